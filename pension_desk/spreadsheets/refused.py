"""Give an office the rows that were not taken, as it sent them, each with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import xlsxwriter

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.find_table import Found
from pension_desk.spreadsheets.grid import Grid, GridRow, filled_down
from pension_desk.spreadsheets.safe_file import replacing
from pension_desk.spreadsheets.sheets import Judged, judge_sheets
from pension_desk.spreadsheets.tables import Cell
from pension_desk.spreadsheets.writing import (
    PLAIN_TEXT,
    base_format,
    close,
    fitting,
    sheet_name,
)

REASON_HEADER = "未导入原因"
_MOST_MERGED = 20_000
_SHOWN_REASONS = "；"


@dataclass(frozen=True)
class RefusedRow:
    """One row that was not taken: its sheet, its number there from 1, and why in Chinese."""

    sheet: str
    number: int
    reason: str


def write_refused(
    source: Path, refused: Sequence[RefusedRow], out: Path, watch: Watch = UNWATCHED
) -> int:
    """Write the refused rows of ``source`` to ``out`` and return how many rows there are.

    Each sheet keeps its titles and header rows, so that the office may mend the rows and send
    the file back; merged cells of a household are repeated; the last column says why. Several
    reasons for one row are joined. Text stays text.

    Raises:
        Refused: ``source`` can no longer be read as a list.
        Unavailable: ``out`` cannot be written or ``source`` not read.
        Cancelled: the person stopped.
    """
    reasons: dict[str, dict[int, list[str]]] = {}
    for row in refused:
        reasons.setdefault(row.sheet, {}).setdefault(row.number, []).append(row.reason)
    judged = judge_sheets(read_book(source, watch), watch)
    merged = len(refused) <= _MOST_MERGED
    with replacing(out) as draft:
        options = PLAIN_TEXT | {"constant_memory": not merged, "tmpdir": str(draft.parent)}
        book = xlsxwriter.Workbook(str(draft), options)
        writer = _Writer(book, merged=merged)
        count = sum(
            writer.add(sheet, reasons[sheet.grid.name])
            for sheet in judged
            if sheet.grid.name in reasons
        )
        if not book.worksheets():
            book.add_worksheet(REASON_HEADER)
        close(out, book)
    return count


class _Writer:
    def __init__(self, book: Any, *, merged: bool) -> None:
        self._book = book
        self._merged = merged
        self._head = base_format(book, bold=True, align="center", text_wrap=True, num_format="@")
        self._title = base_format(book, border=0, num_format="@")
        self._text = base_format(book, num_format="@")
        self._number = base_format(book)
        self._date = base_format(book, num_format="yyyy-mm-dd")
        self._moment = base_format(book, num_format="yyyy-mm-dd hh:mm:ss")
        self._reason = base_format(book, num_format="@", text_wrap=True, font_color="#C00000")

    def add(self, judged: Judged, reasons: dict[int, list[str]]) -> int:
        grid = judged.grid
        sheet = self._book.add_worksheet(sheet_name(grid.name, self._book.sheetnames))
        sheet.set_column(0, max(grid.width - 1, 0), 14)
        sheet.set_column(grid.width, grid.width, 50)
        changed = filled_down(grid)
        at = written = 0
        for found in judged.found:
            numbers = [number for number in sorted(reasons) if _within(found, number)]
            if not numbers:
                continue
            at = self._write_head(sheet, at, grid, found)
            for number in numbers:
                self._write_row(sheet, at, changed.get(number - 1, grid.rows[number - 1]))
                text = _SHOWN_REASONS.join(dict.fromkeys(reasons[number]))
                sheet.write_string(at, grid.width, fitting(text), self._reason)
                at += 1
            written += len(numbers)
        return written

    def _write_head(self, sheet: Any, at: int, grid: Grid, found: Found) -> int:
        header = found.header
        for index in range(found.first, header.bottom + 1):
            style = self._title if index < header.top else self._head
            self._write_row(sheet, at, grid.rows[index], style)
            if index == header.top:
                sheet.write_string(at, grid.width, REASON_HEADER, self._head)
            at += 1
        if self._merged:
            self._merge_head(sheet, at - 1 - header.bottom, grid, found)
        if found.first == 0:
            sheet.freeze_panes(at, 0)
        return at

    def _merge_head(self, sheet: Any, shift: int, grid: Grid, found: Found) -> None:
        """Repeat the merged ranges of titles and header, ``shift`` rows further down."""
        header = found.header
        for merge in grid.merges:
            if not found.first <= merge.top <= merge.bottom <= header.bottom:
                continue
            right = min(merge.right, grid.width - 1)
            if (merge.top, merge.left) != (merge.bottom, right) and merge.left <= right:
                sheet.merge_range(
                    merge.top + shift,
                    merge.left,
                    merge.bottom + shift,
                    right,
                    _as_text(grid.rows[merge.top][merge.left]),
                    self._title if merge.top < header.top else self._head,
                )
        if header.bottom > header.top:
            sheet.merge_range(
                header.top + shift,
                grid.width,
                header.bottom + shift,
                grid.width,
                REASON_HEADER,
                self._head,
            )

    def _write_row(self, sheet: Any, at: int, row: GridRow, style: Any = None) -> None:
        for column, cell in enumerate(row):
            self._write_cell(sheet, at, column, cell, style)

    def _write_cell(self, sheet: Any, at: int, column: int, cell: Cell, style: Any) -> None:
        if cell is None:
            sheet.write_blank(at, column, None, style or self._text)
        elif isinstance(cell, bool):
            sheet.write_boolean(at, column, cell, style or self._number)
        elif isinstance(cell, int | float):
            sheet.write_number(at, column, cell, style or self._number)
        elif isinstance(cell, dt.datetime):
            sheet.write_datetime(at, column, cell, style or self._moment)
        elif isinstance(cell, dt.date):
            sheet.write_datetime(at, column, cell, style or self._date)
        else:
            sheet.write_string(at, column, fitting(str(cell)), style or self._text)


def _within(found: Found, number: int) -> bool:
    """Tell whether a row number (from 1) lies below this table's header."""
    start = found.header.bottom + 1
    return start < number <= start + len(found.kinds)


def _as_text(cell: Cell) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else fitting(str(cell))
