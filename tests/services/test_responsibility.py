"""Officers, what is named to them, the gaps, handing over, and both desks agreeing about it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pension_desk.domain.duty_words import Reach, Role
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import RosterFilter
from pension_desk.services import imports, responsibility, roster, roster_counts, visits
from pension_desk.services.desk import Desk
from pension_desk.services.handover import hand_over, handovers, leave
from pension_desk.services.responsibility_entry import (
    Naming,
    OfficerFields,
    name_to,
    release,
    remove_officer,
    save_officer,
)
from pension_desk.services.roster_counts import Facet
from pension_desk.services.screening import screen
from pension_desk.services.visits import VisitEntry
from pension_desk.store import responsibility as store
from tests.cli.office import Sheet, write
from tests.services.conftest import VILLAGE, AddPerson
from tests.services.exchange import A, B, Exchange, person, refusal_of, remove

TODAY = date(2026, 11, 20)


def officer(desk: Desk, name: str, role: str = Role.AREA_OFFICER, village: str = VILLAGE) -> RowId:
    return save_officer(desk, OfficerFields(village, name, role, phone="13800138000")).value.id


@pytest.fixture
def homes(village: Desk, add_person: AddPerson) -> Desk:
    """Three households in two hamlets."""
    add_person(name="覃玉兰", hamlet="1组", household_no="1", id_number="450821199311138323")
    add_person(name="覃小明", hamlet="1组", household_no="1", id_number=None, relation="子")
    add_person(name="韦大山", hamlet="1组", household_no="2", id_number=None)
    add_person(name="黄秀英", hamlet="2组", household_no="3", id_number=None)
    return village


def test_a_household_without_a_named_person_is_a_gap_until_its_hamlet_is_named(
    homes: Desk,
) -> None:
    found = responsibility.survey(homes)
    assert (found.households, found.unnamed) == (3, 3)
    leader = officer(homes, "陈镇长", Role.TOWN_LEADER)
    name_to(homes, leader, Naming(Reach.VILLAGE))
    assert responsibility.survey(homes).unnamed == 3, "a whole village is no household's person"
    worker = officer(homes, "李干部")
    name_to(homes, worker, Naming(Reach.HAMLET, ("1组",), area="第一片"))
    found = responsibility.survey(homes)
    assert (found.rows[0].unnamed, found.rows[1].unnamed) == ((), (("3", "黄秀英"),))
    assert found.rows[0].areas == ("第一片",)
    assert found.rows[0].cells[list(Role).index(Role.AREA_OFFICER)] == ("李干部",)
    assert found.rows[1].cells[0] == ("陈镇长",)


def test_a_split_hamlet_is_named_household_by_household(homes: Desk) -> None:
    one, other = officer(homes, "李干部"), officer(homes, "赵干部")
    name_to(homes, one, Naming(Reach.HAMLET, ("1组",)))
    name_to(homes, other, Naming(Reach.HOUSEHOLD, ("1组",), ("2",)))
    name = responsibility.namer(homes)
    assert (name(VILLAGE, "1组", "1"), name(VILLAGE, "1组", "2")) == ("李干部", "赵干部")
    row = responsibility.survey(homes).rows[0]
    assert (row.split, row.unnamed) == (1, ())
    people = {p.officer.name: p for p in responsibility.survey(homes).people if p.officer}
    assert (people["李干部"].households, people["李干部"].people) == (1, 2)
    assert people["赵干部"].households == 1


def test_progress_counts_the_people_of_the_households_named(homes: Desk) -> None:
    screen(homes, year=2026, as_of=TODAY)
    worker = officer(homes, "李干部")
    name_to(homes, worker, Naming(Reach.HAMLET, ("1组",), area="第一片"))
    home = roster.household(homes, VILLAGE, "1")[0]
    visits.record(
        homes,
        home.id,
        VisitEntry(visited_on=date(2026, 11, 2), outcome="agreed_to_pay",
                   promised_on=date(2026, 11, 10)),
    )  # fmt: skip
    found = responsibility.survey(homes)
    mine = found.people[0]
    assert mine.officer is not None
    assert (mine.officer.name, mine.hamlets, mine.households) == ("李干部", 1, 2)
    assert mine.households_visited == 1
    assert mine.unregistered[0] == home.number
    assert mine.promises == (home.number,)
    assert home.number not in mine.unvisited
    assert [(one.area, one.households) for one in found.areas] == [
        ("第一片", 2), ("（没有责任人）", 1),
    ]  # fmt: skip
    assert found.people[-1].officer is None


def test_an_officer_with_households_cannot_leave_and_is_told_of_the_handover(homes: Desk) -> None:
    worker = officer(homes, "李干部")
    name_to(homes, worker, Naming(Reach.HAMLET, ("1组", "2组")))
    with pytest.raises(Refused) as why:
        leave(homes, worker)
    assert why.value.reason == "still_named"
    assert "2个屯（组）" in why.value.message
    assert "工作交接" in why.value.advice
    assert responsibility.survey(homes).unnamed == 0
    taker = officer(homes, "赵干部")
    hand_over(homes, worker, taker)
    leave(homes, worker)
    assert [one.officer.name for one in responsibility.officers(homes)] == ["赵干部"]
    assert [one.officer.name for one in responsibility.officers(homes, left=True)] == [
        "李干部", "赵干部",
    ]  # fmt: skip


def test_an_officer_entered_by_mistake_is_taken_out_and_one_who_held_anything_is_not(
    homes: Desk,
) -> None:
    wrong, worker = officer(homes, "打错的"), officer(homes, "黄志强")
    name_to(homes, worker, Naming(Reach.HAMLET, ("1组",)))
    remove_officer(homes, wrong)
    assert [line.officer.name for line in responsibility.officers(homes)] == ["黄志强"]
    assert refusal_of(lambda: remove_officer(homes, wrong)) == "no_such_officer"
    assert refusal_of(lambda: remove_officer(homes, worker)) == "was_named"
    roster.undo_last(homes)
    assert {line.officer.name for line in responsibility.officers(homes)} == {"打错的", "黄志强"}


def test_a_handover_begins_on_its_day_and_can_be_taken_back(homes: Desk) -> None:
    giver, taker = officer(homes, "李干部"), officer(homes, "赵干部")
    name_to(homes, giver, Naming(Reach.HAMLET, ("1组", "2组"), area="第一片"))
    made = hand_over(homes, giver, taker, on=date(2026, 12, 1)).value
    assert {duty.hamlet for duty in made.duties} == {"1组", "2组"}
    assert responsibility.namer(homes)(VILLAGE, "1组", "1") == "李干部"
    homes.as_of = date(2026, 12, 1)
    assert responsibility.namer(homes)(VILLAGE, "1组", "1") == "赵干部"
    assert [(one.giver.name, one.taker.name) for one in handovers(homes)] == [("李干部", "赵干部")]
    assert "工作交接" in roster.undo_last(homes).value
    assert responsibility.namer(homes)(VILLAGE, "1组", "1") == "李干部"
    assert handovers(homes) == ()


def test_work_begun_today_can_be_handed_on_today(homes: Desk) -> None:
    giver, taker = officer(homes, "李干部"), officer(homes, "赵干部")
    name_to(homes, giver, Naming(Reach.HAMLET, ("1组",), from_on=TODAY))
    hand_over(homes, giver, taker)
    assert responsibility.officer(homes, giver).duties == ()
    assert responsibility.officer(homes, taker).hamlets == ("1组",)


def test_bad_input_is_a_sentence_and_changes_nothing(homes: Desk) -> None:
    worker = officer(homes, "李干部")
    other = officer(homes, "赵干部")
    name_to(homes, worker, Naming(Reach.HAMLET, ("1组",), from_on=date(2026, 12, 1)))
    before = responsibility.officer(homes, worker)
    cases = {
        "no_name": lambda: save_officer(homes, OfficerFields(VILLAGE, " ", "支书")),
        "no_role": lambda: save_officer(homes, OfficerFields(VILLAGE, "甲", " ")),
        "bad_phone": lambda: save_officer(homes, OfficerFields(VILLAGE, "甲", "支书", "一二三")),
        "bad_village": lambda: save_officer(homes, OfficerFields(B, "甲", "支书")),
        "officer_twice": lambda: save_officer(homes, OfficerFields(VILLAGE, "李 干部", "包片干部")),
        "no_hamlet": lambda: name_to(homes, worker, Naming(Reach.HAMLET)),
        "no_such_hamlet": lambda: name_to(homes, worker, Naming(Reach.HAMLET, ("9组",))),
        "no_household": lambda: name_to(homes, worker, Naming(Reach.HOUSEHOLD, ("1组",))),
        "no_such_household": lambda: name_to(
            homes, worker, Naming(Reach.HOUSEHOLD, ("1组",), ("77",))
        ),
        "named_already": lambda: name_to(homes, worker, Naming(Reach.HAMLET, ("1组",))),
        "same_person": lambda: hand_over(homes, worker, worker),
        "too_early": lambda: hand_over(homes, worker, other),
        "nothing_to_hand_over": lambda: hand_over(homes, other, worker),
        "nothing_chosen": lambda: release(homes, ()),
    }
    for reason, act in cases.items():
        assert refusal_of(act) == reason
    assert responsibility.officer(homes, worker) == before
    assert len(responsibility.officers(homes)) == 2


def test_naming_instead_takes_the_place_of_whoever_held_it_in_that_role(homes: Desk) -> None:
    old, new = officer(homes, "李干部"), officer(homes, "赵干部")
    helper = officer(homes, "阿梅", Role.ASSISTANT)
    name_to(homes, old, Naming(Reach.HAMLET, ("1组",)))
    name_to(homes, helper, Naming(Reach.HAMLET, ("1组",)))
    name_to(homes, new, Naming(Reach.HAMLET, ("1组",), instead=True))
    assert responsibility.namer(homes)(VILLAGE, "1组", "1") == "赵干部、阿梅"
    duties = responsibility.officer(homes, new).duties
    release(homes, [one.id for one in duties])
    assert responsibility.namer(homes)(VILLAGE, "1组", "1") == "阿梅"


def test_naming_instead_from_a_later_day_leaves_no_gap_until_then(homes: Desk) -> None:
    old, new = officer(homes, "李干部"), officer(homes, "赵干部")
    name_to(homes, old, Naming(Reach.HAMLET, ("1组",)))
    later = date(2026, 12, 1)
    name_to(homes, new, Naming(Reach.HAMLET, ("1组",), from_on=later, instead=True))
    for day, name in ((TODAY, "李干部"), (date(2026, 11, 30), "李干部"), (later, "赵干部")):
        homes.as_of = day
        assert responsibility.namer(homes)(VILLAGE, "1组", "1") == name


def test_an_officer_who_holds_something_is_not_moved_to_another_village(town: Desk) -> None:
    person(town, VILLAGE, hamlet="1组")
    worker = officer(town, "李干部")
    name_to(town, worker, Naming(Reach.HAMLET, ("1组",)))
    moved = OfficerFields("450821105204", "李干部", "包片干部")
    assert refusal_of(lambda: save_officer(town, moved, worker)) == "still_named"
    release(town, [one.id for one in responsibility.officer(town, worker).duties])
    assert save_officer(town, moved, worker).value.village == "450821105204"


def test_the_roster_is_filtered_by_who_is_named(homes: Desk) -> None:
    """A household's own person stands before its hamlet's; who has left is nobody's."""
    near, far = officer(homes, "李干部"), officer(homes, "王干部")
    name_to(homes, far, Naming(Reach.HAMLET, ("1组",)))
    name_to(homes, near, Naming(Reach.HOUSEHOLD, ("1组",), households=("1",)))
    name_to(homes, near, Naming(Reach.HAMLET, ("2组",), from_on=date(2027, 1, 1)))

    def named(*names: str) -> set[str]:
        numbers = roster.row_numbers(homes, RosterFilter(officers=names))
        found = {line.name for line in roster.lines(homes, numbers)}
        held = responsibility.named(homes)
        assert found == {
            line.name
            for line in roster.lines(homes, roster.row_numbers(homes, RosterFilter()))
            if set(names) & {*held.names_of(line.village, line.hamlet, line.household_no)}
        }
        return found

    assert named("李干部") == {"覃玉兰", "覃小明"}
    assert named("王干部") == {"韦大山"}
    assert named("李干部", "王干部") == {"覃玉兰", "覃小明", "韦大山"}
    assert named("查无此人") == set()
    assert roster_counts.counts(homes, Facet.OFFICER) == {"李干部": 2, "王干部": 1}
    roster.edit(homes, roster.find(homes, "韦大山")[0].id, {"household_no": ""})
    assert named("王干部") == {"韦大山"}


