"""A window over a fresh copy of the practice village, with the page of entry in front."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from pension_desk.services.desk import Desk
from pension_desk.ui.entry.page import EntryPage
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.ui.entry.keyboard import Keyboard

Settle = Callable[[], None]


def page_of(window: MainWindow, qtbot: QtBot) -> EntryPage:
    """Bring the page to the front and wait until its list is read."""
    window.show_page(TabKey.PAYMENTS, PageKey.ENTRY)
    tab = window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    page = tab.page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    window.activateWindow()
    qtbot.waitUntil(lambda: page.sitting is not None and not window.seat.worker.busy)
    return page


@pytest.fixture
def page(practice_window: MainWindow, qtbot: QtBot) -> EntryPage:
    return page_of(practice_window, qtbot)


@pytest.fixture
def desk(practice_window: MainWindow) -> Desk:
    return practice_window.seat.desk


@pytest.fixture
def settle(page: EntryPage, practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        worker = practice_window.seat.worker
        qtbot.waitUntil(lambda: not worker.busy and not page._draft_timer.isActive())

    return wait


@pytest.fixture
def keys(page: EntryPage, practice_window: MainWindow) -> Keyboard:
    page._to_field()
    return Keyboard(practice_window)
