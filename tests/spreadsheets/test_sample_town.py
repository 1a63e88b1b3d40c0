"""Every list of the sample town is read whole, and so is the copy of it that is written."""

from pathlib import Path

import pytest

from pension_desk.spreadsheets.book import read_book
from pension_desk.spreadsheets.classify import Kind
from pension_desk.spreadsheets.preview import row_kinds
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.spreadsheets.refused import RefusedRow, write_refused
from pension_desk.spreadsheets.sheets import judge_sheets

FOLDER = Path(__file__).parents[2] / "resources" / "sample_town"
PEOPLE = {
    "企业职工养老保险参保人员.xlsx": [384],
    "低保特困对象名单.xls": [123],
    "单位参保名单.xlsx": [11],
    "在校学生名单.xlsx": [204],
    "城乡居民养老保险参保人员名册.xls": [1619],
    "市场主体登记名单.xls": [60],
    "征地项目台账.xlsx": [9],
    "户籍人口花名册.xlsx": [898, 897, 896],
    "持证残疾人名单.xlsx": [79],
    "死亡人员名单.xlsx": [30],
    "税务申报用工名单.xlsx": [42],
    "税务缴费明细2026.csv": [851],
    "被征地农民花名册.xlsx": [498],
}


def test_the_sample_town_holds_the_lists_that_are_tried() -> None:
    files = {path.name for path in FOLDER.iterdir() if path.suffix in (".xlsx", ".xls", ".csv")}
    assert files == set(PEOPLE)


@pytest.mark.parametrize("name", PEOPLE)
def test_every_row_is_a_person_or_accounted_for(name: str) -> None:
    path = FOLDER / name
    tables = read_tables(path)
    assert [len(table.rows) for table in tables] == PEOPLE[name]
    for table, judged in zip(tables, judge_sheets(read_book(path)), strict=True):
        kinds = row_kinds(judged)
        height = len(judged.grid.rows)
        assert len(kinds) == height
        assert len(table.rows) + table.footer == height - table.header_rows[-1]
        assert [n for n, kind in enumerate(kinds, 1) if kind is Kind.DATA] == list(table.numbers)
        assert all(len(row) == len(table.headers) for row in table.rows)
        assert all(table.headers)


@pytest.mark.parametrize("name", PEOPLE)
def test_refused_rows_come_back_as_they_were_sent(name: str, tmp_path: Path) -> None:
    path = FOLDER / name
    tables = read_tables(path)
    refused = [
        RefusedRow(table.sheet, number, "测试")
        for table in tables
        for number in list(table.numbers)[::7]
    ]
    out = tmp_path / "退回.xlsx"
    assert write_refused(path, refused, out) == len(refused)
    for sent, back in zip(tables, read_tables(out), strict=True):
        assert back.headers == (*sent.headers, "未导入原因")
        assert back.title == sent.title
        assert [row[:-1] for row in back.rows] == [
            tuple(float(c) if type(c) is int else c for c in row) for row in sent.rows[::7]
        ]
        assert {row[-1] for row in back.rows} == {"测试"}
