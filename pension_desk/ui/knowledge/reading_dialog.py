"""大字: one answer over the whole window, to be read aloud at the counter or shown to a person."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.services.knowledge import Answer
from pension_desk.ui.knowledge.reading_pane import ReadingPane
from pension_desk.ui.theme import dress

_LARGE = 1.9
"""Of the text's height: to be read from an arm's length and a half."""


class ReadingDialog(QDialog):
    """Left and right go to the answer before and after; Esc closes."""

    def __init__(self, answers: Sequence[Answer], at: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._answers = tuple(answers)
        self._at = at
        self.setWindowTitle(self.tr("政策问答"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.pane = ReadingPane(_LARGE)
        self.place = QLabel()
        self.back = QPushButton(self.tr("上一条（←）"))
        self.on = QPushButton(self.tr("下一条（→）"))
        self.close_button = QPushButton(self.tr("关闭"))
        self._lay_out()
        self.back.clicked.connect(self._back)
        self.on.clicked.connect(self._on)
        self.close_button.clicked.connect(self.reject)
        self.resize(parent.window().size() * 0.94)
        self._show()
        self.pane.setFocus()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.place, "muted")
        self.pane.installEventFilter(self)
        foot = QHBoxLayout()
        foot.addWidget(self.place)
        foot.addStretch(1)
        for button in (self.back, self.on, self.close_button):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.addWidget(self.pane, 1)
        column.addLayout(foot)

    def eventFilter(self, watched: object, event: object) -> bool:
        """Turn the page with the arrow keys, which the text would take for itself."""
        if isinstance(event, QKeyEvent) and event.type() == QKeyEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self.turn(step)
                return True
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def turn(self, step: int) -> None:
        """Go so many answers on, staying within those found."""
        self._at = min(max(self._at + step, 0), len(self._answers) - 1)
        self._show()

    def _back(self) -> None:
        self.turn(-1)

    def _on(self) -> None:
        self.turn(1)

    def _show(self) -> None:
        self.pane.show_answer(self._answers[self._at])
        words = self.tr("第 {n} 条，共 {m} 条")
        self.place.setText(words.format(n=self._at + 1, m=len(self._answers)))
        self.back.setEnabled(self._at > 0)
        self.on.setEnabled(self._at < len(self._answers) - 1)
