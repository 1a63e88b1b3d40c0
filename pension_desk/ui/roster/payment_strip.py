"""Fifteen years of payments as a strip of cells: shape and colour, the amount as a tooltip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from pension_desk.domain.payment_years import PaymentYear, YearState
from pension_desk.ui.icons import Icon, paint_icon
from pension_desk.ui.line_words import yuan
from pension_desk.ui.theme import Tokens, Tone, tokens_for
from pension_desk.ui.translation import translate

_TONES = {
    YearState.PAID: Tone.GOOD,
    YearState.REPORTED: Tone.ACCENT,
    YearState.UNPAID: Tone.WARNING,
    YearState.NOT_DUE: Tone.NEUTRAL,
}


def year_words(one: PaymentYear) -> str:
    """Return what is known of a year, in words."""
    match one.state:
        case YearState.PAID:
            words = translate("strip", "{year}年：已缴 {sum} 元（税务已确认）")
        case YearState.REPORTED:
            words = translate("strip", "{year}年：已登记 {sum} 元（待税务确认）")
        case YearState.UNPAID:
            words = translate("strip", "{year}年：没有缴费记录")
        case YearState.NOT_DUE:
            words = translate("strip", "{year}年：不用缴费")
    return words.format(year=one.year, sum=yuan(one.amount_fen))


class PaymentStrip(QWidget):
    """One cell a year, the earliest at the left. A click or Enter on a year asks to record it."""

    year_chosen = Signal(int)
    """Payment year of the cell that was clicked or entered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._years: tuple[PaymentYear, ...] = ()
        self._current = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("历年缴费"))
        self._fit()

    @property
    def years(self) -> tuple[PaymentYear, ...]:
        """The years shown."""
        return self._years

    def show_years(self, years: tuple[PaymentYear, ...]) -> None:
        """Show these years instead."""
        self._years = years
        self._current = len(years) - 1
        self.setAccessibleDescription("；".join(map(year_words, years)))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for cells and years."""
        unit = self.fontMetrics().height()
        return QSize(unit * 18, round(unit * 2.6))

    def minimumSizeHint(self) -> QSize:
        """Allow narrow cells."""
        unit = self.fontMetrics().height()
        return QSize(unit * 12, round(unit * 2.6))

    def box_of(self, index: int) -> QRectF:
        """Return where a year's cell lies, the year below it included."""
        unit = self.fontMetrics().height()
        width = min(self.width() / max(1, len(self._years)), unit * 2.6)
        return QRectF(index * width, 0, width, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every year."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_for(self.palette())
        for index, one in enumerate(self._years):
            self._paint_year(painter, index, one, tokens)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell a year's amount under the mouse."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self._index_at(QPointF(event.pos()))
            words = year_words(self._years[index]) if index >= 0 else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask to record the year that was clicked."""
        index = self._index_at(event.position())
        if index >= 0:
            self._current = index
            self.update()
            self.year_chosen.emit(self._years[index].year)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the years with the arrow keys; Enter asks to record one."""
        key = event.key()
        if key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._years:
            step = 1 if key == Qt.Key.Key_Right else -1
            self._current = min(len(self._years) - 1, max(0, self._current + step))
            self.setToolTip("")
            corner = self.mapToGlobal(self.box_of(self._current).bottomLeft().toPoint())
            QToolTip.showText(corner, year_words(self._years[self._current]), self)
            self.update()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current >= 0:
            self.year_chosen.emit(self._years[self._current].year)
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        """Keep the height that cells and years take: a full page would squeeze it."""
        self.setFixedHeight(self.sizeHint().height())

    def _index_at(self, point: QPointF) -> int:
        boxes = (self.box_of(index).contains(point) for index in range(len(self._years)))
        return next((index for index, inside in enumerate(boxes) if inside), -1)

    def _paint_year(self, painter: QPainter, index: int, one: PaymentYear, tokens: Tokens) -> None:
        box = self.box_of(index)
        unit = self.fontMetrics().height()
        cell = QRectF(box.left() + 1.5, 1.5, box.width() - 3, unit * 1.3)
        tone = self._tone(index)
        filled = one.state in (YearState.PAID, YearState.REPORTED)
        painter.setBrush(tokens.soft(tone) if filled else Qt.BrushStyle.NoBrush)
        pen = QPen(tokens.tone(tone) if filled else QColor(tokens.line_strong), 1)
        if one.state is YearState.NOT_DUE:
            pen = QPen(Qt.PenStyle.NoPen)
        if self.hasFocus() and index == self._current:
            pen = QPen(QColor(tokens.focus), 2)
        painter.setPen(pen)
        painter.drawRoundedRect(cell, unit * 0.18, unit * 0.18)
        self._paint_mark(painter, cell, one.state, tokens.tone(tone), unit)
        small = self.font()
        small.setPixelSize(max(9, round(small.pixelSize() * 0.8)))
        painter.setFont(small)
        painter.setPen(QColor(tokens.muted))
        under = QRectF(box.left(), cell.bottom(), box.width(), box.height() - cell.bottom())
        painter.drawText(under, Qt.AlignmentFlag.AlignCenter, f"{one.year % 100:02d}")

    def _tone(self, index: int) -> Tone:
        """Return a year's tone: an unpaid one asks for something once the first was paid."""
        one = self._years[index]
        begun = any(before.amount_fen for before in self._years[:index])
        if one.state is YearState.UNPAID and not begun and index < len(self._years) - 1:
            return Tone.NEUTRAL
        return _TONES[one.state]

    def _paint_mark(
        self, painter: QPainter, cell: QRectF, state: YearState, colour: QColor, unit: int
    ) -> None:
        side = min(unit * 0.95, cell.width())
        mark = QRectF(0, 0, side, side)
        mark.moveCenter(cell.center())
        if state is YearState.PAID:
            paint_icon(painter, mark, Icon.CHECK, colour)
        elif state is YearState.REPORTED:
            paint_icon(painter, mark, Icon.CLOCK, colour)
        else:
            half = side * (0.22 if state is YearState.UNPAID else 0.12)
            painter.setPen(QPen(colour, 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if state is YearState.UNPAID:
                painter.drawEllipse(cell.center(), half, half)
            else:
                middle = cell.center()
                painter.drawLine(middle - QPointF(half, 0), middle + QPointF(half, 0))
