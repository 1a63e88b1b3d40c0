"""Lists that are written open as text, print well, and appear whole or not at all."""

import datetime as dt
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.errors import Cancelled, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.spreadsheets import writing
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.spreadsheets.refused import RefusedRow, write_refused
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list

A = "450821195107139072"
COLUMNS = (
    Column("序号", 6, "integer"),
    Column("姓名", 10),
    Column("公民身份号码", 21),
    Column("缴费金额", 12, "money"),
    Column("缴款日期", 12, "date"),
)
ROWS = [
    (1, "朱𬱖", A, 30050, dt.date(2026, 3, 25)),
    (2, "=1+1", "+SUM(A1)", Decimal("200.10"), None),
    (3, "@cmd|x", "-2", 0, "2026.3"),
    (4, "http://a.b", "\tx", None, None),
]


def listed(**changed: object) -> ListSheet:
    given: dict[str, object] = {
        "name": "未参保名单",
        "title": "动界村未参保人员名单",
        "subtitle": "制表单位：社保中心",
        "columns": COLUMNS,
        "rows": ROWS,
    }
    return ListSheet(**(given | changed))  # type: ignore[arg-type]


def test_text_stays_text_and_numbers_are_numbers(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    footer = "填表人：        审核人："
    assert write_list(path, listed(footer=footer, total=("合计", None, None, 50060, None))) == 4

    sheet = openpyxl.load_workbook(path)["未参保名单"]
    cells = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
    assert cells[0][:4] == [1, "朱𬱖", A, 300.5]
    assert cells[0][4].date() == dt.date(2026, 3, 25)
    assert cells[1][:4] == [2, "=1+1", "+SUM(A1)", 200.1]
    assert cells[2] == [3, "@cmd|x", "-2", 0, "2026.3"]
    assert cells[3][:3] == [4, "http://a.b", "\tx"]
    assert cells[4][:4] == ["合计", None, None, 500.6]
    assert cells[5][0] == footer
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d"}
    assert sheet["C4"].number_format == "@"
    assert sheet["D4"].number_format == "#,##0.00"


def test_the_page_is_ready_to_print(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_list(path, listed())
    sheet = openpyxl.load_workbook(path).active
    assert sheet is not None
    assert sheet.freeze_panes == "A4"
    assert sheet.auto_filter.ref == "A3:E7"
    assert sheet.print_title_rows == "$3:$3"
    assert sheet.page_setup.orientation == "landscape"
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToWidth in (None, 1)
    assert sheet.page_setup.fitToHeight == 0
    assert {str(area) for area in sheet.merged_cells.ranges} == {"A1:E1", "A2:E2"}
    assert sheet.column_dimensions["C"].width == pytest.approx(21, abs=1)
    assert sheet["A3"].font.bold


def test_what_is_written_can_be_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_list(path, listed(footer="填表人：", total=("合计", None, None, 1, None)))
    (table,) = read_tables(path)
    assert table.headers == tuple(column.title for column in COLUMNS)
    assert [row[1] for row in table.rows] == [row[1] for row in ROWS]
    assert table.footer == 2


def test_one_column_and_several_sheets_of_equal_names(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    one = ListSheet("村/组:[1]", "名单", "", (Column("姓名"),), [("甲",)])
    assert write_list(path, one, one, listed(name="x" * 50, rows=iter([]))) == 2
    names = openpyxl.load_workbook(path).sheetnames
    assert names == ["村 组  1", "村 组  1（2）", "x" * 31]


def test_more_rows_than_a_sheet_holds_go_on_in_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_MOST_ROWS", 8)
    path = tmp_path / "a.xlsx"
    rows = [(number, f"某{number}", A, 1, None) for number in range(7)]
    assert write_list(path, listed(rows=iter(rows), footer="填表人：")) == 7
    tables = read_tables(path)
    assert [row[1] for table in tables for row in table.rows] == [f"某{n}" for n in range(7)]
    assert len(tables) == 4


def test_a_text_too_long_for_a_cell_is_cut_not_lost(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_list(path, listed(rows=[(1, "长" * 40_000, A, 1, None)]))
    (table,) = read_tables(path)
    assert table.rows[0][1] == "长" * 32_766 + "…"


def test_a_cancelled_list_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")

    def many() -> Iterator[tuple[writing.Value, ...]]:
        for number in range(20_000):
            yield (number, "甲", A, 1, None)

    asked = iter([False, False, True])
    with pytest.raises(Cancelled):
        write_list(path, listed(rows=many()), watch=Watch(cancelled=lambda: next(asked)))
    assert [child.name for child in tmp_path.iterdir()] == ["a.xlsx"]
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("target", "reason"), [("无/a.xlsx", "missing_folder"), ("folder", "directory")]
)
def test_a_place_that_cannot_be_written(target: str, reason: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Unavailable) as caught:
        write_list(tmp_path / target, listed())
    assert caught.value.reason == reason
    assert [child.name for child in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(13, "x"), "locked_file"),
        (OSError(28, "x"), "disk_full"),
        (OSError(30, "x"), "read_only"),
        (OSError(5, "x"), "unwritable_file"),
    ],
)
def test_the_system_errors_become_sentences(error: OSError, reason: str, tmp_path: Path) -> None:
    def failing() -> Iterator[tuple[writing.Value, ...]]:
        yield ROWS[0]
        raise error

    with pytest.raises(Unavailable) as caught:
        write_list(tmp_path / "a.xlsx", listed(rows=failing()))
    assert caught.value.reason == reason
    assert list(tmp_path.iterdir()) == []


def test_refused_rows_of_a_text_file(tmp_path: Path) -> None:
    source = tmp_path / "税务.csv"
    source.write_bytes(
        f"某县明细\n姓名,身份证号,备注\n甲,{A},=1+1\n乙,坏,\n丙,{A},\n".encode("gb18030")
    )
    out = tmp_path / "退回.xlsx"
    refused = [
        RefusedRow("税务", 4, "号码不对"),
        RefusedRow("税务", 3, "重名"),
        RefusedRow("税务", 4, "没有村"),
        RefusedRow("别的表", 4, "x"),
    ]
    assert write_refused(source, refused, out) == 2
    sheet = openpyxl.load_workbook(out)["税务"]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["某县明细", None, None, None],
        ["姓名", "身份证号", "备注", "未导入原因"],
        ["甲", A, "=1+1", "重名"],
        ["乙", "坏", None, "号码不对；没有村"],
    ]
    assert sheet["C3"].data_type == "s"


def test_no_personal_text_in_the_file_properties(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_list(path, listed())
    with zipfile.ZipFile(path) as book:
        assert b"creator></dc:creator>" in book.read("docProps/core.xml")


def test_lines_over_the_whole_width_are_as_high_as_they_are_long(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    long = (
        "平南县二〇二六年第十二批次城镇建设用地（大安镇工业园区基础设施配套道路及排水工程二期）项目"
    )
    write_list(path, listed(title=long, subtitle=long, footer=long))
    sheet = openpyxl.load_workbook(path).worksheets[0]
    width = sum(column.width for column in COLUMNS)
    for row, size in ((1, 18), (2, 11), (sheet.max_row, 11)):
        cell = sheet.cell(row, 1)
        assert cell.value == long
        assert cell.alignment.wrap_text
        lines = sheet.row_dimensions[row].height / (30 if size == 18 else 15)
        assert lines >= writing.text_width(long) * size / 11 / width
    write_list(path, listed())
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.row_dimensions[1].height == 30
    assert sheet.row_dimensions[2].height in {None, 15}
