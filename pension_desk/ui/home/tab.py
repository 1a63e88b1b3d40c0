"""工作台: what today asks for, how far the year is, and the acts that begin most often."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.home import Place, TodayLine, When
from pension_desk.ui.fresh_page import ANY_TOPIC, FreshPage
from pension_desk.ui.home.reading import HomePage, read_apart, read_home
from pension_desk.ui.home.tiles import ActTiles
from pension_desk.ui.home.today import TodayList
from pension_desk.ui.home.words import long_day
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.places import open_place
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.charts import Bar, ProgressBars
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.scrolled import scrolled

_DONE_SHARE = 0.95


class HomeTab(FreshPage):
    """Today and what waits at the left; the big buttons, the week and the year at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(ANY_TOPIC)
        self._seat = seat
        dress(self, "page")
        self._lines: tuple[TodayLine, ...] = ()
        self._apart: tuple[TodayLine, ...] = ()
        self._reading: Task | None = None
        self._today = seat.desk.today()
        self._day = QLabel()
        self.groups = {
            When.TODAY: TodayList(self.tr("今天要做"), self.tr("眼下没有要办的事。")),
            When.OPEN: TodayList(self.tr("手头的事")),
            When.WEEK: TodayList(self.tr("这一周"), self.tr("一周之内没有到期的事。")),
        }
        self._year = QLabel()
        self._progress = ProgressBars(self.tr("本年度缴费进度"))
        self._start = EmptyState(
            Icon.PEOPLE,
            self.tr("还没有居民名册"),
            self.tr("先导入派出所或镇里发来的户籍人口花名册，别的名单以后随时可以补。"),
            self.tr("导入名单"),
        )
        self._tiles = ActTiles()
        self._left = QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self.read()

    def read(self) -> None:
        """Ask for the page's lines, the quick ones first."""
        worker, desk = self._seat.worker, self._seat.desk
        worker.read(partial(read_home, desk), self._show, token=("home", id(self)))
        if self._reading is not None:
            self._reading.drop()
        job = partial(read_apart, desk)
        self._reading = worker.long_read(job, self._show_apart, title="")

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self._left.addWidget(self._start)
        self._left.addWidget(self._working_page(unit))
        page = QWidget()
        dress(page, "page")
        inner = QHBoxLayout(page)
        inner.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        inner.setSpacing(unit // 2)
        inner.addWidget(self._left, 5)
        inner.addLayout(self._right(unit), 4)
        scroll = _scroll(page)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _working_page(self, unit: int) -> QWidget:
        page = QWidget()
        dress(page, "page")
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(self.groups[When.TODAY])
        column.addWidget(self.groups[When.OPEN])
        column.addStretch(1)
        return page

    def _right(self, unit: int) -> QVBoxLayout:
        """The day, the big buttons, the week, and below them the year, scrolled by itself."""
        column = QVBoxLayout()
        column.setSpacing(unit // 2)
        dress(self._day, "muted")
        dress(self._year, "heading")
        column.addWidget(self._day)
        column.addWidget(self._tiles)
        column.addWidget(self.groups[When.WEEK])
        column.addWidget(self._year)
        self._chart = _card(_scroll(self._progress), unit)
        self._chart.setMinimumHeight(unit * 5)
        column.addWidget(self._chart, 1)
        self._rest = QWidget()
        column.addWidget(self._rest, 1)
        return column

    def _connect_signals(self) -> None:
        self._tiles.act_requested.connect(self._seat.shell.start)
        self._start.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        for group in self.groups.values():
            group.opened.connect(self._open)

    def _show(self, page: HomePage) -> None:
        self._left.setCurrentIndex(1 if page.residents else 0)
        self._today = page.day
        self._day.setText(long_day(page.day))
        self._year.setText(self.tr("{year} 年度缴费进度").format(year=page.day.year))
        self._lines = page.lines
        self._show_lines()
        bars = [
            Bar(
                place.name,
                place.paid,
                place.due,
                self.tr("{paid:,} / {due:,} 人").format(paid=place.paid, due=place.due),
                Tone.GOOD if place.paid >= _DONE_SHARE * place.due else Tone.ACCENT,
            )
            for place in page.places
        ]
        self._progress.show_bars(tuple(bars))
        self._year.setVisible(bool(bars))
        self._chart.setVisible(bool(bars))
        self._rest.setVisible(not bars)

    def _show_apart(self, lines: tuple[TodayLine, ...]) -> None:
        self._apart = lines
        self._show_lines()

    def _show_lines(self) -> None:
        """Show what waits in its group, however it was read; what has a day by the day."""
        lines = sorted((*self._lines, *self._apart), key=_order)
        for when, group in self.groups.items():
            group.show_lines(tuple(one for one in lines if one.when is when), self._today)

    def _open(self, place: Place) -> None:
        open_place(place, self._seat)


def _order(line: TodayLine) -> date:
    return line.due_on or (date.min if line.when is When.TODAY else date.max)


def _scroll(inside: QWidget) -> QScrollArea:
    area = scrolled(inside)
    for part in (area.viewport(), inside):
        part.setAutoFillBackground(False)
    return area


def _card(inside: QWidget, unit: int) -> QFrame:
    card = QFrame()
    dress(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(unit, unit // 2, unit, unit // 2)
    column.addWidget(inside)
    return card
