"""OLE compound files: the .xls of Excel 97–2003, WPS's .et, and every protected workbook.

Only what calamine leaves out is read here: whether a password protects the file, hidden rows
(ROW records) and error cells (BOOLERR and FORMULA records), after MS-CFB and MS-XLS.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.spreadsheets.archive import damaged, protected
from pension_desk.spreadsheets.formats import SAVE_AS
from pension_desk.spreadsheets.marks import Marks

_FREE = 0xFFFFFFFA
_ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
}
_BOF, _EOF, _FILEPASS, _BOUNDSHEET = {0x0809, 0x0409, 0x0209, 0x0009}, 0x000A, 0x002F, 0x0085
_ROW, _BOOLERR, _FORMULA = 0x0208, 0x0205, 0x0006
_CELLS = {0x0201, 0x0203, 0x0204, 0x00FD, 0x027E, 0x00BD, 0x00BE, 0x00D6, _BOOLERR, _FORMULA}
_DIMENSIONS = 0x0200
_MOST_ROWS, _MOST_COLUMNS = 65_536, 256


def compound_marks(path: Path) -> list[Marks]:
    """Return the marks of each sheet of an xls in the order of its sheet list.

    Raises:
        Refused: protected by a password, damaged, or an OLE file that is no workbook.
        OSError: the file cannot be read.
    """
    data = path.read_bytes()
    try:
        stream = _workbook_stream(path, data)
        return [_sheet_marks(stream, offset) for offset in _sheet_offsets(path, stream)]
    except (struct.error, IndexError, ValueError) as error:
        raise damaged(path) from error


def _workbook_stream(path: Path, data: bytes) -> bytes:
    compound = _Compound(data)
    names = compound.names()
    if "EncryptedPackage" in names:
        raise protected(path)
    for name in ("Workbook", "Book", "WORKBOOK", "BOOK"):
        if name in names:
            return compound.stream(name)
    what = "Word 文档" if "WordDocument" in names else "别的办公文档"
    raise Refused("foreign_file", f"“{path.name}”其实是{what}，不是表格。", SAVE_AS)


class _Compound:
    """The directory and the streams of one compound file."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        shift, mini_shift = struct.unpack_from("<HH", data, 30)
        if shift not in (9, 12) or mini_shift != 6:
            raise ValueError("sector size")
        self._size = 1 << shift
        self._directory_start, self._cutoff = struct.unpack_from("<I4xI", data, 48)
        mini_start, self._mini_count, difat_start, _ = struct.unpack_from("<IIII", data, 60)
        self._fat = self._read_fat(difat_start)
        self._mini_fat = self._numbers(self._chain(mini_start))
        self._entries = dict(self._read_directory())
        self._mini = b""
        root = self._entries.get("Root Entry") or self._entries.get("R")
        if root is not None:
            self._mini = self._chain(root[0])[: root[1]]

    def names(self) -> set[str]:
        return set(self._entries)

    def stream(self, name: str) -> bytes:
        start, size = self._entries[name]
        if size >= self._cutoff:
            return self._chain(start)[:size]
        places = (sector * 64 for sector in _follow(start, self._mini_fat))
        return b"".join(self._mini[at : at + 64] for at in places)[:size]

    def _sector(self, number: int) -> bytes:
        at = (number + 1) * self._size
        if at >= len(self._data):
            raise ValueError("a sector past the end")
        return self._data[at : at + self._size]

    def _chain(self, start: int) -> bytes:
        return b"".join(self._sector(number) for number in _follow(start, self._fat))

    def _read_fat(self, difat_start: int) -> list[int]:
        places = list(struct.unpack_from("<109I", self._data, 76))
        seen: set[int] = set()
        while difat_start < _FREE and difat_start not in seen:
            seen.add(difat_start)
            numbers = self._numbers(self._sector(difat_start))
            if not numbers:
                break
            places += numbers[:-1]
            difat_start = numbers[-1]
        return [
            number
            for place in dict.fromkeys(places)
            if place < _FREE
            for number in self._numbers(self._sector(place))
        ]

    def _numbers(self, data: bytes) -> list[int]:
        return list(struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))

    def _read_directory(self) -> Iterator[tuple[str, tuple[int, int]]]:
        data = self._chain(self._directory_start)
        for at in range(0, len(data) - 127, 128):
            length, kind = struct.unpack_from("<HB", data, at + 64)
            if kind in (1, 2, 5) and 2 <= length <= 64:
                name = data[at : at + length - 2].decode("utf-16-le", "replace")
                yield name, struct.unpack_from("<II", data, at + 116)


def _follow(start: int, table: list[int]) -> Iterator[int]:
    """Yield the sectors of a chain; a chain that bites its tail ends after the table's length."""
    left = len(table)
    while start < len(table) and left:
        yield start
        start = table[start]
        left -= 1


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Yield (kind, offset of the body, length) until the substream ends; charts lie inside."""
    depth = 0
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, at + 4, length
        if kind in _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                return
        at += 4 + length


def _sheet_offsets(path: Path, stream: bytes) -> list[int]:
    offsets = []
    for kind, at, _ in _records(stream, 0):
        if kind == _FILEPASS:
            raise protected(path)
        if kind == _BOUNDSHEET:
            offsets.append(struct.unpack_from("<I", stream, at)[0])
    return offsets


def _sheet_marks(stream: bytes, offset: int) -> Marks:
    hidden: set[int] = set()
    errors: dict[tuple[int, int], str] = {}
    last_row = 0
    for kind, at, length in _records(stream, offset):
        if kind == _ROW and length >= 16:
            if stream[at + 12] & 0x20:
                hidden.add(struct.unpack_from("<H", stream, at)[0] + 1)
        elif kind == _DIMENSIONS:
            _check_dimensions(stream[at : at + length])
        elif kind in _CELLS and length >= 8:
            row, column = struct.unpack_from("<HH", stream, at)
            if row < last_row or column >= _MOST_COLUMNS:
                # calamine takes the last cell for the lowest and lays out what lies between
                raise ValueError("cells out of order")
            last_row = row
            if kind in (_BOOLERR, _FORMULA):
                code = _error_code(kind, stream[at + 6 : at + 14])
                if code is not None:
                    errors[row, column] = _ERRORS.get(code, "#N/A")
    return Marks(frozenset(hidden), errors)


def _check_dimensions(body: bytes) -> None:
    """Raise ValueError when a sheet claims more than an xls can hold: calamine reserves it all."""
    form = "<IIHH" if len(body) >= 14 else "<HHHH"
    top, bottom, left, right = struct.unpack_from(form, body)
    if not (top <= bottom <= _MOST_ROWS and left <= right <= _MOST_COLUMNS):
        raise ValueError("dimensions")


def _error_code(kind: int, value: bytes) -> int | None:
    """Return the code of an error from the value of a BOOLERR or a FORMULA record."""
    if kind == _BOOLERR:
        return value[0] if value[1] == 1 else None
    return value[2] if value[0] == 2 and value[6:8] == b"\xff\xff" else None
