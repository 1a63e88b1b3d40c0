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
from pension_desk.ui.shell.first_start import FirstStart
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.shell.unlock import UnlockDialog
from tests.screenshots.people import PASSPHRASE, small_desk

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
