"""Write plain lists as workbooks that offices can open, print and send on."""

from __future__ import annotations

import datetime as dt
import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain, islice
from pathlib import Path
from typing import Any, Literal

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.safe_file import replacing, unwritable

Kind = Literal["text", "integer", "number", "money", "date"]
Value = str | int | Decimal | dt.date | None

FONT = "宋体"
_MOST_ROWS = 1_048_576
_LONGEST_TEXT = 32_767
_REPORT_EVERY = 5_000
_TITLE, _PLAIN = 18, 11
"""Sizes of the letters, in points."""
_LINE = 17.0
"""Height of a line in points: fonts of other offices are higher than ours."""
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\']")
PLAIN_TEXT = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
"""Options under which no text turns into a formula, a link or a number."""


@dataclass(frozen=True)
class Column:
    """One column: its title, its width in half-width characters, and what it holds.

    ``text`` is written as text even when it looks like a number; ``integer`` takes int;
    ``number`` takes Decimal and shows two decimals or more;
    ``money`` takes int (分) or Decimal (元) and shows 元 with two decimals; ``date`` takes date.
    A str in any column stays text, None leaves the cell blank. ``wrap``: what is longer than the
    column is wide goes on below.
    """

    title: str
    width: float = 12
    kind: Kind = "text"
    wrap: bool = False


@dataclass(frozen=True)
class ListSheet:
    """One list: ``title`` and ``subtitle`` (制表单位、日期) above, ``footer`` (落款) below.

    ``rows`` is read once and may be a generator; ``total`` is an optional last row (合计).
    """

    name: str
    title: str
    subtitle: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Value, ...]]
    footer: str = ""
    total: tuple[Value, ...] | None = None


def write_list(path: Path, *sheets: ListSheet, watch: Watch = UNWATCHED) -> int:
    """Write lists to one workbook, a sheet each, and return the number of rows written.

    The header repeats on every printed page, stays in view and filters; the page lies across,
    as wide as the paper. More rows than a sheet holds go on in further sheets of the same form.
    The file appears whole or not at all.

    Raises:
        Unavailable: full, read-only or missing folder, or the file is open in another program.
        Cancelled: the person stopped.
    """
    with replacing(path) as draft:
        book = xlsxwriter.Workbook(str(draft), PLAIN_TEXT | {"tmpdir": str(draft.parent)})
        try:
            written = sum(_Writer(book, sheet, watch).run() for sheet in sheets)
        except BaseException:
            _abandon(book)
            raise
        close(path, book)
    return written


def close(path: Path, book: Any) -> None:
    """Finish a workbook; raises `Unavailable` for what the library reports of the disk."""
    try:
        book.close()
    except FileCreateError as error:
        cause = error.args[0] if error.args else None
        unwritable(path, cause if isinstance(cause, OSError) else OSError(str(error)))


def _abandon(book: Any) -> None:
    """Close the draft files that the library holds open; they are thrown away unfinished."""
    for sheet in book.worksheets():
        if sheet.row_data_fh is not None:
            with suppress(OSError):
                sheet.row_data_fh.close()


def sheet_name(wanted: str, taken: Iterable[str]) -> str:
    """Return a name that Excel allows (31 characters, none of its separators) and still free."""
    plain = _FORBIDDEN_IN_NAMES.sub(" ", wanted).strip()[:31] or "名单"
    used = {name.lower() for name in taken}
    name, number = plain, 2
    while name.lower() in used:
        tail = f"（{number}）"
        name, number = plain[: 31 - len(tail)] + tail, number + 1
    return name


def fitting(text: str) -> str:
    """Cut a text to what a cell holds; the library would leave a longer one out in silence."""
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def text_width(text: str) -> int:
    """Return how many half-width characters a text is wide."""
    return sum(2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text)


def _lines(value: Value, width: float) -> int:
    """Return how many lines a text takes in a column; one for what is no text."""
    return math.ceil(text_width(value) / (width - 2)) if isinstance(value, str) and value else 1


