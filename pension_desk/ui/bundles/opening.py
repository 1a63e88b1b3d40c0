"""Where the exchanges of the past are shown: the town's board, a village's log with the town."""

from __future__ import annotations

from pension_desk.domain.ids import VillageCode, town_of
from pension_desk.services.desk import Role
from pension_desk.ui.seat import Seat


def open_exchanges(seat: Seat) -> None:
    """Open the board at a town's desk, the log with the town at a village's."""
    identity = seat.desk.identity
    if identity.role is Role.TOWN:
        from pension_desk.ui.bundles.board import BoardDialog

        BoardDialog(seat).open()
    else:
        from pension_desk.ui.bundles.log import LogDialog

        LogDialog(seat, town_of(VillageCode(identity.division))).open()
