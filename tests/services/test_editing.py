"""What a person types into a page: each wrong value has its sentence, nothing is lost."""

from __future__ import annotations

from datetime import date

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import payments, roster, visits
from pension_desk.services.desk import Desk
from tests.services.conftest import VILLAGE, AddPerson

OTHER = "452524196707134258"


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("name", " ", "no_name"),
        ("id_number", "450821199311138324", "bad_id_number"),
        ("id_number", "45082119931113832", "bad_id_number"),
        ("birth", "1993-13-01", "bad_date"),
        ("birth", "1994-01-01", "birth_differs"),
        ("died_on", "2999-01-01", "future_date"),
        ("died_on", "1990-01-01", "before_birth"),
        ("phone", "没有", "bad_phone"),
        ("sex", "妇", "bad_sex"),
        ("note", "长" * 201, "too_long"),
        ("colour", "红", "no_such_field"),
    ],
)
def test_a_wrong_value_is_refused_and_nothing_changes(
    village: Desk, add_person: AddPerson, field: str, value: str, reason: str
) -> None:
    row = add_person()
    before = roster.person(village, row)
    with pytest.raises(Refused) as refused:
        roster.edit(village, row, {field: value, "hamlet": "9组"})
    assert refused.value.reason == reason
    assert roster.person(village, row) == before


