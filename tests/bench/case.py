"""One thing to measure: our way and the reference, on the same input."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Timed = Callable[[Any], float | None]
"""Does the work once on what ``setup`` returned.

Returns seconds where it timed itself (to leave its own preparation out), else None and the
harness takes the time of the whole call.
"""


@dataclass(frozen=True)
class Case:
    """One row of the table.

    ``name`` groups the sizes of one work and is what ``--only`` compares with.
    ``build(folder)`` makes input files, in a process of its own, so that what it needs does not
    count as ours; ``setup(folder)`` runs in the measuring process and returns the state that
    ``ours`` and ``reference`` get. ``limit``: highest ours ÷ reference that meets the goal.
    ``runs``: how often each is done, alternately; the median counts. ``memory_limit`` in MB and
    ``p95_limit`` in seconds (of our single runs) where the goal names them; None otherwise.
    ``weigh`` tells the bytes of what ours and the reference write; ``bytes_limit``: highest
    ours ÷ reference of these.
    """

    name: str
    work: str
    reference_name: str
    size: int
    ours: Timed
    reference: Timed
    setup: Callable[[Path], Any]
    goal: str
    limit: float | None = None
    runs: int = 5
    build: Callable[[Path], None] | None = None
    memory_limit: int | None = None
    p95_limit: float | None = None
    weigh: Callable[[Any], tuple[int, int]] | None = None
    bytes_limit: float | None = None


@dataclass(frozen=True)
class Result:
    """What was measured for one case. Times in seconds, medians; memory in MB.

    ``met``: None where the goal is one for another size. ``bytes``, ``reference_bytes``: of what
    is written; 0 where that is not weighed.
    """

    name: str
    work: str
    size: int
    reference_name: str
    goal: str
    reference: float
    ours: float
    p95: float
    runs: int
    peak_mb: int
    met: bool | None
    machine: str
    measured: str
    bytes: int = 0
    reference_bytes: int = 0

    @property
    def ratio(self) -> float:
        """Ours ÷ reference."""
        return self.ours / self.reference if self.reference else float("inf")
