"""A desk that was restored from an older backup gets back what others hold, and stays sound."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.bundles.enrolment import enrol, new_secret
from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.ids import RowId
from pension_desk.services import backup, bundles, roster, visit
from pension_desk.services.divisions import division_name
from pension_desk.services.visit_plan import Found
from pension_desk.store import peers
from tests.services import forging
from tests.services.exchange import (
    CHEAP_LOCK,
    TOWN,
    A,
    B,
    Exchange,
    change,
    contested_now,
    enter,
    keys_of,
    log,
    person,
    refusal_of,
    state,
    whole,
)


def _all_sound(exchange: Exchange) -> None:
    for desk in exchange.desks.values():
        assert backup.verify(desk).ok, backup.verify(desk).sentence


def test_a_restored_town_gets_its_lost_work_back_and_is_sound(exchange: Exchange) -> None:
    """What it had written comes back by the villages, each bringing its own part."""
    town = exchange.town
    mother, other = person(town, A), person(town, B, "黄小妹")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    for number in range(3):
        roster.edit(town, mother, {"note": f"第{number}次"})
    roster.edit(town, other, {"note": "B村的"})
    for village in (A, B):
        exchange.both_ways(village)
    lost = state(town)
    exchange.restore(TOWN, copy)
    for village in (A, B):
        exchange.take(village, exchange.assign(village))
        assert exchange.take(TOWN, exchange.report(village)).receipt.refused == 0
    assert state(exchange.town) == lost
    _all_sound(exchange)


def test_what_the_town_had_said_to_everyone_comes_back_too(
    exchange: Exchange, mother: RowId
) -> None:
    """Its own lost figures and wordings, as it wrote them; what a village writes stays refused."""
    exchange.open_village(B)
    exchange.both_ways(B)
    copy = exchange.back_up(TOWN)
    wording = enter(exchange.town, "form_wordings", kind="due", wording="请来镇里缴费")
    for village in (A, B):
        exchange.both_ways(village)
    lost = state(exchange.town)
    exchange.restore(TOWN, copy)
    assert wording.hex not in state(exchange.town)
    for village in (A, B):
        exchange.take(village, exchange.assign(village))
        assert exchange.take(TOWN, exchange.report(village)).receipt.refused == 0
    assert state(exchange.town) == lost
    change(exchange.town, "form_wordings", wording, wording="请用微信缴费")
    for village in (A, B):
        exchange.both_ways(village)
        assert state(exchange.desks[village]) == state(exchange.town, village)
    _all_sound(exchange)


@pytest.mark.parametrize("told", [True, False])
def test_work_on_someone_the_restored_town_does_not_know_yet_is_not_lost(
    exchange: Exchange, mother: RowId, told: bool
) -> None:
    """One village entered him, the town moved him, the other wrote of him; all that is forgotten.

    What the second sends cannot be taken before the first has brought him back.
    """
    exchange.open_village(B)
    exchange.both_ways(B)
    copy = exchange.back_up(TOWN)
    moved = person(exchange.desks[B], B, "韦大山")
    exchange.both_ways(B)
    change(exchange.town, "residents", moved, village=A)
    if told:
        exchange.both_ways(B)
    exchange.both_ways(A)
    roster.edit(exchange.desks[A], moved, {"phone": "13911112222"})
    enter(exchange.desks[A], "visits", resident_id=moved.hex, visited_on="2026-11-20")
    roster.edit(exchange.desks[A], mother, {"phone": "13933334444"})
    exchange.both_ways(A)
    lost = state(exchange.town)
    exchange.restore(TOWN, copy)
    for village in (A, B, A):
        exchange.take(village, exchange.assign(village))
        exchange.take(TOWN, exchange.report(village))
    assert state(exchange.town) == lost
    for village in (A, B):
        assert [x for x in exchange.both_ways(village) if x.receipt.refused] == []
        assert state(exchange.desks[village], village) == state(exchange.town, village)
    _all_sound(exchange)


# --- restored from between a kit and the village's first report ---------------------------


def _forgotten(exchange: Exchange) -> tuple[RowId, Path]:
    """Let town and village exchange twice; return a resident, and a backup from before that."""
    mother = person(exchange.town, A)
    exchange.open_village(A)
    copy = exchange.back_up(TOWN)
    for number in range(2):
        roster.edit(exchange.desks[A], mother, {"note": f"村里第{number}次"})
        roster.edit(exchange.town, mother, {"address": f"镇里第{number}次"})
        exchange.both_ways(A)
    return mother, copy


def _agree(exchange: Exchange) -> None:
    """Both hold the same, change for change."""
    exchange.both_ways(A)
    assert state(exchange.desks[A]) == state(exchange.town)
    assert log(exchange.desks[A]) == log(exchange.town)
    _all_sound(exchange)


def test_a_town_that_forgot_a_village_s_keys_learns_them_again(exchange: Exchange) -> None:
    """The report lacks what came before it; the town answers, and the next one brings all."""
    mother, copy = _forgotten(exchange)
    roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
    held = log(exchange.desks[A])
    exchange.restore(TOWN, copy)
    assert refusal_of(lambda: exchange.assign(A)) == "not_enrolled"
    sent, untouched = exchange.report(A), whole(exchange.town)
    assert refusal_of(lambda: bundles.rehearse(exchange.town, sent.file)) == "gap"
    assert whole(exchange.town) == untouched
    before = state(exchange.town), log(exchange.town)
    assert refusal_of(lambda: exchange.take(TOWN, sent)) == "gap"
    assert (state(exchange.town), log(exchange.town)) == before
    exchange.take(A, exchange.assign(A))
    taken = exchange.take(TOWN, exchange.report(A))
    assert (taken.receipt.refused, taken.receipt.contested) == (0, 0)
    assert log(exchange.town) == held
    _agree(exchange)


def test_a_full_report_to_the_town_s_former_identity_is_taken(exchange: Exchange) -> None:
    """Restored twice: under which identity the village met it, the town knows no more."""
    _mother, copy = _forgotten(exchange)
    exchange.restore(TOWN, copy)
    exchange.take(TOWN, exchange.report(A, full=True))
    exchange.take(A, exchange.assign(A))
    exchange.both_ways(A)
    exchange.restore(TOWN, copy)
    held = log(exchange.desks[A])
    assert exchange.take(TOWN, exchange.report(A, full=True)).receipt.refused == 0
    assert log(exchange.town) == held
    exchange.take(A, exchange.assign(A))
    _agree(exchange)


def test_one_stick_brings_them_together(exchange: Exchange) -> None:
    """The visit proposes to answer the village whose keys the report on the stick proves."""
    _mother, copy = _forgotten(exchange)
    exchange.restore(TOWN, copy)
    stick = exchange.stick()
    assert _visit(exchange, A, stick) == []
    assert _visit(exchange, TOWN, stick) == [Found.GAP]
    _visit(exchange, A, stick)
    assert Found.NEW in _visit(exchange, TOWN, stick)
    _visit(exchange, A, stick)
    _agree(exchange)


def _visit(exchange: Exchange, code: str, stick: Path) -> list[Found]:
    plan = visit.look(exchange.desks[code], stick)
    done = visit.exchange(exchange.desks[code], plan, plan.proposal()).value
    assert not done.not_written
    return [one.found for one in plan.brought]


def test_who_does_not_know_the_kit_s_secret_stays_a_stranger(exchange: Exchange) -> None:
    """Whoever sends: not the division, nor the desk's id, nor public keys on a stick suffice."""
    _mother, copy = _forgotten(exchange)
    village, real = exchange.desks[A].identity.desk_id, keys_of(exchange.desks[A])
    town = exchange.restore(TOWN, copy)
    with town.file.reading() as conn:
        peer = peers.peer_of_division(conn, A)
    assert peer is not None
    thief = DeskKeys.generate()
    guessed = enrol(thief.public(), A, village, new_secret())
    rode = enrol(real.public(), A, village, bytes.fromhex(peer.secret or ""))
    before = whole(town)
    for reason, how in (
        ("stranger", {"signer": thief}),
        ("stranger", {"signer": real}),
        ("false_proof", {"signer": thief, "outside": {"enrolment": guessed}}),
        ("changed", {"signer": thief, "outside": {"enrolment": rode}}),
    ):
        path = forging.report(exchange, [], **how)
        assert refusal_of(lambda path=path: bundles.receive(town, path)) == reason, how
        assert whole(town) == before


