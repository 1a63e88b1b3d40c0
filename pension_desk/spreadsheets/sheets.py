"""Decide which sheets of a file are lists: hidden ones, codes and explanations are not read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.spreadsheets import words
from pension_desk.spreadsheets.find_table import Found, find_tables
from pension_desk.spreadsheets.grid import Grid

_LOOKUP_NAME = re.compile(
    r"字典|代码表|码表|下拉|选项|参数|数据源|基础数据|填[表报写]说明|使用说明|示例|样表|模板说明"
)


class Fate(Enum):
    """What becomes of a sheet, with the words for the person."""

    READ = "读取"
    EMPTY = "空表，不读取"
    CONCEALED = "隐藏的工作表，不读取"
    LOOKUP = "说明或代码表，不读取"
    NO_TABLE = "没有表头，不读取"
    NO_HEADER = "有名单但没有表头"


@dataclass(frozen=True)
class Judged:
    """One sheet with the tables found in it and what becomes of it."""

    grid: Grid
    found: tuple[Found, ...]
    fate: Fate


def judge_sheets(grids: Sequence[Grid], watch: Watch = UNWATCHED) -> tuple[Judged, ...]:
    """Judge every sheet, in the file's order.

    A hidden sheet is as a rule a list of codes behind a drop-down; it is read only where no
    visible sheet has a table. A sheet called 数据字典, 填表说明 or the like is not read unless
    it names people or nothing else has a table.
    """
    judged = [_judge(grid, watch) for grid in grids]
    for spare in (Fate.LOOKUP, Fate.CONCEALED):
        if not any(one.fate in (Fate.READ, Fate.NO_HEADER) for one in judged):
            judged = [
                replace(one, fate=Fate.READ) if one.fate is spare and one.found else one
                for one in judged
            ]
    return tuple(judged)


def _judge(grid: Grid, watch: Watch) -> Judged:
    if not any(words.squeeze(cell) for row in grid.rows for cell in row if cell is not None):
        return Judged(grid, (), Fate.EMPTY)
    found = find_tables(grid, watch)
    if grid.concealed:
        return Judged(grid, found, Fate.CONCEALED)
    if not found:
        return Judged(grid, (), Fate.NO_HEADER if _has_identity(grid) else Fate.NO_TABLE)
    named_so = _LOOKUP_NAME.search(grid.name) is not None
    return Judged(grid, found, Fate.LOOKUP if named_so and not _has_identity(grid) else Fate.READ)


def _has_identity(grid: Grid) -> bool:
    return any(words.is_identity(cell) for row in grid.rows for cell in row if cell is not None)
