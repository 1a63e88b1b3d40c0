"""What window tests share: no screen, and nothing left running afterwards."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pension_desk.ui.faults import FaultLog
from pension_desk.ui.worker import Worker

if TYPE_CHECKING:
    from pension_desk.ui.shell.main_window import MainWindow


@pytest.fixture(scope="session", autouse=True)
def _clipboard_let_go() -> Iterator[None]:
    """Let nothing of Python's lie on the clipboard when the interpreter ends: that would crash."""
    yield
    from pension_desk.ui.clipboard import let_go

    let_go()


@pytest.fixture
def worker(qapp: object, tmp_path: Path) -> Iterator[Worker]:
    """A worker whose bugs are logged in the test's folder."""
    worker = Worker(FaultLog(tmp_path))
    yield worker
    worker.cancel_all()
    worker.stop()


@pytest.fixture(scope="session")
def practice_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The practice village's folder, to be copied."""
    from tests.ui.village import make_village

    return make_village(tmp_path_factory.mktemp("practice"))


@pytest.fixture
def practice_window(practice_folder: Path, tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    """A window over a fresh copy of the practice village."""
    from tests.ui.village import window_over

    with window_over(practice_folder, tmp_path / "copy", worker) as window:
        yield window


@pytest.fixture
def town_window(tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    """A window over a town desk that has nobody yet."""
    from tests.screenshots.towns import town_desk
    from tests.ui.village import window_of

    with window_of(town_desk(tmp_path / "town"), worker) as window:
        yield window


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let the offscreen plugin say what it cannot do: it is about itself, not about us."""
    item.add_marker(pytest.mark.qt_log_ignore("does not support propagateSizeHints"))
