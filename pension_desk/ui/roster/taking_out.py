"""Taking lines out of the roster: to the clipboard and to a workbook, each asked for and logged."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import RosterLine
from pension_desk.services import roster, roster_export
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.ui.clipboard import rows_mime
from pension_desk.ui.roster.models import RosterColumn, cell_text, column_title, whole_text
from pension_desk.ui.seat import Seat

MOST_COPIED = 5_000


class TakingOut(QObject):
    """Asks how, has it done by the worker, and says what was done."""

    def __init__(self, seat: Seat, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat = seat

    def copy(
        self, numbers: Sequence[int], columns: list[RosterColumn], sentence: str, *, whole: bool
    ) -> None:
        """Copy rows as they are shown, or, after a question, with whole ID numbers."""
        if not numbers:
            self._seat.shell.note(self.tr("先选中要复制的行。"))
        elif len(numbers) > MOST_COPIED:
            self._seat.messages.tell(
                self.tr("一次最多复制 {n:,} 行，现在选了 {m:,} 行。").format(
                    n=MOST_COPIED, m=len(numbers)
                ),
                self.tr("人多时请用“导出”。"),
            )
        elif whole:
            self._seat.messages.ask(
                self.tr("复制 {n:,} 人的完整身份证号码和电话？").format(n=len(numbers)),
                partial(self._copy_whole, tuple(numbers), columns, sentence),
                yes=self.tr("复制"),
                advice=self.tr("这次复制会记录下来。用完请清空剪贴板。"),
                grave=True,
            )
        else:
            job = partial(roster.lines, self._seat.desk, tuple(numbers))
            self._seat.worker.read(job, partial(self._put, columns, whole=False))

    def ask_export(self, numbers: array[int], sentence: str) -> None:
        """Ask whether numbers are to be whole, then where to, then export."""
        if not numbers:
            self._seat.shell.note(self.tr("没有可以导出的人。"))
            return
        self._seat.messages.choose(
            self.tr("导出 {n:,} 人到表格，身份证号码和电话怎么写？").format(n=len(numbers)),
            [
                (self.tr("带完整号码"), partial(self._ask_file, numbers, sentence, whole=True)),
                (self.tr("遮住中间几位"), partial(self._ask_file, numbers, sentence, whole=False)),
            ],
            advice=self.tr("每次导出都会记录。带完整号码的表格请妥善保管，不要发到群里。"),
        )

    def export_to(self, path: Path, numbers: array[int], sentence: str, *, whole: bool) -> None:
        """Write the workbook in the background, with progress and a cancel."""
        job = partial(_export, self._seat.desk, numbers, path, sentence, whole)
        done = partial(self._exported, path)
        self._seat.worker.write(job, done, title=self.tr("导出名册"))

    def _copy_whole(
        self, numbers: tuple[int, ...], columns: list[RosterColumn], sentence: str, *_: bool
    ) -> None:
        job = partial(_whole_lines, self._seat.desk, numbers, sentence)
        self._seat.worker.write(job, partial(self._put, columns, whole=True))

    def _put(
        self, columns: list[RosterColumn], lines: tuple[RosterLine, ...], *, whole: bool
    ) -> None:
        today = self._seat.desk.today()
        shown = whole_text if whole else cell_text
        heads = [column_title(column, today.year) for column in columns]
        rows = [[shown(line, column, today) for column in columns] for line in lines]
        QGuiApplication.clipboard().setMimeData(rows_mime(heads, rows))
        self._seat.shell.note(self.tr("已复制 {n:,} 行，可以粘贴到表格里。").format(n=len(lines)))

    def _ask_file(self, numbers: array[int], sentence: str, *_: bool, whole: bool) -> None:
        dialog = QFileDialog(self._seat.shell.dialog_parent(), self.tr("导出到"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Excel 表格 (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.selectFile(self.tr("居民名册{day}.xlsx").format(day=self._seat.desk.today()))
        dialog.fileSelected.connect(partial(self._on_file, numbers, sentence, whole))
        dialog.open()

    def _on_file(self, numbers: array[int], sentence: str, whole: bool, name: str) -> None:
        self.export_to(Path(name), numbers, sentence, whole=whole)

    def _exported(self, path: Path, count: int) -> None:
        words = self.tr("已导出 {n:,} 人到 {name}")
        self._seat.shell.note(words.format(n=count, name=path.name))


def _export(
    desk: Desk, numbers: array[int], path: Path, sentence: str, whole: bool, watch: Watch
) -> Written[int]:
    return roster_export.export_lines(
        desk, numbers, path, sentence=sentence, whole=whole, watch=watch
    )


def _whole_lines(
    desk: Desk, numbers: tuple[int, ...], sentence: str, _watch: Watch
) -> Written[tuple[RosterLine, ...]]:
    return roster_export.whole_lines(desk, numbers, sentence)
