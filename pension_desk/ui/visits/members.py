"""Who of a household a visit is about, each with an outcome of their own where it differs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QVBoxLayout, QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterLine, age_on
from pension_desk.ui.line_words import category_tone, category_word
from pension_desk.ui.visits.fields import CodeCombo
from pension_desk.ui.visits.jobs import Door
from pension_desk.ui.widgets.scrolled import scrolled
from pension_desk.ui.widgets.status import StatusLabel

_SHOWN = 5
"""Members in sight; more scroll."""


class MembersBox(QFrame):
    """A line for each member: a box to tick, their category, their own outcome."""

    def __init__(self, door: Door) -> None:
        super().__init__()
        self._door = door
        self.boxes: dict[RowId, QCheckBox] = {}
        self.outcomes: dict[RowId, CodeCombo] = {}
        unit = self.fontMetrics().height()
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(unit)
        grid.setVerticalSpacing(unit // 4)
        grid.setColumnStretch(2, 1)
        for number, line in enumerate(door.members):
            self._add(grid, number, line)
        scroll = scrolled(inner)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = min(len(door.members), _SHOWN)
        needed = inner.sizeHint().height() * rows // max(len(door.members), 1)
        scroll.setFixedHeight(needed + unit // 4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    @property
    def several(self) -> bool:
        """Whether there is anybody to choose from."""
        return len(self._door.members) > 1

    def chosen(self) -> list[tuple[RowId, str]]:
        """Return who is ticked, each with an outcome of their own or empty."""
        return [
            (row, self.outcomes[row].stored) for row, box in self.boxes.items() if box.isChecked()
        ]

    def _add(self, grid: QGridLayout, number: int, line: RosterLine) -> None:
        age = self.tr("{n} 岁").format(n=age_on(line.birth, self._door.today)) if line.birth else ""
        box = QCheckBox("　".join(filter(None, (line.name, line.relation, age))))
        box.setChecked(line.id in self._door.chosen)
        status = StatusLabel()
        status.show_status(category_word(line.category), category_tone(line.category))
        outcome = CodeCombo("outcome")
        outcome.setItemText(0, self.tr("结果同下"))
        outcome.setAccessibleName(self.tr("{name} 的结果").format(name=line.name))
        outcome.setEnabled(box.isChecked())
        box.toggled.connect(outcome.setEnabled)
        for column, part in enumerate((box, status, outcome)):
            grid.addWidget(part, number, column)
        self.boxes[line.id] = box
        self.outcomes[line.id] = outcome
