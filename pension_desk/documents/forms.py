"""A printed form's wording and layout: the values that ``forms/<name>/form.toml`` holds.

A form is a head and sections, drawn in the order in which they stand in the file. Each section
is one of the blocks below. Every text may hold fill-ins in braces; which ones follows from the
kind of paper and from who sees it (`pension_desk.domain.form_kinds`). What a field may hold is
part of its type; one with a default may be left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated


class Scope(Enum):
    """Which fill-ins a text may hold."""

    BATCH = "batch"
    """What is the same on every paper of a printing."""
    PAPER = "paper"
    """And what differs from paper to paper."""
    PAGE = "page"
    """``{page}`` and ``{pages}``."""


@dataclass(frozen=True)
class Between:
    """A number from ``low`` to ``high``."""

    low: float
    high: float


@dataclass(frozen=True)
class OneOf:
    """A word of a few."""

    values: tuple[str, ...]


@dataclass(frozen=True)
class Colour:
    """A colour ``#rrggbb``."""


@dataclass(frozen=True)
class Plain:
    """A name or a link: no fill-ins, at most so long."""

    longest: int


Fixed = Annotated[str, Scope.BATCH]
Filled = Annotated[str, Scope.PAPER]
Ink = Annotated[str, Colour()]
Share = Annotated[float, Between(1, 100)]


@dataclass(frozen=True)
class Identity:
    """Which form it is, who sees it, how it runs, its typeface and its two colours.

    ``flow``: ``letter`` keeps everything but a long table on the first page, with the return
    slip at its foot; ``list`` runs on from page to page; ``official`` is laid out as GB/T 9704-2012
    says, whatever the margins.
    """

    kind: Annotated[str, Plain(40)]
    audience: Annotated[str, OneOf(("public", "household", "person"))]
    family: Annotated[str, OneOf(("sans", "serif"))]
    ink: Ink
    tint: Ink
    page_number: Annotated[str, Scope.PAGE]
    flow: Annotated[str, OneOf(("letter", "list", "official"))] = "letter"
    paper: Annotated[str, OneOf(("upright", "across"))] = "upright"


@dataclass(frozen=True)
class Margins:
    """Page margins in millimetres."""

    side: Annotated[float, Between(5, 40)]
    top: Annotated[float, Between(5, 40)]
    bottom: Annotated[float, Between(5, 40)]


@dataclass(frozen=True)
class Sizes:
    """Type sizes in points; running text is never smaller than old eyes read."""

    title: Annotated[float, Between(14, 36)]
    heading: Annotated[float, Between(9, 24)]
    text: Annotated[float, Between(12, 20)]
    table: Annotated[float, Between(9, 20)]
    small: Annotated[float, Between(7, 14)]


@dataclass(frozen=True)
class Options:
    """What a kind leaves to the form: the tiers that a sum shows, in yuan a year."""

    tiers: tuple[Annotated[int, Between(50, 50_000)], ...] = ()


@dataclass(frozen=True)
class Head:
    """The top of the page: office, title, and where the paper is walked to."""

    office: Fixed
    title: Fixed
    place: Filled
    address: Filled = ""


@dataclass(frozen=True)
class Paragraphs:
    """How the reader is addressed, and what they are told."""

    paragraphs: tuple[Filled, ...]
    greeting: Filled = ""
    title: Filled = ""


@dataclass(frozen=True)
class Column:
    """A column: ``key`` names what it shows, ``number`` counts, empty leaves room to write.

    ``width`` is a share of all widths. ``merge``: rows of one person after another share a cell.
    """

    key: Annotated[str, Plain(40)]
    title: Fixed
    width: Share
    align: Annotated[str, OneOf(("left", "center"))]
    merge: Annotated[str, OneOf(("yes", "no"))] = "no"


