"""The raw sheets for the import dialog, each row with what it was taken for."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.classify import Kind
from pension_desk.spreadsheets.sheets import Fate, Judged, judge_sheets
from pension_desk.spreadsheets.tables import Cell

_TAIL = 8


@dataclass(frozen=True)
class PreviewRow:
    """One row as it lies in the sheet: its number from 1, its kind, its cells as text."""

    number: int
    kind: Kind
    cells: tuple[str, ...]
    hidden: bool


@dataclass(frozen=True)
class PreviewSheet:
    """The first and the last rows of a sheet; ``height`` counts all of its rows."""

    name: str
    fate: Fate
    rows: tuple[PreviewRow, ...]
    height: int


def preview_rows(path: Path, limit: int = 30, watch: Watch = UNWATCHED) -> tuple[PreviewSheet, ...]:
    """Return every sheet's first ``limit`` rows and its last eight.

    Sheets that are not read are there too, with their reason in ``fate``.

    Raises:
        Refused: the file cannot be opened as a list at all.
        Unavailable: the disk or another program keeps the file from being read.
        Cancelled: the person stopped.
    """
    return tuple(
        shown_sheet(judged, limit) for judged in judge_sheets(read_book(path, watch), watch)
    )


def display(cell: Cell) -> str:
    """Return a cell as the office program would show it: 7.0 as 7, dates as 2026-11-20."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "是" if cell else "否"
    if isinstance(cell, float) and cell.is_integer() and abs(cell) < 1e15:
        return str(int(cell))
    if isinstance(cell, dt.datetime):
        return cell.isoformat(sep=" ", timespec="minutes")
    return str(cell)


def shown_sheet(judged: Judged, limit: int) -> PreviewSheet:
    """Return the first ``limit`` rows and the last eight of a sheet that was judged."""
    grid = judged.grid
    kinds = row_kinds(judged)
    shown = [
        PreviewRow(
            index + 1,
            kinds[index],
            tuple([display(cell) for cell in grid.rows[index]]),
            index + 1 in grid.hidden,
        )
        for index in range(len(grid.rows))
        if index < limit or index >= len(grid.rows) - _TAIL
    ]
    return PreviewSheet(grid.name, judged.fate, tuple(shown), len(grid.rows))


def row_kinds(judged: Judged) -> list[Kind]:
    """Return the kind of every row of a sheet; rows of a sheet without a table are data."""
    rows = judged.grid.rows
    if not judged.found:
        return [Kind.BLANK if row.count(None) == len(row) else Kind.DATA for row in rows]
    kinds: list[Kind] = []
    for found in judged.found:
        kinds += [Kind.TITLE] * (found.header.top - found.first)
        kinds += [Kind.HEADER] * (found.header.bottom - found.header.top + 1)
        kinds += found.kinds
    return kinds
