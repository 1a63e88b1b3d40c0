"""Employers by script: the work with two of them, and a paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.paths import resource
from tests.cli.conftest import Program
from tests.cli.strange_employers import STRANGE, old_numbers
from tests.practice.employers import truth

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


@pytest.mark.parametrize("office", STRANGE)
def test_lists_of_offices_that_nobody_has_seen(town: Program, office: str, tmp_path: Path) -> None:
    found = old_numbers(50, seed=len(office))
    kinds = []
    for file in STRANGE[office](found, tmp_path):
        result = town("import", file).document
        kinds.append(result["kind"])
        assert result["proposals"] == []
        # a village's name alone above its rows is no employer, and nothing is dropped in silence
        assert {row["reason"] for row in result["refused"]} <= {"没有单位名称"}
    assert kinds == ["employers", "employer_tax", "employer_insured"]
    told, wanted = town.done("employers", "status"), truth(found)
    assert set(told["uninsured_employers"]) == wanted.uninsured
    assert dict(told["partly_insured_employers"]) == wanted.partly
    assert set(told["cancelled"]) == wanted.gone
    assert set(told["without_staff"]) == wanted.without_staff
    assert len(told["employers"]) == len(found)
