"""One list in every format that offices use: the same people come out."""

import datetime as dt
import shutil
from pathlib import Path

import openpyxl
import pytest
import xlwt
from odf import opendocument
from odf.table import CoveredTableCell, Table, TableCell, TableRow
from odf.text import P

from pension_desk.spreadsheets.reading import read_tables

A = "450821195107139072"
B = "450821197512028498"
PEOPLE = [("甲", "甲", A, 200.0), ("甲", "乙", B, None)]
HEADERS = ("户主姓名", "姓名", "公民身份号码", "缴费档次")


def write_xls(path: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("某村")
    sheet.write_merge(0, 0, 0, 3, "某村名单")
    for column, text in enumerate(HEADERS):
        sheet.write(1, column, text)
    sheet.write_merge(2, 3, 0, 0, "甲")
    for row, person in enumerate(PEOPLE, 2):
        for column, cell in enumerate(person[1:], 1):
            if cell is not None:
                sheet.write(row, column, cell)
    sheet.row(3).hidden = True
    book.save(str(path))
    return path


def write_ods(path: Path) -> Path:
    book = opendocument.OpenDocumentSpreadsheet()
    sheet = Table(name="某村")
    for texts in (["某村名单"], HEADERS, PEOPLE[0], PEOPLE[1]):
        hidden = {"visibility": "filter"} if texts is PEOPLE[1] else {}
        row = TableRow(**hidden)
        for column, text in enumerate(texts):
            row.addElement(ods_cell(text, covers=texts is PEOPLE[0] and column == 0))
        if texts is PEOPLE[1]:
            row.childNodes[0] = CoveredTableCell()
        sheet.addElement(row)
    book.spreadsheet.addElement(sheet)
    book.save(str(path))
    return path


def ods_cell(value: object, *, covers: bool) -> TableCell:
    span = {"numberrowsspanned": 2} if covers else {}
    if value is None:
        return TableCell()
    if isinstance(value, float):
        cell = TableCell(valuetype="float", value=str(value), **span)
    else:
        cell = TableCell(valuetype="string", **span)
    cell.addElement(P(text=str(value)))
    return cell


def write_html(path: Path) -> Path:
    cells = "".join(f"<th>{text}<br></th>" for text in HEADERS)
    path.write_bytes(
        f"""<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8"><style>td{{color:red}}</style>
</head><body><table><tr><td>菜单</td></tr><tr><td><table border=1>
<tr><td colspan=4>某村名单</td></tr><tr>{cells}</tr>
<tr><td rowspan="2">甲<td>甲<td style='mso-number-format:"\\@"'>{A}<td>200
<tr style="display:none"><td>&nbsp;乙</td><td> {B} </td><td></td></tr>
</table></td></tr></table></body></html>""".encode("gb18030")
    )
    return path


def write_xml(path: Path) -> Path:
    heads = "".join(f'<Cell><Data ss:Type="String">{text}</Data></Cell>' for text in HEADERS)
    path.write_text(
        f"""<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="某村"><Table>
<Row><Cell ss:MergeAcross="3"><Data ss:Type="String">某村名单</Data></Cell></Row>
<Row>{heads}</Row>
<Row ss:Index="3"><Cell ss:MergeDown="1"><Data ss:Type="String">甲</Data></Cell>
<Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="String">{A}</Data></Cell>
<Cell><Data ss:Type="Number">200</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="String">乙</Data></Cell>
<Cell><Data ss:Type="String">{B}</Data></Cell></Row>
</Table></Worksheet></Workbook>""",
        encoding="utf-8",
    )
    return path


@pytest.mark.parametrize(
    ("write", "name"),
    [
        (write_xls, "a.xls"),
        (write_xls, "a.et"),
        (write_xls, "a.xlsx"),
        (write_ods, "a.ods"),
        (write_ods, "a.xlsx"),
        (write_xml, "a.xls"),
        (write_xml, "a.xml"),
    ],
)
def test_the_content_decides_not_the_extension(write, name: str, tmp_path: Path) -> None:
    (table,) = read_tables(write(tmp_path / name))
    assert table.title == "某村名单"
    assert table.headers == HEADERS
    assert table.rows == PEOPLE
    assert table.numbers == [3, 4]
    assert table.hidden == {4}


@pytest.mark.parametrize("name", ["a.xls", "a.html"])
def test_a_web_page_saved_as_a_workbook_is_read(name: str, tmp_path: Path) -> None:
    (table,) = read_tables(write_html(tmp_path / name))
    assert table.headers == HEADERS
    assert table.rows == [("甲", "甲", A, "200"), ("甲", "\xa0乙", B, None)]
    assert table.hidden == {4}


def test_macro_workbooks_are_data(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADERS, *PEOPLE):
        sheet.append(row)
    book.save(tmp_path / "a.xlsx")
    shutil.move(tmp_path / "a.xlsx", tmp_path / "a.xlsm")
    (table,) = read_tables(tmp_path / "a.xlsm")
    assert table.rows == PEOPLE


def test_dates_booleans_and_errors_keep_their_kind_in_xls(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    sheet = book.add_sheet("某村")
    day = xlwt.easyxf(num_format_str="yyyy-mm-dd")
    for column, text in enumerate(("姓名", "身份证号", "出生日期", "是否参保", "金额")):
        sheet.write(0, column, text)
    sheet.write(1, 0, "甲")
    sheet.write(1, 1, A)
    sheet.write(1, 2, dt.date(1951, 7, 13), day)
    sheet.write(1, 3, True)
    sheet.row(1).set_cell_error(4, 0x2A)
    book.save(str(tmp_path / "a.xls"))
    (table,) = read_tables(tmp_path / "a.xls")
    assert table.rows == [("甲", A, dt.date(1951, 7, 13), True, "#N/A")]


def test_prefixed_xlsx_of_other_makers_shows_hidden_rows_and_errors(tmp_path: Path) -> None:
    from tests.spreadsheets.test_layouts import replace_in_zip

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADERS, *PEOPLE):
        sheet.append(row)
    sheet["D3"] = "#REF!"
    sheet["D3"].data_type = "e"
    sheet.row_dimensions[3].hidden = True
    path = tmp_path / "a.xlsx"
    book.save(path)
    main = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    for tag in (b"worksheet", b"sheetData", b"row", b"c", b"v", b"is", b"t"):
        replace_in_zip(path, b"<" + tag + b">", b"<x:" + tag + b">", part="sheet1.xml")
        replace_in_zip(path, b"<" + tag + b" ", b"<x:" + tag + b" ", part="sheet1.xml")
        replace_in_zip(path, b"</" + tag + b">", b"</x:" + tag + b">", part="sheet1.xml")
    replace_in_zip(path, b'xmlns="' + main, b'xmlns:x="' + main, part="sheet1.xml")
    (table,) = read_tables(path)
    assert table.rows[1] == ("甲", "乙", B, "#REF!")
    assert table.hidden == {3}
