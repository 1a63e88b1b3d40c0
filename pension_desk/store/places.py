"""Where records belong by some part of the log: their own village, their host's, a survivor's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES, VILLAGE
from pension_desk.domain.merge import is_deleted
from pension_desk.domain.merging_people import survivors
from pension_desk.store.belonging import hosts_named, named
from pension_desk.store.log_entries import Entry, entries_of, heads_of, settled_values
from pension_desk.store.row_ids import row_bytes

MERGED = "merged_into"
"""The field of a resident that names the record with which it lives on."""

LogsOf = Mapping[bytes, Sequence[Entry]]
"""Records and their changes, each record's in the order of their coming to this file."""


def with_hosts(conn: Connection, logs: dict[bytes, list[Entry]]) -> dict[bytes, list[Entry]]:
    """Return logs with those of every record that these ever hung on or were merged into."""
    lacking = set(logs)
    while lacking:
        told = {host for row in lacking for host in named_by(logs[row])}
        lacking = told - logs.keys()
        logs.update(entries_of(conn, lacking))
        lacking &= logs.keys()
    return logs


def named_by(entries: Sequence[Entry]) -> set[bytes]:
    """Return the records that one ever hung on or was merged into."""
    merged = {row_bytes(x.fields.get(MERGED)) for x in entries} - {None}
    return hosts_named(entries) | {row for row in merged if row is not None}


def chain_of(logs: LogsOf, row: bytes) -> set[bytes]:
    """Return a record with all that decide where it belongs, or ever did."""
    found: set[bytes] = set()
    new = {row}
    while new:
        found |= new
        new = {x for one in new for x in named_by(logs[one]) if x in logs} - found
    return found


def villages_ever(logs: LogsOf, row: bytes) -> set[str]:
    """Return every village that a record, or one that it hung on, was ever said to be of."""
    told = {village for one in chain_of(logs, row) for village in named(logs[one], VILLAGE)}
    return {str(village) for village in told if village}


class Places:
    """Where records belong by some part of the log, that of those they hang on included."""

    def __init__(self, conn: Connection, logs: LogsOf) -> None:
        heads = {row: (x[0].table, heads_of(x)) for row, x in logs.items() if x}
        self._tables = {row: table for row, (table, _heads) in heads.items()}
        self._values = settled_values(conn, heads)
        merged = {row: row_bytes(values.get(MERGED)) for row, values in self._values.items()}
        into = {row: target for row, target in merged.items() if target is not None}
        self._gone = {
            row
            for row, (_table, known) in heads.items()
            if is_deleted(known.get(DELETED, {}).values())
        }
        people = {row for row, table in self._tables.items() if table == "residents"}
        self._living = survivors(into, people - self._gone)

    def is_gone(self, row: bytes) -> bool:
        """Return whether a record was deleted."""
        return row in self._gone

    def village_of(self, row: bytes) -> str | None:
        """Return the village of a record, None when these changes do not say.

        One that was deleted belongs where it last did; what hangs on one that was belongs nowhere.
        """
        row = self._living.get(row, row)
        values = self._values.get(row)
        if values is None:
            return None
        if TABLES[self._tables[row]].hangs:
            return self.place(self._tables[row], values)
        village = values.get(VILLAGE)
        return None if village is None else str(village)

    def last_village_of(self, row: bytes) -> str | None:
        """Return the village of a record as `village_of`, also where what it hangs on is deleted.

        Whoever was told of it holds it still, and sees it again when that is brought back.
        """
        values = self._values.get(row)
        if values is None or not TABLES[self._tables[row]].hangs:
            return self.village_of(row)
        host = row_bytes(values.get(TABLES[self._tables[row]].scope))
        return None if host is None else self.village_of(host)

    def place(self, table: str, values: Mapping[str, FieldValue]) -> str | None:
        """Return the village that these values put a record of a table into."""
        rule = TABLES[table]
        if rule.hangs:
            host = row_bytes(values.get(rule.scope))
            host = self._living.get(host, host) if host else None
            return None if host is None or host in self._gone else self.village_of(host)
        target = row_bytes(values.get(MERGED))
        if target in self._values:
            return self.village_of(target)
        village = values.get(VILLAGE)
        return None if village is None else str(village)
