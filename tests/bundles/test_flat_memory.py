"""Memory stays flat: a bundle is never held as a whole."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEBIBYTES = 500 if os.environ.get("HYPOTHESIS_PROFILE") == "soak" else 60


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_large_bundle_is_written_and_read_in_a_few_mebibytes(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.bundles.flat_memory", str(tmp_path), str(MEBIBYTES), "trace"],
        cwd=ROOT,
        capture_output=True,
        check=True,
        text=True,
    )
    told = json.loads(answer.stdout)
    assert told["file"] > MEBIBYTES * 2**20
    assert told["records"] == 2 * (MEBIBYTES * 2**20 // 5_000)
    assert told["heap"] < 12 * 2**20
    assert told["growth"] < 25 * 2**20
