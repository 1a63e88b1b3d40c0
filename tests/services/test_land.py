"""A project from its entry to the last yuan: whose step is whose, and what each refuses."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pypdfium2
import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, FarmlandKind, LandUse, UseWay
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_money import Instalment, PlanState
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    land,
    land_course,
    land_entry,
    land_money,
    land_pages,
    land_plans,
    land_rulings,
    land_subsidies,
    policy_edit,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import HouseholdFields, PersonFields, ProjectFields
from pension_desk.services.land_papers import LandWanted, print_land
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store import land as land_store
from tests.services.exchange import TOWN, A, Exchange, person
from tests.services.papers import id_number

S = CourseState
SIGNED = date(2026, 9, 1)
ADULT, CHILD, SECOND = "452524197209206153", "450821201809129424", "450821197906155027"
THIRD, FOURTH = id_number("19800101"), id_number("19810101")


@pytest.fixture(autouse=True)
def enrolled(exchange: Exchange) -> None:
    exchange.open_village(A)


def project(desk: Desk, **more: object) -> RowId:
    fields: dict[str, object] = {
        "name": "镇第二小学（三批次）",
        "year": 2026,
        "approval_no": "平征〔2026〕2号",
        "use": LandUse.PUBLIC,
        "signed_on": SIGNED,
        "required_fen": 6_000_000,
    }
    return land_entry.save_project(desk, ProjectFields(**(fields | more))).value.id  # type: ignore[arg-type]


def household(desk: Desk, of: RowId, **more: object) -> RowId:
    fields: dict[str, object] = {
        "village": A,
        "head_name": "覃玉兰",
        "members": 3,
        "contracted": {FarmlandKind.ARABLE: Decimal("2.5"), FarmlandKind.PONDS: Decimal("0.5")},
        "taken_mu": Decimal("1.5"),
    }
    made = HouseholdFields(**(fields | more))  # type: ignore[arg-type]
    return land_entry.save_household(desk, of, made).value.id


def state(desk: Desk, row: RowId) -> CourseState:
    with desk.file.reading() as conn:
        found = land_store.household(conn, row)
    assert found is not None
    return found.state


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as why:
        act()
    assert why.value.message
    return why.value.reason


def set_figures(town: Desk) -> None:
    for key, value in ((Key.LAND_WAGE, "50000"), (Key.LAND_NOTICE_DAYS, "5")):
        policy_edit.set_figure(town, NewFigure(key, date(2026, 1, 1), value, "镇里核定"))


def ready_village(exchange: Exchange) -> tuple[Desk, Desk, RowId, RowId]:
    """A project at the town, and a collected household at its village."""
    town, village = exchange.town, exchange.desks[A]
    set_figures(town)
    of = project(town)
    exchange.both_ways(A)
    home = household(village, of)
    for name, number in (("覃玉兰", ADULT), ("覃小梅", CHILD), ("韦大山", SECOND)):
        land_entry.save_person(village, home, PersonFields(name, number))
    return town, village, of, home


def to_review(exchange: Exchange) -> tuple[Desk, Desk, RowId, RowId]:
    """The same after the village's steps and the notice, received by the town."""
    town, village, of, home = ready_village(exchange)
    for end in (S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED):
        assert land_course.step(village, [home], end).value.done == (home,)
    exchange.both_ways(A)
    exchange.clock.now += timedelta(days=6)
    return town, village, of, home


