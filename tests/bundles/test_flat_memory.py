"""Memory stays flat: a bundle is never held as a whole."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from tests.bundles import town

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
def test_sixty_mebibytes_are_written_and_read_in_a_few(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.bundles.flat_memory", str(tmp_path), "60", "trace"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    told = json.loads(answer.stdout)
    assert told["file"] > 60 * 2**20
    assert told["records"] > 10_000
    assert told["heap"] < 12 * 2**20
    assert told["growth"] < 25 * 2**20


def test_bundle_after_bundle_leaves_nothing_behind(tmp_path: Path) -> None:
    """Each of these would keep a quarter of a megabyte, were the unpacker not let go."""
    path = tmp_path / "small.pdb"
    town.write_report(path)
    process = psutil.Process()
    sizes = []
    for _turn in range(2):
        for _bundle in range(60):
            town.read_report(path, lambda _record: None)
        gc.collect()
        sizes.append(process.memory_info().rss)
    assert sizes[1] - sizes[0] < 5 * 2**20
