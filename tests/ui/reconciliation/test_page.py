"""对账 over a real desk: filters, settling and reopening by keys, totals, export."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import partial
from pathlib import Path

import openpyxl
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.money_text import capitals
from pension_desk.domain.reconciliation import Comparison, Side
from pension_desk.services import payments, reconciliation, roster
from pension_desk.services.reconciliation import Line, LineFilter, LineState
from pension_desk.ui.paged_lines import LineRole
from pension_desk.ui.reconciliation.filter_bar import WRONG
from pension_desk.ui.reconciliation.models import Column, ReconciliationModel
from pension_desk.ui.reconciliation.page import ReconciliationPage
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.text_question import TextQuestion

Settle = Callable[[], None]


def texts(page: ReconciliationPage, column: Column, qtbot: QtBot) -> list[str]:
    for row in range(page.model.rowCount()):
        qtbot.waitUntil(partial(_is_read, page, row))
    return [page.model.index(row, column).data() for row in range(page.model.rowCount())]


def _is_read(page: ReconciliationPage, row: int) -> bool:
    return page.model.line_at(row) is not None


def answer(window: MainWindow, reason: str, settle: Settle) -> TextQuestion:
    question = next(child for child in window.children() if isinstance(child, TextQuestion))
    question.field.setCurrentText(reason)
    question.agree_button.click()
    settle()
    return question


def total(window: MainWindow) -> tuple[int, int]:
    found = reconciliation.reconcile(window.seat.desk, 2026).total
    return found.open, found.settled


def test_what_differs_comes_first_and_chips_say_so(
    page: ReconciliationPage, practice_window: MainWindow
) -> None:
    found = reconciliation.reconcile(practice_window.seat.desk, 2026)
    assert page.filters.wanted == WRONG
    assert page.model.rowCount() == found.total.open
    assert [chip.text for chip in page.filters.chip_bar.chips] == ["待处理", "结清后有变"]
    assert page.table.isColumnHidden(Column.BY_TOWN)
    assert not page.table.isColumnHidden(Column.BY_VILLAGE)
    assert "镇里" in page.count.text()


def test_filters_narrow_without_reading_again(
    page: ReconciliationPage, settle: Settle, qtbot: QtBot
) -> None:
    differs = LineFilter(comparisons=frozenset({Comparison.AMOUNT_DIFFERS}))
    page.filters.change(differs)
    settle()
    assert set(texts(page, Column.COMPARISON, qtbot)) == {"金额不同"}
    assert page.model.rowCount() == 3
    page.filters.chip_bar.chip_removed.emit("comparisons:amount_differs")
    assert page.shown is not None
    assert page.model.rowCount() == len(page.shown.found)
    offered = {choice.text: choice.count for choice in page.filters._choices("comparisons")}
    assert offered["金额不同"] == 3
    assert sum(n or 0 for n in offered.values()) == len(page.shown.found)


def test_lines_are_settled_and_opened_again_by_keys(
    page: ReconciliationPage, practice_window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    before, _none = total(practice_window)
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    question = answer(practice_window, " ", settle)
    assert "请写明" in question.problem.text()
    answer(practice_window, "核对过", settle)
    assert total(practice_window) == (before - 2, 2)
    assert page.model.rowCount() == before - 2
    page.filters.change(LineFilter(states=frozenset({LineState.SETTLED})))
    assert texts(page, Column.REASON, qtbot) == ["核对过", "核对过"]
    assert "覃小明" in str(page.model.index(0, Column.STATE).data(Qt.ItemDataRole.ToolTipRole))
    page.table.selectAll()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    settle()
    assert total(practice_window) == (before, 0)


def test_all_are_settled_at_once_and_undone(
    page: ReconciliationPage, practice_window: MainWindow, settle: Settle
) -> None:
    before, _none = total(practice_window)
    page.table.selectAll()
    page.settle_button.click()
    answer(practice_window, "年底统一核对", settle)
    assert total(practice_window) == (0, before)
    assert page.pages.currentWidget() is page.all_right
    roster.undo_last(practice_window.seat.desk)
    practice_window.reload_all()
    settle()
    assert page.pages.currentWidget() is page.table
    assert page.model.rowCount() == before


def test_a_new_payment_shows_at_once(
    page: ReconciliationPage, practice_window: MainWindow, settle: Settle
) -> None:
    assert page.shown is not None
    row = page.shown.places[0]
    line = reconciliation.lines(practice_window.seat.desk, page.shown.found, [row])[0]
    assert line.resident is not None
    before = len(page.shown.found)
    payments.record(practice_window.seat.desk, line.resident, year=2026, amount_fen=20_000,
                    again=True)  # fmt: skip
    practice_window.reload_all()
    settle()
    assert len(page.shown.found) == before
    fresh = reconciliation.lines(practice_window.seat.desk, page.shown.found, [row])[0]
    assert (fresh.sums.village or 0) - (line.sums.village or 0) == 20_000


def test_enter_opens_the_person(
    page: ReconciliationPage, practice_window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    texts(page, Column.NAME, qtbot)
    page.table.setFocus()
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    settle()
    assert practice_window.current_tab is TabKey.ROSTER


def test_totals_stand_below_in_figures_and_capitals(
    page: ReconciliationPage, practice_window: MainWindow
) -> None:
    found = reconciliation.reconcile(practice_window.seat.desk, 2026)
    tax = found.total.fen[Side.TAX]
    assert capitals(tax) in page.totals.sums.text()
    assert any(capitals(tax) in row.cells for row in page.totals.villages.rows.rows)
    told = sum(int(row.cells[2].replace(",", "")) for row in page.totals.channels.rows.rows)
    assert told == sum(found.channels.count.values())


def test_the_lines_shown_are_exported(
    page: ReconciliationPage, practice_window: MainWindow, settle: Settle, tmp_path: Path
) -> None:
    out = tmp_path / "对账.xlsx"
    page.export_to(str(out))
    settle()
    sheet = openpyxl.load_workbook(out)["对账明细"]
    lines = [row for row in sheet.iter_rows(values_only=True) if isinstance(row[0], int)]
    assert len(lines) == page.model.rowCount()
    assert "待处理" in str(sheet["A2"].value)


def test_a_year_without_payments_says_what_to_do(page: ReconciliationPage, settle: Settle) -> None:
    page.year.setCurrentIndex(page.year.findData(2009))
    settle()
    assert page.whole.currentWidget() is page.nothing


def test_the_tester_finds_nothing_wrong(qtbot: QtBot) -> None:
    model = ReconciliationModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_numbers(array("q", [4, 2, 9]))
    assert model.index(0, 0).data(LineRole.NUMBER) == 4
    assert model.index(0, 0).data() is None
    lines: tuple[Line, ...] = ()
    model.take_page(0, array("q", [4, 2, 9]), lines)
    model.show_numbers(array("q"))
    assert tester.model() is model
