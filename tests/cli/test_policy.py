"""Policy parameters from outside: listed with history, set by the town, whole files in and out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.cli.conftest import Program

BASE = "base_pension.province"


def of(document: Any, key: str = BASE) -> Any:
    return next(one for one in document["parameters"] if one["key"] == key)


def test_everything_is_listed_with_its_history(village: Program) -> None:
    document = village.done("policy")
    base = of(document)
    assert [one["value"] for one in base["figures"]] == ["90", "116", "121", "131", None]
    assert [one["in_force"] for one in base["figures"]] == [False] * 4 + [True]
    assert all(one["source"] for one in base["figures"])
    assert (base["value"], base["unconfirmed"]) == (None, True)
    unsure = village.done("policy", "--unconfirmed")["parameters"]
    assert {one["unconfirmed"] for one in unsure} == {True}
    assert 0 < len(unsure) < len(document["parameters"])


def test_the_town_sets_confirms_and_takes_off(town: Program) -> None:
    made = town.done("policy", BASE, "--set", "140", "--from", "2022-01-01", "--source", "文件")
    assert (made["figure"]["value"], made["figure"]["unconfirmed"]) == ("140", False)
    assert of(town.done("policy", BASE))["value"] == "140"
    sure = town.done("policy", BASE, "--confirm", "--from", "2021-07-01")
    assert sure["figure"]["confidence"] == "confirmed"
    left = town.done("policy", BASE, "--take-off", "--from", "2022-01-01")
    assert of(left)["value"] is None


def test_what_is_wrong_is_refused(town: Program, village: Program) -> None:
    day = ("--from", "2022-01-01", "--source", "文件")
    assert village.refused("policy", BASE, "--set", "140", *day)["reason"] == "town_only"
    assert town.refused("policy", BASE, "--set", "百四", *day)["reason"] == "bad_figure"
    assert town.refused("policy", BASE, "--set", "140")["reason"] == "no_figure_named"
    assert town.refused("policy", "nothing")["reason"] == "no_such_parameter"
    assert town.refused("policy", BASE, "--set", "1", "--from", "x")["reason"] == "bad_date"
    town.refused("policy", BASE, "--set", "1", "--confirm", code=2)


def test_a_whole_file_out_and_in(town: Program, tmp_path: Path) -> None:
    file = tmp_path / "参数.toml"
    assert town.done("policy", "--export", file)["figures"] > 80
    assert town.done("policy", "--import", file)["changed"] == []
    text = file.read_text("utf-8")
    file.write_text(text.replace("value = 131\n", "value = 132\n"), encoding="utf-8")
    (changed,) = town.done("policy", "--import", file)["changed"]
    assert (changed["key"], changed["value"]) == (BASE, "132")
    file.write_text(text.replace("[300, 40], ", ""), encoding="utf-8")
    assert town.refused("policy", "--import", file)["reason"] == "bad_policy"
    assert town.refused("policy", "--export", tmp_path / "参数.xlsx")["reason"] == "bad_ending"
