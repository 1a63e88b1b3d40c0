"""History from the change log: what a record was, who changed it, and taking an act back."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, select

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.store import schema
from pension_desk.store.log import ActWriter, self_desk
from pension_desk.store.log_entries import (
    Entry,
    LocalDot,
    LocalHeads,
    entries_of,
    hex_array,
    read_heads,
    settled_values,
    sides,
    values_of,
)
from pension_desk.store.state import chunks

_A, _C, _D = schema.acts.c, schema.changes.c, schema.desks.c


@dataclass(frozen=True)
class FieldStep:
    """One field of one record set by one change: from what to what, by whom, when, where."""

    at: str
    author: str
    desk: DeskId
    role: str
    division: str
    act_kind: str
    act_detail: str
    table: str
    field: str
    before: FieldValue
    after: FieldValue


@dataclass(frozen=True)
class ActSummary:
    """An act of this desk that may be taken back; ``row`` is its number in the file."""

    row: int
    number: int
    kind: str
    detail: str


def _entries(conn: Connection, rows: tuple[RowId, ...]) -> list[Row[Any]]:
    asked = (
        select(_C.row, _C.table, _C.desk, _C.number, _C.fields, _C.supersedes)
        .add_columns(_A.at, _A.author, _A.kind, _A.detail, _D.id, _D.role, _D.division)
        .join_from(schema.changes, schema.acts, _C.act == _A.n)
        .join(schema.desks, _C.desk == _D.n)
        .where(_C.row.in_([row.bytes for row in rows]))
        .order_by(_A.at, _C.n)
    )
    return list(conn.execute(asked))


def steps(conn: Connection, rows: tuple[RowId, ...]) -> tuple[FieldStep, ...]:
    """Return every field ever set on these records, the earliest first."""
    found: list[FieldStep] = []
    values: dict[tuple[bytes, str, LocalDot], FieldValue] = {}
    for entry in _entries(conn, rows):
        replaced = json.loads(entry.supersedes or "{}")
        for name, value in json.loads(entry.fields).items():
            values[entry.row, name, (entry.desk, entry.number)] = value
            before = [values.get((entry.row, name, (d, n))) for d, n in replaced.get(name, ())]
            found.append(
                FieldStep(
                    at=entry.at,
                    author=entry.author,
                    desk=DeskId(UUID(bytes=entry.id)),
                    role=entry.role or "",
                    division=entry.division or "",
                    act_kind=entry.kind,
                    act_detail=entry.detail,
                    table=entry.table,
                    field=name,
                    before=before[0] if before else None,
                    after=value,
                )
            )
    return tuple(found)


def last_undoable(
    conn: Connection, kinds: tuple[str, ...], beside: Collection[str] = ()
) -> ActSummary | None:
    """Return this desk's last act of these kinds that changed records and still stands.

    ``beside``: of these, the kinds that also do something beside records, and count without any.
    """
    desk = self_desk(conn)
    undone = {
        int(detail.split(" ", 1)[0])
        for detail in conn.scalars(select(_A.detail).where(_A.desk == desk.n, _A.kind == "undo"))
    }
    asked = (
        select(schema.acts)
        .where(_A.desk == desk.n, _A.kind.in_(kinds))
        .order_by(_A.number.desc())
        .limit(len(undone) + 50)
    )
    for found in conn.execute(asked):
        if found.number in undone:
            continue
        # From the end, where the last act's changes lie: the log of a town has millions.
        latest = select(_C.n).where(_C.act == found.n).order_by(_C.n.desc()).limit(1)
        if found.kind in beside or conn.scalar(latest) is not None:
            return ActSummary(found.n, found.number, found.kind, found.detail)
    return None


def acts_with(conn: Connection, rows: Sequence[int]) -> tuple[ActSummary, ...]:
    """Return this desk's own acts of these numbers in the file, the latest first."""
    asked = (
        select(schema.acts)
        .where(_A.n.in_(rows), _A.desk == self_desk(conn).n)
        .order_by(_A.number.desc())
    )
    return tuple(
        ActSummary(found.n, found.number, found.kind, found.detail) for found in conn.execute(asked)
    )


def act_that_set(conn: Connection, row: RowId, field: str) -> ActSummary | None:
    """Return the act, of whatever desk, by which a field got its value; None for an open one."""
    newest = read_heads(conn, [row])[row].get(field, {})
    if len(newest) != 1:
        return None
    ((desk, number),) = newest
    asked = (
        select(schema.acts)
        .join_from(schema.changes, schema.acts, _C.act == _A.n)
        .where(_C.desk == desk, _C.number == number)
    )
    found = conn.execute(asked).one()
    return ActSummary(found.n, found.number, found.kind, found.detail)


def take_back(conn: Connection, writer: ActWriter, target: ActSummary) -> bool:
    """Undo an act by counter-changes; false, and nothing done, when later changes build on it.

    Raises `Refused` ``moved_away`` at a village's desk when what it touched has left the village.
    """
    entries = conn.execute(
        select(schema.changes).where(_C.act == target.row).order_by(_C.n.desc())
    ).all()
    parsed = [(entry, json.loads(entry.fields)) for entry in entries]
    firsts = _firsts(conn, [entry.row for entry in entries])
    if not _as_left(conn, parsed, firsts):
        return False
    touched: dict[str, list[RowId]] = defaultdict(list)
    for entry, _fields in parsed:
        touched[entry.table].append(_row_id(entry))
    for table, rows in touched.items():
        writer.refuse_away(table, [(row, {}) for row in rows])
    for (table, way), run in _runs(parsed, firsts):
        _counter(conn, writer, table, way, run)
    return True


