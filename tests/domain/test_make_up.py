"""Making up after 桂人社规〔2023〕2号: which years, what they cost, what subsidy they bring."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.make_up import MakeUpOffer, PaidSoFar, make_up_offer
from pension_desk.domain.policy import Confidence, Figure, Policy, overlaid
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.reckoning import prospect, reckon
from pension_desk.domain.savings import PaidYear, Saver
from pension_desk.services.policy import shipped_figures

POLICY = Policy(shipped_figures())
TODAY = date(2026, 6, 1)
FARMER = PaidSoFar(
    birth=date(1980, 5, 20),
    registered=True,
    drawing=False,
    first_year=2015,
    paid=dict.fromkeys(range(2015, 2024), 20_000),
    years=9,
)


def offer(who: PaidSoFar, policy: Policy = POLICY, on: date = TODAY, more: int = 0) -> MakeUpOffer:
    return make_up_offer(policy, who, on, planned_years=more)


def before_joining(allowed: bool) -> Policy:
    day = date(2023, 10, 1)
    rule = Figure(Key.MAKE_UP_BEFORE_JOINING, day, allowed, "县里答复", Confidence.CONFIRMED)
    return overlaid(POLICY.figures, [rule])


def test_missed_years_at_any_tier_of_their_year_without_subsidy() -> None:
    found = offer(FARMER)
    assert [one.year for one in found.missed] == [2024, 2025]
    for year in found.missed:
        assert [one.cost_fen // 100 for one in year.choices] == [
            200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000, 3000, 4000, 5000, 6000,
        ]  # fmt: skip
        assert {one.subsidy_fen for one in year.choices} == {0}


def test_a_year_of_the_old_table_has_the_old_tiers() -> None:
    gap = replace(FARMER, paid={**FARMER.paid, 2016: 0}, years=8)
    (found,) = offer(gap).missed[:1]
    assert found.year == 2016
    assert [one.cost_fen // 100 for one in found.choices] == [
        100, 200, 300, 400, 500, 600, 700, 800, 900, 1000, 1500, 2000,
    ]  # fmt: skip


def test_raising_costs_the_difference_and_never_passes_the_top_of_its_year() -> None:
    found = offer(replace(FARMER, paid={**FARMER.paid, 2026: 20_000}))
    raised = {one.year: one for one in found.raised}
    old, new, now = raised[2018], raised[2019], raised[2026]
    assert [one.cost_fen // 100 for one in old.choices][-1] == 2000 - 200
    assert [one.cost_fen // 100 for one in new.choices][-1] == 6000 - 200
    assert {one.subsidy_fen for one in (*old.choices, *new.choices)} == {0}
    # 当年：500 档补 60，已得 200 档的 35，再得 25；1000 档 150 − 35 = 115
    gains = {one.tier.amount_fen // 100: one.subsidy_fen // 100 for one in now.choices}
    assert (gains[300], gains[500], gains[1000], gains[6000]) == (5, 25, 115, 165)


def test_who_pays_the_top_tier_has_nothing_to_raise() -> None:
    found = offer(replace(FARMER, paid={2018: 200_000, 2019: 600_000, 2020: 500_000}))
    assert [(one.year, one.choices[0].cost_fen) for one in found.raised] == [(2020, 100_000)]


@pytest.mark.parametrize(
    ("who", "on", "told"),
    [
        (replace(FARMER, registered=False), TODAY, "还没有参保登记"),
        (replace(FARMER, drawing=True), TODAY, "已领取待遇"),
        (FARMER, date(2023, 9, 30), "没有录入"),
    ],
)
def test_who_may_not(who: PaidSoFar, on: date, told: str) -> None:
    found = offer(who, on=on)
    assert told in found.why_not
    assert not found.anything
    assert (found.missed, found.raised, found.lump) == ((), (), None)


def test_years_before_joining_wait_for_the_town_s_word() -> None:
    found = offer(FARMER)
    assert found.uncertain == (2012, 2013, 2014)
    assert any(one.key is Key.MAKE_UP_BEFORE_JOINING for one in found.rests_on)
    yes, no = offer(FARMER, before_joining(True)), offer(FARMER, before_joining(False))
    assert [one.year for one in yes.missed] == [2012, 2013, 2014, 2024, 2025]
    assert [bool(one.choices) for one in yes.missed[:3]] == [False, False, True]  # 2014 年起有档次
    assert [one.year for one in no.missed] == [2024, 2025]
    assert (yes.uncertain, no.uncertain) == ((), ())


def test_years_known_as_a_number_only_are_not_offered_again() -> None:
    """Joined 2016, ten years to 2025, six of them paid by the register; the ledger has one."""
    who = replace(FARMER, first_year=2016, paid={2025: 20_000}, years=6)
    found = offer(who)
    assert found.hidden == 5
    assert [one.year for one in found.missed] == [2021, 2022, 2023, 2024]
    assert offer(replace(who, years=10)).missed == ()
    assert offer(replace(who, years=1)).hidden == 0


def test_nobody_makes_up_years_before_16() -> None:
    young = PaidSoFar(date(2008, 3, 1), True, False, 2020, {}, 0)
    assert [one.year for one in offer(young).missed] == [2024, 2025]


def test_where_the_year_of_joining_is_not_known_nothing_before_the_first_payment_is_offered() -> (
    None
):
    unsure = replace(FARMER, first_year=None)
    found = offer(unsure)
    assert [one.year for one in found.missed] == [2024, 2025]
    assert found.uncertain == (2012, 2013, 2014)
    never = replace(FARMER, first_year=None, paid={}, years=0)
    assert offer(never).missed == ()
    assert offer(never).uncertain == tuple(range(2012, 2026))
    assert len(offer(never, before_joining(allowed=True)).missed) == 14


OLD = PaidSoFar(
    birth=date(1966, 8, 15),
    registered=True,
    drawing=False,
    first_year=2012,
    paid=dict.fromkeys(range(2016, 2026), 20_000),
    years=10,
)


def test_who_was_found_too_old_pays_the_missing_years_at_once_at_60() -> None:
    """Born 1966-08-15: 60 on 2026-08-15; at the scheme's beginning on 2012-07-01 14 years to go.

    Ten years paid and 2026 still to pay make 11; four are missing. Each costs a tier of 2026 and
    brings its subsidy: at 200, 35.
    """
    lump = offer(OLD, more=1).lump
    assert lump is not None
    assert (lump.years, lump.on) == (4, date(2026, 8, 15))
    choice = lump.at(20_000)
    assert choice is not None
    assert (choice.cost_fen, choice.subsidy_fen) == (20_000, 3_500)


@pytest.mark.parametrize(
    ("birth", "has"),
    [
        (date(1952, 7, 1), False),  # 60 when the scheme began: draws without paying
        (date(1952, 7, 2), True),
        (date(1967, 6, 30), True),  # 15 years less a day to go
        (date(1967, 7, 1), False),
        (date(1970, 1, 1), False),
    ],
)
def test_whom_the_scheme_found_too_old(birth: date, has: bool) -> None:
    assert (offer(replace(OLD, birth=birth)).lump is not None) is has


def test_fifteen_years_in_all_are_enough() -> None:
    assert offer(replace(OLD, years=15)).lump is None
    assert offer(replace(OLD, years=14), more=1).lump is None


def test_the_sum_with_the_lump() -> None:
    """200 a year 2016–2025 with 35 each: 2,350.00, no interest known since 2022.

    2016–2021 bear 1.5 %: opening 2017 23,500 → 353 (352.5 half up); 2018 47,353 → 710;
    2019 71,563 → 1,073; 2020 96,136 → 1,442; 2021 121,078 → 1,816; opening 2022 146,394.
    Then four years of 23,500: 240,394 at the beginning of 2026. 2026 and the lump: five times
    23,500 = 117,500 → 357,894 fen. Month: 143 + 3,578.94 ÷ 139 = 25.75 (25.747…) → 168.75.
    """
    paid = tuple(PaidYear(year, 20_000, 0, 3_500) for year in range(2016, 2026))
    ahead = prospect(POLICY, Saver(date(1966, 8, 15), paid=paid, first_year=2016), TODAY)
    tier = next(one for one in ahead.tiers if one.amount_fen == 20_000)
    without, made_up = reckon(ahead, tier), reckon(ahead, tier, make_up=True)
    assert (without.years.count, without.short_of, without.monthly) == (11, 4, None)
    assert (made_up.years.count, made_up.short_of) == (15, 0)
    assert made_up.account.fen == 357_894
    assert made_up.to_pay.fen == 5 * 20_000
    assert made_up.monthly is not None
    assert made_up.monthly.fen == 16_875
    assert made_up.earned_back is not None
    assert made_up.earned_back.count == 18  # 3,000 ÷ 168.75 = 17.77…


@given(
    st.dictionaries(st.integers(2012, 2026), st.integers(0, 700_000), max_size=10),
    st.dates(date(1950, 1, 1), date(2010, 1, 1)),
    st.dates(date(2023, 10, 1), date(2030, 12, 31)),
)
def test_whatever_is_offered_is_a_tier_of_its_year(
    paid: dict[int, int], birth: date, on: date
) -> None:
    who = PaidSoFar(birth, True, False, None, paid, sum(fen > 0 for fen in paid.values()))
    found = offer(who, on=on)
    for year in (*found.missed, *found.raised):
        table = POLICY.tiers(year.year)
        assert year.paid_fen == max(0, paid.get(year.year, 0))
        for choice in year.choices:
            assert table is not None
            assert choice.tier in table.ordinary
            assert choice.cost_fen == choice.tier.amount_fen - year.paid_fen > 0
            assert choice.subsidy_fen == 0 or year.year == on.year
    assert all(one.year < on.year for one in found.missed)
    if found.lump:
        assert 0 < found.lump.years <= 15 - who.years
