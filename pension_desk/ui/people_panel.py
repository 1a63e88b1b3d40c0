"""The people behind a number, beside it: whoever they are, with the way to each one's page."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.id_numbers import mask_phone
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter, RosterLine
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.ui.line_words import category_tone, category_word
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_model import Column
from pension_desk.ui.widgets.paged_table import PagedColumns, PagedTable


class PeoplePanel(QWidget):
    """A windowed table of residents; Enter opens one on the roster."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self.title = QLabel()
        self.table: PagedTable[RosterLine] = PagedTable(
            PagedColumns([column for column, _width in _columns()]),
            [width for _column, width in _columns()],
            self.tr("数字背后的人"),
            seat.worker,
            partial(roster.lines, seat.desk),
        )
        self.open_button = QPushButton(self.tr("打开这个人"))
        self.list_button = QPushButton(self.tr("在名册里列出"))
        self._name = ""
        dress(self.title, "heading")
        self.title.setWordWrap(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.list_button)
        foot.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.title)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self.table.line_opened.connect(self._open)
        self.open_button.clicked.connect(self._open_current)
        self.list_button.clicked.connect(self.list_them)

    def show_people(self, title: str, numbers: Sequence[int]) -> None:
        """Show these residents, by their local numbers, in this order."""
        words = translate("people_panel", "{title}　{n:,} 人")
        self.title.setText(words.format(title=title, n=len(numbers)))
        self.table.lines.show_numbers(array("q", numbers))
        self._name = title
        for button in (self.open_button, self.list_button):
            button.setEnabled(bool(numbers))

    def list_them(self, *_from: object) -> None:
        """Show them all on the roster, with its columns, sorting and export."""
        job = partial(_rows, self._seat.desk, tuple(self.table.lines.numbers))
        done = partial(self._show_list, self._name)
        self._seat.worker.read(job, done, token=("people-behind", id(self)))

    def _show_list(self, name: str, rows: tuple[RowId, ...]) -> None:
        self._seat.shell.show_filter(RosterFilter(people=rows, people_name=name))

    def _open_current(self) -> None:
        line = self.table.current()
        if line is not None:
            self._open(line)

    def _open(self, line: RosterLine) -> None:
        self._seat.shell.open_person(line.id)


def _rows(desk: Desk, numbers: tuple[int, ...]) -> tuple[RowId, ...]:
    return tuple(line.id for line in roster.lines(desk, numbers))


def _columns() -> tuple[tuple[Column[RosterLine], float], ...]:
    return (
        (Column(translate("people_panel", "屯组"), lambda x: x.hamlet), 3.8),
        (Column(translate("people_panel", "户号"), lambda x: x.household_no), 5.0),
        (Column(translate("people_panel", "姓名"), lambda x: x.name), 4.2),
        (
            Column(
                translate("people_panel", "类别"),
                lambda x: category_word(x.category),
                tone=lambda x: category_tone(x.category),
            ),
            5.6,
        ),
        (Column(translate("people_panel", "电话"), lambda x: mask_phone(x.phone)), 6.6),
    )
