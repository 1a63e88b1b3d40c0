"""The first click on each tab in a new process, beside a bare page of five tables."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pension_desk.ui.tab_keys import TabKey
from tests.bench import many_projects
from tests.bench.case import Case
from tests.bench.town import fresh_desk

_PROJECTS, _PEOPLE = 150, 10_000


@dataclass(frozen=True)
class Filled:
    """The folder of a town's desk of many projects."""

    folder: Path


def cases(_sizes: Sequence[int]) -> Iterable[Case]:
    """Yield each tab but the first with its modules imported, and the land tab before that."""
    kinds = [("tab", key) for key in TabKey if key is not TabKey.HOME]
    for mode, key in (*kinds, ("cold", TabKey.LAND)):
        before = ", before its modules are imported" if mode == "cold" else ""
        yield Case(
            name=f"{mode}.{key.value}",
            work=f"first click on the tab {key.value}{before}: what the main thread computes",
            reference_name="a bare page of five tables, first shown",
            size=_PEOPLE,
            build=_build,
            setup=lambda folder: Filled(folder / "desk"),
            ours=partial(_click, mode=mode, key=key.value),
            reference=_bare,
            goal="≤ 50 ms" if mode == "tab" else "—",
            p95_limit=0.05 if mode == "tab" else None,
        )


def _build(folder: Path) -> None:
    with fresh_desk(keep=folder / "desk") as desk:
        many_projects.fill(desk, _PROJECTS, _PEOPLE)


def _click(state: Filled, mode: str, key: str) -> float:
    return _run(mode, str(state.folder), key)


def _bare(_state: Filled) -> float:
    return _run("page")


def _run(*arguments: str) -> float:
    command = [sys.executable, "-m", "tests.bench.start_once", *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])
