"""Screens of benefits and visits: lists by what is due, dialogs, the queue, promises."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import benefits, visits
from pension_desk.ui.benefits.page import BenefitsPage
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.visits.page import VisitsPage
from tests.screenshots.stage import Stage, scene


def _page(stage: Stage, which: BenefitList) -> tuple[MainWindow, BenefitsPage]:
    window = stage.window()
    window.show_page(TabKey.PAYMENTS, PageKey.BENEFITS, which)
    tab = window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    page = tab.page(PageKey.BENEFITS)
    assert isinstance(page, BenefitsPage)
    for _ in range(4):
        stage.settle()
    return window, page


def _dialog(window: MainWindow) -> QDialog:
    return next(child for child in window.children() if isinstance(child, QDialog))


@scene("benefits_1_turning60")
def turning60(stage: Stage) -> QWidget:
    """Who turns 60, by month."""
    return _page(stage, BenefitList.TURNING60)[0]


@scene("benefits_2_proofs")
def proofs(stage: Stage) -> QWidget:
    """Whose proof of life is overdue."""
    return _page(stage, BenefitList.PROOF_OVERDUE)[0]


@scene("benefits_3_without_right")
def without_right(stage: Stage) -> QWidget:
    """Who draws without right."""
    return _page(stage, BenefitList.WITHOUT_RIGHT)[0]


@scene("benefits_4_step")
def step(stage: Stage) -> QWidget:
    """A step that lacks papers."""
    window, page = _page(stage, BenefitList.TURNING60)
    page.step()
    stage.settle()
    dialog = _dialog(window)
    dialog.steps.setCurrentIndex(1)  # type: ignore[attr-defined]
    dialog.fields["day"].editor.setText("2027-01-01")  # type: ignore[attr-defined]
    dialog.save_button.click()  # type: ignore[attr-defined]
    stage.settle()
    return dialog


@scene("benefits_5_proof")
def proof(stage: Stage) -> QWidget:
    """Entering proofs for several."""
    window, page = _page(stage, BenefitList.PROOF_NEVER)
    page.table.selectAll()
    page.prove()
    stage.settle()
    return _dialog(window)


@scene("benefits_6_death")
def death(stage: Stage) -> QWidget:
    """Reporting a death."""
    window, page = _page(stage, BenefitList.PROOF_NEVER)
    page.report_death()
    stage.settle()
    dialog = _dialog(window)
    dialog.day.setText("9.3")  # type: ignore[attr-defined]
    return dialog


@scene("benefits_7_person")
def person(stage: Stage) -> QWidget:
    """The benefit on a person's page."""
    window = stage.window()
    window.show_tab(TabKey.ROSTER)
    tab = window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    numbers = benefits.numbers(stage.desk, BenefitList.DEATHS)
    tab.person.open_number(numbers[0])
    tab.person.pages.setCurrentIndex(5)
    for _ in range(3):
        stage.settle()
    return window


def _visits(stage: Stage, part: str) -> tuple[MainWindow, VisitsPage]:
    window = stage.window()
    window.show_page(TabKey.PAYMENTS, PageKey.VISITS, part)
    tab = window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    page = tab.page(PageKey.VISITS)
    assert isinstance(page, VisitsPage)
    for _ in range(4):
        stage.settle()
    return window, page


def _some_visits(stage: Stage) -> None:
    """Enter a few visits once, among them promises that are due."""
    desk = stage.desk
    if visits.statistics(desk).visits:
        return
    lines = visits.owed_lines(desk, visits.owed_numbers(desk, visits.Place())[:9])
    day = date(2026, 10, 8)
    entries = (
        VisitEntry(day, outcome="同意缴费", promised_on=date(2026, 10, 15), knows="知道一些"),
        VisitEntry(day, outcome="没见到人", next_step="再次入户", next_on=date(2026, 10, 18)),
        VisitEntry(day, outcome="再考虑", reason="经济困难", met="配偶"),
        VisitEntry(day, "电话", outcome="不愿参保", reason="觉得待遇低"),
        VisitEntry(day, outcome="同意参保登记", promised_on=date(2026, 10, 26)),
    )
    for line, entry in zip(lines, entries, strict=False):
        visits.record(desk, line.id, entry)


@scene("visits_1_owed")
def owed(stage: Stage) -> QWidget:
    """The queue by hamlet and household."""
    _some_visits(stage)
    window, page = _visits(stage, "owed")
    page.owed.places.choose(1)
    for _ in range(3):
        stage.settle()
    return window


@scene("visits_2_due")
def due(stage: Stage) -> QWidget:
    """Promises and next steps that are due."""
    _some_visits(stage)
    window, page = _visits(stage, "due")
    page.due.within.setCurrentIndex(1)
    stage.settle()
    return window


@scene("visits_3_counts")
def counts(stage: Stage) -> QWidget:
    """What the year's visits came to."""
    _some_visits(stage)
    return _visits(stage, "counts")[0]


@scene("visits_4_household")
def household(stage: Stage) -> QWidget:
    """A household's visit from the queue."""
    window, page = _visits(stage, "owed")
    page.owed.visit()
    stage.settle()
    return _dialog(window)
