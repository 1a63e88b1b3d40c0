"""Taking a report out: its pages are looked at, then printer, PDF or workbook; purpose named."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit

from pension_desk.domain.progress import Watch
from pension_desk.domain.reports import Report
from pension_desk.services import report_export
from pension_desk.services.outcome import Written
from pension_desk.ui.notices.sheet_dialog import SheetDialog
from pension_desk.ui.reports import jobs
from pension_desk.ui.reports.jobs import Taking
from pension_desk.ui.seat import Seat
from pension_desk.ui.translation import translate


class ReportDialog(SheetDialog):
    """Identity and phone numbers are masked until a purpose is written down."""

    def __init__(self, seat: Seat, report: Report, sentence: str, rows: int) -> None:
        self._report, self._sentence, self._rows = report, sentence, rows
        self.purpose = QLineEdit()
        title = report.name or translate("reports", "自制报表")
        super().__init__(seat, title, [(title, "")], translate("reports", "报表"), sheets=True)
        line = QHBoxLayout()
        label = QLabel(self.tr("完整号码的用途(&U)"))
        label.setBuddy(self.purpose)
        self.purpose.setPlaceholderText(
            self.tr("不写：身份证号码和电话遮住。要完整号码，请写明用途，会记录下来")
        )
        line.addWidget(label)
        line.addWidget(self.purpose, 1)
        self.body.insertLayout(0, line)
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

    def _none(self, _error: object) -> None:
        """Leave the workbook open to choice where a list is too long to be printed."""
        super()._none(_error)
        self.sheet_button.setEnabled(True)

    def make(self, out: Path) -> Callable[[Watch], object]:
        """Return the work that makes the pages to be looked at."""
        return partial(jobs.look, self.seat.desk, self._report, self.taking, out)

    def keep(self, out: Path) -> Callable[[Watch], Written[Any]]:
        """Return the work that writes the report where the person asked."""
        return partial(jobs.export, self.seat.desk, self._report, self.taking, out)

    def note(self) -> None:
        """Log that the report was printed."""
        taking = self.taking
        report_export.note_taken(
            self.seat.desk, self._report, self._rows, sentence=taking.sentence,
            purpose=taking.purpose,
        )  # fmt: skip
