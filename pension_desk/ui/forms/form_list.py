"""The forms to choose from; what the town changed, and what cannot be used, is told beside."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from pension_desk.services.form_wordings import FormState


class FormList(QListWidget):
    """Tells which form is wanted; `choose` shows one as chosen without telling."""

    wanted = Signal(str)
    """Name of the kind that a person went to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("单子种类"))
        self.setMaximumWidth(self.fontMetrics().height() * 12)
        self.currentItemChanged.connect(self._on_item)

    def show_forms(self, states: Iterable[FormState]) -> None:
        """Show forms instead; none is chosen."""
        with QSignalBlocker(self):
            self.clear()
            for state in states:
                item = QListWidgetItem(self._words(state))
                item.setData(Qt.ItemDataRole.UserRole, state.kind.name)
                item.setToolTip(state.fault or state.note)
                self.addItem(item)

    def choose(self, kind: str) -> None:
        """Show a form as chosen."""
        with QSignalBlocker(self):
            for row in range(self.count()):
                if self.item(row).data(Qt.ItemDataRole.UserRole) == kind:
                    self.setCurrentRow(row)

    def _words(self, state: FormState) -> str:
        if state.fault:
            return self.tr("{name}（用不了）").format(name=state.kind.label)
        if state.changed:
            return self.tr("{name}（已改）").format(name=state.kind.label)
        return state.kind.label

    def _on_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(str(item.data(Qt.ItemDataRole.UserRole)))
