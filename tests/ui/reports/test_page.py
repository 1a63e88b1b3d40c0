"""The page of reports over a real desk: chosen, kept, run again with one click, taken out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.reports import Group, Part, Report, columns_offered
from pension_desk.domain.roster import RosterFilter, Sort
from pension_desk.services import report_export, reports
from pension_desk.ui.bulletins.pages import PageKey
from pension_desk.ui.bulletins.tab import BulletinsTab
from pension_desk.ui.reports.page import ReportsPage
from pension_desk.ui.reports.print_dialog import ReportDialog
from pension_desk.ui.reports.words import column_word, group_word, part_word, sort_word
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.paged_table import PagedTable
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.widgets.text_table import TextTable
from tests.services.exchange import A, B, person

Settle = Callable[[], None]


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> ReportsPage:
    practice_window.show_page(TabKey.BULLETINS, PageKey.REPORTS)
    tab = practice_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    found = tab.page(PageKey.REPORTS)
    assert isinstance(found, ReportsPage)
    practice_window.activateWindow()
    settle()
    return found


def _shown(page: ReportsPage) -> PagedTable[object]:
    shown = page.preview.currentWidget()
    assert isinstance(shown, PagedTable)
    return shown


def test_every_code_has_its_word(page: ReportsPage) -> None:
    for one in columns_offered(page._seat.desk.today()):
        assert column_word(one) == one.label
    for part in Part:
        assert part_word(part)
    assert len({group_word(group) for group in Group}) == len(Group)
    assert len({sort_word(sort) for sort in Sort}) == len(Sort)


def test_columns_filter_and_groups(page: ReportsPage, settle: Settle) -> None:
    everyone = _shown(page).lines.rowCount()
    assert everyone > 300
    page.popup.show_chosen(page.report.columns)
    page.popup.boxes["phone"].setChecked(True)
    settle()
    assert page.report.columns[-1] == "phone"
    assert _shown(page).lines.columnCount() == len(page.report.columns)
    page.filters.change(RosterFilter(categories=("unregistered",), gone=False))
    settle()
    assert 0 < _shown(page).lines.rowCount() < everyone
    page.group.setCurrentIndex(list(Group).index(Group.HAMLET))
    page.group.activated.emit(page.group.currentIndex())
    settle()
    shown = page.preview.currentWidget()
    assert isinstance(shown, TextTable)
    rows = shown.rows.rows
    assert rows[-1].cells[0] == "合计"
    assert not page.sort.isEnabled()
    page.filters.change(RosterFilter(text="没有这个人", gone=False))
    settle()
    assert page.preview.currentWidget() is page.nobody
    assert not page.take_button.isEnabled()


def test_a_click_on_a_head_orders_by_that_column_and_another_turns_it(
    page: ReportsPage, settle: Settle
) -> None:
    page.ask(replace(page.report, columns=("name", "age")))
    settle()

    def click_age() -> list[int]:
        table = page.preview.currentWidget()
        assert isinstance(table, PagedTable)
        table.horizontalHeader().sectionClicked.emit(1)
        settle()
        assert page._ran is not None
        lines = reports.lines(page._seat.desk, page.report, page._ran.numbers[:200])
        return [int(one.cells[1]) for one in lines if one.cells[1]]

    ages = click_age()
    assert ages == sorted(ages)
    assert page.sort.currentText() == f"按栏目：{column_word(page.report.shown[1])}"
    ages = click_age()
    assert ages == sorted(ages, reverse=True)
    assert page.descending.isChecked()
    page.sort.setCurrentIndex(page.sort.findData(Sort.NAME.value))
    page.sort.activated.emit(page.sort.currentIndex())
    settle()
    assert (page.report.by, page.report.sort) == ("", Sort.NAME)


def test_a_report_is_kept_and_run_again_with_one_click(
    page: ReportsPage, settle: Settle, practice_window: MainWindow, qtbot: QtBot
) -> None:
    page.ask(replace(page.report, columns=("name", "age"), sort=Sort.AGE))
    settle()
    page.ask_name()
    question = next(one for one in practice_window.findChildren(TextQuestion) if one.isVisible())
    page.keep(question, "  ")
    settle()
    assert question.isVisible()
    page.keep(question, "年龄表")
    settle()
    assert [one.report.name for one in page.kept.lines.lines] == ["年龄表"]
    page.begin()
    settle()
    assert page.report == Report()
    page.kept.choose(0)
    rect = page.kept.visualRect(page.kept.order.index(0, 0))
    QTest.mouseClick(page.kept.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    settle()
    assert (page.report.name, page.report.sort) == ("年龄表", Sort.AGE)
    page._forget("年龄表")
    settle()
    assert reports.kept(practice_window.seat.desk) == ()


def test_taking_it_out_looks_first_and_asks_for_a_purpose(
    page: ReportsPage, settle: Settle, practice_window: MainWindow, tmp_path: Path
) -> None:
    page.ask(replace(page.report, columns=("name", "id_number")))
    settle()
    page.print_page()
    settle()
    dialog = next(one for one in practice_window.findChildren(ReportDialog) if one.isVisible())
    assert dialog.pdf_button.isEnabled()
    dialog.save(tmp_path / "a.xlsx")
    settle()
    assert (tmp_path / "a.xlsx").exists()
    dialog.purpose.setText("报县里")
    dialog._on_purpose()
    settle()
    assert dialog.taking.purpose == "报县里"
    dialog.save(tmp_path / "a.pdf")
    settle()
    assert (tmp_path / "a.pdf").exists()
    dialog.reject()


def test_a_groups_line_opens_whom_it_counts(
    page: ReportsPage, settle: Settle, practice_window: MainWindow, qtbot: QtBot
) -> None:
    page.ask(replace(page.report, group=Group.HAMLET))
    settle()
    table = page.preview.currentWidget()
    assert isinstance(table, TextTable)
    people = int(table.model().index(0, 1).data().replace(",", ""))
    table.setCurrentIndex(table.model().index(0, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: practice_window.current_tab is TabKey.ROSTER)
    tab: Any = practice_window.tab(TabKey.ROSTER)
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == people)
    everybody = practice_window.seat.desk
    practice_window.show_page(TabKey.BULLETINS, PageKey.REPORTS)
    settle()
    table.row_opened.emit("合计")
    wanted = len(reports.numbers_of(everybody, page.report))
    qtbot.waitUntil(lambda: tab.table.model().rowCount() == wanted)


def test_a_list_too_long_for_a_paper_is_printed_village_by_village(
    town_window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for village, names in ((A, ("甲", "乙", "丙")), (B, ("丁",))):
        for name in names:
            person(town_window.seat.desk, village, name=name)
    monkeypatch.setattr(report_export, "MOST_PRINTED", 3)
    town_window.show_page(TabKey.BULLETINS, PageKey.REPORTS)
    tab = town_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    page = tab.page(PageKey.REPORTS)
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: "4" in page.said.text())
    page.print_page()
    qtbot.waitUntil(lambda: town_window.findChild(ReportDialog) is not None)
    dialog = town_window.findChild(ReportDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.pdf_button.isEnabled)
    assert [dialog.choice.itemText(at)[-5:] for at in range(2)] == ["（3 人）", "（1 人）"]
    dialog.choice.setCurrentIndex(1)
    qtbot.waitUntil(dialog.pdf_button.isEnabled)
    dialog.save(tmp_path / "a.pdf")
    qtbot.waitUntil((tmp_path / "a.pdf").exists)
    text = pypdfium2.PdfDocument(tmp_path / "a.pdf")[0].get_textpage().get_text_bounded()
    assert "共1人" in text
    dialog.save(tmp_path / "a.xlsx")
    qtbot.waitUntil((tmp_path / "a.xlsx").exists)
    rows = list(openpyxl.load_workbook(tmp_path / "a.xlsx").active.values)  # type: ignore[union-attr]
    assert sum(isinstance(row[0], int) for row in rows) == 4
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    dialog.reject()


def test_a_town_without_anybody_says_so(town_window: MainWindow, qtbot: QtBot) -> None:
    town_window.show_page(TabKey.BULLETINS, PageKey.REPORTS)
    tab = town_window.tab(TabKey.BULLETINS)
    assert isinstance(tab, BulletinsTab)
    page = tab.page(PageKey.REPORTS)
    assert isinstance(page, ReportsPage)
    qtbot.waitUntil(lambda: page.preview.currentWidget() is page.no_roster)
