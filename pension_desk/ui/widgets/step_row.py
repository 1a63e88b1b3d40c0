"""The steps of a wizard in a row: done, now, to come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pension_desk.ui.icons import Icon, paint_icon
from pension_desk.ui.theme import tokens_for

_MARK = 1.2
_GAP = 1.4


class StepRow(QWidget):
    """One word a step with a mark before it; the one in hand is bold.

    Where the width ends, the steps go on in a second line.
    """

    def __init__(self, words: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._current = 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_step(0)

    @property
    def current(self) -> int:
        """The step in hand, from 0."""
        return self._current

    def show_step(self, current: int) -> None:
        """Show this step as the one in hand."""
        self._current = current
        self.setAccessibleName(f"{current + 1} / {len(self._words)} {self._words[current]}")
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for all words in a row."""
        return QSize(round(sum(self._widths())), self._line())

    def minimumSizeHint(self) -> QSize:
        """Return room for the widest word."""
        return QSize(round(max(self._widths())), self._line())

    def hasHeightForWidth(self) -> bool:
        """Say that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines that a width makes."""
        return self._line() * (1 + self._places(width)[-1][1])

    def _places(self, width: int) -> list[tuple[float, int]]:
        """Return where each step begins: from the left, and in which line."""
        places: list[tuple[float, int]] = []
        left, line = 0.0, 0
        for needs in self._widths():
            if left and left + needs > width + self._unit() * _GAP:
                left, line = 0.0, line + 1
            places.append((left, line))
            left += needs
        return places

    def _line(self) -> int:
        return round(self._unit() * 1.7)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint marks and words."""
        painter = QPainter(self)
        tokens = tokens_for(self.palette())
        unit, high = self._unit(), self._line()
        places = self._places(self.width())
        for number, (word, (left, line)) in enumerate(zip(self._words, places, strict=True)):
            top = line * high
            now, done = number == self._current, number < self._current
            colour = QColor(tokens.accent if now or done else tokens.faint)
            mark = Icon.DONE if done else Icon.NOW if now else Icon.PENDING
            paint_icon(painter, QRectF(left, top, unit * _MARK, high), mark, colour)
            painter.setFont(self._font(bold=now))
            painter.setPen(QColor(tokens.text if now else tokens.muted))
            box = QRectF(left + unit * (_MARK + 0.3), top, self.width(), high)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)
        painter.end()

    def _unit(self) -> int:
        return self.fontMetrics().height()

    def _font(self, *, bold: bool) -> QFont:
        font = self.font()
        font.setBold(bold)
        return font

    def _widths(self) -> list[float]:
        bold = QFontMetrics(self._font(bold=True))
        more = self._unit() * (_MARK + 0.3 + _GAP)
        return [bold.horizontalAdvance(word) + more for word in self._words]
