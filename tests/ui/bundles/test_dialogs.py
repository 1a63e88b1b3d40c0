"""A stick goes from the village to the town and back, through the window on both sides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pension_desk.domain.ids import VillageCode
from pension_desk.services import bundles, roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.drives import drives
from pension_desk.ui.bundles.kit import KitDialog
from pension_desk.ui.bundles.receive import ReceiveDialog
from pension_desk.ui.bundles.send import SendDialog
from pension_desk.ui.bundles.sent import SentDialog
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.theme import Theme
from pension_desk.ui.worker import Worker
from tests.services.exchange import PASSPHRASE, A, B, Exchange


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    exchange = Exchange(tmp_path / "desks")
    village = exchange.open_village(A)
    for number in range(3):
        person = {"village": A, "name": f"覃小{number}", "household_no": "0001", "hamlet": "上屯"}
        roster.add(village, person)
    yield exchange
    exchange.close()


@pytest.fixture
def stick(exchange: Exchange) -> Path:
    return exchange.stick()


class Windows:
    """Windows over the desks of an exchange."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self._qtbot, self._folder = qtbot, folder
        self._open: list[MainWindow] = []

    def over(self, desk: Desk, worker: Worker) -> MainWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window = MainWindow(desk, worker, Theme(app), Remembered(self._folder / "none"))
        self._qtbot.addWidget(window, before_close_func=lambda _w: worker.cancel_all())
        window.resize(1366, 768)
        with self._qtbot.waitExposed(window):
            window.show()
        self._open.append(window)
        return window


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path) -> Windows:
    return Windows(qtbot, tmp_path)


def _send(qtbot: QtBot, window: MainWindow, stick: Path, to: tuple[str, ...] = ()) -> SentDialog:
    dialog = SendDialog(window.seat, to, stick)
    with qtbot.waitExposed(dialog):
        dialog.open()
    qtbot.waitUntil(dialog.send_button.isEnabled)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.findChild(SentDialog) is not None)
    sent = window.findChild(SentDialog)
    assert sent is not None
    return sent


def _take(qtbot: QtBot, window: MainWindow, stick: Path) -> ReceiveDialog:
    dialog = ReceiveDialog(window.seat)
    with qtbot.waitExposed(dialog):
        dialog.open()
    dialog.place.choose(stick)
    qtbot.waitUntil(dialog.next_button.isEnabled)
    dialog.next_button.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.rehearsal_page)
    return dialog


def test_a_report_and_its_answer_travel_on_one_stick(
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path
) -> None:
    town = windows.over(exchange.town, worker)
    village = windows.over(exchange.desks[A], worker)
    _send(qtbot, village, stick).accept()
    dialog = _take(qtbot, town, stick)
    assert sum(v.residents for v in roster.villages(exchange.town)) == 0
    households = dialog.rehearsal_page.households.lines.lines
    assert [line.household_no for line in households] == ["0001"]
    dialog.take_button.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.result_page)
    assert sum(v.residents for v in roster.villages(exchange.town)) == 3
    dialog.answer_button.click()
    sending = town.findChild(SendDialog)
    assert sending is not None
    qtbot.waitUntil(sending.send_button.isEnabled)
    assert [partner.code for partner in sending.board.chosen()] == [A]
    sending.send_button.click()
    qtbot.waitUntil(lambda: town.findChild(SentDialog) is not None)
    back = _take(qtbot, village, stick)
    back.take_button.click()
    qtbot.waitUntil(lambda: back.pages.currentWidget() is back.result_page)
    assert "对方的回执" in back.result_page._answers.text()


def test_taking_the_same_stick_twice_changes_nothing_and_says_so(
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    town = windows.over(exchange.town, worker)
    for _again in range(2):
        dialog = _take(qtbot, town, stick)
        dialog.take_button.click()
        qtbot.waitUntil(lambda dialog=dialog: dialog.pages.currentWidget() is dialog.result_page)
        said = dialog.result_page._said.text()
        dialog.accept()
    assert "以前都收过了" in said
    assert sum(v.residents for v in roster.villages(exchange.town)) == 3


def test_a_received_bundle_can_be_taken_back(
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path
) -> None:
    bundles.export(exchange.desks[A], "town", stick)
    town = windows.over(exchange.town, worker)
    dialog = _take(qtbot, town, stick)
    dialog.take_button.click()
    qtbot.waitUntil(lambda: dialog.pages.currentWidget() is dialog.result_page)
    dialog._undo()
    qtbot.waitUntil(lambda: "已撤销" in dialog.notice.text)


def test_a_damaged_bundle_is_told_and_nothing_is_taken(
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path
) -> None:
    made = bundles.export(exchange.desks[A], "town", stick).value
    whole = made.file.read_bytes()
    made.file.write_bytes(whole[:-40] + bytes(40))
    town = windows.over(exchange.town, worker)
    dialog = ReceiveDialog(town.seat)
    dialog.open()
    dialog.take_path(made.file)
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    assert dialog.pages.currentWidget() is dialog._pick
    assert sum(v.residents for v in roster.villages(exchange.town)) == 0


def test_a_stick_without_anything_for_us_says_so(
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path
) -> None:
    town = windows.over(exchange.town, worker)
    dialog = ReceiveDialog(town.seat)
    dialog.open()
    dialog.place.choose(stick)
    qtbot.waitUntil(lambda: bool(dialog.notice.text))
    assert not dialog.next_button.isEnabled()


def test_the_board_holds_every_village_with_its_state(
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker
) -> None:
    town = windows.over(exchange.town, worker)
    dialog = SendDialog(town.seat)
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
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path, tmp_path: Path
) -> None:
    town = windows.over(exchange.town, worker)
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
    qtbot: QtBot, exchange: Exchange, windows: Windows, worker: Worker, stick: Path
) -> None:
    town = windows.over(exchange.town, worker)
    dialog = KitDialog(town.seat, VillageCode(A), known=True)
    dialog.place.choose(stick)
    dialog.open()
    dialog.make_button.click()
    assert [one for one in town.findChildren(MessageDialog) if one.isVisible()]
    assert not dialog.busy
    assert not list(stick.iterdir())


def test_a_desk_without_a_kit_is_told_that_it_cannot_send(
    qtbot: QtBot, practice_window: MainWindow
) -> None:
    dialog = SendDialog(practice_window.seat)
    dialog.open()
    qtbot.waitUntil(lambda: not practice_window.seat.worker.busy)
    assert dialog._pages.currentIndex() == 1
    assert not dialog.send_button.isEnabled()


def test_drives_can_be_looked_for_anywhere() -> None:
    assert all(drive.size >= drive.free for drive in drives())
