"""One household's reminder on its pages: what differs from house to house.

From the top: place and code, greeting, the people who have yet to pay, tiers, channels; the
return slip at the foot of the first page. A table that does not fit goes on overleaf.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from pension_desk.documents import notice_blocks as blocks
from pension_desk.documents.fonts import Font
from pension_desk.documents.lines import fit, wrap
from pension_desk.documents.notice_blocks import CODE_WIDTH, QR_SIDE, Look
from pension_desk.documents.qr import qr_path
from pension_desk.documents.sheet import A4, MM, Sheet
from pension_desk.domain.errors import Refused
from pension_desk.domain.notices import (
    HouseholdNotice,
    NoticePerson,
    qr_text,
    spaced_code,
    year_spans,
)

_SHARED = {
    "head": blocks.draw_head,
    "people_head": blocks.draw_people_head,
    "tiers": blocks.draw_tiers,
    "channels": blocks.draw_channels,
    "slip": blocks.draw_slip,
}
_GAP, _WIDEST_GAP = 8.0, 20.0
_ROW, _TALLEST_ROW = 22.0, 29.0
_CONTINUED = 16.0
_CELL_PADDING = 5.0
_ABOVE_SLIP = 7.0


class Row(NamedTuple):
    """A person's row: for each column its type size and lines; the height that they need."""

    cells: tuple[tuple[float, tuple[str, ...]], ...]
    height: float


