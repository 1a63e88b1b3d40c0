"""待走访: the queue of lines that are owed an outcome, hamlet by hamlet in walking order."""

from __future__ import annotations

from array import array
from functools import partial

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
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
from pension_desk.domain.responsibility import Officer
from pension_desk.domain.visit_lists import OwedLine, OwedPlace
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import responsibility, visits
from pension_desk.services.desk import Role
from pension_desk.services.visits import Place
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.visits.dialog import open_visit
from pension_desk.ui.visits.models import owed_columns, place_model
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.paged_table import PagedColumns, PagedTable

_LOOKED_AHEAD = 60
"""Rows looked through for the next household's door."""


class OwedPart(QWidget):
    """Chosen hamlets are a day's plan: walked from top to bottom, entered with Enter."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._next: int | None = None
        self._begin: VisitEntry | None = None
        town = seat.desk.identity.role is Role.TOWN
        self.places: LineTable[OwedPlace] = LineTable(
            place_model(villages=town), self.tr("各屯还欠的走访"), sortable=False
        )
        columns = owed_columns()
        self.table: PagedTable[OwedLine] = PagedTable(
            PagedColumns([column for column, _width in columns]),
            [width for _column, width in columns],
            self.tr("还欠走访结果的人"),
            seat.worker,
            partial(visits.owed_lines, seat.desk),
        )
        self.only_left = QCheckBox(self.tr("只看还欠的"))
        self.only_left.setChecked(True)
        self.officer = QComboBox()
        self.officer.setAccessibleName(self.tr("只看谁负责的户"))
        self.officer.addItem(self.tr("所有责任人"), None)
        self.said, self.keys = QLabel(), QLabel()
        self.visit_button = QPushButton(self.tr("登记走访（F4）"))
        self.print_button = QPushButton(self.tr("打印走访清单…"))
        self.person_button = QPushButton(self.tr("打开这个人"))
        self.done = EmptyState(Icon.DONE, self.tr("都有结果了"), self.tr("没有还欠走访结果的人。"))
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.said, "muted")
        dress(self.keys, "small")
        self.keys.setText(
            self.tr("左边选屯（Ctrl 可多选），就是今天要走的；Enter 登记这一户，存好自动到下一户。")
        )
        self.keys.setWordWrap(True)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, unit // 4, 0)
        column.addWidget(self.places, 1)
        column.addWidget(self.print_button)
        column = QVBoxLayout(right)
        column.setContentsMargins(unit // 4, 0, 0, 0)
        head = QHBoxLayout()
        head.addWidget(self.only_left)
        head.addWidget(self.officer)
        head.addStretch(1)
        head.addWidget(self.said)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.person_button)
        foot.addWidget(self.visit_button)
        column.addLayout(foot)
        dress(self.visit_button, "primary")
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([unit * 14, unit * 54])
        self.stack.addWidget(splitter)
        self.stack.addWidget(self.done)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.setFocusProxy(self.table)

    def _connect_signals(self) -> None:
        self.places.selectionModel().selectionChanged.connect(self._ask_numbers)
        self.only_left.toggled.connect(self._ask_numbers)
        self.officer.currentIndexChanged.connect(self._ask_numbers)
        self.table.line_opened.connect(self._on_opened)
        self.table.line_changed.connect(self._on_line)
        self.visit_button.clicked.connect(self.visit)
        self.print_button.clicked.connect(self.print_list)
        self.person_button.clicked.connect(self._open_person)
        shortcut = QShortcut(QKeySequence("F4"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.visit)

    def read(self) -> None:
        """Read the hamlets and the lines anew."""
        job = partial(visits.owed_places, self._seat.desk)
        self._seat.worker.read(job, self._show_places, token=("owed-places", id(self)))
        ask = partial(_holders, self._seat)
        self._seat.worker.read(ask, self._show_officers, token=("owed-officers", id(self)))

    def _show_officers(self, found: tuple[Officer, ...]) -> None:
        """Offer those who hold households; nobody's name is offered where nobody is named."""
        kept = self.officer.currentData()
        with QSignalBlocker(self.officer):
            while self.officer.count() > 1:
                self.officer.removeItem(1)
            for one in found:
                self.officer.addItem(one.name, one.id)
            self.officer.setCurrentIndex(max(0, self.officer.findData(kept)))
        self.officer.setVisible(bool(found))
        if self.officer.currentData() != kept:
            self._ask_numbers()

    def _show_places(self, places: tuple[OwedPlace, ...]) -> None:
        chosen = {(place.village, place.hamlet) for place in self.places.chosen()}
        self.places.lines.show_lines(places)
        self.places.choose_lines(lambda place: (place.village, place.hamlet) in chosen)
        left, lines = sum(p.left for p in places), sum(p.lines for p in places)
        words = self.tr("全部 {m:,} 人，还欠 {n:,} 人（{h:,} 户）")
        doors = sum(p.households_left for p in places)
        self.said.setText(words.format(n=left, m=lines, h=doors))
        self.stack.setCurrentIndex(0 if lines else 1)
        self._ask_numbers()

    def _ask_numbers(self) -> None:
        job = partial(
            _numbers, self._seat, self.places.chosen(), self.only_left.isChecked(),
            self.officer.currentData(),
        )  # fmt: skip
        self._seat.worker.read(job, self._show_numbers, token=("owed", id(self)))

    def _show_numbers(self, numbers: array[int]) -> None:
        row = self.table.currentIndex().row()
        before = self.table.lines.number_at(row) if row >= 0 else None
        self.table.lines.show_numbers(numbers)
        wanted, self._next = self._next if self._next is not None else before, None
        if wanted is None or not self.table.choose_number(wanted):
            self.table.choose(max(row, 0))
        for button in (self.visit_button, self.person_button):
            button.setEnabled(bool(numbers))

    def _on_opened(self, _line: OwedLine) -> None:
        self.visit()

    def _on_line(self, line: OwedLine | None) -> None:
        self.person_button.setEnabled(line is not None)

    def visit(self) -> None:
        """Enter a visit to the household under the cursor (F4, Enter)."""
        line = self.table.current()
        if line is not None:
            following = self._next_door(line)
            open_visit(
                self._seat,
                line.id,
                whole_household=True,
                begin=self._begin,
                on_recorded=partial(self._on_recorded, following),
            )

    def _next_door(self, line: OwedLine) -> int | None:
        """Return the number of the first person of the next household, as far as it was read."""
        first = self.table.currentIndex().row() + 1
        last = min(first + _LOOKED_AHEAD, self.table.lines.rowCount())
        for row in range(first, last):
            other = self.table.lines.line_at(row)
            if other is None or not other.household_no or _door(other) != _door(line):
                return self.table.lines.number_at(row)
        return None

    def _on_recorded(self, following: int | None, entry: VisitEntry) -> None:
        self._next, self._begin = following, entry

    def print_list(self) -> None:
        """Print the lists to take along, one for each hamlet that is chosen."""
        from pension_desk.services.notices import Wanted
        from pension_desk.ui.notices.dialog import NoticesDialog

        chosen = self.places.chosen()
        villages = {place.village for place in chosen}
        village = villages.pop() if len(villages) == 1 else self._seat.desk.identity.division
        hamlets = tuple(place.hamlet for place in chosen if place.village == village)
        wanted = Wanted(("field_list",), village, hamlets=hamlets)
        NoticesDialog(self._seat, wanted).open()

    def _open_person(self) -> None:
        line = self.table.current()
        if line is not None:
            self._seat.shell.open_person(line.id)


def _door(line: OwedLine) -> tuple[str, str]:
    return line.village, line.household_no


def _holders(seat: Seat) -> tuple[Officer, ...]:
    """Return who has hamlets or households named to them."""
    found = responsibility.officers(seat.desk)
    return tuple(line.officer for line in found if line.hamlets)


def _numbers(
    seat: Seat, chosen: tuple[OwedPlace, ...], left_only: bool, officer: RowId | None
) -> array[int]:
    """Return the lines of the chosen hamlets, of all when none is chosen; of one officer or all."""
    found = array("q")
    for place in chosen:
        asked = Place(place.village, (place.hamlet,))
        found.extend(visits.owed_numbers(seat.desk, asked, left_only=left_only, officer=officer))
    if chosen:
        return found
    return visits.owed_numbers(seat.desk, Place(), left_only=left_only, officer=officer)
