"""Choosing a report's columns, part by part; those chosen stand in the order of choosing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from pension_desk.domain.reports import Part, ReportColumn
from pension_desk.ui.reports.words import column_word, part_word
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.choice_popup import Popup

_ACROSS = 5


class ColumnsPopup(Popup):
    """Every tick counts at once."""

    chosen = Signal(object)
    """``tuple[str, ...]``: keys of the columns chosen now, in order."""

    def __init__(self, columns: Sequence[ReportColumn], parent: QWidget) -> None:
        super().__init__(parent)
        self._keys: tuple[str, ...] = ()
        self.boxes: dict[str, QCheckBox] = {}
        unit = self.fontMetrics().height()
        grid = QGridLayout(self)
        grid.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        grid.setVerticalSpacing(unit // 5)
        row = 0
        for part in Part:
            some = [one for one in columns if one.part is part]
            label = QLabel(part_word(part))
            dress(label, "muted")
            grid.addWidget(label, row, 0)
            for at, one in enumerate(some):
                box = QCheckBox(column_word(one))
                box.toggled.connect(partial(self._on_toggled, one.key))
                self.boxes[one.key] = box
                grid.addWidget(box, row + at // _ACROSS, 1 + at % _ACROSS)
            row += -(-len(some) // _ACROSS)

    def show_chosen(self, keys: tuple[str, ...]) -> None:
        """Tick these columns without telling anybody."""
        self._keys = keys
        for key, box in self.boxes.items():
            box.blockSignals(True)  # noqa: FBT003 - Qt takes it by place
            box.setChecked(key in keys)
            box.blockSignals(False)  # noqa: FBT003

    def _on_toggled(self, key: str, on: bool) -> None:
        left = tuple(one for one in self._keys if one != key)
        self._keys = (*left, key) if on else left
        self.chosen.emit(self._keys)
