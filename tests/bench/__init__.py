"""Speed and cost as ratios: each case beside a reference in the same process and minute.

A bench module is ``tests/bench/bench_<topic>.py`` with a function
``cases(sizes: Sequence[int]) -> Iterable[Case]``; see `tests.bench.case` for what a case holds.
``python -m tests.bench`` runs them all and writes ``docs/benchmarks.md`` and ``.json``.
"""

from tests.bench.case import Case

__all__ = ["Case"]
