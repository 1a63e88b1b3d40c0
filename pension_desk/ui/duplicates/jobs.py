"""What the dialog of duplicates asks of the services; plain functions, run off the main thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import Duplicates, FieldPair
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import PersonPage, Resident
from pension_desk.services import merging_people
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written


@dataclass(frozen=True)
class Queues:
    """Who may be entered twice, and who was merged: the record and the one that it counts with."""

    duplicates: tuple[Duplicates, ...]
    merged: tuple[tuple[Resident, Resident], ...]


def read_queues(desk: Desk, _watch: Watch) -> Queues:
    """Return both queues."""
    return Queues(merging_people.duplicates(desk), merging_people.merged_people(desk))


def compare(desk: Desk, keep: RowId, alias: RowId) -> tuple[FieldPair, ...]:
    """Return what two records say, side by side; refused when they cannot be merged."""
    return merging_people.compare(desk, keep, alias)


def merge(
    desk: Desk, keep: RowId, alias: RowId, take: Sequence[str], _watch: Watch
) -> Written[PersonPage]:
    """Merge one record into another."""
    return merging_people.merge(desk, keep, alias, take)


def separate(desk: Desk, alias: RowId, _watch: Watch) -> Written[PersonPage]:
    """Make a merged record a person of its own again."""
    return merging_people.separate(desk, alias)
