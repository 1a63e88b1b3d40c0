"""flexible: from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import QIN, Program


def test_list_text_contact_work(desk: Program, tmp_path: Path) -> None:
    before = desk.done("flexible")
    assert before["counts"]["people"] == len(before["people"]) > 0
    qin = next(one for one in before["people"] if one["name"] == "覃玉兰")
    assert qin["state"] == "none"
    assert qin["retires"] > "2040"
    assert "id_number" not in qin
    made = desk.done("flexible", "text", "--mode", "微信", "--person", QIN)
    assert [one["name"] for one in made["messages"]] == ["覃玉兰"]
    assert QIN not in made["messages"][0]["text"]
    out = tmp_path / "a.xlsx"
    assert desk.done("flexible", "text", "--out", out)["file"] == str(out)
    told = desk.done("flexible", "contact", "--mode", "短信", "--person", QIN)
    assert told["entered"] == 1
    assert desk.done("flexible", "--state", "told")["counts"]["states"]["told"] == 1
    again = desk.refused("flexible", "contact", "--mode", "短信", "--person", QIN)
    assert again["reason"] == "nobody_left"
    assert desk.done("flexible", "work", "--work", "casual", "--person", QIN)["changed"] == 1
    (found,) = desk.done("flexible", "--work", "casual")["people"]
    assert found["name"] == "覃玉兰"


def test_what_is_refused(desk: Program) -> None:
    assert desk.refused("flexible", "text", "--mode", "电话")["reason"] == "bad_mode"
    assert desk.refused("flexible", "contact", "--mode", "烽火")["reason"] == "bad_mode"
    assert desk.refused("flexible", "work", "--work", "casual")["reason"] == "nobody_chosen"
