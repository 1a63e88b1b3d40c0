"""Comparing three sides: by example, and by laws that hold for every year."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.reconciliation import (
    Comparison,
    Known,
    Remark,
    Side,
    Sums,
    Tally,
    YearEntry,
    compare,
    facts_of,
    is_wrong,
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


def test_remarks() -> None:
    one = [entry(paid_on="2026-06-01")]
    assert remarks_of(one, Known(), TIERS) == ()
    assert remarks_of(one, Known(names_differ=True, voucher_twice=True), TIERS) == (
        Remark.NAME_DIFFERS, Remark.VOUCHER_TWICE,
    )  # fmt: skip
    assert remarks_of(one, Known(other_scheme=True), TIERS) == (Remark.BOTH_SCHEMES,)
    assert remarks_of([entry(0)], Known(other_scheme=True), TIERS) == ()
    assert remarks_of(one, Known(draws_since="2026-06-01"), TIERS) == (Remark.AFTER_BENEFIT,)
    assert remarks_of(one, Known(draws_since="2026-06-02"), TIERS) == ()
    assert remarks_of(one, Known(died_on="2026-06-01"), TIERS) == ()
    assert remarks_of(one, Known(died_on="2026-05-31"), TIERS) == (Remark.AFTER_DEATH,)


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


@given(st.lists(st.tuples(SUMS, st.booleans(), st.integers(0, 2))))
def test_villages_add_up_to_the_town(lines: list[tuple[Sums, bool, int]]) -> None:
    villages = [Tally() for _ in range(3)]
    total, joined = Tally(), Tally()
    for sums, settled, village in lines:
        comparison = compare(sums, ALL)
        for tally in (villages[village], total):
            tally.add(sums, comparison, (Remark.PAID_TWICE,) if settled else (), settled=settled)
    for tally in villages:
        joined.join(tally)
    assert vars(joined) == vars(total)
    assert total.lines == len(lines) == sum(total.comparisons.values())
    assert total.fen[Side.TAX] == sum(sums.tax or 0 for sums, _settled, _village in lines)
    assert total.open + total.settled <= total.lines


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
