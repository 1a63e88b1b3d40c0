"""What reports show, asked of the file column by column, and the reports that were kept."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, delete, select, text
from sqlalchemy.dialects.sqlite import insert

from pension_desk.domain.ids import RowId
from pension_desk.domain.reports import PAID
from pension_desk.store.schema_reports import own_reports, reports

_R, _O = reports.c, own_reports.c


def _register(what: str, scheme: str = "residents") -> str:
    return (
        f"(select {what} from registrations g where g.resident_id = r.id"  # noqa: S608
        f" and g.scheme = '{scheme}' order by g.n desc limit 1)"
    )


def _visit(what: str) -> str:
    return (
        f"(select {what} from visits v where v.resident_id = r.id"  # noqa: S608 - our own names
        " order by v.visited_on desc, v.n desc limit 1)"
    )


def _benefit(what: str) -> str:
    return f"(select {what} from benefits b where b.resident_id = r.id)"  # noqa: S608


_OWN_MONEY = "c.kind in ('confirmed', 'reported', 'recorded')"
_CONFIRMED_FIRST = """
(select sum(most) from (select max(part) as most from (
    select c.year, c.kind, sum(c.amount_fen) as part from contributions c
    where c.resident_id = r.id and {which} group by c.year, c.kind) group by year))
"""
"""A year's own money: what one of the sources says, so that the same payment told by the village
and by the tax list counts once."""

_COLUMNS = {
    "name": "r.name",
    "sex": "r.sex",
    "birth": "r.birth",
    "age": "r.birth",
    "nation": "r.nation",
    "id_number": "coalesce(r.id_number, r.id_sent)",
    "phone": "r.phone",
    "note": "r.note",
    "village": "r.village",
    "hamlet": "r.hamlet",
    "household_no": "r.household_no",
    "head": "null",
    "relation": "r.relation",
    "address": "r.address",
    "officer": "null",
    "category": "s.category",
    "findings": "s.findings",
    "statuses": "(select group_concat(distinct t.kind) from statuses t where t.resident_id = r.id)",
    "personal_no": _register("g.personal_no"),
    "state": _register("g.state"),
    "tier": _register("g.tier_fen"),
    "first_month": _register("g.first_month"),
    "years_paid": _register("g.years_paid"),
    "balance": _register("g.balance_fen"),
    "last_year": _register("g.last_year"),
    "employer": _register("g.employer", "employees"),
    "paid_all": _CONFIRMED_FIRST.format(which=_OWN_MONEY),
    "last_visit": _visit("v.visited_on"),
    "last_outcome": _visit("v.outcome"),
    "visits": "(select nullif(count(*), 0) from visits v where v.resident_id = r.id)",
    "benefit_state": _benefit("b.state"),
    "month": f"coalesce({_benefit('b.month_fen')}, {_register('g.month_fen')})",
    "drawing_since": f"coalesce({_benefit('b.drawing_since')}, {_register('g.drawing_since')})",
}
"""How each column is read; the head by a look of its own, the officer by the service."""


@dataclass(frozen=True)
class KeptReport:
    """A report that was kept: its name and its text; ``id`` is None for this desk's own."""

    id: RowId | None
    name: str
    spec: str


def cells(
    conn: Connection, numbers: Sequence[int], keys: Sequence[str]
) -> list[tuple[int, dict[str, Any]]]:
    """Return what these residents have in these columns, in the order asked.

    With each come the village's code, hamlet and household number, by which the named person is
    found. Raises `KeyError` for a key that no column has.
    """
    asked = dict.fromkeys((*keys, "village", "hamlet", "household_no"))
    whats = ", ".join(f'{_what(key)} as "{key}"' for key in asked)
    sql = (
        f"select r.n as number, {whats} from residents r"  # noqa: S608 - our own names
        " left join standings s on s.n = r.n"
        " where r.n in (select value from json_each(:numbers))"
    )
    rows = conn.execute(text(sql), {"numbers": json.dumps(list(numbers))}).mappings()
    found = {int(row["number"]): {key: row[key] for key in asked} for row in rows}
    if "head" in asked:
        heads = _heads(conn, list(found.values()))
        for mine in found.values():
            mine["head"] = heads.get((mine["village"], mine["household_no"]))
    return [(number, found[number]) for number in numbers if number in found]


def _heads(conn: Connection, rows: Sequence[dict[str, Any]]) -> dict[tuple[str, str], str]:
    """Return the head of each household that these people live in.

    One look for a page: households have no index of their own.
    """
    sql = (
        "select village, household_no, name from residents where relation = '户主' and present"
        " and village in (select value from json_each(:villages))"
        " and household_no in (select value from json_each(:households)) order by n desc"
    )
    asked = {
        "villages": json.dumps(sorted({row["village"] for row in rows})),
        "households": json.dumps(sorted({row["household_no"] or "" for row in rows})),
    }
    found = conn.execute(text(sql), asked)
    return {(row.village, row.household_no): row.name for row in found}


def _what(key: str) -> str:
    if key.startswith(PAID):
        year = int(key.removeprefix(PAID))
        return _CONFIRMED_FIRST.format(which=f"{_OWN_MONEY} and c.year = {year}")
    return _COLUMNS[key]


def kept(conn: Connection) -> tuple[KeptReport, ...]:
    """Return every report kept: the town's, then this desk's own, each by name."""
    town = [
        KeptReport(RowId(UUID(bytes=row.id)), row.name, row.spec)
        for row in conn.execute(select(reports).order_by(_R.name, _R.n))
    ]
    own = [
        KeptReport(None, row.name, row.spec)
        for row in conn.execute(select(own_reports).order_by(_O.name))
    ]
    return (*town, *own)


def keep_own(conn: Connection, name: str, spec: str) -> None:
    """Keep a report of this desk alone; one of that name is replaced."""
    statement = insert(own_reports).values(name=name, spec=spec)
    conn.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"spec": spec}))


def forget_own(conn: Connection, name: str) -> None:
    """Forget a report of this desk; harmless when there is none."""
    conn.execute(delete(own_reports).where(_O.name == name))
