"""Employers by script: the work with two of them, and a paper."""

from __future__ import annotations

from pathlib import Path

from pension_desk.paths import resource
from tests.cli.conftest import Program

GOOD, OTHER = "91450821MA56XMGH26", "52450821MA5A71LY8D"


def test_the_work_by_script(town: Program, tmp_path: Path) -> None:
    for name in ("市场主体登记名单.xls", "税务申报用工名单.xlsx"):
        town.done("import", resource("sample_town") / name)
    assert town.refused("employers", "contact", "--code", GOOD)["reason"] == "bad_contact"
    assert town.refused("employers", "step", "--code", "没有", "--to", "joined")["reason"] == (
        "no_such_employer"
    )
    told = ("--mode", "visit", "--result", "agreed", "--units", "enforcement", "market")
    assert town.done("employers", "contact", "--code", GOOD, OTHER, *told)["contacted"] == 2
    assert town.refused("employers", "step", "--code", GOOD, "--to", "handed_tax")["reason"] == (
        "out_of_order"
    )
    assert town.done("employers", "step", "--code", GOOD, "--to", "notified")["done"] == 1
    counts = town.done("employers", "indicators")["total"]
    assert (counts["employers_contacted"], counts["employers_joined"]) == (2, 0)
    out = tmp_path / "告知书.pdf"
    made = town.done(
        "employers", "print", "--code", GOOD, OTHER, "--kind", "employer_notice", "--out", out
    )
    assert (made["papers"], made["pages"], out.read_bytes()[:5]) == (2, 2, b"%PDF-")
