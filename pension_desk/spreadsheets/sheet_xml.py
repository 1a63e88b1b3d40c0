"""Look through the XML of xlsx sheets for what calamine leaves out, without parsing it whole.

One pass over each sheet serves four ends: it verifies that the sheet is no longer than it says,
finds how far the sheet spans (calamine would lay out every cell between), hidden rows, error
cells and formulas whose result was not saved.
"""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets.archive import BROKEN, damaged, files_in, unpack, verify
from pension_desk.spreadsheets.formats import MEGABYTE
from pension_desk.spreadsheets.grid import NOT_CALCULATED
from pension_desk.spreadsheets.marks import MOST_ERRORS, Marks, refuse_wide

_SMALL_PART = 8 * MEGABYTE
_LONGEST_ROW = 64 * MEGABYTE
_SHEET = re.compile(r"<(?:\w+:)?sheet\b([^<>]*)>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\b([^<>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_REFERENCE = re.compile(rb"""\br=["']([A-Z]{1,3})(\d{1,7})["']""")
_ROW_NUMBER = re.compile(rb"""\br=["'](\d{1,7})["']""")
_HIDDEN = re.compile(rb"""\bhidden=["'](?:1|true)["']""")
_VALUE = re.compile(rb">(#[^<]{2,20})</")
_TEXT_RESULT = re.compile(rb"""\bt=["']str["']""")


def workbook_marks(path: Path, watch: Watch) -> dict[str, Marks]:
    """Return the marks of each sheet of an xlsx by its name, having unpacked every part once.

    Raises:
        Refused: damaged, a part longer than declared, or a sheet that spans too many cells.
        Cancelled: the person stopped.
        OSError: the file cannot be read.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            sheets = _sheet_parts(path, archive, watch)
            found = {}
            for name, part in sheets.items():
                with unpack(path, archive, part, watch) as blocks:
                    found[name] = _Scan(path.name, name).run(blocks)
            verify(path, archive, frozenset(part.filename for part in sheets.values()), watch)
            return found
    except BROKEN as error:
        raise damaged(path) from error


def _sheet_parts(path: Path, archive: zipfile.ZipFile, watch: Watch) -> dict[str, zipfile.ZipInfo]:
    parts = {part.filename.replace("\\", "/").lower(): part for part in files_in(archive)}

    def elements(name: str, pattern: re.Pattern[str]) -> Iterator[dict[str, str]]:
        if part := parts.get(name):
            with unpack(path, archive, part, watch) as blocks:
                yield from _elements(path, blocks, pattern)

    targets = {
        attributes.get("Id", ""): attributes.get("Target", "")
        for attributes in elements("xl/_rels/workbook.xml.rels", _RELATION)
    }
    sheets = {}
    for attributes in elements("xl/workbook.xml", _SHEET):
        identity = next((v for k, v in attributes.items() if k.endswith(":id")), "")
        target = posixpath.normpath(posixpath.join("/xl", targets.get(identity, ""))).lower()
        part = parts.get(target.lstrip("/"))
        if part is not None:
            sheets[attributes.get("name", "")] = part
    return sheets


def _elements(
    path: Path, blocks: Iterator[bytes], pattern: re.Pattern[str]
) -> Iterator[dict[str, str]]:
    data = b""
    for block in blocks:
        data += block
        if len(data) > _SMALL_PART:
            raise damaged(path)
    for match in pattern.finditer(data.decode("utf-8", "replace")):
        yield {
            key: html.unescape(double or single)
            for key, double, single in _ATTRIBUTE.findall(match[1])
        }


class _Scan:
    """One pass over one sheet, block by block; a block ends where a row ends."""

    def __init__(self, file_name: str, sheet: str) -> None:
        self._file_name = file_name
        self._sheet = sheet
        self._hidden: set[int] = set()
        self._errors: dict[tuple[int, int], str] = {}
        self._rows = 0
        self._number = 0
        self._columns = 1
        self._row_end = b""

    def run(self, blocks: Iterable[bytes]) -> Marks:
        rest = b""
        for block in blocks:
            if not self._row_end:
                self._compile(_prefix(block), b"'" if b"<row r='" in block else b'"')
            end = block.rfind(self._row_end)
            if end >= 0:
                end += len(self._row_end)
                self._look(rest + block[:end])
                rest = block[end:]
            else:
                rest += block
                if len(rest) > _LONGEST_ROW:
                    self._look(rest)
                    rest = b""
        if self._row_end:
            self._look(rest)
        return Marks(frozenset(self._hidden), self._errors)

    def _compile(self, prefix: bytes, quote: bytes) -> None:
        """Make the patterns for the name-space prefix and the quote marks that the sheet uses."""
        names = {b"P": prefix, b"Q": quote}

        def fitted(pattern: bytes) -> bytes:
            return re.sub(rb"@([PQ])", lambda match: names[match[1]], pattern)

        self._row_end = fitted(b"</@Prow>")
        self._row = re.compile(fitted(rb"<@Prow\b([^<>]*)>"))
        self._far_end = fitted(rb"""\d+["'][^<>]*(?<!/)><(?!/@Pc>)""")
        self._error = re.compile(
            fitted(rb"<@Pc\b([^<>]*\bt=@Qe@Q[^<>]*)>(.{0,9000}?)</@Pc>"), re.DOTALL
        )
        self._error_mark = fitted(b"t=@Qe@Q")
        self._formula = re.compile(
            fitted(
                rb"<@Pc\b([^<>]*)>\s*(?:<@Pf\b[^<>]*/>|<@Pf\b[^<>]*>[^<]*</@Pf>)\s*"
                rb"(?:<@Pv\s*/>|<@Pv></@Pv>)?\s*</@Pc>"
            )
        )
        self._formula_mark = fitted(b"<@Pf")
        self._value_marks = (fitted(b"<@Pv"), fitted(b"<@Pis"))

    def _see_cells(self, block: bytes) -> None:
        """Widen to the furthest filled cell; refuse one that names a row far below its own.

        Of such a cell calamine would believe the name and lay out all the rows between. To be
        quick the pattern finds only cells beyond the width so far, or with a row number of
        more digits, or of a higher first digit, than the last row of the block.
        """
        pattern = self._beyond(b"%d" % max(self._number, 1))
        for astray, letters in set(pattern.findall(block)):
            if astray:
                raise damaged(Path(self._file_name))
            self._columns = max(self._columns, _column(letters) + 1)

    def _beyond(self, highest: bytes) -> re.Pattern[bytes]:
        column = b"[A-Z]{2,3}"
        if self._columns < 26:
            column = b"[%c-Z]|" % (65 + self._columns) + column
        row = rb"\d{%d,}" % (len(highest) + 1)
        if highest[:1] != b"9":
            row += rb"|[%c-9]\d{%d}" % (highest[0] + 1, len(highest) - 1)
        far, astray = b"(%b)%b" % (column, self._far_end), rb"""[A-Za-z]+(%b)["']""" % row
        return re.compile(rb"""r=["'](?:%b|%b)""" % (astray, far))

    def _look(self, block: bytes) -> None:
        last_value = block.rfind(self._value_marks[0])
        last_value = max(last_value, block.rfind(self._value_marks[1], max(last_value, 0)))
        for match in self._row.finditer(block):
            self._see_row(match[1], filled=match.start() < last_value)
        self._see_cells(block)
        refuse_wide(self._file_name, self._sheet, self._rows, self._columns)
        if self._error_mark in block:
            for match in self._error.finditer(block):
                value = _VALUE.search(match[2])
                self._note(match[1], value[1].decode() if value else "#VALUE!")
        if self._formula_mark in block:
            for match in self._formula.finditer(block):
                if not _TEXT_RESULT.search(match[1]):
                    self._note(match[1], NOT_CALCULATED)

    def _see_row(self, attributes: bytes, *, filled: bool) -> None:
        number = _ROW_NUMBER.search(attributes)
        self._number = int(number[1]) if number else self._number + 1
        if filled:
            self._rows = max(self._rows, self._number)
        if b"hidden" in attributes and _HIDDEN.search(attributes):
            self._hidden.add(self._number)

    def _note(self, attributes: bytes, text: str) -> None:
        place = _REFERENCE.search(attributes)
        if place is None or int(place[2]) > self._number:
            return
        self._errors[int(place[2]) - 1, _column(place[1])] = text
        if len(self._errors) > MOST_ERRORS:
            raise Refused(
                "too_many_errors",
                f"“{self._file_name}”的工作表“{self._sheet}”里错误值太多。",
                "请先在表格里改正公式，或把公式粘贴为数值，再导入。",
            )


def _prefix(start: bytes) -> bytes:
    """Return the name-space prefix that the sheet's elements carry, as a rule none."""
    found = re.search(rb"<([A-Za-z_][\w.-]*:)?worksheet\b", start)
    return found[1] or b"" if found else b""


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1
