"""Taking back what one import brought in, as one act of this desk, by counter-changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, HANGING, TABLES
from pension_desk.domain.ids import RowId
from pension_desk.domain.merge import is_deleted
from pension_desk.store.log import ActWriter
from pension_desk.store.log_entries import Entry, entries_of, heads_of, settled_values, sides
from pension_desk.store.settling import settle_rows
from pension_desk.store.spans import Span, touched_in
from pension_desk.store.touched import away

_HOST = "".join(
    f" WHEN '{rule.name}' THEN (SELECT {rule.scope} FROM {rule.name} WHERE id = c.row)"  # noqa: S608
    for rule in HANGING
)
_LATER = f"""
SELECT min(c.n) AS n, count(DISTINCT c.row) AS records FROM changes AS c
WHERE c.n > :last AND NOT EXISTS (SELECT 1 FROM acts AS a WHERE a.n = c.act AND a.kind = 'follow')
AND (
    EXISTS (SELECT 1 FROM changes AS o WHERE o.row = c.row AND o.n BETWEEN :first AND :last)
    OR (SELECT min(o.n) FROM changes AS o WHERE o.row = CASE c."table"{_HOST} END)
        BETWEEN :first AND :last)
"""  # noqa: S608 - the dictionary's names
"""Of the changes after an import, those of its records and of what hangs on its new residents.

What merged records did by themselves (``follow``) is no work that builds on it.
"""


@dataclass(frozen=True)
class Later:
    """Work that builds on an import: how many records it changed, and who did the first of it."""

    records: int
    author: str
    at: datetime


def later_work(conn: Connection, span: Span) -> Later | None:
    """Return what builds on these changes of the log; None when nothing does.

    That is a later change of the same record, or one that hangs on a resident who came with them.
    """
    row = conn.exec_driver_sql(_LATER, {"first": span.first, "last": span.last}).one()
    if row.n is None:
        return None
    who = conn.exec_driver_sql(
        "SELECT a.author, a.at FROM changes AS c JOIN acts AS a ON a.n = c.act WHERE c.n = ?",
        (row.n,),
    ).one()
    return Later(row.records, who.author, datetime.fromisoformat(who.at))


def take_back(conn: Connection, writer: ActWriter, span: Span) -> int:
    """Undo these changes of the log; return how many records were touched.

    A grave field on which desks differ stays open: what the other side said is not decided by
    no longer wanting its bundle. Who has left the village for another does not come back so, and
    at a village's desk what the town says to everyone stands.
    """
    left = {
        row
        for some in touched_in(conn, span)
        for row in away(conn, {one.row: one.table for one in some})
    }

    def ours() -> Iterator[tuple[bytes, ...]]:
        """Yield the records some at a time: an import may hold more than fits into memory."""
        for some in touched_in(conn, span):
            yield tuple(x.row for x in some if x.row not in left and writer.may_write(x.table))

    number = 0
    for some in ours():
        _take_back(conn, writer, entries_of(conn, some), span.first)
        number += len(some)
    for some in ours():
        _settle(conn, some)
    return number


def _take_back(
    conn: Connection, writer: ActWriter, logs: Mapping[bytes, Sequence[Entry]], first: int
) -> None:
    """Write what takes some records back to where they stood before the change ``first``."""
    before = {row: [x for x in entries if x.n < first] for row, entries in logs.items()}
    heads = {row: (logs[row][0].table, heads_of(old)) for row, old in before.items() if old}
    earlier, held = settled_values(conn, heads), sides(conn, heads)
    updates: dict[str, list[tuple[RowId, Mapping[str, Sequence[FieldValue]]]]] = {}
    for row, entries in logs.items():
        table, record = entries[0].table, RowId(UUID(bytes=row))
        was_there = bool(before[row]) and not _gone(before[row])
        is_there = not _gone(entries)
        if is_there and not was_there:
            writer.unmake(table, record)
        elif was_there and not is_there:
            undone = {(x.desk, x.number) for x in entries if x.n >= first and DELETED in x.fields}
            writer.revive(table, record, _known(table, earlier[row]), undone)
        if was_there:
            set_now = {name for x in entries if x.n >= first for name in x.fields} - {DELETED}
            old = {name: held[row].get(name, (None,)) for name in sorted(set_now)}
            if old:
                updates.setdefault(table, []).append((record, old))
    for table, changed in updates.items():
        writer.restore(table, changed)


def _settle(conn: Connection, rows: Iterable[bytes]) -> None:
    """Hold the settled state against the log once more, whatever was contested before."""
    logs = entries_of(conn, rows)
    settle_rows(
        conn, logs, {row: {n for x in found for n in x.fields} for row, found in logs.items()}
    )


def _gone(entries: Sequence[Entry]) -> bool:
    return is_deleted(heads_of(entries).get(DELETED, {}).values())


def _known(table: str, values: Mapping[str, FieldValue]) -> dict[str, FieldValue]:
    return {name: values[name] for name in TABLES[table].field_names if name in values}
