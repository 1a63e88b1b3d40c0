"""A workbook as a village sends it becomes one table of people."""

from pathlib import Path

import xlsxwriter

from pension_desk.spreadsheets.reading import layout_signature, read_tables


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
