"""An official paper (公文) in the layout of GB/T 9704-2012, as PDF.

A4; the type area of 156 × 225 mm begins 37 mm from the top and 28 mm from the left; 22 lines of
28 characters of 16 pt; red head and rule, number, title of 22 pt, addressee, headings, date four
characters from the right, page numbers outside at the foot. What of a form's blocks means what
is said in `forms/README.md`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import partial

from pension_desk.documents.blocks.charts import draw_chart
from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.blocks.table import Row
from pension_desk.documents.blocks.text import draw_notes
from pension_desk.documents.fonts import Font, text_width
from pension_desk.documents.form_pages import Ready
from pension_desk.documents.forms import (
    ChartBlock,
    Closing,
    Notes,
    Paragraphs,
    Section,
    Signatures,
    Table,
)
from pension_desk.documents.lines import fit, wrap
from pension_desk.documents.sheet import MM
from pension_desk.domain.papers import Paper

LINES, CHARACTERS = 22, 28
LEFT, TOP, WIDTH, HEIGHT = 28 * MM, 37 * MM, 156 * MM, 225 * MM
PITCH = HEIGHT / LINES
"""Points from line to line."""
SIZE = 16.0
RED = "#D7000F"
SUBHEADING = re.compile(r"（[一二三四五六七八九十]+）[^。；]{1,24}$")
"""A heading of the second level stands alone in its line: （一）…"""

_APART = re.compile(r"　{3,}")
"""In the colophon: what follows stands at the right edge."""
_MEASURE = CHARACTERS * SIZE
"""So wide is a line of 28 characters; it is set a little closer to fit the type area."""
_HEAD_DROP = 35 * MM
"""From the type area's upper edge to the red head's."""
_NUMBER_SIZE = 14.0
_WIDEST_GAP = 1.4
"""Points by which characters of a full line may be driven apart."""


@dataclass
class _Page:
    """Where the next line goes: the height left on the page, and the page's number."""

    form: Ready
    paper: Paper
    y: float
    number: int = 1

    @property
    def pen(self) -> Pen:
        return self.form.pen(self.paper)

    @property
    def bottom(self) -> float:
        return self.form.look.size[1] - TOP - HEIGHT

    @property
    def top(self) -> float:
        return self.form.look.size[1] - TOP

    def room_for(self, height: float) -> None:
        """Begin the next page where a height does not fit any more."""
        if self.y - height < self.bottom - 1e-6 and self.y < self.top:
            self.turn()

    def turn(self) -> None:
        """End this page and begin the next."""
        _draw_number(self)
        self.form.sheet.end_page()
        self.number += 1
        self.y = self.top


def draw_official(form: Ready, paper: Paper) -> int:
    """Draw one official paper and return how many pages it took.

    Raises:
        Refused: ``missing_glyph``.
    """
    page = _Page(form, paper, form.look.size[1] - TOP - _HEAD_DROP)
    _draw_head(page)
    for section in form.body:
        _draw_section(page, section)
    _draw_number(page)
    form.sheet.end_page()
    return page.number


def _draw_section(page: _Page, section: Section) -> None:
    block = section.block
    match block:
        case Paragraphs():
            _draw_paragraphs(page, block)
        case Table():
            _draw_table(page, block)
        case ChartBlock():
            _draw_chart(page, block)
        case Closing():
            _draw_closing(page, block)
        case Notes():
            _draw_notes(page, block)
        case Signatures():
            _draw_colophon(page, block)
        case _:
            part = page.form.parts.of(section, page.pen, page.paper)
            page.room_for(part.height)
            part.put(page.form.sheet, LEFT, page.y)
            page.y -= part.height


# --- the head -----------------------------------------------------------------------------


