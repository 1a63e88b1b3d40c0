"""What the page has done off the main thread: plain functions over the services."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.progress import Watch
from pension_desk.services import reconciliation
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.reconciliation import LineFilter, Reconciliation
from pension_desk.services.reconciliation_export import export


@dataclass(frozen=True)
class Shown:
    """A reconciliation and the places of its lines that a filter admits."""

    found: Reconciliation
    wanted: LineFilter
    places: array[int]


def run(desk: Desk, year: int, wanted: LineFilter, watch: Watch) -> Shown:
    """Reconcile a year."""
    found = reconciliation.reconcile(desk, year, watch=watch)
    return Shown(found, wanted, found.chosen(wanted))


def renew(desk: Desk, found: Reconciliation, wanted: LineFilter) -> Shown:
    """Read anew what is settled."""
    fresh = reconciliation.renew(desk, found)
    return Shown(fresh, wanted, fresh.chosen(wanted))


def narrow(found: Reconciliation, wanted: LineFilter) -> Shown:
    """Choose other lines of the same reconciliation."""
    return Shown(found, wanted, found.chosen(wanted))


def settle(
    desk: Desk, found: Reconciliation, places: list[int], reason: str, _watch: Watch
) -> Written[int]:
    """Settle lines with a reason."""
    return reconciliation.settle(desk, found, places, reason)


def unsettle(desk: Desk, found: Reconciliation, places: list[int], _watch: Watch) -> Written[int]:
    """Open settled lines again."""
    return reconciliation.unsettle(desk, found, places)


def write(desk: Desk, shown: Shown, out: Path, sentence: str, watch: Watch) -> Written[int]:
    """Write the lines shown and all totals to a workbook."""
    return export(desk, shown.found, shown.places, out, sentence=sentence, watch=watch)
