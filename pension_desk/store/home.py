"""Counts for the home page: what waits, what fell due, what was answered."""

from __future__ import annotations

from sqlalchemy import Connection, text

_COUNTS = {
    "proposals": "select count(*) from pending_rows where state in ('proposed', 'unclear')",
    "waiting": "select count(*) from pending_rows where state = 'waiting'",
    "promises": (
        "select count(*) from visits v where v.promised_on <= :today and not exists"
        " (select 1 from visits w where w.resident_id = v.resident_id"
        "  and w.visited_on > v.promised_on)"
        " and exists (select 1 from residents r join standings s on s.n = r.n"
        "  where r.id = v.resident_id and s.category in ('registered_unpaid', 'unregistered'))"
    ),
    "work_items": ("select count(*) from work_items where outcome is null and closed_on is null"),
    "contested": "select count(*) from contested",
    "damaged": "select count(*) from residents where id_number is null and merged_into is null",
    "unpaid": "select count(*) from standings where category = 'registered_unpaid'",
    "unregistered": "select count(*) from standings where category = 'unregistered'",
    "changes": (
        "select count(*) from changes c where c.desk ="
        " (select cast(value as integer) from settings where name = 'self')"
        " and c.number > coalesce((select max(a.number) from acknowledged a"
        "  where a.desk = c.desk), 0)"
    ),
}


def counts(conn: Connection, today: str) -> dict[str, int]:
    """Return the home page's counts by name; ``today`` is ISO text."""
    return {
        name: int(conn.scalar(text(sql), {"today": today} if ":today" in sql else {}) or 0)
        for name, sql in _COUNTS.items()
    }
