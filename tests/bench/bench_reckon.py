"""The household's sum, and who of a village may make up, beside a bare reading of the same rows.

The reference reads what is reckoned with, and reckons nothing: a sum of all tiers is some 200
years of an account for each member.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from pathlib import Path

from sqlalchemy import text

from pension_desk.services import make_up, reckon
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.standing import refresh_standing
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, fresh_desk
from tests.practice import iter_villages
from tests.practice.town import AS_OF, Plan
from tests.store.filled import fill

_HOUSEHOLDS = 40
"""Households whose sum is asked for, one a run."""

_OF_THEM = "in (select id from residents where village = :village and {which})"
_READ = ("registrations", "contributions", "statuses")


@dataclass(frozen=True)
class Village:
    """An open desk and one village of it, with households to be asked for one after another."""

    desk: Desk
    code: str
    households: Iterator[str]


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield one family's page and one village's list; both are alike in a town of any size."""
    for size in sizes:
        if size > 150_000:
            continue
        build = partial(_build, size=size)
        yield Case(
            name="reckon.household",
            work="the household's sum: every member at every tier, with make-up and workings",
            reference_name="the members' rows read by bare SQL",
            size=size,
            ours=_sum,
            reference=_rows_of_household,
            setup=_open,
            goal="p95 ≤ 300 ms, off the main thread",
            runs=_HOUSEHOLDS,
            p95_limit=0.3,
            build=build,
        )
        yield Case(
            name="reckon.make_up",
            work="who of a village of 5,000 may make up, at what cost, to what effect",
            reference_name="the village's rows read by bare SQL",
            size=size,
            ours=_make_up,
            reference=_rows_of_village,
            setup=_open,
            goal="p95 ≤ 5 s, with progress and cancel",
            p95_limit=5.0,
            build=build,
        )


def _build(folder: Path, size: int) -> None:
    plan = Plan(payment_years=24)
    with fresh_desk(keep=folder / "desk") as desk, desk.file.writing(bulk=True) as conn:
        for village in iter_villages(1, max(1, size // 5_000), size, plan=plan):
            fill(conn, village)
        refresh_standing(conn, desk, None)


def _open(folder: Path) -> Village:
    desk = open_desk(folder / "desk", PASSPHRASE)
    desk.as_of = AS_OF
    with desk.file.reading() as conn:
        code = str(conn.exec_driver_sql("select min(village) from residents").scalar())
        found = conn.exec_driver_sql(
            "select household_no from residents where village = ? and household_no <> ''"
            " group by household_no having count(*) >= 3 limit ?",
            (code, _HOUSEHOLDS),
        ).scalars()
        return Village(desk, code, cycle(list(found)))


def _sum(state: Village) -> None:
    found = reckon.of_household(state.desk, state.code, next(state.households))
    if not found.members:
        raise AssertionError("an empty household")


def _make_up(state: Village) -> None:
    if not make_up.candidates(state.desk, state.code):
        raise AssertionError("nobody may make up")


def _rows_of_household(state: Village) -> None:
    _read(state, "household_no = :household", household=next(state.households))


def _rows_of_village(state: Village) -> None:
    _read(state, "true")


def _read(state: Village, which: str, **asked: str) -> None:
    of_them = _OF_THEM.format(which=which)
    with state.desk.file.reading() as conn:
        for table in _READ:
            sql = f"select * from {table} where resident_id {of_them}"
            conn.execute(text(sql), {"village": state.code, **asked}).all()
