"""The reconciliation's table: lines by their places, read a page at a time. QtCore only."""

from __future__ import annotations

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from pension_desk.domain.reconciliation import Side
from pension_desk.services.reconciliation import Line, LineState
from pension_desk.ui.line_words import yuan
from pension_desk.ui.paged_lines import NO_PARENT, Index, LineRole, PagedLines
from pension_desk.ui.reconciliation.words import (
    comparison_tone,
    comparison_word,
    place_word,
    remark_word,
    side_word,
    state_tone,
    state_word,
)
from pension_desk.ui.theme import Tone

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class Column(IntEnum):
    """Columns of the table."""

    VILLAGE = 0
    HOUSEHOLD = 1
    NAME = 2
    ID_TAIL = 3
    BY_VILLAGE = 4
    BY_TOWN = 5
    BY_TAX = 6
    COMPARISON = 7
    STATE = 8
    REMARKS = 9
    REASON = 10


SIDE_COLUMNS = {
    Column.BY_VILLAGE: Side.VILLAGE,
    Column.BY_TOWN: Side.TOWN,
    Column.BY_TAX: Side.TAX,
}


class ReconciliationModel(PagedLines[Line]):
    """Rows are places in a reconciliation, as a filter admits them."""

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(Column):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _title(Column(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in SIDE_COLUMNS else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or tells."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in SIDE_COLUMNS else _LEFT
        if role == LineRole.NUMBER:
            return self.number_at(index.row())
        if role not in (
            Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, LineRole.LINE, LineRole.TONE,
            LineRole.SORT,
        ):  # fmt: skip
            return None
        line = self.line_at(index.row())
        if line is None:
            return None
        column = Column(index.column())
        if role == LineRole.LINE:
            return line
        if role == LineRole.TONE:
            return _tone(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _tip(line, column)
        return _text(line, column)


def _title(column: Column) -> str:
    tr = QCoreApplication.translate
    titles = {
        Column.VILLAGE: tr("reconciliation", "村"),
        Column.HOUSEHOLD: tr("reconciliation", "户号"),
        Column.NAME: tr("reconciliation", "姓名"),
        Column.ID_TAIL: tr("reconciliation", "证号尾号"),
        Column.COMPARISON: tr("reconciliation", "核对结果"),
        Column.REMARKS: tr("reconciliation", "疑点"),
        Column.STATE: tr("reconciliation", "处理"),
        Column.REASON: tr("reconciliation", "结清原因"),
    }
    if column in SIDE_COLUMNS:
        return tr("reconciliation", "{side}（元）").format(side=side_word(SIDE_COLUMNS[column]))
    return titles[column]


def _text(line: Line, column: Column) -> str:
    if column in SIDE_COLUMNS:
        fen = line.sums.of(SIDE_COLUMNS[column])
        return "" if fen is None else yuan(fen)
    texts = {
        Column.VILLAGE: place_word(line.village),
        Column.HOUSEHOLD: line.household_no,
        Column.NAME: line.name,
        Column.ID_TAIL: line.id_number[-4:],
        Column.COMPARISON: comparison_word(line.comparison),
        Column.REMARKS: "、".join(map(remark_word, line.remarks)) or line.note,
        Column.STATE: state_word(line.state) if line.state is not LineState.RIGHT else "",
        Column.REASON: line.settlement.reason if line.settlement else "",
    }
    return texts[column]


def _tone(line: Line, column: Column) -> Tone | None:
    if column is Column.COMPARISON:
        return comparison_tone(line.comparison)
    if column is Column.STATE and line.state is not LineState.RIGHT:
        return state_tone(line.state)
    return None


def _tip(line: Line, column: Column) -> str | None:
    """Return who settled a line and when; elsewhere the whole text, where it may be cut."""
    settled = line.settlement
    if settled is not None and column in (Column.STATE, Column.REASON):
        words = QCoreApplication.translate("reconciliation", "{who} {day} 结清：{why}")
        return words.format(
            who=settled.settled_by, day=settled.settled_on or "", why=settled.reason
        )
    return _text(line, column) if column is Column.REMARKS else None
