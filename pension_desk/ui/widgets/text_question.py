"""Asks for one short text: a name, a reason. Stays open, with what was typed, until it is taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.widgets.form_field import grow_to_fit


class TextQuestion(QDialog):
    """The owner closes it with ``accept`` once the text was taken, or shows why it was not."""

    agreed = Signal(str)
    """The text that the person agreed to; the dialog waits."""

    def __init__(
        self,
        parent: QWidget | None,
        *,
        title: str,
        question: str,
        label: str,
        agree: str,
        choices: Sequence[str] = (),
        grave: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.field = QComboBox()
        self.field.setEditable(True)
        self.field.addItems(list(choices))
        self.field.setCurrentText("")
        self.field.setAccessibleName(label)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        dress(self.problem, "error")
        self.agree_button = QPushButton(agree)
        self.agree_button.setDefault(True)
        if grave:
            dress(self.agree_button, "danger")
        self._leave = QPushButton(self.tr("返回"))
        self._lay_out(question, label)
        self.agree_button.clicked.connect(self._agree)
        self._leave.clicked.connect(self.reject)
        self.field.editTextChanged.connect(self._forget_problem)

    def show_refusal(self, error: DeskError) -> None:
        """Say why the text was not taken; it stays to be put right."""
        self.agree_button.setEnabled(True)
        self.problem.setText(told_of(error))
        dress(self.field, tone=Tone.DANGER)
        self.field.setFocus()
        grow_to_fit(self)

    def _lay_out(self, question: str, label: str) -> None:
        unit = self.fontMetrics().height()
        asked = QLabel(question)
        asked.setWordWrap(True)
        dress(asked, "heading")
        name = QLabel(label)
        name.setBuddy(self.field)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.agree_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        for part in (asked, name, self.field, self.problem):
            column.addWidget(part)
        column.addLayout(buttons)
        self.setMinimumWidth(unit * 24)
        self.field.setFocus()

    def _agree(self) -> None:
        self.agree_button.setEnabled(False)
        self.agreed.emit(self.field.currentText())

    def _forget_problem(self) -> None:
        self.problem.clear()
        self.agree_button.setEnabled(True)
        dress(self.field)