@dataclass(frozen=True)
class Table:
    """A table of the paper's list named ``rows``; one that does not fit goes on overleaf.

    ``row``: height of a row in points at least. ``shrink``: whether a cell takes a smaller type
    before it takes more lines; sentences are better left in one size.
    """

    rows: Annotated[str, Plain(40)]
    columns: tuple[Column, ...]
    continued: Fixed
    title: Filled = ""
    unknown: Fixed = "—"
    never: Fixed = ""
    empty: Fixed = ""
    row: Annotated[float, Between(14, 80)] = 22
    shrink: Annotated[str, OneOf(("yes", "no"))] = "yes"


@dataclass(frozen=True)
class Tiers:
    """The table of tiers and subsidies (缴费档次与补贴), ``per_band`` tiers side by side."""

    title: Fixed
    amount: Fixed
    subsidy: Fixed
    per_band: Annotated[int, Between(3, 16)]
    note: Fixed = ""


@dataclass(frozen=True)
class Steps:
    """What to do, step by step; ``qr`` is a link of the town's that phones open, if any."""

    steps: tuple[Filled, ...]
    title: Filled = ""
    qr: Annotated[str, Plain(150)] = ""
    qr_words: Fixed = ""


@dataclass(frozen=True)
class Grid:
    """Labels and values in boxes: each row goes label, value, label, value; the last one widens.

    A value that begins with ``[18]`` is drawn as so many small boxes, one character each.
    """

    widths: tuple[Share, ...]
    rows: tuple[tuple[Filled, ...], ...]
    title: Filled = ""
    row: Annotated[float, Between(16, 160)] = 28


@dataclass(frozen=True)
class Checks:
    """Boxes to tick, in one to four columns."""

    choices: tuple[Filled, ...]
    title: Filled = ""
    columns: Annotated[int, Between(1, 4)] = 1


@dataclass(frozen=True)
class ChartBlock:
    """A curve or bars of the paper's chart; ``height`` in millimetres, of ``progress`` at most.

    ``progress``: a lying bar for each point, out of 100, with a mark where it should be.
    """

    chart: Annotated[str, Plain(40)]
    style: Annotated[str, OneOf(("bars", "curve", "progress"))]
    height: Annotated[float, Between(20, 120)]
    title: Filled = ""
    note: Filled = ""


@dataclass(frozen=True)
class Notes:
    """Small print, line by line."""

    lines: tuple[Filled, ...]


@dataclass(frozen=True)
class Closing:
    """Whom to ask at the left, who sent it when at the right."""

    contact: Filled = ""
    signed: Filled = ""


@dataclass(frozen=True)
class Signatures:
    """Lines to sign on, side by side."""

    lines: tuple[Filled, ...]


@dataclass(frozen=True)
class Slip:
    """The return slip (回执) below the cutting line, at the foot of the first page.

    ``answers``: for each choice what it means, so that a returned slip can be recorded.
    """

    cut: Fixed
    title: Fixed
    household: Filled
    choices: tuple[Fixed, ...]
    answers: tuple[Annotated[str, OneOf(("done", "promised", "unwilling", "other"))], ...]
    signatures: tuple[Fixed, ...]


Block = (
    Paragraphs | Table | Tiers | Steps | Grid | Checks | ChartBlock | Notes | Closing
    | Signatures | Slip
)  # fmt: skip
"""What a section may be."""

BLOCKS: dict[str, type[Block]] = {
    "paragraphs": Paragraphs,
    "table": Table,
    "tiers": Tiers,
    "steps": Steps,
    "grid": Grid,
    "checks": Checks,
    "chart": ChartBlock,
    "notes": Notes,
    "closing": Closing,
    "signatures": Signatures,
    "slip": Slip,
}
"""What ``block = "…"`` may say."""


@dataclass(frozen=True)
class Section:
    """A named block: ``[people]`` in the file."""

    name: str
    block: Block


@dataclass(frozen=True)
class Form:
    """A whole form, checked."""

    form: Identity
    page: Margins
    sizes: Sizes
    head: Head
    sections: tuple[Section, ...]
    options: Options = Options()

    @property
    def slip(self) -> Slip | None:
        """The return slip, None where nothing is returned."""
        found = (section.block for section in self.sections)
        return next((block for block in found if isinstance(block, Slip)), None)
