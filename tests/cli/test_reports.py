"""report: from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.services import report_export
from pension_desk.services.desk import open_desk
from tests.cli.conftest import PASSPHRASE, Program
from tests.services.exchange import A, B, person


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


def test_a_list_too_long_for_a_paper_is_a_file_for_each_village(
    town: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_desk(town.folder, PASSPHRASE) as desk:
        for village, names in ((A, ("甲", "乙", "丙")), (B, ("丁",))):
            for name in names:
                person(desk, village, name=name)
    town.done("report", "名单", "--save", "--columns", "village,name")
    monkeypatch.setattr(report_export, "MOST_PRINTED", 3)
    told = town.done("report", "名单", "--out", tmp_path / "a.pdf")
    assert [one["rows"] for one in told["files"]] == [3, 1]
    assert {one["file"] for one in told["files"]} == {str(one) for one in tmp_path.glob("a-*.pdf")}
    assert not (tmp_path / "a.pdf").exists()
    assert town.done("report", "名单", "--out", tmp_path / "a.xlsx")["rows"] == 4
