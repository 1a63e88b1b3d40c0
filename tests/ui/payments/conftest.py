"""A window over a fresh copy of the practice village for every test that asks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.ui.shell.main_window import MainWindow
from pension_desk.ui.worker import Worker
from tests.ui.village import window_over


@pytest.fixture(scope="session")
def village(practice_folder: Path) -> Path:
    return practice_folder


@pytest.fixture
def window(village: Path, tmp_path: Path, worker: Worker) -> Iterator[MainWindow]:
    with window_over(village, tmp_path / "copy", worker) as window:
        yield window
