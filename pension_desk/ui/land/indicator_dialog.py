"""The indicators told apart by year, village or project, and who is behind each number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from pension_desk.domain.land_indicators import Group, Grouping, Ratio
from pension_desk.services import land
from pension_desk.services.divisions import division_name
from pension_desk.services.land import Behind
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.land.household_view import HouseholdView
from pension_desk.ui.land.indicator_row import indicator_title, ratio_words
from pension_desk.ui.land.models import eligibility_words
from pension_desk.ui.land.words import state_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable


@dataclass(frozen=True)
class RatioLine:
    """One indicator of one group."""

    group: str
    ratio: Ratio


def ratios_model() -> LineModel[RatioLine]:
    """Return indicators by group, empty."""
    return LineModel(
        [
            Column(translate("land", "范围"), lambda x: x.group),
            Column(translate("land", "指标"), lambda x: indicator_title(x.ratio.indicator)),
            Column(translate("land", "完成/总数"), lambda x: ratio_words(x.ratio), number=True),
            Column(
                translate("land", "比率"),
                lambda x: f"{x.ratio.percent}%",
                sort=lambda x: x.ratio.percent,
                tone=lambda x: Tone.GOOD if (x.ratio.percent or 0) >= 100 else Tone.NEUTRAL,
            ),
        ]
    )


def behind_model() -> LineModel[Behind]:
    """Return who or what stands behind a number, empty."""
    return LineModel(
        [
            Column(
                translate("land", "计入"),
                lambda x: translate("land", "已完成") if x.counted else translate("land", "未完成"),
                sort=lambda x: x.counted,
                tone=lambda x: Tone.GOOD if x.counted else Tone.WARNING,
            ),
            Column(translate("land", "项目"), lambda x: x.project.name),
            Column(
                translate("land", "村（社区）"),
                lambda x: division_name(x.household.village) if x.household else "—",
            ),
            Column(
                translate("land", "户主"), lambda x: x.household.head_name if x.household else "—"
            ),
            Column(translate("land", "姓名"), lambda x: x.person.name if x.person else "—"),
            Column(
                translate("land", "进度"),
                lambda x: state_words(x.household.state) if x.household else "—",
            ),
            Column(
                translate("land", "补贴对象"),
                lambda x: eligibility_words(x.person.eligibility) if x.person else "—",
            ),
        ]
    )


_OF_PEOPLE = 2
"""From this column on people are told of; of projects nothing stands there."""


class IndicatorDialog(ActDialog):
    """Above the numbers, below the projects or people of the one under the cursor."""

    project_chosen = Signal(object)
    """A project's id: the tab shows it, and the dialog closes."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(seat, translate("land", "征地指标明细"))
        self.by = QComboBox()
        for words, by in (
            (self.tr("按村（社区）"), Grouping.VILLAGE),
            (self.tr("按年度"), Grouping.YEAR),
            (self.tr("按项目"), Grouping.PROJECT),
            (self.tr("全部"), Grouping.TOWN),
        ):
            self.by.addItem(words, by.value)
        self.by.setAccessibleName(self.tr("指标怎样分"))
        self.ratios: LineTable[RatioLine] = LineTable(ratios_model(), self.tr("指标"))
        self.definition = QLabel()
        self.definition.setWordWrap(True)
        dress(self.definition, "muted")
        self.lines: LineTable[Behind] = LineTable(behind_model(), self.tr("这个数后面的人和项目"))
        self._lay_out()
        self.close_button = self.add_button(self.tr("关闭"), self.reject, default=True)
        self.by.currentIndexChanged.connect(self._ask)
        self.ratios.line_changed.connect(self._on_ratio)
        self.lines.line_opened.connect(self._open)
        self.grow(60, 42)
        self._ask()

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.by)
        bar.addStretch(1)
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.definition)
        column.addWidget(self.lines, 1)
        splitter = QSplitter(Qt.Orientation.Vertical)
        splitter.addWidget(self.ratios)
        splitter.addWidget(below)
        splitter.setChildrenCollapsible(False)
        self.body.addLayout(bar)
        self.body.addWidget(splitter, 1)

    def _ask(self, *_from: object) -> None:
        by = Grouping(str(self.by.currentData()))
        job = partial(land.indicators_by, self.seat.desk, by)
        done = partial(self._show, by)
        self.seat.worker.slow_read(job, done, self.notice.tell, token=("land-ratios", id(self)))

    def _show(self, by: Grouping, groups: tuple[Group, ...]) -> None:
        self.ratios.lines.show_lines(
            [
                RatioLine(self._name(by, group.key), ratio)
                for group in groups
                for ratio in group.ratios
                if ratio.denominator
            ]
        )
        self.ratios.choose(0)

    def _name(self, by: Grouping, key: str) -> str:
        if by is Grouping.VILLAGE:
            return division_name(key)
        return key or self.tr("全部")

    def _on_ratio(self, line: RatioLine | None) -> None:
        self.lines.lines.show_lines(())
        self.definition.setText(told(line.ratio.indicator.definition) if line else "")
        if line is not None:
            job = partial(land.behind, self.seat.desk, line.ratio)
            self.seat.worker.slow_read(
                job, self._show_behind, self.notice.tell, token=("land-behind", id(self))
            )

    def _show_behind(self, lines: tuple[Behind, ...]) -> None:
        projects = all(line.household is None for line in lines)
        for column in range(_OF_PEOPLE, self.lines.order.columnCount()):
            self.lines.setColumnHidden(column, projects)
        self.lines.lines.show_lines(lines)
        self.lines.choose(0)

    def _open(self, line: Behind) -> None:
        if line.household is not None:
            HouseholdView(self.seat, line.household.id).open()
        else:
            self.project_chosen.emit(line.project.id)
            self.accept()
