"""Reading the change log in bulk: the entries of records, and what they lead to."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import Dot, FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES, Owner
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.domain.json_text import unpacked
from pension_desk.domain.merge import Head, differ, heads, settle

LocalDot = tuple[int, int]
"""A dot as the file keeps it: ``desks.n`` and the change number."""

LocalHeads = dict[str, dict[LocalDot, FieldValue]]
"""Field → its newest changes and their values."""


@dataclass(frozen=True)
class Entry:
    """One change as the log keeps it; ``n`` is 0 for one that is not written yet."""

    n: int
    desk: int
    number: int
    table: str
    row: bytes
    fields: Mapping[str, FieldValue]
    supersedes: Mapping[str, Sequence[Sequence[int]]]


_FETCHED = 2_000


def as_array(values: Iterable[Any]) -> str:
    """Return values as a JSON array, to be bound once and read by ``json_each``."""
    return json.dumps(list(values), separators=(",", ":"))


def hex_array(rows: Iterable[bytes]) -> str:
    """Return record ids as a JSON array of hex texts, for ``unhex(value)``.

    In their order: records that lie together in the file are looked up one after the other, and
    a page is decrypted once.
    """
    return as_array(sorted(row.hex() for row in rows))


def in_parts(conn: Connection, asked: str, values: tuple[Any, ...]) -> Iterator[Any]:
    """Yield rows that are read some at a time: one by one they would take half as long again."""
    for some in conn.exec_driver_sql(asked, values).partitions(_FETCHED):
        yield from some


def entries_of(conn: Connection, rows: Iterable[bytes]) -> dict[bytes, list[Entry]]:
    """Return every change of these records, each record's in the order of their coming."""
    found: dict[bytes, list[Entry]] = {}
    asked = (
        'SELECT c.n, c.desk, c.number, c."table", c.row, c.fields, c.supersedes'
        " FROM json_each(?) AS j CROSS JOIN changes AS c ON c.row = unhex(j.value)"
        " ORDER BY c.n"
    )
    for n, desk, number, table, row, fields, supersedes in in_parts(
        conn, asked, (hex_array(rows),)
    ):
        replaced = unpacked(supersedes) if supersedes else {}
        told = Entry(n, desk, number, table, row, unpacked(fields), replaced)
        found.setdefault(row, []).append(told)
    return found


def read_heads(conn: Connection, rows: Sequence[RowId]) -> dict[RowId, LocalHeads]:
    """Return the newest changes of each field of each named record, from the log."""
    logs = entries_of(conn, (row.bytes for row in rows))
    return {row: heads_of(logs.get(row.bytes, ())) for row in rows}


def heads_of(entries: Iterable[Entry], only: Collection[str] | None = None) -> LocalHeads:
    """Return each field's newest changes; ``entries`` are all of one record, in any order.

    ``only``: the fields that are asked for, all where None.
    """
    return heads([((x.desk, x.number), x.fields, _replaced(x)) for x in entries], only)


def _replaced(entry: Entry) -> Mapping[str, list[LocalDot]]:
    told = entry.supersedes.items()
    return {name: [(desk, number) for desk, number in dots] for name, dots in told} if told else {}


def values_of(entries: Iterable[Entry], field: str) -> dict[LocalDot, FieldValue]:
    """Return every value that a field of one record was ever set to, by the change's dot."""
    return {(x.desk, x.number): x.fields[field] for x in entries if field in x.fields}


def differing(known: LocalHeads) -> dict[str, dict[LocalDot, FieldValue]]:
    """Return the fields whose newest changes do not agree, the mark of deletion aside."""
    return {
        name: dots
        for name, dots in known.items()
        if name != DELETED and len(dots) > 1 and differ(dots.values())
    }


def settled_values(
    conn: Connection, heads: Mapping[bytes, tuple[str, LocalHeads]]
) -> dict[bytes, dict[str, FieldValue]]:
    """Return the value that stands for each field of each record.

    ``heads``: record → its table and its fields' newest changes. Who set a value and when is
    looked up only where values differ.
    """
    disputed = {row: differing(found) for row, (_table, found) in heads.items()}
    signed = _signatures(
        conn, {dot for fields in disputed.values() for dots in fields.values() for dot in dots}
    )
    values: dict[bytes, dict[str, FieldValue]] = {}
    for row, (table, found) in heads.items():
        values[row] = {
            name: next(iter(dots.values()))
            for name, dots in found.items()
            if dots and name != DELETED
        }
        told_first = TABLES[table].told_by
        for name in sorted(disputed[row], key=lambda field: field != told_first):
            newest = [
                Head(Dot(signed[dot].desk, dot[1]), value, signed[dot].role, signed[dot].at)
                for dot, value in disputed[row][name].items()
            ]
            rule = TABLES[table].field_in(name, values[row])
            values[row][name] = settle(rule, newest).value
    return values


def sides(
    conn: Connection, heads: Mapping[bytes, tuple[str, LocalHeads]]
) -> dict[bytes, dict[str, tuple[FieldValue, ...]]]:
    """Return the different values of each field of each record; the one that stands comes last.

    A field without any value holds None alone.
    """
    standing = settled_values(conn, heads)
    found: dict[bytes, dict[str, tuple[FieldValue, ...]]] = {}
    for row, (_table, fields) in heads.items():
        found[row] = {}
        for name, dots in fields.items():
            last = standing[row].get(name)
            others = [value for value in dict.fromkeys(dots.values()) if value != last]
            found[row][name] = (*others, last)
    return found


UNDOING = frozenset({"undo", "undo_receive"})
"""Kinds of act that put back what was before: they say nothing of their own."""


@dataclass(frozen=True)
class Signature:
    """Who made a change: the desk and its role, the person, the time and the kind of act."""

    desk: DeskId
    role: Owner
    division: str
    author: str
    at: datetime
    act_kind: str


def _signatures(conn: Connection, dots: Iterable[LocalDot]) -> dict[LocalDot, Signature]:
    wanted = as_array(dots)
    if wanted == "[]":
        return {}
    return {
        (desk, number): Signature(
            DeskId(UUID(bytes=identity)),
            Owner(role),
            division,
            author,
            datetime.fromisoformat(at),
            kind,
        )
        for desk, number, identity, role, division, author, at, kind in conn.exec_driver_sql(
            "SELECT c.desk, c.number, d.id, d.role, d.division, a.author, a.at, a.kind"
            " FROM json_each(?) AS j CROSS JOIN changes AS c"
            " ON c.desk = j.value ->> 0 AND c.number = j.value ->> 1"
            " JOIN acts AS a ON a.n = c.act JOIN desks AS d ON d.n = c.desk",
            (wanted,),
        )
    }


signatures = _signatures
"""Who made each of these changes; those that the log does not hold are left out."""


def log_values(conn: Connection, rows: Sequence[RowId]) -> dict[RowId, dict[str, FieldValue]]:
    """Return the values that stand for records, deleted ones too, from the log alone."""
    found = entries_of(conn, (row.bytes for row in rows))
    heads = {row: (entries[0].table, heads_of(entries)) for row, entries in found.items()}
    return {RowId(UUID(bytes=row)): values for row, values in settled_values(conn, heads).items()}
