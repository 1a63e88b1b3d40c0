"""The window while a stick is dealt with: the longest turn of its event loop.

A turn's time is what the main thread computed in it; what it waited for a processor is the other
programs' of a busy machine, and left out on both sides.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtCore import QEventLoop
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QDialog, QTableView, QVBoxLayout

from pension_desk.app import SWITCH_SECONDS
from pension_desk.ui.bundles.visit import VisitDialog
from pension_desk.ui.bundles.visit_pages import Step
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.theme import Theme
from pension_desk.ui.worker import Worker
from tests.bench import bench_bundles
from tests.bench.case import Case
from tests.bench.pauses import watched

_TABLES, _COLUMNS = 6, 6
"""So many tables, of so many columns, the wizard has."""


@dataclass(frozen=True)
class Ready:
    """A town's window, and a village's stick with 5 % of its residents changed."""

    app: QApplication
    window: MainWindow
    stick: Path


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the wizard from its opening to the rehearsal."""
    for size in sizes:
        if size > bench_bundles.MOST_OF_A_VILLAGE:
            continue
        yield Case(
            name="visit.pause",
            work="stick wizard opened, looked at, rehearsed: longest turn of the event loop",
            reference_name="bare dialog with six filled tables shown",
            size=size,
            build=partial(bench_bundles.build, size=size),
            setup=_setup,
            ours=_visit,
            reference=_bare,
            goal="no pause over 100 ms",
            p95_limit=0.1,
        )


def _setup(folder: Path) -> Ready:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.setswitchinterval(SWITCH_SECONDS)
    ready = bench_bundles.set_up(folder)
    stick = Path(mkdtemp(prefix="stick-", dir=folder))
    shutil.copy(ready.report, stick)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    desk, worker = ready.exchange.town, Worker(FaultLog(folder))
    atexit.register(worker.stop)  # a thread that outlives its object ends the process badly
    window = MainWindow(desk, worker, Theme(app), Remembered(folder / "none"))
    window.resize(1366, 768)
    window.show()
    started = time.monotonic()
    _until(app, lambda: time.monotonic() > started + 3)  # the home page has gathered itself
    return Ready(app, window, stick)


def _until(app: QApplication, done: Callable[[], bool]) -> None:
    while not done():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 50)


def _visit(ready: Ready) -> float:
    with watched() as watch:
        dialog = VisitDialog(ready.window.seat, folder=ready.stick)
        dialog.open()
        pages = dialog.pages
        for step in (Step.PLAN, Step.REHEARSE):
            _until(ready.app, lambda step=step: pages.step is step and not dialog.busy)  # type: ignore[misc]
            _quiet(ready.app)
            if step is Step.PLAN:
                dialog.next_button.click()
        longest = watch.longest.computed
    dialog.reject()
    dialog.deleteLater()
    return longest


def _quiet(app: QApplication) -> None:
    started = time.monotonic()
    _until(app, lambda: time.monotonic() > started + 0.3)


def _bare(ready: Ready) -> float:
    with watched() as watch:
        dialog = QDialog(ready.window)
        column = QVBoxLayout(dialog)
        for _table in range(_TABLES):
            model = QStandardItemModel(250, _COLUMNS, dialog)
            for row in range(250):
                for at in range(_COLUMNS):
                    model.setItem(row, at, QStandardItem(f"第{row}户"))
            table = QTableView()
            table.setModel(model)
            table.resizeColumnsToContents()
            column.addWidget(table)
        dialog.open()
        _quiet(ready.app)
        longest = watch.longest.computed
    dialog.reject()
    dialog.deleteLater()
    return longest
