"""Screens of the roster tab: table, filters, a person's page and its dialogs."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QWidget

from pension_desk.domain.roster import RosterFilter
from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.ui.roster.add_dialog import AddDialog
from pension_desk.ui.roster.filters import EVERYONE
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.visits.dialog import VisitDialog
from tests.screenshots.stage import Stage, scene


def roster_tab(stage: Stage) -> tuple[MainWindow, RosterTab]:
    """Return a window with the roster tab in front."""
    window = stage.window()
    window.show_tab(TabKey.ROSTER)
    tab = window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    stage.settle()
    stage.settle()
    return window, tab


def _first(desk: Desk, wanted: RosterFilter, at: int = 0) -> int:
    return roster.row_numbers(desk, replace(wanted, as_of=desk.today()))[at]


@scene("roster")
def table(stage: Stage) -> QWidget:
    """The whole roster."""
    return roster_tab(stage)[0]


@scene("roster_filtered")
def filtered(stage: Stage) -> QWidget:
    """Narrowed by several conditions."""
    window, tab = roster_tab(stage)
    tab.filters.change(
        replace(EVERYONE, categories=("registered_unpaid",), ages=(45, 59), sexes=("女",))
    )
    stage.settle()
    stage.settle()
    return window


@scene("roster_no_match")
def no_match(stage: Stage) -> QWidget:
    """A filter that admits nobody."""
    window, tab = roster_tab(stage)
    tab.filters.change(replace(EVERYONE, text="没有这个人"))
    stage.settle()
    return window


@scene("roster_choices")
def choices(stage: Stage) -> QWidget:
    """The popup of one filter."""
    _window, tab = roster_tab(stage)
    tab.filters.buttons["category"].click()
    stage.settle()
    return tab.filters.popup


@scene("roster_person")
def person(stage: Stage) -> QWidget:
    """A person's page beside the table."""
    window, tab = roster_tab(stage)
    tab.person.open_number(_first(stage.desk, RosterFilter(categories=("paid",)), 3))
    stage.settle()
    stage.settle()
    return window


@scene("roster_person_refused")
def refused(stage: Stage) -> QWidget:
    """An edit that was refused at its field."""
    window, tab = roster_tab(stage)
    tab.person.open_number(_first(stage.desk, RosterFilter(findings=("id_damaged",))))
    stage.settle()
    tab.person.form.fields["phone"].set_text("一三八")
    tab.person.save()
    stage.settle()
    stage.settle()
    return window


@scene("roster_household")
def household(stage: Stage) -> QWidget:
    """The household on a person's page."""
    window, tab = roster_tab(stage)
    tab.person.open_number(_first(stage.desk, RosterFilter(categories=("paid",)), 3))
    tab.person.pages.setCurrentIndex(1)
    stage.settle()
    return window


@scene("roster_history")
def history(stage: Stage) -> QWidget:
    """The history on a person's page."""
    window, tab = roster_tab(stage)
    tab.person.open_number(_first(stage.desk, RosterFilter(statuses=("low_income",)), 3))
    tab.person.pages.setCurrentIndex(6)
    stage.settle()
    return window


@scene("roster_pay")
def pay(stage: Stage) -> QWidget:
    """Recording a payment from the page."""
    window, tab = roster_tab(stage)
    tab.person.open_number(_first(stage.desk, RosterFilter(categories=("registered_unpaid",))))
    stage.settle()
    tab.person.pay()
    stage.settle()
    return _dialog(window)


@scene("roster_visit")
def visit(stage: Stage) -> QWidget:
    """Recording a visit."""
    window, tab = roster_tab(stage)
    tab.person.open_number(_first(stage.desk, RosterFilter()))
    stage.settle()
    tab.person.visit()
    stage.settle()
    dialog = _dialog(window)
    assert isinstance(dialog, VisitDialog)
    dialog.agree.click()
    stage.settle()
    return dialog


@scene("roster_add")
def add(stage: Stage) -> QWidget:
    """Entering a resident."""
    window, tab = roster_tab(stage)
    tab.add_resident()
    stage.settle()
    dialog = _dialog(window)
    assert isinstance(dialog, AddDialog)
    dialog.form.fields["name"].set_text("覃桂花")
    dialog.form.fields["id_number"].set_text("45082119700101001")
    dialog.agree.click()
    stage.settle()
    return dialog


def _dialog(window: MainWindow) -> QDialog:
    return next(child for child in window.children() if isinstance(child, QDialog))
