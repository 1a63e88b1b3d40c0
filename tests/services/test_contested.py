"""Grave fields on which desks differ wait for a person; only the act of deciding settles them."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.services import bundles, contested, imports, payments, roster
from pension_desk.services.desk import Desk
from pension_desk.services.imports import ImportResult
from tests.services.exchange import (
    TOWN,
    A,
    Exchange,
    change,
    contested_now,
    enter,
    person,
    refusal_of,
    state,
)

NUMBER = "450821199311138323"


@pytest.fixture
def disputed(exchange: Exchange, mother: RowId) -> RowId:
    """One resident of whom village and town say different days of death; both know."""
    change(exchange.town, "residents", mother, id_number=NUMBER)
    exchange.both_ways(A)
    roster.edit(exchange.desks[A], mother, {"died_on": "2026-03-02"})
    roster.edit(exchange.town, mother, {"died_on": "2026-03-05"})
    exchange.both_ways(A)
    return mother


def deaths(desk: Desk, folder: Path, day: str) -> ImportResult:
    """Let a desk take the civil office's list of deaths."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["姓名", "公民身份号码", "死亡日期"])
    sheet.append(["覃玉兰", NUMBER, day])
    book.save(folder / "deaths.xlsx")
    return imports.commit(desk, imports.read_list(desk, folder / "deaths.xlsx")).value


def sides(desk: Desk) -> set[object]:
    (found,) = contested.contested(desk)
    return {side.value for side in found.sides}


def stands(desk: Desk, row: RowId) -> object:
    return state(desk)[row.hex]["died_on"]


def test_an_edit_by_hand_is_led_to_the_inbox(exchange: Exchange, disputed: RowId) -> None:
    for desk in (exchange.town, exchange.desks[A]):
        before = state(desk)
        with pytest.raises(Refused) as caught:
            roster.edit(desk, disputed, {"died_on": "2026-03-02", "note": "查过"})
        assert caught.value.reason == "contested_grave"
        assert "“死亡日期”" in caught.value.message
        assert "冲突核定" in caught.value.advice
        assert state(desk) == before
        assert contested_now(desk) == {(disputed.hex, "died_on")}
        roster.edit(desk, disputed, {"note": "别的内容可以改"})
    assert refusal_of(lambda: roster.remove(exchange.town, disputed, "录重")) == "contested_grave"


def test_an_open_payment_is_not_withdrawn(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    paid = payments.record(village, mother, year=2026, amount_fen=20_000).value.id
    exchange.both_ways(A)
    change(village, "contributions", paid, amount_fen=30_000)
    change(town, "contributions", paid, amount_fen=50_000)
    exchange.both_ways(A)
    assert refusal_of(lambda: payments.withdraw(village, mother, paid, "重复")) == (
        "contested_grave"
    )
    assert paid.hex in state(village)


def test_a_list_adds_a_side_and_decides_nothing(
    exchange: Exchange, disputed: RowId, tmp_path: Path
) -> None:
    town, village = exchange.town, exchange.desks[A]
    result = deaths(town, tmp_path, "2026-03-09")
    assert (result.accepted, result.contested) == (1, 1)
    assert sides(town) == {"2026-03-02", "2026-03-09"}
    assert stands(town, disputed) == "2026-03-09"
    exchange.both_ways(A)
    assert sides(village) == {"2026-03-02", "2026-03-09"}
    assert state(village) == state(town)

    again = deaths(town, tmp_path, "2026-03-09")
    assert (again.accepted, again.unchanged, again.contested) == (0, 1, 1)
    assert not bundles.waiting(town)[0].unsent

    other = deaths(town, tmp_path, "2026-03-02")
    assert (other.accepted, other.unchanged, other.contested) == (0, 1, 1)
    assert sides(town) == {"2026-03-02", "2026-03-09"}


def test_a_list_at_the_village_adds_a_third_side(
    exchange: Exchange, disputed: RowId, tmp_path: Path
) -> None:
    """What stands is what the rule says, not what was written last."""
    town, village = exchange.town, exchange.desks[A]
    with village.acting("import") as (_conn, writer):
        writer.update_many("residents", [(disputed, {"died_on": "2026-03-02", "note": "一"})])
        assert writer.waiting == {(disputed, "died_on")}
    assert deaths(village, tmp_path, "2026-02-28").contested == 1
    assert sides(village) == {"2026-02-28", "2026-03-05"}
    assert stands(village, disputed) == "2026-03-05"
    exchange.both_ways(A)
    assert sides(town) == {"2026-02-28", "2026-03-05"}
    assert state(village) == state(town)
    contested.resolve(town, disputed, "died_on", "2026-02-28")
    exchange.both_ways(A)
    for desk in (town, village):
        assert contested.contested(desk) == ()
        assert stands(desk, disputed) == "2026-02-28"
    assert deaths(village, tmp_path, "2026-03-09").contested == 0


def test_an_ordinary_field_is_settled_by_an_edit_as_ever(exchange: Exchange, mother: RowId) -> None:
    roster.edit(exchange.desks[A], mother, {"note": "甲"})
    roster.edit(exchange.town, mother, {"note": "乙"})
    exchange.both_ways(A)
    assert contested_now(exchange.town) == {(mother.hex, "note")}
    roster.edit(exchange.town, mother, {"note": "丙"})
    assert contested_now(exchange.town) == set()
    with exchange.town.file.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM contested").scalar() == 0


# --- undo ---------------------------------------------------------------------------------


def test_ctrl_z_does_not_decide(exchange: Exchange, disputed: RowId) -> None:
    for desk in (exchange.town, exchange.desks[A]):
        assert refusal_of(lambda: roster.undo_last(desk)) == "built_upon"  # noqa: B023
        assert sides(desk) == {"2026-03-02", "2026-03-05"}


def test_taking_back_a_bundle_leaves_what_it_said_to_be_decided(
    exchange: Exchange, mother: RowId
) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"died_on": "2026-03-02", "note": "村里写的"})
    roster.edit(town, mother, {"died_on": "2026-03-05"})
    exchange.take(TOWN, exchange.report(A))
    bundles.undo_receive(town)
    assert sides(town) == {"2026-03-02", "2026-03-05"}
    assert state(town)[mother.hex]["note"] is None
    exchange.take(A, exchange.assign(A))
    assert sides(village) == {"2026-03-02", "2026-03-05"}
    assert state(village) == state(town)


