"""Screens of the household's sum and of the policy parameters."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import policy_edit, roster
from pension_desk.services.policy_edit import NewFigure
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.policy.dialog import PolicyDialog, open_policy
from pension_desk.ui.policy.figure_dialog import FigureDialog
from pension_desk.ui.reckon.dialog import SumDialog, open_sum
from pension_desk.ui.reckon.working_dialog import WorkingDialog
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene
from tests.screenshots.towns import empty_town


def somebody(stage: Stage) -> RowId:
    """Return a registered member, some forty years old, of the largest household that has one."""
    wanted = RosterFilter(
        categories=("registered_unpaid",), ages=(38, 46), as_of=stage.desk.today()
    )
    numbers = roster.row_numbers(stage.desk, wanted)
    lines = roster.lines(stage.desk, numbers)
    return max(
        lines,
        key=lambda one: len(roster.household(stage.desk, one.village, one.household_no)),
    ).id


def sum_dialog(stage: Stage) -> SumDialog:
    """Return the sum of a household, opened over a main window."""
    window = stage.window()
    open_sum(window.seat, somebody(stage))
    dialog = window.findChild(SumDialog)
    assert isinstance(dialog, SumDialog)
    stage.wait_until(lambda: not dialog.busy)
    stage.settle()
    return dialog


def _show(dialog: SumDialog, part: QWidget) -> None:
    """Bring the tab of a part to the front; wide windows have one tab less."""
    dialog.member.tabs.setCurrentWidget(part.parentWidget())


@scene("sum_member")
def member(stage: Stage) -> QWidget:
    """One member, tiers side by side, with the curve."""
    dialog = sum_dialog(stage)
    dialog.slider.choose(50_000)
    return dialog


@scene("sum_curve")
def curve(stage: Stage) -> QWidget:
    """What is paid and what comes back, as a curve, with what was missed made up."""
    dialog = sum_dialog(stage)
    dialog.make_up.setChecked(True)
    _show(dialog, dialog.member.curves)
    return dialog


@scene("sum_years")
def years(stage: Stage) -> QWidget:
    """Year by year, with what was missed made up."""
    dialog = sum_dialog(stage)
    dialog.make_up.setChecked(True)
    _show(dialog, dialog.member.years)
    return dialog


@scene("sum_make_up")
def make_up(stage: Stage) -> QWidget:
    """What may be made up."""
    dialog = sum_dialog(stage)
    _show(dialog, dialog.member.made_up)
    return dialog


@scene("sum_schemes")
def schemes(stage: Stage) -> QWidget:
    """The employees' scheme beside it."""
    dialog = sum_dialog(stage)
    _show(dialog, dialog.member.schemes)
    return dialog


@scene("sum_household")
def household(stage: Stage) -> QWidget:
    """The whole household."""
    dialog = sum_dialog(stage)
    dialog.members.setCurrentRow(0)
    return dialog


@scene("sum_working")
def working(stage: Stage) -> QWidget:
    """How the monthly benefit came about."""
    dialog = sum_dialog(stage)
    table = dialog.member.tiers
    table.setCurrentIndex(table.figures.index(3, 4))
    QTest.keyClick(table, Qt.Key.Key_Return)
    shown = dialog.findChild(WorkingDialog)
    assert isinstance(shown, WorkingDialog)
    return shown


@scene("make_up")
def make_up_page(stage: Stage) -> QWidget:
    """Who may make up."""
    window = stage.window()
    window.show_page(TabKey.PAYMENTS, PageKey.MAKE_UP)
    for _ in range(3):
        stage.settle()
    return window


def parameters(stage: Stage, key: Key) -> PolicyDialog:
    """Return the parameters at one of them, opened over a main window."""
    window = stage.window()
    open_policy(window.seat, key)
    dialog = window.findChild(PolicyDialog)
    assert isinstance(dialog, PolicyDialog)
    stage.settle()
    return dialog


@scene("policy")
def policy(stage: Stage) -> QWidget:
    """All parameters as a village sees them."""
    return parameters(stage, Key.BASE_PENSION)


@scene("policy_town")
def policy_town(stage: Stage) -> QWidget:
    """A figure that the town has entered, with what it replaced."""
    town = empty_town(stage)
    typed = NewFigure(Key.BASE_PENSION_FLOOR, date(2025, 1, 1), "143", "2025年的通知原件")
    policy_edit.set_figure(town.desk, typed)
    return parameters(town, Key.BASE_PENSION_FLOOR)


@scene("policy_figure")
def figure(stage: Stage) -> QWidget:
    """Entering a table of tiers, as the town does; one thing is wrong."""
    dialog = parameters(empty_town(stage), Key.TIERS)
    dialog.new_button.click()
    shown = dialog.findChild(FigureDialog)
    assert isinstance(shown, FigureDialog)
    shown.day.setText("2027-01-01")
    shown.value.setPlainText("200 35\n300 40\n500 6O")  # type: ignore[attr-defined]
    shown.source.setText("2027年调整缴费档次的通知")
    shown.agree_button.click()
    stage.settle()
    return shown
