"""What a scene is played on: an open desk with invented people, a worker, the theme."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from pension_desk.services.desk import Desk
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.theme import Theme
from pension_desk.ui.worker import Worker

SCREEN = QSize(1366, 768)


@dataclass
class Stage:
    """The parts that a scene may use. ``desk`` holds a village of invented people."""

    app: QApplication
    desk: Desk
    worker: Worker
    theme: Theme
    folder: Path
    afterwards: list[Callable[[], object]] = field(default_factory=list)
    """What a scene wants done once it was pictured."""

    def window(self) -> MainWindow:
        """Return a main window of the smallest supported screen, shown and settled."""
        window = MainWindow(self.desk, self.worker, self.theme, Remembered(self.folder / "none"))
        window.resize(SCREEN)
        window.show()
        self.settle()
        return window

    def settle(self) -> None:
        """Let the worker answer and the window paint."""
        self.wait_until(lambda: not self.worker.busy)
        for _ in range(5):
            self.app.processEvents()

    def wait_until(self, ready: Callable[[], bool]) -> None:
        """Process events until something holds, for ten seconds at most."""
        ends = time.monotonic() + 10
        while not ready():
            assert time.monotonic() < ends
            QTest.qWait(5)


Scene = Callable[[Stage], QWidget]
"""Builds a screen and returns the widget to be pictured."""

SCENES: dict[str, Scene] = {}


def scene(name: str) -> Callable[[Scene], Scene]:
    """Register a screen under a file name, e.g. ``roster_person``."""

    def register(build: Scene) -> Scene:
        SCENES[name] = build
        return build

    return register
