"""Short lists of texts as a table: a household, visits, payments, the history. QtCore only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt

from pension_desk.ui.paged_lines import NO_PARENT, Index, LineRole
from pension_desk.ui.theme import Tone


class RowRole(IntEnum):
    """What a row tells beside its texts."""

    KEY = Qt.ItemDataRole.UserRole + 10
    """Whatever the row stands for; the owner knows its type."""


@dataclass(frozen=True)
class TextRow:
    """One row: a text for each column, what it stands for, and a tone for the status column."""

    cells: tuple[str, ...]
    key: object = None
    tone: Tone | None = None


@dataclass(frozen=True)
class Head:
    """The head of a column: its word, whether it holds numbers, whether it tells the status."""

    title: str
    numeric: bool = False
    status: bool = False


class TextRows(QAbstractTableModel):
    """All rows are in memory: for lists of some hundred at most."""

    def __init__(self, heads: Sequence[Head]) -> None:
        super().__init__()
        self._heads = tuple(heads)
        self._rows: tuple[TextRow, ...] = ()

    @property
    def heads(self) -> tuple[Head, ...]:
        """The heads of the columns."""
        return self._heads

    @property
    def rows(self) -> tuple[TextRow, ...]:
        """The rows shown."""
        return self._rows

    def show_rows(self, rows: tuple[TextRow, ...]) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a cell's text, its row's key, or the tone of a status."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == RowRole.KEY:
            return row.key
        if role == LineRole.TONE:
            return row.tone if self._heads[index.column()].status else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def _alignment(self, column: int) -> int:
        side = (
            Qt.AlignmentFlag.AlignRight
            if self._heads[column].numeric
            else Qt.AlignmentFlag.AlignLeft
        )
        return int(side | Qt.AlignmentFlag.AlignVCenter)
