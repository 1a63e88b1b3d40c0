"""Open any list file as grids, whatever its format."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.formats import Format, recognise
from pension_desk.spreadsheets.grid import Grid
from pension_desk.spreadsheets.text_file import read_text_grid
from pension_desk.spreadsheets.workbook import read_workbook


def read_book(path: Path, watch: Watch = UNWATCHED) -> tuple[Grid, ...]:
    """Return every sheet of a file, in the file's order; a text file is one sheet.

    Raises:
        Refused: the file is not a list that can be read; the reason says which.
        Unavailable: the disk or another program keeps the file from being read.
        Cancelled: the person stopped.
    """
    watch.step(0, 0, "打开文件")
    kind = recognise(path)
    if kind is Format.TEXT:
        return (read_text_grid(path, watch),)
    return read_workbook(path, watch)
