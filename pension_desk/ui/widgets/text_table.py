"""A quiet table of short texts that is as high as it is allowed and never edits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from pension_desk.ui.text_rows import Head, RowRole, TextRow, TextRows
from pension_desk.ui.widgets.status_cells import StatusDelegate
from pension_desk.ui.widgets.table_look import dress_lines, fit_lines


class TextTable(QTableView):
    """Rows of `TextRow`; the last column takes what room is left, or ``stretched``.

    ``wrapped``: long texts break into lines and rows grow with them (for some hundred at most).
    """

    row_opened = Signal(object)
    """Key of the row that was clicked twice or entered; never None."""

    def __init__(
        self,
        title: str,
        heads: Sequence[Head],
        parent: QWidget | None = None,
        *,
        wrapped: bool = False,
        stretched: int | None = None,
    ) -> None:
        super().__init__(parent)
        self._wrapped = wrapped
        self.rows = TextRows(heads)
        self.setModel(self.rows)
        self.setItemDelegate(StatusDelegate(self))
        self.setAccessibleName(title)
        dress_lines(self, many=False)
        self.setWordWrap(wrapped)
        header = self.horizontalHeader()
        header.setStretchLastSection(stretched is None)
        if stretched is not None:
            header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(self.fontMetrics().height() * 2)
        fit_lines(self)
        self.doubleClicked.connect(self._open)

    def show_rows(self, rows: tuple[TextRow, ...]) -> None:
        """Show these rows and fit the columns to them."""
        self.rows.show_rows(rows)
        self.resizeColumnsToContents()
        self._grow_rows()

    def current_key(self) -> object:
        """Return the key of the row the cursor is on, None without one."""
        return self.currentIndex().data(RowRole.KEY) if self.currentIndex().isValid() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the row with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        """Be content with the head and a row: pages at the large text size are short."""
        unit = self.fontMetrics().height()
        return QSize(unit * 8, unit * 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break long texts anew."""
        super().resizeEvent(event)
        self._grow_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Fit the rows when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_lines(self)

    def _grow_rows(self) -> None:
        if self._wrapped:
            last = len(self.rows.heads) - 1
            self.setColumnWidth(last, self.viewport().width() - self.columnViewportPosition(last))
            self.resizeRowsToContents()

    def _open(self, index: QModelIndex) -> None:
        key = index.data(RowRole.KEY) if index.isValid() else None
        if key is not None:
            self.row_opened.emit(key)
