"""Whether a record may be changed by who sends it: a village speaks of its own people only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import Change
from pension_desk.domain.dictionary import TABLES, Owner
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


class Belonging:
    """What is known of where records belong, while a bundle is merged.

    A town's bundle may speak of every village in the town. A village's bundle may speak of
    residents that are, or ever were, in that village by what this file held before the bundle
    (so that work on someone who has just been moved away is not lost), of residents that it
    enters itself, and of what hangs on them.
    """

    def __init__(self, conn: Connection, role: Owner, division: str) -> None:
        self._conn = conn
        self._all = role is Owner.TOWN
        self._division = division
        self._own: set[bytes] = set()
        self._foreign: set[bytes] = set()
        self._hangs_on: dict[bytes, set[bytes]] = {}
        self._villages: dict[bytes, set[object]] = {}

    def look_up(self, batch: Sequence[Change], before: Mapping[bytes, list[Entry]]) -> None:
        """Learn of the residents that a batch speaks of; ``before``: the log of its records."""
        if self._all:
            return
        asked: set[bytes] = set()
        for change in batch:
            row = change.row.bytes
            entries = before.get(row, [])
            if change.table == "residents":
                if entries:
                    asked.add(row)
                continue
            self._villages.setdefault(row, set()).update(named(entries, "village"))
            hangs_on = {row_bytes(value) for value in named(entries, "resident_id")} - {None}
            self._hangs_on.setdefault(row, set()).update(filter(None, hangs_on))
            asked |= self._hangs_on[row] | _named_by(change)
        self._ask(asked - self._own - self._foreign)

    def _ask(self, residents: set[bytes]) -> None:
        found = {
            row
            for (row,) in self._conn.exec_driver_sql(
                "SELECT r.id FROM json_each(?) AS j CROSS JOIN residents AS r"
                " ON r.id = unhex(j.value) WHERE r.village = ?",
                (hex_array(residents), self._division),
            )
        }
        self._own |= found
        for row, entries in entries_of(self._conn, residents - found).items():
            ever = entries[0].table == "residents" and self._division in named(entries, "village")
            (self._own if ever else self._foreign).add(row)

    def why_not(self, change: Change) -> str | None:
        """Return why the sender may not make this change, None when it may."""
        if self._all:
            village = change.fields.get("village")
            inside = village is None or str(village).startswith(self._division)
            return None if inside else _FOREIGN
        if change.table == "residents":
            inside = change.row.bytes in self._own or (
                change.row.bytes not in self._foreign
                and change.fields.get("village") == self._division
            )
        elif TABLES[change.table].scope == "village":
            known = self._villages[change.row.bytes] or {change.fields.get("village")}
            inside = known == {self._division}
        else:
            known_residents = self._hangs_on[change.row.bytes] or _named_by(change)
            inside = bool(known_residents & self._own) and _named_by(change) <= self._own
        return None if inside else _FOREIGN

    def learn(self, change: Change) -> None:
        """Note what a change that was taken says of where its record belongs."""
        if self._all:
            return
        if change.table == "residents":
            self._own.add(change.row.bytes)
        elif "village" in change.fields:
            self._villages[change.row.bytes].add(change.fields["village"])
        else:
            self._hangs_on[change.row.bytes] |= _named_by(change)


def _named_by(change: Change) -> set[bytes]:
    """Return the resident that a change says its record hangs on."""
    row = row_bytes(change.fields.get("resident_id"))
    return set() if row is None else {row}
