"""A stick goes from the village to the town and back, through the wizard on both sides."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from pension_desk.bundles import stick as stick_files
from pension_desk.services import bundles, roster
from pension_desk.services.visit_plan import Found
from pension_desk.ui.bundles.visit import VisitDialog, Way
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.tab_keys import Act
from pension_desk.ui.worker import Worker
from tests.screenshots.people import empty_desk
from tests.services.exchange import TOWN, A, B, Exchange, change, person
from tests.ui.bundles.conftest import Windows
from tests.ui.village import window_of


def _residents(exchange: Exchange) -> int:
    return sum(village.residents for village in roster.villages(exchange.town))


def _open(qtbot: QtBot, window: MainWindow, stick: Path, way: Way = Way.BOTH) -> VisitDialog:
    """Open the wizard and go on to what lies on a stick."""
    dialog = VisitDialog(window.seat, way)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.pages.place.choose(stick)
    qtbot.keyClick(dialog.pages.place.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.current is dialog.pages.plan and not dialog.busy)
    return dialog


def _go_on(qtbot: QtBot, dialog: VisitDialog, to: str) -> None:
    """Press Enter and wait for a page."""
    qtbot.waitUntil(dialog.next_button.isEnabled)
    target = dialog.focusWidget() or dialog
    qtbot.keyClick(target, Qt.Key.Key_Return)
    page = getattr(dialog.pages, to)
    qtbot.waitUntil(lambda: dialog.pages.current is page and not dialog.busy)


def test_one_stick_does_both_directions_by_enter_alone(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    village = windows.over(exchange.desks[A])
    dialog = _open(qtbot, village, stick)
    assert dialog.next_button.text() == "写到 U 盘"
    _go_on(qtbot, dialog, "result")
    assert "可以拔出" in dialog.pages.result.banner.said.text()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    town = windows.over(exchange.town)
    dialog = _open(qtbot, town, stick)
    _go_on(qtbot, dialog, "rehearsal")
    assert _residents(exchange) == 0
    households = dialog.pages.rehearsal.households.lines.lines
    assert [(line.household_no, line.new) for line in households] == [("0001", 3)]
    assert dialog.next_button.text() == "收下并写回"
    _go_on(qtbot, dialog, "result")
    assert _residents(exchange) == 3
    assert [out.made is not None for out in dialog.pages.result.outgoing.lines.lines] == [True]
    assert len(list(stick.glob("*.pdb"))) == 2
    dialog.done_button.click()
    dialog = _open(qtbot, village, stick)
    _go_on(qtbot, dialog, "rehearsal")
    assert "对方的回执" in dialog.pages.rehearsal._answers.text()


def test_the_second_time_nothing_is_new(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    sent = bundles.export(exchange.desks[A], "town", stick).value
    bundles.receive(exchange.town, sent.file)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    assert [line.brought.found for line in dialog.pages.plan.table.lines.lines if line.brought] == [
        Found.AGAIN
    ]
    assert dialog.pages.plan.choice().take == ()
    assert dialog.pages.plan.choice().write == (A,)


def test_ticks_choose_the_direction(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    plan = dialog.pages.plan
    tester = QAbstractItemModelTester(
        plan.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    assert (len(plan.choice().take), plan.choice().write) == (1, (A,))
    plan.write.click()
    assert plan.choice().write == ()
    plan.table.setFocus()
    plan.table.choose(0)
    qtbot.keyClick(plan.table, Qt.Key.Key_Space)
    assert plan.choice().take == ()
    assert not dialog.next_button.isEnabled()
    qtbot.keyClick(plan.table, Qt.Key.Key_Space)
    _go_on(qtbot, dialog, "rehearsal")
    assert dialog.next_button.text() == "收下"
    _go_on(qtbot, dialog, "result")
    assert len(list(stick.glob("*.pdb"))) == 1
    assert tester.model() is plan.table.lines


def test_sending_alone_leaves_what_the_stick_brings_and_says_so(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick, Way.SEND)
    assert dialog.pages.plan.choice().take == ()
    assert "收进来" in dialog.notice.text


def test_a_village_that_has_not_reported_is_answered_after_its_first_report(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    town = windows.over(exchange.town)
    dialog = _open(qtbot, town, stick)
    assert dialog.pages.plan.table.lines.lines == ()
    assert "没有数据包" in dialog.pages.plan.said.text()
    dialog.reject()
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, town, stick)
    assert dialog.pages.plan.choice().write == (A,)


def test_a_search_narrows_the_rehearsal(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    person(exchange.desks[A], A, "韦大山", household_no="0002")
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    _go_on(qtbot, dialog, "rehearsal")
    page = dialog.pages.rehearsal
    assert len(page.households.lines.lines) == 2
    page.search.setText("大山")
    qtbot.waitUntil(lambda: [x.household_no for x in page.households.lines.lines] == ["0002"])


def test_twenty_villages_are_taken_and_answered_at_once(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    codes = [A, *(f"4508211052{number:02d}" for number in (2, 3, 4))]
    for code in codes[1:]:
        exchange.open_village(code)
    for code in codes:
        bundles.export(exchange.desks[code], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    assert set(dialog.pages.plan.choice().write) == set(codes)
    _go_on(qtbot, dialog, "rehearsal")
    _go_on(qtbot, dialog, "result")
    assert len(dialog.pages.result.outgoing.lines.lines) == len(codes)
    assert len(list(stick.glob("*下发*.pdb"))) == len(codes)


# --- what goes wrong --------------------------------------------------------------------------


def test_a_damaged_bundle_is_told_and_the_rest_can_be_taken(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    made = bundles.export(exchange.desks[A], "town", stick).value
    whole = made.file.read_bytes()
    made.file.write_bytes(whole[:-40] + bytes(40))
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    states = [x.brought.found for x in dialog.pages.plan.table.lines.lines if x.brought]
    assert states == [Found.NEW, Found.UNREADABLE]
    assert len(dialog.pages.plan.choice().take) == 1


def test_a_gap_names_what_is_missing_and_offers_to_ask_for_it(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    exchange.both_ways(A)
    exchange.both_ways(A)
    bundles.export(exchange.desks[A], "town", stick)
    with exchange.town.file.writing() as conn:  # as if the former reports had never come
        conn.exec_driver_sql("UPDATE desks SET held = 0 WHERE role = 'village'")
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    lines = dialog.pages.plan.table.lines.lines
    assert lines[0].brought
    assert lines[0].brought.found is Found.GAP
    assert "第2号" in lines[0].brought.why
    assert dialog.pages.plan.choice().write == (A,)
    assert dialog.next_button.text() == "写到 U 盘"


def test_a_stick_pulled_out_before_anything_was_done_is_awaited(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    away = stick.rename(stick.with_name("away"))
    dialog.stick.look()
    qtbot.waitUntil(lambda: "拔出来了" in dialog.notice.text)
    assert not dialog.next_button.isEnabled()
    away.rename(stick)
    dialog.stick.look()
    qtbot.waitUntil(dialog.next_button.isEnabled)
    assert dialog.pages.current is dialog.pages.plan


def test_a_stick_pulled_out_half_way_changes_nothing(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    _go_on(qtbot, dialog, "rehearsal")
    shutil.rmtree(stick)
    dialog.next_button.click()
    qtbot.waitUntil(lambda: bool(dialog.notice.text) and not dialog.busy)
    assert dialog.pages.current is dialog.pages.rehearsal
    assert _residents(exchange) == 0


def test_a_full_stick_gives_what_it_brings_and_says_what_was_not_written(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    _go_on(qtbot, dialog, "rehearsal")
    monkeypatch.setattr(stick_files, "_SPARE", 1 << 60)  # no stick has so much room
    _go_on(qtbot, dialog, "result")
    assert _residents(exchange) == 3
    result = dialog.pages.result
    (out,) = result.outgoing.lines.lines
    assert out.missed
    assert "空间不够" in out.missed.sentence
    assert result.tabs.currentIndex() == 1
    assert "没写成" in result.banner._more.text()


def test_a_read_only_stick_can_still_be_received_from(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    monkeypatch.setattr(stick_files, "writable", lambda _folder: False)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    assert "只能收" in dialog.pages.plan.said.text()
    assert not dialog.pages.plan.write.isEnabled()
    assert len(dialog.pages.plan.choice().take) == 1


def test_a_desk_without_a_kit_is_told_that_it_cannot_exchange(
    qtbot: QtBot, worker: Worker, tmp_path: Path
) -> None:
    with window_of(empty_desk(tmp_path / "desk"), worker) as window:
        dialog = _open(qtbot, window, tmp_path)
        assert "还不能收发" in dialog.pages.plan.said.text()
        assert not dialog.next_button.isEnabled()


# --- afterwards -------------------------------------------------------------------------------


def test_the_whole_visit_can_be_taken_back_at_its_end(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    town = windows.over(exchange.town)
    dialog = _open(qtbot, town, stick)
    _go_on(qtbot, dialog, "rehearsal")
    _go_on(qtbot, dialog, "result")
    assert dialog.undo_button.isVisible()
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: bool([x for x in town.findChildren(MessageDialog) if x.isVisible()]))
    (asked,) = [x for x in town.findChildren(MessageDialog) if x.isVisible()]
    next(x for x in asked.findChildren(QPushButton) if x.text() == "撤销").click()
    qtbot.waitUntil(lambda: "已撤销" in dialog.notice.text)
    assert _residents(exchange) == 0
    assert dialog.undo_button.isHidden()


def test_what_builds_on_it_is_said_instead(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = _open(qtbot, windows.over(exchange.town), stick)
    _go_on(qtbot, dialog, "rehearsal")
    _go_on(qtbot, dialog, "result")
    (one, *_rest) = roster.find(exchange.town, "覃")
    change(exchange.town, "residents", one.id, note="改过")
    dialog.undo_button.click()
    qtbot.waitUntil(lambda: "不能整包撤销" in dialog.notice.text)


def test_another_stick_begins_anew(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    dialog = _open(qtbot, windows.over(exchange.desks[A]), stick)
    _go_on(qtbot, dialog, "result")
    dialog.other_button.click()
    assert dialog.pages.current is dialog.pages.pick
    assert dialog.pages.steps.current == 0


def test_the_toolbar_leads_into_the_wizard(
    qtbot: QtBot, exchange: Exchange, windows: Windows
) -> None:
    town = windows.over(exchange.town)
    for act in (Act.RECEIVE, Act.SEND):
        town.start(act)
        (dialog,) = [x for x in town.findChildren(VisitDialog) if x.isVisible()]
        dialog.reject()


def test_the_picker_says_what_lies_on_each_stick(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    dialog = VisitDialog(windows.over(exchange.town).seat)
    dialog.open()
    dialog.pages.place.choose(stick)
    qtbot.waitUntil(lambda: "1 个没收过的包：动界村" in dialog.pages.place.list.item(0).text())


def test_receivers_named_by_the_board_are_ticked(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    exchange.both_ways(A)
    exchange.open_village(B)
    exchange.take(TOWN, exchange.report(B))
    dialog = VisitDialog(windows.over(exchange.town).seat, Way.SEND, (B,), stick)
    dialog.open()
    qtbot.waitUntil(lambda: dialog.pages.current is dialog.pages.plan)
    assert dialog.pages.plan.choice().write == (B,)
