"""Whether a record may be changed by who sends it: a village speaks of its own people only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import Change
from pension_desk.domain.dictionary import TABLES, VILLAGE, Owner, may_write
from pension_desk.store.log_entries import Entry, entries_of, hex_array

_FOREIGN = "记录不在来文单位的范围内"


def row_bytes(value: object) -> bytes | None:
    """Return the record id that a field names, None when it names none."""
    try:
        return UUID(str(value)).bytes
    except ValueError:
        return None


def named(entries: Iterable[Entry], field: str) -> set[object]:
    """Return every value that a field of one record ever had."""
    return {entry.fields[field] for entry in entries if field in entry.fields}


def hosts_named(entries: Iterable[Entry]) -> set[bytes]:
    """Return every record that one record ever hung on; none where its table hangs on nothing."""
    return {
        host
        for entry in entries
        if (rule := TABLES[entry.table]).hangs
        and (host := row_bytes(entry.fields.get(rule.scope))) is not None
    }


class Belonging:
    """What is known of where records belong, while a bundle is merged.

    A town's bundle may speak of every village in the town. A village's bundle may speak of
    records that are, or ever were, in that village by what this file held before the bundle
    (so that work on someone who has just been moved away is not lost), of those that it enters
    itself, and of what hangs on them; never of what the town says to everyone.
    """

    def __init__(self, conn: Connection, role: Owner, division: str) -> None:
        self._conn = conn
        self._role = role
        self._division = division
        self._own: set[bytes] = set()
        self._foreign: set[bytes] = set()
        self._hangs_on: dict[bytes, set[bytes]] = {}

    def look_up(self, batch: Sequence[Change], before: Mapping[bytes, list[Entry]]) -> None:
        """Learn of the records that a batch speaks of; ``before``: the log of these records."""
        if self._role is Owner.TOWN:
            return
        asked: dict[str, set[bytes]] = defaultdict(set)
        for change in batch:
            row = change.row.bytes
            rule = TABLES.get(change.table)
            entries = before.get(row, [])
            if rule is None:
                continue
            if rule.scope == VILLAGE and entries:
                asked[rule.name].add(row)
            elif rule.hangs:
                self._hangs_on.setdefault(row, set()).update(hosts_named(entries))
                asked[rule.host] |= self._hangs_on[row] | _host_named(change)
        for table, rows in asked.items():
            self._ask(table, rows - self._own - self._foreign)

    def _ask(self, table: str, rows: set[bytes]) -> None:
        found = {
            row
            for (row,) in self._conn.exec_driver_sql(
                "SELECT t.id FROM json_each(?) AS j"  # noqa: S608 - the dictionary's name
                f" CROSS JOIN {table} AS t ON t.id = unhex(j.value) WHERE t.village = ?",
                (hex_array(rows), self._division),
            )
        }
        self._own |= found
        for row, entries in entries_of(self._conn, rows - found).items():
            ever = entries[0].table == table and self._division in named(entries, VILLAGE)
            (self._own if ever else self._foreign).add(row)

    def why_not(self, change: Change) -> str | None:
        """Return why the sender may not make this change, None when it may."""
        rule = TABLES[change.table]
        if self._role is Owner.TOWN:
            village = change.fields.get(VILLAGE)
            inside = village is None or str(village).startswith(self._division)
        elif not may_write(self._role, rule.name):
            return f"“{rule.label}”由镇里统一维护，村里不能修改"
        elif rule.hangs:
            hosts = self._hangs_on[change.row.bytes] or _host_named(change)
            inside = bool(hosts & self._own) and _host_named(change) <= self._own
        else:
            inside = change.row.bytes in self._own or (
                change.row.bytes not in self._foreign
                and change.fields.get(VILLAGE) == self._division
            )
        return None if inside else _FOREIGN

    def learn(self, change: Change) -> None:
        """Note what a change that was taken says of where its record belongs."""
        if self._role is Owner.TOWN:
            return
        if TABLES[change.table].hangs:
            self._hangs_on[change.row.bytes] |= _host_named(change)
        else:
            self._own.add(change.row.bytes)


def _host_named(change: Change) -> set[bytes]:
    """Return the record that a change says its record hangs on."""
    row = row_bytes(change.fields.get(TABLES[change.table].scope))
    return set() if row is None else {row}
