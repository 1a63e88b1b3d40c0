"""A restored town gets back from a village what it had told it of another, whose laptop is lost."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.services import backup, bundles, roster
from pension_desk.services.divisions import division_name
from tests.services import forging
from tests.services.exchange import TOWN, A, B, Exchange, change, enter, person, state


def agree(exchange: Exchange, *villages: str) -> None:
    """After each has been at the town once more, nobody differs and nothing is left to say."""
    for village in villages:
        exchange.both_ways(village)
    for village in villages:
        there, here = exchange.both_ways(village)
        assert (there.receipt.refused, here.receipt.refused) == (0, 0)
        assert state(exchange.desks[village], village) == state(exchange.town, village)
        exchange.both_ways(village)
        assert exchange.report(village).changes == 0
    for desk in exchange.desks.values():
        assert backup.verify(desk).ok, backup.verify(desk).sentence


def moved_and_forgotten(exchange: Exchange) -> RowId:
    """A moves somebody to B, B works on her, A's laptop is lost, the town forgets it all."""
    mother = person(exchange.town, A)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    change(exchange.desks[A], "residents", mother, village=B, note="嫁到B村")
    exchange.both_ways(A)
    exchange.both_ways(B)
    change(exchange.desks[B], "residents", mother, phone="13911112222")
    enter(exchange.desks[B], "visits", resident_id=mother.hex, visited_on="2026-11-20")
    exchange.restore(TOWN, copy)
    return mother


def test_what_a_lost_laptop_wrote_comes_back_by_the_village_that_was_told(
    exchange: Exchange,
) -> None:
    mother = moved_and_forgotten(exchange)
    held = state(exchange.desks[B])[mother.hex]
    exchange.open_village(A, "new laptop")
    exchange.take(B, exchange.assign(B))
    taken = exchange.take(TOWN, exchange.report(B))
    assert taken.receipt.refused == 0
    assert any(division_name(A) in one and "带回" in one for one in taken.warnings)
    assert state(exchange.town)[mother.hex] == held
    assert state(exchange.town)[mother.hex]["village"] == B
    agree(exchange, A, B)
    assert state(exchange.town)[mother.hex] == held


def test_a_kit_made_after_it_came_back_has_it_too(exchange: Exchange) -> None:
    """The laptop is reported lost, its neighbour brings the work back, then the kit is opened."""
    moved_and_forgotten(exchange)
    stays = person(exchange.town, A, "韦大山")
    bundles.revoke(exchange.town, A)
    exchange.take(B, exchange.assign(B))
    exchange.take(TOWN, exchange.report(B))
    exchange.open_village(A, "new laptop")
    assert stays.hex in state(exchange.desks[A], A)
    agree(exchange, A, B)


def test_it_is_taken_back_with_the_import(exchange: Exchange) -> None:
    mother = moved_and_forgotten(exchange)
    exchange.open_village(A, "new laptop")
    exchange.take(B, exchange.assign(B))
    before = state(exchange.town)
    exchange.take(TOWN, exchange.report(B))
    bundles.undo_receive(exchange.town)
    assert state(exchange.town)[mother.hex] == before[mother.hex]


def test_who_still_has_the_laptop_speaks_for_himself(exchange: Exchange) -> None:
    """As long as A's laptop is in use, what it wrote is waited for, and then both agree."""
    mother = moved_and_forgotten(exchange)
    exchange.take(B, exchange.assign(B))
    assert exchange.take(TOWN, exchange.report(B)).receipt.refused > 0
    assert state(exchange.town)[mother.hex]["village"] == A
    exchange.take(A, exchange.assign(A))
    assert exchange.take(TOWN, exchange.report(A)).receipt.refused == 0
    assert state(exchange.town)[mother.hex]["village"] == B
    agree(exchange, B, A)


