"""承诺与回访: promises and next steps that fell due, the oldest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.visit_lists import DueLine
from pension_desk.services import visits
from pension_desk.services.desk import Role
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.visits.dialog import open_visit
from pension_desk.ui.visits.models import due_model
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable

_SHOWN = 1_000
"""Lines shown at most; the oldest are dealt with first anyhow."""


class DuePart(QWidget):
    """Enter enters what came of it; any visit settles a next step."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        town = seat.desk.identity.role is Role.TOWN
        self.table: LineTable[DueLine] = LineTable(
            due_model(villages=town), self.tr("到期的承诺和回访")
        )
        self.within = QComboBox()
        for days, title in (
            (0, self.tr("今天和以前到期的")),
            (7, self.tr("连同今后 7 天")),
            (30, self.tr("连同今后 30 天")),
        ):
            self.within.addItem(title, days)
        self.within.setAccessibleName(self.tr("到什么时候"))
        self.said = QLabel()
        self.visit_button = QPushButton(self.tr("登记走访（F4）"))
        self.person_button = QPushButton(self.tr("打开这个人"))
        self.nothing = EmptyState(
            Icon.DONE,
            self.tr("没有到期的承诺"),
            self.tr("走访时填了承诺日期或下次时间，到了那天会列在这里。"),
        )
        self.stack = QStackedWidget()
        self._lay_out()
        self.within.currentIndexChanged.connect(self.read)
        self.table.line_opened.connect(self._on_opened)
        self.visit_button.clicked.connect(self.visit)
        self.person_button.clicked.connect(self._open_person)
        shortcut = QShortcut(QKeySequence("F4"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.visit)

    def _lay_out(self) -> None:
        dress(self.said, "muted")
        dress(self.visit_button, "primary")
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.within)
        head.addStretch(1)
        head.addWidget(self.said)
        foot.addStretch(1)
        foot.addWidget(self.person_button)
        foot.addWidget(self.visit_button)
        self.stack.addWidget(self.table)
        self.stack.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        self.setFocusProxy(self.table)

    def read(self) -> None:
        """Read the lines anew."""
        job = partial(visits.due, self._seat.desk, within=int(self.within.currentData()))
        self._seat.worker.read(job, self._show, token=("due", id(self)))

    def _show(self, lines: tuple[DueLine, ...]) -> None:
        row = max(self.table.currentIndex().row(), 0)
        self.table.lines.show_lines(lines[:_SHOWN])
        self.table.choose(row)
        promises = sum(line.kind == "promise" for line in lines)
        words = self.tr("承诺 {n:,} 条，回访 {m:,} 条")
        self.said.setText(words.format(n=promises, m=len(lines) - promises))
        self.stack.setCurrentWidget(self.table if lines else self.nothing)
        for button in (self.visit_button, self.person_button):
            button.setEnabled(bool(lines))

    def _on_opened(self, _line: DueLine) -> None:
        self.visit()

    def visit(self) -> None:
        """Enter what came of the line under the cursor (F4, Enter)."""
        line = self.table.current()
        if line is not None:
            open_visit(self._seat, line.id)

    def _open_person(self) -> None:
        line = self.table.current()
        if line is not None:
            self._seat.shell.open_person(line.id)
