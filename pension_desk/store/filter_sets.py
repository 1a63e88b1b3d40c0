"""Named filters of the roster, kept in this desk's file and never sent."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from pension_desk.store import schema

_F = schema.filter_sets.c


def filters(conn: Connection) -> tuple[tuple[str, str], ...]:
    """Return name and text of every filter, in order of the names."""
    asked = select(_F.name, _F.filter).order_by(_F.name)
    return tuple((row.name, row.filter) for row in conn.execute(asked))


def keep(conn: Connection, name: str, text: str) -> None:
    """Keep a filter under a name; one of that name is replaced."""
    statement = insert(schema.filter_sets).values(name=name, filter=text)
    conn.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"filter": text}))


def forget(conn: Connection, name: str) -> None:
    """Forget a named filter; harmless when there is none."""
    conn.execute(delete(schema.filter_sets).where(_F.name == name))
