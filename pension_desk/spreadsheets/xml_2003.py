"""XML 电子表格 2003: one XML file with every sheet, as some systems export it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from xml.parsers import expat

from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.archive import damaged
from pension_desk.spreadsheets.formats import MEGABYTE, too_large, unreadable
from pension_desk.spreadsheets.grid import Grid
from pension_desk.spreadsheets.layout import Placed, lay_out
from pension_desk.spreadsheets.marks import refuse_wide
from pension_desk.spreadsheets.tables import Cell

_LARGEST = 300 * MEGABYTE
_SS = "urn:schemas-microsoft-com:office:spreadsheet "
_EXCEL = "urn:schemas-microsoft-com:office:excel "
_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384


def read_xml_grids(path: Path, watch: Watch) -> tuple[Grid, ...]:
    """Return every sheet.

    Raises:
        Refused: damaged or too large.
        Unavailable: the file cannot be read.
        Cancelled: the person stopped.
    """
    reader = _Reader(path.name)
    done = 0
    try:
        size = path.stat().st_size
        if size > _LARGEST:
            raise too_large(path.name, size, _LARGEST)
        with path.open("rb") as stream:
            while block := stream.read(MEGABYTE):
                done += len(block)
                watch.step(done, size, "读取工作表")
                reader.feed(block)
        reader.feed(b"", last=True)
    except OSError as error:
        unreadable(path, error)
    except (expat.ExpatError, ValueError, OverflowError) as error:
        raise damaged(path) from error
    return tuple(reader.found)


class _Reader:
    """Follows Worksheet, Row, Cell and Data with their Index, MergeAcross and MergeDown."""

    def __init__(self, file_name: str) -> None:
        self.found: list[Grid] = []
        self._file_name = file_name
        self._text = ""
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = _refuse_doctype
        self._begin_sheet("")
        self._begin_cell({})

    def feed(self, block: bytes, *, last: bool = False) -> None:
        self._parser.Parse(block, last)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name == _SS + "Worksheet":
            self._begin_sheet(attributes.get(_SS + "Name", ""))
        elif name == _SS + "Row":
            self._begin_row(attributes)
        elif name == _SS + "Cell":
            self._begin_cell(attributes)
        elif name == _SS + "Data":
            self._type = attributes.get(_SS + "Type", "String")
            self._in_data = True
        elif name == _EXCEL + "Visible":
            self._in_visible = True

    def _end(self, name: str) -> None:
        if name == _SS + "Worksheet":
            rows, merges = lay_out(self._file_name, self._sheet, self._rows)
            self.found.append(
                Grid(self._sheet, rows, merges, frozenset(self._hidden), self._concealed)
            )
        elif name == _SS + "Cell":
            self._end_cell()
        elif name == _SS + "Data":
            self._in_data = False
        elif name == _EXCEL + "Visible":
            self._in_visible = False

    def _characters(self, text: str) -> None:
        if self._in_data:
            self._text += text
        elif self._in_visible and "Hidden" in text:
            self._concealed = True

    def _begin_sheet(self, name: str) -> None:
        self._sheet = name
        self._rows: list[list[Placed]] = []
        self._hidden: set[int] = set()
        self._concealed = False
        self._in_data = False
        self._in_visible = False
        self._column = 0

    def _begin_row(self, attributes: dict[str, str]) -> None:
        index = _number(attributes, "Index", len(self._rows) + 1, _MOST_ROWS)
        refuse_wide(self._file_name, self._sheet, index, 1)
        while len(self._rows) < index:
            self._rows.append([])
        if attributes.get(_SS + "Hidden") == "1":
            self._hidden.add(index)
        self._column = 0

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        self._column = _number(attributes, "Index", self._column + 1, _MOST_COLUMNS) - 1
        self._down = _number(attributes, "MergeDown", 0, _MOST_ROWS) + 1
        self._across = _number(attributes, "MergeAcross", 0, _MOST_COLUMNS) + 1
        self._type = "String"
        self._text = ""

    def _end_cell(self) -> None:
        if self._rows:
            value = _value(self._type, self._text)
            self._rows[-1].append(Placed(value, self._down, self._across, self._column))
        self._column += self._across


def _number(attributes: dict[str, str], name: str, default: int, most: int) -> int:
    number = int(attributes.get(_SS + name, default))
    if not 0 <= number <= most:
        raise ValueError(name)
    return number


def _value(kind: str, text: str) -> Cell:
    if not text:
        return None
    if kind == "Number":
        return float(text)
    if kind == "Boolean":
        return text.strip() == "1"
    if kind == "DateTime":
        moment = dt.datetime.fromisoformat(text.strip())
        return moment if moment.time() != dt.time() else moment.date()
    return text


def _refuse_doctype(*_: object) -> None:
    raise ValueError("a document type declaration has no place in a sheet")