def test_keys_once_learnt_are_not_replaced_by_the_same_secret(exchange: Exchange) -> None:
    """Also a second desk that was made from the same kit is a stranger then."""
    _mother, copy = _forgotten(exchange)
    town = exchange.restore(TOWN, copy)
    assert refusal_of(lambda: exchange.take(TOWN, exchange.report(A))) == "gap"
    with town.file.reading() as conn:
        secret = bytes.fromhex(peers.peers(conn)[0].secret or "")
    twin = DeskKeys.generate()
    forged = enrol(twin.public(), A, exchange.desks[A].identity.desk_id, secret)
    path = forging.report(exchange, [], signer=twin, outside={"enrolment": forged})
    before = whole(town)
    assert refusal_of(lambda: bundles.receive(town, path)) == "changed"
    assert whole(town) == before


def test_an_old_first_report_again_does_no_harm(exchange: Exchange) -> None:
    """A stick from then that turns up: its real work is taken, and all comes together."""
    person(exchange.town, A)
    exchange.open_village(A)
    copy = exchange.back_up(TOWN)
    first = exchange.report(A)
    exchange.take(TOWN, first)
    exchange.take(A, exchange.assign(A))
    person(exchange.desks[A], A, "韦大山")
    exchange.both_ways(A)
    exchange.restore(TOWN, copy)
    assert not exchange.take(TOWN, first).again
    assert exchange.take(TOWN, first).again
    exchange.take(A, exchange.assign(A))
    _agree(exchange)


