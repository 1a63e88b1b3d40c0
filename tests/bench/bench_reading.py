"""Reading an office's sheet, beside the bare reader that it stands on."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from pension_desk.spreadsheets.reading import read_tables
from tests.bench.case import Case
from tests.practice import iter_villages
from tests.practice.town import Plan
from tests.practice.writers import write_lists


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield a household register of 25 columns and a tax list of ten lines a resident."""
    for size in sizes:
        if size > 150_000:  # a county's lists come a town at a time
            continue
        yield Case(
            name="reading.register",
            work="household register × 25 columns, xlsx → tables",
            reference_name="calamine reading it",
            size=size,
            ours=_ours,
            reference=_calamine,
            setup=lambda folder: next(folder.glob("*.xlsx")),
            goal="≤ 2×",
            limit=2.0,
            build=partial(_build, size=size, kind="households"),
        )
        yield Case(
            name="reading.register.openpyxl",
            work="household register × 25 columns, xlsx → tables",
            reference_name="openpyxl reading it",
            size=size,
            ours=_ours,
            reference=_openpyxl,
            setup=lambda folder: next(folder.glob("*.xlsx")),
            goal="< 1×",
            limit=1.0,
            runs=5 if size < 50_000 else 3,
            build=partial(_build, size=size, kind="households"),
        )
        yield Case(
            name="reading.payments",
            work="tax list, csv GB18030 → tables",
            reference_name="csv module reading it",
            size=size,
            ours=_ours,
            reference=_csv,
            setup=lambda folder: next(folder.glob("*.csv")),
            goal="≤ 3×",
            limit=3.0,
            build=partial(_build, size=size, kind="payments"),
        )


def _build(folder: Path, size: int, kind: str) -> None:
    villages = iter_villages(1, max(1, size // 5_000), size, plan=Plan(payment_years=12))
    write_lists(villages, folder, "wide", [kind])


def _ours(path: Path) -> None:
    read_tables(path)


def _calamine(path: Path) -> None:
    book = CalamineWorkbook.from_path(str(path))
    for name in book.sheet_names:
        book.get_sheet_by_name(name).to_python()


def _openpyxl(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True)
    for sheet in book:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()


def _csv(path: Path) -> None:
    with path.open(encoding="gb18030", newline="") as file:
        list(csv.reader(file))
