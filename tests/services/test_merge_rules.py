"""The rules of merging between real desks: causes, owners, grave fields, equal ID numbers."""

from __future__ import annotations

from datetime import timedelta

from pension_desk.domain.ids import RowId
from pension_desk.services import contested, merging_people, roster
from pension_desk.store.log_entries import entries_of
from tests.services.exchange import (
    TOWN,
    A,
    Exchange,
    contested_now,
    log,
    person,
    state,
)

NUMBER = "450821199311138323"


def test_one_id_number_on_two_records_is_a_finding_and_no_obstacle(exchange: Exchange) -> None:
    village = exchange.open_village(A)
    exchange.both_ways(A)
    rows = {
        roster.add(desk, {"village": A, "name": "覃玉兰", "id_number": NUMBER}).value.resident.id
        for desk in (exchange.town, village)
    }
    there, back = exchange.both_ways(A)
    assert (there.receipt.accepted, back.receipt.accepted) == (1, 1)
    for desk in exchange.desks.values():
        for row in rows:
            assert "same_id_twice" in roster.person(desk, row).findings
        (group,) = merging_people.duplicates(desk)
        assert {twin.resident.id for twin in group.people} == rows


def test_a_change_names_what_it_had_seen(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(town, mother, {"note": "一"})
    exchange.both_ways(A)
    roster.edit(village, mother, {"note": "二", "phone": "13911112222"})
    exchange.both_ways(A)
    with town.file.reading() as conn:
        made, first, second = entries_of(conn, [mother.bytes])[mother.bytes]
    assert made.supersedes == {}
    assert first.supersedes == {}  # the note held nothing before
    assert second.supersedes == {"note": [[first.desk, first.number]]}
    assert second.fields == {"note": "二", "phone": "13911112222"}


def test_equal_words_from_two_desks_are_no_dispute(exchange: Exchange, mother: RowId) -> None:
    for desk in exchange.desks.values():
        roster.edit(desk, mother, {"died_on": "2026-03-02", "note": "已核实"})
    there, back = exchange.both_ways(A)
    assert (there.receipt.contested, back.receipt.contested) == (0, 0)
    for desk in exchange.desks.values():
        assert contested_now(desk) == set()
        roster.edit(desk, mother, {"died_on": ""})


def test_the_owner_s_word_stands_and_the_other_stays_in_the_history(
    exchange: Exchange, mother: RowId
) -> None:
    """A note is the village's, a move the town's, whoever wrote last."""
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"note": "村里写的", "moved_to": "村里写的"})
    exchange.clock.now += timedelta(hours=1)
    roster.edit(town, mother, {"note": "镇里写的", "moved_to": "镇里写的"})
    exchange.both_ways(A)
    for desk in (town, village):
        assert state(desk)[mother.hex]["note"] == "村里写的"
        assert state(desk)[mother.hex]["moved_to"] == "镇里写的"
        assert contested_now(desk) == {(mother.hex, "note"), (mother.hex, "moved_to")}
        told = {(x.label, x.after) for x in roster.history(desk, mother)}
        assert {("备注", "镇里写的"), ("迁往地", "村里写的")} <= told


def test_what_had_seen_the_other_wins_whatever_the_clocks_say(
    exchange: Exchange, mother: RowId
) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"note": "先", "died_on": "2020-03-02"})
    exchange.both_ways(A)
    exchange.clock.now -= timedelta(days=1_000)
    roster.edit(town, mother, {"note": "后", "died_on": "2020-03-05"})
    exchange.both_ways(A)
    for desk in (town, village):
        assert state(desk)[mother.hex]["note"] == "后"
        assert state(desk)[mother.hex]["died_on"] == "2020-03-05"
        assert contested_now(desk) == set()


def test_nobody_wins_a_grave_field_until_a_person_decides(
    exchange: Exchange, mother: RowId
) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"died_on": "2026-03-02"})
    roster.edit(town, mother, {"died_on": "2026-03-05"})
    exchange.both_ways(A)
    for desk in (town, village):
        (found,) = contested.contested(desk)
        assert found.grave
        assert {side.value for side in found.sides} == {"2026-03-02", "2026-03-05"}
    contested.resolve(village, mother, "died_on", "2026-03-02")
    assert contested_now(town) == {(mother.hex, "died_on")}
    exchange.both_ways(A)
    for desk in (town, village):
        assert contested_now(desk) == set()
        assert state(desk)[mother.hex]["died_on"] == "2026-03-02"


def test_two_decisions_that_differ_are_contested_again(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"died_on": "2026-03-02"})
    roster.edit(town, mother, {"died_on": "2026-03-05"})
    exchange.both_ways(A)
    contested.resolve(village, mother, "died_on", "2026-03-02")
    contested.resolve(town, mother, "died_on", "2026-03-05")
    exchange.both_ways(A)
    for desk in (town, village):
        (found,) = contested.contested(desk)
        assert [side.author for side in found.sides] == ["阿梅", "老陈"]


def test_two_fields_of_one_record_never_disturb_each_other(
    exchange: Exchange, mother: RowId
) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"phone": "13911112222"})
    roster.edit(town, mother, {"address": "新屋"})
    exchange.both_ways(A)
    for desk in (town, village):
        found = state(desk)[mother.hex]
        assert (found["phone"], found["address"]) == ("13911112222", "新屋")
        assert contested_now(desk) == set()


def test_whichever_bundle_comes_first_all_desks_agree(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    sent = []
    for number in range(4):
        roster.edit(village, mother, {"note": f"村{number}", "phone": f"1391111222{number}"})
        roster.edit(town, mother, {"note": f"镇{number}", "address": f"屋{number}"})
        person(village, A, f"居民{number}")
        sent.append((exchange.report(A), exchange.assign(A)))
    for report, assignment in reversed(sent):
        exchange.take(TOWN, report)
        exchange.take(A, assignment)
    assert state(village, A) == state(town, A)
    assert contested_now(village) == contested_now(town)
    assert log(village) == log(town)
