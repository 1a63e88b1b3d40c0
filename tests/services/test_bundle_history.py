"""The board, the log with a partner, its workbook, and what the home page says of sticks."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.bundles import BundleKind
from pension_desk.services import bundle_history, bundles, roster
from pension_desk.services.bundle_board import OVERDUE_DAYS, summary
from pension_desk.services.desk import Desk
from pension_desk.services.home import Matter, Place, TodayLine, stick_lines
from tests.services.exchange import CHEAP_LOCK, TOWN, A, B, Exchange, change, person


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    made = Exchange(tmp_path)
    person(made.town, A)
    made.open_village(A)
    yield made
    made.close()


def _lines(desk: Desk, place: Place) -> list[TodayLine]:
    return [line for line in stick_lines(desk) if line.place is place]


def test_the_board_follows_a_village_from_its_kit_on(exchange: Exchange) -> None:
    (line,) = bundles.board(exchange.town)
    assert (line.enrolled, line.kit_at is not None, line.stopped_at) == (False, True, None)
    exchange.both_ways(A)
    exchange.clock.now += timedelta(days=OVERDUE_DAYS + 2)
    (line,) = bundles.board(exchange.town)
    assert (line.enrolled, line.last_report, line.next_expected) == (True, 1, 2)
    assert line.overdue


def test_a_new_kit_takes_the_place_of_the_revoked_desk(exchange: Exchange) -> None:
    exchange.both_ways(A)
    bundles.make_kit(exchange.town, A, exchange.stick(), work=CHEAP_LOCK)
    (line,) = bundles.board(exchange.town)
    assert (line.enrolled, line.stopped_at, line.last_report) == (False, None, None)
    former = [one for one in bundle_history.log_with(exchange.town, A) if one.former]
    assert {one.sent for one in former} == {True, False}


def test_the_log_tells_both_directions_with_receipts(exchange: Exchange) -> None:
    exchange.both_ways(A)
    exchange.report(A)
    here = bundle_history.log_with(exchange.desks[A], TOWN)
    assert [(one.sent, one.kind, one.number) for one in here] == [
        (True, BundleKind.REPORT, 2),
        (False, BundleKind.ASSIGNMENT, 2),
        (True, BundleKind.REPORT, 1),
    ]
    assert here[0].answered_at is None
    assert here[2].receipt is not None
    assert here[2].receipt.by == "老陈"
    there = bundle_history.log_with(exchange.town, A)
    assert [one.kind for one in there][-1] is BundleKind.KIT
    assert bundle_history.log_with(exchange.town, B) == ()


def test_what_was_not_simply_taken_is_named_with_its_reason(
    exchange: Exchange, tmp_path: Path
) -> None:
    village = exchange.desks[A]
    exchange.both_ways(A)
    (mother,) = roster.find(village, "覃")
    change(village, "residents", mother.id, died_on="2026-01-01")
    change(exchange.town, "residents", mother.id, died_on="2026-02-02")
    exchange.take(TOWN, exchange.report(A))
    found = bundle_history.log_with(exchange.town, A)
    odd = [one for one in found if one.not_taken]
    (line,) = bundle_history.not_taken(exchange.town, [one.n for one in odd])
    assert (line.village, line.name) == (A, "覃玉兰")
    assert "等待人工核定" in line.reason
    exchange.take(A, exchange.assign(A))
    at_home = [one.n for one in bundle_history.log_with(village, TOWN) if one.not_taken]
    assert {x.name for x in bundle_history.not_taken(village, at_home)} == {"覃玉兰"}

    out = tmp_path / "log.xlsx"
    bundle_history.export_log(exchange.town, A, out)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["收发记录", "有冲突或未接收"]
    cells = [cell for row in book.worksheets[1].iter_rows(values_only=True) for cell in row]
    assert "覃玉兰" in cells
    assert any("等待人工核定" in str(cell) for cell in cells)


def test_home_says_what_waits_and_since_when(exchange: Exchange) -> None:
    village = exchange.desks[A]
    assert not _lines(village, Place.EXPORT)
    person(village, A, "韦大山")
    (line,) = _lines(village, Place.EXPORT)
    assert line.count == 1
    exchange.report(A)
    assert not _lines(village, Place.EXPORT)
    assert not _lines(village, Place.BUNDLES)
    exchange.clock.now += timedelta(days=3)
    (line,) = _lines(village, Place.BUNDLES)
    assert (line.count, line.pressing) == (3, False)
    exchange.clock.now += timedelta(days=OVERDUE_DAYS)
    (line,) = _lines(village, Place.BUNDLES)
    assert line.pressing


def test_home_of_the_town_says_who_is_silent_and_what_waits(exchange: Exchange) -> None:
    exchange.both_ways(A)
    exchange.both_ways(A)
    assert not _lines(exchange.town, Place.EXPORT)
    person(exchange.town, A, "韦大山")
    assert _lines(exchange.town, Place.EXPORT)[0].count == 1
    exchange.clock.now += timedelta(days=OVERDUE_DAYS + 2)
    silent = [x for x in _lines(exchange.town, Place.BUNDLES) if x.matter is Matter.SILENT]
    assert [(line.count, line.pressing) for line in silent] == [(1, True)]


def test_home_offers_to_take_an_import_back_while_nothing_builds_on_it(
    exchange: Exchange,
) -> None:
    new = person(exchange.desks[A], A, "韦大山")
    exchange.take(TOWN, exchange.report(A))
    (line,) = _lines(exchange.town, Place.UNDO_IMPORT)
    assert line.count == 1
    assert "动界村" in line.detail
    change(exchange.town, "residents", new, note="改过")
    assert not _lines(exchange.town, Place.UNDO_IMPORT)


def test_a_desk_that_never_exchanged_waits_for_nobody(tmp_path: Path) -> None:
    exchange = Exchange(tmp_path)
    person(exchange.town, A)
    assert summary(exchange.town).unsent == 0
    assert not _lines(exchange.town, Place.EXPORT)
    exchange.close()
