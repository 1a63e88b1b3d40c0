"""From a notice to whose it is."""

from __future__ import annotations

from pension_desk.domain.notices import NoticeRecord
from pension_desk.domain.roster import RosterFilter
from pension_desk.ui.seat import Shell


def open_household(shell: Shell, record: NoticeRecord) -> None:
    """Show the person's page, or the household in the roster."""
    if record.resident is not None:
        shell.open_person(record.resident)
        return
    wanted = RosterFilter(villages=(record.village,), household_no=record.household_no)
    shell.show_filter(wanted)
