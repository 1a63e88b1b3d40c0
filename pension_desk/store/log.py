"""The change log: every write of a synced record is an act's change, numbered for ever.

`act` opens an act within a write transaction; its `ActWriter` writes the changes and the
settled state together, so that one is never without the other.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, CursorResult, insert, select

from pension_desk.domain.ids import DeskId
from pension_desk.domain.received import LONGEST
from pension_desk.store import schema
from pension_desk.store.act_writer import ActWriter, SelfDesk
from pension_desk.store.settings import get_setting, set_setting

__all__ = ["ActWriter", "SelfDesk", "act", "found_desk", "self_desk"]


def _key(made: CursorResult[Any]) -> int:
    """Return the number that the file gave to a new row."""
    key = made.inserted_primary_key
    if key is None:
        raise RuntimeError("an insert without a key")
    return int(key[0])


def found_desk(conn: Connection, desk: DeskId, role: str, division: str) -> SelfDesk:
    """Enter a new counter identity for this file, at its making or after a restore."""
    made = conn.execute(
        insert(schema.desks).values(id=desk.bytes, role=role, division=division, held=0)
    )
    number = _key(made)
    set_setting(conn, "self", str(number))
    return SelfDesk(number, desk)


def self_desk(conn: Connection) -> SelfDesk:
    """Return this desk's present identity."""
    number = int(get_setting(conn, "self") or 0)
    found = conn.scalar(select(schema.desks.c.id).where(schema.desks.c.n == number))
    return SelfDesk(number, DeskId(UUID(bytes=found)))


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
    acts = schema.acts
    last = conn.scalar(
        select(acts.c.number).where(acts.c.desk == desk.n).order_by(acts.c.number.desc()).limit(1)
    )
    number = int(last or 0) + 1
    made = conn.execute(
        insert(acts).values(
            desk=desk.n,
            number=number,
            kind=kind,
            author=_short(author),
            at=at.isoformat(timespec="seconds"),
            detail=_short(detail),
        )
    )
    return ActWriter(conn, desk, number, _key(made))
