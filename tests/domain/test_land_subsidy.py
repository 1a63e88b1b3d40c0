"""The subsidy: worked by hand, at its limits, and by its laws."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.land_subsidy import Divisor, HouseholdLand, SubsidyRules, subsidy

RULES = SubsidyRules(
    share=Decimal("0.6"),
    wage_fen=5_000_000,
    wage_year=2024,
    cap_mu=Decimal(8),
    floor_mu=Decimal(1),
)
AREAS = st.decimals("0.01", "60", places=2)


def _land(taken: str, members: int = 5, adults: int = 3, *, wholly: bool = False) -> HouseholdLand:
    return HouseholdLand(Decimal(taken), members, adults, wholly)


def test_by_hand() -> None:
    # 3.42 mu ÷ 5 people = 0.684 mu; 60 % × 50,000 yuan × 0.684 = 20,520 yuan
    found = subsidy(_land("3.42"), RULES)
    assert (found.amount_fen, found.area_mu) == (2_052_000, Decimal("0.6840"))
    assert [(line.how, line.result) for line in found.working] == [
        ("承包地征收面积", "3.42亩"),
        ("3.42亩÷5人（户内全部人口）", "0.684亩"),
        ("政策参数", "50,000.00元"),
        ("60%×50,000.00元×0.684亩", "20,520.00元"),
    ]


def test_divided_by_adults_where_the_rule_says_so() -> None:
    # 3.42 ÷ 3 = 1.14 mu → 34,200 yuan
    rules = SubsidyRules(Decimal("0.6"), 5_000_000, 2024, None, None, Divisor.ADULTS)
    assert subsidy(_land("3.42"), rules).amount_fen == 3_420_000


def test_the_floor_is_for_households_whose_land_is_wholly_taken() -> None:
    assert subsidy(_land("3.42", wholly=True), RULES).amount_fen == 3_000_000
    assert subsidy(_land("3.42"), RULES).amount_fen == 2_052_000


def test_the_cap_holds_for_everyone() -> None:
    found = subsidy(_land("50.00", wholly=True), RULES)
    assert found.area_mu == 8
    assert found.amount_fen == 24_000_000
    assert "高于上限，按8亩算" in [line.how for line in found.working]


@pytest.mark.parametrize(
    ("land", "rules", "reason"),
    [
        (_land("1"), SubsidyRules(Decimal("0.6"), None, None, None, None), "no_parameter"),
        (_land("1"), SubsidyRules(None, 1, None, None, None), "no_parameter"),
        (HouseholdLand(None, 3, 2, wholly_taken=False), RULES, "no_area"),
        (_land("0"), RULES, "bad_area"),
        (_land("-1"), RULES, "bad_area"),
        (_land("1", members=0), RULES, "no_members"),
    ],
)
def test_what_is_not_known_is_never_invented(
    land: HouseholdLand, rules: SubsidyRules, reason: str
) -> None:
    with pytest.raises(Refused) as why:
        subsidy(land, rules)
    assert why.value.reason == reason


@given(AREAS, AREAS, st.integers(1, 12), st.booleans())
def test_more_land_never_gives_less(a: Decimal, b: Decimal, members: int, wholly: bool) -> None:
    less, more = sorted((a, b))
    amounts = [
        subsidy(HouseholdLand(taken, members, members, wholly), RULES).amount_fen
        for taken in (less, more)
    ]
    assert amounts[0] <= amounts[1] <= 24_000_000


@given(AREAS, st.integers(1, 11))
def test_another_member_never_gives_more(taken: Decimal, members: int) -> None:
    few = subsidy(HouseholdLand(taken, members, members, wholly_taken=False), RULES)
    many = subsidy(HouseholdLand(taken, members + 1, members, wholly_taken=False), RULES)
    assert many.amount_fen <= few.amount_fen


@pytest.mark.parametrize(
    ("taken", "members", "amount", "how", "each"),
    [
        # 60 % × 50,000 yuan × 1 mu ÷ 3: exactly 10,000.00 yuan, not 9,999.00 by a cut area
        ("1", 3, 1_000_000, "60%×50,000.00元×1亩÷3人", "约0.3333亩"),
        ("3.42", 7, 1_465_714, "60%×50,000.00元×3.42亩÷7人", "约0.4886亩"),
        ("3.42", 5, 2_052_000, "60%×50,000.00元×0.684亩", "0.684亩"),
    ],
)
def test_rounded_once_to_the_fen(
    taken: str, members: int, amount: int, how: str, each: str
) -> None:
    found = subsidy(_land(taken, members), RULES)
    assert (found.amount_fen, found.working[-1].how) == (amount, how)
    assert found.working[1].result == each


def test_half_a_fen_goes_up() -> None:
    rules = SubsidyRules(Decimal("0.6"), 5, 2024, None, None)
    # 0.6 × 0.05 yuan × 0.5 mu = 1.5 fen
    assert subsidy(_land("0.5", 1), rules).amount_fen == 2


def test_an_area_a_hair_below_the_floor_is_raised_and_above_the_cap_is_cut() -> None:
    # 0.99999 and 8.00001 mu a head: both are 1 and 8 once they are cut to four decimals
    below = subsidy(HouseholdLand(Decimal("99999"), 100_000, 1, wholly_taken=True), RULES)
    above = subsidy(HouseholdLand(Decimal("800001"), 100_000, 1, wholly_taken=True), RULES)
    assert (below.amount_fen, above.amount_fen) == (3_000_000, 24_000_000)
