"""进度: how far each person or area is, with the people behind each number."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.duty_progress import ProgressLine
from pension_desk.domain.progress import Watch
from pension_desk.services import responsibility
from pension_desk.services.desk import Desk, Role
from pension_desk.services.responsibility import Responsibility
from pension_desk.ui.lanes import Task
from pension_desk.ui.parted_page import Part
from pension_desk.ui.people_panel import PeoplePanel
from pension_desk.ui.responsibility.models import progress_model
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.translation import translate
from pension_desk.ui.widgets.line_table import LineTable


class ProgressPart(Part):
    """Lines at the left; whom the line under the cursor still lacks at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._found: Responsibility | None = None
        self._reading: Task | None = None
        town = seat.desk.identity.role is Role.TOWN
        self.way, self.which = QComboBox(), QComboBox()
        self.people: LineTable[ProgressLine] = LineTable(
            progress_model(villages=town, by_area=False), self.tr("每个人的进度")
        )
        self.areas: LineTable[ProgressLine] = LineTable(
            progress_model(villages=town, by_area=True), self.tr("每一片的进度")
        )
        self.stack = QStackedWidget()
        self.behind = PeoplePanel(seat)
        self._lay_out()
        self._connect_signals()

    def read(self) -> None:
        """Count anew."""
        if self._reading is not None:
            self._reading.drop()
        job = partial(_survey, self._seat.desk)
        self._reading = self._seat.worker.long_read(job, self._show, title="")

    @property
    def table(self) -> LineTable[ProgressLine]:
        """The table in front."""
        return self.areas if self.way.currentIndex() else self.people

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for words in (self.tr("按责任人"), self.tr("按片")):
            self.way.addItem(words)
        self.way.setAccessibleName(self.tr("怎么统计"))
        for words, key in _counts():
            self.which.addItem(words, key)
        self.which.setAccessibleName(self.tr("看哪些人"))
        note = QLabel(self.tr("挂全村的人计全村；一户有几个责任人的，各人都计。"))
        dress(note, "muted")
        head = QHBoxLayout()
        head.addWidget(self.way)
        head.addWidget(note)
        head.addStretch(1)
        self.stack.addWidget(self.people)
        self.stack.addWidget(self.areas)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column = QVBoxLayout(right)
        column.setContentsMargins(unit // 2, 0, 0, 0)
        column.addWidget(self.which)
        column.addWidget(self.behind, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 3)
        splitter.setStretchFactor(1, 2)
        splitter.setSizes([unit * 54, unit * 36])
        splitter.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(splitter)
        self.setFocusProxy(self.people)

    def _connect_signals(self) -> None:
        self.way.currentIndexChanged.connect(self._on_way)
        self.which.currentIndexChanged.connect(self._show_behind)
        self.people.line_changed.connect(self._show_behind)
        self.areas.line_changed.connect(self._show_behind)

    def _on_way(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self._show_behind()

    def _show(self, found: Responsibility) -> None:
        self._found = found
        for table, lines in ((self.people, found.people), (self.areas, found.areas)):
            kept = table.currentIndex().row()
            table.lines.show_lines(lines)
            table.choose(max(0, kept))
        self._show_behind()

    def _show_behind(self, *_from: object) -> None:
        line = self.table.current()
        if line is None:
            self.behind.show_people(self.which.currentText(), ())
            return
        numbers: tuple[int, ...] = getattr(line, str(self.which.currentData()))
        who = line.officer.name if line.officer else line.area
        title = translate("responsibility", "{who}：{what}") if who else "{what}"
        self.behind.show_people(title.format(who=who, what=self.which.currentText()), numbers)


def _counts() -> tuple[tuple[str, str], ...]:
    return (
        (translate("responsibility", "未缴费的人"), "unpaid"),
        (translate("responsibility", "未参保的人"), "unregistered"),
        (translate("responsibility", "今年还没走访的人"), "unvisited"),
        (translate("responsibility", "承诺到期的人"), "promises"),
    )


def _survey(desk: Desk, _watch: Watch) -> Responsibility:
    """A town of 150,000 takes a second or two: no quick read waits behind it."""
    return responsibility.survey(desk)
