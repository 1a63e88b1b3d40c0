"""From the right pass-phrase to a window that can be used, beside a bare window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pension_desk.services.desk import Role, create_desk
from pension_desk.services.standing import catch_up
from pension_desk.store.keyring import KdfCost
from tests.bench.case import Case
from tests.bench.start_once import PASSPHRASE
from tests.practice import iter_villages
from tests.practice.town import FIRST_TOWN
from tests.store.filled import fill


@dataclass(frozen=True)
class Start:
    """The folder of a filled desk."""

    folder: Path


def cases(sizes: Sequence[int]) -> Iterable[Case]:
    """Yield the start over a village's and a town's desk."""
    for size in sizes:
        if size > 150_000:
            continue
        for mode, work in (
            ("ours", "window shown, after the pass-phrase"),
            ("home", "window shown and home page read, after the pass-phrase"),
        ):
            yield Case(
                "start" if mode == "ours" else "start.home",
                work,
                "bare window with six tabs and tables, same modules and fonts",
                size,
                ours=partial(_ours, mode=mode),
                reference=_bare,
                build=partial(_fill, size=size),
                setup=lambda folder: Start(folder / "desk"),
                goal="≤ 3×",
                limit=3.0,
            )


def _fill(folder: Path, size: int) -> None:
    desk = create_desk(
        folder / "desk",
        PASSPHRASE,
        role=Role.TOWN,
        division=FIRST_TOWN,
        author="老陈",
        kdf=KdfCost(memory_kib=8, passes=1, lanes=1),
    )
    with desk:
        with desk.file.writing() as conn:
            for village in iter_villages(7, min(25, max(1, size // 5_000)), size):
                fill(conn, village)
        catch_up(desk)


def _run(*arguments: str) -> float:
    command = [sys.executable, "-m", "tests.bench.start_once", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def _ours(state: Start, mode: str) -> float:
    return _run(mode, str(state.folder))


def _bare(_state: Start) -> float:
    return _run("bare")
