"""Printing the household's sum: the one-page sheet among the papers."""

from __future__ import annotations

from functools import partial

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import PersonPage
from pension_desk.services import roster
from pension_desk.services.notices import Wanted
from pension_desk.ui.seat import Seat

KIND = "household_sum"


def print_sum(seat: Seat, row: RowId) -> None:
    """Open the papers with the sum of this resident's household in front."""
    job = partial(roster.person, seat.desk, row)
    seat.worker.read(job, partial(_open, seat), token=("print-sum", row))


def _open(seat: Seat, page: PersonPage) -> None:
    from pension_desk.ui.notices.dialog import NoticesDialog

    home = page.resident
    wanted = Wanted((KIND,), home.village, "", home.household_no)
    if not home.household_no:
        wanted = Wanted((KIND,), residents=(home.id,))
    NoticesDialog(seat, wanted).open()
