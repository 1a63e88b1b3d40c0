"""Printing questions and answers: one paper a subject, in the form that the town has set."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.documents.papers import write_papers
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.domain.knowledge import Subject
from pension_desk.domain.knowledge_papers import AnswerRow, AnswerSheet
from pension_desk.domain.policy import UNCONFIRMED_MARK
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.forms import forms_in_force
from pension_desk.services.knowledge import Answer, answers, by_subject
from pension_desk.services.paper_files import batch_of

KIND = "policy_answers"


@dataclass(frozen=True)
class AnswerFile:
    """What was written: pages, and questions on them."""

    file: Path
    pages: int
    questions: int


def print_answers(
    desk: Desk,
    subject: Subject | None,
    out: Path,
    *,
    only_look: bool = False,
    watch: Watch = UNWATCHED,
) -> AnswerFile:
    """Write the questions of a subject, of all for None, as PDF; logged as an export.

    ``only_look``: for a preview within the desk's own folder, which is not logged.

    Raises:
        Refused: nothing to print, a form that cannot be read, or a character that no font holds.
        Unavailable: the file cannot be written.
    """
    found = [one for one in answers(desk) if subject in (None, one.entry.subject)]
    if not found:
        raise Refused("nothing_to_print", "这一类还没有问答可印。")
    village = desk.identity.role is Role.VILLAGE
    place = division_name(desk.identity.division) if village else ""
    sheets = tuple(
        AnswerSheet(village=place, subject=one.label, people=tuple(map(_row, some)))
        for one, some in by_subject(found)
    )
    with desk.file.reading() as conn:
        form = forms_in_force(conn, (KIND,))[KIND].form
    run = write_papers(out, [(form, batch_of(desk, KIND, sheets))], watch)
    if not only_look:
        note_printed(desk)
    return AnswerFile(out, run.pages, len(found))


def note_printed(desk: Desk) -> None:
    """Log that a paper has left the desk."""
    with desk.acting("export", ALL_KINDS[KIND].label):
        pass


def _row(one: Answer) -> AnswerRow:
    mark = "" if one.entry.sure else f"（{UNCONFIRMED_MARK}）"
    return AnswerRow(one.question, one.answer.replace("\n", ""), f"{one.entry.source}{mark}")
