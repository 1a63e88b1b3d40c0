"""A group of the home page's lines: how many, what, by when, and a click that goes there."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.home import TodayLine
from pension_desk.ui.home.words import day_words, line_words
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import Tone, dress, tokens_for

_ROW = 1.5
"""Heights of the text that a line takes: a usual day's lines fit on the smallest screen."""


class TodayList(QFrame):
    """The lines in a card. ``nothing``: what is said where there are none; empty: it hides."""

    opened = Signal(object)
    """`Place` of the line that the person opened."""

    def __init__(self, title: str, nothing: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._nothing = nothing
        self.lines: tuple[TodayLine, ...] = ()
        dress(self, "card")
        self.setAccessibleName(title)
        unit = self.fontMetrics().height()
        heading = QLabel(title)
        dress(heading, "heading")
        heading.setContentsMargins(unit // 2, unit // 4, unit // 2, 0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)
        self._column.setSpacing(0)
        self._column.addWidget(heading)
        self._rows: list[QWidget] = []

    def show_lines(self, lines: tuple[TodayLine, ...], today: date) -> None:
        """Show these lines instead."""
        self.lines = lines
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_LineButton(line, today, self) for line in lines]
        if not lines and self._nothing:
            self._rows = [self._said()]
        for row in self._rows:
            self._column.addWidget(row)
        self.setVisible(bool(self._rows))

    def _said(self) -> QWidget:
        label = QLabel(self._nothing)
        label.setMargin(self.fontMetrics().height() // 2)
        dress(label, "muted")
        return label


class _LineButton(QPushButton):
    """One line as a wide button."""

    def __init__(self, line: TodayLine, today: date, group: TodayList) -> None:
        super().__init__(group)
        self._line = line
        self._group = group
        words = line_words(line)
        day = day_words(line.due_on, today) if line.due_on else ""
        dress(self, "row")
        self.setAccessibleName(" ".join(filter(None, (str(line.count or ""), words, day))))
        text = QLabel(words)
        text.setToolTip(words)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._lay_out(self._count(line), text, QLabel(day))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def _count(self, line: TodayLine) -> QLabel:
        unit = self.fontMetrics().height()
        count = QLabel(f"{line.count:,}" if line.count else "")
        dress(count, "count", Tone.WARNING if line.pressing else None)
        if not line.count:
            tones = tokens_for(self.palette())
            tone = tones.tone(Tone.WARNING if line.pressing else Tone.ACCENT)
            mark = Icon.WARNING if line.pressing else Icon.CALENDAR
            count.setPixmap(pixmap(mark, unit, tone, self.devicePixelRatioF()))
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setMinimumWidth(round(unit * 2.6))
        return count

    def _lay_out(self, count: QLabel, text: QLabel, day: QLabel) -> None:
        unit = self.fontMetrics().height()
        dress(day, "muted")
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        mark.setPixmap(pixmap(Icon.NEXT, unit, colour, self.devicePixelRatioF()))
        self._row.setContentsMargins(unit // 4, 0, unit // 2, 0)
        self._row.setSpacing(round(unit * 0.7))
        for label, stretch in ((count, 0), (text, 1), (day, 0), (mark, 0)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._row.addWidget(label, stretch)

    def sizeHint(self) -> QSize:
        """Return the room that count and words take."""
        hint = self._row.sizeHint()
        return QSize(hint.width(), max(hint.height(), round(self.fontMetrics().height() * _ROW)))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed below the words."""
        return self._row.minimumSize()

    def _open(self) -> None:
        self._group.opened.emit(self._line.place)
