"""Which day's figures a clock runs by, what lies ahead, and who may answer for the town."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from pension_desk.domain.land import Eligibility, UseWay
from pension_desk.domain.land_clocks import Urgency
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_faults import Fault
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    land,
    land_course,
    land_entry,
    land_money,
    land_pages,
    land_rulings,
    policy_edit,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import PersonFields
from pension_desk.services.policy_edit import NewFigure
from tests.services.exchange import A, Exchange
from tests.services.test_land import ADULT, SECOND, household, project, refused

S = CourseState


@pytest.fixture
def town(exchange: Exchange) -> Desk:
    exchange.open_village(A)
    return exchange.town


def figure(desk: Desk, key: Key, since: date, value: str) -> None:
    policy_edit.set_figure(desk, NewFigure(key, since, value, "县里文件"))


def test_a_back_project_s_notice_hangs_as_long_as_the_day_of_posting_asks(town: Desk) -> None:
    of = project(town, year=2018, signed_on=date(2018, 5, 1))
    home = household(town, of, members=1)
    land_entry.save_person(town, home, PersonFields("覃玉兰", ADULT))
    posted = town.today() - timedelta(days=2)
    figure(town, Key.LAND_NOTICE_DAYS, date(2026, 1, 1), "7")
    with town.acting("test") as (_conn, writer):
        writer.update(
            "land_households", home, {"state": "published", "state_on": posted.isoformat()}
        )
    assert refused(lambda: land_course.step(town, [home], S.TOWN_REVIEWED)) == "notice_running"
    ends = posted + timedelta(days=7)
    notice = land_pages.household_page(town, home).notice
    assert notice is not None
    assert notice.due_on == land.status(town).projects[0].notices[home].due_on == ends


def test_how_soon_to_remind_is_today_s_figure(town: Desk) -> None:
    signed = town.today() - timedelta(days=30)
    project(town, signed_on=signed)
    figure(town, Key.LAND_VERIFY_DAYS, date(2020, 1, 1), "60")
    assert land.status(town).projects[0].verify.urgency is Urgency.RUNNING
    figure(town, Key.LAND_SOON_DAYS, town.today(), "30")
    assert land.status(town).projects[0].verify.urgency is Urgency.SOON


def test_the_days_of_verification_are_those_of_the_agreement(town: Desk) -> None:
    signed = town.today() - timedelta(days=30)
    project(town, signed_on=signed)
    figure(town, Key.LAND_VERIFY_DAYS, date(2020, 1, 1), "60")
    figure(town, Key.LAND_VERIFY_DAYS, signed + timedelta(days=1), "20")
    found = land.status(town).projects[0].verify
    assert (found.due_on, found.urgency) == (signed + timedelta(days=60), Urgency.RUNNING)


def test_a_supply_that_lies_ahead_is_no_breach_yet(town: Desk) -> None:
    of = project(town)
    ahead = town.today() + timedelta(days=1)
    for day, breached in ((ahead, False), (town.today(), True)):
        with town.acting("test") as (_conn, writer):
            writer.update("land_projects", of, {"supplied_on": day.isoformat()})
        line = land.status(town).projects[0]
        faults = {found.fault for found in line.findings}
        assert line.standing.supply.breached is breached
        assert (Fault.SUPPLIED_EARLY in faults, Fault.DATES_AHEAD in faults) == (
            breached, not breached,
        )  # fmt: skip
    assert land.work(town).breaches == 1


def test_money_is_not_given_back_while_somebody_has_used_it(town: Desk) -> None:
    of = project(town)
    home = household(town, of, members=1)
    one = land_entry.save_person(town, home, PersonFields("覃玉兰", ADULT)).value
    with town.acting("test") as (_conn, writer):
        writer.update("land_households", home, {"state": S.FUNDED.value})
        writer.update("land_people", one.id, {"subsidy_fen": 100})
    land_money.record_arrival(town, of, amount_fen=100, on=town.today(), voucher="银1")
    land_money.use(town, one.id, UseWay.REIMBURSED, amount_fen=100, voucher="付1")

    def back() -> None:
        land_course.step(town, [home], S.COMPUTED, reason="钱被收回")

    assert refused(back) == "used_already"
    land_money.take_back_use(town, [one.id], "登记错了")
    back()
    assert land_pages.household_page(town, home).household.state is S.COMPUTED


def test_a_village_does_not_answer_where_the_town_rules(exchange: Exchange) -> None:
    exchange.open_village(A)
    town, village = exchange.town, exchange.desks[A]
    of = project(town)
    exchange.both_ways(A)
    home = household(village, of)
    waits = PersonFields("覃玉兰", ADULT, eligibility=Eligibility.TOWN_RULES)
    one = land_entry.save_person(village, home, waits).value

    def says(answer: Eligibility) -> None:
        fields = PersonFields("覃玉兰", ADULT, eligibility=answer, phone="13977500001")
        land_entry.save_person(village, home, fields, one.id)

    assert refused(lambda: says(Eligibility.ELIGIBLE)) == "town_rules"
    says(Eligibility.TOWN_RULES)
    exchange.both_ways(A)
    land_rulings.rule(town, [one.id], Eligibility.TOWN_REFUSED, "在部队有保障")
    exchange.both_ways(A)
    assert refused(lambda: says(Eligibility.ELIGIBLE)) == "town_rules"
    says(Eligibility.TOWN_REFUSED)
    other = PersonFields("韦大山", SECOND, eligibility=Eligibility.TOWN_REFUSED)
    assert refused(lambda: land_entry.save_person(village, home, other)) == "town_rules"
    fields = PersonFields("覃玉兰", ADULT, eligibility=Eligibility.ELIGIBLE)
    land_entry.save_person(town, home, fields, one.id)
