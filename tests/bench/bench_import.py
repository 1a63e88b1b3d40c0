"""Taking a town's lists in: read, checked, tied to people, logged, committed, screened.

The reference reads the same file and inserts the same columns into a bare encrypted table with
the indexes that such a table needs; it checks nothing and remembers nothing.
"""

from __future__ import annotations

import csv
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

from pension_desk.services.desk import Desk
from pension_desk.services.imports import commit, read_list
from tests.bench.case import Case
from tests.bench.town import bare_file, build_lists, fresh_desk


@dataclass(frozen=True)
class Lists:
    """Where the lists of a town lie; ``desk``: a desk that already has the register."""

    register: Path
    payments: Path | None
    desk: Path | None


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the register, against two references, and the tax list of ten lines a resident."""
    for size in sizes:
        if size > 150_000:  # a county's lists come a town at a time
            continue
        register = partial(build_lists, size=size, kinds=["households"])
        yield Case(
            name="import.register",
            work="household register × 25 columns, xlsx → checked, committed, searchable",
            reference_name="calamine + executemany into a bare encrypted table with its indexes",
            size=size,
            ours=_register,
            reference=_bare_register,
            setup=lists_in,
            goal="≤ 3×, ≤ 600 MB" if size >= 150_000 else "≤ 600 MB (≤ 3× at 150,000)",
            limit=3.0 if size >= 150_000 else None,  # in a village the guessing is most of it
            memory_limit=600,
            build=register,
        )
        yield Case(
            name="import.register.openpyxl",
            work="household register × 25 columns, xlsx → checked, committed, searchable",
            reference_name="openpyxl only reading it",
            size=size,
            ours=_register,
            reference=_openpyxl,
            setup=lists_in,
            goal="< 1×",
            limit=1.0,
            runs=5 if size < 50_000 else 3,
            build=register,
        )
        yield Case(
            name="import.payments",
            work="tax list of ten lines a resident, csv GB18030 → ledger",
            reference_name="csv + executemany into a bare encrypted table with its indexes",
            size=size,
            ours=_payments,
            reference=_bare_payments,
            setup=with_register,
            goal="≤ 3×" if size >= 150_000 else "(≤ 3× at 150,000)",
            limit=3.0 if size >= 150_000 else None,
            runs=5 if size < 50_000 else 3,
            build=partial(build_lists, size=size, kinds=["households", "payments"]),
        )


def lists_in(folder: Path) -> Lists:
    """Return the lists that were built into a folder."""
    return Lists(next(folder.glob("*.xlsx")), next(folder.glob("*.csv"), None), None)


def with_register(folder: Path) -> Lists:
    """Make a desk that has the register once; each run works on a copy of it."""
    lists = lists_in(folder)
    kept = folder / "with-register"
    if not kept.exists():
        with fresh_desk(keep=kept) as desk:
            take(desk, lists.register)
    return Lists(lists.register, lists.payments, kept)


def take(desk: Desk, path: Path) -> float:
    """Take a list in and return the seconds that it took."""
    start = time.perf_counter()
    commit(desk, read_list(desk, path))
    return time.perf_counter() - start


def _register(lists: Lists) -> float:
    with fresh_desk() as desk:
        return take(desk, lists.register)


def _payments(lists: Lists) -> float:
    assert lists.payments is not None
    with fresh_desk(lists.desk) as desk:
        return take(desk, lists.payments)


def _bare_register(lists: Lists) -> float:
    start = time.perf_counter()
    rows = CalamineWorkbook.from_path(str(lists.register)).get_sheet_by_index(0).to_python()
    return _insert(rows[0], rows[1:], ("公民身份证号", "公民姓名", "村居代码,家庭编号"), start)


def _bare_payments(lists: Lists) -> float:
    assert lists.payments is not None
    start = time.perf_counter()
    with lists.payments.open(encoding="gb18030", newline="") as file:
        rows = list(csv.reader(file))
    return _insert(rows[0], rows[1:], ("身份证照号码,所属年度", "税票号"), start)


def _insert(
    headers: Sequence[object],
    rows: Sequence[Sequence[object]],
    indexes: Iterable[str],
    start: float,
) -> float:
    columns = [f'"{header}"' for header in headers]
    with bare_file() as conn:
        conn.exec_driver_sql(f"create table bare (n integer primary key, {', '.join(columns)})")
        for number, index in enumerate(indexes):
            named = ", ".join(f'"{column}"' for column in index.split(","))
            conn.exec_driver_sql(f"create index bare_{number} on bare ({named})")
        marks = ", ".join("?" * len(columns))
        values = list(map(tuple, rows))
        conn.exec_driver_sql(
            f"insert into bare ({', '.join(columns)}) values ({marks})",
            values,
        )
        conn.commit()
        return time.perf_counter() - start


def _openpyxl(lists: Lists) -> None:
    book = openpyxl.load_workbook(lists.register, read_only=True)
    for sheet in book:
        for _row in sheet.iter_rows(values_only=True):
            pass
    book.close()
