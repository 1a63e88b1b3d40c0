"""A keyboard that counts: every key goes to whatever has the cursor in the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

ENTER, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
_NONE = Qt.KeyboardModifier.NoModifier


class Keyboard:
    """``strokes``: how many keys were pressed so far; one held with another is one."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.strokes = 0

    @property
    def under(self) -> QWidget:
        """The widget that has the cursor."""
        found = self._window.focusWidget()
        assert found is not None
        return found

    def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        for letter in text:
            QTest.keyClicks(self.under, letter)
            self.strokes += 1

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Press keys one after another."""
        for key in keys:
            QTest.keyClick(self.under, key, held)
            self.strokes += 1
