"""Counts by village: categories or findings down, villages across; and the lines to answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from pension_desk.domain.id_numbers import mask_id, mask_phone
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.screening import OPEN_CASES, Category, Finding
from pension_desk.services.divisions import division_name
from pension_desk.services.screening import Screening, WorkLine
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate
from pension_desk.ui.visits.words import word
from pension_desk.ui.widgets.line_model import Column, LineModel

Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()


class CountRole(IntEnum):
    """What the counts tell beside the text."""

    FILTER = Qt.ItemDataRole.UserRole + 1
    """`RosterFilter` that opens the people behind the number; None for an empty cell."""
    OPEN_CASE = Qt.ItemDataRole.UserRole + 2
    """Whether the row's people become the villages' work."""


@dataclass(frozen=True)
class CountRow:
    """One row: its label, whom the roster's filter takes, and the counts by village."""

    label: str
    wanted: RosterFilter
    counts: Mapping[VillageCode, int]
    open_case: bool = False


@dataclass(frozen=True)
class Counts:
    """A whole table; the sum over all villages stands first when there are several."""

    villages: tuple[VillageCode, ...]
    rows: tuple[CountRow, ...]

    @property
    def places(self) -> tuple[VillageCode | None, ...]:
        """The columns: a village, or None for all of them."""
        return (None, *self.villages) if len(self.villages) > 1 else self.villages


def category_counts(screening: Screening) -> Counts:
    """Return everyone, then by category: those whom the villages are to win first."""
    everyone = {village.code: village.listed for village in screening.villages}
    rows = [CountRow(translate("screening", "全部"), RosterFilter(), everyone)]
    rows += [
        CountRow(
            category.label,
            RosterFilter(categories=(category.value,)),
            {v.code: v.categories.get(category, 0) for v in screening.villages},
            category in OPEN_CASES,
        )
        for category in sorted(Category, key=_open_cases_first)
    ]
    return Counts(tuple(village.code for village in screening.villages), tuple(rows))


def _open_cases_first(category: Category) -> bool:
    return category not in OPEN_CASES


def finding_counts(screening: Screening) -> Counts:
    """Return people by finding; one person may be under several."""
    rows = tuple(
        CountRow(
            finding.label,
            RosterFilter(findings=(finding.value,)),
            {v.code: v.findings.get(finding, 0) for v in screening.villages},
        )
        for finding in Finding
    )
    return Counts(tuple(village.code for village in screening.villages), rows)


class CountModel(QAbstractTableModel):
    """Shows `Counts`; every number knows the filter that opens its people."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts = Counts((), ())

    def show_counts(self, counts: Counts) -> None:
        """Show these instead."""
        self.beginResetModel()
        self._counts = counts
        self.endResetModel()

    def rowCount(self, parent: Index = _TOP) -> int:
        """Return how many categories or findings there are."""
        return 0 if parent.isValid() else len(self._counts.rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """Return how many villages there are, and one for all of them."""
        return 0 if parent.isValid() else len(self._counts.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a count, or the filter behind it."""
        if not index.isValid():
            return None
        row, place = self._counts.rows[index.row()], self._counts.places[index.column()]
        count = row.counts.get(place, 0) if place else sum(row.counts.values())
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return f"{count:,}" if count else "·"
            case Qt.ItemDataRole.TextAlignmentRole:
                return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            case Qt.ItemDataRole.ToolTipRole if count:
                return translate("screening", "在居民名册中打开这 {n:,} 人").format(n=count)
            case CountRole.FILTER:
                return _placed(row.wanted, place) if count else None
            case CountRole.OPEN_CASE:
                return row.open_case
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return a village's name, or what a row counts."""
        down = orientation == Qt.Orientation.Vertical
        if role == Qt.ItemDataRole.TextAlignmentRole:
            across = Qt.AlignmentFlag.AlignLeft if down else Qt.AlignmentFlag.AlignRight
            return int(across | Qt.AlignmentFlag.AlignVCenter)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if down:
            return self._counts.rows[section].label
        place = self._counts.places[section]
        return division_name(place) if place else translate("screening", "合计")


def _placed(wanted: RosterFilter, place: VillageCode | None) -> RosterFilter:
    if place is None:
        return wanted
    return RosterFilter(villages=(place,), categories=wanted.categories, findings=wanted.findings)


def list_label(list_kind: str) -> str:
    """Return what a work list is called in a table."""
    if list_kind == Category.UNREGISTERED:
        return translate("screening", "未参保")
    return translate("screening", "未缴费")


def answer_words(line: WorkLine) -> tuple[str, Tone]:
    """Return the village's answer to a line, or that there is none yet."""
    if not line.item.outcome:
        return translate("screening", "待回复"), Tone.WARNING
    return word("outcome", line.item.outcome), Tone.GOOD


def work_model(*, villages: bool) -> LineModel[WorkLine]:
    """Return an empty table of work lines; ``villages``: also name the village."""
    columns: list[Column[WorkLine]] = [
        Column(
            translate("screening", "核实结果"),
            lambda line: answer_words(line)[0],
            sort=lambda line: (bool(line.item.outcome), line.item.outcome),
            tone=lambda line: answer_words(line)[1],
        ),
        Column(translate("screening", "姓名"), lambda line: line.name),
        Column(translate("screening", "名单"), lambda line: list_label(line.item.list_kind)),
        Column(translate("screening", "屯（组）"), lambda line: line.hamlet),
        Column(translate("screening", "户编号"), lambda line: line.household_no),
        Column(
            translate("screening", "身份证号码"),
            lambda line: mask_id(line.id_number or line.id_sent or ""),
        ),
        Column(translate("screening", "联系电话"), lambda line: mask_phone(line.phone)),
    ]
    if villages:
        named: Column[WorkLine] = Column(
            translate("screening", "村（社区）"), lambda line: division_name(line.village)
        )
        columns.insert(3, named)
    return LineModel(columns)


def progress_of(lines: Sequence[WorkLine]) -> tuple[int, int]:
    """Return how many lines are answered, and how many there are."""
    return sum(bool(line.item.outcome) for line in lines), len(lines)
