"""Printing the household's sum: the one-page sheet among the papers."""

from __future__ import annotations

from pension_desk.domain.household_sum import HouseholdSum
from pension_desk.domain.ids import RowId
from pension_desk.ui.seat import Seat


def print_sum(seat: Seat, _row: RowId, found: HouseholdSum) -> None:
    """Open the papers with this household chosen."""
    from pension_desk.ui.notices.dialog import NoticesDialog

    NoticesDialog(seat, household_no=found.household_no).open()
