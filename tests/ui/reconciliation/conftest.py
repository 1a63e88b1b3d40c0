"""A window over a fresh copy of the practice village, with 对账 in front and some reports in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from pension_desk.services import reconciliation, roster
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.reconciliation.page import ReconciliationPage
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)

    return wait


@pytest.fixture
def page(
    practice_window: MainWindow, qtbot: QtBot, settle: Callable[[], None]
) -> ReconciliationPage:
    """The page: six people reported as the tax list has them, three with another sum."""
    desk = practice_window.seat.desk
    found = reconciliation.reconcile(desk, 2026)
    people = roster.lines(desk, list(found.numbers[:9]))
    with desk.acting("pay") as (_conn, writer):
        for at, line in enumerate(people):
            fen = (found.sums(at).tax or 0) + (10_000 if at % 3 == 0 else 0)
            writer.insert(
                "contributions",
                {
                    "resident_id": line.id.hex,
                    "year": 2026,
                    "kind": "reported",
                    "amount_fen": fen,
                },
            )
    practice_window.show_page(TabKey.PAYMENTS, PageKey.RECONCILE)
    tab = practice_window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    shown = tab.page(PageKey.RECONCILE)
    assert isinstance(shown, ReconciliationPage)
    practice_window.activateWindow()
    qtbot.waitUntil(lambda: shown.shown is not None)
    settle()
    return shown
