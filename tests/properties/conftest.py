"""What the histories share: a kit's lock that costs a test no time."""

from __future__ import annotations

import pytest

from pension_desk.bundles import locks


@pytest.fixture(autouse=True)
def _cheap_lock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a kit's pass-code be stretched little: a lock says itself how much, as it is opened."""
    monkeypatch.setattr(locks, "WORK_FACTOR", 2)
