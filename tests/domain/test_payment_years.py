"""Fifteen years at a glance: what counts as paid, and who is not due."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import uuid4

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import paid_in
from pension_desk.domain.payment_years import PaymentYear, YearState, payment_years
from pension_desk.domain.policy import Confidence, Figure, Policy, overlaid
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import Contribution
from pension_desk.services.policy import shipped_figures

POLICY = Policy(shipped_figures())


def entry(year: int, fen: int, kind: str = "confirmed") -> Contribution:
    return Contribution(RowId(uuid4()), RowId(uuid4()), year, kind, fen, None, "", "", "", "")


def states(
    *entries: Contribution, birth: date | None = None, died: date | None = None
) -> list[str]:
    years = payment_years(
        entries, birth=birth, died_on=died, last_year=2026, policy=POLICY, shown=5
    )
    return [one.state.value for one in years]


def test_a_confirmed_payment_replaces_the_reported_one() -> None:
    found = payment_years(
        [entry(2026, 20_000, "reported"), entry(2026, 30_000)],
        birth=None,
        died_on=None,
        last_year=2026,
        policy=POLICY,
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


def town_says(key: Key, from_on: date, value: int | None) -> Policy:
    number = None if value is None else Decimal(value)
    figure = Figure(key, from_on, number, "县里文件", Confidence.CONFIRMED, by_town=True)
    return overlaid(shipped_figures(), [figure])


def test_each_year_is_judged_by_its_own_policy() -> None:
    later = town_says(Key.JOIN_AGE, date(2024, 1, 1), 18)
    found = payment_years(
        [], birth=date(2006, 5, 1), died_on=None, last_year=2026, policy=later, shown=5
    )
    assert [one.state.value for one in found] == ["unpaid", "unpaid", "unpaid", "unpaid", "unpaid"]
    younger = payment_years(
        [], birth=date(2007, 5, 1), died_on=None, last_year=2026, policy=later, shown=5
    )
    assert [one.state.value for one in younger] == ["not_due", "unpaid", "not_due", "unpaid",
                                                    "unpaid"]  # fmt: skip


def test_as_many_years_are_shown_as_the_benefit_takes() -> None:
    more = town_says(Key.YEARS_NEEDED, date(2026, 1, 1), 20)
    for policy, count in ((POLICY, 15), (more, 20)):
        found = payment_years([], birth=None, died_on=None, last_year=2026, policy=policy)
        assert len(found) == count


def test_an_age_that_nobody_knows_makes_nobody_too_young() -> None:
    unknown = town_says(Key.JOIN_AGE, date(2020, 1, 1), None)
    found = payment_years(
        [], birth=date(2020, 1, 1), died_on=None, last_year=2026, policy=unknown, shown=1
    )
    assert found[0].state is YearState.UNPAID


@given(st.lists(st.integers(-50_000, 50_000), max_size=6))
def test_confirmed_entries_add_up(sums: list[int]) -> None:
    assert paid_in([entry(2026, fen) for fen in sums]) == sum(sums)


@given(st.integers(2009, 2100), st.integers(1, 40))
def test_as_many_years_as_asked_the_last_one_last(last: int, shown: int) -> None:
    found = payment_years([], birth=None, died_on=None, last_year=last, policy=POLICY, shown=shown)
    assert [one.year for one in found] == list(range(last - shown + 1, last + 1))
