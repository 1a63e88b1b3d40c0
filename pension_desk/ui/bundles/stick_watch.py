"""Whether the stick in use is still plugged in, asked again and again."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from pension_desk.services import drives
from pension_desk.ui.worker import Worker

_LOOK_AGAIN_MS = 2_000


class StickWatch(QObject):
    """Watches one folder between `start` and `stop`; tells when it goes and when it is back."""

    changed = Signal(bool)
    """True: it is back; false: it was pulled out."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._folder: Path | None = None
        self._device = ""
        self.there = True
        self._timer = QTimer(self, interval=_LOOK_AGAIN_MS)
        self._timer.timeout.connect(self.look)

    def use(self, folder: Path, device: str) -> None:
        """Watch this folder, which has just been read. ``device``: of a drive, or empty."""
        self._folder, self._device = folder, device
        self.there = True

    def start(self) -> None:
        """Ask every two seconds."""
        if not self._timer.isActive():
            self._timer.start()

    def stop(self) -> None:
        """Ask no more."""
        self._timer.stop()

    def look(self) -> None:
        """Ask now."""
        if self._folder is not None:
            job = partial(drives.is_there, self._folder, self._device)
            self._worker.probe(job, self._answer, token=("there", id(self)))

    def _answer(self, there: bool) -> None:
        if self._timer.isActive() and there != self.there:
            self.there = there
            self.changed.emit(there)
