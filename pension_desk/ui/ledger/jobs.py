"""What the ledger has done off the main thread: plain functions over the services."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import PersonPage
from pension_desk.services import ledger
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written


def correct(
    desk: Desk, row: RowId, entry: RowId, amount_fen: int, year: int, reason: str, _watch: Watch
) -> Written[PersonPage]:
    """Correct a confirmed entry by counter-entries."""
    return ledger.correct(desk, row, entry, reason, amount_fen=amount_fen, year=year)


def refund(
    desk: Desk,
    row: RowId,
    entry: RowId,
    amount_fen: int,
    day: date | None,
    reason: str,
    _watch: Watch,
) -> Written[PersonPage]:
    """Enter that money of an entry went back."""
    return ledger.refund(desk, row, entry, reason, amount_fen=amount_fen, paid_on=day)
