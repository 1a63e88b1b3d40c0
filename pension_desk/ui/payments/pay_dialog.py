"""Entering one payment from a person's page: whose money, year, amount, where and when."""

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
    QWidget,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.payment_entry import DOUBTS, IDENTITIES, PAYERS, Way
from pension_desk.domain.roster import Contribution
from pension_desk.services.payments import FIRST_YEAR
from pension_desk.ui.line_words import yuan
from pension_desk.ui.payments.fields import ChannelCombo, TierCombo, UsualCombo, WayCombo
from pension_desk.ui.payments.jobs import Payer, PaymentEntry, record
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
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
        self.way = WayCombo(seat.desk)
        self.year = QComboBox()
        self.amount = TierCombo(seat.desk)
        self.channel = ChannelCombo(seat.desk)
        self.day = QLineEdit()
        self.voucher = QLineEdit()
        self.paid_by, self.identity = UsualCombo(PAYERS), UsualCombo(IDENTITIES)
        self.note = QLineEdit()
        self._form = QFormLayout()
        self._refused: QWidget | None = None
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
        form = self._form
        form.setHorizontalSpacing(unit)
        form.setVerticalSpacing(unit // 2)
        for label, field in (
            (self.tr("类别"), self.way),
            (self.tr("缴费年度"), self.year),
            (self.tr("金额（元）"), self.amount),
            (self.tr("缴费渠道"), self.channel),
            (self.tr("缴费日期"), self.day),
            (self.tr("票据号码"), self.voucher),
            (self.tr("代缴单位"), self.paid_by),
            (self.tr("困难身份"), self.identity),
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
        self.identity.setEditText(self._payer.identity)
        self._show_way()
        self.amount.setFocus()

    def _connect_signals(self) -> None:
        self.year.currentTextChanged.connect(self._on_year)
        self.way.currentIndexChanged.connect(self._on_way)
        self.amount.editTextChanged.connect(self._forget_problem)
        self.channel.currentIndexChanged.connect(self._forget_problem)
        for combo in (self.paid_by, self.identity):
            combo.editTextChanged.connect(self._forget_problem)
        for line in (self.day, self.voucher, self.note):
            line.textEdited.connect(self._forget_problem)
        self.amount.entered.connect(self.channel.setFocus)
        self.channel.entered.connect(self._try)
        self.agree.clicked.connect(self._try)
        self.again.clicked.connect(self._try_again)
        self._leave.clicked.connect(self.reject)

    def _on_way(self) -> None:
        """Offer what is likely to be paid in this way, in place of what was offered before."""
        likely = {Way.OWN: self._payer.usual_fen, **self._payer.likely}
        this_year = self.year.currentText() == str(self._payer.year)
        self.amount.set_fen(likely.get(self.way.way, 0) if this_year else 0)
        self._show_way()
        self._forget_problem()

    def _show_way(self) -> None:
        on_behalf = self.way.way is Way.ON_BEHALF
        for field in (self.paid_by, self.identity):
            self._form.setRowVisible(field, on_behalf)
        self._form.setRowVisible(self.channel, self.way.way is not Way.SUBSIDY)
        grow_to_fit(self)

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
                self.way.way,
                *self._on_behalf(),
            )
        except Refused as error:
            self._show_refusal(error)
            return
        self.agree.setEnabled(False)
        job = partial(record, self._seat.desk, entry, again)
        self._seat.worker.write(job, self._on_done, self._show_refusal)

    def _on_behalf(self) -> tuple[str, str]:
        """Return who paid and for which identity, where something is paid on behalf."""
        if self.way.way is not Way.ON_BEHALF:
            return "", ""
        return self.paid_by.currentText(), self.identity.currentText()

    def _on_done(self, made: Contribution) -> None:
        words = self.tr("已登记：{name} {year}年 {sum}元（Ctrl+Z 可撤销）")
        self._seat.shell.note(
            words.format(name=made.payer_name, year=made.year, sum=yuan(made.amount_fen))
        )
        self.recorded.emit(made)
        self.accept()

    def _show_refusal(self, error: DeskError) -> None:
        self.agree.setEnabled(True)
        self.problem.setText(told_of(error))
        double = error.reason in DOUBTS
        self.again.setVisible(double)
        at = {
            "bad_date": self.day,
            "future_date": self.day,
            "date_before_year": self.day,
            "no_make_up": self.day,
            "bad_year": self.year,
            "bad_kind": self.way,
            "town_only": self.way,
            "voucher_used": self.voucher,
        }
        if double:
            self.again.setFocus()
        else:
            self._refused = at.get(error.reason, self.amount)
            dress(self._refused, tone=Tone.DANGER)
            self._refused.setFocus()
        grow_to_fit(self)

    def _forget_problem(self) -> None:
        """Forget what was refused or asked: once changed it is another entry, asked anew."""
        self.problem.clear()
        self.again.hide()
        if self._refused is not None:
            dress(self._refused)
            self._refused = None
