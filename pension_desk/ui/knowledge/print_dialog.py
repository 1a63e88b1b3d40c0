"""Printing questions and answers, one paper a subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.knowledge import Subject
from pension_desk.domain.progress import Watch
from pension_desk.services import knowledge_papers
from pension_desk.services.desk import Desk
from pension_desk.ui.knowledge.words import subject_word
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


@dataclass(frozen=True)
class _Answers:
    """The answers of a subject, or of all."""

    desk: Desk
    subject: Subject | None

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> object:
        return knowledge_papers.print_answers(
            self.desk, self.subject, out, only_look=only_look, watch=watch
        )

    def note(self) -> None:
        knowledge_papers.note_printed(self.desk)


class AnswersPrintDialog(PaperDialog):
    """All subjects, or one; opens with the one that the page shows."""

    def __init__(self, seat: Seat, subjects: Sequence[Subject], chosen: Subject | None) -> None:
        everything: tuple[str, object] = (translate("knowledge", "全部，一类一份"), None)
        super().__init__(
            seat,
            translate("knowledge", "打印政策问答"),
            [everything, *((subject_word(one), one) for one in subjects)],
            translate("knowledge", "打印哪一类"),
            at=1 + list(subjects).index(chosen) if chosen and chosen in subjects else 0,
        )

    @property
    def subject(self) -> Subject | None:
        """The subject to be printed, None for all."""
        chosen = self.choice.currentData()
        return Subject(str(chosen)) if chosen else None

    def paper(self) -> _Answers:
        """Return the answers of the chosen subject."""
        return _Answers(self.seat.desk, self.subject)

    @property
    def file_name(self) -> str:
        """What is printed, and the subject where one is chosen."""
        word = f"-{self.choice.currentText()}" if self.subject else ""
        return f"{self.tr('政策问答')}{word}"
