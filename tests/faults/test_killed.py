"""The program dies at any system call: all is as before or as after, the stick keeps its files.

The process is killed for good, by a signal just before its Nth call that writes, syncs, renames,
or removes. What comes after is a new start of the program on what lies on the disk.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from pension_desk.bundles.verifying import inspect
from pension_desk.domain.progress import UNWATCHED
from pension_desk.services import bundles
from pension_desk.services.bundle_import import opened_by
from pension_desk.services.bundle_sent import drop_acknowledged
from pension_desk.services.bundle_trust import trust_in
from pension_desk.services.desk import Desk, open_desk
from tests.faults.acts import ACTS
from tests.faults.conftest import Try
from tests.faults.scene import files, later, start_again
from tests.faults.trial import Point, Trial
from tests.services.exchange import PASSPHRASE, TOWN, A, state

SOAK = os.environ.get("HYPOTHESIS_PROFILE") == "soak"
ALWAYS_ALL = {"export", "receive"}
FEW = 3
RARE = {"rename"}


def sample(points: Sequence[Point], act: str) -> Sequence[Point]:
    """Return all points under the soak profile; else some, those of names among them."""
    if SOAK or act in ALWAYS_ALL:
        return points
    step = max(1, len(points) // FEW)
    return [p for p in points if p.at % step == step // 2 or p.call.name in RARE]


@pytest.mark.slow
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("act", ACTS)
def test_a_death_leaves_the_state_before_or_after(act: str, trial: Try) -> None:
    tried = trial(act)
    for point in sample(tried.points, act):
        said = tried.killed(point)
        where = f"{point.at} {point.call.line}"
        found = tried.state()
        assert found in (tried.before, tried.after), where
        if said == "done":
            assert found == tried.after, f"not lasting: {where}"
        tried.check_stick()
        if found == tried.before and (SOAK or point.at % 4 == 0):
            tried.again()
            assert tried.state() == tried.after, where
        elif found == tried.before:
            continue  # the stick's unfinished file goes with the next export
        assert left_over(tried) == set(), where


def left_over(tried: Trial) -> set[str]:
    """Return what lies about that would not be there had nobody died, at the next exchange."""
    desk = start_again(tried.place / tried.who)
    if desk is not None:
        with desk:
            drop_acknowledged(desk)
    found = {name.replace("_2.pdb", ".pdb") for name in files(tried.place)}
    return {name for name in found - tried.names if "replaced-" not in name}


@pytest.mark.slow
@pytest.mark.parametrize("act", ["export", "assign", "receive", "receive_back"])
def test_after_a_death_the_sticks_still_bring_everything(act: str, trial: Try) -> None:
    tried = trial(act)
    fixed = [p for p in tried.points if p.call.name in {"fsync", "rename"}]
    for point in tried.points if SOAK else fixed[::2]:
        tried.killed(point)
        stick = tried.place / "stick"
        paths = {code: tried.place / code for code in (TOWN, A)}
        desks = {c: open_desk(p, PASSPHRASE, clock=later()) for c, p in paths.items()}
        try:
            for sender, receiver, to in ((A, TOWN, "town"), (TOWN, A, A)):
                bundles.export(desks[sender], to, stick)
                take_all(desks[receiver], stick)
            assert state(desks[TOWN]) == state(desks[A]), point.call.line
        finally:
            for desk in desks.values():
                desk.close()
            shutil.rmtree(stick)


def take_all(desk: Desk, stick: Path) -> None:
    """Take every bundle of the stick that is for this desk; each record has one verdict."""
    for bundle in bundles.receive(desk, stick).value.bundles:
        receipt = bundle.receipt
        verdicts = receipt.accepted + receipt.unchanged + receipt.contested + receipt.refused
        assert verdicts == changes_in(desk, bundle.file)
        assert receipt.refused == 0


def changes_in(desk: Desk, file: Path) -> int:
    """Return how many changes a bundle says that it holds."""
    with desk.file.reading() as conn:
        trust = trust_in(conn, inspect(file))
        with opened_by(desk, conn, file, trust, UNWATCHED) as opened:
            return opened.manifest.counts.get("change", 0)


def test_a_file_is_on_the_device_before_it_gets_its_name(trial: Try) -> None:
    """What has been renamed must not lose its content when the current fails: synced before."""
    for act in ("export", "assign", "kit", "backup", "auto_backup", "restore", "passphrase"):
        unsynced: set[str] = set()
        for point in trial(act).points:
            call = point.call
            first = call.paths[0] if call.paths else ""
            if call.name in {"write", "pwrite64"}:
                unsynced.add(first)
            elif call.name in {"fsync", "fdatasync"}:
                unsynced.discard(first)
            elif call.name == "rename":
                assert first not in unsynced, f"{act}: {call.line}"
