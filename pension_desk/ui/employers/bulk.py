"""What can be done with all chosen employers at once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_course import Step, steps_from
from pension_desk.domain.employers_words import KeyTrade
from pension_desk.domain.errors import DeskError
from pension_desk.services.desk import Role
from pension_desk.services.employers_work import role_of
from pension_desk.ui.employers import jobs, words
from pension_desk.ui.employers.edit_dialog import villages_of
from pension_desk.ui.employers.print_dialog import EmployerPrintDialog
from pension_desk.ui.employers.work_dialogs import ContactDialog, StepDialog, step_words
from pension_desk.ui.seat import Seat


class BulkMenu(QMenu):
    """Filled for the employers that are chosen when it opens."""

    def __init__(self, seat: Seat, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat = seat

    def offer(self, employers: Sequence[Employer]) -> None:
        """Offer what may be done with these."""
        self.clear()
        if not employers:
            self.addAction(self.tr("先选几个单位（Ctrl、Shift 加点击）")).setEnabled(False)
            return
        chosen = list(employers)
        self.addAction(self.tr("登记联系…"), partial(self.contact, chosen))
        self.addAction(self.tr("打印文书…"), partial(self.print_papers, chosen))
        self.addSeparator()
        for step in self._steps(chosen):
            self.addAction(step_words(step), partial(self._step, chosen, step))
        self.addSeparator()
        if self._seat.desk.identity.role is Role.TOWN:
            self._offer_villages(chosen)
        self._offer_trades(chosen)

    def _steps(self, employers: Sequence[Employer]) -> tuple[Step, ...]:
        """Return the steps that may be taken with every one of them, forward only."""
        stages = {one.stage for one in employers}
        if len(stages) != 1:
            return ()
        (stage,) = stages
        if stage is None:
            return ()
        return tuple(step for step in steps_from(stage, role_of(self._seat.desk)) if not step.back)

    def _offer_villages(self, employers: list[Employer]) -> None:
        menu = self.addMenu(self.tr("归哪个村"))
        for name, code in villages_of(self._seat.desk.identity.division):
            menu.addAction(name, partial(self.assign, employers, code))

    def _offer_trades(self, employers: list[Employer]) -> None:
        menu = self.addMenu(self.tr("标为重点行业"))
        menu.addAction(self.tr("按行业名称"), partial(self.mark, employers, None))
        for trade in KeyTrade:
            menu.addAction(words.trade_word(trade), partial(self.mark, employers, trade))

    def contact(self, employers: Sequence[Employer]) -> None:
        """Ask for one contact with all of them."""
        if employers:
            ContactDialog(self._seat, employers).open()

    def print_papers(self, employers: Sequence[Employer]) -> None:
        """Look at a paper for each of them and print it."""
        if employers:
            EmployerPrintDialog(self._seat, employers).open()

    def _step(self, employers: Sequence[Employer], step: Step) -> None:
        StepDialog(self._seat, employers, step).open()

    def assign(self, employers: Sequence[Employer], village: str) -> None:
        """Say to which village they belong."""
        job = partial(jobs.assign, self._seat.desk, [one.id for one in employers], village)
        self._seat.worker.write(job, self._done, self._fail)

    def mark(self, employers: Sequence[Employer], trade: KeyTrade | None) -> None:
        """Say which key trade they are of."""
        job = partial(jobs.mark, self._seat.desk, [one.id for one in employers], trade)
        self._seat.worker.write(job, self._done, self._fail)

    def _done(self, count: int) -> None:
        self._seat.shell.note(self.tr("已改 {n} 个单位（Ctrl+Z 可撤销）").format(n=count))

    def _fail(self, error: DeskError) -> None:
        self._seat.messages.show_failure(error)
