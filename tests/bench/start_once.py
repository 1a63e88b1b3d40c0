"""Start one window in a process of its own and say how long it took until it could be used.

``ours FOLDER``: from the right pass-phrase to the main window shown; the libraries were loaded
at the door, while the pass-phrase was typed. ``home FOLDER``: until its home page is read too.
``bare``: a window of six tabs and a table, with the same Qt modules and fonts.
``tab FOLDER KEY``, ``cold FOLDER KEY``: what the main thread computes from the first click on a
tab to its picture; with its modules imported behind the window, and before that. ``page``: the
same for a bare page of five tables in a splitter.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from pension_desk.ui.worker import Worker

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

PASSPHRASE = "木棉花开三月红了"


def ours(folder: Path, *, home: bool) -> float:
    """Return seconds to a usable window over the desk of a folder."""
    from PySide6.QtWidgets import QApplication

    from pension_desk.services.desk import open_desk
    from pension_desk.ui.faults import FaultLog
    from pension_desk.ui.remembered import Remembered
    from pension_desk.ui.shell.main_window import MainWindow
    from pension_desk.ui.theme import Theme
    from pension_desk.ui.worker import Worker

    app = QApplication([])
    worker, theme = Worker(FaultLog(folder)), Theme(app)
    began = time.perf_counter()
    with open_desk(folder, PASSPHRASE) as desk:
        window = MainWindow(desk, worker, theme, Remembered(folder))
        window.show()
        app.processEvents()
        while home and worker.busy:
            app.processEvents()
        took = time.perf_counter() - began
        worker.stop()
    return took


def tab(folder: Path, key: str, *, warm: bool) -> float:
    """Return seconds of the main thread from the first click on a tab to its picture."""
    from PySide6.QtWidgets import QApplication

    from pension_desk.services.desk import open_desk
    from pension_desk.ui.faults import FaultLog
    from pension_desk.ui.remembered import Remembered
    from pension_desk.ui.shell.main_window import MainWindow
    from pension_desk.ui.shell.warming import Warming
    from pension_desk.ui.tab_keys import TabKey
    from pension_desk.ui.theme import Theme
    from pension_desk.ui.worker import Worker

    app = QApplication([])
    worker, theme = Worker(FaultLog(folder)), Theme(app)
    with open_desk(folder, PASSPHRASE) as desk:
        window = MainWindow(desk, worker, theme, Remembered(folder))
        window.resize(1366, 768)
        window.show()
        app.processEvents()
        _quiet(app, worker)
        if warm:
            Warming().run()
        began = time.thread_time()
        window.tab_bar.setCurrentIndex(list(TabKey).index(TabKey(key)))
        app.processEvents()
        took = time.thread_time() - began
        _quiet(app, worker)
        worker.stop()
    return took


def _quiet(app: QApplication, worker: Worker) -> None:
    """Let the window take what it has asked for."""
    while worker.busy:
        app.processEvents()


def page() -> float:
    """Return seconds of the main thread for a bare page of five tables, first shown."""
    from PySide6.QtGui import QStandardItemModel
    from PySide6.QtWidgets import (
        QApplication,
        QLabel,
        QMainWindow,
        QSplitter,
        QStackedWidget,
        QTableView,
    )

    from pension_desk.ui.theme import Theme

    app = QApplication([])
    Theme(app)
    window, pages = QMainWindow(), QStackedWidget()
    pages.addWidget(QLabel("工作台"))
    window.setCentralWidget(pages)
    window.resize(1366, 768)
    window.show()
    app.processEvents()
    began = time.thread_time()
    splitter = QSplitter()
    for _table in range(5):
        view = QTableView()
        view.setModel(QStandardItemModel(20, 12, view))
        splitter.addWidget(view)
    pages.addWidget(splitter)
    pages.setCurrentWidget(splitter)
    app.processEvents()
    return time.thread_time() - began


def bare() -> float:
    """Return seconds to a bare window with tabs and a table in the program's font."""
    began = time.perf_counter()
    from PySide6.QtGui import QFont, QFontDatabase, QStandardItemModel
    from PySide6.QtWidgets import QApplication, QMainWindow, QTableView, QTabWidget

    from pension_desk.paths import resource

    app = QApplication([])
    for file in sorted(resource("fonts").glob("NotoSansSC*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    app.setFont(QFont("Noto Sans SC"))
    window, tabs = QMainWindow(), QTabWidget()
    for name in ("工作台", "居民名册", "缴费跟踪", "征地核实", "企业扩面", "报表通报"):
        table = QTableView()
        table.setModel(QStandardItemModel(20, 12, table))
        tabs.addTab(table, name)
    window.setCentralWidget(tabs)
    window.show()
    app.processEvents()
    return time.perf_counter() - began


if __name__ == "__main__":
    mode = sys.argv[1]
    if mode in {"tab", "cold"}:
        seconds = tab(Path(sys.argv[2]), sys.argv[3], warm=mode == "tab")
    elif mode in {"bare", "page"}:
        seconds = bare() if mode == "bare" else page()
    else:
        seconds = ours(Path(sys.argv[2]), home=mode == "home")
    print(seconds, flush=True)
    os._exit(0)
