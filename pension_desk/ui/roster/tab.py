"""居民名册: everybody the filter admits in a table, and a person's page at the side."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter, RosterLine, Sort
from pension_desk.services import roster
from pension_desk.services.desk import Desk, Role
from pension_desk.services.home import Place
from pension_desk.services.outcome import Topic
from pension_desk.ui.acts import begin
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.places import open_place
from pension_desk.ui.roster.filter_bar import FilterBar
from pension_desk.ui.roster.filters import EVERYONE, sentence
from pension_desk.ui.roster.jobs import PersonView
from pension_desk.ui.roster.models import RosterColumn, RosterModel
from pension_desk.ui.roster.table import RosterTable
from pension_desk.ui.roster.taking_out import TakingOut
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from pension_desk.ui.roster.person_page import PersonPane

_TOPICS = frozenset(
    {Topic.ROSTER, Topic.RESPONSIBILITY, Topic.PAYMENTS, Topic.SCREENING, Topic.BUNDLES}
)
_SPLIT = "roster_split"


@dataclass(frozen=True)
class _Found:
    """The numbers that a filter admits, and how many residents there are at all."""

    numbers: array[int]
    everybody: int


def _find(desk: Desk, wanted: RosterFilter, sort: Sort, descending: bool) -> _Found:
    numbers = roster.row_numbers(desk, wanted, sort, descending)
    return _Found(numbers, sum(village.residents for village in roster.villages(desk)))


class RosterTab(FreshPage):
    """The tab. Reads off the main thread; what was asked before the last change is dropped."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self._sort: tuple[Sort, bool] = (Sort.WALK, False)
        dress(self, "page")
        self.model = RosterModel(seat.desk.today())
        self.table = RosterTable(self.model, seat.remembered)
        if seat.desk.identity.role is Role.VILLAGE:
            self.table.hide_first(RosterColumn.VILLAGE)
        self.filters = FilterBar(seat)
        self._person: PersonPane | None = None
        self.taking_out = TakingOut(seat, self)
        self.count = QLabel()
        self.add_button = self._act(Icon.PERSON_ADD, self.tr("新增"), self.tr("新增居民（Insert）"))
        self.export_button = self._act(
            Icon.EXPORT, self.tr("导出"), self.tr("把显示的人导出成表格")
        )
        self.twice_button = self._act(
            Icon.COPY, self.tr("重复"), self.tr("疑似有两条记录的人：核对、合并")
        )
        self.visits_button = self._act(
            Icon.VISIT, self.tr("走访"), self.tr("还欠走访结果的人，按走访顺序排队")
        )
        self.columns_button = self._act(Icon.COLUMNS, self.tr("列"), self.tr("选择显示哪些列"))
        self.nobody = EmptyState(
            Icon.PEOPLE,
            self.tr("还没有居民名册"),
            self.tr(
                "先导入派出所或镇里发来的户籍人口花名册；只想看看怎么用，可以在菜单里打开练习村。"
            ),
            self.tr("导入名单"),
        )
        self.no_match = EmptyState(
            Icon.SEARCH,
            self.tr("没有符合条件的人"),
            self.tr("换个条件试试，或者把条件全部清除。"),
            self.tr("清除全部条件"),
        )
        self.pages = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect_signals()
        self._add_keys()
        self.read()

    @property
    def person(self) -> PersonPane:
        """The page beside the list; built for the first person: half of the tab's building."""
        if self._person is None:
            from pension_desk.ui.roster.person_page import PersonPane

            pane = self._person = PersonPane(self._seat)
            pane.hide()
            self.splitter.addWidget(pane)
            self.splitter.setCollapsible(1, False)  # noqa: FBT003  Qt's own signature
            pane.shown.connect(self._on_person)
            pane.closed.connect(self._on_closed)
        return self._person

    @property
    def _beside(self) -> PersonPane | None:
        """The page of a person where one is shown."""
        pane = self._person
        return pane if pane is not None and pane.isVisibleTo(self) else None

    def open_person(self, resident: RowId) -> None:
        """Show a person's page."""
        self.person.open(resident)

    def search_text(self, text: str) -> None:
        """Show everybody whom a search text finds, the gone included; empty: no restriction."""
        if text.strip():
            self.filters.change(replace(EVERYONE, text=text.strip(), gone=True))
        else:
            self.filters.change(replace(self.filters.wanted, text=""))

    def show_filter(self, wanted: RosterFilter) -> None:
        """Show everybody whom a filter admits."""
        self.filters.change(wanted)

    def print_page(self) -> None:
        """Print papers for whom the filter admits; for all where it restricts nothing."""
        from pension_desk.services.notices import Wanted
        from pension_desk.ui.notices.dialog import NoticesDialog

        if not sentence(self.filters.wanted):
            begin(Act.PRINT, self._seat)
            return
        asked = roster.asked_for(self.filters.wanted, self._seat.desk.today())
        NoticesDialog(self._seat, Wanted(("field_list",), people=asked)).open()

    def _act(self, mark: Icon, text: str, tip: str) -> QToolButton:
        button = QToolButton()
        unit = self.fontMetrics().height()
        button.setIcon(icon(mark))
        button.setIconSize(QSize(unit, unit))
        button.setText(text)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        upper = QHBoxLayout()
        upper.addWidget(self.filters, 1)
        for button in (
            self.columns_button, self.twice_button, self.visits_button, self.export_button,
            self.add_button,
        ):  # fmt: skip
            upper.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        dress(self.count, "muted")
        self.count.setWordWrap(True)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(upper)
        for page in (self.table, self.nobody, self.no_match):
            self.pages.addWidget(page)
        column.addWidget(self.pages, 1)
        column.addWidget(self.count)
        self.splitter.addWidget(left)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setCollapsible(0, False)  # noqa: FBT003  Qt's own signature
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.splitter)

    def _connect_signals(self) -> None:
        self.model.page_wanted.connect(self._read_page)
        self.table.row_chosen.connect(self._on_row)
        self.table.sort_requested.connect(self._on_sort)
        self.table.copy_requested.connect(self._on_copy)
        self.table.add_requested.connect(self.add_resident)
        self.filters.filter_changed.connect(self.read)
        self.nobody.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        self.no_match.action_requested.connect(self.filters.clear)
        self.add_button.clicked.connect(self.add_resident)
        self.export_button.clicked.connect(self.export)
        self.columns_button.clicked.connect(self._show_columns)
        self.twice_button.clicked.connect(partial(open_place, Place.DUPLICATES, self._seat))
        self.visits_button.clicked.connect(partial(open_place, Place.OWED_VISITS, self._seat))
        self.splitter.splitterMoved.connect(self._remember_split)

    def _add_keys(self) -> None:
        keys = {
            "F3": partial(self._act_on, methodcaller("pay")),
            "F4": partial(self._act_on, methodcaller("visit")),
            "F6": partial(self._act_on, methodcaller("reckon")),
            "Ins": self.add_resident,
        }
        for key, act in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def _act_on(self, act: Callable[[PersonPane], None]) -> None:
        if self._person is not None:
            act(self._person)

    def add_resident(self) -> None:
        """Open the dialog that enters a resident (Insert)."""
        from pension_desk.ui.roster.add_dialog import AddDialog

        beside = self._beside
        view = beside.view if beside is not None else None
        hamlet = view.page.resident.hamlet if view else ""
        dialog = AddDialog(self._seat, hamlet=hamlet)
        dialog.added.connect(self.open_person)
        dialog.open()

    def export(self) -> None:
        """Export what is shown, in its order."""
        self.taking_out.ask_export(self.model.numbers, sentence(self.filters.wanted))

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew as ever, and the person beside the list too."""
        super().reload(topics)
        beside = self._beside
        if beside is not None:
            beside.reload(topics)

    def read(self) -> None:
        """Ask whom the filters want."""
        today = self._seat.desk.today()
        self.model.set_today(today)
        sort, descending = self._sort
        job = partial(
            _find, self._seat.desk, roster.asked_for(self.filters.wanted, today), sort, descending
        )
        self._seat.worker.read(job, self._show, token=("roster", id(self)))

    def _show(self, found: _Found) -> None:
        row = self.table.currentIndex().row()
        before = self.model.number_at(row) if row >= 0 else None
        self.model.show_numbers(found.numbers)
        if before is not None:
            self.table.choose_quietly(self.model.row_of(before))
        some = self.table if found.everybody else self.nobody
        self.pages.setCurrentWidget(some if found.numbers or not found.everybody else self.no_match)
        self.filters.setVisible(bool(found.everybody))
        words = self.tr("显示 {n:,} 人，名册共 {m:,} 人")
        parts = (
            words.format(n=len(found.numbers), m=found.everybody),
            sentence(self.filters.wanted),
        )
        self.count.setText("　".join(filter(None, parts)))

    def _read_page(self, page: int, numbers: array[int]) -> None:
        job = partial(roster.lines, self._seat.desk, numbers)
        done = partial(self._take_page, page, numbers)
        self._seat.worker.read(job, done)

    def _take_page(self, page: int, numbers: array[int], lines: tuple[RosterLine, ...]) -> None:
        self.model.take_page(page, numbers, lines)

    def _on_sort(self, sort: Sort, descending: bool) -> None:
        self._sort = (sort, descending)
        self.read()

    def _on_row(self, row: int) -> None:
        self.person.open_number(self.model.number_at(row))

    def _on_copy(self, whole: bool) -> None:
        numbers = [self.model.number_at(row) for row in self.table.selected_rows()]
        columns = self.table.visible_columns()
        words = sentence(self.filters.wanted)
        self.taking_out.copy(numbers, columns, words, whole=whole)

    def _on_person(self, view: PersonView) -> None:
        if self._beside is None:
            self.person.show()
            width = max(self.width(), 1)
            share = self._seat.remembered.number(_SPLIT, 40, 15, 75)
            right = width * share // 100
            self.splitter.setSizes([width - right, right])
        row = self.model.row_of(view.number)
        if row != self.table.currentIndex().row():
            self.table.choose_quietly(row)

    def _on_closed(self) -> None:
        self.person.hide()
        self.table.setFocus()

    def _remember_split(self) -> None:
        left, right = self.splitter.sizes()
        if left + right:
            self._seat.remembered.set(_SPLIT, right * 100 // (left + right))

    def _show_columns(self) -> None:
        button = self.columns_button
        menu = self.table.column_menu(self._seat.desk.today().year)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
