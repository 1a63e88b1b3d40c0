"""Entering one payment from a person's page: year, amount, channel, day. Enter goes on."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.roster import Contribution
from pension_desk.services.payments import FIRST_YEAR
from pension_desk.ui.line_words import yuan
from pension_desk.ui.payments.fields import ChannelCombo, TierCombo
from pension_desk.ui.payments.jobs import Payer, PaymentEntry, record
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import grow_to_fit


class PayDialog(QDialog):
    """Stays open, with all that was typed, until the payment is taken or given up."""

    recorded = Signal(object)
    """`Contribution` that was entered."""

    def __init__(self, seat: Seat, payer: Payer) -> None:
        super().__init__(seat.shell.dialog_parent())
        self._seat = seat
        self._payer = payer
        self.setWindowTitle(self.tr("登记缴费"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.year = QComboBox()
        self.amount = TierCombo(seat.desk)
        self.channel = ChannelCombo(seat.desk)
        self.day = QLineEdit()
        self.voucher = QLineEdit()
        self.note = QLineEdit()
        self.problem = QLabel()
        self.again = QPushButton(self.tr("仍要登记"))
        self.agree = QPushButton(self.tr("登记"))
        self._leave = QPushButton(self.tr("返回"))
        self._lay_out()
        self._fill()
        self._connect_signals()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        title = QLabel(self.tr("登记 {name} 的缴费").format(name=self._payer.line.name))
        dress(title, "heading")
        form = QFormLayout()
        form.setHorizontalSpacing(unit)
        form.setVerticalSpacing(unit // 2)
        for label, field in (
            (self.tr("缴费年度"), self.year),
            (self.tr("金额（元）"), self.amount),
            (self.tr("缴费渠道"), self.channel),
            (self.tr("缴费日期"), self.day),
            (self.tr("票据号码"), self.voucher),
            (self.tr("备注"), self.note),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label)
        self.problem.setWordWrap(True)
        dress(self.problem, "error")
        self.again.hide()
        self.again.setAutoDefault(False)
        self._leave.setAutoDefault(False)
        self.agree.setDefault(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
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
        self.setMinimumWidth(unit * 24)

    def _fill(self) -> None:
        this_year = self._seat.desk.today().year
        self.year.addItems([str(year) for year in range(this_year, FIRST_YEAR - 1, -1)])
        self.year.setCurrentText(str(self._payer.year))
        self.amount.show_year(self._payer.year)
        self.amount.set_fen(self._payer.usual_fen)
        self.day.setPlaceholderText(self.tr("今天"))
        self.amount.setFocus()

    def _connect_signals(self) -> None:
        self.year.currentTextChanged.connect(self._on_year)
        self.amount.entered.connect(self.channel.setFocus)
        self.channel.entered.connect(self._try)
        self.agree.clicked.connect(self._try)
        self.again.clicked.connect(self._try_again)
        self._leave.clicked.connect(self.reject)

    def _on_year(self, year: str) -> None:
        self.amount.show_year(int(year))
        self._forget_problem()

    def _try(self) -> None:
        self._send(again=False)

    def _try_again(self) -> None:
        self._send(again=True)

    def _send(self, *, again: bool) -> None:
        if not self.agree.isEnabled():
            return
        self._forget_problem()
        try:
            entry = PaymentEntry(
                self._payer.line.id,
                int(self.year.currentText()),
                self.amount.fen(),
                self.channel.channel,
                typed_day(self.day.text(), self._seat.desk.today()),
                self.note.text().strip(),
                self.voucher.text(),
            )
        except Refused as error:
            self._show_refusal(error)
            return
        self.agree.setEnabled(False)
        job = partial(record, self._seat.desk, entry, again)
        self._seat.worker.write(job, self._on_done, self._show_refusal)

    def _on_done(self, made: Contribution) -> None:
        words = self.tr("已登记：{name} {year}年 {sum}元（Ctrl+Z 可撤销）")
        self._seat.shell.note(
            words.format(name=made.payer_name, year=made.year, sum=yuan(made.amount_fen))
        )
        self.recorded.emit(made)
        self.accept()

    def _show_refusal(self, error: DeskError) -> None:
        self.agree.setEnabled(True)
        self.problem.setText(error.sentence())
        double = error.reason == "already_paid"
        self.again.setVisible(double)
        at = {
            "bad_date": self.day,
            "future_date": self.day,
            "date_before_year": self.day,
            "no_make_up": self.day,
            "bad_year": self.year,
            "voucher_used": self.voucher,
        }
        (self.again if double else at.get(error.reason, self.amount)).setFocus()
        grow_to_fit(self)

    def _forget_problem(self) -> None:
        self.problem.clear()
        self.again.hide()
