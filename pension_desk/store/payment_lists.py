"""Payments asked person by person: who of a place has paid in a year, and the last entries."""

from __future__ import annotations

import json
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import Contribution
from pension_desk.store.payments import PAID_FEN
from pension_desk.store.roster import contribution_of


@dataclass(frozen=True)
class YearPeople:
    """People of a place in walking order: local numbers, and each one's payment in fen."""

    numbers: array[int]
    paid_fen: array[int]


@dataclass(frozen=True)
class Entry:
    """One payment that was entered at a desk, with whose it is and where they live."""

    contribution: Contribution
    name: str
    village: VillageCode
    hamlet: str
    household_no: str


_YEAR_PAID = f"""
    with year_paid as (
        select resident_id, {PAID_FEN} as fen
        from contributions where year = :year {{whose}} group by resident_id
    )
"""  # noqa: S608 - the ledger's own words

_WHOSE = """
    and resident_id in (select id from residents where village = :village
        and (:any_hamlet or coalesce(hamlet, '') = :hamlet))
"""

_PEOPLE = """
    select r.n, coalesce(p.fen, 0) as fen
    from residents r
    left join year_paid p on p.resident_id = r.id
    left join standings s on s.n = r.n
    where r.present
        and (:village = '' or r.village = :village)
        and (:any_hamlet or coalesce(r.hamlet, '') = :hamlet)
        and {which}
    order by r.village, r.walk_key, r.n
"""

_PAID = "p.fen > 0"
_UNPAID = "coalesce(p.fen, 0) <= 0 and s.category in ('paid', 'registered_unpaid')"

_LOOKED_THROUGH = 20_000
"""Entries among which the last reported ones are looked for; the tax list's are never shown."""

_RECENT = text(
    """
    select c.*, r.name, r.village, r.hamlet, r.household_no
    from contributions c join residents r on r.id = c.resident_id
    where c.kind = :kind and r.present
        and c.n > (select max(n) from contributions) - :looked_through
    order by c.n desc limit :limit
    """
)

_TOTALS = text(
    f"""
    select hex(resident_id) as id, sum(fen) as fen from (
        select resident_id, year, {PAID_FEN} as fen
        from contributions
        where resident_id in (select unhex(value) from json_each(:ids))
        group by resident_id, year)
    group by resident_id
    """  # noqa: S608 - the ledger's own words
)


def year_people(
    conn: Connection, year: int, village: str, hamlet: str | None, *, paid: bool
) -> YearPeople:
    """Return who of a place has paid in a year, or who is due and has not.

    ``village``: its code, empty for all; ``hamlet``: None for all of the village.
    """
    sql = _YEAR_PAID.format(whose=_WHOSE if village else "")
    sql += _PEOPLE.format(which=_PAID if paid else _UNPAID)
    asked = {
        "year": year,
        "village": village,
        "hamlet": hamlet or "",
        "any_hamlet": hamlet is None,
    }
    found = conn.execute(text(sql), asked).all()
    return YearPeople(array("q", [row.n for row in found]), array("q", [row.fen for row in found]))


def recent(conn: Connection, kind: str, limit: int) -> tuple[Entry, ...]:
    """Return the last payments of a kind, the latest first."""
    asked = {"kind": kind, "limit": limit, "looked_through": _LOOKED_THROUGH}
    return tuple(
        Entry(
            contribution_of(row),
            row.name,
            VillageCode(row.village),
            row.hamlet or "",
            row.household_no or "",
        )
        for row in conn.execute(_RECENT, asked)
    )


def totals(conn: Connection, rows: Sequence[RowId]) -> dict[RowId, int]:
    """Return what each of these residents has paid over all years, in fen; 0 for nothing."""
    found = dict.fromkeys(rows, 0)
    for row in conn.execute(_TOTALS, {"ids": json.dumps([row.hex for row in rows])}):
        found[RowId(UUID(hex=row.id))] = row.fen
    return found
