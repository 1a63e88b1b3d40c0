"""The town's board of villages, and the kit that a village begins with."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import VillageCode
from pension_desk.services import bundles
from pension_desk.services.desk import open_desk
from pension_desk.ui.bundles.board import BoardDialog
from pension_desk.ui.bundles.kit import KitDialog
from pension_desk.ui.messages import MessageDialog
from tests.services.exchange import PASSPHRASE, A, B, Exchange
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