def test_a_household_goes_the_whole_way_between_two_desks(exchange: Exchange) -> None:
    town, village, of, home = to_review(exchange)
    for end in (S.TOWN_REVIEWED, S.COUNTY_REVIEWED):
        land_course.step(town, [home], end)
    assert refused(lambda: land_course.step(town, [home], S.COMPUTED)) == "not_computed"
    made = land_subsidies.compute(town, home).value
    # 1.5 mu ÷ 3 = 0.5 mu; 60 % × 50,000 × 0.5 = 15,000 yuan each
    assert made.amount_fen == 1_500_000
    land_course.step(town, [home], S.COMPUTED)
    assert refused(lambda: land_course.step(town, [home], S.FUNDED)) == "money_short"
    land_money.record_arrival(town, of, amount_fen=3_000_000, on=town.today(), voucher="银1")
    land_course.step(town, [home], S.FUNDED)
    with town.file.reading() as conn:
        due = [p for p in land_store.people(conn, household=home) if p.eligibility.counts]
    assert [p.name for p in due] == ["覃玉兰", "韦大山"]
    assert refused(lambda: land_course.step(town, [home], S.USED)) == "not_all_used"
    for number, one in enumerate(due):
        way = UseWay.ON_BEHALF if number else UseWay.ISSUED_ONCE
        land_money.use(town, one.id, way, amount_fen=1_500_000, voucher=f"付{number}")
    land_course.step(town, [home], S.USED)
    (line,) = land.status(town).projects
    assert (line.standing.account.deposited_fen, line.standing.account.left_fen) == (3_000_000, 0)
    assert len(line.standing.issued_people) == 2
    exchange.both_ways(A)
    assert state(village, home) is S.USED
    taken = land_course.steps_taken(village, home)
    assert [one.end for one in taken] == list(S)[1:]
    assert {one.by for one in taken} == {"阿梅", "老陈"}


def test_each_desk_takes_its_own_steps(exchange: Exchange) -> None:
    town, village, _of, home = to_review(exchange)
    assert refused(lambda: land_course.step(village, [home], S.TOWN_REVIEWED)) == "not_your_step"
    assert refused(lambda: land_course.step(town, [home], S.USED)) == "out_of_order"
    with town.file.reading() as conn:
        found = land_store.household(conn, home)
    assert found is not None
    assert {one.end for one in land_course.possible(town, found)} == {S.TOWN_REVIEWED, S.COLLECTED}


def test_the_notice_must_hang_and_objections_be_settled(exchange: Exchange) -> None:
    town, village, _of, home = ready_village(exchange)
    for end in (S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED):
        land_course.step(village, [home], end)
    assert refused(lambda: land_course.object_to(village, home, by="李大", about=" ")) == (
        "empty_objection"
    )
    land_course.object_to(village, home, by="李大", about="少算了三分地")
    exchange.both_ways(A)
    assert refused(lambda: land_course.step(town, [home], S.TOWN_REVIEWED)) == "objection_open"
    land_course.settle_objection(town, home, 1, "复核无误")
    assert refused(lambda: land_course.step(town, [home], S.TOWN_REVIEWED)) == "notice_running"
    exchange.clock.now += timedelta(days=5)
    assert refused(lambda: land_course.step(town, [home], S.TOWN_REVIEWED)) == "notice_running"
    exchange.clock.now += timedelta(days=1)
    assert land_course.step(town, [home], S.TOWN_REVIEWED).value.done == (home,)
    assert refused(lambda: land_course.settle_objection(town, home, 2, "x")) == "no_such_objection"


def test_many_households_at_once_each_judged_alone(exchange: Exchange) -> None:
    _town, village, of, home = ready_village(exchange)
    bare = household(village, of, head_name="黄二", taken_mu=None)
    made = land_course.step(village, [home, bare], S.GROUP_CONFIRMED).value
    assert made.done == (home,)
    assert [one.household.head_name for one in made.refused] == ["黄二"]
    assert "被征面积" in made.refused[0].sentence


def test_going_back_needs_a_reason_and_unlocks_the_areas(exchange: Exchange) -> None:
    town, village, of, home = to_review(exchange)
    land_course.step(town, [home], S.TOWN_REVIEWED)
    exchange.both_ways(A)
    assert (
        refused(
            lambda: land_entry.save_household(
                village, of, HouseholdFields(A, "覃玉兰", members=3, taken_mu=Decimal(1)), home
            )
        )
        == "reviewed"
    )
    assert refused(lambda: land_course.step(town, [home], S.COLLECTED)) == "no_reason"
    land_course.step(town, [home], S.COLLECTED, reason="面积写错")
    exchange.both_ways(A)
    told = HouseholdFields(A, "覃玉兰", members=3, contracted_mu=Decimal(3), taken_mu=Decimal(1))
    assert land_entry.save_household(village, of, told, home).value.taken_mu == 1
    assert land_course.steps_taken(town, home)[-1].reason == "面积写错"


