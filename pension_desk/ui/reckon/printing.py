"""Printing the household's sum: the one-page sheet among the papers."""

from __future__ import annotations

from uuid import UUID

from pension_desk.domain.household_sum import HouseholdSum
from pension_desk.domain.ids import RowId
from pension_desk.ui.seat import Seat


def print_sum(seat: Seat, row: RowId, found: HouseholdSum) -> None:
    """Open the papers with the sum of this resident's household chosen."""
    from pension_desk.services.notices import Wanted
    from pension_desk.ui.notices.dialog import NoticesDialog

    residents = (row,) if not found.household_no else tuple(
        RowId(UUID(one.member.key)) for one in found.members
    )  # fmt: skip
    NoticesDialog(seat, Wanted(("household_sum",), residents=residents)).open()
