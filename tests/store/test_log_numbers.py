"""A set of change numbers is a set in order, however it is filled."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pension_desk.store.log_numbers import LogNumbers

_NUMBERS = st.lists(st.integers(0, 5_000), max_size=60)


@given(_NUMBERS, _NUMBERS)
def test_it_holds_what_was_put_in_each_once_and_in_order(some: list[int], more: list[int]) -> None:
    numbers = LogNumbers(some)
    numbers.update(more)
    known = {*some, *more}
    assert list(numbers) == sorted(known)
    assert len(numbers) == len(known)
    assert {n for n in range(-1, 5_002) if n in numbers} == known


def test_what_is_no_number_is_not_in_it() -> None:
    numbers = LogNumbers((7, 8))
    numbers.add(9)
    assert "7" not in numbers
    assert list(numbers) == [7, 8, 9]
    assert bool(LogNumbers()) is False
