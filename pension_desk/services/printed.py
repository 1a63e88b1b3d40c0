"""What was printed for a household (印制记录)."""

from __future__ import annotations

from pension_desk.services.desk import Desk
from pension_desk.store import printed as store
from pension_desk.store.printed import PrintedNotice

__all__ = ["PrintedNotice", "printed_for"]


def printed_for(desk: Desk, village: str, household_no: str) -> tuple[PrintedNotice, ...]:
    """Return the notices printed for a household, the latest first; none without a number."""
    if not household_no:
        return ()
    with desk.file.reading() as conn:
        return store.printed(conn, village, household_no)
