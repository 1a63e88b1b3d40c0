"""Where an import begins: a place to drop the file on, and a button to look for it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import dress

SUFFIXES = (".xlsx", ".xls", ".et", ".csv", ".txt", ".ods", ".xlsm", ".html", ".htm", ".xml")
"""Endings of files that are likely lists; others are tried when a person picks them."""


def dropped_file(mime: QMimeData) -> Path | None:
    """Return the first local file of what is being dragged; None when there is none."""
    for url in mime.urls():
        if url.isLocalFile() and Path(url.toLocalFile()).is_file():
            return Path(url.toLocalFile())
    return None


class PickPage(QFrame):
    """Asks for a file."""

    file_dropped = Signal(object)
    """`Path` that was dropped."""
    pick_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.button = QPushButton(self.tr("选择文件…"))
        self.button.setDefault(True)
        self.button.clicked.connect(self.pick_requested)
        dress(self, "drop")
        self._lay_out()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        mark.setPixmap(pixmap(Icon.IMPORT, unit * 3, colour, self.devicePixelRatioF()))
        title = QLabel(self.tr("把名单文件拖到这里"))
        dress(title, "heading")
        words = QLabel(
            self.tr(
                "户籍、参保、缴费、职保、低保、残疾、学生、死亡等名单都可以，"
                "Excel、WPS 和文本文件（.xlsx .xls .et .csv .txt .ods）不用先改格式。"
            )
        )
        sure = QLabel(self.tr("先看清楚会有什么变化，点“导入”之前什么都不会写入。"))
        for label in (words, sure):
            label.setWordWrap(True)
            label.setFixedWidth(unit * 30)
            dress(label, "muted")
        column = QVBoxLayout(self)
        column.setSpacing(unit // 2)
        column.addStretch(2)
        for part in (mark, title, words, sure):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            row = QHBoxLayout()  # alone it would be as high as if it were as wide as the page
            row.addStretch(1)
            row.addWidget(part)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(unit // 2)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that hovers above."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()
            dress(self, "drop_here")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        dress(self, "drop")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which file was let go."""
        dress(self, "drop")
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)
