"""走访: what is owed, what fell due, what was done."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QTabBar, QVBoxLayout, QWidget

from pension_desk.services.outcome import Topic
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress
from pension_desk.ui.visits.counts import CountsPart
from pension_desk.ui.visits.due import DuePart
from pension_desk.ui.visits.owed import OwedPart

_TOPICS = frozenset({Topic.VISITS, Topic.ROSTER, Topic.PAYMENTS, Topic.SCREENING, Topic.BUNDLES})
_PARTS = ("owed", "due", "counts")


class VisitsPage(QWidget):
    """Only the part in front is read; the others when they come to the front."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._stale = set(_PARTS)
        dress(self, "page")
        self.bar = QTabBar()
        self.owed, self.due, self.counts = OwedPart(seat), DuePart(seat), CountsPart(seat)
        self.stack = QStackedWidget()
        self._lay_out()
        self.bar.currentChanged.connect(self._on_part)
        self.setFocusProxy(self.bar)

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def show_part(self, name: str) -> None:
        """Bring a part to the front, with the cursor: ``owed``, ``due`` or ``counts``."""
        if name in _PARTS:
            self.bar.setCurrentIndex(_PARTS.index(name))
            self.stack.currentWidget().setFocus()

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read anew after a write, now or when shown again."""
        if topics & _TOPICS:
            self._stale = set(_PARTS)
            if self.isVisible():
                self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was never read, or changed while the page was hidden."""
        super().showEvent(event)
        self._read()

    def _lay_out(self) -> None:
        unit = self.fontMetrics().height()
        for title in (self.tr("待走访"), self.tr("承诺与回访"), self.tr("走访统计")):
            self.bar.addTab(title)
        for part in (self.owed, self.due, self.counts):
            self.stack.addWidget(part)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        self.bar.setAccessibleName(self.tr("走访"))
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.bar)
        column.addWidget(self.stack, 1)

    def _on_part(self, index: int) -> None:
        self.stack.setCurrentIndex(index)
        self._read()

    def _read(self) -> None:
        name = _PARTS[self.bar.currentIndex()]
        if name in self._stale:
            self._stale.discard(name)
            (self.owed, self.due, self.counts)[_PARTS.index(name)].read()
