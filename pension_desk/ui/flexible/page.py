"""灵活就业: who could insure themselves, filtered, told in batches, answered by keys."""

from __future__ import annotations

from array import array
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.flexible_workers import (
    POINT,
    ContactState,
    FlexibleFilter,
    FlexibleLine,
    Work,
)
from pension_desk.domain.visit_words import Mode
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import flexible_workers
from pension_desk.services.desk import Role
from pension_desk.services.flexible_workers import Comparison
from pension_desk.services.outcome import Topic
from pension_desk.ui.flexible import jobs
from pension_desk.ui.flexible.batch_dialog import BatchDialog
from pension_desk.ui.flexible.compare_panel import ComparePanel
from pension_desk.ui.flexible.filters import FlexibleFilters
from pension_desk.ui.flexible.jobs import Listed
from pension_desk.ui.flexible.models import columns_of
from pension_desk.ui.flexible.words import state_word
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.line_words import work_word
from pension_desk.ui.reckon.dialog import open_sum
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.visits.dialog import open_visit
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.paged_table import PagedColumns, PagedTable

_TOPICS = frozenset(
    {Topic.ROSTER, Topic.VISITS, Topic.SCREENING, Topic.PAYMENTS, Topic.BUNDLES, Topic.POLICY}
)


class FlexiblePage(FreshPage):
    """The list at the left, both schemes for the person under the cursor at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS, unread=True)
        self._seat = seat
        self._chosen: int | None = None
        self._begin = VisitEntry(mode=Mode.PHONE, points=POINT)
        dress(self, "page")
        town = seat.desk.identity.role is Role.TOWN
        columns = columns_of(seat.desk.today(), villages=town)
        self.filters = FlexibleFilters(town=town)
        self.table: PagedTable[FlexibleLine] = PagedTable(
            PagedColumns([column for column, _width in columns]),
            [width for _column, width in columns],
            self.tr("可以参保的劳动年龄人员"),
            seat.worker,
            partial(flexible_workers.lines, seat.desk),
        )
        self.said = QLabel()
        self.batch_button = QPushButton(self.tr("批量联系…（F9）"))
        self.work_button = QPushButton(self.tr("就业情况"))
        self.panel = ComparePanel(seat.desk.today())
        self.nobody = EmptyState(
            Icon.DONE,
            self.tr("这样筛选没有人"),
            self.tr("劳动年龄内两种养老保险都没参加的人会列在这里。"),
        )
        self.no_roster = EmptyState(
            Icon.PEOPLE,
            self.tr("还没有居民名册"),
            self.tr("先导入户籍名册和参保名册，就能看到谁两种养老保险都没参加。"),
            self.tr("导入名单"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect_signals()
        self._add_keys()
        self.setFocusProxy(self.table)

    def print_page(self) -> None:
        """Print letters: the batch dialog, with letters in front."""
        self.batch(Mode.MAIL)

    def show_part(self, name: str) -> None:
        """Show only people in one state of contact; an unknown name changes nothing."""
        if name in set(ContactState):
            self.filters.change(FlexibleFilter(states=(ContactState(name),)))
            self.table.setFocus()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.said, "muted")
        menu = QMenu(self.work_button)
        for work in (*Work, None):
            action = menu.addAction(work_word(work or ""))
            action.triggered.connect(partial(self.set_work, work))
        self.work_button.setMenu(menu)
        head = QHBoxLayout()
        head.addWidget(self.filters, 1)
        head.addWidget(self.work_button, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.batch_button, 0, Qt.AlignmentFlag.AlignTop)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, unit // 4, 0)
        column.setSpacing(unit // 4)
        column.addWidget(self.table, 1)
        column.addWidget(self.said)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(self.panel)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 40)
        split.setStretchFactor(1, 27)
        split.setSizes([unit * 40, unit * 27])
        for page in (split, self.nobody, self.no_roster):
            self.stack.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        outer.setSpacing(unit // 3)
        outer.addLayout(head)
        outer.addWidget(self.stack, 1)

    def _connect_signals(self) -> None:
        self.filters.changed.connect(self.read)
        self.table.line_changed.connect(self._on_line)
        self.table.line_opened.connect(self.answer)
        self.panel.answer_requested.connect(self.answer)
        self.panel.sum_requested.connect(self.open_sum)
        self.panel.person_requested.connect(self._open_person)
        self.batch_button.clicked.connect(self._on_batch)
        self.no_roster.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    def _add_keys(self) -> None:
        keys = {"F4": self.answer, "F6": self.open_sum, "F9": self._on_batch}
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def read(self) -> None:
        """Read who the filter admits, and the counts."""
        job = partial(jobs.listed, self._seat.desk, self.filters.wanted)
        self._seat.worker.read(job, self._show, token=("flexible", id(self)))

    def _show(self, listed: Listed) -> None:
        found, row = listed.found, self.table.currentIndex().row()
        self.filters.show_places(listed.villages, found.hamlets, found.counts)
        self.table.lines.show_numbers(found.numbers)
        for button in (self.batch_button, self.work_button):
            button.setEnabled(bool(found.numbers))
        states = self.tr("；").join(
            self.tr("{state} {n:,}").format(state=state_word(state), n=n)
            for state, n in found.counts.states
        )
        words = self.tr("列出 {n:,} 人，共 {m:,} 人（有电话 {p:,}）：{states}")
        self.said.setText(
            words.format(
                n=len(found.numbers), m=found.counts.people, p=found.counts.phones, states=states
            )
        )
        if not listed.villages:
            self.stack.setCurrentWidget(self.no_roster)
        else:
            self.stack.setCurrentIndex(0 if found.numbers else 1)
        if not found.numbers:
            self.panel.show_comparison(None)
        elif self._chosen is None or not self.table.choose_number(self._chosen):
            self.table.choose(max(row, 0))

    def _on_line(self, line: FlexibleLine | None) -> None:
        if line is None:
            return
        self._chosen = line.number
        job = partial(flexible_workers.compare, self._seat.desk, line.id)
        done = partial(self._show_comparison, line.number)
        self._seat.worker.read(job, done, self._no_comparison, token=("compare", id(self)))

    def _show_comparison(self, number: int, found: Comparison) -> None:
        if number == self._chosen:
            self.panel.show_comparison(found)

    def _no_comparison(self, _error: object) -> None:
        """Show nobody: the person has left the list since, and it is being read anew."""
        self.panel.show_comparison(None)

    def answer(self, *_from: object) -> None:
        """Enter what the person under the cursor answered (F4, Enter)."""
        line = self.table.current()
        if line is not None:
            open_visit(self._seat, line.id, begin=self._begin, on_recorded=self._on_recorded)

    def _on_recorded(self, entry: VisitEntry) -> None:
        """Keep mode and day for the next one, and go on to the next row."""
        self._begin = VisitEntry(entry.visited_on, entry.mode, points=POINT)
        row = self.table.currentIndex().row() + 1
        if row < self.table.lines.rowCount():
            self._chosen = self.table.lines.number_at(row)
            self.table.choose(row)

    def open_sum(self) -> None:
        """Open the household's sum of the person under the cursor (F6)."""
        line = self.table.current()
        if line is not None:
            open_sum(self._seat, line.id)

    def _open_person(self) -> None:
        line = self.table.current()
        if line is not None:
            self._seat.shell.open_person(line.id)

    def _on_batch(self) -> None:
        self.batch(Mode.SMS)

    def batch(self, mode: Mode) -> None:
        """Reach everybody who is chosen; all that are listed where only one is (F9)."""
        numbers = self.meant
        if numbers:
            BatchDialog(self._seat, numbers, self.read, mode).open()

    @property
    def meant(self) -> array[int]:
        """Whom a batch is for: the rows chosen, or all where only one is."""
        chosen = self.table.chosen_numbers()
        return chosen if len(chosen) > 1 else self.table.lines.numbers[:]

    def set_work(self, work: Work | None, *_checked: bool) -> None:
        """Note what everybody who is chosen lives on."""
        numbers = self.table.chosen_numbers()
        if numbers:
            job = partial(jobs.set_work, self._seat.desk, numbers, work)
            self._seat.worker.write(job, self._work_set)

    def _work_set(self, changed: int) -> None:
        self._seat.shell.note(self.tr("已登记 {n:,} 人（Ctrl+Z 可撤销）。").format(n=changed))
