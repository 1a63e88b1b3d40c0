"""Whom an import touched: residents whose standing is to be reckoned anew, and their households."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.bundles import Verdict
from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.ids import RowId
from pension_desk.store.belonging import row_bytes
from pension_desk.store.log_entries import hex_array, log_values
from pension_desk.store.merging import Merged
from pension_desk.store.scope import HANGING


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


@dataclass(frozen=True)
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
    places = places_of(conn, {x.row: x.table for x in merged.not_taken})
    return tuple(
        NotTakenLine(
            x.verdict,
            *places.get(x.row, ("", "", "")),
            TABLES[x.table].label if x.table in TABLES else x.table[:40],
            x.reason,
        )
        for x in merged.not_taken
    )


def resident_numbers(conn: Connection, rows: Mapping[bytes, str]) -> list[int]:
    """Return the local numbers of all residents that these records (id → table) belong to."""
    hosts = {row for row, table in rows.items() if table == "residents"}
    hosts.update(_hosts(conn, rows).values())
    return [
        n
        for (n,) in conn.exec_driver_sql(
            "SELECT r.n FROM json_each(?) AS j CROSS JOIN residents AS r ON r.id = unhex(j.value)",
            (hex_array(hosts),),
        )
    ]


def _hosts(conn: Connection, rows: Mapping[bytes, str]) -> dict[bytes, bytes]:
    """Return the resident of each record that hangs on one and is there."""
    found: dict[bytes, bytes] = {}
    for rule in HANGING:
        mine = [row for row, table in rows.items() if table == rule.name]
        if mine:
            found.update(
                (row, host)
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
    refused = [x for x in merged.not_taken if x.verdict is Verdict.REFUSED]
    places = places_of(conn, dict(merged.rows) | {x.row: x.table for x in refused})
    counts: dict[tuple[str, str], Counter[str]] = {}
    names: dict[tuple[str, str], dict[str, None]] = {}

    def count(row: bytes, what: str) -> None:
        village, number, name = places.get(row, ("", "", ""))
        counts.setdefault((village, number), Counter())[what] += 1
        if name:
            names.setdefault((village, number), {})[name] = None

    for row in merged.rows:
        count(row, "contested" if row in contested else "new" if row in merged.new else "changed")
    for line in refused:
        count(line.row, "refused")
    return tuple(
        HouseholdLine(
            village,
            number,
            tuple(names.get((village, number), ()))[:3],
            found["new"],
            found["changed"],
            found["contested"],
            found["refused"],
        )
        for (village, number), found in sorted(counts.items())
    )


def places_of(conn: Connection, rows: Mapping[bytes, str]) -> dict[bytes, tuple[str, str, str]]:
    """Return village, household number and resident's name of each record, as far as known."""
    hosts = _hosts(conn, rows)
    lost = [row for row, table in rows.items() if table != "residents" and row not in hosts]
    logged = _values(conn, lost)
    for row in lost:
        host = row_bytes(logged.get(row, {}).get("resident_id"))
        if host is not None:
            hosts[row] = host
    residents = {row for row, table in rows.items() if table == "residents"} | set(hosts.values())
    known = _residents(conn, residents)
    places = {row: known[hosts.get(row, row)] for row in rows if hosts.get(row, row) in known}
    for row in lost:
        if row not in places and logged.get(row, {}).get("village"):
            values = logged[row]
            places[row] = str(values["village"]), str(values.get("household_no") or ""), ""
    return places


def _residents(conn: Connection, rows: Iterable[bytes]) -> dict[bytes, tuple[str, str, str]]:
    wanted = set(rows)
    found = {
        row: (str(village), str(number or ""), str(name))
        for row, village, number, name in conn.exec_driver_sql(
            "SELECT r.id, r.village, r.household_no, r.name FROM json_each(?) AS j"
            " CROSS JOIN residents AS r ON r.id = unhex(j.value)",
            (hex_array(wanted),),
        )
    }
    for row, values in _values(conn, wanted - found.keys()).items():
        village, number, name = (values.get(x) for x in ("village", "household_no", "name"))
        found[row] = str(village or ""), str(number or ""), str(name or "")
    return found


def _values(conn: Connection, rows: Iterable[bytes]) -> dict[bytes, dict[str, Any]]:
    found = log_values(conn, [RowId(UUID(bytes=row)) for row in rows])
    return {row.bytes: dict(values) for row, values in found.items()}
