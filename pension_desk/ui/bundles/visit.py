"""One visit with a stick (U盘收发): choose it, see both directions, look inside, exchange."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from pension_desk.domain.errors import DeskError
from pension_desk.services import ejecting
from pension_desk.services.bundles import Received
from pension_desk.services.drives import Drive
from pension_desk.services.visit import Visited
from pension_desk.services.visit_plan import Choice, VisitPlan
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.stick_watch import StickWatch
from pension_desk.ui.bundles.undoing import ask_undo
from pension_desk.ui.bundles.visit_pages import Step, VisitPages
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


class Way(Enum):
    """What the person came for; both directions are always there to be ticked."""

    BOTH = "both"
    SEND = "send"


class VisitDialog(ActDialog):
    """Five steps. Nothing is taken or written before the fourth, and all of it can be stopped.

    ``to``: receivers who are ticked from the start. ``folder``: the stick, when it is known.
    """

    def __init__(
        self,
        seat: Seat,
        way: Way = Way.BOTH,
        to: Sequence[str] = (),
        folder: Path | None = None,
    ) -> None:
        super().__init__(seat, translate("visit", "U 盘收发"))
        self._way, self._to = way, tuple(to)
        self._plan: VisitPlan | None = None
        self._drive: Drive | None = None
        self._choice = Choice()
        self._took = False
        self.pages = VisitPages(seat)
        self.stick = StickWatch(seat.worker, self)
        self.set_heading("")
        self.body.addWidget(self.pages, 1)
        self._add_buttons()
        self._connect_signals()
        self.grow(66, 36)
        self._show(self.pages.pick)
        if folder is not None:
            self.pages.place.choose(folder)
            self._look()

    def _add_buttons(self) -> None:
        self.board_button = self.add_button(self.tr("收发情况…"), self._open_board, left=True)
        self.undo_button = self.add_button(self.tr("撤销这次收包…"), self._ask_undo, left=True)
        self.other_button = self.add_button(self.tr("换一个 U 盘"), self._start_over, left=True)
        self.back_button = self.add_button(self.tr("上一步"), self._back, left=True)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.next_button = self.add_button(self.tr("下一步"), self._go_on, default=True)
        self.done_button = self.add_button(self.tr("完成"), self.accept)

    def _connect_signals(self) -> None:
        pages = self.pages
        pages.place.folder_changed.connect(self._switch)
        pages.place.list.itemActivated.connect(self._go_on)
        pages.plan.choice_changed.connect(self._switch)
        pages.plan.table.line_opened.connect(self._go_on)
        pages.eject_requested.connect(self._eject)
        self.stick.changed.connect(self._on_stick)

    # --- the steps --------------------------------------------------------------------------

    def _go_on(self, *_from: object) -> None:
        """Do what the button of this step says."""
        if self.next_button.isHidden() or not self.next_button.isEnabled():
            return
        if self.pages.step is Step.PICK:
            self._look()
        elif self.pages.step is Step.PLAN:
            self._choice = self.pages.plan.choice()
            self._rehearse() if self._choice.take else self._exchange()
        else:
            self._exchange()

    def _look(self) -> None:
        folder = self.pages.place.folder
        if folder is not None:
            self._drive = self.pages.place.drive
            job = partial(jobs.look, self.seat.desk, folder)
            self.run_read(job, self._show_plan, self.tr("看 U 盘上有什么"), self._to_pick)

    def _to_pick(self, _error: DeskError) -> None:
        self._show(self.pages.pick)

    def _show_plan(self, plan: VisitPlan) -> None:
        self._plan = plan
        self.stick.use(plan.folder, self._drive.device if self._drive else "")
        self.pages.plan.show_plan(plan, take=self._way is Way.BOTH, to=self._to)
        self._show(self.pages.plan)
        if self._way is Way.SEND and plan.proposal(write=False).take:
            self.notice.say(
                self.tr("U 盘上还有没收过的包，勾上“收进来”就可以一起收。"), Tone.ACCENT
            )

    def _rehearse(self) -> None:
        job = partial(jobs.rehearse, self.seat.desk, self._choice)
        self.run_write(job, self._show_rehearsal, self.tr("核对数据包"), rehearsal=True)

    def _show_rehearsal(self, received: Received) -> None:
        words = self.tr("还没有写入，请看一遍再点“收下”。")
        if self._choice.write:
            words = self.tr("还没有写入，请看一遍；收下以后，再给 {n} 个单位写回。")
        then = words.format(n=len(self._choice.write)) if received.bundles else ""
        self.pages.rehearsal.show_received(received, done=False, then=then)
        self._show(self.pages.rehearsal)
        self.next_button.setFocus()

    def _exchange(self) -> None:
        if self._plan is None:
            return
        job = partial(jobs.exchange, self.seat.desk, self._plan, self._choice)
        title = act_title(Act.RECEIVE) if self._choice.take else act_title(Act.SEND)
        back = partial(self._after_failure, self.pages.current)
        self.run_write(job, self._show_result, title, back)
        self._show(self.pages.work)

    def _after_failure(self, page: QWidget, _error: DeskError) -> None:
        self._show(page)

    def _show_result(self, visited: Visited) -> None:
        can_eject = self._drive is not None and ejecting.can_eject(self._drive)
        self.pages.result.show_visited(visited, can_eject=can_eject)
        self._took = bool(visited.received and visited.received.took)
        self._show(self.pages.result)
        self.done_button.setFocus()

    def _start_over(self) -> None:
        self._plan, self._drive, self._choice = None, None, Choice()
        self.notice.say("")
        self._show(self.pages.pick)

    def _back(self) -> None:
        self.notice.say("")
        choosing = self.pages.step is Step.PLAN
        self._show(self.pages.pick if choosing else self.pages.plan)

    def _on_stick(self, there: bool) -> None:
        """The stick was pulled out or put back before anything was done."""
        if self.busy:
            return
        if there:
            self._look()
            return
        self.notice.say(self.tr("U 盘拔出来了，什么都没有改动。插回来以后会自己重新看。"))
        self._switch()

    def _eject(self) -> None:
        if self._drive is not None:
            self.pages.result.banner.eject_button.setEnabled(False)
            job = partial(ejecting.eject, self._drive)
            token = ("eject", id(self))
            self.seat.worker.probe(job, self._on_ejected, self._on_stuck, token=token)

    def _on_ejected(self, _nothing: None) -> None:
        self.pages.result.say_ejected()
        self.done_button.setFocus()

    def _on_stuck(self, error: DeskError) -> None:
        self.notice.tell(error)
        self.pages.result.banner.eject_button.setEnabled(True)

    def _ask_undo(self) -> None:
        ask_undo(self.seat, self.notice.say, self._on_undone)

    def _on_undone(self) -> None:
        self._took = False
        self._switch()

    def _open_board(self) -> None:
        from pension_desk.ui.bundles.opening import open_exchanges

        self.accept()
        open_exchanges(self.seat)

    # --- what is shown ----------------------------------------------------------------------

    def _show(self, page: QWidget) -> None:
        self.pages.show_page(page)
        before = self.pages.step in (Step.PLAN, Step.REHEARSE)
        self.stick.start() if before else self.stick.stop()
        self._switch()

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        step = self.pages.step
        picking, done = step is Step.PICK, step is Step.RESULT
        before = step in (Step.PLAN, Step.REHEARSE)
        for button, shown in (
            (self.board_button, picking),
            (self.back_button, before),
            (self.close_button, not done),
            (self.next_button, picking or before),
            (self.done_button, done),
            (self.undo_button, done and self._took),
            (self.other_button, done),
        ):
            button.setVisible(shown)
            button.setEnabled(not self.busy)
        self.close_button.setEnabled(True)
        self.next_button.setText(self._next_words())
        self.next_button.setEnabled(not self.busy and self._may_go_on())
        self.next_button.setDefault(not done)
        self.done_button.setDefault(done)

    def _may_go_on(self) -> bool:
        pages = self.pages
        if pages.step is Step.PICK:
            return pages.place.folder is not None
        choice = pages.plan.choice() if pages.step is Step.PLAN else self._choice
        return self.stick.there and bool(choice.take or choice.write)

    def _next_words(self) -> str:
        pages = self.pages
        if pages.step is Step.PLAN and pages.plan.writes_only():
            return self.tr("写到 U 盘")
        if pages.step is Step.REHEARSE:
            return self.tr("收下并写回") if self._choice.write else self.tr("收下")
        return self.tr("下一步")
