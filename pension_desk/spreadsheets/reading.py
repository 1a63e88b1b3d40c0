"""Read the tables of a list that an office sent."""

from __future__ import annotations

import hashlib
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets import words
from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.find_table import to_table
from pension_desk.spreadsheets.sheets import Fate, Judged, judge_sheets
from pension_desk.spreadsheets.tables import Table

_ADD_A_HEADER = "请在数据上方加一行表头（如：姓名、公民身份号码），再导入。"


def read_tables(path: Path, watch: Watch = UNWATCHED) -> tuple[Table, ...]:
    """Read every table of a file, in the order of the sheets.

    Which sheets are read: see `sheets.judge_sheets`. A sheet that holds identity numbers but
    no header is refused, never left out in silence. Two lists below each other give two
    tables; a list that repeats its columns side by side (左右分栏) gives one table of both
    halves, with a row number for each half. ``footer`` counts every row below the header that
    is no data, wherever it lies, so that ``len(set(numbers)) + footer`` is the number of rows
    below the header.

    A head of household that is named once is repeated only where the sheet merges the cells;
    blank cells stay None. An error cell and a formula saved without its result hold one of
    `grid.ERROR_TEXTS`. A column without a header that holds something is called
    ``（无表头F列）``.

    Raises:
        Refused: the file cannot be read as a list; the reason says which of the many.
        Unavailable: the disk or another program keeps the file from being read.
        Cancelled: the person stopped.
    """
    judged = judge_sheets(read_book(path, watch), watch)
    refuse_unread(path, judged)
    tables = tuple(
        to_table(sheet.grid, found)
        for sheet in judged
        if sheet.fate is Fate.READ
        for found in sheet.found
    )
    filled = tuple(table for table in tables if table.rows)
    if not filled:
        raise Refused(
            "no_rows", f"“{path.name}”里只有表头，没有数据行。", "请确认发来的不是空白样表。"
        )
    return filled


def refuse_unread(path: Path, judged: tuple[Judged, ...]) -> None:
    """Raise `Refused` when the file holds no list, or people without a header."""
    if all(sheet.fate is Fate.EMPTY for sheet in judged):
        raise Refused(
            "empty_sheet",
            f"“{path.name}”里没有内容。",
            "请确认选对了文件，或让发送的人重新发一份。",
        )
    for sheet in judged:
        if sheet.fate is Fate.NO_HEADER:
            raise Refused(
                "no_header",
                f"“{path.name}”的工作表“{sheet.grid.name}”里有名单，但没有找到表头。",
                _ADD_A_HEADER,
            )
    if not any(sheet.fate is Fate.READ for sheet in judged):
        raise Refused("no_table", f"“{path.name}”里没有找到带表头的表格。", _ADD_A_HEADER)


def layout_signature(table: Table) -> str:
    """Return a short stable text that is equal for tables with the same headers in one order."""
    texts = "\n".join(words.squeeze(text).lower() for text in table.headers)
    return hashlib.sha256(texts.encode("utf-8")).hexdigest()[:16]
