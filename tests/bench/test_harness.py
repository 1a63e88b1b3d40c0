"""The bench harness measures, judges and writes what it says; no time is asserted."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.bench import Case, measure, report


def _case(**changes: Any) -> Case:
    case = Case(
        name="made.up",
        work="made-up work",
        reference_name="made-up reference",
        size=5_000,
        ours=lambda state: state["ours"],
        reference=lambda state: state["reference"],
        setup=lambda folder: {"ours": 0.2, "reference": 0.1},
        goal="≤ 3×",
        limit=3.0,
    )
    return replace(case, **changes)


def test_each_way_runs_as_often_and_order_alternates(tmp_path: Path) -> None:
    calls: list[str] = []
    case = _case(
        ours=lambda state: calls.append("ours"), reference=lambda state: calls.append("reference")
    )
    told = measure.run_step(case, tmp_path, "time")
    assert len(told["ours"]) == len(told["reference"]) == 5
    assert calls[:4] == ["reference", "ours", "ours", "reference"]


def test_own_time_is_taken_where_the_work_tells_it(tmp_path: Path) -> None:
    assert measure.run_step(_case(), tmp_path, "time")["ours"] == [0.2] * 5


def test_memory_step_runs_only_ours(tmp_path: Path) -> None:
    case = _case(reference=lambda state: 1 / 0)
    assert measure.run_step(case, tmp_path, "memory")["peak_mb"] > 5


def test_goal_is_met_only_when_every_part_is() -> None:
    ours, reference = [0.2, 0.2, 0.2, 0.2, 0.9], [0.1] * 5
    assert measure.judge(_case(limit=None), ours, reference, 100).met is None
    assert measure.judge(_case(limit=2.5), ours, reference, 100).met
    assert not measure.judge(_case(limit=1.5), ours, reference, 100).met
    assert not measure.judge(_case(memory_limit=99), ours, reference, 100).met
    assert not measure.judge(_case(p95_limit=0.5), ours, reference, 100).met


def test_table_and_json_hold_the_result_and_how_it_grows(tmp_path: Path) -> None:
    small = measure.judge(_case(), [0.2], [0.1], 100)
    large = measure.judge(_case(size=150_000), [6.0], [3.0], 200)
    report.write([small, large], tmp_path)
    page = (tmp_path / "benchmarks.md").read_text(encoding="utf-8")
    assert "| made-up work | 5,000 | made-up reference | 100.0 ms | 200.0 ms | 2.00 |" in page
    assert "| made-up work | 5,000 | 150,000 | 30.0× | 30.0× | 30.0× |" in page
    told = json.loads((tmp_path / "benchmarks.json").read_text(encoding="utf-8"))
    assert [row["ratio"] for row in told["results"]] == [2.0, 2.0]
    assert report.load(tmp_path / "benchmarks.json") == [small, large]


def test_new_result_replaces_the_old_one_of_its_size() -> None:
    first = measure.judge(_case(), [0.2], [0.1], 100)
    again = measure.judge(_case(), [0.3], [0.1], 100)
    other = measure.judge(_case(size=1), [0.3], [0.1], 100)
    assert report.merge([first, other], [again]) == [other, again]


def test_every_bench_module_offers_cases() -> None:
    for module in measure.bench_modules():
        cases = measure.load_cases(module, [5_000])
        assert cases, module
        assert all(case.runs >= 1 and case.goal for case in cases)
