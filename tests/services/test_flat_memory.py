"""A bundle of any size is written and received in the same memory."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEBIBYTES = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 16


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_memory_does_not_follow_the_size_of_a_bundle(tmp_path: Path) -> None:
    """Receiving takes the database's 32 MiB of pages and one batch, however many records came."""
    answer = subprocess.run(
        [sys.executable, "-m", "tests.services.flat_receive", str(tmp_path), str(MEBIBYTES)],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    told = json.loads(answer.stdout)
    assert told["file"] > MEBIBYTES * 2**20
    assert told["visits"] == told["changes"]
    assert told["write"]["growth"] < 16 * 2**20
    for step in ("rehearse", "receive"):
        assert told[step]["growth"] < 64 * 2**20, told
