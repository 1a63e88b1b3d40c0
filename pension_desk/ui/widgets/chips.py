"""Filter chips that read as a sentence: 动界村 · 未缴费 · 45–59 岁."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSignalMapper, Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.theme import dress
from pension_desk.ui.widgets.flow import FlowLayout


@dataclass(frozen=True)
class Chip:
    """One condition: a key for the code, a text for the person."""

    key: str
    text: str


class ChipBar(QWidget):
    """The conditions in force; a click or Delete on a chip takes it away."""

    chip_removed = Signal(str)
    """Key of the chip that the person took away; it is gone from the bar already."""
    cleared = Signal()
    """The person took all of them away at once."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._chips: tuple[Chip, ...] = ()
        self._removals = QSignalMapper(self)
        self._removals.mappedString.connect(self._remove)
        self.setAccessibleName(self.tr("筛选条件"))

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The conditions shown, in order."""
        return self._chips

    def show_chips(self, chips: tuple[Chip, ...]) -> None:
        """Show these conditions instead."""
        self._chips = chips
        while self._flow.count():
            old = self._flow.takeAt(0).widget()
            old.hide()
            old.deleteLater()
        for chip in chips:
            self._flow.addWidget(self._button(chip))
        if len(chips) > 1:
            clear = QPushButton(self.tr("全部清除"))
            dress(clear, "link")
            clear.clicked.connect(self._clear)
            self._flow.addWidget(clear)
        self.setVisible(bool(chips))
        self.updateGeometry()

    def sentence(self) -> str:
        """Return the conditions as one sentence for a print or an export."""
        return " · ".join(chip.text for chip in self._chips)

    def _button(self, chip: Chip) -> QPushButton:
        button = QPushButton(icon(Icon.CLOSE), chip.text)
        button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        button.setToolTip(self.tr("点一下去掉这个条件"))
        button.setAccessibleName(self.tr("筛选条件：{text}，按空格去掉").format(text=chip.text))
        dress(button, "chip")
        button.clicked.connect(self._removals.map)
        self._removals.setMapping(button, chip.key)
        return button

    def _remove(self, key: str) -> None:
        self.show_chips(tuple(chip for chip in self._chips if chip.key != key))
        self.chip_removed.emit(key)

    def _clear(self) -> None:
        self.show_chips(())
        self.cleared.emit()
