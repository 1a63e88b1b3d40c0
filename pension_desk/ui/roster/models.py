"""The roster's table: columns, words and native values of each line. QtCore only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt

from pension_desk.domain.identity import mask_id, mask_phone
from pension_desk.domain.roster import RosterLine, Sort, age_on
from pension_desk.services.divisions import division_name
from pension_desk.ui.line_words import (
    category_tone,
    category_word,
    finding_label,
    findings_word,
    yuan,
)
from pension_desk.ui.paged_lines import NO_PARENT, Index, LineRole, PagedLines
from pension_desk.ui.theme import Tone


class RosterColumn(IntEnum):
    """Columns in their first order; the person may move and hide them."""

    NAME = 0
    SEX = 1
    AGE = 2
    CATEGORY = 3
    ID_NUMBER = 4
    VILLAGE = 5
    HAMLET = 6
    HOUSEHOLD = 7
    RELATION = 8
    PAID = 9
    FINDINGS = 10
    PHONE = 11


SORTS = {
    RosterColumn.NAME: Sort.NAME,
    RosterColumn.AGE: Sort.AGE,
    RosterColumn.ID_NUMBER: Sort.ID_NUMBER,
    RosterColumn.VILLAGE: Sort.WALK,
    RosterColumn.HAMLET: Sort.WALK,
    RosterColumn.HOUSEHOLD: Sort.WALK,
    RosterColumn.CATEGORY: Sort.CATEGORY,
    RosterColumn.PHONE: Sort.PHONE,
}
"""Orders that the file can give; the other columns cannot be sorted by."""

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_COLUMNS = tuple(RosterColumn)
_NUMERIC = frozenset({RosterColumn.AGE, RosterColumn.PAID})
_STATUS = frozenset({RosterColumn.CATEGORY, RosterColumn.FINDINGS})


def column_title(column: RosterColumn, year: int) -> str:
    """Return the word at the head of a column."""
    tr = QCoreApplication.translate
    titles = {
        RosterColumn.NAME: tr("roster", "姓名"),
        RosterColumn.SEX: tr("roster", "性别"),
        RosterColumn.AGE: tr("roster", "年龄"),
        RosterColumn.ID_NUMBER: tr("roster", "身份证号码"),
        RosterColumn.VILLAGE: tr("roster", "村"),
        RosterColumn.HAMLET: tr("roster", "屯组"),
        RosterColumn.HOUSEHOLD: tr("roster", "户号"),
        RosterColumn.RELATION: tr("roster", "关系"),
        RosterColumn.CATEGORY: tr("roster", "类别"),
        RosterColumn.FINDINGS: tr("roster", "疑点"),
        RosterColumn.PAID: tr("roster", "{year}年缴费").format(year=year),
        RosterColumn.PHONE: tr("roster", "电话"),
    }
    return titles[column]


_TEXTS: dict[RosterColumn, Callable[[RosterLine, date], str]] = {
    RosterColumn.NAME: lambda line, _day: line.name,
    RosterColumn.SEX: lambda line, _day: line.sex,
    RosterColumn.AGE: lambda line, day: str(age_on(line.birth, day)) if line.birth else "",
    RosterColumn.ID_NUMBER: lambda line, _day: mask_id(line.id_number or line.id_sent or ""),
    RosterColumn.VILLAGE: lambda line, _day: division_name(line.village),
    RosterColumn.HAMLET: lambda line, _day: line.hamlet,
    RosterColumn.HOUSEHOLD: lambda line, _day: line.household_no,
    RosterColumn.RELATION: lambda line, _day: line.relation,
    RosterColumn.CATEGORY: lambda line, _day: category_word(line.category),
    RosterColumn.FINDINGS: lambda line, _day: findings_word(line.findings),
    RosterColumn.PAID: lambda line, _day: yuan(line.paid_fen) if line.paid_fen else "",
    RosterColumn.PHONE: lambda line, _day: mask_phone(line.phone),
}


def cell_text(line: RosterLine, column: RosterColumn, today: date) -> str:
    """Return what a cell shows: numbers masked, money in yuan."""
    return _TEXTS[column](line, today)


def whole_text(line: RosterLine, column: RosterColumn, today: date) -> str:
    """Return what a cell holds with nothing masked; handing it out is logged by a service."""
    if column is RosterColumn.ID_NUMBER:
        return line.id_number or line.id_sent or ""
    return line.phone if column is RosterColumn.PHONE else cell_text(line, column, today)


def _sort_value(line: RosterLine, column: RosterColumn) -> Any:
    match column:
        case RosterColumn.AGE:
            return line.birth
        case RosterColumn.PAID:
            return line.paid_fen
        case RosterColumn.CATEGORY:
            return line.category
        case RosterColumn.FINDINGS:
            return line.findings
        case _:
            return cell_text(line, column, date.min)


class RosterModel(PagedLines[RosterLine]):
    """Twelve columns over the residents that a filter admits, as of a day."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    @property
    def today(self) -> date:
        """The day for which ages are reckoned."""
        return self._today

    def set_today(self, today: date) -> None:
        """Reckon ages for another day from now on."""
        self._today = today

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns, hidden ones included."""
        return 0 if parent.isValid() else len(_COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        column = RosterColumn(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(column, self._today.year)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if column in _NUMERIC else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or tells."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() in _NUMERIC else _LEFT
        if role == LineRole.NUMBER:
            return self.number_at(index.row())
        if role not in _OF_LINE:
            return None
        line = self.line_at(index.row())
        if line is None:
            waiting = role == Qt.ItemDataRole.DisplayRole and not index.column()
            return "…" if waiting else None
        return self._of_line(line, _COLUMNS[index.column()], role)

    def _of_line(self, line: RosterLine, column: RosterColumn, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(line, column, self._today)
        if role == LineRole.LINE:
            return line
        if role == LineRole.SORT:
            return _sort_value(line, column)
        if role == LineRole.TONE:
            return _tone(line, column)
        if role == Qt.ItemDataRole.ToolTipRole and column is RosterColumn.FINDINGS:
            return "\n".join(map(finding_label, line.findings)) or None
        return None


_OF_LINE = frozenset(
    {
        int(Qt.ItemDataRole.DisplayRole),
        int(Qt.ItemDataRole.ToolTipRole),
        int(LineRole.LINE),
        int(LineRole.SORT),
        int(LineRole.TONE),
    }
)


def _tone(line: RosterLine, column: RosterColumn) -> Tone | None:
    if column is RosterColumn.CATEGORY and line.category:
        return category_tone(line.category)
    if column is RosterColumn.FINDINGS and line.findings:
        return Tone.WARNING
    return None
