"""Fast entry of payments: person, amount, channel, Enter; the next in walking order waits."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.payment_entry import DOUBTS
from pension_desk.domain.roster import Contribution
from pension_desk.services import roster
from pension_desk.ui.line_words import yuan
from pension_desk.ui.payments.fields import ChannelCombo, TierCombo
from pension_desk.ui.payments.jobs import (
    Payer,
    PaymentEntry,
    read_payer,
    read_payer_at,
    record,
)
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.search_box import SearchBox
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.status import StatusLabel

_AT = {
    "bad_date": "day",
    "future_date": "day",
    "early_date": "day",
    "date_before_year": "day",
    "no_make_up": "day",
    "voucher_used": "voucher",
}
"""Which field a refusal is about; any other is about the sum."""


class PersonField(SearchBox):
    """The search box; Enter on an empty one takes the person who is already proposed."""

    accepted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the proposed person with Enter when nothing was typed."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not self.text().strip():
            self.accepted.emit()
        else:
            super().keyPressEvent(event)


class PaymentEntryStrip(QFrame):
    """Keeps amount and channel from one person to the next; what was refused stays typed."""

    recorded = Signal(object, int)
    """`Contribution` that was entered, and the local number of its resident."""
    payer_changed = Signal(int)
    """Local number of the person who is proposed now."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._payer: Payer | None = None
        self._year = seat.desk.today().year
        self._busy = False
        self.person = PersonField(seat.worker, partial(roster.find, seat.desk))
        self.proposed = QLabel()
        self.state = StatusLabel()
        self.amount = TierCombo(seat.desk)
        self.channel = ChannelCombo(seat.desk)
        self.day = QLineEdit()
        self.voucher = QLineEdit()
        self.agree = QPushButton(self.tr("登记"))
        self.again = QPushButton(self.tr("仍要登记"))
        self.problem = QLabel()
        self._lay_out()
        self._connect_signals()
        self.show_year(self._year)
        self._show_payer(None)

    @property
    def payer(self) -> Payer | None:
        """The person who is proposed, None before the first."""
        return self._payer

    def show_year(self, year: int) -> None:
        """Enter payments of another year from now on."""
        self._year = year
        self.amount.show_year(year)
        if self._payer is not None:
            self.choose(self._payer.line.id)

    def choose(self, row: RowId) -> None:
        """Propose a resident, and go on to the amount."""
        job = partial(read_payer, self._seat.desk, row, self._year)
        self._seat.worker.read(job, self._on_chosen, token=("entry-payer", id(self)))

    def propose(self, number: int) -> None:
        """Propose the resident of a local number; the cursor stays with the person's field."""
        job = partial(read_payer_at, self._seat.desk, number, self._year)
        self._seat.worker.read(job, self._show_payer, token=("entry-payer", id(self)))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self.proposed, "heading")
        dress(self.problem, "error")
        dress(self.agree, "primary")
        self.person.setPlaceholderText(self.tr("姓名、拼音首字母或证号尾号"))
        self.person.setAccessibleName(self.tr("谁缴费"))
        self.problem.setWordWrap(True)
        self.problem.hide()
        self.again.hide()
        self.agree.setToolTip(self.tr("登记（在渠道上按回车）"))
        first = QHBoxLayout()
        first.setSpacing(unit // 2)
        first.addWidget(self.person, 1)
        second = QHBoxLayout()
        second.setSpacing(unit // 2)
        second.addWidget(self.proposed)
        second.addWidget(self.state)
        second.addStretch(1)
        third = QHBoxLayout()
        third.setSpacing(unit // 2)
        third.addWidget(self.amount, 2)
        third.addWidget(QLabel(self.tr("元")))
        third.addWidget(self.channel, 3)
        third.addWidget(self.day, 2)
        third.addWidget(self.voucher, 2)
        third.addWidget(self.agree)
        self.day.setPlaceholderText(self.tr("日期：今天"))
        self.day.setAccessibleName(self.tr("缴费日期"))
        self.day.setToolTip(self.tr("3.2、2026-03-02 都可以；下一笔照用"))
        self.voucher.setPlaceholderText(self.tr("票据号码"))
        self.voucher.setAccessibleName(self.tr("票据号码"))
        fourth = QHBoxLayout()
        fourth.addWidget(self.problem, 1)
        fourth.addWidget(self.again)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        for line in (first, second, third, fourth):
            column.addLayout(line)

    def _connect_signals(self) -> None:
        self.person.person_chosen.connect(self.choose)
        self.person.accepted.connect(self._to_amount)
        self.amount.entered.connect(self.channel.setFocus)
        self.channel.entered.connect(self._try)
        self.day.returnPressed.connect(self._try)
        self.voucher.returnPressed.connect(self._try)
        self.day.textEdited.connect(self._forget_problem)
        self.voucher.textEdited.connect(self._forget_problem)
        self.agree.clicked.connect(self._try)
        self.again.clicked.connect(self._try_again)
        self.amount.editTextChanged.connect(self._forget_problem)
        self.person.textEdited.connect(self._forget_problem)

    def _on_chosen(self, payer: Payer) -> None:
        self.person.clear()
        self._show_payer(payer)
        self._to_amount()

    def _show_payer(self, payer: Payer | None) -> None:
        self._payer = payer
        self._forget_problem()
        self.state.setVisible(payer is not None)
        self.agree.setEnabled(payer is not None)
        if payer is None:
            self.proposed.setText(self.tr("选一个人，或在下面的名单里点一行"))
            return
        line = payer.line
        where = " ".join(filter(None, (line.hamlet, line.household_no)))
        self.proposed.setText(f"{line.name}　{where}")
        paid = self.tr("{year}年已缴 {sum} 元").format(year=payer.year, sum=yuan(payer.paid_fen))
        unpaid = self.tr("{year}年未缴").format(year=payer.year)
        tone = Tone.GOOD if payer.paid_fen > 0 else Tone.WARNING
        self.state.show_status(paid if payer.paid_fen > 0 else unpaid, tone)
        if payer.usual_fen or not self.amount.currentText().strip():
            self.amount.set_fen(payer.usual_fen)
        self.payer_changed.emit(line.number)

    def _to_amount(self) -> None:
        if self._payer is not None:
            self.amount.setFocus()
            line = self.amount.lineEdit()
            if line is not None:
                line.selectAll()

    def _try(self) -> None:
        self._send(again=False)

    def _try_again(self) -> None:
        self._send(again=True)

    def _send(self, *, again: bool) -> None:
        payer = self._payer
        if payer is None or self._busy:
            return
        self._forget_problem()
        try:
            entry = PaymentEntry(
                payer.line.id,
                self._year,
                self.amount.fen(),
                self.channel.channel,
                typed_day(self.day.text(), self._seat.desk.today()),
                voucher=self.voucher.text(),
            )
        except Refused as error:
            self._show_refusal(error)
            return
        self._busy = True
        job = partial(record, self._seat.desk, entry, again)
        done = partial(self._on_recorded, payer)
        self._seat.worker.write(job, done, self._show_refusal)

    def _on_recorded(self, payer: Payer, made: Contribution) -> None:
        self._busy = False
        words = self.tr("已登记：{name} {year}年 {sum}元（Ctrl+Z 可撤销）")
        self._seat.shell.note(
            words.format(name=payer.line.name, year=made.year, sum=yuan(made.amount_fen))
        )
        self._show_payer(None)
        self.person.clear()
        self.voucher.clear()
        self.person.setFocus()
        self.recorded.emit(made, payer.line.number)

    def _show_refusal(self, error: DeskError) -> None:
        self._busy = False
        self.problem.setText(told_of(error))
        self.problem.show()
        double = error.reason in DOUBTS
        self.again.setVisible(double)
        at = _AT.get(error.reason)
        if double:
            self.again.setFocus()
        elif at is not None:
            field: QLineEdit = getattr(self, at)
            field.setFocus()
            field.selectAll()
        else:
            self._to_amount()

    def _forget_problem(self) -> None:
        self.problem.clear()
        self.problem.hide()
        self.again.hide()
