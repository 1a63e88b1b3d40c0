"""Closing the window while something is being written: ask, then wait or cancel."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMainWindow

from pension_desk.ui.seat import Seat


class Closing(QObject):
    """Asks on behalf of one window, and closes it once nothing is written any more."""

    stayed = Signal()
    """The person goes on working."""

    def __init__(self, seat: Seat, window: QMainWindow) -> None:
        super().__init__(window)
        self._seat, self._window = seat, window
        self._waiting = False
        seat.worker.writes_drained.connect(self._on_drained)

    def may_close(self) -> bool:
        """Return whether nothing is being written; else ask what is to become of it."""
        tasks = self._seat.worker.open_writes()
        if not tasks:
            self._waiting = True
            return True
        title = next((task.title for task in tasks if task.title), self.tr("刚才的改动"))
        self._seat.messages.choose(
            self.tr("“{title}”还没有做完，要现在关闭吗？").format(title=title),
            [
                (self.tr("先不关"), self._stay),
                (self.tr("取消它，然后关闭"), self._cancel_and_close),
                (self.tr("等它做完再关闭"), self._wait_and_close),
            ],
            advice=self.tr("取消的话，数据会和开始之前一样。"),
        )
        return False

    def _stay(self) -> None:
        self._waiting = False
        self.stayed.emit()

    def _cancel_and_close(self) -> None:
        self._seat.worker.cancel_all()
        self._wait_and_close()

    def _wait_and_close(self) -> None:
        self._waiting = True
        self._seat.shell.note(self.tr("做完后会自动关闭。"))
        self._on_drained()

    def _on_drained(self) -> None:
        if self._waiting and not self._seat.worker.open_writes():
            self._window.close()
