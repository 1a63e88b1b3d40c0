"""Named settings of the desk: plain texts in the encrypted file."""

from __future__ import annotations

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from pension_desk.store import schema


def get_setting(conn: Connection, name: str) -> str | None:
    """Return a setting's text, or None when it was never set."""
    return conn.scalar(select(schema.settings.c.value).where(schema.settings.c.name == name))


def set_setting(conn: Connection, name: str, value: str) -> None:
    """Set or replace a setting."""
    statement = insert(schema.settings).values(name=name, value=value)
    conn.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))
