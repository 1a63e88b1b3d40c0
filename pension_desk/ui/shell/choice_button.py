"""A wide button with an icon, a title and a sentence."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import dress


class ChoiceButton(QPushButton):
    """One way to go on. Enter and Space press it, the arrow keys walk to its neighbours."""

    def __init__(
        self, icon: Icon, title: str, sentence: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        dress(self, "choice")
        unit = self.fontMetrics().height()
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.Link)
        mark.setPixmap(pixmap(icon, round(unit * 1.8), colour, self.devicePixelRatioF()))
        heading, words = QLabel(title), QLabel(sentence)
        dress(heading, "heading")
        dress(words, "muted")
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addWidget(heading)
        column.addWidget(words)
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(unit, unit // 2, unit, unit // 2)
        row.setSpacing(unit)
        row.addWidget(mark)
        row.addLayout(column, 1)
        for label in (mark, heading, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the room that icon and words take."""
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed below the words."""
        return self._row.minimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the up and down keys."""
        if event.key() == Qt.Key.Key_Down:
            self.focusNextChild()
        elif event.key() == Qt.Key.Key_Up:
            self.focusPreviousChild()
        else:
            super().keyPressEvent(event)
