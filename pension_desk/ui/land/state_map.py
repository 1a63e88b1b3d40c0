"""The map of states: how many households stand where in the course, to be looked at, not read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from pension_desk.domain.land_course import CourseState
from pension_desk.ui.land.words import state_tone, state_words
from pension_desk.ui.theme import Tone, tokens_for

Counts = Sequence[tuple[CourseState, int]]


class StateMap(QWidget):
    """Nine stations on a line with their counts; a click or Enter chooses one, again frees it."""

    state_chosen = Signal(object)
    """The `CourseState` that households are to be shown of; None for all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts: tuple[tuple[CourseState, int], ...] = tuple((s, 0) for s in CourseState)
        self._chosen: CourseState | None = None
        self._cursor = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("各步骤的户数"))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def chosen(self) -> CourseState | None:
        """The state chosen, None for all."""
        return self._chosen

    def show_counts(self, counts: Counts) -> None:
        """Show how many households stand where."""
        self._counts = tuple(counts)
        told = "；".join(f"{state_words(state)} {count}" for state, count in counts)
        self.setAccessibleDescription(told)
        self.update()

    def choose(self, state: CourseState | None) -> None:
        """Choose a state, or none."""
        self._chosen = state
        self.update()
        self.state_chosen.emit(state)

    def sizeHint(self) -> QSize:
        """Return room for a station's number and its words."""
        unit = self.fontMetrics().height()
        return QSize(unit * 30, round(unit * 3.2))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed below that height."""
        return QSize(self.fontMetrics().height() * 20, self.sizeHint().height())

    def box_of(self, index: int) -> QRectF:
        """Return a station's box."""
        width = self.width() / max(1, len(self._counts))
        return QRectF(index * width, 0, width, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, the stations and their words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens, unit = tokens_for(self.palette()), self.fontMetrics().height()
        radius = unit * 0.85
        middle = radius + 4
        first, last = self.box_of(0).center().x(), self.box_of(len(self._counts) - 1).center().x()
        painter.setPen(QPen(QColor(tokens.line_strong), 2))
        painter.drawLine(QPointF(first, middle), QPointF(last, middle))
        small = QFont(self.font())
        small.setPixelSize(max(10, round(self.font().pixelSize() * 0.87)))
        room = self.box_of(0).width() - 4
        widest = max(QFontMetricsF(small).horizontalAdvance(state_words(s)) for s in CourseState)
        if widest > room:  # a narrow panel: smaller words rather than cut ones
            small.setPixelSize(max(10, int(small.pixelSize() * room / widest)))
        for index, (state, count) in enumerate(self._counts):
            box = self.box_of(index)
            tone = state_tone(state) if count else Tone.NEUTRAL
            centre = QPointF(box.center().x(), middle)
            strong = tokens.tone(tone)
            ground = strong if state is self._chosen else QColor(tokens.surface)
            painter.setPen(QPen(strong if count else QColor(tokens.line_strong), 2))
            painter.setBrush(ground)
            wide = max(radius, self.fontMetrics().horizontalAdvance(str(count)) / 2 + unit * 0.45)
            station = QRectF(centre.x() - wide, middle - radius, 2 * wide, 2 * radius)
            painter.drawRoundedRect(station, radius, radius)
            if self.hasFocus() and index == self._cursor:
                painter.setPen(QPen(QColor(tokens.focus), 1, Qt.PenStyle.DotLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(station.adjusted(-3, -3, 3, 3), radius, radius)
            painter.setFont(self.font())
            on = tokens.on_accent if state is self._chosen else tokens.text
            painter.setPen(QColor(on if count else tokens.muted))
            painter.drawText(station, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setFont(small)
            painter.setPen(QColor(tokens.text if count else tokens.muted))
            words = QRectF(box.left() + 1, middle + radius + 3, box.width() - 2, unit * 1.1)
            painter.drawText(
                words,
                Qt.AlignmentFlag.AlignHCenter
                | Qt.AlignmentFlag.AlignTop
                | Qt.TextFlag.TextWordWrap,
                state_words(state),
            )
        painter.end()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the station that was clicked."""
        for index in range(len(self._counts)):
            if self.box_of(index).contains(event.position()):
                self._toggle(index)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk with the arrows, choose with Enter or Space."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            step = 1 if key == Qt.Key.Key_Right else -1
            self._cursor = min(max(self._cursor + step, 0), len(self._counts) - 1)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._toggle(self._cursor)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def _toggle(self, index: int) -> None:
        self._cursor = index
        state = self._counts[index][0]
        self.choose(None if state is self._chosen else state)
