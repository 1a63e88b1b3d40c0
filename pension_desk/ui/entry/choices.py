"""Fields that are filled by single keys: what is typed is a choice, or a text where it may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from pension_desk.ui.icons import Icon, icon

KEYS = "1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What stands before each choice, in this order."""


_ACROSS = ("amount", "outcome")
_CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Choice:
    """One choice: the key that takes it, what is stored, and its word."""

    key: str
    value: str
    word: str


def keyed(options: Sequence[tuple[str, str]]) -> tuple[Choice, ...]:
    """Return choices with their keys, from stored values and words."""
    return tuple(
        Choice(key, value, word) for key, (value, word) in zip(KEYS, options, strict=False)
    )


def _letter(event: QKeyEvent) -> str:
    """Return what a key types, nothing where it is held with Ctrl."""
    return "" if event.modifiers() & _CTRL else event.text().upper()


class TypedField(QLineEdit):
    """A field of the line being entered: ``+`` repeats, ``-`` goes across, Ctrl+Z undoes."""

    repeat_requested = Signal(str)
    """Name of the field that is to have the value of the line before."""
    across_requested = Signal(str)
    """Name of the field from which ``-`` goes across, from payment to visit or back."""
    undo_requested = Signal()
    """Ctrl+Z with nothing typed that could be undone."""
    focused = Signal(str)
    """Name of the field that has the cursor now."""

    def __init__(self, name: str, label: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self.setAccessibleName(label)

    @property
    def value(self) -> str:
        """What is stored of the field."""
        return self.text().strip()

    def set_value(self, value: str) -> None:
        """Show what is stored; typing before it cannot be undone any more."""
        self.setText(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Repeat, undo; everything else is typing."""
        whole = not self.text() or self.selectedText() == self.text()
        if event.text() == "+" and whole:
            self.repeat_requested.emit(self.name)
        elif event.text() == "-" and whole and self.name in _ACROSS:
            self.across_requested.emit(self.name)
        elif event.matches(QKeySequence.StandardKey.Undo) and not self.isUndoAvailable():
            self.undo_requested.emit()
        elif event.key() == Qt.Key.Key_Delete and event.modifiers() & _CTRL:
            event.ignore()  # not the rest of the word: the whole line is meant
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell which field is entered, and mark what stands in it to be typed over."""
        super().focusInEvent(event)
        self.selectAll()
        self.focused.emit(self.name)


class ChoiceField(TypedField):
    """A key takes a choice; a small menu at the right offers the same to the mouse.

    ``free``: any other text may be typed too.
    """

    def __init__(
        self, name: str, label: str, choices: Sequence[Choice], *, free: bool = False
    ) -> None:
        super().__init__(name, label)
        self.choices = tuple(choices)
        self._free = free
        self._menu_action = self.addAction(
            icon(Icon.DOWN), QLineEdit.ActionPosition.TrailingPosition
        )
        self._menu_action.triggered.connect(self._offer)

    @property
    def value(self) -> str:
        """The stored value of the word that is shown, or the text that was typed."""
        text = self.text().strip()
        return next((one.value for one in self.choices if one.word == text), text)

    def set_value(self, value: str) -> None:
        """Show the word of what is stored."""
        self.setText(next((one.word for one in self.choices if one.value == value), value))
        self.setCursorPosition(0)  # a word that is too long begins at its beginning

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a choice by its key; leave other letters to a field of free text."""
        typed = _letter(event)
        whole = not self.text() or self.selectedText() == self.text()
        chosen = next((one for one in self.choices if one.key == typed), None) if whole else None
        if typed and chosen is not None:
            self.take(chosen.value)
        elif self._free or not typed.isprintable() or not typed or typed in "+-":
            super().keyPressEvent(event)

    def take(self, value: str) -> None:
        """Choose a value as a key does."""
        self.set_value(value)
        self.selectAll()
        self.textEdited.emit(self.text())

    def _offer(self) -> None:
        menu = QMenu(self)
        for one in self.choices:
            menu.addAction(f"{one.key}　{one.word}").triggered.connect(
                partial(self._take_from_menu, one.value)
            )
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _take_from_menu(self, value: str, *_checked: bool) -> None:
        self.setFocus()
        self.take(value)


class SeveralField(ChoiceField):
    """Any number of choices, shown by their keys: a key takes its choice or gives it back."""

    @property
    def value(self) -> str:
        """The stored values of the keys that are shown, parted by commas."""
        chosen = set(self.text())
        return ",".join(one.value for one in self.choices if one.key in chosen)

    def set_value(self, value: str) -> None:
        """Show the keys of what is stored."""
        stored = set(value.split(","))
        self.setText("".join(one.key for one in self.choices if one.value in stored))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the choice of a key, or give it back; nothing else is typed."""
        typed = _letter(event)
        chosen = next((one for one in self.choices if one.key == typed), None) if typed else None
        if chosen is not None:
            self.take(chosen.value)
        else:
            super().keyPressEvent(event)

    def take(self, value: str) -> None:
        """Take a choice, or give it back where it was taken."""
        stored = set(self.value.split(",")) ^ {value}
        self.set_value(",".join(stored))
        self.textEdited.emit(self.text())
