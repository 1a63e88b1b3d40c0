"""A share as a number and a bar."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pension_desk.ui.paged_lines import Index
from pension_desk.ui.payments.models import PlaceRole
from pension_desk.ui.theme import Tone, tokens_for

_DONE = 0.95
_BEHIND = 0.6


def share_tone(share: float) -> Tone:
    """Return the tone of a share: done, under way, behind (the bulletin's bands)."""
    if share >= _DONE:
        return Tone.GOOD
    return Tone.ACCENT if share >= _BEHIND else Tone.WARNING


class ShareDelegate(QStyledItemDelegate):
    """Paints the percentage at the left and the bar beside it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the number, the track and the bar."""
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        words = own.text  # type: ignore[attr-defined]
        own.text = ""  # type: ignore[attr-defined]
        view = own.widget  # type: ignore[attr-defined]
        style = view.style() if view else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, view)
        share = float(index.data(PlaceRole.SHARE) or 0.0)
        tokens = tokens_for(own.palette)  # type: ignore[attr-defined]
        metrics = own.fontMetrics  # type: ignore[attr-defined]
        box = QRectF(own.rect).adjusted(6, 0, -6, 0)  # type: ignore[attr-defined]
        width = metrics.horizontalAdvance("100.0%")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(own.font)  # type: ignore[attr-defined]
        painter.setPen(QColor(tokens.text))
        number = QRectF(box.left(), box.top(), width, box.height())
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(number, side, words)
        left = number.right() + metrics.height() * 0.4
        track = QRectF(left, 0, max(0.0, box.right() - left), metrics.height() * 0.42)
        track.moveCenter(QPointF(track.center().x(), box.center().y()))
        radius = track.height() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens.soft(Tone.NEUTRAL))
        painter.drawRoundedRect(track, radius, radius)
        if share > 0:
            filled = QRectF(track)
            filled.setWidth(min(track.width(), max(track.height(), track.width() * share)))
            painter.setBrush(tokens.tone(share_tone(share)))
            painter.drawRoundedRect(filled, radius, radius)
        painter.restore()
