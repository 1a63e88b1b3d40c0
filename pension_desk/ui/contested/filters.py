"""Which fields are shown: those of a village, of a kind of record, grave or not."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from pension_desk.domain.contested import ContestedField
from pension_desk.domain.dictionary import TABLES
from pension_desk.services.divisions import division_name
from pension_desk.ui.theme import dress

_ALL = ""
_GRAVE, _LIGHT = "grave", "light"


class ContestedFilters(QWidget):
    """Three choices in a row, and how many fields they leave."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.village = QComboBox()
        self.table = QComboBox()
        self.weight = QComboBox()
        self.count = QLabel()
        dress(self.count, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.fontMetrics().height() // 2)
        for combo, word in (
            (self.village, self.tr("村（社区）")),
            (self.table, self.tr("哪一类记录")),
            (self.weight, self.tr("轻重")),
        ):
            combo.setAccessibleName(word)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.activated.connect(self.changed)
            row.addWidget(combo)
        row.addWidget(self.count)
        row.addStretch(1)
        self._fill(self.weight, self.tr("轻重都看"), {
            _GRAVE: self.tr("只看要核定的"), _LIGHT: self.tr("只看可复核的"),
        })  # fmt: skip

    def offer(self, found: tuple[ContestedField, ...]) -> None:
        """Offer the villages and kinds of record that there are, keeping what was chosen."""
        villages = {one.village: division_name(one.village) for one in found}
        tables = {one.table: TABLES[one.table].label for one in found}
        self._fill(self.village, self.tr("全部村（社区）"), villages)
        self._fill(self.table, self.tr("全部记录"), tables)
        self.village.setVisible(len(villages) > 1)

    def admits(self) -> Callable[[ContestedField], bool]:
        """Return whether a field is to be shown."""
        village, table, weight = (
            str(combo.currentData() or _ALL) for combo in (self.village, self.table, self.weight)
        )

        def admitted(one: ContestedField) -> bool:
            return (
                village in (_ALL, one.village)
                and table in (_ALL, one.table)
                and weight in (_ALL, _GRAVE if one.grave else _LIGHT)
            )

        return admitted

    def say_count(self, shown: int, of: int) -> None:
        """Say how many fields are shown."""
        words = self.tr("{shown:,} 处") if shown == of else self.tr("{shown:,} 处，共 {of:,} 处")
        self.count.setText(words.format(shown=shown, of=of))

    def _fill(self, combo: QComboBox, everything: str, choices: dict[str, str]) -> None:
        chosen = combo.currentData() or _ALL
        with QSignalBlocker(combo):
            combo.clear()
            combo.addItem(everything, _ALL)
            for key, word in sorted(choices.items(), key=lambda pair: pair[1]):
                combo.addItem(word, key)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))
