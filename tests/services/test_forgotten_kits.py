"""A town restored from a backup knows nothing of the kits and revocations that came after it."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from pension_desk.bundles.enrolment import enrol, kit_secret, new_secret
from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.ids import DeskId, RowId
from pension_desk.services import backup, bundles, roster
from pension_desk.services.desk import Desk, open_desk
from tests.services import forging
from tests.services.exchange import (
    PASSPHRASE,
    TOWN,
    A,
    B,
    Exchange,
    keys_of,
    log,
    person,
    refusal_of,
    state,
    whole,
)


@pytest.fixture
def kept(exchange: Exchange) -> Path:
    """Return a backup of a town that has made one kit for village A; both have met."""
    person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    return exchange.back_up(TOWN)


def _replaced(exchange: Exchange) -> tuple[Desk, RowId]:
    """Let the town revoke village A's laptop and make it a new one; return the old, and work."""
    old = exchange.desks.pop(A)
    bundles.revoke(exchange.town, A)
    new = exchange.open_village(A, "replaced")
    exchange.both_ways(A)
    entered = person(new, A, "韦大山")
    exchange.both_ways(A)
    roster.edit(new, entered, {"phone": "13911112222"})
    return old, entered


def test_a_village_whose_kit_was_forgotten_keeps_its_work(exchange: Exchange, kept: Path) -> None:
    """The town had given B its first kit after the backup: B proves it, no new kit is needed."""
    mother = person(exchange.town, B, "黄小妹")
    village = exchange.open_village(B)
    roster.edit(village, mother, {"phone": "13911112222"})
    exchange.both_ways(B)
    late = person(village, B, "梁四")
    town = exchange.restore(TOWN, kept)
    assert mother.hex not in state(town)
    assert refusal_of(lambda: exchange.assign(B)) == "no_peer"
    assert refusal_of(lambda: exchange.take(TOWN, exchange.report(B))) == "gap"
    exchange.take(B, exchange.assign(B))
    taken = exchange.take(TOWN, exchange.report(B))
    assert taken.receipt.refused == 0
    assert {mother.hex, late.hex} <= state(town).keys()
    exchange.both_ways(B)
    assert state(town, B) == state(village)
    assert log(village) == [x for x in log(town) if x in log(village)]
    assert [(x.village, x.enrolled) for x in bundles.board(town)] == [(A, True), (B, True)]
    assert backup.verify(town).ok


def test_the_report_itself_says_that_it_was_forgotten(exchange: Exchange, kept: Path) -> None:
    exchange.open_village(B)
    exchange.restore(TOWN, kept)
    sent = exchange.report(B)
    (told,) = bundles.rehearse(exchange.town, sent.file).bundles
    (warning, *_others) = told.warnings
    assert "不记得" in warning
    assert "停用" not in warning
    assert refusal_of(lambda: exchange.assign(B)) == "no_peer"
    assert exchange.take(TOWN, sent).warnings == told.warnings
    assert exchange.take(TOWN, exchange.report(B)).warnings == ()


def test_the_new_laptop_brings_the_news_that_the_old_one_was_revoked(
    exchange: Exchange, kept: Path
) -> None:
    """Only a town makes a new kit, and by that it revokes the former desk."""
    old, entered = _replaced(exchange)
    town = exchange.restore(TOWN, kept)
    stolen = bundles.export(old, "town", exchange.stick()).value
    taken = exchange.take(TOWN, exchange.report(A, full=True))
    assert "停用" in taken.warnings[0]
    assert entered.hex in state(town)
    exchange.take(A, exchange.assign(A))
    exchange.both_ways(A)
    assert state(town) == state(exchange.desks[A])
    before = whole(town)
    assert refusal_of(lambda: bundles.receive(town, stolen.file)) == "revoked"
    assert whole(town) == before
    (line,) = bundles.board(town)
    assert (line.enrolled, line.stopped_at) == (True, None)
    old.close()


def test_until_then_a_person_is_asked_to_look(exchange: Exchange, kept: Path) -> None:
    """A desk that was revoked after the backup is trusted again: that is said, with its code."""
    old, _entered = _replaced(exchange)
    town = exchange.restore(TOWN, kept)
    assert any("停用" in said for said in exchange.assign(A).warnings)
    stolen = bundles.export(old, "town", exchange.stick(), full=True).value
    (told,) = bundles.rehearse(town, stolen.file).bundles
    code = keys_of(old).public().fingerprint
    assert any("停用" in said and code in said for said in told.warnings)
    bundles.revoke(town, A)
    assert refusal_of(lambda: bundles.receive(town, stolen.file)) == "revoked"
    old.close()


