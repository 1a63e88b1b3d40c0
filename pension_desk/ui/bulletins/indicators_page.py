"""指标: every indicator of the town or a village against its target, with charts beside it.

Enter on a line opens who is still lacking; the buttons open those done and all that count.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import TOWN, Side
from pension_desk.domain.progress import Watch
from pension_desk.services import indicators, targets
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.indicator_lists import export_behind, list_name
from pension_desk.services.indicators import Behind
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.bulletins.chart_panel import ChartPanel
from pension_desk.ui.bulletins.models import IndicatorLine, Looked, indicators_model
from pension_desk.ui.bulletins.opening import open_records
from pension_desk.ui.fresh_page import ANY_TOPIC, FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.save_sheet import ask_sheet
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable

_QUIET = frozenset({Topic.NOTICES, Topic.FORMS, Topic.SETTINGS, Topic.BULLETINS})
"""What changes no number."""
_YEARS = 3


class IndicatorsPage(FreshPage):
    """The indicators at the left, the chart of the one under the cursor at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(ANY_TOPIC - _QUIET)
        self._seat = seat
        self._looked: Looked | None = None
        self._task: Task | None = None
        dress(self, "page")
        self.year = QComboBox()
        self.place = QComboBox()
        self.lines: LineTable[IndicatorLine] = LineTable(indicators_model(), self.tr("指标"))
        self.as_of = QLabel()
        self.definition = QLabel()
        self.open_button = QPushButton(self.tr("未完成名单"))
        self.done_button = QPushButton(self.tr("已完成名单"))
        self.whole_button = QPushButton(self.tr("全部名单"))
        self.export_button = QPushButton(self.tr("导出未完成名单…"))
        self.charts = ChartPanel(seat)
        self.empty = EmptyState(
            Icon.REPORT,
            self.tr("还没有数"),
            self.tr("导入户籍人口花名册和参保、缴费名单，就能看到每个指标完成多少。"),
            self.tr("导入名单"),
        )
        self.pages = QStackedWidget()
        self._fill_choices()
        self._lay_out()
        self._connect_signals()
        self.read()

    def _fill_choices(self) -> None:
        this = self._seat.desk.today().year
        for year in range(this, this - _YEARS, -1):
            self.year.addItem(self.tr("{year}年").format(year=year), year)
        self.year.setAccessibleName(self.tr("年度"))
        self.place.addItem(division_name(self._seat.desk.identity.division), TOWN)
        if self._seat.desk.identity.role is Role.TOWN:
            for code in targets.villages_of(self._seat.desk):
                self.place.addItem(division_name(code), code)
        self.place.setAccessibleName(self.tr("村（社区）"))

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.as_of, "muted")
        dress(self.definition, "muted")
        self.definition.setWordWrap(True)
        bar = QHBoxLayout()
        for part in (self.year, self.place, self.as_of):
            bar.addWidget(part)
        bar.addStretch(1)
        acts = QHBoxLayout()
        for button in (self.open_button, self.done_button, self.whole_button):
            acts.addWidget(button)
        acts.addStretch(1)
        acts.addWidget(self.export_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addLayout(bar)
        column.addWidget(self.lines, 1)
        column.addWidget(self.definition)
        column.addLayout(acts)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.charts)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([unit * 55, unit * 35])
        splitter.setChildrenCollapsible(False)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        whole.addWidget(splitter)
        self.pages.addWidget(page)
        self.pages.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)
        self.setFocusProxy(self.lines)

    def _connect_signals(self) -> None:
        self.year.currentIndexChanged.connect(self.read)
        self.place.currentIndexChanged.connect(self.read)
        self.lines.line_changed.connect(self._on_line)
        self.lines.line_opened.connect(self._open_lacking)
        self.open_button.clicked.connect(partial(self._open, Side.OPEN))
        self.done_button.clicked.connect(partial(self._open, Side.DONE))
        self.whole_button.clicked.connect(partial(self._open, Side.WHOLE))
        self.export_button.clicked.connect(self._ask_export)
        self.charts.village_chosen.connect(self.show_place)
        self.empty.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    @property
    def village(self) -> VillageCode:
        """The village looked at, `TOWN` for all."""
        return VillageCode(str(self.place.currentData()))

    def show_place(self, code: str) -> None:
        """Look at a village."""
        self.place.setCurrentIndex(max(0, self.place.findData(code)))

    def read(self, *_from: object) -> None:
        """Reckon the indicators of the year and the scope chosen."""
        self.as_of.setText(self.tr("正在计算…"))
        if self._task is not None:
            self._task.drop()
        job = partial(_look, self._seat.desk, int(self.year.currentData()), self.village)
        title = self.tr("计算指标")  # a town takes seconds: other reads must not wait for it
        self._task = self._seat.worker.long_read(job, self._show, title=title)

    def _show(self, looked: Looked) -> None:
        self._looked = looked
        kept = self.lines.current()
        self.pages.setCurrentIndex(0 if looked.reckoned.villages else 1)
        self.as_of.setText(self.tr("截至 {day}").format(day=looked.reckoned.as_of))
        self.lines.lines.show_lines(looked.lines)
        if kept is not None:
            self.lines.choose_lines(lambda line: line.indicator.key == kept.indicator.key)
        if self.lines.current() is None:
            self.lines.choose(0)

    def _on_line(self, line: IndicatorLine | None) -> None:
        if line is None or self._looked is None:
            return
        one = line.indicator
        words = self.tr("完成：{done}；基数：{whole}。{definition}")
        self.definition.setText(
            words.format(
                done=told(one.done), whole=told(one.whole), definition=told(one.definition)
            )
        )
        self.charts.show_indicator(self._looked, one)

    def _open_lacking(self, _line: IndicatorLine) -> None:
        self._open(Side.OPEN)

    def _open(self, side: Side, *_from: object) -> None:
        """Show the records behind the number under the cursor."""
        line = self.lines.current()
        if line is None or self._looked is None:
            return
        key, desk = line.indicator.key, self._seat.desk
        year, village = self._looked.reckoned.year, self._looked.village
        job = partial(indicators.records_behind, desk, key, village, side, year)
        done = partial(self._show_records, list_name(desk, key, village, side))
        self._seat.worker.slow_read(job, done, token=("behind", id(self)))

    def _show_records(self, name: str, found: Behind) -> None:
        open_records(self._seat, found, name)

    def _ask_export(self) -> None:
        line = self.lines.current()
        if line is None:
            return
        suggested = list_name(self._seat.desk, line.indicator.key, self.village, Side.OPEN)
        out = ask_sheet(self, suggested)
        if out is not None:
            self.export(out)

    def export(self, out: Path) -> None:
        """Write who is still lacking to a workbook."""
        line = self.lines.current()
        if line is None or self._looked is None:
            return
        year = self._looked.reckoned.year
        job = partial(_export, self._seat.desk, line.indicator.key, self.village, year, out)
        done = partial(self._say_exported, out)
        self._seat.worker.write(job, done, title=self.tr("导出名单"))

    def _say_exported(self, out: Path, count: int) -> None:
        words = self.tr("已导出 {n:,} 条到“{name}”（号码遮住）")
        self._seat.messages.say(words.format(n=count, name=out.name), Tone.GOOD)


def _look(desk: Desk, year: int, village: VillageCode, _watch: Watch) -> Looked:
    reckoned = indicators.reckon(desk, year)
    known = targets.targets(desk, year)
    lines = tuple(
        IndicatorLine(one, told) for one, told in targets.progress_by(known, reckoned, village)
    )
    villages = {
        (one.key, code): told
        for code in reckoned.villages
        for one, told in targets.progress_by(known, reckoned, code)
    }
    return Looked(reckoned, village, lines, villages)


def _export(
    desk: Desk, key: str, village: VillageCode, year: int, out: Path, watch: Watch
) -> Written[int]:
    return export_behind(desk, key, village, Side.OPEN, year, out, watch=watch)
