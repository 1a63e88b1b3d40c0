"""The performance sheet (绩效考核): weights of 100 in all, points by completion, ranks by points.

An indicator gives its weight times its completion, at most the weight; where there is no target,
times its share of all who count. Points have one decimal, half up; the total adds what is shown.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from pension_desk.domain.bulletins import Count
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import indicator

WHOLE = 100
DEFAULT_WEIGHTS: Mapping[str, int] = {
    "covered": 40,
    "new_covered": 20,
    "payment": 20,
    "key_people": 10,
    "hamlets": 10,
}
"""What is offered until the town has set its own."""


@dataclass(frozen=True)
class Points:
    """One indicator's points of a village, and how they came about."""

    key: str
    weight: int
    count: Count
    points: Decimal

    @property
    def working(self) -> str:
        """The reckoning in one line."""
        base = self.count.needed or self.count.whole
        if not base:
            return f"没有应计数，0×{self.weight}=0分"
        what = "任务" if self.count.needed else "应计"
        full = "（超过100%按100%）" if self.count.done > base else ""
        return (
            f"{self.count.done}÷{what}{base}={self.count.completion}%{full}"
            f"，×{self.weight}={self.points}分"
        )


@dataclass(frozen=True)
class VillageScore:
    """A village's sheet. ``rank``: equals share one, the next is left out."""

    village: VillageCode
    rank: int
    total: Decimal
    lines: tuple[Points, ...]


@dataclass(frozen=True)
class ScoreSheet:
    """A year's sheet as of a day, the highest first."""

    year: int
    as_of: date
    weights: tuple[tuple[str, int], ...]
    villages: tuple[VillageScore, ...]


def check_weights(weights: Mapping[str, int]) -> None:
    """Refuse weights that do not add up to 100, are below 1, or of what villages do not have."""
    for key, weight in weights.items():
        what = indicator(key)
        if what.town_only:
            raise Refused("bad_weight", f"“{what.name}”没有分村的数，不能考核到村。")
        if weight < 1:
            raise Refused("bad_weight", f"“{what.name}”的权重是{weight}，应大于0。")
    total = sum(weights.values())
    if total != WHOLE:
        gap = f"还差{WHOLE - total}" if total < WHOLE else f"多了{total - WHOLE}"
        raise Refused(
            "weights_not_100",
            f"各指标权重加起来是{total}，应正好是100，{gap}。",
            "请调整后再保存。",
        )


def points_of(count: Count, weight: int) -> Points:
    """Return what an indicator gives a village."""
    base = count.needed or count.whole
    share = min(Decimal(1), Decimal(max(0, count.done)) / base) if base else Decimal(0)
    points = (share * weight).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    return Points(count.key, weight, count, points)


def ranked(
    counts: Mapping[VillageCode, Sequence[Count]], weights: Mapping[str, int]
) -> tuple[VillageScore, ...]:
    """Return every village's points; ``counts``: of each weighed indicator, any others ignored."""
    sheets = []
    for village, some in counts.items():
        lines = tuple(points_of(one, weights[one.key]) for one in some if one.key in weights)
        total = sum((one.points for one in lines), Decimal(0))
        sheets.append(VillageScore(village, 0, total, lines))
    sheets.sort(key=lambda one: (-one.total, one.village))
    found: list[VillageScore] = []
    for place, one in enumerate(sheets, 1):
        tied = found and found[-1].total == one.total
        rank = found[-1].rank if tied else place
        found.append(VillageScore(one.village, rank, one.total, one.lines))
    return tuple(found)
