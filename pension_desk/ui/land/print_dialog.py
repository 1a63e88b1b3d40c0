"""Printing the papers of a project: look first, then printer, PDF or workbook."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QLabel

from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.ids import RowId
from pension_desk.domain.progress import Watch
from pension_desk.services import land_papers, previews
from pension_desk.services.desk import Desk
from pension_desk.services.land_papers import LandWanted
from pension_desk.services.outcome import Written
from pension_desk.services.paper_files import PaperFile
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import print_pages
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
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


class LandPrintDialog(ActDialog):
    """One kind at a time; the pages shown are those that come out."""

    def __init__(
        self, seat: Seat, project: RowId, name: str, household: RowId | None = None
    ) -> None:
        super().__init__(seat, translate("land", "打印：{name}").format(name=name))
        self._project, self._household = project, household
        self._file: Path | None = None
        self.kind = QComboBox()
        for kind in LAND_KINDS:
            self.kind.addItem(kind_words(kind), kind)
        self.kind.setAccessibleName(self.tr("打印哪一种"))
        self.preview = PagePreview(seat.worker)
        line = QHBoxLayout()
        line.addWidget(QLabel(self.tr("打印哪一种")))
        line.addWidget(self.kind)
        line.addStretch(1)
        self.body.addLayout(line)
        self.body.addWidget(self.preview, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.sheet_button = self.add_button(self.tr("存为表格…"), self._ask_sheet)
        self.pdf_button = self.add_button(self.tr("存为 PDF…"), self._ask_pdf)
        self.print_button = self.add_button(self.tr("打印…"), self._print, default=True)
        self.kind.currentIndexChanged.connect(self.look)
        self.finished.connect(self._forget)
        self.grow(60, 42)
        self.look()

    @property
    def wanted(self) -> LandWanted:
        """What is chosen."""
        return LandWanted(str(self.kind.currentData()), self._project, self._household)

    def look(self, *_from: object) -> None:
        """Make the chosen paper and show its pages."""
        self._forget()
        self.preview.show_file(None, 0)
        self._file = previews.preview_file(self.seat.desk)
        job = partial(_look, self.seat.desk, self.wanted, self._file)
        self.run_read(job, self._show, self.tr("生成表单"), self._none)
        self._switch()

    def _show(self, made: PaperFile) -> None:
        self.preview.show_file(made.file, made.pages)
        self._switch(pages=made.pages)

    def _none(self, _error: object) -> None:
        self._switch()

    def _switch(self, *, pages: int = 0) -> None:
        for button in (self.sheet_button, self.pdf_button, self.print_button):
            button.setEnabled(pages > 0)

    def _forget(self, *_result: object) -> None:
        """Remove the pages that were only looked at."""
        if self._file is not None:
            self._file.unlink(missing_ok=True)
            self._file = None

    def _ask_pdf(self) -> None:
        self._ask(self.tr("PDF 文件 (*.pdf)"), ".pdf")

    def _ask_sheet(self) -> None:
        self._ask(self.tr("表格 (*.xlsx)"), ".xlsx")

    def _ask(self, kinds: str, ending: str) -> None:
        suggested = f"{self.kind.currentText()}{ending}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested, kinds)
        if name:
            self.save(Path(name).with_suffix(ending))

    def save(self, out: Path) -> None:
        """Write the chosen paper where the person asked for it."""
        job = partial(_save, self.seat.desk, self.wanted, out)
        self.run_write(job, self._say_saved, self.tr("生成表单"))

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
        if self._file is None:
            return
        printer.setFullPage(True)
        pages = previews.pages(self._file)
        job = partial(_print, self.seat.desk, self.wanted, printer, self._file, pages)
        self.run_write(job, self._say_printed, self.tr("打印"))

    def _say_printed(self, pages: int) -> None:
        self.notice.say(self.tr("已送去打印，共 {n} 页。").format(n=pages), Tone.GOOD)


def _look(desk: Desk, wanted: LandWanted, out: Path, watch: Watch) -> PaperFile:
    return land_papers.print_land(desk, wanted, out, only_look=True, watch=watch)


def _save(desk: Desk, wanted: LandWanted, out: Path, watch: Watch) -> Written[PaperFile]:
    return Written(land_papers.print_land(desk, wanted, out, watch=watch))


def _print(
    desk: Desk, wanted: LandWanted, printer: QPrinter, file: Path, pages: int, watch: Watch
) -> Written[int]:
    print_pages(printer, file, (1, pages), watch)
    land_papers.note_printed(desk, wanted)
    return Written(pages)
