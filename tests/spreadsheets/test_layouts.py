"""Whatever layout an office chooses, its table is found and nobody is lost."""

import zipfile
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.spreadsheets.find_table import find_tables, to_table
from pension_desk.spreadsheets.grid import NOT_CALCULATED, Grid, Merge, is_error_cell
from pension_desk.spreadsheets.preview import preview_rows
from pension_desk.spreadsheets.reading import layout_signature, read_tables
from pension_desk.spreadsheets.sheets import Fate
from pension_desk.spreadsheets.tables import Cell, Table


def write_village(path: Path) -> None:
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet("动界村")
    sheet.merge_range("A1:F1", "动界村户籍人口花名册")
    sheet.write_row("A2", ["制表单位：动界村村民委员会    制表日期：2026年11月20日"])
    sheet.merge_range("A3:A4", "序号")
    sheet.merge_range("B3:B4", "户主 姓名")
    sheet.merge_range("C3:E3", "家庭成员信息")
    sheet.write_row("C4", ["姓名*", "性别", "公民身份\n号码（必填）"])
    sheet.merge_range("F3:F4", "备注")
    sheet.write_row("A5", [1, None, "覃桂英", "女", "450821195107139072"])
    sheet.write_row("A6", [2, None, "覃炳坤", "男", "450821197512028498", "合计"])
    sheet.merge_range("B5:B6", "覃桂英")
    sheet.write_row("A8", ["合计", None, 2])
    sheet.write_row("A9", ["填表人：", None, None, "审核人："])
    book.close()


def test_a_village_roster_becomes_one_table(tmp_path: Path) -> None:
    path = tmp_path / "花名册.xlsx"
    write_village(path)

    (table,) = read_tables(path)

    assert table.sheet == "动界村"
    assert table.title == (
        "动界村户籍人口花名册\n制表单位：动界村村民委员会    制表日期：2026年11月20日"
    )
    assert table.headers == (
        "序号",
        "户主姓名",
        "家庭成员信息/姓名",
        "家庭成员信息/性别",
        "家庭成员信息/公民身份号码",
        "备注",
    )
    assert table.rows == [
        (1.0, "覃桂英", "覃桂英", "女", "450821195107139072", None),
        (2.0, "覃桂英", "覃炳坤", "男", "450821197512028498", "合计"),
    ]
    assert (table.numbers, table.header_rows, table.footer) == ([5, 6], (3, 4), 3)
    assert len(layout_signature(table)) == 16


def sheet_file(path: Path, rows: list[list[object]], merges: tuple[str, ...] = ()) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    for area in merges:
        sheet.merge_cells(area)
    book.save(path)
    return path


