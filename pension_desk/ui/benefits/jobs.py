"""What the benefits' screens have done off the main thread: plain functions over the services."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.benefit_lists import BenefitCounts, BenefitList
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import benefit_acts, benefit_lists, benefits, notices, roster
from pension_desk.services.benefit_acts import Details, StepEntry
from pension_desk.services.benefits import BenefitPage
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Queued, Wanted
from pension_desk.services.outcome import Written
from pension_desk.services.screening_lists import ListFile


@dataclass(frozen=True)
class Asked:
    """Whose list is shown: months ahead, village and hamlet (empty: all), month of age."""

    within: int | None = None
    village: str = ""
    hamlet: str = ""
    month: date | None = None


@dataclass(frozen=True)
class Overview:
    """What stands around the table: counts, and the places to choose from."""

    counts: BenefitCounts
    villages: tuple[str, ...]
    hamlets: tuple[str, ...]
    near_months: int
    near_unsure: bool
    residents: int


def overview(desk: Desk, asked: Asked, _watch: Watch) -> Overview:
    """Return the counts of every list, and the places."""
    villages = roster.villages(desk)
    rules = benefits.rules_of(desk, asked.within)
    return Overview(
        benefits.counts(desk, within=asked.within, village=asked.village, hamlet=asked.hamlet),
        tuple(village.code for village in villages),
        roster.hamlets(desk, asked.village or None),
        rules.near_months,
        "near" in rules.unconfirmed,
        sum(village.residents for village in villages),
    )


def numbers(desk: Desk, which: BenefitList, asked: Asked) -> array[int]:
    """Return who stands on a list."""
    return benefits.numbers(
        desk,
        which,
        within=asked.within,
        village=asked.village,
        hamlet=asked.hamlet,
        month=asked.month if which is BenefitList.TURNING60 else None,
    )


def advance(desk: Desk, row: RowId, entry: StepEntry, _watch: Watch) -> Written[BenefitPage]:
    """Take one step."""
    return benefit_acts.advance(desk, row, entry)


def set_details(desk: Desk, row: RowId, details: Details, _watch: Watch) -> Written[BenefitPage]:
    """Correct documents, sum, heir or note."""
    return benefit_acts.set_details(desk, row, details)


def prove(
    desk: Desk, rows: tuple[RowId, ...], on: date | None, by: str, _watch: Watch
) -> Written[int]:
    """Enter proofs of life."""
    return benefit_acts.prove_life(desk, rows, on=on, by=by)


def report_death(
    desk: Desk, row: RowId, on: date, heir: str, note: str, _watch: Watch
) -> Written[BenefitPage]:
    """Enter a death, and who inherits the account."""
    return benefit_acts.report_death(desk, row, on, heir=heir, note=note)


def queue(desk: Desk, kind: str, rows: tuple[RowId, ...], watch: Watch) -> Written[Queued]:
    """Put a paper for each of these people into the print queue."""
    return notices.queue_up(desk, Wanted((kind,), residents=rows), watch)


def export(
    desk: Desk, which: BenefitList, asked: Asked, out: Path, watch: Watch
) -> Written[ListFile]:
    """Write a list as a workbook; it is entered in the log and so must be a write."""
    made = benefit_lists.export_list(
        desk,
        which,
        out=out,
        within=asked.within,
        village=asked.village or None,
        hamlet=asked.hamlet,
        month=asked.month if which is BenefitList.TURNING60 else None,
        watch=watch,
    )
    return Written(made)


def chosen_rows(desk: Desk, numbers: array[int]) -> tuple[RowId, ...]:
    """Return the record ids of local numbers, in the order asked."""
    return tuple(line.id for line in roster.lines(desk, numbers))
