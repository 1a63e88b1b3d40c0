"""The tab that stands where a room is still being built."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from pension_desk.services.outcome import Topic
from pension_desk.ui.icons import Icon
from pension_desk.ui.widgets.empty_state import EmptyState


class PlaceholderTab:
    """Says in one sentence what will be there."""

    def __init__(self, icon: Icon, title: str, sentence: str) -> None:
        self._page = EmptyState(icon, title, sentence)

    @property
    def widget(self) -> QWidget:
        """The page with the sentence."""
        return self._page

    def reload(self, topics: frozenset[Topic]) -> None:
        """Nothing here depends on the desk."""
