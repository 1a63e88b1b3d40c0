"""A windowed table of columns: numbers in memory, lines read page by page as they are painted."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView, QWidget

from pension_desk.ui.clipboard import rows_mime
from pension_desk.ui.paged_lines import NO_PARENT, Index, LineRole, Numbered, PagedLines
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.status_cells import StatusDelegate
from pension_desk.ui.widgets.table_look import dress_lines, fit_lines
from pension_desk.ui.worker import Worker

L = TypeVar("L", bound=Numbered)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PagedColumns(PagedLines[L], Generic[L]):
    """`PagedLines` whose cells are told by `Column`s."""

    def __init__(self, columns: Sequence[Column[L]]) -> None:
        super().__init__()
        self._columns = tuple(columns)

    @property
    def columns(self) -> tuple[Column[L], ...]:
        """The columns, in order."""
        return self._columns

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self._columns[section].number else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or tells."""
        if not index.isValid():
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column.number else _LEFT
        if role == LineRole.NUMBER:
            return self.number_at(index.row())
        if role not in _OF_LINE:
            return None
        line = self.line_at(index.row())
        if line is None:
            waiting = role == Qt.ItemDataRole.DisplayRole and not index.column()
            return "…" if waiting else None
        return _of_line(line, column, role)


_OF_LINE = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(LineRole.LINE),
        int(LineRole.SORT),
        int(LineRole.TONE),
    }
)


def _of_line(line: L, column: Column[L], role: int) -> Any:
    if role == LineRole.LINE:
        return line
    if role == LineRole.TONE:
        return column.tone(line) if column.tone else None
    if role == LineRole.SORT:
        return column.sort(line) if column.sort else column.text(line)
    if role == Qt.ItemDataRole.ToolTipRole:
        return column.tip(line) if column.tip else None
    return column.text(line)


class PagedTable(QTableView, Generic[L]):
    """Whole rows; Enter or a double click opens one, Ctrl+C copies what is chosen.

    ``widths``: of each column in heights of the text; the last column takes what room is left.
    ``read``: returns the lines of numbers, off the main thread.
    """

    line_opened = Signal(object)
    """The line that Enter or a double click opened."""
    line_changed = Signal(object)
    """The line that the cursor is on now, once it was read; None when there is none."""

    def __init__(
        self,
        model: PagedColumns[L],
        widths: Sequence[float],
        name: str,
        worker: Worker,
        read: Callable[[array[int]], Iterable[L]],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.lines = model
        self._widths = tuple(widths)
        self._worker = worker
        self._read = read
        self.setModel(model)
        self.setItemDelegate(StatusDelegate(self))
        self.setAccessibleName(name)
        self._dress()
        model.page_wanted.connect(self._read_page)
        model.modelReset.connect(self._tell_none)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def _dress(self) -> None:
        dress(self, "lines")
        dress_lines(self)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Fit rows and columns when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        fit_lines(self, enumerate(self._widths))

    def current(self) -> L | None:
        """Return the line under the cursor, None before it is read."""
        index = self.currentIndex()
        return self.lines.line_at(index.row()) if index.isValid() else None

    def chosen_numbers(self) -> array[int]:
        """Return the numbers of the chosen rows, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return array("q", [self.lines.number_at(row) for row in rows])

    def choose(self, row: int) -> None:
        """Put the cursor on a row, the last one when there are fewer."""
        count = self.lines.rowCount()
        if count:
            self.setCurrentIndex(self.lines.index(min(max(row, 0), count - 1), 0))

    def choose_number(self, number: int) -> bool:
        """Put the cursor on a line by its number; return whether it is there."""
        row = self.lines.row_of(number)
        if row >= 0:
            self.choose(row)
        return row >= 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C, open with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setMimeData(rows_mime(self._titles(), self._copied()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _titles(self) -> list[str]:
        return [column.title for column in self.lines.columns]

    def _copied(self) -> list[list[str]]:
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        columns = range(self.lines.columnCount())
        return [[str(row.siblingAtColumn(n).data() or "") for n in columns] for row in rows]

    def _read_page(self, page: int, numbers: array[int]) -> None:
        job = partial(self._read, numbers)
        self._worker.read(job, partial(self._take_page, page, numbers))

    def _take_page(self, page: int, numbers: array[int], lines: Iterable[L]) -> None:
        self.lines.take_page(page, numbers, lines)
        if self.currentIndex().isValid():
            self._tell(self.currentIndex().row())

    def _open(self, index: QModelIndex) -> None:
        line = self.lines.line_at(index.row())
        if line is not None:
            self.line_opened.emit(line)

    def _on_row(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._tell(index.row())

    def _tell(self, row: int) -> None:
        line = self.lines.line_at(row)
        if line is not None:
            self.line_changed.emit(line)

    def _tell_none(self) -> None:
        self.line_changed.emit(None)

    def choose_all(self) -> None:
        """Choose every row, the cursor staying where it is."""
        self.selectAll()
        if self.currentIndex().isValid():
            flag = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(self.currentIndex(), flag)
