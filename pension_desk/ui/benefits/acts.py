"""What can be done about somebody's benefit from a table or a page: opens the dialogs."""

from __future__ import annotations

from array import array
from functools import partial

from PySide6.QtCore import QObject

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.errors import DeskError
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterLine
from pension_desk.services import benefits, roster
from pension_desk.services.benefits import BenefitPage
from pension_desk.services.notices import Queued
from pension_desk.ui.benefits import jobs
from pension_desk.ui.seat import Seat

PAPERS = {
    BenefitList.TURNING60: "near60_notice",
    BenefitList.PROOF_OVERDUE: "proof_reminder",
    BenefitList.PROOF_DUE: "proof_reminder",
    BenefitList.PROOF_NEVER: "proof_reminder",
    BenefitList.UNDER_WAY: "document_receipt",
}
"""The paper that a list's people are brought."""


class BenefitActs(QObject):
    """What is written is told by the worker's topics; refusals stand in the dialogs."""

    def __init__(self, seat: Seat, parent: QObject) -> None:
        super().__init__(parent)
        self._seat = seat

    def step(self, row: RowId) -> None:
        """Ask for the next step of a person's course."""
        self._with_page(row, self._open_step)

    def death(self, row: RowId) -> None:
        """Ask for the day of death of somebody who draws."""
        self._with_page(row, self._open_death)

    def prove(self, row: RowId, name: str) -> None:
        """Ask for a proof of life of one person."""
        self._open_proof(((row, name),))

    def prove_many(self, numbers: array[int]) -> None:
        """Ask for a proof of life of several, by their local numbers."""
        job = partial(roster.lines, self._seat.desk, numbers)
        self._seat.worker.read(job, self._open_proofs, token=("prove", id(self)))

    def queue(self, kind: str, numbers: array[int]) -> None:
        """Put a paper for each of these people into the print queue."""
        job = partial(jobs.chosen_rows, self._seat.desk, numbers)
        self._seat.worker.read(job, partial(self._queue, kind), token=("queue", id(self)))

    def _with_page(self, row: RowId, show: object) -> None:
        job = partial(benefits.of_person, self._seat.desk, row)
        self._seat.worker.read(job, show, self._fail, token=("benefit", id(self)))  # type: ignore[arg-type]

    def _open_step(self, page: BenefitPage) -> None:
        from pension_desk.ui.benefits.step_dialog import StepDialog

        StepDialog(self._seat, page).open()

    def _open_death(self, page: BenefitPage) -> None:
        from pension_desk.ui.benefits.death_dialog import DeathDialog

        DeathDialog(self._seat, page).open()

    def _open_proofs(self, lines: tuple[RosterLine, ...]) -> None:
        if lines:
            self._open_proof(tuple((line.id, line.name) for line in lines))

    def _open_proof(self, people: tuple[tuple[RowId, str], ...]) -> None:
        from pension_desk.ui.benefits.proof_dialog import ProofDialog

        ProofDialog(self._seat, people).open()

    def _queue(self, kind: str, rows: tuple[RowId, ...]) -> None:
        job = partial(jobs.queue, self._seat.desk, kind, rows)
        self._seat.worker.write(job, self._queued, self._fail)

    def _queued(self, made: Queued) -> None:
        words = self.tr("已放进打印队列：新增 {n} 份，原来就有 {m} 份")
        self._seat.shell.note(words.format(n=made.added, m=made.known))

    def _fail(self, error: DeskError) -> None:
        self._seat.messages.show_failure(error)
