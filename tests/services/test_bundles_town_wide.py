"""Town-wide records: to every village, from the town alone; bundles say who can read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.bundles.opening import open_bundle
from pension_desk.domain.bundles import KnownDesk, Manifest, Receiver, Verdict
from pension_desk.domain.changes import Act, Change, Dot
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId, TownCode, VillageCode
from pension_desk.services import bundles, roster
from pension_desk.services.desk import Desk
from pension_desk.store.row_ids import new_row_id
from tests.services import forging
from tests.services.exchange import (
    TOWN,
    A,
    B,
    Exchange,
    change,
    enter,
    forged,
    keys_of,
    log,
    refusal_of,
    remove,
    state,
)

LONG = "第一条　缴费由县级统一代办。\n" * 1_000


def parameter(desk: Desk, key: str = "residents.tiers") -> RowId:
    return enter(desk, "policy_parameters", key=key, from_on="2026-01-01", value="[200,300]")


def manifest(exchange: Exchange, file: Path) -> Manifest:
    """Read the manifest of an assignment to village A."""
    known = KnownDesk(keys_of(exchange.town).public(), TownCode(TOWN))
    with open_bundle(
        file,
        keys_of(exchange.desks[A]),
        trusted=lambda _desk: known,
        receiver=Receiver(VillageCode(A)),
    ) as opened:
        return opened.manifest


def test_they_come_with_the_kit_and_later_in_every_assignment(exchange: Exchange) -> None:
    town = exchange.town
    early = parameter(town)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    late = enter(town, "form_wordings", kind="unpaid", wording=LONG)
    change(town, "policy_parameters", early, value="[500]")
    for village in (A, B):
        got = exchange.take(village, exchange.assign(village))
        assert (got.receipt.accepted, got.receipt.refused) == (2, 0)
        here = state(exchange.desks[village])
        assert here == state(town, village)
        assert here[early.hex]["value"] == "[500]"
        assert here[late.hex]["wording"] == LONG


def test_what_the_town_takes_away_goes_everywhere_and_may_come_back(
    exchange: Exchange, mother: RowId
) -> None:
    town, former = exchange.town, exchange.desks[A]
    kept, gone = parameter(town), parameter(town, "residents.base_pension")
    remove(town, "policy_parameters", gone)
    exchange.both_ways(A)
    later = exchange.open_village(B)
    for desk in (former, later):
        assert kept.hex in state(desk)
        assert gone.hex not in state(desk)
    exchange.both_ways(B)
    with town.acting("undo") as (_conn, writer):
        old = {"key": "residents.base_pension", "from_on": "2026-01-01", "value": "[200,300]"}
        writer.revive("policy_parameters", gone, old)
    for village in (A, B):
        assert exchange.take(village, exchange.assign(village)).receipt.refused == 0
        assert state(exchange.desks[village]) == state(town, village)
        assert gone.hex in state(exchange.desks[village])
    full = exchange.take(A, exchange.assign(A, full=True))
    assert (full.receipt.accepted, full.receipt.refused) == (0, 0)


def test_an_import_is_taken_back_but_for_what_the_town_says_to_everyone(
    exchange: Exchange, mother: RowId
) -> None:
    """A village cannot write town-wide records: they stand, and the rest goes all the same."""
    village = exchange.desks[A]
    row = parameter(exchange.town)
    change(exchange.town, "residents", mother, note="镇里写的")
    exchange.both_ways(A)
    bundles.undo_receive(village)
    assert state(village)[mother.hex]["note"] is None
    assert state(village)[row.hex] == state(exchange.town)[row.hex]
    exchange.both_ways(A)
    assert state(village) == state(exchange.town, A)


def test_an_import_of_nothing_else_is_not_taken_back(exchange: Exchange, mother: RowId) -> None:
    parameter(exchange.town)
    exchange.both_ways(A)
    village = exchange.desks[A]
    before = log(village)
    assert refusal_of(lambda: bundles.undo_receive(village)) == "nothing_to_undo"
    assert log(village) == before


def test_a_village_cannot_write_one(exchange: Exchange, mother: RowId) -> None:
    row = parameter(exchange.town)
    exchange.both_ways(A)
    village = exchange.desks[A]
    before = state(village)
    for act in (
        lambda: parameter(village),
        lambda: change(village, "policy_parameters", row, value="[1]"),
        lambda: remove(village, "policy_parameters", row),
    ):
        assert refusal_of(act) == "town_only"
    assert state(village) == before


def test_a_village_s_change_is_refused_by_name(exchange: Exchange, mother: RowId) -> None:
    row = parameter(exchange.town)
    exchange.both_ways(A)
    me = exchange.desks[A].identity.desk_id
    sent = [
        Change(Dot(me, 100), 900, "policy_parameters", row, {"value": "[1]"}),
        Change(Dot(me, 101), 900, "form_wordings", new_row_id(), {"kind": "x", "wording": "y"}),
        Change(Dot(me, 102), 900, "residents", mother, {"note": "好的"}),
    ]
    file = forged(exchange, sent, [Act(me, 900, "edit", "阿梅", exchange.clock())])
    (taken,) = bundles.receive(exchange.town, file).value.bundles
    assert (taken.receipt.accepted, taken.receipt.refused) == (1, 2)
    assert [line.verdict for line in taken.not_taken] == [Verdict.REFUSED] * 2
    reasons = [line.reason for line in taken.not_taken]
    assert reasons == [f"“{x}”由镇里统一维护，村里不能修改" for x in ("政策参数", "表单文字")]
    assert state(exchange.town)[row.hex]["value"] == "[200,300]"


def test_a_long_text_holds_64_kib(exchange: Exchange, mother: RowId) -> None:
    def write(wording: str) -> None:
        with exchange.town.acting("list") as (_conn, writer):
            row = {"kind": "unpaid", "wording": wording}
            writer.insert_many("form_wordings", [(new_row_id(), row)])

    write("字" * 21_845)
    assert refusal_of(lambda: write("字" * 21_846)) == "unfit_value"
    got = exchange.take(A, exchange.assign(A))
    assert (got.receipt.accepted, got.receipt.refused) == (1, 0)


def test_what_others_would_not_take_is_not_entered_by_hand(exchange: Exchange) -> None:
    before = log(exchange.town)
    for fields in ({"wording": "字" * 21_846}, {"kind": "a\0b"}):
        with pytest.raises(Refused) as caught:
            enter(exchange.town, "form_wordings", **{"kind": "unpaid", "wording": "x"} | fields)
        assert caught.value.reason == "unfit_value"
    assert log(exchange.town) == before


def test_a_bundle_says_the_oldest_program_that_loses_nothing(
    exchange: Exchange, mother: RowId
) -> None:
    roster.edit(exchange.town, mother, {"note": "一"})
    told = manifest(exchange, exchange.assign(A).file)
    assert (told.schema, told.schema_min, told.needs_program) == (2, 1, "0.1.0")
    parameter(exchange.town)
    sent = exchange.assign(A)
    told = manifest(exchange, sent.file)
    assert (told.schema, told.schema_min, told.needs_program) == (2, 2, "0.2.0")
    known = KnownDesk(keys_of(exchange.town).public(), TownCode(TOWN))
    with (
        pytest.raises(Refused) as caught,
        open_bundle(
            sent.file,
            keys_of(exchange.desks[A]),
            trusted=lambda _desk: known,
            receiver=Receiver(VillageCode(A)),
            schema=1,
        ),
    ):
        pass
    assert caught.value.reason == "newer_schema"
    assert "0.2.0" in caught.value.advice


def test_what_a_village_says_in_the_name_of_a_town_that_forgot_is_told_and_taken_back(
    exchange: Exchange, mother: RowId
) -> None:
    """Decision 052: nobody can tell it from the town's own word, so a person is asked to look."""
    row = parameter(exchange.town)
    exchange.both_ways(A)
    former = exchange.town.identity.desk_id
    copy = exchange.back_up(TOWN)
    number = forging.next_dot(exchange.town).number

    def invented() -> Path:
        """The row as a town's own change would set it, seeing what stood there."""
        seen = {"value": (Dot(former, number - 1),)}
        told = Change(Dot(former, number), 900, "policy_parameters", row, {"value": "[9]"}, seen)
        act = Act(former, 900, "edit", "老陈", exchange.clock(), "")
        return forging.report(exchange, [act, told])

    before = state(exchange.town)
    taken = bundles.receive(exchange.town, invented()).value.bundles[0]
    assert (taken.receipt.refused, taken.warnings) == (1, ())
    assert state(exchange.town) == before
    town = exchange.restore(TOWN, copy)
    file = invented()
    (told,) = bundles.rehearse(town, file).bundles
    assert "政策参数" in told.warnings[-1]
    assert "核对" in told.warnings[-1]
    got = bundles.receive(town, file).value.bundles[0]
    assert got.warnings == told.warnings
    assert state(town)[row.hex]["value"] == "[9]"
    bundles.undo_receive(town)
    assert state(town)[row.hex] == before[row.hex]
