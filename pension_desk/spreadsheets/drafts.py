"""Rows of an office's list as values of the desk: read, cleaned, checked, not yet decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from pension_desk.domain.identity import IdReading
from pension_desk.domain.lists import PAYMENT_LISTS, ListKind
from pension_desk.domain.names import name_key
from pension_desk.domain.payment_limits import LineLimits
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.draft_checks import check
from pension_desk.spreadsheets.draft_columns import DraftColumns, read_columns
from pension_desk.spreadsheets.on_behalf_apart import on_behalf_apart
from pension_desk.spreadsheets.tables import Table
from pension_desk.spreadsheets.years_across import one_year_a_row

_STEP = 20_000


class Draft(NamedTuple):
    """One row; a list has them by the million.

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
    """All rows of one table."""

    rows: tuple[Draft, ...]

    @cached_property
    def repeated(self) -> Mapping[str, tuple[int, ...]]:
        """Whole ID numbers that stand in several rows, with the rows' numbers.

        Whether that is wrong depends on the list and is not decided here.
        """
        return _repeated(self.rows)


def draft_rows(
    table: Table,
    kind: ListKind,
    columns: Sequence[ColumnGuess],
    watch: Watch = UNWATCHED,
    limits: LineLimits | None = None,
) -> Drafts:
    """Return every row of a table as a draft.

    Args:
        table: as read.
        kind: what the list is; one with fields.
        columns: what its columns mean; without a column of names or ID numbers every row is
            refused.
        watch: progress and cancel.
        limits: what a line of payments may say; anything when left out.

    Raises:
        Cancelled: the person stopped.
    """
    if kind in PAYMENT_LISTS:
        table, columns = on_behalf_apart(*one_year_a_row(table, columns))
    read = read_columns(table, kind, columns)
    check(table, kind, read, limits)
    rows = _assembled(table, read, watch)
    return Drafts(rows)


def _assembled(table: Table, read: DraftColumns, watch: Watch) -> tuple[Draft, ...]:
    fields = tuple(read.values)
    cells = zip(*read.values.values(), strict=True) if fields else iter([()] * len(read.names))
    sheet, keys = table.sheet, _Keys()
    rows: list[Draft] = []
    everything = zip(table.numbers, read.names, read.ids, cells, strict=True)
    for row, (number, name, reading, values) in enumerate(everything):
        if row % _STEP == 0:
            watch.step(row, len(read.names), "核对各行")
        said = dict(zip(fields, values, strict=True))
        if None in values:
            said = {field: value for field, value in said.items() if value is not None}
        rows.append(Draft(number, sheet, name, keys[name], reading, said))
    for row in read.problems.keys() | read.notes.keys():
        problems, notes = read.problems.get(row, ()), read.notes.get(row, ())
        rows[row] = rows[row]._replace(problems=tuple(problems), notes=tuple(notes))
    return tuple(rows)


class _Keys(dict[str, str]):
    """The form in which each name is compared, found once for each."""

    def __missing__(self, name: str) -> str:
        return self.setdefault(name, name_key(name))


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
