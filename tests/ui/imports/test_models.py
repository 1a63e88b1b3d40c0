"""The raw sheet: kinds of rows, their names, marks of rows that are not taken."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.paths import resource
from pension_desk.services.list_view import PreviewRow, PreviewSheet, RowKind
from pension_desk.spreadsheets.looking import look_into
from pension_desk.spreadsheets.sheets import Fate
from pension_desk.ui.imports.models import SheetModel, SheetRole

SHEET = PreviewSheet(
    "动界村",
    Fate.READ,
    (
        PreviewRow(1, RowKind.TITLE, ("动界村死亡名单", "", ""), hidden=False),
        PreviewRow(2, RowKind.HEADER, ("姓名", "身份证号", "死亡日期"), hidden=False),
        PreviewRow(3, RowKind.DATA, ("覃小明", "450821199001010010", "2026-03-02"), hidden=False),
        PreviewRow(90, RowKind.TOTAL, ("合计",), hidden=False),
    ),
    90,
)


@pytest.fixture
def model(qapp: object) -> SheetModel:
    model = SheetModel(SHEET)
    model.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return model


def _named(model: SheetModel) -> list[str]:
    down = Qt.Orientation.Vertical
    return [model.headerData(row, down) for row in range(model.rowCount())]


def test_rows_are_named_by_kind_and_number(model: SheetModel) -> None:
    assert _named(model) == ["标题 1", "表头 2", "3", "合计 90"]
    assert model.headerData(0, Qt.Orientation.Horizontal) == "A"
    assert model.headerData(26, Qt.Orientation.Horizontal) == "AA"


def test_short_rows_are_filled_up(model: SheetModel) -> None:
    assert model.index(3, 2).data() == ""
    assert model.index(2, 0).data() == "覃小明"


def test_rows_that_are_not_taken_say_why(qtbot: QtBot, model: SheetModel) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.show_problems({3: "本村居民名册中没有此人。"})
    assert _named(model)[2] == "未导入 3"
    assert model.index(2, 1).data(SheetRole.PROBLEM) == "本村居民名册中没有此人。"
    assert model.index(2, 1).data(Qt.ItemDataRole.ToolTipRole) == "本村居民名册中没有此人。"
    assert model.row_of(90) == 3
    assert model.row_of(50) is None


@pytest.mark.parametrize("name", ["户籍人口花名册.xlsx", "税务缴费明细2026.csv"])
def test_headers_are_tied_to_the_columns_that_bear_them(name: str) -> None:
    looked = look_into(Path(resource("sample_town", name)), limit=10)
    for placed in looked.tables:
        assert len(placed.columns) == len(placed.table.headers)
        shown = {row.number: row.cells for row in looked.sheets[placed.sheet].rows}
        heads = [shown[number] for number in placed.table.header_rows if number in shown]
        for header, column in zip(placed.table.headers, placed.columns, strict=True):
            last = header.rsplit("/", 1)[-1]
            assert any(cells[column] == last for cells in heads if column < len(cells))
