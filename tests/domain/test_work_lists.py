"""Which lists there are, whom they take, and what a line reckons."""

from __future__ import annotations

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.screening import Category, Finding
from pension_desk.domain.work_lists import (
    NEAR60,
    SCREENING_LISTS,
    UNPAID,
    UNREGISTERED,
    list_named,
    owed_years,
    years_text,
)


def test_lists_by_name() -> None:
    assert list_named("unregistered") is UNREGISTERED
    assert list_named("unpaid") is list_named("registered_unpaid") is UNPAID
    assert {one.name for one in SCREENING_LISTS} >= set(Finding)
    assert len({one.name for one in SCREENING_LISTS}) == len(SCREENING_LISTS)
    with pytest.raises(Refused) as told:
        list_named("everyone")
    assert told.value.reason == "no_such_list"
    assert "near60" in told.value.advice


def test_a_list_takes_its_category_or_its_finding() -> None:
    assert UNREGISTERED.takes(Category.UNREGISTERED, ())
    assert not UNREGISTERED.takes(Category.PAID, tuple(Finding))
    assert NEAR60.takes(Category.REGISTERED_UNPAID, (Finding.TURNING_60_OPEN,))
    assert not NEAR60.takes(Category.REGISTERED_UNPAID, (Finding.TURNING_60_SHORT,))


@pytest.mark.parametrize(
    ("last_year", "paid", "owed", "text"),
    [
        (2023, False, (2024, 2025, 2026), "2024—2026"),
        (2025, False, (2026,), "2026"),
        (2026, False, (2026,), "2026"),
        (None, False, (2026,), "2026"),
        (2024, True, (), ""),
        (None, True, (), ""),
    ],
)
def test_years_owed(last_year: int | None, paid: bool, owed: tuple[int, ...], text: str) -> None:
    assert owed_years(last_year, 2026, paid=paid) == owed
    assert years_text(owed) == text
