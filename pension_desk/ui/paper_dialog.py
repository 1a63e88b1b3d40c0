"""Printing papers: their pages are looked at first, then printer, PDF or workbook.

`PaperDialog` is the base of every such dialog. What is printed stands in a combo box where there
is a choice; the subclass says which paper a choice is. `OnePaperDialog` prints one given paper.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLabel, QWidget

from pension_desk.domain.progress import Watch
from pension_desk.services import previews
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.act_dialog import ActDialog
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import ask_printer, print_all
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


class MadePaper(Protocol):
    """What the dialog prints: fixed when it is asked for, called off the main thread."""

    def write(self, out: Path, *, only_look: bool, watch: Watch) -> object:
        """Write the paper; logged unless it is only looked at."""

    def note(self) -> None:
        """Log that the paper has left the desk by a printer."""


class PaperDialog(ActDialog):
    """One choice at a time; the pages shown are those that come out.

    Args:
        seat: where the dialog stands.
        title: what is printed.
        choices: word and key of each choice; a single one shows no combo box.
        label: what is chosen.
        over: the window that it belongs to.
        at: which choice is shown first.
        sheets: whether it can also be kept as a workbook.
    """

    changes: frozenset[Topic] = frozenset()
    """What saving and printing change, beside the list of exports."""

    def __init__(
        self,
        seat: Seat,
        title: str,
        choices: Sequence[tuple[str, object]] = (),
        label: str = "",
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
        self._asked = QHBoxLayout()
        self._asked.addStretch(1)
        if len(choices) > 1:
            self.ask(QLabel(label))
            self.ask(self.choice)
        self.body.addLayout(self._asked)
        self.body.addWidget(self.preview, 1)
        self.close_button = self.add_button(self.tr("关闭"), self.reject)
        self.sheet_button = self.add_button(self.tr("存为表格…"), self._ask_sheet)
        self.sheet_button.setVisible(sheets)
        self.pdf_button = self.add_button(self.tr("存为 PDF…"), self._ask_pdf)
        self.print_button = self.add_button(self.tr("打印…"), self._print, default=True)
        self.choice.currentIndexChanged.connect(self.look)
        self.finished.connect(self._forget)
        self.grow(60, 44)
        self.look()

    def ask(self, field: QWidget, stretch: int = 0) -> None:
        """Put a field at the end of the line above the pages."""
        self._asked.insertWidget(self._asked.count() - 1, field, stretch)

    @abstractmethod
    def paper(self) -> MadePaper | None:
        """Return the chosen paper; None after a field was told what is wrong with it."""

    @property
    def file_name(self) -> str:
        """What a saved paper is called, without its ending."""
        return self.choice.currentText()

    def look(self, *_from: object) -> None:
        """Make the chosen paper and show its pages."""
        paper = self.paper()
        if paper is None:
            return
        self._forget()
        self.preview.show_file(None, 0)
        self._file = previews.preview_file(self.seat.desk)
        job = partial(_look, paper, self._file)
        self.run_read(job, self._show, self.tr("生成表单"), self.look_failed)
        self._switch()

    def _show(self, pages: int) -> None:
        self.preview.show_file(self._file, pages)
        self._switch(pages=pages)

    def look_failed(self, _error: object) -> None:
        """Offer nothing that has no pages; the sentence stands above."""
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
        suggested = f"{self.file_name}{ending}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested, kinds)
        if name:
            self.save(Path(name).with_suffix(ending))

    def save(self, out: Path) -> None:
        """Write the chosen paper where the person asked for it."""
        paper = self.paper()
        if paper is not None:
            job = partial(_save, paper, out, self.changes)
            self.run_write(job, self._say_saved, self.tr("生成表单"))

    def _say_saved(self, out: Path) -> None:
        self.notice.say(self.tr("已存到“{file}”。").format(file=out.name), Tone.GOOD)

    def _print(self) -> None:
        printer = ask_printer(self, self.notice.say)
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print all pages; that they left the desk is logged."""
        paper = self.paper()
        if self._file is not None and paper is not None:
            job = partial(print_all, printer, self._file, paper.note, self.changes)
            self.run_write(job, self._say_printed, self.tr("打印"))

    def _say_printed(self, pages: int) -> None:
        self.notice.say(self.tr("已送去打印，共 {n} 页。").format(n=pages), Tone.GOOD)


class OnePaperDialog(PaperDialog):
    """One given paper. ``sheets``: whether it has a table to save."""

    def __init__(self, seat: Seat, name: str, paper: MadePaper, *, sheets: bool) -> None:
        self._name, self._paper = name, paper
        title = translate("paper_dialog", "打印：{name}").format(name=name)
        super().__init__(seat, title, sheets=sheets)

    def paper(self) -> MadePaper:
        """Return what was given."""
        return self._paper

    @property
    def file_name(self) -> str:
        """The paper's own name."""
        return self._name


def _look(paper: MadePaper, out: Path, watch: Watch) -> int:
    paper.write(out, only_look=True, watch=watch)
    return previews.pages(out)


def _save(paper: MadePaper, out: Path, topics: frozenset[Topic], watch: Watch) -> Written[Path]:
    paper.write(out, only_look=False, watch=watch)
    return Written(out, topics)
