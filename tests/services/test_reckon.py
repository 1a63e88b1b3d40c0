"""The household's sum from a desk's records."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.household_sum import MemberSum
from pension_desk.domain.ids import RowId
from pension_desk.domain.policy_keys import Key
from pension_desk.services import payments, policy_edit, reckon, roster
from pension_desk.services.desk import Desk
from pension_desk.services.policy_edit import NewFigure
from pension_desk.services.standing import refresh_standing
from pension_desk.store import roster as store
from pension_desk.store.row_ids import new_row_id
from tests.services.conftest import VILLAGE, AddPerson

FATHER, GRANNY, CHILD = "452524196801057316", "452524195503031228", "450821201505057310"


def enter(desk: Desk, table: str, row: RowId, **fields: FieldValue) -> None:
    with desk.acting("import") as (conn, writer):
        writer.insert(table, {"resident_id": row.hex, **fields})
        refresh_standing(conn, desk, [store.number_of(conn, row) or 0])


def register(desk: Desk, row: RowId, **fields: FieldValue) -> None:
    enter(desk, "registrations", row, scheme="residents", **{"state": "正常参保", **fields})


def only(desk: Desk, row: RowId) -> MemberSum:
    (found,) = reckon.of_person(desk, row).members
    return found


def test_a_registered_woman_with_a_ledger(village: Desk, add_person: AddPerson) -> None:
    """Born 1993-11-13, 33 on 2026-11-20; 200 a year 2024 and 2025, this year open."""
    row = add_person()
    register(village, row, first_month="2019-03", years_paid=2, balance_fen=47_000)
    for year in (2024, 2025):
        payments.record(village, row, year=year, amount_fen=20_000, paid_on=date(year, 3, 1))
    found = only(village, row)
    ahead = found.ahead
    assert ahead is not None
    assert (found.age, found.why_not, found.member.usual_fen) == (33, "", 20_000)
    assert (ahead.saver.years_paid, ahead.saver.first_year) == (2, 2019)
    assert [one.subsidy_fen for one in ahead.saver.paid] == [3_500, 3_500]
    assert ahead.planned == tuple(range(2026, 2054))
    assert ahead.begins == date(2053, 12, 1)
    assert [one.year for one in found.offer.missed] == [2019, 2020, 2021, 2022, 2023]
    at_200 = found.at(20_000)
    assert at_200 is not None
    assert at_200.account.fen == 47_000 + 28 * 23_500
    assert at_200.paid.fen == 2 * 20_000 + 28 * 20_000
    assert len(found.flexible) == 2


def test_a_payment_of_this_year_moves_from_planned_to_paid(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person()
    register(village, row, years_paid=0)
    before = only(village, row).at(20_000)
    payments.record(village, row, year=2026, amount_fen=20_000)
    after = only(village, row).at(20_000)
    assert before is not None
    assert after is not None
    assert (before.account.fen, before.years.count) == (after.account.fen, after.years.count)
    assert after.to_pay.fen == before.to_pay.fen - 20_000


def test_money_paid_on_behalf_and_given_as_subsidy_is_the_ledger_s(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person()
    register(village, row)
    for kind, fen in (("confirmed", 10_000), ("on_behalf", 10_000), ("subsidy", 4_000)):
        enter(village, "contributions", row, year=2025, kind=kind, amount_fen=fen)
    ahead = only(village, row).ahead
    assert ahead is not None
    (paid,) = ahead.saver.paid
    assert (paid.own_fen, paid.on_behalf_fen, paid.subsidy_fen) == (10_000, 10_000, 4_000)


def test_what_was_made_up_later_brought_no_subsidy(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    register(village, row)
    fields: dict[str, FieldValue] = {"kind": "confirmed", "amount_fen": 20_000}
    enter(village, "contributions", row, year=2023, paid_on="2024-03-01", **fields)
    enter(village, "contributions", row, year=2024, paid_on="2024-03-01", **fields)
    ahead = only(village, row).ahead
    assert ahead is not None
    assert [(one.year, one.subsidy_fen) for one in ahead.saver.paid] == [(2023, 0), (2024, 3_500)]


def test_hardship_opens_the_lowest_tier(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    register(village, row)
    assert only(village, row).at(10_000) is None
    enter(village, "statuses", row, kind="disabled", grade="1")
    found = only(village, row).at(10_000)
    assert found is not None
    assert found.to_pay.fen == 0
    enter(village, "statuses", row, kind="low_income", detail="特困", until="2020-12")
    assert only(village, row).ahead is not None


def test_a_household_with_everybody(village: Desk, add_person: AddPerson) -> None:
    mother = add_person()
    father = add_person(name="韦大山", id_number=FATHER, relation="配偶")
    granny = add_person(name="黄凤英", id_number=GRANNY, relation="母亲")
    child = add_person(name="韦小川", id_number=CHILD, relation="子")
    register(village, mother, years_paid=5)
    enter(village, "registrations", father, scheme="employees", state="正常", years_paid=6)
    register(village, granny, state="待遇领取")
    found = reckon.around_person(village, child)
    told = {one.member.name: one for one in found.members}
    assert (found.household_no, found.head_name, found.hamlet) == ("17", "覃玉兰", "2组")
    assert told["覃玉兰"].tiers
    assert "职工养老保险" in told["韦大山"].why_not
    assert "已领取居保待遇" in told["黄凤英"].why_not
    assert "没到参保年龄" in told["韦小川"].why_not
    assert found.tier_amounts[0] == 20_000
    assert {one.key for one in found.missing} >= {Key.INTEREST, Key.BASE_PENSION}
    assert reckon.of_household(village, VILLAGE, "17") == found


def test_only_the_tiers_asked_for(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    register(village, row)
    (found,) = reckon.of_person(village, row, frozenset({50_000})).members
    assert {one.tier.amount_fen for one in (*found.tiers, *found.made_up)} == {50_000}


def test_a_figure_that_the_town_sets_enters_at_once(town: Desk) -> None:
    row = roster.add(
        town,
        {"village": VILLAGE, "name": "覃玉兰", "id_number": "450821199311138323"},
    ).value.resident.id
    before = only(town, row).at(20_000)
    policy_edit.set_figure(town, NewFigure(Key.BASE_PENSION, date(2022, 1, 1), "200", "文件"))
    after = only(town, row).at(20_000)
    assert before is not None
    assert after is not None
    assert before.monthly is not None
    assert after.monthly is not None
    assert after.monthly.fen - before.monthly.fen == 20_000 - 14_300
    assert Key.BASE_PENSION not in {one.key for one in after.missing}


def test_a_person_without_a_birth_date(village: Desk, add_person: AddPerson) -> None:
    row = add_person(id_number="")
    assert "出生日期不详" in only(village, row).why_not


def test_who_and_what_is_not_there(village: Desk, add_person: AddPerson) -> None:
    with pytest.raises(Refused, match="找不到这个人"):
        reckon.of_person(village, new_row_id())
    with pytest.raises(Refused, match="没有户“99”"):
        reckon.of_household(village, VILLAGE, "99")
