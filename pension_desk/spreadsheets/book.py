"""Open any list file as grids, whatever its format."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets.formats import Format, recognise
from pension_desk.spreadsheets.grid import Grid
from pension_desk.spreadsheets.html_file import read_html_grids
from pension_desk.spreadsheets.text_file import read_text_grid
from pension_desk.spreadsheets.workbook import read_archive, read_compound
from pension_desk.spreadsheets.xml_2003 import read_xml_grids


def read_book(path: Path, watch: Watch = UNWATCHED) -> tuple[Grid, ...]:
    """Return every sheet of a file, in the file's order; a text file is one sheet.

    Raises:
        Refused: the file is not a list that can be read; the reason says which.
        Unavailable: the disk or another program keeps the file from being read.
        Cancelled: the person stopped.
    """
    watch.step(0, 0, "打开文件")
    match recognise(path):
        case Format.ARCHIVE:
            return read_archive(path, watch)
        case Format.COMPOUND:
            return read_compound(path, watch)
        case Format.HTML:
            return read_html_grids(path, watch)
        case Format.XML_2003:
            return read_xml_grids(path, watch)
        case Format.TEXT:
            return (read_text_grid(path, watch),)
