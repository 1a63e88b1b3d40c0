"""Choosing text size and theme: seen at once, kept when agreed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QHBoxLayout, QPushButton, QWidget

from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.theme import Look, Mode, TextSize


class LookChoice(QWidget):
    """Two rows of buttons. Emits the whole `Look` at each change."""

    look_chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes = QButtonGroup(self)
        self._modes = QButtonGroup(self)
        sizes = {
            TextSize.NORMAL: (self.tr("标准"), Icon.TEXT_SIZE),
            TextSize.LARGE: (self.tr("大"), Icon.TEXT_SIZE),
            TextSize.HUGE: (self.tr("特大"), Icon.TEXT_SIZE),
        }
        modes = {
            Mode.AUTO: (self.tr("跟随系统"), Icon.CONTRAST),
            Mode.LIGHT: (self.tr("明亮"), Icon.SUN),
            Mode.DARK: (self.tr("深色"), Icon.MOON),
        }
        unit = self.fontMetrics().height()
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(unit)
        form.setVerticalSpacing(unit)
        form.addRow(self.tr("文字大小"), _row(self._sizes, list(sizes.values())))
        form.addRow(self.tr("明暗"), _row(self._modes, list(modes.values())))
        self._size_order, self._mode_order = tuple(sizes), tuple(modes)
        self._sizes.button(self._size_order.index(look.size)).setChecked(True)
        self._modes.button(self._mode_order.index(look.mode)).setChecked(True)
        self._sizes.idClicked.connect(self._on_clicked)
        self._modes.idClicked.connect(self._on_clicked)

    @property
    def look(self) -> Look:
        """What is chosen now."""
        mode = self._mode_order[self._modes.checkedId()]
        return Look(mode, self._size_order[self._sizes.checkedId()])

    def _on_clicked(self, _number: int) -> None:
        self.look_chosen.emit(self.look)


def _row(group: QButtonGroup, words: list[tuple[str, Icon]]) -> QHBoxLayout:
    row = QHBoxLayout()
    for number, (text, mark) in enumerate(words):
        button = QPushButton(icon(mark), text)
        button.setCheckable(True)
        button.setAutoDefault(False)
        group.addButton(button, number)
        row.addWidget(button)
    row.addStretch(1)
    return row
