"""The change log: every write of a synced record is an act's change, numbered for ever.

`act` opens an act within a write transaction; its `ActWriter` writes the changes and the
settled state together, so that one is never without the other.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.ids import DeskId
from pension_desk.domain.received import LONGEST
from pension_desk.store.act_writer import ActWriter, SelfDesk
from pension_desk.store.settings import set_setting

__all__ = ["ActWriter", "SelfDesk", "act", "found_desk", "self_desk"]


def found_desk(conn: Connection, desk: DeskId, role: str, division: str) -> SelfDesk:
    """Enter a new counter identity for this file, at its making or after a restore."""
    number = conn.exec_driver_sql(
        "INSERT INTO desks (id, role, division, held) VALUES (?, ?, ?, 0)",
        (desk.bytes, str(role), division),
    ).lastrowid
    set_setting(conn, "self", str(number))
    return SelfDesk(number, desk)


def self_desk(conn: Connection) -> SelfDesk:
    """Return this desk's present identity."""
    me = conn.exec_driver_sql(
        "SELECT n, id FROM desks WHERE n = (SELECT value FROM settings WHERE name = 'self')"
    ).one()
    return SelfDesk(me.n, DeskId(UUID(bytes=me.id)))


def _short(text: str) -> str:
    """Return a text as other desks take it: an act that is too long would cost its changes."""
    return text.replace("\x00", "")[:LONGEST]


def act(conn: Connection, *, kind: str, author: str, at: datetime, detail: str = "") -> ActWriter:
    """Enter one deed of a person at this desk and return the writer of its changes.

    Args:
        conn: a write transaction (`DeskFile.writing`).
        kind: what was done, for example ``edit``, ``import``, ``pay``, ``reveal``.
        author: who sits at the desk.
        at: the desk's clock, with its UTC offset.
        detail: what a person reads beside it; no ID numbers.
    """
    desk = self_desk(conn)
    made = conn.exec_driver_sql(
        "INSERT INTO acts (desk, number, kind, author, at, detail) VALUES (:desk, coalesce("
        "(SELECT number FROM acts WHERE desk = :desk ORDER BY number DESC LIMIT 1), 0) + 1,"
        " :kind, :author, :at, :detail) RETURNING n, number",
        {
            "desk": desk.n,
            "kind": kind,
            "author": _short(author),
            "at": at.isoformat(timespec="seconds"),
            "detail": _short(detail),
        },
    ).one()
    return ActWriter(conn, desk, made.number, made.n)
