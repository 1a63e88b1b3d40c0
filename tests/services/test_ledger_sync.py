"""Ledger entries between desks: whose word stands depends on whose the entry is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.exchange import A, Exchange, change, contested_now, enter, person, state


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    made = Exchange(tmp_path)
    yield made
    made.close()


@pytest.mark.parametrize(("kind", "stands"), [("reported", "村里写的"), ("recorded", "镇里写的")])
def test_a_field_of_an_entry_is_its_owner_s(exchange: Exchange, kind: str, stands: str) -> None:
    mother = person(exchange.town, A)
    village = exchange.open_village(A)
    entry = enter(
        village, "contributions", resident_id=mother.hex, year=2026, kind=kind, amount_fen=20_000
    )
    exchange.both_ways(A)
    # the village writes last: only ownership can make the town's stand
    change(exchange.town, "contributions", entry, channel="镇里写的")
    change(village, "contributions", entry, channel="村里写的")
    exchange.both_ways(A)
    exchange.both_ways(A)
    found = [state(desk)[entry.hex]["channel"] for desk in exchange.desks.values()]
    assert found == [stands, stands]


def test_a_disputed_kind_is_settled_before_the_fields_that_it_owns(exchange: Exchange) -> None:
    mother = person(exchange.town, A)
    village = exchange.open_village(A)
    entry = enter(
        village, "contributions", resident_id=mother.hex, year=2026, kind="reported",
        amount_fen=20_000,
    )  # fmt: skip
    exchange.both_ways(A)
    change(exchange.town, "contributions", entry, kind="confirmed", voucher="T1")
    change(village, "contributions", entry, kind="reported", voucher="V1")
    exchange.both_ways(A)
    exchange.both_ways(A)
    told = [state(desk)[entry.hex] for desk in exchange.desks.values()]
    assert told[0] == told[1]
    assert (entry.hex, "kind") in contested_now(exchange.town)
