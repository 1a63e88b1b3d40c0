"""The change log: every write of a synced record is an act's change, numbered for ever.

`act` opens an act within a write transaction; its `ActWriter` writes the changes and the
settled state together, so that one is never without the other.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, CursorResult, insert, select, update

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES, Owner, may_write, unknown_fields
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.store import schema
from pension_desk.store.row_ids import new_row_id
from pension_desk.store.settings import get_setting, set_setting
from pension_desk.store.state import (
    Row,
    chunks,
    delete_rows,
    insert_many,
    insert_rows,
    update_rows,
)

LocalDot = tuple[int, int]
"""A dot as the file keeps it: ``desks.n`` and the change number."""

LocalHeads = dict[str, dict[LocalDot, FieldValue]]
"""Field → its newest changes and their values."""


@dataclass(frozen=True)
class SelfDesk:
    """This desk as its own file knows it: ``n`` is its number in the table of desks."""

    n: int
    id: DeskId


def _key(made: CursorResult[Any]) -> int:
    """Return the number that the file gave to a new row."""
    key = made.inserted_primary_key
    if key is None:
        raise RuntimeError("an insert without a key")
    return int(key[0])


_LOGGED = ("desk", "number", "act", "table", "row", "fields", "supersedes")


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


_packed = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode
"""Made once: `json.dumps` makes an encoder for each call that asks for anything of its own."""


def pack(fields: Mapping[str, object]) -> str:
    """Return the JSON text in which the log keeps values."""
    return _packed(fields)


def read_heads(conn: Connection, rows: Sequence[RowId]) -> dict[RowId, LocalHeads]:
    """Return the newest changes of each field of each named record, from the log."""
    found: dict[RowId, LocalHeads] = {row: {} for row in rows}
    gone: dict[RowId, dict[str, set[LocalDot]]] = {row: {} for row in rows}
    log = schema.changes
    for some in chunks(rows):
        for entry in conn.execute(
            select(log.c.row, log.c.desk, log.c.number, log.c.fields, log.c.supersedes).where(
                log.c.row.in_(some)
            )
        ):
            row = RowId(UUID(bytes=entry.row))
            for name, value in json.loads(entry.fields).items():
                found[row].setdefault(name, {})[entry.desk, entry.number] = value
            for name, dots in json.loads(entry.supersedes or "{}").items():
                gone[row].setdefault(name, set()).update((desk, number) for desk, number in dots)
    for row, names in gone.items():
        for name, dots in names.items():
            for dot in dots:
                found[row].get(name, {}).pop(dot, None)
    return found


class ActWriter:
    """Writes the changes of one act; made by `act`, used within its transaction.

    Every method raises `Refused` ``town_only`` at a village's desk for a town-wide table.
    """

    def __init__(self, conn: Connection, desk: SelfDesk, number: int, act_row: int) -> None:
        self._conn = conn
        self._desk = desk
        self._act = act_row
        self.number = number
        own = conn.execute(select(schema.desks).where(schema.desks.c.n == desk.n)).one()
        self._role = Owner(own.role)
        self._next = int(own.held) + 1
        self.changed = 0

    @property
    def row(self) -> int:
        """Number of this act in the table of acts."""
        return self._act

    def insert(self, table: str, fields: Mapping[str, FieldValue]) -> RowId:
        """Make one record and return its id."""
        row = new_row_id()
        self.insert_many(table, [(row, fields)])
        return row

    def insert_many(self, table: str, rows: Sequence[Row]) -> None:
        """Make new records; empty fields are left out of the log."""
        given = [
            (row, {name: value for name, value in fields.items() if value is not None})
            for row, fields in rows
        ]
        insert_rows(self._conn, table, given)
        self._log(table, ((row, fields, {}) for row, fields in given))

    def update_many(self, table: str, rows: Sequence[Row]) -> None:
        """Set fields of existing records; the changes that are seen now are superseded."""
        known = read_heads(self._conn, [row for row, _fields in rows])
        update_rows(self._conn, table, rows)
        self._log(table, ((row, fields, _seen(known[row], fields)) for row, fields in rows))

    def update(self, table: str, row: RowId, fields: Mapping[str, FieldValue]) -> None:
        """Set fields of one existing record."""
        self.update_many(table, [(row, fields)])

    def delete(self, table: str, row: RowId) -> None:
        """Take a record away on every desk."""
        known = read_heads(self._conn, [row])
        fields: dict[str, FieldValue] = {DELETED: 1}
        delete_rows(self._conn, table, [row])
        self._log(table, [(row, fields, _seen(known[row], fields))])

    def revive(self, table: str, row: RowId, fields: Mapping[str, FieldValue]) -> None:
        """Bring a deleted record back with the values that it had: the undo of `delete`."""
        known = read_heads(self._conn, [row])
        insert_rows(self._conn, table, [(row, fields)])
        back: dict[str, FieldValue] = {DELETED: 0}
        self._log(table, [(row, back, _seen(known[row], back))])

    def _log(
        self,
        table: str,
        rows: Iterable[tuple[RowId, Mapping[str, FieldValue], Mapping[str, list[LocalDot]]]],
    ) -> None:
        if not may_write(self._role, table):
            raise Refused(
                "town_only",
                f"“{TABLES[table].label}”由镇里统一维护，村里不能修改。",
                "需要更正时请联系镇中心。",
            )
        entries: list[tuple[object, ...]] = []
        right: set[tuple[str, ...]] = set()
        for row, fields, seen in rows:
            names = tuple(fields)
            if names not in right:
                wrong = unknown_fields(table, names)
                if wrong:
                    raise KeyError(f"{table}: {wrong}")
                right.add(names)
            superseded = pack(seen) if seen else None
            entries.append(
                (self._desk.n, self._next, self._act, table, row.bytes, pack(fields), superseded)
            )
            self._next += 1
        if not entries:
            return
        insert_many(self._conn, schema.changes, _LOGGED, entries)
        self._conn.execute(
            update(schema.desks).where(schema.desks.c.n == self._desk.n).values(held=self._next - 1)
        )
        self.changed += len(entries)


def _seen(known: LocalHeads, fields: Mapping[str, FieldValue]) -> dict[str, list[LocalDot]]:
    """Return, for each field to be set, the newest changes that the new value replaces."""
    return {name: sorted(known[name]) for name in fields if known.get(name)}


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
            author=author,
            at=at.isoformat(timespec="seconds"),
            detail=detail,
        )
    )
    return ActWriter(conn, desk, number, _key(made))
