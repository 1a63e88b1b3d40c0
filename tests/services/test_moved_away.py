"""Who has left a village stays there as history: shown, never counted, never written to."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import (
    bundles,
    home,
    imports,
    payments,
    roster,
    roster_counts,
    screening,
    visits,
    work_items,
)
from pension_desk.services.desk import Desk
from pension_desk.services.visits import VisitEntry
from tests.services.exchange import TOWN, A, B, Exchange, contested_now, enter, refusal_of, state

NUMBER = "450821199311138323"


@pytest.fixture
def left(exchange: Exchange, mother: RowId) -> RowId:
    """One resident of A with a payment, a visit and a work item, since moved to B."""
    town, village = exchange.town, exchange.desks[A]
    roster.edit(town, mother, {"id_number": NUMBER})
    enter(town, "work_items", resident_id=mother.hex, list_kind="unregistered", year=2026)
    enter(town, "statuses", resident_id=mother.hex, kind="low_income")
    payments.record(village, mother, year=2026, amount_fen=20_000)
    visits.record(village, mother, VisitEntry(outcome="promised", note="春节后办"))
    exchange.both_ways(A)
    roster.edit(town, mother, {"village": B})
    exchange.both_ways(A)
    return mother


def test_lists_and_counts_leave_them_out(exchange: Exchange, left: RowId) -> None:
    village = exchange.desks[A]
    assert list(roster.row_numbers(village, RosterFilter())) == []
    assert roster.household(village, A, "17") == roster.household(village, B, "17") == ()
    assert roster.villages(village) == ()
    assert payments.of_year(village, 2026) == ()
    assert payments.by_village(village) == ()
    assert work_items.work_items(village) == ()
    assert [roster_counts.counts(village, facet) for facet in roster_counts.Facet] == [
        {} for _facet in roster_counts.Facet
    ]
    assert [line.matter for line in home.today(village) if line.count] == []
    with village.file.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM standings").scalar() == 0
    assert screening.screen(village, year=2026, as_of=village.today()).value.villages == ()


def test_their_page_is_shown_as_history(exchange: Exchange, left: RowId) -> None:
    page = roster.person(exchange.desks[A], left)
    assert page.away
    assert page.resident.village == B
    assert [line.id for line in page.household] == [left]
    assert (len(page.contributions), len(page.visits), len(page.work_items)) == (1, 1, 1)
    (found,) = roster.find(exchange.desks[A], "覃玉兰")
    assert found.away
    assert not roster.person(exchange.town, left).away


def test_nothing_can_be_entered_any_more(exchange: Exchange, left: RowId) -> None:
    village = exchange.desks[A]
    page = roster.person(village, left)
    before = state(village)
    for act in (
        lambda: roster.edit(village, left, {"phone": "13911112222"}),
        lambda: roster.remove(village, left, "录错"),
        lambda: payments.record(village, left, year=2025, amount_fen=20_000),
        lambda: payments.withdraw(village, left, page.contributions[0].id, "录错"),
        lambda: visits.record(village, left, VisitEntry(note="去过了"), again=True),
        lambda: work_items.answer(village, page.work_items[0].id, "joined"),
        lambda: roster.undo_last(village),
    ):
        with pytest.raises(Refused) as caught:
            act()
        assert caught.value.reason == "moved_away"
        assert "覃玉兰" in caught.value.message
        assert "历史" in caught.value.message
    assert state(village) == before


def test_lists_that_still_name_them_do_not_bring_them_back(
    exchange: Exchange, left: RowId, tmp_path: Path
) -> None:
    village = exchange.desks[A]
    register = _listed(village, tmp_path, ("户编号", "姓名", "公民身份号码", "与户主关系"),
                       ("17", "覃玉兰", NUMBER, "户主"))  # fmt: skip
    assert "留作历史" in register.refused[0].reason
    tax = _listed(village, tmp_path, ("缴费人", "身份证件号码", "缴费年度", "实缴金额", "入库日期"),
                  ("覃玉兰", NUMBER, "2026", 200, "2026-03-02"))  # fmt: skip
    assert len(tax.refused) + len(tax.proposals) + tax.waiting == 1
    assert list(roster.row_numbers(village, RosterFilter())) == []


def _listed(
    desk: Desk, folder: Path, headers: tuple[str, ...], *rows: tuple[object, ...]
) -> imports.ImportResult:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (headers, *rows):
        sheet.append(list(row))
    book.save(folder / "list.xlsx")
    return imports.commit(desk, imports.read_list(desk, folder / "list.xlsx")).value


def test_who_comes_back_can_be_worked_on_again(exchange: Exchange, left: RowId) -> None:
    village = exchange.desks[A]
    roster.edit(exchange.town, left, {"village": A})
    exchange.both_ways(A)
    assert not roster.person(village, left).away
    roster.edit(village, left, {"phone": "13911112222"})
    exchange.both_ways(A)
    assert len(list(roster.row_numbers(village, RosterFilter()))) == 1
    assert state(village) == state(exchange.town, A)


def test_a_move_is_the_town_s(exchange: Exchange, mother: RowId) -> None:
    assert refusal_of(lambda: roster.edit(exchange.desks[A], mother, {"village": B})) == (
        "town_moves"
    )
    for wrong in ("450821106201", "450821105", ""):
        assert refusal_of(lambda: roster.edit(exchange.town, mother, {"village": wrong})) == (  # noqa: B023
            "bad_village"
        )


def test_taking_back_the_bundle_does_not_claim_them(exchange: Exchange, mother: RowId) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(town, mother, {"village": B, "note": "迁走"})
    stays = enter(town, "residents", village=A, name="韦大山")
    exchange.take(A, exchange.assign(A))
    bundles.undo_receive(village)
    assert stays.hex not in state(village)
    assert state(village)[mother.hex]["village"] == B
    exchange.take(TOWN, exchange.report(A))
    assert state(town)[mother.hex]["village"] == B


def test_a_dispute_about_who_has_left_is_no_longer_this_village_s(
    exchange: Exchange, mother: RowId
) -> None:
    town, village = exchange.town, exchange.desks[A]
    roster.edit(village, mother, {"died_on": "2026-03-02"})
    roster.edit(town, mother, {"died_on": "2026-03-05"})
    exchange.both_ways(A)
    assert contested_now(village) == {(mother.hex, "died_on")}
    roster.edit(town, mother, {"village": B})
    exchange.both_ways(A)
    assert contested_now(village) == set()
    assert contested_now(town) == {(mother.hex, "died_on")}
