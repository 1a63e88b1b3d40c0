"""A status: a word, a shape and a colour, as a widget and for painters of tables."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QSizePolicy, QWidget

from pension_desk.ui.icons import Icon, paint_icon
from pension_desk.ui.theme import Tone, tokens_for

TONE_ICONS = {
    Tone.NEUTRAL: Icon.PENDING,
    Tone.ACCENT: Icon.INFO,
    Tone.GOOD: Icon.DONE,
    Tone.WARNING: Icon.WARNING,
    Tone.DANGER: Icon.FAILED,
}
"""The shape that stands for each tone, so that colour is never alone."""


def status_size(word: str, font: QFont) -> QSize:
    """Return the room that a painted status takes."""
    metrics = QFontMetricsF(font)
    height = round(metrics.height() * 1.25)
    return QSize(round(metrics.horizontalAdvance(word) + height * 1.5), height)


def paint_status(painter: QPainter, box: QRectF, word: str, tone: Tone, palette: QPalette) -> None:
    """Paint a status at the left of a box, centred in its height, with the painter's font."""
    size = status_size(word, painter.font())
    pill = QRectF(box.left(), box.center().y() - size.height() / 2, size.width(), size.height())
    pill.setWidth(min(pill.width(), box.width()))
    tokens = tokens_for(palette)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.soft(tone))
    painter.drawRoundedRect(pill, pill.height() / 4, pill.height() / 4)
    side = pill.height() * 0.68
    pad = pill.height() * 0.24
    mark = QRectF(pill.left() + pad, pill.center().y() - side / 2, side, side)
    paint_icon(painter, mark, TONE_ICONS[tone], tokens.tone(tone))
    painter.setPen(tokens.tone(tone))
    text = pill.adjusted(side + pad * 1.8, 0, -pad, 0)
    shown = painter.fontMetrics().elidedText(
        word, Qt.TextElideMode.ElideRight, round(text.width()) + 1
    )
    painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
    painter.restore()


class StatusLabel(QWidget):
    """A status as a widget."""

    def __init__(
        self, word: str = "", tone: Tone = Tone.NEUTRAL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._word, self._tone = word, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_status(word, tone)

    def show_status(self, word: str, tone: Tone) -> None:
        """Change what is said."""
        self._word, self._tone = word, tone
        self.setAccessibleName(word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the room that word and shape take."""
        return status_size(self._word, self.font())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint shape and word."""
        painter = QPainter(self)
        paint_status(painter, QRectF(self.rect()), self._word, self._tone, self.palette())
        painter.end()
