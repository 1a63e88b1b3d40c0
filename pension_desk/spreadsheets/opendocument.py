"""Look through an ods for what calamine leaves out: merges, hidden rows, errors, its span."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.parsers import expat

from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.archive import BROKEN, damaged, unpack, verify
from pension_desk.spreadsheets.grid import ERROR_TEXTS, Merge
from pension_desk.spreadsheets.marks import Marks, refuse_wide

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0 "
_OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0 "
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0 "
_CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 "


def opendocument_marks(path: Path, watch: Watch) -> dict[str, Marks]:
    """Return the marks of each sheet of an ods by its name.

    Raises:
        Refused: damaged, protected, or a sheet that spans too many cells.
        Cancelled: the person stopped.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            reader = _Reader(path.name)
            part = archive.getinfo("content.xml")
            with unpack(path, archive, part, watch) as blocks:
                for block in blocks:
                    reader.feed(block)
            reader.feed(b"", last=True)
            verify(path, archive, frozenset({"content.xml"}), watch)
            return reader.found
    except (*BROKEN, expat.ExpatError) as error:
        raise damaged(path) from error


class _Reader:
    """Follows rows and cells with their repeat counts; covered cells count as cells."""

    def __init__(self, file_name: str) -> None:
        self.found: dict[str, Marks] = {}
        self._file_name = file_name
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._depth = 0
        self._begin_table("")
        self._begin_row({})
        self._begin_cell({})

    def feed(self, block: bytes, *, last: bool = False) -> None:
        self._parser.Parse(block, last)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _TABLE + "table":
            self._depth += 1
            if self._depth == 1:
                self._begin_table(attributes.get(_TABLE + "name", ""))
        elif self._depth != 1:
            return
        elif name == _TABLE + "table-row":
            self._begin_row(attributes)
        elif name in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            self._begin_cell(attributes)

    def _end(self, name: str) -> None:
        if name == _TABLE + "table":
            self._depth -= 1
            if self._depth == 0:
                self.found[self._sheet] = Marks(
                    frozenset(self._hidden), self._errors, tuple(self._merges)
                )
        elif self._depth != 1:
            return
        elif name == _TABLE + "table-row":
            self._end_row()
        elif name in (_TABLE + "table-cell", _TABLE + "covered-table-cell"):
            self._end_cell()

    def _characters(self, text: str) -> None:
        if self._depth == 1:
            self._text += text

    def _begin_table(self, name: str) -> None:
        self._sheet = name
        self._row = 0
        self._last_row = 0
        self._last_column = 0
        self._hidden: set[int] = set()
        self._errors: dict[tuple[int, int], str] = {}
        self._merges: list[Merge] = []

    def _begin_row(self, attributes: dict[str, str]) -> None:
        self._row_repeat = _count(attributes, "number-rows-repeated")
        self._row_hidden = attributes.get(_TABLE + "visibility") in ("collapse", "filter")
        self._row_filled = False
        self._column = 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._cell_repeat = _count(attributes, "number-columns-repeated")
        self._spans = (
            _count(attributes, "number-rows-spanned"),
            _count(attributes, "number-columns-spanned"),
        )
        self._typed = _OFFICE + "value-type" in attributes
        self._wrong = attributes.get(_CALC + "value-type") == "error"
        self._text = ""

    def _end_cell(self) -> None:
        rows, columns = self._spans
        if rows * columns > 1:
            self._merges.append(
                Merge(self._row, self._column, self._row + rows - 1, self._column + columns - 1)
            )
        text = self._text.strip()
        if self._typed or text:
            self._row_filled = True
            self._last_column = max(self._last_column, self._column + self._cell_repeat)
        if self._wrong or text in ERROR_TEXTS:
            self._errors[self._row, self._column] = text if text in ERROR_TEXTS else "#VALUE!"
        self._column += self._cell_repeat

    def _end_row(self) -> None:
        if self._row_filled:
            self._last_row = self._row + self._row_repeat
            refuse_wide(self._file_name, self._sheet, self._last_row, self._last_column)
            if self._row_hidden:
                self._hidden.update(range(self._row + 1, self._last_row + 1))
        self._row += self._row_repeat


def _count(attributes: dict[str, str], name: str) -> int:
    return min(max(int(attributes.get(_TABLE + name, "1")), 1), 1 << 24)


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a document type declaration has no place in a sheet")
