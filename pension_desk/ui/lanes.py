"""A lane: one thread that runs tasks one after another and sends their answers home.

The `Task` is plain and holds the job; the `Lane` is the `QObject` beside it that carries the
signals. Nothing here knows what a job does.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from pension_desk.domain.errors import Cancelled
from pension_desk.domain.progress import Watch

REPORT_SECONDS = 0.05
"""Progress reaches the window at most this often."""


@dataclass(frozen=True)
class Progress:
    """Where a long act is: counts so far and of all (0: unknown), step, seconds left."""

    done: int
    total: int
    step: str
    seconds_left: float | None


@dataclass(frozen=True)
class Answer:
    """What a job came to: a value, or the exception that it raised."""

    value: Any = None
    error: BaseException | None = None


class Task:
    """One job handed in, its callbacks, and whether it was cancelled or superseded."""

    def __init__(
        self,
        job: Callable[[Watch], Any],
        on_done: Callable[[Any], None] | None,
        on_error: Callable[[Any], None] | None,
        title: str,
    ) -> None:
        self.job: Callable[[Watch], Any] | None = job
        self.on_done = on_done
        self.on_error = on_error
        self.title = title
        self.token: Hashable | None = None
        self.dropped = False
        self._cancel = threading.Event()

    def cancel(self) -> None:
        """Ask the job to stop at its next step; it then ends with `Cancelled`."""
        self._cancel.set()

    def cancelled(self) -> bool:
        """Return whether somebody asked the job to stop."""
        return self._cancel.is_set()

    def drop(self) -> None:
        """Cancel, and let nobody hear of the answer."""
        self.dropped = True
        self.cancel()

    def release(self) -> None:
        """Let go of what the job and callbacks hold, on the thread that calls this."""
        self.job = self.on_done = self.on_error = None


class _Reporter:
    """Thins a job's reports to what an eye can follow and reckons the time left."""

    def __init__(self, send: Callable[[Progress], None]) -> None:
        self._send = send
        self._step = ""
        self._step_began = 0.0
        self._sent = 0.0

    def __call__(self, done: int, total: int, step: str) -> None:
        now = time.monotonic()
        if step != self._step:
            self._step, self._step_began = step, now
        elif now - self._sent < REPORT_SECONDS:
            return
        self._sent = now
        self._send(Progress(done, total, step, self._seconds_left(done, total, now)))

    def _seconds_left(self, done: int, total: int, now: float) -> float | None:
        spent = now - self._step_began
        if spent < 1.0 or not 0 < done <= total:
            return None
        return spent / done * (total - done)


class Lane(QObject):
    """One named thread. Emit `asked` from the main thread; `ended` comes back for each task."""

    asked = Signal(object)
    """`Task`: please run this after those already asked."""
    progressed = Signal(object, object)
    """`Task`, `Progress`."""
    ended = Signal(object, object)
    """`Task`, `Answer`."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._thread = QThread()
        self._thread.setObjectName(f"pension-desk-{name}")
        self.moveToThread(self._thread)
        self.asked.connect(self._run, Qt.ConnectionType.QueuedConnection)
        self._thread.start()

    def end(self) -> None:
        """Let the running task come to its end, then end the thread; the rest never starts."""
        self._thread.quit()
        self._thread.wait()

    @Slot(object)
    def _run(self, task: Task) -> None:
        self.ended.emit(task, self._answer(task))

    def _answer(self, task: Task) -> Answer:
        job = task.job
        if task.cancelled() or job is None:
            return Answer(error=Cancelled())

        def send(progress: Progress) -> None:
            self.progressed.emit(task, progress)

        try:
            return Answer(value=job(Watch(_Reporter(send), task.cancelled)))
        except BaseException as error:  # noqa: BLE001  a job's bug is told on the main thread
            return Answer(error=error)
