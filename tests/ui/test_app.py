"""The whole way: the door, the main window, closing; and a bug in a slot."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pension_desk.app import run_window
from pension_desk.services import backup, roster
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.backup.restore import RestoreDialog
from pension_desk.ui.messages import MessageDialog
from pension_desk.ui.shell.first_start import FirstStart
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.shell.preparing import PreparingDialog
from pension_desk.ui.shell.unlock import UnlockDialog
from tests.screenshots.people import PASSPHRASE, VILLAGE, small_desk

W = TypeVar("W", bound=QWidget)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    hook = sys.excepthook
    yield qapp
    sys.excepthook = hook
    qapp.setQuitOnLastWindowClosed(True)


class _Person:
    """Looks at the screen every few milliseconds and does the next act once it can."""

    def __init__(self) -> None:
        self.acts: list[Callable[[], bool]] = []
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def _look(self) -> None:
        if self.acts and self.acts[0]():
            self.acts.pop(0)

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def person() -> Iterator[_Person]:
    person = _Person()
    yield person
    person.stop()


def _visible(kind: type[W]) -> W | None:
    shown = (one for one in QApplication.topLevelWidgets() if one.isVisible())
    return next((one for one in shown if isinstance(one, kind)), None)


def test_a_desk_is_unlocked_and_closed_again(
    app: QApplication, person: _Person, tmp_path: Path
) -> None:
    small_desk(tmp_path / "desk").close()
    seen: list[str] = []

    def unlock() -> bool:
        door = _visible(UnlockDialog)
        if door is not None:
            door.field.setText(PASSPHRASE)
            door.open_button.click()
        return door is not None

    def close() -> bool:
        window = _visible(MainWindow)
        if window is not None and not window.seat.worker.busy:
            seen.append(window.windowTitle())
            window.close()
        return bool(seen)

    person.acts = [unlock, close]
    assert run_window(tmp_path / "desk") == 0
    assert len(seen) == 1
    assert "村" in seen[0]
    assert (tmp_path / "desk" / "window.ini").exists()
    assert not (tmp_path / "desk" / "faults.log").exists()


def _enter_passphrase() -> bool:
    door = _visible(UnlockDialog)
    if door is not None:
        door.field.setText(PASSPHRASE)
        door.open_button.click()
    return door is not None


def _told() -> str:
    shown = _visible(MessageDialog)
    return shown.accessibleName() if shown else ""


def test_a_backup_is_brought_back_and_the_window_opens_again(
    app: QApplication, person: _Person, tmp_path: Path
) -> None:
    with small_desk(tmp_path / "desk") as desk:
        made = backup.backup(desk).value.file
        roster.add(desk, {"village": VILLAGE, "name": "韦大山", "household_no": "0009"})
    counts: list[int] = []

    def window() -> MainWindow | None:
        found = _visible(MainWindow)
        return None if found is None or found.seat.worker.busy else found

    def count_and(go_on: Callable[[MainWindow], object]) -> Callable[[], bool]:
        def act() -> bool:
            found = window()
            if found is not None:
                counts.append(backup.present(found.seat.desk).residents)
                go_on(found)
            return found is not None

        return act

    said: list[str] = []

    def read_message() -> bool:
        if _told():
            said.append(_told())
        return bool(said)

    person.acts = [
        _enter_passphrase,
        count_and(lambda found: found.restart(RestorePlan(made, PASSPHRASE))),
        read_message,
        count_and(lambda found: found.close()),
    ]
    assert run_window(tmp_path / "desk") == 0
    assert counts == [4, 3]
    assert "备份恢复好了" in said[-1]
    assert len(list((tmp_path / "desk").glob("replaced-*"))) == 1


def test_a_restore_that_fails_is_told_and_the_desk_opens_as_it_was(
    app: QApplication, person: _Person, tmp_path: Path
) -> None:
    small_desk(tmp_path / "desk").close()
    seen: list[str] = []

    def restart() -> bool:
        found = _visible(MainWindow)
        if found is None or found.seat.worker.busy:
            return False
        found.restart(RestorePlan(tmp_path / "gone.pdbackup", PASSPHRASE))
        return True

    def read_and_go_on() -> bool:
        found = _visible(PreparingDialog)
        if found is None or found.leave_button.isHidden():
            return False
        seen.append(found._problem.text())
        found.leave_button.click()
        return True

    def close() -> bool:
        found = _visible(MainWindow)
        if found is None or found.seat.worker.busy:
            return False
        return bool(found.close())

    person.acts = [_enter_passphrase, restart, read_and_go_on, _enter_passphrase, close]
    assert run_window(tmp_path / "desk") == 0
    assert "找不到备份文件" in seen[0]


def test_a_damaged_desk_is_restored_from_the_door(
    app: QApplication, person: _Person, tmp_path: Path
) -> None:
    with small_desk(tmp_path / "desk") as desk:
        backup.backup(desk)
    file = tmp_path / "desk" / "desk.db"
    file.write_bytes(bytes(len(file.read_bytes())))
    problems: list[str] = []

    def ask_restore() -> bool:
        door = _visible(UnlockDialog)
        if door is None or not door.problem.text():
            return False
        problems.append(door.problem.text())
        door.restore_button.click()
        return True

    def look() -> bool:
        dialog = _visible(RestoreDialog)
        if dialog is None or not dialog.table.lines.lines:
            return False
        dialog.passphrase.setText(PASSPHRASE)
        dialog.look_button.click()
        return True

    def agree() -> bool:
        dialog = _visible(RestoreDialog)
        if dialog is None or not dialog.restore_button.isVisible():
            return False
        dialog.restore_button.click()
        return True

    def close() -> bool:
        found = _visible(MainWindow)
        if found is None or found.seat.worker.busy:
            return False
        problems.append(str(backup.present(found.seat.desk).residents))
        return bool(found.close())

    person.acts = [_enter_passphrase, ask_restore, look, agree, close]
    assert run_window(tmp_path / "desk") == 0
    assert "备份" in problems[0]
    assert problems[1] == "3"


def test_leaving_the_first_start_leaves_nothing_behind(
    app: QApplication, person: _Person, tmp_path: Path
) -> None:
    def leave() -> bool:
        dialog = _visible(FirstStart)
        if dialog is not None:
            dialog.reject()
        return dialog is not None

    person.acts = [leave]
    assert run_window(tmp_path / "desk") == 0
    assert not (tmp_path / "desk").exists()
