"""The payment dialog of a person at the town's desk: on behalf, subsidy and make-up."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import RowId
from pension_desk.domain.payment_entry import Way
from pension_desk.services import payment_lists, roster
from pension_desk.ui.payments.jobs import read_payer
from pension_desk.ui.payments.pay_dialog import PayDialog
from pension_desk.ui.shell.main_window import MainWindow

VILLAGE = "450821105211"
Make = Callable[[Way], PayDialog]


@pytest.fixture
def person(town_window: MainWindow) -> RowId:
    """A resident on the low-income list, born in 1980."""
    desk = town_window.seat.desk
    fields = {"village": VILLAGE, "hamlet": "上屯", "household_no": "1", "name": "覃玉兰",
              "birth": "1980-03-02"}  # fmt: skip
    row = roster.add(desk, fields).value.resident.id
    with desk.acting("import", "低保名单") as (_conn, writer):
        low = {"resident_id": row.hex, "kind": "low_income", "detail": "低保"}
        writer.insert("statuses", low)
    return row


@pytest.fixture
def dialog(town_window: MainWindow, person: RowId) -> Make:
    def make(way: Way) -> PayDialog:
        seat = town_window.seat
        made = PayDialog(seat, read_payer(seat.desk, person, seat.desk.today().year))
        made.open()
        made.way.setCurrentIndex(made.way.findData(way))
        return made

    return make


def entered(window: MainWindow, row: RowId) -> list[tuple[str, int, str, str, str]]:
    found = roster.person(window.seat.desk, row).contributions
    return [(x.kind, x.amount_fen, x.paid_by, x.identity, x.purpose) for x in found]


def test_on_behalf_names_the_payer_and_the_identity(
    town_window: MainWindow, person: RowId, dialog: Make, qtbot: QtBot
) -> None:
    shown = dialog(Way.ON_BEHALF)
    assert shown.paid_by.isVisible()
    assert shown.identity.currentText() == "低保"
    shown.amount.setEditText("50")
    shown.paid_by.setEditText("县财政")
    shown.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert entered(town_window, person) == [("on_behalf", 5_000, "县财政", "低保", "")]


def test_a_subsidy_and_an_own_payment_say_nothing_of_a_payer(
    town_window: MainWindow, person: RowId, dialog: Make, qtbot: QtBot
) -> None:
    own = dialog(Way.OWN)
    assert not own.paid_by.isVisible()
    own.amount.setEditText("300")
    own.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    subsidy = dialog(Way.SUBSIDY)
    assert subsidy.amount.currentText() == "40"  # of the tier that was paid
    subsidy.amount.setEditText("45")
    subsidy.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert sorted(entered(town_window, person)) == [
        ("recorded", 30_000, "", "", ""), ("subsidy", 4_500, "", "", ""),
    ]  # fmt: skip
    recent = payment_lists.recent_entries(town_window.seat.desk)
    assert [one.contribution.amount_fen for one in recent] == [30_000]


def test_a_subsidy_that_there_is_not_and_a_make_up_of_this_year_are_refused_where_they_stand(
    town_window: MainWindow, person: RowId, dialog: Make, qtbot: QtBot
) -> None:
    shown = dialog(Way.SUBSIDY)
    shown.amount.setEditText("36")
    shown.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert "不是2026年的政府补贴" in shown.problem.text()
    assert shown.amount.currentText() == "36"
    shown.way.setCurrentIndex(shown.way.findData(Way.MAKE_UP))
    shown.amount.setEditText("300")
    shown.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert "还在缴费期内" in shown.problem.text()
    shown.year.setCurrentText("2025")
    shown.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert entered(town_window, person) == [("recorded", 30_000, "", "", "missed")]


def test_what_was_asked_of_one_sum_does_not_hold_for_another(
    town_window: MainWindow, person: RowId, dialog: Make, qtbot: QtBot
) -> None:
    for yuan in ("300", "500"):
        shown = dialog(Way.OWN)
        shown.amount.setEditText(yuan)
        shown.agree.click()
        qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert "已有一笔300元" in shown.problem.text()
    assert shown.again.isVisible()
    shown.amount.setEditText("600")
    assert not shown.again.isVisible()
    assert shown.problem.text() == ""
    shown.amount.setEditText("250")
    shown.agree.click()
    qtbot.waitUntil(lambda: not town_window.seat.worker.busy)
    assert shown.amount.property("tone") == "danger"
    shown.amount.setEditText("200")
    assert not shown.amount.property("tone")
    assert len(entered(town_window, person)) == 1
