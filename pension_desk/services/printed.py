"""What was printed for a household and a person (印制记录)."""

from __future__ import annotations

from pension_desk.domain.ids import RowId
from pension_desk.domain.notices import NoticeRecord
from pension_desk.services.desk import Desk
from pension_desk.store import printed as store

__all__ = ["NoticeRecord", "printed_for"]


def printed_for(
    desk: Desk, village: str, household_no: str, resident: RowId
) -> tuple[NoticeRecord, ...]:
    """Return the notices of a resident's household and their own, the latest first."""
    with desk.file.reading() as conn:
        return store.printed(conn, village, household_no, resident)