def _held(desk: Desk) -> list[tuple[str, str]]:
    with desk.file.reading() as conn:
        return [(one.hamlet, one.household_no) for one in store.duties(conn)]


def test_what_is_named_follows_a_household_that_is_numbered_anew(homes: Desk) -> None:
    """Not before the last of it has gone, and back with the undo."""
    worker = officer(homes, "李干部")
    name_to(homes, worker, Naming(Reach.HOUSEHOLD, ("1组",), households=("1", "2")))
    first, second = (roster.find(homes, name)[0].id for name in ("覃玉兰", "覃小明"))
    roster.edit(homes, first, {"household_no": "0101"})
    assert _held(homes) == [("1组", "1"), ("1组", "2")]
    roster.edit(homes, second, {"household_no": "0101", "hamlet": "1组"})
    assert _held(homes) == [("1组", "0101"), ("1组", "2")]
    roster.undo_last(homes)
    assert _held(homes) == [("1组", "1"), ("1组", "2")]


def test_it_does_not_follow_into_a_household_that_has_its_own(homes: Desk) -> None:
    """Nor out of the hamlet to nowhere; who moves in with others is theirs."""
    worker, other = officer(homes, "李干部"), officer(homes, "王干部")
    name_to(homes, worker, Naming(Reach.HOUSEHOLD, ("1组",), households=("1",)))
    name_to(homes, other, Naming(Reach.HOUSEHOLD, ("1组",), households=("2",)))
    alone = roster.find(homes, "韦大山")[0].id
    roster.edit(homes, alone, {"household_no": "1"})
    assert _held(homes) == [("1组", "1"), ("1组", "2")]


