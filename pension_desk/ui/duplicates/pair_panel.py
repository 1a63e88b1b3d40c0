"""Two records side by side: which is kept, and field by field what it takes from the other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import Duplicates, FieldPair, Twin
from pension_desk.ui.duplicates.models import pair_model, twin_words
from pension_desk.ui.widgets.ticks import TickTable


class PairPanel(QWidget):
    """Asks for the comparison of the two records that are chosen; shows what it is given."""

    pair_chosen = Signal(object, object)
    """`RowId` of the record to be kept, and of the one to be merged."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Twin, ...] = ()
        self.keep = QComboBox()
        self.alias = QComboBox()
        self.swap_button = QPushButton(self.tr("对换（X）"))
        self.swap_button.setAutoDefault(False)
        self.fields: TickTable[FieldPair] = TickTable(pair_model(), self.tr("两条记录的内容"))
        self._lay_out()
        self.keep.activated.connect(self._on_keep)
        self.alias.activated.connect(self._on_alias)
        self.swap_button.clicked.connect(self.swap)

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        for row, (word, combo) in enumerate(
            ((self.tr("保留"), self.keep), (self.tr("并入它"), self.alias))
        ):
            label = QLabel(word)
            label.setBuddy(combo)
            combo.setAccessibleName(word)
            combo.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            grid.addWidget(label, row, 0)
            grid.addWidget(combo, row, 1)
        grid.addWidget(self.swap_button, 0, 2, 2, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, unit // 3, 0, 0)
        column.setSpacing(unit // 3)
        column.addLayout(grid)
        column.addWidget(self.fields, 1)

    @property
    def chosen(self) -> tuple[RowId, RowId] | None:
        """The record to be kept and the one to be merged."""
        keep, alias = self.keep.currentIndex(), self.alias.currentIndex()
        if keep < 0 or alias < 0 or keep == alias:
            return None
        return self._people[keep].resident.id, self._people[alias].resident.id

    @property
    def take(self) -> tuple[str, ...]:
        """Names of the fields that are to be taken from the other record."""
        return tuple(pair.name for pair in self.fields.ticks.ticked())

    def show_group(self, found: Duplicates | None) -> None:
        """Show a group's records; the one with the most on it is to be kept."""
        self._people = found.people if found else ()
        words = [twin_words(twin) for twin in self._people]
        for combo in (self.keep, self.alias):
            combo.clear()
            combo.addItems(words)
        if len(words) > 1:
            self.alias.setCurrentIndex(1)
        self.fields.lines.show_lines(())
        self._ask()

    def show_pairs(self, pairs: tuple[FieldPair, ...]) -> None:
        """Show both records; what the kept one lacks is ticked."""
        self.fields.lines.show_lines(sorted(pairs, key=lambda pair: not pair.takeable))
        self.fields.ticks.tick(pairs, on=False)
        self.fields.ticks.tick([pair for pair in pairs if pair.kept is None], on=True)
        self.fields.choose(0)

    def swap(self) -> None:
        """Keep the other one."""
        keep, alias = self.keep.currentIndex(), self.alias.currentIndex()
        self.keep.setCurrentIndex(alias)
        self.alias.setCurrentIndex(keep)
        self._ask()

    def _on_keep(self, row: int) -> None:
        if row == self.alias.currentIndex():
            self.alias.setCurrentIndex((row + 1) % len(self._people))
        self._ask()

    def _on_alias(self, row: int) -> None:
        if row == self.keep.currentIndex():
            self.keep.setCurrentIndex((row + 1) % len(self._people))
        self._ask()

    def _ask(self) -> None:
        if self.chosen is not None:
            self.pair_chosen.emit(*self.chosen)
