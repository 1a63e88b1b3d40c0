"""Talks, handouts and whom publicity has reached, asked of the file."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select, text

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.outreach import Handout, Neighbour, Talk
from pension_desk.store.roster import as_day
from pension_desk.store.schema_steering import handouts as _handouts
from pension_desk.store.schema_steering import talks as _talks


def talks(conn: Connection, since: date, until: date, village: str = "") -> tuple[Talk, ...]:
    """Return the talks of a span of days, the latest first; ``village`` empty: all."""
    c = _talks.c
    asked = select(_talks).where(c.held_on.between(since.isoformat(), until.isoformat()))
    if village:
        asked = asked.where(c.village == village)
    rows = conn.execute(asked.order_by(c.held_on.desc(), c.n.desc()))
    return tuple(_talk(row, day) for row in rows if (day := as_day(row.held_on)) is not None)


def _talk(row: Row[Any], day: date) -> Talk:
    return Talk(
        RowId(UUID(bytes=row.id)),
        VillageCode(row.village),
        row.hamlet or "",
        day,
        row.way or "",
        row.topic or "",
        row.speaker or "",
        row.reached,
        row.note or "",
    )


def handouts(conn: Connection, since: date, until: date, village: str = "") -> tuple[Handout, ...]:
    """Return what was handed out in a span of days, the latest first."""
    c = _handouts.c
    asked = select(_handouts).where(c.given_on.between(since.isoformat(), until.isoformat()))
    if village:
        asked = asked.where(c.village == village)
    rows = conn.execute(asked.order_by(c.given_on.desc(), c.n.desc()))
    return tuple(_handout(row, day) for row in rows if (day := as_day(row.given_on)) is not None)


def _handout(row: Row[Any], day: date) -> Handout:
    return Handout(
        RowId(UUID(bytes=row.id)),
        VillageCode(row.village),
        row.hamlet or "",
        day,
        row.kind,
        row.pieces or 0,
        row.by_name or "",
        row.note or "",
    )


_NEIGHBOURS = """
with told as (
    select resident_id, knows, max(visited_on || '/' || n) from visits
    where coalesce(knows, '') <> '' and visited_on >= :since and visited_on <= :until
    group by resident_id
), seen as (
    select distinct resident_id from visits
    where visited_on >= :since and visited_on <= :until
)
select r.n, r.village, coalesce(r.hamlet, '') as hamlet, coalesce(r.household_no, '') as door,
    seen.resident_id is not null as visited, coalesce(told.knows, '') as knows,
    r.birth is null or r.birth <= :sixteen as adult
from residents r left join told on told.resident_id = r.id
left join seen on seen.resident_id = r.id
where r.present and r.died_on is null and r.moved_on is null
    and (:village = '' or r.village = :village)
order by r.village, r.walk_key, r.n
"""


def neighbours(
    conn: Connection, since: date, until: date, village: str = ""
) -> tuple[Neighbour, ...]:
    """Return the living residents in walking order, with visits of a span of days."""
    asked = {
        "since": since.isoformat(),
        "until": until.isoformat(),
        "sixteen": f"{until.year - 16:04}{until.isoformat()[4:]}",
        "village": village,
    }
    return tuple(
        Neighbour(n, VillageCode(code), hamlet, door, bool(visited), knows, bool(adult))
        for n, code, hamlet, door, visited, knows, adult in conn.execute(
            text(_NEIGHBOURS), asked
        ).all()
    )
