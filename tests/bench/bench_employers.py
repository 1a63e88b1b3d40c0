"""The lists of 5,000 employers compared, and their staff found among a town's residents."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import python_calamine
from sqlalchemy import text

from pension_desk.services import employers, roster
from pension_desk.services.desk import Desk, open_desk
from tests.bench.bench_import import take, with_register
from tests.bench.case import Case
from tests.bench.town import PASSPHRASE, bare_file, build_lists, fresh_desk
from tests.practice.employer_offices import book, plain
from tests.practice.employers import invent

EMPLOYERS = 5_000
STAFF_EACH = 4


@dataclass(frozen=True)
class Files:
    """The three lists, a desk that has taken them, and where there are residents a staff list."""

    lists: tuple[Path, ...]
    filled: Path
    staff: Path | None = None


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the comparison and its undo for 5,000 employers, their staff for each town's size."""
    yield Case(
        name="employers.lists",
        work="market register, tax list and insured list of 5,000 employers, read and compared",
        reference_name="calamine, joined by whole code, executemany into a bare encrypted table",
        size=EMPLOYERS,
        ours=_lists,
        reference=_joined,
        setup=_files,
        goal="≤ 20×",
        limit=20.0,
        build=_build,
    )
    yield Case(
        name="employers.undo",
        work="a tax list of 5,000 employers taken back as one act",
        reference_name="its import",
        size=EMPLOYERS,
        ours=_undo,
        reference=_tax_list,
        setup=_files,
        goal="≤ 5×",
        limit=5.0,
        build=_build,
    )
    yield Case(
        name="employers.status",
        work="how 5,000 employers stand, with clocks and what does not fit",
        reference_name="every row of the employers read by bare SQL",
        size=EMPLOYERS,
        ours=_status,
        reference=_bare,
        setup=_desk,
        goal="≤ 20×",
        limit=20.0,
        build=_build,
    )
    for size in sizes:
        if size > 150_000:
            continue
        yield Case(
            name="employers.staff",
            work="up to 20,000 staff of 5,000 employers found among the residents",
            reference_name="calamine, joined by SQL into a temporary table, nothing checked",
            size=size,
            ours=_staff,
            reference=_staff_joined,
            setup=_with_staff,
            goal="≤ 20×",
            limit=20.0,
            build=partial(_build, residents=size),
        )


def _build(folder: Path, residents: int = 0) -> None:
    if residents:
        build_lists(folder, residents, ["households"])
    like = with_register(folder).desk if residents else None  # it takes the only list there is
    lists = plain(invent(1, EMPLOYERS), folder)
    with fresh_desk(like, keep=folder / "filled") as desk:
        for path in lists:
            take(desk, path)
        if residents:
            _write_staff(desk, folder / "单位用工人员名单.xlsx")


def _write_staff(desk: Desk, path: Path) -> None:
    """Give each employer some of the residents, none twice; by code, name and ID number."""
    firms = [one.employer for one in employers.lines(desk)]
    with desk.file.reading() as conn:
        people = conn.execute(
            text("SELECT name, id_number FROM residents WHERE id_number IS NOT NULL LIMIT :most"),
            {"most": EMPLOYERS * STAFF_EACH},
        ).all()
    rows = [
        (firms[at % len(firms)].credit_code, who.name, who.id_number, "否" if at % 3 else "是")
        for at, who in enumerate(people)
    ]
    heads = ("统一社会信用代码", "姓名", "身份证号码", "是否参保")
    book(path, [("Sheet1", [heads, *rows])])


def _files(folder: Path) -> Files:
    names = ("市场主体名单.xlsx", "税务用工.xlsx", "单位参保.xlsx")
    return Files(tuple(folder / name for name in names), folder / "filled")


def _with_staff(folder: Path) -> Files:
    files = _files(folder)
    return Files(files.lists, files.filled, folder / "单位用工人员名单.xlsx")


def _desk(folder: Path) -> Desk:
    return open_desk(folder / "filled", PASSPHRASE)


def _lists(files: Files) -> float:
    with fresh_desk() as desk:
        return sum(take(desk, path) for path in files.lists)


def _joined(files: Files) -> float:
    start = time.perf_counter()
    register, tax, insured = (_rows(path) for path in files.lists)
    staff = {row[0]: row[2] for row in tax[1:]}
    covered = {row[1]: row[2] for row in insured[1:]}
    rows = [(*map(str, row), staff.get(row[0]), covered.get(row[0])) for row in register[1:]]
    with bare_file() as conn:
        conn.exec_driver_sql("CREATE TABLE t (a, b, c, d, e, f, g, h, staff, insured)")
        marks = ",".join("?" * 10)
        conn.exec_driver_sql(f"INSERT INTO t VALUES ({marks})", rows)
    return time.perf_counter() - start


def _rows(path: Path) -> list[list[object]]:
    book_read = python_calamine.CalamineWorkbook.from_path(str(path))
    return list(book_read.get_sheet_by_index(0).to_python())


def _tax_list(files: Files) -> float:
    with fresh_desk() as desk:
        take(desk, files.lists[0])
        return take(desk, files.lists[1])


def _undo(files: Files) -> float:
    with fresh_desk() as desk:
        for path in files.lists[:2]:
            take(desk, path)
        start = time.perf_counter()
        roster.undo_last(desk)
        return time.perf_counter() - start


def _status(desk: Desk) -> None:
    employers.status(desk)


def _bare(desk: Desk) -> None:
    with desk.file.reading() as conn:
        conn.exec_driver_sql("SELECT * FROM employers").all()


def _staff(files: Files) -> float:
    assert files.staff is not None
    with fresh_desk(files.filled) as desk:
        return take(desk, files.staff)


def _staff_joined(files: Files) -> float:
    assert files.staff is not None
    with fresh_desk(files.filled) as desk, desk.file.writing() as conn:
        start = time.perf_counter()
        conn.exec_driver_sql("CREATE TEMP TABLE sent (code, name, number, insured)")
        sent = [tuple(row) for row in _rows(files.staff)[1:]]
        conn.exec_driver_sql("INSERT INTO sent VALUES (?, ?, ?, ?)", sent)
        conn.exec_driver_sql(
            "CREATE TEMP TABLE found AS SELECT s.*, e.id AS employer, r.id AS resident FROM sent s"
            " LEFT JOIN employers e ON e.credit_code = s.code"
            " LEFT JOIN residents r ON r.id_number = s.number AND r.present"
        )
        return time.perf_counter() - start
