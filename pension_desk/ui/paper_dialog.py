"""One paper that is looked at first, then printed or saved as PDF or workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog

from pension_desk.domain.progress import Watch
from pension_desk.services import previews
from pension_desk.services.outcome import Written
from pension_desk.services.paper_files import PaperFile
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import print_pages
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


class MadePaper(Protocol):
    """What the dialog prints. Called off the main thread."""

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> PaperFile:
        """Write the paper; logged unless it is only looked at."""

    def note(self) -> None:
        """Log that the paper has left the desk by a printer."""


class PaperDialog(ActDialog):
    """The pages shown are those that come out. ``sheet``: whether it has a table to save."""

    def __init__(self, seat: Seat, name: str, paper: MadePaper, *, sheet: bool) -> None:
        super().__init__(seat, translate("paper_dialog", "打印：{name}").format(name=name))
        self._name, self._paper = name, paper
        self._file = previews.preview_file(seat.desk)
        self.preview = PagePreview(seat.worker)
        self.body.addWidget(self.preview, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.sheet_button = self.add_button(self.tr("存为表格…"), self._ask_sheet)
        self.sheet_button.setVisible(sheet)
        self.pdf_button = self.add_button(self.tr("存为 PDF…"), self._ask_pdf)
        self.print_button = self.add_button(self.tr("打印…"), self._print, default=True)
        self.finished.connect(self._forget)
        self.grow(56, 44)
        self._switch(0)
        job = partial(_look, paper, self._file)
        self.run_read(job, self._show, self.tr("生成表单"))

    def _show(self, made: PaperFile) -> None:
        self.preview.show_file(made.file, made.pages)
        self._switch(made.pages)

    def _switch(self, pages: int) -> None:
        for button in (self.sheet_button, self.pdf_button, self.print_button):
            button.setEnabled(pages > 0)

    def _forget(self, *_result: object) -> None:
        """Remove the pages that were only looked at."""
        self._file.unlink(missing_ok=True)

    def _ask_pdf(self) -> None:
        self._ask(self.tr("PDF 文件 (*.pdf)"), ".pdf")

    def _ask_sheet(self) -> None:
        self._ask(self.tr("表格 (*.xlsx)"), ".xlsx")

    def _ask(self, kinds: str, ending: str) -> None:
        suggested = f"{self._name}{ending}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested, kinds)
        if name:
            self.save(Path(name).with_suffix(ending))

    def save(self, out: Path) -> None:
        """Write the paper where the person asked for it."""
        self.run_write(partial(_save, self._paper, out), self._say_saved, self.tr("生成表单"))

    def _say_saved(self, made: PaperFile) -> None:
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
        printer.setFullPage(True)
        job = partial(_print, self._paper, printer, self._file, previews.pages(self._file))
        self.run_write(job, self._say_printed, self.tr("打印"))

    def _say_printed(self, pages: int) -> None:
        self.notice.say(self.tr("已送去打印，共 {n} 页。").format(n=pages), Tone.GOOD)


def _look(paper: MadePaper, out: Path, watch: Watch) -> PaperFile:
    return paper.write(out, only_look=True, watch=watch)


def _save(paper: MadePaper, out: Path, watch: Watch) -> Written[PaperFile]:
    return Written(paper.write(out, only_look=False, watch=watch))


def _print(
    paper: MadePaper, printer: QPrinter, file: Path, pages: int, watch: Watch
) -> Written[int]:
    print_pages(printer, file, (1, pages), watch)
    paper.note()
    return Written(pages)
