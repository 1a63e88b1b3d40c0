"""Screening a town against eight lists, beside the same joins as one SQL statement.

The statement gathers the same columns that the screening looks at, and judges nothing.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from sqlalchemy import text

from pension_desk.store.desk_file import DeskFile, create_file, open_file
from pension_desk.store.keyring import KdfCost
from pension_desk.store.screening import refresh
from tests.bench.case import Case
from tests.practice import iter_villages
from tests.practice.town import Plan
from tests.store.filled import fill
from tests.usual_rules import screening_rules

RULES = screening_rules(2026, date(2026, 11, 20))
_PASSPHRASE = "木棉花开三月红了"
_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
_PAYMENT_YEARS = 24
"""So that a town of 150,000 has its 1,500,000 payments."""

_JOINS = text(
    """
    create temp table joined as
    select r.n, r.id, r.village, r.household_no, r.name, r.name_key, r.id_number, r.birth,
        r.died_on, r.moved_on, i.state as insured, i.years_paid, i.name as insured_name,
        e.state as employee, e.name as employee_name, g.state as institution,
        g.name as institution_name, p.paid_fen, p.name as payer_name, l.since as low_income,
        d.since as disabled, u.since as student, m.since as soldier, was.category, was.findings
    from residents r
    left join registrations i on i.resident_id = r.id and i.scheme = 'residents'
    left join registrations e on e.resident_id = r.id and e.scheme = 'employees'
    left join registrations g on g.resident_id = r.id and g.scheme = 'institutions'
    left join (select resident_id, sum(amount_fen) as paid_fen, max(payer_name) as name
        from contributions where year = 2026 group by resident_id) p on p.resident_id = r.id
    left join statuses l on l.resident_id = r.id and l.kind = 'low_income'
    left join statuses d on d.resident_id = r.id and d.kind = 'disabled'
    left join statuses u on u.resident_id = r.id and u.kind = 'student'
    left join statuses m on m.resident_id = r.id and m.kind = 'soldier'
    left join standings was on was.n = r.n
    """
)


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield a first screening of everyone, and one more when nothing has changed."""
    for size in sizes:
        if size > 150_000:  # a county's desk searches and lists; towns screen
            continue
        for name, work, ours in (
            ("screening.first", "everyone against eight lists, all standings new", _first),
            ("screening.again", "everyone against eight lists, nothing changed", _again),
        ):
            yield Case(
                name=name,
                work=work,
                reference_name="the same joins as one SQL statement into a temporary table",
                size=size,
                ours=ours,
                reference=_joins,
                setup=_open,
                goal="≤ 3×" if size >= 150_000 else "(≤ 3× at 150,000)",
                limit=3.0 if size >= 150_000 else None,  # at a village the commit is most of it
                build=lambda folder, size=size: _build(folder, size),
            )


def _build(folder: Path, size: int) -> None:
    file = create_file(folder / "desk", _PASSPHRASE, kdf=_KDF)
    plan = Plan(payment_years=_PAYMENT_YEARS)
    with file.writing() as conn:
        for village in iter_villages(1, max(1, size // 5_000), size, plan=plan):
            fill(conn, village)
        refresh(conn, RULES)
    file.close()


def _open(folder: Path) -> DeskFile:
    return open_file(folder / "desk", _PASSPHRASE)


def _first(file: DeskFile) -> float:
    with file.writing() as conn:
        conn.execute(text("delete from standings"))
    start = time.perf_counter()
    with file.writing() as conn:
        refresh(conn, RULES)
    return time.perf_counter() - start


def _again(file: DeskFile) -> None:
    with file.writing() as conn:
        refresh(conn, RULES)


def _joins(file: DeskFile) -> float:
    with file.writing() as conn:
        conn.execute(text("drop table if exists temp.joined"))
        start = time.perf_counter()
        conn.execute(_JOINS)
        spent = time.perf_counter() - start
        conn.execute(text("drop table temp.joined"))
    return spent