class NoticePages:
    """Draws household after household into one document."""

    def __init__(self, sheet: Sheet, look: Look) -> None:
        """Draw the shared blocks into the document."""
        self._sheet, self._look = sheet, look
        self._heights: dict[str, float] = {}
        for name, draw in _SHARED.items():
            self._heights[name] = draw(sheet, look)
            sheet.define(name)
        self._heights["people"] = blocks.draw_heading(sheet, look, look.say(look.form.people.title))
        sheet.define("people")
        self._top = A4[1] - look.form.page.top * MM
        self._bottom = look.form.page.bottom * MM
        self._slip_top = self._bottom + self._heights["slip"]

    def draw(self, notice: HouseholdNotice) -> int:
        """Draw one household and return how many pages it took.

        Raises:
            Refused: ``missing_glyph``; ``form_too_long`` when the form's own text fills the page.
        """
        facts = self._facts(notice)
        rows = [self._row(person) for person in notice.people]
        parts = self._paginate(rows, self._room(facts))
        for number, part in enumerate(parts, start=1):
            if number == 1:
                self._first_page(notice, facts, part, len(parts))
            else:
                self._next_page(notice, facts, part)
            if len(parts) > 1:
                self._page_number(number, len(parts))
            self._sheet.end_page()
        return len(parts)

    def _facts(self, notice: HouseholdNotice) -> dict[str, str]:
        return {
            **self._look.facts,
            "village": notice.village_name,
            "hamlet": notice.hamlet,
            "household_no": notice.household_no,
            "head": notice.head_name,
            "address": notice.address,
            "count": str(len(notice.people)),
        }

    # --- what fits where ---

    def _row(self, person: NoticePerson) -> Row:
        form, edges = self._look.form, self._look.columns
        size = form.sizes.table
        cells = []
        for column, left, right in zip(form.people.columns, edges, edges[1:], strict=False):
            text, width = self._cell(person, column.key), right - left - 2 * _CELL_PADDING
            font = self._look.bold if column.key == "name" else self._look.plain
            cells.append(fit(text, font, size, width, smallest=size * 0.8))
        height = max(len(lines) * one * 1.25 + 6 for one, lines in cells)
        return Row(tuple(cells), max(_ROW, height))

    def _cell(self, person: NoticePerson, key: str) -> str:
        people = self._look.form.people
        if key == "last_paid_year":
            if person.last_paid_year is None and person.years_paid:
                return "—"  # the register counts the years without saying which
            return str(person.last_paid_year or people.never_paid)
        if key == "owed_years":
            return year_spans(person.owed_years) or people.unknown
        value = getattr(person, key)
        return people.unknown if value in {None, ""} else str(value)

    def _opening(self, facts: dict[str, str]) -> tuple[str, list[str]]:
        """Return the greeting and the lines of the paragraphs, indented by two characters."""
        look, opening = self._look, self._look.form.opening
        lines: list[str] = []
        for paragraph in opening.paragraphs:
            lines += wrap("　　" + paragraph.format_map(facts), look.plain,
                          look.form.sizes.text, look.width)  # fmt: skip
        return opening.greeting.format_map(facts), lines

    def _opening_height(self, lines: int) -> float:
        return (lines + 1) * self._look.form.sizes.text * 1.5 + 2

    def _head_height(self, facts: dict[str, str]) -> float:
        lines = sum(size * 1.3 for _font, size, _line in self._place(facts))
        return max(QR_SIDE + 22, self._heights["head"] + lines + 5)

    def _place(self, facts: dict[str, str]) -> list[tuple[Font, float, str]]:
        """Return the lines under the title: where the household lives, each with its type."""
        look, head = self._look, self._look.form.head
        width, sizes = look.width - CODE_WIDTH - 8, look.form.sizes
        size, lines = fit(head.place.format_map(facts), look.bold, sizes.text, width, 1, 10)
        placed = [(look.bold, size, line) for line in lines]
        if facts["address"]:
            text = head.address.format_map(facts)
            size, lines = fit(text, look.plain, sizes.small + 1, width, 2)
            placed += [(look.plain, size, line) for line in lines]
        return placed

    def _room(self, facts: dict[str, str]) -> float:
        """Return the points that the first page has for rows."""
        _greeting, lines = self._opening(facts)
        taken = sum(self._heights[name] for name in ("people", "people_head", "tiers", "channels"))
        taken += self._head_height(facts) + self._opening_height(len(lines))
        taken += 4 * _GAP + _ABOVE_SLIP
        room = self._top - self._slip_top - taken
        if room < 0:
            raise Refused(
                "form_too_long",
                f"通知单的文字太多，第一页放不下（超出{-room / MM:.0f}毫米）。",
                "请在表单文件里减少文字、调小字号或页边距。",
            )
        return room

    def _paginate(self, rows: Sequence[Row], room: float) -> list[list[Row]]:
        """Split the rows into pages; the first may stay without any."""
        if sum(row.height for row in rows) <= room:
            return [list(rows)]
        later = self._top - self._bottom - 46 - self._heights["people_head"] - _CONTINUED - 14
        pages: list[list[Row]] = [[]]
        left = room - _CONTINUED
        for row in rows:
            if row.height > left and (pages[-1] or len(pages) == 1):
                pages.append([])
                left = later
            pages[-1].append(row)
            left -= row.height
        return pages

    # --- drawing ---

    def _first_page(
        self, notice: HouseholdNotice, facts: dict[str, str], rows: list[Row], pages: int
    ) -> None:
        look, sheet = self._look, self._sheet
        taken = sum(row.height for row in rows) + (_CONTINUED if pages > 1 else 0)
        slack = self._room(facts) - taken
        stretch = min(_TALLEST_ROW - _ROW, slack / len(rows)) if rows and pages == 1 else 0.0
        gap = _GAP + min(_WIDEST_GAP - _GAP, (slack - stretch * len(rows)) / 4)
        y = self._draw_head(notice, facts) - gap
        y = self._draw_opening(facts, y) - gap
        sheet.show("people", look.left, y)
        y = self._draw_table(rows, y - self._heights["people"], stretch)
        if pages > 1:
            y = self._draw_continued(y)
        y -= gap
        sheet.show("tiers", look.left, y)
        y -= self._heights["tiers"] + gap
        sheet.show("channels", look.left, y)
        self._draw_slip(facts)

    def _draw_head(self, notice: HouseholdNotice, facts: dict[str, str]) -> float:
        look, sheet = self._look, self._sheet
        sheet.show("head", look.left, self._top)
        y = self._top - self._heights["head"]
        for font, size, line in self._place(facts):
            y -= size * 1.3
            sheet.text(look.left, y + 2, line, font, size)
        self._draw_codes(notice)
        end = self._top - self._head_height(facts)
        sheet.rules([(look.left, end, look.left + look.width, end)], 1.6, colour=look.form.form.ink)
        return end

    def _draw_codes(self, notice: HouseholdNotice) -> None:
        """The QR code and the typed code, at the head and on the slip."""
        look = self._look
        x = look.left + look.width - (CODE_WIDTH + QR_SIDE) / 2
        tops = (self._top, self._slip_top - 16)
        corners = [(x, top - QR_SIDE) for top in tops]
        self._sheet.literal(qr_path(qr_text(notice.code), QR_SIDE, *corners))
        for corner in corners:
            self._sheet.text(x + QR_SIDE / 2, corner[1] - 14, spaced_code(notice.code),
                             look.bold, 12, "center")  # fmt: skip

    def _draw_opening(self, facts: dict[str, str], y: float) -> float:
        look, sheet = self._look, self._sheet
        size = look.form.sizes.text
        greeting, lines = self._opening(facts)
        fitted, whole = fit(greeting, look.bold, size + 1, look.width)
        sheet.text(look.left, y - size, " ".join(whole), look.bold, fitted)
        for number, line in enumerate(lines, start=1):
            sheet.text(look.left, y - size - number * size * 1.5, line, look.plain, size)
        return y - self._opening_height(len(lines))

    def _draw_table(self, rows: list[Row], y: float, stretch: float) -> float:
        """Draw header and rows from ``y`` down; return where the table ends."""
        look, sheet = self._look, self._sheet
        sheet.show("people_head", look.left, y)
        y -= self._heights["people_head"]
        edges = [look.left + edge for edge in look.columns]
        ends = list(accumulate((-row.height - stretch for row in rows), initial=y))
        for row, top, bottom in zip(rows, ends, ends[1:], strict=False):
            self._draw_row(row, edges, (top + bottom) / 2)
        if rows:
            sheet.grid(edges, ends, look.form.form.ink)
        return ends[-1]

    def _draw_row(self, row: Row, edges: list[float], middle: float) -> None:
        look = self._look
        for column, (size, lines), left, right in zip(
            look.form.people.columns, row.cells, edges, edges[1:], strict=False
        ):
            font = look.bold if column.key == "name" else look.plain
            x = left + _CELL_PADDING if column.align == "left" else (left + right) / 2
            base = middle + (len(lines) - 1) * size * 0.625 - size * 0.36
            for turn, line in enumerate(lines):
                self._sheet.text(x, base - turn * size * 1.25, line, font, size, column.align)

    def _draw_continued(self, y: float) -> float:
        look = self._look
        size = look.form.sizes.small
        self._sheet.text(look.left + look.width, y - size - 2, look.say(look.form.people.continued),
                         look.plain, size, "right")  # fmt: skip
        return y - _CONTINUED

    def _draw_slip(self, facts: dict[str, str]) -> None:
        look, sheet = self._look, self._sheet
        sheet.show("slip", look.left, self._slip_top)
        title = look.say(look.form.slip.title)
        x = look.left + (look.form.sizes.title - 7) * len(title) + 14
        width = look.left + look.width - CODE_WIDTH - 8 - x
        size, lines = fit(look.form.slip.household.format_map(facts), look.bold,
                          look.form.sizes.text - 0.5, width, 2, 8)  # fmt: skip
        for turn, line in enumerate(lines):
            base = self._slip_top - 32 + (len(lines) - 1) * size * 0.6 - turn * size * 1.2
            sheet.text(x, base, line, look.bold, size)

    def _next_page(self, notice: HouseholdNotice, facts: dict[str, str], rows: list[Row]) -> None:
        look, sheet, size = self._look, self._sheet, self._look.form.sizes
        code = spaced_code(notice.code)
        sheet.fill(look.form.form.ink)
        sheet.text(look.left, self._top - 14, look.say(look.form.head.title), look.bold,
                   size.heading)  # fmt: skip
        sheet.black()
        sheet.text(look.left + look.width, self._top - 14, code, look.bold, 12, "right")
        fitted, lines = fit(look.form.slip.household.format_map(facts), look.plain,
                            size.text - 1, look.width)  # fmt: skip
        sheet.text(look.left, self._top - 33, " ".join(lines), look.plain, fitted)
        self._draw_table(rows, self._top - 46, 0)

    def _page_number(self, number: int, pages: int) -> None:
        look = self._look
        text = look.form.form.page_number.format(page=number, pages=pages)
        self._sheet.text(A4[0] / 2, max(self._bottom - 14, 8), text, look.plain,
                         look.form.sizes.small - 1, "center")  # fmt: skip
