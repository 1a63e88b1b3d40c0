"""Officers and what is named to them, asked of the file; the residents that it is about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, text

from pension_desk.domain.duty_words import REACHES, Reach
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.responsibility import Doorstep, Duty, Named, Officer, Spot
from pension_desk.store.log_entries import hex_array
from pension_desk.store.roster import as_day
from pension_desk.store.schema_steering import duties as _duties
from pension_desk.store.schema_steering import officers as _officers

_O, _D = _officers.c, _duties.c


def officers(conn: Connection, village: str = "") -> tuple[Officer, ...]:
    """Return every officer, also who has left, by village and role; ``village`` empty: all."""
    asked = select(_officers)
    if village:
        asked = asked.where(_O.village == village)
    return tuple(sorted(map(_officer, conn.execute(asked)), key=lambda one: one.order))


def officer(conn: Connection, row: RowId) -> Officer | None:
    """Return one officer, None when there is none of that id."""
    found = conn.execute(select(_officers).where(_O.id == row.bytes)).first()
    return None if found is None else _officer(found)


def _officer(row: Row[Any]) -> Officer:
    return Officer(
        RowId(UUID(bytes=row.id)),
        VillageCode(row.village),
        row.name,
        row.phone or "",
        row.unit or "",
        row.role,
        as_day(row.left_on),
        row.note or "",
    )


def duties(
    conn: Connection, *, village: str = "", officer: RowId | None = None
) -> tuple[Duty, ...]:
    """Return what is named to whom, also what is over, in the order of its entry."""
    asked = select(_duties)
    if village:
        asked = asked.where(_D.village == village)
    if officer is not None:
        asked = asked.where(_D.officer_id == officer.bytes)
    return tuple(map(_duty, conn.execute(asked.order_by(_D.village, _D.n))))


def _duty(row: Row[Any]) -> Duty:
    return Duty(
        RowId(UUID(bytes=row.id)),
        VillageCode(row.village),
        RowId(UUID(bytes=row.officer_id)),
        Reach(row.reach) if row.reach in REACHES.codes else Reach.VILLAGE,
        row.area or "",
        row.hamlet or "",
        row.household_no or "",
        as_day(row.from_on),
        as_day(row.until_on),
        RowId(UUID(bytes=row.taken_from)) if row.taken_from else None,
    )


_SPOTS = """
with seen as (select distinct resident_id from visits where visited_on >= :since)
select r.n, r.village, coalesce(r.hamlet, '') as hamlet, coalesce(r.household_no, '') as door,
    r.name, coalesce(s.category, '') as category, seen.resident_id is not null as visited
from residents r left join standings s on s.n = r.n left join seen on seen.resident_id = r.id
where r.present and r.died_on is null and r.moved_on is null
    and (:village = '' or r.village = :village)
order by r.village, r.walk_key, r.n
"""


def spots(conn: Connection, since: date, village: str = "") -> tuple[Spot, ...]:
    """Return the living residents in walking order; visited means: since that day."""
    asked = {"since": since.isoformat(), "village": village}
    found = conn.execute(text(_SPOTS), asked).all()
    return tuple(
        Spot(n, VillageCode(code), hamlet, door, name, category, bool(visited))
        for n, code, hamlet, door, name, category, visited in found
    )


_DOORSTEPS = """
select r.id, r.village, coalesce(r.hamlet, ''), coalesce(r.household_no, '')
from json_each(:rows) j cross join residents r on r.id = unhex(j.value)
"""
_LIVED_IN = """
select distinct village, coalesce(hamlet, ''), coalesce(household_no, '') from residents
where village = :village and present and died_on is null and moved_on is null
"""


def doorsteps(conn: Connection, rows: Iterable[RowId]) -> dict[RowId, Doorstep]:
    """Return where residents live: village, hamlet, household number; empty where not known."""
    asked = {"rows": hex_array(row.bytes for row in rows)}
    return {
        RowId(UUID(bytes=row)): (VillageCode(village), hamlet, number)
        for row, village, hamlet, number in conn.execute(text(_DOORSTEPS), asked)
    }


def lived_in(conn: Connection, village: str) -> tuple[Doorstep, ...]:
    """Return every household of a village that somebody lives in."""
    found = conn.execute(text(_LIVED_IN), {"village": village})
    return tuple((VillageCode(code), hamlet, number) for code, hamlet, number in found)


_DOORS = """
select village, coalesce(hamlet, ''), coalesce(household_no, ''), count(*) from residents
where present group by 1, 2, 3
"""


def by_officer(conn: Connection, day: date) -> dict[str, int]:
    """Return residents by the name of whoever is named for their household, by village."""
    held = Named(officers(conn), duties(conn), day)
    found: Counter[str] = Counter()
    for village, hamlet, number, count in conn.execute(text(_DOORS)):
        for name in held.names_of(VillageCode(village), hamlet, number):
            found[name] += count
    return dict(found)
