"""A small table over frozen lines that are all in memory: queues, results, boards.

For tables that may grow with the town (the roster) each tab has its own windowed model.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate

L = TypeVar("L")
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class LineRole(IntEnum):
    """What the model tells beside the text."""

    SORT = Qt.ItemDataRole.UserRole + 1
    """The value to sort by."""
    LINE = Qt.ItemDataRole.UserRole + 2
    """The whole line."""
    STATUS = Qt.ItemDataRole.UserRole + 3
    """`Tone` of a cell that is painted as a status; None elsewhere."""


@dataclass(frozen=True)
class Column(Generic[L]):
    """One column: its title, its text, and, where they differ from the text, sort key and look.

    ``number``: set right and sorted as a number. ``tone``: makes the cell a status. ``room``: text
    heights that the column takes by itself at most, 0 for as many as any other.
    """

    title: str
    text: Callable[[L], str]
    sort: Callable[[L], Any] | None = None
    tone: Callable[[L], Tone | None] | None = None
    number: bool = False
    tip: Callable[[L], str] | None = None
    room: int = 0


class LineModel(QAbstractTableModel, Generic[L]):
    """Lines as rows, `Column`s as columns."""

    def __init__(self, columns: Sequence[Column[L]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._given: tuple[L, ...] = ()
        self._lines: tuple[L, ...] = ()
        self._sorting: tuple[int, bool] | None = None
        self._reported: set[int] = set()

    @property
    def lines(self) -> tuple[L, ...]:
        """The lines shown, in the order given."""
        return self._given

    def show_lines(self, lines: Sequence[L]) -> None:
        """Show these lines instead."""
        given = tuple(lines)
        shown = self._sorted(given, self._sorting)
        self.beginResetModel()
        self._given, self._lines = given, shown
        self.endResetModel()

    def add_first(self, line: L) -> None:
        """Show one more line above the others; for a model that nobody sorts."""
        self.beginInsertRows(_TOP, 0, 0)
        self._given = self._lines = (line, *self._given)
        self.endInsertRows()

    def change_line(self, row: int, line: L) -> None:
        """Show another line in a row; for a model that nobody sorts."""
        self._given = self._lines = (*self._given[:row], line, *self._given[row + 1 :])
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self._columns) - 1))

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column, -1 for the order given; what is chosen stays chosen.

        Done here and not by a proxy, which would ask for two values for each comparison.
        """
        sorting = (column, order == Qt.SortOrder.DescendingOrder) if column >= 0 else None
        shown = self._sorted(self._given, sorting)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [id(self._lines[index.row()]) for index in before]
        self._sorting, self._lines = sorting, shown
        rows = {id(line): row for row, line in enumerate(self._lines)}
        after = [
            self.index(rows[line], index.column()) for line, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, lines: tuple[L, ...], sorting: tuple[int, bool] | None) -> tuple[L, ...]:
        """Called before a change is announced: a key that fails leaves the model whole."""
        if sorting is None:
            return lines
        at, descending = sorting
        column = self._columns[at]
        return tuple(sorted(lines, key=column.sort or column.text, reverse=descending))

    def is_number(self, column: int) -> bool:
        """Return whether a column holds numbers."""
        return self._columns[column].number

    def room(self, column: int) -> int:
        """Return the text heights that a column takes by itself at most, 0 for the usual."""
        return self._columns[column].room

    def line(self, row: int) -> L:
        """Return a row's line."""
        return self._lines[row]

    def text(self, row: int, column: int) -> str:
        """Return what a cell says."""
        return str(self.data(self.index(row, column)))

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, look or value of a cell.

        A column that fails is reported once, not anew for each cell of each paint, which would
        bury the window in notices; its cells say so.
        """
        if not index.isValid():
            return None
        try:
            return self._value(index, role)
        except Exception as error:  # noqa: BLE001 - Qt would go on with an error set, and crash
            if index.column() not in self._reported:
                self._reported.add(index.column())
                sys.excepthook(type(error), error, error.__traceback__)
        return translate("lines", "出错") if role == Qt.ItemDataRole.DisplayRole else None

    def _value(self, index: Index, role: int) -> Any:
        line, column = self._lines[index.row()], self._columns[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return column.text(line)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT if column.number else _LEFT
            case Qt.ItemDataRole.ToolTipRole:
                return column.tip(line) if column.tip else None
            case LineRole.SORT:
                return column.sort(line) if column.sort else column.text(line)
            case LineRole.LINE:
                return line
            case LineRole.STATUS:
                return column.tone(line) if column.tone else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].number else _LEFT
        return None


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
