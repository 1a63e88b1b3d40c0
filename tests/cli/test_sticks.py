"""kit, revoke, board, contested: what the town does for its villages, from the command line."""

from __future__ import annotations

from pathlib import Path

from pension_desk.services import roster
from tests.cli.conftest import VILLAGE, Program
from tests.services.exchange import A, Exchange, person


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


def test_many_fields_are_decided_by_one_rule(tmp_path: Path) -> None:
    exchange = Exchange(tmp_path)
    row = person(exchange.town, A)
    village = exchange.open_village(A)
    exchange.both_ways(A)
    for desk, note, day in ((exchange.town, "镇里写的", "5"), (village, "村里写的", "2")):
        roster.edit(desk, row, {"note": note, "died_on": f"2026-03-0{day}"})
    exchange.both_ways(A)
    exchange.close()
    town = Program(tmp_path / "town")
    assert len(town.done("contested", code=4)["contested"]) == 2
    some = town.done("contested", "--resolve-all", "town", code=4)
    assert ([x["value"] for x in some["decided"]], len(some["contested"])) == (["镇里写的"], 1)
    told = town.done("contested", "--resolve-all", "village", "--grave")
    assert ([x["value"] for x in told["decided"]], told["contested"]) == (["2026-03-02"], [])
    assert town.refused("contested", "--resolve-all", "later")["reason"] == "nothing_chosen"
