"""Today's lines: how many, what, and a click that goes there."""

from __future__ import annotations

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

from pension_desk.services.home import TodayLine
from pension_desk.ui.icons import Icon, pixmap
from pension_desk.ui.theme import Tone, dress, tokens_for


class TodayList(QFrame):
    """The lines in a card; says so when there is nothing to do."""

    opened = Signal(object)
    """`Place` of the line that the person opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(6, 6, 6, 6)
        self._column.setSpacing(0)
        self._rows: list[QWidget] = []

    def show_lines(self, lines: tuple[TodayLine, ...]) -> None:
        """Show these lines instead."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [_LineButton(line, self) for line in lines] or [self._nothing()]
        for row in self._rows:
            self._column.addWidget(row)

    def _nothing(self) -> QWidget:
        label = QLabel(self.tr("眼下没有要办的事。"))
        label.setMargin(self.fontMetrics().height() // 2)
        dress(label, "muted")
        return label


class _LineButton(QPushButton):
    """One line as a wide button."""

    def __init__(self, line: TodayLine, today: TodayList) -> None:
        super().__init__(today)
        self._line = line
        self._today = today
        unit = self.fontMetrics().height()
        dress(self, "row")
        self.setAccessibleName(f"{line.count or ''}{line.text}")
        count = QLabel(f"{line.count:,}") if line.count else QLabel()
        dress(count, "number", Tone.WARNING if line.pressing else None)
        if not line.count:
            tone = tokens_for(self.palette()).tone(Tone.WARNING)
            picture = pixmap(Icon.WARNING, round(unit * 1.3), tone, self.devicePixelRatioF())
            count.setPixmap(picture)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setMinimumWidth(unit * 3)
        text = QLabel(line.text)
        text.setToolTip(line.text)
        text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        mark = QLabel()
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        mark.setPixmap(pixmap(Icon.NEXT, unit, colour, self.devicePixelRatioF()))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(unit // 2, 0, unit // 2, 0)
        row.setSpacing(unit)
        for label, stretch in ((count, 0), (text, 1), (mark, 0)):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            row.addWidget(label, stretch)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._open)

    def sizeHint(self) -> QSize:
        """Return the room that count and words take."""
        hint = self._row.sizeHint()
        return QSize(hint.width(), max(hint.height(), round(self.fontMetrics().height() * 2.2)))

    def minimumSizeHint(self) -> QSize:
        """Never be squeezed below the words."""
        return self._row.minimumSize()

    def _open(self) -> None:
        self._today.opened.emit(self._line.place)
