"""Where to: the sticks that are plugged in, looked for again and again, or any folder."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.services.drives import Drive, drives
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.theme import dress
from pension_desk.ui.worker import Worker

_LOOK_AGAIN_MS = 2_000
_GIB = 1024**3
_MOST = 4
"""So many places are seen at once; more are scrolled."""

Describe = Callable[[Path], str]
"""Says in words what lies in a folder; called off the main thread, may be slow."""


class PlacePicker(QWidget):
    """Chooses a folder; a stick that is plugged in appears by itself.

    ``describe``: adds under each place what lies there.
    """

    folder_changed = Signal(object)
    """`Path` that is chosen now; None for none."""

    def __init__(
        self,
        worker: Worker,
        title: str,
        parent: QWidget | None = None,
        *,
        describe: Describe | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self._describe = describe
        self._drives: tuple[Drive, ...] = ()
        self._other: Path | None = None
        self._told: Path | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self._none = QLabel(self.tr("没有看到 U 盘。插上后稍等一下，这里会自己出现。"))
        self._none.setWordWrap(True)
        self.other_button = QPushButton(self.tr("别的文件夹…"))
        self.other_button.setAutoDefault(False)
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._lay_out(title)
        self._timer.timeout.connect(self.look)
        self.other_button.clicked.connect(self._ask)
        self.list.currentRowChanged.connect(self._tell)

    def _lay_out(self, title: str) -> None:
        unit = self.fontMetrics().height()
        head = QLabel(title)
        dress(head, "heading")
        dress(self._none, "muted")
        self.list.setIconSize(QSize(unit, unit))
        row = QHBoxLayout()
        row.addWidget(head)
        row.addStretch(1)
        row.addWidget(self.other_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addLayout(row)
        column.addWidget(self._none)
        column.addWidget(self.list)
        self._fill()

    @property
    def folder(self) -> Path | None:
        """The folder chosen."""
        item = self.list.currentItem()
        return Path(item.data(Qt.ItemDataRole.UserRole)) if item else None

    @property
    def drive(self) -> Drive | None:
        """The removable drive chosen; None when it is another folder."""
        return next((drive for drive in self._drives if drive.folder == self.folder), None)

    def choose(self, folder: Path) -> None:
        """Choose a folder, a stick or not."""
        self._other = folder
        self._fill(folder)

    def look(self) -> None:
        """Look for sticks."""
        self._worker.probe(drives, self._show, token=("drives", id(self)))

    def describe_again(self) -> None:
        """Say anew what lies in each place."""
        for row in range(self.list.count()):
            self._ask_for_words(Path(self.list.item(row).data(Qt.ItemDataRole.UserRole)))

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sticks as long as somebody can see them."""
        super().showEvent(event)
        self.look()
        self.describe_again()
        self._timer.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Look no more."""
        self._timer.stop()
        super().hideEvent(event)

    def _show(self, found: tuple[Drive, ...]) -> None:
        if found != self._drives:
            self._drives = found
            self._fill(self.folder)

    def _fill(self, keep: Path | None = None) -> None:
        folders = [drive.folder for drive in self._drives]
        with QSignalBlocker(self.list):
            self.list.clear()
            for drive in self._drives:
                words = self.tr("{name}（{folder}，还有 {free:.1f} GB）").format(
                    name=drive.name, folder=drive.folder, free=drive.free / _GIB
                )
                self._add(words, drive.folder, Icon.USB)
            if self._other is not None and self._other not in folders:
                self._add(str(self._other), self._other, Icon.FOLDER)
            count = self.list.count()
            shown = [self.list.item(n).data(Qt.ItemDataRole.UserRole) for n in range(count)]
            row = shown.index(str(keep)) if keep and str(keep) in shown else 0
            self.list.setCurrentRow(row if shown else -1)
        self._measure(len(shown))
        appears = bool(shown) and self.list.isHidden()
        self.list.setVisible(bool(shown))
        if appears and self.window().focusWidget() in (None, self.other_button):
            self.list.setFocus()
        self._none.setVisible(not shown)
        self._tell()

    def _measure(self, places: int) -> None:
        lines = 2.9 if self._describe else 1.8
        height = self.fontMetrics().height() * lines * min(max(places, 1), _MOST)
        self.list.setFixedHeight(round(height) + 6)

    def _add(self, words: str, folder: Path, mark: Icon) -> None:
        item = QListWidgetItem(icon(mark), words)
        item.setData(Qt.ItemDataRole.UserRole, str(folder))
        item.setData(Qt.ItemDataRole.UserRole + 1, words)
        self.list.addItem(item)
        if self._describe is not None:
            item.setText(words + "\n" + self.tr("正在看里面有什么…"))
            self._ask_for_words(folder)

    def _ask_for_words(self, folder: Path) -> None:
        if self._describe is not None:
            job = partial(self._describe, folder)
            done = partial(self._show_words, str(folder))
            self._worker.probe(job, done, token=("describe", id(self), str(folder)))

    def _show_words(self, folder: str, words: str) -> None:
        for row in range(self.list.count()):
            item = self.list.item(row)
            if item.data(Qt.ItemDataRole.UserRole) == folder:
                item.setText(f"{item.data(Qt.ItemDataRole.UserRole + 1)}\n{words}")

    def _tell(self, *_from: object) -> None:
        if self.folder != self._told:
            self._told = self.folder
            self.folder_changed.emit(self.folder)

    def _ask(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("选择文件夹"))
        if name:
            self.choose(Path(name))
