"""Whom an import touched: residents whose standing is to be reckoned anew, and their households."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.bundles import ReceiptLine, Verdict
from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import HANGING, TABLES, VILLAGE
from pension_desk.domain.ids import RowId
from pension_desk.store.aliases import aliases
from pension_desk.store.log_entries import as_array, hex_array, log_values
from pension_desk.store.merging import BATCH, Merged, NotTaken
from pension_desk.store.replicas import Replicas
from pension_desk.store.row_ids import row_bytes
from pension_desk.store.settings import get_setting
from pension_desk.store.spans import touched_in

_FEW_NAMES = 3


@dataclass(frozen=True)
class HouseholdLine:
    """What an import does to one household. ``members``: names, at most three.

    ``new``, ``changed``, ``contested``: records; ``refused``: changes that are not taken.
    """

    village: str
    household_no: str
    members: tuple[str, ...]
    new: int
    changed: int
    contested: int
    refused: int

    def joined(self, later: HouseholdLine) -> HouseholdLine:
        """Return what this import and a later one do to the same household."""
        return HouseholdLine(
            self.village,
            self.household_no,
            tuple(dict.fromkeys((*self.members, *later.members)))[:_FEW_NAMES],
            self.new + later.new,
            self.changed + later.changed,
            self.contested + later.contested,
            self.refused + later.refused,
        )


@dataclass(frozen=True, slots=True)
class NotTakenLine:
    """One change that was not simply taken, as a person reads it: whose, what and why."""

    verdict: Verdict
    village: str
    household_no: str
    name: str
    table: str
    reason: str


def not_taken_lines(conn: Connection, merged: Merged) -> tuple[NotTakenLine, ...]:
    """Return every change that is contested or refused, with the reason."""
    return tuple(
        NotTakenLine(
            x.verdict,
            *place,
            TABLES[x.table].label if x.table in TABLES else x.table[:40],
            x.reason,
        )
        for x, place in _placed(conn, merged.not_taken)
    )


def _placed(conn: Connection, some: Sequence[NotTaken]) -> Iterator[tuple[NotTaken, _Place]]:
    """Yield changes with their places, looked up a part at a time: a bundle may refuse all."""
    for start in range(0, len(some), BATCH):
        part = some[start : start + BATCH]
        places = places_of(conn, {x.row: x.table for x in part})
        for one in part:
            yield one, places.get(one.row, _NOWHERE)


def receipt_lines(conn: Connection, lines: Sequence[ReceiptLine]) -> tuple[NotTakenLine, ...]:
    """Return the lines of receipts as a person reads them, as far as this file has the changes."""
    desks = Replicas(conn)
    wanted = {(desks.find(line.dot.desk) or 0, line.dot.number) for line in lines}
    known = {
        (desk, number): (row, table)
        for desk, number, row, table in conn.exec_driver_sql(
            'SELECT c.desk, c.number, c.row, c."table" FROM json_each(?) AS j'
            " CROSS JOIN changes AS c ON c.desk = j.value ->> 0 AND c.number = j.value ->> 1",
            (as_array(wanted),),
        )
    }
    places = places_of(conn, dict(known.values()))
    found = []
    for line in lines:
        row, table = known.get((desks.find(line.dot.desk) or 0, line.dot.number), (b"", ""))
        label = TABLES[table].label if table in TABLES else ""
        place = places.get(row, ("", "", ""))
        found.append(NotTakenLine(line.verdict, *place, label, line.reason))
    return tuple(found)


def resident_numbers(conn: Connection, rows: Mapping[bytes, str]) -> list[int]:
    """Return the local numbers of all residents that these records (id → table) belong to."""
    hosts = {row for row, table in rows.items() if table == "residents"}
    hosts.update(row for table, row in _hosts(conn, rows).values() if table == "residents")
    living = aliases(conn)
    hosts.update(living[row] for row in hosts & living.keys())
    return [
        n
        for (n,) in conn.exec_driver_sql(
            "SELECT r.n FROM json_each(?) AS j CROSS JOIN residents AS r ON r.id = unhex(j.value)",
            (hex_array(hosts),),
        )
    ]


def _hosts(conn: Connection, rows: Mapping[bytes, str]) -> dict[bytes, tuple[str, bytes]]:
    """Return, for each record that hangs on another and is there, that one's table and id."""
    found: dict[bytes, tuple[str, bytes]] = {}
    for rule in HANGING:
        mine = [row for row, table in rows.items() if table == rule.name]
        if mine:
            found.update(
                (row, (rule.host, host))
                for row, host in conn.exec_driver_sql(
                    f"SELECT t.id, t.{rule.scope} FROM json_each(?) AS j"  # noqa: S608
                    f" CROSS JOIN {rule.name} AS t ON t.id = unhex(j.value)",
                    (hex_array(mine),),
                )
            )
    return found


