"""Fields of a visit that hold codes: chosen by digit or typed, several ticked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QWidget

from pension_desk.ui.visits.words import FIELDS, code, word
from pension_desk.ui.widgets.flow import FlowLayout

KEYS = "123456789ABCDEFGHIJKLMNOP"
"""What stands before each choice: pressing it chooses."""


class CodeCombo(QComboBox):
    """The choices of a coded field, each behind a digit or letter; the first may be nothing.

    ``typed``: anything else may be typed as well; then there are no digits.
    """

    def __init__(self, field: str, *, typed: bool = False, empty: bool = True) -> None:
        super().__init__()
        self._field = field
        vocabulary, _words = FIELDS[field]
        if typed:
            self.setEditable(True)
            self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        elif empty:
            self.addItem("—", "")
        for key, stored in zip(KEYS, vocabulary.codes, strict=False):
            shown = word(field, stored)
            self.addItem(shown if typed else f"{key} {shown}", stored)
        self.setMaxVisibleItems(24)
        if typed:
            self.setCurrentText("")
        self.setMinimumContentsLength(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def stored(self) -> str:
        """The code chosen, or what was typed; empty for nothing."""
        if self.isEditable():
            return code(self._field, self.currentText())
        return str(self.currentData() or "")

    def choose(self, stored: str) -> None:
        """Show what is stored."""
        at = self.findData(stored)
        if at >= 0:
            self.setCurrentIndex(at)
        elif self.isEditable():
            self.setCurrentText(stored)
        else:
            self.setCurrentIndex(0)


class PointsBox(QWidget):
    """The points that were explained, each a box to tick."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        flow = FlowLayout(self)
        flow.setContentsMargins(0, 0, 0, 0)
        vocabulary, _words = FIELDS["points"]
        self.boxes = {one: QCheckBox(word("points", one)) for one in vocabulary.codes}
        for box in self.boxes.values():
            box.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            flow.addWidget(box)

    @property
    def stored(self) -> str:
        """The codes of the points that are ticked."""
        return ",".join(one for one, box in self.boxes.items() if box.isChecked())

    def choose(self, stored: str) -> None:
        """Tick these points and no others."""
        chosen = set(stored.split(","))
        for one, box in self.boxes.items():
            box.setChecked(one in chosen)
