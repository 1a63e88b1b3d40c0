"""The page of hamlets over a real desk: entry by keys in walking order, doubles, withdrawing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain.roster import RosterLine
from pension_desk.services import payment_lists, payments, roster
from pension_desk.ui.payments.hamlets import HamletsPage, Showing
from pension_desk.ui.payments.models import PlaceColumn
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.theme import Look, Mode, TextSize
from pension_desk.ui.widgets.text_question import TextQuestion

VILLAGE = "450821105211"


@pytest.fixture
def settle(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: not window.seat.worker.busy)

    return wait


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot, settle: Callable[[], None]) -> HamletsPage:
    window.show_tab(TabKey.PAYMENTS)
    pages = window.tab(TabKey.PAYMENTS)
    assert isinstance(pages, PaymentsTab)
    pages.show_page(PageKey.HAMLETS)
    tab = pages.page(PageKey.HAMLETS)
    assert isinstance(tab, HamletsPage)
    window.activateWindow()
    qtbot.waitUntil(lambda: tab.people_model.rowCount() > 0)
    settle()
    return tab


def line(window: MainWindow, number: int) -> RosterLine:
    return roster.lines(window.seat.desk, [number])[0]


def paid(window: MainWindow, number: int, year: int = 2026) -> list[int]:
    found = roster.person(window.seat.desk, line(window, number).id).contributions
    return [one.amount_fen for one in found if one.year == year]


def enter(tab: HamletsPage, amount: str, settle: Callable[[], None]) -> None:
    """Take the proposed person, type the amount, choose a channel, Enter."""
    QTest.keyClick(tab.entry.person, Qt.Key.Key_Return)
    QTest.keyClicks(tab.entry.amount, amount)
    QTest.keyClick(tab.entry.amount, Qt.Key.Key_Return)
    QTest.keyClicks(tab.entry.channel, "2")
    QTest.keyClick(tab.entry.channel, Qt.Key.Key_Return)
    settle()
    settle()


def test_places_say_how_far_they_are(window: MainWindow, tab: HamletsPage) -> None:
    found = payments.of_year(window.seat.desk, 2026)
    top = tab.places_model.index_of(VILLAGE, None)
    assert top.siblingAtColumn(PlaceColumn.UNPAID).data() == str(sum(one.unpaid for one in found))
    assert tab.places_model.rowCount(top) == len(found)
    assert tab.people_model.rowCount() == sum(one.unpaid for one in found)


def test_a_hamlet_narrows_the_people_in_walking_order(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    hamlet = payments.of_year(window.seat.desk, 2026)[1]
    tab.places.setCurrentIndex(tab.places_model.index_of(VILLAGE, hamlet.hamlet))
    settle()
    numbers = tab.people_model.numbers
    assert len(numbers) == hamlet.unpaid
    lines = roster.lines(window.seat.desk, numbers)
    assert {one.hamlet for one in lines} == {hamlet.hamlet}
    assert [one.household_no for one in lines] == sorted(one.household_no for one in lines)


def test_payments_are_entered_by_keys_one_after_another(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    first, second, third = tab.people_model.numbers[:3]
    tab.people.selectRow(0)
    settle()
    enter(tab, "300", settle)
    assert paid(window, first) == [30_000]
    assert tab.entry.payer is not None
    assert tab.entry.payer.line.number == second
    assert first not in tab.people_model.numbers
    enter(tab, "200", settle)
    assert paid(window, second) == [20_000]
    assert tab.entry.payer.line.number == third
    made = roster.person(window.seat.desk, line(window, second).id).contributions[0]
    assert made.channel == tab.entry.channel.channel
    assert made.channel
    assert [row.cells[0] for row in tab.entries.table.rows.rows][:2] == [
        line(window, second).name,
        line(window, first).name,
    ]


def test_a_person_is_found_by_the_tail_of_the_id_number(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    wanted = line(window, tab.people_model.number_at(5))
    assert wanted.id_number
    tab.entry.person.setFocus()
    QTest.keyClicks(tab.entry.person, wanted.id_number[-8:])
    qtbot.waitUntil(lambda: tab.entry.person.results is not None)
    QTest.keyClick(tab.entry.person, Qt.Key.Key_Return)
    settle()
    assert tab.entry.payer is not None
    assert tab.entry.payer.line.id == wanted.id
    assert tab.entry.person.text() == ""
    assert tab.people.currentIndex().row() == 5


def test_a_wrong_amount_is_refused_inline_and_stays(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    number = tab.people_model.number_at(0)
    tab.people.selectRow(0)
    settle()
    tab.entry.amount.setEditText("250")
    tab.entry.agree.click()
    settle()
    assert "不是2026年的缴费档次" in tab.entry.problem.text()
    assert tab.entry.amount.currentText() == "250"
    tab.entry.amount.setEditText("两百多")
    tab.entry.agree.click()
    assert "请填写缴费金额" in tab.entry.problem.text()
    assert paid(window, number) == []


def test_day_and_voucher_are_entered_and_refused_where_they_stand(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    first, second = tab.people_model.numbers[:2]
    tab.people.selectRow(0)
    settle()
    tab.entry.day.setText("3.2")
    tab.entry.voucher.setText("A100")
    enter(tab, "200", settle)
    desk = window.seat.desk
    made = roster.person(desk, line(window, first).id).contributions[0]
    assert (str(made.paid_on), made.voucher) == ("2026-03-02", "A100")
    assert (tab.entry.day.text(), tab.entry.voucher.text()) == ("3.2", "")
    tab.entry.voucher.setText("A100")
    enter(tab, "200", settle)
    assert "已经登记在" in tab.entry.problem.text()
    assert tab.entry.voucher.text() == "A100"
    tab.entry.voucher.clear()
    tab.entry.day.setText("2025-12-31")
    QTest.keyClick(tab.entry.day, Qt.Key.Key_Return)
    settle()
    assert "早于2026年度" in tab.entry.problem.text()
    assert tab.entry.day.hasFocus()
    assert paid(window, second) == []
    tab.entry.day.setText("昨天")
    QTest.keyClick(tab.entry.day, Qt.Key.Key_Return)
    settle()
    assert paid(window, second) == [20_000]


def test_a_double_entry_is_noticed_and_can_be_meant(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    tab.lists.setCurrentIndex(Showing.PAID)
    settle()
    number = tab.people_model.number_at(0)
    before = paid(window, number)
    tab.people.selectRow(0)
    settle()
    assert "已缴" in tab.entry.state.accessibleName()
    tab.entry.amount.setEditText("200")
    tab.entry.agree.click()
    settle()
    assert tab.entry.again.isVisible()
    assert paid(window, number) == before
    tab.entry.again.click()
    settle()
    assert sorted(paid(window, number)) == sorted([*before, 20_000])


def test_an_entry_is_withdrawn_with_a_reason(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    number = tab.people_model.number_at(0)
    payments.record(window.seat.desk, line(window, number).id, year=2026, amount_fen=20_000)
    window.reload_all()
    settle()
    tab.lists.setCurrentIndex(Showing.ENTRIES)
    tab.entries.table.selectRow(0)
    tab.entries.withdraw_button.click()
    question = next(child for child in window.children() if isinstance(child, TextQuestion))
    question.field.setCurrentText("金额填错")
    question.agree_button.click()
    settle()
    assert paid(window, number) == []
    assert tab.entries.table.rows.rows == ()


def test_another_year_asks_who_paid_then(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    tab.year.setCurrentIndex(1)
    settle()
    settle()
    wanted = payment_lists.year_people(window.seat.desk, 2025, village=VILLAGE)
    assert tab.people_model.numbers == wanted.numbers
    tab.lists.setCurrentIndex(Showing.PAID)
    settle()
    everybody = payments.of_year(window.seat.desk, 2025)
    assert tab.people_model.rowCount() == sum(one.paid for one in everybody)


def test_the_overview_and_the_lists_agree(window: MainWindow) -> None:
    desk = window.seat.desk
    for year in (2024, 2026):
        for hamlet in payments.of_year(desk, year):
            place = {"village": hamlet.village, "hamlet": hamlet.hamlet}
            unpaid = payment_lists.year_people(desk, year, **place)
            who = payment_lists.year_people(desk, year, **place, paid=True)
            assert (len(who.numbers), len(unpaid.numbers)) == (hamlet.paid, hamlet.unpaid)


def test_totals_are_what_each_has_paid(window: MainWindow) -> None:
    desk = window.seat.desk
    lines = roster.lines(desk, roster.row_numbers(desk, EVERYBODY)[:40])
    told = payment_lists.totals(desk, [one.id for one in lines])
    for one in lines:
        entries = roster.person(desk, one.id).contributions
        assert told[one.id] == sum(entry.amount_fen for entry in entries)


EVERYBODY = roster.RosterFilter()


def test_at_the_largest_text_a_small_screen_shows_how_far_each_place_is(
    window: MainWindow, tab: HamletsPage, settle: Callable[[], None]
) -> None:
    window.seat.theme.wear(Look(Mode.LIGHT, TextSize.HUGE))
    settle()
    tree = tab.places
    left = tree.columnViewportPosition(PlaceColumn.SHARE)
    assert left + tree.columnWidth(PlaceColumn.SHARE) <= tree.viewport().width()
    words = tree.fontMetrics().horizontalAdvance("100.0%")
    assert tree.columnWidth(PlaceColumn.SHARE) >= words * 3 // 2  # with its bar
    window.seat.theme.wear(Look(Mode.LIGHT, TextSize.NORMAL))
    settle()
    assert tree.header().visualIndex(PlaceColumn.SHARE) == PlaceColumn.SHARE
