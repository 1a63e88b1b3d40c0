"""Lines between the rows: which of them says what the rows below it are of."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.spreadsheets.reading import read_tables
from tests.cli.office import Cell, Sheet, write

HEADS = ("序号", "户主", "姓名", "公民身份号码")
ONE, TWO, THREE = (
    (1, "覃玉兰", "覃玉兰", "452524197209206153"),
    (2, "韦大山", "韦大山", "450821197906155027"),
    (3, "覃秀英", "覃秀英", "452524196805251001"),
)  # fmt: skip


def line(*texts: str) -> tuple[Cell, ...]:
    return (*texts, *[None] * (len(HEADS) - len(texts)))


@pytest.mark.parametrize("merged", [False, True], ids=["plain", "merged"])
@pytest.mark.parametrize(
    ("rows", "sections"),
    [
        ((line("甲项目花名册"), HEADS, ONE, line("乙项目花名册"), HEADS, TWO),
         {4: "乙项目花名册"}),
        ((line("甲项目花名册"), HEADS, ONE, line("乙项目花名册"), HEADS, TWO,
          line("甲项目花名册"), HEADS, THREE), {4: "乙项目花名册", 7: "甲项目花名册"}),
        ((line("征地农户花名册"), line("项目：甲"), HEADS, ONE,
          line("项目：乙"), line("征地农户花名册"), line("单位：亩"), HEADS, TWO), {5: "项目：乙"}),
        ((line("征地农户花名册"), line("项目：甲", "单位：亩"), HEADS, ONE,
          line("征地农户花名册"), line("项目：乙", "单位：亩"), HEADS, TWO), {6: "项目：乙"}),
        ((line("征地农户花名册"), HEADS, line("项目：甲"), ONE,
          line("征地农户花名册"), HEADS, TWO, line("项目：乙"), THREE),
         {3: "项目：甲", 8: "项目：乙"}),
        ((line("征地农户花名册"), line("单位：亩"), HEADS, ONE, line("第1页 共2页"),
          line("征地农户花名册"), line("单位：亩"), HEADS, TWO), {}),
        ((line("征地农户花名册"), line("户主：覃玉兰"), HEADS, ONE,
          line("户主：韦大山　人口：2人"), HEADS, TWO), {5: "户主：韦大山　人口：2人"}),
    ],
    ids=["below", "back again", "label first", "beside a unit", "a page within", "a page",
         "a household"],
)  # fmt: skip
def test_the_line_above_a_head_that_comes_again_names_the_rows_below(
    tmp_path: Path, rows: tuple[tuple[Cell, ...], ...], sections: dict[int, str], merged: bool
) -> None:
    wide = [f"A{at}:D{at}" for at, row in enumerate(rows, 1) if merged and not any(row[1:])]
    (table,) = read_tables(write(tmp_path / "名单.xlsx", Sheet("Sheet1", rows, tuple(wide))))
    assert dict(table.sections) == sections
    assert [row[2] for row in table.rows] == [row[2] for row in rows if row[0] in {1, 2, 3}]
