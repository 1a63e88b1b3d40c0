"""自制报表: kept reports at the left; filter, columns, groups and the preview at the right."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import RowId
from pension_desk.domain.reports import (
    Group,
    GroupLine,
    Report,
    ReportLine,
    column,
    columns_offered,
    shown_cell,
    total_of,
)
from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.services import reports
from pension_desk.services.outcome import Topic
from pension_desk.services.report_export import Volume
from pension_desk.services.reports import KeptReport
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.reports import jobs
from pension_desk.ui.reports.columns_popup import ColumnsPopup
from pension_desk.ui.reports.jobs import Ran
from pension_desk.ui.reports.print_dialog import ReportDialog
from pension_desk.ui.reports.words import column_word, group_word, sort_word
from pension_desk.ui.roster.filter_bar import FilterBar
from pension_desk.ui.roster.filters import sentence
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_model import Column, LineModel
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.paged_table import PagedColumns, PagedTable
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.widgets.text_table import TextTable

_TOPICS = frozenset(
    {Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING, Topic.VISITS, Topic.BENEFITS, Topic.BUNDLES}
)
_BY = "column:"
"""Before the key of a column in the choice of orders, some of which have the same names."""
_HALF = 0.56
"""Of the text's height: the width of a half-width character, with some room."""


class ReportsPage(QWidget):
    """What is chosen is shown at once; nothing is kept before it is given a name."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._pending, self._pending_kept = True, True
        self._running: Task | None = None
        self._ran: Ran | None = None
        self._report = Report()
        dress(self, "page")
        self.kept: LineTable[KeptReport] = LineTable(_kept_model(), self.tr("保存的报表"),
                                                     sortable=False)  # fmt: skip
        self.filters = FilterBar(seat)
        self.columns_button = QPushButton()
        self.popup = ColumnsPopup(columns_offered(seat.desk.today()), self)
        self.group, self.sort = QComboBox(), QComboBox()
        self.descending = QCheckBox(self.tr("倒序"))
        self.said = QLabel()
        self.save_button = QPushButton(self.tr("保存…"))
        self.take_button = QPushButton(self.tr("打印、导出…"))
        self.new_button = QPushButton(self.tr("新报表"))
        self.forget_button = QPushButton(self.tr("删除"))
        self.preview = QStackedWidget()
        self.nobody = EmptyState(Icon.FILTER, self.tr("按这些条件没有人"), "")
        self.no_roster = EmptyState(
            Icon.PEOPLE,
            self.tr("还没有居民名册"),
            self.tr("先导入居民名册，就能自己挑人、挑栏目做报表。"),
            self.tr("导入名单"),
        )
        self._lay_out()
        self._connect_signals()
        self.setFocusProxy(self.kept)
        self._show_choice()

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    @property
    def report(self) -> Report:
        """What is asked for now."""
        return self._report

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew after a write, now or when shown again."""
        self._pending_kept |= Topic.REPORTS in topics
        self._pending |= bool(topics & _TOPICS)
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was never read, or changed while the page was hidden."""
        super().showEvent(event)
        self._read()

    def print_page(self) -> None:
        """Look at the report's pages, then print or export them."""
        if self._ran is not None and (self._ran.groups or self._ran.numbers):
            job = partial(jobs.volumes, self._seat.desk, self._report)
            shown = partial(self._open_print, self._report, self._ran)
            self._seat.worker.read(job, shown, token=("report-print", id(self)))

    def _open_print(self, report: Report, ran: Ran, volumes: tuple[Volume, ...]) -> None:
        rows = len(ran.groups) or len(ran.numbers)
        ReportDialog(self._seat, report, sentence(report.wanted), rows, volumes).open()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.said, "muted")
        for group in Group:
            self.group.addItem(group_word(group), group.value)
        self.group.setAccessibleName(self.tr("汇总"))
        self.sort.setAccessibleName(self.tr("排序"))
        left = QWidget()
        stacked = QVBoxLayout(left)
        stacked.setContentsMargins(0, 0, unit // 4, 0)
        stacked.addWidget(self.kept, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.new_button)
        buttons.addWidget(self.forget_button)
        stacked.addLayout(buttons)
        choice = QHBoxLayout()
        choice.setSpacing(unit // 2)
        for label, field in (
            (self.tr("栏目"), self.columns_button),
            (self.tr("汇总"), self.group),
            (self.tr("排序"), self.sort),
        ):
            name = QLabel(label)
            dress(name, "muted")
            name.setBuddy(field)
            choice.addWidget(name)
            choice.addWidget(field)
        choice.addWidget(self.descending)
        choice.addStretch(1)
        choice.addWidget(self.save_button)
        choice.addWidget(self.take_button)
        dress(self.take_button, "primary")
        right = QWidget()
        stacked = QVBoxLayout(right)
        stacked.setContentsMargins(unit // 4, 0, 0, 0)
        stacked.setSpacing(unit // 4)
        stacked.addWidget(self.filters)
        stacked.addLayout(choice)
        stacked.addWidget(self.preview, 1)
        stacked.addWidget(self.said)
        self.preview.addWidget(self.nobody)
        self.preview.addWidget(self.no_roster)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 12)
        split.setStretchFactor(1, 55)
        split.setSizes([unit * 12, unit * 55])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        outer.addWidget(split)

    def _connect_signals(self) -> None:
        self.kept.clicked.connect(self._on_kept)
        self.kept.line_opened.connect(self.run_kept)
        self.filters.filter_changed.connect(self._on_filter)
        self.columns_button.clicked.connect(self._show_columns)
        self.popup.chosen.connect(self._on_columns)
        self.group.activated.connect(self._on_choice)
        self.sort.activated.connect(self._on_choice)
        self.descending.toggled.connect(self._on_choice)
        self.save_button.clicked.connect(self.ask_name)
        self.take_button.clicked.connect(self.print_page)
        self.new_button.clicked.connect(self.begin)
        self.forget_button.clicked.connect(self.ask_forget)
        self.no_roster.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    # --- what is asked for ---

    def begin(self) -> None:
        """Begin a report anew."""
        self.kept.clearSelection()
        self.ask(Report())

    def ask(self, report: Report) -> None:
        """Ask for a report and show it."""
        self._report = report
        self._show_choice()
        self._run()

    def run_kept(self, kept: KeptReport) -> None:
        """Run a kept report again."""
        self.ask(kept.report)

    def _on_kept(self) -> None:
        kept = self.kept.current()
        if kept is not None:
            self.run_kept(kept)

    def _on_filter(self, wanted: RosterFilter) -> None:
        self.ask(replace(self._report, wanted=wanted))

    def _on_columns(self, keys: tuple[str, ...]) -> None:
        if keys:
            self.ask(replace(self._report, columns=keys))

    def _on_choice(self, *_from: object) -> None:
        kept = str(self.sort.currentData())
        self.ask(
            replace(
                self._report,
                group=Group(str(self.group.currentData() or "")),
                sort=Sort(kept) if kept in set(Sort) else Sort.WALK,
                by="" if kept in set(Sort) else kept.removeprefix(_BY),
                descending=self.descending.isChecked(),
            )
        )

    def _sort_by(self, at: int) -> None:
        """Order the list by the column whose head was clicked, then the other way round."""
        key = self._report.shown[at].key
        turned = self._report.by == key and not self._report.descending
        self.ask(replace(self._report, by=key, descending=turned))

    def _show_orders(self) -> None:
        """Offer the roster's orders, and each column that is shown."""
        self.sort.clear()
        for sort in Sort:
            self.sort.addItem(sort_word(sort), sort.value)
        self.sort.insertSeparator(self.sort.count())
        shown = list(self._report.shown)
        by = column(self._report.by)
        for one in [*shown, *([by] if by and by not in shown else [])]:
            words = self.tr("按栏目：{column}").format(column=column_word(one))
            self.sort.addItem(words, f"{_BY}{one.key}")
        wanted = f"{_BY}{by.key}" if by else self._report.sort.value
        self.sort.setCurrentIndex(self.sort.findData(wanted))

    def _show_choice(self) -> None:
        """Let every field say what is asked for."""
        report = self._report
        self.filters.set_filter(report.wanted)
        self.columns_button.setText(self.tr("{n} 栏…").format(n=len(report.shown)))
        self.popup.show_chosen(report.columns)
        fields = (self.group, self.sort, self.descending)
        blockers = [QSignalBlocker(field) for field in fields]
        self.group.setCurrentIndex(list(Group).index(report.group))
        self._show_orders()
        self.descending.setChecked(report.descending)
        for field in (self.sort, self.descending):
            field.setEnabled(report.group is Group.NONE)
        del blockers

    def _show_columns(self) -> None:
        self.popup.show_chosen(self._report.columns)
        self.popup.show_under(self.columns_button)
        self.popup.setFocus()

    # --- reading ---

    def _read(self) -> None:
        if self._pending_kept:
            self._pending_kept = False
            job = partial(reports.kept, self._seat.desk)
            self._seat.worker.read(job, self._show_kept, token=("reports", id(self)))
        if self._pending:
            self._pending = False
            self._run()

    def _show_kept(self, kept: tuple[KeptReport, ...]) -> None:
        self.kept.lines.show_lines(kept)
        name = self._report.name
        if name:
            self.kept.choose_lines(lambda one: one.report.name == name)
        self.forget_button.setEnabled(bool(kept))

    def _run(self) -> None:
        if self._running is not None:
            self._running.drop()
        job = partial(jobs.run, self._seat.desk, self._report)
        self._running = self._seat.worker.long_read(job, self._show, title="")

    def _show(self, ran: Ran) -> None:
        self._ran = ran
        for old in [self.preview.widget(at) for at in range(2, self.preview.count())]:
            self.preview.removeWidget(old)
            old.deleteLater()
        people = len(ran.numbers)
        self.take_button.setEnabled(bool(people))
        if not people:
            everyone = ran.report.wanted == Report().wanted
            self.preview.setCurrentWidget(self.no_roster if everyone else self.nobody)
            self.said.clear()
            return
        shown = self._groups(ran) if ran.groups else self._list(ran)
        self.preview.addWidget(shown)
        self.preview.setCurrentWidget(shown)
        words = self.tr("{n:,} 人，{m:,} 组") if ran.groups else self.tr("{n:,} 人")
        self.said.setText(words.format(n=people, m=len(ran.groups)))

    def _list(self, ran: Ran) -> QWidget:
        unit = self.fontMetrics().height()
        columns = [
            Column(column_word(one), partial(_cell, at), number=one.kind.summed)
            for at, one in enumerate(ran.report.shown)
        ]
        widths = [max(3.4, one.width * _HALF) for one in ran.report.shown]
        table: PagedTable[ReportLine] = PagedTable(
            PagedColumns(columns), widths, self.tr("报表"), self._seat.worker,
            partial(_lines, self._seat, ran.report),
        )  # fmt: skip
        table.setMinimumHeight(unit * 4)
        table.lines.show_numbers(ran.numbers)
        table.line_opened.connect(self._open_person)
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._sort_by)
        keys = [one.key for one in ran.report.shown]
        if ran.report.by in keys:
            down = ran.report.descending
            order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
            header.setSortIndicatorShown(True)
            header.setSortIndicator(keys.index(ran.report.by), order)
        return table

    def _groups(self, ran: Ran) -> QWidget:
        heads = [
            Head(group_word(ran.report.group)),
            Head(self.tr("人数"), numeric=True),
            *(Head(column_word(one), numeric=True) for one in ran.report.summed),
        ]
        table = TextTable(self.tr("汇总"), heads, stretched=0)
        lines = (*ran.groups, total_of(ran.groups))
        table.show_rows(tuple(_group_row(ran.report, one) for one in lines))
        table.row_opened.connect(partial(self._open_group, ran.report))
        return table

    def _open_group(self, report: Report, key: object) -> None:
        """Show whom a line counts in the roster; the last line counts everybody."""
        label = str(key)
        if label == total_of(()).label:
            self._seat.shell.show_filter(report.wanted)
            return
        job = partial(reports.people_of_group, self._seat.desk, report, label)
        name = f"{report.name} {label}".strip()
        shown = partial(self._show_group, name)
        self._seat.worker.long_read(job, shown, title=self.tr("整理报表"))

    def _show_group(self, name: str, people: tuple[RowId, ...]) -> None:
        self._seat.shell.show_filter(RosterFilter(people=people, people_name=name, gone=False))

    def _open_person(self, line: ReportLine) -> None:
        from pension_desk.services import roster

        job = partial(roster.lines, self._seat.desk, [line.number])
        self._seat.worker.read(job, self._open_line, token=("report-person", id(self)))

    def _open_line(self, found: Sequence[object]) -> None:
        for one in found[:1]:
            self._seat.shell.open_person(one.id)  # type: ignore[attr-defined]

    # --- keeping ---

    def ask_name(self) -> None:
        """Ask under which name the report is to be kept."""
        question = TextQuestion(
            self._seat.shell.dialog_parent(),
            title=self.tr("保存报表"),
            question=self.tr("给这张报表起个名字，以后点一下就能再出。"),
            label=self.tr("名称"),
            agree=self.tr("保存"),
        )
        question.field.setCurrentText(self._report.name)
        question.agreed.connect(partial(self.keep, question))
        question.open()

    def keep(self, question: TextQuestion, name: str) -> None:
        """Keep the report; the question stays open where the name is refused."""
        job = partial(jobs.save, self._seat.desk, self._report, name)
        self._seat.worker.write(job, partial(self._kept, question), question.show_refusal)

    def _kept(self, question: TextQuestion, kept: KeptReport) -> None:
        question.accept()
        self._report = kept.report
        self._seat.shell.note(self.tr("已保存报表“{name}”。").format(name=kept.report.name))

    def ask_forget(self) -> None:
        """Ask before a kept report goes."""
        kept = self.kept.current()
        if kept is not None:
            name = kept.report.name
            self._seat.messages.ask(
                self.tr("删除报表“{name}”？").format(name=name),
                partial(self._forget, name),
                yes=self.tr("删除"),
            )

    def _forget(self, name: str) -> None:
        job = partial(jobs.forget, self._seat.desk, name)
        self._seat.worker.write(job, self._forgotten)

    def _forgotten(self, name: str) -> None:
        if self._report.name == name:
            self._report = replace(self._report, name="")
        self._seat.shell.note(self.tr("已删除报表“{name}”。").format(name=name))


def _lines(seat: Seat, report: Report, numbers: array[int]) -> tuple[ReportLine, ...]:
    return reports.lines(seat.desk, report, numbers)


def _cell(at: int, line: ReportLine) -> str:
    return line.cells[at]


def _group_row(report: Report, line: GroupLine) -> TextRow:
    sums = (
        shown_cell(one.kind, value, whole=False)
        for one, value in zip(report.summed, line.sums, strict=True)
    )
    return TextRow((line.label, f"{line.people:,}", *sums), key=line.label)


def _kept_model() -> LineModel[KeptReport]:
    columns: list[Column[KeptReport]] = [
        Column(translate("reports", "保存的报表"), _kept_word, tip=_kept_tip)
    ]
    return LineModel(columns)


def _kept_word(one: KeptReport) -> str:
    if not one.town:
        return one.report.name
    return translate("reports", "{name}（镇）").format(name=one.report.name)


def _kept_tip(one: KeptReport) -> str:
    columns = translate("reports", "、").join(column_word(each) for each in one.report.shown)
    return "\n".join(filter(None, (sentence(one.report.wanted), columns)))
