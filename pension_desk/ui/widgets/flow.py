"""A layout that sets its widgets in lines, left to right, like words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Breaks to a new line where the width ends."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(QMargins(0, 0, 0, 0))

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item to the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Return an item, None beyond the end."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Remove and return an item, None beyond the end."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Ask for no more room than the lines need."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Say that narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the lines at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, box: QRect) -> None:
        """Set the items in their lines."""
        super().setGeometry(box)
        self._place(box, move=True)

    def sizeHint(self) -> QSize:
        """Return the size of the widest item."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Return the size of the widest item."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, box: QRect, *, move: bool) -> int:
        """Set the items in lines, each in the middle of its line; return the height of all."""
        x, y, line = box.x(), box.y(), 0
        placed: list[tuple[QLayoutItem, QPoint, QSize]] = []

        def end_line() -> None:
            for item, at, hint in placed:
                if move:
                    middle = QPoint(at.x(), at.y() + (line - hint.height()) // 2)
                    item.setGeometry(QRect(middle, hint))
            placed.clear()

        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if x > box.x() and x + hint.width() > box.right() + 1:
                end_line()
                x, y, line = box.x(), y + line + self._gap, 0
            placed.append((item, QPoint(x, y), hint))
            x += hint.width() + self._gap
            line = max(line, hint.height())
        end_line()
        return y + line - box.y()


class FlowBox(QWidget):
    """Holds widgets in lines and keeps the height that its width asks for.

    Without that a narrow column would lay what stands above over the second line.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self.flow = FlowLayout(self, gap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height of the lines at the new width."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Ask for the height of the lines when widgets come and go."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return done

    def _fit(self) -> None:
        self.setMinimumHeight(self.flow.heightForWidth(self.width()))
