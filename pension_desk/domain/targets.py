"""Targets (目标任务): what a village is to reach by when, how far it is, where it should be.

A counted indicator (参保人数) has a number as its target; any other a share in percent, from
which the number follows: so many of those who count, rounded up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import Figure, Indicator, share

WHOLE_SHARE = 100
"""The highest target of a share, in percent."""


@dataclass(frozen=True)
class Target:
    """A village's target of an indicator for a year.

    ``amount``: people (or what the indicator counts), or percent. ``start``: the number at the
    beginning of the year, of a counted indicator; the way from there to the amount is paced.
    """

    id: RowId
    village: VillageCode
    key: str
    year: int
    amount: int
    start: int
    due_on: date
    note: str = ""


class Band(StrEnum):
    """Bands of completion (完成率分档)."""

    DONE = "done"
    TO_100 = "80_100"
    TO_80 = "60_80"
    UNDER_60 = "under_60"

    @property
    def label(self) -> str:
        """The band as a person reads it."""
        return _BANDS[self]


_BANDS = {
    Band.DONE: "100%及以上",
    Band.TO_100: "80%—100%",
    Band.TO_80: "60%—80%",
    Band.UNDER_60: "60%以下",
}


def band_of(done: int, needed: int) -> Band | None:
    """Return the band of a completion, by the numbers and not by rounded percents."""
    if not needed:
        return None
    hundredths = done * 100
    if hundredths >= needed * 100:
        return Band.DONE
    if hundredths >= needed * 80:
        return Band.TO_100
    return Band.TO_80 if hundredths >= needed * 60 else Band.UNDER_60


@dataclass(frozen=True)
class Progress:
    """A figure held against its target.

    ``needed``: how many are to be done, None without a target. ``expected``: how many should be
    done by the day, by the calendar.
    """

    figure: Figure
    needed: int | None
    expected: int | None
    due_on: date | None = None

    @property
    def completion(self) -> Decimal | None:
        """Done of needed in percent, one decimal."""
        return share(self.figure.done, self.needed) if self.needed else None

    @property
    def pace(self) -> Decimal | None:
        """Expected of needed in percent."""
        return share(self.expected, self.needed) if self.needed and self.expected else None

    @property
    def band(self) -> Band | None:
        """The band of the completion."""
        return band_of(self.figure.done, self.needed) if self.needed else None

    @property
    def behind(self) -> bool:
        """Whether less is done than the calendar asks for."""
        return self.expected is not None and self.figure.done < self.expected


def progress_of(
    indicator: Indicator, figure: Figure, target: Target | None, as_of: date
) -> Progress:
    """Return a figure against a village's target."""
    if target is None:
        return Progress(figure, None, None)
    needed = needed_of(indicator, figure, target.amount)
    expected = paced(target.start if indicator.counted else 0, needed, target, as_of)
    return Progress(figure, needed, expected, target.due_on)


def of_town(figure: Figure, villages: Sequence[Progress]) -> Progress:
    """Return the town's figure against the sum of its villages' targets."""
    targets = [one for one in villages if one.needed is not None]
    if not targets:
        return Progress(figure, None, None)
    return Progress(
        figure,
        sum(one.needed or 0 for one in targets),
        sum(one.expected or 0 for one in targets),
        max((one.due_on for one in targets if one.due_on), default=None),
    )


def needed_of(indicator: Indicator, figure: Figure, amount: int) -> int:
    """Return how many are to be done: the target itself, or its share of who counts, rounded up."""
    return amount if indicator.counted else -(-figure.whole * amount // WHOLE_SHARE)


def paced(start: int, needed: int, target: Target, as_of: date) -> int:
    """Return how many should be done by a day: linear from the year's first day to the deadline."""
    begins = date(target.year, 1, 1)
    whole = max(1, (target.due_on - begins).days + 1)
    gone = min(whole, max(0, (as_of - begins).days + 1))
    return start + (needed - start) * gone // whole


def check_amount(
    indicator: Indicator, place: str, amount: int, *, population: int, due_on: date, year: int
) -> None:
    """Refuse a target of nought, above the population or above 100 %, or due in another year.

    ``population``: who could count at most; 0 where nobody is entered yet, then it is not held
    against it.
    """
    called = f"{place}“{indicator.name}”的目标"
    if amount <= 0:
        raise Refused("target_zero", f"{called}是{amount}，应大于0。")
    if not indicator.counted:
        if amount > WHOLE_SHARE:
            raise Refused("target_above", f"{called}是{amount}%，不能超过100%。")
    elif population and amount > population:
        raise Refused(
            "target_above",
            f"{called}{amount}{indicator.unit.label}超过了本村到参保年龄的户籍人口{population}人。",
        )
    if due_on.year != year:
        raise Refused("bad_due", f"{called}的完成时限{due_on}不在{year}年内。")


class Spread(StrEnum):
    """By what a town's total is spread over its villages."""

    POPULATION = "population"
    LAST_YEAR = "last_year"
    REMAINING = "remaining"

    @property
    def label(self) -> str:
        """The way as a person reads it."""
        return {
            Spread.POPULATION: "按到参保年龄的户籍人口",
            Spread.LAST_YEAR: "按上年完成数",
            Spread.REMAINING: "按尚未参保的人数",
        }[self]


def spread(total: int, weights: Mapping[VillageCode, int]) -> dict[VillageCode, int]:
    """Return a total spread by weights so that the parts add up to it exactly.

    By the largest remainder (最大余数法); of equal remainders the larger weight first, then the
    lower code.

    Raises:
        Refused: nothing to spread, or every weight is nought.
    """
    whole = sum(weights.values())
    if total <= 0:
        raise Refused("target_zero", f"全镇总数是{total}，应大于0。")
    if whole <= 0:
        raise Refused("no_weights", "各村都没有可以依据的数，分不下去。", "请换一种分法。")
    parts = {code: total * weight // whole for code, weight in weights.items()}
    rest = total - sum(parts.values())
    order = sorted(weights, key=lambda one: (-(total * weights[one] % whole), -weights[one], one))
    for code in order[:rest]:
        parts[code] += 1
    return parts
