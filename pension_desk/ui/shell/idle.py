"""Notices that nobody has touched the desk for some minutes.

The filter sits on the few native windows through which all input comes, not on the whole
application: there every event of every widget would have to wait for a busy worker's Python.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

LOOK_MS = 5_000
_LOCK_KEYS = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_L)
_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class IdleWatch(QObject):
    """Emits ``expired`` once the minutes are over. Zero minutes: never."""

    expired = Signal()
    lock_requested = Signal()
    """Ctrl+L was pressed: here and not as a shortcut, which a modal dialog would swallow."""

    def __init__(
        self, app: QApplication, minutes: int, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(app)
        self._app = app
        self.minutes = minutes
        self._clock = clock
        self._touched = clock()
        app.focusWindowChanged.connect(self._watch)
        self._watch(app.focusWindow())
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def touch(self) -> None:
        """Count from now."""
        self._touched = self._clock()

    def look(self) -> None:
        """Emit ``expired`` when the time is over; then count anew."""
        if self.minutes and self._clock() - self._touched >= self.minutes * 60:
            self.touch()
            self.expired.emit()

    def rest(self) -> None:
        """Notice nothing any more: the desk is closed."""
        if self.signalsBlocked():
            return
        self._timer.stop()
        self._app.focusWindowChanged.disconnect(self._watch)
        self.blockSignals(True)  # noqa: FBT003  Qt's signature

    def _watch(self, window: QWindow | None) -> None:
        """Look at a window that came to the front; looking twice is looking once."""
        if window is not None:
            window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note the time of every touch; let everything pass."""
        if event.type() in _TOUCHES:
            self._touched = self._clock()
            if isinstance(event, QKeyEvent) and event.keyCombination() == _LOCK_KEYS:
                self.lock_requested.emit()
        return False
