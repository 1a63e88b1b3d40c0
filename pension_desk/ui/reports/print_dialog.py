"""Taking a report out: its pages are looked at, then printer, PDF or workbook; purpose named."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLabel, QLineEdit

from pension_desk.domain.progress import Watch
from pension_desk.domain.reports import Report
from pension_desk.services import report_export
from pension_desk.services.desk import Desk
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
    """A report, how it leaves the desk, and how many people it names."""

    desk: Desk
    report: Report
    taking: Taking
    rows: int

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> object:
        sentence, purpose = self.taking.sentence, self.taking.purpose
        return report_export.export_report(
            self.desk, self.report, out, sentence=sentence, purpose=purpose,
            only_look=only_look, watch=watch,
        )  # fmt: skip

    def note(self) -> None:
        sentence, purpose = self.taking.sentence, self.taking.purpose
        report_export.note_taken(
            self.desk, self.report, self.rows, sentence=sentence, purpose=purpose
        )


class ReportDialog(PaperDialog):
    """Identity and phone numbers are masked until a purpose is written down."""

    def __init__(self, seat: Seat, report: Report, sentence: str, rows: int) -> None:
        self._report, self._sentence, self._rows = report, sentence, rows
        self.purpose = QLineEdit()
        title = report.name or translate("reports", "自制报表")
        super().__init__(seat, title, sheets=True)
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
        return _ReportPaper(self.seat.desk, self._report, self.taking, self._rows)

    @property
    def file_name(self) -> str:
        """The report's name."""
        return self.windowTitle()