def test_who_has_been_heard_is_not_asked_about_again(exchange: Exchange, kept: Path) -> None:
    exchange.restore(TOWN, kept)
    assert exchange.assign(A).warnings
    exchange.take(A, exchange.assign(A))
    assert exchange.take(TOWN, exchange.report(A)).warnings
    assert exchange.assign(A).warnings == ()
    assert exchange.take(TOWN, exchange.report(A)).warnings == ()


def test_a_backup_that_knows_the_revocation_takes_the_kit_that_came_after_it(
    exchange: Exchange, kept: Path
) -> None:
    """A kit of the id under which the town revoked, and later than its file: so it came after."""
    assert kept.exists()
    old = exchange.desks.pop(A)
    copy_of_old = backup.backup(old, exchange.stick()).value.file
    bundles.revoke(exchange.town, A)
    copy = exchange.back_up(TOWN)
    new = exchange.open_village(A, "replaced")
    exchange.both_ways(A)
    entered = person(new, A, "韦大山")
    town = exchange.restore(TOWN, copy)
    stolen = bundles.export(old, "town", exchange.stick(), full=True).value
    old.close()
    backup.restore(copy_of_old, old.folder, PASSPHRASE, clock=exchange.clock)
    with open_desk(old.folder, PASSPHRASE, clock=exchange.clock) as again:
        disguised = bundles.export(again, "town", exchange.stick(), full=True).value
    for sent in (stolen, disguised):
        assert refusal_of(lambda sent=sent: bundles.receive(town, sent.file)) == "revoked"
    taken = exchange.take(TOWN, exchange.report(A, full=True))
    assert taken.receipt.refused == 0
    assert "不记得" in taken.warnings[0]
    assert entered.hex in state(town)
    exchange.both_ways(A)
    assert state(town) == state(new)
    for sent in (stolen, disguised):
        assert refusal_of(lambda sent=sent: bundles.receive(town, sent.file)) == "revoked"


# --- what must not come of it --------------------------------------------------------------


def test_whom_a_person_has_revoked_no_forgotten_kit_brings_back(
    exchange: Exchange, kept: Path
) -> None:
    """The town may mean the very laptop that it has forgotten."""
    old, _entered = _replaced(exchange)
    town = exchange.restore(TOWN, kept)
    bundles.revoke(town, A)
    before = whole(town)
    assert refusal_of(lambda: exchange.take(TOWN, exchange.report(A, full=True))) == "stranger"
    assert whole(town) == before
    old.close()


def test_a_kit_made_after_the_restore_stands_against_a_forgotten_one(
    exchange: Exchange, kept: Path
) -> None:
    old, _entered = _replaced(exchange)
    forgotten = exchange.report(A, full=True)
    town = exchange.restore(TOWN, kept)
    old.close()
    exchange.desks.pop(A).close()
    exchange.open_village(A, "third")
    before = whole(town)
    assert refusal_of(lambda: bundles.receive(town, forgotten.file)) == "false_proof"
    exchange.both_ways(A)
    assert whole(town) != before
    assert refusal_of(lambda: bundles.receive(town, forgotten.file)) == "stranger"


def test_a_forgotten_kit_is_not_to_be_invented(exchange: Exchange, kept: Path) -> None:
    """Neither with another town's root, nor with the secret of the next village's kit."""
    exchange.open_village(B)
    theirs = exchange.desks[B]
    with theirs.file.reading() as conn:
        (known,) = conn.exec_driver_sql(
            "SELECT value FROM settings WHERE name = 'enrolment_secret'"
        ).one()
    town = exchange.restore(TOWN, kept)
    thief, desk = DeskKeys.generate(), DeskId(uuid4())
    invented = kit_secret(new_secret(), A, town.identity.desk_id, 2)
    before = whole(town)
    for secret in (invented, bytes.fromhex(known)):
        proof = enrol(thief.public(), A, desk, secret)
        how = {"desk": desk, "enrolment": proof}
        path = forging.report(exchange, [], signer=thief, outside=how)
        assert refusal_of(lambda path=path: bundles.receive(town, path)) == "stranger"
        assert whole(town) == before
