"""What may be printed where: the fill-ins (填写项) of a form, and who sees the paper.

A printed value's fields say by `Fact` what a person calls them and how few people may see them.
A form names its audience; a fill-in that only a narrower circle may see is refused when the form
is read. Hardship and disability have no field: no paper can show them (个人信息保护法 28-29).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, cast, get_args, get_origin, get_type_hints


class Audience(StrEnum):
    """Who sees a paper, from the most to the fewest."""

    PUBLIC = "public"
    """Posted in the village (公示)."""
    HOUSEHOLD = "household"
    """Lies on the family's table, and neighbours see it."""
    PERSON = "person"
    """Goes from the person's hand to the office's."""

    def includes(self, other: Audience) -> bool:
        """Return whether everybody who sees the other paper sees this one too, or more people."""
        order = tuple(Audience)
        return order.index(self) <= order.index(other)


class Told(StrEnum):
    """How a value becomes words."""

    PLAIN = "plain"
    YUAN = "yuan"
    """Fen as yuan: 300, 100.50."""
    SUM = "sum"
    """Fen as an office's sum, to the fen and in thousands: 9,999,999.90."""
    ABOUT_YUAN = "about_yuan"
    """Fen as whole yuan, half up: what a farmer reads."""
    YEARS = "years"
    """Years drawn together: 2019、2021-2023."""
    LAST_YEAR = "last_year"
    """A year; 0 for never, None where nobody knows."""


@dataclass(frozen=True)
class Fact:
    """A fill-in: what a person calls it, the widest audience that may see it, how it is told."""

    label: str
    seen: Audience = Audience.HOUSEHOLD
    told: Told = Told.PLAIN


Text = Annotated[str, Fact("")]


@dataclass(frozen=True)
class Chart:
    """A curve or bars to draw: ``points`` are (label below, height, words at the top).

    ``unit`` says what is counted, e.g. 元/月. ``pace``: for each point how high it should be
    (进度线); empty for none. A curve's pace may go on beyond its last point.
    """

    unit: str = ""
    points: tuple[tuple[str, int, str], ...] = ()
    pace: tuple[int, ...] = ()


@dataclass(frozen=True)
class Shape:
    """What a printed value offers a form: fill-ins, lists with their columns, charts."""

    facts: Mapping[str, Fact]
    lists: Mapping[str, Mapping[str, Fact]]
    charts: frozenset[str]


def shape_of(kind: type[Any]) -> Shape:
    """Return what a dataclass of this type offers a form."""
    return _shape(cast("Hashable", kind))


@cache
def _shape(kind: Any) -> Shape:
    facts: dict[str, Fact] = {}
    lists: dict[str, Mapping[str, Fact]] = {}
    charts: set[str] = set()
    hints = get_type_hints(kind, include_extras=True)
    for name, hint in {**_property_hints(kind), **hints}.items():
        fact = _fact_in(hint)
        if fact is not None:
            facts[name] = fact
        elif hint is Chart:
            charts.add(name)
        elif row := _row_of(hint):
            lists[name] = shape_of(row).facts
    return Shape(facts, lists, frozenset(charts))


def _property_hints(kind: type) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for base in reversed(kind.__mro__):
        for name, value in vars(base).items():
            if isinstance(value, property) and value.fget is not None:
                found[name] = get_type_hints(value.fget, include_extras=True)["return"]
    return found


def _fact_in(hint: Any) -> Fact | None:
    if get_origin(hint) is not Annotated:
        return None
    return next((one for one in get_args(hint)[1:] if isinstance(one, Fact)), None)


def _row_of(hint: Any) -> type | None:
    """Return the dataclass of which a field holds several, None for any other field."""
    if get_origin(hint) is not tuple:
        return None
    inner = get_args(hint)[0]
    return inner if isinstance(inner, type) and dataclasses.is_dataclass(inner) else None


def day_words(day: date) -> str:
    """Return a day as it is printed: 2026年11月24日."""
    return f"{day.year}年{day.month}月{day.day}日"


def about_yuan_words(fen: int) -> str:
    """Return a sum in whole yuan, half up."""
    return str((fen + 50) // 100)


def sum_words(fen: int) -> str:
    """Return a sum in yuan to the fen, in thousands: millions are read at a glance."""
    return f"{Decimal(fen).scaleb(-2):,.2f}"


def yuan_words(fen: int) -> str:
    """Return a sum in yuan, with cents only where there are any."""
    return str(fen // 100) if fen % 100 == 0 else f"{fen / 100:.2f}"
