"""对账: what village, town and tax list say of a year, the lines that differ, settled by keys."""

from __future__ import annotations

from array import array
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.payment_rules import FIRST_YEAR
from pension_desk.domain.reconciliation import Side
from pension_desk.services import reconciliation
from pension_desk.services.desk import Role
from pension_desk.services.outcome import Topic
from pension_desk.services.reconciliation import Line, LineFilter
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.reconciliation import jobs
from pension_desk.ui.reconciliation.filter_bar import ReconciliationFilters
from pension_desk.ui.reconciliation.jobs import Shown
from pension_desk.ui.reconciliation.models import SIDE_COLUMNS, Column, ReconciliationModel
from pension_desk.ui.reconciliation.table import ReconciliationTable
from pension_desk.ui.reconciliation.totals import Totals
from pension_desk.ui.reconciliation.words import side_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.text_question import TextQuestion

_PAYMENT_TOPICS = frozenset({Topic.PAYMENTS, Topic.ROSTER, Topic.PROPOSALS, Topic.BUNDLES})
_SPLIT = "reconciliation_split"


class ReconciliationPage(FreshPage):
    """Lines above, totals below. Runs anew when payments change, while it is in front."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_PAYMENT_TOPICS, unread=True)
        self._seat = seat
        self._shown: Shown | None = None
        dress(self, "page")
        town = seat.desk.identity.role is Role.TOWN
        self.year = QComboBox()
        self.filters = ReconciliationFilters(town=town)
        self.model = ReconciliationModel()
        self.table = ReconciliationTable(self.model)
        self.table.setColumnHidden(Column.VILLAGE, not town)
        self.count = QLabel()
        self.settle_button = QPushButton(self.tr("结清"))
        self.unsettle_button = QPushButton(self.tr("撤销结清"))
        self.export_button = QPushButton(self.tr("导出"))
        self.totals = Totals()
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.nothing = EmptyState(
            Icon.CASH,
            self.tr("这一年还没有可以核对的缴费"),
            self.tr("村里登记缴费、镇里登记缴费，或者导入税务缴费明细以后，就可以在这里核对。"),
            self.tr("导入名单"),
        )
        self.all_right = EmptyState(
            Icon.CHECK,
            self.tr("没有要处理的差异"),
            self.tr("全部一致，或者都已经结清。想看所有的行，把筛选条件清除。"),
            self.tr("清除条件"),
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self.setFocusProxy(self.table)

    @property
    def shown(self) -> Shown | None:
        """What is shown, None before the first run is over."""
        return self._shown

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew as ever; where only settlements changed, these alone."""
        super().reload(topics)
        if Topic.SETTLEMENTS in topics and not self.concerned(topics) and self._shown is not None:
            job = partial(jobs.renew, self._seat.desk, self._shown.found, self.filters.wanted)
            self._seat.worker.read(job, self._show, token=("reconciliation", id(self)))

    def read(self) -> None:
        """Reconcile the year that is chosen."""
        year = int(self.year.currentData())
        job = partial(jobs.run, self._seat.desk, year, self.filters.wanted)
        self._seat.worker.long_read(job, self._show, title=self.tr("核对缴费"))

    def settle(self) -> None:
        """Ask for the reason and settle the lines that are chosen (Space)."""
        places = self._chosen()
        if not places:
            self._seat.shell.note(self.tr("先选中要结清的行；Ctrl+A 选中全部。"))
            return
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("结清差异"),
            question=self.tr("结清选中的 {n:,} 行？").format(n=len(places)),
            label=self.tr("原因（以后情况不变就不再提示）"),
            agree=self.tr("结清"),
            choices=(
                self.tr("税务窗口直接缴，村里没有登记"),
                self.tr("税务数据还没有到"),
                self.tr("金额登记错，已经更正"),
                self.tr("重复缴费，已经退费"),
                self.tr("核对过身份证，是同一个人"),
            ),
        )
        question.agreed.connect(partial(self._settle, question, places))
        question.open()

    def unsettle(self) -> None:
        """Open the chosen lines again (Delete)."""
        places = self._chosen()
        if self._shown is not None and places:
            job = partial(jobs.unsettle, self._seat.desk, self._shown.found, places)
            self._seat.worker.write(job, self._on_unsettled, self._note_refusal)

    def export(self) -> None:
        """Ask where to, then write the lines shown and the totals."""
        if self._shown is None or not self._shown.places:
            self._seat.shell.note(self.tr("没有可以导出的行。"))
            return
        dialog = QFileDialog(self._seat.shell.dialog_parent(), self.tr("导出到"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel 表格 (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        name = self.tr("{year}年度缴费对账{day}.xlsx")
        year = self._shown.found.year
        dialog.selectFile(name.format(year=year, day=self._seat.desk.today()))
        dialog.fileSelected.connect(self.export_to)
        dialog.open()

    def export_to(self, name: str) -> None:
        """Write the workbook in the background."""
        if self._shown is not None:
            sentence = self.filters.chip_bar.sentence()
            job = partial(jobs.write, self._seat.desk, self._shown, Path(name), sentence)
            done = partial(self._exported, Path(name))
            self._seat.worker.write(job, done, title=self.tr("导出对账表"))

    # --- building ---------------------------------------------------------------------

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for year in range(self._seat.desk.today().year, FIRST_YEAR - 1, -1):
            self.year.addItem(self.tr("{year} 年度").format(year=year), year)
        self.year.setAccessibleName(self.tr("缴费年度"))
        self.settle_button.setToolTip(self.tr("结清选中的行（空格）"))
        self.unsettle_button.setToolTip(self.tr("选中的行重新待处理（Delete）"))
        self.export_button.setToolTip(self.tr("把显示的行和合计导出成表格"))
        dress(self.settle_button, "primary")
        dress(self.count, "muted")
        head = QHBoxLayout()
        head.addWidget(self.year, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.filters, 1)
        for button in (self.settle_button, self.unsettle_button, self.export_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.all_right)
        lines = QWidget()
        inner = QVBoxLayout(lines)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.pages, 1)
        inner.addWidget(self.count)
        self.splitter.addWidget(lines)
        self.splitter.addWidget(self.totals)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 1)
        for at in (0, 1):
            self.splitter.setCollapsible(at, False)  # noqa: FBT003  Qt's own signature
        share = self._seat.remembered.number(_SPLIT, 70, 25, 85)
        self.splitter.setSizes([share * 10, (100 - share) * 10])
        self.whole = QStackedWidget()
        self.whole.addWidget(self.splitter)
        self.whole.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addLayout(head)
        column.addWidget(self.whole, 1)

    def _connect_signals(self) -> None:
        self.model.page_wanted.connect(self._read_page)
        self.year.currentIndexChanged.connect(self.read)
        self.filters.filter_changed.connect(self._narrow)
        self.table.settle_requested.connect(self.settle)
        self.table.unsettle_requested.connect(self.unsettle)
        self.table.person_opened.connect(self._seat.shell.open_person)
        self.settle_button.clicked.connect(self.settle)
        self.unsettle_button.clicked.connect(self.unsettle)
        self.export_button.clicked.connect(self.export)
        self.totals.village_chosen.connect(self._show_village)
        self.nothing.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        self.all_right.action_requested.connect(self.filters.clear)
        self.splitter.splitterMoved.connect(self._remember_split)

    # --- showing ----------------------------------------------------------------------

    def _show(self, shown: Shown) -> None:
        if shown.found.year != self.year.currentData() or shown.wanted != self.filters.wanted:
            return
        self._shown = shown
        found = shown.found
        self.filters.offer(found)
        for column, side in SIDE_COLUMNS.items():
            self.table.setColumnHidden(column, side not in found.sides)
        self.model.show_numbers(shown.places)
        self.totals.show_totals(found)
        self.whole.setCurrentWidget(self.splitter if len(found) else self.nothing)
        self.pages.setCurrentWidget(self.table if shown.places else self.all_right)
        self._say_count(shown)

    def _say_count(self, shown: Shown) -> None:
        total = shown.found.total
        words = self.tr("显示 {shown:,} 行，共 {all:,} 行：待处理 {open:,}，已结清 {settled:,}")
        told = words.format(
            shown=len(shown.places), all=total.lines, open=total.open, settled=total.settled
        )
        silent = [side for side in Side if side not in shown.found.sides]
        if silent and len(silent) < len(Side):
            missing = self.tr("{sides}这一年没有登记，不参加核对")
            names = self.tr("、").join(map(side_word, silent))
            told = f"{told}；{missing.format(sides=names)}"
        self.count.setText(told)

    def _read_page(self, page: int, places: array[int]) -> None:
        if self._shown is not None:
            job = partial(reconciliation.lines, self._seat.desk, self._shown.found, places)
            self._seat.worker.read(job, partial(self._take_page, page, places))

    def _take_page(self, page: int, places: array[int], lines: tuple[Line, ...]) -> None:
        self.model.take_page(page, places, lines)

    def _narrow(self, wanted: LineFilter) -> None:
        if self._shown is not None:
            self._show(jobs.narrow(self._shown.found, wanted))

    def _show_village(self, code: str) -> None:
        self.filters.change(LineFilter(villages=frozenset({code})))

    def _chosen(self) -> list[int]:
        return [self.model.number_at(row) for row in self.table.chosen_rows()]

    def _settle(self, question: TextQuestion, places: list[int], reason: str) -> None:
        if self._shown is not None:
            job = partial(jobs.settle, self._seat.desk, self._shown.found, places, reason)
            done = partial(self._on_settled, question)
            self._seat.worker.write(job, done, question.show_refusal)

    def _on_settled(self, question: TextQuestion, count: int) -> None:
        question.accept()
        words = self.tr("已结清 {n:,} 行（Ctrl+Z 可撤销）")
        self._seat.shell.note(words.format(n=count))
        self.table.setFocus()

    def _on_unsettled(self, count: int) -> None:
        self._seat.shell.note(self.tr("{n:,} 行重新待处理").format(n=count))

    def _note_refusal(self, error: DeskError) -> None:
        self._seat.shell.note(told_of(error))

    def _exported(self, path: Path, count: int) -> None:
        words = self.tr("已导出 {n:,} 行到 {name}")
        self._seat.shell.note(words.format(n=count, name=path.name))

    def _remember_split(self) -> None:
        above, below = self.splitter.sizes()
        if above + below:
            self._seat.remembered.set(_SPLIT, above * 100 // (above + below))