@pytest.mark.parametrize("first", [A, B])
def test_a_desk_that_the_town_forgot_is_not_taken_for_its_neighbour_s(
    exchange: Exchange, first: str
) -> None:
    """A's laptop enrolled after the backup; B, which was told of its work, may report before it."""
    mother = person(exchange.town, A)
    exchange.open_village(B)
    exchange.both_ways(B)
    copy = exchange.back_up(TOWN)
    exchange.open_village(A)
    exchange.both_ways(A)
    change(exchange.desks[A], "residents", mother, village=B, note="嫁到B村")
    exchange.both_ways(A)
    exchange.both_ways(B)
    exchange.restore(TOWN, copy)
    for village in (first, B if first == A else A):
        with suppress(Refused):  # a gap: the town forgot what the report builds on
            exchange.take(TOWN, exchange.report(village))
        exchange.take(village, exchange.assign(village))
        exchange.take(TOWN, exchange.report(village))
    other = roster.add(exchange.desks[A], {"village": A, "name": "韦大山", "household_no": "3"})
    exchange.both_ways(A)
    assert other.value.resident.id.hex in state(exchange.town)
    agree(exchange, A, B)
    assert state(exchange.town)[mother.hex]["village"] == B


def invented(exchange: Exchange, desk: DeskId, row: RowId, number: int) -> Path:
    """A report of A that brings a change which another village's desk never made."""
    now = datetime(2026, 11, 20, tzinfo=UTC)
    act = Act(desk, number, "edit", "某人", now)
    made = Change(Dot(desk, number), number, "residents", row, {"note": "不是他写的"})
    return forging.report(exchange, [act, made])


def test_a_town_that_was_never_restored_takes_nothing_in_another_s_name(
    exchange: Exchange,
) -> None:
    person(exchange.town, A)
    theirs = person(exchange.town, B, "黄小妹")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    former = exchange.desks[B].identity.desk_id
    exchange.open_village(B, "new laptop")
    exchange.both_ways(B)
    (taken,) = bundles.receive(exchange.town, invented(exchange, former, theirs, 900)).value.bundles
    assert taken.receipt.refused == 1
    assert state(exchange.town)[theirs.hex]["note"] is None


def test_nor_does_a_restored_one_what_the_other_could_not_have_said(exchange: Exchange) -> None:
    """Nor in the name of a laptop that is in use, nor of one about people of a third village."""
    person(exchange.town, A)
    theirs, ours = person(exchange.town, B, "黄小妹"), person(exchange.town, A, "韦大山")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    exchange.restore(TOWN, exchange.back_up(TOWN))
    in_use = exchange.desks[B].identity.desk_id
    (taken,) = bundles.receive(exchange.town, invented(exchange, in_use, theirs, 900)).value.bundles
    assert taken.receipt.refused == 1
    exchange.open_village(B, "new laptop")
    (taken,) = bundles.receive(exchange.town, invented(exchange, in_use, ours, 901)).value.bundles
    assert taken.receipt.refused == 1
    assert state(exchange.town)[ours.hex]["note"] is None


def test_what_a_restored_town_wrote_before_it_heard_a_village_reaches_it(
    exchange: Exchange,
) -> None:
    """B had her from A by a bundle that the town forgot; the town, unknowing, says she is A's.

    A's report comes late by an old stick. The town's first bundle to B knows of none of this.
    """
    mother = person(exchange.town, A)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    change(exchange.desks[A], "residents", mother, village=B)
    late = exchange.report(A)
    exchange.take(TOWN, late)
    exchange.take(B, exchange.assign(B))
    exchange.restore(TOWN, copy)
    change(exchange.town, "residents", mother, village=A, note="镇里核对过")
    exchange.take(TOWN, late)
    exchange.take(B, exchange.assign(B))
    for village in (A, B):
        exchange.take(TOWN, exchange.report(village))
        exchange.take(village, exchange.assign(village))
    for village in (A, B):
        exchange.both_ways(village)
        assert state(exchange.desks[village], village) == state(exchange.town, village)
        assert state(exchange.desks[village])[mother.hex]["village"] == A
