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


UNWATCHED = Watch()
