"""Taking back what one import brought in, as one act of this desk, by counter-changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, HANGING, TABLES
from pension_desk.domain.ids import RowId
from pension_desk.domain.merge import is_deleted
from pension_desk.store.log import ActWriter
from pension_desk.store.log_entries import Entry, entries_of, heads_of, hex_array, settled_values
from pension_desk.store.settling import settle_rows


def built_upon(conn: Connection, first: int, last: int) -> bool:
    """Return whether anything later builds on the changes with these numbers in the file."""
    rows = _rows(conn, first, last)
    logs = entries_of(conn, rows)
    if any(entries[-1].n > last for entries in logs.values()):
        return True
    new = [row for row, entries in logs.items() if entries[0].n >= first]
    return any(host_row not in rows for host_row in _hanging_on(conn, new))


def take_back(conn: Connection, writer: ActWriter, first: int, last: int) -> dict[bytes, str]:
    """Undo the changes with these numbers; return the records touched, with their tables."""
    rows = _rows(conn, first, last)
    logs = entries_of(conn, rows)
    before = {row: [x for x in entries if x.n < first] for row, entries in logs.items()}
    earlier = settled_values(
        conn, {row: (logs[row][0].table, heads_of(old)) for row, old in before.items() if old}
    )
    updates: dict[str, list[tuple[RowId, Mapping[str, FieldValue]]]] = {}
    for row, entries in logs.items():
        table, record = entries[0].table, RowId(UUID(bytes=row))
        was_there = bool(before[row]) and not _gone(before[row])
        is_there = not _gone(entries)
        if is_there and not was_there:
            writer.delete(table, record)
        elif was_there and not is_there:
            writer.revive(table, record, _known(table, earlier[row]))
        if was_there:
            set_now = {name for x in entries if x.n >= first for name in x.fields} - {DELETED}
            old = {name: earlier[row].get(name) for name in sorted(set_now)}
            if old:
                updates.setdefault(table, []).append((record, old))
    for table, changed in updates.items():
        writer.update_many(table, changed)
    _settle(conn, rows)
    return {row: entries[0].table for row, entries in logs.items()}


def _settle(conn: Connection, rows: Iterable[bytes]) -> None:
    """Hold the settled state against the log once more, whatever was contested before."""
    logs = entries_of(conn, rows)
    settle_rows(
        conn, logs, {row: {n for x in found for n in x.fields} for row, found in logs.items()}
    )


def _rows(conn: Connection, first: int, last: int) -> set[bytes]:
    asked = "SELECT DISTINCT row FROM changes WHERE n BETWEEN ? AND ?"
    return {row for (row,) in conn.exec_driver_sql(asked, (first, last))}


def _gone(entries: Sequence[Entry]) -> bool:
    return is_deleted(heads_of(entries).get(DELETED, {}).values())


def _known(table: str, values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    return {name: values[name] for name in TABLES[table].field_names if name in values}


def _hanging_on(conn: Connection, hosts: Iterable[bytes]) -> set[bytes]:
    wanted = hex_array(hosts)
    return {
        row
        for rule in HANGING
        for (row,) in conn.exec_driver_sql(
            "SELECT t.id FROM json_each(?) AS j"  # noqa: S608 - the dictionary's names
            f" CROSS JOIN {rule.name} AS t ON t.{rule.scope} = unhex(j.value)",
            (wanted,),
        )
    }
