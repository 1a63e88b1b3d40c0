"""Changing the pass-phrase: the old one once, the new one twice."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services.desk import Desk, renew_passphrase
from pension_desk.services.outcome import Written
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.passphrase import NewPassphrase
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of


class ChangePassphraseDialog(QDialog):
    """Stays open, with all that was typed, until the change is made or given up."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.setWindowTitle(self.tr("更换口令"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._old = QLineEdit()
        self._old.setEchoMode(QLineEdit.EchoMode.Password)
        self._old.setAccessibleName(self.tr("现在的口令"))
        self._new = NewPassphrase()
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        dress(self._problem, "error")
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.accepted.connect(self._try)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        title = QLabel(self.tr("更换口令"))
        dress(title, "title")
        form = QFormLayout()
        form.setHorizontalSpacing(unit)
        form.addRow(self.tr("现在的口令"), self._old)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit)
        for part in (title, form, self._new, self._problem, self._buttons):
            if isinstance(part, QFormLayout):
                outer.addLayout(part)
            else:
                outer.addWidget(part)
        self.setMinimumWidth(unit * 28)

    def _try(self) -> None:
        problem = self._new.problem()
        if problem:
            self._problem.setText(problem)
            self._new.point_at_problem()
            return
        self._buttons.setEnabled(False)
        job = partial(_renew, self._seat.desk, self._old.text(), self._new.text)
        self._seat.worker.write(job, self._on_done, self._on_refused)

    def _on_done(self, _nothing: None) -> None:
        self._seat.shell.note(self.tr("口令已更换。以前的备份仍用旧口令打开。"))
        self.accept()

    def _on_refused(self, error: DeskError) -> None:
        self._buttons.setEnabled(True)
        self._problem.setText(told_of(error))
        self._old.selectAll()
        self._old.setFocus()


def _renew(desk: Desk, old: str, new: str, _watch: Watch) -> Written[None]:
    renew_passphrase(desk, old, new)
    return Written(None)
