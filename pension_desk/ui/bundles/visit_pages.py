"""The pages of a visit, one a step; the later ones are made when they are first shown."""

from __future__ import annotations

from enum import IntEnum
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.place import PlacePicker
from pension_desk.ui.bundles.received import ReceivedPage
from pension_desk.ui.bundles.visit_page import VisitPage
from pension_desk.ui.bundles.visit_result import VisitResult
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.step_row import StepRow


class Step(IntEnum):
    """What a person does one after the other."""

    PICK = 0
    PLAN = 1
    REHEARSE = 2
    WORK = 3
    RESULT = 4


class VisitPages(QWidget):
    """The steps in a row above, the page of the one in hand below."""

    eject_requested = Signal()

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.steps = StepRow(
            (
                self.tr("选 U 盘"),
                self.tr("收什么，写什么"),
                self.tr("核对"),
                self.tr("收发"),
                self.tr("完成"),
            )
        )
        self.place = PlacePicker(
            seat.worker, self.tr("用哪个 U 盘"), describe=partial(jobs.glance, seat.desk)
        )
        unit = self.fontMetrics().height()
        self._role = seat.desk.identity.role
        self._pages = QStackedWidget()
        self._steps: dict[QWidget, Step] = {}
        self.pick = self._pick_page(unit)
        self.plan = VisitPage()
        self.work = self._work_page()
        self._rehearsal: ReceivedPage | None = None
        self._result: VisitResult | None = None
        self._add(self.pick, Step.PICK)
        self._add(self.plan, Step.PLAN)
        self._add(self.work, Step.WORK)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(self.steps)
        column.addWidget(self._pages, 1)

    def _add(self, page: QWidget, step: Step) -> None:
        self._pages.addWidget(page)
        self._steps[page] = step

    @property
    def rehearsal(self) -> ReceivedPage:
        """What the chosen bundles would bring."""
        if self._rehearsal is None:
            self._rehearsal = ReceivedPage()
            self._add(self._rehearsal, Step.REHEARSE)
        return self._rehearsal

    @property
    def result(self) -> VisitResult:
        """What came in and what went out."""
        if self._result is None:
            self._result = VisitResult(self._role)
            self._result.banner.eject_requested.connect(self.eject_requested)
            self._add(self._result, Step.RESULT)
        return self._result

    @property
    def current(self) -> QWidget:
        """The page in hand."""
        return self._pages.currentWidget()

    @property
    def step(self) -> Step:
        """The step in hand."""
        return self._steps[self.current]

    def show_page(self, page: QWidget) -> None:
        """Show a page, mark its step and put the cursor where the person goes on."""
        self._pages.setCurrentWidget(page)
        self.steps.show_step(self.step)
        if page is self.pick:
            self.place.list.setFocus()
        elif page is self.plan:
            self.plan.table.setFocus()

    def _pick_page(self, unit: int) -> QWidget:
        words = QLabel(
            self.tr("一次办完：先收下 U 盘带来的，再把要带走的写回去。写入之前都可以退出。")
        )
        words.setWordWrap(True)
        dress(words, "muted")
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(words)
        column.addWidget(self.place)
        column.addStretch(1)
        return page

    def _work_page(self) -> QWidget:
        words = QLabel(self.tr("正在收发，请不要拔 U 盘。"))
        words.setWordWrap(True)
        dress(words, "title")
        after = QLabel(self.tr("收下之前取消，一切照旧；已经收下的不会丢，没写成的下次会再带上。"))
        after.setWordWrap(True)
        dress(after, "muted")
        page = QWidget()
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(words)
        column.addWidget(after)
        column.addStretch(1)
        return page
