"""The band at the top: the search box, the acts, and the menu of the desk itself."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.shell.search_box import SearchBox
from pension_desk.ui.tab_keys import ACT_ICONS, Act, act_title
from pension_desk.ui.theme import dress

TOOLBAR = (Act.IMPORT, Act.RECEIVE, Act.SEND, Act.PRINT, Act.BACKUP)


class TopBar(QFrame):
    """Asks for acts; does nothing itself."""

    import_requested = Signal()
    receive_requested = Signal()
    send_requested = Signal()
    print_requested = Signal()
    backup_requested = Signal()

    def __init__(self, search: SearchBox, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "band")
        self.search = search
        self.menu = QMenu(self)
        unit = self.fontMetrics().height()
        self._buttons: list[QToolButton] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(unit, unit // 2, unit // 2, unit // 2)
        row.setSpacing(unit // 4)
        search.setMinimumWidth(unit * 15)
        search.setMaximumWidth(unit * 26)
        row.addWidget(search, 3)
        row.addStretch(1)
        asked = {
            Act.IMPORT: self.import_requested,
            Act.RECEIVE: self.receive_requested,
            Act.SEND: self.send_requested,
            Act.PRINT: self.print_requested,
            Act.BACKUP: self.backup_requested,
        }
        for act in TOOLBAR:
            button = _button(ACT_ICONS[act], act_title(act), unit)
            button.clicked.connect(asked[act])
            self._buttons.append(button)
        self._buttons.append(self._menu_button(unit))
        for button in self._buttons:
            row.addWidget(button)
        self._full_width = self.sizeHint().width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the words away where there is no room for them; the tool tips keep them."""
        super().resizeEvent(event)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if event.size().width() < self._full_width:
            style = Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(style)

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrower than the words."""
        return QSize(0, super().minimumSizeHint().height())

    def add_menu_action(self, name: Icon, text: str, shortcut: str = "") -> QAction:
        """Add a line to the desk's menu and return it, to be connected."""
        action = self.menu.addAction(icon(name), text)
        if shortcut:
            action.setShortcut(shortcut)
            action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        return action

    def _menu_button(self, unit: int) -> QToolButton:
        button = _button(Icon.SETTINGS, self.tr("设置"), unit)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setMenu(self.menu)
        return button


def _button(name: Icon, text: str, unit: int) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setText(text)
    button.setIconSize(QSize(round(unit * 1.1), round(unit * 1.1)))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    button.setAccessibleName(text)
    button.setToolTip(text)
    return button
