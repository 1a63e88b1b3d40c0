"""What was entered today: chosen lines are taken back together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.entry import EnteredLine
from pension_desk.domain.money_text import capitals
from pension_desk.ui.entry.models import entered_model
from pension_desk.ui.entry.sitting import Totals
from pension_desk.ui.line_words import yuan
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.line_table import LineTable

_ENOUGH = 9
"""Heights of the text from which the list still has lines below all that is told."""


class EnteredTable(LineTable[EnteredLine]):
    """The latest first. Delete takes the chosen lines back, Esc leaves."""

    take_back_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take back, leave; the rest walks and copies."""
        if event.key() == Qt.Key.Key_Delete:
            self.take_back_requested.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class EnteredPart(QWidget):
    """The list of today with its count, its sum in figures and capitals, and what is left."""

    take_back_requested = Signal(object)
    """Tuple of `EnteredLine` that are to be taken back."""
    line_opened = Signal(object)
    """`EnteredLine` whose line is wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = EnteredTable(entered_model(), self.tr("今天录入的"), sortable=False)
        self.count, self.sum = QLabel(), QLabel()
        self.capitals, self.left = QLabel(), QLabel()
        self.take_back = QPushButton(self.tr("撤回选中的"))
        self._lay_out()
        self.table.take_back_requested.connect(self._ask)
        self.table.line_opened.connect(self.line_opened)
        self.take_back.clicked.connect(self._ask)
        self.table.selectionModel().selectionChanged.connect(self._on_chosen)
        self._on_chosen()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        dress(self.count, "heading")
        dress(self.sum, "heading")
        dress(self.capitals, "muted")
        dress(self.left, "muted")
        for label in (self.capitals, self.left):
            label.setWordWrap(True)
        self.take_back.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take_back.setToolTip(self.tr("一起撤回选中的几笔（F8 到这里，Delete）"))
        head = QHBoxLayout()
        head.addWidget(self.count)
        head.addWidget(self.sum)
        head.addStretch(1)
        head.addWidget(self.take_back)
        self.table.setMinimumHeight(unit * 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 3, 0, 0, 0)
        column.setSpacing(unit // 6)
        column.addLayout(head)
        column.addWidget(self.capitals)
        column.addWidget(self.left)
        column.addWidget(self.table, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep button and list whole where the text is large: sums in words go to the tooltip."""
        super().resizeEvent(event)
        room = self.height() >= self.fontMetrics().height() * _ENOUGH
        self.capitals.setVisible(room)
        self.left.setVisible(room)

    def show_entered(self, lines: Sequence[EnteredLine]) -> None:
        """Show what today has brought so far, the latest first."""
        self.table.lines.show_lines(lines)

    def add_first(self, made: EnteredLine) -> None:
        """Show one more above the others."""
        self.table.lines.add_first(made)
        if self.table.lines.rowCount() == 1:
            self.table.fit()

    def show_totals(self, totals: Totals) -> None:
        """Show what today has come to."""
        self.count.setText(self.tr("今天 {n:,} 笔").format(n=totals.payments))
        self.sum.setText(self.tr("{sum} 元").format(sum=yuan(totals.fen)))
        self.capitals.setText(capitals(totals.fen))
        words = self.tr("走访 {v:,} 次　这份清单还有 {n:,} 行没录")
        if totals.typed:
            words += self.tr("　填了没存的 {t:,} 行")
        self.left.setText(words.format(v=totals.visits, n=totals.left, t=totals.typed))
        told = f"{self.capitals.text()}\n{self.left.text()}"
        self.count.setToolTip(told)
        self.sum.setToolTip(told)

    def _on_chosen(self) -> None:
        self.take_back.setEnabled(self.table.selectionModel().hasSelection())

    def _ask(self) -> None:
        chosen = self.table.chosen()
        if chosen:
            self.take_back_requested.emit(chosen)
