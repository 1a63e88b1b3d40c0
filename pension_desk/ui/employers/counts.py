"""How many employers stand how, in a row; each number shows its employers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pension_desk.domain.employers import Standing
from pension_desk.domain.employers_clocks import Pressing
from pension_desk.services.employers import EmployersStatus
from pension_desk.ui.employers import words
from pension_desk.ui.employers.filters import Part
from pension_desk.ui.theme import Tone, dress
from pension_desk.ui.told import told
from pension_desk.ui.widgets.flow import FlowLayout

_TONES = {Part.PRESSING: Tone.DANGER, Part.QUESTIONS: Tone.WARNING, Part.NOWHERE: Tone.WARNING}


class CountRow(QWidget):
    """A button for each standing, and for what presses; what counts nothing is not offered."""

    chosen = Signal(object)
    """The `Standing` whose employers are to be shown."""
    part_asked = Signal(str)
    """A `Part` of the page that is to be shown."""

    def __init__(self, *, town: bool) -> None:
        super().__init__()
        self._town = town
        self.standings = {one: QPushButton() for one in Standing}
        self.parts = {one: QPushButton() for one in (Part.PRESSING, Part.QUESTIONS, Part.NOWHERE)}
        flow = FlowLayout(self)
        for standing, button in self.standings.items():
            button.setToolTip(told(standing.definition))
            button.clicked.connect(partial(self._choose, standing))
            flow.addWidget(button)
        for part, button in self.parts.items():
            button.clicked.connect(partial(self._ask, part))
            dress(button, tone=_TONES[part])
            flow.addWidget(button)

    def show_status(self, status: EmployersStatus) -> None:
        """Show these counts."""
        for standing, button in self.standings.items():
            some = status.standing(standing)
            text = f"{words.standing_word(standing)} {len(some):,}"
            if standing.owes and some:
                missing = sum(one.missing for one in some)
                text += self.tr("（差 {n:,} 人）").format(n=missing)
            button.setText(text)
            button.setVisible(bool(some))
        owing = [line for line in status.lines if line.employer.standing.owes]
        clocks = [line.clock.pressing for line in status.lines if line.clock]
        pressing = sum(one is not Pressing.RUNNING for one in clocks)
        nowhere = sum(not line.employer.village for line in owing) if self._town else 0
        for part, count, name in (
            (Part.PRESSING, pressing, self.tr("快到期和逾期 {n:,}")),
            (Part.QUESTIONS, status.questions, self.tr("待核对的行 {n:,}")),
            (Part.NOWHERE, nowhere, self.tr("要参保、村不明 {n:,}")),
        ):
            self.parts[part].setText(name.format(n=count))
            self.parts[part].setVisible(count > 0)

    def _choose(self, standing: Standing, *_checked: object) -> None:
        self.chosen.emit(standing)

    def _ask(self, part: Part, *_checked: object) -> None:
        self.part_asked.emit(part.value)
