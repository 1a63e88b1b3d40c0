"""What is looked at rather than read: the year's curve, ages of the unpaid, states of projects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.indicators import Side, indicator
from pension_desk.domain.land_indicators import ProjectStanding
from pension_desk.domain.roster import age_on
from pension_desk.domain.screening import months_after
from pension_desk.domain.targets import needed_of, paced
from pension_desk.services import targets
from pension_desk.services.desk import Desk
from pension_desk.services.indicators import Behind, Records, day_of, reckon
from pension_desk.services.standing import rules_of
from pension_desk.store import indicators as store
from pension_desk.store import land as land_store
from pension_desk.store.indicators import WHEN, Span

CURVED = tuple(WHEN)
"""The indicators that have a curve over the year."""

_AGES = ((16, 29), (30, 39), (40, 49), (50, 54), (55, 59), (60, 200))


@dataclass(frozen=True)
class Slice:
    """One column of a chart: what it is called, and the records that it counts."""

    label: str
    ids: tuple[RowId, ...]

    @property
    def count(self) -> int:
        """How high the column is."""
        return len(self.ids)


@dataclass(frozen=True)
class Curve:
    """An indicator month by month: done by the end of each month up to the day, and the pace.

    ``paced`` reaches to the end of the year; empty without a target.
    """

    key: str
    months: tuple[str, ...]
    done: tuple[int, ...]
    paced: tuple[int, ...]


def curve(
    desk: Desk, key: str, year: int, village: VillageCode, as_of: date | None = None
) -> Curve:
    """Return the year's curve of one of `CURVED`; refused as `pension_desk.services.indicators`."""
    day = day_of(desk, year, as_of)
    with desk.file.reading() as conn:
        found = store.by_month(conn, key, Span(rules_of(conn, year, day), village))
    done, sums = 0, []
    for month in range(1, day.month + 1):
        done += found.get(month, 0)
        sums.append(done)
    months = tuple(f"{month}月" for month in range(1, 13))
    return Curve(key, months, tuple(sums), _paces(desk, key, year, village, day))


def done_until(
    desk: Desk, key: str, year: int, village: VillageCode, month: int, as_of: date | None = None
) -> Behind:
    """Return whom a point of the curve counts: done by the end of a month, 1 to 12."""
    day = day_of(desk, year, as_of)
    with desk.file.reading() as conn:
        span = Span(rules_of(conn, year, day), village)
        return Behind(Records.RESIDENTS, store.people_until(conn, key, month, span))


def _paces(desk: Desk, key: str, year: int, village: VillageCode, day: date) -> tuple[int, ...]:
    known = targets.targets(desk, year)
    mine = [one for (name, code), one in known.items()
            if name == key and (not village or code == village)]  # fmt: skip
    if not mine:
        return ()
    reckoned, what = reckon(desk, year, day), indicator(key)
    ends = [
        min(months_after(date(year, month, 1), 1), date(year, 12, 31)) for month in range(1, 13)
    ]
    return tuple(
        sum(
            paced(
                one.start if what.counted else 0,
                needed_of(what, reckoned.figure(key, one.village), one.amount),
                one,
                end,
            )
            for one in mine
        )
        for end in ends
    )


def unpaid_ages(
    desk: Desk, year: int, village: VillageCode, as_of: date | None = None
) -> tuple[Slice, ...]:
    """Return the registered people who have not paid this year, by bands of age.

    Those whose birth nobody knows are a column of their own, where there are any.
    """
    day = day_of(desk, year, as_of)
    with desk.file.reading() as conn:
        born = store.births(conn, "payment", Side.OPEN, Span(rules_of(conn, year, day), village))
    ages = [(row, None if day_born is None else age_on(day_born, day)) for row, day_born in born]
    bands = tuple(
        Slice(
            f"{low}岁以上" if high > 100 else f"{low}—{high}岁",
            tuple(row for row, age in ages if age is not None and low <= age <= high),
        )
        for low, high in _AGES
    )
    unknown = tuple(row for row, age in ages if age is None)
    return (*bands, Slice("年龄不详", unknown)) if unknown else bands


def project_states(desk: Desk) -> tuple[Slice, ...]:
    """Return the expropriation projects by where they stand, the furthest last."""
    with desk.file.reading() as conn:
        states = [(one.project.id, _state(one)) for one in land_store.standings(conn)]
    return tuple(
        Slice(words, tuple(row for row, state in states if state == words)) for words in _STATES
    )


_STATES = ("未核实完", "已核实待缴存", "资金已到位", "补贴已发完")


def _state(one: ProjectStanding) -> str:
    if not one.verified_project:
        return _STATES[0]
    if not one.account.in_place:
        return _STATES[1]
    due: Sequence[object] = one.verified_people
    return _STATES[3] if due and len(one.issued_people) == len(due) else _STATES[2]
