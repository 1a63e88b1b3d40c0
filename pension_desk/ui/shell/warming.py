"""The tabs' modules, imported behind the window once it stands: a first click need not wait."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from threading import Event, Thread

_UI = "pension_desk.ui"
TAB_MODULES = (
    f"{_UI}.land.tab",
    f"{_UI}.roster.tab",
    f"{_UI}.payments.tab",
    f"{_UI}.payments.entry",
    f"{_UI}.payments.views",
    f"{_UI}.payments.hamlets",
    f"{_UI}.employers.tab",
    f"{_UI}.employers.page",
    f"{_UI}.bulletins.tab",
    f"{_UI}.bulletins.indicators_page",
    f"{_UI}.land.household_view",
    f"{_UI}.roster.person_page",
)
"""What the first look at each tab needs, and the first household and person opened there."""


class Warming(Thread):
    """Imports modules one after the other, until it is told to rest.

    The window takes back Python every millisecond (`sys.setswitchinterval`), so that it does not
    stand still; a click on a tab that is being imported waits for that one import only.
    """

    def __init__(self, names: Iterable[str] = TAB_MODULES) -> None:
        super().__init__(name="warming", daemon=True)
        self._names = tuple(names)
        self._resting = Event()

    def run(self) -> None:
        """Import what is left."""
        for name in self._names:
            if self._resting.is_set():
                return
            import_module(name)

    def rest(self) -> None:
        """Stop after the module under way; the program must not end within an import."""
        self._resting.set()
        if self.is_alive():
            self.join()
