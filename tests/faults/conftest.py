"""The process that does the acts, and the place that they are done in, once for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.scene import build
from tests.faults.strace import Stage, missing
from tests.faults.trial import Trial

Try = Callable[[str], Trial]


@pytest.fixture(scope="session")
def stage() -> Iterator[Stage]:
    if missing():
        pytest.skip(missing())
    with Stage() as made:
        yield made


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("faults"))


@pytest.fixture
def trial(stage: Stage, base: Path, tmp_path: Path) -> Try:
    return lambda act: Trial(stage, base, tmp_path, act)