def test_what_is_named_follows_a_register_that_writes_all_otherwise(
    village: Desk, tmp_path: Path
) -> None:
    """Households with new numbers, a hamlet with another name; no household loses its person."""
    people = (("覃玉兰", "450821199311138323"), ("韦大山", "450821197805282633"),
              ("黄秀英", "452524197209206153"))  # fmt: skip

    def take(*doors: tuple[str, str]) -> None:
        heads = ("姓名", "公民身份号码", "户编号", "屯组")
        rows = [(*one, *door) for one, door in zip(people, doors, strict=True)]
        path = write(tmp_path / "户籍人口花名册.xlsx", Sheet("1", (heads, *rows)))
        assert imports.commit(village, imports.read_list(village, path)).value.accepted == 3

    take(("1", "1组"), ("2", "1组"), ("3", "2组"))
    worker = officer(village, "李干部")
    name_to(village, worker, Naming(Reach.HOUSEHOLD, ("1组",), households=("1", "2")))
    name_to(village, worker, Naming(Reach.HAMLET, ("2组",)))
    take(("450821001", "上坪屯"), ("450821002", "1组"), ("450821003", "下坪屯"))
    assert _held(village) == [("上坪屯", "450821001"), ("1组", "450821002"), ("下坪屯", "")]
    assert responsibility.survey(village).unnamed == 0


