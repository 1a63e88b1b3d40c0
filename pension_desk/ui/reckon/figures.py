"""A table of figures each of which opens its working: a click or Enter on the number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pension_desk.domain.working import Working
from pension_desk.ui.theme import tokens_for
from pension_desk.ui.widgets.table_look import dress_cells, fit_lines

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class FigureRole(IntEnum):
    """What a cell tells beside its text."""

    WORKING = Qt.ItemDataRole.UserRole + 1
    """The `Working` behind the number, None where there is none."""
    KEY = Qt.ItemDataRole.UserRole + 2
    """What the row stands for."""
    CHOSEN = Qt.ItemDataRole.UserRole + 3
    """Whether the row is the one chosen."""


@dataclass(frozen=True)
class Cell:
    """One number as it is shown, and the working that it opens."""

    text: str
    working: Working | None = None


@dataclass(frozen=True)
class FigureRow:
    """One row: what it stands for and its cells; the first is the row's own name.

    ``words``: a sentence that takes the place of the cells that are missing at the end.
    """

    key: object
    cells: tuple[Cell, ...]
    words: str = ""

    def cell(self, column: int) -> Cell:
        """Return the cell of a column; the sentence stands in the first that is missing."""
        if column < len(self.cells):
            return self.cells[column]
        return Cell(self.words if column == len(self.cells) else "")


class FigureModel(QAbstractTableModel):
    """A few rows of figures, all in memory; one row may be the chosen one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads: tuple[str, ...] = ()
        self._rows: tuple[FigureRow, ...] = ()
        self._words: frozenset[int] = frozenset({0})
        self._chosen: object = None

    @property
    def rows(self) -> tuple[FigureRow, ...]:
        """The rows shown."""
        return self._rows

    def show_figures(
        self, heads: Sequence[str], rows: Sequence[FigureRow], words: Sequence[int] = (0,)
    ) -> None:
        """Show these instead; ``words``: the columns that hold no numbers."""
        self.beginResetModel()
        self._heads, self._rows, self._words = tuple(heads), tuple(rows), frozenset(words)
        self.endResetModel()

    def choose(self, key: object) -> int:
        """Mark the row of a key; return its number, -1 when there is none."""
        self._chosen = key
        if self._rows:
            last = self.index(len(self._rows) - 1, max(0, len(self._heads) - 1))
            self.dataChanged.emit(self.index(0, 0), last)
        return next((n for n, row in enumerate(self._rows) if row.key == key), -1)

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self._heads)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text, look or working of a cell."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cell = row.cell(index.column())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                spoken = index.column() >= len(row.cells) or index.column() in self._words
                return _alignment(spoken=spoken)
            case FigureRole.WORKING:
                return cell.working
            case FigureRole.KEY:
                return row.key
            case FigureRole.CHOSEN:
                return row.key == self._chosen
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._heads):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(spoken=section in self._words)
        return None


def _alignment(*, spoken: bool) -> int:
    across = Qt.AlignmentFlag.AlignLeft if spoken else Qt.AlignmentFlag.AlignRight
    return int(across | Qt.AlignmentFlag.AlignVCenter)


class _FigureDelegate(QStyledItemDelegate):
    """The chosen row stands out by weight and ground."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the chosen row's ground below the cell."""
        if index.data(FigureRole.CHOSEN):
            tokens = tokens_for(option.palette)  # type: ignore[attr-defined]
            painter.fillRect(option.rect, QColor(tokens.accent_soft))  # type: ignore[attr-defined]
        super().paint(painter, option, index)

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Dress a cell of the chosen row."""
        super().initStyleOption(option, index)
        if index.data(FigureRole.CHOSEN):
            tokens = tokens_for(option.palette)  # type: ignore[attr-defined]
            font = QFont(option.font)  # type: ignore[attr-defined]
            font.setBold(True)
            option.font = font  # type: ignore[attr-defined]
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, QColor(tokens.text))  # type: ignore[attr-defined]


class FigureTable(QTableView):
    """Figures in rows; a click or Enter on a number asks for its working."""

    working_requested = Signal(object)
    """`Working` of the number."""
    row_chosen = Signal(object)
    """Key of the row that the cursor came to."""
    row_opened = Signal(object)
    """Key of a row that was clicked or entered where there is no number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = FigureModel(self)
        self.setModel(self.figures)
        self.setItemDelegate(_FigureDelegate(self))
        self.setAccessibleName(name)
        dress_cells(self)
        self.verticalHeader().hide()
        self.clicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell)

    def show_figures(
        self, heads: Sequence[str], rows: Sequence[FigureRow], words: Sequence[int] = (0,)
    ) -> None:
        """Show these figures, with the cursor where it was; see `FigureModel`."""
        at = self.currentIndex()
        row, column = max(at.row(), 0), max(at.column(), 0)
        with QSignalBlocker(self):
            self.figures.show_figures(heads, rows, words)
            self._span(len(heads))
            self.fit()
            self.setCurrentIndex(self.figures.index(row, column))

    def _span(self, columns: int) -> None:
        self.clearSpans()
        for number, row in enumerate(self.figures.rows):
            if len(row.cells) < columns - 1:
                self.setSpan(number, len(row.cells), 1, columns - len(row.cells))

    def choose(self, key: object) -> None:
        """Mark a row and bring the cursor to it, in its column."""
        row = self.figures.choose(key)
        if row >= 0 and row != self.currentIndex().row():
            column = max(0, self.currentIndex().column())
            with QSignalBlocker(self):
                self.setCurrentIndex(self.figures.index(row, column))

    def fit(self) -> None:
        """Share the room out to the columns by their contents."""
        fit_lines(self, height=1.5)
        self.resizeColumnsToContents()
        count = self.figures.columnCount()
        room = self.viewport().width() - sum(self.columnWidth(n) for n in range(count))
        for column in range(count) if room > 0 else ():
            self.setColumnWidth(column, self.columnWidth(column) + room // count)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        working = index.data(FigureRole.WORKING)
        if working is not None:
            self.working_requested.emit(working)
        else:
            self.row_opened.emit(index.data(FigureRole.KEY))

    def _tell(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.row_chosen.emit(index.data(FigureRole.KEY))
