"""The table of lines, dressed: several rows can be chosen; keys settle, reopen and open."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTableView, QWidget

from pension_desk.services.reconciliation import Line
from pension_desk.ui.paged_lines import Index, LineRole
from pension_desk.ui.reconciliation.models import Column, ReconciliationModel
from pension_desk.ui.widgets.status_cells import StatusDelegate
from pension_desk.ui.widgets.table_look import dress_lines, fit_lines

_WIDTHS = {
    Column.VILLAGE: 5.2,
    Column.HOUSEHOLD: 5.4,
    Column.NAME: 4.8,
    Column.ID_TAIL: 4.8,
    Column.BY_VILLAGE: 5.4,
    Column.BY_TOWN: 5.4,
    Column.BY_TAX: 5.4,
    Column.COMPARISON: 8.0,
    Column.REMARKS: 8.0,
    Column.STATE: 6.6,
}
"""First widths in heights of the text; measuring all rows would take too long in a town."""


class ReconciliationTable(QTableView):
    """Space settles what is chosen, Delete opens it again, Enter shows the person."""

    settle_requested = Signal()
    """The person wants the chosen lines settled."""
    unsettle_requested = Signal()
    """The person wants the chosen lines open again."""
    person_opened = Signal(object)
    """`RowId` of the person whose line was entered or clicked twice."""

    def __init__(self, model: ReconciliationModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(StatusDelegate(self))
        self.setAccessibleName(self.tr("对账明细"))
        dress_lines(self)
        self._fit()
        self.doubleClicked.connect(self._open)

    def chosen_rows(self) -> list[int]:
        """Return the rows that are chosen, from top to bottom."""
        selection = self.selectionModel().selection()
        spans = [selection.at(place) for place in range(selection.count())]
        return sorted({row for span in spans for row in range(span.top(), span.bottom() + 1)})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Settle, reopen or open by a key; everything else as in any table."""
        match event.key():
            case Qt.Key.Key_Space:
                self.settle_requested.emit()
            case Qt.Key.Key_Delete:
                self.unsettle_requested.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._open(self.currentIndex())
            case _:
                super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Fit rows and columns when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        fit_lines(self, _WIDTHS.items())

    def _open(self, index: Index) -> None:
        line = index.data(LineRole.LINE) if index.isValid() else None
        if isinstance(line, Line) and line.resident is not None:
            self.person_opened.emit(line.resident)
