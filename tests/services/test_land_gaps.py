"""What an auditor asks for and does not find is told: each against a desk where it is found."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, FarmlandKind, LandUse
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_faults import Fault
from pension_desk.domain.land_money import spread
from pension_desk.services import (
    land,
    land_course,
    land_entry,
    land_money,
    land_pages,
    land_plans,
    land_rulings,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import PersonFields
from pension_desk.services.land_papers import LandWanted, print_land
from tests.services.exchange import A, B, Exchange, person
from tests.services.test_land import (
    ADULT,
    SECOND,
    SIGNED,
    household,
    project,
    set_figures,
    to_review,
)

S = CourseState


@pytest.fixture
def town(exchange: Exchange) -> Desk:
    exchange.open_village(A)
    return exchange.town


def told(desk: Desk, *faults: Fault) -> list[str]:
    return [
        found.sentence
        for line in land.status(desk).projects
        for found in line.findings
        if found.fault in faults
    ]


def change(desk: Desk, table: str, row: RowId, **fields: str | int | None) -> None:
    with desk.acting("test") as (_conn, writer):
        writer.update(table, row, dict(fields))


def test_a_deposit_that_is_late_stands_on_the_audit_sheet(town: Desk, tmp_path: Path) -> None:
    of = project(town)
    today = town.today()
    first = today - timedelta(days=40)
    change(town, "land_projects", of, signed_on=(first - timedelta(days=9)).isoformat())
    plan = spread(6_000_000, 3, first, 1)
    land_plans.set_plan(town, of, plan)
    assert told(town, Fault.DEPOSIT_LATE) == [
        f"按缴存计划已应缴存40,000.00元，实际到账0.00元，少40,000.00元，最早一期应在{first}到账。"
    ]
    land_money.record_arrival(town, of, amount_fen=2_000_001, on=today, voucher="银1")
    (late,) = told(town, Fault.DEPOSIT_LATE)
    assert late.endswith(f"少19,999.99元，最早一期应在{plan[1].due_on}到账。")
    print_land(town, LandWanted("land_audit"), tmp_path / "自查.xlsx")
    book = load_workbook(tmp_path / "自查.xlsx", read_only=True)
    assert late in {str(cell) for row in book.worksheets[0].values for cell in row}
    book.close()
    land_money.record_arrival(town, of, amount_fen=1_999_999, on=today, voucher="银2")
    assert not told(town, Fault.DEPOSIT_LATE)


def test_an_instalment_that_is_due_today_is_not_late(town: Desk) -> None:
    of = project(town)
    change(town, "land_projects", of, signed_on=town.today().isoformat())
    land_plans.set_plan(town, of, spread(6_000_000, 1, town.today(), 1))
    assert not told(town, Fault.DEPOSIT_LATE)


def test_a_sum_corrected_after_its_plan_tells_that_both_differ(town: Desk) -> None:
    of = project(town)
    land_plans.set_plan(town, of, spread(6_000_000, 2, SIGNED, 12))
    assert not told(town, Fault.PLAN_DIFFERS)
    change(town, "land_projects", of, required_fen=6_000_001)
    assert told(town, Fault.PLAN_DIFFERS) == [
        "缴存计划各期合计60,000.00元，应缴存补贴资金是60,000.01元。"
    ]


def test_subsidies_above_what_is_to_be_deposited_are_told(town: Desk) -> None:
    of = project(town)
    one = land_entry.save_person(town, household(town, of), PersonFields("覃玉兰", ADULT)).value
    change(town, "land_people", one.id, subsidy_fen=6_000_000)
    assert not told(town, Fault.REQUIRED_SHORT)
    change(town, "land_people", one.id, subsidy_fen=6_000_001)
    assert told(town, Fault.REQUIRED_SHORT) == [
        "补贴对象测算合计60,000.01元，大于应缴存的60,000.00元。"
    ]


def test_land_supplied_while_nobody_said_what_money_it_needs_is_told(town: Desk) -> None:
    of = project(town, use=LandUse.KNOWN_USER, required_fen=0)
    sentence = "已供地，没有填应缴存补贴资金，先保后供没法核对。"
    assert sentence not in told(town, Fault.LACKING)
    change(town, "land_projects", of, supplied_on=town.today().isoformat())
    assert sentence in told(town, Fault.LACKING)


def test_an_objection_that_came_after_the_review_is_told(exchange: Exchange) -> None:
    exchange.open_village(A)
    town, village, _of, home = to_review(exchange)
    land_course.object_to(village, home, by="李大", about="少算了地")
    land_course.step(town, [home], S.TOWN_REVIEWED)
    assert not told(town, Fault.OBJECTION_OPEN)
    exchange.both_ways(A)
    assert told(town, Fault.OBJECTION_OPEN) == ["覃玉兰户：已是“镇已审核”，公示异议还没有处理。"]
    land_course.settle_objection(town, home, 1, "核对无误")
    assert not told(town, Fault.OBJECTION_OPEN)


def test_who_was_left_to_the_town_is_told_whatever_the_lists_say(town: Desk) -> None:
    of = project(town)
    entered = PersonFields("覃玉兰", ADULT, eligibility=Eligibility.TOWN_RULES)
    one = land_entry.save_person(town, household(town, of), entered).value
    assert told(town, Fault.TO_BE_RULED) == ["覃玉兰户：覃玉兰是不是补贴对象，镇里还没有认定。"]
    land_rulings.rule(town, [one.id], Eligibility.TOWN_REFUSED, "在部队有保障")
    assert not told(town, Fault.TO_BE_RULED)


def test_the_register_s_deaths_are_held_against_the_agreement_and_the_use(town: Desk) -> None:
    of = project(town)
    dead = person(town, A, "覃玉兰", id_number=ADULT)
    home = household(town, of)
    one = land_entry.save_person(town, home, PersonFields("覃玉兰", ADULT)).value
    before, signed = SIGNED - timedelta(days=1), SIGNED.isoformat()
    change(town, "residents", dead, died_on=before.isoformat())
    assert told(town, Fault.DEATH_DIFFERS) == [
        f"覃玉兰户：覃玉兰登记{before}死亡，早于签订协议日期{SIGNED}，却算补贴对象。"
    ]
    change(town, "residents", dead, died_on=signed)  # dead on the day itself: had the land
    assert not told(town, Fault.DEATH_DIFFERS)
    change(town, "land_people", one.id, eligibility=Eligibility.DEAD.value)
    assert told(town, Fault.DEATH_DIFFERS) == [
        f"覃玉兰户：覃玉兰登记{SIGNED}死亡，不早于签订协议日期{SIGNED}，却写着征地前已死亡。"
    ]
    used = (SIGNED + timedelta(days=1)).isoformat()
    change(town, "land_people", one.id, eligibility="eligible", used_on=used, used_fen=1)
    assert told(town, Fault.DEATH_DIFFERS) == [
        f"覃玉兰户：覃玉兰登记{SIGNED}死亡，补贴{used}才使用，请核对给了谁。"
    ]
    change(town, "land_people", one.id, used_on=signed)
    assert not told(town, Fault.DEATH_DIFFERS)


def test_who_joined_a_scheme_since_is_told(town: Desk) -> None:
    of = project(town)
    resident = person(town, A, "覃玉兰", id_number=ADULT)
    entered = PersonFields("覃玉兰", ADULT, eligibility=Eligibility.NOT_IN_SCHEME)
    land_entry.save_person(town, household(town, of), entered)
    assert not told(town, Fault.INSURED_NOW)
    with town.acting("test") as (_conn, writer):
        registered = writer.insert(
            "registrations", {"resident_id": resident.hex, "scheme": "residents", "state": "终止"}
        )
    assert not told(town, Fault.INSURED_NOW)
    change(town, "registrations", registered, state="正常")
    assert told(town, Fault.INSURED_NOW) == [
        "覃玉兰户：覃玉兰写着未参加基本养老保险，名单上已经参保，请核对。"
    ]


def test_a_use_without_sum_way_or_voucher_is_told(town: Desk) -> None:
    of = project(town)
    home = household(town, of)
    one = land_entry.save_person(town, home, PersonFields("覃玉兰", ADULT)).value
    change(town, "land_people", one.id, used_on=town.today().isoformat())
    assert told(town, Fault.USED_UNPROVED) == [
        f"补贴已使用，没有{what}：覃玉兰。" for what in ("金额", "使用方式", "凭证号")
    ]
    change(town, "land_people", one.id, used_fen=1, way="reimbursed", voucher="付1")
    assert not told(town, Fault.USED_UNPROVED)


def test_what_a_reviewed_household_lacks_is_told(town: Desk) -> None:
    of = project(town)
    home = household(town, of, members=None, taken_mu=None)
    assert not [one for one in told(town, Fault.LACKING) if "已核实" in one]
    change(town, "land_households", home, state=S.TOWN_REVIEWED.value)
    assert told(town, Fault.LACKING) == [
        f"已核实的户没有{what}：覃玉兰。" for what in ("户内人数", "被征面积", "核实日期")
    ]


def test_a_village_is_not_told_that_the_others_land_is_missing(exchange: Exchange) -> None:
    town = exchange.town
    for code in (A, B):
        exchange.open_village(code)
    set_figures(town)
    of = project(town, area_mu=Decimal(3), list_closed=True)
    land_ = {"contracted": {FarmlandKind.ARABLE: Decimal(2)}, "taken_mu": Decimal("1.5")}
    for code in (A, B):
        household(town, of, village=code, **land_)
    exchange.both_ways(A)
    assert not told(town, Fault.AREAS_DIFFER)
    assert not told(exchange.desks[A], Fault.AREAS_DIFFER)
    change(town, "land_projects", of, area_mu4=10_000)
    exchange.both_ways(A)
    assert told(exchange.desks[A], Fault.AREAS_DIFFER) == [
        "各户被征面积合计1.5亩，项目征收面积1亩。"
    ]


def test_a_person_in_two_batches_of_one_name_is_shown_in_both(town: Desk) -> None:
    for approval, number in (("平征1号", ADULT), ("平征2号", ADULT), ("平征3号", SECOND)):
        of = project(town, name="某某公路", approval_no=approval)
        home = household(town, of, members=1)
        land_entry.save_person(town, home, PersonFields("覃玉兰", number))
        page = land_pages.project_page(town, of).line.findings
        shown = [one.sentence for one in page if one.fault is Fault.PERSON_ELSEWHERE]
        assert len(shown) == (approval == "平征2号")
    assert sorted(told(town, Fault.PERSON_ELSEWHERE)) == [
        f"覃玉兰也在某某公路（{approval}）的名单上（每次征地分别补贴）。"
        for approval in ("平征1号", "平征2号")
    ]


def test_a_use_ahead_of_its_money_is_told_though_the_sums_agree_today(town: Desk) -> None:
    of = project(town)
    home = household(town, of)
    days = [SIGNED + timedelta(days=one) for one in (1, 5, 9)]
    for on, number, name in ((days[0], ADULT, "覃玉兰"), (days[1], SECOND, "韦大山")):
        one = land_entry.save_person(town, home, PersonFields(name, number)).value
        change(town, "land_people", one.id, used_on=on.isoformat(), used_fen=100)
    land_money.record_arrival(town, of, amount_fen=199, on=days[0], voucher="银1")
    land_money.record_arrival(town, of, amount_fen=1, on=days[2], voucher="银2")
    assert told(town, Fault.USED_ABOVE_DEPOSIT) == [
        f"到{days[1]}为止已使用2.00元，大于当时到账的1.99元。"
    ]
    land_money.record_arrival(town, of, amount_fen=1, on=days[1], voucher="银3")
    assert not told(town, Fault.USED_ABOVE_DEPOSIT)
