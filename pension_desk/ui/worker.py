"""Work off the main thread: one thread owns all writing, reads have threads of their own.

A job is a plain function; it never sees Qt. Its answer comes back to the main thread, where
``on_done`` is called with it. A write answers `Written`: its topics are broadcast once by
`Worker.topics_changed`. An error goes to the job's own ``on_error`` or else to `Worker.failed`,
whose one handler is `pension_desk.ui.messages.Messages`.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from enum import Enum
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from pension_desk.domain.errors import DeskError
from pension_desk.domain.progress import Watch
from pension_desk.services.outcome import Written
from pension_desk.ui.collector import Collector
from pension_desk.ui.faults import FaultLog
from pension_desk.ui.lanes import Answer, Lane, Task

T = TypeVar("T")
OnError = Callable[[DeskError], None]


class LaneKind(Enum):
    """Which thread a task runs on.

    Writes never wait for reads, a keystroke never for a page that takes seconds to reckon, nobody
    for a slow device.
    """

    WRITE = "write"
    READ = "read"
    SLOW_READ = "slow_read"
    LONG_READ = "long_read"
    PROBE = "probe"


class Worker(QObject):
    """The window's only door to threads. Lives on the main thread, as do all callbacks.

    ``log`` gets every bug that a job raises. Threads start with the first task of their kind.
    """

    topics_changed = Signal(frozenset)
    """``frozenset[Topic]``: a write was committed and these topics now look different."""
    failed = Signal(object)
    """`DeskError`: a job without an ``on_error`` of its own failed."""
    task_started = Signal(object)
    """`Task`: a write or a long read was handed in."""
    task_progressed = Signal(object, object)
    """`Task`, `Progress`: at most twenty times a second."""
    task_ended = Signal(object)
    """`Task`: it is over, whichever way."""
    writes_drained = Signal()
    """The last write handed in is over."""

    stopped = False
    """Whether `stop` was called: nothing handed in from then on is begun."""

    def __init__(self, log: FaultLog, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._collector = Collector(self)
        self._lanes: dict[LaneKind, Lane] = {}
        self._open: dict[Task, LaneKind] = {}
        self._latest: dict[Hashable, Task] = {}

    def write(
        self,
        job: Callable[[Watch], Written[T]],
        on_done: Callable[[T], None] | None = None,
        on_error: OnError | None = None,
        *,
        title: str = "",
    ) -> Task:
        """Hand in a write; writes run one after another in the order handed in.

        ``title``: what the progress panel calls it, e.g. 导入名单; empty: a quick act that
        the panel leaves out. Returns the task, which can be cancelled.
        """
        return self._hand_in(LaneKind.WRITE, Task(job, on_done, on_error, title))

    def read(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: OnError | None = None,
        *,
        token: Hashable | None = None,
    ) -> Task:
        """Hand in a quick read.

        ``token``: names what is being read, e.g. ``("person", id(self))``; a later read with
        the same token supersedes this one, whose answer is then dropped.
        """
        return self._read_on(LaneKind.READ, job, on_done, on_error, token)

    def slow_read(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: OnError | None = None,
        *,
        token: Hashable,
    ) -> Task:
        """Hand in what a page is reckoned from, where that may take seconds; see `read`."""
        return self._read_on(LaneKind.SLOW_READ, job, on_done, on_error, token)

    def long_read(
        self,
        job: Callable[[Watch], T],
        on_done: Callable[[T], None],
        on_error: OnError | None = None,
        *,
        title: str,
    ) -> Task:
        """Hand in long work that changes nothing in the desk: an export, a rehearsal."""
        return self._hand_in(LaneKind.LONG_READ, Task(job, on_done, on_error, title))

    def probe(
        self,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: OnError | None = None,
        *,
        token: Hashable,
    ) -> Task:
        """Hand in a look at a device that may be slow or hang, as a stick can; see `read`."""
        return self._read_on(LaneKind.PROBE, job, on_done, on_error, token)

    def _read_on(
        self,
        kind: LaneKind,
        job: Callable[[], T],
        on_done: Callable[[T], None],
        on_error: OnError | None,
        token: Hashable | None,
    ) -> Task:
        task = Task(partial(_unwatched, job), on_done, on_error, "")
        if token is not None:
            self._supersede(token, task)
        return self._hand_in(kind, task)

    def open_writes(self) -> tuple[Task, ...]:
        """Return the writes not yet over, in the order handed in."""
        return tuple(task for task, kind in self._open.items() if kind is LaneKind.WRITE)

    @property
    def busy(self) -> bool:
        """Whether any task is still open, reads included."""
        return bool(self._open)

    def cancel_all(self) -> None:
        """Ask every task to stop; what cannot stop any more comes to its end."""
        for task in self._open:
            task.cancel()

    def stop(self) -> None:
        """End the threads. Reads are cancelled; a write still running is waited for."""
        self.stopped = True
        for task, kind in self._open.items():
            if kind is not LaneKind.WRITE:
                task.cancel()
        for lane in self._lanes.values():
            lane.end()
        self._lanes.clear()
        self._collector.end()

    def _hand_in(self, kind: LaneKind, task: Task) -> Task:
        if self.stopped:
            return task
        self._open[task] = kind
        if task.title:
            self.task_started.emit(task)
        self._lane(kind).asked.emit(task)
        return task

    def _supersede(self, token: Hashable, task: Task) -> None:
        older = self._latest.get(token)
        if older is not None:
            older.drop()
        self._latest[token] = task
        task.token = token

    def _lane(self, kind: LaneKind) -> Lane:
        lane = self._lanes.get(kind)
        if lane is None:
            lane = Lane(kind.value)
            lane.progressed.connect(self._pass_progress)
            lane.ended.connect(self._settle)
            self._lanes[kind] = lane
        return lane

    @Slot(object, object)
    def _pass_progress(self, task: Task, progress: object) -> None:
        if task in self._open:
            self.task_progressed.emit(task, progress)

    @Slot(object, object)
    def _settle(self, task: Task, answer: Answer) -> None:
        kind = self._open.pop(task)
        if task.token is not None and self._latest.get(task.token) is task:
            del self._latest[task.token]
        on_done, on_error = task.on_done, task.on_error
        dropped = task.dropped
        task.release()
        if task.title:
            self.task_ended.emit(task)
        try:
            if answer.error is not None:
                self._deliver_error(answer.error, on_error, dropped=dropped)
            else:
                self._deliver(kind, answer.value, on_done, dropped=dropped)
        finally:
            if kind is LaneKind.WRITE and not self.open_writes():
                self.writes_drained.emit()

    def _deliver(
        self, kind: LaneKind, value: Any, on_done: Callable[[Any], None] | None, *, dropped: bool
    ) -> None:
        topics: frozenset[Any] = frozenset()
        if kind is LaneKind.WRITE:
            value, topics = value.value, value.topics
        if on_done is not None and not dropped and _receiver_lives(on_done):
            on_done(value)
        if topics:
            self.topics_changed.emit(topics)

    def _deliver_error(
        self, error: BaseException, on_error: OnError | None, *, dropped: bool
    ) -> None:
        if not isinstance(error, DeskError):
            error = self._log.bug(error)
        elif dropped:
            return
        if on_error is None:
            self.failed.emit(error)
        elif _receiver_lives(on_error):
            on_error(error)


def _unwatched(job: Callable[[], T], _watch: Watch) -> T:
    """Run a quick read, which is too short to be watched."""
    return job()


def _receiver_lives(callback: Callable[..., object]) -> bool:
    """Return whether the widget whose method is to be called still exists."""
    while isinstance(callback, partial):
        callback = callback.func
    receiver = getattr(callback, "__self__", None)
    return not isinstance(receiver, QObject) or isValid(receiver)
