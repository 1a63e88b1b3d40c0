"""工作台: what today asks for, and the acts that begin most often."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pension_desk.services.outcome import Topic
from pension_desk.ui.home.tiles import ActTiles
from pension_desk.ui.seat import Seat
from pension_desk.ui.theme import dress


class HomeTab(QWidget):
    """Today's lines at the left, the big buttons at the right."""

    def __init__(self, seat: Seat) -> None:
        super().__init__()
        self._seat = seat
        dress(self, "page")
        unit = self.fontMetrics().height()
        heading = QLabel(self.tr("今天要做"))
        dress(heading, "title")
        left = QVBoxLayout()
        left.addWidget(heading)
        left.addStretch(1)
        tiles = ActTiles()
        tiles.act_requested.connect(seat.shell.start)
        right = QVBoxLayout()
        right.addWidget(tiles)
        right.addStretch(1)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(unit * 2, unit, unit * 2, unit)
        outer.setSpacing(unit * 2)
        outer.addLayout(left, 2)
        outer.addLayout(right, 1)

    @property
    def widget(self) -> QWidget:
        """The page itself."""
        return self

    def reload(self, topics: frozenset[Topic]) -> None:
        """Read today's lines anew after any write."""
