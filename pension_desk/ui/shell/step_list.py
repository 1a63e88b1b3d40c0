"""The steps of the first start, down the side: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pension_desk.ui.icons import Icon, paint_icon
from pension_desk.ui.theme import tokens_for

_LINE = 2.1
"""Height of a step, in heights of a letter."""


class StepList(QWidget):
    """One line a step, with a mark before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._current = 0

    def show_steps(self, words: tuple[str, ...], current: int) -> None:
        """Show these steps, the one at ``current`` as the one in hand."""
        self._words, self._current = words, current
        self.setAccessibleName(f"{current + 1} / {len(words)} {words[current]}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        unit = self.fontMetrics().height()
        return QSize(unit * 8, round(unit * _LINE * len(self._words)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint marks and words."""
        painter = QPainter(self)
        tokens = tokens_for(self.palette())
        unit = self.fontMetrics().height()
        for number, words in enumerate(self._words):
            top = number * unit * _LINE
            now = number == self._current
            done = number < self._current
            colour = QColor(tokens.accent if now or done else tokens.faint)
            mark = Icon.DONE if done else Icon.NOW if now else Icon.PENDING
            paint_icon(painter, QRectF(0, top, unit * 1.2, unit * _LINE), mark, colour)
            font = self.font()
            font.setBold(now)
            painter.setFont(font)
            painter.setPen(QColor(tokens.text if now else tokens.muted))
            painter.drawText(
                QRectF(unit * 1.8, top, self.width() - unit * 1.8, unit * _LINE),
                Qt.AlignmentFlag.AlignVCenter,
                words,
            )
        painter.end()
