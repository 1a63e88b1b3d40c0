"""责任矩阵: hamlets against roles, gaps counted and listed; Enter names somebody."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.progress import Watch
from pension_desk.domain.responsibility import MatrixRow
from pension_desk.services import responsibility
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.responsibility import Responsibility
from pension_desk.ui.icons import Icon
from pension_desk.ui.lanes import Task
from pension_desk.ui.parted_page import Part
from pension_desk.ui.responsibility.models import matrix_model
from pension_desk.ui.responsibility.naming_dialog import NamingDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.text_rows import Head, TextRow
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.text_table import TextTable


class MatrixPart(Part):
    """The matrix at the left; at the right the households of the chosen hamlet that nobody has."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._found: Responsibility | None = None
        self._reading: Task | None = None
        town = seat.desk.identity.role is Role.TOWN
        self.said = QLabel()
        self.only_gaps = QCheckBox(self.tr("只看有缺口的"))
        self.table: LineTable[MatrixRow] = LineTable(
            matrix_model(villages=town), self.tr("责任矩阵")
        )
        self.gap_title = QLabel()
        self.gaps = TextTable(
            self.tr("没有责任人的户"), (Head(self.tr("户号")), Head(self.tr("户主")))
        )
        self.name_button = QPushButton(self.tr("落实责任人…"))
        self.household_button = QPushButton(self.tr("落实到户…"))
        self.empty = EmptyState(
            Icon.HOUSEHOLD,
            self.tr("名册里还没有人"),
            self.tr("导入户籍人口花名册以后，这里列出每个屯由谁负责、哪些户还没有责任人。"),
            self.tr("导入名单"),
        )
        self.pages = QStackedWidget()
        self._lay_out()
        self._connect_signals()

    def read(self) -> None:
        """Read the matrix anew."""
        if self._reading is not None:
            self._reading.drop()
        job = partial(_survey, self._seat.desk)
        self._reading = self._seat.worker.long_read(job, self._show, title="")

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.gap_title, "heading")
        dress(self.name_button, "primary")
        head = QHBoxLayout()
        head.addWidget(self.said)
        head.addStretch(1)
        head.addWidget(self.only_gaps)
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.name_button)
        column.addLayout(foot)
        column = QVBoxLayout(right)
        column.setContentsMargins(unit // 2, 0, 0, 0)
        column.addWidget(self.gap_title)
        column.addWidget(self.gaps, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.household_button)
        column.addLayout(foot)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.addWidget(left)
        splitter.addWidget(right)
        splitter.setStretchFactor(0, 4)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([unit * 72, unit * 18])
        splitter.setChildrenCollapsible(False)
        self.pages.addWidget(splitter)
        self.pages.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)
        self.setFocusProxy(self.table)

    def _connect_signals(self) -> None:
        self.only_gaps.toggled.connect(self._fill)
        self.table.line_changed.connect(self._on_row)
        self.table.line_opened.connect(self._name)
        self.name_button.clicked.connect(self._name)
        self.household_button.clicked.connect(self._name_households)
        self.gaps.row_opened.connect(self._name_households)
        self.empty.action_requested.connect(partial(self._seat.shell.start, Act.IMPORT))

    def _show(self, found: Responsibility) -> None:
        self._found = found
        self.pages.setCurrentIndex(0 if found.rows else 1)
        if found.unnamed:
            words = self.tr("共 {n:,} 户，{m:,} 户还没有责任人")
        else:
            words = self.tr("共 {n:,} 户，户户有责任人")
        self.said.setText(words.format(n=found.households, m=found.unnamed))
        dress(self.said, "heading", Tone.WARNING if found.unnamed else Tone.GOOD)
        self._fill()

    def _fill(self, *_from: object) -> None:
        if self._found is None:
            return
        kept = self.table.current()
        rows = [x for x in self._found.rows if x.unnamed or not self.only_gaps.isChecked()]
        self.table.lines.show_lines(rows)
        if kept is not None:
            self.table.choose_lines(lambda x: (x.village, x.hamlet) == (kept.village, kept.hamlet))
        if self.table.current() is None:
            self.table.choose(0)
        self._on_row(self.table.current())

    def _on_row(self, row: MatrixRow | None) -> None:
        self.name_button.setEnabled(row is not None)
        self.household_button.setEnabled(row is not None)
        if row is None:
            self.gap_title.clear()
            self.gaps.show_rows(())
            return
        place = row.hamlet or division_name(row.village)
        words = (
            self.tr("{place}：{n} 户没有责任人") if row.unnamed else self.tr("{place}：户户有人")
        )
        self.gap_title.setText(words.format(place=place, n=len(row.unnamed)))
        self.gaps.show_rows(
            tuple(TextRow((number or "—", head), number) for number, head in row.unnamed)
        )

    def _name(self, *_from: object) -> None:
        """Name somebody for the chosen hamlets, which must be of one village."""
        chosen = self.table.chosen()
        if not chosen:
            return
        village = chosen[0].village
        hamlets = tuple(row.hamlet for row in chosen if row.village == village)
        NamingDialog(self._seat, village, hamlets).open()

    def _name_households(self, *_from: object) -> None:
        """Name somebody for the chosen households of the hamlet, or for all that nobody has."""
        row = self.table.current()
        if row is None:
            return
        rows = {index.row() for index in self.gaps.selectionModel().selectedRows()}
        chosen = [number for at, (number, _head) in enumerate(row.unnamed) if at in rows and number]
        everyone = [number for number, _head in row.unnamed if number]
        NamingDialog(
            self._seat, row.village, (row.hamlet,), households=tuple(chosen or everyone)
        ).open()


def _survey(desk: Desk, _watch: Watch) -> Responsibility:
    """A town of 150,000 takes a second or two: no quick read waits behind it."""
    return responsibility.survey(desk)
