"""A file read once for the import dialog: its raw rows, and the tables found in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.find_table import Found, column_letters, to_table
from pension_desk.spreadsheets.preview import PreviewSheet, shown_sheet
from pension_desk.spreadsheets.reading import refuse_unread
from pension_desk.spreadsheets.sheets import Fate, judge_sheets
from pension_desk.spreadsheets.tables import Table


@dataclass(frozen=True)
class PlacedTable:
    """A table and where it lies: the index of its sheet, and of each column in that sheet."""

    table: Table
    sheet: int
    columns: tuple[int, ...]


@dataclass(frozen=True)
class LookedFile:
    """Every sheet as it is shown, and every table that holds rows."""

    sheets: tuple[PreviewSheet, ...]
    tables: tuple[PlacedTable, ...]


def look_into(path: Path, limit: int = 200, watch: Watch = UNWATCHED) -> LookedFile:
    """Read a file once: the first ``limit`` and last rows of each sheet, and its tables.

    Raises the same as `reading.read_tables`, except that blank lists give no table.
    """
    judged = judge_sheets(read_book(path, watch), watch)
    refuse_unread(path, judged)
    tables = []
    for index, sheet in enumerate(judged):
        for found in sheet.found if sheet.fate is Fate.READ else ():
            table = to_table(sheet.grid, found)
            if table.rows:
                tables.append(PlacedTable(table, index, _columns(table, found)))
    return LookedFile(tuple(shown_sheet(sheet, limit) for sheet in judged), tuple(tables))


def _columns(table: Table, found: Found) -> tuple[int, ...]:
    """Return for each of a table's headers the column of the sheet that it names."""
    texts = found.header.texts
    columns: list[int] = []
    for header in table.headers:
        at = columns[-1] + 1 if columns else 0
        while at < len(texts) and (texts[at] or f"（无表头{column_letters(at)}列）") != header:
            at += 1
        columns.append(at)
    return tuple(columns)
