"""A page of several parts under a slim bar; only the part in front is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pension_desk.services.outcome import Topic
from pension_desk.ui.theme import dress


class Part(QWidget):
    """A part: reads when it comes to the front and something has changed."""

    def read(self) -> None:
        """Read anew; overridden."""
        raise NotImplementedError


class PartedPage(QWidget):
    """Parts by name with their titles; `show_part` brings one to the front, with the cursor.

    ``topics``: writes on these make every part stale; it is read when it is in front.
    """

    def __init__(
        self, name: str, parts: Sequence[tuple[str, str, Part]], topics: frozenset[Topic]
    ) -> None:
        super().__init__()
        self._names = tuple(key for key, _title, _part in parts)
        self._parts = tuple(part for _key, _title, part in parts)
        self._topics = topics
        self._stale = set(self._names)
        dress(self, "page")
        self.bar = QTabBar()
        self.stack = QStackedWidget()
        unit = self.fontMetrics().height()
        for _key, title, part in parts:
            self.bar.addTab(title)
            self.stack.addWidget(part)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)
        self.bar.currentChanged.connect(self._on_part)
        self.setFocusProxy(self.bar)

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def show_part(self, name: str) -> None:
        """Bring a part to the front by its name; an unknown one changes nothing."""
        if name in self._names:
            self.bar.setCurrentIndex(self._names.index(name))
            self.stack.currentWidget().setFocus()

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew after a write, now or when shown again."""
        if topics & self._topics:
            self._stale = set(self._names)
            if self.isVisible():
                self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was never read, or changed while the page was hidden."""
        super().showEvent(event)
        self._read()

    def _on_part(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self._read()

    def _read(self) -> None:
        at = self.bar.currentIndex()
        if self._names[at] in self._stale:
            self._stale.discard(self._names[at])
            self._parts[at].read()
