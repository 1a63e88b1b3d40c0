"""One hamlet, several, or all: a combo box whose last line opens a list to tick."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from pension_desk.ui.widgets.choice_popup import Choice, ChoicePopup

_SEVERAL = "\x00several"


class HamletChoice(QComboBox):
    """Tells by `chosen` when others are wanted."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticked: tuple[str, ...] = ()
        self._popup = ChoicePopup(self.tr("选几个屯（组）"), self)
        self._popup.ticked.connect(self._on_ticked)
        self.activated.connect(self._on_activated)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    @property
    def hamlets(self) -> tuple[str, ...]:
        """The hamlets chosen, none for all."""
        found = self.currentData()
        if found == _SEVERAL:
            return self._ticked
        return (str(found),) if found else ()

    def show_hamlets(self, hamlets: tuple[str, ...], chosen: tuple[str, ...]) -> None:
        """Offer these hamlets, some of them chosen, without telling."""
        with QSignalBlocker(self):
            self.clear()
            self.addItem(self.tr("全部"), "")
            for name in hamlets:
                self.addItem(name, name)
            if len(hamlets) > 2:
                self.addItem("", _SEVERAL)
            self._take(tuple(name for name in chosen if name in hamlets))

    def _take(self, chosen: tuple[str, ...]) -> None:
        self._ticked = chosen
        at = self.findData(_SEVERAL)
        words = self.tr("、").join(chosen) if len(chosen) > 1 else self.tr("选几个屯…")
        self.setItemText(at, words)
        several = at if len(chosen) > 1 else -1
        one = self.findData(chosen[0]) if len(chosen) == 1 else 0
        self.setCurrentIndex(several if several >= 0 else one)

    def _on_activated(self, _index: int) -> None:
        if self.currentData() != _SEVERAL:
            self.chosen.emit()
            return
        names = [str(self.itemData(at)) for at in range(1, self.count() - 1)]
        self._popup.show_choices(tuple(Choice(name, name) for name in names), self._ticked)
        self._popup.show_under(self)
        self._popup.list.setFocus()

    def _on_ticked(self, chosen: tuple[str, ...]) -> None:
        with QSignalBlocker(self):
            self._take(chosen)
        self.chosen.emit()
