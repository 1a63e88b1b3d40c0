"""Printing employers' papers: look first, then printer or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import EMPLOYER_KINDS
from pension_desk.domain.progress import Watch
from pension_desk.services import employers_papers
from pension_desk.services.desk import Desk
from pension_desk.services.employers_limits import UsualLimit, usual_limit
from pension_desk.services.employers_papers import EmployerWanted
from pension_desk.services.outcome import Topic
from pension_desk.ui.employers.work_dialogs import names_of, usual_words
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.told import told_of
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField

_SETS_LIMIT = {"employer_notice": Stage.NOTIFIED, "employer_order": Stage.CORRECTING}
"""The papers that give a limit, with the stage that they lead to."""


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
        self._filled = ""
        self._free = all(one.limit_on is None for one in employers)
        self.choice.currentIndexChanged.connect(self._ask_usual)
        self._ask_usual()
        self.limit.editor.editingFinished.connect(self.look)  # type: ignore[union-attr]

    def _ask_usual(self, *_from: object) -> None:
        """Fill the limit that a paper of this kind usually gives, where none was set or typed."""
        stage = _SETS_LIMIT.get(str(self.choice.currentData()))
        if not self._free or self.limit.text != self._filled:
            return
        if stage is None:
            self._fill(None)
            return
        job = partial(usual_limit, self.seat.desk, stage)
        self.seat.worker.read(job, self._fill, self.notice.tell, token=("usual", id(self)))

    def _fill(self, usual: UsualLimit | None) -> None:
        filled = usual.after(self.seat.desk.today()).isoformat() if usual else ""
        self.limit.editor.setToolTip(usual_words(usual) if usual else "")
        if filled != self._filled and self.limit.text == self._filled:
            self._filled = filled
            self.limit.set_text(filled)
            self.look()

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
