"""按屯: how far each hamlet is in a year, who is missing, and the entry of payments."""

from __future__ import annotations

from array import array
from enum import IntEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.roster import Contribution, RosterLine
from pension_desk.services import payment_lists, roster
from pension_desk.services.outcome import Topic
from pension_desk.services.payment_lists import YearPeople
from pension_desk.services.payments import FIRST_YEAR
from pension_desk.ui.fresh_page import FreshPage
from pension_desk.ui.icons import Icon
from pension_desk.ui.payments.entries import EntriesPage
from pension_desk.ui.payments.entry import PaymentEntryStrip
from pension_desk.ui.payments.jobs import YearOverview, read_overview
from pension_desk.ui.payments.models import NOBODY, PeopleModel, Place, PlacesModel, places
from pension_desk.ui.payments.views import PeopleTable, PlacesTree
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState

_TOPICS = frozenset({Topic.PAYMENTS, Topic.ROSTER, Topic.SCREENING, Topic.BUNDLES})
_SPLIT = "payments_split"


class Showing(IntEnum):
    """The lists at the right, in the order of their tabs."""

    UNPAID = 0
    PAID = 1
    ENTRIES = 2


class HamletsPage(FreshPage):
    """Places at the left; entry, the people of a place and the last entries at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(_TOPICS)
        self._seat = seat
        self._propose_next: int | None = None
        dress(self, "page")
        self.year = QComboBox()
        self.places_model = PlacesModel()
        self.places = PlacesTree(self.places_model)
        self.people_model = PeopleModel(seat.desk.today())
        self.people = PeopleTable(self.people_model)
        self.entry = PaymentEntryStrip(seat)
        self.entries = EntriesPage(seat)
        self.lists = QTabBar()
        self.list_pages = QStackedWidget()
        self.title = QLabel()
        self.nobody = EmptyState(
            Icon.CASH,
            self.tr("还没有可以跟踪的缴费"),
            self.tr("先导入居民名册，再导入城乡居民养老保险参保人员名册，就能看到谁还没有缴费。"),
            self.tr("导入名单"),
        )
        self.pages = QStackedWidget()
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect_signals()
        self.read()

    @property
    def shown_year(self) -> int:
        """The payment year that is shown."""
        return int(self.year.currentData())

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for year in range(self._seat.desk.today().year, FIRST_YEAR - 1, -1):
            self.year.addItem(self.tr("{year} 年度").format(year=year), year)
        self.year.setAccessibleName(self.tr("缴费年度"))
        for title in (self.tr("未缴"), self.tr("已缴"), self.tr("最近登记")):
            self.lists.addTab(title)
        self.lists.setDrawBase(False)
        self.list_pages.addWidget(self.people)
        self.list_pages.addWidget(self.entries)
        dress(self.title, "muted")
        heading = QLabel(self.tr("各屯进度"))
        dress(heading, "heading")
        self.splitter.addWidget(_column(unit, (heading, self.year), self.places))
        self.splitter.addWidget(
            _column(unit, (self.lists, self.title), self.list_pages, above=self.entry)
        )
        for at in (0, 1):
            self.splitter.setCollapsible(at, False)  # noqa: FBT003  Qt's own signature
            self.splitter.setStretchFactor(at, 1)
        share = self._seat.remembered.number(_SPLIT, 48, 25, 75)
        self.splitter.setSizes([share * 10, (100 - share) * 10])
        self.pages.addWidget(self.nobody)
        self.pages.addWidget(self.splitter)
        self.pages.setCurrentWidget(self.splitter)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.pages)

    def _connect_signals(self) -> None:
        self.people_model.page_wanted.connect(self._read_page)
        self.year.currentIndexChanged.connect(self._on_year)
        self.places.place_chosen.connect(self._ask_people)
        self.people.number_chosen.connect(self.entry.propose)
        self.people.person_opened.connect(self._seat.shell.open_person)
        self.entry.recorded.connect(self._on_recorded)
        self.entry.payer_changed.connect(self._on_payer)
        self.lists.currentChanged.connect(self._on_list)
        self.nobody.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))
        self.splitter.splitterMoved.connect(self._remember_split)

    def read(self) -> None:
        """Ask how far each hamlet is."""
        job = partial(read_overview, self._seat.desk, self.shown_year)
        self._seat.worker.read(job, self._show, token=("payments", id(self)))

    def _show(self, overview: YearOverview) -> None:
        if overview.year != self.shown_year:
            return
        found = places(overview.hamlets)
        self.entries.show_entries(overview.entries)
        self.places_model.show_places(found)
        self.pages.setCurrentWidget(self.splitter if found else self.nobody)
        if not found:
            self.people_model.show_people(NOBODY)
        elif self.places.place() is None:
            self.places.expandAll()
            top = found[0]
            self.places.setCurrentIndex(self.places_model.index_of(top.village, None))
        else:
            self._ask_people()

    def _ask_people(self) -> None:
        place = self.places.place()
        if place is None or self.lists.currentIndex() == Showing.ENTRIES:
            return
        paid = self.lists.currentIndex() == Showing.PAID
        job = partial(
            payment_lists.year_people,
            self._seat.desk,
            self.shown_year,
            village=place.village,
            hamlet=place.hamlet,
            paid=paid,
        )
        done = partial(self._show_people, place, paid)
        self._seat.worker.read(job, done, token=("payments-people", id(self)))

    def _show_people(self, place: Place, paid: bool, people: YearPeople) -> None:
        self.people_model.show_people(people)
        words = self.tr("{place} {n:,} 人") if paid else self.tr("{place} {n:,} 人，按走访顺序")
        self.title.setText(words.format(place=place.title, n=len(people.numbers)))
        number, self._propose_next = self._propose_next, None
        if number is not None and self.people_model.row_of(number) >= 0:
            self.entry.propose(number)
        elif self.entry.payer is not None:
            self._on_payer(self.entry.payer.line.number)

    def _read_page(self, page: int, numbers: array[int]) -> None:
        job = partial(roster.lines, self._seat.desk, numbers)
        self._seat.worker.read(job, partial(self._take_page, page, numbers))

    def _take_page(self, page: int, numbers: array[int], lines: tuple[RosterLine, ...]) -> None:
        self.people_model.take_page(page, numbers, lines)

    def _on_year(self) -> None:
        self.entry.show_year(self.shown_year)
        self.read()

    def _on_list(self, index: int) -> None:
        entries = index == Showing.ENTRIES
        self.list_pages.setCurrentWidget(self.entries if entries else self.people)
        self.title.setVisible(not entries)
        self._ask_people()

    def _on_payer(self, number: int) -> None:
        row = self.people_model.row_of(number)
        if row >= 0 and row != self.people.currentIndex().row():
            self.people.choose_quietly(row)

    def _on_recorded(self, _made: Contribution, number: int) -> None:
        self._propose_next = self.people_model.next_after(number)

    def _remember_split(self) -> None:
        left, right = self.splitter.sizes()
        if left + right:
            self._seat.remembered.set(_SPLIT, left * 100 // (left + right))


def _column(
    unit: int, head: tuple[QWidget, QWidget], body: QWidget, above: QWidget | None = None
) -> QWidget:
    """Return a column: something above, a line of two heads, and the body that grows."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
    column.setSpacing(unit // 3)
    if above is not None:
        column.addWidget(above)
    line = QHBoxLayout()
    line.addWidget(head[0])
    line.addStretch(1)
    line.addWidget(head[1])
    column.addLayout(line)
    column.addWidget(body, 1)
    return page
