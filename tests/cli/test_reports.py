"""report: from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program


def test_lay_down_run_and_take_off(desk: Program, tmp_path: Path) -> None:
    keys = {one["key"] for one in desk.done("report", "--columns", "?")["columns"]}
    assert {"name", "paid:2026", "officer"} <= keys
    made = desk.done(
        "report", "联系表", "--save", "--columns", "hamlet,name,phone", "--category", "unregistered"
    )
    assert made["people"] == len(made["lines"]) > 0
    (kept,) = desk.done("report")["reports"]
    assert (kept["name"], kept["columns"]) == ("联系表", ["hamlet", "name", "phone"])
    out = desk.done("report", "联系表", "--out", tmp_path / "a.xlsx")
    assert out["rows"] == made["people"]
    assert Path(out["file"]).exists()
    counted = desk.done("report", "联系表", "--group", "hamlet")
    assert sum(one["people"] for one in counted["groups"]) == made["people"]
    desk.done("report", "联系表", "--take-off")
    assert desk.done("report")["reports"] == []


def test_what_is_refused(desk: Program) -> None:
    assert desk.refused("report", "没有的")["reason"] == "no_such_report"
    assert desk.refused("report", "甲", "--save", "--columns", "aura")["reason"] == "no_such_column"
