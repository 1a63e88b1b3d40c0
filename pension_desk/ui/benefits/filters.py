"""Whose benefits are shown: village, hamlet, months ahead, month of coming of age; chips say it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from pension_desk.domain.policy import marked
from pension_desk.services.divisions import division_name
from pension_desk.ui.benefits.jobs import Asked, Overview
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.chips import Chip, ChipBar

_MOST_MONTHS = 36


class BenefitFilters(QWidget):
    """Every field is one condition; a chip takes it away again."""

    changed = Signal()
    """Another `asked` holds now."""

    def __init__(self, *, town: bool) -> None:
        super().__init__()
        self._asked = Asked()
        self._near = 12
        self.village, self.hamlet, self.month = QComboBox(), QComboBox(), QComboBox()
        self.within = QSpinBox()
        self.within.setRange(1, _MOST_MONTHS)
        self.within.setValue(self._near)
        self.within.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.chips = ChipBar()
        self._labels = {
            self.village: QLabel(self.tr("村")),
            self.hamlet: QLabel(self.tr("屯组")),
            self.within: QLabel(self.tr("提前几个月")),
            self.month: QLabel(self.tr("哪个月到龄")),
        }
        self._lay_out(town=town)
        self.village.activated.connect(self._on_village)
        self.hamlet.activated.connect(self._on_hamlet)
        self.month.activated.connect(self._on_month)
        self.within.editingFinished.connect(self._on_within)
        self.chips.chip_removed.connect(self._on_chip)
        self.chips.cleared.connect(self.clear)

    @property
    def asked(self) -> Asked:
        """The conditions in force."""
        return self._asked

    def _lay_out(self, *, town: bool) -> None:
        unit = self.fontMetrics().height()
        line = QHBoxLayout()
        line.setSpacing(unit // 2)
        for field, label in self._labels.items():
            dress(label, "muted")
            label.setBuddy(field)
            field.setAccessibleName(label.text())
            line.addWidget(label)
            line.addWidget(field)
            if isinstance(field, QComboBox):
                field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        line.addStretch(1)
        self.village.setVisible(town)
        self._labels[self.village].setVisible(town)
        self.within.setAlignment(Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 4)
        column.addLayout(line)
        column.addWidget(self.chips)

    def show_months(self, *, shown: bool) -> None:
        """Offer months only where a list goes by them."""
        for field in (self.within, self.month):
            field.setVisible(shown)
            self._labels[field].setVisible(shown)

    def show_overview(self, found: Overview) -> None:
        """Offer the places and months that there are."""
        self._near = found.near_months
        with QSignalBlocker(self.within):
            self.within.setValue(found.near_months)
        label = self._labels[self.within]
        label.setText(marked(self.tr("提前几个月"), unsure=found.near_unsure))
        villages = [(division_name(code), code) for code in found.villages]
        _fill(self.village, self.tr("全部村"), villages, self._asked.village)
        hamlets = [(name, name) for name in found.hamlets]
        _fill(self.hamlet, self.tr("全部屯组"), hamlets, self._asked.hamlet)
        shape = self.tr("{month}（{n} 人）")
        months = [
            (shape.format(month=f"{day:%Y-%m}", n=n), day) for day, n in found.counts.by_month
        ]
        _fill(self.month, self.tr("全部月份"), months, self._asked.month)
        self._show_chips()

    def clear(self) -> None:
        """Take every condition away."""
        self._change(Asked())

    def _change(self, asked: Asked) -> None:
        if asked != self._asked:
            self._asked = asked
            self._show_chips()
            self.changed.emit()

    def _show_chips(self) -> None:
        asked = self._asked
        chips = []
        if asked.village:
            chips.append(Chip("village", division_name(asked.village)))
        if asked.hamlet:
            chips.append(Chip("hamlet", asked.hamlet))
        if asked.within:
            chips.append(Chip("within", self.tr("提前 {n} 个月").format(n=asked.within)))
        if asked.month:
            words = self.tr("{month} 到龄")
            chips.append(Chip("month", words.format(month=f"{asked.month:%Y-%m}")))
        self.chips.show_chips(tuple(chips))

    def _on_chip(self, key: str) -> None:
        nothing: dict[str, Asked] = {
            "village": replace(self._asked, village="", hamlet=""),
            "hamlet": replace(self._asked, hamlet=""),
            "within": replace(self._asked, within=None),
            "month": replace(self._asked, month=None),
        }
        self._change(nothing[key])

    def _on_village(self) -> None:
        self._change(replace(self._asked, village=self.village.currentData() or "", hamlet=""))

    def _on_hamlet(self) -> None:
        self._change(replace(self._asked, hamlet=self.hamlet.currentData() or ""))

    def _on_month(self) -> None:
        found = self.month.currentData()
        self._change(replace(self._asked, month=found if isinstance(found, date) else None))

    def _on_within(self) -> None:
        value = self.within.value()
        if value != self._near:
            self._change(replace(self._asked, within=value, month=None))


def _fill(
    combo: QComboBox,
    everything: str,
    choices: list[tuple[str, object]] | list[tuple[str, str]] | list[tuple[str, date]],
    chosen: object,
) -> None:
    with QSignalBlocker(combo):
        combo.clear()
        combo.addItem(everything, None)
        for text, data in choices:
            combo.addItem(text, data)
        at = next((n for n in range(combo.count()) if combo.itemData(n) == chosen), 0)
        combo.setCurrentIndex(at if chosen else 0)
