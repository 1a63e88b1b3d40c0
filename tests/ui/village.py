"""A window over a copy of one practice village, for the tests of tabs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from pension_desk.services.desk import Desk, open_desk
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.theme import Look, Theme
from pension_desk.ui.worker import Worker
from tests.screenshots.people import PASSPHRASE, today, village_desk


def make_village(folder: Path) -> Path:
    """Make the practice village once; tests work on copies."""
    with village_desk(folder / "desk") as desk:
        return desk.folder


@contextmanager
def window_over(village: Path, copy: Path, worker: Worker) -> Iterator[MainWindow]:
    """Open a window over a copy of the village."""
    shutil.copytree(village, copy)
    with window_of(open_desk(copy, PASSPHRASE, clock=today), worker) as window:
        yield window


@contextmanager
def window_of(desk: Desk, worker: Worker) -> Iterator[MainWindow]:
    """Open a window over an open desk, and close both."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window = MainWindow(desk, worker, worn_theme(app), Remembered(desk.folder))
    window.resize(1366, 768)
    window.show()
    try:
        yield window
    finally:
        worker.cancel_all()
        worker.stop()
        drop(window)
        desk.close()


def worn_theme(app: QApplication) -> Theme:
    """Return the program's one theme at its usual look.

    Dressing every widget of the program anew takes longer than most tests.
    """
    theme = _theme(app)
    theme.wear(Look())
    return theme


def drop(window: QWidget) -> None:
    """Close a window and remove it at once, before the next one is dressed."""
    window.close()
    window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@cache
def _theme(app: QApplication) -> Theme:
    return Theme(app)
