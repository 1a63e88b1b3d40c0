"""A town's window over an invented town with targets."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from pension_desk.services import indicators
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.standing import refresh_standing
from pension_desk.services.targets import Wanted, set_targets
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.worker import Worker
from tests.practice import iter_villages
from tests.screenshots.people import CHEAP_KDF, PASSPHRASE, today
from tests.store.filled import fill
from tests.ui.village import drop, worn_theme


def town_desk(folder: Path) -> Desk:
    desk = create_desk(
        folder, PASSPHRASE, role=Role.TOWN, division="450821105", author="老陈",
        clock=today, kdf=CHEAP_KDF,
    )  # fmt: skip
    with desk.file.writing() as conn:
        for village in iter_villages(3, 2, 300):
            fill(conn, village)
            conn.exec_driver_sql("update residents set village = replace(village, '105001',"
                                 " '105201')")  # fmt: skip
            conn.exec_driver_sql("update residents set village = replace(village, '105002',"
                                 " '105204')")  # fmt: skip
        refresh_standing(conn, desk, None)
    reckoned = indicators.reckon(desk, desk.today().year)
    wanted = [
        Wanted(code, "covered", reckoned.figure("covered", code).done + 9)
        for code in reckoned.villages
    ]
    set_targets(desk, desk.today().year, wanted)
    return desk


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    desk = town_desk(tmp_path / "town")
    shown = MainWindow(desk, worker, worn_theme(qapp), Remembered(tmp_path))
    shown.resize(1366, 768)
    shown.show()
    yield shown
    worker.cancel_all()
    worker.stop()
    drop(shown)
    desk.close()
