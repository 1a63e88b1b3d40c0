"""The page of flexible workers over a real desk: filtered, told in a batch, undone, answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.flexible_workers import ContactState, FlexibleFilter, Work
from pension_desk.domain.visit_words import Mode
from pension_desk.services import contacts, flexible_workers, roster
from pension_desk.ui.employers.pages import PageKey
from pension_desk.ui.employers.tab import EmployersTab
from pension_desk.ui.flexible import words
from pension_desk.ui.flexible.batch_dialog import BatchDialog
from pension_desk.ui.flexible.page import FlexiblePage
from pension_desk.ui.line_words import work_word
from pension_desk.ui.reckon.dialog import SumDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.visits.dialog import VisitDialog

Settle = Callable[[], None]


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> FlexiblePage:
    contacts.set_contact(practice_window.seat.desk, "覃小明", "0775-7800123")
    practice_window.show_page(TabKey.EMPLOYERS, PageKey.FLEXIBLE)
    tab = practice_window.tab(TabKey.EMPLOYERS)
    assert isinstance(tab, EmployersTab)
    found = tab.page(PageKey.FLEXIBLE)
    assert isinstance(found, FlexiblePage)
    practice_window.activateWindow()
    settle()
    return found


def _states(page: FlexiblePage) -> dict[ContactState, int]:
    return dict(flexible_workers.listed(page._seat.desk).counts.states)


def test_every_code_has_its_word() -> None:
    for state in ContactState:
        assert words.state_word(state) == state.label
        assert words.state_tone(state)
    for work in Work:
        assert work_word(work) == work.label
    assert {words.mode_word(mode) for mode in Mode} >= {"短信", "微信", "电话", "信件"}


def test_filters_are_chips(page: FlexiblePage, settle: Settle) -> None:
    QAbstractItemModelTester(page.table.lines)
    everyone = page.table.lines.rowCount()
    assert everyone > 10
    wanted = FlexibleFilter(states=(ContactState.NONE,), ages=((30, 44),), phone=True)
    page.filters.change(wanted)
    settle()
    assert page.filters.chip_bar.sentence() == "30–44 岁 · 还没联系 · 有电话"
    narrowed = page.table.lines.rowCount()
    assert 0 < narrowed < everyone
    page.filters.chip_bar.show_chips(page.filters.chip_bar.chips[:0])
    page.filters._on_chip("phone:")
    page.filters._on_chip("age:30-44")
    settle()
    assert page.filters.wanted == FlexibleFilter(states=(ContactState.NONE,))
    page.filters._open = "work"
    page.filters._on_ticked(("migrant",))
    settle()
    assert page.stack.currentWidget() is page.nobody


def test_a_batch_of_texts_is_recorded_undone_and_answered(
    page: FlexiblePage, settle: Settle, practice_window: MainWindow, tmp_path: Path
) -> None:
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F9)
    settle()
    dialog = next(one for one in practice_window.findChildren(BatchDialog) if one.isVisible())
    people = len(dialog.table.lines.lines)
    assert people > 10
    assert "0775-7800123" in dialog.text.toPlainText()
    dialog.copy_all()
    settle()
    rows = QGuiApplication.clipboard().text().splitlines()
    assert len(rows) == people + 1
    dialog.save(tmp_path / "a.xlsx")
    settle()
    assert (tmp_path / "a.xlsx").exists()
    dialog.mode.setCurrentIndex(1)
    settle()
    assert dialog.chosen is Mode.WECHAT
    dialog.mode.setCurrentIndex(0)
    settle()
    dialog.record()
    settle()
    assert _states(page)[ContactState.TOLD] == people
    assert f"{people}" in dialog.notice.text
    dialog.reject()
    roster.undo_last(practice_window.seat.desk)
    assert ContactState.TOLD not in _states(page), "one undo takes the whole batch back"
    first = page.table.lines.number_at(0)
    practice_window.activateWindow()
    page.table.setFocus()
    page.table.choose(0)
    settle()
    QTest.keyClick(page.table, Qt.Key.Key_F4)
    settle()
    visit = next(one for one in practice_window.findChildren(VisitDialog) if one.isVisible())
    visit.mode.choose("电话")
    visit.outcome.choose("considering")
    visit._try()
    settle()
    (line,) = flexible_workers.lines(practice_window.seat.desk, [first])
    assert line.state is ContactState.CONSIDERING
    current = page.table.currentIndex().row()
    assert current == 1, "the cursor goes on to the next one"


def test_letters_and_calls_need_no_text(
    page: FlexiblePage, settle: Settle, practice_window: MainWindow
) -> None:
    page.print_page()
    settle()
    dialog = next(one for one in practice_window.findChildren(BatchDialog) if one.isVisible())
    assert dialog.chosen is Mode.MAIL
    assert dialog.print_button.isVisible()
    assert not dialog.text.isVisible()
    everyone = len(dialog.table.lines.lines)
    dialog.mode.setCurrentIndex(2)
    settle()
    assert dialog.chosen is Mode.PHONE
    assert not dialog.copy_button.isVisible()
    assert len(dialog.table.lines.lines) < everyone, "whoever has no phone cannot be called"
    dialog.reject()


def test_work_is_noted_for_those_chosen(page: FlexiblePage, settle: Settle) -> None:
    page.table.selectRow(0)
    page.set_work(Work.NEW_TRADE)
    settle()
    page.filters.change(FlexibleFilter(works=("new_trade",)))
    settle()
    assert page.table.lines.rowCount() == 1


def test_the_schemes_stand_beside_each_other(
    page: FlexiblePage, settle: Settle, practice_window: MainWindow
) -> None:
    page.table.choose(0)
    settle()
    assert len(page.panel.table.rows.rows) == 5
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_F6)
    settle()
    dialog = next(one for one in practice_window.findChildren(SumDialog) if one.isVisible())
    dialog.reject()


def test_a_town_without_anybody_says_so(town_window: MainWindow, qtbot: QtBot) -> None:
    town_window.show_page(TabKey.EMPLOYERS, PageKey.FLEXIBLE)
    tab = town_window.tab(TabKey.EMPLOYERS)
    assert isinstance(tab, EmployersTab)
    page = tab.page(PageKey.FLEXIBLE)
    assert isinstance(page, FlexiblePage)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.no_roster)
