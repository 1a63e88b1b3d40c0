"""What window tests share: no screen, and nothing left running afterwards."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.ui.faults import FaultLog
from pension_desk.ui.worker import Worker


@pytest.fixture
def worker(qapp: object, tmp_path: Path) -> Iterator[Worker]:
    """A worker whose bugs are logged in the test's folder."""
    worker = Worker(FaultLog(tmp_path))
    yield worker
    worker.cancel_all()
    worker.stop()


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the offscreen plugin say what it cannot do: it is about itself, not about us."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))
