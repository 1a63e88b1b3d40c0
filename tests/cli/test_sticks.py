"""kit, revoke, board, contested: what the town does for its villages, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import VILLAGE, Program


def test_a_lost_laptop_is_revoked(town: Program, tmp_path: Path) -> None:
    assert town.refused("revoke", VILLAGE)["reason"] == "nothing_to_revoke"
    town.done("kit", VILLAGE, "--out", tmp_path)
    assert town.done("revoke", VILLAGE)["division"] == VILLAGE
    (line,) = town.done("board")["villages"]
    assert line["stopped_at"]
    assert town.refused("export", "--to", VILLAGE, "--out", tmp_path)["reason"] == "revoked"
    assert town.refused("revoke", "450821106201")["reason"] == "bad_village"


def test_a_village_revokes_nobody(desk: Program) -> None:
    assert desk.refused("revoke", VILLAGE)["reason"] == "not_a_town"
