"""Find the header of a table in a sheet: one to four rows among titles and maker's lines."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pension_desk.spreadsheets import words
from pension_desk.spreadsheets.grid import Grid, GridRow, Merge
from pension_desk.spreadsheets.tables import Cell

_SEARCHED = 80
_MOST_HEADER_ROWS = 4
_LONGEST_HEADER = 60
_LONGEST_GROUP = 16
_SENTENCE = re.compile(r"[、。，,;；]")


@dataclass(frozen=True)
class Header:
    """Where a header lies: rows ``top`` to ``bottom`` (from 0, both included).

    ``labels``: rows of it that name columns; the others only number them (栏次 1 2 3).
    ``texts``: one joined text per column of the sheet, empty where no column is named.
    """

    top: int
    bottom: int
    labels: tuple[int, ...]
    texts: tuple[str, ...]


def find_header(grid: Grid, first: int = 0) -> Header | None:
    """Return the header of the first table at or below row ``first`` (from 0), or None.

    The header is the row that reads most like one among those above the first row that holds
    an identity number; rows above and below join it by their merged cells.
    """
    last = first + _SEARCHED + _MOST_HEADER_ROWS
    near = tuple(m for m in grid.merges if m.bottom >= first and m.top <= last)
    grid = replace(grid, merges=near)
    core = _best_row(grid, first)
    if core is None:
        return None
    top = _grow_up(grid, core, first)
    bottom = _grow_down(grid, top, core)
    labels = tuple(range(top, bottom + 1))
    if bottom + 1 < len(grid.rows) and _numbers_columns(grid.rows[bottom + 1]):
        bottom += 1
    return Header(top, bottom, labels, _joined(grid, labels))


def reads_like_header(row: GridRow) -> int:
    """Score a row: 0 when it is no header, else the more the better."""
    texts = [(cell, words.header_text(cell)) for cell in row if cell is not None]
    texts = [(cell, text) for cell, text in texts if text]
    if not texts or any(words.is_value(cell) for cell, _ in texts):
        return 0
    short = [_without_brackets(text) for _, text in texts]
    if sum(len(text) > _LONGEST_HEADER or ":" in _half(text) for text in short) * 3 > len(short):
        return 0
    hints = sum(words.is_hint(words.squeeze(text)) for text in short)
    distinct = len(set(short))
    exact = sum(words.is_exact_head(words.squeeze(text)) for text in short)
    if hints >= 2 and distinct >= 2 and (hints * 3 >= len(short) or exact >= 2):
        return hints * 3 + distinct + exact
    return 1 if exact == len(short) == 1 else 0


def _half(text: str) -> str:
    return text.replace("：", ":")


def _without_brackets(text: str) -> str:
    """Drop explanations in brackets: headers carry long hints about how to fill them in."""
    for left, right in ("（）", "()"):
        start, end = text.find(left), text.rfind(right)
        if 0 < start < end:
            text = text[:start] + text[end + 1 :]
    return text


def _best_row(grid: Grid, first: int) -> int | None:
    best, best_score = None, 0
    for index in range(first, min(len(grid.rows), first + _SEARCHED)):
        row = grid.rows[index]
        if any(words.is_identity(cell) for cell in row):
            break
        score = reads_like_header(row)
        if score > best_score:
            best, best_score = index, score
    return best


def _grow_up(grid: Grid, core: int, first: int) -> int:
    """Return the first row of the header whose best row is ``core``."""
    top = core
    while top > first and core - top < _MOST_HEADER_ROWS - 1:
        if not (_merged_into(grid, top) or _groups_above(grid, top - 1, core)):
            break
        top -= 1
    return top


def _merged_into(grid: Grid, row: int) -> bool:
    """Tell whether a narrow merged cell reaches from the row above into ``row``."""
    return any(
        merge.top < row <= merge.bottom and (merge.right - merge.left + 1) * 2 <= grid.width
        for merge in grid.merges
        if merge.top <= row
    )


def _groups_above(grid: Grid, row: int, core: int) -> bool:
    """Tell whether ``row`` names groups of the columns that the row below names."""
    named = _named(grid.rows[row])
    if not named or any(words.is_value(cell) for cell in grid.rows[row]):
        return False
    texts = [words.squeeze(text) for text in named.values()]
    if any(words.is_maker(text) for text in texts):
        return False
    if len(named) >= 2:
        return (
            all(len(text) <= _LONGEST_GROUP and not _SENTENCE.search(text) for text in texts)
            and any(words.is_hint(text) for text in texts)
            and _fits_over(grid, row, core)
        )
    (column,) = named
    merge = _merge_at(grid, row, column)
    return (
        merge is not None
        and merge.left > min(_named(grid.rows[core]), default=0)
        and merge.right > merge.left
    )


def _fits_over(grid: Grid, row: int, core: int) -> bool:
    """Tell whether the texts of ``row`` head columns of ``core`` rather than make a title.

    They stand over its columns (a text further right must read like a header), and either
    one of them names a column that ``core`` leaves blank, or all of them are merged over
    several columns, or three or more, some of them merged, stand over every column of ``core``.
    """
    below = _named(grid.rows[core])
    named = _named(grid.rows[row])
    beyond = [words.squeeze(text) for column, text in named.items() if column > max(below) + 1]
    if min(named) > max(below) or not all(words.is_hint(text) for text in beyond):
        return False
    if any(column not in below for column in named):
        return True
    merged = [column for column in named if _spans_columns(grid, row, column)]
    if len(merged) == len(named):
        return True
    return len(named) >= 3 and bool(merged) and below.keys() <= _covered(grid, row, named)


def _covered(grid: Grid, row: int, named: dict[int, str]) -> set[int]:
    """Return the columns over which the texts of a row stand, with what they are merged over."""
    found: set[int] = set()
    for column in named:
        merge = _merge_at(grid, row, column)
        found.update(range(merge.left, merge.right + 1) if merge else (column,))
    return found


def _spans_columns(grid: Grid, row: int, column: int) -> bool:
    merge = _merge_at(grid, row, column)
    return merge is not None and merge.right > merge.left


def _named(row: GridRow) -> dict[int, str]:
    texts = ((index, words.header_text(cell)) for index, cell in enumerate(row) if cell is not None)
    return {index: text for index, text in texts if text}


def _merge_at(grid: Grid, row: int, column: int) -> Merge | None:
    for merge in grid.merges:
        if merge.top <= row <= merge.bottom and merge.left <= column <= merge.right:
            return merge
    return None


def _grow_down(grid: Grid, top: int, core: int) -> int:
    bottom = core
    while bottom + 1 < min(len(grid.rows), top + _MOST_HEADER_ROWS):
        if not _continues(grid, top, bottom):
            break
        bottom += 1
    return bottom


def _continues(grid: Grid, top: int, bottom: int) -> bool:
    """Tell whether the row below ``bottom`` still belongs to the header."""
    row = grid.rows[bottom + 1]
    named = _named(row)
    if any(words.is_value(cell) or words.is_identity(cell) for cell in row):
        return False
    covered = any(
        top <= merge.top <= bottom < merge.bottom and merge.bottom < top + _MOST_HEADER_ROWS
        for merge in grid.merges
    )
    if covered or not named:
        return covered
    if all(_spans_columns(grid, bottom, column) for column in named):
        return True
    if not all(_has_place(grid, top, bottom, column, named) for column in named):
        return False
    known = any(words.is_hint(words.squeeze(text)) for text in named.values())
    return known or _parts_only(_named(grid.rows[bottom]), named)


def _parts_only(above: dict[int, str], named: dict[int, str]) -> bool:
    """Tell whether a row names the parts of unmerged groups above it, and nothing else.

    A row of values would fill other columns too.
    """
    begun = {column for column in named if column in above and column + 1 in named}
    reached: set[int] = set()
    for column in sorted(named):
        if column in begun or (column not in above and column - 1 in reached):
            reached.add(column)
    return bool(begun) and reached == set(named)


def _has_place(grid: Grid, top: int, bottom: int, column: int, named: dict[int, str]) -> bool:
    """Tell whether a text below the header names a part of the group above it."""
    above = _named(grid.rows[bottom])
    if column not in above:
        return not any(column in _named(grid.rows[row]) for row in range(top, bottom))
    if above[column] == named[column]:
        return True
    merge = _merge_at(grid, bottom, column)
    if merge is not None:
        return merge.right > merge.left
    return column + 1 in named and column + 1 not in above


def _numbers_columns(row: GridRow) -> bool:
    """Tell whether a row only counts the columns: 1 2 3 …, (1) (2) …, perhaps after 甲 乙."""
    texts = [words.squeeze(cell).strip("()") for cell in row if cell is not None]
    counted = [text for text in texts if text and text not in "甲乙丙丁戊" and text != "栏次"]
    if len(counted) < 3 or not all(text.isdecimal() and len(text) < 4 for text in counted):
        return False
    start = int(counted[0])
    return start <= 1 and [int(text) for text in counted] == list(
        range(start, start + len(counted))
    )


def _joined(grid: Grid, labels: tuple[int, ...]) -> tuple[str, ...]:
    """Join the texts of each column from top to bottom with ``/``, repeated ones once."""
    rows = [_spread(grid, index, labels) for index in labels]
    return tuple(
        "/".join(dict.fromkeys(row[column] for row in rows if row[column]))
        for column in range(grid.width)
    )


def _spread(grid: Grid, index: int, labels: tuple[int, ...]) -> list[str]:
    """Return one header row with the text of merged and of group cells in each column."""
    texts = [words.header_text(cell) for cell in grid.rows[index]]
    for merge in grid.merges:
        if labels[0] <= merge.top <= index <= merge.bottom <= labels[-1]:
            text = words.header_text(_cell(grid, merge.top, merge.left))
            for column in range(merge.left, min(merge.right + 1, grid.width)):
                texts[column] = texts[column] or text
    if index == labels[-1]:
        return texts
    return _spread_unmerged(grid, index, labels, texts)


def _spread_unmerged(
    grid: Grid, index: int, labels: tuple[int, ...], texts: list[str]
) -> list[str]:
    """Carry a group's name to the right where the sheet left cells blank instead of merging."""
    below = [_named(grid.rows[row]) for row in labels if row > index]
    above = [_named(grid.rows[row]) for row in labels if row < index]
    group = ""
    for column, text in enumerate(texts):
        own = any(column in row for row in below)
        if text:
            merged = _merge_at(grid, index, column)
            group = text if own and merged is None else ""
        elif not own or any(column in row for row in above):
            group = ""
        elif group:
            texts[column] = group
    return texts


def _cell(grid: Grid, row: int, column: int) -> Cell:
    return grid.rows[row][column] if row < len(grid.rows) and column < grid.width else None
