"""From a grid to the tables in it: header found, columns chosen, rows sorted into kinds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets import words
from pension_desk.spreadsheets.classify import Classifier, Kind
from pension_desk.spreadsheets.find_header import Header, find_header
from pension_desk.spreadsheets.grid import Grid, GridRow, filled_down
from pension_desk.spreadsheets.household_lines import household_told
from pension_desk.spreadsheets.tables import Table

_MOST_TABLES = 20
_LABELLED = re.compile(r"(?:征地|征收)?(?:项目|批次|工程)(?:名称)?\s*[:：]")
"""What begins a line that names the project of the rows below it."""
_NAMES_ONE = re.compile(r"项目|工程|批次|地块|(?:名册|名单|表|情况|登记)$")
"""What a title says that may name a project, above a head that comes again."""


@dataclass(frozen=True)
class Found:
    """One table in a grid: its header and the kind of each row from ``header.bottom + 1`` on."""

    first: int
    header: Header
    kinds: Sequence[Kind]


def find_tables(grid: Grid, watch: Watch = UNWATCHED) -> tuple[Found, ...]:
    """Return the tables of a sheet from top to bottom; none when no header is found.

    A second table begins where a row below the first is plainly another header.
    """
    found: list[Found] = []
    first = 0
    while len(found) < _MOST_TABLES and (header := find_header(grid, first)) is not None:
        kinds = Classifier(grid, header, first).kinds(watch)
        end = kinds.index(Kind.HEADER) if Kind.HEADER in kinds else len(kinds)
        found.append(Found(first, header, kinds[:end]))
        if end == len(kinds):
            break
        first = header.bottom + 1 + end
    return tuple(found)


def to_table(grid: Grid, found: Found) -> Table:
    """Build the table's rows: only data, merged cells repeated downwards."""
    start = found.header.bottom + 1
    changed = filled_down(grid)
    sections = _sections(grid, found, start)
    rows = [
        (index + 1, changed.get(index, grid.rows[index]))
        for index, kind in enumerate(found.kinds, start)
        if kind is Kind.DATA and index + 1 not in sections
    ]
    blocks = _blocks(found.header, _columns(grid, found.header, [row for _, row in rows]))
    numbers, cells = _cut(rows, blocks)
    return Table(
        sheet=grid.name,
        title=_title(grid, found),
        headers=tuple(_name(found.header, index) for index in blocks[0]),
        rows=cells,
        numbers=numbers,
        header_rows=tuple(range(found.header.top + 1, start + 1)),
        footer=len(found.kinds) - len(rows),
        hidden=grid.hidden.intersection(numbers) if grid.hidden else frozenset(),
        sections=tuple(sections.items()),
    )


def _sections(grid: Grid, found: Found, start: int) -> dict[int, str]:
    """Return lines of their own between the rows, by number: merged over the table, or labelled.

    Where the head comes again below them, only the one counts that names what the rows are of.
    """
    told = _Told(grid, found)
    for index, kind in enumerate(found.kinds, start):
        if kind in {Kind.DATA, Kind.NOTE, Kind.REPEATED}:
            told.look(index, kind)
    told.close()
    return told.sections


class _Told:
    """Gathers the lines above each run of rows."""

    def __init__(self, grid: Grid, found: Found) -> None:
        self.sections: dict[int, str] = {}
        self._grid = grid
        self._title = words.squeeze(_title(grid, found))
        self._heads = {words.squeeze(c) for i in found.header.labels for c in grid.rows[i]}
        self._lines: list[tuple[int, str]] = []
        self._headed = False
        self._by_title = False

    def look(self, index: int, kind: Kind) -> None:
        """Take in one row below the head."""
        row = self._grid.rows[index]
        text = _alone(row)
        if kind is Kind.REPEATED:
            text = text or next((c for c in row if isinstance(c, str) and _LABELLED.match(c)), "")
            self._headed = self._headed or not text
        if text and (kind is not Kind.DATA or _LABELLED.match(text)):
            self._lines.append((index + 1, text))
        elif kind is Kind.DATA and (self._lines or self._headed):
            self.close()

    def close(self) -> None:
        """Settle the lines above the rows that begin here."""
        lines, self._lines = self._lines, []
        headed, self._headed = self._headed, False
        if not headed:
            self.sections.update(lines)
            self._by_title = self._by_title and not lines
            return
        labelled = [one for one in lines if _LABELLED.match(one[1])]
        naming = [(at, text) for at, text in lines if self._may_name(words.squeeze(text))]
        fresh = [one for one in naming if words.squeeze(one[1]) not in self._title]
        best = labelled or fresh or (naming if self._by_title else [])
        self.sections.update(one for one in lines if household_told(one[1]))
        self.sections.update(best[-1:])
        self._by_title = self._by_title or bool(best)

    def _may_name(self, text: str) -> bool:
        told = _NAMES_ONE.search(text) and not words.is_maker(text)
        return bool(told) and text not in self._heads


def _alone(row: GridRow) -> str:
    """Return the text of the only cell of a row that has one; empty for any other row.

    Most rows have many, and are given up at the second.
    """
    text = ""
    for cell in row:
        if cell is None:
            continue
        if (isinstance(cell, str) and cell.isalnum()) or words.squeeze(cell):
            if text:
                return ""
            text = str(cell).strip()
    return text


def _columns(grid: Grid, header: Header, rows: list[GridRow]) -> list[int]:
    """Choose the columns that are named, and those that are not but hold something."""
    named = [index for index, text in enumerate(header.texts) if text]
    return [
        index
        for index in range(grid.width)
        if index in named or any(words.squeeze(row[index]) for row in rows)
    ]


def _blocks(header: Header, columns: list[int]) -> list[list[int]]:
    """Split columns that repeat the same headers side by side (左右分栏) into blocks.

    Returns one block of columns, or two to six with equal headers.
    """
    names = [header.texts[index] for index in columns]
    if not all(names):
        return [columns]
    for count in range(2, 7):
        size = len(names) // count
        if size >= 2 and names == names[:size] * count and len(set(names[:size])) == size:
            return [columns[at : at + size] for at in range(0, len(names), size)]
    return [columns]


def _cut(
    rows: list[tuple[int, GridRow]], blocks: list[list[int]]
) -> tuple[list[int], list[GridRow]]:
    """Cut each row to the blocks' columns; a row side by side gives one row per filled block."""
    block = blocks[0]
    if len(blocks) == 1:
        numbers = [number for number, _ in rows]
        if block == list(range(block[0], block[-1] + 1)):
            return numbers, [row[block[0] : block[-1] + 1] for _, row in rows]
        return numbers, [tuple([row[index] for index in block]) for _, row in rows]
    cut = [
        (number, tuple([row[index] for index in block])) for block in blocks for number, row in rows
    ]
    cut = [(number, row) for number, row in cut if _filled(row)]
    return [number for number, _ in cut], [row for _, row in cut]


def _filled(row: GridRow) -> bool:
    """Tell whether a block's row holds more than a number given in advance."""
    texts = [text for cell in row if (text := words.squeeze(cell))]
    return len(texts) > 1 or (len(texts) == 1 and not texts[0].isdecimal())


def _name(header: Header, index: int) -> str:
    return header.texts[index] or f"（无表头{column_letters(index)}列）"


def column_letters(index: int) -> str:
    """Return a column's letters as the office program shows them: 0 → A, 26 → AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _title(grid: Grid, found: Found) -> str:
    lines = []
    for row in grid.rows[found.first : found.header.top]:
        texts = [str(cell).strip() for cell in row if words.squeeze(cell)]
        if texts:
            lines.append(" ".join(texts))
    return "\n".join(lines)
