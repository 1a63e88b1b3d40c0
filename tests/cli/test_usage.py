"""Wrong usage, help, and the shape of every answer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from pension_desk import __version__
from tests.cli.conftest import PASSPHRASE, VARIABLE, Program, call, call_outside

WRONG = (
    ("nonsense",),
    ("import",),
    ("find",),
    ("find", "陈", "李"),
    ("find", "陈", "--limit", "0"),
    ("find", "陈", "--limit", "十"),
    ("screen",),
    ("screen", "--year", "今年"),
    ("screen", "--year", "26"),
    ("list", "nothing", "--out", "x.xlsx"),
    ("list", "unpaid"),
    ("pay", "450821199311138323"),
    ("init", "--role", "king", "--division", "450821105"),
    ("init", "--role", "town"),
    ("notices", "--kind", "love-letter"),
    ("queue", "--deliver"),
    ("queue", "--kind", "field_list"),
    ("queue", "--add", "--returned", "ABCD2345"),
    ("proposals", "--accept", "x"),
    ("proposals", "--accept"),
    ("proposals", "--accept", "1", "--reject", "2"),
    ("verify", "--data"),
    ("verify", "--lang", "fr"),
    ("verify", "--jso"),
    ("verify", "--json=1"),
)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_wrong_usage_ends_with_2_and_one_chinese_line(words: tuple[str, ...]) -> None:
    ran = call(*words)
    assert (ran.code, ran.out) == (2, "")
    first, usage = ran.err.split("\n", 1)
    assert any("\u4e00" <= letter <= "\u9fff" for letter in first)
    assert usage.startswith("用法：pension-desk")
    assert "error" not in ran.err


def test_what_is_missing_is_told_with_what_it_can_be() -> None:
    assert "what 可选：show、talk、handout。" in call("publicity").err
    assert "请写明其中一项：--add --edit" in call("answers").err


def test_wrong_usage_is_a_document_too() -> None:
    ran = call("screen", "--json")
    assert ran.code == 2
    assert ran.error["reason"] == "usage"
    assert "--year" in ran.error["message"]


@pytest.mark.parametrize("words", [("--help",), ("import", "--help"), ("list", "-h")], ids=" ".join)
def test_help_is_chinese(words: tuple[str, ...]) -> None:
    ran = call(*words)
    assert ran.code == 0
    assert "选项" in ran.out
    assert "show this" not in ran.out


def test_help_names_every_command_without_a_desk() -> None:
    told = call("--help").out
    for command in ("demo", "init", "import", "screen", "kit", "receive", "self-test"):
        assert command in told


def test_version() -> None:
    assert call("--version").out.strip() == __version__


def test_global_options_stand_before_or_after_the_command(town: Program) -> None:
    data = ("--data", town.folder)
    before = call(*data, "--as-of", "2026-11-20", "--json", "verify")
    after = call("verify", "--json", "--as-of", "2026-11-20", *data)
    between = call("--json", *data, "verify", "--as-of", "2026-11-20")
    assert before.document == after.document == between.document
    assert before.document["ok"] is True


def test_a_folder_may_be_called_like_a_command(tmp_path: Path) -> None:
    ran = call("--data", "find", "screen", "--year", "x")
    assert ran.code == 2
    assert "--year" in ran.err
    assert call("--data", tmp_path / "import", "find", "陈").code == 1


@pytest.mark.parametrize("day", ["明天", "2026-13-01", "2026-2-30", "20/11/2026", "''"])
def test_a_day_that_is_none_is_refused_before_anything_is_done(tmp_path: Path, day: str) -> None:
    for command in (("self-test",), ("init", "--role", "town", "--division", "450821105")):
        ran = call("--data", tmp_path / "new", "--as-of", day, *command, "--json")
        assert (ran.code, ran.error["reason"]) == (1, "bad_date")
    assert not (tmp_path / "new").exists()


def test_without_json_a_person_reads_lines(town: Program) -> None:
    ran = call("--data", town.folder, "verify")
    assert (ran.code, ran.out, ran.err) == (0, "数据完好。\n", "")
    missing = call("--data", town.folder / "none", "verify")
    assert (missing.code, missing.out) == (1, "")
    assert "没有数据" in missing.err


def test_a_bug_is_told_without_its_traceback(
    town: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = " ".join(["李四", "450821199311138323"])

    def broken(*_arguments: object, **_named: object) -> None:
        raise ZeroDivisionError(told)

    monkeypatch.setattr("pension_desk.cli.desk_commands.service.verify", broken)
    assert town.refused("verify")["reason"] == "bug"
    log = (town.folder / "faults.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError" in log
    assert told not in log


def test_interrupted_says_so(town: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_arguments: object, **_named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("pension_desk.cli.desk_commands.service.verify", stopped)
    assert town.refused("verify")["reason"] == "cancelled"


def test_outside_one_document_and_nothing_else(town: Program) -> None:
    ran = call_outside("--data", town.folder, "verify", "--json", **{VARIABLE: PASSPHRASE})
    assert ran.code == 0
    assert ran.document["ok"] is True
    assert ran.err == ""
    wrong = call_outside("verify", "--json", "--nothing")
    assert wrong.code == 2
    assert wrong.error["reason"] == "usage"


def test_a_reader_that_has_heard_enough_is_no_failure(town: Program) -> None:
    script = (
        "import sys; from pension_desk.cli.answers import Answer, write;"
        "sys.exit(write(Answer({'x': ['长' * 100] * 20000}), as_json=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_every_answer_is_json_whatever_it_holds(town: Program) -> None:
    for words in (("find", "陈"), ("proposals",), ("screen", "--year", 2026), ("backup",)):
        assert isinstance(json.loads(town(*words).out), dict)
