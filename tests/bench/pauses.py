"""Watching the event loop: how long it ever stood still, and on what.

A timer of the main thread notes how long it had to wait for its turn, and how much of that the
main thread itself computed: on a loaded machine the rest is others' time.
"""

from __future__ import annotations

import sys
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1
_LOOK_SECONDS = 0.005


@dataclass
class Pause:
    """One turn of the event loop: seconds that it took, of these computed by the main thread.

    ``at``: where the main thread was when it was looked at, the innermost line of ours first.
    """

    seconds: float
    computed: float
    at: list[str] = field(default_factory=list)


class LoopWatch(QObject):
    """Notes every turn of the main thread's event loop as long as it lives."""

    def __init__(self) -> None:
        super().__init__()
        self.pauses: list[Pause] = []
        self._main = threading.get_ident()
        self._seen: list[str] = []
        self._last = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self._turn)
        self._timer.start()
        self._over = threading.Event()
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._looker.start()

    @property
    def longest(self) -> Pause:
        """The turn in which the main thread computed longest."""
        return max(self.pauses, key=lambda one: one.computed, default=Pause(0.0, 0.0))

    def begin(self) -> None:
        """Forget what was noted so far."""
        self.pauses.clear()
        self._last = time.perf_counter(), time.thread_time()

    def stop(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._over.set()
        self._looker.join()

    def _turn(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        seen, self._seen = self._seen, []
        self.pauses.append(Pause(now - self._last[0], computed - self._last[1], seen))
        self._last = now, computed

    def _look(self) -> None:
        while not self._over.wait(_LOOK_SECONDS):
            if time.perf_counter() - self._last[0] > 2 * _LOOK_SECONDS:
                frame = sys._current_frames().get(self._main)
                lines = [
                    f"{line.filename.rsplit('/', 2)[-1]}:{line.lineno} {line.name}"
                    for line in traceback.extract_stack(frame)
                    if "pension_desk/ui" in line.filename
                ]
                self._seen.append(" < ".join(reversed(lines[-4:])))


@contextmanager
def watched() -> Iterator[LoopWatch]:
    """Watch the event loop of this thread for a while."""
    watch = LoopWatch()
    try:
        yield watch
    finally:
        watch.stop()
