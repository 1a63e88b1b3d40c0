"""What was printed for a household (印制记录)."""

from __future__ import annotations

from dataclasses import replace

from pension_desk.domain.form_kinds import form_label
from pension_desk.services.desk import Desk
from pension_desk.store import printed as store
from pension_desk.store.printed import PrintedNotice

__all__ = ["PrintedNotice", "printed_for"]


def printed_for(desk: Desk, village: str, household_no: str) -> tuple[PrintedNotice, ...]:
    """Return the notices printed for a household, the latest first; none without a number.

    Their ``kind`` is the Chinese name of the form.
    """
    if not household_no:
        return ()
    with desk.file.reading() as conn:
        found = store.printed(conn, village, household_no)
    return tuple(replace(one, kind=form_label(one.kind)) for one in found)
