"""Screens of the payments tab: places, people, fast entry, the last entries."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.services import payments, roster
from pension_desk.ui.payments.hamlets import HamletsPage, Showing
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene


def payments_tab(stage: Stage) -> tuple[MainWindow, HamletsPage]:
    """Return a window with the payments tab in front."""
    window = stage.window()
    window.show_page(TabKey.PAYMENTS, PageKey.HAMLETS)
    pages = window.tab(TabKey.PAYMENTS)
    assert isinstance(pages, PaymentsTab)
    tab = pages.page(PageKey.HAMLETS)
    assert isinstance(tab, HamletsPage)
    for _ in range(3):
        stage.settle()
    return window, tab


@scene("payments")
def overview(stage: Stage) -> QWidget:
    """The year by hamlet, with a person proposed."""
    window, tab = payments_tab(stage)
    tab.entry.propose(tab.people_model.number_at(1))
    stage.settle()
    return window


@scene("payments_double")
def double(stage: Stage) -> QWidget:
    """A payment that the year already has."""
    window, tab = payments_tab(stage)
    tab.lists.setCurrentIndex(Showing.PAID)
    stage.settle()
    tab.entry.propose(tab.people_model.number_at(2))
    stage.settle()
    tab.entry.agree.click()
    stage.settle()
    return window


@scene("payments_entries")
def entries(stage: Stage) -> QWidget:
    """The last entries."""
    people = payments.of_year(stage.desk, 2026)
    assert people
    window, tab = payments_tab(stage)
    numbers = tab.people_model.numbers[:3]
    made = [
        (line.id, payments.record(stage.desk, line.id, year=2026, amount_fen=20_000, again=True))
        for line in roster.lines(stage.desk, numbers)
    ]
    tab.lists.setCurrentIndex(Showing.ENTRIES)
    tab.read()
    stage.settle()
    tab.entries.table.selectRow(0)
    for row, done in made:
        payments.withdraw(stage.desk, row, done.value.id, "为了下一张图")
    return window
