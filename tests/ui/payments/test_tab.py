"""The bar of pages over 缴费跟踪: by mouse and by keys, remembered, printed, reloaded."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from pension_desk.services.outcome import Topic
from pension_desk.ui.payments.pages import PageKey, builders, page_title
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


class Sheet(QWidget):
    """A page with a field; it counts what it is told."""

    def __init__(self, _seat: Seat) -> None:
        super().__init__()
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusProxy(self.field)
        self.told: list[frozenset[Topic]] = []
        self.printed = 0

    @property
    def widget(self) -> QWidget:
        return self

    def reload(self, topics: frozenset[Topic]) -> None:
        self.told.append(topics)

    def print_page(self) -> None:
        self.printed += 1


THREE = {PageKey.HAMLETS: Sheet, PageKey.RECONCILE: Sheet, PageKey.BENEFITS: Sheet}


@pytest.fixture
def made(window: MainWindow, qtbot: QtBot) -> Callable[[], PaymentsTab]:
    def make() -> PaymentsTab:
        tab = PaymentsTab(window.seat, THREE)
        qtbot.addWidget(tab)
        tab.show()
        tab.activateWindow()
        qtbot.waitUntil(tab.isActiveWindow)
        return tab

    return make


def sheet(tab: PaymentsTab, key: PageKey) -> Sheet:
    page = tab.page(key)
    assert isinstance(page, Sheet)
    return page


def test_every_page_of_the_registry_has_a_word_and_is_built(window: MainWindow) -> None:
    assert all(page_title(key) for key in PageKey)
    window.show_tab(TabKey.PAYMENTS)
    tab = window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    for key in builders():
        window.show_page(TabKey.PAYMENTS, key)
        assert tab.current_page is key
        assert tab.stack.currentWidget() is tab.page(key).widget


def test_keys_walk_the_pages_and_put_the_cursor_into_them(
    made: Callable[[], PaymentsTab], qtbot: QtBot
) -> None:
    tab = made()
    QTest.keyClick(tab, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert tab.current_page is PageKey.RECONCILE
    assert QApplication.focusWidget() is sheet(tab, PageKey.RECONCILE).field
    QTest.keyClick(tab, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert tab.current_page is PageKey.BENEFITS
    QTest.keyClick(tab, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert tab.current_page is PageKey.HAMLETS
    QTest.keyClick(tab, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert tab.current_page is PageKey.BENEFITS


def test_the_bar_itself_is_walked_with_arrows(made: Callable[[], PaymentsTab]) -> None:
    tab = made()
    tab.bar.setFocus()
    QTest.keyClick(tab.bar, Qt.Key.Key_Right)
    assert tab.current_page is PageKey.RECONCILE
    assert tab.bar.hasFocus()


def test_the_page_in_front_is_remembered(made: Callable[[], PaymentsTab]) -> None:
    made().show_page(PageKey.BENEFITS)
    assert made().current_page is PageKey.BENEFITS


def test_an_unknown_page_changes_nothing(window: MainWindow, qtbot: QtBot) -> None:
    tab = PaymentsTab(window.seat, THREE)
    qtbot.addWidget(tab)
    tab.show_page("nowhere")
    tab.show_page(PageKey.MAKE_UP)
    assert tab.current_page is PageKey.HAMLETS


def test_pages_are_built_when_shown_and_told_of_writes(made: Callable[[], PaymentsTab]) -> None:
    tab = made()
    assert tab.stack.count() == 1
    tab.show_page(PageKey.RECONCILE)
    tab.reload(frozenset({Topic.PAYMENTS}))
    for key in (PageKey.HAMLETS, PageKey.RECONCILE):
        assert sheet(tab, key).told == [frozenset({Topic.PAYMENTS})]
    assert tab.stack.count() == 2
    tab.print_page()
    assert (sheet(tab, PageKey.RECONCILE).printed, sheet(tab, PageKey.HAMLETS).printed) == (1, 0)
