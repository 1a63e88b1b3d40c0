"""The ledger on a person's page: sums open their entries, corrections are counter-entries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.services import ledger, payments, roster
from pension_desk.services.desk import Role, create_desk
from pension_desk.ui.ledger.dialogs import CorrectDialog, RefundDialog
from pension_desk.ui.ledger.part import LedgerPart
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.widgets.text_question import TextQuestion
from pension_desk.ui.worker import Worker
from tests.services.conftest import CHEAP_KDF, PASSPHRASE, TOWN, VILLAGE, still_clock
from tests.services.exchange import enter, person
from tests.ui.village import drop, worn_theme


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    """A town's window over one resident with entries of every kind."""
    desk = create_desk(tmp_path / "town", PASSPHRASE, role=Role.TOWN, division=TOWN,
                       author="老陈", clock=still_clock, kdf=CHEAP_KDF)  # fmt: skip
    window = MainWindow(desk, worker, worn_theme(qapp), Remembered(tmp_path))
    window.show()
    yield window
    worker.stop()
    drop(window)
    desk.close()


@pytest.fixture
def mother(window: MainWindow) -> RowId:
    desk = window.seat.desk
    row = person(desk, VILLAGE, birth="1975-05-06", hamlet="2组")

    def entered(kind: str, year: int, fen: int, **more: FieldValue) -> None:
        enter(desk, "contributions", resident_id=row.hex, year=year, kind=kind, amount_fen=fen,
              paid_on=f"{year}-06-01", **more)  # fmt: skip

    entered("confirmed", 2025, 20_000, voucher="T25", channel="柜台")
    entered("confirmed", 2026, 30_000, voucher="T26")
    entered("reported", 2026, 30_000)
    entered("on_behalf", 2024, 10_000, paid_by="县财政", identity="低保")
    entered("subsidy", 2026, 4_000)
    enter(desk, "registrations", resident_id=row.hex, scheme="residents", years_paid=5)
    return row


@pytest.fixture
def settle(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not window.seat.worker.busy)

    return wait


@pytest.fixture
def part(window: MainWindow, mother: RowId, settle: Callable[[], None]) -> LedgerPart:
    window.open_person(mother)
    settle()
    tab = window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    tab.person.pages.setCurrentWidget(tab.person.ledger)
    return tab.person.ledger


def kinds(part: LedgerPart) -> list[str]:
    return [row.cells[2] for row in part.table.rows.rows]


def choose(part: LedgerPart, kind: str, year: str) -> None:
    rows = part.table.rows.rows
    part.table.selectRow(
        next(at for at, row in enumerate(rows) if row.cells[2] == kind and row.cells[0] == year)
    )


def test_sums_are_said_and_each_opens_its_entries(part: LedgerPart) -> None:
    assert {key: button.text() for key, button in part.sums.items()} == {
        "all": "合计 640 元", "own": "本人 500 元",
        "on_behalf": "代缴 100 元", "subsidy": "补贴 40 元",
    }  # fmt: skip
    assert len(part.table.rows.rows) == 5
    part.sums["own"].click()
    assert kinds(part) == ["税务确认", "税务确认"]
    assert sum(int(row.cells[1]) for row in part.table.rows.rows) == 500
    part.sums["on_behalf"].click()
    assert kinds(part) == ["代缴"]
    assert "县财政，低保" in part.table.rows.rows[0].cells[4]
    part.sums["all"].click()
    assert len(part.table.rows.rows) == 5


def test_the_running_total_and_who_entered_what(part: LedgerPart) -> None:
    running = {row.cells[0]: row.cells[3] for row in part.table.rows.rows if row.cells[3]}
    assert running == {"2026": "640", "2025": "300", "2024": "100"}
    assert all("老陈" in row.cells[4] for row in part.table.rows.rows)
    told = next(row for row in part.table.rows.rows if row.cells[2] == "村里登记")
    assert "不重复计" in told.cells[4]


def test_years_are_held_against_the_register(part: LedgerPart) -> None:
    assert "台账 3 年" in part.years.text()
    assert "登记册 5 年，比台账多 2 年" in part.years.text()


def test_only_what_was_entered_by_hand_is_withdrawn(
    window: MainWindow, part: LedgerPart, settle: Callable[[], None], mother: RowId
) -> None:
    choose(part, "税务确认", "2026")
    assert not part.withdraw_button.isEnabled()
    assert part.correct_button.isEnabled()
    choose(part, "村里登记", "2026")
    assert not part.correct_button.isEnabled()
    part.withdraw_button.click()
    question = next(child for child in window.children() if isinstance(child, TextQuestion))
    question.field.setCurrentText("重复登记")
    question.agree_button.click()
    settle()
    assert "村里登记" not in kinds(part)


def test_a_sum_is_corrected_and_stays_in_view(
    window: MainWindow, part: LedgerPart, settle: Callable[[], None], mother: RowId
) -> None:
    choose(part, "税务确认", "2025")
    part.correct_button.click()
    dialog = next(child for child in window.children() if isinstance(child, CorrectDialog))
    assert dialog.amount.text == "200"
    dialog.amount.set_text("三百")
    dialog.agree.click()
    assert dialog.amount.problem.text()
    dialog.reason.set_text("税务更正")
    dialog.amount.set_text("")  # nothing typed is no sum: 0 takes the entry away
    dialog.agree.click()
    settle()
    assert dialog.amount.problem.text() == "请填写金额，单位是元。"
    dialog.amount.set_text("250")
    dialog.agree.click()
    settle()
    assert "250元不是2025年的缴费档次" in dialog.amount.problem.text()
    dialog.reason.set_text("")
    dialog.amount.set_text("500")
    dialog.agree.click()
    settle()
    assert "请写明原因" in dialog.reason.problem.text()
    assert dialog.amount.text == "500"
    dialog.reason.set_text("税务更正")
    dialog.agree.click()
    settle()
    assert part.sums["own"].text() == "本人 800 元"
    assert "税务确认 更正" in kinds(part)


def test_money_goes_back(
    window: MainWindow, part: LedgerPart, settle: Callable[[], None], mother: RowId
) -> None:
    choose(part, "税务确认", "2025")
    part.refund_button.click()
    dialog = next(child for child in window.children() if isinstance(child, RefundDialog))
    dialog.amount.set_text("900")
    dialog.reason.set_text("重复缴费")
    dialog.agree.click()
    settle()
    assert "不能退900元" in dialog.amount.problem.text()
    dialog.amount.set_text("200")
    dialog.day.set_text("2.30")
    dialog.agree.click()
    assert "日期“2.30”不对" in dialog.day.problem.text()
    dialog.day.set_text("")
    dialog.agree.click()
    settle()
    assert "2025 年已全部退费" in part.years.text()
    assert ledger.of_person(window.seat.desk, mother).ledger.years_counted == 2


def test_another_person_begins_with_all_entries(
    window: MainWindow, part: LedgerPart, settle: Callable[[], None], mother: RowId
) -> None:
    part.sums["subsidy"].click()
    payments.record(window.seat.desk, mother, year=2023, amount_fen=20_000)
    window.reload_all()
    settle()
    assert part.sums["subsidy"].isChecked()
    other = person(window.seat.desk, VILLAGE, "另一人", birth="1980-01-01")
    window.open_person(other)
    settle()
    assert part.sums["all"].isChecked()
    assert list(part.sums) == ["all", "own"]
    assert roster.person(window.seat.desk, other).contributions == ()
