"""Every indicator against a second writing of its definition over the raw rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import CATALOGUE, INDICATORS, TOWN, Side, Unit
from pension_desk.domain.ledger import Purpose
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import indicators, payments, roster, visits
from pension_desk.services.desk import Desk
from pension_desk.services.indicator_lists import export_behind
from pension_desk.services.ledger import refund
from pension_desk.services.payments import Entry
from pension_desk.services.standing import refresh_standing
from pension_desk.spreadsheets.reading import read_tables
from pension_desk.store.indicators import RULES
from tests import by_hand
from tests.practice import iter_villages
from tests.practice.town import Plan
from tests.services.conftest import AddPerson
from tests.store.filled import fill

DAYS = (date(2026, 11, 20), date(2026, 5, 31), date(2026, 1, 1))


@pytest.fixture
def filled(town: Desk) -> Desk:
    """A town of two invented villages, with some work done."""
    with town.file.writing() as conn:
        for village in iter_villages(3, 2, 600, plan=Plan(payment_years=3)):
            fill(conn, village)
        refresh_standing(conn, town, None)
    return town


@pytest.mark.parametrize("day", DAYS)
def test_every_number_is_what_the_rows_say(filled: Desk, day: date) -> None:
    numbers = roster.row_numbers(filled, RosterFilter(categories=("registered_unpaid",)))
    for line in roster.lines(filled, numbers[:9]):
        visits.record(filled, line.id, _visit("considering"))
    reckoned = indicators.reckon(filled, 2026, day)
    with filled.file.reading() as conn:
        expected = by_hand.counted(conn, 2026, day)
    for village, keys in expected.items():
        for key, pair in keys.items():
            figure = reckoned.figure(key, VillageCode(village))
            assert (figure.done, figure.whole) == pair, (key, village)
    assert set(RULES) == set(next(iter(expected.values())))
    assert reckoned.figure("covered").done > reckoned.figure("new_covered").done


def _visit(outcome: str) -> visits.VisitEntry:
    return visits.VisitEntry(visited_on=date(2026, 5, 2), outcome=outcome)


@pytest.mark.parametrize("key", [one for one in RULES if INDICATORS[one].unit is Unit.PEOPLE])
def test_the_people_behind_a_number_are_as_many_as_it_says(filled: Desk, key: str) -> None:
    reckoned = indicators.reckon(filled, 2026)
    for village in (TOWN, *reckoned.villages):
        figure = reckoned.figure(key, village)
        ids = {
            side: indicators.records_behind(filled, key, village, side, 2026).ids for side in Side
        }
        assert len(ids[Side.DONE]) == figure.done
        assert len(ids[Side.WHOLE]) == figure.whole
        assert set(ids[Side.OPEN]) == set(ids[Side.WHOLE]) - set(ids[Side.DONE])
        shown = roster.row_numbers(filled, RosterFilter(people=ids[Side.OPEN]))
        assert len(shown) == len(ids[Side.OPEN])


def test_a_payment_that_was_given_back_never_was(filled: Desk) -> None:
    numbers = roster.row_numbers(filled, RosterFilter(categories=("paid",)))
    before, day_before = (
        indicators.reckon(filled, 2026, date(2026, 11, day)).figure("payment").done
        for day in (20, 19)
    )
    line = roster.lines(filled, numbers[:1])[0]
    for paid in roster.person(filled, line.id).contributions:
        refund(filled, line.id, paid.id, "重复缴费", paid_on=date(2026, 11, 20))
    reckoned = indicators.reckon(filled, 2026)
    assert reckoned.figure("payment").done == before - 1
    with filled.file.reading() as conn:
        expected = by_hand.counted(conn, 2026, date(2026, 11, 20))
    figure = reckoned.figure("covered", line.village)
    assert (figure.done, figure.whole) == expected[line.village]["covered"]
    assert indicators.reckon(filled, 2026, date(2026, 11, 19)).figure("payment").done == day_before


def test_a_year_made_up_now_is_new_now(village: Desk, add_person: AddPerson) -> None:
    village.as_of = date(2026, 11, 20)
    row = add_person()
    made_up = Entry(2024, 20_000, paid_on=date(2026, 3, 2), purpose=Purpose.MISSED)
    payments.enter(village, row, made_up)
    reckoned = indicators.reckon(village, 2026)
    assert reckoned.figure("new_covered").done == 1
    assert reckoned.figure("payment").done == 0


def test_the_list_behind_a_number_can_be_written(filled: Desk, tmp_path: Path) -> None:
    out = tmp_path / "未缴费.xlsx"
    village = indicators.reckon(filled, 2026).villages[0]
    written = export_behind(filled, "payment", village, Side.OPEN, 2026, out).value
    (table,) = read_tables(out)
    assert len(table.rows) == written > 0
    assert "当年缴费率（未完成）" in table.title


def test_every_indicator_has_words_and_a_definition() -> None:
    for one in CATALOGUE:
        assert one.name
        assert one.definition.endswith("。"), one.key
        assert one.done
        assert one.whole


@pytest.mark.parametrize(
    ("year", "day", "reason"),
    [(2008, None, "bad_year"), (2027, None, "bad_year"), (2026, date(2026, 12, 1), "bad_day")],
)
def test_a_year_or_day_that_cannot_be_is_refused(
    town: Desk, year: int, day: date | None, reason: str
) -> None:
    with pytest.raises(Refused) as refused:
        indicators.reckon(town, year, day)
    assert refused.value.reason == reason


def test_an_unknown_indicator_is_refused(town: Desk) -> None:
    with pytest.raises(Refused, match="没有“nothing”这个指标"):
        indicators.records_behind(town, "nothing", TOWN, Side.OPEN, 2026)
