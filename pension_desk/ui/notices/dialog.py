"""The frame of 打印: one page to print, one that follows what was printed."""

from __future__ import annotations

from enum import IntEnum
from functools import partial

from PySide6.QtWidgets import QStackedWidget, QTabBar

from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.notices import NoticeState
from pension_desk.services.notices import Wanted
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices import jobs
from pension_desk.ui.notices.print_page import PrintPage
from pension_desk.ui.notices.queue_page import QueuePage
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, act_title

_FIRST = Wanted((next(iter(FORM_KINDS)),))


class NoticesTab(IntEnum):
    """The pages, in order."""

    PRINT = 0
    QUEUE = 1


class NoticesDialog(ActDialog):
    """Papers are chosen, printed and followed; ``first``: those to begin with."""

    def __init__(self, seat: Seat, first: Wanted = _FIRST) -> None:
        super().__init__(seat, act_title(Act.PRINT))
        self.printing = PrintPage(self, first)
        self.queue = QueuePage(self)
        self.tabs = QTabBar()
        self.tabs.addTab(self.tr("打印"))
        self.tabs.addTab(self.tr("打印队列"))
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("页"))
        self._pages = QStackedWidget()
        for page in (self.printing, self.queue):
            self._pages.addWidget(page)
        self.body.addWidget(self.tabs)
        self.body.addWidget(self._pages, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        for button in (*self.queue.buttons, *self.printing.buttons):
            self.buttons.addWidget(button)
        self.tabs.currentChanged.connect(self._show_page)
        self.queue.print_requested.connect(self._print_from_queue)
        self.finished.connect(self._clean)
        self.grow(64, 36)
        self._show_page(NoticesTab.PRINT)

    def show_queue(self, state: NoticeState | None = None) -> None:
        """Bring the queue to the front, with notices of one state."""
        self.queue.filters.choose(state)
        self.tabs.setCurrentIndex(NoticesTab.QUEUE)

    def _show_page(self, index: int) -> None:
        self._pages.setCurrentIndex(index)
        for button in self.printing.buttons:
            button.setVisible(index == NoticesTab.PRINT)
        for button in self.queue.buttons:
            button.setVisible(index == NoticesTab.QUEUE)
        if index == NoticesTab.QUEUE:
            self.queue.table.setFocus()

    def _print_from_queue(self, wanted: Wanted) -> None:
        self.tabs.setCurrentIndex(NoticesTab.PRINT)
        self.printing.look_at(wanted)

    def busy_changed(self) -> None:
        """Tell both pages that work began or ended."""
        for page in (self.printing, self.queue):
            page.busy_changed()

    def _clean(self, _result: int) -> None:
        self.printing.leave()
        self.seat.worker.write(partial(jobs.forget, self.seat.desk))