def _draw_head(page: _Page) -> None:
    """Red head, number, red rule, title, period."""
    form, pen = page.form.look.form, page.pen
    sheet, middle = page.form.sheet, LEFT + WIDTH / 2
    size, lines = fit(pen.say(form.head.office), Font.SERIF_BOLD, 36, WIDTH - 16, 1, 20)
    sheet.fill(RED)
    for line in lines:
        page.y -= size
        sheet.text(middle, page.y + size * 0.12, line, Font.SERIF_BOLD, size, "center")
        page.y -= size * 0.2
    sheet.black()
    page.y -= PITCH * 1.6
    sheet.text(middle, page.y + PITCH * 0.3, pen.say(form.head.place), Font.SERIF, SIZE, "center")
    page.y -= 4 * MM - PITCH * 0.3
    sheet.rules([(LEFT, page.y, LEFT + WIDTH, page.y)], 1.8, colour=RED)
    page.y -= PITCH * 1.5
    title = form.sizes.title
    for line in _balanced(pen.say(form.head.title), title):
        page.y -= PITCH * 1.15
        sheet.text(middle, page.y + PITCH * 0.3, line, Font.SERIF_BOLD, title, "center")
    if form.head.address:
        page.y -= PITCH
        period = pen.say(form.head.address)
        sheet.text(middle, page.y + PITCH * 0.3, period, Font.SERIF, SIZE, "center")
    page.y -= PITCH


def _balanced(text: str, size: float) -> tuple[str, ...]:
    """Return a title in lines of about one length; a line feed in it breaks where it stands."""
    lines = wrap(text, Font.SERIF_BOLD, size, WIDTH)
    if len(lines) < 2 or "\n" in text:
        return lines
    for width in range(int(WIDTH / 2), int(WIDTH)):
        tried = wrap(text, Font.SERIF_BOLD, size, width)
        if len(tried) == len(lines):
            return tried
    return lines


# --- running text -------------------------------------------------------------------------


def _draw_paragraphs(page: _Page, block: Paragraphs) -> None:
    pen = page.pen
    title, greeting = pen.say(block.title), pen.say(block.greeting)
    if title:
        page.room_for(PITCH * 3)
        _set(page, "　　" + title, Font.SANS_BOLD)
    if greeting:
        _set(page, greeting, Font.SERIF)
    for paragraph in block.paragraphs:
        said = pen.say(paragraph)
        if said:
            sub = SUBHEADING.fullmatch(said) is not None
            _set(page, "　　" + said, Font.SERIF_BOLD if sub else Font.SERIF)


def _set(page: _Page, text: str, font: Font) -> None:
    for part in text.split("\n"):
        lines = wrap(part, font, SIZE, _MEASURE)
        for turn, line in enumerate(lines):
            page.room_for(PITCH)
            page.y -= PITCH
            _draw_line(page, line, font, full=turn < len(lines) - 1)


def _draw_line(page: _Page, line: str, font: Font, *, full: bool) -> None:
    """Draw a line; a full one reaches both edges of the type area."""
    natural = text_width(line, font, SIZE)
    gaps = max(1, len(line) - 1)
    apart = (WIDTH - natural) / gaps
    if not full:
        apart = min(0.0, (WIDTH - _MEASURE) / CHARACTERS)
    sheet = page.form.sheet
    sheet.literal(f"{min(apart, _WIDEST_GAP):.3f} Tc")
    sheet.text(LEFT, page.y + PITCH * 0.3, line, font, SIZE)
    sheet.literal("0 Tc")


# --- tables, charts, notes ----------------------------------------------------------------


def _draw_table(page: _Page, table: Table) -> None:
    form, pen = page.form, page.pen
    if form.parts.table_head is None:
        return
    head = form.parts.table_head.height
    title = pen.say(table.title)
    rows = form.rows(page.paper)
    page.room_for(head + sum(row.height for row in rows[:2]) + (PITCH if title else 0))
    if title:
        _caption(page, title)
    while rows:
        some = _fitting(rows, page.y - page.bottom - head)
        page.y = form.put_table(pen, some, page.y)
        rows = rows[len(some) :]
        if rows:
            page.turn()
    page.y -= 6


