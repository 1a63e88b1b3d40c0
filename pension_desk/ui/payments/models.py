"""The payments tab's tables: places of a year as a tree, and the people of a place. QtCore only."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, Qt

from pension_desk.domain.identity import mask_phone
from pension_desk.domain.roster import RosterLine, age_on
from pension_desk.services.divisions import division_name
from pension_desk.services.payment_lists import HamletPayments, YearPeople
from pension_desk.ui.line_words import yuan
from pension_desk.ui.paged_lines import NO_PARENT, Index, LineRole, PagedLines
from pension_desk.ui.theme import Tone

_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PlaceColumn(IntEnum):
    """Columns of the tree of places."""

    PLACE = 0
    DUE = 1
    PAID = 2
    UNPAID = 3
    SHARE = 4
    AMOUNT = 5


class PlaceRole(IntEnum):
    """What a place tells beside its texts."""

    PLACE = Qt.ItemDataRole.UserRole + 20
    """`Place` of the row."""
    SHARE = Qt.ItemDataRole.UserRole + 21
    """Paid ÷ due as a float, 0 to 1."""
    SORT = Qt.ItemDataRole.UserRole + 22
    """The cell's native value."""


@dataclass(frozen=True)
class Place:
    """A hamlet, a village or all together, and how far it is; money in fen.

    ``village`` is empty for the total; ``hamlet`` is None for a whole village.
    """

    village: str
    hamlet: str | None
    title: str
    due: int
    paid: int
    unpaid: int
    paid_fen: int
    parts: tuple[Place, ...] = ()

    @property
    def share(self) -> float:
        """The part that has paid, 0 to 1."""
        return self.paid / self.due if self.due else 0.0


def places(hamlets: Iterable[HamletPayments]) -> tuple[Place, ...]:
    """Return the villages with their hamlets in the order given, and the total last."""
    parts: dict[str, list[Place]] = defaultdict(list)
    for one in hamlets:
        title = one.hamlet or QCoreApplication.translate("payments", "屯组不详")
        parts[one.village].append(
            Place(one.village, one.hamlet, title, one.due, one.paid, one.unpaid, one.paid_fen)
        )
    found = [_sum(code, None, division_name(code), some) for code, some in parts.items()]
    if not found:
        return ()
    total = _sum("", None, QCoreApplication.translate("payments", "合计"), found)
    return (*found, Place(**{**vars(total), "parts": ()}))


def _sum(village: str, hamlet: str | None, title: str, parts: list[Place]) -> Place:
    return Place(
        village,
        hamlet,
        title,
        sum(part.due for part in parts),
        sum(part.paid for part in parts),
        sum(part.unpaid for part in parts),
        sum(part.paid_fen for part in parts),
        tuple(parts),
    )


