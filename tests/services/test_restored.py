"""A desk that was restored from an older backup gets back what others hold, and stays sound."""

from __future__ import annotations

from pension_desk.services import backup, roster
from pension_desk.services.desk import open_desk
from tests.services.exchange import PASSPHRASE, TOWN, A, B, Exchange, person, state


def test_a_restored_town_gets_its_lost_work_back_and_is_sound(exchange: Exchange) -> None:
    """What it had written comes back by the villages, each bringing its own part."""
    town = exchange.town
    mother, other = person(town, A), person(town, B, "黄小妹")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = backup.backup(town, exchange.folder / "backup").value.file
    for number in range(3):
        roster.edit(town, mother, {"note": f"第{number}次"})
    roster.edit(town, other, {"note": "B村的"})
    for village in (A, B):
        exchange.both_ways(village)
    lost = state(town)
    town.close()
    backup.restore(copy, exchange.folder / "town", PASSPHRASE, clock=exchange.clock)
    exchange.desks[TOWN] = open_desk(exchange.folder / "town", PASSPHRASE, clock=exchange.clock)
    for village in (A, B):
        exchange.take(village, exchange.assign(village))
        assert exchange.take(TOWN, exchange.report(village)).receipt.refused == 0
    assert state(exchange.town) == lost
    for desk in exchange.desks.values():
        assert backup.verify(desk).ok, backup.verify(desk).sentence
