"""Writing papers of one kind as a PDF, or their tables as a workbook: what every topic shares."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from pension_desk.documents.papers import write_papers
from pension_desk.domain.papers import Paper, PaperBatch
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.contacts import contact
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.forms import forms_in_force
from pension_desk.services.paper_sheets import write_tables
from pension_desk.services.policy import policy

_TO_FILL_IN = "_" * 14


@dataclass(frozen=True)
class PaperFile:
    """What was written: pages of a PDF (0 of a workbook), papers or rows."""

    file: Path
    pages: int
    papers: int
    rows: int


def batch_of(
    desk: Desk,
    kind: str,
    found: Sequence[Paper],
    *,
    year: int | None = None,
    issued_on: date | None = None,
    deadline: date | None = None,
) -> PaperBatch:
    """Return a printing of papers of one kind, with the office's names and the policy's figures.

    Issued today and due on the year's last day where nothing else is said.
    """
    asked, today = contact(desk), desk.today()
    year = year or today.year
    return PaperBatch(
        kind=kind,
        year=year,
        issued_on=issued_on or today,
        town=division_name(desk.identity.division[:9]),
        contact=asked.name,
        phone=asked.phone or _TO_FILL_IN,
        deadline=deadline or date(year, 12, 31),
        papers=found,
        **policy_words(desk),
    )


def policy_words(desk: Desk) -> dict[str, Any]:
    """Return today's figures that wordings fill in, as the keywords of a `PaperBatch`."""
    rules, today = policy(desk), desk.today()
    return {
        "join_age": rules.standing_words(Key.JOIN_AGE, today),
        "benefit_age": rules.standing_words(Key.BENEFIT_AGE, today),
        "years_needed": rules.standing_words(Key.YEARS_NEEDED, today),
    }


def write_batch(desk: Desk, batch: PaperBatch, out: Path, watch: Watch = UNWATCHED) -> PaperFile:
    """Write papers as PDF, or their tables as a workbook where ``out`` ends in ``.xlsx``.

    Not logged here: whoever lets a paper out of the desk says what it was.

    Raises:
        Refused: a form that cannot be read, a character that no font holds, a form without a
            table that is asked for as a workbook (``no_table``).
        Unavailable: the file cannot be written.
    """
    with desk.file.reading() as conn:
        form = forms_in_force(conn, (batch.kind,))[batch.kind].form
    rows = sum(len(paper.people) for paper in batch.papers)
    if out.suffix.lower() == ".xlsx":
        write_tables(form, batch, out, watch)
        return PaperFile(out, 0, len(batch.papers), rows)
    run = write_papers(out, [(form, batch)], watch)
    return PaperFile(out, run.pages, run.papers, rows)
