"""The menu of the desk itself: settings, pass-phrase, lock, undo, keys, about."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from pension_desk.domain.progress import Watch
from pension_desk.services import roster
from pension_desk.services.desk import Desk, passphrase_opens, set_author
from pension_desk.services.outcome import Topic, Written
from pension_desk.ui.icons import Icon
from pension_desk.ui.seat import Seat
from pension_desk.ui.shell.idle import IdleWatch
from pension_desk.ui.shell.lock import Lock
from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.shell.settings import (
    SettingsDialog,
    WindowSettings,
    keep_settings,
    read_settings,
)


class DeskMenu(QObject):
    """Fills the window's menu and does what it offers; owns the lock and the idle watch."""

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._seat: Seat = window.seat
        self._settings = read_settings(self._seat.remembered)
        self.lock = Lock(self._seat.worker, partial(passphrase_opens, self._seat.desk.folder), self)
        self.idle = IdleWatch(app, self._settings.idle_minutes)
        self._fill()
        self.idle.expired.connect(self.lock.lock)
        self.idle.lock_requested.connect(self.lock.lock)
        self._window.closed.connect(self.idle.rest)
        self.lock.locked.connect(self._on_locked)
        self.lock.unlocked.connect(self._on_unlocked)

    def _fill(self) -> None:
        bar = self._window.top_bar
        entries = (
            (Icon.UNDO, self.tr("撤销上一步"), "Ctrl+Z", self.undo),
            (Icon.REFRESH, self.tr("重新读取"), "", self._window.reload_all),
            (Icon.NOTE, self.tr("政策参数"), "", self.show_policy),
            (Icon.EDIT, self.tr("表单文字"), "", self.show_forms),
            None,
            (Icon.LOCK, self.tr("锁定"), "Ctrl+L", self.lock.lock),
            (Icon.KEY, self.tr("更换口令"), "", self.change_passphrase),
            (Icon.SETTINGS, self.tr("设置"), "Ctrl+,", self.show_settings),
            None,
            (Icon.KEYBOARD, self.tr("快捷键"), "F1", self.show_keys),
            (Icon.ABOUT, self.tr("关于"), "", self.show_about),
        )
        for entry in entries:
            if entry is None:
                bar.menu.addSeparator()
                continue
            name, text, key, act = entry
            action = bar.add_menu_action(name, text, key)
            action.triggered.connect(act)
            self._window.addAction(action)

    def undo(self) -> None:
        """Take back the last act at this desk, after saying which it is."""
        job = partial(roster.undoable, self._seat.desk)
        self._seat.worker.read(job, self._ask_undo, token=("undo", id(self)))

    def _ask_undo(self, sentence: str | None) -> None:
        if not sentence:
            self._window.note(self.tr("没有可以撤销的操作。"))
            return
        self._seat.messages.ask(
            self.tr("撤销上一步？"), self._undo, yes=self.tr("撤销"), advice=sentence
        )

    def _undo(self) -> None:
        self._seat.worker.write(partial(_undo_last, self._seat.desk), self._window.note)

    def show_policy(self) -> None:
        """Show the policy parameters."""
        from pension_desk.ui.policy.dialog import open_policy

        open_policy(self._seat)

    def show_settings(self) -> None:
        """Open the settings."""
        dialog = SettingsDialog(self._settings, self._seat.desk.author, self._window)
        dialog.look_previewed.connect(self._seat.theme.wear)
        dialog.settings_agreed.connect(self._take_settings)
        dialog.open()

    def _take_settings(self, settings: WindowSettings, author: str) -> None:
        self._settings = settings
        self.idle.minutes = settings.idle_minutes
        self._seat.theme.wear(settings.look)
        keep_settings(self._seat.remembered, settings)
        if author != self._seat.desk.author:
            self._seat.worker.write(partial(_sit_down, self._seat.desk, author))

    def show_forms(self) -> None:
        """Open the wording of the printed forms."""
        from pension_desk.ui.forms.dialog import FormsDialog

        FormsDialog(self._seat).open()

    def change_passphrase(self) -> None:
        """Open the dialog that changes the pass-phrase."""
        from pension_desk.ui.shell.change_passphrase import ChangePassphraseDialog

        ChangePassphraseDialog(self._seat, self._window).open()

    def show_keys(self) -> None:
        """Show every key."""
        from pension_desk.ui.shell.key_help import KeyHelp

        KeyHelp(self._window).open()

    def show_about(self) -> None:
        """Say what this program is."""
        from pension_desk.ui.shell.about import AboutDialog

        AboutDialog(self._seat.desk.folder, self._window).open()

    def _on_locked(self) -> None:
        self._window.allow_keys(allowed=False)

    def _on_unlocked(self) -> None:
        self._window.allow_keys(allowed=True)
        self.idle.touch()


def _undo_last(desk: Desk, _watch: Watch) -> Written[str]:
    return roster.undo_last(desk)


def _sit_down(desk: Desk, author: str, _watch: Watch) -> Written[None]:
    set_author(desk, author)
    return Written(None, frozenset({Topic.SETTINGS}))
