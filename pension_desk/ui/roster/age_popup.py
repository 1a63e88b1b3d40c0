"""The popup of the age filter: from and to in full years, or one of the usual spans."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from pension_desk.ui.roster.filters import ages_words
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.choice_popup import Popup

_OLDEST = 120
_SPANS = ((16, 44), (45, 59), (60, _OLDEST))


class AgePopup(Popup):
    """From and to in full years, or one of the usual spans."""

    chosen = Signal(object)
    """``tuple[int, int]``, or None for any age."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.low, self.high = QSpinBox(), QSpinBox()
        for box, name in ((self.low, self.tr("从几岁")), (self.high, self.tr("到几岁"))):
            box.setRange(0, _OLDEST)
            box.setAccessibleName(name)
        self.agree = QPushButton(self.tr("确定"))
        dress(self.agree, "primary")
        self.agree.clicked.connect(self._agree)
        unit = self.fontMetrics().height()
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        spans = QHBoxLayout()
        for span in _SPANS:
            button = QPushButton(ages_words(span))
            button.clicked.connect(partial(self._choose, span))
            spans.addWidget(button)
        column.addLayout(spans)
        row = QHBoxLayout()
        for part in (self.low, QLabel(self.tr("岁到")), self.high, QLabel(self.tr("岁"))):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.agree)
        column.addLayout(row)
        clear = QPushButton(self.tr("不限"))
        dress(clear, "link")
        clear.clicked.connect(partial(self._choose, None))
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.low)

    def show_ages(self, ages: tuple[int, int] | None) -> None:
        """Begin with these ages."""
        low, high = ages or (16, 59)
        self.low.setValue(low)
        self.high.setValue(high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Agree with Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._agree()
        else:
            super().keyPressEvent(event)

    def _agree(self) -> None:
        low, high = sorted((self.low.value(), self.high.value()))
        self._choose((low, high))

    def _choose(self, ages: tuple[int, int] | None, *_checked: bool) -> None:
        self.chosen.emit(ages)
        self.close()
