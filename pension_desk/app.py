"""The one place where the window is wired: application, look, worker, desk, main window."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from pension_desk.ui import translation
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.clipboard import let_go
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.messages import Messages
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.entrance import PRACTICE, Entered, enter, practice_words
from pension_desk.ui.shell.settings import read_settings
from pension_desk.ui.theme import Theme, Tone
from pension_desk.ui.worker import Worker

if TYPE_CHECKING:
    from pension_desk.domain.progress import Watch
    from pension_desk.services.desk import Desk
    from pension_desk.services.outcome import Written


WARM_AFTER_MS = 1_000
"""How long the window has Python to itself before the tabs' modules are imported behind it."""
SWITCH_SECONDS = 0.001
"""How long a busy worker may keep Python to itself while the window wants it (default: 5 ms)."""


def run_window(folder: Path, practice: bool = False, lang: str = "") -> int:
    """Show the window over the desk of a folder until it is closed; return the exit code.

    Args:
        folder: the desk's folder; a first start makes it.
        practice: open the practice village of that folder instead of asking.
        lang: ``zh_CN`` or ``en``; empty: what was chosen in the settings.
    """
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    sys.setswitchinterval(SWITCH_SECONDS)
    remembered = Remembered(folder)
    settings = read_settings(remembered)
    translation.install(app, lang or settings.language)
    app.setApplicationDisplayName(translation.program_name())
    theme = Theme(app, settings.look)
    log = FaultLog(folder)
    app.setQuitOnLastWindowClosed(False)
    restore: RestorePlan | None = None
    while True:
        worker = Worker(log)
        _catch_bugs(log, worker)
        at_the_door = Messages()
        worker.failed.connect(at_the_door.show_failure)
        try:
            entered = enter(folder, worker, theme, remembered, practice=practice, restore=restore)
            worker.failed.disconnect(at_the_door.show_failure)
            if entered is None:
                return 0
            code, restore = _sit(app, entered, worker, theme, remembered)
        finally:
            worker.stop()
            let_go()
        if restore is None:
            return code


def _sit(
    app: QApplication, entered: Entered, worker: Worker, theme: Theme, remembered: Remembered
) -> tuple[int, RestorePlan | None]:
    """Show the main window over an open desk until it is closed; what to restore then, if any."""
    from pension_desk.ui.shell.desk_menu import DeskMenu
    from pension_desk.ui.shell.main_window import MainWindow
    from pension_desk.ui.shell.warming import Warming

    desk = entered.desk
    window = MainWindow(desk, worker, theme, remembered)
    DeskMenu(app, window)
    if desk.folder.name == PRACTICE:
        window.say_at_top(practice_words())
    window.closed.connect(app.quit)
    window.show()
    if entered.words:
        window.seat.messages.tell(entered.words, tone=Tone.GOOD)
    worker.write(partial(_new_day, desk))
    warming = Warming()
    QTimer.singleShot(WARM_AFTER_MS, window, warming.start)
    try:
        return app.exec(), window.restore
    finally:
        warming.rest()
        worker.stop()
        desk.close()
        window.deleteLater()


def _new_day(desk: Desk, _watch: Watch) -> Written[bool]:
    """Bring the standings to today before anybody works by yesterday's."""
    from pension_desk.services.standing import catch_up

    return catch_up(desk)


def _catch_bugs(log: FaultLog, worker: Worker) -> None:
    """Send a bug in a slot the same way as a bug in a job: logged, and told in a sentence."""

    def caught(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        worker.failed.emit(log.bug(error))

    sys.excepthook = caught
