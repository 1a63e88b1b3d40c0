"""The roster's model: pages as they are painted, never the whole table."""

from __future__ import annotations

from array import array
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.roster import RosterLine
from pension_desk.ui.paged_lines import MOST_PAGES, PAGE_ROWS, LineRole
from pension_desk.ui.roster.models import RosterColumn, RosterModel

TODAY = date(2026, 10, 20)


def line(number: int, **fields: object) -> RosterLine:
    values: dict[str, object] = {
        "number": number,
        "id": RowId(UUID(int=number)),
        "village": VillageCode("450821105211"),
        "hamlet": "上屯",
        "household_no": "0001",
        "name": f"覃{number}",
        "sex": "女",
        "id_number": "450821197001010019",
        "id_sent": None,
        "birth": date(1970, 1, 1),
        "relation": "户主",
        "phone": "13877771234",
        "category": "paid",
        "findings": (),
        "paid_fen": 20_000,
        "died": False,
    }
    return RosterLine(**(values | fields))  # type: ignore[arg-type]


@pytest.fixture
def model(qtbot: QtBot) -> RosterModel:
    return RosterModel(TODAY)


def serve(model: RosterModel) -> list[int]:
    """Answer every page at once, as the worker does later; return the pages asked for."""
    asked: list[int] = []

    def answer(page: int, numbers: array[int]) -> None:
        asked.append(page)
        model.take_page(page, numbers, [line(number) for number in numbers])

    model.page_wanted.connect(answer)
    return asked


def cell(model: RosterModel, row: int, column: RosterColumn, role: int = 0) -> object:
    return model.data(model.index(row, column), role)


def test_the_tester_finds_nothing_wrong(model: RosterModel, qtbot: QtBot) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    asked = serve(model)
    model.show_numbers(array("q", range(1, 300)))
    for row in (0, 70, 298):
        cell(model, row, RosterColumn.NAME)
    qtbot.waitUntil(lambda: len(asked) >= 3)
    model.show_numbers(array("q", [5, 3]))
    model.show_numbers(array("q"))
    assert tester.model() is model


def test_a_row_is_empty_until_its_page_has_come(model: RosterModel, qtbot: QtBot) -> None:
    asked = serve(model)
    model.show_numbers(array("q", range(1, 200)))
    assert cell(model, 130, RosterColumn.NAME) == "…"
    with qtbot.waitSignal(model.dataChanged) as told:
        pass
    assert asked == [2]
    assert (told.args[0].row(), told.args[1].row()) == (128, 191)
    assert cell(model, 130, RosterColumn.NAME) == "覃131"


def test_cells_mask_numbers_and_tell_native_values(model: RosterModel, qtbot: QtBot) -> None:
    serve(model)
    model.show_numbers(array("q", [7]))
    with qtbot.waitSignal(model.dataChanged):
        cell(model, 0, RosterColumn.NAME)
    texts = {column: cell(model, 0, column) for column in RosterColumn}
    assert texts[RosterColumn.ID_NUMBER] == "450821********0019"
    assert texts[RosterColumn.PHONE] == "138****1234"
    assert texts[RosterColumn.AGE] == "56"
    assert texts[RosterColumn.CATEGORY] == "已缴费"
    assert texts[RosterColumn.PAID] == "200"
    assert cell(model, 0, RosterColumn.AGE, LineRole.SORT) == date(1970, 1, 1)
    assert cell(model, 0, RosterColumn.PAID, LineRole.SORT) == 20_000
    assert cell(model, 0, RosterColumn.NAME, LineRole.NUMBER) == 7


def test_fast_scrolling_leaves_no_queue_behind(model: RosterModel, qtbot: QtBot) -> None:
    asked: list[tuple[int, array[int]]] = []
    model.page_wanted.connect(lambda page, numbers: asked.append((page, numbers)))
    model.show_numbers(array("q", range(1, PAGE_ROWS * 500)))
    cell(model, 0, RosterColumn.NAME)
    qtbot.waitUntil(lambda: len(asked) == 1)
    for page in range(400):
        cell(model, page * PAGE_ROWS, RosterColumn.NAME)
    page, numbers = asked[0]
    model.take_page(page, numbers, [line(number) for number in numbers])
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1][0] == 399


def test_only_some_pages_stay_in_memory(model: RosterModel, qtbot: QtBot) -> None:
    asked = serve(model)
    model.show_numbers(array("q", range(1, PAGE_ROWS * (MOST_PAGES + 10))))
    for page in range(MOST_PAGES + 5):
        cell(model, page * PAGE_ROWS, RosterColumn.NAME)
        qtbot.waitUntil(lambda page=page: page in asked)
    assert len(model._pages) == MOST_PAGES
    assert 0 not in model._pages


def test_a_page_of_an_order_shown_before_is_passed_over(model: RosterModel, qtbot: QtBot) -> None:
    model.show_numbers(array("q", [1, 2, 3]))
    model.show_numbers(array("q", [3, 2, 1]))
    model.take_page(0, array("q", [1, 2, 3]), [line(1), line(2), line(3)])
    assert cell(model, 0, RosterColumn.NAME) == "…"


def test_a_refresh_keeps_the_old_lines_until_the_new_have_come(
    model: RosterModel, qtbot: QtBot
) -> None:
    asked: list[int] = []
    model.page_wanted.connect(lambda page, _numbers: asked.append(page))
    numbers = array("q", [1])
    model.show_numbers(numbers)
    model.take_page(0, numbers, [line(1)])
    model.show_numbers(array("q", [1]))
    assert cell(model, 0, RosterColumn.NAME) == "覃1"
    qtbot.waitUntil(lambda: asked == [0])
    model.take_page(0, numbers, [line(1, name="覃改")])
    assert cell(model, 0, RosterColumn.NAME) == "覃改"


def test_a_resident_who_is_gone_leaves_an_empty_row(model: RosterModel, qtbot: QtBot) -> None:
    numbers = array("q", [1, 2])
    model.show_numbers(numbers)
    model.take_page(0, numbers, [line(2)])
    assert cell(model, 0, RosterColumn.NAME) == "…"
    assert cell(model, 1, RosterColumn.NAME) == "覃2"


def test_heads_name_the_year(model: RosterModel) -> None:
    horizontal = Qt.Orientation.Horizontal
    assert model.headerData(RosterColumn.PAID, horizontal) == "2026年缴费"
    assert model.headerData(99, horizontal) is None
    assert model.data(QModelIndex()) is None
