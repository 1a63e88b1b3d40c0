"""Papers are walked in the order in which people live, and show no more than they may."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pension_desk.domain import papers
from pension_desk.domain.facts import Audience, shape_of
from pension_desk.domain.form_kinds import FORM_KINDS, FormKind
from pension_desk.domain.papers import FieldList, UnpaidReminder, UnpaidRow
from tests.documents.batches import batch


def test_hamlets_and_households_come_as_a_person_counts() -> None:
    hamlets = ["平安屯", "10组", "二组", "2组", "1组", "大岭屯", "十一组"]
    assert sorted(hamlets, key=lambda text: papers.walking_order(text, "")) == [
        "1组", "二组", "2组", "10组", "十一组", "大岭屯", "平安屯",
    ]  # fmt: skip
    assert sorted(["12", "9", "0010", "2"], key=lambda no: papers.walking_order("1组", no)) == [
        "2", "9", "0010", "12",
    ]  # fmt: skip


def _paper(village: str, hamlet: str, household_no: str) -> UnpaidReminder:
    return UnpaidReminder(village=village, hamlet=hamlet, household_no=household_no, head="")


def test_villages_stay_together() -> None:
    given_order = [_paper("乙村", "1组", "1"), _paper("甲村", "10组", "1"),
                   _paper("乙村", "2组", "3"), _paper("甲村", "2组", "10"),
                   _paper("甲村", "2组", "9")]  # fmt: skip
    walked = [paper for _batch, paper in papers.in_walking_order([batch(*given_order)])]
    villages = [one.village for one in walked]
    assert sorted(villages) in (villages, villages[::-1])
    in_jia = [(one.hamlet, one.household_no) for one in walked if one.village == "甲村"]
    assert in_jia == [("2组", "9"), ("2组", "10"), ("10组", "1")]


def test_several_kinds_lie_together_at_each_door_and_the_list_on_top() -> None:
    reminders = batch(_paper("甲村", "1组", "2"), _paper("甲村", "1组", "1"))
    offers = replace(batch(_paper("甲村", "1组", "1")), kind="invitation")
    lists = replace(batch(FieldList(village="甲村", hamlet="1组")), kind="field_list")
    walked = papers.in_walking_order([reminders, offers, lists])
    assert [(each.kind, paper.household_no) for each, paper in walked] == [
        ("field_list", ""), ("unpaid_reminder", "1"), ("invitation", "1"),
        ("unpaid_reminder", "2"),
    ]  # fmt: skip


@pytest.mark.parametrize(("years", "text"), [
    ((), ""), ((2026,), "2026"), ((2026, 2025), "2025-2026"),
    ((2019, 2021, 2022, 2023, 2026), "2019、2021-2023、2026"), ((2020, 2020), "2020"),
])  # fmt: skip
def test_owed_years_are_drawn_together(years: tuple[int, ...], text: str) -> None:
    assert papers.year_spans(years) == text


@pytest.mark.parametrize("tail", ["450821199001011234", "12", "12a4", "一二三四"])
def test_a_notice_has_no_place_for_more_of_an_id_number(tail: str) -> None:
    with pytest.raises(ValueError, match="last four"):
        UnpaidRow("韦大山", tail, 50, 3, 2020, (2026,))
    with pytest.raises(ValueError, match="last four"):
        papers.FieldRow("0001", "", "韦大山", tail, 50, "", "")
    with pytest.raises(ValueError, match="last four"):
        papers.PublicRow("韦大山", "1组", tail, "")
    with pytest.raises(ValueError, match="last four"):
        papers.DocumentReceipt(village="甲村", head="", name="韦大山", id_tail=tail)


@pytest.mark.parametrize("kind", FORM_KINDS.values(), ids=lambda kind: kind.name)
def test_hardship_has_no_field_and_a_whole_number_only_a_persons_own_paper(kind: FormKind) -> None:
    names = set(kind.facts(Audience.PERSON))
    names |= {column for rows in kind.shape.lists.values() for column in rows}
    for secret in ("hardship", "disability", "disabled", "low_income", "identity", "bank"):
        assert not {name for name in names if secret in name}
    public = set(kind.facts(Audience.PUBLIC))
    for rows in kind.shape.lists:
        public |= set(kind.columns(rows, Audience.PUBLIC))
    assert not public & {"id_number", "own_phone", "phone_of", "birth", "address", "household_no"}
    assert "id_number" not in kind.facts(kind.audience) or kind.audience is Audience.PERSON


def test_a_value_offers_facts_and_lists() -> None:
    shape = shape_of(UnpaidReminder)
    assert {"village", "head", "count"} <= set(shape.facts)
    assert "code" not in shape.facts
    assert set(shape.lists["people"]) == {
        "name", "id_tail", "age", "years_paid", "last_paid_year", "owed_years",
    }  # fmt: skip


def test_who_sees_more_is_told_apart() -> None:
    assert Audience.PUBLIC.includes(Audience.PERSON)
    assert Audience.HOUSEHOLD.includes(Audience.HOUSEHOLD)
    assert not Audience.PERSON.includes(Audience.HOUSEHOLD)
