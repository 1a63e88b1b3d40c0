"""Whether a record may be changed by who sends it: a village speaks of its own people only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection

from pension_desk.domain.changes import Change
from pension_desk.domain.dictionary import TABLES, VILLAGE, Owner, may_write
from pension_desk.domain.ids import RowId
from pension_desk.store.log_entries import Entry, entries_of, hex_array
from pension_desk.store.row_ids import row_bytes

_FOREIGN = "记录不在来文单位的范围内"


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
    itself, and of what hangs on them. Of what the town says to everyone it gives back what the
    town's own desk wrote before a restore; it writes none of it.
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
        self._hangs_on = {}
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
        living = self._lived_on_here(rows - found) if table == "residents" else set()
        for row, entries in entries_of(self._conn, rows - found).items():
            ever = entries[0].table == table and self._division in named(entries, VILLAGE)
            (self._own if ever or row in living else self._foreign).add(row)

    def _lived_on_here(self, rows: set[bytes]) -> set[bytes]:
        """Return those residents who were merged into one that is, or ever was, in the village."""
        asked = (
            "SELECT a.id, a.living FROM json_each(?) AS j"
            " CROSS JOIN aliases AS a ON a.id = unhex(j.value)"
        )
        found = self._conn.exec_driver_sql(asked, (hex_array(rows),))
        living: dict[bytes, bytes] = {row: target for row, target in found}  # noqa: C416 - types
        logs = entries_of(self._conn, living.values())
        return {
            row
            for row, target in living.items()
            if self._division in named(logs.get(target, ()), VILLAGE)
        }

    def why_not(self, change: Change, *, ours: bool = False) -> str | None:
        """Return why the sender may not make this change, None when it may.

        ``ours``: a former desk of this division made it, and the sender gives it back. That is
        the town's own word, wherever the record belongs by what the town still knows.
        """
        if ours:
            return None
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

    def lacks_host(self, change: Change) -> bool:
        """Whether a village's change hangs on a record of which nothing is known here yet."""
        if self._role is Owner.TOWN or not TABLES[change.table].hangs:
            return False
        return bool(_host_named(change) - self._own - self._foreign)

    def learn(self, change: Change, *, ours: bool = False) -> None:
        """Note what a change that was taken says of where its record belongs."""
        if self._role is Owner.TOWN:
            return
        if TABLES[change.table].hangs:
            self._hangs_on[change.row.bytes] |= _host_named(change)
        elif not ours or change.fields.get(VILLAGE) == self._division:
            self._own.add(change.row.bytes)
            self._foreign.discard(change.row.bytes)


def _host_named(change: Change) -> set[bytes]:
    """Return the record that a change says its record hangs on."""
    row = row_bytes(change.fields.get(TABLES[change.table].scope))
    return set() if row is None else {row}


def first_away(
    conn: Connection, table: str, rows: Iterable[tuple[RowId, Mapping[str, object]]], division: str
) -> str | None:
    """Return what is not a division's own among records that it would write; None when all are.

    ``rows``: records with the fields to be set. The answer names the person, or the kind of
    record: whoever has left stays as history.
    """
    rule = TABLES[table]
    given = list(rows)
    if not rule.hangs:
        return _name_away(conn, table, {row.bytes for row, _fields in given}, division)
    hosts = {row_bytes(fields.get(rule.scope)) for _row, fields in given} - {None}
    hosts |= {
        host
        for (host,) in conn.exec_driver_sql(
            f"SELECT DISTINCT t.{rule.scope} FROM json_each(?) AS j"  # noqa: S608
            f" CROSS JOIN {table} AS t ON t.id = unhex(j.value)",
            (hex_array(row.bytes for row, _fields in given),),
        )
    }
    return _name_away(conn, rule.host, {host for host in hosts if host is not None}, division)


def _name_away(conn: Connection, table: str, rows: set[bytes], division: str) -> str | None:
    """Return the name, or the table's label, of a record that lies in another village."""
    living = "coalesce((SELECT a.living FROM aliases AS a WHERE a.id = t.id), t.id)"
    host = f" JOIN residents AS h ON h.id = {living}" if table == "residents" else ""
    name = "h.name" if host else "NULL"
    found = conn.exec_driver_sql(
        f"SELECT {name} AS name FROM json_each(?) AS j"  # noqa: S608 - the dictionary's name
        f" CROSS JOIN {table} AS t ON t.id = unhex(j.value){host}"
        f" WHERE {'h' if host else 't'}.village <> ? LIMIT 1",
        (hex_array(rows), division),
    ).first()
    return None if found is None else found.name or f"这条{TABLES[table].label}记录"
