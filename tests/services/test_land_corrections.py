"""Mending one thing of an entry keeps everything else of it, however a list had told it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, LandHousehold, LandPerson, UseWay
from pension_desk.domain.land_course import CourseState as S
from pension_desk.domain.land_faults import Fault
from pension_desk.domain.land_money import spread
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    imports,
    land,
    land_course,
    land_entry,
    land_money,
    land_plans,
    land_subsidies,
    policy_edit,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import (
    HouseholdFields,
    PersonFields,
    ProjectFields,
    fields_of_household,
    fields_of_person,
)
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store import land as store
from tests.cli.office import Sheet, write
from tests.services.exchange import A, Exchange, person
from tests.services.test_land import ADULT, CHILD, SECOND, household, project

ROAD = "某某公路"
LEDGER = (
    ("项目名称", "年度", "批准文号", "协议签订日期", "征收面积（亩）"),
    (ROAD, 2026, "平征1号", date(2026, 3, 2), 100),
)
ROSTER = (
    ("征地项目", "村", "户主", "姓名", "公民身份号码", "出生日期", "户内人数", "承包地面积（亩）",
     "被征面积（亩）", "耕地", "林地", "是否补贴对象", "联系电话"),
    (ROAD, "动界村", "覃玉兰", "覃玉兰", "45082119720920", date(1972, 9, 20), 2, 5, 6, 2, 1, "是",
     "13977500001"),
    (ROAD, "动界村", "覃玉兰", "覃小梅", None, date(2015, 3, 1), 2, 5, 6, 2, 1, None, None),
)  # fmt: skip


@pytest.fixture
def town(exchange: Exchange) -> Desk:
    exchange.open_village(A)
    return exchange.town


@pytest.fixture
def listed(town: Desk, tmp_path: Path) -> Desk:
    """A desk with a household whose list was wrong in several ways."""
    for name, rows in (("征地项目台账.xlsx", LEDGER), ("被征地农民花名册.xlsx", ROSTER)):
        imports.commit(town, imports.read_list(town, write(tmp_path / name, Sheet("1", rows))))
    return town


def home_of(desk: Desk) -> LandHousehold:
    (line,) = land.status(desk).projects
    (home,) = line.standing.households
    return home


def people_of(desk: Desk) -> dict[str, LandPerson]:
    with desk.file.reading() as conn:
        return {one.name: one for one in store.people(conn)}


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as why:
        act()
    return why.value.reason


def told(desk: Desk) -> list[tuple[Fault, str]]:
    return [(f.fault, f.sentence) for line in land.status(desk).projects for f in line.findings]


def test_a_telephone_is_mended_and_the_list_s_birth_and_number_stay(listed: Desk) -> None:
    home, before = home_of(listed), people_of(listed)
    for name in before:
        typed = fields_of_person(before[name])
        typed = PersonFields(**(vars(typed) | {"phone": "13977509999"}))
        land_entry.save_person(listed, home.id, typed, before[name].id)
    after = people_of(listed)
    assert after["覃玉兰"].phone == after["覃小梅"].phone == "13977509999"
    for name, one in before.items():
        now = after[name]
        assert (now.birth, now.id_number, now.id_sent) == (one.birth, one.id_number, one.id_sent)
        assert (now.eligibility, now.resident) == (one.eligibility, one.resident)
    assert before["覃玉兰"].id_sent == "45082119720920"
    assert before["覃小梅"].birth == date(2015, 3, 1)


def test_a_number_that_is_still_wrong_after_a_change_is_refused(listed: Desk) -> None:
    home, known = home_of(listed), people_of(listed)["覃玉兰"]
    typed = PersonFields(**(vars(fields_of_person(known)) | {"id_number": "4508211972092"}))
    assert refused(lambda: land_entry.save_person(listed, home.id, typed, known.id)) == (
        "bad_id_number"
    )


def test_a_birth_is_typed_where_there_is_no_number_and_must_agree_with_one(town: Desk) -> None:
    home = household(town, project(town))
    made = land_entry.save_person(town, home, PersonFields("覃小", birth=date(2015, 3, 1))).value
    assert (made.birth, made.eligibility) == (date(2015, 3, 1), Eligibility.UNDER_16)
    grown = PersonFields("覃小", birth=date(2000, 3, 1), eligibility=Eligibility.UNDER_16)
    made = land_entry.save_person(town, home, grown, made.id).value
    assert made.eligibility is Eligibility.ELIGIBLE  # what age had said follows the age
    for typed, reason in (
        (PersonFields("覃小", ADULT, birth=date(2000, 3, 1)), "birth_differs"),
        (PersonFields("覃小", birth=date(2999, 3, 1)), "bad_birth"),
        (PersonFields("覃小", birth=date(1850, 3, 1)), "bad_birth"),
    ):
        assert refused(lambda t=typed: land_entry.save_person(town, home, t, made.id)) == reason
    assert land_entry.save_person(town, home, PersonFields("覃小", CHILD), made.id).value.birth


def test_a_choice_against_the_age_stays_a_choice(town: Desk) -> None:
    home = household(town, project(town))
    chosen = PersonFields("覃小", CHILD, eligibility=Eligibility.ELIGIBLE)
    made = land_entry.save_person(town, home, chosen).value
    again = fields_of_person(made)
    assert land_entry.save_person(town, home, again, made.id).value.eligibility is (
        Eligibility.ELIGIBLE
    )
    assert any(fault is Fault.AGE_DIFFERS for fault, _sentence in told(town))


def test_a_person_tied_to_a_resident_by_hand_stays_tied(town: Desk) -> None:
    resident = person(town, A, "覃玉兰", id_number=ADULT)
    home = household(town, project(town))
    made = land_entry.save_person(town, home, PersonFields("覃玉兰")).value
    with town.acting("test") as (_conn, writer):
        writer.update("land_people", made.id, {"resident_id": resident.hex})
    typed = PersonFields("覃玉兰", phone="13977500001")
    assert land_entry.save_person(town, home, typed, made.id).value.resident == resident
    typed = PersonFields("覃玉兰", CHILD)
    assert land_entry.save_person(town, home, typed, made.id).value.resident is None


def test_a_remark_is_mended_and_areas_that_a_list_told_wrongly_stay(listed: Desk) -> None:
    home = home_of(listed)
    kinds = dict(home.contracted)
    assert (home.contracted_mu, sum(kinds.values()), home.taken_mu) == (5, 3, 6)
    typed = HouseholdFields(**(vars(fields_of_household(home)) | {"note": "上门核过"}))
    now = land_entry.save_household(listed, home.project, typed, home.id).value
    assert (now.note, now.contracted_mu, dict(now.contracted), now.taken_mu) == (
        "上门核过", 5, kinds, 6,
    )  # fmt: skip
    changed = HouseholdFields(**(vars(typed) | {"taken_mu": Decimal(7)}))
    assert (
        refused(lambda: land_entry.save_household(listed, home.project, changed, home.id))
        == "kinds_differ"
    )


def test_what_proves_the_land_keeps_its_kind_and_its_number(town: Desk) -> None:
    of = project(town)
    for kind, number in (("承包 合同", "平南 12 号"), ("", "A-3"), ("承包证", "")):
        row = household(town, of, evidence_kind=kind, evidence_no=number)
        with town.file.reading() as conn:
            home = store.household(conn, row)
        assert home is not None
        assert home.evidence == " ".join(filter(None, (kind, number)))
        typed = fields_of_household(home)
        now = land_entry.save_household(town, of, typed, row).value
        assert (now.evidence_kind, now.evidence_no) == (kind, number)


def test_what_hangs_in_public_is_not_changed_behind_the_notice(town: Desk) -> None:
    of = project(town)
    row = household(town, of)
    made = land_entry.save_person(town, row, PersonFields("覃玉兰", ADULT)).value
    with town.acting("test") as (_conn, writer):
        writer.update("land_households", row, {"state": S.PUBLISHED.value})
    with town.file.reading() as conn:
        home = store.household(conn, row)
    assert home is not None
    typed = fields_of_household(home)
    more = HouseholdFields(**(vars(typed) | {"taken_mu": Decimal(1)}))
    gone: list[Callable[[], object]] = [
        lambda: land_entry.save_household(town, of, more, row),
        lambda: land_entry.save_person(town, row, PersonFields("覃小", CHILD)),
        lambda: land_entry.save_person(town, row, PersonFields("覃玉兰", CHILD), made.id),
        lambda: land_entry.remove_person(town, made.id, "搬走"),
        lambda: land_entry.remove_household(town, row, "写错"),
    ]
    for act in gone:
        assert refused(act) == "posted"
    phoned = PersonFields(**(vars(fields_of_person(made)) | {"phone": "13977500001"}))
    assert land_entry.save_person(town, row, phoned, made.id).value.phone == "13977500001"
    noted = HouseholdFields(**(vars(typed) | {"note": "张贴在村部"}))
    assert land_entry.save_household(town, of, noted, row).value.note == "张贴在村部"
    land_course.step(town, [row], S.COLLECTED, reason="面积写错")
    assert land_entry.save_household(town, of, more, row).value.taken_mu == 1


def test_an_agreement_of_another_day_tells_whose_age_it_changes(town: Desk) -> None:
    of = project(town)
    row = household(town, of)
    born = date(2009, 6, 1)
    land_entry.save_person(town, row, PersonFields("韦小", birth=born))
    assert people_of(town)["韦小"].eligibility is Eligibility.ELIGIBLE
    (line,) = land.status(town).projects
    known = line.standing.project
    assert known.signed_on is not None
    assert not [one for one in told(town) if one[0] is Fault.AGE_DIFFERS]
    earlier = ProjectFields(
        known.name, 2025, known.approval_no, known.use, date(2025, 3, 1), known.area_mu
    )
    land_entry.save_project(town, earlier, of)
    assert (Fault.AGE_DIFFERS, "覃玉兰户：韦小签订协议时15岁，不满16岁，却算补贴对象。") in told(
        town
    )


def test_a_project_s_dates_that_a_list_crossed_do_not_keep_its_remark_out(town: Desk) -> None:
    of = project(town)
    with town.acting("test") as (_conn, writer):
        writer.update("land_projects", of, {"supplied_on": "2020-01-01"})
    with town.file.reading() as conn:
        known = store.project(conn, of)
    assert known is not None
    typed = ProjectFields(
        known.name, known.year, known.approval_no, known.use, known.signed_on, known.area_mu,
        known.required_fen, known.supplied_on, known.list_closed, "等国土所答复",
    )  # fmt: skip
    assert land_entry.save_project(town, typed, of).value.note == "等国土所答复"
    other = ProjectFields(**(vars(typed) | {"supplied_on": date(2020, 1, 2)}))
    assert refused(lambda: land_entry.save_project(town, other, of)) == "dates_crossed"


def test_nobody_of_another_project_stands_in_the_way(town: Desk) -> None:
    rows: list[RowId] = [
        household(town, project(town, name=name, approval_no="")) for name in ("一", "二")
    ]
    for row in rows:
        land_entry.save_person(town, row, PersonFields("覃玉兰", ADULT))
    assert sum(fault is Fault.PERSON_ELSEWHERE for fault, _sentence in told(town)) == 2


def test_a_list_that_changes_what_hangs_in_public_says_so(listed: Desk, tmp_path: Path) -> None:
    home = home_of(listed)
    with listed.acting("test") as (_conn, writer):
        writer.update("land_households", home.id, {"state": S.PUBLISHED.value})

    def taken(rows: tuple[object, ...]) -> tuple[str, ...]:
        file = write(tmp_path / "被征地农民花名册.xlsx", Sheet("1", rows))
        said = imports.commit(listed, imports.read_list(listed, file)).value.remarks
        return tuple(one for one in said if "公示" in one)

    assert not taken(ROSTER)
    area = ROSTER[0], (*ROSTER[1][:8], 7, *ROSTER[1][9:]), (*ROSTER[2][:8], 7, *ROSTER[2][9:])
    phone = ROSTER[0], (*area[1][:12], "13977508888"), area[2]
    member = *phone, (ROAD, "动界村", "覃玉兰", "覃多多", CHILD, *area[1][5:11], None, None)
    said = ("名单改了1户已经公示或核实的面积、人数或成员，请核对：覃玉兰。",)
    assert taken(area) == said
    assert not taken(phone)
    assert taken(member) == said
    assert home_of(listed).taken_mu == 7


def test_a_wage_of_an_earlier_year_is_told_and_to_be_confirmed(town: Desk) -> None:
    of = project(town)
    row = household(town, of, members=1)
    land_entry.save_person(town, row, PersonFields("覃玉兰", ADULT))
    for year, wage in ((2024, "50000"), (2026, "60000")):
        figure = NewFigure(Key.LAND_WAGE, date(year, 1, 1), wage, "统计公报")
        policy_edit.set_figure(town, figure)
        made = land_subsidies.reckon(town, row)
        line = next(line for line in made.working if "平均工资" in line.what)
        assert line.what == f"{year}年度公布的平均工资"
        assert ("2026年度的还没有录入" in line.how) is (year == 2024)
        assert ("计算补贴的年平均工资" in made.unconfirmed) is (year == 2024)


def test_several_households_that_cannot_go_on_are_named(town: Desk) -> None:
    of = project(town)
    rows = [household(town, of, head_name=head) for head in ("覃玉兰", "韦大山")]
    for row, name, number in ((rows[0], "覃玉兰", ADULT), (rows[1], "韦大山", SECOND)):
        land_entry.save_person(town, row, PersonFields(name, number))
    land_entry.save_person(town, rows[1], PersonFields("韦二"))
    with town.acting("test") as (_conn, writer):
        for row in rows:
            writer.update("land_households", row, {"state": S.COUNTY_REVIEWED.value})
    with pytest.raises(Refused) as why:
        land_course.step(town, rows, S.COMPUTED)
    assert (why.value.reason, why.value.message) == ("not_computed", "2户都没有办。")
    assert why.value.advice.split("\n") == [
        "覃玉兰户：还有1人的补贴没有测算出来。",
        "韦大山户：还有2人的补贴没有测算出来。",
    ]
    with pytest.raises(Refused) as why:
        land_course.step(town, rows, S.TOWN_REVIEWED)
    assert (why.value.reason, why.value.message) == ("no_reason", "退回要写明原因。")


def test_a_fund_plan_stays_within_the_project_s_people_and_money(town: Desk) -> None:
    of = project(town)
    with town.file.reading() as conn:
        known = store.project(conn, of)
    assert known is not None
    assert known.required_fen

    def plan(amount: int, people: int = 1) -> object:
        return land_plans.add_fund_plan(town, of, 2026, amount_fen=amount, people=people)

    assert refused(lambda: plan(known.required_fen + 1)) == "bad_amount"
    row = household(town, of)
    land_entry.save_person(town, row, PersonFields("覃玉兰", ADULT))
    assert refused(lambda: plan(100, 2)) == "bad_people"
    made = land_plans.add_fund_plan(town, of, 2026, amount_fen=known.required_fen, people=1).value
    assert (
        refused(
            lambda: land_plans.change_fund_plan(
                town, made, amount_fen=known.required_fen + 1, people=1, note=""
            )
        )
        == "bad_amount"
    )


def test_an_instalment_before_the_agreement_is_told(town: Desk) -> None:
    of = project(town)
    (line,) = land.status(town).projects
    known = line.standing.project
    assert known.signed_on is not None
    before = known.signed_on - timedelta(days=30)
    land_plans.set_plan(town, of, spread(known.required_fen, 2, before, 6))
    assert (
        Fault.DATES_CROSSED, f"应缴存日期{before}早于签订协议日期{known.signed_on}。"
    ) in told(town)  # fmt: skip


def test_a_parameter_corrected_after_the_use_tells_whose_money_differs(town: Desk) -> None:
    def wage(value: str) -> None:
        figure = NewFigure(Key.LAND_WAGE, date(2026, 1, 1), value, "统计公报")
        policy_edit.set_figure(town, figure)

    def money() -> list[tuple[Fault, str]]:
        return [one for one in told(town) if one[0] in {Fault.PAID_OTHERWISE, Fault.FUNDED_SHORT}]

    wage("50000")
    of = project(town)
    rows = [household(town, of, head_name=head, members=1) for head in ("覃玉兰", "韦大山")]
    made = [
        land_entry.save_person(town, row, PersonFields(name, number)).value
        for row, name, number in zip(rows, ("覃玉兰", "韦大山"), (ADULT, SECOND), strict=True)
    ]
    with town.acting("test") as (_conn, writer):
        for row in rows:
            writer.update("land_households", row, {"state": S.COUNTY_REVIEWED.value})
    land_subsidies.compute_all(town, of)
    land_money.record_arrival(town, of, amount_fen=9_000_000, on=town.today(), voucher="银1")
    for end in (S.COMPUTED, S.FUNDED):
        land_course.step(town, rows, end)
    land_money.use(town, made[0].id, UseWay.ON_BEHALF, amount_fen=4_500_000, voucher="付1")
    assert not money()
    wage("60000")
    assert money() == [
        (Fault.PAID_OTHERWISE,
         "覃玉兰户：覃玉兰已使用的补贴，按现在的参数和面积每人应是54,000.00元。"),
    ]  # fmt: skip
    assert land_subsidies.compute_all(town, of).value.total_fen == 5_400_000
    assert money() == [
        (Fault.FUNDED_SHORT,
         "标为“资金已到位”的户还要使用54,000.00元，专户结余只有45,000.00元。"),
        (Fault.PAID_OTHERWISE,
         "覃玉兰户：覃玉兰已使用的补贴，按现在的参数和面积每人应是54,000.00元。"),
    ]  # fmt: skip
    wage("50000")
    land_subsidies.compute_all(town, of)
    assert not money()


def test_a_village_s_roster_before_its_project_says_to_read_it_again(
    exchange: Exchange, tmp_path: Path
) -> None:
    village = exchange.open_village(A)
    person(exchange.town, A, "覃玉兰", id_number=ADULT)
    exchange.both_ways(A)
    file = write(tmp_path / "被征地农民花名册.xlsx", Sheet("1", (
        ("征地项目", "村", "户主", "姓名", "公民身份号码", "户内人数", "承包地面积（亩）",
         "被征面积（亩）"),
        (ROAD, "动界村", "覃玉兰", "覃玉兰", ADULT, 1, 3, 1),
    )))  # fmt: skip
    said = imports.commit(village, imports.read_list(village, file)).value.remarks
    assert any("请再导入一次这份名单" in one and ROAD in one for one in said)
    project(exchange.town, name=ROAD)
    exchange.both_ways(A)
    said = imports.commit(village, imports.read_list(village, file)).value.remarks
    assert not any("请再导入一次" in one for one in said)
    assert set(people_of(village)) == {"覃玉兰"}
