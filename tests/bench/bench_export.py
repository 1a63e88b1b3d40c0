"""A large list written as a workbook, beside XlsxWriter in constant memory.

Both write the same 25 columns of plain text and whole numbers; ours borders and formats its cells,
repeats and freezes the header, and puts the file in place only when it is whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import xlsxwriter

from pension_desk.domain.roster import RosterFilter
from pension_desk.services import roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.roster_export import export_lines
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list
from tests.bench.bench_search import PASSPHRASE, build_desk
from tests.bench.case import Case
from tests.practice import iter_villages
from tests.practice.layouts import WIDE_REGISTER

Rows = list[tuple[str | int, ...]]


@dataclass(frozen=True)
class Sheet:
    """The rows to be written, and where to."""

    rows: Rows
    path: Path


@dataclass(frozen=True)
class Roster:
    """An open desk, and where its roster is exported to."""

    desk: Desk
    path: Path


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the bare writer at 25 columns, and the roster's own export of 13."""
    for size in sizes:
        if size > 150_000:
            continue
        yield Case(
            name="export.list",
            work="list × 25 columns → xlsx",
            reference_name="XlsxWriter, constant memory, no formats",
            size=size,
            ours=_ours,
            reference=_reference,
            setup=lambda folder, size=size: _sheet(folder, size),
            goal="≤ 1.3×",
            limit=1.3,
            runs=5 if size < 50_000 else 3,
        )
        yield Case(
            name="export.roster",
            work="roster × 13 columns: asked of the file, written, logged",
            reference_name="the same cells by XlsxWriter, constant memory, no formats",
            size=size,
            ours=_export,
            reference=_bare_export,
            setup=_roster,
            goal="≤ 1.5×",
            limit=1.5,
            runs=5 if size < 50_000 else 3,
            build=lambda folder, size=size: build_desk(folder, size),
        )


def _sheet(folder: Path, size: int) -> Sheet:
    rows: Rows = []
    for village in iter_villages(1, max(1, size // 5_000), size):
        for person in village.residents:
            cells = [column.cell(person, village) for column in WIDE_REGISTER.columns]
            rows.append(tuple(cell if isinstance(cell, str) else str(cell) for cell in cells))
    return Sheet(rows, folder / "list.xlsx")


def _ours(sheet: Sheet) -> None:
    columns = tuple(Column(column.header) for column in WIDE_REGISTER.columns)
    write_list(sheet.path, ListSheet("名单", "居民名册", "制表", columns, sheet.rows))


def _reference(sheet: Sheet) -> None:
    _write(sheet.path, [column.header for column in WIDE_REGISTER.columns], sheet.rows)


def _write(path: Path, headers: Sequence[str], rows: Iterable[Sequence[str | int]]) -> None:
    book = xlsxwriter.Workbook(path, {"constant_memory": True})
    page = book.add_worksheet()
    for at, row in enumerate([headers, *rows]):
        for column, cell in enumerate(row):
            if isinstance(cell, str):
                page.write_string(at, column, cell)
            else:
                page.write_number(at, column, cell)
    book.close()


def _roster(folder: Path) -> Roster:
    return Roster(open_desk(folder / "desk", PASSPHRASE), folder / "roster.xlsx")


def _export(state: Roster) -> None:
    numbers = roster.row_numbers(state.desk, RosterFilter())
    export_lines(state.desk, numbers, state.path)


def _bare_export(state: Roster) -> None:
    with state.desk.file.reading() as conn:
        found = conn.exec_driver_sql(
            "select r.n, r.name, r.sex, r.birth, r.id_number, r.village, r.hamlet,"
            " r.household_no, r.relation, r.phone, s.category, s.findings, s.paid_fen"
            " from residents r left join standings s on s.n = r.n order by r.village, r.walk_key"
        )
        _write(state.path, ["列"] * 13, ([cell or "" for cell in row] for row in found))
