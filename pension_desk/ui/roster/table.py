"""The roster's table on screen: columns that stay as they were set, sorting, copying."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget

from pension_desk.ui.remembered import Remembered
from pension_desk.ui.roster.models import SORTS, RosterColumn, RosterModel, column_title
from pension_desk.ui.widgets.status_cells import StatusDelegate
from pension_desk.ui.widgets.table_look import dress_lines, fit_lines

_STATE = "roster_columns_1"
_WIDTHS = {
    RosterColumn.NAME: 4.6,
    RosterColumn.SEX: 2.9,
    RosterColumn.AGE: 3.0,
    RosterColumn.CATEGORY: 5.6,
    RosterColumn.ID_NUMBER: 8.8,
    RosterColumn.VILLAGE: 4.8,
    RosterColumn.HAMLET: 4.8,
    RosterColumn.HOUSEHOLD: 5.4,
    RosterColumn.RELATION: 3.6,
    RosterColumn.PAID: 5.4,
    RosterColumn.FINDINGS: 7.4,
    RosterColumn.PHONE: 6.2,
}
"""First widths in heights of the text."""

_BACKWARDS = frozenset({RosterColumn.AGE})
"""The file sorts by birth date: the youngest have the latest."""


class RosterTable(QTableView):
    """Shows a `RosterModel`; tells which row the cursor is on and what is to be copied."""

    row_chosen = Signal(int)
    """Row that the cursor moved to by the person's hand."""
    sort_requested = Signal(object, bool)
    """`Sort`, and whether descending."""
    copy_requested = Signal(bool)
    """The selected rows are to be copied; true: with whole ID numbers."""
    add_requested = Signal()

    def __init__(
        self, model: RosterModel, remembered: Remembered, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._remembered = remembered
        self._sorted: tuple[RosterColumn, bool] = (RosterColumn.HAMLET, False)
        self._quiet = False
        self.setModel(model)
        self.setItemDelegate(StatusDelegate(self))
        self.setAccessibleName(self.tr("居民名册"))
        dress_lines(self)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        fit_lines(self)
        self._prepare_header()
        # its own, always empty: painting heads would ask each whether a town's rows are selected
        header = self.horizontalHeader()
        header.setSelectionModel(QItemSelectionModel(model, header))
        self._connect_signals()

    def selected_rows(self) -> list[int]:
        """Return the selected rows from top to bottom."""
        ranges: Iterable[QItemSelectionRange] = self.selectionModel().selection()  # type: ignore[assignment]
        rows = {row for one in ranges for row in range(one.top(), one.bottom() + 1)}
        return sorted(rows)

    def visible_columns(self) -> list[RosterColumn]:
        """Return the columns shown, in the order in which they stand."""
        header = self.horizontalHeader()
        order = (RosterColumn(header.logicalIndex(at)) for at in range(len(RosterColumn)))
        return [column for column in order if not self.isColumnHidden(column)]

    def choose_quietly(self, row: int) -> None:
        """Put the cursor on a row without telling anybody; -1 takes it off."""
        self._quiet = True
        if row < 0:
            self.clearSelection()
        else:
            index = self.model().index(row, self.visible_columns()[0])
            flag = QItemSelectionModel.SelectionFlag
            self.selectionModel().setCurrentIndex(index, flag.ClearAndSelect | flag.Rows)
            self.scrollTo(index)
        self._quiet = False

    def column_menu(self, year: int) -> QMenu:
        """Return a menu that shows and hides columns; the name always stays."""
        menu = QMenu(self)
        for column in RosterColumn:
            if column is RosterColumn.NAME:
                continue
            action = menu.addAction(column_title(column, year))
            action.setCheckable(True)
            action.setChecked(not self.isColumnHidden(column))
            action.toggled.connect(partial(self._show_column, column))
        menu.addSeparator()
        menu.addAction(self.tr("恢复默认列")).triggered.connect(self._first_columns)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy with Ctrl+C, open the person with Enter."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_requested.emit(False)  # noqa: FBT003  the signal's own flag
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Fit rows and columns when the text size changes."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            fit_lines(self)

    def _prepare_header(self) -> None:
        header = self.horizontalHeader()
        header.setSectionsMovable(True)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setMinimumSectionSize(self.fontMetrics().height() * 2)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        state = self._remembered.state(_STATE)
        if not state or not header.restoreState(state):
            self._first_columns()
        self._show_sort()

    def _first_columns(self) -> None:
        header = self.horizontalHeader()
        unit = self.fontMetrics().height()
        for column, width in _WIDTHS.items():
            self.setColumnHidden(column, False)  # noqa: FBT003  Qt's own signature
            header.moveSection(header.visualIndex(column), int(column))
            self.setColumnWidth(column, round(width * unit))

    def hide_first(self, column: RosterColumn) -> None:
        """Hide a column unless the person has set the columns before."""
        if not self._remembered.state(_STATE):
            self.setColumnHidden(column, True)  # noqa: FBT003  Qt's own signature

    def _connect_signals(self) -> None:
        header = self.horizontalHeader()
        header.sectionClicked.connect(self._on_head)
        header.sectionMoved.connect(self._remember)
        header.sectionResized.connect(self._remember)
        header.customContextMenuRequested.connect(self._on_head_menu)
        self.customContextMenuRequested.connect(self._on_menu)
        self.selectionModel().currentRowChanged.connect(self._on_row)

    def _remember(self) -> None:
        if self.isVisible():
            state = self.horizontalHeader().saveState()
            self._remembered.set(_STATE, bytes(state.data()))

    def _show_column(self, column: RosterColumn, shown: bool) -> None:
        self.setColumnHidden(column, not shown)
        self._remember()

    def _on_head(self, section: int) -> None:
        column = RosterColumn(section)
        if column in SORTS:
            before, descending = self._sorted
            self._sorted = (column, column is before and not descending)
            backwards = self._sorted[1] is not (column in _BACKWARDS)
            self.sort_requested.emit(SORTS[column], backwards)
        self._show_sort()

    def _show_sort(self) -> None:
        column, descending = self._sorted
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(column, order)

    def _on_row(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid() and not self._quiet:
            self.row_chosen.emit(current.row())

    def _on_head_menu(self, at: QPoint) -> None:
        model = self.model()
        assert isinstance(model, RosterModel)
        self.column_menu(model.today.year).popup(self.horizontalHeader().mapToGlobal(at))

    def _on_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        some = bool(self.selectedIndexes())
        copy = menu.addAction(self.tr("复制选中的行（Ctrl+C）"))
        whole = menu.addAction(self.tr("复制，带完整身份证号码…"))
        for action, flag in ((copy, False), (whole, True)):
            action.setEnabled(some)
            action.triggered.connect(partial(self._ask_copy, flag))
        menu.addSeparator()
        menu.addAction(self.tr("新增居民…")).triggered.connect(self.add_requested)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.viewport().mapToGlobal(at))

    def _ask_copy(self, whole: bool, *_checked: bool) -> None:
        self.copy_requested.emit(whole)