def _fitting(rows: list[Row], room: float) -> list[Row]:
    """Return as many rows as fit, one at least."""
    used, count = 0.0, 0
    for row in rows:
        if used + row.height > room and count:
            break
        used += row.height
        count += 1
    return rows[:count]


def _caption(page: _Page, text: str) -> None:
    size = page.form.look.form.sizes.small + 1
    page.y -= size * 1.8
    sheet = page.form.sheet
    sheet.text(LEFT + WIDTH / 2, page.y + size * 0.5, text, Font.SANS_BOLD, size, "center")


def _draw_chart(page: _Page, block: ChartBlock) -> None:
    chart = getattr(page.paper, block.chart)
    if not chart.points:
        return
    plain = replace(block, title="")
    part = page.form.parts.own(partial(draw_chart, page.pen, plain, chart))
    title = page.pen.say(block.title)
    page.room_for(part.height + (PITCH if title else 0))
    if title:
        _caption(page, title)
    part.put(page.form.sheet, LEFT, page.y)
    page.y -= part.height + 4


def _draw_notes(page: _Page, block: Notes) -> None:
    for line in block.lines:
        part = page.form.parts.own(partial(draw_notes, page.pen, Notes((line,))))
        page.room_for(part.height)
        part.put(page.form.sheet, LEFT, page.y)
        page.y -= part.height


# --- the end ------------------------------------------------------------------------------


def _draw_closing(page: _Page, block: Closing) -> None:
    """The office over its date, four characters from the right; below it whom to ask."""
    pen, sheet = page.pen, page.form.sheet
    date_words, office = pen.facts["issued_on"], pen.say(block.signed)
    page.room_for(PITCH * (4 if block.contact else 3))
    page.y -= PITCH
    right = LEFT + WIDTH - 4 * SIZE
    middle = right - text_width(date_words, Font.SERIF, SIZE) / 2
    half = text_width(office, Font.SERIF, SIZE) / 2
    page.y -= PITCH
    x = min(middle, LEFT + WIDTH - half)
    sheet.text(x, page.y + PITCH * 0.3, office, Font.SERIF, SIZE, "center")
    page.y -= PITCH
    sheet.text(right, page.y + PITCH * 0.3, date_words, Font.SERIF, SIZE, "right")
    if block.contact:
        _set(page, f"　　（{pen.say(block.contact)}）", Font.SERIF)


def _draw_colophon(page: _Page, block: Signatures) -> None:
    """Who gets a copy, who printed it when (版记): between rules at the foot of the last page."""
    pen, size = page.pen, _NUMBER_SIZE
    told = [line for line in (pen.say(one) for one in block.lines) if line.strip()]
    laid = [wrap(line, Font.SERIF, size, WIDTH - 2 * size) for line in told]
    height = sum(len(lines) * size * 1.5 + 6 for lines in laid)
    page.room_for(height + 6)
    y, sheet = page.bottom + height, page.form.sheet
    sheet.rules([(LEFT, y, LEFT + WIDTH, y)], 1.0)
    for turn, lines in enumerate(laid):
        for line in lines:
            y -= size * 1.5
            left, *right = _APART.split(line)
            sheet.text(LEFT + size, y + size * 0.2, left, Font.SERIF, size)
            if right:
                x = LEFT + WIDTH - size
                sheet.text(x, y + size * 0.2, right[-1], Font.SERIF, size, "right")
        y -= 6
        last = turn == len(laid) - 1
        sheet.rules([(LEFT, y, LEFT + WIDTH, y)], 1.0 if last else 0.5)
    page.y = page.bottom


def _draw_number(page: _Page) -> None:
    """— 1 — seven millimetres below the type area, one character from the outer edge."""
    text = f"— {page.number} —"
    y = page.bottom - 7 * MM - _NUMBER_SIZE * 0.7
    odd = page.number % 2 == 1
    x = LEFT + WIDTH - _NUMBER_SIZE if odd else LEFT + _NUMBER_SIZE
    page.form.sheet.text(x, y, text, Font.SERIF, _NUMBER_SIZE, "right" if odd else "left")
