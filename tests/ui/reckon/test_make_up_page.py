"""The page of those who may make up."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pension_desk.services import make_up
from pension_desk.services.outcome import Topic
from pension_desk.services.practice import VILLAGE
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.reckon.dialog import SumDialog
from pension_desk.ui.reckon.make_up_figures import MakeUpFigure
from pension_desk.ui.reckon.make_up_lines import make_up_columns
from pension_desk.ui.reckon.make_up_page import MakeUpPage
from pension_desk.ui.reckon.working_dialog import WorkingDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.line_model import LineModel


@pytest.fixture
def page(qtbot: QtBot, practice_window: MainWindow) -> MakeUpPage:
    practice_window.show_page(TabKey.PAYMENTS, PageKey.MAKE_UP)
    tab = practice_window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    page = tab.page(PageKey.MAKE_UP)
    assert isinstance(page, MakeUpPage)
    qtbot.waitUntil(lambda: page.table.lines.rowCount() > 0)
    return page


def test_everybody_who_may_is_listed(page: MakeUpPage, practice_window: MainWindow) -> None:
    found = make_up.candidates(practice_window.seat.desk, VILLAGE)
    assert page.table.lines.lines == found
    assert f"{len(found)} 人可以补缴" in page.said.text()
    page.only_reaching.setChecked(True)
    assert page.table.lines.lines == tuple(one for one in found if one.reaches)
    assert 0 < page.table.lines.rowCount() < len(found)


def test_enter_opens_the_sum_with_what_was_missed(
    qtbot: QtBot, page: MakeUpPage, practice_window: MainWindow
) -> None:
    page.table.choose(0)
    line = page.table.current()
    assert line is not None
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = practice_window.findChild(SumDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.busy)
    assert dialog.make_up.isChecked()
    assert line.name in dialog.members.currentItem().text()
    assert "每月领" in dialog.statement.plain


def test_a_write_is_reckoned_anew(qtbot: QtBot, page: MakeUpPage) -> None:
    page.reload(frozenset({Topic.VISITS}))
    assert not page.busy
    page.reload(frozenset({Topic.PAYMENTS}))
    qtbot.waitUntil(lambda: page.busy)
    qtbot.waitUntil(lambda: not page.busy)
    assert page.table.lines.rowCount() > 0


def test_the_model_holds(qapp: object, practice_window: MainWindow) -> None:
    model = LineModel(make_up_columns())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_lines(make_up.candidates(practice_window.seat.desk, VILLAGE))
    assert model.rowCount() > 0
    assert tester is not None


def test_every_figure_opens_its_working(qtbot: QtBot, page: MakeUpPage) -> None:
    page.only_reaching.setChecked(True)
    page.table.choose(0)
    line = page.table.current()
    assert line is not None
    assert line.name in page.figures._who.text()
    page.figures.buttons[MakeUpFigure.MONTHLY_AFTER].click()
    qtbot.waitUntil(lambda: page.window().findChild(WorkingDialog) is not None)
    dialog = page.window().findChild(WorkingDialog)
    assert dialog is not None
    assert dialog.tree.topLevelItem(0).childCount() > 1
    dialog.reject()
    page.figures.buttons[MakeUpFigure.MONTHLY_BEFORE].click()
    window = page.window()
    qtbot.waitUntil(
        lambda: any("没有算法可看" in one.text() for one in window.findChildren(QLabel))
    )


def test_what_is_shown_is_exported(qtbot: QtBot, page: MakeUpPage, tmp_path: Path) -> None:
    page.only_reaching.setChecked(True)
    page.export_to(str(tmp_path / "a.xlsx"))
    qtbot.waitUntil(lambda: not page._seat.worker.busy)
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    told = [row[6] for row in sheet.iter_rows(values_only=True)]
    assert told.count("补了才能领") == page.table.lines.rowCount() > 0
