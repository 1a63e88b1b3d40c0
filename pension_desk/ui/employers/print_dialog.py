"""Printing employers' papers: look first, then printer or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pension_desk.domain.employers import Employer
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import EMPLOYER_KINDS
from pension_desk.domain.progress import Watch
from pension_desk.services import employers_papers
from pension_desk.services.desk import Desk
from pension_desk.services.employers_papers import EmployerWanted
from pension_desk.services.outcome import Topic
from pension_desk.ui.employers.work_dialogs import names_of
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField


def paper_word(kind: str) -> str:
    """Return what a kind of paper is called."""
    return {
        "employer_notice": translate("employers", "参保缴费告知书"),
        "employer_order": translate("employers", "限期改正通知"),
        "employer_handover": translate("employers", "移交单"),
        "employer_contacts": translate("employers", "单位联系清单"),
    }.get(kind, kind)


@dataclass(frozen=True)
class _EmployerPaper:
    """Papers of one kind, one an employer."""

    desk: Desk
    wanted: EmployerWanted

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> object:
        return employers_papers.print_employers(
            self.desk, self.wanted, out, only_look=only_look, watch=watch
        )

    def note(self) -> None:
        employers_papers.note_printed(self.desk, self.wanted)


class EmployerPrintDialog(PaperDialog):
    """One kind at a time for all that are chosen; a limit may be named on the paper."""

    changes = frozenset({Topic.EMPLOYERS})

    def __init__(self, seat: Seat, employers: Sequence[Employer]) -> None:
        self._rows = tuple(one.id for one in employers)
        self.limit = FormField(translate("employers", "期限到哪一天"))
        super().__init__(
            seat,
            translate("employers", "打印：{who}").format(who=names_of(employers)),
            [(paper_word(kind), kind) for kind in EMPLOYER_KINDS],
            translate("employers", "打印哪一种"),
        )
        self.ask(self.limit)
        self.limit.editor.editingFinished.connect(self.look)  # type: ignore[union-attr]

    def paper(self) -> _EmployerPaper | None:
        """Return the papers of the chosen kind; None where the limit is no day."""
        try:
            limit = self._limit()
        except Refused as wrong:
            self.limit.show_problem(told_of(wrong))
            return None
        self.limit.show_problem("")
        kind = str(self.choice.currentData())
        return _EmployerPaper(self.seat.desk, EmployerWanted(kind, self._rows, limit))

    def _limit(self) -> date | None:
        return typed_day(self.limit.text, self.seat.desk.today()) if self.limit.text else None
