"""Small charts for looking rather than reading: bars against a target, columns of a spread.

Each is painted by hand in the palette's colours and told in words to screen readers.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pension_desk.ui.theme import Tokens, Tone, tokens_for

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Bar:
    """One line or column: a label, a value, and what would be the whole (0: none).

    ``words``: the value as it is told, e.g. ``312 / 540``; ``key`` comes back when it is clicked.
    ``mark``: where the bar should be by now (进度线), in the value's unit; None for none.
    """

    label: str
    value: float
    whole: float
    words: str
    tone: Tone = Tone.ACCENT
    key: str = ""
    mark: float | None = None

    @property
    def share(self) -> float:
        """The value's part of the whole, 0 to 1."""
        return self.share_of(self.value)

    def share_of(self, value: float) -> float:
        """Return any value's part of the whole, 0 to 1."""
        return min(1.0, max(0.0, value / self.whole)) if self.whole > 0 else 0.0


class Chart(QWidget):
    """What charts share: bars to show, colours of the palette, words for screen readers."""

    bar_clicked = Signal(str)
    """Key of the bar that was clicked."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bars: tuple[Bar, ...] = ()
        self._at = 0
        self._title = title
        self.setAccessibleName(title)

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        """Show these instead."""
        self.bars = bars
        told = "；".join(f"{bar.label} {bar.words}" for bar in bars)
        self.setAccessibleDescription(told)
        opens = any(bar.key for bar in bars)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if opens else Qt.FocusPolicy.NoFocus)
        self._at = min(self._at, max(0, len(bars) - 1))
        self.setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)
        self.updateGeometry()
        self.update()

    def box_of(self, index: int) -> QRectF:
        """Return where a bar lies, labels included."""
        raise NotImplementedError

    def paint_bar(self, painter: QPainter, box: QRectF, bar: Bar, tokens: Tokens) -> None:
        """Paint one bar in its box."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every bar."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_for(self.palette())
        for index, bar in enumerate(self.bars):
            self.paint_bar(painter, self.box_of(index), bar, tokens)
        if self.hasFocus() and self.bars:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(tokens.tone(Tone.ACCENT), 2))
            painter.drawRoundedRect(self.box_of(self._at).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along with the arrow keys, Home and End; Enter is a click."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1,
        }  # fmt: skip
        last = len(self.bars) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.bars:
            if self.bars[self._at].key:
                self.bar_clicked.emit(self.bars[self._at].key)
        elif key in steps or key in ends:
            self._at = min(max(ends.get(key, self._at + steps.get(key, 0)), 0), max(0, last))
            self.update()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they are not."""
        super().focusOutEvent(event)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which bar was clicked."""
        for index, bar in enumerate(self.bars):
            if bar.key and self.box_of(index).contains(event.position()):
                self.bar_clicked.emit(bar.key)
                return

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _unit(self) -> int:
        return self.fontMetrics().height()


class ProgressBars(Chart):
    """A line for each: label, bar against the whole, words. For villages and hamlets."""

    def sizeHint(self) -> QSize:
        """Return room for all lines."""
        return QSize(self._unit() * 22, max(1, len(self.bars)) * self._line())

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed below the lines' height."""
        return QSize(self._unit() * 14, self.sizeHint().height())

    def box_of(self, index: int) -> QRectF:
        """Return the line's box."""
        return QRectF(0, index * self._line(), self.width(), self._line())

    def paint_bar(self, painter: QPainter, box: QRectF, bar: Bar, tokens: Tokens) -> None:
        """Paint label, track, bar and words."""
        label, words, unit = self._column_widths()
        painter.setPen(QColor(tokens.text))
        metrics = self.fontMetrics()
        shown = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, int(label))
        painter.drawText(QRectF(box.left(), box.top(), label, box.height()), _LEFT, shown)
        painter.drawText(
            QRectF(box.right() - words, box.top(), words, box.height()), _RIGHT, bar.words
        )
        left = box.left() + label + unit * 0.8
        track = QRectF(left, 0, max(0.0, box.right() - words - unit * 0.8 - left), unit * 0.5)
        track.moveCenter(QPointF(track.center().x(), box.center().y()))
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.soft(Tone.NEUTRAL))
        painter.drawRoundedRect(track, radius, radius)
        if bar.share > 0:
            filled = QRectF(track)
            filled.setWidth(max(track.height(), track.width() * bar.share))
            painter.setBrush(tokens.tone(bar.tone))
            painter.drawRoundedRect(filled, radius, radius)
        if bar.mark is not None and bar.whole > 0:
            x = track.left() + track.width() * bar.share_of(bar.mark)
            painter.setPen(QPen(QColor(tokens.text), 2))
            painter.drawLine(QPointF(x, track.top() - unit * 0.3),
                             QPointF(x, track.bottom() + unit * 0.3))  # fmt: skip

    def _column_widths(self) -> tuple[float, float, float]:
        metrics, unit = self.fontMetrics(), self._unit()
        label = max((metrics.horizontalAdvance(bar.label) for bar in self.bars), default=0)
        words = max((metrics.horizontalAdvance(bar.words) for bar in self.bars), default=0)
        return min(label, self.width() * 0.35), words, unit

    def _line(self) -> int:
        return round(self._unit() * 1.6)


class Columns(Chart):
    """Upright columns side by side with their counts above: ages of the unpaid."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def sizeHint(self) -> QSize:
        """Return room for the columns."""
        return QSize(max(8, len(self.bars) * 3) * self._unit(), self._unit() * 9)

    def box_of(self, index: int) -> QRectF:
        """Return the column's box."""
        width = self.width() / max(1, len(self.bars))
        return QRectF(index * width, 0, width, self.height())

    def paint_bar(self, painter: QPainter, box: QRectF, bar: Bar, tokens: Tokens) -> None:
        """Paint count, column and label from top to bottom."""
        unit = self._unit()
        highest = max((each.value for each in self.bars), default=0) or 1
        room = box.height() - unit * 2.6
        height = max(2.0 if bar.value else 0.0, room * bar.value / highest)
        base = box.bottom() - unit * 1.3
        column = QRectF(0, base - height, min(box.width() * 0.6, unit * 3.0), height)
        column.moveCenter(QPointF(box.center().x(), column.center().y()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.tone(bar.tone))
        painter.drawRoundedRect(column, 2, 2)
        painter.setPen(QColor(tokens.text))
        over = QRectF(box.left(), column.top() - unit * 1.2, box.width(), unit * 1.1)
        painter.drawText(over, Qt.AlignmentFlag.AlignCenter, bar.words)
        under = QRectF(box.left(), base + unit * 0.15, box.width(), unit * 1.15)
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, bar.label)
        painter.setPen(QPen(tokens.tone(Tone.NEUTRAL), 1))
        painter.drawLine(QPointF(box.left(), base), QPointF(box.right(), base))
