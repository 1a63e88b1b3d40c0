"""Everybody on a project's lists, and the town's acts on many of them at once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_course import CourseState
from pension_desk.services.desk import Role
from pension_desk.services.land_pages import ProjectPage
from pension_desk.ui.land.models import PersonLine, project_people_model
from pension_desk.ui.land.parts import Only
from pension_desk.ui.land.people_acts import (
    RulingDialog,
    TakeBackDialog,
    UseDialog,
    UseManyDialog,
)
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.flow import FlowBox
from pension_desk.ui.widgets.line_table import LineTable


def may_use(line: PersonLine) -> bool:
    """Whether somebody's subsidy may be entered as used now."""
    funded = line.home.state.place >= CourseState.FUNDED.place
    return funded and line.person.eligibility.counts and not line.person.issued


def may_rule(line: PersonLine) -> bool:
    """Whether the town may rule on somebody."""
    return line.person.may_be_ruled


class PeoplePage(QWidget):
    """A table of people with a choice of whom to show."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._page: ProjectPage | None = None
        self._only: Only | None = None
        self._stale = False
        self._told_for: RowId | None = None
        self.shown = QComboBox()
        self.people: LineTable[PersonLine] = LineTable(project_people_model(), self.tr("人员"))
        self.count = QLabel()
        self.rule_button = QPushButton(self.tr("镇里认定…"))
        self.use_button = QPushButton(self.tr("登记补贴使用…"))
        self.back_button = QPushButton(self.tr("撤回使用…"))
        self._lay_out()
        self.shown.currentIndexChanged.connect(self._fill)
        self.people.line_opened.connect(self._open)
        self.people.selectionModel().selectionChanged.connect(self._switch)
        self.rule_button.clicked.connect(self._rule)
        self.use_button.clicked.connect(self._use)
        self.back_button.clicked.connect(self._take_back)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        tests: tuple[tuple[str, Callable[[PersonLine], bool]], ...] = (
            (self.tr("全部人员"), lambda _line: True),
            (self.tr("补贴对象"), lambda line: line.person.eligibility.counts),
            (
                self.tr("待镇里认定"),
                lambda line: line.person.awaits_ruling,
            ),
            (self.tr("可以登记使用"), may_use),
            (self.tr("已使用"), lambda line: line.person.issued),
            (self.tr("没有对应居民"), lambda line: line.person.resident is None),
        )
        for words, test in tests:
            self.shown.addItem(words, test)
        self.shown.setAccessibleName(self.tr("显示哪些人"))
        dress(self.count, "muted")
        town = self._seat.desk.identity.role is Role.TOWN
        below = FlowBox(unit // 2)
        bar = below.flow
        bar.addWidget(self.shown)
        for button in (self.rule_button, self.use_button, self.back_button):
            button.setVisible(town)
            bar.addWidget(button)
        bar.addWidget(self.count)
        dress(self.use_button, "primary")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.people, 1)
        column.addWidget(below)

    def show_page(self, page: ProjectPage) -> None:
        """Show a project's people, now or when they come to the front; who was chosen stays so."""
        self._page = page
        self._choose_only(page)
        self._fill_when_seen()

    def showEvent(self, event: QShowEvent) -> None:
        """Fill in what came while something else was in front."""
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill_when_seen(self) -> None:
        self._stale = True
        if self.isVisible():  # a big project has thousands: half of the panel's time
            self._fill()

    def show_only(self, only: Only | None) -> None:
        """Offer the people behind a number as a choice of its own, and choose it."""
        with QSignalBlocker(self.shown):
            if self._only is not None:
                self.shown.removeItem(self.shown.count() - 1)
                self.shown.setCurrentIndex(0)
            self._only, self._told_for = only, None
            if only is not None:
                self.shown.addItem(only.name, lambda line: line.person.id in only.ids)
        if self._page is not None:
            self._choose_only(self._page)
        self._fill_when_seen()

    @property
    def narrowed(self) -> bool:
        """Whether people of this project are behind the number that was asked for."""
        return self._only is not None and self.shown.currentIndex() == self.shown.count() - 1

    def _fill(self, *_from: object) -> None:
        if self._page is None:
            return
        self._stale = False
        chosen = {line.person.id for line in self.people.chosen()}
        wanted = self.shown.currentData()
        lines = [
            line
            for home in self._page.line.standing.households
            for person in self._page.people.get(home.id, ())
            if wanted(line := PersonLine(home, person))
        ]
        self.people.lines.show_lines(lines)
        if chosen:
            self.people.choose_lines(lambda line: line.person.id in chosen)
        if self.people.current() is None:
            self.people.choose(0)
        self.count.setText(self.tr("共 {n} 人").format(n=len(lines)))
        self._switch()

    def _choose_only(self, page: ProjectPage) -> None:
        """Go to the people behind the number when the project has any."""
        if self._only is not None and self._told_for != page.line.standing.project.id:
            self._told_for = page.line.standing.project.id
            has = any(one.id in self._only.ids for one in page.line.standing.people)
            with QSignalBlocker(self.shown):
                self.shown.setCurrentIndex(self.shown.count() - 1 if has else 0)

    def _switch(self, *_from: object) -> None:
        chosen = self.people.chosen()
        for button, words, test in (
            (self.rule_button, self.tr("镇里认定…"), may_rule),
            (self.use_button, self.tr("登记补贴使用…"), may_use),
            (self.back_button, self.tr("撤回使用…"), lambda line: line.person.issued),
        ):
            n = sum(map(test, chosen))
            button.setEnabled(n > 0)
            button.setText(words if n < 2 else self.tr("{what}（{n} 人）").format(what=words, n=n))

    def _open(self, line: PersonLine) -> None:
        from pension_desk.ui.land.household_view import HouseholdView

        HouseholdView(self._seat, line.home.id).open()

    def _rule(self) -> None:
        people = [line.person for line in self.people.chosen() if may_rule(line)]
        if people:
            RulingDialog(self._seat, people).open()

    def _use(self) -> None:
        lines = [line for line in self.people.chosen() if may_use(line)]
        if len(lines) == 1:
            UseDialog(self._seat, lines[0].person).open()
        elif lines and self._page is not None:
            left = self._page.line.standing.account.left_fen
            UseManyDialog(self._seat, lines, left).open()

    def _take_back(self) -> None:
        people = [line.person for line in self.people.chosen() if line.person.issued]
        if people:
            TakeBackDialog(self._seat, people).open()
