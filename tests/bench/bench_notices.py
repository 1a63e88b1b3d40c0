"""2,000 household reminders, beside a plain reportlab canvas that draws the same page.

The reference gets every string, rule and rectangle of the page ready measured and only draws
them, string by string: no layout, no fallback fonts, no shared blocks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import segno
from reportlab.pdfgen.canvas import Canvas

from pension_desk.documents.blocks.head import QR_SIDE
from pension_desk.documents.fonts import Font, face, text_width
from pension_desk.documents.form_file import load_form
from pension_desk.documents.forms import Form
from pension_desk.documents.letters import draw_letter
from pension_desk.documents.papers import ready_for, write_papers
from pension_desk.documents.sheet import A4, Drawn, Sheet
from pension_desk.domain.papers import PaperBatch, UnpaidReminder, UnpaidRow
from pension_desk.domain.short_codes import qr_text, short_code
from pension_desk.paths import form
from tests.bench.case import Case

TIERS = tuple(
    (yuan * 100, added * 100)
    for yuan, added in (
        (200, 35), (300, 40), (400, 45), (500, 60), (600, 65), (700, 70), (800, 100), (900, 120),
        (1000, 150), (1500, 175), (2000, 200), (3000, 200), (4000, 200), (5000, 200), (6000, 200),
    )
)  # fmt: skip
_SURNAMES = "韦覃黄李陆莫梁蒙卢区"
_GIVEN = "山英秀华明芳国兰强梅志桂平玉军春伟丽文燕建红东霞光莲荣凤海珍"


_CORNER = re.compile(r"q \S+ 0 0 \S+ (\S+) (\S+) cm")


@dataclass
class Page:
    """A page's content, measured: texts (x, y, font, size, text), rules, boxes, QR corners."""

    texts: list[tuple[float, float, str, float, str]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    boxes: list[tuple[float, float, float, float]] = field(default_factory=list)
    codes: list[tuple[float, float]] = field(default_factory=list)
    code: str = ""


@dataclass(frozen=True)
class State:
    """What both sides get: form and batch for us, measured pages for the reference, a path."""

    form: Form
    batch: PaperBatch
    pages: list[Page]
    path: Path


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """One printing, whatever the size of the town."""
    del sizes
    yield Case(
        name="notices",
        work="household reminders with table and QR, PDF",
        reference_name="reportlab canvas drawing the same page",
        size=2_000,
        ours=_ours,
        reference=_reference,
        setup=_state,
        goal="≤ 2× (half its pages a second)",
        limit=2.0,
    )


def _state(folder: Path) -> State:
    for font in (Font.SANS, Font.SANS_BOLD):
        face(font)
    batch = PaperBatch(
        kind="unpaid_reminder", year=2026, issued_on=date(2026, 11, 24), town="某某镇",
        contact="韦小明", phone="0775-7800000", deadline=date(2026, 12, 31), tiers=TIERS,
        join_age="16", benefit_age="60", years_needed="15",
        papers=tuple(_households(2_000)),
    )  # fmt: skip
    reminder = load_form(form("unpaid_reminder"))
    return State(reminder, batch, _recorded(reminder, batch), folder / "notices.pdf")


def _households(count: int) -> Iterator[UnpaidReminder]:
    for number in range(count):
        names = [
            _SURNAMES[number % 10] + _GIVEN[(number + turn) % 30] + _GIVEN[number * 7 % 29]
            for turn in range(1 + number % 4)
        ]
        people = tuple(
            UnpaidRow(name, f"{number * 37 % 10_000:04d}", 20 + number % 40, number % 15,
                         2011 + number % 14, (2024, 2025, 2026)[turn % 3 :])
            for turn, name in enumerate(names)
        )  # fmt: skip
        yield UnpaidReminder(
            village="动界村", hamlet=f"{number % 15 + 1}组", household_no=f"{number:04d}",
            head=names[0], address=f"某某县某某镇动界村{number % 15 + 1}组{number}号",
            people=people, code=short_code(number),
        )  # fmt: skip


def _ours(state: State) -> None:
    write_papers(state.path, [(state.form, state.batch)])


@dataclass(frozen=True)
class Captured(Drawn):
    """Something captured, as what it was asked to draw."""

    page: Page = field(default_factory=Page)


class Recorder(Sheet):
    """Takes the place of the sheet and keeps what it was asked to draw, page by page."""

    def __init__(self) -> None:
        """Begin with an empty page."""
        super().__init__(Canvas("unused.pdf"))
        self.page, self.pages = Page(), list[Page]()
        self.blocks: dict[str, Page] = {}

    def text(self, x: float, y: float, text: str, font: Font, size: float,
             align: str = "left", place: str = "") -> None:  # fmt: skip
        width = text_width(text, font, size)
        x -= {"left": 0.0, "center": width / 2, "right": width}[align]
        self.page.texts.append((x, y, font.value, size, text))

    def rules(self, lines: Iterable[tuple[float, float, float, float]], width: float = 0.6,
              dash: str = "", colour: str = "") -> None:  # fmt: skip
        self.page.rules.extend(lines)

    def box(self, x: float, y: float, width: float, height: float, colour: str) -> None:
        self.page.boxes.append((x, y, width, height))

    def literal(self, operators: str) -> None:
        self.page.codes.extend((float(x), float(y)) for x, y in _CORNER.findall(operators))

    def flush(self) -> None:
        return

    def frame(self, x: float, y: float, width: float, height: float, line: float = 0.6,
              colour: str = "") -> None:  # fmt: skip
        right, top = x + width, y + height
        self.page.rules += [(x, y, right, y), (right, y, right, top), (right, top, x, top),
                            (x, top, x, y)]  # fmt: skip

    def capture(self, draw: Callable[[], float]) -> Drawn:
        kept, self.page = self.page, Page()
        height = draw()
        captured = Captured("", height, self.page)
        self.page = kept
        return captured

    def define(self, name: str, drawn: Drawn) -> None:
        assert isinstance(drawn, Captured)
        self.blocks[name] = drawn.page

    def put(self, drawn: Drawn, x: float, y: float) -> None:
        assert isinstance(drawn, Captured)
        self._add(drawn.page, x, y)

    def show(self, name: str, x: float, y: float) -> None:
        self._add(self.blocks[name], x, y)

    def _add(self, block: Page, x: float, y: float) -> None:
        self.page.texts.extend(
            (x + a, y + b, font, size, text) for a, b, font, size, text in block.texts
        )
        self.page.rules.extend((x + a, y + b, x + c, y + d) for a, b, c, d in block.rules)
        self.page.boxes.extend((x + a, y + b, c, d) for a, b, c, d in block.boxes)

    def end_page(self) -> None:
        self.pages.append(self.page)
        self.page = Page()


def _recorded(sheet_form: Form, batch: PaperBatch) -> list[Page]:
    recorder = Recorder()
    ready = ready_for(recorder, sheet_form, batch)
    for notice in batch.papers:
        first = len(recorder.pages)
        draw_letter(ready, notice)
        recorder.pages[first].code = qr_text(notice.code)
    return recorder.pages


def _reference(state: State) -> None:
    canvas = Canvas(str(state.path), pagesize=A4, pageCompression=1)
    for page in state.pages:
        canvas.setFillGray(0.9)
        for box in page.boxes:
            canvas.rect(*box, stroke=0, fill=1)
        canvas.setFillGray(0)
        for x, y, font, size, text in page.texts:
            canvas.setFont(font, size)
            canvas.drawString(x, y, text)
        for rule in page.rules:
            canvas.line(*rule)
        if page.codes:
            _plain_qr(canvas, page)
        canvas.showPage()
    canvas.save()


def _plain_qr(canvas: Canvas, page: Page) -> None:
    matrix = segno.make(page.code, error="q", mask=4, micro=False, boost_error=False).matrix
    side = QR_SIDE / len(matrix)
    for left, bottom in page.codes:
        path = canvas.beginPath()
        for row, modules in enumerate(matrix):
            for column, dark in enumerate(modules):
                if dark:
                    path.rect(left + column * side, bottom + QR_SIDE - (row + 1) * side, side, side)
        canvas.drawPath(path, stroke=0, fill=1)
