"""Collecting cyclic garbage on the main thread only.

Python's collector runs on whichever thread happens to make an object. On a worker's thread it
would destroy widgets there: Qt then waits for the interpreter while it holds a lock that the
main thread, holding the interpreter, waits for. Both stand still for good. So automatic
collection is off while threads work, and a timer of the main thread collects instead.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 1_000
"""How often the main thread looks whether there is enough to collect."""


class Collector(QObject):
    """Takes collection over from its making until `end`; several may live at once."""

    _living = 0
    _was_enabled = True

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if Collector._living == 0:
            Collector._was_enabled = gc.isenabled()
            gc.disable()
        Collector._living += 1
        self._ended = False
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self.collect_due)
        self._timer.start()

    @Slot()
    def collect_due(self) -> None:
        """Collect the oldest generation that is due by the interpreter's own thresholds."""
        due = [
            generation
            for generation, (count, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if count > threshold > 0
        ]
        if due:
            gc.collect(max(due))

    def end(self) -> None:
        """Give collection back, when no other collector lives; a second call does nothing."""
        if self._ended:
            return
        self._ended = True
        self._timer.stop()
        Collector._living -= 1
        if Collector._living == 0 and Collector._was_enabled:
            gc.enable()
