"""What two desks do at once to one household: nobody wins silently, nothing is paid meanwhile."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson, UseWay
from pension_desk.domain.land_course import CourseState as S
from pension_desk.domain.land_faults import Fault
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    imports,
    land,
    land_course,
    land_entry,
    land_money,
    land_subsidies,
    policy_edit,
)
from pension_desk.services.contested import contested, resolve
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import HouseholdFields, fields_of_household
from pension_desk.services.policy_edit import NewFigure
from pension_desk.store import land as store
from tests.cli.office import Sheet, write
from tests.services.exchange import TOWN, A, Exchange
from tests.services.exchange import state as rows_of
from tests.services.test_land import ADULT, project, ready_village, refused, state, to_review


@pytest.fixture(autouse=True)
def enrolled(exchange: Exchange) -> None:
    exchange.open_village(A)


def home_of(desk: Desk, row: RowId) -> LandHousehold:
    with desk.file.reading() as conn:
        found = store.household(conn, row)
    assert found is not None
    return found


def person_of(desk: Desk, home: RowId, name: str) -> LandPerson:
    with desk.file.reading() as conn:
        return next(one for one in store.people(conn, household=home) if one.name == name)


def take(desk: Desk, home: RowId, area: str) -> None:
    known = home_of(desk, home)
    told = vars(fields_of_household(known)) | {"taken_mu": Decimal(area)}
    land_entry.save_household(desk, known.project, HouseholdFields(**told), home)


def told(desk: Desk) -> list[tuple[Fault, str]]:
    return [(f.fault, f.sentence) for line in land.status(desk).projects for f in line.findings]


def settle(desk: Desk, field: str, value: object) -> None:
    (one,) = (found for found in contested(desk) if found.field == field)
    resolve(desk, one.row, field, next(x.value for x in one.sides if x.value == value))


def test_no_step_goes_forward_while_desks_differ_about_an_area(exchange: Exchange) -> None:
    town, village, _of, home = ready_village(exchange)
    exchange.both_ways(A)
    take(town, home, "1.4")
    take(village, home, "1.6")
    exchange.both_ways(A)
    held = (Fault.HELD, "覃玉兰户：被征面积几处填写不一致，等待核定。")
    for desk in (town, village):
        assert held in told(desk)
    assert refused(lambda: land_course.step(village, [home], S.GROUP_CONFIRMED)) == "held"
    settle(town, "taken_mu4", 16_000)
    exchange.both_ways(A)
    for desk in (town, village):
        assert home_of(desk, home).taken_mu == Decimal("1.6")
        assert held not in told(desk)
        assert contested(desk) == ()
    assert rows_of(town, A) == rows_of(village, A)
    assert land_course.step(village, [home], S.GROUP_CONFIRMED).value.done == (home,)


def reviewed(exchange: Exchange) -> tuple[Desk, Desk, RowId, RowId]:
    town, village, of, home = to_review(exchange)
    for end in (S.TOWN_REVIEWED, S.COUNTY_REVIEWED):
        land_course.step(town, [home], end)
    return town, village, of, home


def test_a_sum_that_desks_differ_about_is_neither_bound_nor_paid(exchange: Exchange) -> None:
    town, village, of, home = reviewed(exchange)
    land_subsidies.compute(town, home)
    land_course.step(town, [home], S.COMPUTED)
    exchange.both_ways(A)
    one = person_of(town, home, "覃玉兰")
    copy, sent = exchange.back_up(TOWN), exchange.assign(A)
    policy_edit.set_figure(town, NewFigure(Key.LAND_WAGE, date(2026, 1, 1), "60000", "更正"))
    land_subsidies.compute(town, home)
    sent = exchange.assign(A)
    town = exchange.restore(TOWN, copy)  # the town's laptop was replaced, and reckons anew
    policy_edit.set_figure(town, NewFigure(Key.LAND_WAGE, date(2026, 1, 1), "55000", "更正"))
    land_subsidies.compute(town, home)
    exchange.take(A, sent)
    exchange.take(A, exchange.assign(A, full=True))
    exchange.both_ways(A)
    sides = {x.field: {side.value for side in x.sides} for x in contested(town) if x.grave}
    assert sides["subsidy_fen"] == {1_800_000, 1_650_000}
    land_money.record_arrival(town, of, amount_fen=6_000_000, on=town.today(), voucher="银1")
    assert refused(lambda: land_course.step(town, [home], S.FUNDED)) == "held"
    for found in contested(town):
        if found.field == "subsidy_fen":
            resolve(town, found.row, found.field, 1_650_000)
    land_course.step(town, [home], S.FUNDED)
    exchange.both_ways(A)
    for desk in (town, village):
        assert person_of(desk, home, "覃玉兰").subsidy_fen == 1_650_000
    pay = [land_money.UseEntry(one.id, 1_650_000, "付1")]
    assert land_money.use_many(town, pay, UseWay.ISSUED_ONCE).value.total_fen == 1_650_000


def test_nothing_is_reckoned_or_paid_by_an_area_that_waits(exchange: Exchange) -> None:
    town, village, of, home = reviewed(exchange)
    land_subsidies.compute(town, home)
    land_course.step(town, [home], S.COMPUTED)
    land_money.record_arrival(town, of, amount_fen=6_000_000, on=town.today(), voucher="银1")
    land_course.step(town, [home], S.FUNDED)
    # the village had not heard of the review when it took the household back and mended the area
    land_course.step(village, [home], S.COLLECTED, reason="异议成立")
    take(village, home, "1.6")
    with town.acting("land_household") as (_conn, writer):
        writer.update("land_households", home, {"taken_mu4": 14_000})
    exchange.both_ways(A)
    settle(town, "state", S.FUNDED.value)
    assert refused(lambda: land_subsidies.compute(town, home)) == "held"
    (line,) = land_subsidies.reckon_all(town, of).lines
    assert line.sentence == "覃玉兰户的被征面积几处填写不一致，正等待核定。"
    pay = [land_money.UseEntry(person_of(town, home, "覃玉兰").id, 1_500_000, "付1")]
    assert refused(partial(land_money.use_many, town, pay, UseWay.ISSUED_ONCE)) == "held"
    settle(town, "taken_mu4", 16_000)
    assert land_subsidies.compute(town, home).value.amount_fen == 1_600_000


def test_a_roster_that_a_village_reads_reviews_and_pays_nothing(
    exchange: Exchange, tmp_path: Path
) -> None:
    town, village = exchange.town, exchange.desks[A]
    project(town, name="某某公路")
    exchange.both_ways(A)
    rows = (
        ("征地项目", "村", "户主", "姓名", "公民身份号码", "户内人数", "承包地面积（亩）",
         "被征面积（亩）", "核实情况", "核实日期", "使用方式", "发放日期", "使用金额", "凭证号",
         "联系电话"),
        ("某某公路", "动界村", "覃玉兰", "覃玉兰", ADULT, 1, 3, "1.5", "已核实", date(2026, 10, 1),
         "一次性发放", date(2026, 10, 9), 9000, "付1", "13977500001"),
    )  # fmt: skip
    file = write(tmp_path / "被征地农民花名册.xlsx", Sheet("1", rows))
    kept_out = "名单上写着1户已核实、1人已使用补贴：核实和使用由镇里登记，没有记入。"
    look = imports.rehearse(village, imports.read_list(village, file))
    assert kept_out in look.remarks
    made = imports.commit(village, imports.read_list(village, file)).value
    assert kept_out in made.remarks
    with village.file.reading() as conn:
        (home,) = store.households(conn)
        (one,) = store.people(conn)
    assert (home.state, home.verified_on, home.taken_mu) == (S.COLLECTED, None, Decimal("1.5"))
    assert (one.way, one.used_on, one.used_fen, one.voucher) == (None, None, None, "")
    assert one.phone == "13977500001"
    exchange.both_ways(A)
    assert imports.commit(town, imports.read_list(town, file)).value.remarks == ()
    assert [home.state for home in _homes(town)] == [S.USED]
    exchange.both_ways(A)
    assert [home.state for home in _homes(village)] == [S.USED]
    again = imports.commit(village, imports.read_list(village, file)).value
    assert (again.accepted, again.unchanged, again.remarks) == (0, 1, ())
    assert [home.state for home in _homes(village)] == [S.USED]


def _homes(desk: Desk) -> tuple[LandHousehold, ...]:
    with desk.file.reading() as conn:
        return store.households(conn)


def test_an_objection_that_crosses_the_review_is_told_and_holds_it_up(exchange: Exchange) -> None:
    town, village, _of, home = to_review(exchange)
    land_course.object_to(village, home, by="黄三", about="面积不对")
    land_course.step(town, [home], S.TOWN_REVIEWED)
    exchange.both_ways(A)
    open_one = (Fault.OBJECTION_OPEN, "覃玉兰户：已是“镇已审核”，公示异议还没有处理。")
    for desk in (town, village):
        assert open_one in told(desk)
    assert refused(lambda: land_course.step(town, [home], S.COUNTY_REVIEWED)) == "objection_open"
    land_course.settle_objection(village, home, 1, "复核无误")
    exchange.both_ways(A)
    assert open_one not in told(town)
    land_course.step(town, [home], S.COUNTY_REVIEWED)


def test_what_became_of_an_objection_stays_after_the_review(exchange: Exchange) -> None:
    town, village, _of, home = to_review(exchange)
    land_course.object_to(village, home, by="黄三", about="面积不对")
    land_course.settle_objection(village, home, 1, "复核无误")
    land_course.settle_objection(village, home, 1, "复核后无误")  # a slip, while it hangs
    exchange.both_ways(A)
    land_course.step(town, [home], S.TOWN_REVIEWED)
    exchange.both_ways(A)
    for desk in (village, town):
        act = partial(land_course.settle_objection, desk, home, 1, "别的")
        assert refused(act) == "settled_already"


def test_a_review_that_was_decided_away_leaves_no_day_of_verification(exchange: Exchange) -> None:
    town, village, _of, home = to_review(exchange)
    land_course.step(village, [home], S.COLLECTED, reason="异议成立")
    land_course.step(town, [home], S.TOWN_REVIEWED)
    exchange.both_ways(A)
    settle(town, "state", S.COLLECTED.value)
    exchange.both_ways(A)
    for desk in (town, village):
        assert state(desk, home) is S.COLLECTED
        assert home_of(desk, home).verified_on is None


def test_a_project_that_cannot_be_reckoned_says_what_is_lacking(exchange: Exchange) -> None:
    town, _village, of, _home = reviewed(exchange)
    with town.acting("test") as (conn, writer):
        for one in store.households(conn, project=of):
            writer.update("land_households", one.id, {"taken_mu4": None})
    with pytest.raises(Refused) as why:
        land_subsidies.compute_all(town, of)
    (line,) = land_subsidies.reckon_all(town, of).lines
    assert line.sentence
    assert f"覃玉兰户：{line.sentence}" in why.value.sentence()
