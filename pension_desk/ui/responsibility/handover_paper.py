"""A handover's list as the paper dialog prints it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.progress import Watch
from pension_desk.services import responsibility_papers as papers
from pension_desk.services.desk import Desk
from pension_desk.services.handover import HandedOver
from pension_desk.services.paper_files import PaperFile


@dataclass(frozen=True)
class HandoverPaper:
    """The list of one handover."""

    desk: Desk
    made: HandedOver

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> PaperFile:
        """Write the list; logged unless it is only looked at."""
        return papers.print_handover(self.desk, self.made, out, only_look=only_look, watch=watch)

    def note(self) -> None:
        """Log that the list was printed."""
        papers.note_printed(self.desk, self.made)
