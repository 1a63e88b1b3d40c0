"""What tells people of the employees' scheme (灵活就业): the letter, and the texts for a phone.

A text goes to a telephone that others may read: it has no identity number, not even the end of
one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pension_desk.domain.facts import Fact
from pension_desk.domain.papers import HouseholdPaper, MemberRow, Name, Paper
from pension_desk.domain.short_codes import short_code

Month = Annotated[str, Fact("职工养老最低每月缴")]
Year = Annotated[str, Fact("职工养老最低一年缴")]
Lowest = Annotated[str, Fact("居民养老最低档")]
Subsidy = Annotated[str, Fact("居民养老最低档补贴")]
Retires = Annotated[str, Fact("按职工养老的退休年月")]


@dataclass(frozen=True)
class FlexibleRow(MemberRow):
    """A member without a scheme. ``pays``: full years that can still be paid until then."""

    retires: Retires
    pays: Annotated[int | None, Fact("到退休还能缴几年")]


@dataclass(frozen=True, kw_only=True)
class FlexibleLetter(HouseholdPaper):
    """A letter to a household with members of working age whom neither scheme has."""

    month: Month
    year_sum: Year
    lowest: Lowest
    subsidy: Subsidy
    people: tuple[FlexibleRow, ...] = ()


@dataclass(frozen=True, kw_only=True)
class FlexibleText(Paper):
    """One person's text for a phone."""

    name: Name
    month: Month
    year_sum: Year
    lowest: Lowest
    subsidy: Subsidy
    retires: Retires


def month_of(day: date | None) -> str:
    """Return a month as it is read: 2043年5月; nothing where it is not known."""
    return f"{day.year}年{day.month}月" if day else ""


_SUMS: dict[str, Any] = {
    "month": "每月828.60元", "year_sum": "9943.20元", "lowest": "200元", "subsidy": "35元",
}  # fmt: skip


def sample_letter() -> Paper:
    """Return an invented letter, for whoever changes the form's wording to look at."""
    rows = (
        FlexibleRow("韦大山", "1234", 52, "2036年7月", 9),
        FlexibleRow("黄𬱖", "0021", 23, "2061年3月", 34),
    )
    return FlexibleLetter(
        village="某某村", hamlet="3组", household_no="0009", code=short_code(9), head="韦大山",
        address="某某县某某镇某某村3组8号", people=rows, **_SUMS,
    )  # fmt: skip


def sample_text() -> Paper:
    """Return an invented text for a phone."""
    return FlexibleText(village="某某村", name="韦大山", retires="2036年7月", **_SUMS)
