"""Visits on a real desk: households, doubles, answers, the queue, promises, counts, codes."""

from __future__ import annotations

import random
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.outcomes import Outcome
from pension_desk.domain.visit_words import OpenOutcome
from pension_desk.domain.visits import OwedState, VisitEntry, follow_up, open_promise
from pension_desk.services import home, roster, screening, visits
from pension_desk.services.desk import Desk
from pension_desk.services.home import Place as HomePlace
from pension_desk.services.visits import Place
from tests.services.conftest import TOWN, VILLAGE, AddPerson
from tests.services.exchange import A, Exchange, enter, person

TODAY = date(2026, 11, 20)
FATHER, MOTHER, SON = "450821197001011232", "450821199311138323", "452524196707134258"


@pytest.fixture
def family(village: Desk, add_person: AddPerson) -> tuple[RowId, RowId, RowId]:
    """Three of one household: two unregistered, one registered and unpaid."""
    head = add_person(name="陈大山", id_number=None, id_sent=None, birth="1970-01-01")
    wife = add_person(name="覃玉兰", relation="配偶")
    son = add_person(name="陈志强", id_number=None, birth="1999-05-05", relation="子")
    register(village, wife)
    return head, wife, son


def register(desk: Desk, row: RowId, **more: FieldValue) -> None:
    fields: dict[str, FieldValue] = {"scheme": "residents", "state": "正常参保"}
    enter(desk, "registrations", resident_id=row.hex, **(fields | more))
    screening.screen(desk, year=2026, as_of=TODAY)


def item(desk: Desk, row: RowId, kind: str, **more: FieldValue) -> RowId:
    return enter(
        desk, "work_items", resident_id=row.hex, list_kind=kind, year=2026,
        issued_on="2026-03-01", **more,
    )  # fmt: skip


