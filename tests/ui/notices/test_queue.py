"""The print queue in the window: by key, by code, with undo; a slip brings its visit along."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.domain.notices import NoticeState, QueueFilter, SlipAnswer
from pension_desk.services import print_queue
from pension_desk.services.notices import Wanted, print_papers, queue_up
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.notices.dialog import NoticesDialog, NoticesTab
from pension_desk.ui.notices.queue_models import QueueColumn, queue_model
from pension_desk.ui.notices.queue_page import QueuePage
from pension_desk.ui.notices.scan_line import ScanAct
from pension_desk.ui.notices.slip_dialog import SlipDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.visits.dialog import VisitDialog


@pytest.fixture
def dialog(qtbot: QtBot, practice_window: MainWindow) -> NoticesDialog:
    """The queue of the practice village: reminders printed, invitations prepared."""
    desk = practice_window.seat.desk
    print_papers(desk, Wanted(("unpaid_reminder",)), desk.folder / "a.pdf")
    queue_up(desk, Wanted(("invitation",)))
    dialog = NoticesDialog(practice_window.seat)
    dialog.show_queue(NoticeState.PRINTED)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(lambda: not dialog.seat.worker.busy and bool(dialog.queue.table.lines.lines))
    return dialog


@pytest.fixture
def page(dialog: NoticesDialog) -> QueuePage:
    return dialog.queue


def _counts(page: QueuePage) -> dict[NoticeState, int]:
    return dict(print_queue.queue(page._seat.desk, QueueFilter(2026)).counts)


def _scan(qtbot: QtBot, page: QueuePage, words: str) -> None:
    page.scan.code.setFocus()
    page.scan.code.setText(words)
    qtbot.keyClick(page.scan.code, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not page._seat.worker.busy)


def test_the_queue_lists_one_state_with_the_counts_of_all(page: QueuePage) -> None:
    counts = _counts(page)
    assert len(page.table.lines.lines) == counts[NoticeState.PRINTED] > 3
    texts = [page.filters.states.tabText(n) for n in range(5)]
    assert texts[0] == f"待打印 {counts[NoticeState.PREPARED]}"
    assert texts[4] == f"全部 {sum(counts.values())}"


def test_the_states_have_the_whole_width_also_where_words_are_long(page: QueuePage) -> None:
    assert page.filters.states.width() == page.table.width()


def test_a_model_that_keeps_qts_rules(page: QueuePage, qtmodeltester: object) -> None:
    model = queue_model(villages=True)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.show_lines(page.table.lines.lines)
    assert model.columnCount() == len(QueueColumn) + 1
    model.tick(model.lines[:2], on=True)
    model.show_lines(())
    del tester


def test_delivered_by_key_for_all_chosen(qtbot: QtBot, page: QueuePage) -> None:
    page.by.set_text("小韦")
    page.table.setFocus()
    page.table.selectAll()
    qtbot.keyClick(page.table, Qt.Key.Key_D)
    qtbot.waitUntil(lambda: "已标为送达" in page._dialog.notice.text)
    assert _counts(page)[NoticeState.PRINTED] == 0
    line = print_queue.queue(page._seat.desk, QueueFilter(2026)).lines[0]
    assert line.record.delivered_by == "小韦"


def test_ticked_lines_go_before_chosen_ones(qtbot: QtBot, page: QueuePage) -> None:
    lines = page.table.lines.lines
    page.table.ticks.tick([lines[1], lines[2]], on=True)
    page.deliver_button.click()
    qtbot.waitUntil(lambda: "2 张已标为送达" in page._dialog.notice.text)
    assert not page.table.ticks.ticked()


def test_a_wrong_day_is_told_where_it_was_typed(qtbot: QtBot, page: QueuePage) -> None:
    before = _counts(page)
    page.on.set_text("三月")
    page.table.selectRow(0)
    page.deliver()
    assert page.on.problem.text()
    page.on.set_text("1.5")
    page.deliver()
    qtbot.waitUntil(lambda: "早于打印" in page.on.problem.text())
    page.on.set_text("12.30")
    code = page.table.lines.lines[0].record.code
    _scan(qtbot, page, code)
    assert "在今天之后" in page.on.problem.text()
    assert (page.on.text, page.scan.code.text()) == ("12.30", code)
    assert _counts(page) == before


def test_a_slip_that_came_back_before_is_told_before_anything_is_typed(
    qtbot: QtBot, page: QueuePage
) -> None:
    desk, record = page._seat.desk, page.table.lines.lines[0].record
    _scan(qtbot, page, page.table.lines.lines[1].record.code)
    print_queue.take_slip(desk, record.id, SlipAnswer.DONE)
    page.scan.act.setCurrentIndex(ScanAct.SLIP)
    _scan(qtbot, page, record.code)
    assert page.scan._last.text() == f"这张单子的回执已在{desk.today()}登记。"
    assert page._seat.shell.dialog_parent().findChild(SlipDialog) is None


def test_one_code_after_another(qtbot: QtBot, page: QueuePage) -> None:
    codes = [line.record.code for line in page.table.lines.lines[:3]]
    for code in codes:
        _scan(qtbot, page, f"PD1:{code}")
        assert page.scan.code.text() == ""
        assert page.scan.code.hasFocus()
    assert _counts(page)[NoticeState.DELIVERED] == 3
    _scan(qtbot, page, codes[0])
    assert "已在" in page.scan._last.text()
    assert page.scan.code.selectedText() == codes[0]
    _scan(qtbot, page, "胡写")
    assert "编号里不会有" in page.scan._last.text()


def test_a_code_opens_its_household(
    qtbot: QtBot, dialog: NoticesDialog, page: QueuePage, practice_window: MainWindow
) -> None:
    page.scan.act.setCurrentIndex(ScanAct.OPEN)
    code = page.table.lines.lines[0].record.code
    with qtbot.waitSignal(dialog.accepted):
        page.scan.code.setText(code)
        page.scan.code.setFocus()
        qtbot.keyClick(page.scan.code, Qt.Key.Key_Return)
    assert practice_window.current_tab is TabKey.ROSTER


def test_what_was_never_printed_leaves_the_queue_and_undo_brings_it_back(
    qtbot: QtBot, page: QueuePage
) -> None:
    page.filters.choose(NoticeState.PREPARED)
    qtbot.waitUntil(lambda: page.table.lines.lines[0].record.state is NoticeState.PREPARED)
    before = _counts(page)[NoticeState.PREPARED]
    page.table.selectRow(0)
    page.table.setFocus()
    assert not page.deliver_button.isEnabled()
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: "移出队列" in page._dialog.notice.text)
    assert _counts(page)[NoticeState.PREPARED] == before - 1
    page.undo_button.click()
    window = page._seat.shell.dialog_parent()
    qtbot.waitUntil(lambda: bool(window.findChildren(MessageDialog)))
    question = window.findChildren(MessageDialog)[-1]
    question.buttons.itemAt(question.buttons.count() - 1).widget().click()
    qtbot.waitUntil(lambda: "已撤销" in page._dialog.notice.text)
    assert _counts(page)[NoticeState.PREPARED] == before


def test_picked_notices_are_looked_at_and_printed(
    qtbot: QtBot, dialog: NoticesDialog, page: QueuePage
) -> None:
    page.table.selectRow(0)
    page.print_button.click()
    assert dialog.tabs.currentIndex() == NoticesTab.PRINT
    printing = dialog.printing
    qtbot.waitUntil(lambda: printing.made is not None and bool(printing.made[0].notices))
    assert printing.made is not None
    assert printing.made[1].papers == 1
    assert not printing.choice.isEnabled()
    assert not printing.queue_button.isEnabled()
    printing.back.click()
    qtbot.waitUntil(lambda: printing.made is not None and not printing.made[0].notices)


def _slip(qtbot: QtBot, page: QueuePage) -> SlipDialog:
    page.table.selectRow(0)
    page.slip_button.click()
    window = page._seat.shell.dialog_parent()
    qtbot.waitUntil(lambda: bool(window.findChildren(SlipDialog)))
    return window.findChildren(SlipDialog)[-1]


def test_a_slip_is_entered_by_digit_and_its_visit_offered(qtbot: QtBot, page: QueuePage) -> None:
    slip = _slip(qtbot, page)
    qtbot.keyClick(slip, "2")
    assert slip.answer == "promised"
    assert not slip.promised.isHidden()
    slip.note.set_text("500元")
    slip.promised.set_text("12.1")
    slip.save()
    window = page._seat.shell.dialog_parent()
    qtbot.waitUntil(lambda: bool(window.findChildren(VisitDialog)))
    visit = window.findChildren(VisitDialog)[-1]
    assert visit.outcome.stored == "agreed_to_pay"
    assert visit.promised.text() == "2026-12-01"
    assert visit.note.text() == "回执：答应办，500元"
    assert _counts(page)[NoticeState.RETURNED] == 1
    visit.reject()


def test_a_refusal_without_its_reason_is_told_in_place(qtbot: QtBot, page: QueuePage) -> None:
    slip = _slip(qtbot, page)
    qtbot.keyClick(slip, "3")
    assert slip.promised.isHidden()
    slip.save()
    qtbot.waitUntil(lambda: bool(slip.note.problem.text()))
    slip.note.set_text("在外务工")
    slip.visit.setChecked(False)
    with qtbot.waitSignal(slip.accepted):
        slip.save()
    assert _counts(page)[NoticeState.RETURNED] == 1


def test_a_scanned_slip_opens_its_dialog(qtbot: QtBot, page: QueuePage) -> None:
    page.scan.act.setCurrentIndex(ScanAct.SLIP)
    _scan(qtbot, page, page.table.lines.lines[0].record.code)
    window = page._seat.shell.dialog_parent()
    qtbot.waitUntil(lambda: bool(window.findChildren(SlipDialog)))


def test_an_empty_queue_says_what_will_be_there(qtbot: QtBot, page: QueuePage) -> None:
    page.filters.choose(NoticeState.RETURNED)
    qtbot.waitUntil(lambda: page._pages.currentIndex() == 1)
