"""The grid of targets: typed, pasted, spread, read from a sheet, handed down, refused in place."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import VillageCode
from pension_desk.services import targets
from pension_desk.spreadsheets.writing import Column, ListSheet, write_list
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.spread_dialog import SpreadDialog
from pension_desk.ui.bulletins.target_grid import COLUMNS
from pension_desk.ui.bulletins.targets_page import TargetsPage
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.worker import Worker

V1, V2 = VillageCode("450821105201"), VillageCode("450821105204")


@pytest.fixture
def page(window: MainWindow, worker: Worker, qtbot: QtBot) -> TargetsPage:
    window.show_page(TabKey.BULLETINS, PageKey.TARGETS)
    found = window._tabs[TabKey.BULLETINS].page(PageKey.TARGETS)  # type: ignore[attr-defined]
    assert isinstance(found, TargetsPage)
    qtbot.waitUntil(lambda: bool(found.grid.villages) and not worker.busy)
    return found


def _settled(page: TargetsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page._seat.worker.busy)


def _kept(page: TargetsPage) -> dict[tuple[str, str], int]:
    found = targets.targets(page._seat.desk, 2026)
    return {(one.village, one.key): one.amount for one in found.values()}


def _type(page: TargetsPage, village: VillageCode, key: str, text: str) -> None:
    row = page.grid.villages.index(village)
    column = next(at for at, one in enumerate(COLUMNS) if one.key == key)
    page.grid.setData(page.grid.index(row, column), text)


def test_the_model_keeps_qts_rules(page: TargetsPage) -> None:
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    tester = QAbstractItemModelTester(page.grid, fatal)
    page.grid.fill([((V1, "payment"), "90")])
    page.grid.forget()
    assert tester is not None


def test_what_is_typed_is_handed_down_in_one_act(page: TargetsPage, qtbot: QtBot) -> None:
    before = _kept(page)
    _type(page, V1, "payment", "95%")
    _type(page, V2, "payment", "90")
    assert page.save_button.isEnabled()
    assert _kept(page) == before
    page.save_button.click()
    _settled(page, qtbot)
    assert _kept(page) == before | {(V1, "payment"): 95, (V2, "payment"): 90}
    qtbot.waitUntil(lambda: not page.grid.changed)
    assert not page.save_button.isEnabled()


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("payment", "abc", "不是整数"),
        ("payment", "0", "应大于0"),
        ("payment", "101", "不能超过100%"),
        ("covered", "99999", "超过了本村"),
    ],
)
def test_a_wrong_target_is_refused_in_place_and_stays_typed(
    page: TargetsPage, qtbot: QtBot, key: str, text: str, words: str
) -> None:
    before = _kept(page)
    _type(page, V1, key, text)
    _type(page, V2, "registration", "90")
    page.save()
    qtbot.waitUntil(lambda: words in page.notice.text)
    assert page.grid.text((V1, key)) == text
    assert page.grid.text((V2, "registration")) == "90"
    assert _kept(page) == before


def test_a_deadline_that_is_no_day_is_refused(page: TargetsPage) -> None:
    _type(page, V1, "payment", "90")
    page.due.setText("年底")
    page.save()
    assert "年底" in page.notice.text


def test_a_block_from_a_sheet_is_pasted_and_deleted(page: TargetsPage) -> None:
    row = page.grid.villages.index(V1)
    page.view.setCurrentIndex(page.grid.index(row, 0))
    QGuiApplication.clipboard().setText("120\t9\r\n130\t8\r\n")
    QTest.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    below = page.grid.villages[row + 1]
    typed = page.grid.changed
    assert typed[V1, "covered"] == "120"
    assert typed[V1, "new_covered"] == "9"
    assert typed[below, "covered"] == "130"
    page.view.setCurrentIndex(page.grid.index(row, 1))
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert (V1, "new_covered") not in page.grid.changed


def test_a_total_is_spread_into_the_grid(page: TargetsPage, qtbot: QtBot) -> None:
    page.spread_button.click()
    dialog = page.window().findChild(SpreadDialog)
    assert dialog is not None
    dialog.total.setText("x")
    dialog.spread()
    assert "不是整数" in dialog.notice.text
    dialog.total.setText("100")
    dialog.spread()
    qtbot.waitUntil(lambda: len(page.grid.changed) == 2)
    assert sum(int(text) for text in page.grid.changed.values()) == 100


def test_a_sheet_asks_about_names_and_fills_the_grid(
    page: TargetsPage, tmp_path: Path, qtbot: QtBot
) -> None:
    file = tmp_path / "分解.xlsx"
    columns = (Column("村"), Column("当年缴费率"))
    rows = [("动界村", "90"), ("东村", "80"), ("莲珠村", "很多")]
    write_list(file, ListSheet("a", "目标", "", columns, rows))
    dialog = page.open_sheet(file)
    qtbot.waitUntil(lambda: "东村" in dialog.questions)
    assert "很多" in dialog.refused.toPlainText()
    choice = dialog.questions["东村"]
    choice.setCurrentIndex(choice.findData("450821105207"))
    dialog.take_button.click()
    qtbot.waitUntil(lambda: len(page.grid.changed) == 2)
    assert page.grid.changed[VillageCode("450821105207"), "payment"] == "80"
