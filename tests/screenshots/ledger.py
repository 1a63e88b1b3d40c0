"""Screens of a person's ledger: on their page, and correcting an entry."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.domain.roster import RosterFilter
from pension_desk.services import roster
from pension_desk.ui.ledger.dialogs import CorrectDialog
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from tests.screenshots.stage import Stage, scene


def ledger_page(stage: Stage) -> tuple[MainWindow, RosterTab]:
    """Return a window with the ledger of somebody who has entries of every kind in front."""
    paid = RosterFilter(categories=("paid",), ages=(40, 55), as_of=stage.desk.today())
    (line,) = roster.lines(stage.desk, roster.row_numbers(stage.desk, paid)[3:4])
    page = roster.person(stage.desk, line.id)
    if not any(one.kind == "subsidy" for one in page.contributions):
        with stage.desk.acting("pay", "为了画面") as (_conn, writer):
            for kind, year, fen, more in (
                ("subsidy", 2026, 3_500, {}),
                ("on_behalf", 2023, 10_000, {"paid_by": "县财政", "identity": "低保"}),
                ("reported", 2026, 20_000, {"channel": "微信城市服务"}),
                ("confirmed", 2025, -5_000, {"purpose": "refund", "note": "多缴退回"}),
            ):
                writer.insert(
                    "contributions",
                    {
                        "resident_id": line.id.hex,
                        "year": year,
                        "kind": kind,
                        "amount_fen": fen,
                        "paid_on": f"{year}-06-01",
                        "voucher": f"3450{year}",
                        **more,
                    },
                )
    window = stage.window()
    window.open_person(line.id)
    for _ in range(3):
        stage.settle()
    tab = window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    tab.person.pages.setCurrentWidget(tab.person.ledger)
    stage.settle()
    return window, tab


@scene("ledger")
def ledger(stage: Stage) -> QWidget:
    """All entries, the last one chosen."""
    window, tab = ledger_page(stage)
    tab.person.ledger.table.selectRow(0)
    return window


@scene("ledger_correct")
def correct(stage: Stage) -> QWidget:
    """Correcting a confirmed entry."""
    window, tab = ledger_page(stage)
    part = tab.person.ledger
    rows = part.table.rows.rows
    at = next(at for at, row in enumerate(rows) if getattr(row.key, "kind", "") == "confirmed")
    part.table.selectRow(at)
    part.correct_button.click()
    stage.settle()
    return next(child for child in window.children() if isinstance(child, CorrectDialog))