def households(conn: Connection, merged: Merged) -> tuple[HouseholdLine, ...]:
    """Return what an import does, household by household, in order of village and number."""
    contested = {x.row for x in merged.not_taken if x.verdict is Verdict.CONTESTED}
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    names: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)

    def count(place: _Place, what: str) -> None:
        village, number, name = place
        counts[village, number][what] += 1
        few = names[village, number]
        if name and len(few) < _FEW_NAMES:
            few[name] = None

    for some in touched_in(conn, merged.span):
        places = places_of(conn, {one.row: one.table for one in some})
        for row, _table, new in some:
            what = "contested" if row in contested else "new" if new else "changed"
            count(places.get(row, _NOWHERE), what)
    refused = [x for x in merged.not_taken if x.verdict is Verdict.REFUSED]
    for _line, place in _placed(conn, refused):
        count(place, "refused")
    return tuple(
        HouseholdLine(
            village,
            number,
            tuple(names[village, number]),
            found["new"],
            found["changed"],
            found["contested"],
            found["refused"],
        )
        for (village, number), found in sorted(counts.items())
    )


_Place = tuple[str, str, str]
"""Village, household number and name; empty where there is none, or nothing is known."""

_NOWHERE: _Place = ("", "", "")


def places_of(conn: Connection, rows: Mapping[bytes, str]) -> dict[bytes, _Place]:
    """Return village, household number and name of each record or of the one it hangs on.

    Town-wide records, and those of which nothing is known, are left out.
    """
    known = {row: table for row, table in rows.items() if table in TABLES}
    hosts = _hosts(conn, known)
    lost = {row for row, table in known.items() if TABLES[table].hangs} - hosts.keys()
    hosts |= _former_hosts(conn, {row: known[row] for row in lost})
    own = {row: (table, row) for row, table in known.items() if TABLES[table].scope == VILLAGE}
    told = own | hosts
    by_table: dict[str, set[bytes]] = defaultdict(set)
    for table, row in told.values():
        by_table[table].add(row)
    found = {table: _described(conn, table, wanted) for table, wanted in by_table.items()}
    return {row: found[table][host] for row, (table, host) in told.items() if host in found[table]}


def away(conn: Connection, rows: Mapping[bytes, str]) -> frozenset[bytes]:
    """Return which of these records (id → table) lie outside this desk's division."""
    here = get_setting(conn, "division") or ""
    return frozenset(
        row
        for row, (village, *_name) in places_of(conn, rows).items()
        if village and not village.startswith(here)
    )


def _former_hosts(conn: Connection, lost: Mapping[bytes, str]) -> dict[bytes, tuple[str, bytes]]:
    """Return the same as `_hosts` for records (id → table) that only the log still knows."""
    return {
        row: (TABLES[lost[row]].host, host)
        for row, values in _values(conn, lost).items()
        if (host := row_bytes(values.get(TABLES[lost[row]].scope))) is not None
    }


def _described(conn: Connection, table: str, rows: set[bytes]) -> dict[bytes, _Place]:
    names = TABLES[table].field_names
    fields = (VILLAGE, "household_no", "head_name" if "head_name" in names else "name")
    columns = ", ".join(f"t.{x}" if x in names else "''" for x in fields)
    found: dict[bytes, _Place] = {
        row: (str(village or ""), str(number or ""), str(name or ""))
        for row, village, number, name in conn.exec_driver_sql(
            f"SELECT t.id, {columns} FROM json_each(?) AS j"  # noqa: S608 - the dictionary's names
            f" CROSS JOIN {table} AS t ON t.id = unhex(j.value)",
            (hex_array(rows),),
        )
    }
    for row, values in _values(conn, rows - found.keys()).items():
        village, number, name = (str(values.get(x) or "") for x in fields)
        found[row] = village, number, name
    return found


def _values(conn: Connection, rows: Iterable[bytes]) -> dict[bytes, dict[str, FieldValue]]:
    found = log_values(conn, [RowId(UUID(bytes=row)) for row in rows])
    return {row.bytes: values for row, values in found.items()}
