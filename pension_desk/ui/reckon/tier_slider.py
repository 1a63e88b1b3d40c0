"""The slider of tiers: one step a tier, its sum written below each step."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from pension_desk.ui.line_words import yuan
from pension_desk.ui.theme import tokens_for


class _Scale(QWidget):
    """The sums below the slider's steps; a click chooses one."""

    clicked = Signal(int)
    """Number of the step."""

    def __init__(self, slider: QSlider) -> None:
        super().__init__()
        self._slider = slider
        self.tiers: tuple[int, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return room for one line."""
        return QSize(self.fontMetrics().height() * 20, round(self.fontMetrics().height() * 1.3))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Write each sum below its step, the chosen one in bold."""
        painter = QPainter(self)
        tokens = tokens_for(self.palette())
        taken: list[QRectF] = []
        for step in self._by_weight():
            chosen = step == self._slider.value()
            font = self.font()
            font.setBold(chosen)
            painter.setFont(font)
            painter.setPen(QColor(tokens.accent if chosen else tokens.muted))
            words = yuan(self.tiers[step])
            width = painter.fontMetrics().horizontalAdvance(words) + 2
            room = QRectF(0, 0, width, self.height())
            room.moveCenter(QPointF(self._middle(step), self.height() / 2))
            room.moveLeft(min(max(room.left(), 0.0), self.width() - width))
            if not any(room.adjusted(-3, 0, 3, 0).intersects(other) for other in taken):
                painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words)
                taken.append(room)
        painter.end()

    def _by_weight(self) -> list[int]:
        """Return the steps, those first whose sums must not be left out for want of room."""
        steps = range(len(self.tiers))
        first = [self._slider.value(), 0, len(self.tiers) - 1] if self.tiers else []
        return list(dict.fromkeys([*first, *steps]))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the step that is nearest."""
        steps = range(len(self.tiers))
        if steps:
            at = event.position().x()
            self.clicked.emit(min(steps, key=lambda step: abs(self._middle(step) - at)))

    def _middle(self, step: int) -> float:
        option = QStyleOptionSlider()
        self._slider.initStyleOption(option)
        handle = self._slider.style().pixelMetric(
            QStyle.PixelMetric.PM_SliderLength, option, self._slider
        )
        room = self.width() - handle
        return handle / 2 + room * step / max(1, len(self.tiers) - 1)


class TierSlider(QWidget):
    """Chooses one of the tiers by mouse or arrow keys."""

    tier_changed = Signal(int)
    """The tier chosen, in fen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setPageStep(1)
        self.slider.setTickPosition(QSlider.TickPosition.TicksBelow)
        self.slider.setTickInterval(1)
        self.slider.setAccessibleName(self.tr("每年缴费档次（元）"))
        self._scale = _Scale(self.slider)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.slider)
        column.addWidget(self._scale)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._tell)
        self._scale.clicked.connect(self.slider.setValue)

    @property
    def tier(self) -> int:
        """The tier chosen, in fen; 0 without any."""
        tiers = self._scale.tiers
        return tiers[self.slider.value()] if tiers else 0

    def show_tiers(self, tiers: tuple[int, ...], chosen: int) -> None:
        """Offer these tiers (fen); the highest not above ``chosen`` is taken, without a signal."""
        below = [step for step, tier in enumerate(tiers) if tier <= chosen]
        with QSignalBlocker(self.slider):
            self._scale.tiers = tiers
            self.slider.setRange(0, max(0, len(tiers) - 1))
            self.slider.setValue(below[-1] if below else 0)
            self.slider.setEnabled(bool(tiers))
        self._told()

    def choose(self, tier: int) -> None:
        """Take a tier (fen) if it is offered."""
        if tier in self._scale.tiers:
            self.slider.setValue(self._scale.tiers.index(tier))

    def _tell(self, _step: int) -> None:
        self._told()
        self.tier_changed.emit(self.tier)

    def _told(self) -> None:
        self.slider.setAccessibleDescription(yuan(self.tier))
        self._scale.update()
