"""Printing what a page shows: look at the pages first, then printer, PDF or workbook.

The base of such dialogs. What is printed stands in a combo box where there is a choice; the
subclass says how the pages of a choice are made, kept and logged.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QHBoxLayout, QLabel, QWidget

from pension_desk.domain.progress import Watch
from pension_desk.services import previews
from pension_desk.services.outcome import Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import print_pages
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone


class SheetDialog(ActDialog):
    """One choice at a time; the pages shown are those that come out.

    Args:
        seat: where the dialog stands.
        title: what is printed.
        choices: word and key of each choice; a single one shows no combo box.
        label: what is chosen.
        at: which choice is shown first.
        sheets: whether it can also be kept as a workbook.
        over: the window that it belongs to.
    """

    def __init__(
        self,
        seat: Seat,
        title: str,
        choices: Sequence[tuple[str, object]],
        label: str,
        over: QWidget | None = None,
        *,
        at: int = 0,
        sheets: bool = False,
    ) -> None:
        super().__init__(seat, title, over)
        self._file: Path | None = None
        self.choice = QComboBox()
        for word, key in choices:
            self.choice.addItem(word, key)
        self.choice.setCurrentIndex(at)
        self.choice.setAccessibleName(label)
        self.preview = PagePreview(seat.worker)
        line = QHBoxLayout()
        line.addWidget(QLabel(label))
        line.addWidget(self.choice)
        line.addStretch(1)
        if len(choices) > 1:
            self.body.addLayout(line)
        self.body.addWidget(self.preview, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.sheet_button = self.add_button(self.tr("存为表格…"), self._ask_sheet)
        self.sheet_button.setVisible(sheets)
        self.pdf_button = self.add_button(self.tr("存为 PDF…"), self._ask_pdf)
        self.print_button = self.add_button(self.tr("打印…"), self._print, default=True)
        self.choice.currentIndexChanged.connect(self.look)
        self.finished.connect(self._forget)
        self.grow(60, 42)
        self.look()

    @abstractmethod
    def make(self, out: Path) -> Callable[[Watch], object]:
        """Return the work that makes the chosen pages at a place where they are only looked at."""

    @abstractmethod
    def keep(self, out: Path) -> Callable[[Watch], Written[Any]]:
        """Return the work that writes the choice where the person asked, and logs that it left."""

    @abstractmethod
    def note(self) -> None:
        """Log that the chosen pages were printed; called on the writing lane."""

    @property
    def chosen(self) -> object:
        """The key of what is chosen."""
        return self.choice.currentData()

    def look(self, *_from: object) -> None:
        """Make the chosen pages and show them."""
        self._forget()
        self.preview.show_file(None, 0)
        self._file = out = previews.preview_file(self.seat.desk)
        job = partial(_made, self.make(out), out)
        self.run_read(job, self._show, self.tr("生成表单"), self._none)
        self._switch()

    def _show(self, pages: int) -> None:
        self.preview.show_file(self._file, pages)
        self._switch(pages=pages)

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
        suggested = f"{self.windowTitle()}{ending}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested, kinds)
        if name:
            self.save(Path(name).with_suffix(ending))

    def save(self, out: Path) -> None:
        """Write the choice where the person asked for it."""
        self.run_write(self.keep(out), partial(self._say_saved, out), self.tr("生成表单"))

    def _say_saved(self, out: Path, _made: object) -> None:
        self.notice.say(self.tr("已存到“{file}”。").format(file=out.name), Tone.GOOD)

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
        job = partial(_printed, self.note, printer, self._file)
        self.run_write(job, self._say_printed, self.tr("打印"))

    def _say_printed(self, pages: int) -> None:
        self.notice.say(self.tr("已送去打印，共 {n} 页。").format(n=pages), Tone.GOOD)


def _made(make: Callable[[Watch], object], out: Path, watch: Watch) -> int:
    make(watch)
    return previews.pages(out)


def _printed(note: Callable[[], None], printer: QPrinter, file: Path, watch: Watch) -> Written[int]:
    pages = previews.pages(file)
    print_pages(printer, file, (1, pages), watch)
    note()
    return Written(pages)