class PlacesModel(QAbstractItemModel):
    """Villages, their hamlets below them, and the total as the last row."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()

    @property
    def places(self) -> tuple[Place, ...]:
        """The rows at the top: villages and the total."""
        return self._places

    def show_places(self, found: tuple[Place, ...]) -> None:
        """Show these instead; the shape staying, only the figures change."""
        if _shape(found) == _shape(self._places):
            self._places = found
            self._tell_figures()
            return
        self.beginResetModel()
        self._places = found
        self.endResetModel()

    def index_of(self, village: str, hamlet: str | None) -> QModelIndex:
        """Return the index of a place, an invalid one when it is not there."""
        for row, one in enumerate(self._places):
            if one.village != village:
                continue
            if hamlet is None:
                return self.index(row, 0)
            for below, part in enumerate(one.parts):
                if part.hamlet == hamlet:
                    return self.index(below, 0, self.index(row, 0))
        return QModelIndex()

    def index(self, row: int, column: int, parent: Index = NO_PARENT) -> QModelIndex:
        """Return an index; its id is 0 at the top, else one more than the village's row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, index: Index = NO_PARENT) -> QModelIndex:  # type: ignore[override]
        """Return the village of a hamlet."""
        if not index.isValid() or not index.internalId():
            return QModelIndex()
        return self.createIndex(int(index.internalId()) - 1, 0, 0)

    def rowCount(self, parent: Index = NO_PARENT) -> int:
        """Return the villages and the total, or a village's hamlets."""
        if not parent.isValid():
            return len(self._places)
        if parent.internalId() or parent.column() > 0:
            return 0
        return len(self._places[parent.row()].parts)

    def columnCount(self, _parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return len(PlaceColumn)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(PlaceColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _place_title(PlaceColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if section in (PlaceColumn.PLACE, PlaceColumn.SHARE) else _RIGHT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or tells."""
        if not index.isValid():
            return None
        above = int(index.internalId())
        place = self._places[above - 1].parts[index.row()] if above else self._places[index.row()]
        column = PlaceColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _place_text(place, column)
        if role == PlaceRole.PLACE:
            return place
        if role == PlaceRole.SHARE:
            return place.share
        if role == PlaceRole.SORT:
            return _place_value(place, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _LEFT if column in (PlaceColumn.PLACE, PlaceColumn.SHARE) else _RIGHT
        return None

    def _tell_figures(self) -> None:
        last = len(PlaceColumn) - 1
        for row, one in enumerate(self._places):
            here = self.index(row, 0)
            self.dataChanged.emit(here, self.index(row, last))
            if one.parts:
                below = len(one.parts) - 1
                self.dataChanged.emit(self.index(0, 0, here), self.index(below, last, here))


def _shape(found: tuple[Place, ...]) -> list[tuple[str, list[str | None]]]:
    return [(one.village, [part.hamlet for part in one.parts]) for one in found]


def _place_title(column: PlaceColumn) -> str:
    tr = QCoreApplication.translate
    titles = {
        PlaceColumn.PLACE: tr("payments", "村 / 屯组"),
        PlaceColumn.DUE: tr("payments", "应缴"),
        PlaceColumn.PAID: tr("payments", "已缴"),
        PlaceColumn.UNPAID: tr("payments", "未缴"),
        PlaceColumn.SHARE: tr("payments", "进度"),
        PlaceColumn.AMOUNT: tr("payments", "金额（元）"),
    }
    return titles[column]


def _place_value(place: Place, column: PlaceColumn) -> str | int | float:
    values: dict[PlaceColumn, str | int | float] = {
        PlaceColumn.PLACE: place.title,
        PlaceColumn.DUE: place.due,
        PlaceColumn.PAID: place.paid,
        PlaceColumn.UNPAID: place.unpaid,
        PlaceColumn.SHARE: place.share,
        PlaceColumn.AMOUNT: place.paid_fen,
    }
    return values[column]


def _place_text(place: Place, column: PlaceColumn) -> str:
    value = _place_value(place, column)
    if isinstance(value, str):
        return value
    if column is PlaceColumn.SHARE:
        return f"{place.share:.1%}"
    return yuan(int(value)) if column is PlaceColumn.AMOUNT else f"{value:,}"


class PeopleColumn(IntEnum):
    """Columns of the people of a place, in walking order."""

    HOUSEHOLD = 0
    NAME = 1
    STATE = 2
    ID_TAIL = 3
    AGE = 4
    SEX = 5
    PHONE = 6


class PeopleModel(PagedLines[RosterLine]):
    """Who of a place has paid, or has yet to pay, in a year."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today
        self._paid: dict[int, int] = {}

    def show_people(self, people: YearPeople) -> None:
        """Show these people; ``paid_fen`` 0 means unpaid."""
        self._paid = dict(zip(people.numbers, people.paid_fen, strict=True))
        self.show_numbers(people.numbers)

    def next_after(self, number: int) -> int | None:
        """Return the local number of the person after one, in walking order; None at the end."""
        row = self.row_of(number) + 1
        return self.number_at(row) if 0 < row < len(self.numbers) else None

    def columnCount(self, parent: Index = NO_PARENT) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(PeopleColumn)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return the head of a column."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(PeopleColumn):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return _people_title(PeopleColumn(section))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section == PeopleColumn.AGE else _LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows or tells."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == PeopleColumn.AGE else _LEFT
        number = self.number_at(index.row())
        if role == LineRole.NUMBER:
            return number
        fen = self._paid.get(number, 0)
        if role == LineRole.TONE:
            if index.column() != PeopleColumn.STATE:
                return None
            return Tone.GOOD if fen > 0 else Tone.WARNING
        if role not in (Qt.ItemDataRole.DisplayRole, LineRole.LINE, LineRole.SORT):
            return None
        line = self.line_at(index.row())
        if line is None:
            return None
        if role == LineRole.LINE:
            return line
        return _people_text(line, PeopleColumn(index.column()), fen, self._today)


def _people_title(column: PeopleColumn) -> str:
    tr = QCoreApplication.translate
    titles = {
        PeopleColumn.HOUSEHOLD: tr("payments", "户号"),
        PeopleColumn.NAME: tr("payments", "姓名"),
        PeopleColumn.SEX: tr("payments", "性别"),
        PeopleColumn.AGE: tr("payments", "年龄"),
        PeopleColumn.ID_TAIL: tr("payments", "证号尾号"),
        PeopleColumn.STATE: tr("payments", "缴费"),
        PeopleColumn.PHONE: tr("payments", "电话"),
    }
    return titles[column]


def _people_text(line: RosterLine, column: PeopleColumn, fen: int, today: date) -> str:
    unpaid = QCoreApplication.translate("payments", "未缴")
    paid = QCoreApplication.translate("payments", "{sum} 元")
    texts = {
        PeopleColumn.HOUSEHOLD: line.household_no,
        PeopleColumn.NAME: line.name,
        PeopleColumn.SEX: line.sex,
        PeopleColumn.AGE: str(age_on(line.birth, today)) if line.birth else "",
        PeopleColumn.ID_TAIL: (line.id_number or "")[-4:],
        PeopleColumn.STATE: paid.format(sum=yuan(fen)) if fen > 0 else unpaid,
        PeopleColumn.PHONE: mask_phone(line.phone),
    }
    return texts[column]


NOBODY = YearPeople(array("q"), array("q"))
"""No people: what is shown before a place is chosen."""