@pytest.mark.usefixtures("mother")
def test_the_town_names_leaders_and_the_village_its_areas(exchange: Exchange) -> None:
    town, village = exchange.town, exchange.desks[A]
    leader = officer(town, "陈镇长", Role.TOWN_LEADER, A)
    name_to(town, leader, Naming(Reach.VILLAGE))
    worker = officer(village, "李干部", village=A)
    name_to(village, worker, Naming(Reach.HAMLET, ("",)))
    exchange.both_ways(A)
    for desk in (town, village):
        found = responsibility.survey(desk, A)
        assert (found.households, found.unnamed) == (1, 0)
        assert found.rows[0].cells[0] == ("陈镇长",)


@pytest.mark.usefixtures("mother")
def test_of_a_leader_the_town_s_word_stands_and_of_an_area_officer_the_village_s(
    exchange: Exchange,
) -> None:
    town, village = exchange.town, exchange.desks[A]
    leader = officer(town, "陈镇长", Role.TOWN_LEADER, A)
    worker = officer(town, "李干部", Role.AREA_OFFICER, A)
    exchange.both_ways(A)
    for desk, phone in ((town, "13900000001"), (village, "13900000002")):
        for row, name, role in ((leader, "陈镇长", "town_leader"), (worker, "李干部", "包片干部")):
            save_officer(desk, OfficerFields(A, name, role, phone), row)
    exchange.both_ways(A)
    for desk in (town, village):
        phones = {x.officer.name: x.officer.phone for x in responsibility.officers(desk, A)}
        assert phones == {"陈镇长": "13900000001", "李干部": "13900000002"}


@pytest.mark.usefixtures("mother")
def test_households_of_an_officer_whom_another_desk_removed_show_as_gaps(
    exchange: Exchange,
) -> None:
    town, village = exchange.town, exchange.desks[A]
    worker = officer(town, "李干部", Role.AREA_OFFICER, A)
    exchange.both_ways(A)
    name_to(village, worker, Naming(Reach.HAMLET, ("",)))
    remove(town, "officers", worker)
    exchange.both_ways(A)
    for desk in (town, village):
        assert responsibility.survey(desk, A).unnamed == 1


@pytest.mark.usefixtures("mother")
def test_another_village_hears_nothing_of_it(exchange: Exchange) -> None:
    exchange.open_village(B)
    officer(exchange.town, "陈镇长", Role.TOWN_LEADER, A)
    exchange.both_ways(B)
    assert responsibility.officers(exchange.desks[B]) == ()
