"""Reconciling a year in which all of a town have paid, beside the same sums as bare SQL.

The statement adds each side up by person and joins the residents; it judges nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

from sqlalchemy import text

from pension_desk.services import reconciliation
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.reconciliation import LineFilter, LineState, Reconciliation
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, fresh_desk
from tests.practice import iter_villages
from tests.practice.town import AS_OF, Plan
from tests.store.filled import fill

_YEAR = AS_OF.year
_PAYMENT_YEARS = 24
"""So that a town of 150,000 has its 1,500,000 payments."""

_SUMS = text(
    """
    create temp table summed as
    select r.n, r.id, r.village, r.name, r.birth, r.died_on, p.* from (
        select resident_id, max(payer_name) as payer,
            sum(amount_fen) filter (where kind = 'reported') as village_fen,
            sum(amount_fen) filter (where kind = 'recorded') as town_fen,
            sum(amount_fen) filter (where kind = 'confirmed') as tax_fen
        from contributions where year = 2026 group by resident_id) p
    join residents r on r.id = p.resident_id
    left join registrations e on e.resident_id = r.id and e.scheme = 'employees'
    order by r.village, r.walk_key, r.n
    """
)
_EVERYBODY = """
insert into contributions (id, resident_id, year, kind, amount_fen, paid_on, channel, voucher,
    payer_name)
select randomblob(16), r.id, 2026, 'confirmed', 20000, '2026-05-01', '柜台', hex(randomblob(8)),
    r.name
from residents r where not exists (
    select 1 from contributions c where c.resident_id = r.id and c.year = 2026)
"""
_REPORTS = """
insert into contributions (id, resident_id, year, kind, amount_fen, paid_on, channel)
select randomblob(16), resident_id, year, 'reported',
    case abs(random()) % 20 when 0 then amount_fen + 10000 else amount_fen end, paid_on, channel
from contributions where year = 2026 and kind = 'confirmed' and abs(random()) % 10 > 0
"""


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield a run over everyone, and a thousand lines settled and read anew."""
    for size in sizes:
        if size > 150_000:  # towns reconcile
            continue
        build = partial(_build, size=size)
        yield Case(
            name="reconcile.run",
            work="everybody's year by three sides compared, with remarks, settlements and totals",
            reference_name="each side's sums by person as one SQL statement into a temporary table",
            size=size,
            ours=_run,
            reference=_sums,
            setup=_open,
            goal="≤ 4×" if size >= 150_000 else "(≤ 4× at 150,000)",
            limit=4.0 if size >= 150_000 else None,
            build=build,
        )
        yield Case(
            name="reconcile.settle",
            work="1,000 lines settled with a reason, and the year's settlements read anew",
            reference_name="1,000 rows inserted into a bare table, nothing logged",
            size=size,
            ours=_settle,
            reference=_insert,
            setup=_compared,
            goal="≤ 30×",
            limit=30.0,
            build=build,
        )


def _build(folder: Path, size: int) -> None:
    plan = Plan(payment_years=_PAYMENT_YEARS)
    with fresh_desk(keep=folder / "desk") as desk, desk.file.writing(bulk=True) as conn:
        for village in iter_villages(1, max(1, size // 5_000), size, plan=plan):
            fill(conn, village)
        conn.exec_driver_sql(_EVERYBODY)
        conn.exec_driver_sql(_REPORTS)


def _open(folder: Path) -> Desk:
    desk = open_desk(folder / "desk", PASSPHRASE)
    desk.as_of = AS_OF
    return desk


def _run(desk: Desk) -> None:
    reconciliation.reconcile(desk, _YEAR)


def _sums(desk: Desk) -> float:
    with desk.file.writing() as conn:
        conn.execute(text("drop table if exists temp.summed"))
        start = time.perf_counter()
        conn.execute(_SUMS)
        spent = time.perf_counter() - start
        conn.execute(text("drop table temp.summed"))
    return spent


def _compared(folder: Path) -> tuple[Desk, Reconciliation]:
    desk = _open(folder)
    return desk, reconciliation.reconcile(desk, _YEAR)


def _settle(state: tuple[Desk, Reconciliation]) -> float:
    desk, found = state
    with desk.file.writing() as conn:
        conn.exec_driver_sql("delete from settlements")
    fresh = reconciliation.renew(desk, found)
    places = fresh.chosen(LineFilter(states=frozenset({LineState.OPEN})))[:1_000]
    start = time.perf_counter()
    reconciliation.settle(desk, fresh, places, "核对过")
    reconciliation.renew(desk, fresh)
    return time.perf_counter() - start


def _insert(state: tuple[Desk, Reconciliation]) -> float:
    desk, found = state
    rows = [(number, found.facts(at), "核对过") for at, number in enumerate(found.numbers[:1_000])]
    with desk.file.writing() as conn:
        conn.exec_driver_sql("create table if not exists bare (n integer, facts text, why text)")
    start = time.perf_counter()
    with desk.file.writing() as conn:
        conn.exec_driver_sql("insert into bare values (?, ?, ?)", rows)
    return time.perf_counter() - start