@pytest.mark.parametrize("new_kit", [False, True])
def test_a_revoked_desk_does_not_enrol_anew(exchange: Exchange, new_kit: bool) -> None:
    """Revoked after the restore, by hand or by a new kit."""
    _mother, copy = _forgotten(exchange)
    town = exchange.restore(TOWN, copy)
    sent = exchange.report(A, full=True)
    if new_kit:
        bundles.make_kit(town, A, exchange.stick(), work=CHEAP_LOCK)
    else:
        bundles.revoke(town, A)
    before = whole(town)
    assert refusal_of(lambda: exchange.take(TOWN, sent)) == "revoked"
    assert whole(town) == before


# --- restored twice from one backup -------------------------------------------------------


def _restored_again(exchange: Exchange, mother: RowId) -> Path:
    """Restore the town and let it write for village B, which then alone knows the id it had."""
    exchange.open_village(B)
    for village in (A, B):
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    exchange.restore(TOWN, copy)
    change(exchange.town, "residents", mother, village=B)
    exchange.take(B, exchange.assign(B))
    return copy


def test_a_town_restored_twice_knows_what_it_wrote_in_between_for_its_own(
    exchange: Exchange, mother: RowId
) -> None:
    """What the town owns goes by its word there and here, whoever brings it back."""
    copy = _restored_again(exchange, mother)
    change(exchange.desks[B], "residents", mother, moved_to="村里写的")
    apart = exchange.report(B, full=True)
    change(exchange.town, "residents", mother, moved_to="镇里写的")
    exchange.take(TOWN, apart)
    exchange.take(B, exchange.assign(B))
    exchange.restore(TOWN, copy)
    exchange.take(TOWN, exchange.report(B, full=True))
    exchange.take(B, exchange.assign(B))
    assert state(exchange.town)[mother.hex]["moved_to"] == "镇里写的"
    assert state(exchange.town, B) == state(exchange.desks[B], B)
    assert contested_now(exchange.town) == contested_now(exchange.desks[B])
    _all_sound(exchange)


def test_a_kit_made_since_the_last_restore_is_later_than_any_that_was_forgotten(
    exchange: Exchange, mother: RowId
) -> None:
    """The town learns only afterwards of the id under which it made the stolen laptop's kit."""
    copy = _restored_again(exchange, mother)
    stolen = exchange.open_village(A, "stolen")
    exchange.both_ways(A)
    exchange.restore(TOWN, copy)
    new = exchange.open_village(A, "new")
    exchange.both_ways(A)
    exchange.take(TOWN, exchange.report(B, full=True))
    exchange.desks[A] = stolen
    assert refusal_of(lambda: exchange.take(TOWN, exchange.report(A))) == "stranger"
    exchange.desks[A] = new
    exchange.both_ways(A)
    stolen.close()


# --- restored from before the first kit ---------------------------------------------------


@pytest.mark.parametrize("times", [1, 2])
def test_a_town_restored_from_before_its_first_kit_knows_its_villages_again(
    exchange: Exchange, times: int
) -> None:
    """Its keys and the root of its kits are as old as the town; so every backup has them."""
    copy = exchange.back_up(TOWN)
    mother = person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    for _again in range(times):
        roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
        held = state(exchange.desks[A])
        exchange.restore(TOWN, copy)
        assert refusal_of(lambda: exchange.take(TOWN, exchange.report(A))) == "gap"
        exchange.take(A, exchange.assign(A))
        assert exchange.take(TOWN, exchange.report(A)).receipt.refused == 0
        assert state(exchange.town) == held
        exchange.both_ways(A)
        change(exchange.town, "residents", mother, note="镇里")
        exchange.both_ways(A)
        assert state(exchange.desks[A]) == state(exchange.town)
        assert contested_now(exchange.town) == set()
        _all_sound(exchange)


