"""A cell that starts with = + - @ is text, on the way in and on the way out."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Program
from tests.cli.office import Sheet, write

TRICKS = (
    '=HYPERLINK("http://x","点")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "＝1+1",
)
HEAD = ("户编号", "姓名", "性别", "公民身份号码", "与户主关系", "村", "屯", "家庭住址", "备注")
QIN = "450821199311138323"


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("ending", ["xlsx", "csv", "xls"])
def test_text_stays_text(town: Program, tmp_path: Path, trick: str, ending: str) -> None:
    row = ("2010001", "覃玉兰", "女", QIN, "户主", "动界村", "上坪屯", trick, trick)
    source = tmp_path / f"户籍人口花名册.{ending}"
    if ending == "xlsx":
        _as_text(source, (HEAD, row))
    else:
        write(source, Sheet("Sheet1", (HEAD, row)))
    assert town.done("import", source)["accepted"] == 1
    town.done("visit", QIN, f"--outcome={trick}", f"--note={trick}")
    out = tmp_path / "名单.xlsx"
    assert town.done("list", "unregistered", "--out", out)["rows"] == 1
    cells = [c for row in openpyxl.load_workbook(out).worksheets[0] for c in row if c.value]
    assert all(cell.data_type in {"s", "n"} for cell in cells)
    assert all(cell.data_type == "s" for cell in cells if isinstance(cell.value, str))
    told = [cell for cell in cells if trick.strip() in str(cell.value)]
    assert told
    (number,) = [cell for cell in cells if cell.value == QIN]
    assert number.number_format == "@"


def _as_text(path: Path, rows: tuple[tuple[str, ...], ...]) -> None:
    """Write every cell as text, as a careful office would."""
    book = openpyxl.Workbook()
    for at, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = book.worksheets[0].cell(at, column)
            cell.value = text
            cell.data_type = "s"
    book.save(path)


def test_refused_rows_stay_text(town: Program, tmp_path: Path) -> None:
    rows = (HEAD, ("1", "=1+1", "", "@陈", "", "火星村", "+1", "-1", "=A1"))
    source = tmp_path / "户籍人口花名册.csv"
    write(source, Sheet("", rows))
    out = tmp_path / "未导入.xlsx"
    town.done("import", source, "--refused", out, code=4)
    cells = [c for row in openpyxl.load_workbook(out).worksheets[0] for c in row if c.value]
    assert {"=1+1", "@陈", "+1", "-1", "=A1"} <= {cell.value for cell in cells}
    assert all(cell.data_type == "s" for cell in cells if isinstance(cell.value, str))
