"""What sync must hold, over random histories of a town and three villages.

Convergence, idempotence, loss, gaps, conservation, scope and authorship are asserted after every
step by `tests.properties.post` and `tests.properties.desks`, and against a second writing of the
merge rule, `tests.properties.model`.
"""

from __future__ import annotations

import os

import pytest
from hypothesis import seed, settings
from hypothesis.stateful import run_state_machine_as_test

from pension_desk.domain.dictionary import SYNCED
from tests.properties.gatherings import Gatherings

HISTORIES = 1_000
"""Of one shard."""

_TOGETHER = 4
"""Tables that share a test, which begins with records of them all."""

_NAMES = [rule.name for rule in SYNCED]
GROUPS = [tuple(_NAMES[n : n + _TOGETHER]) for n in range(0, len(_NAMES), _TOGETHER)]


def _shards() -> range:
    """Return the shards asked for: the first alone, in a soak a hundred or those of HISTORIES."""
    asked = os.environ.get("HISTORIES")
    if asked:
        first, _, last = asked.partition("-")
        return range(int(first), int(last or first) + 1)
    return range(100) if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else range(1)


@pytest.mark.timeout(1800)  # a history that fails is made short first: up to five minutes
@pytest.mark.parametrize("tables", GROUPS, ids="-".join)
@pytest.mark.parametrize("shard", _shards())
def test_desks_that_never_meet_agree(shard: int, tables: tuple[str, ...]) -> None:
    own = shard * len(GROUPS) + GROUPS.index(tables)  # else all tables would have like histories
    history = seed(own)(type("History", (Gatherings,), {"tables": tables}))
    run_state_machine_as_test(
        history,
        settings=settings(
            max_examples=-(-HISTORIES // len(GROUPS)),
            stateful_step_count=15,
            deadline=None,
            database=None,
        ),
    )