def test_students_and_soldiers_wait_for_the_town(exchange: Exchange) -> None:
    town, village, _of, home = ready_village(exchange)
    made = land_entry.save_person(
        village, home, PersonFields("覃阿宝", eligibility=Eligibility.TOWN_RULES)
    ).value
    for end in (S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED):
        land_course.step(village, [home], end)
    exchange.both_ways(A)
    exchange.clock.now += timedelta(days=6)
    assert refused(lambda: land_course.step(town, [home], S.TOWN_REVIEWED)) == "undecided"
    assert (
        refused(lambda: land_rulings.rule(village, [made.id], Eligibility.ELIGIBLE, "在校"))
        == "town_only"
    )
    assert (
        refused(lambda: land_rulings.rule(town, [made.id], Eligibility.ELIGIBLE, "")) == "no_reason"
    )
    (ruled,) = land_rulings.rule(town, [made.id], Eligibility.TOWN_REFUSED, "大学在读").value
    assert not ruled.eligibility.counts
    land_course.step(town, [home], S.TOWN_REVIEWED)


def test_a_corrected_parameter_gives_a_new_result_and_the_old_stays(exchange: Exchange) -> None:
    town, _village, _of, home = to_review(exchange)
    assert refused(lambda: land_subsidies.compute(town, home)) == "out_of_order"
    for end in (S.TOWN_REVIEWED, S.COUNTY_REVIEWED):
        land_course.step(town, [home], end)
    land_subsidies.compute(town, home)
    policy_edit.set_figure(
        town, NewFigure(Key.LAND_WAGE, date(2026, 1, 1), "60000", "更正后的公布数")
    )
    assert land_subsidies.compute(town, home).value.amount_fen == 1_800_000
    with town.file.reading() as conn:
        kept = conn.exec_driver_sql("SELECT amount_fen FROM land_subsidies ORDER BY n").all()
        due = [p.subsidy_fen for p in land_store.people(conn, household=home)]
    assert [amount for (amount,) in kept] == [1_500_000, 1_800_000]
    assert due == [1_800_000, None, 1_800_000]


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"taken_mu": Decimal("3.5")}, "taken_above_contracted"),
        ({"wholly_taken": True}, "not_wholly"),
        ({"contracted_mu": Decimal("2.9")}, "kinds_differ"),
        ({"head_name": " "}, "no_name"),
        ({"members": 0}, "bad_members"),
        ({"village": "450821101201"}, "bad_village"),
        ({"taken_mu": Decimal(-1)}, "bad_area"),
    ],
)
def test_what_a_household_cannot_be(
    exchange: Exchange, more: dict[str, object], reason: str
) -> None:
    of = project(exchange.town)
    assert refused(lambda: household(exchange.town, of, **more)) == reason
    (line,) = land.status(exchange.town).projects
    assert line.standing.households == ()


@pytest.mark.parametrize(
    ("more", "reason"),
    [
        ({"name": " "}, "no_name"),
        ({"year": 1998}, "bad_year"),
        ({"year": 2028}, "bad_year"),
        ({"area_mu": Decimal(0)}, "bad_area"),
        ({"required_fen": -1}, "bad_amount"),
        ({"signed_on": date(2027, 1, 1)}, "future_date"),
        ({"supplied_on": date(2026, 8, 31)}, "dates_crossed"),
    ],
)
def test_what_a_project_cannot_be(exchange: Exchange, more: dict[str, object], reason: str) -> None:
    assert refused(lambda: project(exchange.town, **more)) == reason


def test_a_village_keeps_no_projects_and_no_money(exchange: Exchange) -> None:
    village = exchange.desks[A]
    assert refused(lambda: project(village)) == "town_only"
    of = project(exchange.town)
    exchange.both_ways(A)
    assert (
        refused(lambda: land_money.record_arrival(village, of, amount_fen=1, on=village.today()))
        == "town_only"
    )


