"""Taking a report out: its pages are looked at, then printer, PDF or workbook; purpose named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit

from pension_desk.domain.progress import Watch
from pension_desk.domain.reports import Report
from pension_desk.services import report_export
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.report_export import Volume
from pension_desk.ui.paper_dialog import PaperDialog
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


@dataclass(frozen=True)
class Taking:
    """How a report leaves the desk: the filter in words, and what whole numbers are for."""

    sentence: str
    purpose: str


@dataclass(frozen=True)
class _ReportPaper:
    """A report, how it leaves the desk, and how many people it names.

    ``whole``: the report of which this is one village's volume; a workbook holds all of it.
    """

    desk: Desk
    report: Report
    whole: Report
    taking: Taking
    rows: int

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> object:
        sentence, purpose = self.taking.sentence, self.taking.purpose
        report = self.report if out.suffix.lower() == ".pdf" else self.whole
        return report_export.export_report(
            self.desk, report, out, sentence=sentence, purpose=purpose,
            only_look=only_look, watch=watch,
        )  # fmt: skip

    def note(self) -> None:
        sentence, purpose = self.taking.sentence, self.taking.purpose
        report_export.note_taken(
            self.desk, self.report, self.rows, sentence=sentence, purpose=purpose
        )


class ReportDialog(PaperDialog):
    """Identity and phone numbers are masked until a purpose is written down.

    Args:
        seat: where the dialog stands.
        report: what is taken out.
        sentence: its filter in words.
        rows: how many lines it has.
        volumes: one a village where the list is too long for one paper; one is chosen.
    """

    def __init__(
        self,
        seat: Seat,
        report: Report,
        sentence: str,
        rows: int,
        volumes: Sequence[Volume] = (),
    ) -> None:
        self._report, self._sentence, self._rows = report, sentence, rows
        self._volumes = tuple(volumes)
        self.purpose = QLineEdit()
        title = report.name or translate("reports", "自制报表")
        words = translate("reports", "{village}（{n:,} 人）")
        choices = [
            (words.format(village=division_name(one.village), n=one.people), at)
            for at, one in enumerate(self._volumes)
        ]
        super().__init__(seat, title, choices, translate("reports", "分村打印"), sheets=True)
        label = QLabel(self.tr("完整号码的用途(&U)"))
        label.setBuddy(self.purpose)
        self.purpose.setPlaceholderText(
            self.tr("不写：身份证号码和电话遮住。要完整号码，请写明用途，会记录下来")
        )
        self.ask(label)
        self.ask(self.purpose, 9)
        self.purpose.editingFinished.connect(self._on_purpose)
        self._looked = ""

    @property
    def taking(self) -> Taking:
        """How the report leaves the desk."""
        return Taking(self._sentence, self.purpose.text().strip())

    def _on_purpose(self) -> None:
        """Make the pages anew where the purpose has changed what they show."""
        if self.purpose.text().strip() != self._looked:
            self._looked = self.purpose.text().strip()
            self.look()

    def look_failed(self, error: object) -> None:
        """Leave the workbook open to choice where a list is too long to be printed."""
        super().look_failed(error)
        self.sheet_button.setEnabled(True)

    def paper(self) -> _ReportPaper:
        """Return the report as it leaves the desk."""
        report, rows = self._report, self._rows
        if self._volumes:
            volume = self._volumes[max(0, self.choice.currentIndex())]
            report, rows = volume.report, volume.people
        return _ReportPaper(self.seat.desk, report, self._report, self.taking, rows)

    @property
    def file_name(self) -> str:
        """The report's name."""
        return self.windowTitle()
