"""Screens of expropriated land: the tab, a household, entry and steps, nothing yet."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.policy_keys import Key
from pension_desk.services import land, land_course, land_subsidies, policy_edit
from pension_desk.services.policy_edit import NewFigure
from pension_desk.ui.land.act_dialogs import UseDialog
from pension_desk.ui.land.household_dialog import HouseholdDialog
from pension_desk.ui.land.household_view import HouseholdView
from pension_desk.ui.land.project_dialog import ProjectDialog
from pension_desk.ui.land.tab import LandTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town

_READY: list[bool] = []
_STEPPED: list[RowId] = []


def _town(stage: Stage) -> Stage:
    """Return the sample town, one household of it taken to the reckoning."""
    town = full_town(stage)
    if not _READY:
        _READY.append(True)
        for key, value in (
            (Key.LAND_WAGE, "53568"), (Key.LAND_VERIFY_DAYS, "60"),
            (Key.LAND_NOTICE_DAYS, "7"), (Key.LAND_USE_MONTHS, "3"),
        ):  # fmt: skip
            policy_edit.set_figure(town.desk, NewFigure(key, date(2016, 1, 1), value, "镇里核定"))
    return town


def _tab(stage: Stage) -> tuple[MainWindow, LandTab]:
    window = stage.window()
    window.show_tab(TabKey.LAND)
    stage.settle()
    tab = window._tabs[TabKey.LAND]
    assert isinstance(tab, LandTab)
    stage.settle()
    return window, tab


@scene("land_1_ledger")
def ledger(stage: Stage) -> QWidget:
    """The ledger of projects and the first one's households."""
    return _tab(_town(stage))[0]


@scene("land_2_money")
def money(stage: Stage) -> QWidget:
    """A project's money."""
    window, tab = _tab(_town(stage))
    tab.projects.choose(2)
    stage.settle()
    tab.panel.tabs.setCurrentIndex(1)
    stage.settle()
    return window


@scene("land_3_findings")
def findings(stage: Stage) -> QWidget:
    """What is wrong with a project."""
    window, tab = _tab(_town(stage))
    tab.panel.tabs.setCurrentIndex(2)
    stage.settle()
    return window


@scene("land_4_household")
def household(stage: Stage) -> QWidget:
    """A household with its subsidy's working."""
    town = _town(stage)
    _window, tab = _tab(town)
    if not _STEPPED:
        home = next(
            home
            for line in land.status(town.desk).projects
            for home in line.standing.households
            if home.state is CourseState.TOWN_REVIEWED
            and not any(p.issued for p in line.standing.people if p.household == home.id)
        )
        land_course.step(town.desk, [home.id], CourseState.COUNTY_REVIEWED)
        land_subsidies.compute(town.desk, home.id)
        _STEPPED.append(home.id)
    view = HouseholdView(tab.panel._seat, _STEPPED[0])
    view.open()
    town.settle()
    stage.afterwards.append(view.reject)
    return view


@scene("land_5_project")
def project(stage: Stage) -> QWidget:
    """Mending a project, one field refused."""
    town = _town(stage)
    _window, tab = _tab(town)
    assert tab.panel.page is not None
    dialog = ProjectDialog(tab.panel._seat, tab.panel.page.line.standing.project)
    dialog.open()
    dialog.fields["area"].set_text("一百亩")
    dialog.save()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("land_6_new_household")
def new_household(stage: Stage) -> QWidget:
    """Entering a household."""
    town = _town(stage)
    _window, tab = _tab(town)
    assert tab.panel.page is not None
    dialog = HouseholdDialog(tab.panel._seat, tab.panel.page.line.standing.project.id)
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("land_7_use")
def use(stage: Stage) -> QWidget:
    """Entering how a subsidy was used."""
    town = _town(stage)
    _window, tab = _tab(town)
    assert tab.panel.page is not None
    dialog = UseDialog(tab.panel._seat, tab.panel.page.line.standing.people[0])
    dialog.open()
    town.settle()
    stage.afterwards.append(dialog.reject)
    return dialog


@scene("land_8_nothing")
def nothing(stage: Stage) -> QWidget:
    """A town without any project."""
    return _tab(empty_town(stage))[0]
