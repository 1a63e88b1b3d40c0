"""How a desk comes to be open: made, opened from a kit, opened for practice, or unlocked."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from pension_desk.domain.progress import Watch
from pension_desk.paths import has_desk
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.shell.settings import WindowSettings, keep_settings, read_settings
from pension_desk.ui.theme import Theme
from pension_desk.ui.translation import translate
from pension_desk.ui.worker import Worker

if TYPE_CHECKING:
    from pension_desk.services.desk import Desk
    from pension_desk.ui.shell.first_start import FirstStartPlan


PRACTICE = "practice"
"""Name of the practice village's folder."""


def found_desk(folder: Path, plan: FirstStartPlan, watch: Watch) -> Desk:
    """Make the desk that the person described; runs off the main thread.

    Raises `Refused` and `Unavailable` as the services do.
    """
    from pension_desk.services.desk import Role, create_desk
    from pension_desk.ui.shell.first_start_pages import Beginning

    if plan.beginning is Beginning.PRACTICE:
        return practice_desk(folder, watch)
    if plan.kit is not None:
        from pension_desk.services.bundles import open_kit

        return open_kit(plan.kit, plan.passcode, folder, plan.passphrase, plan.author, watch=watch)
    load_libraries()
    role = Role.TOWN if plan.beginning is Beginning.TOWN else Role.VILLAGE
    return create_desk(
        folder, plan.passphrase, role=role, division=plan.division, author=plan.author
    )


def practice_desk(folder: Path, watch: Watch) -> Desk:
    """Open the practice village beside the desk's own place; made when it is missing."""
    from pension_desk.services.practice import open_practice

    load_libraries()
    return open_practice(practice_folder(folder), watch=watch)


def practice_folder(folder: Path) -> Path:
    """Return where the practice village lies: apart, so that a real desk can be made later."""
    return folder / PRACTICE


def practice_words() -> str:
    """Return the notice of the practice village, with the pass-phrase that unlocks it."""
    from pension_desk.services.practice import PASSPHRASE

    words = translate("practice", "这是练习村，里面的人都是虚构的。锁定以后，口令是“{word}”。")
    return words.format(word=PASSPHRASE)


def open_with(folder: Path, passphrase: str) -> Desk:
    """Open the desk of a folder; its libraries are imported here, off the main thread."""
    from pension_desk.services.desk import open_desk

    load_libraries()
    return open_desk(folder, passphrase)


def enter(
    folder: Path, worker: Worker, theme: Theme, remembered: Remembered, *, practice: bool
) -> Desk | None:
    """Ask until a desk is open; None when the person left."""
    if practice:
        return _practise(folder, worker)
    if has_desk(folder):
        return _unlock(folder, worker)
    return _found(folder, worker, theme, remembered)


def _unlock(folder: Path, worker: Worker) -> Desk | None:
    from pension_desk.ui.shell.unlock import UnlockDialog

    dialog = UnlockDialog(worker, partial(open_with, folder))
    worker.read(load_libraries, _loaded)
    dialog.exec()
    return dialog.desk


def _found(folder: Path, worker: Worker, theme: Theme, remembered: Remembered) -> Desk | None:
    from pension_desk.ui.shell.first_start import FirstStart

    before = read_settings(remembered)
    dialog = FirstStart(worker, partial(found_desk, folder), before.look)
    dialog.look_previewed.connect(theme.wear)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        settings = WindowSettings(dialog.look, before.idle_minutes, before.language)
        keep_settings(remembered, settings)
    return dialog.desk


def _practise(folder: Path, worker: Worker) -> Desk | None:
    from pension_desk.ui.shell.preparing import PreparingDialog

    dialog = PreparingDialog(worker, partial(practice_desk, folder))
    dialog.exec()
    return dialog.desk


def load_libraries() -> None:
    """Import and read, while the person types, what the window will want at once."""
    import pension_desk.ui.home.tab
    import pension_desk.ui.shell.desk_menu  # noqa: F401
    from pension_desk.services.divisions import division_name

    division_name("")


def _loaded(_nothing: None) -> None:
    """The libraries are there; nobody waits for them."""
