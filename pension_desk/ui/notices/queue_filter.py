"""Which notices of the queue are listed: a kind, a place, a state with its count."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QTabBar, QWidget

from pension_desk.domain.form_kinds import FORM_KINDS
from pension_desk.domain.notices import NoticeState, QueueFilter
from pension_desk.services.divisions import division_name
from pension_desk.ui.notices.jobs import Places
from pension_desk.ui.notices.words import state_words

_STATES: tuple[NoticeState | None, ...] = (*NoticeState, None)


class QueueFilterBar(QWidget):
    """Kind, village and hamlet side by side.

    The bar of states belongs to it but is laid out by the page, over its whole width.
    """

    changed = Signal()
    village_changed = Signal(str)
    """Another village was chosen: its hamlets are wanted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind = QComboBox()
        self.village = QComboBox()
        self.hamlet = QComboBox()
        self.states = QTabBar()
        self._lay_out()
        self.kind.activated.connect(self.changed)
        self.village.activated.connect(self._on_village)
        self.hamlet.activated.connect(self.changed)
        self.states.currentChanged.connect(self.changed)

    def _lay_out(self) -> None:
        self.kind.addItem(self.tr("全部单子"), "")
        for kind in FORM_KINDS.values():
            if kind.returned:
                self.kind.addItem(kind.label, kind.name)
        self.village.addItem(self.tr("全部村（社区）"), "")
        self.hamlet.addItem(self.tr("全部屯（组）"), "")
        for box, words in (
            (self.kind, self.tr("单子种类")),
            (self.village, self.tr("村（社区）")),
            (self.hamlet, self.tr("屯（组）")),
        ):
            box.setAccessibleName(words)
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.states.setExpanding(False)
        self.states.setDrawBase(False)
        self.states.setAccessibleName(self.tr("状态"))
        for state in _STATES:
            self.states.addTab(self._words(state, None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for box in (self.kind, self.village, self.hamlet):
            row.addWidget(box)
        row.addStretch(1)

    def _words(self, state: NoticeState | None, count: int | None) -> str:
        words = state_words(state)[0] if state else self.tr("全部")
        return words if count is None else f"{words} {count:,}"

    def wanted(self, year: int) -> QueueFilter:
        """Return the filter as it stands."""
        kind, state = str(self.kind.currentData() or ""), _STATES[self.states.currentIndex()]
        return QueueFilter(
            year=year,
            kinds=(kind,) if kind else (),
            village=str(self.village.currentData() or ""),
            hamlet=str(self.hamlet.currentData() or ""),
            states=(state,) if state else (),
        )

    def choose(self, state: NoticeState | None) -> None:
        """Show notices of one state, of all for None."""
        self.states.setCurrentIndex(_STATES.index(state))

    def show_counts(self, counts: Mapping[NoticeState, int]) -> None:
        """Say beside each state how many there are."""
        for number, state in enumerate(_STATES):
            count = counts[state] if state else sum(counts.values())
            self.states.setTabText(number, self._words(state, count))

    def show_places(self, places: Places) -> None:
        """Offer these villages; hidden where there is only one."""
        for code in places.villages:
            self.village.addItem(division_name(code), code)
        self.village.setVisible(len(places.villages) > 1)

    def show_hamlets(self, hamlets: tuple[str, ...]) -> None:
        """Offer these hamlets."""
        self.hamlet.clear()
        self.hamlet.addItem(self.tr("全部屯（组）"), "")
        for name in hamlets:
            self.hamlet.addItem(name, name)

    def _on_village(self, _index: int) -> None:
        self.village_changed.emit(str(self.village.currentData() or ""))
        self.changed.emit()
