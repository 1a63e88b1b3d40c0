"""A printed form's wording and layout: the values that ``forms/<name>/form.toml`` holds.

Every text may hold placeholders in braces. ``BATCH`` ones are the same on every page of a
printing, ``HOUSEHOLD`` ones differ from page to page. What a field may hold is part of its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

BATCH = frozenset({"town", "year", "issued_on", "deadline", "contact", "phone"})
"""镇名、缴费年度、发放日期、截止日期、联系人、联系电话."""

HOUSEHOLD = BATCH | {"village", "hamlet", "household_no", "head", "address", "count"}
"""And 村名、屯（组）、户编号、户主、地址、未缴费人数."""

PAGE = frozenset({"page", "pages"})
"""页码、总页数."""

PERSON_KEYS = ("name", "id_tail", "age", "years_paid", "last_paid_year", "owed_years")
"""What a column of the table of people can show."""


@dataclass(frozen=True)
class Placeholders:
    """A text that may hold these names in braces."""

    known: frozenset[str]


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


Fixed = Annotated[str, Placeholders(BATCH)]
Filled = Annotated[str, Placeholders(HOUSEHOLD)]
Ink = Annotated[str, Colour()]


@dataclass(frozen=True)
class Identity:
    """Which form it is, its typeface and its two colours (``#rrggbb``)."""

    kind: str
    family: Annotated[str, OneOf(("sans", "serif"))]
    ink: Ink
    tint: Ink
    page_number: Annotated[str, Placeholders(PAGE)]


@dataclass(frozen=True)
class Margins:
    """Page margins in millimetres."""

    side: Annotated[float, Between(5, 40)]
    top: Annotated[float, Between(5, 40)]
    bottom: Annotated[float, Between(5, 40)]


@dataclass(frozen=True)
class Sizes:
    """Type sizes in points."""

    title: Annotated[float, Between(14, 36)]
    heading: Annotated[float, Between(9, 24)]
    text: Annotated[float, Between(9, 20)]
    table: Annotated[float, Between(9, 20)]
    small: Annotated[float, Between(7, 14)]


@dataclass(frozen=True)
class Head:
    """The top of the page: office, title, and where the household lives."""

    office: Fixed
    title: Fixed
    place: Filled
    address: Filled


@dataclass(frozen=True)
class Opening:
    """How the household is addressed, and what it is told."""

    greeting: Filled
    paragraphs: tuple[Filled, ...]


@dataclass(frozen=True)
class Column:
    """A column of the table of people; ``width`` is a share of all widths."""

    key: Annotated[str, OneOf(PERSON_KEYS)]
    title: Fixed
    width: Annotated[float, Between(1, 100)]
    align: Annotated[str, OneOf(("left", "center"))]


@dataclass(frozen=True)
class People:
    """The table of members who have yet to pay."""

    title: Fixed
    never_paid: Fixed
    unknown: Fixed
    continued: Fixed
    columns: tuple[Column, ...]


@dataclass(frozen=True)
class Tiers:
    """The table of tiers and subsidies (缴费档次与补贴), ``per_band`` tiers side by side."""

    title: Fixed
    amount: Fixed
    subsidy: Fixed
    per_band: Annotated[int, Between(3, 16)]
    note: Fixed


@dataclass(frozen=True)
class Channels:
    """How to pay (缴费渠道), step by step."""

    title: Fixed
    steps: tuple[Fixed, ...]


@dataclass(frozen=True)
class Closing:
    """Whom to ask, and who sent the notice when."""

    contact: Fixed
    signed: Fixed


@dataclass(frozen=True)
class Slip:
    """The return slip (回执) below the cutting line."""

    cut: Fixed
    title: Fixed
    household: Filled
    choices: tuple[Fixed, ...]
    signatures: tuple[Fixed, ...]


@dataclass(frozen=True)
class Form:
    """A whole reminder form, checked."""

    form: Identity
    page: Margins
    sizes: Sizes
    head: Head
    opening: Opening
    people: People
    tiers: Tiers
    channels: Channels
    closing: Closing
    slip: Slip