# --- what is brought back is brought once -------------------------------------------------


def _lost_work(exchange: Exchange) -> RowId:
    """Let the town write for two villages after its backup, restore it, and let both answer."""
    mother, other = person(exchange.town, A), person(exchange.town, B, "黄小妹")
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    for number in range(3):
        roster.edit(exchange.town, mother, {"note": f"第{number}次"})
        roster.edit(exchange.town, other, {"note": f"B村第{number}次"})
        for village in (A, B):
            exchange.both_ways(village)
    exchange.restore(TOWN, copy)
    return mother


def test_a_village_brings_the_lost_work_of_its_town_back_once(exchange: Exchange) -> None:
    """Afterwards its reports hold its own news only, though the town lacks what B has."""
    mother = _lost_work(exchange)
    exchange.take(A, exchange.assign(A))
    brought = exchange.report(A)
    assert exchange.take(TOWN, brought).receipt.accepted == 3
    exchange.take(A, exchange.assign(A))
    assert exchange.report(A).changes == 0
    roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
    exchange.report(A)  # lost with its stick
    later = exchange.report(A)
    assert later.changes == 1
    stick = later.file.parent
    plan = visit.look(exchange.town, stick)
    assert [one.found for one in plan.brought] == [Found.NEW]
    assert exchange.take(TOWN, later).receipt.accepted == 1
    for village in (B, A, B):
        exchange.take(village, exchange.assign(village))
        exchange.take(TOWN, exchange.report(village))
    for village in (A, B):
        assert state(exchange.desks[village], village) == state(exchange.town, village)
        exchange.take(village, exchange.assign(village))
        assert exchange.report(village).changes == 0
    _all_sound(exchange)


def test_what_was_not_taken_is_brought_again(exchange: Exchange) -> None:
    """Of someone whom B has to bring first: A is not told that the town has it before it has."""
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    moved = person(exchange.desks[B], B, "韦大山")
    exchange.both_ways(B)
    change(exchange.town, "residents", moved, village=A)
    for village in (A, B):
        exchange.both_ways(village)
    exchange.restore(TOWN, copy)
    exchange.take(A, exchange.assign(A))
    assert exchange.take(TOWN, exchange.report(A)).receipt.refused > 0
    exchange.take(A, exchange.assign(A))
    assert exchange.report(A).changes > 0
    for village in (B, A, B):
        exchange.take(village, exchange.assign(village))
        exchange.take(TOWN, exchange.report(village))
    assert state(exchange.desks[A], A) == state(exchange.town, A)
    for village in (A, B):
        exchange.take(village, exchange.assign(village))
        assert exchange.report(village).changes == 0


def test_the_board_misses_nothing_from_before_a_restore(exchange: Exchange) -> None:
    mother = _lost_work(exchange)

    def missing() -> tuple[int, ...]:
        return next(line for line in bundles.board(exchange.town) if line.village == A).missing

    assert missing() == ()
    for _twice in range(2):
        exchange.take(A, exchange.assign(A))
        exchange.take(TOWN, exchange.report(A))
        assert missing() == ()
    roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
    lost = exchange.report(A).number
    exchange.take(TOWN, exchange.report(A))
    assert missing() == (lost,)


def test_a_restored_town_says_whose_work_only_another_village_was_told(exchange: Exchange) -> None:
    """It cannot be given back in another's name (decision 101): a person has to look."""
    mother = person(exchange.town, A)
    for village in (A, B):
        exchange.open_village(village)
        exchange.both_ways(village)
    copy = exchange.back_up(TOWN)
    change(exchange.desks[A], "residents", mother, note="A村写的")
    exchange.both_ways(A)
    exchange.both_ways(B)
    exchange.restore(TOWN, copy)
    exchange.take(B, exchange.assign(B))
    told = exchange.take(TOWN, exchange.report(B)).warnings
    assert any("恢复备份以后没有了" in one and division_name(A) in one for one in told)
    assert division_name(B) in told[-1]
    again = exchange.take(TOWN, exchange.report(B)).warnings
    assert not any("恢复备份以后没有了" in one for one in again)  # said once
    exchange.take(A, exchange.assign(A))
    own = exchange.take(TOWN, exchange.report(A)).warnings
    assert not any("恢复备份以后没有了" in one for one in own)
    assert state(exchange.town)[mother.hex]["note"] == "A村写的"
