"""Start one window in a process of its own and say how long it took until it could be used.

``ours FOLDER``: from the right pass-phrase to the main window shown; the libraries were loaded
at the door, while the pass-phrase was typed. ``home FOLDER``: until its home page is read too.
``bare``: a window of six tabs and a table, with the same Qt modules and fonts.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

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
    seconds = bare() if mode == "bare" else ours(Path(sys.argv[2]), home=mode == "home")
    print(seconds, flush=True)
    os._exit(0)
