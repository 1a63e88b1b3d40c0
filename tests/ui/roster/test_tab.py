"""The roster tab over a real desk: finding, showing, editing, refusing, undoing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.roster import PersonPage, RosterFilter, RosterLine
from pension_desk.services import payments, roster, visits
from pension_desk.services.outcome import Topic
from pension_desk.services.responsibility_entry import (
    Naming,
    OfficerFields,
    name_to,
    save_officer,
)
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.paged_lines import LineRole
from pension_desk.ui.payments.pay_dialog import PayDialog
from pension_desk.ui.roster.add_dialog import AddDialog
from pension_desk.ui.roster.filters import EVERYONE
from pension_desk.ui.roster.models import RosterColumn
from pension_desk.ui.roster.tab import RosterTab
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.visits.dialog import VisitDialog
from pension_desk.ui.widgets.text_question import TextQuestion

D = TypeVar("D", bound=QDialog)


@pytest.fixture
def tab(window: MainWindow, qtbot: QtBot) -> RosterTab:
    window.show_tab(TabKey.ROSTER)
    tab = window.tab(TabKey.ROSTER)
    assert isinstance(tab, RosterTab)
    qtbot.waitUntil(lambda: tab.model.rowCount() > 300)
    return tab


@pytest.fixture
def settle(window: MainWindow, qtbot: QtBot) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: not window.seat.worker.busy)

    return wait


def dialog_of(window: MainWindow, kind: type[D]) -> D:
    return next(child for child in window.children() if isinstance(child, kind))


def button(where: QWidget, words: str) -> QPushButton:
    return next(one for one in where.findChildren(QPushButton) if one.text() == words)


def focus(window: MainWindow, editor: QWidget, qtbot: QtBot) -> None:
    """Put the cursor where keys are to go: shortcuts work only there."""
    window.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)


def some(window: MainWindow, **wanted: object) -> RosterLine:
    desk = window.seat.desk
    numbers = roster.row_numbers(desk, RosterFilter(gone=False, **wanted))  # type: ignore[arg-type]
    return roster.lines(desk, numbers[:1])[0]


def open_page(tab: RosterTab, line: RosterLine, qtbot: QtBot) -> None:
    with qtbot.waitSignal(tab.person.shown):
        tab.open_person(line.id)


def page(window: MainWindow, line: RosterLine) -> PersonPage:
    return roster.person(window.seat.desk, line.id)


def test_it_shows_everybody_and_counts_them(tab: RosterTab, qtbot: QtBot) -> None:
    assert "显示 394 人，名册共 400 人" in tab.count.text()
    qtbot.waitUntil(lambda: tab.model.index(0, 0).data() not in (None, "…"))


def test_a_filter_narrows_the_table_and_is_told(tab: RosterTab, settle: Callable[[], None]) -> None:
    tab.filters.change(replace(EVERYONE, categories=("registered_unpaid",), sexes=("女",)))
    settle()
    assert tab.count.text().endswith("未缴费 · 女")
    assert 0 < tab.model.rowCount() < 100
    assert [chip.text for chip in tab.filters.chip_bar.chips] == ["未缴费", "女"]
    tab.filters.chip_bar.chip_removed.emit("sex:女")
    settle()
    assert tab.filters.wanted.sexes == ()


def test_a_filter_that_admits_nobody_offers_to_clear(
    tab: RosterTab, settle: Callable[[], None]
) -> None:
    tab.filters.change(replace(EVERYONE, text="没有这个人"))
    settle()
    assert tab.pages.currentWidget() is tab.no_match
    tab.no_match.action_requested.emit()
    settle()
    assert tab.pages.currentWidget() is tab.table


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_a_popup_counts_its_choices_and_ticks_at_once(
    tab: RosterTab, settle: Callable[[], None]
) -> None:
    tab.filters.buttons["category"].click()
    settle()
    words = [tab.filters.popup.list.item(at).text() for at in range(tab.filters.popup.list.count())]
    assert any(word.startswith("未缴费　") for word in words)
    QTest.keyClick(tab.filters.popup, Qt.Key.Key_Space)
    assert len(tab.filters.wanted.categories) == 1
    QTest.keyClick(tab.filters.popup, Qt.Key.Key_Enter)
    assert tab.filters.wanted.categories == ()
    assert not tab.filters.popup.isVisible()


@pytest.mark.qt_log_ignore("does not support raise", "does not support grabbing the keyboard")
def test_whoever_is_named_for_the_households_is_a_choice(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None]
) -> None:
    desk, hamlet = window.seat.desk, some(window).hamlet
    told = OfficerFields(desk.identity.division, "李干部", Role.AREA_OFFICER)
    made = save_officer(desk, told).value.id
    name_to(desk, made, Naming(Reach.HAMLET, (hamlet,)))
    tab.filters.buttons["officer"].click()
    settle()
    words = [tab.filters.popup.list.item(at).text() for at in range(tab.filters.popup.list.count())]
    (choice,) = words
    assert choice.startswith("李干部　")
    QTest.keyClick(tab.filters.popup, Qt.Key.Key_Space)
    settle()
    assert tab.filters.wanted.officers == ("李干部",)
    assert 0 < tab.model.rowCount() < 394
    tab.filters.popup.hide()


def test_the_search_box_shows_all_that_it_finds(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None]
) -> None:
    name = some(window).name
    window.search_roster(name)
    settle()
    assert tab.model.rowCount() >= 1
    assert tab.filters.wanted.text == name


def test_sorting_by_age_puts_the_youngest_first_then_the_oldest(
    tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    def first_birth() -> object:
        return tab.model.index(0, RosterColumn.AGE).data(LineRole.SORT)

    tab.table._on_head(RosterColumn.AGE)
    settle()
    qtbot.waitUntil(lambda: first_birth() is not None)
    youngest = first_birth()
    tab.table._on_head(RosterColumn.AGE)
    settle()
    qtbot.waitUntil(lambda: first_birth() is not None)
    assert youngest > first_birth()  # type: ignore[operator]


def test_columns_stay_as_they_were_set(window: MainWindow, tab: RosterTab) -> None:
    tab.table._show_column(RosterColumn.SEX, False)
    again = RosterTab(window.seat)
    assert again.table.isColumnHidden(RosterColumn.SEX)
    again.deleteLater()


def test_the_page_beside_is_built_for_the_first_person(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    focus(window, tab.export_button, qtbot)
    for key in (Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F6):  # nobody is shown: nothing opens
        QTest.keyClick(tab.export_button, key)
    window.reload_all()
    settle()
    assert tab.splitter.count() == 1
    assert not any(isinstance(child, QDialog) for child in window.children())
    open_page(tab, some(window), qtbot)
    assert tab.splitter.count() == 2
    assert tab.splitter.sizes()[1] >= tab.person.minimumWidth()


def test_a_row_opens_the_persons_page(window: MainWindow, tab: RosterTab, qtbot: QtBot) -> None:
    assert not tab.person.isVisible()
    with qtbot.waitSignal(tab.person.shown):
        tab.table.selectRow(3)
    view = tab.person.view
    assert view is not None
    assert view.number == tab.model.number_at(3)
    assert tab.person.isVisible()
    assert len(tab.person.head.strip.years) == 15
    focus(window, tab.person.form.fields["name"].editor, qtbot)
    QTest.keyClick(tab.person.form.fields["name"].editor, Qt.Key.Key_Escape)
    assert not tab.person.isVisible()


def test_walking_down_fast_shows_only_the_last(tab: RosterTab, settle: Callable[[], None]) -> None:
    shown: list[int] = []
    tab.person.shown.connect(lambda view: shown.append(view.number))
    for row in range(8):
        tab.table.selectRow(row)
    settle()
    assert shown[-1] == tab.model.number_at(7)
    assert len(shown) < 8


def test_an_edit_is_saved_told_and_taken_back(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window, categories=("paid",))
    open_page(tab, line, qtbot)
    tab.person.form.fields["note"].set_text("住在镇上")
    assert tab.person.dirty
    note = tab.person.form.fields["note"].editor
    focus(window, note, qtbot)
    QTest.keyClick(note, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert not tab.person.dirty
    assert page(window, line).resident.note == "住在镇上"
    assert "已保存" in window.status_line._note.text()
    assert "备注" in tab.person.history.rows.rows[0].cells[2]
    roster.undo_last(window.seat.desk)
    window.reload_all()
    settle()
    assert tab.person.form.fields["note"].text == ""


def test_a_wrong_value_is_refused_where_it_was_typed_and_stays(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window)
    open_page(tab, line, qtbot)
    fields = tab.person.form.fields
    fields["phone"].set_text("一三八")
    fields["note"].set_text("别的")
    tab.person.save()
    settle()
    assert "电话" in fields["phone"].problem.text()
    assert fields["phone"].text == "一三八"
    assert fields["note"].text == "别的"
    assert page(window, line).resident.note == ""
    fields["phone"].set_text("13877771234")
    assert fields["phone"].problem.text() == ""
    tab.person.save()
    settle()
    assert page(window, line).resident.phone == "13877771234"


def test_what_is_being_typed_outlives_a_write_elsewhere(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window, categories=("registered_unpaid",))
    open_page(tab, line, qtbot)
    tab.person.form.fields["note"].set_text("正在写")
    payments.record(window.seat.desk, line.id, year=2026, amount_fen=20_000)
    window.reload_all()
    settle()
    assert tab.person.form.fields["note"].text == "正在写"
    assert tab.person.ledger.table.rows.rows[0].cells[:2] == ("2026", "200")


@pytest.mark.parametrize(
    ("answer", "note", "moved"),
    [("不保存", "", True), ("保存", "改了", True), ("返回接着改", "", False)],
)
def test_leaving_with_changes_asks(
    window: MainWindow,
    tab: RosterTab,
    settle: Callable[[], None],
    qtbot: QtBot,
    answer: str,
    note: str,
    moved: bool,
) -> None:
    line, other = some(window, sexes=("女",)), some(window, sexes=("男",))
    open_page(tab, line, qtbot)
    tab.person.form.fields["note"].set_text("改了")
    tab.open_person(other.id)
    button(dialog_of(window, MessageDialog), answer).click()
    settle()
    view = tab.person.view
    assert view is not None
    assert (view.page.resident.id == other.id) is moved
    assert page(window, line).resident.note == note
    if not moved:
        assert tab.person.form.fields["note"].text == "改了"


def test_the_id_number_is_masked_until_revealed_and_that_is_logged(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window)
    open_page(tab, line, qtbot)
    assert "********" in tab.person.head.number.text
    assert "********" in tab.person.form.fields["id_number"].text
    assert "id_number" not in tab.person.form.values()
    tab.person.head.reveal_requested.emit()
    settle()
    assert tab.person.head.number.text == line.id_number
    tab.person.form.unlock_requested.emit()
    settle()
    assert tab.person.form.fields["id_number"].text == line.id_number
    assert not tab.person.dirty
    with window.seat.desk.file.reading() as conn:
        assert conn.scalar(text("select count(*) from acts where kind = 'reveal'")) == 2


def test_the_history_never_shows_a_whole_id_number(
    window: MainWindow, tab: RosterTab, qtbot: QtBot
) -> None:
    line = some(window)
    open_page(tab, line, qtbot)
    told = " ".join(row.cells[2] for row in tab.person.history.rows.rows)
    assert "公民身份号码" in told
    assert line.id_number
    assert line.id_number not in told


def test_the_household_is_listed_and_leads_on(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = next(
        one
        for one in roster.lines(window.seat.desk, tab.model.numbers[:30])
        if len(page(window, one).household) > 2
    )
    open_page(tab, line, qtbot)
    rows = tab.person.household.rows.rows
    assert [row.key for row in rows] == [one.id for one in page(window, line).household]
    assert tab.person.household_sum.text().startswith(f"全户 {len(rows)} 人")
    tab.person.household.row_opened.emit(rows[2].key)
    settle()
    assert tab.person.view is not None
    assert tab.person.view.page.resident.id == rows[2].key


def test_a_resident_is_added_and_the_next_of_the_household_begins_there(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    tab.add_resident()
    dialog = dialog_of(window, AddDialog)
    dialog.agree.click()
    settle()
    assert "姓名" in dialog.form.fields["name"].problem.text()
    dialog.form.fields["name"].set_text("覃桂花")
    dialog.form.fields["hamlet"].set_text("北塘屯")
    dialog.form.fields["household_no"].set_text("0900")
    dialog.next.click()
    settle()
    assert dialog.form.fields["name"].text == ""
    assert dialog.form.fields["household_no"].text == "0900"
    dialog.form.fields["name"].set_text("覃小妹")
    dialog.agree.click()
    settle()
    found = roster.household(window.seat.desk, "450821105211", "0900")
    assert sorted(line.name for line in found) == ["覃小妹", "覃桂花"]
    assert tab.person.view is not None
    assert tab.person.view.page.resident.name == "覃小妹"


def test_removing_takes_a_reason(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window)
    open_page(tab, line, qtbot)
    tab.person.head.remove.click()
    question = dialog_of(window, TextQuestion)
    question.agree_button.click()
    settle()
    assert "原因" in question.problem.text()
    question.field.setCurrentText("重复登记")
    question.agree_button.click()
    settle()
    assert line.number not in tab.model.numbers
    assert not tab.person.isVisible()
    roster.undo_last(window.seat.desk)
    assert page(window, line).resident.name == line.name


def test_a_visit_is_entered_by_keys(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window, categories=("registered_unpaid",))
    open_page(tab, line, qtbot)
    tab.person.visit()
    settle()
    dialog = dialog_of(window, VisitDialog)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert dialog.fields["outcome"].problem.text() == "请填写走访结果或备注。"
    QTest.keyClicks(dialog.mode, "2")
    QTest.keyClicks(dialog.outcome, "1")
    dialog.promised.setText("12.1")
    dialog.agree.click()
    settle()
    made = page(window, line).visits[0]
    assert (made.mode, made.outcome, str(made.promised_on)) == (
        visits.MODES[1],
        "agreed_to_pay",
        "2026-12-01",
    )
    assert "承诺 2026-12-01" in tab.person.visits.rows.rows[0].cells[3]


def test_a_payment_from_the_page_and_its_double(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None], qtbot: QtBot
) -> None:
    line = some(window, categories=("registered_unpaid",))
    open_page(tab, line, qtbot)
    for turn in range(2):
        tab.person.pay()
        settle()
        dialog = dialog_of(window, PayDialog)
        dialog.amount.setEditText("250")
        QTest.keyClick(dialog.channel, Qt.Key.Key_Return)
        settle()
        assert "不是2026年的缴费档次" in dialog.problem.text()
        dialog.amount.setEditText("300")
        dialog.agree.click()
        settle()
        if turn:
            assert dialog.again.isVisible()
            dialog.again.click()
            settle()
        qtbot.waitUntil(lambda: not window.findChildren(PayDialog))
    assert [one.amount_fen for one in page(window, line).contributions[:2]] == [30_000, 30_000]
    tab.person.pages.setCurrentIndex(2)
    tab.person.ledger.table.selectRow(0)
    tab.person.ledger.withdraw_button.click()
    question = dialog_of(window, TextQuestion)
    question.field.setCurrentText("重复登记")
    question.agree_button.click()
    settle()
    assert len([one for one in page(window, line).contributions if one.year == 2026]) == 1


def test_a_confirmed_payment_cannot_be_withdrawn(
    window: MainWindow, tab: RosterTab, qtbot: QtBot
) -> None:
    open_page(tab, some(window, categories=("paid",)), qtbot)
    tab.person.ledger.table.selectRow(0)
    assert not tab.person.ledger.withdraw_button.isEnabled()


def test_a_hidden_tab_reads_when_it_is_shown_again(
    window: MainWindow, tab: RosterTab, settle: Callable[[], None]
) -> None:
    window.show_tab(TabKey.HOME)
    before = tab.model.rowCount()
    roster.add(window.seat.desk, {"village": "450821105211", "name": "覃新人"})
    window.seat.worker.topics_changed.emit(frozenset({Topic.ROSTER}))
    settle()
    assert tab.model.rowCount() == before
    window.show_tab(TabKey.ROSTER)
    settle()
    assert tab.model.rowCount() == before + 1
