"""Counts for the home page: what waits, what fell due, what was answered."""

from __future__ import annotations

from sqlalchemy import Connection, text

from pension_desk.store.contested import contested_fields
from pension_desk.store.visits import DUE_COUNT, FOLLOW_UP_COUNT

_COUNTS = {
    "proposals": "select count(*) from pending_rows where state in ('proposed', 'unclear')",
    "waiting": "select count(*) from pending_rows where state = 'waiting'",
    "promises": DUE_COUNT,
    "follow_ups": FOLLOW_UP_COUNT,
    "work_items": (
        "select count(*) from work_items w join residents r on r.id = w.resident_id"
        " where w.outcome is null and w.closed_on is null and r.present"
    ),
    "damaged": "select count(*) from residents where id_number is null and present",
    "unpaid": "select count(*) from standings where category = 'registered_unpaid'",
    "unregistered": "select count(*) from standings where category = 'unregistered'",
    "notices": (
        "select count(*) from notices where year = cast(substr(:until, 1, 4) as integer)"
        " and delivered_on is null and returned_on is null"
    ),
    "changes": (
        "select count(*) from changes c where c.desk ="
        " (select cast(value as integer) from settings where name = 'self')"
        " and c.number > coalesce((select max(a.number) from acknowledged a"
        "  where a.desk = c.desk), 0)"
    ),
}


def counts(conn: Connection, today: str) -> dict[str, int]:
    """Return the home page's counts by name; ``today`` is ISO text."""
    found = {
        name: int(conn.scalar(text(sql), {"until": today} if ":until" in sql else {}) or 0)
        for name, sql in _COUNTS.items()
    }
    return found | {"contested": len(contested_fields(conn))}
