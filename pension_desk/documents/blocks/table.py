"""The table of a paper's persons: its head once for all papers, its rows person by person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any, NamedTuple

from pension_desk.documents.blocks.pen import Pen
from pension_desk.documents.forms import Column, Table
from pension_desk.documents.lines import fit
from pension_desk.documents.look import Look, columns_at
from pension_desk.documents.words import words_of
from pension_desk.domain.facts import Fact, shape_of

TALLEST = 29.0
"""Points to which a row may be stretched where the page has room."""

_HEAD = 22.0
_PADDING = 5.0
_BETWEEN, _CLOSE = 6.0, 2.0
"""Points between the texts of two rows; and where that spares a page."""


class Row(NamedTuple):
    """A person's row: for each column its type size and lines; the height that they need."""

    cells: tuple[tuple[float, tuple[str, ...]], ...]
    height: float
    shared: tuple[object, ...] = ()
    """What stands in the merged columns: rows that agree share those cells."""


class RowLayout:
    """Lays rows of one table out; the texts of a batch hold for all papers."""

    def __init__(self, table: Table, look: Look) -> None:
        self._table, self._look = table, look
        self._edges = edges_of(table, look)
        self._unknown, self._never = look.say(table.unknown), look.say(table.never)

    def rows(self, people: Sequence[Any], *, close: bool = False) -> list[Row]:
        """Return a row for each person; one that says so where there is nobody.

        ``close``: no taller than the texts, with little between them.
        """
        if not people and self._table.empty:
            text = self._look.say(self._table.empty)
            size, lines = fit(text, self._look.plain, self._look.form.sizes.table,
                              self._edges[-1] - 2 * _PADDING)  # fmt: skip
            return [Row(((size, lines),), self._table.row)]
        least, between = (0.0, _CLOSE) if close else (self._table.row, _BETWEEN)
        return [
            self._row(person, number, least, between)
            for number, person in enumerate(people, start=1)
        ]

    def _row(self, person: Any, number: int, least: float, between: float) -> Row:
        size, facts = self._look.form.sizes.table, shape_of(type(person)).facts
        smallest = size * (0.8 if self._table.shrink == "yes" else 1)
        cells = []
        for column, left, right in zip(
            self._table.columns, self._edges, self._edges[1:], strict=False
        ):
            text = self._cell(person, facts, column, number)
            font = self._look.bold if column.key == "name" else self._look.plain
            cells.append(fit(text, font, size, right - left - 2 * _PADDING, smallest=smallest))
        height = max(len(lines) * one * 1.25 + between for one, lines in cells)
        merged = (column.key for column in self._table.columns if column.merge == "yes")
        shared = tuple(getattr(person, key) for key in merged)
        return Row(tuple(cells), max(least, height), shared)

    def _cell(self, person: object, facts: Mapping[str, Fact], column: Column, number: int) -> str:
        if not column.key:
            return ""
        if column.key == "number":
            return str(number)
        value = getattr(person, column.key)
        return words_of(value, facts[column.key], self._unknown, self._never)


def edges_of(table: Table, look: Look) -> list[float]:
    """Return the left edges of a table's columns, and the right edge of the last."""
    return columns_at(tuple(column.width for column in table.columns), look.width)


def draw_table_head(pen: Pen, table: Table) -> float:
    """The header row; titles that are too long for one line take two."""
    look, form, edges = pen.look, pen.look.form, edges_of(table, pen.look)
    size = form.sizes.table - 1.5
    laid = [
        fit(pen.say(column.title), look.bold, size, right - left - 6, 2, size * 0.75)
        for column, left, right in zip(table.columns, edges, edges[1:], strict=False)
    ]
    height = max(_HEAD, *(len(lines) * one * 1.2 + 6 for one, lines in laid))
    pen.sheet.box(0, -height, look.width, height, form.form.tint)
    for (one, lines), left, right in zip(laid, edges, edges[1:], strict=False):
        base = -height / 2 + (len(lines) - 1) * one * 0.6 - one * 0.36
        for turn, line in enumerate(lines):
            pen.sheet.text((left + right) / 2, base - turn * one * 1.2, line, look.bold, one,
                           "center")  # fmt: skip
    pen.sheet.grid(edges, [0, -height], form.form.ink)
    return height


def draw_rows(pen: Pen, table: Table, rows: list[Row], stretch: float) -> float:
    """The rows below the header, each stretched by so much; return the height taken."""
    edges = edges_of(table, pen.look)
    ends = list(accumulate((-row.height - stretch for row in rows), initial=0.0))
    if rows and len(rows[0].cells) < len(edges) - 1:  # the row that says there is nobody
        edges = [edges[0], edges[-1]]
    for first, last in _runs(rows):
        for at, row in enumerate(rows[first : last + 1], start=first):
            _draw_row(pen, table, row, edges, (ends[at], ends[at + 1]), merged=False)
        _draw_row(pen, table, rows[first], edges, (ends[first], ends[last + 1]), merged=True)
        _draw_lines(pen, table, edges, ends[first : last + 2])
    return -ends[-1]


def _runs(rows: list[Row]) -> Iterator[tuple[int, int]]:
    """Yield the first and last row of each run that shares its merged cells."""
    first = 0
    for at in range(1, len(rows) + 1):
        if at == len(rows) or not rows[at].shared or rows[at].shared != rows[first].shared:
            yield first, at - 1
            first = at


def _draw_lines(pen: Pen, table: Table, edges: list[float], ends: list[float]) -> None:
    """The lines around a run of rows: within it, merged columns have none."""
    ink = pen.look.form.form.ink
    pen.sheet.grid(edges, [ends[0], ends[-1]], ink)
    apart = [
        (left, right)
        for column, left, right in zip(table.columns, edges, edges[1:], strict=False)
        if column.merge == "no"
    ]
    inner = [(left, y, right, y) for y in ends[1:-1] for left, right in apart]
    if inner:
        pen.sheet.rules(inner, colour=ink)


def _draw_row(
    pen: Pen, table: Table, row: Row, edges: list[float], room: tuple[float, float], *,
    merged: bool,
) -> None:  # fmt: skip
    """Draw the cells of the merged columns or the others, in the middle of their room."""
    middle = (room[0] + room[1]) / 2
    for column, (size, lines), left, right in zip(
        table.columns, row.cells, edges, edges[1:], strict=False
    ):
        if (column.merge == "yes") is not merged:
            continue
        font = pen.look.bold if column.key == "name" else pen.look.plain
        x = left + _PADDING if column.align == "left" else (left + right) / 2
        base = middle + (len(lines) - 1) * size * 0.625 - size * 0.36
        for turn, line in enumerate(lines):
            pen.sheet.text(x, base - turn * size * 1.25, line, font, size, column.align)


def draw_continued(pen: Pen, table: Table) -> float:
    """Say that the table goes on overleaf."""
    size = pen.look.form.sizes.small
    pen.one_line(pen.look.width, -size - 2, table.continued, pen.look.plain, size,
                 pen.look.width, "right")  # fmt: skip
    return 16.0
