"""The charts beside the indicators: villages against target, the year, ages, land projects."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLabel,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import Indicator
from pension_desk.domain.targets import Progress
from pension_desk.services import indicator_charts
from pension_desk.services.divisions import division_name
from pension_desk.services.indicator_charts import CURVED, Curve, Slice
from pension_desk.services.indicators import Behind, Records
from pension_desk.ui.bulletins.models import Looked
from pension_desk.ui.bulletins.opening import open_records
from pension_desk.ui.bulletins.words import (
    BAND_TONES,
    chart_word,
    figure_words,
    indicator_word,
    percent_words,
)
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.charts import Bar, Columns, ProgressBars
from pension_desk.ui.widgets.curves import Curves, Line

_VILLAGES, _YEAR, _AGES, _LAND = range(4)


class ChartPanel(QWidget):
    """One chart at a time, of the indicator under the cursor."""

    village_chosen = Signal(str)
    """Code of the village whose bar was clicked."""

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self._looked: Looked | None = None
        self._indicator: Indicator | None = None
        self.kind = QComboBox()
        self.villages = ProgressBars(self.tr("各村完成情况"))
        self.year = Curves(self.tr("全年进度"))
        self.ages = Columns(self.tr("未缴费人员年龄"))
        self.land = Columns(self.tr("征地项目状态"))
        self.charts = QStackedWidget()
        self.note = QLabel()
        self._lay_out()
        self.kind.currentIndexChanged.connect(self._draw)
        self._asked_curve: tuple[Indicator, int, VillageCode, date] | None = None
        self._slices: dict[str, Slice] = {}
        self.villages.bar_clicked.connect(self.village_chosen)
        self.ages.bar_clicked.connect(partial(self._open_slice, Records.RESIDENTS))
        self.land.bar_clicked.connect(partial(self._open_slice, Records.PROJECTS))
        self.year.place_opened.connect(self._open_month)

    def show_indicator(self, looked: Looked, one: Indicator) -> None:
        """Show the charts of an indicator."""
        self._looked, self._indicator = looked, one
        self._draw()

    def _lay_out(self) -> None:
        for words in (
            self.tr("各村完成情况"),
            self.tr("全年进度曲线"),
            self.tr("未缴费人员年龄"),
            self.tr("征地项目状态"),
        ):
            self.kind.addItem(words)
        self.kind.setAccessibleName(self.tr("看哪张图"))
        dress(self.note, "small")
        self.note.setWordWrap(True)
        scrolled = QScrollArea()
        scrolled.setWidgetResizable(True)
        scrolled.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        within = QVBoxLayout(inside)
        within.setContentsMargins(0, 0, self.fontMetrics().height() // 2, 0)
        within.addWidget(self.villages)
        within.addStretch(1)
        scrolled.setWidget(inside)
        for chart in (scrolled, self.year, self.ages, self.land):
            self.charts.addWidget(chart)
        column = QVBoxLayout(self)
        column.setContentsMargins(self.fontMetrics().height() // 2, 0, 0, 0)
        column.setSpacing(self.fontMetrics().height() // 3)
        column.addWidget(self.kind)
        column.addWidget(self.charts, 1)
        column.addWidget(self.note)

    def _draw(self, *_from: object) -> None:
        looked, one = self._looked, self._indicator
        if looked is None or one is None:
            return
        kind = self.kind.currentIndex()
        self.charts.setCurrentIndex(kind)
        self.note.setText("")
        desk, year = self._seat.desk, looked.reckoned.year
        village, day = looked.village, looked.reckoned.as_of
        match kind:
            case 0:
                self._draw_villages(looked, one)
            case 1:
                self._ask_curve(one, year, village, looked)
            case 2:
                job = partial(indicator_charts.unpaid_ages, desk, year, village, day)
                self._seat.worker.slow_read(job, self._show_ages, token=("ages", id(self)))
            case _:
                job = partial(indicator_charts.project_states, desk)
                self._seat.worker.slow_read(job, self._show_land, token=("land states", id(self)))

    def _draw_villages(self, looked: Looked, one: Indicator) -> None:
        bars = [
            _bar(one, code, told)
            for (key, code), told in looked.villages.items()
            if key == one.key and code and (told.figure.whole or told.needed)
        ]
        bars.sort(key=lambda bar: -bar.share)
        self.villages.show_bars(tuple(bars))
        if not bars:
            self.note.setText(self.tr("这个指标没有分村的数。"))
        elif any(bar.mark is not None for bar in bars):
            self.note.setText(self.tr("竖线是按时间进度今天应达到的位置。点一个村，看它的指标。"))

    def _ask_curve(self, one: Indicator, year: int, village: VillageCode, looked: Looked) -> None:
        if one.key not in CURVED:
            self.year.show_curves((), (), (), 0)
            self.note.setText(self.tr("参保人数、新增首次缴费人数和当年缴费率有全年进度曲线。"))
            return
        day = looked.reckoned.as_of
        self._asked_curve = (one, year, village, day)
        job = partial(indicator_charts.curve, self._seat.desk, one.key, year, village, day)
        self._seat.worker.slow_read(job, self._show_curve, token=("curve", id(self)))

    def _show_curve(self, found: Curve) -> None:
        lacking = (None,) * (len(found.months) - len(found.done))
        lines = [Line(self.tr("已完成"), (*map(float, found.done), *lacking), Tone.ACCENT)]
        if found.paced:
            paced = tuple(map(float, found.paced))
            lines.append(Line(self.tr("应达到"), paced, Tone.NEUTRAL, dashed=True))
        months = tuple(chart_word(month) for month in found.months)
        self.year.show_curves(months, lines, (), len(found.done) - 1)
        told = self.tr("{month}底已完成 {n:,}。点一个月份，看到月底为止完成的人。").format(
            month=months[len(found.done) - 1], n=found.done[-1]
        )
        self.note.setText(told)

    def _open_month(self, place: int) -> None:
        """Open whom the point of a month counts; months to come have none."""
        lines = self.year.lines
        if self._asked_curve is None or not lines or lines[0].values[place] is None:
            return
        one, year, village, day = self._asked_curve
        where = division_name(village or self._seat.desk.identity.division)
        words = self.tr("{village} {name}（到{month}底）")
        name = words.format(village=where, name=indicator_word(one), month=self.year.names[place])
        job = partial(
            indicator_charts.done_until, self._seat.desk, one.key, year, village, place + 1, day
        )
        shown = partial(open_records, self._seat, name=name)
        self._seat.worker.read(job, shown, token=("month", id(self)))

    def _open_slice(self, records: Records, label: str) -> None:
        one = self._slices.get(label)
        if one is not None and one.ids:
            words = self.tr("今年未缴费 {age}") if records is Records.RESIDENTS else "{age}"
            name = words.format(age=chart_word(label))
            open_records(self._seat, Behind(records, one.ids), name)

    def _show_ages(self, found: Sequence[Slice]) -> None:
        self._keep(found, self.ages)
        words = self.tr("已参保登记、今年未缴费的共 {n:,} 人。点一个年龄段，看名单。")
        self.note.setText(words.format(n=sum(one.count for one in found)))

    def _show_land(self, found: Sequence[Slice]) -> None:
        self._keep(found, self.land)
        words = self.tr("共 {n} 个征地项目。点一个状态，看是哪些项目。")
        self.note.setText(words.format(n=sum(one.count for one in found)))

    def _keep(self, found: Sequence[Slice], chart: Columns) -> None:
        self._slices = {one.label: one for one in found}
        chart.show_bars(tuple(_column(one) for one in found))


def _column(one: Slice) -> Bar:
    key = one.label if one.count else ""
    return Bar(chart_word(one.label), one.count, 0, f"{one.count:,}", key=key)


def _bar(one: Indicator, code: VillageCode, told: Progress) -> Bar:
    whole = told.needed or told.figure.whole
    percent = told.completion if told.needed else told.figure.percent
    words = f"{percent_words(percent)}　{figure_words(one, told.figure)}"
    if told.needed:
        words = f"{percent_words(percent)}　{told.figure.done:,}/{told.needed:,}"
    tone = BAND_TONES[told.band] if told.band else Tone.ACCENT
    return Bar(division_name(code), told.figure.done, whole, words, tone, code, told.expected)
