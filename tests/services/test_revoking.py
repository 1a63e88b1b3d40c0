"""A laptop that was lost is trusted no more, at once; the village goes on with a new kit."""

from __future__ import annotations

from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services import backup, bundles, roster
from pension_desk.services.bundles import Exported
from pension_desk.services.desk import open_desk
from tests.services.exchange import (
    PASSPHRASE,
    TOWN,
    A,
    B,
    Exchange,
    change,
    person,
    refusal_of,
    state,
)


def refused(exchange: Exchange, sent: Exported) -> str:
    before = state(exchange.town)
    with pytest.raises(Refused) as caught:
        exchange.take(TOWN, sent)
    assert state(exchange.town) == before
    if caught.value.reason == "revoked":
        assert "（动界村）已被停用" in caught.value.message
    return caught.value.reason


def test_what_a_stolen_laptop_still_sends_is_refused(
    exchange: Exchange, mother: RowId, tmp_path: Path
) -> None:
    town, stolen = exchange.town, exchange.desks[A]
    change(stolen, "residents", mother, note="丢失以前写的")
    written_before = exchange.report(A)
    waiting = exchange.assign(A)
    done = bundles.revoke(town, A).value
    assert (done.village, done.last_report) == (A, 1)
    assert list((town.folder / "sent").iterdir()) == []
    change(stolen, "residents", mother, note="小偷写的")
    for sent in (written_before, exchange.report(A), exchange.report(A, full=True)):
        assert refused(exchange, sent) == "revoked"
    assert refusal_of(lambda: exchange.assign(A)) == "revoked"
    assert refusal_of(lambda: bundles.revoke(town, A)) == "nothing_to_revoke"
    (line,) = bundles.board(town)
    assert line.stopped_at is not None
    assert bundles.waiting(town) == ()
    assert waiting.file.exists()


def test_a_thief_who_restores_a_backup_is_still_known(exchange: Exchange, mother: RowId) -> None:
    """The restored desk has another id; its keys say who it is."""
    copy = backup.backup(exchange.desks[A], exchange.folder / "backup").value.file
    stolen = exchange.desks.pop(A)
    bundles.revoke(exchange.town, A)
    stolen.close()
    backup.restore(copy, exchange.folder / A, PASSPHRASE, clock=exchange.clock)
    thief = open_desk(exchange.folder / A, PASSPHRASE, clock=exchange.clock)
    sent = bundles.export(thief, "town", exchange.stick()).value
    assert refused(exchange, sent) == "revoked"

    exchange.open_village(A, "replaced")
    assert refused(exchange, sent) == "revoked"
    exchange.both_ways(A)
    assert refused(exchange, bundles.export(thief, "town", exchange.stick()).value) == "revoked"
    thief.close()


def test_the_new_kit_brings_all_that_the_town_holds(exchange: Exchange, mother: RowId) -> None:
    town, lost = exchange.town, exchange.desks.pop(A)
    roster.edit(lost, mother, {"phone": "13911112222"})
    exchange.desks[A] = lost
    exchange.take(TOWN, exchange.report(A))
    roster.edit(town, mother, {"note": "镇里写的"})
    bundles.revoke(town, A)
    roster.edit(town, mother, {"address": "新屋"})
    late = person(town, A, "韦大山")
    lost.close()
    new = exchange.open_village(A, "replaced")
    assert state(new) == state(town, A)
    assert late.hex in state(new)
    assert state(new)[mother.hex]["phone"] == "13911112222"
    exchange.both_ways(A)
    assert state(new) == state(town, A)
    (line,) = bundles.board(town)
    assert (line.stopped_at, line.enrolled) == (None, True)


def test_a_kit_that_was_lost_enrols_nobody(exchange: Exchange) -> None:
    person(exchange.town, A)
    exchange.open_village(A)
    sent = exchange.report(A)
    bundles.revoke(exchange.town, A)
    assert refused(exchange, sent) == "revoked"


def test_only_a_town_revokes_its_villages(exchange: Exchange, mother: RowId) -> None:
    assert refusal_of(lambda: bundles.revoke(exchange.desks[A], A)) == "not_a_town"
    assert refusal_of(lambda: bundles.revoke(exchange.town, "450821106201")) == "bad_village"
    assert refusal_of(lambda: bundles.revoke(exchange.town, B)) == "nothing_to_revoke"
