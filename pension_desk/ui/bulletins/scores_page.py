"""考核: every village's points with their working, the weights, the sheet on paper."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.indicators import Side, indicator
from pension_desk.domain.progress import Watch
from pension_desk.domain.scores import WHOLE, Points, ScoreSheet, VillageScore
from pension_desk.services import indicators, scores
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.indicator_lists import list_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.bulletins.opening import open_records
from pension_desk.ui.bulletins.paper_pane import Leaves, PaperPane
from pension_desk.ui.bulletins.target_grid import COLUMNS
from pension_desk.ui.bulletins.words import indicator_word
from pension_desk.ui.fresh_page import ANY_TOPIC, FreshPage
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.scrolled import scrolled

_QUIET = frozenset({Topic.NOTICES, Topic.FORMS, Topic.SETTINGS, Topic.BULLETINS})
_YEARS = 3


def villages_model() -> LineModel[VillageScore]:
    """Return villages by their points, empty."""
    return LineModel(
        [
            Column(
                translate("bulletins", "名次"),
                lambda x: str(x.rank),
                sort=lambda x: x.rank,
                number=True,
            ),
            Column(translate("bulletins", "村（社区）"), lambda x: division_name(x.village)),
            Column(
                translate("bulletins", "总分"),
                lambda x: str(x.total),
                sort=lambda x: x.total,
                number=True,
            ),
        ]
    )


def points_model() -> LineModel[Points]:
    """Return one village's points, empty."""
    return LineModel(
        [
            Column(translate("bulletins", "指标"), lambda x: indicator_word(indicator(x.key))),
            Column(
                translate("bulletins", "得分"),
                lambda x: f"{x.points}/{x.weight}",
                sort=lambda x: x.points,
                number=True,
            ),
            Column(translate("bulletins", "计算过程"), lambda x: told(x.working)),
        ]
    )


class WeightsDialog(ActDialog):
    """A number for each indicator; what they come to is told while they are typed."""

    def __init__(self, seat: Seat, year: int, weights: Mapping[str, int]) -> None:
        super().__init__(seat, "")
        self.set_heading(self.tr("{year}年考核权重").format(year=year))
        self.setWindowTitle(self.tr("考核权重"))
        self._year = year
        self.fields: dict[str, QSpinBox] = {}
        form = QFormLayout()
        for one in COLUMNS:
            field = QSpinBox()
            field.setRange(0, WHOLE)
            field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
            field.setValue(weights.get(one.key, 0))
            field.setAccessibleName(indicator_word(one))
            field.setToolTip(told(one.definition))
            field.valueChanged.connect(self._sum)
            self.fields[one.key] = field
            form.addRow(indicator_word(one), field)
        inside = QWidget()
        inside.setLayout(form)
        self.total = QLabel()
        dress(self.total, "heading")
        self.body.addWidget(scrolled(inside), 1)
        self.body.addWidget(self.total)
        self.add_button(self.tr("返回"), self.reject)
        self.save_button = self.add_button(self.tr("保存"), self.save, default=True)
        self.grow(30, 34)
        self._sum()

    def _sum(self, *_from: object) -> None:
        total = sum(field.value() for field in self.fields.values())
        words = self.tr("合计 {n}") if total == WHOLE else self.tr("合计 {n}，应正好是 100")
        self.total.setText(words.format(n=total))
        dress(self.total, "heading", None if total == WHOLE else Tone.WARNING)

    def save(self, *_from: object) -> None:
        """Keep the weights; refused in place, with what was typed."""
        wanted = {key: field.value() for key, field in self.fields.items()}
        job = partial(_set, self.seat.desk, self._year, wanted)
        self.run_write(job, self._saved, self.tr("保存"))

    def _saved(self, _weights: Mapping[str, int]) -> None:
        self.accept()


