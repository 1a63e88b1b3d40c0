"""Entering a visit without the mouse: mode by digit, outcome, promise, next step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.services.visits import MODES
from pension_desk.ui.roster.jobs import VisitEntry, record_visit
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import grow_to_fit


class VisitDialog(QDialog):
    """Stays open, with all that was typed, until the visit is taken or given up."""

    def __init__(self, seat: Seat, resident: RowId, name: str) -> None:
        super().__init__(seat.shell.dialog_parent())
        self._seat = seat
        self._resident = resident
        self._name = name
        self.setWindowTitle(self.tr("登记走访"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.mode = QComboBox()
        for number, mode in enumerate(MODES, 1):
            self.mode.addItem(f"{number} {mode}", mode)
        self.outcome = _usual(self._outcomes())
        self.reason = _usual(self._reasons())
        self.promised, self.day = QLineEdit(), QLineEdit()
        self.next_step = _usual(self._next_steps())
        self.note = QLineEdit()
        self.problem = QLabel()
        self.agree = QPushButton(self.tr("登记"))
        self._leave = QPushButton(self.tr("返回"))
        self._lay_out()
        self.agree.clicked.connect(self._try)
        self._leave.clicked.connect(self.reject)

    def _outcomes(self) -> tuple[str, ...]:
        return (
            self.tr("同意缴费"),
            self.tr("同意参保登记"),
            self.tr("再考虑"),
            self.tr("不愿参保"),
            self.tr("没见到人"),
            self.tr("已缴费"),
        )

    def _reasons(self) -> tuple[str, ...]:
        return (
            self.tr("经济困难"),
            self.tr("在外务工"),
            self.tr("已参加职保"),
            self.tr("觉得待遇低"),
            self.tr("不了解政策"),
        )

    def _next_steps(self) -> tuple[str, ...]:
        return (self.tr("电话提醒"), self.tr("再次入户"), self.tr("帮助手机缴费"))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        title = QLabel(self.tr("登记对 {name} 的走访").format(name=self._name))
        dress(title, "heading")
        self.day.setPlaceholderText(self.tr("今天"))
        self.promised.setPlaceholderText(self.tr("如 12.1，可以不填"))
        form = QFormLayout()
        form.setHorizontalSpacing(unit)
        form.setVerticalSpacing(unit // 2)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("方式"), self.mode),
            (self.tr("走访日期"), self.day),
            (self.tr("结果"), self.outcome),
            (self.tr("原因"), self.reason),
            (self.tr("承诺办理日期"), self.promised),
            (self.tr("下一步"), self.next_step),
            (self.tr("备注"), self.note),
        )
        for label, field in rows:
            field.setAccessibleName(label)
            form.addRow(label, field)
        self.problem.setWordWrap(True)
        dress(self.problem, "error")
        self.agree.setDefault(True)
        self._leave.setAutoDefault(False)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self.agree)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        column.addWidget(title)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addLayout(buttons)
        self.setMinimumWidth(unit * 26)
        self.mode.setFocus()

    def _try(self) -> None:
        try:
            entry = self._entry(self._seat.desk.today())
        except Refused as error:
            self.show_refusal(error)
            return
        self.agree.setEnabled(False)
        job = partial(record_visit, self._seat.desk, self._resident, entry)
        self._seat.worker.write(job, self._on_done, self.show_refusal)

    def _entry(self, today: date) -> VisitEntry:
        return VisitEntry(
            visited_on=self._day(self.day, today),
            mode=str(self.mode.currentData()),
            outcome=self.outcome.currentText(),
            reason=self.reason.currentText(),
            promised_on=self._day(self.promised, today),
            next_step=self.next_step.currentText(),
            note=self.note.text(),
        )

    def _day(self, field: QLineEdit, today: date) -> date | None:
        try:
            return typed_day(field.text(), today)
        except Refused:
            field.setFocus()
            raise

    def show_refusal(self, error: DeskError) -> None:
        """Say what is wrong; all that was typed stays."""
        self.agree.setEnabled(True)
        self.problem.setText(error.sentence())
        at = {
            "empty_visit": self.outcome,
            "promise_before_visit": self.promised,
            "future_date": self.day,
        }
        if error.reason in at:
            at[error.reason].setFocus()
        grow_to_fit(self)

    def _on_done(self, _made: object) -> None:
        words = self.tr("已登记对 {name} 的走访（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(name=self._name))
        self.accept()


def _usual(choices: Sequence[str]) -> QComboBox:
    """Return a field with usual answers; anything else can be typed."""
    combo = QComboBox()
    combo.setEditable(True)
    combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    combo.addItems(list(choices))
    combo.setCurrentText("")
    return combo
