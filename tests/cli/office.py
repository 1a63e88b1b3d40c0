"""Writes sheets of cells in every form in which offices send them."""

from __future__ import annotations

import csv
import datetime as dt
import html
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import xlwt
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

Cell = str | int | float | dt.date | None
Rows = Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Sheet:
    """One sheet; ``merges`` as Excel writes them: ``A1:F1``."""

    name: str
    rows: Rows
    merges: tuple[str, ...] = ()


def write(path: Path, *sheets: Sheet, encoding: str = "gb18030") -> Path:
    """Write sheets in the form that the file's ending names; ``.htm.xls`` is a saved web page."""
    if path.name.endswith(".htm.xls"):
        _html(path, sheets)
    elif path.suffix in {".xlsx", ".xlsm"}:
        _xlsx(path, sheets)
    elif path.suffix in {".xls", ".et"}:
        _xls(path, sheets)
    elif path.suffix == ".ods":
        _ods(path, sheets)
    else:
        _text(path, sheets, encoding)
    return path


def _xlsx(path: Path, sheets: Sequence[Sheet]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        made = book.create_sheet(sheet.name)
        for row in sheet.rows:
            made.append(list(row))
        for merge in sheet.merges:
            made.merge_cells(merge)
    book.save(path)


def _xls(path: Path, sheets: Sequence[Sheet]) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for sheet in sheets:
        made = book.add_sheet(sheet.name)
        for at, row in enumerate(sheet.rows):
            for column, cell in enumerate(row):
                if isinstance(cell, dt.date):
                    made.write(at, column, cell, day)
                elif cell is not None:
                    made.write(at, column, cell)
    book.save(str(path))


def _ods(path: Path, sheets: Sequence[Sheet]) -> None:
    book = OpenDocumentSpreadsheet()
    for sheet in sheets:
        table = Table(name=sheet.name)
        for row in sheet.rows:
            line = TableRow()
            for cell in row:
                line.addElement(_ods_cell(cell))
            table.addElement(line)
        book.spreadsheet.addElement(table)
    book.save(str(path))


def _ods_cell(cell: Cell) -> TableCell:
    if cell is None:
        return TableCell()
    if isinstance(cell, int | float):
        return TableCell(valuetype="float", value=str(cell))
    made = TableCell(valuetype="string")
    made.addElement(P(text=str(cell)))
    return made


def _text(path: Path, sheets: Sequence[Sheet], encoding: str) -> None:
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file, delimiter="," if path.suffix == ".csv" else "\t")
        for sheet in sheets:
            writer.writerows(["" if cell is None else cell for cell in row] for row in sheet.rows)


def _html(path: Path, sheets: Sequence[Sheet]) -> None:
    parts = ["<html><head><meta charset='utf-8'></head><body>"]
    for sheet in sheets:
        parts.append("<table border=1>")
        for row in sheet.rows:
            cells = "".join(f"<td>{html.escape(str('' if c is None else c))}</td>" for c in row)
            parts.append(f"<tr>{cells}</tr>")
        parts.append("</table>")
    path.write_text("".join([*parts, "</body></html>"]), encoding="utf-8")
