"""A paper beside its page: its pages, printing, and saving in several kinds of file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services import previews
from pension_desk.services.outcome import Written
from pension_desk.ui.notices.preview import PagePreview
from pension_desk.ui.notices.printing import ask_printer, print_all
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told_of

Looks = Callable[[Path, Watch], int]
"""Writes the pages to look at and returns how many there are."""
Saves = Callable[[Path, Watch], Written[Path]]
"""Writes a file where a person asked for it; what kind follows from its name."""


@dataclass(frozen=True)
class Leaves:
    """How a paper leaves the desk: saved as a file, or noted in the log once it was printed."""

    saves: Saves
    note_printed: Callable[[], None]


class PaperPane(QWidget):
    """The pages of one paper at a time; empty with a sentence while there is none."""

    def __init__(self, seat: Seat, kinds: Sequence[tuple[str, str]]) -> None:
        """Take the kinds of file that are offered: words for the button, ending."""
        super().__init__()
        self._seat = seat
        self._file: Path | None = None
        self._pages = 0
        self._name = ""
        self._leaves: Leaves | None = None
        self.preview = PagePreview(seat.worker)
        self.told = QLabel()
        self.told.setWordWrap(True)
        dress(self.told, "muted")
        self.print_button = QPushButton(self.tr("打印…"))
        self.buttons = {ending: QPushButton(words) for words, ending in kinds}
        foot = QHBoxLayout()
        foot.addStretch(1)
        for ending, button in self.buttons.items():
            foot.addWidget(button)
            button.clicked.connect(partial(self._ask, ending))
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(self.fontMetrics().height() // 2, 0, 0, 0)
        column.addWidget(self.told)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)
        self.print_button.clicked.connect(self._print)
        self.show_nothing("")

    @property
    def pages(self) -> int:
        """How many pages are shown."""
        return self._pages

    def show_nothing(self, why: str) -> None:
        """Show no paper, and say why."""
        self._forget()
        self._leaves = None
        self.preview.show_file(None, 0)
        self.told.setText(why)
        self._switch()

    def show_paper(self, looks: Looks, leaves: Leaves | None, name: str, told: str = "") -> None:
        """Make a paper's pages and show them.

        Args:
            looks: writes the pages to look at.
            leaves: how it is saved and printed; None for a draft, which is only looked at.
            name: what a file of it is called, without ending.
            told: a sentence above the pages.
        """
        self.show_nothing(self.tr("正在生成…"))
        self._leaves, self._name = leaves, name
        self._file = previews.preview_file(self._seat.desk)
        job = partial(_look, looks, self._file)
        done = partial(self._show, told)
        title = self.tr("生成表单")
        self._seat.worker.long_read(job, done, self._refused, title=title)

    def _show(self, told: str, made: tuple[Path, int]) -> None:
        file, pages = made
        if file != self._file:
            file.unlink(missing_ok=True)  # another paper was asked for meanwhile
            return
        self._pages = pages
        self.told.setText(told)
        self.preview.show_file(file, pages)
        self._switch()

    def _refused(self, error: DeskError) -> None:
        self._forget()
        self.told.setText(told_of(error))

    def _switch(self) -> None:
        for button in (*self.buttons.values(), self.print_button):
            button.setEnabled(self._pages > 0 and self._leaves is not None)

    def _forget(self) -> None:
        self._pages = 0
        if self._file is not None:
            self._file.unlink(missing_ok=True)
            self._file = None

    def _ask(self, ending: str, *_from: object) -> None:
        kinds = f"*{ending}"
        suggested = f"{self._name}{ending}"
        name, _kind = QFileDialog.getSaveFileName(self, self.tr("另存为"), suggested, kinds)
        if name:
            self.save(Path(name).with_suffix(ending))

    def save(self, out: Path) -> None:
        """Write the paper as a file."""
        if self._leaves is not None:
            job = partial(self._leaves.saves, out)
            self._seat.worker.write(job, self._say_saved, title=self.tr("生成表单"))

    def _say_saved(self, out: Path) -> None:
        self._seat.messages.say(self.tr("已存到“{file}”。").format(file=out.name), Tone.GOOD)

    def _print(self) -> None:
        printer = ask_printer(self, partial(self._seat.messages.say, tone=Tone.WARNING))
        if printer is not None:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Print all pages; that the paper left the desk is logged."""
        if self._file is None or self._leaves is None:
            return
        job = partial(print_all, printer, self._file, self._leaves.note_printed, frozenset())
        self._seat.worker.write(job, self._say_printed, title=self.tr("打印"))

    def _say_printed(self, pages: int) -> None:
        words = self.tr("已送去打印，共 {n} 页。")
        self._seat.messages.say(words.format(n=pages), Tone.GOOD)


def _look(looks: Looks, file: Path, watch: Watch) -> tuple[Path, int]:
    return file, looks(file, watch)
