"""Where the lines of the home page lead. A room that shows a line better changes its entry."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pension_desk.services.home import Place
from pension_desk.ui.seat import Seat
from pension_desk.ui.tab_keys import Act, TabKey


def _tab(key: TabKey, seat: Seat) -> None:
    seat.shell.show_tab(key)


def _act(act: Act, seat: Seat) -> None:
    seat.shell.start(act)


_PLACES: dict[Place, Callable[[Seat], None]] = {
    Place.PROPOSALS: partial(_act, Act.IMPORT),
    Place.WAITING: partial(_act, Act.IMPORT),
    Place.PROMISES: partial(_tab, TabKey.PAYMENTS),
    Place.WORK_ITEMS: partial(_tab, TabKey.PAYMENTS),
    Place.CONTESTED: partial(_tab, TabKey.ROSTER),
    Place.DAMAGED: partial(_tab, TabKey.ROSTER),
    Place.UNPAID: partial(_tab, TabKey.PAYMENTS),
    Place.UNREGISTERED: partial(_tab, TabKey.ROSTER),
    Place.EXPORT: partial(_act, Act.SEND),
    Place.BACKUP: partial(_act, Act.BACKUP),
}


def open_place(place: Place, seat: Seat) -> None:
    """Go where a line of the home page is dealt with."""
    _PLACES[place](seat)