def test_one_project_takes_a_person_once_and_another_project_again(exchange: Exchange) -> None:
    town = exchange.town
    first, second = project(town), project(town, name="污水处理厂", approval_no="平征〔2026〕9号")
    resident = person(town, A, "覃玉兰", id_number=ADULT)
    homes = [household(town, of) for of in (first, second)]
    made = [
        land_entry.save_person(town, home, PersonFields("覃玉兰", ADULT)).value for home in homes
    ]
    assert [one.resident for one in made] == [resident, resident]
    other = household(town, first, head_name="黄二")
    assert (
        refused(lambda: land_entry.save_person(town, other, PersonFields("覃玉兰", ADULT)))
        == "person_twice"
    )
    told = [found.sentence for line in land.status(town).projects for found in line.findings]
    assert sum("每次征地分别补贴" in sentence for sentence in told) == 2


def test_money_adds_up_and_supply_before_it_is_a_breach(exchange: Exchange) -> None:
    town = exchange.town
    of = project(town, signed_on=SIGNED, supplied_on=date(2026, 10, 1))
    plan = [
        Instalment(1, date(2026, 9, 15), 2_000_000),
        Instalment(2, date(2026, 12, 1), 4_000_000),
    ]
    assert refused(lambda: land_plans.set_plan(town, of, plan[:1])) == "bad_plan"
    land_plans.set_plan(town, of, plan)
    land_plans.set_plan(town, of, plan)
    (line,) = land.status(town).projects
    assert (line.standing.account.planned_fen, line.standing.supply.short_fen) == (
        6_000_000, 2_000_000,
    )  # fmt: skip
    assert any(found.fault == "supplied_early" for found in line.findings)
    land_money.record_arrival(town, of, amount_fen=2_000_000, on=date(2026, 9, 20), voucher="银1")
    assert not land.status(town).projects[0].standing.supply.breached
    assert (
        refused(
            lambda: land_money.record_arrival(
                town, of, amount_fen=1, on=date(2026, 9, 21), voucher="银1"
            )
        )
        == "voucher_twice"
    )
    assert (
        refused(
            lambda: land_money.record_arrival(town, of, amount_fen=-2_000_001, on=date(2026, 9, 21))
        )
        == "above_deposit"
    )
    assert (
        refused(lambda: land_money.record_arrival(town, of, amount_fen=1, on=date(2027, 9, 21)))
        == "future_date"
    )


def test_a_fund_plan_is_reviewed_and_paid(exchange: Exchange) -> None:
    town = exchange.town
    of = project(town)
    plan = land_plans.add_fund_plan(town, of, 2026, amount_fen=3_000_000, people=2).value
    assert (
        refused(lambda: land_plans.add_fund_plan(town, of, 2026, amount_fen=1, people=1))
        == "plan_twice"
    )
    assert refused(lambda: land_plans.step_fund_plan(town, plan, PlanState.PAID)) == "out_of_order"
    for end in (PlanState.SUBMITTED, PlanState.REVIEWED, PlanState.PAID):
        land_plans.step_fund_plan(town, plan, end)
    with town.file.reading() as conn:
        (kept,) = land_store.fund_plans(conn)
    assert (kept.state, kept.people, kept.amount_fen) == (PlanState.PAID, 2, 3_000_000)


def test_areas_that_two_desks_change_wait_for_a_person(exchange: Exchange) -> None:
    from pension_desk.services.contested import contested

    town, village, of, home = ready_village(exchange)
    exchange.both_ways(A)
    for desk, area in ((town, "1.4"), (village, "1.6")):
        told = HouseholdFields(
            A, "覃玉兰", members=3, contracted_mu=Decimal(3), taken_mu=Decimal(area)
        )
        land_entry.save_household(desk, of, told, home)
    exchange.both_ways(A)
    waiting = [found for found in contested(town) if found.field == "taken_mu4"]
    assert [found.grave for found in waiting] == [True]
    assert town.identity.division == TOWN


