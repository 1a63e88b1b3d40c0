"""A table of lines that can be ticked: with the mouse, or with the space bar for all chosen."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from pension_desk.ui.widgets.line_model import Column, Index, LineModel
from pension_desk.ui.widgets.line_table import LineTable

L = TypeVar("L")


class TickModel(LineModel[L]):
    """Lines of which some can be ticked, in the first column. ``key`` tells lines apart."""

    ticks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[L]],
        key: Callable[[L], Hashable],
        tickable: Callable[[L], bool],
    ) -> None:
        super().__init__(columns)
        self._key = key
        self._tickable = tickable
        self._ticked: set[Hashable] = set()

    def ticked(self) -> tuple[L, ...]:
        """Return the ticked lines, in the order given."""
        return tuple(line for line in self.lines if self.is_ticked(line))

    def is_ticked(self, line: L) -> bool:
        """Return whether a line can be ticked and is."""
        return self._tickable(line) and self._key(line) in self._ticked

    def tick(self, lines: Iterable[L], *, on: bool) -> None:
        """Tick or untick these lines; those that cannot be ticked stay as they are."""
        keys = {self._key(line) for line in lines if self._tickable(line)}
        self._ticked = self._ticked | keys if on else self._ticked - keys
        if self.lines:
            last = self.index(len(self.lines) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Qt.ItemDataRole.CheckStateRole])
        self.ticks_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first cell of a line that can be ticked be checked."""
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self._tickable(self.line(index.row())):
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a tick in the first column; else as the plain model."""
        if role == Qt.ItemDataRole.CheckStateRole and index.isValid() and index.column() == 0:
            line = self.line(index.row())
            if not self._tickable(line):
                return None
            on = self.is_ticked(line)
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick the line of a first cell."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid() or index.column():
            return False
        line = self.line(index.row())
        if not self._tickable(line):
            return False
        self.tick([line], on=Qt.CheckState(value) is Qt.CheckState.Checked)
        return True


class TickTable(LineTable[L]):
    """Shows a `TickModel`; the space bar turns the ticks of all chosen lines as the first's."""

    def __init__(self, model: TickModel[L], name: str, parent: QWidget | None = None) -> None:
        super().__init__(model, name, parent)
        self.ticks = model

    def fit(self) -> None:
        """Give the first column room for the ticks as well."""
        super().fit()
        self.horizontalHeader().setStretchLastSection(False)  # or it would not shrink again
        self.setColumnWidth(0, self.columnWidth(0) + self.fontMetrics().height() // 2)
        self._stretch()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn ticks with the space bar."""
        chosen = self.chosen()
        if event.key() == Qt.Key.Key_Space and chosen:
            self.ticks.tick(chosen, on=not self.ticks.is_ticked(chosen[0]))
        else:
            super().keyPressEvent(event)
