"""A window over a fresh copy of the practice village for every test that asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.worker import Worker
from tests.ui.village import make_village, window_over


@pytest.fixture(scope="session")
def village(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_village(tmp_path_factory.mktemp("village"))


@pytest.fixture
def window(village: Path, tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    with window_over(village, tmp_path / "copy", worker) as window:
        yield window
