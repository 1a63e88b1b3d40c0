"""A window over a copy of one practice village, for the tests of tabs."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pension_desk.services.desk import Desk, open_desk
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.theme import Theme
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
    window = MainWindow(desk, worker, Theme(app), Remembered(desk.folder))
    window.resize(1366, 768)
    window.show()
    try:
        yield window
    finally:
        worker.cancel_all()
        worker.stop()
        window.close()
        window.deleteLater()
        app.sendPostedEvents()
        desk.close()