def test_each_day_of_posting_has_a_notice_of_its_own(exchange: Exchange, tmp_path: Path) -> None:
    """Printed again after the town's review too, with the days on which it hung."""
    town, village, of, first = ready_village(exchange)
    second = household(village, of, head_name="黄二")
    land_entry.save_person(village, second, PersonFields("黄二", THIRD))
    for home in (first, second):
        for end in (S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED):
            land_course.step(village, [home], end)
        exchange.clock.now += timedelta(days=3)
    third = household(village, of, head_name="韦三")
    land_entry.save_person(village, third, PersonFields("韦三", FOURTH))
    for end in (S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED):
        land_course.step(village, [third], end)
    exchange.both_ways(A)
    land_course.step(town, [first], S.TOWN_REVIEWED)
    made = print_land(town, LandWanted("land_notice", project=of), tmp_path / "公示.pdf")
    with pypdfium2.PdfDocument(made.file) as pdf:
        pages = ["".join(page.get_textpage().get_text_range().split()) for page in pdf]
    posted = ((["覃玉兰", "韦大山"], -6), (["黄二"], -3), (["韦三"], 0))
    for page, (wanted, begins) in zip(pages, posted, strict=True):
        assert [name for name in ("覃玉兰", "韦大山", "黄二", "韦三") if name in page] == wanted
        hung = town.today() + timedelta(days=begins)
        assert f"公示期：{in_words(hung)}至{in_words(hung + timedelta(days=5))}" in page


def in_words(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def test_a_notice_that_still_hangs_asks_nobody_for_a_step(exchange: Exchange) -> None:
    """The household says how long; the town's step waits for the last day."""
    town, village, _of, home = to_review(exchange)
    exchange.clock.now -= timedelta(days=4)
    assert land_pages.household_page(village, home).notice is not None
    (line,) = land.status(town).projects
    assert (line.waiting, line.notices[home].days_left) == (0, 3)
    exchange.clock.now += timedelta(days=4)
    (line,) = land.status(town).projects
    assert (line.waiting, line.notices[home].days_left) == (1, -1)
    land_course.step(town, [home], S.TOWN_REVIEWED)
    assert land_pages.household_page(town, home).notice is None


def test_the_home_page_says_that_sums_are_out_of_date(exchange: Exchange) -> None:
    from pension_desk.services.home import Matter, land_lines

    def told() -> dict[Matter, int]:
        return {line.matter: line.count for line in land_lines(town)}

    town, village, of, home = to_review(exchange)
    for end in (S.TOWN_REVIEWED, S.COUNTY_REVIEWED):
        land_course.step(town, [home], end)
    land_subsidies.compute(town, home)
    land_course.step(town, [home], S.COMPUTED)
    assert Matter.LAND_OUTDATED not in told()
    wage = NewFigure(Key.LAND_WAGE, date(2026, 1, 1), "60000", "统计公报")
    policy_edit.set_figure(town, wage)
    assert told()[Matter.LAND_OUTDATED] == 1
    exchange.both_ways(A)
    assert Matter.LAND_OUTDATED not in {line.matter for line in land_lines(village)}
    land_subsidies.compute_all(town, of)
    assert Matter.LAND_OUTDATED not in told()


def test_the_home_page_counts_what_presses(exchange: Exchange) -> None:
    from pension_desk.services.home import Matter, land_lines

    town, village, _of, _home = to_review(exchange)
    assert [(line.count, line.matter) for line in land_lines(town)] == [(1, Matter.LAND_STEPS)]
    assert land_lines(village) == ()
    policy_edit.set_figure(
        town, NewFigure(Key.LAND_VERIFY_DAYS, date(2026, 1, 1), "60", "镇里核定")
    )
    late = project(town, name="污水处理厂", approval_no="", supplied_on=date(2026, 10, 1))
    told = {line.matter: line.pressing for line in land_lines(town)}
    assert told == {
        Matter.LAND_BREACHES: True,
        Matter.LAND_OVERDUE: True,
        Matter.LAND_STEPS: False,
    }
    assert late
