"""What is imported behind the window is all that a first look at a tab needs, and no more waits."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from threading import Event

import pytest

from pension_desk.ui.shell.warming import TAB_MODULES, Warming

_LOOK = """
import sys
from pathlib import Path
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pension_desk.services.desk import open_desk
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.shell.warming import Warming
from pension_desk.ui.tab_keys import TabKey
from pension_desk.ui.theme import Look, Mode, TextSize, Theme
from pension_desk.ui.worker import Worker

folder = Path(sys.argv[1])
app = QApplication([])
desk = open_desk(folder, sys.argv[2])
worker, theme = Worker(FaultLog(folder)), Theme(app, Look(Mode.LIGHT, TextSize.NORMAL))
window = MainWindow(desk, worker, theme, Remembered(folder / "none"))
window.resize(1366, 768)
window.show()
warming = Warming()
warming.start()
warming.join()
before = set(sys.modules)
for key in TabKey:
    window.show_tab(key)
    QTest.qWait(200)
    while worker.busy:
        QTest.qWait(10)
late = sorted(one for one in set(sys.modules) - before if one.startswith("pension_desk"))
worker.stop()
desk.close()
print(*late, sep="\\n", end="")
"""


def test_a_first_look_at_a_tab_imports_nothing_more(tmp_path: Path) -> None:
    from pension_desk.services.desk import Role, create_desk
    from tests.services.exchange import CHEAP_KDF, PASSPHRASE, TOWN

    folder = tmp_path / "desk"
    create_desk(
        folder, PASSPHRASE, role=Role.TOWN, division=TOWN, author="老陈", kdf=CHEAP_KDF
    ).close()
    done = subprocess.run(
        [sys.executable, "-c", _LOOK, str(folder), PASSPHRASE],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.split() == []


def test_it_rests_after_the_module_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, told = Event(), []

    def slow(name: str) -> None:
        told.append(name)
        begun.set()
        assert begun.wait(5)
        warming._resting.wait(5)

    monkeypatch.setattr("pension_desk.ui.shell.warming.import_module", slow)
    warming = Warming()
    warming.start()
    assert begun.wait(5)
    warming.rest()
    assert not warming.is_alive()
    assert told == [TAB_MODULES[0]]


def test_one_that_never_began_rests_at_once() -> None:
    Warming().rest()
