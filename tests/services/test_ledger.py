"""Ledgers on real desks: entries of every kind, corrections by counter-entry, refusals."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import YearStanding
from pension_desk.services import ledger, payments, roster
from pension_desk.services.desk import Desk
from pension_desk.services.payments import Entry
from tests.services.conftest import VILLAGE, AddPerson
from tests.services.exchange import enter, person


def confirmed(desk: Desk, row: RowId, year: int = 2026) -> RowId:
    return enter(desk, "contributions", resident_id=row.hex, year=year, kind="confirmed",
                 amount_fen=20_000, paid_on=f"{year}-03-01", voucher=f"T{year}")  # fmt: skip


def refused(desk: Desk, row: RowId, entry: Entry, *, again: bool = False) -> str:
    with pytest.raises(Refused) as caught:
        payments.enter(desk, row, entry, again=again)
    assert caught.value.message
    return caught.value.reason


@pytest.fixture
def mother(town: Desk) -> RowId:
    return person(town, VILLAGE, birth="1975-05-06", id_number=None)


def test_a_village_reports_and_a_town_records(
    village: Desk, town: Desk, add_person: AddPerson, mother: RowId
) -> None:
    row = add_person()
    assert payments.record(village, row, year=2026, amount_fen=20_000).value.kind == "reported"
    assert payments.record(town, mother, year=2026, amount_fen=20_000).value.kind == "recorded"


def test_every_kind_is_entered_and_summed(town: Desk, mother: RowId) -> None:
    confirmed(town, mother, 2025)
    payments.enter(town, mother, Entry(2026, 20_000, voucher="A1"))
    payments.enter(
        town, mother, Entry(2026, 10_000, kind="on_behalf", paid_by="县财政", identity="低保")
    )
    payments.enter(town, mother, Entry(2025, 3_500, kind="subsidy"))
    payments.enter(town, mother, Entry(2024, 30_000))
    view = ledger.of_person(town, mother)
    found = view.ledger
    assert [y.year for y in found.years] == [2024, 2025, 2026]
    assert (found.own_fen, found.on_behalf_fen, found.subsidy_fen) == (70_000, 10_000, 3_500)
    assert (found.years_counted, found.years_settled) == (3, 2)
    assert [y.lines[0].purpose for y in found.years] == ["missed", "", ""]
    assert {author.name for author in view.authors.values()} == {"老陈"}
    page = roster.person(town, mother)
    assert {entry.id for entry in page.contributions} == set(view.authors)
    on_behalf = next(e for e in page.contributions if e.kind == "on_behalf")
    assert (on_behalf.paid_by, on_behalf.identity) == ("县财政", "低保")


def test_a_confirmed_sum_is_corrected_by_a_counter_entry(town: Desk, mother: RowId) -> None:
    entry = confirmed(town, mother)
    page = ledger.correct(town, mother, entry, "税务更正", amount_fen=30_000).value
    first, second = page.contributions
    assert (first.id, first.amount_fen) == (entry, 20_000)
    assert (second.amount_fen, second.corrects, second.purpose) == (10_000, entry, "correction")
    assert ledger.of_person(town, mother).ledger.own_fen == 30_000
    ledger.correct(town, mother, entry, "本来就没有这笔")
    assert ledger.of_person(town, mother).ledger.years[0].standing is YearStanding.UNPAID
    roster.undo_last(town)
    assert ledger.of_person(town, mother).ledger.own_fen == 30_000


def test_a_confirmed_year_is_corrected_by_two(town: Desk, mother: RowId) -> None:
    entry = confirmed(town, mother, 2025)
    ledger.correct(town, mother, entry, "年度录错", amount_fen=20_000, year=2024)
    found = ledger.of_person(town, mother).ledger
    assert [(y.year, y.counted, y.own_fen) for y in found.years] == [
        (2024, True, 20_000), (2025, False, 0),
    ]  # fmt: skip


def test_money_goes_back_but_never_more_than_was_paid(town: Desk, mother: RowId) -> None:
    entry = confirmed(town, mother)
    ledger.refund(town, mother, entry, "重复缴费", amount_fen=5_000)
    with pytest.raises(Refused) as caught:
        ledger.refund(town, mother, entry, "再退", amount_fen=20_000)
    assert caught.value.reason == "refund_too_much"
    ledger.refund(town, mother, entry, "其余全退")
    assert ledger.of_person(town, mother).ledger.years_counted == 0


def test_what_may_not_be_corrected(
    town: Desk, village: Desk, mother: RowId, add_person: AddPerson
) -> None:
    row = add_person()
    theirs = confirmed(village, row)
    told = payments.record(town, mother, year=2026, amount_fen=20_000).value.id
    entry = confirmed(town, mother, 2025)
    cases = [
        (village, row, theirs, "错了", {}, "town_only"),
        (town, mother, told, "错了", {}, "told_payment"),
        (town, mother, entry, "  ", {}, "no_reason"),
        (town, mother, entry, "错了", {"amount_fen": 20_000}, "nothing_changed"),
        (town, mother, entry, "错了", {"amount_fen": -1}, "bad_amount"),
        (town, mother, entry, "错了", {"amount_fen": 25_000}, "not_a_tier"),
        (town, mother, entry, "错了", {"amount_fen": 300_000, "year": 2016}, "not_a_tier"),
        (town, mother, entry, "错了", {"amount_fen": 100, "year": 2027}, "bad_year"),
        (town, mother, mother, "错了", {}, "no_such_payment"),
    ]
    for desk, who, which, why, how, reason in cases:
        with pytest.raises(Refused) as caught:
            ledger.correct(desk, who, which, why, **how)  # type: ignore[arg-type]
        assert caught.value.reason == reason
    back = ledger.refund(town, mother, entry, "退").value.contributions
    correction = next(one for one in back if one.corrects)
    with pytest.raises(Refused, match="本身就是更正"):
        ledger.correct(town, mother, correction.id, "再改")


def test_wrong_entries_are_refused_where_they_are_typed(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person(name="覃小妹", id_number=None, birth="2013-11-13")
    adult = add_person(name="覃玉兰", id_number=None, birth="1970-01-01")
    payments.enter(village, adult, Entry(2026, 20_000, voucher="V9"))
    assert refused(village, row, Entry(2026, 20_000)) == "under_16"
    assert refused(village, adult, Entry(2026, 25_000), again=True) == "not_a_tier"
    assert refused(village, adult, Entry(2026, -20_000)) == "not_a_tier"
    assert refused(village, adult, Entry(2027, 20_000)) == "bad_year"
    assert refused(village, adult, Entry(2026, 20_000, paid_on=date(2025, 1, 1))) == (
        "date_before_year"
    )
    assert refused(village, adult, Entry(2026, 20_000)) == "already_paid"
    assert refused(village, adult, Entry(2025, 20_000, voucher="V9")) == "voucher_used"
    assert refused(village, adult, Entry(2026, 10_000, kind="on_behalf")) == "town_only"
    assert refused(village, adult, Entry(2026, 20_000, kind="confirmed")) == "tax_only"
    assert refused(village, adult, Entry(2026, 20_000, kind="gift")) == "bad_kind"
    assert len(roster.person(village, adult).contributions) == 1


def test_who_draws_a_benefit_pays_no_more(village: Desk, add_person: AddPerson) -> None:
    row = add_person(name="黄大妈", id_number=None, birth="1960-02-29")
    enter(village, "registrations", resident_id=row.hex, scheme="residents", state="待遇领取")
    assert refused(village, row, Entry(2026, 20_000)) == "after_benefit"
    made = payments.enter(village, row, Entry(2019, 20_000, paid_on=date(2019, 12, 1)))
    assert made.value.year == 2019


def test_a_town_s_record_is_not_the_village_s_to_withdraw(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person()
    theirs = enter(village, "contributions", resident_id=row.hex, year=2026, kind="recorded",
                   amount_fen=20_000)  # fmt: skip
    with pytest.raises(Refused) as caught:
        payments.withdraw(village, row, theirs, "不对")
    assert caught.value.reason == "town_only"


def test_the_register_s_years_stand_beside(town: Desk, mother: RowId) -> None:
    confirmed(town, mother, 2025)
    enter(town, "registrations", resident_id=mother.hex, scheme="residents", years_paid=3)
    enter(town, "registrations", resident_id=mother.hex, scheme="employees", state="参保缴费",
          first_month="2025-04")  # fmt: skip
    found = ledger.of_person(town, mother).ledger
    assert (found.register_years, found.difference) == (3, 2)
    assert found.years[0].employee_months == 9
