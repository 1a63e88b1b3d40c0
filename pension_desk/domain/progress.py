"""How long work tells where it is and learns that it should stop: plain callables, no Qt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pension_desk.domain.errors import Cancelled

ProgressCallable = Callable[[int, int, str], None]
CancelledCallable = Callable[[], bool]


def _silent(_done: int, _total: int, _step: str) -> None:
    """Report to nobody."""


def _never() -> bool:
    """Never ask to stop."""
    return False


@dataclass(frozen=True)
class Watch:
    """What a service gets to report progress and notice a cancel.

    ``progress(done, total, step)``: counts so far and of all (0 when unknown), and a short
    Chinese name of the step. ``cancelled()``: true once the person pressed cancel.
    """

    progress: ProgressCallable = _silent
    cancelled: CancelledCallable = _never

    def step(self, done: int, total: int, step: str) -> None:
        """Report, and raise `Cancelled` when the person asked to stop."""
        if self.cancelled():
            raise Cancelled
        self.progress(done, total, step)

    def part(self, number: int, total: int) -> Watch:
        """Return a watch for one of several pieces of work, which says which of them it is."""
        if total == 1:
            return self

        def named(done: int, of: int, step: str) -> None:
            self.progress(done, of, f"第{number}个，共{total}个：{step}")

        return Watch(named, self.cancelled)


UNWATCHED = Watch()
