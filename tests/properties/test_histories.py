"""What sync must hold, over random histories of a town and three villages.

Convergence, idempotence, loss, gaps, conservation, scope and authorship are asserted after every
step by `tests.properties.post` and `tests.properties.desks`, and against a second writing of the
merge rule, `tests.properties.model`. How many: 40 of each kind, 800 in a soak.
"""

from __future__ import annotations

from hypothesis import settings

from tests.properties.rules import Disputes, Moves, Work

_SETTINGS = settings(
    max_examples=settings.default.max_examples * 4 // 10, stateful_step_count=15, deadline=None
)

TestWork = Work.TestCase
TestWork.settings = _SETTINGS
TestDisputes = Disputes.TestCase
TestDisputes.settings = _SETTINGS
TestMoves = Moves.TestCase
TestMoves.settings = _SETTINGS
