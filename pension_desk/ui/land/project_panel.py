"""One project at the right of the tab: dates, map of states, households, money, what is wrong."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_course import CourseState, Step
from pension_desk.domain.land_faults import LandFinding
from pension_desk.services import land_pages
from pension_desk.services.desk import Role
from pension_desk.services.land_course import possible
from pension_desk.services.land_pages import ProjectPage
from pension_desk.ui.land.act_dialogs import StepDialog, step_words
from pension_desk.ui.land.models import (
    HouseholdLine,
    findings_model,
    households_model,
    use_words,
)
from pension_desk.ui.land.money_page import MoneyPage
from pension_desk.ui.land.parts import Only
from pension_desk.ui.land.people_page import PeoplePage
from pension_desk.ui.land.project_dialog import ProjectDialog
from pension_desk.ui.land.state_map import StateMap
from pension_desk.ui.land.timeline import Timeline
from pension_desk.ui.land.words import day_words, mu_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.widgets.flow import FlowBox
from pension_desk.ui.widgets.line_table import LineTable

_PEOPLE, _FINDINGS = 1, 3
"""Places of the people and the findings among the panel's pages."""


class ProjectPanel(QFrame):
    """Shows the project that the ledger's cursor is on."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._project: RowId | None = None
        self.page: ProjectPage | None = None
        self.title, self.facts = QLabel(), QLabel()
        self.timeline, self.states = Timeline(), StateMap()
        self.tabs = QTabBar()
        self.pages = QStackedWidget()
        self.households: LineTable[HouseholdLine] = LineTable(households_model(), self.tr("各户"))
        self.people, self.money = PeoplePage(seat), MoneyPage(seat)
        self.findings: LineTable[LandFinding] = LineTable(findings_model(), self.tr("问题"))
        self._acts = FlowBox(self.fontMetrics().height() // 2)
        self._steps = self._acts.flow
        self.edit_button = QPushButton(self.tr("修改项目…"))
        self.print_button = QPushButton(self.tr("打印…"))
        self.add_button = QPushButton(self.tr("新增户…"))
        self._lay_out()
        self._connect_signals()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self, "card")
        dress(self.title, "heading")
        dress(self.facts, "muted")
        for label in (self.title, self.facts):
            label.setWordWrap(True)
        town = self._seat.desk.identity.role is Role.TOWN
        self.edit_button.setVisible(town)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.print_button)
        head.addWidget(self.edit_button)
        for words in (self.tr("户"), self.tr("人员"), self.tr("资金"), self.tr("问题")):
            self.tabs.addTab(words)
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("项目的内容"))
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addLayout(head)
        column.addWidget(self.facts)
        column.addWidget(self.timeline)
        column.addWidget(self.states)
        column.addWidget(self.tabs)
        self.pages.addWidget(self._column(self.households, self._acts))
        self.pages.addWidget(self.people)
        self.pages.addWidget(self.money)
        self.pages.addWidget(self._column(self.findings, None))
        column.addWidget(self.pages, 1)
        self._turn(0)
        for table in (self.households, self.people.people, self.money.entries, self.findings):
            table.setMinimumHeight(unit * 6)
            table.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def _column(self, table: QWidget, under: QWidget | None) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(table, 1)
        if under is not None:
            column.addWidget(under)
        return page

    def _connect_signals(self) -> None:
        self.tabs.currentChanged.connect(self._turn)
        self.states.state_chosen.connect(self._on_state)
        self.households.line_opened.connect(self._open_household)
        self.households.selectionModel().selectionChanged.connect(self._show_steps)
        self.findings.line_opened.connect(self._open_finding)
        self.edit_button.clicked.connect(self._edit)
        self.print_button.clicked.connect(self.print_project)
        self.add_button.clicked.connect(self._add_household)

    def _turn(self, to: int) -> None:
        """Show a page; the others' buttons in two lines take no room from it."""
        for at in range(self.pages.count()):
            how = QSizePolicy.Policy.Preferred if at == to else QSizePolicy.Policy.Ignored
            self.pages.widget(at).setSizePolicy(QSizePolicy.Policy.Preferred, how)
        self.pages.setCurrentIndex(to)

    def show_project(self, project: RowId | None) -> None:
        """Show another project, or nothing."""
        if project != self._project and self.states.chosen is not None:
            self.states.choose(None)
        self._project = project
        self.setVisible(project is not None)
        self.reload()

    def show_only(self, only: Only | None) -> None:
        """Bring the people behind a number to the front, or everybody again."""
        self.people.show_only(only)

    def reload(self) -> None:
        """Read the project anew."""
        if self._project is None:
            return
        job = partial(land_pages.project_page, self._seat.desk, self._project)
        self._seat.worker.slow_read(job, self._show, token=("land-project", id(self)))

    def _show(self, page: ProjectPage) -> None:
        self.page = page
        project = page.line.standing.project
        self.title.setText(project.name)
        words = self.tr("{number}　{year} 年　{use}　协议 {signed}　征收 {area} 亩　名单{closed}")
        self.facts.setText(
            words.format(
                number=project.approval_no or "—",
                year=project.year,
                use=use_words(project.use),
                signed=day_words(project.signed_on),
                area=mu_words(project.area_mu),
                closed=self.tr("已收齐") if project.list_closed else self.tr("没有收齐"),
            )
        )
        self.timeline.show_events(page.events, self._seat.desk.today())
        self.states.show_counts(page.states)
        self.people.show_page(page)
        if self.people.narrowed:
            self.tabs.setCurrentIndex(_PEOPLE)
        self.money.show_page(page)
        self.findings.lines.show_lines(page.line.findings)
        grave = sum(not found.fault.allowed for found in page.line.findings)
        count = len(page.line.findings)
        self.tabs.setTabText(
            _FINDINGS, self.tr("问题 {n}").format(n=count) if count else self.tr("问题")
        )
        dress(self.tabs, tone=Tone.DANGER if grave else None)
        self._on_state(self.states.chosen)

    def _on_state(self, state: CourseState | None) -> None:
        if self.page is None:
            return
        chosen = {line.home.id for line in self.households.chosen()}
        homes = self.page.line.standing.households
        self.households.lines.show_lines(
            [
                HouseholdLine(
                    home,
                    self.page.people.get(home.id, ()),
                    self.page.line.notices.get(home.id),
                    home.id in self.page.line.objected,
                )
                for home in homes
                if state in {None, home.state}
            ]
        )
        self.households.choose_lines(lambda line: line.home.id in chosen)
        if not chosen:
            self.households.choose(0)
        self._show_steps()

    def _show_steps(self, *_from: object) -> None:
        """Offer the steps that all chosen households may take."""
        while self._steps.count():
            old = self._steps.takeAt(0).widget()
            if old is not None and old is not self.add_button:
                old.hide()
                old.deleteLater()
        self._steps.addWidget(self.add_button)
        homes = [line.home for line in self.households.chosen()]
        offered: list[Step] = []
        if len({home.state for home in homes}) == 1:
            offered = list(possible(self._seat.desk, homes[0]))
        why = "" if offered or not homes else self.tr("这一步由对方的电脑来做。")
        if len({home.state for home in homes}) > 1:
            why = self.tr("所选各户进度不同，请分开办。")
        if why:
            words = QLabel(why)
            dress(words, "muted")
            self._steps.addWidget(words)
        for step in offered[:3]:
            text = step_words(step)
            if len(homes) > 1:
                text = self.tr("{what}（{n} 户）").format(what=text, n=len(homes))
            button = QPushButton(text)
            if not step.back:
                dress(button, "primary")
            button.clicked.connect(partial(self._step, step))
            self._steps.addWidget(button)

    def _step(self, step: Step, *_checked: object) -> None:
        homes = [line.home for line in self.households.chosen()]
        if homes:
            StepDialog(self._seat, homes, step).open()

    def _open_household(self, line: HouseholdLine) -> None:
        self._show_household(line.home.id)

    def _show_household(self, household: RowId) -> None:
        from pension_desk.ui.land.household_view import HouseholdView  # half of the tab's modules

        HouseholdView(self._seat, household).open()

    def _open_finding(self, found: LandFinding) -> None:
        if found.household is not None:
            self._show_household(found.household)
        else:
            self._edit()

    def _edit(self) -> None:
        if self.page is not None and self._seat.desk.identity.role is Role.TOWN:
            ProjectDialog(self._seat, self.page.line.standing.project).open()

    def print_project(self) -> None:
        """Open the papers of the project."""
        if self.page is not None:
            project = self.page.line.standing.project
            from pension_desk.ui.land.print_dialog import LandPrintDialog

            LandPrintDialog(self._seat, project.id, project.name).open()

    def _add_household(self) -> None:
        if self._project is not None:
            from pension_desk.ui.land.household_dialog import HouseholdDialog

            HouseholdDialog(self._seat, self._project).open()
