"""Write an invented town as the files that offices would send."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from io import TextIOWrapper
from pathlib import Path
from typing import Protocol

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from tests.practice.layouts import BOOK, WIDE, Column, Layout, SheetCell, lines_of
from tests.practice.plain import PLAIN
from tests.practice.records import Village

# Fixed, so that the same town always gives the same bytes.
_CREATED = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
_MOST_ROWS = 2**20

OFFICES: Mapping[str, Mapping[str, Layout]] = {"wide": WIDE, "book": BOOK, "plain": PLAIN}


class _Book(Protocol):
    def add(self, village: Village, lines: Sequence[object]) -> None: ...

    def close(self) -> None: ...


def write_lists(
    villages: Iterable[Village], folder: Path, office: str = "wide", kinds: Iterable[str] = ()
) -> Mapping[str, Path]:
    """Write one file a kind of list into the folder; return kind → path.

    Villages are taken one at a time, so a county can stream through. ``kinds``: which lists,
    all of them when empty. ``office``: whose habits, a key of `OFFICES`.
    """
    layouts = {k: v for k, v in OFFICES[office].items() if not kinds or k in set(kinds)}
    folder.mkdir(parents=True, exist_ok=True)
    paths = {kind: folder / layout.file_name for kind, layout in layouts.items()}
    with ExitStack() as stack:
        books: dict[str, _Book] = {}
        for kind, layout in layouts.items():
            made = _CsvBook if layout.form == "csv" else _XlsxBook
            books[kind] = made(layout, paths[kind])
            stack.callback(books[kind].close)
        for village in villages:
            for kind, book in books.items():
                book.add(village, lines_of(village, kind))
    return paths


class _CsvBook:
    """A text file as a Chinese office program saves it: GB18030, CRLF."""

    def __init__(self, layout: Layout, path: Path) -> None:
        self._layout = layout
        self._file: TextIOWrapper = path.open("w", encoding="gb18030", newline="")
        self._writer = csv.writer(self._file)
        self._writer.writerow([column.header for column in layout.columns])

    def add(self, village: Village, lines: Sequence[object]) -> None:
        columns = self._layout.columns
        for line in lines:
            self._writer.writerow([column.cell(line, village) for column in columns])

    def close(self) -> None:
        self._file.close()


class _XlsxBook:
    """A workbook: one sheet for all, or one a village, with titles and totals as laid out."""

    def __init__(self, layout: Layout, path: Path) -> None:
        self._layout = layout
        merges = any(column.merged for column in layout.columns)
        self._book = xlsxwriter.Workbook(path, {"constant_memory": not merges})
        self._book.set_properties({"created": _CREATED})
        self._date = self._book.add_format({"num_format": "yyyy-mm-dd"})
        self._middle = self._book.add_format({"align": "center", "valign": "vcenter"})
        self._sheet: _Sheet | None = None
        self._sheets = 0

    def add(self, village: Village, lines: Sequence[object]) -> None:
        if self._sheet is None or self._layout.per_village or self._sheet.too_full_for(lines):
            self._finish_sheet()
            self._sheets += 1
            name = (
                village.name
                if self._layout.per_village
                else "数据" + (str(self._sheets) if self._sheets > 1 else "")
            )
            sheet = self._book.add_worksheet(name)
            self._sheet = _Sheet(self._layout, sheet, self._date, self._middle)
            self._sheet.head(village)
        self._sheet.body(village, lines)

    def _finish_sheet(self) -> None:
        if self._sheet is not None:
            self._sheet.foot()

    def close(self) -> None:
        self._finish_sheet()
        self._book.close()


class _Sheet:
    """One sheet while it is being written, top to bottom."""

    def __init__(self, layout: Layout, sheet: Worksheet, date: Format, middle: Format) -> None:
        self._layout = layout
        self._sheet = sheet
        self._date = date
        self._middle = middle
        self._row = 0
        self._count = 0
        for number, column in enumerate(layout.columns):
            wide = 22 if "号" in column.header else 12
            sheet.set_column(number, number, wide)

    def too_full_for(self, lines: Sequence[object]) -> bool:
        """Tell whether the lines would go past the last row that a sheet can have."""
        return self._row + len(lines) + 10 > _MOST_ROWS

    def head(self, village: Village) -> None:
        """Write title, maker's line and one or two header rows."""
        last = len(self._layout.columns) - 1
        for text in (self._layout.title, self._layout.maker):
            if text:
                over = village.name + text if self._layout.per_village else text
                self._sheet.merge_range(self._row, 0, self._row, last, over, self._middle)
                self._row += 1
        columns = self._layout.columns
        if any(column.group for column in columns):
            self._two_header_rows(columns)
        else:
            for number, column in enumerate(columns):
                self._sheet.write_string(self._row, number, column.header)
            self._row += 1

    def _two_header_rows(self, columns: tuple[Column, ...]) -> None:
        # Row by row: a workbook in constant memory cannot go back up.
        groups = [column.group for column in columns]
        for number, column in enumerate(columns):
            if column.group and groups.index(column.group) == number:
                last = number + groups.count(column.group) - 1
                self._sheet.merge_range(self._row, number, self._row, last, column.group)
            elif not column.group:
                self._sheet.write_string(self._row, number, column.header)
        for number, column in enumerate(columns):
            if column.group:
                self._sheet.write_string(self._row + 1, number, column.header)
        self._row += 2

    def body(self, village: Village, lines: Iterable[object]) -> None:
        """Write the lines, merging what a household's rows share."""
        columns = self._layout.columns
        merged = [number for number, column in enumerate(columns) if column.merged]
        key: tuple[SheetCell, ...] = ()
        start = self._row
        for line in lines:
            cells = [column.cell(line, village) for column in columns]
            now = tuple(cells[number] for number in merged)
            if merged and now != key:
                self._merge(merged, key, start)
                key, start = now, self._row
            for number, cell in enumerate(cells):
                if not (merged and columns[number].merged):
                    self._write(number, cell)
            self._row += 1
            self._count += 1
        self._merge(merged, key, start)

    def _merge(self, merged: list[int], key: tuple[SheetCell, ...], start: int) -> None:
        for number, cell in zip(merged, key, strict=False):
            if self._row - start > 1:
                self._sheet.merge_range(start, number, self._row - 1, number, cell, self._middle)
            else:
                self._sheet.write(start, number, cell)

    def _write(self, number: int, cell: SheetCell) -> None:
        if isinstance(cell, str):
            if cell:
                self._sheet.write_string(self._row, number, cell)
        elif isinstance(cell, dt.date):
            self._sheet.write_datetime(self._row, number, cell, self._date)
        else:
            self._sheet.write_number(self._row, number, cell)

    def foot(self) -> None:
        """Write totals and signatures below the table."""
        if self._layout.footer:
            self._sheet.write_string(self._row, 0, "合计")
            self._sheet.write_number(self._row, 1, self._count)
            self._sheet.write_string(self._row + 2, 0, "负责人：      填表人：      （盖章）")
