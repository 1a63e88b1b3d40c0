"""Acts on many households and people at once: each judged alone, cancelled whole, undone whole."""

from __future__ import annotations

import gc
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from pension_desk.domain.errors import Cancelled
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, FarmlandKind, UseWay
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_faults import Fault
from pension_desk.domain.land_indicators import Grouping
from pension_desk.domain.land_money import PlanState, spread
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import Watch
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
    roster,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import PersonFields
from pension_desk.services.land_money import UseEntry
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store import land as land_store
from tests.services.exchange import A, Exchange, person
from tests.services.test_land import ADULT, SECOND, household, project, refused, set_figures, state

S = CourseState
HEADS = ("覃玉兰", "韦大山", "黄二", "李三", "梁四")


@pytest.fixture(autouse=True)
def enrolled(exchange: Exchange) -> None:
    exchange.open_village(A)


@pytest.fixture
def many(exchange: Exchange) -> tuple[Desk, RowId, tuple[RowId, ...]]:
    """A town with five households of one person each that the county has reviewed."""
    town, village = exchange.town, exchange.desks[A]
    set_figures(town)
    of = project(town)
    exchange.both_ways(A)
    homes = []
    for head in HEADS:
        kinds = {FarmlandKind.ARABLE: Decimal(2)}
        row = household(
            village, of, head_name=head, members=1, contracted=kinds, taken_mu=Decimal(1)
        )
        land_entry.save_person(village, row, PersonFields(head))
        homes.append(row)
    for end in (S.GROUP_CONFIRMED, S.VILLAGE_CONFIRMED, S.PUBLISHED):
        assert len(land_course.step(village, homes, end).value.done) == 5
    exchange.both_ways(A)
    exchange.clock.now += timedelta(days=6)
    for end in (S.TOWN_REVIEWED, S.COUNTY_REVIEWED):
        land_course.step(town, homes, end)
    return town, of, tuple(homes)


def people(desk: Desk, of: RowId) -> tuple[RowId, ...]:
    return tuple(one.id for one in land_pages.project_page(desk, of).line.standing.people)


def stopping(after: int) -> Watch:
    """A watch whose cancel is pressed at its so-many-th report."""
    seen: list[int] = []

    def progress(done: int, _total: int, _step: str) -> None:
        seen.append(done)

    return Watch(progress, lambda: len(seen) >= after)


def cancelled(act: Callable[[], object]) -> None:
    with pytest.raises(Cancelled):
        act()


