"""What can be done about one resident from their page: pay, visit, withdraw, remove."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import Contribution, PersonPage, Resident
from pension_desk.ui.payments.jobs import Payer, read_payer
from pension_desk.ui.roster import jobs
from pension_desk.ui.seat import Seat
from pension_desk.ui.widgets.text_question import TextQuestion


class PersonActs(QObject):
    """Opens the dialogs; what they write is told by the worker's topics."""

    removed = Signal()
    """The resident is off the roster."""

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat

    def pay(self, resident: Resident, year: int = 0) -> None:
        """Ask for a payment; ``year`` 0: this year."""
        desk = self._seat.desk
        job = partial(read_payer, desk, resident.id, year or desk.today().year)
        self._seat.worker.read(job, self._open_pay, token=("payer", id(self)))

    def visit(self, resident: Resident) -> None:
        """Ask for a visit."""
        from pension_desk.ui.visits.dialog import open_visit

        open_visit(self._seat, resident.id)

    def reckon(self, resident: Resident) -> None:
        """Show what the household pays and gets."""
        from pension_desk.ui.reckon.dialog import open_sum

        open_sum(self._seat, resident.id)

    def withdraw(self, resident: Resident, entry: Contribution) -> None:
        """Ask why a reported payment is to be taken back."""
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("撤回缴费登记"),
            question=self.tr("撤回 {name} {year}年的这笔登记？").format(
                name=resident.name, year=entry.year
            ),
            label=self.tr("撤回的原因"),
            agree=self.tr("撤回"),
            choices=(self.tr("登记错人"), self.tr("金额填错"), self.tr("重复登记")),
            grave=True,
        )
        question.agreed.connect(partial(self._withdraw, question, resident.id, entry.id))
        question.open()

    def remove(self, resident: Resident) -> None:
        """Ask why a resident is to be taken off the roster."""
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("删除居民"),
            question=self.tr("从名册里删除 {name}？去世和迁出的人不要删除。").format(
                name=resident.name
            ),
            label=self.tr("删除的原因"),
            agree=self.tr("删除"),
            choices=(self.tr("重复登记"), self.tr("登记错误，没有这个人")),
            grave=True,
        )
        question.agreed.connect(partial(self._remove, question, resident.id))
        question.open()

    def _open_pay(self, payer: Payer) -> None:
        from pension_desk.ui.payments.pay_dialog import PayDialog

        PayDialog(self._seat, payer).open()

    def _withdraw(self, question: TextQuestion, row: RowId, entry: RowId, reason: str) -> None:
        job = partial(jobs.withdraw, self._seat.desk, row, entry, reason)
        done = partial(self._withdrawn, question)
        self._seat.worker.write(job, done, question.show_refusal)

    def _withdrawn(self, question: TextQuestion, page: PersonPage) -> None:
        question.accept()
        words = self.tr("已撤回 {name} 的一笔登记（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(name=page.resident.name))

    def _remove(self, question: TextQuestion, row: RowId, reason: str) -> None:
        job = partial(jobs.remove, self._seat.desk, row, reason)
        self._seat.worker.write(job, partial(self._gone, question), question.show_refusal)

    def _gone(self, question: TextQuestion, name: str) -> None:
        question.accept()
        self._seat.shell.note(self.tr("已删除 {name}（Ctrl+Z 可撤销）").format(name=name))
        self.removed.emit()