_Parsed = tuple[Row[Any], dict[str, FieldValue]]
"""A change of the act, and the fields that it set."""


class _Way(Enum):
    """How one change is undone."""

    REVIVE = auto()
    UNMAKE = auto()
    RESTORE = auto()


def _row_id(entry: Row[Any]) -> RowId:
    return RowId(UUID(bytes=entry.row))


def _firsts(conn: Connection, rows: Sequence[bytes]) -> frozenset[int]:
    """Return the changes, by their numbers in the file, that made these records."""
    asked = (
        "SELECT min(c.n) FROM json_each(?) AS j CROSS JOIN changes AS c ON c.row = unhex(j.value)"
        " GROUP BY c.row"
    )
    return frozenset(conn.exec_driver_sql(asked, (hex_array(rows),)).scalars())


def _runs(
    parsed: Sequence[_Parsed], firsts: frozenset[int]
) -> Iterator[tuple[tuple[str, _Way], list[_Parsed]]]:
    """Yield the changes in their order, those together that are undone alike and at once."""
    key: tuple[str, _Way] | None = None
    run: list[_Parsed] = []
    rows: set[bytes] = set()
    for entry, fields in parsed:
        found = (entry.table, _way(entry, fields, firsts))
        if key is not None and (found != key or entry.row in rows):
            yield key, run
            run, rows = [], set()
        key = found
        run.append((entry, fields))
        rows.add(entry.row)
    if key is not None:
        yield key, run


def _way(entry: Row[Any], fields: Mapping[str, FieldValue], firsts: frozenset[int]) -> _Way:
    if fields.get(DELETED) == 1:
        return _Way.REVIVE
    return _Way.UNMAKE if DELETED in fields or entry.n in firsts else _Way.RESTORE


def _as_left(conn: Connection, parsed: Sequence[_Parsed], firsts: frozenset[int]) -> bool:
    """Whether every record still holds what the act left in it.

    Values are compared, not authors: a later change that was itself taken back leaves no trace.
    A record that the act made must hold nothing else either. A deletion is as it was left until
    it is taken back, whoever else has deleted the record too.
    """
    left: dict[RowId, dict[str, FieldValue]] = {}
    made: set[RowId] = set()
    for entry, fields in reversed(parsed):
        row = _row_id(entry)
        left.setdefault(row, {}).update(fields)
        if entry.n in firsts:
            made.add(row)
    now = read_heads(conn, list(left))
    deletions = [
        (_row_id(entry), (entry.desk, entry.number))
        for entry, fields in parsed
        if fields.get(DELETED) == 1
    ]
    return all(dot in now[row].get(DELETED, {}) for row, dot in deletions) and all(
        _holds(now[row], fields, whole=row in made and not fields.get(DELETED))
        for row, fields in left.items()
    )


def _holds(known: LocalHeads, fields: Mapping[str, FieldValue], *, whole: bool) -> bool:
    values = {name: set(dots.values()) for name, dots in known.items() if dots}
    if whole:
        extra = {name for name in values if name not in fields}
        return _holds(known, dict.fromkeys(extra) | dict(fields), whole=False)
    return all(
        values.get(name, {None}) == {value} or (name == DELETED and (value or values[name] == {0}))
        for name, value in fields.items()
    )


def _counter(
    conn: Connection, writer: ActWriter, table: str, way: _Way, run: Sequence[_Parsed]
) -> None:
    """Write the changes that undo a run of changes."""
    if way is _Way.REVIVE:
        for entry, _fields in run:
            known = read_heads(conn, [_row_id(entry)])[_row_id(entry)]
            settled = settled_values(conn, {entry.row: (table, known)})[entry.row]
            writer.revive(table, _row_id(entry), settled, {(entry.desk, entry.number)})
    elif way is _Way.UNMAKE:
        writer.unmake_many(table, [_row_id(entry) for entry, _fields in run])
    else:
        logs = entries_of(conn, [entry.row for entry, _fields in run])
        before = {entry.row: (table, _before(logs[entry.row], entry)) for entry, _fields in run}
        told = sides(conn, before)
        writer.restore(table, [(_row_id(entry), told[entry.row]) for entry, _fields in run])


def _before(log: Sequence[Entry], entry: Row[Any]) -> LocalHeads:
    """Return what the fields of one change held before it."""
    replaced = json.loads(entry.supersedes or "{}")
    return {
        name: {dot: value for dot, value in values_of(log, name).items() if dot in seen}
        for name in json.loads(entry.fields)
        for seen in ({(desk, number) for desk, number in replaced.get(name, ())},)
    }


def set_by_hand(conn: Connection, rows: Sequence[RowId]) -> dict[RowId, set[str]]:
    """Return, for each record, the fields whose newest value a person typed at a desk."""
    typed = {
        (desk, number)
        for some in chunks(rows)
        for desk, number in conn.execute(
            select(_C.desk, _C.number)
            .join_from(schema.changes, schema.acts, _C.act == _A.n)
            .where(_C.row.in_(some), _A.kind.in_(("edit", "add", "accept")))
        )
    }
    if not typed:
        return {}
    return {
        row: {name for name, dots in known.items() if typed.intersection(dots)}
        for row, known in read_heads(conn, rows).items()
    }
