"""What every tab and dialog is handed: the desk, the worker, and the shell around them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtWidgets import QWidget

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter
from pension_desk.services.desk import Desk
from pension_desk.ui.backup.plan import RestorePlan
from pension_desk.ui.messages import Messages
from pension_desk.ui.remembered import Remembered
from pension_desk.ui.tab_keys import Act, TabKey
from pension_desk.ui.theme import Theme
from pension_desk.ui.worker import Worker


class Shell(Protocol):
    """What a tab may ask of the main window."""

    def show_tab(self, key: TabKey) -> None:
        """Bring a tab to the front, building it when it was never shown."""

    def show_page(self, key: TabKey, page: str, part: str = "") -> None:
        """Bring a tab to the front, of its pages the one of this key, and of that a part."""

    def open_person(self, resident: RowId) -> None:
        """Show a person's page on the roster tab."""

    def search_roster(self, text: str) -> None:
        """Show on the roster tab everybody whom a search text finds."""

    def show_filter(self, wanted: RosterFilter) -> None:
        """Show on the roster tab everybody whom a filter admits."""

    def show_records(self, key: TabKey, ids: Collection[RowId], name: str) -> None:
        """Bring a tab to the front with only the records behind a number."""

    def start(self, act: Act) -> None:
        """Begin an act as its toolbar button would: import, receive, send, print, back up."""

    def note(self, text: str) -> None:
        """Say in the status line what was done; it fades after some seconds."""

    def restart(self, plan: RestorePlan) -> None:
        """Close the window, bring a backup back, and open a window over it."""

    def dialog_parent(self) -> QWidget:
        """Return the window that dialogs belong to."""


@dataclass(frozen=True)
class Seat:
    """The place at an open desk. Dependencies come from here, never from a global."""

    desk: Desk
    worker: Worker
    messages: Messages
    remembered: Remembered
    theme: Theme
    shell: Shell
