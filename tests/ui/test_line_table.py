"""Tables of lines in memory: model, sorting, status cells, copying, opening."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pension_desk.ui.theme import Theme, Tone
from pension_desk.ui.widgets.line_model import Column, LineModel, LineRole
from pension_desk.ui.widgets.line_table import LineTable


@dataclass(frozen=True)
class Line:
    name: str
    number: str
    count: int


LINES = (
    Line("覃小明", "450821199001010010", 2),
    Line("梁志强", "450821198801010011", 10),
    Line("覃秀英", "45082119920101002X", 1),
)


@pytest.fixture
def model(qapp: QApplication) -> LineModel[Line]:
    Theme(qapp)
    model: LineModel[Line] = LineModel(
        [
            Column("姓名", lambda line: line.name),
            Column("号码", lambda line: line.number),
            Column("次数", lambda line: str(line.count), sort=lambda x: x.count, number=True),
            Column(
                "情况", lambda line: "多" if line.count > 1 else "少", tone=lambda _l: Tone.GOOD
            ),
        ]
    )
    model.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    return model


@pytest.fixture
def table(qtbot: QtBot, model: LineModel[Line]) -> LineTable[Line]:
    table: LineTable[Line] = LineTable(model, "试验")
    qtbot.addWidget(table)
    table.resize(600, 300)
    with qtbot.waitExposed(table):
        table.show()
    model.show_lines(LINES)
    return table


def test_numbers_sort_as_numbers(table: LineTable[Line]) -> None:
    table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    shown = [table.order.index(row, 0).data() for row in range(3)]
    assert shown == ["覃秀英", "覃小明", "梁志强"]
    table.choose(99)
    assert table.current() == LINES[1]


def test_a_status_cell_is_painted_and_tells_its_tone(qtbot: QtBot, table: LineTable[Line]) -> None:
    assert Tone(table.order.index(0, 3).data(LineRole.STATUS)) is Tone.GOOD
    assert not table.grab().isNull()


def test_enter_opens_and_copy_keeps_numbers_as_text(qtbot: QtBot, table: LineTable[Line]) -> None:
    table.choose_lines(lambda line: line.name.startswith("覃"))
    assert table.chosen() == (LINES[0], LINES[2])
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QApplication.clipboard().mimeData()
    assert "450821199001010010" in copied.text()
    assert "mso-number-format" in copied.html()
    with qtbot.waitSignal(table.line_opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [LINES[0]]


def test_sorting_keeps_what_is_chosen_and_minus_one_gives_the_first_order(qapp: object) -> None:
    model: LineModel[int] = LineModel([Column("n", str, sort=lambda n: n % 10, number=True)])
    table: LineTable[int] = LineTable(model, "numbers")
    model.show_lines((31, 12, 23))
    table.choose_lines(lambda n: n == 12)
    table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    assert [table.order.index(row, 0).data() for row in range(3)] == ["23", "12", "31"]
    assert table.chosen() == (12,)
    assert model.lines == (31, 12, 23)
    model.show_lines((5, 9))
    assert [table.order.index(row, 0).data() for row in range(2)] == ["9", "5"]
    model.sort(-1)
    assert [table.order.index(row, 0).data() for row in range(2)] == ["5", "9"]


def test_painting_with_everything_chosen_does_not_ask_every_row(
    table: LineTable[Line], model: LineModel[Line], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    model.show_lines([Line(f"人{number}", str(number), number) for number in range(2_000)])
    asked = 0

    def flags(index: QModelIndex) -> Qt.ItemFlag:
        nonlocal asked
        asked += 1
        return QAbstractTableModel.flags(model, index)

    monkeypatch.setattr(model, "flags", flags)
    table.selectAll()
    table.grab()
    assert len(table.chosen()) == 2_000
    assert asked < 2_000


def test_columns_take_the_width_of_their_texts_and_heads(
    table: LineTable[Line], model: LineModel[Line]
) -> None:
    model.show_lines([Line("覃", "1", 1), Line("欧阳秀英·买买提", "2", 300)])
    for row in range(2):
        for column in range(3):
            needed = table.sizeHintForIndex(table.order.index(row, column)).width()
            assert table.columnWidth(column) >= needed
    assert table.columnWidth(0) < table.fontMetrics().height() * 12


def test_a_column_that_fails_is_reported_once_and_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    Theme(_application())
    reported: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: reported.append(error))
    failing: LineModel[Line] = LineModel(
        [
            Column("姓名", lambda line: line.name),
            Column("每次", lambda line: str(1 // (line.count - 2))),
        ]
    )
    table: LineTable[Line] = LineTable(failing, "试验")
    qtbot.addWidget(table)
    failing.show_lines(LINES)
    for _ in range(3):
        table.grab()
    assert [type(error) for error in reported] == [ZeroDivisionError]
    assert [failing.index(row, 1).data() for row in range(3)] == ["出错", "0", "-1"]
    assert failing.index(0, 0).data() == "覃小明"


def test_lines_whose_sort_key_fails_leave_the_model_as_it_was(model: LineModel[Line]) -> None:
    model.show_lines(LINES)
    model.sort(2)
    before = [model.line(row).name for row in range(model.rowCount())]
    with pytest.raises(TypeError):
        model.show_lines((*LINES, Line("莫", "1", None)))  # type: ignore[arg-type]
    assert [model.line(row).name for row in range(model.rowCount())] == before
    model.show_lines(LINES[:2])
    assert model.rowCount() == 2


def _application() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
