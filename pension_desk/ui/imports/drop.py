"""A list that is let go anywhere on the main window is taken to the import dialog."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from pension_desk.ui.imports.pick_page import dropped_file
from pension_desk.ui.seat import Seat


class ListDrop(QObject):
    """Watches a window for files; the window must not be locked when one is let go."""

    def __init__(self, window: QWidget, seat: Seat) -> None:
        super().__init__(window)
        self._seat = seat
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that hover, and open the dialog with the one that is let go."""
        if isinstance(event, QDragEnterEvent):
            if dropped_file(event.mimeData()) is not None:
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent):
            path = dropped_file(event.mimeData())
            if path is not None:
                from pension_desk.ui.imports.dialog import ImportDialog

                event.acceptProposedAction()
                ImportDialog(self._seat, path).open()
                return True
        return super().eventFilter(watched, event)
