"""One sheet of the file, its rows shaded by what they are, its columns with their meaning."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from pension_desk.domain.lists import FieldSpec
from pension_desk.services.list_view import PreviewSheet, RowKind
from pension_desk.ui.imports.meanings import Meaning, MeaningHeader
from pension_desk.ui.imports.models import Index, SheetModel, SheetRole
from pension_desk.ui.theme import Tone, dress, tokens_for

_HEADERS = frozenset({RowKind.HEADER, RowKind.REPEATED})
_RUNS_OVER = frozenset({RowKind.TITLE, RowKind.NOTE, RowKind.SIGNATURE})
_WIDEST = 14


class _RowDelegate(QStyledItemDelegate):
    """Shades a row by its kind, and marks the rows that are not taken."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Give a cell its ground and its letters."""
        super().initStyleOption(option, index)
        tokens = tokens_for(option.palette)  # type: ignore[attr-defined]
        kind, problem = index.data(SheetRole.KIND), index.data(SheetRole.PROBLEM)
        ink = tokens.text
        if problem:
            ground = tokens.soft(Tone.WARNING)
        elif kind in _HEADERS:
            ground = tokens.soft(Tone.ACCENT)
            font = QFont(option.font)  # type: ignore[attr-defined]
            font.setBold(True)
            option.font = font  # type: ignore[attr-defined]
        elif kind is RowKind.DATA:
            return
        else:
            ground, ink = QColor(tokens.sunken), tokens.muted
        option.backgroundBrush = ground  # type: ignore[attr-defined]
        option.palette.setColor(QPalette.ColorRole.Text, QColor(ink))  # type: ignore[attr-defined]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground over the whole cell, then the text."""
        shaded = QStyleOptionViewItem(option)
        self.initStyleOption(shaded, index)
        ground = shaded.backgroundBrush  # type: ignore[attr-defined]
        painter.fillRect(option.rect, ground)  # type: ignore[attr-defined]
        super().paint(painter, option, index)


class SheetView(QWidget):
    """The raw rows of a sheet; says so when the sheet is not read."""

    meaning_chosen = Signal(int, str)
    """Column in the sheet and field name that the person chose; empty for no meaning."""

    def __init__(self, sheet: PreviewSheet, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = SheetModel(sheet, self)
        self.table = QTableView()
        self.header = MeaningHeader(self.table)
        self._foot = QLabel(self._foot_words(sheet))
        self._lay_out(sheet)
        self.header.meaning_chosen.connect(self.meaning_chosen)

    def _lay_out(self, sheet: PreviewSheet) -> None:
        table, unit = self.table, self.fontMetrics().height()
        table.setModel(self.model)
        table.setHorizontalHeader(self.header)
        table.setItemDelegate(_RowDelegate(table))
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setAccessibleName(self.tr("工作表“{name}”").format(name=sheet.name))
        rows = table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(round(unit * 1.5))
        dress(self._foot, "small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 4)
        column.addWidget(table, 1)
        column.addWidget(self._foot)
        self._fit(unit, sheet)

    def _fit(self, unit: int, sheet: PreviewSheet) -> None:
        """Fit the columns to header and data; titles and notes run over all of them."""
        self.header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.header.setMinimumSectionSize(round(unit * 5.2))
        metrics, width = self.fontMetrics(), self.model.columnCount()
        widest = [round(unit * 5.8)] * width
        for row, shown in enumerate(sheet.rows):
            if shown.kind in _RUNS_OVER:
                if width > 1 and not any(shown.cells[1:]):
                    self.table.setSpan(row, 0, 1, width)
                continue
            for column, cell in enumerate(shown.cells):
                needed = metrics.horizontalAdvance(cell.split("\n", 1)[0]) + unit
                widest[column] = max(widest[column], needed)
        for column, needed in enumerate(widest):
            self.table.setColumnWidth(column, min(needed, unit * _WIDEST))

    def _foot_words(self, sheet: PreviewSheet) -> str:
        shown = len(sheet.rows)
        if shown == sheet.height:
            return self.tr("共 {n:,} 行").format(n=sheet.height)
        words = self.tr("共 {n:,} 行，这里只显示开头和末尾的 {shown} 行")
        return words.format(n=sheet.height, shown=shown)

    def show_meanings(self, meanings: Sequence[Meaning], fields: Sequence[FieldSpec]) -> None:
        """Show what the columns mean now."""
        self.header.show_meanings(meanings, fields)

    def show_problems(self, problems: Mapping[int, str]) -> None:
        """Mark the rows that are not taken."""
        self.model.show_problems(problems)

    def go_to(self, number: int) -> None:
        """Bring a row into sight, when it is among those shown."""
        row = self.model.row_of(number)
        if row is not None:
            self.table.setCurrentIndex(self.model.index(row, 0))
