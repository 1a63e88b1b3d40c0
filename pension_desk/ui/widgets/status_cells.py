"""Cells of tables that tell a status: shape, word and colour."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pension_desk.ui.paged_lines import LineRole
from pension_desk.ui.theme import Tone
from pension_desk.ui.widgets.status import paint_status, status_size

Index = QModelIndex | QPersistentModelIndex


class StatusDelegate(QStyledItemDelegate):
    """Paints a cell with a tone as a status, every other cell as usual."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, then the status."""
        tone = index.data(LineRole.TONE)  # comes back from Qt as a plain text
        if tone is None:
            super().paint(painter, option, index)
            return
        own = QStyleOptionViewItem(option)
        self.initStyleOption(own, index)
        word = own.text  # type: ignore[attr-defined]
        own.text = ""  # type: ignore[attr-defined]
        view = own.widget  # type: ignore[attr-defined]
        style = view.style() if view else QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, own, painter, view)
        painter.save()
        painter.setFont(own.font)  # type: ignore[attr-defined]
        gap = own.fontMetrics.height() * 0.35  # type: ignore[attr-defined]
        box = QRectF(own.rect).adjusted(gap, 0, -gap, 0)  # type: ignore[attr-defined]
        paint_status(painter, box, word, Tone(tone), own.palette)  # type: ignore[attr-defined]
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return room for shape and word."""
        usual = super().sizeHint(option, index)
        if index.data(LineRole.TONE) is None:
            return usual
        size = status_size(str(index.data()), option.font)  # type: ignore[attr-defined]
        gap = round(option.fontMetrics.height() * 0.7)  # type: ignore[attr-defined]
        return QSize(size.width() + gap, max(usual.height(), size.height()))
