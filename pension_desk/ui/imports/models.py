"""The raw rows of one sheet, as the office program would show them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pension_desk.services.list_view import PreviewSheet, RowKind

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class SheetRole(IntEnum):
    """What the model tells beside the text."""

    KIND = Qt.ItemDataRole.UserRole + 1
    """`RowKind` of the row."""
    PROBLEM = Qt.ItemDataRole.UserRole + 2
    """Why the row is not taken; empty when it is."""


class SheetModel(QAbstractTableModel):
    """The first and last rows of a sheet; its vertical header names number and kind."""

    def __init__(self, sheet: PreviewSheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._width = max((len(row.cells) for row in sheet.rows), default=0)
        self._problems: Mapping[int, str] = {}

    def show_problems(self, problems: Mapping[int, str]) -> None:
        """Mark the rows, by their number in the sheet, that are not taken, and why."""
        self._problems = problems
        if self.rowCount():
            last = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)

    def row_of(self, number: int) -> int | None:
        """Return where a row of the sheet is shown; None when it is not among those shown."""
        return next((n for n, row in enumerate(self._sheet.rows) if row.number == number), None)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows are shown."""
        return 0 if parent.isValid() else len(self._sheet.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return the width of the widest row."""
        return 0 if parent.isValid() else self._width

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a cell, or what its row is."""
        if not index.isValid():
            return None
        row = self._sheet.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.cells[index.column()] if index.column() < len(row.cells) else ""
            case Qt.ItemDataRole.ToolTipRole:
                return self._problems.get(row.number) or None
            case SheetRole.KIND:
                return row.kind
            case SheetRole.PROBLEM:
                return self._problems.get(row.number, "")
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the column's letter, or the row's number and what it is."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation == Qt.Orientation.Vertical:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return _letters(section)
        row = self._sheet.rows[section]
        word = self._word(row.number, row.kind)
        return f"{word} {row.number}" if word else str(row.number)

    def _word(self, number: int, kind: RowKind) -> str:
        if number in self._problems:
            return self.tr("未导入")
        return "" if kind in {RowKind.DATA, RowKind.BLANK} else kind_word(kind)


def kind_word(kind: RowKind) -> str:
    """Return what a kind of row is called."""
    return kind.value


def _letters(section: int) -> str:
    """Return a column's letters: 0 is A, 26 is AA."""
    text, number = "", section + 1
    while number:
        number, rest = divmod(number - 1, 26)
        text = chr(ord("A") + rest) + text
    return text
