"""用人单位: who insures nobody or too few, how far the work is, and the employer at the side."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.employers import Employer, Standing
from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Role
from pension_desk.services.employers import EmployerLine, EmployersStatus
from pension_desk.services.outcome import Topic
from pension_desk.services.screening_lists import ListFile
from pension_desk.ui.employers import jobs
from pension_desk.ui.employers.bulk import BulkMenu
from pension_desk.ui.employers.counts import CountRow
from pension_desk.ui.employers.edit_dialog import EmployerDialog
from pension_desk.ui.employers.filters import LATE, NOWHERE, SOON, Asked, EmployerFilters, Part
from pension_desk.ui.employers.groups_dialog import GroupsDialog
from pension_desk.ui.employers.models import employers_model
from pension_desk.ui.employers.panel import EmployerPanel
from pension_desk.ui.employers.questions_dialog import EmployerQuestionsDialog
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.flow import FlowLayout
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.scrolled import scrolled

_TOPICS = frozenset({Topic.EMPLOYERS, Topic.BUNDLES, Topic.POLICY, Topic.ROSTER})


class EmployersPage(FreshPage):
    """Counts above, filters and table at the left, the chosen employer at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self.status: EmployersStatus | None = None
        town = seat.desk.identity.role is Role.TOWN
        dress(self, "page")
        self.counts = CountRow(town=town)
        self.filters = EmployerFilters(town=town)
        self.table: LineTable[EmployerLine] = LineTable(
            employers_model(villages=town), self.tr("用人单位")
        )
        self.count = QLabel()
        self.groups_button = QPushButton(self.tr("分行业、分村…"))
        self.bulk_button = QPushButton(self.tr("对选中的单位"))
        self.export_button = QPushButton(self.tr("导出清单…"))
        self.add_button = QPushButton(self.tr("新增单位…"))
        self.bulk = BulkMenu(seat, self)
        self.panel = EmployerPanel(seat)
        self.empty = EmptyState(
            Icon.EMPLOYER,
            self.tr("还没有用人单位"),
            self.tr(
                "导入市场主体登记名单、税务申报用工名单和单位参保名单，就能看到哪些单位没有参保、差多少人。"
            )
            if town
            else self.tr("用人单位由镇里导入，随下发的数据包到村里。"),
            self.tr("导入名单") if town else "",
        )
        self.nobody = EmptyState(Icon.DONE, self.tr("没有这样的单位"), "", self.tr("全部显示"))
        self.pages, self.lists = QStackedWidget(), QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self._add_keys()
        self.setFocusProxy(self.table)
        self.read()

    def print_page(self) -> None:
        """Print the papers of those who are chosen (toolbar 打印, Ctrl+P)."""
        self.bulk.print_papers(self.chosen())

    def show_part(self, name: str) -> None:
        """Show only the employers that another place speaks of; unknown names change nothing."""
        if name not in set(Part):
            return
        asked = {
            Part.OWING: Asked(owing=True),
            Part.PRESSING: Asked(pressing=LATE | SOON),
            Part.OVERDUE: Asked(pressing=LATE),
            Part.SOON: Asked(pressing=SOON),
            Part.UNTOUCHED: Asked(owing=True, untouched=True),
            Part.NOWHERE: Asked(owing=True, village=NOWHERE),
            Part.DOUBTS: Asked(doubts=True),
        }
        part = Part(name)
        if part is Part.QUESTIONS:
            self.open_questions()
        else:
            self.filters.ask(asked[part])
            self.table.setFocus()

    def show_records(self, ids: Collection[RowId], name: str) -> None:
        """Show only the employers behind a number; ``name`` stands on the chip."""
        self.filters.ask(Asked(only=frozenset(ids), only_words=name))
        self.table.setFocus()

    def chosen(self) -> list[Employer]:
        """Return the employers that are chosen, the one under the cursor at least."""
        return [line.employer for line in self.table.chosen()]

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.count, "muted")
        self.add_button.setVisible(self._seat.desk.identity.role is Role.TOWN)
        self.bulk_button.setMenu(self.bulk)
        foot = FlowLayout(gap=unit // 2)  # in one row they would press the panel at large text
        foot.addWidget(self.count)
        for button in (
            self.groups_button,
            self.bulk_button,
            self.export_button,
            self.add_button,
        ):
            foot.addWidget(button)
        self.lists.addWidget(self.table)
        self.lists.addWidget(self.nobody)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.filters)
        column.addWidget(self.lists, 1)
        column.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(scrolled(left))
        splitter.addWidget(scrolled(self.panel))
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([unit * 52, unit * 36])
        splitter.setChildrenCollapsible(False)
        page = QWidget()
        whole = QVBoxLayout(page)
        whole.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        whole.setSpacing(unit // 3)
        whole.addWidget(self.counts)
        whole.addWidget(splitter, 1)
        self.pages.addWidget(page)
        self.pages.addWidget(self.empty)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _connect_signals(self) -> None:
        self.counts.chosen.connect(self._on_count)
        self.counts.part_asked.connect(self.show_part)
        self.filters.changed.connect(self._fill)
        self.table.line_changed.connect(self._on_line)
        self.table.line_opened.connect(self._on_opened)
        self.nobody.action_requested.connect(self.filters.clear)
        self.empty.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        self.groups_button.clicked.connect(self._open_groups)
        self.export_button.clicked.connect(self._ask_export)
        self.add_button.clicked.connect(self._add)
        self.bulk.aboutToShow.connect(self._fill_bulk)

    def _add_keys(self) -> None:
        for key, act in {"F7": self._contact, "F9": self.print_page}.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def read(self) -> None:
        """Ask for the employers that the filters want."""
        job = partial(jobs.status, self._seat.desk)
        self._seat.worker.slow_read(job, self._show, self._fail, token=("employers", id(self)))

    def _show(self, status: EmployersStatus) -> None:
        self.status = status
        anything = bool(status.lines) or status.questions > 0
        self.pages.setCurrentIndex(0 if anything else 1)
        self.counts.show_status(status)
        villages = sorted({line.employer.village for line in status.lines})
        self.filters.show_villages(tuple(villages))
        self._fill()

    def _fill(self) -> None:
        if self.status is None:
            return
        current = self.table.current()
        lines = [line for line in self.status.lines if self.filters.asked.admits(line)]
        self.table.lines.show_lines(lines)
        self.lists.setCurrentIndex(0 if lines else 1)
        missing = sum(line.employer.missing for line in lines)
        said = self.tr("{n:,} 个单位，没参保的 {m:,} 人")
        self.count.setText(said.format(n=len(lines), m=missing))
        self.export_button.setEnabled(bool(lines))
        if current is not None:
            self.table.choose_lines(lambda line: line.employer.id == current.employer.id)
        if self.table.current() is None:
            self.table.choose(0)
        if not lines:
            self.panel.show_employer(None)
        elif current is not None:
            self.panel.reload()

    def _on_line(self, line: EmployerLine | None) -> None:
        if line is not None:
            self.panel.show_employer(line.employer.id)

    def _on_opened(self, _line: EmployerLine) -> None:
        self._contact()

    def _contact(self) -> None:
        self.bulk.contact(self.chosen())

    def _on_count(self, standing: Standing) -> None:
        self.filters.ask(replace(Asked(), standing=standing))
        self.table.setFocus()

    def open_questions(self) -> None:
        """Open the queue of rows that have to be looked at."""
        EmployerQuestionsDialog(self._seat).open()

    def _open_groups(self) -> None:
        if self.status is not None:
            dialog = GroupsDialog(self._seat, [line.employer for line in self.status.lines])
            dialog.asked.connect(self.filters.ask)
            dialog.open()

    def _fill_bulk(self) -> None:
        self.bulk.offer(self.chosen())

    def _add(self) -> None:
        EmployerDialog(self._seat).open()

    def _ask_export(self) -> None:
        dialog = QFileDialog(self.window(), self.tr("导出清单"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("表格 (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self.tr("企业扩面清单.xlsx"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.export)
        dialog.open()

    def export(self, name: str) -> None:
        """Write what is shown to a workbook."""
        model = self.table.order
        rows = [
            self.table.lines.line(model.mapToSource(model.index(at, 0)).row()).employer.id
            for at in range(model.rowCount())
        ]
        said = self.filters.chips.sentence()
        job = partial(jobs.export, self._seat.desk, rows, said, Path(name))
        self._seat.worker.write(job, self._exported, self._fail, title=self.tr("导出清单"))

    def _exported(self, made: ListFile) -> None:
        said = self.tr("已导出 {n:,} 个单位：{file}")
        self._seat.shell.note(said.format(n=made.rows, file=made.file.name))

    def _fail(self, error: DeskError) -> None:
        self._seat.messages.show_failure(error)
