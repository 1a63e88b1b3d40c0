"""A table of lines as a person meets it: whole rows, sorting, status cells, copying."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pension_desk.ui.clipboard import rows_mime
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.line_model import Index, LineModel, LineRole
from pension_desk.ui.widgets.status import paint_status, status_size
from pension_desk.ui.widgets.table_look import LINE, dress_lines, fit_lines

L = TypeVar("L")
_MEASURED = 60
"""So many rows are measured for a column's width; all of a long table would take a second."""
_WIDEST = 26
"""Text heights that a column may take by itself; the last one takes the rest."""


class StatusDelegate(QStyledItemDelegate):
    """Paints cells with a tone as a status: shape, word and colour."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row's ground, then the status; other cells as ever."""
        tone = index.data(LineRole.STATUS)
        word = str(index.data() or "")
        if tone is None or not word:
            super().paint(painter, option, index)
            return
        style = option.widget.style()  # type: ignore[attr-defined]
        part = QStyle.PrimitiveElement.PE_PanelItemViewItem
        style.drawPrimitive(part, option, painter, option.widget)  # type: ignore[attr-defined]
        box = QRectF(option.rect).adjusted(6, 0, -6, 0)  # type: ignore[attr-defined]
        painter.save()
        painter.setFont(option.font)  # type: ignore[attr-defined]
        paint_status(painter, box, word, Tone(tone), option.palette)  # type: ignore[attr-defined]
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a status, or of the text."""
        if index.data(LineRole.STATUS) is None:
            return super().sizeHint(option, index)
        size = status_size(str(index.data() or ""), option.font)  # type: ignore[attr-defined]
        return QSize(size.width() + 12, size.height() + 6)


class _Order(QSortFilterProxyModel):
    """Passes the lines on in the order that their model gives them."""

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Let the lines' own model sort."""
        source = self.sourceModel()
        if source is not None:
            source.sort(column, order)


class LineTable(QTableView, Generic[L]):
    """Shows a `LineModel`; rows are chosen whole, Enter or a double click opens one."""

    line_opened = Signal(object)
    """The line that Enter or a double click opened."""
    line_changed = Signal(object)
    """The line that the cursor is on now; None when there is none."""

    def __init__(
        self,
        model: LineModel[L],
        name: str,
        parent: QWidget | None = None,
        *,
        sortable: bool = True,
        lines_a_row: int = 1,
    ) -> None:
        super().__init__(parent)
        self.lines = model
        self._lines_a_row = lines_a_row
        self._last_needs = 0
        self.order = _Order(self)
        self.order.setSourceModel(model)
        self.setModel(self.order)
        # the header asks of every row whether its column is selected whole: a second for 2,000
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(self.order, self))
        self.setItemDelegate(StatusDelegate(self))
        self.setAccessibleName(name)
        self._dress(sortable)
        self.doubleClicked.connect(self._open)
        self.selectionModel().currentRowChanged.connect(self._tell)
        model.modelReset.connect(self.fit)

    def _dress(self, sortable: bool) -> None:
        dress(self, "lines")
        dress_lines(self)
        self.setWordWrap(self._lines_a_row > 1)
        self._measure_rows()
        header = self.horizontalHeader()
        self.setSortingEnabled(sortable)
        if sortable:
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def current(self) -> L | None:
        """Return the line under the cursor."""
        index = self.currentIndex()
        return index.data(LineRole.LINE) if index.isValid() else None

    def chosen(self) -> tuple[L, ...]:
        """Return the chosen lines from top to bottom."""
        # Qt's own selectedRows asks every cell for its flags: half a second for 2,000 lines.
        found = self.selectionModel().selection()
        parts = [found.at(turn) for turn in range(found.count())]
        rows = {row for part in parts for row in range(part.top(), part.bottom() + 1)}
        return tuple(map(self.lines.line, sorted(rows)))  # both models have one order

    def choose(self, row: int) -> None:
        """Put the cursor on a row as shown, the last one when there are fewer."""
        count = self.order.rowCount()
        if count:
            self.setCurrentIndex(self.order.index(min(max(row, 0), count - 1), 0))

    def choose_lines(self, wanted: Callable[[L], bool]) -> None:
        """Choose every line that is wanted; the cursor goes to the first of them.

        All at once: whoever watches the selection is told one time, however many they are.
        """
        chosen = self.selectionModel()
        last = self.order.columnCount() - 1
        selection, first = QItemSelection(), QModelIndex()
        rows = [row for row in range(self.order.rowCount()) if wanted(self.lines.line(row))]
        for top, bottom in _runs(rows):
            index = self.order.index(top, 0)
            first = first if first.isValid() else index
            selection.append(QItemSelectionRange(index, self.order.index(bottom, last)))
        if first.isValid():
            chosen.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        else:
            chosen.clear()
        chosen.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def fit(self) -> None:
        """Give every column the width that its contents ask for, within bounds."""
        self._measure_rows()
        height = self.fontMetrics().height()
        for column in range(self.order.columnCount()):
            self._last_needs = self._needs(column)
            widest = height * (self.lines.room(column) or _WIDEST)
            self.setColumnWidth(column, min(self._last_needs, widest))
        self._stretch()

    def _needs(self, column: int) -> int:
        """Return the width that a column's title and its first cells ask for.

        Only the longest is laid out: asking Qt for each of some hundred cells halts the window.
        """
        advance = self.fontMetrics().horizontalAdvance
        longest, width = -1, -1
        for row in range(min(self.order.rowCount(), _MEASURED)):
            long = max(map(advance, self.lines.text(row, column).split("\n")))
            if long > width:
                longest, width = row, long
        title = self.horizontalHeader().sectionSizeHint(column)
        if longest < 0:
            return title
        cell = self.sizeHintForIndex(self.order.index(longest, column)).width()
        return max(title, cell + int(self.showGrid()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the last column take what room is left, never less than its contents."""
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        header = self.horizontalHeader()
        last = self.order.columnCount() - 1
        others = sum(self.columnWidth(column) for column in range(last))
        needed = self._last_needs
        fits = others + needed <= self.viewport().width()
        words = not self.lines.is_number(last)
        header.setStretchLastSection(words and (fits or self._lines_a_row > 1))
        if not fits and self._lines_a_row == 1:
            room = self.viewport().width() - others
            widest = self.fontMetrics().height() * _WIDEST
            self.setColumnWidth(last, max(room, min(needed, widest)))

    def _measure_rows(self) -> None:
        fit_lines(self, height=self._lines_a_row - 1 + LINE)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C, open with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setMimeData(rows_mime(self._titles(), self.copied_rows()))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def copied_rows(self) -> list[list[str]]:
        """Return the chosen rows as they are shown."""
        rows = sorted(self.selectionModel().selectedRows(), key=QModelIndex.row)
        columns = range(self.order.columnCount())
        return [[str(row.siblingAtColumn(n).data() or "") for n in columns] for row in rows]

    def _titles(self) -> list[str]:
        columns = range(self.order.columnCount())
        return [str(self.order.headerData(n, Qt.Orientation.Horizontal)) for n in columns]

    def _open(self, index: QModelIndex) -> None:
        self.line_opened.emit(index.data(LineRole.LINE))

    def _tell(self, index: QModelIndex, _before: Any) -> None:
        self.line_changed.emit(index.data(LineRole.LINE) if index.isValid() else None)


def _runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """Return rising numbers as runs of neighbours, each by its first and last."""
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    return runs
