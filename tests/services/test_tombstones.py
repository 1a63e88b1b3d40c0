"""What was deleted stays deleted on every desk, whatever else was done to it meanwhile.

Only the undo of the deletion brings a record back, and only from that one deletion.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pension_desk.domain.ids import RowId
from pension_desk.services import bundles, payments, roster
from pension_desk.services.desk import Desk
from pension_desk.store import history
from tests.services.exchange import (
    TOWN,
    A,
    B,
    Exchange,
    change,
    contested_now,
    enter,
    log,
    person,
    refusal_of,
    remove,
    state,
)


def all_know(exchange: Exchange) -> Iterator[Desk]:
    """Let village and town meet twice; yield both, equal."""
    for _round in range(2):
        exchange.both_ways(A)
    assert state(exchange.desks[A], A) == state(exchange.town, A)
    yield from (exchange.town, exchange.desks[A])


@pytest.mark.parametrize("by", [TOWN, A])
def test_an_edit_elsewhere_does_not_bring_it_back(
    exchange: Exchange, mother: RowId, by: str
) -> None:
    other = A if by == TOWN else TOWN
    roster.remove(exchange.desks[by], mother, "录错")
    roster.edit(exchange.desks[other], mother, {"phone": "13911112222", "died_on": "2026-03-02"})
    for desk in all_know(exchange):
        assert mother.hex not in state(desk)
        assert contested_now(desk) == set()
        assert roster.find(desk, "覃玉兰") == ()
        assert refusal_of(lambda: roster.person(desk, mother)) == "no_such_resident"  # noqa: B023
    with exchange.town.file.reading() as conn:
        told = history.steps(conn, (mother,))
    assert {"deleted", "phone", "died_on"} <= {step.field for step in told}
    roster.undo_last(exchange.desks[by])  # only now is a village that deleted told of the edit
    for desk in all_know(exchange):
        found = state(desk)[mother.hex]
        assert (found["phone"], found["died_on"]) == ("13911112222", "2026-03-02")


def test_an_older_bundle_that_comes_late_does_not_bring_it_back(
    exchange: Exchange, mother: RowId
) -> None:
    village, town = exchange.desks[A], exchange.town
    roster.edit(village, mother, {"note": "早"})
    early = exchange.report(A)
    roster.remove(village, mother, "录错")
    exchange.take(TOWN, exchange.report(A))
    assert exchange.take(TOWN, early).receipt.refused == 0
    for desk in all_know(exchange):
        assert mother.hex not in state(desk)
    assert exchange.take(TOWN, exchange.report(A, full=True)).receipt.accepted == 0
    assert exchange.take(A, exchange.assign(A, full=True)).receipt.accepted == 0
    assert mother.hex not in state(town)


def test_the_undo_of_the_deletion_brings_it_back_with_what_was_written_meanwhile(
    exchange: Exchange, mother: RowId
) -> None:
    roster.edit(exchange.town, mother, {"note": "原来的"})
    exchange.both_ways(A)
    roster.remove(exchange.town, mother, "录错")
    roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
    exchange.both_ways(A)
    roster.undo_last(exchange.town)
    for desk in all_know(exchange):
        found = state(desk)[mother.hex]
        assert (found["note"], found["phone"]) == ("原来的", "13911112222")
        assert len(roster.find(desk, "覃玉兰")) == 1


def test_two_deletions_need_two_undos(exchange: Exchange, mother: RowId) -> None:
    roster.remove(exchange.town, mother, "录错")
    roster.remove(exchange.desks[A], mother, "录重")
    roster.undo_last(exchange.town)
    for desk in all_know(exchange):
        assert mother.hex not in state(desk)
    roster.undo_last(exchange.desks[A])
    for desk in all_know(exchange):
        assert mother.hex in state(desk)


def test_a_deletion_that_had_seen_the_undo_deletes_again(exchange: Exchange, mother: RowId) -> None:
    roster.remove(exchange.town, mother, "录错")
    roster.undo_last(exchange.town)
    for _desk in all_know(exchange):
        pass
    roster.remove(exchange.desks[A], mother, "确实录错")
    for desk in all_know(exchange):
        assert mother.hex not in state(desk)


def test_what_was_hung_on_a_deleted_person_is_kept_and_comes_back_with_them(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    roster.remove(exchange.town, mother, "录错")
    paid = payments.record(village, mother, year=2026, amount_fen=20_000).value.id
    for desk in all_know(exchange):
        assert mother.hex not in state(desk)
        assert payments.of_year(desk, 2026) == ()
        assert {paid.hex} <= {str(row) for _desk, _n, _t, row, *_rest in log(desk)}
    roster.undo_last(exchange.town)
    for desk in all_know(exchange):
        assert [found.id for found in roster.person(desk, mother).contributions] == [paid]
        (hamlet,) = payments.of_year(desk, 2026)
        assert hamlet.paid_fen == 20_000


def test_a_deleted_person_who_is_moved_stays_deleted_everywhere(
    exchange: Exchange, mother: RowId
) -> None:
    exchange.open_village(B)
    exchange.both_ways(B)
    roster.edit(exchange.town, mother, {"village": B})
    roster.remove(exchange.desks[A], mother, "录错")
    for _round in range(2):
        for village in (A, B):
            exchange.both_ways(village)
    for desk in exchange.desks.values():
        assert mother.hex not in state(desk)


def test_a_new_kit_and_a_full_bundle_hold_no_deleted_person(
    exchange: Exchange, mother: RowId
) -> None:
    person(exchange.town, A, "韦大山")
    roster.remove(exchange.town, mother, "录错")
    exchange.both_ways(A)
    new = exchange.open_village(A, "replaced")
    assert mother.hex not in state(new)
    exchange.both_ways(A)
    assert exchange.take(A, exchange.assign(A, full=True)).receipt.refused == 0
    assert mother.hex not in state(new)
    assert state(new) == state(exchange.town, A)


def test_undoing_the_bundle_that_deleted_brings_it_back(exchange: Exchange, mother: RowId) -> None:
    visit = enter(exchange.desks[A], "visits", resident_id=mother.hex, visited_on="2026-01-01")
    exchange.both_ways(A)
    before = state(exchange.town)
    remove(exchange.desks[A], "visits", visit)
    roster.remove(exchange.desks[A], mother, "录错")
    exchange.take(TOWN, exchange.report(A))
    assert mother.hex not in state(exchange.town)
    bundles.undo_receive(exchange.town)
    assert state(exchange.town) == before
    for desk in all_know(exchange):
        assert visit.hex in state(desk)


def test_a_field_may_be_emptied_without_deleting_anything(
    exchange: Exchange, mother: RowId
) -> None:
    change(exchange.town, "residents", mother, note="有")
    exchange.both_ways(A)
    roster.edit(exchange.desks[A], mother, {"note": ""})
    for desk in all_know(exchange):
        assert state(desk)[mother.hex]["note"] is None
