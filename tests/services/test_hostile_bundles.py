"""Bundles that are rightly signed and lie: refused with a sentence, or without any effect."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.bundles import Blob, Record, Verdict
from pension_desk.domain.changes import Dot
from pension_desk.domain.ids import DeskId, RowId, TownCode, VillageCode
from pension_desk.services import bundles, roster
from pension_desk.services.bundle_keys import DESKS_BLOB
from tests.services import forging
from tests.services.exchange import TOWN, A, B, Exchange, keys_of, person, refusal_of, state, whole


def taken_by(exchange: Exchange, code: str, path: Path) -> bundles.ReceivedBundle:
    (taken,) = bundles.receive(exchange.desks[code], path).value.bundles
    return taken


def reasons(taken: bundles.ReceivedBundle) -> list[str]:
    assert all(line.verdict is Verdict.REFUSED for line in taken.not_taken)
    return [line.reason for line in taken.not_taken]


# --- vectors that lie ----------------------------------------------------------------------


def test_who_claims_to_hold_more_than_there_is_still_gets_everything(
    exchange: Exchange, mother: RowId
) -> None:
    """Else the town would send nothing until it had made so many changes."""
    exchange.open_village(B)
    exchange.both_ways(B)
    town, village, other = exchange.town, exchange.desks[A], exchange.desks[B]
    with town.file.reading() as conn:
        held = {
            DeskId(UUID(bytes=i)): n for i, n in conn.exec_driver_sql("SELECT id, held FROM desks")
        }
    lie = {desk: 10**6 for desk in held if desk != town.identity.desk_id}
    lie[town.identity.desk_id] = held[town.identity.desk_id]
    taken_by(exchange, TOWN, forging.report(exchange, holds=lie, upto={}))
    row = person(other, B, "黄小妹")
    exchange.both_ways(B)
    roster.edit(other, row, {"note": "B村写的"})
    exchange.both_ways(B)
    with town.acting("move") as (_conn, writer):
        writer.update("residents", row, {"village": A})
    exchange.take(A, exchange.assign(A))
    assert state(village, A)[row.hex]["note"] == "B村写的"


def test_who_claims_to_have_sent_more_than_it_did_is_not_believed(
    exchange: Exchange, mother: RowId
) -> None:
    """Else the town would tell the village so, and the village would send no change again."""
    village = exchange.desks[A]
    me = village.identity.desk_id
    taken_by(exchange, TOWN, forging.report(exchange, upto={me: 10**6}))
    roster.edit(village, mother, {"note": "还在发"})
    exchange.both_ways(A)
    assert exchange.both_ways(A)[0].receipt.refused == 0
    assert state(exchange.town)[mother.hex]["note"] == "还在发"


@pytest.mark.parametrize("vector", ["holds", "upto"])
def test_who_has_seen_our_future_is_refused(exchange: Exchange, mother: RowId, vector: str) -> None:
    town = exchange.town
    before = whole(town)
    path = forging.report(exchange, **{vector: {town.identity.desk_id: 2**62}})
    assert refusal_of(lambda: bundles.receive(town, path)) == "rewound"
    assert whole(town) == before


def test_a_claim_that_something_must_have_come_before_is_a_gap(
    exchange: Exchange, mother: RowId
) -> None:
    before = whole(exchange.town)
    unknown = DeskId(uuid4())
    path = forging.report(exchange, since={unknown: 5})
    assert refusal_of(lambda: bundles.receive(exchange.town, path)) == "gap"
    assert whole(exchange.town) == before


# --- changes that lie ----------------------------------------------------------------------


def test_nobody_replaces_what_has_yet_to_be_written(exchange: Exchange, mother: RowId) -> None:
    """Else a village could settle beforehand what the town will say."""
    village, town = exchange.desks[A], exchange.town
    first, deed = forging.next_dot(village), forging.deed(exchange, village)
    future = [forging.next_dot(town, ahead) for ahead in range(5)]
    lie = replace(
        forging.resident(first, row=mother, note="村里说了算"), supersedes={"note": tuple(future)}
    )
    taken = taken_by(exchange, TOWN, forging.report(exchange, [deed, lie]))
    assert reasons(taken) == ["来文说取代了不可能见过的修改"]
    roster.edit(town, mother, {"note": "镇里写的"})
    assert state(town)[mother.hex]["note"] == "镇里写的"


def test_a_change_that_replaces_itself_leaves_no_field_empty(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    dot, deed = forging.next_dot(village), forging.deed(exchange, village)
    lie = replace(forging.resident(dot, row=mother, name="改名"), supersedes={"name": (dot,)})
    before = state(exchange.town)
    taken = taken_by(exchange, TOWN, forging.report(exchange, [deed, lie]))
    assert reasons(taken) == ["来文说取代了不可能见过的修改"]
    assert state(exchange.town) == before


def test_two_changes_that_replace_each_other_leave_no_field_empty(
    exchange: Exchange, mother: RowId
) -> None:
    """By a desk that the village never had: one half of the circle is not taken."""
    village = exchange.desks[A]
    mine, other = forging.next_dot(village), Dot(DeskId(uuid4()), 1)
    acts = [
        forging.deed(exchange, village),
        replace(forging.deed(exchange, village), desk=other.desk),
    ]
    new = replace(forging.resident(mine), supersedes={"name": (other,)})
    circle = replace(forging.resident(other, row=new.row, name="乙"), supersedes={"name": (mine,)})
    taken = taken_by(exchange, TOWN, forging.report(exchange, [*acts, new, circle]))
    assert reasons(taken) == ["来文说取代了不可能见过的修改"]
    assert state(exchange.town)[new.row.hex]["name"] == "韦大山"


def test_one_number_stands_for_one_change(exchange: Exchange, mother: RowId) -> None:
    village = exchange.desks[A]
    dot = forging.next_dot(village)
    once, twice = (forging.resident(dot, name=name) for name in ("甲", "乙"))
    records = [forging.deed(exchange, village), once, twice]
    taken = taken_by(exchange, TOWN, forging.report(exchange, records))
    assert reasons(taken) == ["编号相同而内容不同，可能有两台电脑用着同一份数据"]
    assert taken.receipt.accepted == 1


def test_a_village_speaks_for_no_other(exchange: Exchange, mother: RowId) -> None:
    exchange.open_village(B)
    exchange.both_ways(B)
    other, village = exchange.desks[B], exchange.desks[A]
    theirs = person(exchange.town, B, "黄小妹")
    records: list[Record] = [
        forging.deed(exchange, village),
        forging.deed(exchange, other),
        forging.resident(forging.next_dot(other)),
        forging.resident(forging.next_dot(village), row=theirs, name="改"),
        forging.resident(forging.next_dot(village, 1), village=B),
        forging.resident(forging.next_dot(exchange.town)),
    ]
    before = state(exchange.town)
    taken = taken_by(exchange, TOWN, forging.report(exchange, records))
    assert len(set(reasons(taken))) >= 3
    assert taken.receipt.refused == 4
    assert state(exchange.town) == before


def test_dates_of_the_far_future_decide_nothing_and_are_said(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    act = replace(forging.deed(exchange, village), at=exchange.clock.now.replace(year=2999))
    change = forging.resident(forging.next_dot(village), row=mother, note="来自未来")
    path = forging.report(
        exchange, [act, change], outside={"created": exchange.clock.now.replace(year=2999)}
    )
    taken = taken_by(exchange, TOWN, path)
    assert any("比本机时间" in warning for warning in taken.warnings)
    roster.edit(exchange.town, mother, {"note": "镇里后来改的"})
    exchange.both_ways(A)
    assert state(village, A)[mother.hex]["note"] == "镇里后来改的"


# --- lists of desks ------------------------------------------------------------------------

BLOBS: dict[str, bytes] = {
    "not JSON": b"[",
    "deep": b"[" * 100_000,
    "a number for an id": b'[[1, "town", "450821105"]]',
    "an unknown role": b'[["22222222-2222-4222-8222-222222222222", "county", "450821105"]]',
    "a village's code for a town": (
        b'[["22222222-2222-4222-8222-222222222222", "town", "450821105201"]]'
    ),
    "a list for a code": b'[["22222222-2222-4222-8222-222222222222", "town", ["450821105"]]]',
    "an object": b"{}5",
    "too few": b'[["22222222-2222-4222-8222-222222222222"]]',
}


@pytest.mark.parametrize("data", BLOBS.values(), ids=BLOBS.keys())
def test_a_list_of_desks_that_is_none_is_refused(
    exchange: Exchange, mother: RowId, data: bytes
) -> None:
    village = exchange.desks[A]
    before = whole(village)
    records = [Blob(DESKS_BLOB, "application/json", data), *_news(exchange, mother)]
    path = forging.assignment(exchange, records, blob=False)
    assert refusal_of(lambda: bundles.receive(village, path)) == "bad_record"
    assert whole(village) == before


def _news(exchange: Exchange, mother: RowId) -> list[Record]:
    town = exchange.town
    note = forging.resident(forging.next_dot(town), row=mother, note="新")
    return [forging.deed(exchange, town), note]


@pytest.mark.parametrize("order", ["missing", "late", "twice"])
def test_the_list_of_desks_comes_once_and_first(
    exchange: Exchange, mother: RowId, order: str
) -> None:
    village = exchange.desks[A]
    before = whole(village)
    blob = Blob(DESKS_BLOB, "application/json", b"[]")
    records: list[Record] = _news(exchange, mother)
    if order != "missing":
        records.append(blob)
    path = forging.assignment(exchange, records, blob=order == "twice")
    assert refusal_of(lambda: bundles.receive(village, path)) == "bad_record"
    assert whole(village) == before


# --- who signs, who sends ------------------------------------------------------------------


def test_a_bundle_of_ours_signed_anew_by_the_next_village_is_refused(
    exchange: Exchange, mother: RowId
) -> None:
    exchange.open_village(B)
    exchange.both_ways(B)
    town, other = exchange.town, exchange.desks[B]
    before = whole(town)
    stranger = DeskKeys.generate()
    cases: list[tuple[str, dict[str, object]]] = [
        ("changed", {"signer": keys_of(other)}),
        ("wrong_division", {"outside": {"desk": other.identity.desk_id}, "signer": keys_of(other)}),
        ("stranger", {"outside": {"desk": DeskId(uuid4())}, "signer": keys_of(other)}),
        ("stranger", {"outside": {"desk": DeskId(uuid4())}, "signer": stranger}),
        ("changed", {"signer": stranger}),
        ("other_receiver", {"outside": {"receiver": TownCode("450821101")}}),
        ("stranger", {"outside": {"sender": VillageCode("450821105210"), "desk": DeskId(uuid4())}}),
        ("other_desk", {"receiver_desk": DeskId(uuid4())}),
        ("newer_schema", {"schema": 99, "schema_min": 99, "needs_program": "9.9.9"}),
    ]
    for reason, how in cases:
        path = forging.report(exchange, [], **how)
        assert refusal_of(lambda path=path: bundles.receive(town, path)) == reason, how
    assert whole(town) == before


def test_an_old_bundle_again_changes_nothing_even_after_others(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    roster.edit(village, mother, {"note": "一"})
    old = exchange.report(A)
    exchange.take(TOWN, old)
    roster.edit(village, mother, {"note": "二"})
    exchange.both_ways(A)
    before = whole(exchange.town)
    assert exchange.take(TOWN, old).again
    assert whole(exchange.town) == before


# --- the file is exchanged while it is looked at -------------------------------------------


def test_a_file_that_is_exchanged_between_looking_and_opening_is_refused(
    exchange: Exchange, mother: RowId, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pension_desk.services import bundle_import

    village = exchange.desks[A]
    roster.edit(village, mother, {"note": "一"})
    first, second = exchange.report(A).file, exchange.report(A).file
    look = bundle_import.inspect

    def look_then_exchange(path: Path) -> object:
        found = look(path)
        path.write_bytes(second.read_bytes())
        return found

    before = whole(exchange.town)
    monkeypatch.setattr(bundle_import, "inspect", look_then_exchange)
    assert refusal_of(lambda: bundles.receive(exchange.town, first)) == "changed"
    assert whole(exchange.town) == before
