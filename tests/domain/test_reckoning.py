"""One person's sum: hand-worked cases with their arithmetic, and the laws of the sum."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.policy import Confidence, Figure, Policy, Tier, overlaid
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.reckoning import TierSum, prospect, reckon
from pension_desk.domain.savings import PaidYear, Saver
from pension_desk.domain.working import evaluate
from pension_desk.services.policy import shipped_figures

SHIPPED = Policy(shipped_figures())
TODAY = date(2026, 6, 1)


def with_interest(percent: str) -> Policy:
    since = date(2022, 1, 1)
    rate = Figure(Key.INTEREST, since, Decimal(percent), "试算", Confidence.CONFIRMED)
    return overlaid(SHIPPED.figures, [rate])


def sum_of(policy: Policy, saver: Saver, yuan: int, *, make_up: bool = False) -> TierSum:
    ahead = prospect(policy, saver, TODAY)
    tier = next(one for one in ahead.tiers if one.amount_fen == yuan * 100)
    return reckon(ahead, tier, make_up=make_up)


def test_a_farmer_of_44_at_200_yuan_without_interest() -> None:
    """Born 1982-03-10: 60 on 2042-03-10, pays 2026–2042.

    17 years × 200 = 3,400; subsidy 17 × 35 = 595; account 3,995.00.
    Base: the greater of Guangxi 131 (2021-07) and the floor 143 (2025) = 143.
    Account 3,995 ÷ 139 = 28.741… → 28.74. Long years (17 − 15) × 2 = 4.
    Month 143 + 28.74 + 4 = 175.74. Back after 3,400 ÷ 175.74 = 19.35 → 20 months. 65+: 180.74.
    """
    found = sum_of(SHIPPED, Saver(date(1982, 3, 10)), 200)
    assert found.prospect.begins == date(2042, 4, 1)
    assert (found.years.count, found.needed.count, found.short_of) == (17, 15, 0)
    assert (found.paid.fen, found.to_pay.fen) == (340_000, 340_000)
    assert (found.subsidy.fen, found.on_behalf.fen) == (59_500, 0)
    assert found.account.fen == 399_500
    assert found.monthly is not None
    assert found.monthly_with_extra is not None
    assert found.earned_back is not None
    assert (found.monthly.fen, found.monthly_with_extra.fen) == (17_574, 18_074)
    assert found.earned_back.count == 20
    assert {one.key for one in found.missing} == {
        Key.INTEREST, Key.BASE_PENSION, Key.BASE_PENSION_COUNTY,
    }  # fmt: skip


def test_interest_is_credited_on_what_stood_at_the_beginning_of_the_year() -> None:
    """Born 2024 − … turns 60 on 2028-09-01; register: 1,000.00, 13 years; 2 % since 2022.

    Pays 200 + 35 in 2026, 2027, 2028. Opening 2026: 100,000 fen.
    2026: interest 2,000, end 125,500. 2027: interest 2,510, end 151,510.
    2028, the year of drawing, bears none: 175,010. Month: 143 + 1,750.10 ÷ 139 = 12.59 (12.590…),
    13 + 3 = 16 years → 2 more: 157.59.
    """
    saver = Saver(date(1968, 9, 1), years_known=13, balance_fen=100_000, balance_through=2025)
    found = sum_of(with_interest("2"), saver, 200)
    assert [(one.year, one.interest_fen, one.closing_fen) for one in found.lines] == [
        (2026, 2_000, 125_500),
        (2027, 2_510, 151_510),
        (2028, 0, 175_010),
    ]
    assert found.years.count == 16
    assert found.monthly is not None
    assert found.monthly.fen == 14_300 + 1_259 + 200
    assert found.monthly.unconfirmed


def test_a_half_fen_goes_up() -> None:
    saver = Saver(date(1968, 9, 1), years_known=13, balance_fen=25, balance_through=2025)
    line = sum_of(with_interest("2"), saver, 200).lines[0]
    assert line.interest_fen == 1  # 25 × 2 % = 0.5 fen


def test_who_has_too_few_years_gets_nothing_and_is_told_how_many_are_missing() -> None:
    found = sum_of(SHIPPED, Saver(date(1975, 5, 5)), 200)
    assert (found.years.count, found.short_of) == (10, 5)  # 2026 to 2035
    assert found.monthly is None
    assert found.earned_back is None


def test_the_government_pays_its_part_and_the_subsidy_follows_the_total() -> None:
    """Severe disability: 100 of the year's 200 are paid on behalf; subsidy of the 200 tier."""
    saver = Saver(date(1982, 3, 10), hardship=("肢体一级残疾",))
    at_100, at_200 = sum_of(SHIPPED, saver, 100), sum_of(SHIPPED, saver, 200)
    assert (at_100.paid.fen, at_100.on_behalf.fen, at_100.subsidy.fen) == (0, 170_000, 51_000)
    assert (at_200.paid.fen, at_200.on_behalf.fen, at_200.subsidy.fen) == (
        170_000, 170_000, 59_500,
    )  # fmt: skip
    assert at_100.earned_back is not None
    assert at_100.earned_back.count == 0
    ordinary = prospect(SHIPPED, Saver(date(1982, 3, 10)), TODAY)
    assert not any(one.hardship_only for one in ordinary.tiers)


