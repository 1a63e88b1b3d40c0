"""Screens of 对账: lines that differ, settling, totals, nothing left to do."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import RowId
from pension_desk.services import reconciliation, roster
from pension_desk.services.reconciliation import LineFilter
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.reconciliation.page import ReconciliationPage
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.text_question import TextQuestion
from tests.screenshots.stage import Stage, scene


def page(stage: Stage) -> tuple[MainWindow, ReconciliationPage]:
    """Return a window with the page in front; the village has reported some payments."""
    _report(stage)
    window = stage.window()
    window.show_page(TabKey.PAYMENTS, PageKey.RECONCILE)
    tab = window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    shown = tab.page(PageKey.RECONCILE)
    assert isinstance(shown, ReconciliationPage)
    for _ in range(4):
        stage.settle()
    return window, shown


def _report(stage: Stage) -> None:
    """Report thirty people as the tax list has them, some otherwise, and some whom it has not."""
    found = reconciliation.reconcile(stage.desk, 2026)
    if len(found.sides) > 1:
        return
    numbers = [number for number in found.numbers if number > 0][:40]
    people = [line.id for line in roster.lines(stage.desk, numbers)]
    others = roster.row_numbers(
        stage.desk, roster.RosterFilter(ages=(30, 50), as_of=stage.desk.today())
    )
    unpaid = [line.id for line in roster.lines(stage.desk, others[:60]) if not line.paid_fen]
    with stage.desk.acting("pay", "为了画面") as (_conn, writer):
        for at, row in enumerate(people):
            fen = found.sums(at).tax or 0
            _enter(writer, row, fen + (10_000 if at % 9 == 4 else 0))
        for row in unpaid[:6]:
            _enter(writer, row, 20_000)


def _enter(writer: object, row: RowId, fen: int) -> None:
    writer.insert("contributions", {  # type: ignore[attr-defined]
        "resident_id": row.hex, "year": 2026, "kind": "reported", "amount_fen": fen,
        "paid_on": "2026-05-06", "channel": "微信城市服务",
    })  # fmt: skip


@scene("reconciliation")
def lines(stage: Stage) -> QWidget:
    """What differs, some of it settled."""
    window, shown = page(stage)
    assert shown.shown is not None
    some = list(shown.shown.places[2:4])
    if some:
        reconciliation.settle(stage.desk, shown.shown.found, some, "税务窗口直接缴")
    shown.filters.change(LineFilter())
    shown.read()
    for _ in range(3):
        stage.settle()
    shown.table.selectRow(1)
    return window


@scene("reconciliation_settle")
def settling(stage: Stage) -> QWidget:
    """The question for the reason."""
    window, shown = page(stage)
    shown.filters.change(LineFilter())
    stage.settle()
    shown.table.selectAll()
    shown.settle()
    stage.settle()
    return next(child for child in window.children() if isinstance(child, TextQuestion))


@scene("reconciliation_done")
def done(stage: Stage) -> QWidget:
    """Nothing wants a person any more."""
    window, shown = page(stage)
    assert shown.shown is not None
    places = list(shown.shown.places)
    if places:
        reconciliation.settle(stage.desk, shown.shown.found, places, "核对过")
    shown.read()
    for _ in range(3):
        stage.settle()
    shown.totals.tabs.setCurrentIndex(1)
    return window
