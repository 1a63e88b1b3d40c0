"""Workbooks (xlsx, xlsm, xls, .et, ods) as grids, read with calamine."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NoReturn

import python_calamine as calamine

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.archive import Package, damaged, examine, protected
from pension_desk.spreadsheets.compound import compound_marks
from pension_desk.spreadsheets.formats import unreadable
from pension_desk.spreadsheets.grid import Grid, GridRow, Merge
from pension_desk.spreadsheets.marks import Marks
from pension_desk.spreadsheets.opendocument import opendocument_marks
from pension_desk.spreadsheets.sheet_xml import workbook_marks
from pension_desk.spreadsheets.tables import Cell

_REPORT_EVERY = 20_000
_REMEMBERED = 300_000
"""Different texts of a sheet that are kept once; what comes later is new as a rule."""


def read_archive(path: Path, watch: Watch) -> tuple[Grid, ...]:
    """Read every work sheet of an xlsx, xlsm or ods.

    Raises:
        Refused: protected, damaged, dangerous, or another kind of archive.
        Unavailable: the file cannot be read.
        Cancelled: the person stopped.
    """
    try:
        kind = examine(path)
        look = workbook_marks if kind is Package.XLSX else opendocument_marks
        marks = look(path, watch)
    except OSError as error:
        _failed(path, error)
    return _read(path, watch, marks, ())


def read_compound(path: Path, watch: Watch) -> tuple[Grid, ...]:
    """Read every work sheet of an xls or an older .et; raises as `read_archive` does."""
    try:
        marks = compound_marks(path)
    except OSError as error:
        _failed(path, error)
    return _read(path, watch, {}, marks)


def _read(
    path: Path, watch: Watch, by_name: dict[str, Marks], by_index: Iterable[Marks]
) -> tuple[Grid, ...]:
    order = list(by_index)
    try:
        # As a stream: given a path, calamine believes the extension instead of the content.
        with path.open("rb") as stream, calamine.load_workbook(stream) as book:
            return tuple(
                _grid(
                    book,
                    index,
                    meta,
                    by_name.get(meta.name) or (order[index] if index < len(order) else Marks()),
                    watch,
                )
                for index, meta in enumerate(book.sheets_metadata)
                if meta.typ is calamine.SheetTypeEnum.WorkSheet
            )
    except (DeskError, KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except calamine.PasswordError as error:
        raise protected(path) from error
    except OSError as error:
        _failed(path, error)
    except BaseException as error:  # a panic in Rust is no Exception
        raise damaged(path) from error


def _failed(path: Path, error: OSError) -> NoReturn:
    """A damaged file sends its reader to places that do not exist; the disk is not to blame."""
    if error.errno in (None, errno.EINVAL):
        raise damaged(path) from error
    unreadable(path, error)


def _grid(
    book: calamine.CalamineWorkbook,
    index: int,
    meta: calamine.SheetMetadata,
    marks: Marks,
    watch: Watch,
) -> Grid:
    sheet = book.get_sheet_by_index(index)
    rows = _with_errors(_rows(sheet, watch), marks)
    merges = marks.merges or tuple(
        Merge(top, left, bottom, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        if (top, left) != (bottom, right)
    )
    visible = meta.visible is calamine.SheetVisibleEnum.Visible
    return Grid(meta.name, rows, merges, marks.hidden, concealed=not visible)


def _rows(sheet: calamine.CalamineSheet, watch: Watch) -> list[GridRow]:
    """Return all rows from row 1 and column A on; calamine leaves blank columns at the left out."""
    if sheet.start is None:
        return []
    margin = (None,) * sheet.start[1]
    rows: list[GridRow] = []
    known: dict[str, Cell] = {"": None}
    keep: Callable[[str, Cell], Cell] = known.setdefault
    for cells in sheet.iter_rows():
        if len(rows) % _REPORT_EVERY == 0:
            watch.step(len(rows), sheet.total_height, "读取工作表")
            if len(known) > _REMEMBERED:
                keep = known.get
        # equal texts are kept once: calamine makes a new one for each cell
        rows.append(
            (*margin, *[keep(cell, cell) if cell.__class__ is str else cell for cell in cells])
        )
    return rows


def _with_errors(rows: list[GridRow], marks: Marks) -> list[GridRow]:
    """Put error texts into the cells that calamine left blank; the sheet may grow by them."""
    if not marks.errors:
        return rows
    height = max(row for row, _ in marks.errors) + 1
    width = max(max(column for _, column in marks.errors) + 1, len(rows[0]) if rows else 0)
    missing = width - (len(rows[0]) if rows else 0)
    wide = [row + (None,) * missing for row in rows] if missing else rows
    wide += [(None,) * width] * (height - len(wide))
    changed: dict[int, list[object]] = {}
    for (row, column), text in marks.errors.items():
        cells = changed.setdefault(row, list(wide[row]))
        if cells[column] is None:
            cells[column] = text
    for row, cells in changed.items():
        wide[row] = tuple(cells)  # type: ignore[arg-type]
    return wide
