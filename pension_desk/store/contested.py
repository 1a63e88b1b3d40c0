"""Fields on which desks differ (有冲突的字段): listed from the log, with every side's value."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.contested import ContestedField, Side
from pension_desk.domain.dictionary import DELETED, TABLES
from pension_desk.domain.field_rules import FieldKind
from pension_desk.domain.ids import RowId
from pension_desk.domain.merge import is_deleted
from pension_desk.store.act_writer import open_fields
from pension_desk.store.aliases import aliases
from pension_desk.store.log_entries import (
    UNDOING,
    Entry,
    LocalDot,
    Signature,
    differing,
    entries_of,
    heads_of,
    settled_values,
    signatures,
    values_of,
)
from pension_desk.store.row_ids import row_bytes
from pension_desk.store.touched import away, places_of

__all__ = ["ContestedField", "Side", "contested_fields", "open_grave"]


def contested_fields(conn: Connection) -> tuple[ContestedField, ...]:
    """Return every field whose newest changes differ, the grave ones first.

    At a village's desk those of its own people only: of who has left it hears no more. Of a
    record that was merged into another only whether it was.
    The file's list only says where to look: a later edit may have settled a field since.
    """
    listing = conn.exec_driver_sql('SELECT row, "table" FROM contested ORDER BY n')
    listed: dict[bytes, str] = {row: table for row, table in listing}  # noqa: C416 - types
    if not listed:
        return ()
    logs = entries_of(conn, listed)
    heads = {row: heads_of(entries) for row, entries in logs.items()}
    places = places_of(conn, listed)
    gone = away(conn, listed)
    there = {
        row: known
        for row, known in heads.items()
        if row not in gone and not is_deleted(known.get(DELETED, {}).values())
    }
    values = settled_values(conn, {row: (listed[row], found) for row, found in there.items()})
    merged = aliases(conn)
    open_ones = [
        (row, name)
        for row, known in there.items()
        for name in differing(known)
        if name == "merged_into" or row not in merged
    ]
    signed = signatures(
        conn, {dot for row, name in open_ones for dot in values_of(logs[row], name)}
    )
    found = [
        _field(
            listed[row],
            row,
            name,
            _sides(logs[row], name, there[row][name], signed),
            values[row],
            places.get(row, ("", "", "")),
        )
        for row, name in open_ones
    ]
    named = _with_names(conn, found)
    return tuple(sorted(named, key=lambda x: (not x.grave, x.village, x.household_no, x.name)))


def _with_names(conn: Connection, found: Sequence[ContestedField]) -> list[ContestedField]:
    """Say whom the values name of those fields that are references to people."""
    asked = {
        row: "residents"
        for one in found
        if TABLES[one.table].field(one.field).kind is FieldKind.ROW
        for side in one.sides
        if (row := row_bytes(side.value)) is not None
    }
    if not asked:
        return list(found)
    names = {row: name for row, (_village, _number, name) in places_of(conn, asked).items()}
    return [
        replace(
            one,
            sides=tuple(
                replace(side, names=names.get(row_bytes(side.value) or b"", ""))
                for side in one.sides
            ),
        )
        for one in found
    ]


def open_grave(conn: Connection, table: str = "") -> dict[RowId, dict[str, frozenset[FieldValue]]]:
    """Return the grave fields that wait for a person, by record, with what is said of each.

    ``table``: only its records.
    """
    listing = conn.exec_driver_sql(
        'SELECT row, "table" FROM contested WHERE grave = 1 AND ? IN ("table", \'\')', (table,)
    )
    tables: dict[bytes, str] = {row: table for row, table in listing}  # noqa: C416 - types
    found: dict[RowId, dict[str, frozenset[FieldValue]]] = {}
    for row, entries in (entries_of(conn, tables) if tables else {}).items():
        known = heads_of(entries)
        open_ones = open_fields(tables[row], known)
        if open_ones:
            said = {name: frozenset(known[name].values()) for name in open_ones}
            found[RowId(UUID(bytes=row))] = said
    return found


def _sides(
    entries: Sequence[Entry],
    name: str,
    newest: Mapping[LocalDot, FieldValue],
    signed: Mapping[LocalDot, Signature],
) -> tuple[Side, ...]:
    """Return who said what, the earliest first."""
    found: list[Side] = []
    for dot, value in newest.items():
        who = signed[_first_said(entries, name, dot, value, signed)]
        found.append(Side(value, who.author, who.role, who.division, who.at))
    return tuple(sorted(found, key=lambda side: side.at))


def _first_said(
    entries: Sequence[Entry],
    name: str,
    dot: LocalDot,
    value: FieldValue,
    signed: Mapping[LocalDot, Signature],
) -> LocalDot:
    """Return the change by which a value was said; an undo has only put it back."""
    if signed[dot].act_kind not in UNDOING:
        return dot
    taken_back = {
        (desk, number)
        for x in entries
        if (x.desk, x.number) == dot
        for desk, number in x.supersedes.get(name, ())
    }
    same = [
        other
        for other, said in values_of(entries, name).items()
        if said == value and other not in taken_back and signed[other].act_kind not in UNDOING
    ]
    return same[-1] if same else dot


def _field(
    table: str,
    row: bytes,
    name: str,
    sides: tuple[Side, ...],
    values: Mapping[str, FieldValue],
    place: tuple[str, str, str],
) -> ContestedField:
    grave = TABLES[table].field(name).grave
    return ContestedField(table, RowId(UUID(bytes=row)), name, grave, values[name], sides, *place)
