"""A small popup under a button: choices to be ticked, with counts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPalette, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from pension_desk.ui.icons import Icon, icon
from pension_desk.ui.theme import dress

_MOST_SHOWN = 14
_KEY = Qt.ItemDataRole.UserRole
_TICKED = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Choice:
    """One choice: its key, its words, and how many lines have it (None: not counted)."""

    key: str
    text: str
    count: int | None = None


class Popup(QFrame):
    """A card that comes up under a button and goes when one clicks elsewhere or presses Esc."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        dress(self, "card")

    def show_under(self, button: QWidget) -> None:
        """Come up under a button, within the screen."""
        self.adjustSize()
        corner = button.mapToGlobal(QPoint(0, button.height() + 2))
        room = button.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - self.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - self.height())))
        self.move(corner)
        self.show()


class ChoicePopup(Popup):
    """Choices to be ticked; each tick counts at once. Space ticks, Enter ticks and closes."""

    ticked = Signal(object)
    """``tuple[str, ...]``: keys of all choices ticked now."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setStyleSheet("border: none")
        self.list.setAccessibleName(title)
        self.list.itemClicked.connect(self._toggle)
        self._clear = QPushButton(self.tr("不限"))
        dress(self._clear, "link")
        self._clear.clicked.connect(self._untick_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(4, 4, 4, 4)
        column.addWidget(self.list)
        column.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.list)

    def show_choices(self, choices: tuple[Choice, ...], ticked: tuple[str, ...]) -> None:
        """Show these choices, some of them ticked."""
        self.list.clear()
        for choice in choices:
            words = choice.text if choice.count is None else f"{choice.text}　{choice.count:,}"
            item = QListWidgetItem(words, self.list)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
            item.setData(_KEY, choice.key)
            self._tick(item, on=choice.key in ticked)
        unit = self.fontMetrics().height()
        rows = min(max(len(choices), 1), _MOST_SHOWN)
        row = self.list.sizeHintForRow(0) if choices else round(unit * 1.8)
        self.list.setFixedHeight(rows * row + 8)
        self.list.setMinimumWidth(max(unit * 9, self.list.sizeHintForColumn(0) + unit * 2))
        if choices:
            self.list.setCurrentRow(0)

    def keys(self) -> tuple[str, ...]:
        """Return the keys ticked now."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(str(item.data(_KEY)) for item in items if item.data(_TICKED))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick with Space, tick and close with Enter."""
        current = self.list.currentItem()
        if current is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._toggle(current)
            self.close()
        elif current is not None and event.key() == Qt.Key.Key_Space:
            self._toggle(current)
        else:
            super().keyPressEvent(event)

    def _toggle(self, item: QListWidgetItem) -> None:
        self._tick(item, on=not item.data(_TICKED))
        self.ticked.emit(self.keys())

    def _tick(self, item: QListWidgetItem, *, on: bool) -> None:
        side = self.fontMetrics().height()
        blank = QPixmap(side, side)
        blank.fill(Qt.GlobalColor.transparent)
        item.setData(_TICKED, on)
        item.setIcon(icon(Icon.CHECK, QPalette.ColorRole.Link) if on else QIcon(blank))
        words = self.tr("{text}，已选") if on else self.tr("{text}，未选")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, words.format(text=item.text()))

    def _untick_all(self) -> None:
        for row in range(self.list.count()):
            self._tick(self.list.item(row), on=False)
        self.ticked.emit(())
        self.close()
