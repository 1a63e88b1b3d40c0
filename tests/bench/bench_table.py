"""The roster's table: first paint and jump, beside a bare model over ids and pages by id.

Both models are asked for all cells of one screen (25 rows, twelve columns) after their page was
read from the same encrypted file; no window, no threads: what is measured is the reading and
the model.
"""

from __future__ import annotations

import os
import random
import time
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, Qt
from sqlalchemy import text

from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.services import roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.ui.paged_lines import PAGE_ROWS
from pension_desk.ui.roster.models import RosterColumn, RosterModel
from tests.bench.bench_search import PASSPHRASE, build_desk
from tests.bench.case import Case

SCREEN_ROWS = 25
_NUMBERS = text("select n from residents where present order by village, walk_key, n")
_PAGE = text(
    "select r.n, r.name, r.sex, r.birth, s.category, r.id_number, r.village, r.hamlet,"
    " r.household_no, r.relation, s.paid_fen, s.findings, r.phone from residents r"
    " left join standings s on s.n = r.n where r.n in (select value from json_each(:numbers))"
)


class BareModel(QAbstractTableModel):
    """An id array, pages by id, the columns as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers: array[int] = array("q")
        self.rows: dict[int, Any] = {}

    def rowCount(self, _parent: Any = None) -> int:  # noqa: N802
        return len(self.numbers)

    def columnCount(self, _parent: Any = None) -> int:  # noqa: N802
        return len(RosterColumn)

    def data(self, index: Any, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        value = self.rows[self.numbers[index.row()]][index.column() + 1]
        return None if value is None else str(value)


@dataclass
class Tables:
    """Both models over one desk."""

    desk: Desk
    ours: RosterModel
    bare: BareModel
    places: random.Random


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield first paint and jump at every size."""
    for size in sizes:
        for name, work, ours, reference, p95, runs in (
            ("table.first", "numbers in walking order, first screen", _first, _bare_first, None, 9),
            ("table.jump", "a jump to anywhere, one screen", _jump, _bare_jump, 0.016, 60),
        ):
            yield Case(
                name=name,
                work=work,
                reference_name="a bare model: id array and pages by id",
                size=size,
                ours=ours,
                reference=reference,
                setup=_open,
                goal="≤ 1.5×" + ("; jump ≤ 16 ms" if p95 else ""),
                limit=1.5,
                runs=runs,
                p95_limit=p95,
                build=lambda folder, size=size: build_desk(folder, size),
            )


def _open(folder: Path) -> Tables:
    QCoreApplication.instance() or QCoreApplication([])
    desk = open_desk(folder / "desk", PASSPHRASE)
    ours = RosterModel(desk.today())
    bare = BareModel()
    tables = Tables(desk, ours, bare, random.Random(1))
    _first(tables)
    _bare_first(tables)
    return tables


def _first(tables: Tables) -> float:
    began = time.perf_counter()
    wanted = RosterFilter()
    tables.ours.show_numbers(array("q"))
    tables.ours.show_numbers(roster.row_numbers(tables.desk, wanted, Sort.WALK))
    _show(tables, 0)
    return time.perf_counter() - began


def _bare_first(tables: Tables) -> float:
    began = time.perf_counter()
    with tables.desk.file.reading() as conn:
        numbers = array("q", conn.scalars(_NUMBERS).all())
    tables.bare.beginResetModel()
    tables.bare.numbers = numbers
    tables.bare.endResetModel()
    _show_bare(tables, 0)
    return time.perf_counter() - began


def _jump(tables: Tables) -> float:
    row = tables.places.randrange(max(1, tables.ours.rowCount() - SCREEN_ROWS))
    began = time.perf_counter()
    _show(tables, row)
    return time.perf_counter() - began


def _bare_jump(tables: Tables) -> float:
    row = tables.places.randrange(max(1, tables.bare.rowCount() - SCREEN_ROWS))
    began = time.perf_counter()
    _show_bare(tables, row)
    return time.perf_counter() - began


def _show(tables: Tables, row: int) -> None:
    """Read the pages of a screen as the tab does, then ask for its cells."""
    model = tables.ours
    last = min(row + SCREEN_ROWS, model.rowCount())
    for page in range(row // PAGE_ROWS, (last - 1) // PAGE_ROWS + 1):
        numbers = model.numbers[page * PAGE_ROWS : (page + 1) * PAGE_ROWS]
        model.take_page(page, numbers, roster.lines(tables.desk, numbers))
    _ask(model, row, last)


def _show_bare(tables: Tables, row: int) -> None:
    model = tables.bare
    last = min(row + SCREEN_ROWS, model.rowCount())
    first_page, last_page = row // PAGE_ROWS, (last - 1) // PAGE_ROWS
    wanted = model.numbers[first_page * PAGE_ROWS : (last_page + 1) * PAGE_ROWS]
    with tables.desk.file.reading() as conn:
        found = conn.execute(_PAGE, {"numbers": str(wanted.tolist())})
        model.rows = {line[0]: line for line in found}
    _ask(model, row, last)


def _ask(model: QAbstractTableModel, first: int, last: int) -> None:
    for row in range(first, last):
        for column in range(len(RosterColumn)):
            index: QModelIndex = model.index(row, column)
            model.data(index, Qt.ItemDataRole.DisplayRole)
