"""The big buttons of the home page."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QToolButton, QWidget

from pension_desk.ui.icons import icon
from pension_desk.ui.tab_keys import ACT_ICONS, Act, act_title

_COLUMNS = 5


class ActTiles(QWidget):
    """One big button for each act, five in a row."""

    act_requested = Signal(object)
    """`Act` that the person began."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        unit = self.fontMetrics().height()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(unit // 4)
        for number, act in enumerate(Act):
            grid.addWidget(_Tile(act, self), number // _COLUMNS, number % _COLUMNS)


class _Tile(QToolButton):
    """A button that names one act."""

    def __init__(self, act: Act, tiles: ActTiles) -> None:
        super().__init__(tiles)
        self._act = act
        self._tiles = tiles
        unit = self.fontMetrics().height()
        self.setText(act_title(act))
        self.setIcon(icon(ACT_ICONS[act]))
        self.setIconSize(QSize(round(unit * 1.2), round(unit * 1.2)))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(round(unit * 3.1))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("kind", "tile")
        self.clicked.connect(self._ask)

    def _ask(self) -> None:
        self._tiles.act_requested.emit(self._act)
