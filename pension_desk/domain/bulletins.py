"""The fortnight's bulletin (半月通报): villages ranked by how far they are, by stated rules.

Rules, also printed with every bulletin:

- Order: completion (done / target) of the first chosen indicator, exactly and not by the rounded
  percent; of equals the second's, and so on. Who is equal in all shares a rank; the next rank is
  left out.
- A village without a target of the first indicator is listed below, without a rank. When no
  village has one, all are ranked by the indicator's own share.
- A village with a desk that never reported is listed last, without a rank.
- A village whose last report came before the period is ranked by what is known and marked.
- New since the last period: against the last bulletin's frozen number, or, where there is none
  of this year, against the day before the period.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import share
from pension_desk.domain.targets import Band, band_of

DEFAULT_KEYS = ("covered", "new_covered")
"""What the plan's bulletin is ranked by unless the town chooses otherwise."""

MOST_KEYS = 3


class Reporting(StrEnum):
    """How a village's own reports stand at the end of a period."""

    CURRENT = "current"
    NO_DESK = "no_desk"
    LATE = "late"
    NEVER = "never"


@dataclass(frozen=True)
class Count:
    """One indicator of a village or the town: done, of whom, the target's number, the pace."""

    key: str
    done: int
    whole: int
    needed: int | None = None
    expected: int | None = None

    @property
    def completion(self) -> Decimal | None:
        """Done of needed in percent, one decimal; of all who count where there is no target."""
        return share(self.done, self.needed or self.whole)

    @property
    def band(self) -> Band | None:
        """The band of the completion; None without a target."""
        return band_of(self.done, self.needed) if self.needed else None

    @property
    def behind(self) -> bool:
        """Whether the calendar asks for more."""
        return self.expected is not None and self.done < self.expected


@dataclass(frozen=True)
class VillageStand:
    """A village as it stands at the end of a period, before it is ranked.

    ``counts``: of each chosen indicator, in their order. ``reported_on``: the last report's day.
    """

    village: VillageCode
    counts: tuple[Count, ...]
    reporting: Reporting = Reporting.NO_DESK
    reported_on: date | None = None


@dataclass(frozen=True)
class RankLine:
    """One village in the ranking.

    ``since``: new since the last period, of each indicator; None where there is nothing to
    compare with. ``rank_before``: in the last bulletin of the year, None where it had none.
    """

    village: VillageCode
    rank: int | None
    counts: tuple[Count, ...]
    since: tuple[int | None, ...]
    rank_before: int | None
    reporting: Reporting
    reported_on: date | None

    @property
    def moved(self) -> int | None:
        """Ranks gained (positive) or lost since the last bulletin."""
        if self.rank is None or self.rank_before is None:
            return None
        return self.rank_before - self.rank


@dataclass(frozen=True)
class Ranking:
    """A whole ranking. ``by_share``: no village had a target, so that shares were ranked."""

    begins_on: date
    ends_on: date
    keys: tuple[str, ...]
    lines: tuple[RankLine, ...]
    town: tuple[Count, ...]
    town_since: tuple[int | None, ...]
    by_share: bool

    @property
    def ranked(self) -> tuple[RankLine, ...]:
        """The lines that have a rank."""
        return tuple(line for line in self.lines if line.rank is not None)

    def line_of(self, village: VillageCode) -> RankLine | None:
        """Return a village's line."""
        return next((line for line in self.lines if line.village == village), None)


@dataclass(frozen=True)
class Issue:
    """A bulletin that was issued: number of its year, period, what it said.

    ``withdrawn_on``: when it was taken back, and why; its number is not given again.
    """

    id: RowId
    year: int
    number: int
    begins_on: date
    ends_on: date
    issued_on: date
    issued_by: str
    ranking: Ranking | None
    withdrawn_on: date | None = None
    reason: str = ""

    @property
    def stands(self) -> bool:
        """Whether it was not taken back."""
        return self.withdrawn_on is None


