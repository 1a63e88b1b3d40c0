"""People entered twice become one on every desk, with all that hangs or will hang on either."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import Why
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import bundles, merging_people, payments, roster, screening, visits
from pension_desk.services.desk import Desk
from pension_desk.services.visits import VisitEntry
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

NUMBER = "450821199311138323"


@pytest.fixture
def pair(exchange: Exchange) -> tuple[RowId, RowId]:
    """One person twice in village A, known there and at the town."""
    kept = person(exchange.town, A, id_number=NUMBER, birth="1993-11-13")
    alias = person(exchange.town, A, id_number=NUMBER, phone="13911112222", birth="1993-11-13")
    exchange.open_village(A)
    exchange.both_ways(A)
    return kept, alias


def entry(desk: Desk, row: RowId, year: int = 2025, **more: FieldValue) -> RowId:
    fields: dict[str, FieldValue] = {"kind": "confirmed", "amount_fen": 20_000, "year": year}
    return enter(desk, "contributions", resident_id=row.hex, **(fields | more))


def paid(desk: Desk, row: RowId) -> list[tuple[int, int]]:
    page = roster.person(desk, row)
    return sorted((found.year, found.amount_fen) for found in page.contributions)


def both_desks(exchange: Exchange) -> Iterator[Desk]:
    """Let village A and the town agree; then yield each."""
    exchange.both_ways(A)
    exchange.take(TOWN, exchange.report(A))
    exchange.take(A, exchange.assign(A))
    assert state(exchange.desks[A], A) == state(exchange.town, A)
    yield from (exchange.town, exchange.desks[A])


# --- the queue ----------------------------------------------------------------------------


def test_the_queue_names_who_may_be_twice(exchange: Exchange, pair: tuple[RowId, RowId]) -> None:
    town = exchange.town
    entry(town, pair[1])
    for _time in range(2):
        person(town, A, "韦小妹", household_no="18", birth="2001-02-03")
    person(town, A, "韦小妹", household_no="19", birth="2001-02-03")
    person(town, A, "韦小妹", household_no="20", birth=None)
    person(town, A, "韦小妹", household_no="20", birth=None)
    person(town, A, "莫家旺", household_no="21", birth="1990-01-01", id_number="1")
    person(town, A, "莫家旺", household_no="21", birth="1990-01-01", id_number="2")
    found = merging_people.duplicates(town)
    assert [(x.why, len(x.people)) for x in found] == [(Why.NUMBER, 2), (Why.HOUSEHOLD, 2)]
    first = found[0].people
    assert [twin.resident.id for twin in first] == [pair[1], pair[0]]
    assert [twin.contributions for twin in first] == [1, 0]
    merging_people.merge(town, *pair)
    assert [x.why for x in merging_people.duplicates(town)] == [Why.HOUSEHOLD]


# --- one person ---------------------------------------------------------------------------


def test_what_hangs_on_either_counts_with_the_one_that_is_kept(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, (kept, alias) = exchange.town, pair
    entry(town, kept, 2024)
    entry(town, alias, 2025)
    visits.record(exchange.desks[A], alias, VisitEntry(note="在家"))
    exchange.both_ways(A)
    merging_people.merge(town, kept, alias)
    for desk in both_desks(exchange):
        assert paid(desk, kept) == paid(desk, alias) == [(2024, 20_000), (2025, 20_000)]
        assert len(roster.person(desk, kept).visits) == 1
        assert roster.person(desk, alias).resident.id == kept
        assert len(roster.row_numbers(desk, RosterFilter())) == 1
        assert [line.id for line in roster.find(desk, "覃玉兰")] == [kept]
        assert [line.id for line in roster.household(desk, A, "17")] == [kept]
        (village,) = screening.screen(desk, year=2026, as_of=desk.today()).value.villages
        assert village.listed == 1
        assert merging_people.duplicates(desk) == ()
        ((old, new),) = merging_people.merged_people(desk)
        assert (old.id, new.id) == (alias, kept)


def test_the_kept_one_takes_only_what_was_chosen(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    kept, alias = pair
    compared = {x.name: x for x in merging_people.compare(exchange.town, kept, alias)}
    assert compared["phone"].takeable
    assert not compared["id_number"].takeable
    assert refusal_of(lambda: merging_people.merge(exchange.town, kept, alias, ["name"])) == (
        "not_takeable"
    )
    page = merging_people.merge(exchange.town, kept, alias, ["phone"]).value
    assert page.resident.phone == "13911112222"
    for desk in both_desks(exchange):
        assert roster.person(desk, kept).resident.phone == "13911112222"


def test_work_for_the_old_record_that_arrives_later_finds_its_way(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    payments.record(village, alias, year=2026, amount_fen=20_000)
    visits.record(village, alias, VisitEntry(note="在家"))
    roster.edit(village, alias, {"note": "写在旧的一条上"})
    merging_people.merge(town, kept, alias)
    taken = exchange.take(TOWN, exchange.report(A))
    assert taken.receipt.refused == 0
    assert paid(town, kept) == [(2026, 20_000)]
    assert roster.person(town, kept).resident.note == ""
    exchange.take(A, exchange.assign(A))
    for desk in both_desks(exchange):
        assert paid(desk, kept) == [(2026, 20_000)]
        assert len(roster.person(desk, kept).visits) == 1


def test_nothing_that_both_records_say_counts_twice(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    for row in pair:
        entry(town, row, 2025, voucher="T-1")
        enter(town, "registrations", resident_id=row.hex, scheme="residents", state="正常参保")
        enter(town, "work_items", resident_id=row.hex, list_kind="unregistered", year=2026)
    other = entry(town, alias, 2025, voucher="T-2")
    exchange.both_ways(A)
    merging_people.merge(town, kept, alias)
    late = enter(
        village, "contributions", resident_id=alias.hex, year=2024, kind="reported", amount_fen=1
    )
    enter(village, "contributions", resident_id=kept.hex, year=2024, kind="reported", amount_fen=1)
    for desk in both_desks(exchange):
        assert paid(desk, kept) == [(2024, 1), (2025, 20_000), (2025, 20_000)]
        assert len(roster.person(desk, kept).registrations) == 1
        assert len(roster.person(desk, kept).work_items) == 1
        with desk.file.reading() as conn:
            found = conn.exec_driver_sql(
                "SELECT sum(amount_fen) FROM contributions c JOIN residents r"
                " ON r.id = c.resident_id WHERE r.present"
            ).scalar()
        assert found == 40_001
    # what a person changes makes it an entry of its own; what they take away makes room
    change(town, "contributions", late, amount_fen=2)
    remove(town, "contributions", other)
    for desk in both_desks(exchange):
        assert paid(desk, kept) == [(2024, 1), (2024, 2), (2025, 20_000)]


def test_an_entry_that_was_corrected_is_never_taken_for_a_repeat(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, (kept, alias) = exchange.town, pair
    entry(town, kept, 2025)
    wrong = entry(town, alias, 2025)
    entry(town, alias, 2025, amount_fen=-20_000, corrects=wrong.hex)
    merging_people.merge(town, kept, alias)
    for desk in both_desks(exchange):
        assert sum(fen for _year, fen in paid(desk, kept)) == 20_000


# --- undo ---------------------------------------------------------------------------------


@pytest.mark.parametrize("by", ["ctrl_z", "separate", "separate_at_village"])
def test_a_merge_is_taken_back(exchange: Exchange, pair: tuple[RowId, RowId], by: str) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    entry(town, kept, 2025, voucher="T-1")
    entry(town, alias, 2025, voucher="T-1")
    exchange.both_ways(A)
    before = state(town)
    merging_people.merge(town, kept, alias, ["phone"])
    if by == "ctrl_z":
        assert roster.undo_last(town).value == "合并人员 覃玉兰并入覃玉兰"
    elif by == "separate":
        exchange.both_ways(A)
        merging_people.separate(town, alias)
    else:
        exchange.both_ways(A)
        merging_people.separate(village, alias)
    for desk in both_desks(exchange):
        assert state(desk) == before
        assert paid(desk, kept) == paid(desk, alias) == [(2025, 20_000)]
        assert len(merging_people.duplicates(desk)) == 1
    assert refusal_of(lambda: merging_people.separate(town, alias)) == "not_merged"


def test_later_work_stays_with_the_record_that_it_was_written_on(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, (kept, alias) = exchange.town, pair
    merging_people.merge(town, kept, alias, ["phone"])
    entry(town, kept, 2024)
    roster.edit(town, kept, {"phone": "13900000000"})
    merging_people.separate(town, alias)
    for desk in both_desks(exchange):
        assert paid(desk, kept) == [(2024, 20_000)]
        assert paid(desk, alias) == []
        assert roster.person(desk, kept).resident.phone == "13900000000"


# --- chains, circles, several desks -------------------------------------------------------


def test_a_chain_leads_to_its_end(exchange: Exchange, pair: tuple[RowId, RowId]) -> None:
    town, (kept, alias) = exchange.town, pair
    third = person(town, A, id_number=NUMBER)
    entry(town, alias, 2023)
    merging_people.merge(town, kept, alias)
    assert refusal_of(lambda: merging_people.merge(town, third, alias)) == "merged_already"
    assert refusal_of(lambda: merging_people.merge(town, alias, third)) == "merged_already"
    merging_people.merge(town, third, kept)
    for desk in both_desks(exchange):
        assert roster.person(desk, alias).resident.id == third
        assert paid(desk, third) == [(2023, 20_000)]
        assert len(roster.row_numbers(desk, RosterFilter())) == 1


def test_a_circle_between_desks_is_the_same_on_both(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    entry(town, kept, 2023)
    entry(town, alias, 2024)
    exchange.both_ways(A)
    merging_people.merge(town, kept, alias)
    merging_people.merge(village, alias, kept)
    for desk in both_desks(exchange):
        assert roster.person(desk, kept).resident.id == min(pair)
        assert roster.person(desk, alias).resident.id == min(pair)
        assert paid(desk, kept) == [(2023, 20_000), (2024, 20_000)]
        assert len(roster.row_numbers(desk, RosterFilter())) == 1


def test_two_desks_that_merge_differently_leave_it_to_a_person(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    third = person(town, A, id_number=NUMBER)
    exchange.both_ways(A)
    merging_people.merge(town, kept, alias)
    merging_people.merge(village, third, alias)
    for desk in both_desks(exchange):
        assert contested_now(desk) == {(alias.hex, "merged_into")}
        assert roster.person(desk, alias).resident.id == kept


# --- with deletions -----------------------------------------------------------------------


def test_nobody_is_lost_with_a_record_that_is_deleted_elsewhere(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    entry(town, alias, 2024)
    exchange.both_ways(A)
    merging_people.merge(town, kept, alias)
    roster.remove(village, kept, "录重")
    for desk in both_desks(exchange):
        assert roster.person(desk, alias).resident.id == alias
        assert paid(desk, alias) == [(2024, 20_000)]
        assert len(roster.row_numbers(desk, RosterFilter())) == 1


def test_what_hung_on_a_deleted_alias_counts_with_the_living(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    """The village removed the record that the town merged."""
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    entry(town, alias, 2024)
    exchange.both_ways(A)
    merging_people.merge(town, kept, alias)
    roster.remove(village, alias, "录重")
    for desk in both_desks(exchange):
        assert paid(desk, kept) == [(2024, 20_000)]
        assert alias.hex not in state(desk)
    late = entry(town, alias, 2022)
    for desk in both_desks(exchange):
        assert late.hex in state(desk)
        assert paid(desk, kept) == [(2022, 20_000), (2024, 20_000)]
    new = exchange.open_village(A, "replaced")
    assert paid(new, kept) == [(2022, 20_000), (2024, 20_000)]
    assert state(new) == state(town, A)


# --- over villages ------------------------------------------------------------------------


@pytest.fixture
def apart(exchange: Exchange) -> tuple[RowId, RowId]:
    """One person in two villages: to be kept in B, also in A; all desks know their own."""
    kept = person(exchange.town, B, id_number=NUMBER)
    alias = person(exchange.town, A, id_number=NUMBER)
    entry(exchange.town, alias, 2024)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    return kept, alias


def all_meet(exchange: Exchange) -> None:
    for _round in range(2):
        for village in (A, B):
            assert exchange.take(TOWN, exchange.report(village)).receipt.refused == 0
        for village in (A, B):
            assert exchange.take(village, exchange.assign(village)).receipt.refused == 0
    for village in (A, B):
        assert state(exchange.desks[village], village) == state(exchange.town, village)


def test_only_the_town_merges_over_villages(exchange: Exchange, apart: tuple[RowId, RowId]) -> None:
    kept, alias = apart
    assert refusal_of(lambda: merging_people.merge(exchange.desks[A], kept, alias)) == (
        "no_such_resident"
    )
    visits.record(exchange.desks[A], alias, VisitEntry(note="合并以前去过"))
    merging_people.merge(exchange.town, kept, alias)
    all_meet(exchange)
    assert paid(exchange.desks[B], kept) == [(2024, 20_000)]
    assert len(roster.person(exchange.desks[B], kept).visits) == 1
    assert len(roster.row_numbers(exchange.desks[A], RosterFilter())) == 0
    assert roster.person(exchange.desks[A], alias).away
    assert refusal_of(lambda: roster.edit(exchange.desks[A], alias, {"note": "x"})) == (
        "moved_away"
    )
    assert refusal_of(lambda: merging_people.separate(exchange.desks[B], alias)) == (
        "other_village"
    )


def test_who_was_merged_moves_with_the_living(
    exchange: Exchange, apart: tuple[RowId, RowId]
) -> None:
    """The living record goes to A; the alias and all on it go along, and B keeps history."""
    town, (kept, alias) = exchange.town, apart
    merging_people.merge(town, kept, alias)
    all_meet(exchange)
    roster.edit(town, kept, {"village": A})
    all_meet(exchange)
    village = exchange.desks[A]
    assert paid(village, kept) == [(2024, 20_000)]
    assert len(roster.row_numbers(exchange.desks[B], RosterFilter())) == 0
    (visit,) = (visits.record(village, kept, VisitEntry(note="在新的村")).value,)
    old = roster.person(village, alias).contributions[0].id
    change(village, "contributions", old, note="A村写的")
    all_meet(exchange)
    assert state(town)[old.hex]["note"] == "A村写的"
    assert visit.id.hex in state(town)
    merging_people.separate(town, alias)
    all_meet(exchange)
    assert paid(village, alias) == [(2024, 20_000)]
    assert paid(village, kept) == []


def test_who_lives_again_does_so_where_they_last_lived(
    exchange: Exchange, apart: tuple[RowId, RowId]
) -> None:
    """The living record moved to A, the alias with it; there the living one is deleted."""
    town, (kept, alias) = exchange.town, apart
    merging_people.merge(town, kept, alias)
    all_meet(exchange)
    roster.edit(town, kept, {"village": A})
    all_meet(exchange)
    late = entry(town, alias, 2021)
    all_meet(exchange)
    roster.remove(exchange.desks[A], kept, "录错")
    all_meet(exchange)
    village = exchange.desks[A]
    assert roster.person(village, alias).resident.id == alias
    assert paid(village, alias) == [(2021, 20_000), (2024, 20_000)]
    assert late.hex in state(village)
    assert len(roster.row_numbers(village, RosterFilter())) == 1
    assert len(roster.row_numbers(exchange.desks[B], RosterFilter())) == 0


def test_a_village_s_merge_follows_a_move_that_it_did_not_know(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    """The town moved one record away while the village merged the other into it."""
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    entry(town, alias, 2024)
    exchange.both_ways(A)
    exchange.open_village(B)
    exchange.both_ways(B)
    roster.edit(town, kept, {"village": B})
    merging_people.merge(village, kept, alias)
    before = state(town)
    exchange.take(TOWN, exchange.report(A))
    assert state(town)[alias.hex]["village"] == B
    bundles.undo_receive(town)
    assert state(town) == before
    all_meet(exchange)
    merging_people.merge(town, kept, alias)
    all_meet(exchange)
    assert paid(exchange.desks[B], kept) == [(2024, 20_000)]
    assert len(roster.row_numbers(exchange.desks[B], RosterFilter())) == 1
    assert len(roster.row_numbers(village, RosterFilter())) == 0


def test_a_second_import_and_an_undone_one_change_nothing(
    exchange: Exchange, pair: tuple[RowId, RowId]
) -> None:
    town, village, (kept, alias) = exchange.town, exchange.desks[A], pair
    entry(town, kept, 2025)
    entry(town, alias, 2025)
    exchange.both_ways(A)
    before = state(village)
    merging_people.merge(town, kept, alias)
    sent = exchange.assign(A)
    exchange.take(A, sent)
    after = state(village), log(village)
    assert exchange.take(A, sent).again
    assert (state(village), log(village)) == after
    bundles.undo_receive(village)
    assert state(village) == before
    assert len(roster.row_numbers(village, RosterFilter())) == 2
