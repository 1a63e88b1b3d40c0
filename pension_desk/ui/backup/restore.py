"""Restoring a backup (恢复备份): choose one, see what it holds beside what is here, agree."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services import backup
from pension_desk.services.backup import FoundBackup
from pension_desk.services.desk import Desk
from pension_desk.services.drives import drives
from pension_desk.store.restore import DeskContents
from pension_desk.ui.act_dialog import WorkDialog
from pension_desk.ui.backup.compare import ComparePage
from pension_desk.ui.backup.found import found_model
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.icons import Icon
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.empty_state import EmptyState
from pension_desk.ui.widgets.line_table import LineTable
from pension_desk.ui.widgets.secret_line import SecretLine
from pension_desk.ui.worker import Worker

_LOOK_AGAIN_MS = 3_000


@dataclass(frozen=True)
class Looked:
    """A backup that was opened, and what the present desk holds; None where none is open."""

    backup: FoundBackup
    inside: DeskContents
    present: DeskContents | None


class RestoreDialog(WorkDialog):
    """Changes nothing itself: `agreed` tells what is to be brought back, then it is closed.

    ``desk``: the one that is open; None at the door, where it may be damaged.
    """

    agreed = Signal(object)
    """`RestorePlan`."""

    def __init__(
        self, worker: Worker, folder: Path, desk: Desk | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(worker, "", parent)
        title = self.tr("从备份恢复")
        self.setWindowTitle(title)
        self.set_heading(title)
        self._folder, self._desk = folder, desk
        self._chosen: FoundBackup | None = None
        self._seen: tuple[FoundBackup, ...] = ()
        self._others: tuple[FoundBackup, ...] = ()
        self.table: LineTable[FoundBackup] = LineTable(found_model(), self.tr("找到的备份"))
        self.passphrase = SecretLine(self.tr("备份时的口令"))
        self.compare = ComparePage()
        self._lists = QStackedWidget()
        self._pages = QStackedWidget()
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._lay_out()
        self._add_buttons()
        self._connect_signals()
        self.grow(52, 32)
        self._switch()

    def _lay_out(self) -> None:
        words = QLabel(
            self.tr(
                "备份在 U 盘上的，插上就会列出来。先输入备份时的口令看看里面；"
                "现在的数据不会删掉，恢复时另放一边。"
            )
        )
        words.setWordWrap(True)
        dress(words, "muted")
        self._pick = QWidget()
        column = QVBoxLayout(self._pick)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self.unit // 2)
        column.addWidget(words)
        self._lists.addWidget(self.table)
        self._lists.addWidget(
            EmptyState(
                Icon.BACKUP,
                self.tr("没有找到备份"),
                self.tr("插上放备份的 U 盘，这里会自己列出来；备份放在别处的，用“别的文件”去选。"),
            )
        )
        column.addWidget(self._lists, 1)
        row = QHBoxLayout()
        row.addWidget(QLabel(self.passphrase.accessibleName()))
        row.addWidget(self.passphrase, 1)
        column.addLayout(row)
        self._pages.addWidget(self._pick)
        self._pages.addWidget(self.compare)
        self.body.addWidget(self._pages, 1)

    def _add_buttons(self) -> None:
        self.file_button = self.add_button(self.tr("别的文件…"), self._ask_file, left=True)
        self.back_button = self.add_button(self.tr("上一步"), self._back, left=True)
        self.close_button = self.add_button(self.tr("取消"), self.reject)
        self.look_button = self.add_button(self.tr("看看里面"), self._look_inside, default=True)
        self.restore_button = self.add_button(self.tr("恢复这份备份"), self._agree)
        dress(self.restore_button, "danger")

    def _connect_signals(self) -> None:
        self._timer.timeout.connect(self._look)
        self.table.selectionModel().selectionChanged.connect(self._switch)
        self.table.line_opened.connect(self._ask_passphrase)
        self.passphrase.textChanged.connect(self._switch)

    def showEvent(self, event: QShowEvent) -> None:
        """Look for backups as long as somebody can see them."""
        super().showEvent(event)
        self._look()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self._timer.stop()
        super().hideEvent(event)

    # --- choosing ---------------------------------------------------------------------------

    def _look(self) -> None:
        job = partial(_find, self._folder)
        self.worker.probe(job, self._show_found, token=("backups", id(self)))

    def _show_found(self, found: tuple[FoundBackup, ...]) -> None:
        if found != self._seen or not self.table.lines.lines:
            self._seen = found
            self._fill(self.table.current())

    def _fill(self, chosen: FoundBackup | None) -> None:
        files = {one.file for one in self._seen}
        others = tuple(one for one in self._others if one.file not in files)
        self.table.lines.show_lines((*others, *self._seen))
        self._lists.setCurrentIndex(0 if self.table.lines.lines else 1)
        if chosen is not None:
            self.table.choose_lines(lambda one: one.file == chosen.file)
        if not self.table.chosen():
            self.table.choose(0)
        self._switch()

    def _ask_file(self) -> None:
        dialog = QFileDialog(self, self.tr("选一份备份"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("备份 (*.pdbackup)"), self.tr("所有文件 (*)")])
        dialog.fileSelected.connect(self.take_file)
        dialog.open()

    def take_file(self, name: str) -> None:
        """Add a file that the person named, and choose it."""
        job = partial(backup.described, Path(name))
        self.worker.probe(job, self._show_other, token=("described", id(self)))

    def _show_other(self, found: FoundBackup) -> None:
        self._others = (found, *(one for one in self._others if one.file != found.file))
        self._fill(found)
        self.notice.say(found.problem)
        self._ask_passphrase()

    # --- looking inside ---------------------------------------------------------------------

    def _look_inside(self) -> None:
        chosen = self.table.current()
        if chosen is None or not self.look_button.isEnabled():
            return
        job = partial(_inside, self._folder, self._desk, chosen, self.passphrase.text())
        self.run_read(job, self._show_inside, self.tr("读取备份"), self._on_refused)

    def _on_refused(self, _error: DeskError) -> None:
        self._ask_passphrase()

    def _ask_passphrase(self, *_from: object) -> None:
        self.passphrase.setFocus()
        self.passphrase.selectAll()

    def _show_inside(self, looked: Looked) -> None:
        self._chosen = looked.backup
        self.compare.show_both(looked.backup, looked.inside, looked.present)
        self._show(self.compare)
        self.back_button.setFocus()

    def _back(self) -> None:
        self._chosen = None
        self._show(self._pick)
        self._ask_passphrase()

    def _agree(self) -> None:
        if self._chosen is not None:
            plan = RestorePlan(self._chosen.file, self.passphrase.text())
            self.accept()
            self.agreed.emit(plan)

    def _show(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._switch()

    def busy_changed(self) -> None:
        """Switch the buttons when work begins or ends."""
        self._switch()

    def _switch(self, *_from: object) -> None:
        picking = self._pages.currentWidget() is self._pick
        chosen = self.table.current()
        for button, shown in (
            (self.file_button, picking),
            (self.look_button, picking),
            (self.back_button, not picking),
            (self.restore_button, not picking),
        ):
            button.setVisible(shown)
            button.setEnabled(not self.busy)
        usable = chosen is not None and not chosen.problem and bool(self.passphrase.text())
        self.look_button.setEnabled(usable and not self.busy)
        self.look_button.setDefault(picking)
        self.back_button.setDefault(not picking)
        self._pick.setEnabled(not self.busy)


def _find(folder: Path) -> tuple[FoundBackup, ...]:
    return backup.found_backups(folder, drives())


def _inside(
    folder: Path, desk: Desk | None, chosen: FoundBackup, passphrase: str, watch: Watch
) -> Looked:
    inside = backup.look_inside(chosen.file, folder, passphrase, watch=watch)
    return Looked(chosen, inside, backup.present(desk) if desk else None)
