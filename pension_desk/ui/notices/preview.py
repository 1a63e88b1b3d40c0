"""The pages as they will come out of the printer: one at a time, turned and zoomed."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSpinBox,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.errors import DeskError
from pension_desk.services.previews import PageImage
from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.notices.jobs import page_picture_of
from pension_desk.ui.notices.printing import page_picture
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.worker import Worker

DrawPage = Callable[[int, tuple[int, int], float], PageImage]
"""Draws a page, counted from 0, into a room of pixels times a zoom."""

ZOOMS = (0.5, 0.75, 1.0, 1.5, 2.0, 3.0)
"""Of the width that fits into the view; 1.0 fits."""


class PagePreview(QWidget):
    """Shows pages; PgUp and PgDn turn the pages, Ctrl with + and - zooms."""

    def __init__(self, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._draw_page: DrawPage | None = None
        self._pages = 0
        self._zoom = ZOOMS.index(1.0)
        self.page = QSpinBox()
        self.page.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.page.setAccessibleName(self.tr("页码"))
        self.page.setKeyboardTracking(False)
        self._of = QLabel()
        self.back = _button(Icon.LEFT, self.tr("上一页"))
        self.on = _button(Icon.RIGHT, self.tr("下一页"))
        self.smaller = _button(Icon.MINUS, self.tr("缩小"))
        self.larger = _button(Icon.ADD, self.tr("放大"))
        self.sheet = QLabel()
        self.sheet.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll = QScrollArea()
        self._lay_out()
        self.page.valueChanged.connect(self._draw)
        self.back.clicked.connect(partial(self.turn, -1))
        self.on.clicked.connect(partial(self.turn, 1))
        self.smaller.clicked.connect(partial(self.zoom, -1))
        self.larger.clicked.connect(partial(self.zoom, 1))
        self.show_file(None, 0)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self._of, "muted")
        self._scroll.setWidget(self.sheet)
        self._scroll.setWidgetResizable(True)
        self._scroll.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._scroll.setAccessibleName(self.tr("打印预览"))
        self._scroll.viewport().installEventFilter(self)
        bar = QHBoxLayout()
        bar.addStretch(1)
        for part in (self.back, self.page, self._of, self.on):
            bar.addWidget(part)
        bar.addSpacing(unit)
        for part in (self.smaller, self.larger):
            bar.addWidget(part)
        bar.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll, 1)
        column.addLayout(bar)

    def show_file(self, file: Path | None, pages: int) -> None:
        """Show a PDF from its first page; None shows nothing."""
        self.show_pages(None if file is None else partial(page_picture_of, file), pages)

    def show_pages(self, draw: DrawPage | None, pages: int) -> None:
        """Show pages from the first; None shows nothing. ``draw`` runs off the thread."""
        self._draw_page, self._pages = draw, pages
        self.page.setRange(min(1, pages), pages)
        self._of.setText(self.tr("/ {pages:,} 页").format(pages=pages))
        for part in (self.back, self.on, self.page, self.smaller, self.larger):
            part.setEnabled(pages > 0)
        if draw is None:
            self.sheet.setPixmap(QPixmap())
        self.page.setValue(min(1, pages))
        self._draw()

    def say(self, words: str) -> None:
        """Show a sentence in the place of the page."""
        self.sheet.setText(words)

    def turn(self, pages: int) -> None:
        """Turn some pages on, or back."""
        self.page.setValue(self.page.value() + pages)

    def zoom(self, steps: int) -> None:
        """Zoom in some steps, or out."""
        self._zoom = min(max(self._zoom + steps, 0), len(ZOOMS) - 1)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the page anew."""
        super().resizeEvent(event)
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Zoom with Ctrl and the wheel."""
        if (
            isinstance(event, QWheelEvent)
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.zoom(1 if event.angleDelta().y() > 0 else -1)
            return True
        return super().eventFilter(watched, event)

    def _draw(self, *_from: object) -> None:
        self.back.setEnabled(self.page.value() > 1)
        self.on.setEnabled(self.page.value() < self._pages)
        if self._draw_page is None or not self._pages:
            return
        room = (self._scroll.viewport().size() - QSize(16, 16)) * self.devicePixelRatioF()
        size = (max(1, room.width()), max(1, room.height()))
        page = self.page.value() - 1
        job = partial(self._draw_page, page, size, ZOOMS[self._zoom])
        self._worker.read(job, self._show, self.refuse, token=("page", id(self)))

    def refuse(self, error: DeskError) -> None:
        """Say in the place of the page why it is not shown."""
        self.sheet.setPixmap(QPixmap())
        self.say(told_of(error))

    def _show(self, image: PageImage) -> None:
        picture = QPixmap.fromImage(page_picture(image))
        picture.setDevicePixelRatio(self.devicePixelRatioF())
        self.sheet.setPixmap(picture)
        words = self.tr("第 {page} 页，共 {pages} 页")
        told = words.format(page=self.page.value(), pages=self._pages)
        self.sheet.setAccessibleName(told)


def _button(name: Icon, text: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
