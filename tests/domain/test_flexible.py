"""The employees' scheme as a flexible worker: hand-worked, and its laws."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.flexible import FlexibleSum, flexible_sum
from pension_desk.domain.policy import Confidence, Figure, Policy, overlaid
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.working import evaluate
from pension_desk.services.policy import shipped_figures

POLICY = Policy(shipped_figures())
IN_2025, IN_2026 = date(2025, 6, 1), date(2026, 6, 1)


def summed(birth: date, sex: str = "男", on: date = IN_2026, **more: object) -> FlexibleSum:
    found = flexible_sum(POLICY, birth=birth, sex=sex, as_of=on, **more)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_a_man_of_46_at_the_lower_base_pays_on_until_20_years_are_full() -> None:
    """Born 1980-05: 63 in 2043-05. June 2026 to May 2043 are 204 months, 17 years; 2043 asks 20.

    So he pays 240 months, to May 2046, and draws from June, at 66.
    4,143 × 20 % = 828.60 a month, × 12 = 9,943.20 a year, × 240 = 198,864.00.
    Account: 4,143 × 8 % = 331.44, × 240 = 79,545.60 (interest not known: none).
    Index 4,143 ÷ 6,905 = 0.6; (6,905 + 4,143) ÷ 2 = 5,524; × 20 × 1 % = 1,104.80.
    79,545.60 ÷ 93 (66 years) = 855.33; together 1,960.13. 198,864 ÷ 1,960.13 = 101.4… → 102.
    """
    found = summed(date(1980, 5, 20))
    assert (found.retires.month, found.draws) == (date(2043, 5, 1), date(2046, 6, 1))
    assert found.pays_on
    assert (found.months, found.drawing_age_months) == (240, 66 * 12)
    assert (found.premium.fen, found.yearly.fen, found.paid.fen) == (82_860, 994_320, 19_886_400)
    assert (found.years.result, found.needed.result) == (20, 20)
    assert found.account.fen == 7_954_560
    assert found.monthly.fen == 110_480 + 85_533
    assert found.earned_back is not None
    assert found.earned_back.count == 102


def test_earlier_years_let_him_stop_at_the_law_s_age() -> None:
    """Ten years before: 17 more make 27. 5,524 × 27 % = 1,491.48; 331.44 × 204 = 67,613.76,
    ÷ 117 (63 years) = 577.90 (577.895…): 2,069.38."""
    found = summed(date(1980, 5, 20), had_years=Decimal(10))
    assert (found.draws, found.pays_on) == (date(2043, 6, 1), False)
    assert found.years.result == 27
    assert found.monthly.fen == 149_148 + 57_790


def test_the_average_wage_as_base() -> None:
    """6,905 × 20 % = 1,381.00 a month."""
    found = summed(date(1980, 5, 20), on=IN_2025, base_key=Key.AVERAGE_WAGE)
    assert (found.premium.fen, found.base.note) == (138_100, "")


def test_what_is_not_published_yet_is_stood_in_for_and_said() -> None:
    found = summed(date(1980, 5, 20))
    assert "2026年起的数字不详，暂按2025-01-01起的数字" in found.base.note
    assert {one.key for one in found.figures if one.unconfirmed} >= {
        Key.EMPLOYEES_INTEREST, Key.EMPLOYEES_DIVISOR,
    }  # fmt: skip


def test_the_residents_account_moves_in_when_the_years_suffice() -> None:
    with_it = summed(date(1980, 5, 20), residents_account_fen=500_000)
    assert with_it.account.fen == summed(date(1980, 5, 20)).account.fen + 500_000


def test_who_has_reached_the_age_has_no_sum() -> None:
    assert flexible_sum(POLICY, birth=date(1964, 1, 1), sex="男", as_of=IN_2026) is None
    assert flexible_sum(POLICY, birth=date(1969, 1, 1), sex="女", as_of=IN_2026) is None


@given(
    st.dates(date(1966, 1, 1), date(2009, 1, 1)),
    st.sampled_from(["男", "女"]),
    st.integers(0, 25),
    st.integers(0, 300),
)
def test_workings_come_to_their_results_and_the_years_to_the_whole(
    birth: date, sex: str, had: int, rate: int
) -> None:
    percent = Decimal(rate) / 100
    known = Figure(Key.EMPLOYEES_INTEREST, date(2024, 1, 1), percent, "甲", Confidence.HIGH)
    policy = overlaid(POLICY.figures, [known])
    found = flexible_sum(policy, birth=birth, sex=sex, as_of=IN_2026, had_years=Decimal(had))
    if found is None:
        return
    for tree in (found.paid, found.account, found.years, found.monthly, found.earned_back):
        assert tree is None or evaluate(tree) == tree.result
    assert found.paid.fen == sum(one.paid_fen for one in found.lines)
    assert found.account.fen == found.lines[-1].closing_fen
    assert found.years.result >= found.needed.result
    assert found.draws > found.retires.month


@pytest.mark.parametrize("had", [0, 5, 14])
def test_more_years_before_never_give_less(had: int) -> None:
    less, more = (summed(date(1980, 5, 20), had_years=Decimal(n)) for n in (had, had + 1))
    assert more.draws <= less.draws
