"""What a restored town got back from one village it tells the other villages, and all of it.

No version vector can say that such changes were told: the town holds them without those between.
What it sends before a village has answered it is sent once more (decision 052), and then no more.
"""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.ids import RowId
from pension_desk.services import backup, bundles, roster
from tests.services.exchange import TOWN, A, B, Exchange, change, log, person, state


def _brought_back(exchange: Exchange) -> tuple[RowId, Path]:
    """Let A bring back a forgotten word of the town; return whose, and B's backup from before."""
    mother = person(exchange.town, A)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy, of_b = exchange.back_up(TOWN), exchange.back_up(B)
    roster.edit(exchange.town, mother, {"note": "恢复备份以前"})
    exchange.both_ways(A)
    exchange.restore(TOWN, copy)
    exchange.take(A, exchange.assign(A))
    exchange.take(TOWN, exchange.report(A))
    return mother, of_b


def _moved(exchange: Exchange) -> RowId:
    """Let the town move her from B to A, which hears of it, and forget that; return who she is."""
    mother = person(exchange.town, B)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    change(exchange.town, "residents", mother, village=A)
    exchange.both_ways(A)
    exchange.restore(TOWN, copy)
    return mother


def _waits(exchange: Exchange) -> int:
    """Return what the town's board says that waits for B."""
    return next(x.unsent for x in bundles.waiting(exchange.town) if x.receiver == B)


def test_it_is_told_until_it_has_arrived(exchange: Exchange) -> None:
    """She moves to another village, which gets her whole; a lost stick brings nothing."""
    mother, _ = _brought_back(exchange)
    change(exchange.town, "residents", mother, village=B)
    lost = exchange.assign(B)
    assert exchange.assign(B).changes == lost.changes > 0
    assert _waits(exchange) == 0
    for _ in range(2):
        exchange.both_ways(B)
    assert exchange.take(TOWN, exchange.report(B)).receipt.refused == 0
    assert _waits(exchange) == 0
    assert exchange.assign(B).changes == 0
    assert state(exchange.desks[B], B) == state(exchange.town, B)
    assert exchange.assign(B, full=True).changes == lost.changes
    roster.edit(exchange.town, mother, {"note": "以后"})
    assert exchange.assign(B).changes == 1


def test_a_village_that_forgot_it_is_told_it_again(exchange: Exchange) -> None:
    mother, copy = _brought_back(exchange)
    change(exchange.town, "residents", mother, village=B)
    for _ in range(2):
        exchange.both_ways(B)
    exchange.restore(B, copy)
    exchange.both_ways(B)
    assert state(exchange.desks[B], B) == state(exchange.town, B)
    exchange.take(TOWN, exchange.report(B))
    assert exchange.assign(B).changes == 0
    assert set(log(exchange.desks[B])) <= set(log(exchange.town))


def test_who_left_by_it_is_told_once(exchange: Exchange) -> None:
    """The forgotten word took her from B, which had not heard it, to A, which brings it back."""
    mother = _moved(exchange)
    exchange.take(A, exchange.assign(A))
    exchange.take(TOWN, exchange.report(A))
    assert exchange.assign(B).changes == 1
    for _ in range(2):
        exchange.both_ways(B)
    exchange.take(TOWN, exchange.report(B))
    assert exchange.assign(B).changes == 0
    assert mother.hex not in state(exchange.desks[B], B)


def test_work_on_who_had_left_reaches_the_village_that_brings_her_back(exchange: Exchange) -> None:
    """B worked on her meanwhile; the town forgot that she moved, and A got its word first."""
    mother = _moved(exchange)
    roster.edit(exchange.desks[B], mother, {"phone": "13911112222"})
    exchange.take(TOWN, exchange.report(B))
    exchange.take(A, exchange.assign(A))
    exchange.both_ways(A)
    for village in (A, B):
        exchange.both_ways(village)
        assert state(exchange.desks[village], village) == state(exchange.town, village)
    assert state(exchange.town, A)[mother.hex]["phone"] == "13911112222"
    assert backup.verify(exchange.town).ok
