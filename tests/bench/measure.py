"""Measure one case in processes of its own; this module is also what those processes run."""

from __future__ import annotations

import datetime as dt
import gc
import importlib
import json
import math
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import psutil

from tests.bench.case import Case, Result, Timed

ROOT = Path(__file__).parents[2]


def bench_modules() -> list[str]:
    """Return the names of all bench modules beside this file."""
    return sorted(f"tests.bench.{path.stem}" for path in Path(__file__).parent.glob("bench_*.py"))


def load_cases(module: str | ModuleType, sizes: Sequence[int]) -> list[Case]:
    """Return one module's cases for the wanted sizes."""
    loaded = importlib.import_module(module) if isinstance(module, str) else module
    return list(loaded.cases(sizes))


def machine_line() -> str:
    """Describe this machine in one line: processor, cores, memory, system, Python."""
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{_processor()}, {psutil.cpu_count()} cores, {memory:.0f} GB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def measure(module: str, case: Case, folder: Path) -> Result:
    """Build the input, time both ways, then find our peak memory: three child processes."""
    if case.build is not None:
        _child(module, case, folder, "build")
    times = _child(module, case, folder, "time")
    peak = _child(module, case, folder, "memory")["peak_mb"]
    return judge(case, times["ours"], times["reference"], peak, tuple(times["bytes"]))


def judge(
    case: Case,
    ours: Sequence[float],
    reference: Sequence[float],
    peak_mb: int,
    weights: tuple[int, int] = (0, 0),
) -> Result:
    """Turn single times into a result and say whether every part of its goal was met."""
    mine, theirs = statistics.median(ours), statistics.median(reference)
    p95 = sorted(ours)[math.ceil(0.95 * len(ours)) - 1]
    parts = [
        case.limit is None or mine <= case.limit * theirs,
        case.memory_limit is None or peak_mb <= case.memory_limit,
        case.p95_limit is None or p95 <= case.p95_limit,
        case.bytes_limit is None or weights[0] <= case.bytes_limit * weights[1],
    ]
    limits = (case.limit, case.memory_limit, case.p95_limit, case.bytes_limit)
    met = all(parts) if any(limit is not None for limit in limits) else None
    today = dt.datetime.now(dt.UTC).date().isoformat()
    return Result(case.name, case.work, case.size, case.reference_name, case.goal, theirs, mine,
                  p95, len(ours), peak_mb, met, machine_line(), today, *weights)  # fmt: skip


def _child(module: str, case: Case, folder: Path, step: str) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.bench.measure",
               module, case.name, str(case.size), str(folder), step]  # fmt: skip
    done = subprocess.run(
        command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{case.name} at {case.size}: {step} failed")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def run_step(case: Case, folder: Path, step: str) -> dict[str, Any]:
    """Do one of the three steps in this process and return what it found."""
    if step == "build":
        if case.build is not None:
            case.build(folder)
        return {}
    state = case.setup(folder)
    if step == "memory":
        _once(case.ours, state)
        return {"peak_mb": _peak_mb()}
    ours: list[float] = []
    reference: list[float] = []
    for turn in range(case.runs):  # who goes first alternates: a warm disk helps the second
        for kind, times in _order(turn, (case.ours, ours), (case.reference, reference)):
            times.append(_once(kind, state))
    weights = (0, 0) if case.weigh is None else case.weigh(state)
    return {"ours": ours, "reference": reference, "bytes": weights}


def _order(turn: int, *pairs: tuple[Timed, list[float]]) -> Iterable[tuple[Timed, list[float]]]:
    return pairs if turn % 2 else tuple(reversed(pairs))


def _once(work: Timed, state: object) -> float:
    gc.collect()
    start = time.perf_counter()
    own = work(state)
    return time.perf_counter() - start if own is None else own


def _peak_mb() -> int:
    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset) >> 20
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak >> (20 if sys.platform == "darwin" else 10)


def main(arguments: Sequence[str]) -> None:
    """Child process: module, case, size, folder, step; one JSON line at the end."""
    module, name, size, folder, step = arguments
    case = next(case for case in load_cases(module, [int(size)]) if case.name == name)
    print(json.dumps(run_step(case, Path(folder), step)))


if __name__ == "__main__":
    main(sys.argv[1:])
