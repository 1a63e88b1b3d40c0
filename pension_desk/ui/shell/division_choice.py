"""Choosing a town, then a village, from the shipped list: type a part, Enter takes the first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from pension_desk.ui.theme import dress


class SearchableList(QWidget):
    """A field over a list; the arrow keys walk the list while the cursor stays in the field."""

    chosen = Signal(str)
    """Code of the current entry; empty when the text fits none."""

    def __init__(self, title: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._codes: dict[str, str] = {}
        self._names = QStringListModel()
        self._fitting = QSortFilterProxyModel()
        self._fitting.setSourceModel(self._names)
        self.field = _WalkingField()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(title)
        self.field.setClearButtonEnabled(True)
        self.list = QListView()
        self.list.setModel(self._fitting)
        self.list.setAccessibleName(title)
        self.list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.list.setUniformItemSizes(True)
        label = QLabel(title)
        dress(label, "muted")
        label.setBuddy(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for part in (label, self.field, self.list):
            column.addWidget(part)
        self.field.textChanged.connect(self._fitting.setFilterFixedString)
        self.field.textChanged.connect(self._take_first)
        self.field.walked.connect(self._walk)
        self.list.selectionModel().currentChanged.connect(self._on_current)

    @property
    def code(self) -> str:
        """Code of the current entry; empty when there is none."""
        return self._codes.get(str(self.list.currentIndex().data() or ""), "")

    @property
    def name(self) -> str:
        """Name of the current entry; empty when there is none."""
        return str(self.list.currentIndex().data() or "")

    def offer(self, entries: Sequence[tuple[str, str]]) -> None:
        """Offer these (name, code) instead; what was typed is cleared."""
        self._codes = dict(entries)
        self.field.clear()
        self._names.setStringList([name for name, _code in entries])
        self._take_first()

    def _take_first(self) -> None:
        self.list.setCurrentIndex(self._fitting.index(0, 0))
        self.chosen.emit(self.code)

    def _walk(self, steps: int) -> None:
        row = self.list.currentIndex().row() + steps
        row = min(self._fitting.rowCount() - 1, max(0, row))
        self.list.setCurrentIndex(self._fitting.index(row, 0))

    def _on_current(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self.chosen.emit(self.code)


class _WalkingField(QLineEdit):
    """A field that hands its up and down keys on."""

    walked = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, type with the rest."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.walked.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
