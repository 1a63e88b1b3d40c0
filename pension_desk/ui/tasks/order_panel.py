"""One order: what it says, what the village answered, what the town found, what comes next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.orders import Order, OrderStep
from pension_desk.domain.progress import Watch
from pension_desk.domain.task_words import Verdict
from pension_desk.services import order_papers, orders
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.services.paper_files import PaperFile
from pension_desk.ui.attachments_dialog import AttachmentsDialog
from pension_desk.ui.land.words import day_words
from pension_desk.ui.paper_dialog import OnePaperDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.tasks.order_dialogs import AnswerDialog, CheckDialog, ask_withdraw
from pension_desk.ui.tasks.words import order_kind_word, order_state_word
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.scrolled import scrolled


@dataclass(frozen=True)
class _OrderPaper:
    """An order as the paper dialog prints it."""

    desk: Desk
    order: Order

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> PaperFile:
        """Write the paper; logged unless it is only looked at."""
        return order_papers.print_order(
            self.desk, self.order.id, out, only_look=only_look, watch=watch
        )

    def note(self) -> None:
        """Log that the paper was printed."""
        order_papers.note_printed(self.desk, self.order)


class OrderPanel(QFrame):
    """Shows the order that the cursor is on; the buttons are what may follow at this desk."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._order: Order | None = None
        self._town = seat.desk.identity.role is Role.TOWN
        self.title, self.facts = QLabel(), QLabel()
        self.print_button = QPushButton(self.tr("打印…"))
        self.files_button = QPushButton(self.tr("附件…"))
        self.answer_button = QPushButton(self.tr("答复…"))
        self.check_button = QPushButton(self.tr("核查…"))
        self.close_button = QPushButton(self.tr("销号"))
        self.withdraw_button = QPushButton(self.tr("撤回…"))
        self._lay_out()
        self.print_button.clicked.connect(self.print_order)
        self.files_button.clicked.connect(self._show_files)
        self.answer_button.clicked.connect(self._answer)
        self.check_button.clicked.connect(self._check)
        self.close_button.clicked.connect(self.close_order)
        self.withdraw_button.clicked.connect(self._withdraw)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self.title, "heading")
        for button in (self.answer_button, self.check_button, self.close_button):
            dress(button, "primary")
        self.title.setWordWrap(True)
        self.facts.setWordWrap(True)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        inside = QWidget()
        dress(inside, "page")
        text = QVBoxLayout(inside)
        text.setContentsMargins(0, 0, 0, 0)
        text.addWidget(self.facts)
        text.addStretch(1)
        area = scrolled(inside)
        foot = QHBoxLayout()
        for button in (self.answer_button, self.check_button, self.close_button):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.files_button, self.print_button, self.withdraw_button):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.title)
        column.addWidget(area, 1)
        column.addLayout(foot)

    def show_order(self, order: Order | None) -> None:
        """Show another order, or nothing."""
        self._order = order
        self.setVisible(order is not None)
        if order is None:
            return
        parts = (
            order_kind_word(order.kind), order.number, division_name(order.village),
            order_state_word(order),
        )  # fmt: skip
        self.title.setText("　".join(filter(None, parts)))
        self.facts.setText("\n\n".join(self._told(order)))
        follows = order.follows
        self.answer_button.setVisible(OrderStep.ANSWER in follows)
        self.check_button.setVisible(self._town and OrderStep.CHECK in follows)
        self.close_button.setVisible(self._town and OrderStep.CLOSE in follows)
        self.withdraw_button.setVisible(self._town and order.answered_on is None)
        self.files_button.setVisible(order.evidence > 0)
        self.files_button.setText(self.tr("附件 {n}…").format(n=order.evidence))

    def _told(self, order: Order) -> list[str]:
        found = [self.tr("存在的问题：{words}").format(words=order.facts)]
        if order.demands:
            found.append(self.tr("整改要求：{words}").format(words=order.demands))
        limit = self.tr("发出 {day}").format(day=day_words(order.issued_on))
        if order.due_on:
            limit += self.tr("，期限 {day}").format(day=day_words(order.due_on))
        found.append(limit)
        if order.answered_on:
            words = self.tr("{day} {by}答复：{words}")
            found.append(
                words.format(
                    day=day_words(order.answered_on), by=order.answered_by, words=order.answer
                )
            )
        if order.checked_on:
            verdict = (
                self.tr("整改不到位") if order.verdict == Verdict.FAILED else self.tr("整改到位")
            )
            if not order.verdict:
                verdict = self.tr("上次核查")
            words = self.tr("{day} {by}核查：{verdict} {note}")
            found.append(
                words.format(
                    day=day_words(order.checked_on), by=order.checked_by, verdict=verdict,
                    note=order.check_note,
                ).rstrip()
            )  # fmt: skip
        if order.closed_on:
            found.append(self.tr("{day} 销号").format(day=day_words(order.closed_on)))
        return found

    def print_order(self, *_from: object) -> None:
        """Show the paper, to be printed or saved."""
        order = self._order
        if order is None:
            return
        name = f"{order_kind_word(order.kind)} {division_name(order.village)}"
        paper = _OrderPaper(self._seat.desk, order)
        OnePaperDialog(self._seat, name, paper, sheets=False).open()

    def _show_files(self) -> None:
        if self._order is not None:
            read = partial(orders.evidence_of, self._seat.desk, self._order.id)
            AttachmentsDialog(self._seat, self.tr("整改的附件"), read).open()

    def _answer(self) -> None:
        if self._order is not None:
            AnswerDialog(self._seat, self._order).open()

    def _check(self) -> None:
        if self._order is not None:
            CheckDialog(self._seat, self._order).open()

    def _withdraw(self) -> None:
        if self._order is not None:
            ask_withdraw(self._seat, self._order)

    def close_order(self, *_from: object) -> None:
        """Close the order shown; Ctrl+Z takes it back."""
        if self._order is not None:
            job = partial(_close, self._seat.desk, self._order)
            self._seat.worker.write(job, self._say_closed, self._seat.messages.show_failure)

    def _say_closed(self, order: Order) -> None:
        words = self.tr("{village}的{kind}已销号")
        self._seat.shell.note(
            words.format(village=division_name(order.village), kind=order_kind_word(order.kind))
        )


def _close(desk: Desk, order: Order, _watch: Watch) -> Written[Order]:
    return orders.close(desk, order.id)
