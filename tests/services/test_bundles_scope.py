"""Who gets what: people who come and go between sticks that were lost, late or not yet answered."""

from __future__ import annotations

import pytest

from pension_desk.domain.bundles import Record
from pension_desk.domain.changes import Change
from pension_desk.domain.ids import RowId
from pension_desk.services import bundles, merging_people, roster
from pension_desk.services.desk import Desk
from tests.services.exchange import (
    TOWN,
    A,
    B,
    Exchange,
    change,
    contested_now,
    enter,
    inside,
    person,
    remove,
    state,
)


def told(exchange: Exchange, code: str, **how: bool) -> list[Record]:
    """Write an assignment, let it arrive, and return what lay in it."""
    sent = exchange.assign(code, **how)
    exchange.take(code, sent)
    return inside(exchange, TOWN, code, sent.file)


def rows(records: list[Record]) -> set[RowId]:
    return {record.row for record in records if isinstance(record, Change)}


def opened(exchange: Exchange, *codes: str) -> tuple[Desk, ...]:
    for code in codes:
        person(exchange.town, code, "农阿妹")
        exchange.open_village(code)
        exchange.both_ways(code)
    return tuple(exchange.desks[code] for code in codes)


def test_who_left_before_the_village_had_answered_is_not_kept_there(exchange: Exchange) -> None:
    """The village took the person in, but the town has no word of that when it moves them on."""
    town = exchange.town
    former, new = opened(exchange, A, B)
    row = person(town, A, "韦小妹")
    assert row in rows(told(exchange, A))
    change(town, "residents", row, village=B)
    told(exchange, A)
    for code in (A, B):
        exchange.both_ways(code)
    assert row.hex in state(new, B)
    assert row.hex not in state(former, A)


def test_who_came_and_went_between_two_sticks_is_never_told(exchange: Exchange) -> None:
    town = exchange.town
    opened(exchange, A, B)
    row = person(town, A, "韦小妹")
    change(town, "residents", row, village=B)
    for full in (False, True):
        assert row not in rows(told(exchange, A, full=full))


def test_what_was_entered_and_deleted_between_two_sticks_is_never_told(exchange: Exchange) -> None:
    """Nor what hung on somebody who was moved there by mistake and then deleted."""
    town = exchange.town
    wrong = person(town, A, "韦小妹")
    visit = enter(town, "visits", resident_id=wrong.hex, visited_on="2026-01-01")
    opened(exchange, A, B)
    change(town, "residents", wrong, village=B)
    remove(town, "residents", wrong)
    row = person(town, B, "梁大姐")
    remove(town, "residents", row)
    for full in (False, True):
        assert not {wrong, visit, row} & rows(told(exchange, B, full=full))


def test_a_lost_stick_with_someone_who_has_left_since_is_made_good(exchange: Exchange) -> None:
    """Whether the first stick arrived is not known: the next one tells who came and went."""
    town = exchange.town
    former, _new = opened(exchange, A, B)
    row = person(town, A, "韦小妹", note="原来的")
    late = exchange.assign(A)
    change(town, "residents", row, village=B)
    change(town, "residents", row, note="迁走以后的")
    got = [x for x in told(exchange, A) if isinstance(x, Change) and x.row == row]
    assert [dict(x.fields).get("note") for x in got] == ["原来的", None]
    assert state(former)[row.hex]["village"] == B
    exchange.take(A, late)
    assert state(former)[row.hex]["village"] == B


def test_an_old_visit_on_a_lost_stick_is_made_good_whole(exchange: Exchange) -> None:
    """The village has acknowledged numbers beyond the visit's, but never was told of it."""
    town = exchange.town
    moving, staying = person(town, A, "韦小妹"), person(town, A, "梁大姐")
    visit = enter(town, "visits", resident_id=moving.hex, visited_on="2026-01-01")
    opened(exchange, A, B)
    change(exchange.desks[A], "visits", visit, resident_id=staying.hex)
    change(town, "residents", moving, village=B)
    exchange.assign(B)
    exchange.take(TOWN, exchange.report(A))
    assert exchange.take(B, exchange.assign(B)).receipt.refused == 0


def test_a_visit_given_to_another_stays_with_them_when_its_resident_moves(
    exchange: Exchange,
) -> None:
    """A visit was written down for the wrong person, who then moved: theirs it never was."""
    town = exchange.town
    wrong, right = person(town, A, "韦小妹"), person(town, A, "梁大姐")
    visit = enter(town, "visits", resident_id=wrong.hex, visited_on="2026-01-01", note="梁大姐在家")
    opened(exchange, A, B)
    former = exchange.desks[A]
    change(former, "visits", visit, resident_id=right.hex)
    change(town, "residents", wrong, village=B)
    exchange.both_ways(A)
    got = told(exchange, B)
    assert wrong in rows(got)
    assert visit not in rows(got)


def test_a_visit_given_to_another_while_its_resident_was_away_is_not_theirs_again(
    exchange: Exchange,
) -> None:
    town = exchange.town
    away, other = person(town, A, "韦小妹"), person(town, B, "梁大姐")
    visit = enter(town, "visits", resident_id=away.hex, visited_on="2026-01-01")
    former, _new = opened(exchange, A, B)
    change(town, "residents", away, village=B)
    exchange.both_ways(A)
    change(town, "visits", visit, resident_id=other.hex)
    exchange.both_ways(A)
    change(town, "residents", away, village=A)
    exchange.both_ways(A)
    assert state(former, A) == state(town, A)