def test_a_birth_date_follows_the_id_number(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    page = roster.edit(village, row, {"id_number": OTHER}).value
    assert page.resident.birth == date(1967, 7, 13)


def test_an_edit_that_changes_nothing_writes_nothing(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    lines = len(roster.history(village, row))
    done = roster.edit(village, row, {"name": "覃玉兰", "phone": ""})
    assert done.topics == frozenset()
    assert len(roster.history(village, row)) == lines


def test_history_tells_who_changed_what_from_what(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    roster.edit(village, row, {"phone": "13800001234"})
    roster.edit(village, row, {"phone": "13900001234"})
    latest = roster.history(village, row)[0]
    assert (latest.author, latest.label) == ("阿梅", "联系电话")
    assert (latest.before, latest.after) == ("13800001234", "13900001234")
    assert latest.desk == "动界村"


def test_the_last_acts_are_taken_back_one_by_one(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    roster.edit(village, row, {"phone": "13800001234"})
    payments.record(village, row, year=2026, amount_fen=50_000)
    assert "登记缴费" in (roster.undoable(village) or "")
    roster.undo_last(village)
    assert roster.person(village, row).contributions == ()
    roster.undo_last(village)
    assert roster.person(village, row).resident.phone == ""
    roster.undo_last(village)
    with pytest.raises(Refused, match="没有可以撤销"):
        roster.undo_last(village)


def test_removing_wants_a_reason(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    with pytest.raises(Refused, match="原因"):
        roster.remove(village, row, "  ")
    roster.remove(village, row, "重复登记")
    with pytest.raises(Refused, match="找不到"):
        roster.person(village, row)


def test_a_village_takes_nobody_of_another(village: Desk, add_person: AddPerson) -> None:
    with pytest.raises(Refused) as refused:
        add_person(village="450821105204")
    assert refused.value.reason == "bad_village"
    assert roster.villages(village) == ()
    assert VILLAGE.startswith(village.identity.division)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"amount_fen": 12_345}, "not_a_tier"),
        ({"amount_fen": 0}, "not_a_tier"),
        ({"year": 2027}, "bad_year"),
        ({"year": 2008}, "bad_year"),
        ({"paid_on": date(2026, 12, 1)}, "future_date"),
    ],
)
def test_a_wrong_payment_is_refused(
    village: Desk, add_person: AddPerson, changed: dict[str, object], reason: str
) -> None:
    row = add_person()
    wanted: dict[str, object] = {"year": 2026, "amount_fen": 50_000} | changed
    with pytest.raises(Refused) as refused:
        payments.record(village, row, **wanted)  # type: ignore[arg-type]
    assert refused.value.reason == reason
    assert roster.person(village, row).contributions == ()


def test_a_second_payment_of_a_year_must_be_meant(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    payments.record(village, row, year=2026, amount_fen=50_000, channel="微信")
    with pytest.raises(Refused) as refused:
        payments.record(village, row, year=2026, amount_fen=50_000)
    assert refused.value.reason == "already_paid"
    payments.record(village, row, year=2026, amount_fen=50_000, again=True)
    paid = payments.of_year(village, 2026)
    assert [(line.paid, line.paid_fen) for line in paid] == [(1, 100_000)]


def test_whoever_is_past_the_age_of_the_benefit_is_asked_about(
    village: Desk, add_person: AddPerson
) -> None:
    old = add_person(name="韦阿公", id_number=None, birth="1942-05-01")
    with pytest.raises(Refused, match="在2002年已到领取待遇的年龄，2026年一般不再缴费") as refused:
        payments.record(village, old, year=2026, amount_fen=50_000)
    assert refused.value.reason == "past_age"
    payments.record(village, old, year=2026, amount_fen=50_000, again=True)
    this_year = add_person(name="韦阿婆", id_number=None, birth="1966-01-01")
    payments.record(village, this_year, year=2026, amount_fen=50_000)


def test_a_tier_of_hardship_groups_is_asked_about_where_no_list_names_the_payer(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person()
    with pytest.raises(Refused, match="2026年100元档只给困难群体") as refused:
        payments.record(village, row, year=2026, amount_fen=10_000)
    assert refused.value.reason == "hardship_tier"
    with pytest.raises(Refused) as other:
        payments.record(village, row, year=2026, amount_fen=25_000)
    assert "：200、300" in other.value.advice
    payments.record(village, row, year=2026, amount_fen=10_000, again=True)
    payments.record(village, row, year=2018, amount_fen=10_000)  # a tier of everybody then


def test_a_hardship_group_pays_its_tier_unasked(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    with village.acting("edit") as (_conn, writer):
        writer.insert("statuses", {"resident_id": row.hex, "kind": "low_income", "detail": "低保"})
    with pytest.raises(Refused) as other:
        payments.record(village, row, year=2026, amount_fen=25_000)
    assert "：100、200" in other.value.advice
    payments.record(village, row, year=2026, amount_fen=10_000)


def test_whoever_pays_into_the_employees_scheme_is_asked_about(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person()
    with village.acting("edit") as (_conn, writer):
        said = {"resident_id": row.hex, "scheme": "employees", "state": "正常参保"}
        writer.insert("registrations", said)
    with pytest.raises(Refused) as refused:
        payments.record(village, row, year=2026, amount_fen=50_000)
    assert refused.value.reason == "both_schemes"
    payments.record(village, row, year=2026, amount_fen=50_000, again=True)


@pytest.mark.parametrize("table", ["benefits", "registrations"])
def test_nobody_pays_once_a_desk_or_the_register_says_that_a_benefit_is_drawn(
    village: Desk, add_person: AddPerson, table: str
) -> None:
    """Whatever the register's state says, which comes later."""
    row = add_person(name="韦阿婆", id_number=None, birth="1966-01-01")
    said = {"resident_id": row.hex, "drawing_since": "2026-02"}
    said |= {"scheme": "residents"} if table == "registrations" else {}
    with village.acting("edit") as (_conn, writer):
        writer.insert(table, said)
    with pytest.raises(Refused) as refused:
        payments.record(village, row, year=2026, amount_fen=50_000, paid_on=date(2026, 2, 1))
    assert refused.value.reason == "after_benefit"
    payments.record(village, row, year=2026, amount_fen=50_000, paid_on=date(2026, 1, 31))


def test_a_reported_payment_is_withdrawn_with_a_reason(
    village: Desk, add_person: AddPerson
) -> None:
    row = add_person()
    made = payments.record(village, row, year=2026, amount_fen=50_000).value
    with pytest.raises(Refused, match="原因"):
        payments.withdraw(village, row, made.id, "")
    assert payments.withdraw(village, row, made.id, "记错人").value.contributions == ()
    assert [line.label for line in roster.history(village, row)].count("删除") == 0


def test_a_visit_needs_an_outcome_and_true_dates(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    for wrong, reason in (
        ({"mode": "飞鸽"}, "bad_mode"),
        ({"visited_on": date(2026, 12, 1)}, "future_date"),
        ({"promised_on": date(2026, 1, 1)}, "promise_before_visit"),
        ({"outcome": " "}, "empty_visit"),
    ):
        with pytest.raises(Refused) as refused:
            visits.record(village, row, VisitEntry(**({"outcome": "答应缴费"} | wrong)))  # type: ignore[arg-type]
        assert refused.value.reason == reason
    visits.record(village, row, VisitEntry(outcome="答应缴费", promised_on=date(2026, 11, 30)))
    (visit,) = roster.person(village, row).visits
    assert (visit.visitor, visit.mode, visit.promised_on) == ("阿梅", "入户", date(2026, 11, 30))
