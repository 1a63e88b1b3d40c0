"""Comparing three sides: by example, and by laws that hold for every year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.payment_rules import benefit_start
from pension_desk.domain.reconciliation import (
    Comparison,
    Known,
    Remark,
    Side,
    Sums,
    YearEntry,
    compare,
    facts_of,
    is_wrong,
    last_birth_past,
    paid_after_benefit,
    paid_after_death,
    paid_twice,
    remarks_of,
    sums_in,
    sums_of,
)

ALL = frozenset(Side)
TIERS = frozenset({10_000, 20_000, 30_000, 50_000, 100_000, 600_000})


def entry(fen: int = 20_000, kind: str = Side.TAX, **more: object) -> YearEntry:
    return YearEntry(kind, fen, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("village", "town", "tax", "wanted"),
    [
        (200, 200, 200, "equal"),
        (200, 200, 300, "amount_differs"),
        (200, None, None, "only_village"),
        (None, 200, None, "only_town"),
        (None, None, 200, "only_tax"),
        (None, 200, 200, "not_village"),
        (200, None, 200, "not_town"),
        (200, 200, None, "not_tax"),
        (200, 300, None, "amount_differs"),
        (0, None, 200, "only_tax"),
        (None, None, 0, "equal"),
    ],
)
def test_three_sides(village: int | None, town: int | None, tax: int | None, wanted: str) -> None:
    assert compare(Sums(village, town, tax), ALL) == wanted


def test_a_side_that_takes_no_part_is_not_missed() -> None:
    two = frozenset({Side.VILLAGE, Side.TAX})
    assert compare(Sums(200, None, 200), two) is Comparison.EQUAL
    assert compare(Sums(200, None, None), two) is Comparison.ONLY_VILLAGE
    assert compare(Sums(None, None, 200), two) is Comparison.ONLY_TAX
    assert compare(Sums(None, None, 200), frozenset({Side.TAX})) is Comparison.EQUAL


@pytest.mark.parametrize(
    ("entries", "twice"),
    [
        ([entry()], False),
        ([entry(), entry(kind=Side.VILLAGE), entry(kind=Side.TOWN)], False),
        ([entry(), entry()], True),
        ([entry(), entry(30_000)], False),
        ([entry(), entry(20_100)], True),
        ([entry(), entry(purpose="raise")], False),
        ([entry(), entry(purpose="missed"), entry()], True),
        ([entry(), entry(), entry(-20_000)], False),
        ([entry(), entry(-20_000), entry()], False),
        ([entry(), entry(10_000, corrects=True)], False),
        ([entry(), entry(), entry(-10_000)], True),
        ([entry(kind="on_behalf"), entry(kind="on_behalf")], False),
        ([entry(kind=Side.VILLAGE), entry(kind=Side.VILLAGE)], True),
    ],
)
def test_paid_twice(entries: list[YearEntry], twice: bool) -> None:
    assert paid_twice(entries, TIERS) is twice
    assert paid_twice(entries[::-1], TIERS) is twice


def test_remarks_are_what_is_known_in_their_order() -> None:
    assert remarks_of(Known()) == ()
    assert remarks_of(Known(*[True] * len(Known._fields))) == tuple(Remark)
    assert list(Known._fields) == [one.value for one in Remark]
    assert remarks_of(Known(after_death=True, name_differs=True)) == (
        Remark.NAME_DIFFERS, Remark.AFTER_DEATH,
    )  # fmt: skip


def test_days_after_a_benefit_began_and_after_death() -> None:
    assert paid_after_benefit("2026-06-01", "2026-06-01")
    assert paid_after_benefit("2026-06-01", "2026-06")
    assert not paid_after_benefit("2026-06-01", "2026-06-02")
    assert not paid_after_benefit("2026-06-01", "")
    assert paid_after_death("2026-06-02", "2026-06-01")
    assert not paid_after_death("2026-06-01", "2026-06-01")
    assert not paid_after_death("2026-06-30", "2026-06")
    assert paid_after_death("2026-07-01", "2026-06")
    assert not paid_after_death("2026-06-30", "")


FEN = st.none() | st.sampled_from([0, 10_000, 20_000, 30_000])
SUMS = st.builds(Sums, FEN, FEN, FEN)


@given(SUMS, st.frozensets(st.sampled_from(Side), min_size=1))
def test_equal_means_that_all_who_take_part_say_the_same(
    sums: Sums, sides: frozenset[Side]
) -> None:
    said = {sums.of(side) or 0 for side in sides}
    assert (compare(sums, sides) is Comparison.EQUAL) == (len(said) == 1)


@given(SUMS)
def test_what_only_one_has_the_others_have_not(sums: Sums) -> None:
    having = [side for side in Side if sums.of(side)]
    found = compare(sums, ALL)
    if found.value.startswith("only_"):
        assert len(having) == 1
    if found.value.startswith("not_"):
        assert len(having) == 2
        assert len({sums.of(side) for side in having}) == 1


@given(SUMS, st.sampled_from(Comparison), st.frozensets(st.sampled_from(Remark)))
def test_a_settlement_s_facts_are_the_same_only_for_the_same_line(
    sums: Sums, comparison: Comparison, remarks: frozenset[Remark]
) -> None:
    facts = facts_of(sums, comparison, remarks)
    assert sums_in(facts) == sums
    assert facts == facts_of(sums, comparison, sorted(remarks, reverse=True))
    assert facts != facts_of(
        Sums((sums.village or 0) + 1, sums.town, sums.tax), comparison, remarks
    )
    assert facts != facts_of(sums, comparison, remarks ^ {Remark.PAID_TWICE})


def test_facts_of_another_hand_are_no_sums() -> None:
    assert sums_in("whatever") is None
    assert sums_in("1,2") is None
    assert sums_in("") is None


@given(
    st.lists(
        st.builds(
            YearEntry,
            st.sampled_from(["reported", "recorded", "confirmed", "subsidy"]),
            st.integers(-50_000, 50_000),
        ),
        max_size=6,
    )
)
def test_sums_are_by_side_and_nothing_of_others(entries: list[YearEntry]) -> None:
    sums = sums_of(entries)
    for side in Side:
        own = [one.amount_fen for one in entries if one.kind == side]
        assert sums.of(side) == (sum(own) if own else None)


def test_equal_lines_without_remarks_want_nobody() -> None:
    assert not is_wrong(Comparison.EQUAL, ())
    assert is_wrong(Comparison.EQUAL, (Remark.PAID_TWICE,))
    assert is_wrong(Comparison.ONLY_TAX, ())
    assert len({one.label for one in (*Comparison, *Remark, *Side)}) == len(
        (*Comparison, *Remark, *Side)
    )


@given(st.integers(2010, 2060), st.integers(50, 70))
def test_the_last_birth_past_the_age_is_the_one_whose_birthday_lay_in_the_year_before(
    year: int, age: int
) -> None:
    last = last_birth_past(year, age)
    assert (benefit_start(last, age) - timedelta(days=1)).year < year
    assert (benefit_start(last + timedelta(days=1), age) - timedelta(days=1)).year == year


def test_a_leap_days_child_reaches_the_age_in_the_year_of_the_birthday() -> None:
    assert date(1964, 2, 29) <= last_birth_past(2028, 63)
    assert date(1964, 2, 29) > last_birth_past(2027, 63)
