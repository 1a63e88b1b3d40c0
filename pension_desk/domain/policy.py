"""Policy parameters (政策参数): dated and sourced figures, never constants in code.

A figure holds from its day until the next figure of the same parameter begins, so that a past
year is always reckoned by its own rules. What parameters there are says `policy_keys`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from itertools import groupby
from typing import TypeAlias, TypeVar

from pension_desk.domain.errors import Refused
from pension_desk.domain.policy_keys import Key

T = TypeVar("T")

UNCONFIRMED_MARK = "待核实"
"""Shown wherever a figure that nobody has confirmed enters a result."""


def marked(words: str, *, unsure: bool) -> str:
    """Return words, with the mark in brackets behind them where they rest on such a figure."""
    return f"{words}（{UNCONFIRMED_MARK}）" if unsure else words


class Confidence(StrEnum):
    """How sure a figure is; all but high and confirmed are shown with the mark 待核实."""

    HIGH = "high"
    MIDDLING = "middling"
    LOW = "low"
    CONFIRMED = "confirmed"

    @property
    def settled(self) -> bool:
        """Whether the figure is shown without the mark."""
        return self in {Confidence.HIGH, Confidence.CONFIRMED}

    @property
    def label(self) -> str:
        """The grade as a person reads it."""
        return _CONFIDENCE_LABELS[self]


_CONFIDENCE_LABELS = {
    Confidence.HIGH: "可靠",
    Confidence.MIDDLING: "较可靠",
    Confidence.LOW: "不确定",
    Confidence.CONFIRMED: "镇里已确认",
}


@dataclass(frozen=True)
class Tier:
    """One contribution tier of a year (缴费档次) and its government subsidy; both in fen."""

    amount_fen: int
    subsidy_fen: int
    hardship_only: bool = False


@dataclass(frozen=True)
class TierTable:
    """The tiers that apply from a year on, until the next table."""

    from_year: int
    source: str
    confidence: Confidence
    tiers: tuple[Tier, ...]

    @property
    def ordinary(self) -> tuple[Tier, ...]:
        """The tiers that anybody may choose, the lowest first."""
        return tuple(tier for tier in self.tiers if not tier.hardship_only)


@dataclass(frozen=True)
class AgeSteps:
    """A retirement age that rises by a month for every ``every`` months of birth (渐进式).

    From ``start`` to ``end`` full years; ``every`` is 0 where the age stands still.
    """

    start: int
    end: int
    every: int


@dataclass(frozen=True)
class DaySpan:
    """A span of days within every year, both included: (month, day)."""

    first: tuple[int, int]
    last: tuple[int, int]


@dataclass(frozen=True)
class Line:
    """One line of a table by age: the age in full years, and what holds for it."""

    age: int
    value: Decimal


Value: TypeAlias = (
    bool
    | int
    | Decimal
    | date
    | AgeSteps
    | DaySpan
    | tuple[Tier, ...]
    | tuple[Line, ...]
    | tuple[str, ...]
)
"""What a figure may be; `policy_keys.Kind` says which for each parameter. Money is fen."""


@dataclass(frozen=True)
class Figure:
    """One dated value of a parameter. ``value`` is None where the figure is not known (数字不详).

    ``source``: the document it comes from. ``by_town``: entered or confirmed by the town.
    """

    key: Key
    from_on: date
    value: Value | None
    source: str
    confidence: Confidence
    note: str = ""
    by_town: bool = False

    @property
    def unconfirmed(self) -> bool:
        """Whether whatever rests on this figure is shown with 待核实."""
        return self.value is None or not self.confidence.settled


@dataclass(frozen=True)
class Policy:
    """All figures of all parameters, each parameter's in the order of their days."""

    figures: tuple[Figure, ...]

    @cached_property
    def _by_key(self) -> Mapping[Key, tuple[Figure, ...]]:
        order = {key: place for place, key in enumerate(Key)}
        ranked = sorted(self.figures, key=lambda one: (order[one.key], one.from_on))
        return {key: tuple(some) for key, some in groupby(ranked, key=lambda one: one.key)}

    def history(self, key: Key) -> tuple[Figure, ...]:
        """Return every figure of a parameter, the earliest first."""
        return self._by_key.get(key, ())

    def figure(self, key: Key, on: date) -> Figure:
        """Return the figure in force on a day; one without a value before the first."""
        began = [one for one in self.history(key) if one.from_on <= on]
        return began[-1] if began else Figure(key, date.min, None, "", Confidence.LOW)

    def last_known(self, key: Key, on: date) -> Figure:
        """Return the latest figure with a value that had begun on a day.

        It stands in where the figure in force is not known yet; whoever uses it says so. One
        without a value when there is none.
        """
        known = [one for one in self.history(key) if one.from_on <= on and one.value is not None]
        return known[-1] if known else self.figure(key, on)

    def fen(self, key: Key, on: date) -> int | None:
        """Return a sum of money in force on a day, in fen; None when it is not known."""
        return self._typed(key, on, int)

    def number(self, key: Key, on: date) -> Decimal | None:
        """Return a number or percentage in force on a day; None when it is not known."""
        return self._typed(key, on, Decimal)

    def count(self, key: Key, on: date) -> int | None:
        """Return a whole number (years, months, ages) in force on a day; None when not known."""
        found = self.number(key, on)
        return None if found is None else int(found)

    def standing_count(self, key: Key, on: date) -> int:
        """Return a whole number that judging cannot do without (ages, spans).

        The one in force, else the latest known, else the first that is known at all.

        Raises:
            Refused: ``no_figure`` where nobody ever told one.
        """
        known = [one for one in self.history(key) if one.value is not None]
        found = self.last_known(key, on).value or (known[0].value if known else None)
        if not isinstance(found, Decimal):
            raise Refused("no_figure", f"政策参数“{key}”没有数字，判断不了。", "请镇里填上。")
        return int(found)

    def standing_words(self, key: Key, on: date) -> str:
        """Return `standing_count` as it is printed, with 待核实 where it is not settled."""
        return marked(str(self.standing_count(key, on)), unsure=self.figure(key, on).unconfirmed)

    def allows(self, key: Key, on: date) -> bool | None:
        """Return whether a rule is in force on a day; None when it is not known."""
        return self._typed(key, on, bool)

    def tiers(self, year: int) -> TierTable | None:
        """Return the tiers of a payment year; None where they are not known."""
        if year not in self._tables:
            self._tables[year] = self._tiers(year)
        return self._tables[year]

    @cached_property
    def _tables(self) -> dict[int, TierTable | None]:
        return {}

    def _tiers(self, year: int) -> TierTable | None:
        found = self.figure(Key.TIERS, date(year, 1, 1))
        tiers = tuple(one for one in _items(found) if isinstance(one, Tier))
        if not tiers:
            return None
        return TierTable(found.from_on.year, found.source, found.confidence, tiers)

    @property
    def channels(self) -> tuple[str, ...]:
        """Where people pay, by the newest list."""
        found = self.last_known(Key.CHANNELS, date.max)
        return tuple(one for one in _items(found) if isinstance(one, str))

    def _typed(self, key: Key, on: date, kind: type[T]) -> T | None:
        value = self.figure(key, on).value
        if value is not None and type(value) is not kind:
            raise TypeError(f"{key} is a {type(value).__name__}")
        return value if isinstance(value, kind) else None


def _items(found: Figure) -> tuple[object, ...]:
    return found.value if isinstance(found.value, tuple) else ()


def overlaid(shipped: Iterable[Figure], town: Iterable[Figure]) -> Policy:
    """Return the shipped figures with the town's on top.

    A town's figure replaces the shipped one of the same parameter and day and stands beside all
    others. Of two town figures for one day the later one given stands.
    """
    standing = {(one.key, one.from_on): one for one in shipped}
    standing |= {(one.key, one.from_on): one for one in town}
    return Policy(tuple(standing.values()))


def is_tier(table: TierTable | None, amount_fen: int) -> bool:
    """Return whether an amount is one of the year's tiers; anything passes without a table."""
    return table is None or any(tier.amount_fen == amount_fen for tier in table.tiers)


def tier_list(tiers: Sequence[Tier]) -> str:
    """Return the amounts in yuan as a sentence's list: 200、300、…。."""
    return "、".join(str(tier.amount_fen // 100) for tier in tiers)
