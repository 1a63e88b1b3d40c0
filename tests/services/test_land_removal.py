"""What was entered by mistake goes for a reason, travels as gone, and comes back by undo."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.land_money import spread
from pension_desk.services import (
    land,
    land_entry,
    land_evidence,
    land_money,
    land_pages,
    land_plans,
    roster,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_entry import PersonFields
from pension_desk.store import land as store
from tests.pictures import jpeg
from tests.services.exchange import A, Exchange
from tests.services.test_land import ADULT, SECOND, household, project


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(Refused) as why:
        act()
    return why.value.reason


def counted(desk: Desk) -> tuple[int, int, int]:
    """Return how many projects, households and people the desk shows."""
    with desk.file.reading() as conn:
        homes = store.households(conn)
        shown = {one.id for one in homes}
        people = [one for one in store.people(conn) if one.household in shown]
        return len(store.projects(conn)), len(homes), len(people)


def test_a_household_goes_with_its_people_everywhere_and_comes_back(
    exchange: Exchange, tmp_path: Path
) -> None:
    town, village = exchange.town, exchange.open_village(A)
    of = project(town)
    exchange.both_ways(A)
    row = household(village, of)
    for name, number in (("覃玉兰", ADULT), ("韦大山", SECOND)):
        land_entry.save_person(village, row, PersonFields(name, number))
    photo = tmp_path / "a.jpg"
    photo.write_bytes(jpeg())
    land_evidence.attach(village, row, photo)
    exchange.both_ways(A)
    assert counted(town) == counted(village) == (1, 1, 2)
    assert refused(lambda: land_entry.remove_household(village, row, " ")) == "no_reason"
    land_entry.remove_household(village, row, "重复登记")
    exchange.both_ways(A)
    assert counted(town) == counted(village) == (1, 0, 0)
    assert refused(lambda: land_pages.household_page(town, row)) == "no_such_household"
    roster.undo_last(village)
    exchange.both_ways(A)
    assert counted(town) == counted(village) == (1, 1, 2)
    (kept,) = land_evidence.evidence_of(town, row)
    assert land_evidence.content(town, kept) == photo.read_bytes()


def test_a_person_goes_alone_and_not_once_the_subsidy_was_used(exchange: Exchange) -> None:
    exchange.open_village(A)
    town = exchange.town
    row = household(town, project(town))
    kept = land_entry.save_person(town, row, PersonFields("覃玉兰", ADULT)).value
    gone = land_entry.save_person(town, row, PersonFields("韦大山", SECOND)).value
    land_entry.remove_person(town, gone.id, "写错人")
    assert counted(town) == (1, 1, 1)
    with town.acting("test") as (_conn, writer):
        writer.update("land_people", kept.id, {"used_on": "2026-10-01"})
    assert refused(lambda: land_entry.remove_person(town, kept.id, "写错人")) == "reviewed"


def test_a_project_goes_when_it_is_empty(exchange: Exchange) -> None:
    exchange.open_village(A)
    town = exchange.town
    of = project(town)
    row = household(town, of)
    assert refused(lambda: land_entry.remove_project(town, of, "重复")) == "not_empty"
    land_entry.remove_household(town, row, "重复")
    land_money.record_arrival(town, of, amount_fen=100, on=town.today(), voucher="银1")
    assert refused(lambda: land_entry.remove_project(town, of, "重复")) == "not_empty"
    roster.undo_last(town)
    (line,) = land.status(town).projects
    required = line.standing.project.required_fen
    land_plans.set_plan(town, of, spread(required, 2, date(2026, 12, 1), 6))
    land_plans.add_fund_plan(town, of, 2026, amount_fen=100, people=1)
    exchange.both_ways(A)
    assert refused(lambda: land_entry.remove_project(town, of, "")) == "no_reason"
    land_entry.remove_project(town, of, "重复")
    exchange.both_ways(A)
    for desk in (town, exchange.desks[A]):
        with desk.file.reading() as conn:
            assert (store.projects(conn), store.instalments(conn, of)) == ((), ())
            assert store.fund_plans(conn, of) == ()
    assert refused(lambda: land_entry.remove_project(town, of, "重复")) == "no_such_project"
    roster.undo_last(town)
    exchange.both_ways(A)
    for desk in (town, exchange.desks[A]):
        with desk.file.reading() as conn:
            assert len(store.projects(conn)) == 1
            assert len(store.instalments(conn, of)) == 2