class _Writer:
    """Writes one list, from top to bottom as constant memory asks."""

    def __init__(self, book: Any, source: ListSheet, watch: Watch) -> None:
        self._book = book
        self._source = source
        self._watch = watch
        self._formats = [_column_format(book, column) for column in source.columns]
        self._wrapped = [(n, one.width) for n, one in enumerate(source.columns) if one.wrap]
        self._done = 0

    def run(self) -> int:
        rows = iter(self._source.rows)
        while True:
            sheet = self._book.add_worksheet(sheet_name(self._source.name, self._book.sheetnames))
            top = self._head(sheet)
            room = _MOST_ROWS - top - 3
            last = self._body(sheet, top, islice(rows, room))
            sheet.autofilter(top - 1, 0, max(last - 1, top - 1), len(self._source.columns) - 1)
            following = next(rows, None)
            if following is None:
                self._foot(sheet, last)
                return self._done
            rows = chain([following], rows)

    def _head(self, sheet: Any) -> int:
        """Write title, maker's line and header; return the first row below them."""
        source = self._source
        last = len(source.columns) - 1
        for column, its in enumerate(source.columns):
            sheet.set_column(column, column, its.width)
        row = 0
        if source.title:
            style = self._format(
                bold=True, font_size=_TITLE, align="center", border=0, text_wrap=True
            )
            _across(sheet, row, last, source.title, style)
            sheet.set_row(row, 30 * self._lines_across(source.title, _TITLE / _PLAIN))
            row += 1
        if source.subtitle:
            self._wide(sheet, row, source.subtitle)
            row += 1
        style = self._format(bold=True, align="center", text_wrap=True, bg_color="#EAF1F8")
        for column, its in enumerate(source.columns):
            sheet.write_string(row, column, its.title, style)
        self._page(sheet, row)
        return row + 1

    def _page(self, sheet: Any, header: int) -> None:
        sheet.freeze_panes(header + 1, 0)
        sheet.repeat_rows(header)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        sheet.set_footer("&C第 &P 页，共 &N 页")

    def _body(self, sheet: Any, top: int, rows: Iterator[tuple[Value, ...]]) -> int:
        at = top
        for at, row in enumerate(rows, top + 1):
            if self._done % _REPORT_EVERY == 0:
                self._watch.step(self._done, 0, "写入表格")
            self._row(sheet, at - 1, row)
            self._done += 1
        return at

    def _row(self, sheet: Any, at: int, row: tuple[Value, ...]) -> None:
        lines = max((_lines(row[place], width) for place, width in self._wrapped), default=1)
        if lines > 1:  # not every program makes a row higher by itself
            sheet.set_row(at, _LINE * lines)
        for column, value in enumerate(row):
            style = self._formats[column]
            if value.__class__ is str:
                sheet.write_string(at, column, fitting(value), style)
            elif value is None:
                sheet.write_blank(at, column, None, style)
            else:
                self._other(sheet, at, column, value)

    def _other(self, sheet: Any, at: int, column: int, value: Value) -> None:
        kind = self._source.columns[column].kind
        style = self._formats[column]
        if kind == "money" and isinstance(value, int | Decimal):
            yuan = value if isinstance(value, Decimal) else Decimal(value) / 100
            sheet.write_number(at, column, float(yuan), style)
        elif kind == "number" and isinstance(value, int | Decimal):
            sheet.write_number(at, column, float(value), style)
        elif kind == "integer" and isinstance(value, int | Decimal):
            sheet.write_number(at, column, int(value), style)
        elif kind == "date" and isinstance(value, dt.date):
            sheet.write_datetime(at, column, value, style)
        else:
            sheet.write_string(at, column, fitting(str(value)), style)

    def _foot(self, sheet: Any, at: int) -> None:
        if self._source.total is not None:
            self._row(sheet, at, self._source.total)
            at += 1
        if self._source.footer:
            self._wide(sheet, at, self._source.footer)

    def _wide(self, sheet: Any, row: int, text: str) -> None:
        """Write a line over the whole width, and higher where it is longer than that."""
        style = self._format(align="left", border=0, text_wrap=True)
        _across(sheet, row, len(self._source.columns) - 1, text, style)
        lines = self._lines_across(text)
        if lines > 1:
            sheet.set_row(row, _LINE * lines)

    def _lines_across(self, text: str, size: float = 1.0) -> int:
        """Return how many lines a text takes over all columns; ``size``: of its font."""
        width = sum(one.width for one in self._source.columns) - 2
        return max(1, math.ceil(text_width(text) * size / max(width, 1)))

    def _format(self, **more: Any) -> Any:
        return base_format(self._book, **more)


def base_format(book: Any, **more: Any) -> Any:
    """Return a cell format in the house's font, bordered unless ``more`` says otherwise."""
    return book.add_format(
        {"font_name": FONT, "font_size": _PLAIN, "valign": "vcenter", "border": 1} | more
    )


def _column_format(book: Any, column: Column) -> Any:
    shown = {
        "text": "@", "integer": "0", "number": "0.00##", "money": "#,##0.00", "date": "yyyy-mm-dd"
    }  # fmt: skip
    return base_format(book, num_format=shown[column.kind], text_wrap=column.wrap)


def _across(sheet: Any, row: int, last: int, text: str, style: Any) -> None:
    """Write a text over the whole width; one column cannot be merged."""
    if last > 0:
        sheet.merge_range(row, 0, row, last, fitting(text), style)
    else:
        sheet.write_string(row, 0, fitting(text), style)
