"""visit, visits, promises: from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import QIN, Program


def test_a_visit_says_all_that_the_form_asks(desk: Program) -> None:
    made = desk.done(
        "visit", QIN, "--outcome", "同意参保登记", "--promise", "2026-11-20", "--met", "本人",
        "--points", "经济账（待遇怎么算）,补缴规定", "--knows", "yes", "--next-on", "2026-11-20",
        "--next", "再次入户", "--date", "2026-11-12",
    )["visit"]  # fmt: skip
    assert (made["outcome"], made["met"], made["points"], made["knows"]) == (
        "agreed_to_register", "self", "benefit,make_up", "yes",
    )  # fmt: skip
    assert (made["next_step"], made["next_on"]) == ("visit_again", "2026-11-20")
    found = desk.done("promises")
    assert [line["visit"]["id"] for line in found["promises"]] == [made["id"]]
    assert [line["days"] for line in found["follow_ups"]] == [0]
    refused = desk.refused("visit", QIN, "--outcome", "再考虑", "--date", "2026-11-12")
    assert refused["reason"] == "visited_already"
    desk.done("visit", QIN, "--outcome", "再考虑", "--date", "2026-11-12", "--again")


def test_the_queue_and_the_counts(desk: Program) -> None:
    before = desk.done("visits", "due")
    assert before["left"] == len(before["lines"]) == sum(p["left"] for p in before["places"]) > 1
    assert all(line["id_number"] is None for line in before["lines"])
    desk.done("visit", QIN, "--outcome", "unwilling", "--reason", "经济困难", "--household")
    after = desk.done("visits", "due")
    assert after["left"] < before["left"]
    everyone = desk.done("visits", "due", "--all")
    assert len(everyone["lines"]) == len(before["lines"])
    counted = desk.done("visits", "stats", "--since", "2026-11-01")["statistics"]
    assert [one["key"] for one in counted["by_reason"]] == ["hard_up"]
    assert counted["visits"] == before["left"] - after["left"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("--outcome", "unwilling"), "no_reason"),
        (("--outcome", "x", "--next-on", "2026-01-01"), "next_before_visit"),
        (("--outcome", "x", "--knows", "也许"), "bad_knows"),
    ],
)
def test_what_is_refused(desk: Program, words: tuple[str, ...], reason: str) -> None:
    assert desk.refused("visit", QIN, *words)["reason"] == reason
    assert desk.done("visits", "stats")["statistics"]["visits"] == 0


def test_a_place_that_is_not_this_desk_s(desk: Program, tmp_path: Path) -> None:
    assert desk.refused("visits", "due", "--division", "450821105299")["reason"] == "bad_division"
