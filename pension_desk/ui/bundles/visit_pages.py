"""The pages of a visit, one a step."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.ui.bundles import jobs
from pension_desk.ui.bundles.place import PlacePicker
from pension_desk.ui.bundles.received import ReceivedPage
from pension_desk.ui.bundles.visit_page import VisitPage
from pension_desk.ui.bundles.visit_result import VisitResult
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.step_row import StepRow


class VisitPages(QWidget):
    """The steps in a row above, the page of the one in hand below."""

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
        self.pick = self._pick_page(unit)
        self.plan = VisitPage()
        self.rehearsal = ReceivedPage()
        self.work = self._work_page()
        self.result = VisitResult(seat.desk.identity.role)
        self._pages = QStackedWidget()
        for page in (self.pick, self.plan, self.rehearsal, self.work, self.result):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(self.steps)
        column.addWidget(self._pages, 1)

    @property
    def current(self) -> QWidget:
        """The page in hand."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page, mark its step and put the cursor where the person goes on."""
        self._pages.setCurrentWidget(page)
        self.steps.show_step(self._pages.currentIndex())
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
