"""From the log to the settled state: what received changes lead to is written in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES
from pension_desk.domain.ids import RowId
from pension_desk.domain.merge import is_deleted
from pension_desk.store.aliases import follow
from pension_desk.store.log_entries import (
    Entry,
    LocalHeads,
    differing,
    heads_of,
    hex_array,
    settled_values,
)
from pension_desk.store.state import Row, delete_rows, insert_rows, update_rows

Contested = frozenset[tuple[bytes, str]]
"""Record and field pairs whose newest changes differ."""


def settle_rows(
    conn: Connection,
    entries: Mapping[bytes, list[Entry]],
    touched: Mapping[bytes, Collection[str]],
) -> Contested:
    """Bring records of the settled state to what their log leads to; return what is contested.

    ``entries``: every change of each record, the new ones included and already in the log.
    ``touched``: the fields that the new changes set; others are left as they stand.
    """
    by_table: dict[str, list[bytes]] = defaultdict(list)
    for row, found in entries.items():
        by_table[found[0].table].append(row)
    heads: dict[bytes, tuple[str, LocalHeads]] = {}
    whole: set[bytes] = set()
    for table, rows in by_table.items():
        present = _present(conn, table, rows)
        told_first = {DELETED, TABLES[table].told_by}
        for row in rows:
            only = None
            if row in present and DELETED not in touched[row]:
                only = told_first.union(touched[row])
            else:
                whole.add(row)
            heads[row] = table, heads_of(entries[row], only)
        some = {row: heads[row] for row in rows}
        _write(conn, table, some, present, settled_values(conn, some), touched)
    return _mark(conn, heads, whole, touched)


def _write(
    conn: Connection,
    table: str,
    rows: Mapping[bytes, tuple[str, LocalHeads]],
    present: Collection[bytes],
    values: Mapping[bytes, Mapping[str, FieldValue]],
    touched: Mapping[bytes, Collection[str]],
) -> None:
    deleted: list[RowId] = []
    new: list[Row] = []
    changed: list[Row] = []
    for row, (_table, heads) in rows.items():
        record = RowId(UUID(bytes=row))
        if is_deleted(heads.get(DELETED, {}).values()):
            deleted.append(record)
        elif row in present:
            names = [name for name in touched[row] if name != DELETED]
            changed.append((record, {name: values[row].get(name) for name in names}))
        else:
            new.append((record, values[row]))
    delete_rows(conn, table, [row for row in deleted if row.bytes in present])
    insert_rows(conn, table, new)
    update_rows(conn, table, changed)
    told = dict([*new, *changed])
    if table == "residents":  # of deleted records too it counts into whom they were merged
        told |= {row: {n: values[row.bytes].get(n) for n in touched[row.bytes]} for row in deleted}
    follow(conn, table, told, deleted)


def _present(conn: Connection, table: str, rows: Iterable[bytes]) -> set[bytes]:
    """Return which of these records the settled state has."""
    if table not in TABLES:
        raise KeyError(table)
    return {
        row
        for (row,) in conn.exec_driver_sql(
            "SELECT t.id FROM json_each(?) AS j"  # noqa: S608 - the name is the dictionary's
            f" CROSS JOIN {table} AS t ON t.id = unhex(j.value)",
            (hex_array(rows),),
        )
    }


def _mark(
    conn: Connection,
    heads: Mapping[bytes, tuple[str, LocalHeads]],
    whole: Collection[bytes],
    touched: Mapping[bytes, Collection[str]],
) -> Contested:
    """Keep the list of contested fields equal to what the log says of these records.

    Of the records in ``whole`` in every field, of others in those that were touched.
    """
    marks = {
        (row, name): (table, row, name, int(TABLES[table].field(name).grave))
        for row, (table, found) in heads.items()
        if not is_deleted(found.get(DELETED, {}).values())
        for name in differing(found)
        if row in whole or name in touched[row]
    }
    stood = {
        (row, name)
        for row, name in conn.exec_driver_sql(
            "SELECT row, field FROM contested WHERE row IN (SELECT unhex(value) FROM json_each(?))",
            (hex_array(heads),),
        )
        if row in whole or name in touched[row]
    }
    over, new = stood - marks.keys(), marks.keys() - stood
    if over:
        conn.exec_driver_sql(
            'DELETE FROM contested WHERE "table" = ? AND row = ? AND field = ?',
            [(heads[row][0], row, name) for row, name in over],
        )
    if new:
        conn.exec_driver_sql(
            'INSERT INTO contested ("table", row, field, grave) VALUES (?, ?, ?, ?)',
            [mark for key, mark in marks.items() if key in new],
        )
    return frozenset(marks)
