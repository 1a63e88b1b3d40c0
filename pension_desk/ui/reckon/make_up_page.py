"""补缴: who of a village may make up, those first who only draw when they do."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services import make_up, make_up_export, roster
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.make_up import MakeUpLine, MakeUpWorkings
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.reckon.dialog import open_sum
from pension_desk.ui.reckon.make_up_figures import FigureRow, MakeUpFigure, working_of
from pension_desk.ui.reckon.make_up_lines import make_up_columns
from pension_desk.ui.reckon.working_dialog import WorkingDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told, told_of
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import LineModel
from pension_desk.ui.widgets.line_table import LineTable

_TOPICS = frozenset({Topic.POLICY, Topic.PAYMENTS, Topic.ROSTER, Topic.SCREENING, Topic.BUNDLES})


class MakeUpPage(QWidget):
    """Reckons a village when it is shown and something has changed; Enter opens the sum."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._found: tuple[MakeUpLine, ...] = ()
        self._stale = True
        self._task: Task | None = None
        dress(self, "page")
        self.village = QComboBox()
        self.only_reaching = QCheckBox(self.tr("只看补了才能领的(&O)"))
        self.said = QLabel()
        self.table = LineTable(LineModel(make_up_columns()), self.tr("可以补缴的人"))
        self.sum_button = QPushButton(self.tr("经济账"))
        self.person_button = QPushButton(self.tr("打开这个人"))
        self.export_button = QPushButton(self.tr("导出…"))
        self.figures = FigureRow()
        self.nobody = EmptyState(
            Icon.DONE,
            self.tr("没有要补缴的人"),
            self.tr("已参保、还没领取、有中断年度的人会列在这里。"),
        )
        self.no_roster = EmptyState(
            Icon.CASH,
            self.tr("还没有名册"),
            self.tr("先导入居民名册和参保人员名册，就能看到谁可以补缴。"),
            self.tr("导入名单"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self.setFocusProxy(self.table)

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    @property
    def busy(self) -> bool:
        """Whether a village is being reckoned."""
        return self._task is not None

    def reload(self, topics: frozenset[Topic]) -> None:
        """Reckon anew after a write, now or when shown again."""
        if topics & _TOPICS:
            self._stale = True
            if self.isVisible():
                self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Reckon what a write changed while the page was hidden."""
        super().showEvent(event)
        if self._stale and not self.busy:
            self._ask()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        self.village.setAccessibleName(self.tr("村（社区）"))
        self.village.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        dress(self.said, "muted")
        rule = QLabel(
            self.tr(
                "按每人最低的一档算，以后年年缴。中断的年度没有补贴；到龄一次补的有补贴。"
                "带 * 的数待核实。"
            )
        )
        rule.setWordWrap(True)
        dress(rule, "small")
        for page in (self.table, self.nobody, self.no_roster):
            self.stack.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(unit // 2)
        top.addWidget(self.village)
        top.addWidget(self.only_reaching)
        top.addStretch(1)
        top.addWidget(self.said)
        bottom = QHBoxLayout()
        bottom.setSpacing(unit // 2)
        bottom.addWidget(rule, 1)
        bottom.addWidget(self.export_button)
        bottom.addWidget(self.person_button)
        bottom.addWidget(self.sum_button)
        dress(self.sum_button, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addWidget(self.stack, 1)
        column.addWidget(self.figures)
        column.addLayout(bottom)

    def _connect_signals(self) -> None:
        self.village.currentIndexChanged.connect(self._on_village)
        self.only_reaching.toggled.connect(self._show_lines)
        self.table.line_opened.connect(self._open_sum)
        self.table.line_changed.connect(self._on_line)
        self.sum_button.clicked.connect(self._open_current)
        self.person_button.clicked.connect(self._open_person)
        self.export_button.clicked.connect(self.export)
        self.figures.opened.connect(self._read_workings)
        self.no_roster.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    def _ask(self) -> None:
        """Read which villages there are, then reckon the one chosen."""
        self._stale = False
        job = partial(_villages, self._seat.desk)
        self._seat.worker.read(job, self._show_villages, token=("make-up", id(self)))

    def _show_villages(self, villages: tuple[str, ...]) -> None:
        chosen = self.village.currentData()
        with QSignalBlocker(self.village):
            self.village.clear()
            for code in villages:
                self.village.addItem(division_name(code), code)
            self.village.setCurrentIndex(max(0, self.village.findData(chosen)))
        self.village.setVisible(len(villages) > 1)
        if villages:
            self._reckon()
        else:
            self._show((), none=True)

    def _on_village(self) -> None:
        if self.village.currentData():
            self._reckon()

    def _reckon(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task.drop()
        self.said.setText(self.tr("正在计算…"))
        job = partial(_read, self._seat.desk, str(self.village.currentData()))
        read = self._seat.worker.long_read
        self._task = read(job, self._show, self._on_error, title=self.tr("计算补缴"))

    def _on_error(self, error: DeskError) -> None:
        self._task = None
        self._stale = True
        self.said.setText(told(error.message))

    def _show(self, found: tuple[MakeUpLine, ...], *, none: bool = False) -> None:
        self._task = None
        self._found = found
        if none:
            self.stack.setCurrentWidget(self.no_roster)
            self.said.clear()
            self._on_line(None)
            return
        self._show_lines()

    def _show_lines(self) -> None:
        only = self.only_reaching.isChecked()
        row = self.table.currentIndex().row()
        shown = [one for one in self._found if one.reaches or not only]
        self.table.lines.show_lines(shown)
        self.table.choose(max(row, 0))
        self.stack.setCurrentWidget(self.table if shown else self.nobody)
        words = self.tr("{n:,} 人可以补缴，其中 {m:,} 人补了才能领")
        reaching = sum(one.reaches for one in self._found)
        self.said.setText(words.format(n=len(self._found), m=reaching))
        self._on_line(self.table.current())

    def _on_line(self, line: MakeUpLine | None) -> None:
        for button in (self.sum_button, self.person_button):
            button.setEnabled(line is not None)
        self.export_button.setEnabled(bool(self.table.lines.lines))
        self.figures.show_line(line)

    def _read_workings(self, which: MakeUpFigure) -> None:
        line = self.table.current()
        if line is not None:
            job = partial(make_up.workings, self._seat.desk, line.id)
            done = partial(self._open_working, which)
            self._seat.worker.read(job, done, self._note, token=("make-up-working", id(self)))

    def _open_working(self, which: MakeUpFigure, found: MakeUpWorkings) -> None:
        working = working_of(found, which)
        if working is None:
            self._seat.shell.note(self.tr("缴费年限不够，还不能按月领，没有算法可看。"))
            return
        WorkingDialog(self._seat, working, found.name, self).open()

    def _note(self, error: DeskError) -> None:
        self._seat.shell.note(told_of(error))

    def export(self) -> None:
        """Ask where to, then write the lines that are shown."""
        dialog = QFileDialog(self._seat.shell.dialog_parent(), self.tr("导出到"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel 表格 (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        name = self.tr("补缴测算{place}{day}.xlsx")
        place, day = self.village.currentText(), self._seat.desk.today()
        dialog.selectFile(name.format(place=place, day=day))
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, name: str) -> None:
        """Write the workbook in the background."""
        job = partial(_export, self._seat.desk, self.table.lines.lines, Path(name))
        done = partial(self._exported, name)
        self._seat.worker.write(job, done, title=self.tr("导出补缴测算表"))

    def _exported(self, name: str, count: int) -> None:
        words = self.tr("已导出 {n:,} 人：{file}")
        self._seat.shell.note(words.format(n=count, file=Path(name).name))

    def _open_sum(self, line: MakeUpLine) -> None:
        open_sum(self._seat, line.id, make_up=True)

    def _open_current(self) -> None:
        line = self.table.current()
        if line is not None:
            self._open_sum(line)

    def _open_person(self) -> None:
        line = self.table.current()
        if line is not None:
            self._seat.shell.open_person(line.id)


def _villages(desk: Desk) -> tuple[str, ...]:
    return tuple(one.code for one in roster.villages(desk))


def _export(desk: Desk, lines: tuple[MakeUpLine, ...], out: Path, watch: Watch) -> Written[int]:
    return make_up_export.export(desk, lines, out, watch=watch)


def _read(desk: Desk, village: str, watch: Watch) -> tuple[MakeUpLine, ...]:
    return make_up.candidates(desk, village, watch)
