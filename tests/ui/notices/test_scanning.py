"""A scanner types a code into the search box, as fast as it likes: its household opens."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pension_desk.domain.notices import NoticeRecord, QueueFilter
from pension_desk.domain.short_codes import qr_text, short_code, spaced_code
from pension_desk.services import print_queue, roster
from pension_desk.services.notices import Wanted, print_papers
from pension_desk.ui.entry.page import EntryPage
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.payments.pages import PageKey
from pension_desk.ui.payments.tab import PaymentsTab
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


@pytest.mark.parametrize("text", [qr_text(short_code(1)), spaced_code(short_code(1))])
def test_a_code_that_nobody_gave_is_told(
    qtbot: QtBot, practice_window: MainWindow, text: str
) -> None:
    _scan(qtbot, practice_window, text)
    assert "没有发过这个编号" in practice_window.findChildren(MessageDialog)[-1].accessibleName()


@pytest.mark.parametrize("text", ["K6N4-YAM8", "k6n4-yam", "PD1:K6N4YAM8"])
def test_a_mistyped_code_is_told_as_one_and_stays_to_be_mended(
    qtbot: QtBot, practice_window: MainWindow, text: str
) -> None:
    practice_window.focus_search()
    qtbot.keyClicks(practice_window.search, text)
    panel = practice_window.search
    qtbot.waitUntil(lambda: panel._panel is not None and panel._panel.isVisible())
    assert panel._panel is not None
    assert "请对照通知单上二维码下方的编号重新输入" in panel._panel._nobody.text()
    qtbot.keyClick(practice_window.search, Qt.Key.Key_Return)
    told = practice_window.findChildren(MessageDialog)[-1].accessibleName()
    assert "有误" in told or "编号应为8位" in told
    assert practice_window.search.text() == text


def test_a_scan_of_a_field_list_opens_it_where_it_is_entered(
    qtbot: QtBot, practice_window: MainWindow
) -> None:
    desk = practice_window.seat.desk
    print_papers(desk, Wanted(("field_list",)), desk.folder / "a.pdf")
    with desk.file.reading() as conn:
        codes = [row[0] for row in conn.exec_driver_sql("SELECT code FROM printed_lists").all()]
    for code in codes[:2]:  # as the page begins, and when it stands there
        _scan(qtbot, practice_window, code)
        assert practice_window.current_tab is TabKey.PAYMENTS
        tab = practice_window.tab(TabKey.PAYMENTS)
        assert isinstance(tab, PaymentsTab)
        page = tab.page(PageKey.ENTRY)
        assert isinstance(page, EntryPage)
        qtbot.waitUntil(partial(_is_open, page, code))
        practice_window.show_tab(TabKey.HOME)


def _is_open(page: EntryPage, code: str) -> bool:
    return page.sitting is not None and page.sitting.source.code == code


def test_a_typed_text_that_only_looks_like_a_code_is_searched_for(
    qtbot: QtBot, practice_window: MainWindow
) -> None:
    _scan(qtbot, practice_window, short_code(1))
    tab = practice_window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    assert tab.filters.wanted.text == short_code(1)
