"""kit, revoke, board, contested: what the town does for its villages, from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.services import roster
from tests.cli.conftest import VILLAGE, Program, call
from tests.services.exchange import TOWN, A, Exchange, person


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


@pytest.fixture
def met(tmp_path: Path) -> Exchange:
    """A town and a village that have met."""
    exchange = Exchange(tmp_path)
    person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    return exchange


def said(exchange: Exchange, *words: object) -> list[str]:
    """Close the desks and return what a command says to a person at the town's."""
    exchange.close()
    return call("--data", exchange.town.folder, *words).out.splitlines()


def test_what_a_bundle_would_do_is_told_by_household_and_why_not(met: Exchange) -> None:
    (mother, *_rest) = roster.find(met.town, "覃")
    for code, day in ((TOWN, "5"), (A, "2")):
        roster.edit(met.desks[code], mother.id, {"died_on": f"2026-03-0{day}"})
    roster.add(met.desks[A], {"village": A, "name": "韦大山", "household_no": "0002"})
    file = met.report(A).file
    lines = said(met, "receive", file, "--dry-run")
    assert lines[:3] == [
        "只是先看看，没有写入：",
        "接收1，无变化0，有冲突1，未接收0。",
        "  动界村第2号",
    ]
    assert lines[3].startswith("    有冲突：动界村 户17 覃玉兰　居民　")
    assert "等待人工核定" in lines[3]
    assert lines[4:] == ["    动界村 户0002 韦大山：新增1", "    动界村 户17 覃玉兰：冲突1"]
    done = said(met, "receive", file)
    assert done == lines[1:4]
    (count, line) = said(met, "contested")
    assert count == "还有1处不一致。"
    assert "动界村 户17 覃玉兰\t死亡日期：2026-03-05（大安镇 老陈 2026-11-" in line
    assert "2026-03-02（动界村 阿梅 2026-11-" in line
    assert said(met, "contested", "--resolve", mother.id, "died_on", "2026-03-02") == [
        "已核定1处。", "还有0处不一致。",
    ]  # fmt: skip


def test_the_board_tells_a_lost_bundle_from_a_lost_laptop(met: Exchange) -> None:
    met.report(A)
    met.take(TOWN, met.report(A))
    village, waiting = said(met, "board")
    assert village.startswith("动界村\t已开通\t上次第3号，2026-11-20（")
    assert village.endswith("\t下一个第4号\t没有到过第2号，内容已随后面的包收齐")
    assert waiting == "待发给动界村：0条，1份回执"
    said(met, "revoke", A)
    (stopped,) = said(met, "board")
    assert stopped.startswith("动界村\t已停用\t")
