"""Each wrong entry has its own sentence; what the rules allow passes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.payment_rules import (
    FIRST_YEAR,
    Payer,
    Problem,
    YearSoFar,
    amount_problem,
    benefit_start,
    day_problem,
    listed_amounts,
    person_problem,
    year_problem,
)
from pension_desk.domain.policy import Policy
from pension_desk.services.policy import shipped_figures

TODAY = date(2026, 11, 20)
POLICY = Policy(shipped_figures())
NOTHING = YearSoFar()


def reason(problem: Problem | None) -> str | None:
    return problem.reason if problem else None


def own(year: int, yuan: float, day: date | None = None, so_far: YearSoFar = NOTHING) -> str | None:
    fen = round(yuan * 100)
    when = day or date(year, 6, 1)
    return reason(amount_problem(POLICY, "reported", year, fen, day=when, so_far=so_far))


def test_years_and_days() -> None:
    assert year_problem(2026, TODAY) is None
    ahead = year_problem(2027, TODAY)
    assert ahead is not None
    assert "还没有到" in ahead.sentence
    assert reason(year_problem(2008, TODAY)) == "bad_year"
    assert day_problem(2026, TODAY, TODAY) is None
    assert reason(day_problem(2026, date(2026, 11, 21), TODAY)) == "future_date"
    assert reason(day_problem(2009, date(2008, 12, 31), TODAY)) == "early_date"
    early = day_problem(2026, date(2025, 12, 31), TODAY)
    assert early is not None
    assert "2026-01-01" in early.sentence


def test_nobody_pays_before_16_after_death_or_once_drawing() -> None:
    born = Payer("韦小妹", birth=date(2010, 12, 31))
    assert reason(person_problem(born, 2025, None, 16)) == "under_16"
    assert person_problem(born, 2026, None, 16) is None
    dead = Payer("覃玉兰", died_on=date(2026, 3, 1))
    assert reason(person_problem(dead, 2026, date(2026, 3, 2), 16)) == "dead"
    assert person_problem(dead, 2026, date(2026, 3, 1), 16) is None
    start = benefit_start(date(1966, 3, 31), 60)
    assert start == date(2026, 4, 1)
    drawing = Payer("黄大妈", birth=date(1966, 3, 31), draws_since=start)
    assert person_problem(drawing, 2026, date(2026, 3, 31), 16) is None
    assert reason(person_problem(drawing, 2026, date(2026, 4, 1), 16)) == "after_benefit"
    assert reason(person_problem(drawing, 2027, None, 16)) == "after_benefit"
    assert person_problem(drawing, 2026, None, 16) is None


@pytest.mark.parametrize(
    ("year", "yuan", "so_far", "wanted"),
    [
        (2026, 200, NOTHING, None),
        (2026, 6000, NOTHING, None),
        (2026, 250, NOTHING, "not_a_tier"),
        (2026, 0, NOTHING, "not_a_tier"),
        (2026, 0.01, NOTHING, "not_a_tier"),
        (2026, -200, NOTHING, "not_a_tier"),
        (2018, 3000, NOTHING, "not_a_tier"),
        (2012, 123, NOTHING, None),
        (2026, 150, YearSoFar(0, 5_000), None),
        (2026, 1500, YearSoFar(50_000, 0), None),
        (2026, 160, YearSoFar(0, 5_000), "not_a_tier"),
    ],
)
def test_a_sum_is_a_tier_or_raises_the_year_to_one(
    year: int, yuan: float, so_far: YearSoFar, wanted: str | None
) -> None:
    assert own(year, yuan, so_far=so_far) == wanted


def test_a_past_year_is_made_up_only_since_the_rule() -> None:
    assert own(2022, 200, date(2023, 10, 1)) is None
    assert own(2022, 200, date(2023, 9, 30)) == "no_make_up"
    told = amount_problem(POLICY, "reported", 2022, 20_000, day=date(2023, 9, 30), so_far=NOTHING)
    assert told is not None
    assert "2023-10-01" in told.sentence
    assert "桂人社规〔2023〕2号" in told.sentence


def test_what_the_government_pays_has_rules_of_its_own() -> None:
    def problem(kind: str, fen: int, *identities: str) -> str | None:
        return reason(amount_problem(POLICY, kind, 2026, fen, day=TODAY, so_far=NOTHING,
                                     identities=identities))  # fmt: skip

    assert problem("on_behalf", 10_000, "低保") is None
    assert problem("on_behalf", 10_000, "特困") is None
    assert problem("on_behalf", 900_000) == "bad_on_behalf"
    assert problem("subsidy", 3_500) is None
    assert problem("subsidy", 3_600) == "bad_subsidy"
    refund = amount_problem(POLICY, "reported", 2026, 100, day=TODAY, so_far=NOTHING,
                            purpose="refund")  # fmt: skip
    assert reason(refund) == "bad_refund"
    paid = YearSoFar(20_000, 0)
    assert [
        reason(amount_problem(POLICY, "reported", 2026, fen, day=TODAY, so_far=paid,
                              purpose="refund"))
        for fen in (-20_000, -20_100)
    ] == [None, "refund_too_much"]  # fmt: skip


@given(st.integers(2014, 2026), st.integers(1, 700_000))
def test_what_may_be_typed_may_stand_in_a_list(year: int, fen: int) -> None:
    if own(year, fen / 100) is None:
        assert fen in listed_amounts(POLICY, year)


def test_lists_may_hold_differences_and_any_sum_where_tiers_are_unknown() -> None:
    assert {20_000, 150_000, 10_000, 5_000, 15_000} <= listed_amounts(POLICY, 2022)
    assert 12_345 not in listed_amounts(POLICY, 2026)
    assert listed_amounts(POLICY, FIRST_YEAR) == frozenset()
