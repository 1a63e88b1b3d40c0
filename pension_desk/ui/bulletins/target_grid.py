"""The grid of targets as it is typed: villages down, indicators across, nothing saved yet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QFont, QGuiApplication

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import CATALOGUE, Indicator
from pension_desk.domain.target_sheet import amount_of
from pension_desk.domain.targets import Target
from pension_desk.services.divisions import division_name
from pension_desk.ui.bulletins.words import indicator_word
from pension_desk.ui.theme import Tone, tokens_for
from pension_desk.ui.told import told
from pension_desk.ui.translation import translate

Index = QModelIndex | QPersistentModelIndex
Cell = tuple[VillageCode, str]
"""A village and an indicator."""

_TOP = QModelIndex()
COLUMNS: tuple[Indicator, ...] = tuple(one for one in CATALOGUE if not one.town_only)
"""The indicators that a village can have a target of."""


class TargetGrid(QAbstractTableModel):
    """Targets as texts; what was typed and not saved is kept apart until it is."""

    typed = Signal()
    """Something was typed, pasted, filled in or taken back."""

    def __init__(self, *, editable: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._editable = editable
        self._villages: tuple[VillageCode, ...] = ()
        self._known: Mapping[tuple[str, VillageCode], Target] = {}
        self._tips: Mapping[Cell, str] = {}
        self._typed: dict[Cell, str] = {}

    @property
    def villages(self) -> tuple[VillageCode, ...]:
        """The villages, row by row."""
        return self._villages

    @property
    def changed(self) -> Mapping[Cell, str]:
        """What was typed and differs from what is kept."""
        return dict(self._typed)

    def show_targets(
        self,
        villages: Sequence[VillageCode],
        known: Mapping[tuple[str, VillageCode], Target],
        tips: Mapping[Cell, str],
    ) -> None:
        """Show what is kept; what was typed stays where it still differs."""
        self.beginResetModel()
        self._villages, self._known, self._tips = tuple(villages), known, tips
        self._typed = {cell: text for cell, text in self._typed.items() if text != self.kept(cell)}
        self.endResetModel()
        self.typed.emit()

    def kept(self, cell: Cell) -> str:
        """Return what is kept of a cell, as it is typed."""
        village, key = cell
        found = self._known.get((key, village))
        return str(found.amount) if found else ""

    def fill(self, cells: Iterable[tuple[Cell, str]]) -> None:
        """Type into several cells at once: a spread, a sheet, the clipboard."""
        self.beginResetModel()
        for cell, text in cells:
            self._set(cell, text)
        self.endResetModel()
        self.typed.emit()

    def forget(self) -> None:
        """Take back everything that was typed."""
        self.beginResetModel()
        self._typed.clear()
        self.endResetModel()
        self.typed.emit()

    def paste(self, text: str, row: int, column: int) -> None:
        """Type a block of cells as WPS and Excel copy it, from a place right and down."""
        block = [line.split("\t") for line in text.rstrip("\r\n").splitlines()]
        self.fill(
            ((self._villages[row + down], COLUMNS[column + across].key), cell.strip())
            for down, line in enumerate(block)
            for across, cell in enumerate(line)
            if row + down < len(self._villages) and column + across < len(COLUMNS)
        )

    def cell(self, index: Index) -> Cell | None:
        """Return the village and indicator of a place; None in the row of sums."""
        if not index.isValid() or index.row() >= len(self._villages):
            return None
        return self._villages[index.row()], COLUMNS[index.column()].key

    def _set(self, cell: Cell, text: str) -> None:
        plain = text.strip().rstrip("%％人").replace(",", "")
        if plain == self.kept(cell):
            self._typed.pop(cell, None)
        else:
            self._typed[cell] = plain

    def text(self, cell: Cell) -> str:
        """Return what stands in a cell now."""
        return self._typed.get(cell, self.kept(cell))

    def amount(self, cell: Cell) -> int | None:
        """Return the number in a cell; None for nothing and for what is no number."""
        text = self.text(cell)
        return amount_of("covered", text) if text else None

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return the villages and the row of sums."""
        return 0 if parent.isValid() or not self._villages else len(self._villages) + 1

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return the indicators."""
        return 0 if parent.isValid() else len(COLUMNS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the town type everywhere but in the sums."""
        flags = super().flags(index)
        if self._editable and self.cell(index) is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return text or look of a cell."""
        cell = self.cell(index)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        if cell is None:
            return self._sum(index) if role == Qt.ItemDataRole.DisplayRole else None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._shown(cell)
            case Qt.ItemDataRole.EditRole:
                return self.text(cell)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tips.get(cell)
            case Qt.ItemDataRole.FontRole if cell in self._typed:
                bold = QFont(QGuiApplication.font())
                bold.setBold(True)
                return bold
            case Qt.ItemDataRole.ForegroundRole if cell in self._typed:
                tone = Tone.ACCENT if self.readable(cell) else Tone.DANGER
                return QBrush(QColor(tokens_for(QGuiApplication.palette()).tone(tone)))
        return None

    def readable(self, cell: Cell) -> bool:
        """Return whether what stands in a cell is a number or nothing."""
        return not self.text(cell) or self.amount(cell) is not None

    def _shown(self, cell: Cell) -> str:
        text = self.text(cell)
        counted = next(one.counted for one in COLUMNS if one.key == cell[1])
        return text if counted or not text else f"{text}%"

    def _sum(self, index: Index) -> str:
        one = COLUMNS[index.column()]
        if not one.counted:
            return ""
        return str(sum(self.amount((code, one.key)) or 0 for code in self._villages) or "")

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what was typed, also what is no number: it is refused when it is to be saved."""
        cell = self.cell(index)
        if cell is None or role != Qt.ItemDataRole.EditRole:
            return False
        self._set(cell, str(value))
        last = self.index(len(self._villages), index.column())
        self.dataChanged.emit(self.index(index.row(), index.column()), last)
        self.typed.emit()
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the indicator's or the village's name; the definition on pointing."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(COLUMNS):
            if role == Qt.ItemDataRole.DisplayRole:
                return indicator_word(COLUMNS[section])
            tip = role == Qt.ItemDataRole.ToolTipRole
            return told(COLUMNS[section].definition) if tip else None
        if role != Qt.ItemDataRole.DisplayRole or orientation == Qt.Orientation.Horizontal:
            return None
        if section < len(self._villages):
            return division_name(self._villages[section])
        return translate("bulletins", "合计") if section == len(self._villages) else None
