"""A page that has nothing to show yet says why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import dress


class EmptyState(QWidget):
    """An icon, a title, one sentence and, when named, one button (``action_requested``).

    ``other`` names a second button beside it (``other_requested``).
    """

    action_requested = Signal()
    other_requested = Signal()

    def __init__(
        self,
        icon: Icon,
        title: str,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
        *,
        other: str = "",
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._mark = QLabel()
        self._mark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = QLabel(title)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self._title, "heading")
        self._sentence = QLabel(sentence)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence.setWordWrap(True)
        dress(self._sentence, "muted")
        self.setAccessibleName(f"{title}：{sentence}")
        self._lay_out(action, other)
        self._paint_mark()

    def say(self, title: str, sentence: str) -> None:
        """Change what is said."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self.setAccessibleName(f"{title}：{sentence}")

    def changeEvent(self, event: QEvent) -> None:
        """Repaint the icon when the theme or text size changes."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._paint_mark()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the icon away where all would be cut off with it: words and buttons come first."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self._mark.setVisible(True)
        column = self._column
        column.invalidate()
        needed = max(column.minimumSize().height(), column.minimumHeightForWidth(self.width()))
        self._mark.setVisible(self.height() >= needed)

    def _lay_out(self, action: str, other: str) -> None:
        unit = self.fontMetrics().height()
        outer = self._column = QVBoxLayout(self)
        outer.setSpacing(unit // 2)
        outer.addStretch(2)
        for label in (self._mark, self._title, self._sentence):
            outer.addWidget(label)
        if action:
            outer.addSpacing(unit // 2)
            outer.addLayout(self._buttons(action, other))
        outer.addStretch(3)

    def _buttons(self, action: str, other: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        for words, asked in ((action, self.action_requested), (other, self.other_requested)):
            if words:
                button = QPushButton(words)
                button.clicked.connect(asked)
                row.addWidget(button)
        row.addStretch(1)
        return row

    def _paint_mark(self) -> None:
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        pixels = self.fontMetrics().height() * 3
        self._mark.setPixmap(pixmap(self._icon, pixels, colour, self.devicePixelRatioF()))
