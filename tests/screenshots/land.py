"""Screens of expropriated land: the tab, a household, entry and steps, nothing yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_money import spread
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    land,
    land_course,
    land_plans,
    land_subsidies,
    policy_edit,
)
from pension_desk.services.outcome import Topic
from pension_desk.services.policy_edit import NewFigure
from pension_desk.ui.land.compute_dialog import ComputeDialog
from pension_desk.ui.land.fund_plan_dialog import FundPlansDialog
from pension_desk.ui.land.household_dialog import HouseholdDialog
from pension_desk.ui.land.household_view import HouseholdView
from pension_desk.ui.land.indicator_dialog import IndicatorDialog
from pension_desk.ui.land.models import PersonLine
from pension_desk.ui.land.people_acts import UseDialog, UseManyDialog
from pension_desk.ui.land.plan_dialog import PlanDialog
from pension_desk.ui.land.project_dialog import ProjectDialog
from pension_desk.ui.land.tab import LandTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town, full_town, practice_village

_READY: list[bool] = []
_STEPPED: list[RowId] = []
_FUNDED: list[RowId] = []


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
    tab.panel.tabs.setCurrentIndex(2)
    stage.settle()
    return window


@scene("land_3_findings")
def findings(stage: Stage) -> QWidget:
    """What is wrong with a project."""
    window, tab = _tab(_town(stage))
    tab.panel.tabs.setCurrentIndex(3)
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


def _household_funded(stage: Stage) -> tuple[Stage, LandTab]:
    """Return the tab on a project whose subsidies are reckoned, with plans for its money."""
    town = _town(stage)
    _window, tab = _tab(town)
    line = land.status(town.desk).projects[0]
    if not _FUNDED:
        project = line.standing.project
        land_plans.set_plan(
            town.desk, project.id, spread(project.required_fen, 3, date(2026, 7, 1), 6)
        )
        land_plans.add_fund_plan(
            town.desk, project.id, 2026, amount_fen=5_000_000, people=12, note="首批"
        )
        homes = [
            home.id for home in line.standing.households if home.state is CourseState.TOWN_REVIEWED
        ]
        if homes:
            land_course.step(town.desk, homes, CourseState.COUNTY_REVIEWED)
        _FUNDED.append(project.id)
    tab.reload(frozenset({Topic.LAND}))
    town.settle()
    tab.projects.choose_lines(lambda one: one.standing.project.id == _FUNDED[0])
    town.settle()
    return town, tab


@scene("land_9_people")
def people(stage: Stage) -> QWidget:
    """Everybody of a project, the town's acts below."""
    _shown, tab = _household_funded(stage)
    tab.panel.tabs.setCurrentIndex(1)
    stage.settle()
    return tab.window()


@scene("land_a_plan")
def plan(stage: Stage) -> QWidget:
    """A deposit plan being mended."""
    town, tab = _household_funded(stage)
    tab.panel.tabs.setCurrentIndex(2)
    tab.panel.money.plan_button.click()
    return _dialog(town, tab, PlanDialog)


@scene("land_b_fund_plan")
def fund_plan(stage: Stage) -> QWidget:
    """The yearly fund plans."""
    town, tab = _household_funded(stage)
    tab.panel.money.fund_button.click()
    return _dialog(town, tab, FundPlansDialog)


@scene("land_c_compute")
def compute(stage: Stage) -> QWidget:
    """A whole project's subsidies, looked at before they are kept."""
    town, tab = _household_funded(stage)
    tab.panel.money.compute_button.click()
    return _dialog(town, tab, ComputeDialog)


@scene("land_d_payout")
def payout(stage: Stage) -> QWidget:
    """A pay-out list."""
    town, tab = _household_funded(stage)
    assert tab.panel.page is not None
    page = tab.panel.page
    lines = [
        PersonLine(home, replace(person, subsidy_fen=1_522_500))
        for home in page.line.standing.households[:5]
        for person in page.people[home.id]
        if person.eligibility.counts
    ]
    dialog = UseManyDialog(tab.panel._seat, lines, page.line.standing.account.left_fen)
    dialog.open()
    return _dialog(town, tab, UseManyDialog)


@scene("land_e_indicators")
def indicators(stage: Stage) -> QWidget:
    """The indicators by village and the people behind one."""
    town, tab = _household_funded(stage)
    tab.ratios_button.click()
    return _dialog(town, tab, IndicatorDialog)


def _dialog(town: Stage, tab: LandTab, kind: type[QDialog]) -> QDialog:
    town.settle()
    town.settle()
    found = next(one for one in tab.window().findChildren(kind) if one.isVisible())
    town.afterwards.append(found.reject)
    return found


@scene("land_f_notice")
def notice(stage: Stage) -> QWidget:
    """The practice village, whose households hang on public notice: how long they still do."""
    village = practice_village(stage)
    window, tab = _tab(village)
    lines = tab.projects.lines.lines
    tab.projects.choose(next(n for n, line in enumerate(lines) if line.notices))
    village.settle()
    tab.panel.households.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    village.settle()
    return window
