"""Sentences whose figures can be opened: a click or Enter on one asks for its working."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from pension_desk.domain.working import Working

_TAGS = re.compile(r"<[^>]*>")


@dataclass
class Telling:
    """Collects the workings of the figures while a sentence is put together."""

    workings: list[Working] = field(default_factory=list)

    def figure(self, words: str, working: Working | None) -> str:
        """Return a figure's words as a link to its working; plain where it has none."""
        if working is None:
            return escape(words)
        self.workings.append(working)
        return f'<a href="{len(self.workings) - 1}">{escape(words)}</a>'


class FigureText(QLabel):
    """A label that breaks its lines; Tab and Enter reach every figure in it."""

    working_requested = Signal(object)
    """`Working` of the figure that was opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._telling = Telling()
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.RichText)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.LinksAccessibleByMouse | flags.LinksAccessibleByKeyboard)
        self.linkActivated.connect(self._open)

    @property
    def plain(self) -> str:
        """What is said, without marks."""
        return unescape(_TAGS.sub("", self.text()))

    def say(self, words: str, telling: Telling) -> None:
        """Show a sentence that was put together with a `Telling`."""
        self._telling = telling
        self.setText(words)
        self.setAccessibleName(self.plain)

    def say_plain(self, words: str) -> None:
        """Show a sentence without figures to open; empty clears it."""
        self.say(escape(words), Telling())

    def _open(self, link: str) -> None:
        self.working_requested.emit(self._telling.workings[int(link)])
