"""The dialogs for many: plans, a whole project's reckoning, pay-out lists, rulings, indicators."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QPushButton
from pytestqt.qtbot import QtBot

from pension_desk.domain.home import Place
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_money import PlanState
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    land_course,
    land_money,
    land_pages,
    land_plans,
    land_subsidies,
    policy_edit,
    roster,
)
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Topic
from pension_desk.services.policy_edit import NewFigure
from pension_desk.ui.land.act_dialogs import RemoveArrivalDialog, SettleDialog
from pension_desk.ui.land.compute_dialog import ComputeDialog
from pension_desk.ui.land.fund_plan_dialog import FundPlanFields, FundPlansDialog, FundPlanStep
from pension_desk.ui.land.household_view import HouseholdView
from pension_desk.ui.land.indicator_dialog import IndicatorDialog
from pension_desk.ui.land.people_acts import RulingDialog, TakeBackDialog, UseManyDialog
from pension_desk.ui.land.plan_dialog import PlanDialog
from pension_desk.ui.land.tab import LandTab
from pension_desk.ui.places import open_place
from pension_desk.ui.policy.dialog import PolicyDialog
from pension_desk.ui.worker import Worker


def project(tab: LandTab) -> RowId:
    assert tab.panel.page is not None
    return tab.panel.page.line.standing.project.id


def opened(tab: LandTab, kind: type[QDialog]) -> QDialog:
    """Return the one open dialog of a kind."""
    (found,) = [one for one in tab.window().findChildren(kind) if one.isVisible()]
    return found


def put(desk: Desk, state: CourseState) -> list[RowId]:
    """Put both households in a state, with a figure for the wage and both people eligible."""
    policy_edit.set_figure(desk, NewFigure(Key.LAND_WAGE, date(2016, 1, 1), "50000", "镇里核定"))
    with desk.acting("test") as (conn, writer):
        rows = conn.exec_driver_sql("SELECT id FROM land_households ORDER BY n").scalars().all()
        homes = [RowId(UUID(bytes=row)) for row in rows]
        for row in homes:
            writer.update("land_households", row, {"state": state.value})
    return homes


def again(tab: LandTab, worker: Worker, qtbot: QtBot) -> None:
    """Let the tab read what a test has written behind it."""
    tab.reload(frozenset({Topic.LAND}))
    qtbot.waitUntil(lambda: not worker.busy)
    for _turn in range(3):
        QTest.qWait(0)
    qtbot.waitUntil(lambda: not worker.busy)


def test_a_deposit_plan_is_built_mended_and_spread(tab: LandTab, qtbot: QtBot) -> None:
    tab.panel.tabs.setCurrentIndex(2)
    tab.panel.money.plan_button.click()
    dialog = opened(tab, PlanDialog)
    assert isinstance(dialog, PlanDialog)
    tester = QAbstractItemModelTester(
        dialog.lines.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    dialog.add()
    assert dialog.fields["day"].problem.text()
    dialog.fields["day"].set_text("2026-06-30")
    dialog.fields["amount"].set_text("-5")
    dialog.add()
    assert dialog.fields["amount"].problem.text()
    dialog.fields["amount"].set_text("20000")
    dialog.add()
    assert "还差 30,000.00" in dialog.said.text()
    assert not dialog.save_button.isEnabled()
    dialog.fields["day"].set_text("2026-03-30")
    dialog.fields["amount"].set_text("30000")
    dialog.add()
    assert [one.number for one in dialog.lines.lines.lines] == [1, 2]
    assert [one.amount_fen for one in dialog.lines.lines.lines] == [3_000_000, 2_000_000]
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: len(tab.panel.money.entries.lines.lines) == 2)
    tab.panel.money.plan_button.click()
    dialog = opened(tab, PlanDialog)
    assert isinstance(dialog, PlanDialog)
    before = [one.id for one in dialog.lines.lines.lines]
    dialog.fields["count"].set_text("0")
    dialog.spread()
    assert dialog.fields["count"].problem.text()
    dialog.fields["count"].set_text("4")
    dialog.fields["first"].set_text("2026-03-31")
    dialog.spread()
    assert [one.due_on.month for one in dialog.lines.lines.lines] == [3, 9, 3, 9]
    assert [one.id for one in dialog.lines.lines.lines][:2] == before
    dialog.lines.choose(3)
    dialog.remove_button.click()
    assert "还差 12,500.00" in dialog.said.text()
    dialog.lines.choose(2)
    dialog.fields["amount"].set_text("25000")
    dialog.change()
    assert dialog.save_button.isEnabled()
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: len(tab.panel.money.entries.lines.lines) == 3)
    assert tester is not None


def test_fund_plans_go_through_their_reviews(tab: LandTab, qtbot: QtBot) -> None:
    assert tab.panel.page is not None
    tab.panel.money.fund_button.click()
    plans = opened(tab, FundPlansDialog)
    assert isinstance(plans, FundPlansDialog)
    assert not plans.change_button.isEnabled()
    plans.draft_button.click()
    fields = opened(tab, FundPlanFields)
    assert isinstance(fields, FundPlanFields)
    fields.fields["people"].set_text("两人")
    fields.save()
    assert "不是整数" in fields.fields["people"].problem.text()
    fields.fields["people"].set_text("2")
    fields.fields["amount"].set_text("0")
    fields.save()
    qtbot.waitUntil(lambda: fields.fields["amount"].problem.text() != "")
    fields.fields["amount"].set_text("30000")
    with qtbot.waitSignal(fields.accepted):
        fields.save()
    qtbot.waitUntil(lambda: len(plans.plans.lines.lines) == 1)
    step = next(b for b in plans.findChildren(QPushButton) if "已送人社" in b.text())
    step.click()
    dialog = opened(tab, FundPlanStep)
    assert isinstance(dialog, FundPlanStep)
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: plans.plans.lines.lines[0].state is PlanState.SUBMITTED)
    assert not plans.change_button.isEnabled()
    back = next(b for b in plans.findChildren(QPushButton) if "已退回" in b.text())
    back.click()
    dialog = opened(tab, FundPlanStep)
    assert isinstance(dialog, FundPlanStep)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.fields["reason"].problem.text() != "")
    dialog.fields["reason"].set_text("人数不符")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(plans.remove_button.isEnabled)
    plans.remove_button.click()
    qtbot.waitUntil(lambda: plans.plans.lines.lines == ())
    plans.reject()
    desk = tab._seat.desk
    assert land_plans.fund_plans(desk, project(tab)) == ()


def test_a_whole_project_is_reckoned_after_a_look(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    desk = tab._seat.desk
    homes = put(desk, CourseState.COUNTY_REVIEWED)
    again(tab, worker, qtbot)
    tab.panel.money.compute_button.click()
    dialog = opened(tab, ComputeDialog)
    assert isinstance(dialog, ComputeDialog)
    qtbot.waitUntil(dialog.save_button.isEnabled)
    assert "2 户 2 人，共 36,000.00 元" in dialog.said.text()
    assert "待核实的参数：人均面积按全部家庭成员计算" in dialog.said.text()
    assert land_pages.household_page(desk, homes[0]).subsidies == ()
    dialog.policy_button.click()
    parameters = opened(tab, PolicyDialog)
    parameters.reject()
    dialog.save()
    qtbot.waitUntil(lambda: "已保存 2 户" in dialog.notice.text)
    assert not dialog.save_button.isEnabled()
    assert land_pages.household_page(desk, homes[0]).subsidies[0].amount_fen == 1_800_000
    dialog.reject()
    assert "测算全项目补贴" in (roster.undoable(desk) or "")


def funded(tab: LandTab, worker: Worker, qtbot: QtBot, arrived: int) -> list[RowId]:
    desk = tab._seat.desk
    homes = put(desk, CourseState.COUNTY_REVIEWED)
    land_subsidies.compute_all(desk, project(tab))
    land_money.record_arrival(desk, project(tab), amount_fen=arrived, on=desk.today())
    with desk.acting("test") as (_conn, writer):
        for row in homes:
            writer.update("land_households", row, {"state": CourseState.FUNDED.value})
    again(tab, worker, qtbot)
    tab.panel.tabs.setCurrentIndex(1)
    qtbot.waitUntil(lambda: tab.panel.people.people.lines.lines[0].person.subsidy_fen is not None)
    return homes


def test_a_pay_out_list_uses_many_and_is_taken_back(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    funded(tab, worker, qtbot, 3_600_000)
    page = tab.panel.people
    page.shown.setCurrentIndex(3)
    page.people.selectAll()
    assert "2 人" in page.use_button.text()
    assert not page.back_button.isEnabled()
    page.use_button.click()
    dialog = opened(tab, UseManyDialog)
    assert isinstance(dialog, UseManyDialog)
    dialog.save()
    assert "凭证号" in dialog.fields["voucher"].problem.text()
    dialog.fields["counting"].editor.setCurrentIndex(1)  # type: ignore[union-attr]
    dialog.fields["voucher"].set_text("付款单")
    dialog.save()
    assert "不是数字结尾" in dialog.fields["voucher"].problem.text()
    dialog.fields["voucher"].set_text("付09")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: page.people.lines.lines == ())
    page.shown.setCurrentIndex(4)
    qtbot.waitUntil(lambda: len(page.people.lines.lines) == 2)
    assert {line.person.voucher for line in page.people.lines.lines} == {"付09", "付10"}
    page.people.selectAll()
    page.back_button.click()
    back = opened(tab, TakeBackDialog)
    assert isinstance(back, TakeBackDialog)
    back.save()
    qtbot.waitUntil(lambda: back.fields["reason"].problem.text() != "")
    back.fields["reason"].set_text("付错")
    with qtbot.waitSignal(back.accepted):
        back.save()
    qtbot.waitUntil(lambda: page.people.lines.lines == ())


def test_who_could_not_be_paid_is_told_and_the_others_are_paid(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    funded(tab, worker, qtbot, 2_000_000)
    page = tab.panel.people
    page.people.selectAll()
    page.use_button.click()
    dialog = opened(tab, UseManyDialog)
    assert isinstance(dialog, UseManyDialog)
    dialog.fields["voucher"].set_text("付1")
    dialog.save()
    qtbot.waitUntil(lambda: "1 人已登记，1 人没有登记" in dialog.notice.text)
    assert "只剩2,000.00元" in dialog.notice.text
    assert not dialog.save_button.isVisible()
    dialog.reject()


def test_many_are_ruled_on_for_one_reason(tab: LandTab, worker: Worker, qtbot: QtBot) -> None:
    desk = tab._seat.desk
    tab.panel.tabs.setCurrentIndex(1)
    with desk.acting("test") as (_conn, writer):
        for line in tab.panel.people.people.lines.lines:
            writer.update("land_people", line.person.id, {"eligibility": "town_rules"})
    again(tab, worker, qtbot)
    page = tab.panel.people
    page.shown.setCurrentIndex(2)
    qtbot.waitUntil(lambda: len(page.people.lines.lines) == 2)
    page.people.selectAll()
    page.rule_button.click()
    dialog = opened(tab, RulingDialog)
    assert isinstance(dialog, RulingDialog)
    dialog.fields["reason"].set_text("征地时已满16周岁")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: page.people.lines.lines == ())
    page.shown.setCurrentIndex(1)
    found = {line.person.eligibility for line in page.people.lines.lines}
    assert found == {Eligibility.ELIGIBLE}


def test_an_objection_is_settled_and_an_arrival_removed(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    desk = tab._seat.desk
    homes = put(desk, CourseState.PUBLISHED)
    land_course.object_to(desk, homes[0], by="李大", about="少算三分地")
    view = HouseholdView(tab._seat, homes[0])
    view.open()
    qtbot.waitUntil(view.settle_button.isVisible)
    view.settle_button.click()
    dialog = opened(tab, SettleDialog)
    assert isinstance(dialog, SettleDialog)
    dialog.save()
    qtbot.waitUntil(lambda: dialog.fields["outcome"].problem.text() != "")
    dialog.fields["outcome"].set_text("复核无误")
    with qtbot.waitSignal(dialog.accepted):
        dialog.save()
    qtbot.waitUntil(lambda: not view.settle_button.isVisible())
    tab.panel.tabs.setCurrentIndex(2)
    view.reject()
    land_money.record_arrival(desk, project(tab), amount_fen=100, on=desk.today())
    again(tab, worker, qtbot)
    qtbot.waitUntil(tab.panel.money.remove_button.isEnabled)
    tab.panel.money.remove_button.click()
    remove = opened(tab, RemoveArrivalDialog)
    assert isinstance(remove, RemoveArrivalDialog)
    remove.fields["reason"].set_text("重复登记")
    with qtbot.waitSignal(remove.accepted):
        remove.save()
    qtbot.waitUntil(lambda: tab.panel.money.entries.lines.lines == ())


@pytest.mark.parametrize("at", range(4))
def test_every_number_opens_what_is_behind_it(tab: LandTab, qtbot: QtBot, at: int) -> None:
    tab.ratios_button.click()
    dialog = opened(tab, IndicatorDialog)
    assert isinstance(dialog, IndicatorDialog)
    dialog.by.setCurrentIndex(at)
    qtbot.waitUntil(lambda: dialog.ratios.lines.lines != ())
    qtbot.waitUntil(lambda: dialog.lines.lines.lines != ())
    assert dialog.definition.text()
    line = dialog.ratios.current()
    assert line is not None
    assert len(dialog.lines.lines.lines) == line.ratio.denominator
    for ratio in dialog.ratios.lines.lines:
        dialog.ratios.choose_lines(lambda one, wanted=ratio: one is wanted)  # type: ignore[misc]
        qtbot.waitUntil(lambda: dialog.lines.lines.lines != ())
        nobody = all(one.person is None for one in dialog.lines.lines.lines)
        assert dialog.lines.isColumnHidden(4) is nobody  # no column of dashes beside projects
    dialog.reject()


def test_a_missing_figure_leads_to_the_parameters(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    desk = tab._seat.desk
    assert tab.policy_button.isVisible()
    homes = put(desk, CourseState.COUNTY_REVIEWED)
    policy_edit.take_off(desk, Key.LAND_WAGE, date(2016, 1, 1))
    view = HouseholdView(tab._seat, homes[0])
    view.open()
    qtbot.waitUntil(view.compute_button.isVisible)
    assert not view.policy_button.isVisible()
    view.compute_button.click()
    qtbot.waitUntil(view.policy_button.isVisible)
    assert "平均工资" in view.notice.text
    view.reject()


def test_the_home_page_opens_the_people_whose_subsidy_is_out_of_date(
    tab: LandTab, worker: Worker, qtbot: QtBot
) -> None:
    desk = tab._seat.desk
    funded(tab, worker, qtbot, 4_000_000)
    with desk.acting("test") as (_conn, writer):
        first = tab.panel.people.people.lines.lines[0]
        writer.update("land_households", first.home.id, {"taken_mu4": 20_000})
    again(tab, worker, qtbot)
    tab.panel.tabs.setCurrentIndex(0)
    open_place(Place.LAND_OUTDATED, tab._seat)
    qtbot.waitUntil(lambda: tab.panel.tabs.currentIndex() == 1)
    shown = tab.panel.people.people.lines.lines
    assert [line.person.id for line in shown] == [first.person.id]
    land_subsidies.compute_all(desk, project(tab))
    again(tab, worker, qtbot)
    assert tab.projects.lines.lines == ()
