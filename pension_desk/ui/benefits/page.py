"""待遇: lists by what is due, and what is done about each person without the mouse."""

from __future__ import annotations

from array import array
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
)

from pension_desk.domain.benefit_lists import BenefitLine, BenefitList
from pension_desk.services import benefits
from pension_desk.services.desk import Role
from pension_desk.services.outcome import Topic
from pension_desk.services.screening_lists import ListFile
from pension_desk.ui.benefits import jobs
from pension_desk.ui.benefits.acts import PAPERS, BenefitActs
from pension_desk.ui.benefits.detail import DetailStrip
from pension_desk.ui.benefits.filters import BenefitFilters
from pension_desk.ui.benefits.jobs import Overview
from pension_desk.ui.benefits.models import columns_of
from pension_desk.ui.benefits.words import list_word
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.paged_table import PagedColumns, PagedTable

_TOPICS = frozenset(
    {Topic.BENEFITS, Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING, Topic.VISITS, Topic.BUNDLES,
     Topic.POLICY}
)  # fmt: skip
_LISTS = tuple(BenefitList)
_BY_MONTH = frozenset({BenefitList.TURNING60})


class BenefitsPage(FreshPage):
    """A table for each kind of list, of which one is in front; below it the chosen person."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self._chosen: int | None = None
        self._counting: Task | None = None
        dress(self, "page")
        town = seat.desk.identity.role is Role.TOWN
        self.lists = QTabBar()
        self.filters = BenefitFilters(town=town)
        self.count = QLabel()
        self.export_button = QPushButton(self.tr("导出名单…"))
        self.tables: dict[BenefitList, PagedTable[BenefitLine]] = {
            which: self._table(which, villages=town) for which in _LISTS
        }
        self.stack = QStackedWidget()
        self.nobody = EmptyState(Icon.DONE, self.tr("这份名单上没有人"), "")
        self.no_roster = EmptyState(
            Icon.CASH,
            self.tr("还没有可以办的待遇"),
            self.tr("先导入居民名册和参保人员名册，就能看到谁快到龄、谁该认证。"),
            self.tr("导入名单"),
        )
        self.detail = DetailStrip(seat.desk.today())
        self.acts = BenefitActs(seat, self)
        self._lay_out()
        self._connect_signals()
        self._add_keys()
        self.setFocusProxy(self.lists)
        self.read()

    @property
    def which(self) -> BenefitList:
        """The list in front."""
        return _LISTS[max(0, self.lists.currentIndex())]

    @property
    def table(self) -> PagedTable[BenefitLine]:
        """The table in front."""
        return self.tables[self.which]

    def show_part(self, name: str) -> None:
        """Bring a list to the front, with the cursor; an unknown one changes nothing."""
        if name in set(BenefitList):
            self.lists.setCurrentIndex(_LISTS.index(BenefitList(name)))
            self.table.setFocus()

    def _table(self, which: BenefitList, *, villages: bool) -> PagedTable[BenefitLine]:
        columns = columns_of(which, self._seat.desk.today(), villages=villages)
        model = PagedColumns([column for column, _width in columns])
        return PagedTable(
            model,
            [width for _column, width in columns],
            list_word(which),
            self._seat.worker,
            self._read_lines,
        )

    def _read_lines(self, numbers: array[int]) -> tuple[BenefitLine, ...]:
        return benefits.lines(self._seat.desk, numbers, within=self.filters.asked.within)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for which in _LISTS:
            self.lists.addTab(list_word(which))
            self.stack.addWidget(self.tables[which])
        self.stack.addWidget(self.nobody)
        self.stack.addWidget(self.no_roster)
        self.lists.setDrawBase(False)
        self.lists.setExpanding(False)
        self.lists.setAccessibleName(self.tr("待遇名单"))
        dress(self.count, "muted")
        self.count.setMinimumHeight(self.export_button.sizeHint().height())
        line = QHBoxLayout()
        line.addWidget(self.filters, 1)
        line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.export_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.lists)
        column.addLayout(line)
        column.addWidget(self.stack, 1)
        column.addWidget(self.detail)

    def _connect_signals(self) -> None:
        self.lists.currentChanged.connect(self._on_list)
        self.filters.changed.connect(self.read)
        self.export_button.clicked.connect(self._ask_export)
        self.no_roster.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        for table in self.tables.values():
            table.line_changed.connect(self._on_line)
            table.line_opened.connect(self._usual)
        detail = self.detail
        detail.step_requested.connect(self.step)
        detail.proof_requested.connect(self.prove)
        detail.death_requested.connect(self.report_death)
        detail.paper_requested.connect(self.queue_paper)
        detail.person_requested.connect(self._open_person)

    def _add_keys(self) -> None:
        keys = {
            "F2": self.step, "F7": self.prove, "F8": self.report_death, "F9": self.queue_paper,
        }  # fmt: skip
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def read(self) -> None:
        """Read the list in front, and apart from it the counts: in a town they take a while."""
        self._ask_numbers()
        if self._counting is not None:
            self._counting.drop()
        job = partial(jobs.overview, self._seat.desk, self.filters.asked)
        self._counting = self._seat.worker.long_read(job, self._show_overview, title="")

    def _ask_numbers(self) -> None:
        which, asked = self.which, self.filters.asked
        job = partial(jobs.numbers, self._seat.desk, which, asked)
        done = partial(self._show_numbers, which)
        self._seat.worker.read(job, done, token=("benefit-numbers", id(self)))

    def _show_overview(self, found: Overview) -> None:
        counted = dict(found.counts.lists)
        for at, which in enumerate(_LISTS):
            self.lists.setTabText(at, f"{list_word(which)} {counted[which]:,}")
        self.filters.show_overview(found)
        if not found.residents:
            self.stack.setCurrentWidget(self.no_roster)

    def _show_numbers(self, which: BenefitList, numbers: array[int]) -> None:
        if which is not self.which:
            return
        row = self.table.currentIndex().row()
        self.table.lines.show_numbers(numbers)
        self.count.setText(self.tr("{n:,} 人").format(n=len(numbers)))
        self.export_button.setEnabled(bool(numbers))
        if self.stack.currentWidget() is not self.no_roster or numbers:
            self.stack.setCurrentWidget(self.table if numbers else self.nobody)
        if not numbers:
            self.detail.show_line(None, paper=False)
            return
        kept = self._chosen is not None and self.table.choose_number(self._chosen)
        if not kept:
            self.table.choose(max(row, 0))

    def _on_list(self) -> None:
        self._chosen = None
        self.filters.show_months(shown=self.which in _BY_MONTH)
        self.stack.setCurrentWidget(self.table)
        self._ask_numbers()

    def _on_line(self, line: BenefitLine | None) -> None:
        self._chosen = line.number if line else self._chosen
        self.detail.show_line(line, paper=self.which in PAPERS)

    def _usual(self, line: BenefitLine) -> None:
        """Do what the list asks for: Enter or a double click."""
        if self.which in (
            BenefitList.PROOF_OVERDUE, BenefitList.PROOF_DUE, BenefitList.PROOF_NEVER,
        ):  # fmt: skip
            self.prove()
        elif self.which is BenefitList.DEATHS and line.death_on is None:
            self.report_death()
        else:
            self.step()

    def step(self) -> None:
        """Ask for the next step of the person under the cursor (F2)."""
        line = self.table.current()
        if line is not None:
            self.acts.step(line.id)

    def prove(self) -> None:
        """Ask for a proof of life of everybody who is chosen (F7)."""
        if self.detail.proof_button.isEnabled():
            self.acts.prove_many(self.table.chosen_numbers())

    def report_death(self) -> None:
        """Ask for the day of death of the person under the cursor (F8)."""
        line = self.table.current()
        if line is not None and self.detail.death_button.isEnabled():
            self.acts.death(line.id)

    def queue_paper(self) -> None:
        """Put the list's paper for everybody who is chosen into the print queue (F9)."""
        kind = PAPERS.get(self.which)
        numbers = self.table.chosen_numbers()
        if kind and numbers:
            self.acts.queue(kind, numbers)

    def _open_person(self) -> None:
        line = self.table.current()
        if line is not None:
            self._seat.shell.open_person(line.id)

    def _ask_export(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("导出名单"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("表格 (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(f"{self.which.label}.xlsx")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self._export)
        dialog.open()

    def _export(self, name: str) -> None:
        job = partial(jobs.export, self._seat.desk, self.which, self.filters.asked, Path(name))
        self._seat.worker.write(job, self._exported, title=self.tr("导出名单"))

    def _exported(self, made: ListFile) -> None:
        words = self.tr("已导出 {n:,} 人：{file}")
        self._seat.shell.note(words.format(n=made.rows, file=made.file.name))
