"""The town's board of villages, and the kit that a village begins with."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import VillageCode
from pension_desk.services import bundles, roster, visit
from pension_desk.services.desk import open_desk
from pension_desk.ui.bundles.board import BoardDialog
from pension_desk.ui.bundles.board_lines import partner_state
from pension_desk.ui.bundles.kit import KitDialog
from pension_desk.ui.bundles.log import LogDialog
from pension_desk.ui.bundles.visit import VisitDialog
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.tab_keys import Act
from tests.services.exchange import PASSPHRASE, TOWN, A, B, Exchange, change
from tests.ui.bundles.conftest import Windows


def test_the_board_holds_every_village_with_its_state(
    qtbot: QtBot, exchange: Exchange, windows: Windows
) -> None:
    town = windows.over(exchange.town)
    dialog = BoardDialog(town.seat)
    dialog.open()
    tester = QAbstractItemModelTester(
        dialog.board.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    qtbot.waitUntil(lambda: bool(dialog.board.lines.lines))
    states = {
        dialog.board.order.index(row, 0).data(): dialog.board.order.index(row, 1).data()
        for row in range(dialog.board.order.rowCount())
    }
    first = next(iter(states.values()))
    assert first == "等第一次上报"
    assert set(states.values()) == {"等第一次上报", "未开村"}
    assert not dialog.send_button.isEnabled()
    assert tester.model() is dialog.board.lines


def test_a_kit_shows_its_passcode_once_and_not_before_it_is_written_down(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path, tmp_path: Path
) -> None:
    town = windows.over(exchange.town)
    dialog = KitDialog(town.seat, VillageCode(B), known=False)
    dialog.place.choose(stick)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(dialog.passcode.text()))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert "只显示这一次" in dialog.notice.text
    passcode = dialog.passcode.text()
    dialog.written_down.click()
    with qtbot.waitSignal(dialog.accepted):
        dialog.done_button.click()
    (file,) = stick.iterdir()
    assert passcode.encode() not in file.read_bytes()
    bundles.open_kit(file, passcode, tmp_path / "b", PASSPHRASE, "阿梅").close()
    open_desk(tmp_path / "b", PASSPHRASE).close()


def test_a_second_kit_asks_first(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    town = windows.over(exchange.town)
    dialog = KitDialog(town.seat, VillageCode(A), known=True)
    dialog.place.choose(stick)
    dialog.open()
    dialog.make_button.click()
    assert [one for one in town.findChildren(MessageDialog) if one.isVisible()]
    assert not dialog.busy
    assert not list(stick.iterdir())


def test_the_board_sends_to_chosen_villages_and_opens_their_log(
    qtbot: QtBot, exchange: Exchange, windows: Windows
) -> None:
    exchange.both_ways(A)
    town = windows.over(exchange.town)
    dialog = BoardDialog(town.seat)
    dialog.open()
    qtbot.waitUntil(dialog.send_button.isEnabled)
    assert dialog.board.current() is not None
    dialog.send_button.click()
    (visit,) = town.findChildren(VisitDialog)
    assert visit._to == (A,)
    visit.reject()
    qtbot.keyClick(dialog.board, Qt.Key.Key_Return)
    (log,) = town.findChildren(LogDialog)
    qtbot.waitUntil(lambda: bool(log.table.lines.lines))
    assert "动界村" in log.windowTitle()


def test_an_overdue_village_is_told_by_word_and_sorts_first(
    qtbot: QtBot, exchange: Exchange, windows: Windows
) -> None:
    exchange.both_ways(A)
    exchange.clock.now += timedelta(days=30)
    dialog = BoardDialog(windows.over(exchange.town).seat)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.board.lines.lines))
    assert partner_state(dialog.board.lines.lines[0])[1] == "逾期未报"
    assert "1 个逾期" in dialog.said.text()
    dialog.board.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    assert dialog.board.order.index(0, 0).data() == "动界村"


def test_a_lost_bundle_whose_content_came_with_the_next_is_no_alarm(
    qtbot: QtBot, exchange: Exchange, windows: Windows
) -> None:
    exchange.both_ways(A)
    exchange.report(A)
    exchange.take(TOWN, exchange.report(A))
    dialog = BoardDialog(windows.over(exchange.town).seat)
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.board.lines.lines))
    (row,) = [n for n, one in enumerate(dialog.board.lines.lines) if one.line is not None]
    assert partner_state(dialog.board.lines.lines[row])[1] == "正常"
    never = dialog.board.lines.index(row, 5)
    assert never.data() == "2"
    assert "已随后面的包收齐" in never.data(Qt.ItemDataRole.ToolTipRole)


def test_the_log_shows_reasons_and_exports(
    qtbot: QtBot, exchange: Exchange, windows: Windows, tmp_path: Path
) -> None:
    exchange.both_ways(A)
    (mother, *_rest) = roster.find(exchange.town, "覃")
    change(exchange.desks[A], "residents", mother.id, died_on="2026-01-01")
    change(exchange.town, "residents", mother.id, died_on="2026-02-02")
    exchange.take(TOWN, exchange.report(A))
    dialog = LogDialog(windows.over(exchange.town).seat, A)
    tester = QAbstractItemModelTester(
        dialog.table.lines, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    dialog.open()
    qtbot.waitUntil(lambda: bool(dialog.reasons.lines.lines))
    assert "等待人工核定" in dialog.reasons.lines.lines[0].reason
    dialog.export_to(str(tmp_path / "log.xlsx"))
    qtbot.waitUntil(lambda: "已导出" in dialog.notice.text)
    assert (tmp_path / "log.xlsx").exists()
    assert tester.model() is dialog.table.lines


def test_a_village_sees_its_log_with_the_town(
    qtbot: QtBot, exchange: Exchange, windows: Windows
) -> None:
    village = windows.over(exchange.desks[A])
    village.start(Act.BUNDLES)
    (dialog,) = village.findChildren(LogDialog)
    qtbot.waitUntil(lambda: not village.seat.worker.busy)
    assert dialog._pages.currentIndex() == 1
    exchange.report(A)
    dialog.reload()
    qtbot.waitUntil(lambda: len(dialog.table.lines.lines) == 1)


def test_a_lost_laptop_is_revoked_after_grave_words(
    qtbot: QtBot, exchange: Exchange, windows: Windows, stick: Path
) -> None:
    exchange.both_ways(A)
    town = windows.over(exchange.town)
    dialog = BoardDialog(town.seat)
    dialog.open()
    qtbot.waitUntil(dialog.revoke_button.isEnabled)
    dialog.revoke_button.click()
    (asked,) = [one for one in town.findChildren(MessageDialog) if one.isVisible()]
    assert "不能撤销" in asked.accessibleDescription()
    assert "第 1 号" in asked.accessibleDescription()
    qtbot.keyClick(asked, Qt.Key.Key_Return)  # Enter means no
    assert bundles.board(exchange.town)[0].stopped_at is None
    dialog.revoke(dialog.board.lines.lines[0])
    qtbot.waitUntil(lambda: "已停用" in dialog.notice.text)
    qtbot.waitUntil(lambda: partner_state(dialog.board.lines.lines[0])[1] == "已停用")
    assert not dialog.revoke_button.isEnabled()
    bundles.export(exchange.desks[A], "town", stick)
    plan = visit.look(exchange.town, stick)
    assert "已被停用" in plan.brought[0].why
