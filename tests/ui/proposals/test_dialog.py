"""The queue by keyboard: yes, no, all that are certain; the person's page; nothing left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from pension_desk.services import proposals, roster
from pension_desk.services.questions import questions
from pension_desk.ui.contested.dialog import ContestedDialog
from pension_desk.ui.proposals.dialog import ProposalsDialog
from pension_desk.ui.proposals.models import sent_words
from pension_desk.ui.proposals.waiting import WaitingDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow) -> ProposalsDialog:
    dialog = ProposalsDialog(practice_window.seat)
    dialog.tester = QAbstractItemModelTester(  # type: ignore[attr-defined]
        dialog.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.table.lines.lines))
    return dialog


def _settled(qtbot: QtBot, dialog: ProposalsDialog) -> None:
    qtbot.waitUntil(lambda: not dialog.busy and not dialog.seat.worker.busy)


def test_the_certain_ones_come_first_and_no_whole_number_is_shown(
    dialog: ProposalsDialog,
) -> None:
    lines = dialog.table.lines.lines
    assert lines == questions(dialog.seat.desk)
    assert [line.proposal.certain for line in lines] == sorted(
        (line.proposal.certain for line in lines), reverse=True
    )
    whole = [line.proposal.proposed_id for line in lines if line.proposal.proposed_id]
    shown = "\n".join(label.text() for label in dialog.compare.findChildren(QLabel))
    table = "\n".join(sent_words(line) for line in lines)
    assert all(number not in shown and number not in table for number in whole if number)


def test_y_accepts_and_the_next_one_is_at_hand(qtbot: QtBot, dialog: ProposalsDialog) -> None:
    before = len(dialog.table.lines.lines)
    first = dialog.table.current()
    assert first is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Y)
    _settled(qtbot, dialog)
    left = dialog.table.lines.lines
    assert len(left) < before
    assert first.proposal.number not in {line.proposal.number for line in left}
    assert "已确认" in dialog.notice.text
    assert dialog.table.current() is not None


def test_n_rejects_and_changes_nobody(qtbot: QtBot, dialog: ProposalsDialog) -> None:
    before = dialog.table.lines.lines
    first = dialog.table.current()
    assert first is not None
    qtbot.keyClick(dialog, Qt.Key.Key_N)
    _settled(qtbot, dialog)
    numbers = {line.proposal.number for line in dialog.table.lines.lines}
    assert first.proposal.number not in numbers
    assert "已退回" in dialog.notice.text
    dialog.rejected_button.click()
    _settled(qtbot, dialog)
    assert [line.proposal.number for line in dialog.table.lines.lines] == [first.proposal.number]
    assert not dialog.no_button.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_R)
    _settled(qtbot, dialog)
    assert dialog.table.lines.lines == ()
    dialog.rejected_button.click()
    _settled(qtbot, dialog)
    assert dialog.table.lines.lines == before
    desk = dialog.seat.desk
    roster.undo_last(desk)  # of asking again
    assert first.proposal.number not in {one.number for one in proposals.pending_proposals(desk)}
    roster.undo_last(desk)  # of the answer no
    assert questions(desk) == before


def test_all_certain_ones_go_at_once_and_the_queue_is_empty(
    qtbot: QtBot, dialog: ProposalsDialog
) -> None:
    dialog.certain_button.click()
    _settled(qtbot, dialog)
    assert not any(one.certain for one in proposals.pending_proposals(dialog.seat.desk))
    if not dialog.table.lines.lines:
        assert dialog._pages.currentWidget() is dialog._empty
        assert not dialog.yes_button.isVisible()


def test_the_persons_page_is_opened(
    qtbot: QtBot, dialog: ProposalsDialog, practice_window: MainWindow
) -> None:
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    assert practice_window.current_tab is TabKey.ROSTER


def test_queues_without_anything_say_so(qtbot: QtBot, practice_window: MainWindow) -> None:
    waiting = WaitingDialog(practice_window.seat)
    contested = ContestedDialog(practice_window.seat)
    for dialog in (waiting, contested):
        dialog.open()
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    assert contested._pages.currentIndex() == 1
    assert waiting._pages.currentIndex() == (0 if waiting.table.lines.lines else 1)
