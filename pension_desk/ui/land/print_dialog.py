"""Printing the papers of a project: look first, then printer, PDF or workbook."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import land_papers
from pension_desk.services.desk import Desk
from pension_desk.services.land_papers import LandWanted
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


def kind_words(kind: str) -> str:
    """Return what a kind of paper is called."""
    match kind:
        case "land_survey":
            return translate("land", "被征地农户调查表")
        case "land_roster":
            return translate("land", "被征地农民花名册")
        case "land_notice":
            return translate("land", "被征地农民公示")
        case "land_computation":
            return translate("land", "补贴测算表")
        case "land_deposit_plan":
            return translate("land", "分期缴存计划")
        case "land_fund_plan":
            return translate("land", "年度用款计划")
        case "land_use_report":
            return translate("land", "补贴使用情况")
        case "land_audit":
            return translate("land", "征地审计自查表")
    return kind


@dataclass(frozen=True)
class _LandPaper:
    """A paper of one kind for a project or one of its households."""

    desk: Desk
    wanted: LandWanted

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> object:
        return land_papers.print_land(self.desk, self.wanted, out, only_look=only_look, watch=watch)

    def note(self) -> None:
        land_papers.note_printed(self.desk, self.wanted)


class LandPrintDialog(PaperDialog):
    """The kinds of paper of a project, or of one household."""

    def __init__(
        self, seat: Seat, project: RowId, name: str, household: RowId | None = None
    ) -> None:
        self._project, self._household = project, household
        super().__init__(
            seat,
            translate("land", "打印：{name}").format(name=name),
            [(kind_words(kind), kind) for kind in LAND_KINDS],
            translate("land", "打印哪一种"),
            sheets=True,
        )

    def paper(self) -> _LandPaper:
        """Return the paper of the chosen kind."""
        kind = str(self.choice.currentData())
        return _LandPaper(self.seat.desk, LandWanted(kind, self._project, self._household))
