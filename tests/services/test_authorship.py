"""Who did what, at which desk and when, survives every trip; whoever imports authors nothing."""

from __future__ import annotations

from datetime import timedelta

from pension_desk.domain.ids import RowId
from pension_desk.services import bundles, contested, merging_people, payments, roster
from pension_desk.services.desk import Desk, set_author
from tests.services.exchange import TOWN, A, Exchange, log, person


def told_by(desk: Desk, row: RowId) -> list[tuple[str, str, str, str]]:
    """Return the history of a person as it is read: who, on which desk, what, to what."""
    return [(x.author, x.desk, x.label, x.after) for x in roster.history(desk, row)]


def test_everything_keeps_its_author_on_every_desk(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    set_author(village, "阿梅")
    roster.edit(village, mother, {"phone": "13911112222"})
    payments.record(village, mother, year=2026, amount_fen=20_000)
    set_author(village, "新来的")
    set_author(town, "收包的人")
    exchange.clock.now += timedelta(days=1)
    exchange.both_ways(A)
    mine = [line for line in log(town) if line[6] == "阿梅"]
    assert {(table, kind) for _d, _n, table, _r, _f, kind, *_ in mine} == {
        ("residents", "edit"), ("contributions", "pay"),
    }  # fmt: skip
    assert mine == [line for line in log(village) if line[6] == "阿梅"]
    for desk in (town, village):
        found = told_by(desk, mother)
        assert ("阿梅", "动界村", "联系电话", "13911112222") in found
        assert ("阿梅", "动界村", "金额", "200.00元") in found
    assert {line[6] for line in log(town)} == {"老陈", "阿梅"}
    assert {str(line[7])[:10] for line in mine} == {"2026-11-20"}


def test_a_decision_an_undo_and_a_merge_are_their_doers(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    twin = person(village, A)
    roster.edit(village, mother, {"died_on": "2026-03-02"})
    roster.edit(town, mother, {"died_on": "2026-03-05"})
    exchange.both_ways(A)
    set_author(town, "核定的人")
    contested.resolve(town, mother, "died_on", "2026-03-02")
    set_author(town, "合并的人")
    merging_people.merge(town, mother, twin)
    exchange.both_ways(A)
    set_author(village, "撤销的人")
    bundles.undo_receive(village)
    exchange.take(TOWN, exchange.report(A))
    for desk in (town, village):
        by = {(author, kind) for _d, _n, _t, _r, _f, kind, author, _at in log(desk)}
        assert {("核定的人", "resolve"), ("合并的人", "merge"), ("撤销的人", "undo_receive")} <= by
    assert log(town) == log(village)


def test_a_receipt_names_who_took_the_bundle_in(exchange: Exchange, mother: RowId) -> None:
    set_author(exchange.town, "收包的人")
    roster.edit(exchange.desks[A], mother, {"phone": "13911112222"})
    exchange.take(TOWN, exchange.report(A))
    back = exchange.take(A, exchange.assign(A))
    assert {answer.by for answer in back.answers} == {"收包的人"}
