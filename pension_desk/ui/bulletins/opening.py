"""The records behind a number, shown in the tab where they are at home."""

from __future__ import annotations

from pension_desk.domain.roster import RosterFilter
from pension_desk.services.indicators import Behind, Records
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import TabKey


def open_records(seat: Seat, found: Behind, name: str) -> None:
    """Bring a tab to the front with only these records; ``name`` stands on its chip."""
    if found.records is Records.RESIDENTS:
        seat.shell.show_filter(RosterFilter(people=found.ids, people_name=name))
    elif found.records is Records.EMPLOYERS:
        seat.shell.show_records(TabKey.EMPLOYERS, found.ids, name)
    else:
        seat.shell.show_records(TabKey.LAND, found.ids, name)