def test_a_household_is_one_act_and_one_undo(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    entry = VisitEntry(outcome="再考虑", met="配偶", points="缴费档次和补贴", knows="了解")
    made = visits.record_all(village, [(row, entry) for row in family]).value
    assert [one.resident for one in made] == list(family)
    assert {one.outcome for one in made} == {"considering"}
    (one,) = roster.person(village, family[2]).visits
    assert (one.met, one.points, one.knows, one.visitor) == ("spouse", "tiers", "yes", "阿梅")
    assert roster.undo_last(village).value == "登记走访 陈大山等3人 入户"
    assert [roster.person(village, row).visits for row in family] == [(), (), ()]


def test_one_member_refused_means_none_is_written_and_says_whose_it_is(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    good, bad = VisitEntry(outcome="再考虑"), VisitEntry(outcome="不愿参保")
    with pytest.raises(Refused) as refused:
        visits.record_all(village, [(family[0], good), (family[2], bad)])
    assert refused.value.reason == "no_reason"
    assert refused.value.message.startswith("陈志强：")
    assert roster.person(village, family[0]).visits == ()
    with pytest.raises(Refused):
        visits.record_all(village, [])


def test_the_same_day_twice_is_noticed_and_may_be_confirmed(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    head = family[0]
    visits.record(village, head, VisitEntry(outcome="没见到人"))
    with pytest.raises(Refused) as refused:
        visits.record(village, head, VisitEntry(outcome="再考虑"))
    assert refused.value.reason == "visited_already"
    assert "没见到人" in refused.value.message
    visits.record(village, head, VisitEntry(outcome="再考虑"), again=True)
    visits.record(village, head, VisitEntry(outcome="再考虑", mode="电话"))
    assert len(roster.person(village, head).visits) == 3


def test_a_visit_that_settles_answers_the_open_line_and_undo_takes_both_back(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    head, wife, son = family
    mine = item(village, head, "unregistered")
    late = item(village, son, "unregistered")
    closed = item(village, wife, "unregistered", closed_on="2026-04-01")
    visits.record(village, head, VisitEntry(outcome="同意参保登记"))
    assert roster.person(village, head).work_items[0].outcome == ""
    entry = VisitEntry(visited_on=date(2026, 2, 1), outcome="服刑人员")
    visits.record(village, son, entry)
    assert roster.person(village, son).work_items[0].outcome == "", "issued after that visit"
    answer = VisitEntry(outcome="不愿参保", reason="经济困难", note="明年再说")
    visits.record_all(village, [(head, answer), (wife, answer)], again=True)
    (line,) = roster.person(village, head).work_items
    assert (line.id, line.outcome, line.reason, line.answered_on, line.note) == (
        mine, "unwilling", "hard_up", TODAY, "明年再说",
    )  # fmt: skip
    assert {line.id for line in roster.person(village, wife).work_items} == {closed}
    assert roster.person(village, wife).work_items[0].outcome == ""
    assert late != mine
    roster.undo_last(village)
    assert roster.person(village, head).work_items[0].outcome == ""


def test_the_queue_goes_by_hamlet_and_household_and_says_how_many_are_left(
    village: Desk, add_person: AddPerson
) -> None:
    wanted = [("10组", "1"), ("2组", "12"), ("2组", "2"), ("2组", "2")]
    rows = [
        add_person(name=f"梁{n}", id_number=None, birth="1980-01-01", hamlet=h, household_no=no)
        for n, (h, no) in enumerate(wanted)
    ]
    paid = add_person(name="梁缴", id_number=None, birth="1980-01-01")
    enter(
        village, "contributions", resident_id=paid.hex, year=2026, kind="confirmed",
        amount_fen=20_000,
    )  # fmt: skip
    screening.screen(village, year=2026, as_of=TODAY)
    answer = VisitEntry(outcome="在国（境）外")
    visits.record(village, rows[2], answer)
    numbers = visits.owed_numbers(village, Place())
    lines = visits.owed_lines(village, numbers)
    assert [line.name for line in lines] == ["梁3", "梁1", "梁0"]
    assert {line.state for line in lines} == {OwedState.UNSEEN}
    everyone = visits.owed_lines(village, visits.owed_numbers(village, Place(), left_only=False))
    assert [line.state for line in everyone if line.name == "梁2"] == [OwedState.ANSWERED]
    second, tenth = visits.owed_places(village)
    assert (second.hamlet, second.lines, second.left, second.households_left) == ("2组", 3, 2, 2)
    assert (tenth.hamlet, tenth.lines, tenth.left) == ("10组", 1, 1)
    only = visits.owed_numbers(village, Place(VILLAGE, ("10组",)))
    assert [line.name for line in visits.owed_lines(village, only)] == ["梁0"]
    plan = visits.plan(village, VILLAGE, ("2组",))
    assert [(stop.household_no, len(stop.people)) for stop in plan.households] == [
        ("2", 1), ("12", 1),
    ]  # fmt: skip
    assert (plan.day, plan.visitor) == (TODAY, "阿梅")


def test_an_answer_to_the_list_settles_the_line_as_well_as_a_visit_does(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    head, wife, son = family
    line = item(village, head, "unregistered")
    assert len(visits.owed_numbers(village, Place())) == 3
    screening.answer(village, line, Outcome.UNWILLING, reason="经济困难")
    assert roster.person(village, head).work_items[0].reason == "hard_up"
    visits.record(village, wife, VisitEntry(outcome=OpenOutcome.AGREED_TO_PAY))
    left = visits.owed_lines(village, visits.owed_numbers(village, Place()))
    assert {(one.id, one.state) for one in left} == {
        (wife, OwedState.OPEN), (son, OwedState.UNSEEN),
    }  # fmt: skip


def test_promises_and_next_steps_fall_due_and_the_home_page_counts_them(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    head, wife, son = family
    day = date(2026, 11, 1)
    visits.record(
        village, head, VisitEntry(day, outcome="同意参保登记", promised_on=date(2026, 11, 10))
    )
    visits.record(
        village, wife, VisitEntry(day, outcome="同意缴费", promised_on=date(2026, 11, 25))
    )
    visits.record(
        village, son, VisitEntry(day, outcome="没见到人", next_step="再次入户", next_on=TODAY)
    )
    found = visits.due(village)
    assert [(line.kind, line.name, line.days) for line in found] == [
        ("promise", "陈大山", 10), ("follow_up", "陈志强", 0),
    ]  # fmt: skip
    assert [line.name for line in visits.due(village, within=5)][-1] == "覃玉兰"
    assert visits.due(village, village="450821105204") == ()
    counted = {line.place: line.count for line in home.today(village)}
    assert (counted[HomePlace.PROMISES], counted[HomePlace.FOLLOW_UPS]) == (1, 1)
    visits.record(village, son, VisitEntry(outcome="再考虑"))
    visits.record(village, head, VisitEntry(outcome="没见到人"))
    assert [line.name for line in visits.due(village)] == ["陈大山"]
    visits.record(village, head, VisitEntry(outcome="再考虑", mode="电话"))
    assert visits.due(village) == ()


def test_what_the_file_says_is_due_is_what_the_rule_says(
    village: Desk, add_person: AddPerson
) -> None:
    rng = random.Random(7)
    rows = [add_person(name=f"韦{n}", id_number=None, birth="1980-01-01") for n in range(40)]
    outcomes = ["", "considering", "not_met", "unwilling", "agreed_to_pay"]
    with village.acting("visit") as (_conn, writer):
        for row in rows * 4:
            day = TODAY - timedelta(days=rng.randrange(12))
            fields: dict[str, FieldValue] = {
                "resident_id": row.hex, "visited_on": day.isoformat(),
                "outcome": rng.choice(outcomes) or None,
            }  # fmt: skip
            for name in ("promised_on", "next_on"):
                if rng.random() < 0.4:
                    due = day + timedelta(days=rng.randrange(9))
                    fields[name] = due.isoformat()
            writer.insert("visits", fields)
    found = {(line.kind, line.visit.id) for line in visits.due(village)}
    expected = set()
    for row in rows:
        held = roster.person(village, row).visits
        promise, step = open_promise(held), follow_up(held)
        if promise and promise.promised_on and promise.promised_on <= TODAY:
            expected.add(("promise", promise.id))
        if step and step.next_on and step.next_on <= TODAY:
            expected.add(("follow_up", step.id))
    assert found == expected
    assert len(Counter(kind for kind, _id in found)) == 2


def test_counts_by_place_visitor_mode_outcome_and_reason(
    village: Desk, family: tuple[RowId, RowId, RowId]
) -> None:
    head, wife, son = family
    visits.record_all(village, [(head, VisitEntry(outcome="再考虑", knows="不了解")),
                                (wife, VisitEntry(outcome="再考虑"))])  # fmt: skip
    visits.record(
        village, wife, VisitEntry(date(2026, 5, 1), "电话", outcome="不愿参保", reason="经济困难")
    )
    visits.record(village, son, VisitEntry(date(2025, 5, 1), outcome="再考虑"))
    found = visits.statistics(village)
    assert (found.visits, found.people, found.households) == (3, 2, 1)
    assert [(one.key, one.visits, one.people) for one in found.by_mode] == [
        ("入户", 2, 2), ("电话", 1, 1),
    ]  # fmt: skip
    assert [(one.key, one.visits) for one in found.by_outcome] == [
        ("considering", 2), ("unwilling", 1),
    ]  # fmt: skip
    assert [(one.key, one.visits) for one in found.by_reason] == [("hard_up", 1)]
    assert [(one.key, one.visits) for one in found.by_knows] == [("no", 1)]
    assert [one.key for one in found.by_visitor] == ["阿梅"]
    assert [(one.key, one.people) for one in found.by_village] == [(VILLAGE, 2)]
    (hamlet,) = found.coverage
    assert (hamlet.hamlet, hamlet.people, hamlet.people_visited) == ("2组", 3, 2)
    assert (hamlet.households, hamlet.households_visited) == (1, 1)
    assert visits.statistics(village, since=date(2025, 1, 1)).visits == 4
    assert visits.statistics(village, village="450821105204").visits == 0
    with pytest.raises(Refused):
        visits.statistics(village, since=date(2026, 2, 1), until=date(2026, 1, 1))


def test_an_older_program_s_words_arrive_as_codes(tmp_path: Path) -> None:
    exchange = Exchange(tmp_path)
    mother = person(exchange.town, A)
    exchange.open_village(A)
    older: dict[str, FieldValue] = {
        "outcome": "Agreed to pay", "reason": "经济困难", "next_step": "再次入户", "note": "老程序",
    }  # fmt: skip
    enter(exchange.desks[A], "visits", resident_id=mother.hex, visited_on="2026-05-01", **older)
    enter(exchange.desks[A], "visits", resident_id=mother.hex, visited_on="2026-06-01",
          outcome="要问儿子")  # fmt: skip
    exchange.both_ways(A)
    for desk in exchange.desks.values():
        typed, known = roster.person(desk, mother).visits
        assert typed.outcome == "要问儿子"
        assert (known.outcome, known.reason, known.next_step) == (
            "agreed_to_pay", "hard_up", "visit_again",
        )  # fmt: skip
    told = roster.history(exchange.desks[TOWN], mother)
    assert ("结果", "同意缴费") in {(line.label, line.after) for line in told}
    exchange.close()