def replace_in_zip(path: Path, old: bytes, new: bytes, part: str = "") -> None:
    """Write what Excel writes and the library does not."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data.replace(old, new) if name.endswith(part) else data)


def only(path: Path) -> Table:
    (table,) = read_tables(path)
    below = len(preview_rows(path)[0].rows) and preview_rows(path)[0].height
    assert len(set(table.numbers)) + table.footer == below - table.header_rows[-1]
    return table


A = "450821195107139072"
B = "450821197512028498"
C = "452524199607048217"
HEAD: list[object] = ["序号", "姓名", "公民身份号码", "备注"]


def test_blank_leading_rows_and_columns_fall_away(tmp_path: Path) -> None:
    rows: list[list[object]] = [[], [], [None, None, *HEAD], [None, None, 1, "甲", A, "x"]]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.headers == ("序号", "姓名", "公民身份号码", "备注")
    assert (table.rows, table.numbers) == ([(1.0, "甲", A, "x")], [4])


def test_group_names_that_were_not_merged_reach_over_their_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["某村花名册"],
        ["序号", "户主姓名", "家庭成员信息", None, None, "备注"],
        [None, None, "姓名", "性别", "公民身份号码", None],
        [1, "甲", "甲", "男", A, None],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.headers == (
        "序号",
        "户主姓名",
        "家庭成员信息/姓名",
        "家庭成员信息/性别",
        "家庭成员信息/公民身份号码",
        "备注",
    )
    assert table.header_rows == (2, 3)


def test_outer_headers_that_were_not_merged_downwards_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "登记簿.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["进南社区户籍人口登记簿"])
    sheet.append(["户号", "户主", "人员情况", None, None, "所在屯", "电话", "备注"])
    sheet.append([None, None, "姓名", "与户主关系", "身份证号码"])
    sheet.append(["7", "蒙玉忠", "蒙玉忠", "户主", "450821195107139072", "旧冲屯", "13790746500"])
    sheet.merge_cells("C2:E2")
    book.save(path)
    (table,) = read_tables(path)
    assert table.headers == (
        "户号",
        "户主",
        "人员情况/姓名",
        "人员情况/与户主关系",
        "人员情况/身份证号码",
        "所在屯",
        "电话",
        "备注",
    )


def test_three_header_rows_and_a_row_that_counts_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["某镇参保情况统计"],
        ["填报单位：大安镇", None, "2026年11月", None, None, "单位：人"],
        ["序号", "姓名", "参保情况", None, None, "备注"],
        [None, None, "居民", None, "职工", None],
        [None, None, "参保状态", "缴费档次", "参保状态", None],
        [1, 2, 3, 4, 5, 6],
        [1, "甲", "正常", 200, None, A],
    ]
    merges = ("A1:F1", "A3:A5", "B3:B5", "C3:E3", "C4:D4", "F3:F5")
    table = only(sheet_file(tmp_path / "a.xlsx", rows, merges))
    assert table.headers == (
        "序号",
        "姓名",
        "参保情况/居民/参保状态",
        "参保情况/居民/缴费档次",
        "参保情况/职工/参保状态",
        "备注",
    )
    assert table.header_rows == (3, 4, 5, 6)
    assert table.title == "某镇参保情况统计\n填报单位：大安镇 2026年11月 单位：人"
    assert table.numbers == [7]


def test_page_breaks_repeat_title_and_header_and_add_subtotals(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["动界村花名册"],
        ["制表单位：动界村"],
        HEAD,
        [1, "甲", A, None],
        ["本页小计", None, 1, None],
        ["第1页 共2页"],
        ["动界村花名册"],
        ["制表单位：动界村"],
        HEAD,
        [2, "乙", B, "合计"],
        [],
        ["合 计", None, 2, None],
        ["共计2人"],
        ["填表人：", "王某", "审核人：", "李某"],
        ["2026年11月20日"],
        ["注：1、本表一式两份，由村委会和镇社保中心各存一份；"],
        ["2、身份证号码须为18位。"],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert [row[1] for row in table.rows] == ["甲", "乙"]
    assert table.rows[1][3] == "合计"
    assert table.numbers == [4, 10]


def test_nobody_is_lost_whatever_a_cell_says(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        HEAD,
        [1, None, A, None],
        [2, "何共计", None, None],
        [3, "共小计", None, "填表人：本人"],
        [None, "总计平", None, None],
        [None, "无证人", None, "合计"],
        [6, "合计", B, None],
        [None, "备注", C, "说明：外出"],
        [None, "只有名", None, None],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert len(table.rows) == 8
    assert table.footer == 0


def test_a_form_numbered_in_advance_ends_with_its_last_person(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEAD, ["示例", "张三", A, None], [1, "甲", A, None]]
    rows += [[number, None, None, None] for number in range(2, 30)]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.numbers == [3]
    assert table.footer == 29


def test_rows_blank_in_between_and_rows_that_name_a_hamlet(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        HEAD,
        ["一、下坪屯"],
        [1, "甲", A, None],
        [],
        ["二、下塘屯"],
        [2, "乙", B, None],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows, ("A2:D2", "A5:D5")))
    assert table.numbers == [3, 6]


def test_two_lists_below_each_other_are_two_tables(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["低保名单"],
        HEAD,
        [1, "甲", A, None],
        [],
        ["残疾人名单（二）"],
        ["姓名", "身份证号", "性别", "联系电话"],
        ["乙", B, "男", None],
    ]
    first, second = read_tables(sheet_file(tmp_path / "a.xlsx", rows))
    assert (first.rows, second.rows) == ([(1.0, "甲", A, None)], [("乙", B, "男", None)])
    assert second.headers == ("姓名", "身份证号", "性别", "联系电话")
    assert (first.numbers, second.numbers, second.header_rows) == ([3], [7], (6,))


def test_a_list_printed_side_by_side_becomes_one(tmp_path: Path) -> None:
    half: list[object] = ["序号", "姓名", "身份证号"]
    rows: list[list[object]] = [
        [*half, *half],
        [1, "甲", A, 3, "丙", C],
        [2, "乙", B, 4, None, None],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.headers == ("序号", "姓名", "身份证号")
    assert [row[1] for row in table.rows] == ["甲", "乙", "丙"]
    assert table.numbers == [2, 3, 2]


def test_a_note_written_beside_the_table_is_kept(tmp_path: Path) -> None:
    rows: list[list[object]] = [["姓名", "身份证号"], ["甲", A, None, "已去世"], ["乙", B]]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.headers == ("姓名", "身份证号", "（无表头D列）")
    assert table.rows[0] == ("甲", A, "已去世")


def test_heads_named_once_stay_blank_unless_merged(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["户主姓名", "姓名", "身份证号"],
        ["甲", "甲", A],
        [None, "乙", B],
        ["丙", "丙", C],
        [None, "丁", A],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows, ("A2:A3",)))
    assert [row[0] for row in table.rows] == ["甲", "甲", "丙", None]


def test_headers_may_be_years_and_long(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        [
            "姓名",
            "身份证号（18位，末位 X 大写）※",
            2024,
            "2025年缴费金额\n（元）",
            "是否参保(选填)",
        ],
        ["甲", A, 200, 300, "是"],
    ]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.headers == (
        "姓名",
        "身份证号（18位，末位X大写）",
        "2024",
        "2025年缴费金额（元）",
        "是否参保",
    )


def test_long_instructions_above_the_header_are_title(tmp_path: Path) -> None:
    rows: list[list[object]] = [["填报要求：姓名、身份证号必须填写，联系电话填手机号码。" * 5]]
    rows += [[f"{number}、姓名与身份证号、户主与户编号一致。"] for number in range(1, 9)]
    rows += [HEAD, [1, "甲", A, None]]
    table = only(sheet_file(tmp_path / "a.xlsx", rows))
    assert table.header_rows == (10,)
    assert table.numbers == [11]


def test_only_sheets_that_are_lists_are_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "动界村"
    codes = book.create_sheet("字典")
    hidden = book.create_sheet("Sheet9")
    words = book.create_sheet("说明页")
    book.create_sheet("空")
    for sheet, rows in (
        (first, [HEAD, [1, "甲", A, None]]),
        (codes, [["民族代码", "民族名称"], ["1", "汉族"], ["2", "壮族"]]),
        (hidden, [HEAD, [1, "旧", B, None]]),
        (words, [["请各村认真填写"]]),
    ):
        for row in rows:
            sheet.append(row)
    hidden.sheet_state = "hidden"
    path = tmp_path / "a.xlsx"
    book.save(path)

    assert [table.sheet for table in read_tables(path)] == ["动界村"]
    assert [sheet.fate for sheet in preview_rows(path)] == [
        Fate.READ,
        Fate.LOOKUP,
        Fate.CONCEALED,
        Fate.NO_TABLE,
        Fate.EMPTY,
    ]


def test_a_sheet_of_people_without_header_is_never_left_out(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    for row in (HEAD, [1, "甲", A, None]):
        first.append(row)
    second = book.create_sheet("莲珠村")
    second.append(["乙", B, "男"])
    book.save(tmp_path / "a.xlsx")
    with pytest.raises(Refused, match="莲珠村") as caught:
        read_tables(tmp_path / "a.xlsx")
    assert caught.value.reason == "no_header"


def test_errors_and_unsaved_results_are_marked_and_hidden_rows_named(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEAD, [1, "甲", A, True], [2, "乙", "#N/A", None], ["=ROW()-1", "丙", C, None]):
        sheet.append(row)
    sheet["C3"].data_type = "e"
    sheet.row_dimensions[3].hidden = True
    book.save(tmp_path / "a.xlsx")
    table = only(tmp_path / "a.xlsx")
    assert table.rows[0] == (1.0, "甲", A, True)
    assert table.rows[1] == (2.0, "乙", "#N/A", None)
    assert table.rows[2] == (NOT_CALCULATED, "丙", C, None)
    assert is_error_cell(table.rows[1][2])
    assert is_error_cell(table.rows[2][0])
    assert table.hidden == {3}


def test_saved_results_of_formulas_are_values(tmp_path: Path) -> None:
    book = xlsxwriter.Workbook(str(tmp_path / "a.xlsx"))
    sheet = book.add_worksheet()
    sheet.write_row("A1", HEAD)
    sheet.write_formula("A2", "=ROW()-1", None, 1)
    sheet.write_row("B2", ["甲", A])
    sheet.write_formula("D2", '=IF(B2="","无","")', None, "")
    book.close()
    replace_in_zip(tmp_path / "a.xlsx", b'<c r="D2">', b'<c r="D2" t="str">')
    assert only(tmp_path / "a.xlsx").rows == [(1.0, "甲", A, None)]


def test_the_signature_is_of_the_headers_alone(tmp_path: Path) -> None:
    one = sheet_file(tmp_path / "a.xlsx", [HEAD, [1, "甲", A, None]])
    marked: list[object] = ["序号", "姓 名*", "公民身份\n号码（必填）", "备注"]
    two = sheet_file(tmp_path / "b.xlsx", [["某村名单"], marked, [9, "乙", B, "x"]])
    other = sheet_file(tmp_path / "c.xlsx", [[*HEAD[1:], "序号"], ["乙", B, "x", 1]])
    assert layout_signature(only(one)) == layout_signature(only(two))
    assert layout_signature(only(one)) != layout_signature(only(other))


@given(
    names=st.lists(
        st.text(alphabet="覃桂英共计小合总备注说明填表人盖章甲乙丙", min_size=1, max_size=4),
        min_size=1,
        max_size=12,
    )
)
@settings(max_examples=60, deadline=None)
def test_every_row_with_an_identity_number_is_data(names: list[str]) -> None:
    rows = [tuple(HEAD), *[(None, name, A, name) for name in names]]
    grid = Grid("某村", [tuple(row) for row in rows])  # type: ignore[misc]
    (found,) = find_tables(grid)
    assert [row[1] for row in to_table(grid, found).rows] == names


@pytest.mark.parametrize(
    ("rows", "merges", "headers", "numbers"),
    [
        (  # a group over columns that no known word names
            [["姓名", "身份证号", "缴费", None], [None, None, "2024年", "2025年"], ["甲", A, 1, 2]],
            (Merge(0, 2, 0, 3),),
            ("姓名", "身份证号", "缴费/2024年", "缴费/2025年"),
            [3],
        ),
        (  # groups above, every label in the lower row
            [
                [None, "成员信息", None, None],
                ["序号", "姓名", "身份证号", "备注"],
                [1, "甲", A, None],
            ],
            (Merge(0, 1, 0, 2),),
            ("序号", "成员信息/姓名", "成员信息/身份证号", "备注"),
            [3],
        ),
        (  # a title in two cells is no group
            [["大安镇动界村", None, "参保人员名单"], ["序号", "姓名", "身份证号"], [1, "甲", A]],
            (),
            ("序号", "姓名", "身份证号"),
            [3],
        ),
        (  # instructions that use the words of the header
            [["姓名、身份证号必须填写", "请核对户主姓名"], ["姓名", "身份证号"], ["甲", A]],
            (),
            ("姓名", "身份证号"),
            [3],
        ),
        (  # a maker's line over several cells
            [["填报单位", "某镇", None, "2026年11月"], [*HEAD], [1, "甲", A, None]],
            (),
            ("序号", "姓名", "公民身份号码", "备注"),
            [3],
        ),
        (  # subtotals behind the village's name
            [
                ["村", "组", "姓名"],
                ["某村", "1组", "甲"],
                ["某村", "小计", 1],
                ["某村", "1组小计", 1],
            ],
            (),
            ("村", "组", "姓名"),
            [2],
        ),
        (  # people added below the total
            [["序号", "姓名"], [1, "甲"], ["合计", 1], [None, "漏登人员"], [3, "乙"]],
            (),
            ("序号", "姓名"),
            [2, 4, 5],
        ),
        (  # a signature down the middle column
            [
                ["姓名", "身份证号"],
                ["甲", A],
                [None, "负责人（签字）："],
                [None, "某村委会（盖章）"],
            ],
            (),
            ("姓名", "身份证号"),
            [2],
        ),
        ([["身份证号"], [A], [B]], (), ("身份证号",), [2, 3]),
    ],
)
def test_nasty_layouts(
    rows: list[list[Cell]],
    merges: tuple[Merge, ...],
    headers: tuple[str, ...],
    numbers: list[int],
) -> None:
    width = max(len(row) for row in rows)
    cells = [(*row, *[None] * (width - len(row))) for row in rows]
    grid = Grid("某村", cells, merges)
    (found,) = find_tables(grid)
    table = to_table(grid, found)
    assert (table.headers, table.numbers) == (headers, numbers)
