"""The lock: covers every window until the pass-phrase is given; nothing behind is readable.

The desk stays open and a running import goes on. Each window's own parts are hidden under a
cover, dialogs included, so that what was typed there is still there afterwards.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from pension_desk.domain.errors import DeskError
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import dress
from pension_desk.ui.told import told_of
from pension_desk.ui.worker import Worker

Check = Callable[[str], object]
"""Raises `Refused` when the pass-phrase is wrong."""


class LockCover(QWidget):
    """Fills one window: a lock, a sentence, the pass-phrase field."""

    passphrase_given = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._focus = window.focusWidget()
        self._hidden = _parts_shown(window, self)
        for part in self._hidden:
            part.hide()
        dress(self, "page")
        self.setAutoFillBackground(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._mark = QLabel()
        self._title = QLabel(self.tr("已锁定"))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setPlaceholderText(self.tr("输入口令解锁"))
        self.field.setAccessibleName(self.tr("口令"))
        self.button = QPushButton(self.tr("解锁"))
        self.sentence = QLabel(self.tr("离开太久或按了 Ctrl+L。没有做完的事都还在。"))
        self._lay_out()
        self.field.returnPressed.connect(self._give)
        self.button.clicked.connect(self._give)
        window.installEventFilter(self)
        self._fit()
        self.show()
        self.raise_()
        self.field.setFocus()

    def refuse(self, error: DeskError) -> None:
        """Say that the pass-phrase was wrong and let the person type again."""
        self.sentence.setText(told_of(error))
        dress(self.sentence, "error")
        self._busy(busy=False)
        self.field.selectAll()
        self.field.setFocus()

    def lift(self) -> None:
        """Show the window's parts again and give back the focus."""
        self._window.removeEventFilter(self)
        for part in self._hidden:
            if isValid(part):
                part.show()
        self.hide()
        self.deleteLater()
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; keep it from being closed by Escape."""
        if watched is self._window:
            if event.type() == QEvent.Type.Resize:
                self._fit()
            elif event.type() == QEvent.Type.KeyPress:
                return True
        return False

    def _fit(self) -> None:
        self.setGeometry(self._window.rect())

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        colour = self.palette().color(QPalette.ColorRole.Link)
        self._mark.setPixmap(pixmap(Icon.LOCK, unit * 3, colour, self.devicePixelRatioF()))
        dress(self._title, "title")
        dress(self.sentence, "muted")
        self.sentence.setWordWrap(True)
        dress(self.button, "primary")
        column = QVBoxLayout(self)
        column.setSpacing(unit // 2)
        column.addStretch(1)
        for label in (self._mark, self._title, self.sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        for part in (self.field, self.button):
            part.setMinimumWidth(min(unit * 16, max(unit * 8, self._window.width() - unit * 2)))
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)

    def _give(self) -> None:
        if self.field.text() and self.field.isEnabled():
            self._busy(busy=True)
            self.passphrase_given.emit(self.field.text())

    def _busy(self, *, busy: bool) -> None:
        self.field.setEnabled(not busy)
        self.button.setEnabled(not busy)
        self.button.setText(self.tr("正在核对…") if busy else self.tr("解锁"))


def _parts_shown(window: QWidget, cover: QWidget) -> list[QWidget]:
    """Return the window's direct parts that are to be hidden, and shown again later."""
    return [
        part
        for part in window.children()
        if isinstance(part, QWidget)
        and part is not cover
        and not part.isWindow()
        and not part.isHidden()
    ]


def _holds_people(window: QWidget) -> bool:
    """Return whether a window could show a person: not a tool tip or a menu."""
    return window.windowType() not in (Qt.WindowType.ToolTip, Qt.WindowType.Popup)


class Lock(QObject):
    """Locks and unlocks every window of the program."""

    locked = Signal()
    unlocked = Signal()

    def __init__(self, worker: Worker, check: Check, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._check = check
        self._covers: list[LockCover] = []

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return bool(self._covers)

    @property
    def covers(self) -> tuple[LockCover, ...]:
        """The covers in place."""
        return tuple(self._covers)

    def lock(self) -> None:
        """Cover every window; popups are closed. Nothing happens when locked already."""
        if self.is_locked:
            return
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        active = QApplication.activeModalWidget() or QApplication.activeWindow()
        for window in QApplication.topLevelWidgets():
            if window.isVisible() and _holds_people(window):
                self._cover(window)
        for cover in self._covers:
            if cover.window() is active:
                cover.field.setFocus()
        self.locked.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover a window that comes up while the desk is locked."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            known = any(cover.window() is watched for cover in self._covers)
            if watched.isWindow() and not known and _holds_people(watched):
                self._cover(watched)
        return False

    def _cover(self, window: QWidget) -> None:
        cover = LockCover(window)
        cover.passphrase_given.connect(self._on_given)
        cover.destroyed.connect(partial(self._forget, cover))
        self._covers.append(cover)

    def _forget(self, cover: LockCover) -> None:
        if cover in self._covers:
            self._covers.remove(cover)

    def _on_given(self, passphrase: str) -> None:
        job = partial(self._check, passphrase)
        self._worker.read(job, self._on_right, self._on_wrong, token=("unlock", id(self)))

    def _on_right(self, _nothing: object) -> None:
        self.unlock()

    def unlock(self) -> None:
        """Take every cover away, once the pass-phrase was found right."""
        covers, self._covers = self._covers, []
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        for cover in covers:
            if isValid(cover):
                cover.lift()
        self.unlocked.emit()

    def _on_wrong(self, error: DeskError) -> None:
        for cover in self._covers:
            cover.refuse(error)