def test_a_deletion_taken_back_shows_again_what_was_open(exchange: Exchange, mother: RowId) -> None:
    """Also where a bundle spoke of the record while it was gone."""
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"phone": "13800000001"})
    roster.edit(town, mother, {"phone": "13800000002"})
    exchange.take(TOWN, exchange.report(A))
    before = contested.contested(town)
    assert len(before) == 1
    roster.remove(town, mother, "重复登记")
    change(village, "residents", mother, note="村里写的")
    exchange.take(TOWN, exchange.report(A))
    assert contested.contested(town) == ()
    roster.undo_last(town)
    assert contested.contested(town) == before


def test_a_decision_that_is_taken_back_opens_the_field_again(
    exchange: Exchange, disputed: RowId
) -> None:
    """Each side is told under the name of whoever said it."""
    town, village = exchange.town, exchange.desks[A]
    before = contested.contested(town)
    standing = stands(town, disputed)
    exchange.clock.now += timedelta(hours=1)
    contested.resolve(village, disputed, "died_on", "2026-03-02")
    exchange.take(TOWN, exchange.report(A))
    assert contested.contested(town) == ()
    bundles.undo_receive(town)
    assert contested.contested(town) == before
    assert stands(town, disputed) == standing
    exchange.take(A, exchange.assign(A))
    assert contested.contested(village) == contested.contested(town)
    assert state(village) == state(town)


def test_a_record_that_a_bundle_brought_is_taken_back_though_open(
    exchange: Exchange, mother: RowId
) -> None:
    town, village = exchange.town, exchange.desks[A]
    paid = enter(
        village, "contributions", resident_id=mother.hex, year=2026, kind="reported", amount_fen=1
    )
    exchange.both_ways(A)
    change(village, "contributions", paid, amount_fen=2)
    change(town, "contributions", paid, amount_fen=3)
    exchange.take(A, exchange.assign(A))
    assert contested_now(village) == {(paid.hex, "amount_fen")}
    bundles.undo_receive(village)
    assert contested_now(village) == {(paid.hex, "amount_fen")}


# --- many at once -------------------------------------------------------------------------


@pytest.fixture
def several(exchange: Exchange) -> list[RowId]:
    """Three residents: a note in dispute each, the village's later; of one also the death."""
    rows = [person(exchange.town, A, f"居民{number}") for number in range(3)]
    village = exchange.open_village(A)
    exchange.both_ways(A)
    for row in rows:
        roster.edit(exchange.town, row, {"note": "镇里写的"})
        roster.edit(village, row, {"note": "村里写的"})
    roster.edit(exchange.town, rows[0], {"died_on": "2026-03-05"})
    roster.edit(village, rows[0], {"died_on": "2026-03-02"})
    exchange.both_ways(A)
    return rows


@pytest.mark.parametrize(
    ("rule", "grave", "note", "left"),
    [
        ("town", False, "镇里写的", 1),
        ("village", False, "村里写的", 1),
        ("later", False, "村里写的", 1),
        ("town", True, "镇里写的", 0),
        ("later", True, "村里写的", 0),
    ],
)
def test_many_are_decided_by_one_rule_and_taken_back_by_one_undo(
    exchange: Exchange, several: list[RowId], rule: str, grave: bool, note: str, left: int
) -> None:
    town, village = exchange.town, exchange.desks[A]
    before = contested.contested(town)
    assert len(before) == 4
    done = contested.resolve_all(town, contested.Rule(rule), grave=grave).value
    assert (len(done.made), len(done.left)) == (4 - left, left)
    exchange.both_ways(A)
    for desk in (town, village):
        assert {state(desk)[row.hex]["note"] for row in several} == {note}
        assert len(contested.contested(desk)) == left
    assert roster.undo_last(town).value.startswith("核定冲突 居民")
    assert contested.contested(town) == before
    exchange.both_ways(A)
    assert contested.contested(village) == contested.contested(town)
    assert state(village) == state(town)


def test_a_bulk_decision_is_all_or_nothing(exchange: Exchange, several: list[RowId]) -> None:
    town = exchange.town
    good = contested.Choice(several[0], "note", "镇里写的")
    before = state(town), contested.contested(town)
    refused: list[tuple[list[contested.Choice], str]] = [
        ([], "nothing_chosen"),
        ([good, contested.Choice(several[1], "note", "别的")], "not_a_side"),
        ([good, contested.Choice(several[1], "phone", "1")], "not_contested"),
        ([good, contested.Choice(several[0], "note", "村里写的")], "chosen_twice"),
    ]
    for bad, reason in refused:
        assert refusal_of(lambda: contested.resolve_many(town, bad)) == reason  # noqa: B023
    assert (state(town), contested.contested(town)) == before
    contested.resolve_all(town, contested.Rule.TOWN, grave=True)
    assert refusal_of(lambda: contested.resolve_all(town, contested.Rule.TOWN)) == "nothing_chosen"
