"""A scanner types a code into the search box, as fast as it likes: its household opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pension_desk.domain.notices import NoticeRecord, QueueFilter
from pension_desk.domain.short_codes import qr_text, short_code
from pension_desk.services import print_queue, roster
from pension_desk.services.notices import Wanted, print_papers
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


@pytest.fixture
def records(practice_window: MainWindow) -> dict[str, NoticeRecord]:
    """A printed notice of a household, and one of a person."""
    desk = practice_window.seat.desk
    kinds = ("unpaid_reminder", "registration_form")
    print_papers(desk, Wanted(kinds), desk.folder / "a.pdf")
    found = print_queue.queue(desk, QueueFilter(desk.today().year)).lines
    return {line.record.kind: line.record for line in found}


def _scan(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.focus_search()
    qtbot.keyClicks(window.search, text)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not window.seat.worker.busy)


def test_a_scan_opens_the_household(
    qtbot: QtBot, practice_window: MainWindow, records: dict[str, NoticeRecord]
) -> None:
    record = records["unpaid_reminder"]
    _scan(qtbot, practice_window, qr_text(record.code))
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    assert practice_window.current_tab is TabKey.ROSTER
    assert tab.filters.wanted.household_no == record.household_no
    assert practice_window.search.text() == ""


def test_a_scan_of_a_persons_form_opens_the_person(
    qtbot: QtBot, practice_window: MainWindow, records: dict[str, NoticeRecord]
) -> None:
    record = records["registration_form"]
    assert record.resident is not None
    name = roster.person(practice_window.seat.desk, record.resident).resident.name
    _scan(qtbot, practice_window, record.code.lower())
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    qtbot.waitUntil(lambda: tab.person.form.fields["name"].text == name)


def test_a_code_that_nobody_gave_is_told(qtbot: QtBot, practice_window: MainWindow) -> None:
    _scan(qtbot, practice_window, qr_text(short_code(1)))
    assert "没有发过这个编号" in practice_window.findChildren(MessageDialog)[-1].accessibleName()


def test_a_typed_text_that_only_looks_like_a_code_is_searched_for(
    qtbot: QtBot, practice_window: MainWindow
) -> None:
    _scan(qtbot, practice_window, short_code(1))
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    assert tab.filters.wanted.text == short_code(1)
