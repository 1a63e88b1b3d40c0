"""Workbooks (xlsx, xlsm, xls, .et, ods) as grids, read with calamine."""

from __future__ import annotations

from pathlib import Path

import python_calamine as calamine

from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.formats import SAVE_AS, unreadable
from pension_desk.spreadsheets.grid import Grid, GridRow, Merge

_REPORT_EVERY = 20_000


def read_workbook(path: Path, watch: Watch) -> tuple[Grid, ...]:
    """Read every work sheet.

    Raises:
        Refused: protected by a password, damaged, or of a kind that calamine cannot read.
        Unavailable: the file cannot be read.
    """
    try:
        with calamine.load_workbook(path) as book:
            return tuple(
                _grid(book, index, sheet, watch)
                for index, sheet in enumerate(book.sheets_metadata)
                if sheet.typ is calamine.SheetTypeEnum.WorkSheet
            )
    except DeskError:
        raise
    except calamine.PasswordError as error:
        raise protected(path) from error
    except OSError as error:
        unreadable(path, error)
    except (KeyboardInterrupt, SystemExit, MemoryError):
        raise
    except BaseException as error:  # a panic in Rust is no Exception
        raise damaged(path) from error


def protected(path: Path) -> Refused:
    """Say that a workbook needs a password to be opened."""
    return Refused(
        "password",
        f"“{path.name}”设有打开密码，无法读取。",
        "请用密码打开它，去掉密码后另存，再导入。",
    )


def damaged(path: Path) -> Refused:
    """Say that a workbook is cut off or otherwise damaged."""
    return Refused("damaged", f"“{path.name}”已损坏或没有传完整，无法读取。", SAVE_AS)


def _grid(
    book: calamine.CalamineWorkbook, index: int, meta: calamine.SheetMetadata, watch: Watch
) -> Grid:
    sheet = book.get_sheet_by_index(index)
    rows = _rows(sheet, watch)
    merges = tuple(
        Merge(top, left, bottom, right)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ()
        if (top, left) != (bottom, right)
    )
    visible = meta.visible is calamine.SheetVisibleEnum.Visible
    return Grid(meta.name, rows, merges, frozenset(), concealed=not visible)


def _rows(sheet: calamine.CalamineSheet, watch: Watch) -> list[GridRow]:
    """Return all rows from row 1 and column A on; calamine leaves blank columns at the left out."""
    if sheet.start is None:
        return []
    margin = (None,) * sheet.start[1]
    rows: list[GridRow] = []
    for cells in sheet.iter_rows():
        if len(rows) % _REPORT_EVERY == 0:
            watch.step(len(rows), sheet.total_height, "读取工作表")
        rows.append((*margin, *[None if cell == "" else cell for cell in cells]))
    return rows
