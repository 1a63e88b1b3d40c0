"""A sheet as it lies in the file: every cell in its place, before anything was understood."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.spreadsheets.tables import Cell

NOT_CALCULATED = "#未计算"
"""Stands in a cell whose formula was saved without its result (公式没有保存结果)."""

ERROR_TEXTS = frozenset(
    {"#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", NOT_CALCULATED}
)
"""Texts that stand for an error cell: a row that needs such a cell cannot be taken."""

GridRow = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """One merged range (合并单元格); row and column counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


@dataclass(frozen=True)
class Grid:
    """One sheet: ``rows`` begin at sheet row 1 and column A and are all equally long.

    A blank cell is None. ``merges`` holds the ranges that span more than one cell, ``hidden``
    the numbers (from 1) of rows that the sheet hides, ``concealed`` is true for a sheet that
    is itself hidden (隐藏工作表).
    """

    name: str
    rows: Sequence[GridRow]
    merges: tuple[Merge, ...] = ()
    hidden: frozenset[int] = frozenset()
    concealed: bool = False

    @property
    def width(self) -> int:
        """Count the columns."""
        return len(self.rows[0]) if self.rows else 0


def is_error_cell(cell: Cell) -> bool:
    """Tell whether a cell holds an error such as ``#N/A`` or a formula without a result."""
    return isinstance(cell, str) and cell in ERROR_TEXTS


def filled_down(grid: Grid) -> dict[int, GridRow]:
    """Return the rows (by index from 0) that change when merged cells are repeated downwards.

    Only ranges of more than one row matter; the text goes to the range's first column, in
    every row that the range covers.
    """
    changed: dict[int, list[Cell]] = {}
    left = len(grid.rows) * grid.width  # ranges that overlap are damage; never fill for ever
    for merge in grid.merges:
        if merge.top >= len(grid.rows) or merge.left >= grid.width:
            continue
        value = grid.rows[merge.top][merge.left]
        if value is None:
            continue
        bottom = min(merge.bottom + 1, len(grid.rows), merge.top + 1 + left)
        left -= max(bottom - merge.top - 1, 0)
        for index in range(merge.top + 1, bottom):
            cells = changed.setdefault(index, list(grid.rows[index]))
            cells[merge.left] = value
    return {index: tuple(cells) for index, cells in changed.items()}
