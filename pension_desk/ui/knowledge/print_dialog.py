"""Printing questions and answers, one paper a subject."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from pension_desk.domain.knowledge import Subject
from pension_desk.domain.progress import Watch
from pension_desk.services import knowledge_papers
from pension_desk.services.outcome import Written
from pension_desk.ui.knowledge import jobs
from pension_desk.ui.knowledge.words import subject_word
from pension_desk.ui.notices.sheet_dialog import SheetDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class AnswersPrintDialog(SheetDialog):
    """All subjects, or one; opens with the one that the page shows."""

    def __init__(self, seat: Seat, subjects: Sequence[Subject], chosen: Subject | None) -> None:
        everything: tuple[str, object] = (translate("knowledge", "全部，一类一份"), None)
        choices = [everything, *((subject_word(one), one) for one in subjects)]
        super().__init__(
            seat,
            translate("knowledge", "打印政策问答"),
            choices,
            translate("knowledge", "打印哪一类"),
            at=1 + list(subjects).index(chosen) if chosen and chosen in subjects else 0,
        )

    @property
    def subject(self) -> Subject | None:
        """The subject to be printed, None for all."""
        return Subject(str(self.chosen)) if self.chosen else None

    def make(self, out: Path) -> Callable[[Watch], object]:
        """Return the work that makes the pages to be looked at."""
        return partial(jobs.look, self.seat.desk, self.subject, out)

    def keep(self, out: Path) -> Callable[[Watch], Written[Any]]:
        """Return the work that writes them where the person asked."""
        return partial(jobs.keep, self.seat.desk, self.subject, out)

    def note(self) -> None:
        """Log that they were printed."""
        knowledge_papers.note_printed(self.seat.desk)
