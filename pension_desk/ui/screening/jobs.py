"""What the screening screens ask of the services; plain functions, run off the main thread."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import WorkItem
from pension_desk.services import screening
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.screening import ListFile, Screening, WorkLine


@dataclass(frozen=True)
class Day:
    """For which payment year and as of which day."""

    year: int
    as_of: date


@dataclass(frozen=True)
class Wanted:
    """Which list is to be written, of which village (None: all), and where."""

    kind: str
    village: VillageCode | None
    out: Path


@dataclass(frozen=True)
class Answer:
    """What a person entered for one line; ``answered_on`` None means today."""

    item: RowId
    outcome: str
    reason: str
    answered_on: date | None
    note: str


def screen(desk: Desk, day: Day, watch: Watch) -> Written[Screening]:
    """Screen everyone."""
    return screening.screen(desk, year=day.year, as_of=day.as_of, watch=watch)


def export(desk: Desk, day: Day, wanted: Wanted, watch: Watch) -> Written[ListFile]:
    """Write a list; it is entered in the log and so must be a write."""
    file = screening.export_list(
        desk,
        wanted.kind,
        year=day.year,
        as_of=day.as_of,
        out=wanted.out,
        village=wanted.village,
        watch=watch,
    )
    return Written(file)


def issue(desk: Desk, day: Day, _watch: Watch) -> Written[int]:
    """Push the two lists to the villages."""
    return screening.issue_lists(desk, year=day.year, as_of=day.as_of)


def open_lines(desk: Desk) -> tuple[WorkLine, ...]:
    """Return the lines that still stand, in walking order."""
    return screening.work_items(desk, open_only=True)


def answer(desk: Desk, given: Answer, _watch: Watch) -> Written[WorkItem]:
    """Enter a village's answer."""
    return screening.answer(
        desk, given.item, given.outcome, given.reason, given.answered_on, given.note
    )
