"""The quick count of what waits for each village, held against what would be cut for it."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.services.desk import Desk
from pension_desk.store import bundle_log, delta, peers
from pension_desk.store.unsent import Heard, unsent_by_village
from tests.services.exchange import A, B, Exchange, change, enter, person, remove


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    made = Exchange(tmp_path)
    for code in (A, B):
        person(made.town, code)
        made.open_village(code)
        made.both_ways(code)
        made.both_ways(code)
    yield made
    made.close()


def _counts(town: Desk) -> dict[str, tuple[int, int]]:
    """Return for each village the quick count and the length of the cut."""
    with town.file.reading() as conn:
        known = {peer: bundle_log.told_to(conn, peer) for peer in peers.peers(conn)}
        vectors = {peer: peers.acknowledged(conn, peer) for peer in known}
        heard = {x.division: Heard(vectors[x], told.arrived) for x, told in known.items()}
        quick = unsent_by_village(conn, heard)
        cuts = {peer.division: delta.cut(conn, vectors[peer], told) for peer, told in known.items()}
        return {code: (quick[code], len(found.numbers)) for code, found in cuts.items()}


def test_nothing_waits_after_both_have_met(exchange: Exchange) -> None:
    assert _counts(exchange.town) == {A: (0, 0), B: (0, 0)}


def test_plain_work_is_counted_exactly(exchange: Exchange) -> None:
    row = person(exchange.town, A, "韦大山")
    change(exchange.town, "residents", row, note="一")
    enter(exchange.town, "visits", resident_id=row.hex, visited_on="2026-01-01")
    person(exchange.town, B)
    assert _counts(exchange.town) == {A: (3, 3), B: (1, 1)}


def test_who_moves_away_waits_for_both(exchange: Exchange) -> None:
    row = person(exchange.town, A, "韦大山")
    exchange.take(A, exchange.assign(A))
    exchange.both_ways(A)
    change(exchange.town, "residents", row, village=B)
    counts = _counts(exchange.town)
    assert all(quick and cut for quick, cut in counts.values())


@pytest.mark.parametrize("seed", range(6))
def test_a_village_that_is_to_get_something_never_counts_nothing(
    exchange: Exchange, seed: int
) -> None:
    dice = random.Random(seed)
    town = exchange.town
    rows = [person(town, dice.choice((A, B)), f"居民{n}") for n in range(4)]
    for _round in range(4):
        for _act in range(3):
            row = dice.choice(rows)
            match dice.randrange(5):
                case 0:
                    change(town, "residents", row, village=dice.choice((A, B)))
                case 1:
                    change(town, "residents", row, note=str(dice.random()))
                case 2:
                    enter(town, "visits", resident_id=row.hex, visited_on="2026-01-01")
                case 3:
                    rows.append(person(town, dice.choice((A, B))))
                case 4 if len(rows) > 2:
                    rows.remove(row)
                    remove(town, "residents", row)
        for code, (quick, cut) in _counts(town).items():
            assert bool(cut) <= bool(quick), code
        exchange.both_ways(dice.choice((A, B)))
