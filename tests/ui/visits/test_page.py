"""The page of visits over a real desk: the queue by keys, promises, counts; words are complete."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from pension_desk.domain import visit_words
from pension_desk.domain.visits import OwedState, VisitEntry
from pension_desk.services import roster, visits
from pension_desk.services.outcome import Topic
from pension_desk.services.visits import Place
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.visits import words
from pension_desk.ui.visits.dialog import VisitDialog
from pension_desk.ui.visits.fields import CodeCombo, PointsBox
from pension_desk.ui.visits.page import VisitsPage

Settle = Callable[[], None]


@pytest.fixture
def settle(practice_window: MainWindow, qtbot: QtBot) -> Settle:
    def wait() -> None:
        for _ in range(3):
            qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
            QTest.qWait(1)

    return wait


@pytest.fixture
def page(practice_window: MainWindow, settle: Settle) -> VisitsPage:
    practice_window.show_page(TabKey.PAYMENTS, PageKey.VISITS, "owed")
    tab = practice_window.tab(TabKey.PAYMENTS)
    assert isinstance(tab, PaymentsTab)
    found = tab.page(PageKey.VISITS)
    assert isinstance(found, VisitsPage)
    practice_window.activateWindow()
    settle()
    return found


def dialog(window: MainWindow) -> VisitDialog:
    return next(one for one in window.findChildren(VisitDialog) if one.isVisible())


def test_every_code_has_its_word_in_the_window() -> None:
    for field, (vocabulary, _words) in words.FIELDS.items():
        for code in vocabulary.codes:
            assert words.word(field, code) == vocabulary.label(code), code
            assert words.code(field, words.word(field, code)) == code
    for state in OwedState:
        assert words.state_word(state) == state.label
        assert words.state_tone(state)


def test_fields_of_codes(qtbot: QtBot) -> None:
    outcome, reason = CodeCombo("outcome"), CodeCombo("reason", typed=True)
    points = PointsBox("讲解要点")
    for widget in (outcome, reason, points):
        qtbot.addWidget(widget)
    assert (outcome.stored, reason.stored, points.stored) == ("", "", "")
    QTest.keyClicks(outcome, "6")
    assert outcome.stored == "unwilling"
    reason.setCurrentText("经济困难")
    assert reason.stored == "hard_up"
    reason.setCurrentText("等儿子回来")
    assert reason.stored == "等儿子回来"
    points.choose("tiers,proof")
    assert points.stored == "tiers,proof"
    outcome.choose("没有这个代码")
    assert outcome.stored == ""


def test_the_queue_is_entered_door_by_door(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    queue = visits.owed_lines(desk, visits.owed_numbers(desk, Place()))
    first = queue[0]
    door = [line for line in queue if line.household_no == first.household_no]
    following = next(line for line in queue if line.household_no != first.household_no)
    QTest.keyClick(page.owed.table, Qt.Key.Key_Return)
    settle()
    asked = dialog(practice_window)
    assert {row for row, _outcome in asked.members.chosen()} == {line.id for line in door}
    QTest.keyClicks(asked.outcome, "6")
    asked.points.choose("tiers")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()
    assert "原因" in asked.fields["reason"].problem.text()
    asked.reason.setCurrentText("经济困难")
    QTest.keyClick(asked, Qt.Key.Key_Return)
    settle()
    made = [roster.person(desk, line.id).visits[0] for line in door]
    assert {(one.outcome, one.reason) for one in made} == {("unwilling", "hard_up")}
    now = page.owed.table.current()
    assert now is not None
    assert now.id == following.id
    QTest.keyClick(page.owed.table, Qt.Key.Key_Return)
    settle()
    assert dialog(practice_window).points.stored == "tiers", "kept for the next door"
    dialog(practice_window).reject()
    roster.undo_last(desk)
    assert roster.person(desk, first.id).visits == ()


def test_one_member_s_own_outcome(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    queue = visits.owed_lines(desk, visits.owed_numbers(desk, Place()))
    doors = [line.household_no for line in queue]
    two = next(line for line in queue if doors.count(line.household_no) > 1)
    page.owed.table.choose_number(two.number)
    settle()
    page.owed.visit()
    settle()
    asked = dialog(practice_window)
    asked.members.outcomes[two.id].choose("abroad")
    asked.outcome.choose("considering")
    asked.agree.click()
    settle()
    outcomes = {
        line.id: roster.person(desk, line.id).visits[0].outcome
        for line in queue
        if line.household_no == two.household_no
    }
    assert outcomes.pop(two.id) == "abroad"
    assert set(outcomes.values()) == {"considering"}


def test_hamlets_say_what_is_left_and_narrow_the_queue(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    places = visits.owed_places(desk)
    assert page.owed.places.lines.lines == places
    QAbstractItemModelTester(
        page.owed.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    page.owed.places.choose(1)
    settle()
    assert page.owed.table.lines.rowCount() == places[1].left
    page.owed.places.selectAll()
    settle()
    assert page.owed.table.lines.rowCount() == sum(place.left for place in places)
    assert f"{sum(place.left for place in places):,}" in page.owed.said.text()


def test_the_same_day_twice_asks_once_more(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    line = page.owed.table.current()
    assert line is not None
    visits.record(desk, line.id, VisitEntry(outcome="再考虑"))
    page.owed.visit()
    settle()
    asked = dialog(practice_window)
    for row, box in asked.members.boxes.items():
        box.setChecked(row == line.id)
    asked.outcome.choose("not_met")
    asked.agree.click()
    settle()
    assert asked.again.isVisible()
    assert "已登记过一次" in asked.fields["day"].problem.text()
    asked.again.click()
    settle()
    assert len(roster.person(desk, line.id).visits) == 2


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("day", "2027-01-01", "今天之后"),
        ("promised", "2026-01-01", "早于走访日期"),
        ("next_on", "2026-01-01", "早于走访日期"),
        ("promised", "后年", "不对"),
    ],
)
def test_a_wrong_day_is_refused_where_it_was_typed(
    practice_window: MainWindow,
    page: VisitsPage,
    settle: Settle,
    field: str,
    text: str,
    said: str,
) -> None:
    page.owed.visit()
    settle()
    asked = dialog(practice_window)
    asked.outcome.choose("agreed_to_pay")
    asked.fields[field].editor.setText(text)  # type: ignore[union-attr]
    asked.agree.click()
    settle()
    assert said in asked.fields[field].problem.text()
    assert asked.fields[field].text == text
    asked.reject()


def test_promises_that_fell_due_are_listed_and_settled(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    line = page.owed.table.current()
    assert line is not None
    today = desk.today()
    promise = VisitEntry(today.replace(day=1), outcome="同意缴费", promised_on=today)
    visits.record(desk, line.id, promise)
    page.show_part("due")
    page.reload(frozenset({Topic.VISITS}))
    settle()
    assert [one.name for one in page.due.table.lines.lines] == [line.name]
    QTest.keyClick(page.due.table, Qt.Key.Key_Return)
    settle()
    asked = dialog(practice_window)
    asked.outcome.choose("joined")
    asked.agree.click()
    settle()
    assert page.due.nothing.isVisible()


def test_counts_follow_the_span_and_the_way(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    desk = practice_window.seat.desk
    line = page.owed.table.current()
    assert line is not None
    visits.record(desk, line.id, VisitEntry(outcome="再考虑", knows="了解"))
    page.show_part("counts")
    settle()
    cells = [row.cells for row in page.counts.counts.rows.rows]
    assert cells == [(visit_words.OUTCOMES.label("considering"), "1", "1", "1")]
    page.counts.since.setText("2027-01-01")
    page.counts.read()
    settle()
    assert "不对" in page.counts.fields["since"].problem.text()
    for way in range(page.counts.way.count()):
        page.counts.way.setCurrentIndex(way)
    assert [row.cells[0] for row in page.counts.counts.rows.rows] == ["了解"]


def test_the_roster_leads_to_the_queue(
    practice_window: MainWindow, page: VisitsPage, settle: Settle
) -> None:
    page.show_part("counts")
    practice_window.show_tab(TabKey.ROSTER)
    settle()
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    tab.visits_button.click()
    settle()
    assert page.owed.table.isVisible()
    assert page.owed.table.lines.rowCount() == len(
        visits.owed_numbers(page.owed._seat.desk, Place())
    )
