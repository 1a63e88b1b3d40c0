"""The steps of the first start, down the side: done, now, to come."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pension_desk.ui.theme import dress


class StepList(QWidget):
    """One line a step, with a mark before it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.fontMetrics().height() * 2 // 3)
        self._labels: list[QLabel] = []

    def show_steps(self, words: tuple[str, ...], current: int) -> None:
        """Show these steps, the one at ``current`` as the one in hand."""
        while len(self._labels) < len(words):
            label = QLabel()
            self._labels.append(label)
            self._column.addWidget(label)
        for number, label in enumerate(self._labels):
            label.setVisible(number < len(words))
            if number < len(words):
                mark = "✓" if number < current else "●" if number == current else "○"
                label.setText(f"{mark}  {words[number]}")
                dress(label, "heading" if number == current else "muted")
