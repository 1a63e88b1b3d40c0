"""The home page over a real desk: groups, days, words in both languages, no scrolling."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from pension_desk.domain.home import Matter, Place, TodayLine, When
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.visits import VisitEntry
from pension_desk.paths import resource
from pension_desk.services import roster, visits
from pension_desk.services.outcome import Topic
from pension_desk.ui.home.tab import HomeTab
from pension_desk.ui.home.words import day_words, line_words
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey

DAY = date(2026, 10, 20)
AT = datetime(2026, 10, 1, 8, 30, tzinfo=UTC)


@pytest.fixture
def tab(practice_window: MainWindow, qtbot: QtBot) -> HomeTab:
    practice_window.show_tab(TabKey.HOME)
    found = practice_window.tab(TabKey.HOME)
    assert isinstance(found, HomeTab)
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    return found


def _line(matter: Matter, when: When = When.TODAY) -> TodayLine:
    return TodayLine(matter, Place.CLOCK, 3, when, DAY, more=1200, detail="某事", at=AT)


@pytest.mark.parametrize("matter", list(Matter))
def test_every_matter_has_its_words(matter: Matter) -> None:
    words = line_words(_line(matter))
    assert words
    assert "{" not in words
    assert line_words(_line(matter, When.WEEK))


def test_words_are_english_in_an_english_window(qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("en", str(resource("translations")))
    qapp.installTranslator(translator)
    try:
        for matter in set(Matter) - {Matter.CLOCK}:
            words = line_words(TodayLine(matter, Place.CLOCK, 3, detail="x"))
            assert not any("\u4e00" <= char <= "\u9fff" for char in words), words
        assert day_words(DAY, DAY) == "today"
    finally:
        qapp.removeTranslator(translator)


def test_days_are_told_as_people_say_them() -> None:
    assert day_words(DAY, DAY) == "今天"
    assert day_words(DAY - timedelta(days=3), DAY) == "过了 3 天"
    assert day_words(DAY + timedelta(days=1), DAY).endswith("10-21")


def test_promises_of_today_and_of_the_week_stand_in_their_groups(
    tab: HomeTab, practice_window: MainWindow, qtbot: QtBot
) -> None:
    desk = practice_window.seat.desk
    wanted = RosterFilter(categories=("registered_unpaid",), gone=False)
    lines = roster.lines(desk, roster.row_numbers(desk, wanted)[:3])
    for line, days in zip(lines, (0, 2, 2), strict=True):
        entry = VisitEntry(
            visited_on=desk.today() - timedelta(days=9),
            outcome="agreed_to_pay",
            promised_on=desk.today() + timedelta(days=days),
        )
        visits.record(desk, line.id, entry)
    tab.reload(frozenset({Topic.VISITS}))
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    now, week = tab.groups[When.TODAY].lines, tab.groups[When.WEEK].lines
    assert [one.count for one in now if one.matter is Matter.PROMISES] == [1]
    assert [(one.count, one.due_on) for one in week] == [(2, desk.today() + timedelta(days=2))]
    button = tab.groups[When.WEEK].findChildren(QPushButton)[0]
    assert button.accessibleName().startswith("2 人承诺这天")
    button.click()
    assert practice_window.current_tab is TabKey.PAYMENTS


def test_a_usual_days_page_does_not_scroll_on_the_smallest_screen(
    tab: HomeTab, practice_window: MainWindow, qtbot: QtBot
) -> None:
    practice_window.resize(1366, 768)
    kinds = (Matter.PROMISES, Matter.FOLLOW_UPS, Matter.CONTESTED, Matter.PROPOSALS,
             Matter.PROOF_OVERDUE, Matter.MEASURE)  # fmt: skip
    waiting = (Matter.NOTICES, Matter.WORK_ITEMS, Matter.UNPAID, Matter.UNREGISTERED,
               Matter.TURNING60, Matter.TO_TOWN)  # fmt: skip
    tab._lines = tuple(_line(one) for one in kinds)
    tab._apart = (
        *(TodayLine(one, Place.CLOCK, 40) for one in waiting),
        *(_line(Matter.PROMISES, When.WEEK) for _ in range(4)),
    )
    tab._show_lines()
    area = tab.findChild(QScrollArea)
    assert area is not None
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() == 0)
