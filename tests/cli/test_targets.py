"""``indicators`` and ``targets`` as a town calls them."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program

TOWN_KEYS = {"numerator", "denominator", "target", "percent", "completion", "expected"}


def test_each_indicator_has_numerator_denominator_and_target(desk: Program) -> None:
    told = desk.done("indicators", "--year", "2026")
    assert told["as_of"] == "2026-11-20"
    for key in ("covered", "new_covered", "payment", "land_back_verified", "land_year_funded"):
        assert told["indicators"][key].keys() >= TOWN_KEYS
        assert told["indicators"][key]["definition"]
    assert told["indicators"]["covered"]["target"] is None


def test_a_village_cannot_set_targets_nor_name_nonsense(desk: Program) -> None:
    error = desk.refused("targets", "--set", "动界村", "covered", "2")
    assert error["reason"] == "not_the_town"
    assert desk.refused("indicators", "--behind", "x")["reason"] == "no_such_indicator"
    assert desk.refused("targets", "--set", "火星", "covered", "2")["reason"] == "no_such_village"
    assert desk.refused("targets", "--set", "动界村", "covered", "x")["reason"] == "bad_amount"


def test_who_is_behind_a_number_is_written(desk: Program, tmp_path: Path) -> None:
    out = tmp_path / "a.xlsx"
    told = desk.done("indicators", "--behind", "registration", "--side", "open", "--out", out)
    assert told["records"] == "residents"
    assert len(told["ids"]) == 4
    assert out.exists()
