"""Turning 60 to the month, what is missing, proof of life, drawing without right, after death."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.benefit_rights import (
    Relative,
    Wrong,
    after_death,
    likely_heirs,
    paid_on_time,
    wrongs_of,
)
from pension_desk.domain.benefit_states import BenefitState
from pension_desk.domain.benefits import (
    Benefit,
    BenefitFacts,
    Lack,
    Missing,
    ProofState,
    check_death,
    check_proof,
    course_of,
    months_between,
    next_month,
    proof_of,
    reaches_on,
    state_of,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.scheme_states import SchemeState
from pension_desk.domain.screening import (
    Category,
    Facts,
    Finding,
    findings_of,
    months_after,
)
from tests.usual_rules import benefit_rules, screening_rules

TODAY = date(2026, 11, 20)
RULES = benefit_rules(TODAY, prison_stops=True)
ROW = RowId(UUID(int=1))
PAYING = BenefitFacts(
    birth=date(1967, 3, 5), residents=SchemeState.NORMAL, years=12, paid_this_year=True
)
DRAWING = BenefitFacts(birth=date(1950, 1, 1), residents=SchemeState.DRAWING)


def entered(state: BenefitState | None, **more: object) -> Benefit:
    return replace(Benefit(ROW, ROW, state), **more)  # type: ignore[arg-type]


@given(st.dates(date(1920, 1, 1), date(2010, 12, 31)), st.integers(40, 80))
def test_an_age_is_reached_on_the_first_day_of_that_age(birth: date, age: int) -> None:
    day = reaches_on(birth, age)
    assert months_between(date(birth.year, birth.month, 1), day) in {12 * age, 12 * age + 1}
    assert day.day == birth.day or (birth.month, birth.day, day) == (2, 29, date(day.year, 3, 1))
    assert next_month(day) > day
    assert next_month(day).day == 1


@pytest.mark.parametrize(
    ("birth", "state"),
    [
        (date(1966, 11, 20), BenefitState.DUE_SOON),
        (date(1967, 11, 20), BenefitState.DUE_SOON),
        (date(1967, 11, 21), BenefitState.NOT_DUE),
        (date(1930, 1, 1), BenefitState.DUE_SOON),
    ],
)
def test_who_is_to_be_told_by_the_day(birth: date, state: BenefitState) -> None:
    facts = replace(PAYING, birth=birth)
    assert state_of(facts, RULES) is state
    assert state_of(replace(facts, birth=None), RULES) is BenefitState.NOT_DUE
    wide = replace(RULES, near_months=13)
    assert state_of(replace(facts, birth=date(1967, 12, 20)), wide) is BenefitState.DUE_SOON


def test_the_register_and_what_the_town_stopped_go_before_the_application() -> None:
    applied = replace(PAYING, benefit=entered(BenefitState.APPLIED))
    assert state_of(applied, RULES) is BenefitState.APPLIED
    for register, state in (
        (SchemeState.DRAWING, BenefitState.DRAWING),
        (SchemeState.BENEFIT_PAUSED, BenefitState.PAUSED),
        (SchemeState.ENDED, BenefitState.APPLIED),
    ):
        assert state_of(replace(applied, residents=register), RULES) is state
    for standing in (BenefitState.PAUSED, BenefitState.STOPPED):
        assert state_of(replace(DRAWING, benefit=entered(standing)), RULES) is standing


def test_the_course_of_somebody_near_60() -> None:
    course = course_of(PAYING, RULES)
    assert (course.reaches_on, course.paid_from, course.months_left) == (
        date(2027, 3, 5), date(2027, 4, 1), 4,
    )  # fmt: skip
    years, papers, account, application = course.missing
    assert years == Missing(Lack.YEARS, years=3, ahead=1, beyond=2)
    assert papers.papers == ("id_card", "household_book")
    assert (account.lack, application.lack) == (Lack.ACCOUNT, Lack.APPLICATION)
    some = replace(
        PAYING,
        years=15,
        benefit=entered(BenefitState.DOCUMENTS, documents=("id_card", "account")),
    )
    assert [one.lack for one in course_of(some, RULES).missing] == [Lack.PAPERS, Lack.APPLICATION]
    assert course_of(some, RULES).missing[0].papers == ("household_book",)
    for state in (BenefitState.APPROVED, BenefitState.DRAWING):
        assert course_of(replace(PAYING, benefit=entered(state)), RULES).missing == ()


def test_what_is_missing_where_nobody_registered_or_nobody_knows_the_years() -> None:
    unregistered = BenefitFacts(birth=date(1967, 3, 5))
    lacks = course_of(unregistered, RULES).missing
    assert lacks[0].lack is Lack.REGISTRATION
    assert lacks[1] == Missing(Lack.YEARS, years=15, ahead=2, beyond=13)
    silent = replace(PAYING, years=None)
    assert Lack.YEARS not in {one.lack for one in course_of(silent, RULES).missing}


@given(st.integers(0, 20), st.dates(date(1955, 1, 1), date(1990, 1, 1)), st.booleans())
def test_years_short_are_split_into_those_still_to_come_and_those_to_make_up(
    years: int, birth: date, paid: bool
) -> None:
    facts = replace(PAYING, years=years, birth=birth, paid_this_year=paid)
    found = [one for one in course_of(facts, RULES).missing if one.lack is Lack.YEARS]
    assert bool(found) is (years < 15)
    for one in found:
        assert one.years == 15 - years == one.ahead + one.beyond
        assert min(one.ahead, one.beyond) >= 0
        assert one.ahead == 0 or reaches_on(birth, 60) > TODAY


@pytest.mark.parametrize(
    ("proved", "state"),
    [
        (None, ProofState.NEVER),
        (date(2026, 11, 20), ProofState.HOLDS),
        (date(2026, 1, 21), ProofState.HOLDS),
        (date(2026, 1, 20), ProofState.DUE),
        (date(2025, 11, 20), ProofState.DUE),
        (date(2025, 11, 19), ProofState.OVERDUE),
    ],
)
def test_a_proof_of_life_by_the_day(proved: date | None, state: ProofState) -> None:
    proof = proof_of(replace(DRAWING, proved_on=proved), RULES)
    assert proof is not None
    assert proof.state is state
    assert proof.ends_on == (months_after(proved, 12) if proved else None)


@given(st.dates(date(2023, 1, 1), TODAY), st.dates(date(2024, 1, 1), date(2028, 12, 31)))
def test_overdue_is_what_screening_finds(proved: date, as_of: date) -> None:
    proof = proof_of(replace(DRAWING, proved_on=proved), replace(RULES, as_of=as_of))
    found = findings_of(
        Facts(residents=SchemeState.DRAWING, proved_on=proved),
        Category.DRAWING_BENEFIT,
        screening_rules(as_of.year, as_of),
    )
    assert proof is not None
    assert (proof.state is ProofState.OVERDUE) is (Finding.PROOF_OF_LIFE_OVERDUE in found)


def test_nobody_else_owes_a_proof() -> None:
    assert proof_of(PAYING, RULES) is None
    assert proof_of(replace(DRAWING, died_on=TODAY), RULES) is None
    assert proof_of(replace(DRAWING, benefit=entered(BenefitState.STOPPED)), RULES) is None


@pytest.mark.parametrize(
    ("on", "mode", "facts", "reason"),
    [
        (date(2026, 11, 21), "home", DRAWING, "future_date"),
        (date(2009, 12, 31), "home", DRAWING, "before_benefit_age"),
        (TODAY, "托梦", DRAWING, "bad_proof_mode"),
        (TODAY, "home", replace(PAYING, birth=date(1960, 1, 1)), "not_drawing"),
        (TODAY, "home", replace(DRAWING, died_on=date(2026, 11, 1)), "after_death"),
        (
            TODAY,
            "home",
            replace(DRAWING, benefit=entered(None, heard_dead_on=date(2026, 11, 1))),
            "after_death",
        ),
        (TODAY, "home", replace(DRAWING, proved_on=TODAY), "proved_already"),
    ],
)
def test_a_proof_that_cannot_be(on: date, mode: str, facts: BenefitFacts, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        check_proof(facts, on, mode, RULES)
    assert refused.value.reason == reason
    assert refused.value.message.endswith("。")


def test_a_proof_by_any_of_its_names() -> None:
    for mode in ("home", "入户", "home_visit"):
        assert check_proof(DRAWING, TODAY, mode, RULES) == "home"
    assert check_proof(DRAWING, date(2010, 1, 1), "人脸识别", RULES) == "face"


def test_a_death_that_cannot_be() -> None:
    for facts, on, reason in (
        (DRAWING, date(2026, 11, 21), "future_date"),
        (DRAWING, date(1949, 12, 31), "death_before_birth"),
        (replace(DRAWING, proved_on=date(2026, 5, 1)), date(2026, 4, 30), "death_before_proof"),
    ):
        with pytest.raises(Refused) as refused:
            check_death(facts, on, TODAY)
        assert refused.value.reason == reason
    check_death(DRAWING, TODAY, TODAY)


def test_overpaid_months_begin_after_the_month_of_death() -> None:
    for death, since, months in (
        (date(2026, 11, 1), date(2026, 12, 1), 0),
        (date(2026, 10, 31), date(2026, 11, 1), 1),
        (date(2025, 12, 5), date(2026, 1, 1), 11),
    ):
        dead = replace(DRAWING, died_on=death)
        (wrong,) = wrongs_of(dead, RULES)
        assert (wrong.wrong, wrong.since, wrong.months, wrong.fen) == (
            Wrong.DEAD, since, months, None,
        )  # fmt: skip
        known = replace(dead, benefit=entered(None, month_fen=13_100))
        assert wrongs_of(known, RULES)[0].fen == months * 13_100


def test_every_reason_for_which_nobody_may_draw() -> None:
    all_at_once = replace(
        DRAWING,
        died_on=date(2026, 1, 1),
        employees=SchemeState.NORMAL,
        imprisoned_on=date(2026, 6, 30),
        moved_on=TODAY,
    )
    wrongs = wrongs_of(all_at_once, RULES)
    assert [one.wrong for one in wrongs] == list(Wrong)
    assert [one.months for one in wrongs] == [10, None, 5, None]
    assert not wrongs[2].unconfirmed
    unsure = replace(RULES, prison_stops=None, unconfirmed=frozenset({"prison"}))
    assert wrongs_of(all_at_once, unsure)[2].unconfirmed
    free = replace(RULES, prison_stops=False)
    assert Wrong.IN_PRISON not in {one.wrong for one in wrongs_of(all_at_once, free)}
    for stopped in (
        replace(all_at_once, benefit=entered(BenefitState.STOPPED)),
        replace(all_at_once, residents=SchemeState.NORMAL),
    ):
        assert wrongs_of(stopped, RULES) == ()
    assert wrongs_of(DRAWING, RULES) == ()
    assert wrongs_of(replace(DRAWING, employees=SchemeState.SUSPENDED), RULES) == ()


def test_a_death_that_the_village_heard_counts_until_a_list_says_the_day() -> None:
    heard = replace(DRAWING, benefit=entered(None, heard_dead_on=date(2026, 9, 9)))
    assert wrongs_of(heard, RULES)[0].since == date(2026, 10, 1)
    listed = replace(heard, died_on=date(2026, 8, 9))
    assert wrongs_of(listed, RULES)[0].since == date(2026, 9, 1)
    (claimed,) = wrongs_of(replace(DRAWING, claimed_dead=True), RULES)
    assert (claimed.wrong, claimed.months) == (Wrong.DEAD, None)


def test_what_follows_a_death() -> None:
    known = entered(None, month_fen=13_100, heir="韦强（子）")
    dead = replace(DRAWING, died_on=date(2026, 9, 9), benefit=known)
    after = after_death(dead, RULES, account_fen=250_000)
    assert after is not None
    assert (after.stops_from, after.account_fen, after.heir) == (
        date(2026, 10, 1), 250_000, "韦强（子）",
    )  # fmt: skip
    assert after.overpaid is not None
    assert after.overpaid.fen == 26_200
    assert (after.funeral_fen, after.unconfirmed) == (None, True)
    sure = after_death(dead, replace(RULES, funeral_fen=60_000))
    assert sure is not None
    assert (sure.funeral_fen, sure.unconfirmed) == (60_000, False)
    assert after_death(DRAWING, RULES) is None
    assert after_death(replace(PAYING, died_on=TODAY), RULES) is None


def test_who_of_the_household_may_inherit() -> None:
    house = tuple(
        Relative(RowId(UUID(int=n)), relation, relation)
        for n, relation in enumerate(("户主", "配偶", "子", "儿媳", "孙子", "母亲", "其他亲属"))
    )
    for whose, heirs in (
        ("户主", ["配偶", "子", "母亲"]),
        ("配偶", ["户主", "子"]),
        ("母亲", ["户主"]),
        ("子", ["户主", "配偶", "儿媳", "孙子"]),
        ("其他亲属", []),
    ):
        others = tuple(one for one in house if one.relation != whose)
        assert [one.name for one in likely_heirs(whose, others)] == heirs


def test_paid_on_time_is_known_once_the_first_month_is() -> None:
    for since, expected in (
        (date(2010, 2, 1), True), (date(2010, 3, 1), False), (None, None),
    ):  # fmt: skip
        facts = replace(DRAWING, benefit=entered(None, drawing_since=since))
        assert paid_on_time(facts, RULES) is expected
