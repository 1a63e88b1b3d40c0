"""Lists that come as text: csv and tab text in UTF-8, GB18030 or Unicode text of Excel."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.formats import MEGABYTE, unreadable
from pension_desk.spreadsheets.grid import Grid, GridRow
from pension_desk.spreadsheets.tables import Cell

_DELIMITERS = (",", "\t", ";", "|", "，", "；")
_KEPT_TEXT = re.compile(r'^="([^"]*)"$')
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")
_MOST_ROWS = 3_000_000
_MOST_COLUMNS = 1000
_REPORT_EVERY = 20_000
_REMEMBERED = 200_000


def read_text_grid(path: Path, watch: Watch) -> Grid:
    """Read a text file as one grid named after the file; every cell is text or None.

    ``="4508…"``, by which some systems keep Excel from changing a number, gives the text
    inside. Lines are counted as the office program shows them: a quoted cell may hold line
    breaks.

    Raises:
        Refused: binary content, bytes of no known encoding, quotes that do not pair up.
        Unavailable: the file cannot be read.
    """
    try:
        _refuse_binary(path)
        for encoding in _candidates(path):
            try:
                return Grid(path.stem, _squared(_read_rows(path, encoding, watch)))
            except UnicodeDecodeError:
                continue
        raise _undecodable(path)
    except OSError as error:
        unreadable(path, error)


def find_encoding(path: Path) -> str:
    """Return the encoding: by byte-order mark, else strict UTF-8, else strict GB18030.

    Raises:
        Refused: names the first line that neither encoding can explain.
        OSError: the file cannot be read.
    """
    for encoding in _candidates(path):
        if _first_bad_line(path, encoding) is None:
            return encoding
    raise _undecodable(path)


def _candidates(path: Path) -> tuple[str, ...]:
    with path.open("rb") as stream:
        head = stream.read(4)
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ("utf-16",)
    if head.startswith(codecs.BOM_UTF8):
        return ("utf-8-sig",)
    return ("utf-8", "gb18030")


def _undecodable(path: Path) -> Refused:
    lines = [_first_bad_line(path, encoding) or 1 for encoding in _candidates(path)]
    return Refused(
        "undecodable_text",
        f"“{path.name}”第 {max(lines)} 行有无法识别的文字编码。",
        "请用 WPS 或 Excel 打开原文件，另存为 xlsx 后再导入。",
    )


def _first_bad_line(path: Path, encoding: str) -> int | None:
    """Decode the whole file strictly; return the number of the first bad line, or None."""
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    with path.open("rb") as stream:
        while True:
            block = stream.read(MEGABYTE)
            try:
                decoder.decode(block, final=not block)
            except UnicodeDecodeError as error:
                return line + error.object.count(b"\n", 0, error.start)
            if not block:
                return None
            line += block.count(b"\n")


def _refuse_binary(path: Path) -> None:
    if _candidates(path) == ("utf-16",):
        return
    line = 1
    with path.open("rb") as stream:
        while block := stream.read(MEGABYTE):
            if found := _CONTROL.search(block):
                line += block.count(b"\n", 0, found.start())
                raise Refused(
                    "binary_text",
                    f"“{path.name}”第 {line} 行有不是文字的内容，文件可能已损坏。",
                    "请让发送的人重新导出一份。",
                )
            line += block.count(b"\n")


def _read_rows(path: Path, encoding: str, watch: Watch) -> list[GridRow]:
    delimiter = _sniff_delimiter(path, encoding)
    rows: list[GridRow] = []
    kept = _Kept().__getitem__
    with path.open(encoding=encoding, newline="") as stream:
        reader = csv.reader(stream, delimiter=delimiter)
        line = 0
        for row in _records(path, reader):
            rows.append(tuple(map(kept, row)))
            if len(rows) % _REPORT_EVERY == 0:
                watch.step(len(rows), 0, "读取文件")
            if len(row) > _MOST_COLUMNS or len(rows) > _MOST_ROWS:
                raise _too_many(path, len(rows), len(row))
            if reader.line_num > line + 1:
                _refuse_swallowed(path, rows, row, delimiter)
            line = reader.line_num
    return rows


def _records(path: Path, reader: Iterator[list[str]]) -> Iterator[list[str]]:
    number = 0
    try:
        for row in reader:
            number += 1
            yield row
    except csv.Error as error:
        raise _bad_quotes(path, number + 1) from error


class _Kept(dict[str, Cell]):
    """Cells by their text: equal ones are kept once, since most of a long list's repeat."""

    def __init__(self) -> None:
        super().__init__({"": None})

    def __missing__(self, cell: str) -> Cell:
        text: Cell = cell
        if cell[0] == "=" and (found := _KEPT_TEXT.match(cell)):
            text = found[1] or None
        elif cell[0] == "\x1a":  # the old end-of-file mark of DOS programs
            text = None
        if len(self) < _REMEMBERED:
            self[cell] = text
        return text


def _too_many(path: Path, count: int, columns: int) -> Refused:
    if columns > _MOST_COLUMNS:
        return Refused(
            "too_many_columns",
            f"“{path.name}”第 {count} 行有 {columns} 列，不像名单。",
            "请让发送的人重新导出一份。",
        )
    return Refused(
        "too_many_rows",
        f"“{path.name}”超过 {_MOST_ROWS // 10_000} 万行。",
        "请按村或按年份分成几个文件，再分别导入。",
    )


def _refuse_swallowed(path: Path, rows: list[GridRow], row: list[str], delimiter: str) -> None:
    """Refuse a stray quote mark: it would swallow the lines up to the next one in silence."""
    before = len(rows[-2]) if len(rows) > 1 else len(row)
    enough = 1 if before == 2 else 2
    for cell in row:
        lines = cell.splitlines()
        if len(lines) > 1 and any(line.count(delimiter) >= enough for line in lines):
            raise _bad_quotes(path, len(rows))


def _bad_quotes(path: Path, number: int) -> Refused:
    return Refused(
        "unpaired_quote",
        f"“{path.name}”第 {number} 行的引号没有成对，后面的行会被并进同一格。",
        "请删掉多余的英文引号，或另存为 xlsx 后再导入。",
    )


def _sniff_delimiter(path: Path, encoding: str) -> str:
    """Choose what splits most of the first lines into the same number of cells."""
    with path.open(encoding=encoding, newline="") as stream:
        sample = stream.read(64 * 1024).splitlines()[:200]
    lines = [line for line in sample if line.strip()]
    best, best_score = ",", 0.0
    for delimiter in _DELIMITERS:
        score = _agreement(lines, delimiter)
        if score > best_score:
            best, best_score = delimiter, score
    return best


def _agreement(lines: list[str], delimiter: str) -> float:
    """Score by the share of lines that agree, then by the number of cells."""
    counts: Counter[int] = Counter()
    try:
        for cells in csv.reader(lines, delimiter=delimiter):
            counts[len(cells)] += 1
    except csv.Error:
        return 0.0
    del counts[1], counts[0]
    if not counts:
        return 0.0
    cells_per_line, agreeing = max(counts.items(), key=lambda item: (item[1], item[0]))
    return agreeing / len(lines) * 10 + min(cells_per_line, 50) / 50


def _squared(rows: list[GridRow]) -> list[GridRow]:
    """Make all rows equally long."""
    width = max((len(row) for row in rows), default=0)
    for index, row in enumerate(rows):
        if len(row) < width:
            rows[index] = row + (None,) * (width - len(row))
    while rows and rows[-1].count(None) == width:
        rows.pop()
    return rows