def test_a_whole_project_is_reckoned_looked_at_first_and_undone(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    looked = land_subsidies.reckon_all(town, of)
    assert (len(looked.changing), looked.total_fen) == (5, 5 * 3_000_000)
    cancelled(lambda: land_subsidies.compute_all(town, of, stopping(1)))
    assert {line.before_fen for line in land_subsidies.reckon_all(town, of).lines} == {None}
    land_subsidies.compute(town, homes[0])
    made = land_subsidies.compute_all(town, of).value
    assert len(made.changing) == 4
    assert {line.before_fen for line in land_subsidies.reckon_all(town, of).lines} == {3_000_000}
    assert refused(lambda: land_subsidies.compute_all(town, of)) == "nothing_new"
    assert roster.undoable(town) == "征地： 测算全项目补贴"
    roster.undo_last(town)
    kept = [line.before_fen for line in land_subsidies.reckon_all(town, of).lines]
    assert sorted(kept, key=str) == [3_000_000, None, None, None, None]
    assert land_pages.household_page(town, homes[1]).subsidies == ()


def test_a_corrected_figure_is_seen_before_it_is_kept(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    land_subsidies.compute_all(town, of)
    policy_edit.set_figure(town, NewFigure(Key.LAND_WAGE, date(2026, 1, 1), "60000", "更正"))
    (first, *_rest) = land_subsidies.reckon_all(town, of).lines
    assert (first.before_fen, first.made and first.made.amount_fen) == (3_000_000, 3_600_000)
    land_subsidies.compute_all(town, of)
    assert [one.amount_fen for one in land_pages.household_page(town, homes[0]).subsidies] == [
        3_600_000, 3_000_000,
    ]  # fmt: skip


def test_a_household_that_cannot_be_reckoned_says_why_and_holds_nobody_up(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    land_course.step(town, [homes[4]], S.COLLECTED, reason="重新采集")
    with town.acting("test") as (_conn, writer):
        writer.update("land_households", homes[0], {"taken_mu4": None})
    made = land_subsidies.compute_all(town, of).value
    assert made.early == 1
    assert [line.sentence for line in made.lines if line.made is None] == [
        "这一户还没有填被征面积，算不出补贴。"
    ]
    assert len(made.changing) == 3


def test_money_is_bound_household_by_household_within_one_act(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    land_subsidies.compute_all(town, of)
    land_course.step(town, homes, S.COMPUTED)
    land_money.record_arrival(town, of, amount_fen=7_000_000, on=town.today())
    made = land_course.step(town, homes, S.FUNDED).value
    assert (len(made.done), len(made.refused)) == (2, 3)
    assert "还差20,000.00元" in made.refused[0].sentence
    assert refused(lambda: land_course.step(town, homes[3:], S.FUNDED)) == "money_short"
    roster.undo_last(town)
    assert {state(town, row) for row in homes} == {S.COMPUTED}
    assert [one.end for one in land_course.steps_taken(town, homes[0])][-1] is S.COMPUTED


def test_a_cancelled_step_moves_nobody(many: tuple[Desk, RowId, tuple[RowId, ...]]) -> None:
    town, of, homes = many
    land_subsidies.compute_all(town, of)
    cancelled(lambda: land_course.step(town, homes, S.COMPUTED, watch=stopping(0)))
    assert {state(town, row) for row in homes} == {S.COUNTY_REVIEWED}
    assert refused(lambda: land_course.step(town, [], S.COMPUTED)) == "nobody"


def funded(town: Desk, of: RowId, homes: tuple[RowId, ...], arrived: int) -> None:
    land_subsidies.compute_all(town, of)
    land_course.step(town, homes, S.COMPUTED)
    land_money.record_arrival(town, of, amount_fen=arrived, on=town.today(), voucher="银1")
    land_course.step(town, homes, S.FUNDED)


def test_one_voucher_list_pays_many_and_stops_where_the_money_ends(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    funded(town, of, homes, 15_000_000)
    entries = [UseEntry(row, 3_000_001, "付12") for row in people(town, of)]
    made = land_money.use_many(town, entries, UseWay.ON_BEHALF).value
    assert (len(made.done), len(made.refused), made.total_fen) == (4, 1, 12_000_004)
    assert "只剩29,999.96元" in made.refused[0].sentence
    faults = [f.fault for f in land.status(town).projects[0].findings]
    assert faults.count(Fault.USED_DIFFERS) == 4
    assert roster.undoable(town) == "征地补贴 保费代缴 5人 150,000.05元"
    roster.undo_last(town)
    cancelled(lambda: land_money.use_many(town, entries, UseWay.ON_BEHALF, watch=stopping(2)))
    assert land.status(town).projects[0].standing.account.used_fen == 0
    assert refused(lambda: land_money.use_many(town, [], UseWay.ON_BEHALF)) == "nobody"


def test_use_is_taken_back_for_all_or_for_none(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    funded(town, of, homes, 15_000_000)
    rows = people(town, of)
    land_money.use_many(town, [UseEntry(row, 3_000_000, "付1") for row in rows[:2]],
                        UseWay.REIMBURSED)  # fmt: skip
    assert refused(lambda: land_money.take_back_use(town, rows[:3], "付错")) == "not_used"
    assert refused(lambda: land_money.take_back_use(town, rows[:2], " ")) == "no_reason"
    land_course.step(town, homes[:1], S.USED)
    assert refused(lambda: land_money.take_back_use(town, rows[:2], "付错")) == "out_of_order"
    assert [one.issued for one in land_money.take_back_use(town, rows[1:2], "付错").value] == [
        False
    ]
    assert land.status(town).projects[0].standing.account.used_fen == 3_000_000


def test_an_arrival_entered_wrongly_goes_with_a_reason_unless_it_is_spent(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    funded(town, of, homes, 15_000_000)
    (came,) = land_pages.project_page(town, of).line.standing.arrivals
    assert came.id is not None
    land_money.use(town, people(town, of)[0], UseWay.ON_BEHALF, amount_fen=1, voucher="付1")
    wrong = came.id
    assert refused(lambda: land_money.remove_arrival(town, of, wrong, "重复")) == "above_deposit"
    assert refused(lambda: land_money.remove_arrival(town, of, wrong, "")) == "no_reason"
    roster.undo_last(town)
    assert land_money.remove_arrival(town, of, wrong, "重复").value.deposited_fen == 0
    assert refused(lambda: land_money.remove_arrival(town, of, wrong, "重复")) == "no_such_arrival"


def test_a_deposit_plan_keeps_the_instalments_that_stay(exchange: Exchange) -> None:
    town = exchange.town
    of = project(town)
    land_plans.set_plan(town, of, spread(6_000_000, 3, date(2026, 6, 30), 6))
    kept = land_pages.project_page(town, of).line.standing.plan
    assert [one.amount_fen for one in kept] == [2_000_000] * 3
    before = {one.id for one in kept}
    first, second, _third = kept
    changed = [first, type(second)(2, second.due_on, 4_000_000, second.id)]
    land_plans.set_plan(town, of, changed)
    now = land_pages.project_page(town, of).line.standing.plan
    assert {one.id for one in now} < before
    assert [one.amount_fen for one in now] == [2_000_000, 4_000_000]
    assert land_plans.set_plan(town, of, ()).value.planned_fen == 0


def test_a_fund_plan_is_mended_only_while_it_is_here(exchange: Exchange) -> None:
    town = exchange.town
    plan = land_plans.add_fund_plan(
        town, project(town), 2026, amount_fen=1, people=1, note="首批"
    ).value

    def mend(amount: int = 2, people: int = 2) -> object:
        return land_plans.change_fund_plan(
            town, plan, amount_fen=amount, people=people, note="首批"
        )

    assert refused(lambda: mend(amount=0)) == "bad_amount"
    assert refused(lambda: mend(people=0)) == "bad_people"
    mend()
    land_plans.step_fund_plan(town, plan, PlanState.SUBMITTED)
    early = town.today() - timedelta(days=1)
    assert (
        refused(lambda: land_plans.step_fund_plan(town, plan, PlanState.REVIEWED, on=early))
        == "before_last_step"
    )
    assert refused(mend) == "plan_handed_in"
    assert refused(lambda: land_plans.remove_fund_plan(town, plan)) == "plan_handed_in"
    land_plans.step_fund_plan(town, plan, PlanState.RETURNED, reason="人数不符")
    with town.file.reading() as conn:
        found = land_store.fund_plan(conn, plan)
    assert found is not None
    assert found.note == "首批；人数不符"
    land_plans.remove_fund_plan(town, plan)
    assert refused(lambda: land_plans.remove_fund_plan(town, plan)) == "no_such_plan"


def test_students_and_soldiers_by_the_lists_wait_for_the_town(exchange: Exchange) -> None:
    town = exchange.town
    of = project(town)
    student, other = (
        person(town, A, name, id_number=number)
        for name, number in (("覃玉兰", ADULT), ("韦大山", SECOND))
    )
    with town.acting("test") as (_conn, writer):
        for since, until in (("2025-09", "2026-11"), ("2020", "2021")):
            writer.insert(
                "statuses",
                {"resident_id": student.hex, "kind": "student", "since": since, "until": until},
            )
        writer.insert(
            "registrations", {"resident_id": other.hex, "scheme": "residents", "state": "正常"}
        )
    row = household(town, of, members=2)
    made = land_entry.save_person(town, row, PersonFields("覃玉兰", ADULT)).value
    assert made.eligibility is Eligibility.TOWN_RULES
    told = land_entry.save_person(
        town, row, PersonFields("覃玉兰", ADULT, eligibility=Eligibility.ELIGIBLE), made.id
    ).value
    land_entry.save_person(town, row, PersonFields("韦大山", SECOND))
    found = {f.fault: f.sentence for f in land.status(town).projects[0].findings}
    assert found[Fault.TO_BE_RULED] == ("覃玉兰户：覃玉兰在学生名单上，是不是补贴对象要镇里认定。")
    assert found[Fault.NOT_INSURED] == ("覃玉兰户：覃玉兰没有参保登记，要先参加基本养老保险。")
    assert refused(lambda: land_rulings.rule(town, [], Eligibility.ELIGIBLE, "理由")) == "nobody"
    (marked, other_one) = land_pages.household_page(town, row).people
    assert (marked.mark, marked.awaits_ruling, marked.may_be_ruled) == ("学生", True, True)
    assert (other_one.mark, other_one.awaits_ruling, other_one.may_be_ruled) == ("", False, False)
    posted_on = (town.today() - timedelta(days=60)).isoformat()
    with town.acting("test") as (_conn, writer):
        writer.update("land_households", row, {"state": S.PUBLISHED.value, "state_on": posted_on})
    assert refused(lambda: land_course.step(town, [row], S.TOWN_REVIEWED)) == "undecided"
    land_rulings.rule(town, [told.id], Eligibility.ELIGIBLE, "征地时还没有上学")
    land_course.step(town, [row], S.TOWN_REVIEWED)
    assert Fault.TO_BE_RULED not in {f.fault for f in land.status(town).projects[0].findings}


def test_the_age_is_the_parameters_of_the_agreements_day(exchange: Exchange) -> None:
    town = exchange.town
    policy_edit.set_figure(town, NewFigure(Key.LAND_ADULT_AGE, date(2026, 1, 1), "18", "试行"))
    born_2009 = "450821200908231219"
    for signed, found in (
        (date(2026, 9, 1), Eligibility.UNDER_16), (date(2025, 12, 1), Eligibility.ELIGIBLE),
    ):  # fmt: skip
        of = project(town, name=f"项目{signed}", approval_no="", signed_on=signed)
        row = household(town, of)
        made = land_entry.save_person(town, row, PersonFields("韦小", born_2009)).value
        assert made.eligibility is found


def test_indicators_come_apart_by_year_village_and_project(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, _of, _homes = many
    project(town, name="污水处理厂", approval_no="", year=2024, signed_on=date(2024, 1, 5))
    by_year = land.indicators_by(town, Grouping.YEAR)
    assert [group.key for group in by_year] == ["2026", "2024"]
    (village,) = land.indicators_by(town, Grouping.VILLAGE)
    enrolled = next(r for r in village.ratios if r.indicator == "year_enrolled")
    assert (village.key, enrolled.denominator, len(enrolled.under)) == (A, 5, 5)
    names = [group.key for group in land.indicators_by(town, Grouping.PROJECT)]
    assert names == ["镇第二小学（三批次）", "污水处理厂"]
    (whole,) = land.indicators_by(town, Grouping.TOWN)
    assert whole.ratios == land.status(town).indicators


def test_a_projects_page_tells_of_its_people_what_the_ledger_tells(exchange: Exchange) -> None:
    town = exchange.town
    for name in ("一号路", "二号路", "三号路"):
        of = project(town, name=name, approval_no=name, signed_on=date(2026, 3, 1))
        row = household(town, of)
        number = SECOND if name == "三号路" else ADULT
        land_entry.save_person(town, row, PersonFields("韦小", number))
    lines = land.status(town).projects
    told = {line.standing.project.name: [one.fault for one in line.findings] for line in lines}
    assert [Fault.PERSON_ELSEWHERE in told[name] for name in ("一号路", "二号路", "三号路")] == [
        True, True, False,
    ]  # fmt: skip
    for line in lines:
        alone = land_pages.project_page(town, line.standing.project.id).line
        assert alone.findings == line.findings


def test_the_collector_is_still_while_a_project_is_reckoned(
    many: tuple[Desk, RowId, tuple[RowId, ...]],
) -> None:
    town, of, homes = many
    seen: list[bool] = []
    watch = Watch(lambda _done, _total, _step: seen.append(gc.isenabled()), lambda: False)
    land_subsidies.reckon_all(town, of, watch)
    land_subsidies.compute_all(town, of, watch)
    land_course.step(town, homes, S.TOWN_REVIEWED, reason="重新审核", watch=watch)
    assert seen
    assert not any(seen)
    assert gc.isenabled()
