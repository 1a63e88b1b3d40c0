"""Named settings of the desk: plain texts in the encrypted file."""

from __future__ import annotations

from sqlalchemy import Connection


def get_setting(conn: Connection, name: str) -> str | None:
    """Return a setting's text, or None when it was never set."""
    found = conn.exec_driver_sql("SELECT value FROM settings WHERE name = ?", (name,)).first()
    return None if found is None else found.value


def set_setting(conn: Connection, name: str, value: str) -> None:
    """Set or replace a setting."""
    conn.exec_driver_sql(
        "INSERT INTO settings (name, value) VALUES (?, ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
