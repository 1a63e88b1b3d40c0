"""Curves over years: what was paid and what was drawn, with a year that can be moved along.

Painted by hand in the palette's colours, told in words to screen readers, moved by arrow keys.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pension_desk.ui.theme import Tokens, Tone, tokens_for

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True)
class Line:
    """One curve: its name and a value for each place, None where there is none.

    ``dashed``: the line's shape, so that colour is never alone.
    """

    name: str
    values: tuple[float | None, ...]
    tone: Tone
    dashed: bool = False


@dataclass(frozen=True)
class Mark:
    """A place on the axis that means something: 60 years old, earned back."""

    place: int
    words: str


class Curves(QWidget):
    """Lines over places (years) that are named below; one place is looked at."""

    place_changed = Signal(int)
    """The place that is looked at now."""
    place_opened = Signal(int)
    """The place that was clicked, or Enter pressed at."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.names: tuple[str, ...] = ()
        self.marks: tuple[Mark, ...] = ()
        self._place = 0
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def place(self) -> int:
        """The place that is looked at."""
        return self._place

    def show_curves(
        self, names: Sequence[str], lines: Sequence[Line], marks: Sequence[Mark], place: int
    ) -> None:
        """Show these curves instead; ``names`` are the places from left to right."""
        self.names, self.lines, self.marks = tuple(names), tuple(lines), tuple(marks)
        self._place = -1
        self.look_at(place)
        self.update()

    def look_at(self, place: int) -> None:
        """Look at a place; the nearest where there is none such."""
        wanted = min(max(place, 0), max(0, len(self.names) - 1))
        if wanted != self._place:
            self._place = wanted
            self.setAccessibleDescription(self._told())
            self.place_changed.emit(wanted)
            self.update()

    def _told(self) -> str:
        if not self.names:
            return ""
        values = (
            f"{line.name} {line.values[self._place]:.0f}"
            for line in self.lines
            if line.values[self._place] is not None
        )
        return f"{self.names[self._place]}：{'，'.join(values)}"

    def sizeHint(self) -> QSize:
        """Return room for some ten years to be told apart."""
        return QSize(self._unit() * 26, self._unit() * 13)

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed so that labels collide."""
        return QSize(self._unit() * 12, self._unit() * 5)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move along with the arrow keys, Home and End."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: len(self.names) - 1}
        key = Qt.Key(event.key())
        if key in steps:
            self.look_at(self._place + steps[key])
        elif key in ends:
            self.look_at(ends[key])
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.names:
            self.place_opened.emit(self._place)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Look at the year under the pointer."""
        box = self._plot()
        if self.names and box.width() > 0:
            share = (event.position().x() - box.left()) / box.width()
            self.look_at(round(share * (len(self.names) - 1)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell which place was clicked."""
        super().mouseReleaseEvent(event)
        if self.names:
            self.place_opened.emit(self._place)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show that the keys are here."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that they are not."""
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint grid, marks, curves and the place that is looked at."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_for(self.palette())
        if self.names:
            box, top = self._plot(), self._highest()
            self._paint_grid(painter, box, top, tokens)
            self._paint_marks(painter, box, tokens)
            for line in self.lines:
                self._paint_line(painter, box, top, line, tokens)
            self._paint_place(painter, box, top, tokens)
            self._paint_legend(painter, box, tokens)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.focus), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        painter.end()

    def _paint_grid(self, painter: QPainter, box: QRectF, top: float, tokens: Tokens) -> None:
        unit = self._unit()
        for number in range(5):
            value = top * number / 4
            y = self._y(box, top, value)
            painter.setPen(QPen(QColor(tokens.line), 1))
            painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
            painter.setPen(QColor(tokens.muted))
            room = QRectF(0, y - unit, box.left() - unit * 0.3, unit * 2)
            painter.drawText(room, _RIGHT, f"{value:,.0f}")
        widest = max(painter.fontMetrics().horizontalAdvance(name) for name in self.names)
        every = max(1, ceil((widest + unit * 0.8) * len(self.names) / max(1.0, box.width())))
        for place in range(0, len(self.names), every):
            room = QRectF(0, box.bottom() + unit * 0.1, widest + 2, unit * 1.2)
            room.moveCenter(QPointF(self._x(box, place), room.center().y()))
            room.moveRight(min(room.right(), float(self.width())))
            painter.drawText(room, _CENTRE, self.names[place])

    def _paint_marks(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        unit = self._unit()
        for number, mark in enumerate(self.marks):
            x = self._x(box, mark.place)
            painter.setPen(QPen(QColor(tokens.line_strong), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
            painter.setPen(QColor(tokens.text))
            width = painter.fontMetrics().horizontalAdvance(mark.words) + 4
            room = QRectF(x + unit * 0.2, box.top() + number * unit * 1.15, width, unit * 1.1)
            across = any(x < self._x(box, one.place) < room.right() for one in self.marks)
            if room.right() > box.right() or (across and x - width - unit * 0.2 > box.left()):
                room.moveRight(x - unit * 0.2)
            painter.drawText(room, _CENTRE, mark.words)

    def _paint_line(
        self, painter: QPainter, box: QRectF, top: float, line: Line, tokens: Tokens
    ) -> None:
        pen = QPen(tokens.tone(line.tone), max(2.0, self._unit() / 8))
        pen.setStyle(Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        before: QPointF | None = None
        for place, value in enumerate(line.values):
            here = None if value is None else QPointF(self._x(box, place), self._y(box, top, value))
            if before is not None and here is not None:
                painter.drawLine(before, here)
            before = here

    def _paint_place(self, painter: QPainter, box: QRectF, top: float, tokens: Tokens) -> None:
        x = self._x(box, self._place)
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        for line in self.lines:
            value = line.values[self._place]
            if value is not None:
                painter.setPen(QPen(QColor(tokens.surface), 2))
                painter.setBrush(tokens.tone(line.tone))
                radius = self._unit() / 4
                painter.drawEllipse(QPointF(x, self._y(box, top, value)), radius, radius)

    def _paint_legend(self, painter: QPainter, box: QRectF, tokens: Tokens) -> None:
        """Name each line above the plot, beside a piece of it."""
        unit = self._unit()
        words = sum(painter.fontMetrics().horizontalAdvance(one.name) for one in self.lines)
        needed = words + len(self.lines) * unit * 3
        left = min(box.left(), max(unit * 0.3, self.width() - needed))
        for line in self.lines:
            pen = QPen(tokens.tone(line.tone), max(2.0, unit / 8))
            pen.setStyle(Qt.PenStyle.DashLine if line.dashed else Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.drawLine(QPointF(left, unit * 0.7), QPointF(left + unit * 1.6, unit * 0.7))
            painter.setPen(QColor(tokens.text))
            width = painter.fontMetrics().horizontalAdvance(line.name) + 2
            painter.drawText(QRectF(left + unit * 2, 0, width, unit * 1.4), _CENTRE, line.name)
            left += unit * 3 + width

    def _plot(self) -> QRectF:
        unit = self._unit()
        left = self.fontMetrics().horizontalAdvance(f"{self._highest():,.0f}") + unit * 0.6
        return QRectF(
            left, unit * 1.9, max(0.0, self.width() - left - unit), self.height() - unit * 3.4
        )

    def _highest(self) -> float:
        values = [value for line in self.lines for value in line.values if value is not None]
        return round_up(max(values, default=0.0))

    def _x(self, box: QRectF, place: int) -> float:
        return box.left() + box.width() * place / max(1, len(self.names) - 1)

    def _y(self, box: QRectF, top: float, value: float) -> float:
        return box.bottom() - box.height() * value / top

    def _unit(self) -> int:
        return self.fontMetrics().height()


def round_up(value: float) -> float:
    """Return the next round number above, one that four lines part into round numbers."""
    if value <= 0:
        return 4.0
    power = 10.0 ** floor(log10(value))
    return float(
        next(
            step * power
            for step in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10)
            if value <= step * power
        )
    )
