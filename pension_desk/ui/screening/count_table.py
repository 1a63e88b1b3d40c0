"""The counts as a table whose every number can be opened."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pension_desk.ui.screening.models import CountModel, CountRole, Counts, Index
from pension_desk.ui.theme import tokens_for
from pension_desk.ui.widgets.table_look import dress_cells, fit_lines


class _CountDelegate(QStyledItemDelegate):
    """Numbers that open something look like links; the villages' work is bold."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Give a number its colour and weight."""
        super().initStyleOption(option, index)
        tokens = tokens_for(option.palette)  # type: ignore[attr-defined]
        filled = index.data(CountRole.FILTER) is not None
        colour = QColor(tokens.accent if filled else tokens.faint)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, colour)  # type: ignore[attr-defined]
        if index.data(CountRole.OPEN_CASE):
            font = QFont(option.font)  # type: ignore[attr-defined]
            font.setBold(True)
            option.font = font  # type: ignore[attr-defined]


class CountTable(QTableView):
    """A click or Enter on a number asks for its people."""

    filter_requested = Signal(object)
    """`RosterFilter` of the people behind the number."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts = CountModel(self)
        self.setModel(self.counts)
        self.setItemDelegate(_CountDelegate(self))
        self.setAccessibleName(name)
        dress_cells(self)
        self.clicked.connect(self._open)

    def show_counts(self, counts: Counts) -> None:
        """Show these counts, with the cursor where it was."""
        at = self.currentIndex()
        row, column = max(at.row(), 0), max(at.column(), 0)
        self.counts.show_counts(counts)
        fit_lines(self, height=1.65)
        self.horizontalHeader().setDefaultSectionSize(self.fontMetrics().height() * 6)
        self.setCurrentIndex(self.counts.index(row, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        wanted = index.data(CountRole.FILTER)
        if wanted is not None:
            self.filter_requested.emit(wanted)
