"""A project's dates on a line: what happened above, what is due below, today between them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from pension_desk.domain.land_timeline import Event, Moment
from pension_desk.ui.land.words import yuan_words
from pension_desk.ui.theme import Tokens, Tone, tokens_for
from pension_desk.ui.translation import translate


def moment_words(moment: Moment) -> str:
    """Return what a point is."""
    match moment:
        case Moment.SIGNED:
            return translate("land", "签订协议")
        case Moment.VERIFY_DUE:
            return translate("land", "核实期限")
        case Moment.VERIFIED:
            return translate("land", "核实完成")
        case Moment.DEPOSIT_DUE:
            return translate("land", "应缴存")
        case Moment.ARRIVED:
            return translate("land", "资金到账")
        case Moment.SUPPLIED:
            return translate("land", "供地")
        case Moment.USE_DUE:
            return translate("land", "使用期限")
        case Moment.USED_UP:
            return translate("land", "补贴用完")


def room_at(x: float, beside: Sequence[float], width: float) -> tuple[float, float]:
    """Return from where to where the words at a point may reach: halfway to those of its side.

    ``beside``: the points on the same side of the line; at the ends the words reach the rim.
    """
    left = max((one for one in beside if one < x), default=-x)
    right = min((one for one in beside if one > x), default=2 * width - x)
    return max(0.0, (left + x) / 2), min(width, (right + x) / 2)


def start_of(x: float, needed: float, room: tuple[float, float]) -> float:
    """Return where words of a width begin: in the middle of their point, within their room."""
    return max(room[0], min(x - needed / 2, room[1] - needed))


_CROWDED = 8
"""With more points than these the words of each would be cut to a character."""


def joined(events: Sequence[Event], today: date) -> list[tuple[Event, int]]:
    """Return the points to be painted, each with how many instalments it stands for.

    On a crowded line instalments that follow one another, all met or all missed, on one side of
    today, are one point: the first's.
    """
    found: list[tuple[Event, int]] = []
    for event in events:
        last, count = found[-1] if found else (None, 0)
        if (
            last is not None
            and len(events) > _CROWDED
            and event.moment is last.moment is Moment.DEPOSIT_DUE
            and event.bad is last.bad
            and (event.on <= today) is (last.on <= today)
        ):
            found[-1] = (last, count + 1)
        else:
            found.append((event, 1))
    return found


def places_of(counts: Sequence[int], width: float) -> list[float]:
    """Return where points stand on a line; one for several instalments has the room of two."""
    rooms = [2 if count > 1 else 1 for count in counts]
    one = width / sum(rooms)
    return [(sum(rooms[:at]) + room / 2) * one for at, room in enumerate(rooms)]


def today_below(today: float, points: Sequence[tuple[float, bool]]) -> bool:
    """Return whether today is told below the line: above only where the words leave more room.

    ``points``: where each stands, and whether its words are below.
    """

    def near(down: bool) -> float:
        return min((abs(x - today) for x, below in points if below is down), default=1e9)

    return near(True) >= near(False)  # noqa: FBT003


class Timeline(QWidget):
    """Paints the events evenly in their order: distances in time would crowd the words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events: tuple[Event, ...] = ()
        self._today = date.min
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("项目时间轴"))

    def show_events(self, events: Sequence[Event], today: date) -> None:
        """Show these points."""
        self._events, self._today = tuple(events), today
        told = [f"{event.on} {moment_words(event.moment)}" for event in events]
        self.setAccessibleDescription("；".join(told))
        self.setToolTip("\n".join(self._told(event) for event in events))
        self.update()

    def sizeHint(self) -> QSize:
        """Return room for the words on both sides."""
        unit = self.fontMetrics().height()
        return QSize(unit * 30, round(unit * 4.6))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed below that height."""
        return QSize(self.fontMetrics().height() * 16, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line, its points with words, and today."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = tokens_for(self.palette())
        small = QFont(self.font())
        small.setPixelSize(max(10, round(self.font().pixelSize() * 0.87)))
        painter.setFont(small)
        middle = self.height() / 2
        if not self._events:
            painter.setPen(QColor(tokens.muted))
            painter.drawText(
                self.rect(),
                Qt.AlignmentFlag.AlignCenter,
                self.tr("还没有日期：填了协议签订日期，这里就有时间轴。"),
            )
            painter.end()
            return
        painter.setPen(QPen(QColor(tokens.line_strong), 2))
        painter.drawLine(QPointF(0, middle), QPointF(self.width(), middle))
        slots = joined(self._events, self._today)
        place = sum(event.on <= self._today for event, _count in slots)
        counts = [count for _event, count in slots]
        middles = places_of([*counts[:place], 1, *counts[place:]], self.width())
        today = middles.pop(place)
        points = middles
        downs = [event.moment.is_deadline for event, _count in slots]
        below = today_below(today, list(zip(points, downs, strict=True)))
        year = self._today.year
        for x, (event, count) in zip(points, slots, strict=True):
            day = event.on
            down = event.moment.is_deadline
            beside = [
                one
                for one, (other, _count) in zip(points, slots, strict=True)
                if other.moment.is_deadline is down
            ]
            room = room_at(x, [*beside, *([today] if down is below else [])], self.width())
            words = day.strftime("%m-%d") if day.year == year else day.isoformat()
            self._paint(painter, tokens, event, count, words, QPointF(x, middle), room)
            year = day.year  # the year is told where it changes along the line
        self._paint_today(painter, tokens, today, middle, below=below)
        painter.end()

    def _paint(
        self,
        painter: QPainter,
        tokens: Tokens,
        event: Event,
        count: int,
        told: str,
        at: QPointF,
        room: tuple[float, float],
    ) -> None:
        unit = QFontMetricsF(painter.font()).height()
        tone = Tone.DANGER if event.bad else Tone.NEUTRAL if event.moment.is_deadline else Tone.GOOD
        strong = tokens.tone(tone)
        painter.setPen(QPen(strong, 2))
        painter.setBrush(QColor(tokens.surface) if event.moment.is_deadline else strong)
        painter.drawEllipse(at, unit * 0.33, unit * 0.33)
        words = moment_words(event.moment)
        if count > 1:
            words = self.tr("{what} {n} 期").format(what=words, n=count)
            told = self.tr("{day} 起").format(day=told)
        if event.bad:
            words = self.tr("{what}！").format(what=words)
        painter.setPen(strong if event.bad else QColor(tokens.text))
        down = event.moment.is_deadline
        top = at.y() + unit * 0.5 if down else at.y() - unit * 2.5
        metrics = painter.fontMetrics()
        for line, (text, ink) in enumerate(((words, None), (told, QColor(tokens.muted)))):
            if ink is not None:
                painter.setPen(ink)
            needed = min(metrics.horizontalAdvance(text) + 2.0, room[1] - room[0])
            box = QRectF(start_of(at.x(), needed, room), top + line * unit, needed, unit)
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, int(needed))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _paint_today(
        self, painter: QPainter, tokens: Tokens, x: float, middle: float, *, below: bool
    ) -> None:
        unit = QFontMetricsF(painter.font()).height()
        painter.setPen(QPen(tokens.tone(Tone.ACCENT), 2, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(x, middle - unit * 1.2), QPointF(x, middle + unit * 1.2))
        painter.setPen(tokens.tone(Tone.ACCENT))
        top = middle + unit * 1.2 if below else middle - unit * 2.2
        box = QRectF(x - unit * 3, top, unit * 6, unit)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self.tr("今天"))

    def _told(self, event: Event) -> str:
        words = f"{event.on}　{moment_words(event.moment)}"
        return f"{words}　{yuan_words(event.amount_fen)}" if event.amount_fen else words

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
