"""Screening over the file, and the standings kept of it for the roster's filters.

Only standings that changed are written.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, text

from pension_desk.domain.screening import ScreeningRules
from pension_desk.store.judging import Judge, Screened, rows_of

__all__ = ["Screened", "refresh", "resident_count", "save", "screened"]

_RESIDENTS = """
select r.n, r.id, r.village, r.household_no, r.name, r.name_key, r.id_number, r.id_sent,
    r.birth, r.died_on, r.moved_on, was.category, was.findings, was.paid_fen
from residents r left join standings was on was.n = r.n
where r.present {and_wanted}
order by {order}
"""
_VILLAGE = "r.village = :village"
_NUMBERS = "r.n in (select value from json_each(:numbers))"
_WALKING = "r.village, r.walk_key, r.n"
_FEW = 1_000
"""Up to so many ID numbers are looked up one by one; for more all are read in their order."""


def resident_count(conn: Connection) -> int:
    """Return about how many residents a screening goes through, for its progress."""
    return int(conn.scalar(text("select count(*) from residents")) or 0)


def screened(
    conn: Connection,
    rules: ScreeningRules,
    *,
    village: str | None = None,
    numbers: Sequence[int] | None = None,
    walking: bool = False,
) -> Iterator[Screened]:
    """Screen residents one by one, reading them as they are asked for.

    Args:
        conn: within any transaction; nothing is written.
        rules: year, day, ages and spans.
        village: only this village's, in walking order.
        numbers: only these local numbers.
        walking: everyone in walking order (走访顺序), villages in order of their codes.
    """
    wanted = ""
    values: dict[str, Any] = {"year": rules.year}
    if numbers is not None:
        wanted, values = _NUMBERS, values | {"numbers": json.dumps(list(numbers))}
    elif village is not None:
        wanted, values = _VILLAGE, values | {"village": village}
    few = numbers is not None and len(numbers) <= _FEW
    judge = Judge(conn, rules, wanted, values, few=few)
    order = _WALKING if walking or village is not None else "r.n"
    sql = _RESIDENTS.format(and_wanted=f"and {wanted}" if wanted else "", order=order)
    for row in rows_of(conn, sql, values):
        yield judge.screened(row)


def save(conn: Connection, people: Iterable[Screened], *, everyone: bool) -> int:
    """Keep the standings that differ from what is kept; return how many were written.

    ``everyone``: the people are all residents, so that any other standing is left over from
    someone since merged into another record or gone from the village, and goes.
    """
    seen = 0
    fresh = []
    for person in people:
        seen += 1
        if not person.stored:
            standing = (person.category.value, ",".join(person.findings), person.paid_fen)
            fresh.append((person.number, *standing))
    if fresh:
        conn.exec_driver_sql("insert or replace into standings values (?, ?, ?, ?)", fresh)
    if everyone and conn.exec_driver_sql("select count(*) from standings").scalar() != seen:
        conn.exec_driver_sql(
            "delete from standings where n not in (select n from residents where present)"
        )
    return len(fresh)


def refresh(conn: Connection, rules: ScreeningRules, numbers: Sequence[int] | None = None) -> int:
    """Screen anew and keep the standings; return how many changed.

    ``numbers``: local numbers of the residents that were edited; those who share, or shared, an
    ID number with them follow. None means everyone.
    """
    if numbers is None:
        return save(conn, screened(conn, rules), everyone=True)
    wanted = _with_namesakes_in_number(conn, numbers)
    written = save(conn, screened(conn, rules, numbers=wanted), everyone=False)
    conn.exec_driver_sql(
        "delete from standings where n in (select r.n from residents r, json_each(?) j"
        " where r.n = j.value and not r.present)",
        (json.dumps(list(numbers)),),
    )
    return written


def _with_namesakes_in_number(conn: Connection, numbers: Sequence[int]) -> list[int]:
    """Return the numbers with everyone who bears, or bore, the same ID number as someone else."""
    others = conn.exec_driver_sql(
        """
        select other.n from residents r join residents other on other.id_number = r.id_number
        where r.n in (select value from json_each(?))
        union select n from standings where findings like '%same_id_twice%'
        """,
        (json.dumps(list(numbers)),),
    )
    return sorted({*numbers, *others.scalars()})
