"""A town and a village that have something to tell each other, and windows over their desks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pension_desk.services import roster
from pension_desk.services.desk import Desk
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.worker import Worker
from tests.services.exchange import A, Exchange
from tests.ui.village import worn_theme


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A town, and village A, whose three people the town does not know yet."""
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

    def __init__(self, qtbot: QtBot, folder: Path, worker: Worker) -> None:
        self._qtbot, self._folder, self._worker = qtbot, folder, worker

    def over(self, desk: Desk) -> MainWindow:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        worker = self._worker
        window = MainWindow(desk, worker, worn_theme(app), Remembered(self._folder / "none"))
        self._qtbot.addWidget(window, before_close_func=lambda _w: worker.cancel_all())
        window.resize(1366, 768)
        with self._qtbot.waitExposed(window):
            window.show()
        return window


@pytest.fixture
def windows(qtbot: QtBot, tmp_path: Path, worker: Worker) -> Windows:
    return Windows(qtbot, tmp_path, worker)