def check_period(begins: date, ends: date, today: date, issues: Iterable[Issue]) -> None:
    """Refuse a period that is none, reaches beyond today or a year, or overlaps an issued one."""
    if ends < begins:
        raise Refused("bad_period", f"通报时段不对：{begins}在{ends}之后。")
    if ends > today:
        raise Refused("future_date", f"通报时段的截止日期{ends}在今天之后。")
    if begins.year != ends.year:
        raise Refused("bad_period", "通报时段不能跨年：任务是按年度下达的。", "请分成两期。")
    for one in issues:
        if one.stands and begins <= one.ends_on and ends >= one.begins_on:
            raise Refused(
                "period_overlaps",
                f"这一时段与{one.year}年第{one.number}期（{one.begins_on}至{one.ends_on}）重叠。",
                "请改时段；如果那一期有误，请先撤回再重新印发。",
            )


def last_before(begins: date, issues: Iterable[Issue]) -> Issue | None:
    """Return the last bulletin of the same year that ends before a day and still stands."""
    found = [
        one for one in issues
        if one.stands and one.year == begins.year and one.ends_on < begins and one.ranking
    ]  # fmt: skip
    return max(found, key=lambda one: one.ends_on, default=None)


def rank(
    stands: Sequence[VillageStand],
    period: tuple[date, date],
    keys: tuple[str, ...],
    town: tuple[Count, ...],
    *,
    last: Ranking | None,
    before: Mapping[tuple[str, VillageCode], int],
) -> Ranking:
    """Rank villages by the rules of this module.

    Args:
        stands: every village, its counts in the order of ``keys``.
        period: first and last day.
        keys: the chosen indicators, the first decides.
        town: the town's own counts.
        last: the last bulletin's ranking, None where there is none of this year.
        before: by indicator and village (empty code: the town) the number done on the day before
            the period, used where ``last`` says nothing.
    """
    by_share = not any(one.counts[0].needed for one in stands)
    able = [one for one in stands if _able(one, by_share=by_share)]
    able.sort(key=lambda one: (tuple(-part for part in _shares(one)), one.village))
    rest = [one for one in stands if not _able(one, by_share=by_share)]
    rest.sort(key=lambda one: (one.reporting is Reporting.NEVER, one.village))
    ranks = _ranks(able)
    lines = [_line(one, ranks.get(one.village), last, before) for one in (*able, *rest)]
    since = _since(town, last.town if last else None, VillageCode(""), before)
    return Ranking(*period, keys, tuple(lines), town, since, by_share)


def _able(one: VillageStand, *, by_share: bool) -> bool:
    if one.reporting is Reporting.NEVER:
        return False
    return bool(one.counts[0].whole) if by_share else bool(one.counts[0].needed)


def _shares(one: VillageStand) -> tuple[Fraction, ...]:
    """Return each indicator's completion exactly; nothing of nothing counts as nothing."""
    return tuple(
        Fraction(count.done, base) if (base := count.needed or count.whole) else Fraction(0)
        for count in one.counts
    )


def _ranks(ordered: Sequence[VillageStand]) -> dict[VillageCode, int]:
    found: dict[VillageCode, int] = {}
    for place, one in enumerate(ordered, 1):
        above = ordered[place - 2] if place > 1 else None
        tied = above is not None and _shares(above) == _shares(one)
        found[one.village] = found[above.village] if tied and above else place
    return found


def _line(
    one: VillageStand,
    place: int | None,
    last: Ranking | None,
    before: Mapping[tuple[str, VillageCode], int],
) -> RankLine:
    was = last.line_of(one.village) if last else None
    since = _since(one.counts, was.counts if was else None, one.village, before)
    return RankLine(
        one.village, place, one.counts, since, was.rank if was else None, one.reporting,
        one.reported_on,
    )  # fmt: skip


def _since(
    counts: tuple[Count, ...],
    past: tuple[Count, ...] | None,
    village: VillageCode,
    before: Mapping[tuple[str, VillageCode], int],
) -> tuple[int | None, ...]:
    known = [_known(past, count, village, before) for count in counts]
    return tuple(
        None if was is None else count.done - was for count, was in zip(counts, known, strict=True)
    )


def _known(
    counts: tuple[Count, ...] | None,
    count: Count,
    village: VillageCode,
    before: Mapping[tuple[str, VillageCode], int],
) -> int | None:
    """Return what was done by the last period: as it said, else as the rows say."""
    for one in counts or ():
        if one.key == count.key:
            return one.done
    return before.get((count.key, village))
