"""What the employers' screens have done off the main thread: plain functions over the services."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_words import KeyTrade
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import (
    employers,
    employers_entry,
    employers_export,
    employers_questions,
    employers_work,
)
from pension_desk.services.desk import Desk
from pension_desk.services.employers import EmployersStatus
from pension_desk.services.employers_entry import EmployerFields
from pension_desk.services.employers_work import ContactEntry, Stepped
from pension_desk.services.outcome import Written
from pension_desk.services.screening_lists import ListFile


@dataclass(frozen=True)
class StepAsked:
    """What a step dialog asks for."""

    end: Stage
    on: date | None
    limit_on: date | None
    reason: str


def status(desk: Desk) -> EmployersStatus:
    """Return every employer and how many questions wait."""
    return employers.status(desk)


def contact(
    desk: Desk, rows: Sequence[RowId], entry: ContactEntry, _watch: Watch
) -> Written[object]:
    """Record a contact with each."""
    made = employers_work.contact(desk, rows, entry)
    return Written(made.value, made.topics)


def step(desk: Desk, rows: Sequence[RowId], asked: StepAsked, _watch: Watch) -> Written[object]:
    """Take each to a stage."""
    made: Written[Stepped] = employers_work.step(
        desk, rows, asked.end, on=asked.on, limit_on=asked.limit_on, reason=asked.reason
    )
    return Written(made.value, made.topics)


def save(desk: Desk, told: EmployerFields, row: RowId | None, _watch: Watch) -> Written[object]:
    """Make or change an employer."""
    made = employers_entry.save(desk, told, row)
    return Written(made.value, made.topics)


def arrears(
    desk: Desk, row: RowId, amount: int | None, since: date | None, _watch: Watch
) -> Written[object]:
    """Enter what is owed."""
    made = employers_work.set_arrears(desk, row, amount, since)
    return Written(made.value, made.topics)


def assign(desk: Desk, rows: Sequence[RowId], village: str, _watch: Watch) -> Written[int]:
    """Say to which village some belong."""
    return employers_entry.assign_village(desk, rows, village)


def mark(desk: Desk, rows: Sequence[RowId], trade: KeyTrade | None, _watch: Watch) -> Written[int]:
    """Say which key trade some are of."""
    return employers_entry.mark_trade(desk, rows, trade)


def accept(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    """Say yes to questions."""
    made = employers_questions.accept(desk, numbers)
    return Written(len(made.value), made.topics)


def accept_for(desk: Desk, numbers: Sequence[int], employer: RowId, _watch: Watch) -> Written[int]:
    """Say that questions are of an employer that a person chose."""
    made = employers_questions.accept(desk, numbers, employer)
    return Written(len(made.value), made.topics)


def as_new(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    """Say that the rows are employers of their own."""
    made = employers_questions.accept_as_new(desk, numbers)
    return Written(len(made.value), made.topics)


def reject(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    """Say no to questions."""
    return employers_questions.reject(desk, numbers)


def reopen(desk: Desk, numbers: Sequence[int], _watch: Watch) -> Written[int]:
    """Ask again what was answered no."""
    return employers_questions.reopen(desk, numbers)


def accept_certain(desk: Desk, _watch: Watch) -> Written[int]:
    """Accept all that are sure."""
    return employers_questions.accept_all_certain(desk)


def export(
    desk: Desk, rows: Sequence[RowId], said: str, out: Path, watch: Watch
) -> Written[ListFile]:
    """Write the shown employers as a workbook; logged, and so a write."""
    return Written(employers_export.export(desk, rows, out, said=said, watch=watch))
