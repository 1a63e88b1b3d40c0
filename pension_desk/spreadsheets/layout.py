"""Lay cells that carry their spans out on a grid, as HTML and XML 2003 tables need it."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.spreadsheets.grid import GridRow, Merge
from pension_desk.spreadsheets.marks import refuse_wide
from pension_desk.spreadsheets.tables import Cell


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell and how many rows and columns it covers; ``column`` (from 0) where it is named."""

    value: Cell
    rows: int = 1
    columns: int = 1
    column: int | None = None


def lay_out(
    file_name: str, sheet: str, source: list[list[Placed]]
) -> tuple[list[GridRow], tuple[Merge, ...]]:
    """Return the rows, equally long, and the merged ranges.

    Raises:
        Refused: the spans reach further than a sheet may.
    """
    taken: dict[int, set[int]] = {}
    filled: list[dict[int, Cell]] = []
    merges: list[Merge] = []
    width = covered = 0
    for index, cells in enumerate(source):
        own = taken.pop(index, set())
        row: dict[int, Cell] = {}
        column = 0
        for cell in cells:
            column = cell.column if cell.column is not None else column
            while column in own:
                column += 1
            row[column] = cell.value
            covered += cell.columns * (min(index + cell.rows, len(source)) - index)
            refuse_wide(file_name, sheet, covered, 1)
            _cover(taken, index, column, cell, len(source))
            if cell.rows * cell.columns > 1:
                merges.append(
                    Merge(index, column, index + cell.rows - 1, column + cell.columns - 1)
                )
            column += cell.columns
        width = max(width, column)
        refuse_wide(file_name, sheet, len(source), width)
        filled.append(row)
    rows = [tuple([row.get(column) for column in range(width)]) for row in filled]
    return rows, tuple(merges)


def _cover(taken: dict[int, set[int]], index: int, column: int, cell: Placed, height: int) -> None:
    for below in range(index + 1, min(index + cell.rows, height)):
        taken.setdefault(below, set()).update(range(column, column + cell.columns))
