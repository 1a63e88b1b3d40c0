"""How a desk comes to be open: made, opened from a kit, opened for practice, or unlocked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog

from pension_desk.domain.progress import Watch
from pension_desk.paths import has_desk
from pension_desk.ui.backup.plan import RestorePlan
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


@dataclass(frozen=True)
class Entered:
    """An open desk, and what the person is to be told first; empty for nothing."""

    desk: Desk
    words: str = ""


def enter(
    folder: Path,
    worker: Worker,
    theme: Theme,
    remembered: Remembered,
    *,
    practice: bool,
    restore: RestorePlan | None = None,
) -> Entered | None:
    """Ask until a desk is open; None when the person left.

    ``restore``: a backup to be brought back first. When that fails the person is told, and asked
    as ever: the desk that was there is as it was.
    """
    if practice and restore is None:
        return _entered(_practise(folder, worker))
    folder = practice_folder(folder) if practice else folder
    while True:
        if restore is not None:
            restored = _restored(folder, worker, restore)
            if restored is not None:
                return restored
        if has_desk(folder):
            desk, restore = _unlock(folder, worker)
        else:
            desk, restore = _found(folder, worker, theme, remembered)
        if restore is None:
            return _entered(desk)


def _entered(desk: Desk | None) -> Entered | None:
    return Entered(desk) if desk else None


def _unlock(folder: Path, worker: Worker) -> tuple[Desk | None, RestorePlan | None]:
    from pension_desk.ui.shell.unlock import UnlockDialog

    dialog = UnlockDialog(worker, partial(open_with, folder), folder)
    worker.read(load_libraries, _loaded)
    dialog.exec()
    return dialog.desk, dialog.restore


def _found(
    folder: Path, worker: Worker, theme: Theme, remembered: Remembered
) -> tuple[Desk | None, RestorePlan | None]:
    from pension_desk.ui.shell.first_start import FirstStart

    before = read_settings(remembered)
    dialog = FirstStart(worker, partial(found_desk, folder), before.look, folder)
    dialog.look_previewed.connect(theme.wear)
    if dialog.exec() == QDialog.DialogCode.Accepted and dialog.restore is None:
        settings = WindowSettings(dialog.look, before.idle_minutes, before.language)
        keep_settings(remembered, settings)
    return dialog.desk, dialog.restore


def _practise(folder: Path, worker: Worker) -> Desk | None:
    from pension_desk.ui.shell.preparing import PreparingDialog

    dialog = PreparingDialog(
        worker,
        partial(practice_desk, folder),
        title=translate("practice", "正在准备练习村"),
        words=translate("practice", "第一次打开要读入几份名单，请稍等。"),
        task=translate("practice", "读入名单"),
    )
    dialog.exec()
    return dialog.desk


class _Restoring:
    """Brings a backup back and opens it, off the main thread; notes where the former desk lies."""

    def __init__(self, folder: Path, plan: RestorePlan) -> None:
        self._folder, self._plan = folder, plan
        self.set_aside: Path | None = None

    def __call__(self, watch: Watch) -> Desk:
        from pension_desk.services.backup import restore

        done = restore(self._plan.file, self._folder, self._plan.passphrase, watch=watch)
        self.set_aside = done.set_aside
        return open_with(self._folder, self._plan.passphrase)


def _restored(folder: Path, worker: Worker, plan: RestorePlan) -> Entered | None:
    from pension_desk.ui.shell.preparing import PreparingDialog

    job = _Restoring(folder, plan)
    dialog = PreparingDialog(
        worker,
        job,
        title=translate("restore", "正在恢复备份"),
        words=translate("restore", "备份先完整检查一遍，再放到位；现在的数据另放一边。"),
        task=translate("restore", "恢复备份"),
    )
    dialog.exec()
    if dialog.desk is None:
        return None
    words = translate("restore", "备份恢复好了。")
    if job.set_aside is not None:
        words = translate("restore", "备份恢复好了。原来的数据放在“{folder}”里。")
    return Entered(dialog.desk, words.format(folder=job.set_aside and job.set_aside.name))


def load_libraries() -> None:
    """Import and read, while the person types, what the window will want at once."""
    import pension_desk.ui.home.tab
    import pension_desk.ui.shell.desk_menu  # noqa: F401
    from pension_desk.services.divisions import division_name

    division_name("")


def _loaded(_nothing: None) -> None:
    """The libraries are there; nobody waits for them."""
