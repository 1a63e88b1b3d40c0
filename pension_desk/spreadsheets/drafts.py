"""Rows of an office's list as values of the desk: read, cleaned, checked, not yet decided."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, repeat
from typing import NamedTuple, TypeVar, overload

from pension_desk.domain.identity import IdReading
from pension_desk.domain.lists import PAYMENT_LISTS, ListKind
from pension_desk.domain.names import name_key
from pension_desk.domain.payment_limits import LineLimits
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.cell_values import Value
from pension_desk.spreadsheets.columns import ColumnGuess
from pension_desk.spreadsheets.draft_checks import check
from pension_desk.spreadsheets.draft_columns import read_columns
from pension_desk.spreadsheets.members_across import one_member_a_row
from pension_desk.spreadsheets.on_behalf_apart import on_behalf_apart
from pension_desk.spreadsheets.tables import Table
from pension_desk.spreadsheets.years_across import one_year_a_row

_Cell = TypeVar("_Cell")

_STEP = 5_000
"""Rows put together at a time."""


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


class Drafts(Sequence[Draft]):
    """The rows of a file's tables, one table after the other.

    They are kept by columns and put together as they are asked for: as objects of their own the
    rows of a tax list would take half the memory of a small laptop. ``parts``: by table.
    """

    def __init__(self, parts: Iterable[_Columns] = ()) -> None:
        self.parts = tuple(parts)
        self._ends = tuple(accumulate(len(part.names) for part in self.parts))

    @classmethod
    def joined(cls, several: Iterable[Drafts]) -> Drafts:
        """Return the rows of several after each other."""
        return cls(part for one in several for part in one.parts)

    def __len__(self) -> int:
        return self._ends[-1] if self._ends else 0

    @overload
    def __getitem__(self, place: int) -> Draft: ...
    @overload
    def __getitem__(self, place: slice) -> list[Draft]: ...
    def __getitem__(self, place: int | slice) -> Draft | list[Draft]:
        wanted = range(len(self))[place]
        return self.at(wanted) if isinstance(wanted, range) else self.at((wanted,))[0]

    def __iter__(self) -> Iterator[Draft]:
        for start in range(0, len(self), _STEP):
            yield from self[start : start + _STEP]

    def at(self, places: Sequence[int]) -> list[Draft]:
        """Return the rows at these places, from 0, in their order."""
        if len(self.parts) == 1:
            return self.parts[0].rows(places)
        by_part: dict[int, list[int]] = {}
        for place in places:
            by_part.setdefault(bisect_right(self._ends, place), []).append(place)
        found: dict[int, Draft] = {}
        for number, some in by_part.items():
            start = self._ends[number - 1] if number else 0
            rows = self.parts[number].rows([place - start for place in some])
            found.update(zip(some, rows, strict=True))
        return [found[place] for place in places]

    @property
    def ids(self) -> list[IdReading]:
        """Each row's ID number."""
        return [reading for part in self.parts for reading in part.ids]

    @property
    def faulty(self) -> list[int]:
        """The places of the rows that cannot be taken."""
        starts = (0, *self._ends)
        return [
            start + row
            for start, part in zip(starts, self.parts, strict=False)
            for row in sorted(part.problems)
        ]

    def noted(self) -> Iterator[tuple[str, int, str]]:
        """Yield what a person should know of the rows that can be taken: sheet, row, sentence."""
        for part in self.parts:
            for row in sorted(part.notes.keys() - part.problems.keys()):
                for note in part.notes[row]:
                    yield part.sheet, part.numbers[row], note

    @cached_property
    def repeated(self) -> Mapping[str, tuple[int, ...]]:
        """Whole ID numbers that stand in several rows, with the rows' numbers.

        Whether that is wrong depends on the list and is not decided here.
        """
        where: dict[str, list[int]] = {}
        for part in self.parts:
            for number, reading in zip(part.numbers, part.ids, strict=True):
                if reading.value is not None:
                    where.setdefault(reading.value, []).append(number)
        return {number: tuple(rows) for number, rows in where.items() if len(rows) > 1}


@dataclass(frozen=True)
class _Columns:
    """The rows of one table by columns, all equally long; problems and notes by row."""

    sheet: str
    numbers: Sequence[int]
    names: Sequence[str]
    ids: Sequence[IdReading]
    values: Mapping[str, Sequence[Value]]
    problems: Mapping[int, Sequence[str]]
    notes: Mapping[int, Sequence[str]]

    def rows(self, places: Sequence[int]) -> list[Draft]:
        """Return the rows at these places, put together."""
        fields, sheet, keys = tuple(self.values), self.sheet, _Keys()
        columns = [_picked(column, places) for column in self.values.values()]
        cells = zip(*columns, strict=True) if fields else repeat(())
        heads = (_picked(one, places) for one in (self.numbers, self.names, self.ids))
        rows: list[Draft] = []
        for number, name, reading, values in zip(*heads, cells, strict=False):
            said = dict(zip(fields, values, strict=True))
            if None in values:
                said = {field: value for field, value in said.items() if value is not None}
            rows.append(Draft(number, sheet, name, keys[name], reading, said))
        if self.problems or self.notes:
            for at, place in enumerate(places):
                problems, notes = self.problems.get(place, ()), self.notes.get(place, ())
                if problems or notes:
                    rows[at] = rows[at]._replace(problems=tuple(problems), notes=tuple(notes))
        return rows


def _picked(column: Sequence[_Cell], places: Sequence[int]) -> Sequence[_Cell]:
    if isinstance(places, range) and places.step == 1:
        return column[places.start : places.stop]
    return [column[place] for place in places]


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
    watch.step(0, len(table.rows), "核对各行")
    if kind in PAYMENT_LISTS:
        table, columns = on_behalf_apart(*one_year_a_row(table, columns))
    if kind is ListKind.LAND_PEOPLE:
        table, columns = one_member_a_row(table, columns)
    read = read_columns(table, kind, columns)
    watch.step(0, len(table.rows), "核对各行")
    check(table, kind, read, limits)
    values, problems, notes = read.values, read.problems, read.notes
    return Drafts(
        [_Columns(table.sheet, table.numbers, read.names, read.ids, values, problems, notes)]
    )


class _Keys(dict[str, str]):
    """The form in which each name is compared, found once for each."""

    def __missing__(self, name: str) -> str:
        return self.setdefault(name, name_key(name))
