"""The main window over a real desk: tabs, search, lock, settings, closing."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import Watch
from pension_desk.services import roster
from pension_desk.services.desk import Desk, open_desk
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.backup.dialog import BackupDialog
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.desk_menu import DeskMenu
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.shell.search_results import ResultRole
from pension_desk.ui.shell.settings import SettingsDialog, read_settings
from pension_desk.ui.tab_keys import Act, TabKey
from pension_desk.ui.theme import Look, TextSize, Theme
from pension_desk.ui.worker import Worker
from tests.screenshots.people import PASSPHRASE, PEOPLE, small_desk, today


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with small_desk(tmp_path_factory.mktemp("shell") / "desk") as desk:
        yield desk


@pytest.fixture
def window(
    qtbot: QtBot, qapp: QApplication, desk: Desk, worker: Worker, tmp_path: Path
) -> MainWindow:
    theme = Theme(qapp, Look())
    window = MainWindow(desk, worker, theme, Remembered(tmp_path))
    qtbot.addWidget(window, before_close_func=lambda _window: worker.cancel_all())
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: not worker.busy)
    return window


@pytest.fixture
def menu(qtbot: QtBot, qapp: QApplication, window: MainWindow) -> Iterator[DeskMenu]:
    menu = DeskMenu(qapp, window)
    yield menu
    menu.lock.unlock()
    qtbot.waitUntil(lambda: not window.seat.worker.open_writes())
    window.close()  # the idle watch rests


def _texts(widget: QWidget) -> str:
    """Return every text that can be read in a widget."""
    labels = (one.text() for one in widget.findChildren(QLabel) if one.isVisible())
    fields = (one.text() for one in widget.findChildren(QLineEdit) if one.isVisible())
    return "\n".join((*labels, *fields, widget.windowTitle()))


def _dialog(window: QWidget) -> MessageDialog:
    found = [one for one in window.findChildren(MessageDialog) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def _button(dialog: QWidget, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_title_names_the_place_and_no_person(window: MainWindow) -> None:
    assert "村" in window.windowTitle()
    assert all(name not in window.windowTitle() for name, _hamlet, _number in PEOPLE)


def test_the_status_line_tells_desk_author_count_and_day(window: MainWindow) -> None:
    line = _texts(window.status_line)
    assert "经办人：覃小明" in line
    assert "共 3 人" in line
    assert "截至 2026-10-20" in line
    assert "还没有备份过" in line


def test_every_tab_comes_to_the_front_by_its_key(qtbot: QtBot, window: MainWindow) -> None:
    for number, key in enumerate(TabKey, 1):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.current_tab is key
        assert window.pages.currentWidget() is window.tab(key).widget


def test_the_search_lists_people_and_enter_opens_one(qtbot: QtBot, window: MainWindow) -> None:
    chosen: list[object] = []
    window.search.person_chosen.connect(chosen.append)
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.search.hasFocus()
    qtbot.keyClicks(window.search, "q")
    qtbot.waitUntil(lambda: window.search.results is not None)
    view = window.search.results
    assert view is not None
    names = [view.model().index(row, 0).data(ResultRole.LINE) for row in range(3)]
    assert [line.name if line else None for line in names][:2] == ["覃小明", "覃秀英"]
    qtbot.keyClick(window.search, Qt.Key.Key_Down)
    qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert chosen == [names[1].id]
    assert window.current_tab is TabKey.ROSTER


def test_the_last_row_asks_for_the_whole_list(qtbot: QtBot, window: MainWindow) -> None:
    window.focus_search()
    qtbot.keyClicks(window.search, "q")
    qtbot.waitUntil(lambda: window.search.results is not None)
    qtbot.keyClick(window.search, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(window.search.all_requested) as asked:
        qtbot.keyClick(window.search, Qt.Key.Key_Return)
    assert asked.args == ["q"]


def test_escape_clears_the_search(qtbot: QtBot, window: MainWindow) -> None:
    window.focus_search()
    qtbot.keyClicks(window.search, "zz9")
    qtbot.waitUntil(lambda: window.search._panel is not None and window.search._panel.isVisible())
    assert "没有找到" in _texts(window)
    qtbot.keyClick(window.search, Qt.Key.Key_Escape)
    assert window.search.text() == ""
    assert window.search.results is None


def test_a_write_reloads_tabs_and_status(qtbot: QtBot, window: MainWindow) -> None:
    heard: list[frozenset[Topic]] = []

    class Tab:
        widget = QWidget()

        def reload(self, topics: frozenset[Topic]) -> None:
            heard.append(topics)

    window._tabs[TabKey.LAND] = Tab()
    topics = frozenset({Topic.PAYMENTS})
    with qtbot.waitSignal(window.seat.worker.topics_changed):
        window.seat.worker.write(lambda _watch: Written(None, topics))
    assert heard == [topics]


def test_a_failure_without_a_handler_is_told_once(qtbot: QtBot, window: MainWindow) -> None:
    def refuse() -> None:
        raise Refused("bad_day", "日期不对。", "请写成 2026-03-02 的样子。")

    with qtbot.waitSignal(window.seat.worker.failed):
        window.seat.worker.read(refuse, lambda _nothing: None)
    dialog = _dialog(window)
    assert "日期不对。" in _texts(dialog)
    assert "请写成" in _texts(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_locked_nothing_can_be_read_and_no_key_works(
    qtbot: QtBot, window: MainWindow, menu: DeskMenu
) -> None:
    window.focus_search()
    qtbot.keyClicks(window.search, "q")
    dialog = SettingsDialog(read_settings(window.seat.remembered), "覃小明", window)
    dialog.show()
    with qtbot.waitExposed(dialog):
        dialog.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWindow() is dialog.windowHandle())
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert menu.lock.is_locked
    assert len(menu.lock.covers) == 2
    for readable in (window, dialog):
        for name, hamlet, _number in PEOPLE:
            assert name not in _texts(readable)
            assert hamlet not in _texts(readable)
    assert not window.search.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_tab is TabKey.HOME


def test_a_dialog_that_comes_up_while_locked_is_covered(
    qtbot: QtBot, window: MainWindow, menu: DeskMenu
) -> None:
    menu.lock.lock()
    window.seat.messages.tell("覃小明已登记")
    dialog = _dialog(window)
    assert "覃小明" not in _texts(dialog)


def test_unlocking_wants_the_right_passphrase_and_brings_everything_back(
    qtbot: QtBot, window: MainWindow, menu: DeskMenu
) -> None:
    window.focus_search()
    window.search.setText("lz")
    menu.lock.lock()
    cover = menu.lock.covers[0]
    cover.field.setText("not this one")
    qtbot.keyClick(cover.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "口令不对" in cover.sentence.text())
    assert menu.lock.is_locked
    cover.field.setText(PASSPHRASE)
    with qtbot.waitSignal(menu.lock.unlocked):
        cover.button.click()
    assert window.search.isVisible()
    assert window.search.text() == "lz"
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.current_tab is TabKey.ROSTER


def test_the_desk_locks_after_idle_minutes_and_not_before(menu: DeskMenu) -> None:
    now = [0.0]
    menu.idle._clock = lambda: now[0]
    menu.idle.touch()
    now[0] = menu.idle.minutes * 60 - 1
    menu.idle.look()
    assert not menu.lock.is_locked
    now[0] += 1
    menu.idle.look()
    assert menu.lock.is_locked


def test_a_touch_puts_the_lock_off(qtbot: QtBot, window: MainWindow, menu: DeskMenu) -> None:
    now = [0.0]
    menu.idle._clock = lambda: now[0]
    menu.idle.touch()
    now[0] = menu.idle.minutes * 60 - 1
    qtbot.waitUntil(lambda: QApplication.focusWindow() is window.windowHandle())
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    now[0] += 30
    menu.idle.look()
    assert not menu.lock.is_locked


def test_never_locking_can_be_chosen(menu: DeskMenu) -> None:
    menu.idle.minutes = 0
    menu.idle._clock = lambda: 1e9
    menu.idle.look()
    assert not menu.lock.is_locked


def test_settings_are_taken_and_kept(
    qtbot: QtBot, window: MainWindow, menu: DeskMenu, tmp_path: Path
) -> None:
    menu.show_settings()
    dialog = window.findChild(SettingsDialog)
    dialog._look._sizes.button(2).click()
    assert window.seat.theme.look.size is TextSize.HUGE
    dialog._author.setText("")
    dialog._agree()
    assert dialog.isVisible()
    assert "请填写经办人" in _texts(dialog)
    dialog._author.setText("梁志强")
    with qtbot.waitSignal(window.seat.worker.writes_drained):
        dialog._agree()
    assert window.seat.desk.author == "梁志强"
    assert read_settings(Remembered(tmp_path)).look.size is TextSize.HUGE
    window.seat.desk.author = "覃小明"


def test_giving_up_the_settings_brings_the_look_back(
    qtbot: QtBot, window: MainWindow, menu: DeskMenu
) -> None:
    before = window.seat.theme.look
    menu.show_settings()
    dialog = window.findChild(SettingsDialog)
    dialog._look._modes.button(2).click()
    assert window.seat.theme.dark
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.seat.theme.look == before


def test_undo_says_what_before_it_does(qtbot: QtBot, window: MainWindow, menu: DeskMenu) -> None:
    desk = window.seat.desk
    line = roster.find(desk, "梁志强")[0]
    roster.edit(desk, line.id, {"phone": "13800001234"})
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(window.findChildren(MessageDialog)))
    dialog = _dialog(window)
    assert "梁志强" in _texts(dialog)
    with qtbot.waitSignal(window.seat.worker.writes_drained):
        _button(dialog, "撤销").click()
    assert roster.find(desk, "梁志强")[0].phone == ""


def test_closing_asks_while_something_is_written_and_waits(
    qtbot: QtBot, window: MainWindow
) -> None:
    gate = threading.Event()

    def job(_watch: Watch) -> Written[None]:
        gate.wait(10)
        return Written(None)

    window.seat.worker.write(job, title="导入名单")
    window.close()
    assert window.isVisible()
    dialog = _dialog(window)
    assert "导入名单" in _texts(dialog)
    _button(dialog, "等它做完再关闭").click()
    assert window.isVisible()
    with qtbot.waitSignal(window.closed):
        gate.set()
    assert not window.isVisible()


def test_closing_can_cancel_what_is_written(qtbot: QtBot, window: MainWindow) -> None:
    begun = threading.Event()

    def endless(watch: Watch) -> Written[None]:
        while True:
            watch.step(0, 0, "核对")
            begun.set()

    window.seat.worker.write(endless, title="导入名单")
    begun.wait(10)
    window.close()
    with qtbot.waitSignal(window.closed):
        _button(_dialog(window), "取消它，然后关闭").click()


def test_closing_can_be_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    gate = threading.Event()

    def job(_watch: Watch) -> Written[None]:
        gate.wait(10)
        return Written(None)

    window.seat.worker.write(job, title="导入名单")
    window.close()
    _button(_dialog(window), "先不关").click()
    with qtbot.waitSignal(window.seat.worker.writes_drained):
        gate.set()
    assert window.isVisible()


def test_a_backup_is_made_and_told(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    window.start(Act.BACKUP)
    dialog = window.findChild(BackupDialog)
    with qtbot.waitSignal(window.seat.worker.writes_drained):
        dialog.back_up(tmp_path)
    assert "备份做好了" in dialog.notice.text
    qtbot.waitUntil(lambda: "今天备份过" in _texts(window.status_line))


def test_the_window_comes_back_as_large_as_it_was(
    qtbot: QtBot, window: MainWindow, desk: Desk, worker: Worker, tmp_path: Path
) -> None:
    window.resize(790, 555)  # fits the offscreen screen, or Qt would make it smaller
    window.close()
    again = MainWindow(desk, worker, window.seat.theme, Remembered(tmp_path))
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (790, 555)
    text = (tmp_path / "window.ini").read_text("utf-8")
    assert all(name not in text for name, _hamlet, _number in PEOPLE)


def test_every_dialog_has_a_default_button_and_leaves_by_escape(
    qtbot: QtBot, window: MainWindow, menu: DeskMenu
) -> None:
    for show in (menu.show_settings, menu.show_keys, menu.show_about, menu.change_passphrase):
        show()
        dialog = QApplication.activeModalWidget() or QApplication.activeWindow()
        assert dialog is not None
        assert any(button.isDefault() for button in dialog.findChildren(QPushButton))
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()


def test_opening_from_the_door(qtbot: QtBot, desk: Desk, worker: Worker, tmp_path: Path) -> None:
    from pension_desk.ui.shell.unlock import UnlockDialog

    small_desk(tmp_path / "desk").close()
    folder = tmp_path / "desk"
    dialog = UnlockDialog(worker, partial(open_desk, folder, clock=today), folder)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.open_button.click()
    assert "请先输入" in dialog.problem.text()
    dialog.field.setText("not this one")
    dialog.open_button.click()
    qtbot.waitUntil(lambda: "口令不对" in dialog.problem.text())
    dialog.field.setText(PASSPHRASE)
    with open_desk(folder, PASSPHRASE):  # a second copy of the program
        qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bool(dialog.problem.text()))
    assert dialog.desk is None
    assert dialog.isVisible()
