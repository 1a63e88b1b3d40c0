"""One code after another, scanned or typed: deliver, take the slip, or open the household."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from pension_desk.ui.theme import Tone, dress


class ScanAct(IntEnum):
    """What a code does."""

    DELIVER = 0
    SLIP = 1
    OPEN = 2


class ScanLine(QFrame):
    """A field that a scanner types into; Enter takes the code and waits for the next."""

    scanned = Signal(str)
    """The text that was scanned; what becomes of it is told by `say`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "card")
        self.act = QComboBox()
        for words in (
            self.tr("扫到就标为已送达"),
            self.tr("扫到就登记回执"),
            self.tr("扫到就打开这一户"),
        ):
            self.act.addItem(words)
        self.act.setAccessibleName(self.tr("扫码以后做什么"))
        self.code = QLineEdit()
        self.code.setPlaceholderText(self.tr("扫码，或输入编号按 Enter"))
        self.code.setAccessibleName(self.tr("单子编号"))
        self._last = QLabel()
        self._last.setMargin(self.fontMetrics().height() // 4)
        row = QHBoxLayout(self)
        row.addWidget(self.act)
        row.addWidget(self.code, 1)
        row.addWidget(self._last, 2)

    @property
    def chosen(self) -> ScanAct:
        """What the next code does."""
        return ScanAct(self.act.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the code with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.code.hasFocus():
            words = self.code.text().strip()
            if words:
                self.scanned.emit(words)
        else:
            super().keyPressEvent(event)

    def hush(self) -> None:
        """Say nothing of the last code any longer: the next one is under way."""
        self._last.clear()
        dress(self._last, "")

    def say(self, words: str, tone: Tone) -> None:
        """Tell what became of the last code; a good one leaves the field for the next."""
        self._last.setText(words)
        self._last.setToolTip(words)
        dress(self._last, "status" if words else "", tone)
        if tone is Tone.GOOD:
            self.code.clear()
        else:
            self.code.selectAll()
        self.code.setFocus()
