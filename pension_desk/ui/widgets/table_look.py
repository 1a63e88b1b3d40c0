"""How the tables of the window look and are used: lists, and sheets of figures."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

LINE = 1.8
"""Height of a row of one line, in heights of the text."""


def dress_cells(table: QTableView) -> None:
    """Dress a table whose cursor goes from cell to cell: never edited, quiet bands, Tab leaves."""
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setAlternatingRowColors(True)
    table.setShowGrid(False)
    table.setTabKeyNavigation(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setHighlightSections(False)
    table.horizontalHeader().setHighlightSections(False)


def dress_lines(table: QTableView, *, many: bool = True) -> None:
    """Dress a table of whole lines of one height; the last column takes what room is left.

    ``many``: several lines can be chosen at once.
    """
    dress_cells(table)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    if many:
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.horizontalHeader().setStretchLastSection(True)


def fit_lines(
    table: QTableView, widths: Iterable[tuple[int, float]] = (), *, height: float = LINE
) -> None:
    """Give rows their height and columns their first widths, all in heights of the text.

    To be called anew when the text size changes. Measuring every row of a town would take too
    long, so widths are told.
    """
    unit = table.fontMetrics().height()
    table.verticalHeader().setDefaultSectionSize(round(unit * height))
    for column, width in widths:
        table.setColumnWidth(column, round(width * unit))
