"""A page that shows the file as it is: read anew after a write, once somebody can see it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from pension_desk.services.outcome import Topic

ANY_TOPIC = frozenset(Topic)


class FreshPage(QWidget):
    """Reads by `read` where it is shown and something changed; `read` is the page's own.

    ``topics``: of which writes concern it. ``unread``: nothing was read yet, so the first look
    reads; else the page begins by itself.
    """

    def __init__(self, topics: Collection[Topic], *, unread: bool = False) -> None:
        super().__init__()
        self._topics = frozenset(topics)
        self._unread = unread

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def read(self) -> None:
        """Ask the file for what the page shows, off the main thread."""
        raise NotImplementedError

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew after a write that concerns the page, now or when it is shown again."""
        if self.concerned(topics):
            self._unread = True
            if self.isVisible():
                self.read_now()

    def concerned(self, topics: frozenset[Topic]) -> bool:
        """Whether a write changed what the page shows."""
        return bool(topics & self._topics)

    def read_now(self) -> None:
        """Read, whatever was read before; a look at the page reads no second time."""
        self._unread = False
        self.read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was never read, or changed while the page was hidden."""
        super().showEvent(event)
        if self._unread:
            self.read_now()
