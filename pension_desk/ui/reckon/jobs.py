"""What the sum's window has done off the main thread."""

from __future__ import annotations

from pension_desk.domain.household_sum import HouseholdSum
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import reckon
from pension_desk.services.desk import Desk


def read_sum(desk: Desk, row: RowId, _watch: Watch) -> HouseholdSum:
    """Return the sum of a resident's household with everything that the table shows ready."""
    found = reckon.around_person(desk, row)
    for some in found.members:
        for one in (*some.tiers, *some.made_up):
            _ = one.earned_back, one.monthly_with_extra, one.figures, one.on_behalf
        for flexible in some.flexible:
            _ = flexible.earned_back, flexible.yearly, flexible.figures
    return found
