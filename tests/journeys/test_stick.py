"""The whole journey of a stick: kit, work in the village, report, work in the town, assignment."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.domain.visits import VisitEntry
from pension_desk.services import bundles, payments, roster, visits
from tests.services.exchange import TOWN, A, B, Exchange, contested_now, enter, log, person, state


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    made = Exchange(tmp_path)
    yield made
    made.close()


def test_from_the_kit_to_the_second_assignment(exchange: Exchange) -> None:
    town = exchange.town
    mother = person(town, A, "覃玉兰", id_number="450821199311138323", phone="13800000000")
    enter(town, "contributions", resident_id=mother.hex, year=2025, kind="confirmed",
          amount_fen=20000)  # fmt: skip
    stranger = person(town, B, "韦大山")

    village = exchange.open_village(A)
    assert mother.hex in state(village)
    assert stranger.hex not in state(village)
    assert state(village) == state(town, A)

    roster.edit(village, mother, {"phone": "13911112222"})
    payments.record(village, mother, year=2026, amount_fen=20000)
    visits.record(village, mother, VisitEntry(outcome="愿意参保"))
    report = exchange.report(A)
    there = exchange.take(TOWN, report)
    assert (there.receipt.accepted, there.receipt.refused) == (3, 0)
    assert roster.person(town, mother).resident.phone == "13911112222"
    assert state(town, A) == state(village)

    enter(town, "work_items", resident_id=mother.hex, list_kind="unpaid", year=2026)
    assignment = exchange.assign(A)
    back = exchange.take(A, assignment)
    assert (back.receipt.accepted, back.receipt.unchanged) == (1, 0)
    assert [answer.accepted for answer in back.answers] == [3]
    assert len(roster.person(village, mother).work_items) == 1
    assert state(town, A) == state(village)

    nothing = exchange.both_ways(A)
    assert [taken.receipt.accepted for taken in nothing] == [0, 0]
    assert exchange.report(A).changes == 0


def test_the_author_survives_the_trip(exchange: Exchange) -> None:
    mother = person(exchange.town, A)
    village = exchange.open_village(A)
    roster.edit(village, mother, {"phone": "13911112222"})
    exchange.both_ways(A)
    assert log(village) == log(exchange.town)
    newest = roster.history(exchange.town, mother)[0]
    assert (newest.author, newest.desk, newest.after) == ("阿梅", "动界村", "13911112222")


def test_a_grave_field_waits_for_a_person_and_the_decision_travels(exchange: Exchange) -> None:
    from pension_desk.services.contested import contested, resolve

    mother = person(exchange.town, A)
    village = exchange.open_village(A)
    roster.edit(village, mother, {"died_on": "2026-11-01"})
    roster.edit(exchange.town, mother, {"died_on": "2026-11-03"})
    there, _back = exchange.both_ways(A)
    assert there.receipt.contested == 1
    assert contested_now(village) == contested_now(exchange.town) == {(mother.hex, "died_on")}
    (found,) = contested(exchange.town)
    assert {side.value for side in found.sides} == {"2026-11-01", "2026-11-03"}

    resolve(exchange.town, mother, "died_on", "2026-11-01")
    exchange.both_ways(A)
    assert contested_now(village) == contested_now(exchange.town) == set()
    assert str(roster.person(village, mother).resident.died_on) == "2026-11-01"


def test_waiting_and_the_board(exchange: Exchange) -> None:
    mother = person(exchange.town, A)
    village = exchange.open_village(A)
    (line,) = bundles.board(exchange.town)
    assert (line.enrolled, line.last_report, line.next_expected) == (False, None, 1)
    roster.edit(village, mother, {"phone": "13911112222"})
    assert [w.unsent for w in bundles.waiting(village)] == [1]
    lost = exchange.report(A)
    assert [(w.unsent, w.unanswered) for w in bundles.waiting(village)] == [(0, 1)]
    again = exchange.report(A)
    assert lost.changes == again.changes == 1
    exchange.take(TOWN, again)
    (line,) = bundles.board(exchange.town)
    assert (line.enrolled, line.last_report, line.next_expected, line.missing) == (
        True, 2, 3, (1,),
    )  # fmt: skip
    kept = village.folder / "sent"
    assert len(list(kept.iterdir())) == 2
    exchange.take(A, exchange.assign(A))
    assert list(kept.iterdir()) == []
    assert [(w.unsent, w.unanswered) for w in bundles.waiting(village)] == [(0, 0)]
