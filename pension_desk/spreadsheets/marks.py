"""What calamine does not tell of a sheet: hidden rows, error cells, merges of ods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pension_desk.domain.errors import Refused
from pension_desk.spreadsheets.grid import Merge

MOST_CELLS = 17_000_000
"""Cells that a sheet may span, blank ones included: a million rows of sixteen columns."""
MOST_ERRORS = 2_000_000


@dataclass(frozen=True)
class Marks:
    """Hidden row numbers (from 1), error texts by (row, column) from 0, and merged ranges."""

    hidden: frozenset[int] = frozenset()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)
    merges: tuple[Merge, ...] = ()


def refuse_wide(name: str, sheet: str, rows: int, columns: int) -> None:
    """Raise `Refused` when a sheet spans more cells than memory should be spent on."""
    if rows * columns > MOST_CELLS:
        raise Refused(
            "too_many_cells",
            f"“{name}”的工作表“{sheet}”铺开有 {rows} 行、{columns} 列，太大了。",
            "请删掉最后面、最右边多余的空行空列，或按村分成几个文件，再导入。",
        )