def test_who_is_merged_in_the_village_after_leaving_it_comes_back_with_all_made_elsewhere(
    exchange: Exchange,
) -> None:
    """The village merged two records before it learned that one of them had left."""
    town = exchange.town
    kept, twin = person(town, A, "韦小妹"), person(town, A, "韦小妹")
    village, _new = opened(exchange, A, B)
    change(village, "residents", twin, merged_into=kept.hex)
    change(town, "residents", twin, village=B)
    change(town, "residents", twin, phone="13911112222")
    told(exchange, A)
    exchange.both_ways(A)
    assert state(village)[twin.hex] == state(town)[twin.hex]
    assert state(village)[twin.hex]["phone"] == "13911112222"


def test_what_hung_on_a_merged_record_arrives_though_that_was_deleted_meanwhile(
    exchange: Exchange,
) -> None:
    """The other village deletes the record before it hears that it lives on elsewhere."""
    town = exchange.town
    kept, double = person(town, A), person(town, B)
    visit = enter(town, "visits", resident_id=double.hex, visited_on="2026-01-01")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    merging_people.merge(town, kept, double)
    remove(exchange.desks[B], "residents", double)
    for village in (B, A, B, A):
        exchange.both_ways(village)
    assert visit.hex in state(exchange.desks[A], A)
    assert state(exchange.desks[A], A) == state(town, A)


@pytest.mark.parametrize("again", [False, True])
def test_whom_the_town_moves_and_merges_while_the_village_merges_them_leaves_it(
    exchange: Exchange, again: bool
) -> None:
    """The village does not know whom the town merged them with: the move itself must come too."""
    moved, neighbour = person(exchange.town, A, "韦大山"), person(exchange.town, A, "韦大三")
    stranger = person(exchange.town, B, "韦大山")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    merging_people.merge(exchange.desks[A], neighbour, moved)
    if again:
        merging_people.separate(exchange.desks[A], moved)
        merging_people.merge(exchange.desks[A], neighbour, moved)
    roster.edit(exchange.town, moved, {"village": B})
    merging_people.merge(exchange.town, stranger, moved)
    for _turn in range(2):
        for village in (A, B):
            exchange.both_ways(village)
    assert state(exchange.desks[A])[moved.hex]["village"] == B
    assert moved.hex not in state(exchange.desks[A], A)
    for village in (A, B):
        assert state(exchange.desks[village], village) == state(exchange.town, village)


def test_nobody_waits_for_a_person_over_the_village_of_a_merged_record(exchange: Exchange) -> None:
    """At the town it goes where the living one is, in the same act that takes the bundle."""
    double, kept = person(exchange.town, A, "韦大山"), person(exchange.town, A, "韦大三")
    (village,) = opened(exchange, A)
    merging_people.merge(village, kept, double)
    change(village, "residents", double, village=A)
    roster.edit(exchange.town, double, {"village": B})
    sent = exchange.report(A)
    foretold = bundles.rehearse(exchange.town, sent.file)
    taken = exchange.take(TOWN, sent)
    assert contested_now(exchange.town) == set()
    assert taken.receipt.contested == foretold.contested == 0
    assert taken.not_taken == ()
    exchange.take(A, exchange.assign(A))
    assert state(village, A) == state(exchange.town, A)


def test_what_hung_on_somebody_whom_the_village_took_off_goes_when_the_town_takes_all_back(
    exchange: Exchange, mother: RowId
) -> None:
    """The import brought a payment and the end of the person; the town wants neither."""
    village = exchange.desks[A]
    payment = enter(village, "contributions", resident_id=mother.hex, year=2026,
                    kind="reported", amount_fen=20_000)  # fmt: skip
    remove(village, "residents", mother)
    exchange.take(TOWN, exchange.report(A))
    bundles.undo_receive(exchange.town)
    for _turn in range(2):
        exchange.both_ways(A)
    assert mother.hex in state(village, A)
    assert payment.hex not in state(village)
    assert state(village, A) == state(exchange.town, A)


def test_what_a_village_made_for_somebody_whom_it_moved_away_goes_when_the_town_takes_all_back(
    exchange: Exchange, mother: RowId
) -> None:
    """The report brought a payment and the move; the town wants neither, and the mother is back."""
    village = exchange.desks[A]
    payment = enter(village, "contributions", resident_id=mother.hex, year=2026,
                    kind="reported", amount_fen=20_000)  # fmt: skip
    change(village, "residents", mother, village=B)
    exchange.take(TOWN, exchange.report(A))
    bundles.undo_receive(exchange.town)
    for _turn in range(2):
        exchange.both_ways(A)
    assert mother.hex in state(village, A)
    assert payment.hex not in state(village)
    assert state(village, A) == state(exchange.town, A)


def test_a_payment_deleted_while_its_resident_was_away_is_gone_when_they_come_back(
    exchange: Exchange, mother: RowId
) -> None:
    """The village made it and moved the mother; the town deleted it, and moved her back later."""
    village, town = exchange.desks[A], exchange.town
    payment = enter(village, "contributions", resident_id=mother.hex, year=2026,
                    kind="reported", amount_fen=20_000)  # fmt: skip
    change(village, "residents", mother, village=B)
    exchange.both_ways(A)
    remove(town, "contributions", payment)
    exchange.both_ways(A)
    change(town, "residents", mother, village=A)
    for _turn in range(2):
        exchange.both_ways(A)
    assert payment.hex not in state(village)
    assert state(village, A) == state(town, A)
