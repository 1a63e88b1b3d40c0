"""The plan's five indicators side by side; a click shows the projects behind a number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pension_desk.domain.land_indicators import LandIndicator, Ratio
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate


def indicator_title(indicator: LandIndicator) -> str:
    """Return an indicator's short name."""
    match indicator:
        case LandIndicator.BACK_VERIFIED:
            return translate("land", "历年项目核实")
        case LandIndicator.BACK_ENROLLED:
            return translate("land", "历年项目参保")
        case LandIndicator.YEAR_VERIFIED:
            return translate("land", "当年项目核实")
        case LandIndicator.YEAR_FUNDED:
            return translate("land", "当年资金到位")
        case LandIndicator.YEAR_ENROLLED:
            return translate("land", "当年项目参保")


def ratio_words(ratio: Ratio) -> str:
    """Return numerator and denominator: 3/7, or sums in ten thousands of yuan."""
    if ratio.indicator.counts_money:
        words = translate("land", "{a:.2f}/{b:.2f} 万元")
        return words.format(a=ratio.numerator / 1_000_000, b=ratio.denominator / 1_000_000)
    return f"{ratio.numerator}/{ratio.denominator}"


class IndicatorCard(QFrame):
    """One indicator; a click, Enter or Space asks for the projects behind it."""

    clicked = Signal(object)
    """The `Ratio` that the card shows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ratio: Ratio | None = None
        self._title, self._number, self._words = QLabel(), QLabel(), QLabel()
        dress(self._title, "muted")
        dress(self._number, "number")
        dress(self._words, "small")
        unit = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        column.setSpacing(0)
        line = QHBoxLayout()
        line.setSpacing(unit // 2)
        line.addWidget(self._number)
        line.addStretch(1)
        line.addWidget(self._words, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self._title)
        column.addLayout(line)

    def show_ratio(self, ratio: Ratio) -> None:
        """Show an indicator's value; its definition on pointing."""
        self._ratio = ratio
        done = ratio.percent is not None and ratio.percent >= 100
        self._title.setText(indicator_title(ratio.indicator))
        self._number.setText("—" if ratio.percent is None else f"{ratio.percent}%")
        dress(self._number, "number", Tone.GOOD if done else None)
        self._words.setText(ratio_words(ratio))
        definition = told(ratio.indicator.definition)
        self.setToolTip(definition)
        self.setAccessibleName(f"{self._title.text()} {self._number.text()} {self._words.text()}")
        self.setAccessibleDescription(definition)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        """Ask for what is behind the number."""
        if self._ratio is not None:
            self.clicked.emit(self._ratio)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self._ratio is not None:
                self.clicked.emit(self._ratio)
            return
        super().keyPressEvent(event)


class IndicatorRow(QWidget):
    """All five cards in a row."""

    clicked = Signal(object)
    """The `Ratio` of the card that was chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().height() // 2)
        self.cards = tuple(IndicatorCard() for _indicator in LandIndicator)
        for card in self.cards:
            row.addWidget(card, 1)
            card.clicked.connect(self.clicked)

    def show_ratios(self, ratios: Sequence[Ratio]) -> None:
        """Show these values, one a card."""
        for card, ratio in zip(self.cards, ratios, strict=False):
            card.show_ratio(ratio)
