"""Printing employers' papers: look first, then printer or PDF."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QLabel

from pension_desk.domain.employers import Employer
from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import EMPLOYER_KINDS
from pension_desk.domain.progress import Watch
from pension_desk.services import employers_papers, previews
from pension_desk.services.desk import Desk
from pension_desk.services.employers_papers import EmployerPaperFile, EmployerWanted
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.employers.work_dialogs import names_of
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import print_pages
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.typed_days import typed_day
from pension_desk.ui.widgets.form_field import FormField

_PRINTED = frozenset({Topic.EMPLOYERS})


def paper_word(kind: str) -> str:
    """Return what a kind of paper is called."""
    return {
        "employer_notice": translate("employers", "参保缴费告知书"),
        "employer_order": translate("employers", "限期改正通知"),
        "employer_handover": translate("employers", "移交单"),
        "employer_contacts": translate("employers", "单位联系清单"),
    }.get(kind, kind)


class EmployerPrintDialog(ActDialog):
    """One kind at a time for all that are chosen; the pages shown are those that come out."""

    def __init__(self, seat: Seat, employers: Sequence[Employer]) -> None:
        title = translate("employers", "打印：{who}").format(who=names_of(employers))
        super().__init__(seat, title)
        self._rows = tuple(one.id for one in employers)
        self._file: Path | None = None
        self.kind = QComboBox()
        for kind in EMPLOYER_KINDS:
            self.kind.addItem(paper_word(kind), kind)
        self.kind.setAccessibleName(self.tr("打印哪一种"))
        self.limit = FormField(self.tr("期限到哪一天"))
        self.preview = PagePreview(seat.worker)
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("打印哪一种")))
        line.addWidget(self.kind)
        line.addWidget(self.limit)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.preview, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.pdf_button = self.add_button(self.tr("存为 PDF…"), self._ask_pdf)
        self.print_button = self.add_button(self.tr("打印…"), self._print, default=True)
        self.kind.currentIndexChanged.connect(self.look)
        self.limit.editor.editingFinished.connect(self.look)  # type: ignore[union-attr]
        self.finished.connect(self._forget)
        self.grow(60, 42)
        self.look()

    def _wanted(self) -> EmployerWanted:
        return EmployerWanted(str(self.kind.currentData()), self._rows, self._limit())

    def _limit(self) -> date | None:
        return typed_day(self.limit.text, self.seat.desk.today()) if self.limit.text else None

    def look(self, *_from: object) -> None:
        """Make the chosen papers and show their pages."""
        try:
            wanted = self._wanted()
        except Refused as wrong:
            self.limit.show_problem(wrong.sentence())
            return
        self.limit.show_problem("")
        self._forget()
        self.preview.show_file(None, 0)
        self._file = previews.preview_file(self.seat.desk)
        job = partial(_look, self.seat.desk, wanted, self._file)
        self.run_read(job, self._show, self.tr("生成表单"), self._none)
        self._switch()

    def _show(self, made: EmployerPaperFile) -> None:
        self.preview.show_file(made.file, made.pages)
        self._switch(pages=made.pages)

    def _none(self, _error: object) -> None:
        self._switch()

    def _switch(self, *, pages: int = 0) -> None:
        for button in (self.pdf_button, self.print_button):
            button.setEnabled(pages > 0)

    def _forget(self, *_result: object) -> None:
        """Remove the pages that were only looked at."""
        if self._file is not None:
            self._file.unlink(missing_ok=True)
            self._file = None

    def _ask_pdf(self) -> None:
        suggested = f"{self.kind.currentText()}.pdf"
        kinds = self.tr("PDF 文件 (*.pdf)")
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested, kinds)
        if name:
            self.save(Path(name).with_suffix(".pdf"))

    def save(self, out: Path) -> None:
        """Write the chosen papers where the person asked for them."""
        job = partial(_save, self.seat.desk, self._wanted(), out)
        self.run_write(job, self._say_saved, self.tr("生成表单"))

    def _say_saved(self, made: EmployerPaperFile) -> None:
        self.notice.say(self.tr("已存到“{file}”。").format(file=made.file.name), Tone.GOOD)

    def _print(self) -> None:
        if not QPrinterInfo.availablePrinterNames():
            self.notice.say(self.tr("这台电脑没有装打印机，可以先存为 PDF，拿到有打印机的地方印。"))
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        dialog = QPrintDialog(printer, self)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print all pages."""
        if self._file is None:
            return
        printer.setFullPage(True)
        pages = previews.pages(self._file)
        job = partial(_print, self.seat.desk, self._wanted(), printer, self._file, pages)
        self.run_write(job, self._say_printed, self.tr("打印"))

    def _say_printed(self, pages: int) -> None:
        self.notice.say(self.tr("已送去打印，共 {n} 页。").format(n=pages), Tone.GOOD)


def _look(desk: Desk, wanted: EmployerWanted, out: Path, watch: Watch) -> EmployerPaperFile:
    return employers_papers.print_employers(desk, wanted, out, only_look=True, watch=watch)


def _save(
    desk: Desk, wanted: EmployerWanted, out: Path, watch: Watch
) -> Written[EmployerPaperFile]:
    return Written(employers_papers.print_employers(desk, wanted, out, watch=watch), _PRINTED)


def _print(
    desk: Desk, wanted: EmployerWanted, printer: QPrinter, file: Path, pages: int, watch: Watch
) -> Written[int]:
    print_pages(printer, file, (1, pages), watch)
    employers_papers.note_printed(desk, wanted)
    return Written(pages, _PRINTED)
