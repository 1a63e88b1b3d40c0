"""A disk or a stick that fails at any system call: a clear sentence, and the state of before.

One call fails with EIO or ENOSPC, or the disk is full from that call on. The program lives on: it
says so in its own words, and does the act when the disk has recovered.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.faults.acts import ACTS
from tests.faults.conftest import Try
from tests.faults.scene import files
from tests.faults.strace import WRITING
from tests.faults.trial import Point, Trial

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
FEW = 3
WORDS = {
    "ENOSPC": ("空间", "出错"),  # SQLite tells a sync that fails for want of room as a failure
    "EIO": ("出错", "中断", "不一致"),
}


def sample(points: Sequence[Point], act: str) -> Sequence[Point]:
    """Return all points under the soak profile; else the first of each name and file, and a few."""
    if SOAK:
        return points
    first = {(p.call.name, Path(p.call.paths[0]).suffix if p.call.paths else ""): p for p in points}
    step = max(1, len(points) // FEW)
    chosen = {p.at for p in first.values()} | set(range(step // 2, len(points), step))
    return [p for p in points if p.at in chosen]


def check(tried: Trial, said: str, error: str, where: str) -> None:
    """Hold that the failure was told and harmless, and that the act can be done afterwards."""
    beside = tried.place.with_name("beside")
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(tried.place, beside)
    found = tried.state(beside)
    if said == "done" and tried.act in {"backup", "auto_backup"} and found == tried.before:
        return only_a_note_is_missing(tried)
    if said == "done":
        assert found == tried.after, where
    else:
        kind, reason, sentence = said.removeprefix("told ").split(" ", 2)
        assert kind == "Unavailable", f"{where}: {said}"
        assert any(word in sentence for word in WORDS[error]), f"{where}: {said}"
        assert reason, where
        assert found == tried.before, f"{where}: {said}"
        new = set(files(beside / "stick")) - set(files(tried.base / "stick"))
        assert {name for name in new if not name.endswith(".part")} == set(), where
        assert tried.stage.say("go") == "done", where
    tried.check_stick()
    assert tried.stage.say("end") == "closed"
    assert tried.state() == tried.after, where
    return None


def only_a_note_is_missing(tried: Trial) -> None:
    """Hold that the copy was made, though its day could not be noted in the desk."""
    assert {name for name in tried.names if name.endswith(".pdbackup")} <= set(files(tried.place))
    assert tried.stage.say("end") == "closed"


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("act", ACTS)
def test_a_call_that_fails_is_told_and_changes_nothing(act: str, trial: Try) -> None:
    tried = trial(act)
    for point in sample(tried.points, act):
        for error in ("EIO", "ENOSPC") if SOAK else (("EIO", "ENOSPC")[point.at % 2],):
            said = tried.failed(point, error)
            check(tried, said, error, f"{point.at} {error} {point.call.line}")


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("act", ACTS)
def test_a_disk_that_stays_full_is_told_and_changes_nothing(act: str, trial: Try) -> None:
    tried = trial(act)
    writing = [p for p in tried.points if p.call.name in WRITING.split(",")]
    for point in writing if SOAK else writing[:: max(1, len(writing) // FEW)]:
        said = tried.filled_up(point)
        check(tried, said, "ENOSPC", f"{point.at} full {point.call.line}")
