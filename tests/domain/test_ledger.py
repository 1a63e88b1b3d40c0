"""The ledger's laws: what counts, whatever the order; counter-entries cancel; years count once."""

from __future__ import annotations

from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import (
    OWN,
    EntryKind,
    Purpose,
    YearStanding,
    corrected_ids,
    ledger,
    months_in,
    net_paid,
    paid_in,
    purpose_of,
    remaining,
    standing_of,
)
from pension_desk.domain.roster import Contribution

WHO = RowId(UUID(int=1))


def entry(
    year: int = 2026,
    fen: int = 20_000,
    kind: str = EntryKind.CONFIRMED,
    *,
    paid_on: date | None = None,
    purpose: str = "",
    corrects: RowId | None = None,
) -> Contribution:
    return Contribution(
        RowId(uuid4()), WHO, year, kind, fen, paid_on, "", "", "", "", purpose, corrects=corrects
    )


ENTRIES = st.lists(
    st.builds(
        entry,
        st.integers(2009, 2026),
        st.integers(-60_000, 600_000),
        st.sampled_from(EntryKind),
        paid_on=st.none() | st.dates(date(2009, 1, 1), date(2026, 12, 31)),
    ),
    max_size=12,
)


# --- one year, by example -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "standing", "own"),
    [
        ((EntryKind.REPORTED,), YearStanding.TOLD, 200),
        ((EntryKind.REPORTED, EntryKind.RECORDED), YearStanding.TOLD, 200),
        ((EntryKind.REPORTED, EntryKind.RECORDED, EntryKind.CONFIRMED), YearStanding.SETTLED, 200),
        ((EntryKind.CONFIRMED, EntryKind.CONFIRMED), YearStanding.SETTLED, 400),
        ((EntryKind.ON_BEHALF,), YearStanding.SETTLED, 0),
        ((EntryKind.SUBSIDY,), YearStanding.UNPAID, 0),
        ((), YearStanding.UNPAID, 0),
    ],
)
def test_the_same_payment_told_by_three_counts_once(
    kinds: tuple[EntryKind, ...], standing: YearStanding, own: int
) -> None:
    entries = [entry(kind=kind) for kind in kinds]
    assert standing_of(entries) is standing
    assert sum(year.own_fen for year in ledger(entries).years) == own * 100


def test_paid_on_behalf_and_added_to_is_one_year() -> None:
    found = ledger([entry(fen=10_000, kind=EntryKind.ON_BEHALF), entry(fen=10_000),
                    entry(fen=3_500, kind=EntryKind.SUBSIDY)])  # fmt: skip
    assert (found.own_fen, found.on_behalf_fen, found.subsidy_fen) == (10_000, 10_000, 3_500)
    assert (found.total_fen, found.years_counted, found.years_settled) == (23_500, 1, 1)


def test_a_refunded_year_does_not_count() -> None:
    paid = entry(2025)
    back = entry(2025, -20_000, corrects=paid.id, purpose=Purpose.REFUND)
    found = ledger([paid, back, entry(2026)])
    assert [year.counted for year in found.years] == [False, True]
    assert (found.years_counted, found.own_fen) == (1, 20_000)
    assert remaining(paid, [paid, back]) == 0
    assert corrected_ids([paid, back]) == {paid.id}


def test_a_refund_by_the_tax_list_stands_against_what_the_village_reported() -> None:
    assert net_paid(0, 20_000) == 0
    assert net_paid(None, 20_000) == 20_000
    assert net_paid(None, 20_000, 30_000) == 30_000
    assert net_paid(None, None, None, 10_000) == 10_000
    assert standing_of([entry(), entry(fen=-20_000), entry(kind=EntryKind.REPORTED)]) is (
        YearStanding.UNPAID
    )


