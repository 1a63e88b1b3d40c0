"""Read the tables of a list that an office sent."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets import words
from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.find_table import Found, find_tables, to_table
from pension_desk.spreadsheets.grid import Grid
from pension_desk.spreadsheets.tables import Table

_LOOKUP_NAME = re.compile(
    r"字典|代码表|码表|下拉|选项|参数|数据源|基础数据|填[表报写]说明|使用说明|示例|样表|模板说明"
)


def read_tables(path: Path, watch: Watch = UNWATCHED) -> tuple[Table, ...]:
    """Read every table of a file, in the order of the sheets.

    Not read: hidden sheets (as a rule lists of codes; they count only where no visible sheet
    has a table), sheets of codes and explanations (数据字典、填表说明), sheets without a
    table. A head of household that is named once is repeated only where the sheet merges the
    cells; blank cells stay None. An error cell and a formula saved without its result hold
    one of `grid.ERROR_TEXTS`.

    Raises:
        Refused: the file cannot be read as a list; the reason says which of the many.
        Unavailable: the disk or another program keeps the file from being read.
        Cancelled: the person stopped.
    """
    return tables_of(path, read_book(path, watch), watch)


def tables_of(path: Path, grids: tuple[Grid, ...], watch: Watch = UNWATCHED) -> tuple[Table, ...]:
    """Return the tables of sheets already read; raises as `read_tables` does."""
    tables = tuple(
        to_table(grid, found)
        for grid, every in chosen_sheets(path, grids, watch)
        for found in every
    )
    filled = tuple(table for table in tables if table.rows)
    if not filled:
        raise Refused(
            "no_rows", f"“{path.name}”里只有表头，没有数据行。", "请确认发来的不是空白样表。"
        )
    return filled


def chosen_sheets(
    path: Path, grids: tuple[Grid, ...], watch: Watch = UNWATCHED
) -> tuple[tuple[Grid, tuple[Found, ...]], ...]:
    """Return the sheets that are read, each with its tables; raises as `read_tables` does."""
    if not any(words.squeeze(cell) for grid in grids for row in grid.rows for cell in row):
        raise Refused(
            "empty_sheet",
            f"“{path.name}”里没有内容。",
            "请确认选对了文件，或让发送的人重新发一份。",
        )
    visible = [(grid, find_tables(grid, watch)) for grid in grids if not grid.concealed]
    for grid, every in visible:
        _refuse_headless(path, grid, every)
    chosen = [(grid, every) for grid, every in visible if every]
    if not chosen:
        concealed = [(grid, find_tables(grid, watch)) for grid in grids if grid.concealed]
        chosen = [(grid, every) for grid, every in concealed if every]
    if not chosen:
        raise Refused(
            "no_table",
            f"“{path.name}”里没有找到带表头的表格。",
            "请在数据上方加一行表头（如：姓名、公民身份号码），再导入。",
        )
    lists = [(grid, every) for grid, every in chosen if not is_lookup(grid)]
    return tuple(lists or chosen)


def is_lookup(grid: Grid) -> bool:
    """Tell whether a sheet only explains or lists codes: named so, and without any person."""
    return _LOOKUP_NAME.search(grid.name) is not None and not _has_identity(grid)


def _has_identity(grid: Grid) -> bool:
    return any(words.is_identity(cell) for row in grid.rows for cell in row if cell is not None)


def _refuse_headless(path: Path, grid: Grid, every: tuple[Found, ...]) -> None:
    """Never leave a sheet of people out in silence because it lacks a header."""
    if not every and _has_identity(grid):
        raise Refused(
            "no_header",
            f"“{path.name}”的工作表“{grid.name}”里有名单，但没有找到表头。",
            "请在数据上方加一行表头（如：姓名、公民身份号码），再导入。",
        )


def layout_signature(table: Table) -> str:
    """Return a short stable text that is equal for tables with the same headers in one order."""
    texts = "\n".join(words.squeeze(text).lower() for text in table.headers)
    return hashlib.sha256(texts.encode("utf-8")).hexdigest()[:16]
