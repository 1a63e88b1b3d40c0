"""The tree of places and the table of people, dressed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QTreeView, QWidget

from pension_desk.domain.roster import RosterLine
from pension_desk.ui.paged_lines import LineRole
from pension_desk.ui.payments.delegates import ShareDelegate
from pension_desk.ui.payments.models import (
    PeopleColumn,
    PeopleModel,
    Place,
    PlaceColumn,
    PlaceRole,
    PlacesModel,
)
from pension_desk.ui.widgets.status_cells import StatusDelegate
from pension_desk.ui.widgets.table_look import dress_lines, fit_lines

_PLACE_WIDTHS = {
    PlaceColumn.PLACE: 6.2,
    PlaceColumn.DUE: 3.2,
    PlaceColumn.PAID: 3.2,
    PlaceColumn.UNPAID: 3.2,
    PlaceColumn.AMOUNT: 5.4,
}
_SHARE_WIDTH = 4.6
"""Height of the text times this: the least that holds a share's number and a bar."""

_WIDTHS = {
    PeopleColumn.HOUSEHOLD: 5.6,
    PeopleColumn.NAME: 4.6,
    PeopleColumn.SEX: 2.9,
    PeopleColumn.AGE: 3.0,
    PeopleColumn.ID_TAIL: 4.6,
    PeopleColumn.STATE: 5.2,
    PeopleColumn.PHONE: 6.2,
}
"""First widths in heights of the text; measuring all rows would take too long in a town."""


class PlacesTree(QTreeView):
    """Villages, their hamlets, and the total."""

    place_chosen = Signal(object)
    """`Place` that the cursor is on."""

    def __init__(self, model: PlacesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegateForColumn(PlaceColumn.SHARE, ShareDelegate(self))
        self.setAlternatingRowColors(True)
        self.setUniformRowHeights(True)
        self.setAccessibleName(self.tr("各村各屯缴费进度"))
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._fit()
        self.selectionModel().currentChanged.connect(self._on_current)

    def changeEvent(self, event: QEvent) -> None:
        """Fit the columns when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the share beside the place where there is no room for all columns: large text."""
        super().resizeEvent(event)
        self._arrange()

    def _fit(self) -> None:
        unit = self.fontMetrics().height()
        for column, width in _PLACE_WIDTHS.items():
            self.setColumnWidth(column, round(width * unit))
        self._arrange()

    def _arrange(self) -> None:
        header, unit = self.header(), self.fontMetrics().height()
        least = round(_SHARE_WIDTH * unit)
        narrow = self.viewport().width() < sum(_PLACE_WIDTHS.values()) * unit + least
        place = PlaceColumn.DUE if narrow else PlaceColumn.SHARE
        header.moveSection(header.visualIndex(PlaceColumn.SHARE), place)
        mode = QHeaderView.ResizeMode
        header.setSectionResizeMode(PlaceColumn.SHARE, mode.Interactive if narrow else mode.Stretch)
        if narrow:
            header.resizeSection(PlaceColumn.SHARE, least)

    def place(self) -> Place | None:
        """Return the place the cursor is on, None before one is chosen."""
        found = self.currentIndex().data(PlaceRole.PLACE)
        return found if isinstance(found, Place) else None

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        found = current.data(PlaceRole.PLACE) if current.isValid() else None
        if isinstance(found, Place):
            self.place_chosen.emit(found)


class PeopleTable(QTableView):
    """The people of a place, in walking order."""

    number_chosen = Signal(int)
    """Local number of the person the cursor was moved to."""
    person_opened = Signal(object)
    """`RowId` of the person who was clicked twice."""

    def __init__(self, model: PeopleModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(StatusDelegate(self))
        self.setAccessibleName(self.tr("缴费名单"))
        dress_lines(self, many=False)
        self._fit()
        self._quiet = False
        self.selectionModel().currentRowChanged.connect(self._on_row)
        self.doubleClicked.connect(self._open)

    def choose_quietly(self, row: int) -> None:
        """Put the cursor on a row without telling anybody."""
        self._quiet = True
        self.setCurrentIndex(self.model().index(row, 0))
        self._quiet = False

    def changeEvent(self, event: QEvent) -> None:
        """Fit rows and columns when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        fit_lines(self, _WIDTHS.items())

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.number_chosen.emit(int(current.data(LineRole.NUMBER)))

    def _open(self, index: QModelIndex) -> None:
        line = index.data(LineRole.LINE)
        if isinstance(line, RosterLine):
            self.person_opened.emit(line.id)
