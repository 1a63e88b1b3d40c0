"""The field in hand: every side's value with who, when and where, and the field's history."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from pension_desk.domain.contested import ContestedField
from pension_desk.domain.roster import HistoryLine
from pension_desk.ui.contested.models import SideLine, Step, history_model, sides_model
from pension_desk.ui.widgets.line_table import LineTable


class SidesTable(LineTable[SideLine]):
    """A digit, or Enter on a line, decides for that side."""

    decided = Signal(object)
    """`SideLine`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Decide by digit or Enter."""
        text = event.text()
        number = int(text) if text.isdecimal() and text.isascii() else 0
        wanted = next((line for line in self.lines.lines if line.number == number), None)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            wanted = self.current()
        if wanted is not None:
            self.decided.emit(wanted)
        else:
            super().keyPressEvent(event)


class SidesPanel(QWidget):
    """Two tabs: the sides, and what was ever written into the field."""

    decided = Signal(object)
    """`SideLine`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sides = SidesTable(sides_model(), self.tr("各处填写的内容"), sortable=False)
        self.history: LineTable[Step] = LineTable(
            history_model(), self.tr("这一项的改动历史"), sortable=False
        )
        self.tabs = QTabWidget()
        self.tabs.addTab(self.sides, self.tr("几处填写的"))
        self.tabs.addTab(self.history, self.tr("这一项的历史"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.sides.decided.connect(self.decided)
        self.sides.doubleClicked.connect(self._on_double)
        self._found: ContestedField | None = None

    def show_field(self, found: ContestedField | None) -> None:
        """Show a field's sides; the cursor on the one that stands."""
        self._found = found
        lines = (
            [SideLine(number, found, side) for number, side in enumerate(found.sides, 1)]
            if found
            else []
        )
        self.sides.lines.show_lines(lines)
        self.sides.choose_lines(lambda line: line.side.value == line.found.stands)
        if not self.sides.chosen():
            self.sides.choose(0)
        self.history.lines.show_lines(())

    def show_history(self, found: ContestedField, steps: tuple[HistoryLine, ...]) -> None:
        """Show the history of the field in hand; dropped when it is another by now."""
        if found is self._found:
            self.history.lines.show_lines([Step(found.field, line) for line in steps])
            self.tabs.setTabText(1, self.tr("这一项的历史（{n}）").format(n=len(steps)))

    def decide(self, number: int) -> None:
        """Decide for the side of a digit, as its key would."""
        line = next((line for line in self.sides.lines.lines if line.number == number), None)
        if line is not None:
            self.decided.emit(line)

    def _on_double(self) -> None:
        line = self.sides.current()
        if line is not None:
            self.decided.emit(line)