def test_this_years_payment_is_not_counted_twice() -> None:
    paid = (PaidYear(2026, 20_000, 0, 3_500),)
    inside = Saver(
        date(1968, 9, 1), paid=paid, years_known=14, balance_fen=123_500, balance_through=2026
    )
    outside = replace(inside, years_known=13, balance_fen=100_000, balance_through=2025)
    one, other = (sum_of(with_interest("2"), who, 200) for who in (inside, outside))
    assert one.account.fen == other.account.fen == 175_010
    assert one.years.count == 16


def test_an_incomplete_ledger_lets_the_balance_stand_for_what_was_paid() -> None:
    saver = Saver(
        date(1968, 9, 1),
        paid=(PaidYear(2025, 20_000, 0, 3_500),),
        years_known=13,
        balance_fen=305_500,
        balance_through=2025,
    )
    found = sum_of(SHIPPED, saver, 200)
    assert found.paid.fen == 305_500 + 3 * 20_000
    assert found.paid_at_most
    assert not sum_of(SHIPPED, replace(saver, years_known=1), 200).paid_at_most


savers = st.builds(
    Saver,
    birth=st.dates(date(1960, 1, 1), date(2010, 12, 31)),
    paid=st.lists(
        st.builds(
            PaidYear,
            st.integers(2012, 2026),
            st.integers(0, 600_000),
            st.integers(0, 10_000),
            st.integers(0, 20_000),
        ),
        max_size=12,
        unique_by=lambda one: one.year,
    ).map(tuple),
    first_year=st.one_of(st.none(), st.integers(2010, 2026)),
    years_known=st.integers(0, 15),
    balance_fen=st.one_of(st.none(), st.integers(0, 3_000_000)),
    balance_through=st.integers(2019, 2026),
    hardship=st.sampled_from([(), ("低保",), ("特困",), ("残疾二级", "低保")]),
)
rates = st.integers(0, 800).map(lambda cents: f"{cents / 100:.2f}")


def worth(one: TierSum) -> tuple[int, int, int]:
    return (one.account.fen, one.years.count, one.monthly.fen if one.monthly else 0)


@given(savers, rates, st.booleans())
def test_more_paid_never_gives_less(saver: Saver, rate: str, made_up: bool) -> None:
    ahead = prospect(with_interest(rate), saver, TODAY)
    sums = [reckon(ahead, one, make_up=made_up) for one in ahead.tiers]
    for less, more in pairwise(sums):
        assert more.paid.fen >= less.paid.fen
        assert all(b >= a for a, b in zip(worth(less), worth(more), strict=True))


@given(savers, rates)
def test_making_up_never_lowers(saver: Saver, rate: str) -> None:
    ahead = prospect(with_interest(rate), saver, TODAY)
    for tier in ahead.tiers[:1] + ahead.tiers[-1:]:
        without, made_up = reckon(ahead, tier), reckon(ahead, tier, make_up=True)
        assert all(b >= a for a, b in zip(worth(without), worth(made_up), strict=True))


@given(savers, rates, rates)
def test_more_interest_never_gives_less(saver: Saver, one: str, other: str) -> None:
    low, high = sorted((one, other), key=Decimal)
    sums = [sum_of(with_interest(rate), saver, 500) for rate in (low, high)]
    assert all(b >= a for a, b in zip(worth(sums[0]), worth(sums[1]), strict=True))


@given(savers, rates, st.booleans())
def test_the_years_are_the_ledger_and_the_account_is_its_years(
    saver: Saver, rate: str, made_up: bool
) -> None:
    found = sum_of(with_interest(rate), saver, 1000, make_up=made_up)
    past = [line.paid for line in found.lines if line.paid in saver.paid]
    assert sum(one.credit_fen for one in past) == sum(one.credit_fen for one in saver.paid)
    known = [line for line in found.lines if line.opening_fen is not None]
    for line, after in pairwise(known):
        assert after.opening_fen == line.closing_fen
    assert found.account.fen == known[-1].closing_fen
    assert found.subsidy.fen == sum(line.subsidy_fen for line in found.lines)
    for line in found.lines:
        end = found.year_working(line)
        assert (end is None) is (line.opening_fen is None)
        assert end is None or evaluate(end) == end.result == line.closing_fen


@given(savers, rates, st.booleans())
def test_every_working_comes_to_its_result(saver: Saver, rate: str, made_up: bool) -> None:
    found = sum_of(with_interest(rate), saver, 2000, make_up=made_up)
    for tree in (
        found.years, found.needed, found.paid, found.to_pay, found.on_behalf, found.subsidy,
        found.account, found.monthly, found.monthly_with_extra, found.earned_back,
    ):  # fmt: skip
        assert tree is None or evaluate(tree) == tree.result


def test_a_working_with_a_wrong_leaf_comes_to_something_else() -> None:
    tree = sum_of(SHIPPED, Saver(date(1982, 3, 10)), 200).account
    forged = replace(tree, parts=(replace(tree.parts[0], result=Decimal(1)), *tree.parts[1:]))
    assert evaluate(forged) == tree.result + 1


@pytest.mark.parametrize("day", [date(2026, 12, 31), date(2042, 3, 9), date(2042, 3, 10)])
def test_the_benefit_begins_in_the_month_after_the_birthday_or_today(day: date) -> None:
    ahead = prospect(SHIPPED, Saver(date(1982, 3, 10)), day)
    assert ahead.begins == date(2042, 4, 1)
    assert (2042 in ahead.planned) is (day < date(2042, 3, 10))


def test_a_tier_is_what_its_year_has() -> None:
    table = SHIPPED.tiers(2026)
    assert table is not None
    assert Tier(20_000, 3_500) in table.ordinary