class ScoresPage(FreshPage):
    """Villages and the working of one at the left, the sheet's pages at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(ANY_TOPIC - _QUIET)
        self._seat = seat
        self._sheet: ScoreSheet | None = None
        dress(self, "page")
        self.year = QComboBox()
        self.weights_button = QPushButton(self.tr("权重…"))
        self.villages: LineTable[VillageScore] = LineTable(villages_model(), self.tr("各村得分"))
        self.points: LineTable[Points] = LineTable(points_model(), self.tr("计算过程"))
        self.lacking_button = QPushButton(self.tr("未完成名单"))
        self.done_button = QPushButton(self.tr("已完成名单"))
        self.pane = PaperPane(
            seat, ((self.tr("存为 PDF…"), ".pdf"), (self.tr("存为表格…"), ".xlsx"))
        )
        self._lay_out()
        self.year.currentIndexChanged.connect(self.read)
        self.villages.line_changed.connect(self._show_village)
        self.weights_button.clicked.connect(self._open_weights)
        self.points.line_opened.connect(partial(self._open_behind, Side.OPEN))
        self.lacking_button.clicked.connect(partial(self._open_behind, Side.OPEN))
        self.done_button.clicked.connect(partial(self._open_behind, Side.DONE))
        self.read()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        this = self._seat.desk.today().year
        for year in range(this, this - _YEARS, -1):
            self.year.addItem(self.tr("{year}年").format(year=year), year)
        self.year.setAccessibleName(self.tr("年度"))
        self.weights_button.setVisible(self._seat.desk.identity.role is Role.TOWN)
        bar = QHBoxLayout()
        bar.addWidget(self.year)
        bar.addStretch(1)
        bar.addWidget(self.weights_button)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 2)
        column.addLayout(bar)
        column.addWidget(self.villages, 3)
        column.addWidget(self.points, 2)
        behind = QHBoxLayout()
        behind.addWidget(self.lacking_button)
        behind.addWidget(self.done_button)
        behind.addStretch(1)
        column.addLayout(behind)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(self.pane)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([unit * 40, unit * 50])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        whole.addWidget(splitter)
        self.setFocusProxy(self.villages)

    @property
    def _chosen_year(self) -> int:
        return int(self.year.currentData())

    def read(self, *_from: object) -> None:
        """Reckon the points of the year that is chosen."""
        job = partial(scores.scores, self._seat.desk, self._chosen_year)
        self._seat.worker.slow_read(job, self._show, token=("scores", id(self)))

    def _show(self, sheet: ScoreSheet) -> None:
        self._sheet = sheet
        kept = self.villages.current()
        self.villages.lines.show_lines(sheet.villages)
        if kept is not None:
            self.villages.choose_lines(lambda line: line.village == kept.village)
        if self.villages.current() is None:
            self.villages.choose(0)
        if not sheet.villages:
            self.points.lines.show_lines(())
            self.pane.show_nothing(self.tr("还没有户籍人口，考核不了。请先导入户籍人口花名册。"))
            return
        desk, year = self._seat.desk, sheet.year
        name = self.tr("{year}年绩效考核表").format(year=year)
        leaves = Leaves(partial(_save, desk, year), partial(scores.note_printed, desk, year))
        self.pane.show_paper(partial(_look, desk, year), leaves, name)

    def _show_village(self, line: VillageScore | None) -> None:
        self.points.lines.show_lines(line.lines if line else ())
        self.points.choose(0)
        for button in (self.lacking_button, self.done_button):
            button.setEnabled(line is not None)

    def _open_behind(self, side: Side, *_from: object) -> None:
        """Show the records behind the number under the cursor, as of the sheet's day."""
        sheet, village, line = self._sheet, self.villages.current(), self.points.current()
        if sheet is None or village is None or line is None:
            return
        desk, key, code = self._seat.desk, line.key, village.village
        job = partial(indicators.records_behind, desk, key, code, side, sheet.year, sheet.as_of)
        shown = partial(open_records, self._seat, name=list_name(desk, key, code, side))
        self._seat.worker.slow_read(job, shown, token=("behind points", id(self)))

    def _open_weights(self, *_from: object) -> None:
        year = self._chosen_year
        WeightsDialog(self._seat, year, scores.weights(self._seat.desk, year)).open()


def _set(
    desk: Desk, year: int, wanted: Mapping[str, int], _watch: Watch
) -> Written[Mapping[str, int]]:
    return scores.set_weights(desk, year, wanted)


def _look(desk: Desk, year: int, file: Path, watch: Watch) -> int:
    return scores.print_scores(desk, year, file, only_look=True, watch=watch).value.pages


def _save(desk: Desk, year: int, out: Path, watch: Watch) -> Written[Path]:
    return Written(scores.print_scores(desk, year, out, watch=watch).value.file)
