"""Fields on which desks differ (有冲突的字段): listed from the log, with every side's value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, TABLES, Owner
from pension_desk.domain.ids import RowId
from pension_desk.domain.merge import is_deleted
from pension_desk.store.log import LocalDot, LocalHeads
from pension_desk.store.log_entries import (
    Signature,
    differing,
    entries_of,
    heads_of,
    settled_values,
    signatures,
)
from pension_desk.store.touched import places_of


@dataclass(frozen=True)
class Side:
    """One of the differing values: who set it, where and when by that desk's clock."""

    value: FieldValue
    author: str
    role: Owner
    division: str
    at: datetime


@dataclass(frozen=True)
class ContestedField:
    """One field that desks differ about. ``stands``: the value shown until a person decides.

    ``grave``: nobody may win silently. ``name``: the resident's.
    """

    table: str
    row: RowId
    field: str
    grave: bool
    stands: FieldValue
    sides: tuple[Side, ...]
    village: str
    household_no: str
    name: str


def contested_fields(conn: Connection) -> tuple[ContestedField, ...]:
    """Return every field whose newest changes differ, the grave ones first.

    The file's list only says where to look: a later edit may have settled a field since.
    """
    listing = conn.exec_driver_sql('SELECT row, "table" FROM contested ORDER BY n')
    listed: dict[bytes, str] = {row: table for row, table in listing}  # noqa: C416 - types
    if not listed:
        return ()
    heads = {row: heads_of(entries) for row, entries in entries_of(conn, listed).items()}
    there = {row: h for row, h in heads.items() if not is_deleted(h.get(DELETED, {}).values())}
    values = settled_values(conn, {row: (listed[row], found) for row, found in there.items()})
    places = places_of(conn, listed)
    signed = signatures(conn, _dots(there))
    found = [
        _field(listed[row], row, name, dots, values[row], signed, places.get(row, ("", "", "")))
        for row, known in there.items()
        for name, dots in differing(known).items()
    ]
    return tuple(sorted(found, key=lambda x: (not x.grave, x.village, x.household_no, x.name)))


def _dots(heads: Mapping[bytes, LocalHeads]) -> set[LocalDot]:
    return {d for known in heads.values() for dots in differing(known).values() for d in dots}


def _field(
    table: str,
    row: bytes,
    name: str,
    dots: Mapping[LocalDot, FieldValue],
    values: Mapping[str, FieldValue],
    signed: Mapping[LocalDot, Signature],
    place: tuple[str, str, str],
) -> ContestedField:
    sides = [
        Side(value, who.author, who.role, who.division, who.at)
        for dot, value in dots.items()
        for who in (signed[dot],)
    ]
    return ContestedField(
        table,
        RowId(UUID(bytes=row)),
        name,
        TABLES[table].field(name).grave,
        values[name],
        tuple(sorted(sides, key=lambda side: side.at)),
        *place,
    )


def forget(conn: Connection, row: RowId, field: str) -> None:
    """Take a field off the list, once a person has decided."""
    conn.exec_driver_sql("DELETE FROM contested WHERE row = ? AND field = ?", (row.bytes, field))
