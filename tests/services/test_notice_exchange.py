"""What a village printed, carried out and got back is what the town sees, by the stick."""

from __future__ import annotations

from pathlib import Path

from pension_desk.domain.notices import NoticeRecord, NoticeState, QueueFilter, SlipAnswer
from pension_desk.services import notice_codes, roster, screening
from pension_desk.services.desk import Desk
from pension_desk.services.notices import Wanted, print_papers
from pension_desk.services.print_queue import deliver, queue, take_slip
from tests.services.exchange import TOWN, A, Exchange, enter


def _reminded(exchange: Exchange, folder: Path) -> Desk:
    """Open a village that has printed a reminder for its one household."""
    village = exchange.open_village(A)
    added = roster.add(village, {"village": A, "name": "覃玉兰", "household_no": "17"})
    row = added.value.resident.id
    enter(village, "registrations", resident_id=row.hex, scheme="residents", state="正常参保")
    screening.screen(village, year=2026, as_of=village.today())
    print_papers(village, Wanted(("unpaid_reminder",)), folder / "a.pdf")
    return village


def _only(desk: Desk) -> NoticeRecord:
    (line,) = queue(desk, QueueFilter(2026)).lines
    return line.record


def test_the_town_sees_how_far_a_village_is(exchange: Exchange, tmp_path: Path) -> None:
    village = _reminded(exchange, tmp_path)
    deliver(village, [_only(village).id], by="老韦")
    exchange.take(TOWN, exchange.report(A))
    there = _only(exchange.town)
    assert (there.state, there.delivered_by) == (NoticeState.DELIVERED, "老韦")
    assert there == _only(village)
    take_slip(village, there.id, SlipAnswer.DONE)
    exchange.take(TOWN, exchange.report(A))
    assert _only(exchange.town).state is NoticeState.RETURNED
    assert _only(exchange.town) == _only(village)


def test_what_a_village_took_back_is_taken_back_at_the_town(
    exchange: Exchange, tmp_path: Path
) -> None:
    village = _reminded(exchange, tmp_path)
    deliver(village, [_only(village).id], by="老韦")
    exchange.take(TOWN, exchange.report(A))
    roster.undo_last(village)
    exchange.take(TOWN, exchange.report(A))
    there = _only(exchange.town)
    assert (there.state, there.delivered_on, there.delivered_by) == (NoticeState.PRINTED, None, "")


def test_the_town_finds_the_household_by_a_villages_code(
    exchange: Exchange, tmp_path: Path
) -> None:
    village = _reminded(exchange, tmp_path)
    exchange.take(TOWN, exchange.report(A))
    found = notice_codes.find_code(exchange.town, _only(village).code)
    assert found.household_no == "17"
