"""A project's money: what is due, what came, what was used; the plans for it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.services.desk import Role
from pension_desk.services.land_pages import ProjectPage
from pension_desk.ui.land.act_dialogs import ArrivalDialog, RemoveArrivalDialog
from pension_desk.ui.land.compute_dialog import ComputeDialog
from pension_desk.ui.land.fund_plan_dialog import FundPlansDialog
from pension_desk.ui.land.models import way_words
from pension_desk.ui.land.money_models import MoneyLine, money_model, plan_state_words
from pension_desk.ui.land.plan_dialog import PlanDialog
from pension_desk.ui.land.words import yuan_words
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.widgets.flow import FlowBox
from pension_desk.ui.widgets.line_table import LineTable


class MoneyPage(QWidget):
    """One table of all entries, the sums below it, and the town's acts."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        self._page: ProjectPage | None = None
        self._stale = False
        self.entries: LineTable[MoneyLine] = LineTable(money_model(), self.tr("资金"))
        self.account = QLabel()
        self.account.setWordWrap(True)
        self.arrival_button = QPushButton(self.tr("登记到账…"))
        self.remove_button = QPushButton(self.tr("删除到账…"))
        self.plan_button = QPushButton(self.tr("缴存计划…"))
        self.fund_button = QPushButton(self.tr("用款计划…"))
        self.compute_button = QPushButton(self.tr("测算全项目…"))
        self._lay_out()
        self.entries.line_changed.connect(self._switch)
        self.arrival_button.clicked.connect(self._arrive)
        self.remove_button.clicked.connect(self._remove)
        self.plan_button.clicked.connect(self._plan)
        self.fund_button.clicked.connect(self._fund)
        self.compute_button.clicked.connect(self._compute)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        buttons = FlowBox(unit // 2)
        for button in (
            self.compute_button,
            self.plan_button,
            self.fund_button,
            self.remove_button,
            self.arrival_button,
        ):
            buttons.flow.addWidget(button)
            button.setVisible(self._seat.desk.identity.role is Role.TOWN)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.entries, 1)
        column.addWidget(self.account)
        column.addWidget(buttons)

    def show_page(self, page: ProjectPage) -> None:
        """Show a project's money, its entries now or when they come to the front."""
        self._page = page
        self._stale = True
        if self.isVisible():  # a big project has thousands of uses
            self._fill()
        account = page.line.standing.account
        self.account.setText(
            self.tr("应缴存 {required}　已到账 {deposited}　已使用 {used}　结余 {left} 元").format(
                required=yuan_words(account.required_fen),
                deposited=yuan_words(account.deposited_fen),
                used=yuan_words(account.used_fen),
                left=yuan_words(account.left_fen),
            )
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Fill in what came while something else was in front."""
        super().showEvent(event)
        if self._stale:
            self._fill()

    def _fill(self) -> None:
        self._stale = False
        row = self.entries.currentIndex().row()
        self.entries.lines.show_lines(self._lines(self._page) if self._page else ())
        self.entries.choose(max(0, row))
        self._switch()

    def _lines(self, page: ProjectPage) -> list[MoneyLine]:
        one = page.line.standing
        lines = [
            MoneyLine(
                self.tr("第 {n} 期应缴存").format(n=each.number),
                each.due_on,
                each.amount_fen,
                "",
                Tone.NEUTRAL,
            )
            for each in one.plan
        ]
        lines += [
            MoneyLine(
                self.tr("到账"), each.arrived_on, each.amount_fen, each.voucher, Tone.GOOD, each
            )
            for each in one.arrivals
        ]
        lines += [
            MoneyLine(
                self.tr("{year} 年度用款计划：{state}").format(
                    year=each.year, state=plan_state_words(each.state)
                ),
                each.state_since,
                each.amount_fen,
                "",
                Tone.NEUTRAL,
            )
            for each in page.fund_plans
        ]
        lines += [
            MoneyLine(
                f"{way_words(person.way)} {person.name}",
                person.used_on,
                -(person.used_fen or 0),
                person.voucher,
                Tone.ACCENT,
            )
            for person in one.people
            if person.issued and person.used_fen
        ]
        return lines

    def _switch(self, *_from: object) -> None:
        line = self.entries.current()
        self.remove_button.setEnabled(line is not None and line.arrival is not None)

    def _arrive(self) -> None:
        if self._page is not None:
            ArrivalDialog(self._seat, self._page.line.standing.project).open()

    def _remove(self) -> None:
        line = self.entries.current()
        if self._page is not None and line is not None and line.arrival is not None:
            project = self._page.line.standing.project
            RemoveArrivalDialog(self._seat, project, line.arrival).open()

    def _plan(self) -> None:
        if self._page is not None:
            one = self._page.line.standing
            PlanDialog(self._seat, one.project, one.plan).open()

    def _fund(self) -> None:
        if self._page is not None:
            FundPlansDialog(self._seat, self._page).open()

    def _compute(self) -> None:
        if self._page is not None:
            ComputeDialog(self._seat, self._page.line.standing.project).open()