def test_what_a_late_or_negative_payment_is_for() -> None:
    late = date(2026, 3, 1)
    in_time = entry(2024, paid_on=date(2024, 5, 1))
    assert purpose_of(entry(2024, paid_on=late), []) is Purpose.MISSED
    assert purpose_of(entry(2024, 30_000, paid_on=late), [in_time]) is Purpose.RAISE
    assert purpose_of(in_time, []) is Purpose.ORDINARY
    assert purpose_of(entry(2024), []) is Purpose.ORDINARY
    assert purpose_of(entry(fen=-1), []) is Purpose.REFUND
    assert purpose_of(entry(corrects=in_time.id), []) is Purpose.CORRECTION
    assert purpose_of(entry(purpose="raise"), []) is Purpose.RAISE
    assert purpose_of(entry(purpose="unheard of"), []) is Purpose.ORDINARY
    subsidy = entry(2024, kind=EntryKind.SUBSIDY, paid_on=late)
    assert purpose_of(subsidy, []) is Purpose.ORDINARY


def test_the_register_s_years_are_held_against_the_ledger_s() -> None:
    years = [entry(year) for year in (2023, 2024, 2026)]
    assert ledger(years, register_years=5).difference == 2
    assert ledger(years, register_years=3).difference == 0
    assert ledger(years).difference is None


def test_months_under_the_employees_scheme_are_noted() -> None:
    assert months_in(2025, "2025-04", "2026-02") == 9
    assert months_in(2026, "2025-04", "2026-02") == 2
    assert months_in(2024, "2025-04", "2026-02") == 0
    found = ledger(
        [entry(2025), entry(2026)], employee_months=lambda y: months_in(y, "2025-04", "2025-12")
    )
    assert [year.employee_months for year in found.years] == [9, 0]
    assert found.years_counted == 2


# --- laws ---------------------------------------------------------------------------------


@given(ENTRIES, st.randoms(use_true_random=False))
def test_the_order_of_the_entries_does_not_matter(some: list[Contribution], rng: object) -> None:
    mixed = list(some)
    rng.shuffle(mixed)  # type: ignore[attr-defined]
    assert ledger(mixed) == ledger(some)


@given(ENTRIES)
def test_sums_are_those_of_the_entries_behind_them(some: list[Contribution]) -> None:
    found = ledger(some)
    assert found.own_fen == sum(one.amount_fen for one in found.entries(OWN))
    assert found.on_behalf_fen == sum(x.amount_fen for x in some if x.kind == "on_behalf")
    assert found.subsidy_fen == sum(x.amount_fen for x in some if x.kind == "subsidy")
    assert sum(len(year.lines) for year in found.years) == len(some)


@given(ENTRIES)
def test_the_running_total_ends_at_the_total(some: list[Contribution]) -> None:
    found = ledger(some)
    running = 0
    for year in found.years:
        running += year.total_fen
        assert year.running_fen == running
    assert running == found.total_fen


@given(ENTRIES)
def test_a_year_counts_once_and_only_when_something_stayed(some: list[Contribution]) -> None:
    found = ledger(some)
    assert found.years_settled <= found.years_counted <= len({one.year for one in some})
    for year in found.years:
        entries = [one for one in some if one.year == year.year]
        assert year.counted is (year.own_fen > 0 or year.on_behalf_fen > 0)
        assert paid_in(entries) == year.own_fen + year.on_behalf_fen


@given(ENTRIES, st.integers(2009, 2026), st.integers(1, 600_000), st.sampled_from(EntryKind))
def test_more_paid_never_takes_a_year_away(
    some: list[Contribution], year: int, fen: int, kind: EntryKind
) -> None:
    more = ledger([*some, entry(year, fen, kind)])
    lost = {y.year for y in ledger(some).years if y.counted} - {
        y.year for y in more.years if y.counted
    }
    weightier = OWN[: OWN.index(kind)] if kind in OWN else ()
    negative = any(x.year == year and x.kind == kind and x.amount_fen < 0 for x in some)
    assert lost <= ({year} if negative or weightier else set())


@given(ENTRIES, st.integers(0, 11))
def test_a_counter_entry_takes_back_just_what_it_names(
    some: list[Contribution], which: int
) -> None:
    if not some:
        return
    target = some[which % len(some)]
    back = entry(target.year, -target.amount_fen, target.kind, corrects=target.id)
    with_it = ledger([*some, back])
    assert remaining(target, [*some, back]) == 0
    assert [y for y in with_it.years if y.year < target.year] == [
        y for y in ledger(some).years if y.year < target.year
    ]
    stands = target in ledger(some).entries(tuple(EntryKind))
    change = with_it.total_fen - ledger(some).total_fen
    assert change == (-target.amount_fen if stands else 0)
