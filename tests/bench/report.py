"""Write what was measured: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import pairwise
from pathlib import Path

from tests.bench.case import Result

DOCS = Path(__file__).parents[2] / "docs"
_HEAD = """# Benchmarks

Written by `make bench` (`python -m tests.bench`); not edited by hand.
Each time is the median of the runs, our way and the reference done alternately in one process
on the same input and the encrypted file. The ratio is ours ÷ reference and says more than the
seconds, which depend on the machine. Peak memory is that of a process that does our way once.
Bytes are those of the file that we write, and how many times the reference's (or the goal's).
"""
_COLUMNS = "work|size|reference|reference takes|ours|ratio|goal|met|p95|runs|peak MB|bytes|measured"
_ALIGN = "---|--:|---|--:|--:|--:|---|---|--:|--:|--:|--:|---"
MET = {True: "yes", False: "**no**", None: "—"}
"""Whether a goal was met; a dash where it is one for another size."""
_GROWTH_COLUMNS = "work|from|to|size grows|ours grows|reference grows"


def load(path: Path = DOCS / "benchmarks.json") -> list[Result]:
    """Return earlier results; none when the file is not there."""
    if not path.exists():
        return []
    rows = json.loads(path.read_text(encoding="utf-8"))["results"]
    return [Result(**{k: v for k, v in row.items() if k != "ratio"}) for row in rows]


def merge(old: Iterable[Result], new: Iterable[Result]) -> list[Result]:
    """Return all results, a new one in the place of the old one of the same name and size."""
    kept = {(result.name, result.size): result for result in [*old, *new]}
    return [kept[key] for key in sorted(kept)]


def write(results: Sequence[Result], docs: Path = DOCS) -> None:
    """Write ``benchmarks.json`` and ``benchmarks.md`` into the folder."""
    rows = [{**asdict(result), "ratio": round(result.ratio, 3)} for result in results]
    text = json.dumps({"results": rows}, ensure_ascii=False, indent=1) + "\n"
    (docs / "benchmarks.json").write_text(text, encoding="utf-8")
    (docs / "benchmarks.md").write_text(markdown(results), encoding="utf-8")


def markdown(results: Sequence[Result]) -> str:
    """Return the page: machines, the table of ratios, how each work grows."""
    lines = [_HEAD]
    lines += [f"Machine: {machine}." for machine in sorted({r.machine for r in results})]
    lines += ["", f"|{_COLUMNS}|", f"|{_ALIGN}|"]
    lines += [_row(result) for result in results]
    lines += ["", "## How it grows", "", *_growth(results)]
    return "\n".join(lines) + "\n"


def _row(r: Result) -> str:
    return (
        f"| {r.work} | {r.size:,} | {r.reference_name} | {_time(r.reference)} | {_time(r.ours)} "
        f"| {r.ratio:.2f} | {r.goal} | {MET[r.met]} | {_time(r.p95)} "
        f"| {r.runs} | {r.peak_mb} | {_weight(r)} | {r.measured} |"
    )


def _weight(r: Result) -> str:
    if not r.reference_bytes:
        return ""
    return f"{r.bytes / 2**10:,.0f} KB, {r.bytes / r.reference_bytes:.2f}×"


def _growth(results: Sequence[Result]) -> list[str]:
    by_name: dict[str, list[Result]] = {}
    for result in results:
        by_name.setdefault(result.name, []).append(result)
    lines = [f"|{_GROWTH_COLUMNS}|", "|---|--:|--:|--:|--:|--:|"]
    for rows in by_name.values():
        for small, large in pairwise(rows):
            lines.append(
                f"| {small.work} | {small.size:,} | {large.size:,} "
                f"| {large.size / small.size:.1f}× | {large.ours / small.ours:.1f}× "
                f"| {large.reference / small.reference:.1f}× |"
            )
    return lines


def _time(seconds: float) -> str:
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.1f} ms"
