"""A clock that cannot be right is told before anything is written; it decides nothing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from pension_desk.domain.ids import RowId
from pension_desk.services import backup, bundles, home, roster
from pension_desk.services.desk import open_desk
from pension_desk.services.home import Place
from tests.services.exchange import PASSPHRASE, TOWN, A, Exchange, contested_now, state


def clock_lines(exchange: Exchange, code: str) -> list[str]:
    lines = home.today(exchange.desks[code])
    return [line.detail for line in lines if line.place is Place.CLOCK and line.pressing]


def test_a_clock_behind_its_own_last_act_is_told_everywhere(
    exchange: Exchange, mother: RowId
) -> None:
    village = exchange.desks[A]
    assert bundles.clock_warnings(village) == ()
    assert clock_lines(exchange, A) == []
    exchange.clock.now -= timedelta(days=2)
    (told,) = bundles.clock_warnings(village)
    assert "早于本机最近一次操作" in told
    assert clock_lines(exchange, A) == [told]
    assert len(exchange.report(A).warnings) == 1
    exchange.clock.now += timedelta(days=3)
    assert bundles.clock_warnings(village) == ()


def test_a_desk_just_restored_knows_when_it_acted_before(exchange: Exchange, mother: RowId) -> None:
    village = exchange.desks.pop(A)
    copy = backup.backup(village, exchange.folder / "backup").value.file
    village.close()
    exchange.clock.now -= timedelta(days=2)
    backup.restore(copy, exchange.folder / A, PASSPHRASE, clock=exchange.clock)
    exchange.desks[A] = open_desk(exchange.folder / A, PASSPHRASE, clock=exchange.clock)
    assert len(bundles.clock_warnings(exchange.desks[A])) == 1


@pytest.mark.parametrize(("days", "told"), [(-2, "比本机时间"), (91, "91天以前写的"), (30, None)])
def test_a_clock_far_from_the_other_side_s_is_told_before_anything_is_taken(
    exchange: Exchange, mother: RowId, days: int, told: str | None
) -> None:
    sent = exchange.report(A)
    exchange.clock.now += timedelta(days=days)
    before = state(exchange.town)
    (rehearsed,) = bundles.rehearse(exchange.town, sent.file).bundles
    said = [sentence for sentence in rehearsed.warnings if "数据包" in sentence]
    assert len(said) == (told is not None)
    assert told is None or told in said[0]
    assert state(exchange.town) == before


def test_a_clock_decides_nothing_grave(exchange: Exchange, mother: RowId) -> None:
    """The later change by a wrong clock supersedes nothing that it had not seen."""
    roster.edit(exchange.town, mother, {"died_on": "2026-03-05"})
    exchange.clock.now += timedelta(days=3_000)
    roster.edit(exchange.desks[A], mother, {"died_on": "2026-03-02"})
    exchange.both_ways(A)
    for code in (TOWN, A):
        assert contested_now(exchange.desks[code]) == {(mother.hex, "died_on")}
