"""Fifteen years at a glance: what counts as paid, and who is not due."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import paid_in
from pension_desk.domain.payment_years import PaymentYear, YearState, payment_years
from pension_desk.domain.roster import Contribution


def entry(year: int, fen: int, kind: str = "confirmed") -> Contribution:
    return Contribution(RowId(uuid4()), RowId(uuid4()), year, kind, fen, None, "", "", "", "")


def states(
    *entries: Contribution, birth: date | None = None, died: date | None = None
) -> list[str]:
    years = payment_years(entries, birth=birth, died_on=died, last_year=2026, shown=5)
    return [one.state.value for one in years]


def test_a_confirmed_payment_replaces_the_reported_one() -> None:
    found = payment_years(
        [entry(2026, 20_000, "reported"), entry(2026, 30_000)],
        birth=None,
        died_on=None,
        last_year=2026,
        shown=1,
    )
    assert found == (PaymentYear(2026, YearState.PAID, 30_000),)


def test_what_only_the_village_says_waits_for_the_tax_list() -> None:
    assert states(entry(2025, 20_000, "reported"))[3] == "reported"


def test_a_refunded_year_counts_as_unpaid() -> None:
    assert states(entry(2024, 20_000), entry(2024, -20_000))[2] == "unpaid"


def test_a_child_is_due_from_the_year_of_the_16th_birthday() -> None:
    assert states(birth=date(2008, 12, 31)) == ["not_due", "not_due", "unpaid", "unpaid", "unpaid"]


def test_nobody_is_due_after_the_year_of_the_60th_birthday() -> None:
    assert states(birth=date(1964, 1, 1)) == ["unpaid", "unpaid", "unpaid", "not_due", "not_due"]


def test_the_dead_are_not_due_after_their_year() -> None:
    assert states(died=date(2024, 1, 2)) == ["unpaid", "unpaid", "unpaid", "not_due", "not_due"]


@given(st.lists(st.integers(-50_000, 50_000), max_size=6))
def test_confirmed_entries_add_up(sums: list[int]) -> None:
    assert paid_in([entry(2026, fen) for fen in sums]) == sum(sums)


@given(st.integers(2009, 2100), st.integers(1, 40))
def test_as_many_years_as_asked_the_last_one_last(last: int, shown: int) -> None:
    found = payment_years([], birth=None, died_on=None, last_year=last, shown=shown)
    assert [one.year for one in found] == list(range(last - shown + 1, last + 1))
