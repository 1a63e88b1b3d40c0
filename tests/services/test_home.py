"""What today and the week ask for: in which group a line stands, by which day, for whom."""

from __future__ import annotations

from datetime import date, timedelta

from pension_desk.domain.home import Matter, Place, When
from pension_desk.domain.ids import VillageCode
from pension_desk.domain.roster import RosterFilter
from pension_desk.domain.visits import VisitEntry
from pension_desk.services import home, roster, roster_counts, targets, visits
from pension_desk.services.desk import Desk
from pension_desk.services.targets import Wanted
from tests.services.conftest import TOWN, VILLAGE, AddPerson
from tests.services.exchange import person

DAY = date(2026, 11, 20)


def _promise(desk: Desk, add: AddPerson, name: str, days: int, **more: date) -> None:
    row = add(name=name, id_number=None, birth="1990-01-01")
    entry = VisitEntry(
        visited_on=DAY - timedelta(days=30),
        outcome="agreed_to_pay",
        promised_on=DAY + timedelta(days=days),
        **more,
    )
    visits.record(desk, row, entry)


def test_promises_stand_by_their_day(village: Desk, add_person: AddPerson) -> None:
    for name, days in (("甲", 0), ("乙", -3), ("丙", 2), ("丁", 2), ("戊", 7), ("己", 8)):
        _promise(village, add_person, name, days)
    (now,) = [one for one in home.today(village) if one.matter is Matter.PROMISES]
    assert (now.count, now.when, now.pressing) == (2, When.TODAY, True)
    week = [one for one in home.deadline_lines(village) if one.matter is Matter.PROMISES]
    assert [(one.count, one.when, one.due_on) for one in week] == [
        (2, When.WEEK, DAY + timedelta(days=2)),
        (1, When.WEEK, DAY + timedelta(days=7)),
    ]
    assert {one.place for one in week} == {Place.PROMISES}


def test_a_visit_arranged_for_the_week_is_told(village: Desk, add_person: AddPerson) -> None:
    row = add_person()
    entry = VisitEntry(outcome="considering", next_on=DAY + timedelta(days=4))
    visits.record(village, row, entry)
    (line,) = home.deadline_lines(village)
    assert (line.matter, line.place, line.due_on) == (
        Matter.FOLLOW_UPS, Place.FOLLOW_UPS, DAY + timedelta(days=4),
    )  # fmt: skip


def test_a_desk_without_a_backup_says_so_first(village: Desk) -> None:
    first = home.today(village)[0]
    assert (first.matter, first.count, first.when) == (Matter.NO_BACKUP, 0, When.TODAY)
    assert home.pace_lines(village) == ()
    assert home.deadline_lines(village) == ()


def test_villages_behind_their_targets_are_counted_once(town: Desk) -> None:
    for number in range(30):
        person(town, VILLAGE, f"人{number}", household_no=str(number), birth="1980-01-01")
    targets.set_targets(
        town,
        2026,
        [
            Wanted(VillageCode(VILLAGE), "covered", 20),
            Wanted(VillageCode(VILLAGE), "new_covered", 20),
        ],
    )
    (line,) = home.pace_lines(town)
    assert (line.matter, line.count, line.place) == (Matter.BEHIND_VILLAGES, 1, Place.INDICATORS)
    assert town.identity.division == TOWN


def test_records_that_lack_something_are_counted_and_found(
    village: Desk, add_person: AddPerson
) -> None:
    add_person(name="全", id_number=None, birth="1990-01-01", phone="13800138000")
    lacking = {
        "无电话": add_person(name="无电话", id_number=None, birth="1990-01-01", relation="妻"),
        "无屯": add_person(name="无屯", hamlet=None, phone="13800138001", id_number=None),
        "无户": add_person(name="无户", household_no=None, phone="13800138002", id_number=None),
        "无户主": add_person(
            name="无户主", household_no="99", relation="子", phone="13800138003", id_number=None
        ),
    }
    dead = add_person(name="已故", id_number=None, birth="1930-01-01", died_on="2026-01-01")
    (line,) = [one for one in home.people_lines(village) if one.matter is Matter.QUALITY]
    assert (line.count, line.place) == (len(lacking), Place.QUALITY)
    found = roster.lines(village, roster.row_numbers(village, home.INCOMPLETE))
    assert {one.id for one in found} == set(lacking.values())
    assert dead not in {one.id for one in found}
    counted = roster_counts.counts(village, roster_counts.Facet.LACK)
    assert counted == {"phone": 1, "id_number": 5, "hamlet": 1, "household": 1, "head": 1}
    for name, count in counted.items():
        wanted = RosterFilter(lacks=(name,), gone=False)
        assert len(roster.row_numbers(village, wanted)) == count
