"""The command about forms: list, check a file, take one in, bring the shipped one back."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.form_kinds import ALL_KINDS
from pension_desk.paths import form
from tests.cli.conftest import Program, call


def test_every_form_is_listed(desk: Program) -> None:
    listed = desk.done("forms", "list")["forms"]
    assert [one["kind"] for one in listed] == list(ALL_KINDS)
    assert {one["audience"] for one in listed} == {"public", "household", "person"}
    assert not any(one["changed"] or one["fault"] for one in listed)


def test_a_file_is_checked_without_a_desk(tmp_path: Path) -> None:
    shipped = form("unpaid_reminder", "form.toml")
    assert call("forms", "check", str(shipped), "--json").document == {
        "file": str(shipped), "faults": [], "pages": 1,
    }  # fmt: skip
    text = shipped.read_text("utf-8").replace("side = 17", "side = 400")
    broken = tmp_path / "form.toml"
    broken.write_text(text.replace('"怎样缴费"', '"{own_phone}"'), "utf-8")
    ran = call("forms", "check", str(broken), "--json")
    assert ran.code == 1
    told = [(one["line"], one["key"]) for one in ran.document["faults"]]
    lines = text.split("\n")
    assert told == [
        (lines.index("side = 400") + 1, ["page", "side"]),
        (lines.index('title = "怎样缴费"') + 1, ["channels", "title"]),
    ]
    assert call("forms", "check", str(tmp_path / "none.toml"), "--json").code == 3


def test_a_village_cannot_set_a_form_and_can_write_it_out(desk: Program, tmp_path: Path) -> None:
    file = tmp_path / "form.toml"
    desk.done("forms", "out", "invitation", file)
    assert file.read_text("utf-8") == form("invitation", "form.toml").read_text("utf-8")
    assert desk.refused("forms", "set", "invitation", file)["reason"] == "not_the_town"
    assert desk.refused("forms", "restore", "invitation")["reason"] == "not_the_town"
    assert desk.refused("forms", "restore", "love_letter")["reason"] == "no_such_notice"
    assert desk.refused("forms", "restore")["reason"] == "wrong_words"
    assert desk.refused("forms", "out", "invitation", tmp_path / "a.txt")["reason"] == "bad_ending"


def test_the_town_sets_a_form_and_takes_it_back(town: Program, tmp_path: Path) -> None:
    file = tmp_path / "form.toml"
    town.done("forms", "out", "invitation", file)
    file.write_text(file.read_text("utf-8").replace("请您参加", "欢迎您参加"), "utf-8")
    forms = town.done("forms", "set", "invitation", file, "--note", "换标题")["forms"]
    changed = [one for one in forms if one["changed"]]
    assert [(one["kind"], one["note"]) for one in changed] == [("invitation", "换标题")]
    forms = town.done("forms", "restore", "invitation")["forms"]
    assert not any(one["changed"] for one in forms)
