"""Rows of an office's list as values of the desk: read, cleaned, checked, not yet decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pension_desk.domain.identity import IdReading
from pension_desk.domain.lists import ListKind
from pension_desk.domain.names import name_key
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.draft_checks import check
from pension_desk.spreadsheets.draft_columns import DraftColumns, read_columns
from pension_desk.spreadsheets.tables import Table

_STEP = 20_000


@dataclass(frozen=True, slots=True)
class Draft:
    """One row.

    ``number``: its number in the sheet, from 1. ``id``: a damaged number is no problem here,
    it becomes a proposal. ``values``: by field name of `pension_desk.domain.lists`, without
    name and ID number; dates ISO text, money integer fen (分); fields without a value are left
    out. ``problems``: Chinese reasons why the row cannot be taken; empty when it can.
    ``notes``: what a person should know of a row that is taken.
    """

    number: int
    sheet: str
    name: str
    name_key: str
    id: IdReading
    values: Mapping[str, str | int | None]
    problems: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Drafts:
    """All rows of one table.

    ``repeated``: whole ID numbers that stand in several rows, with the rows' numbers; whether
    that is wrong depends on the list and is not decided here.
    """

    rows: tuple[Draft, ...]
    repeated: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def draft_rows(
    table: Table,
    kind: ListKind,
    columns: Sequence[ColumnGuess],
    watch: Watch = UNWATCHED,
) -> Drafts:
    """Return every row of a table as a draft.

    Args:
        table: as read.
        kind: what the list is; one with fields.
        columns: what its columns mean; without a column of names or ID numbers every row is
            refused.
        watch: progress and cancel.

    Raises:
        Cancelled: the person stopped.
    """
    read = read_columns(table, kind, columns)
    check(table, kind, read)
    rows = _assembled(table, read, watch)
    return Drafts(rows, _repeated(rows))


def _assembled(table: Table, read: DraftColumns, watch: Watch) -> tuple[Draft, ...]:
    fields = tuple(read.values)
    cells = zip(*read.values.values(), strict=True) if fields else iter([()] * len(read.names))
    problems, notes, sheet = read.problems, read.notes, table.sheet
    rows: list[Draft] = []
    everything = zip(table.numbers, read.names, read.ids, cells, strict=True)
    for row, (number, name, reading, values) in enumerate(everything):
        if row % _STEP == 0:
            watch.step(row, len(read.names), "核对各行")
        said = {k: v for k, v in zip(fields, values, strict=True) if v is not None}
        rows.append(
            Draft(
                number,
                sheet,
                name,
                name_key(name),
                reading,
                said,
                tuple(problems[row]) if row in problems else (),
                tuple(notes[row]) if row in notes else (),
            )
        )
    return tuple(rows)


def _repeated(rows: Sequence[Draft]) -> dict[str, tuple[int, ...]]:
    first: dict[str, int] = {}
    again: dict[str, list[int]] = {}
    for draft in rows:
        number = draft.id.value
        if number is None:
            continue
        if number in first:
            again.setdefault(number, [first[number]]).append(draft.number)
        else:
            first[number] = draft.number
    return {number: tuple(where) for number, where in again.items()}
