"""``bulletin`` as a town calls it."""

from __future__ import annotations

import json
from pathlib import Path
from zipfile import ZipFile

from tests.cli.conftest import HEAD, PEOPLE, Program
from tests.cli.office import Sheet, write


def _town(town: Program, tmp_path: Path) -> Program:
    file = write(tmp_path / "户籍人口花名册.xlsx", Sheet("Sheet1", (HEAD, *PEOPLE)))
    town.done("import", file, code=4)
    return town


def test_a_bulletin_is_issued_listed_printed_again_and_withdrawn(
    town: Program, tmp_path: Path
) -> None:
    desk, out = _town(town, tmp_path), tmp_path / "out"
    desk.done("targets", "--set", "动界村", "covered", "4", "--due", "2026-11-30")
    told = desk.done("bulletin", "--period", "2026-11-07..2026-11-20", "--out", out)
    (line,) = told["ranking"]
    assert (line["rank"], line["name"], line["target"], line["done"]) == (1, "动界村", 4, 0)
    assert {Path(one).suffix for one in told["files"]} == {".pdf", ".docx", ".xlsx", ".json"}
    snapshot = json.loads(next(out.glob("*.json")).read_text("utf-8"))
    assert snapshot["ranking"]["lines"][0]["counts"][0][:4] == ["covered", 0, 4, 4]
    with ZipFile(next(out.glob("*.docx"))) as archive:
        assert "动界村" in archive.read("word/document.xml").decode()
    assert [one["number"] for one in desk.done("bulletin")["issues"]] == [1]
    before = next(out.glob("*.pdf")).read_bytes()
    desk.done("bulletin", "--reprint", 1, "--out", tmp_path / "again")
    assert next((tmp_path / "again").glob("*.pdf")).read_bytes() == before
    assert desk.refused("bulletin", "--withdraw", 1)["reason"] == "no_reason"
    assert desk.done("bulletin", "--withdraw", 1, "--reason", "数据有误")["withdrawn_on"]


def test_a_draft_leaves_no_trace(town: Program, tmp_path: Path) -> None:
    desk = _town(town, tmp_path)
    told = desk.done(
        "bulletin", "--period", "2026-11-07..2026-11-20", "--out", tmp_path / "out", "--draft"
    )
    assert not told["issued"]
    assert desk.done("bulletin")["issues"] == []


def test_nonsense_is_a_sentence(town: Program, tmp_path: Path) -> None:
    out = tmp_path / "out"
    period = "2026-11-07..2026-11-20"
    assert town.refused("bulletin", "--period", "十一月", "--out", out)["reason"] == "bad_period"
    assert town.refused("bulletin", "--period", period, "--out", out)["reason"] == "nobody"
    assert town.refused("bulletin", "--period", period)["reason"] == "no_out"
    assert town.refused("bulletin", "--reprint", 7, "--out", out)["reason"] == "no_such_issue"
