"""ask, answers: from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Program


def test_ask_finds_by_words_and_initials(village: Program) -> None:
    found = village.done("ask", "断了几年怎么补")["found"]
    assert found[0]["key"] == "make_up.missed"
    assert found[0]["source"] == "桂人社规〔2023〕2号"
    assert not found[0]["unconfirmed"]
    proof = village.done("ask", "zgrz")["found"][0]
    assert [one["words"] for one in proof["figures"]] == ["12个月"]
    base = village.done("ask", "基础养老金", "现在")["found"][0]
    assert base["unconfirmed"]
    assert all(one["sources"] for one in base["figures"])


def test_ask_without_words_lists_all(village: Program) -> None:
    document = village.done("ask")
    assert len(document["found"]) == sum(one["count"] for one in document["subjects"]) >= 40
    some = village.done("ask", "--subject", "land")["found"]
    assert {one["subject"] for one in some} == {"land"}


def test_the_town_changes_and_restores(town: Program) -> None:
    given = ("--answer", "一律不收现金。", "--source", "镇里")
    changed = town.done("answers", "--edit", "pay.cash", *given)["answer"]
    assert (changed["answer"], changed["corrected"], changed["origin"]) == (
        "一律不收现金。", True, "town",
    )  # fmt: skip
    assert changed["question"] == "可以把现金交给村干部代缴吗？"
    restored = town.done("answers", "--take-off", "pay.cash")["answer"]
    assert restored["origin"] == "shipped"


def test_a_village_adds_its_own(village: Program) -> None:
    words = ("--question", "圩日在哪？", "--answer", "村委。{缴费渠道}", "--source", "村里")
    made = village.done("answers", "--add", "--subject", "pay", *words)["answer"]
    assert made["origin"] == "village"
    assert "云闪付" in made["answer"]
    assert village.done("answers", "--take-off", made["key"])["answer"] is None


def test_what_is_refused(village: Program) -> None:
    assert village.refused("answers", "--edit", "pay.cash", "--answer", "x")["reason"] == (
        "not_yours"
    )
    assert village.refused("answers", "--add")["reason"] == "nothing_given"
    assert village.refused("answers", "--take-off", "x")["reason"] == "no_such_answer"


def test_print(village: Program, tmp_path: Path) -> None:
    made = village.done("ask", "--subject", "pay", "--print", tmp_path / "a.pdf")
    assert made["pages"] == 1
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF")
