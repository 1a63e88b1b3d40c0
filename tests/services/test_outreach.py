"""Publicity: talks, material and visits by hamlet, gaps first, and how many know the policy."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from pension_desk.domain.ids import VillageCode
from pension_desk.domain.indicators import Side
from pension_desk.services import indicators, outreach, roster, visits
from pension_desk.services.desk import Desk
from pension_desk.services.outreach import HandoutFields, TalkFields
from pension_desk.services.outreach_export import export
from pension_desk.services.visits import VisitEntry
from tests.services.conftest import VILLAGE, AddPerson
from tests.services.exchange import A, B, Exchange, refusal_of

TODAY = date(2026, 11, 20)


@pytest.fixture
def homes(village: Desk, add_person: AddPerson) -> Desk:
    """Four adults and a child in three hamlets."""
    for number, name, hamlet, born in (
        ("1", "覃玉兰", "1组", "1970-01-01"),
        ("1", "覃小明", "1组", "2020-01-01"),
        ("2", "韦大山", "1组", "1960-01-01"),
        ("3", "黄秀英", "2组", "1950-01-01"),
        ("4", "陆阿发", "3组", "1990-01-01"),
    ):
        add_person(name=name, hamlet=hamlet, household_no=number, id_number=None, birth=born)
    return village


def visit(desk: Desk, household_no: str, knows: str, on: date = TODAY) -> int:
    who = roster.household(desk, VILLAGE, household_no)[0]
    visits.record(desk, who.id, VisitEntry(visited_on=on, note="宣传", knows=knows))
    return who.number


def test_gaps_come_first_and_every_number_has_its_people(homes: Desk) -> None:
    said_no = visit(homes, "1", "no")
    visit(homes, "2", "yes")
    outreach.record_talk(
        homes, TalkFields(VILLAGE, ("1组",), TODAY, "集中宣讲", "补缴政策", reached=35)
    )
    outreach.record_handout(homes, HandoutFields(VILLAGE, 50, ("2组",), kind="宣传单"))
    found = outreach.publicity(homes)
    assert [(one.hamlet, one.covered) for one in found.hamlets] == [
        ("3组", False), ("2组", True), ("1组", True),
    ]  # fmt: skip
    first = found.hamlets[-1]
    assert (first.talks, first.reached, first.last_talk) == (1, 35, TODAY)
    assert (first.households, first.households_visited, first.people) == (2, 2, 3)
    assert (first.asked, first.know, first.unaware, first.unasked) == (2, 1, (said_no,), ())
    assert len(found.hamlets[0].unvisited) == 1
    assert found.hamlets[1].pieces == 50
    assert (found.reached.numerator, found.reached.denominator) == (2, 3)
    assert (found.talked.numerator, found.talked.denominator) == (1, 3)
    assert (found.visited.numerator, found.visited.denominator) == (2, 4)
    assert (found.known.numerator, found.known.denominator) == (1, 2)
    assert found.known.missing == (said_no,)
    assert set(found.visited.missing) == {n for one in found.hamlets for n in one.unvisited}


def test_the_indicator_and_the_page_count_the_same_hamlets(
    homes: Desk, add_person: AddPerson
) -> None:
    add_person(name="没有屯的", hamlet="", household_no="5", id_number=None, birth="1980-01-01")

    def agree(reached: int) -> None:
        shown = outreach.publicity(homes).reached
        figure = indicators.reckon(homes, 2026).figure("hamlets")
        assert (shown.numerator, shown.denominator) == (reached, 3)
        assert (figure.done, figure.whole) == (reached, 3)

    agree(0)
    visit(homes, "1", "no", date(2025, 12, 31))
    outreach.record_talk(homes, TalkFields(VILLAGE, (), TODAY, "广播", "补缴政策"))
    agree(0)
    visit(homes, "2", "yes")
    visit(homes, "5", "yes")
    agree(1)
    outreach.record_talk(homes, TalkFields(VILLAGE, ("2组",), TODAY, "集中宣讲", "补缴政策"))
    agree(2)
    outreach.record_handout(homes, HandoutFields(VILLAGE, 50, ("3组",), kind="宣传单"))
    agree(3)
    behind = indicators.records_behind(homes, "hamlets", VillageCode(VILLAGE), Side.OPEN, 2026)
    assert behind.ids == ()


def test_the_latest_answer_counts_and_last_year_s_visits_do_not(homes: Desk) -> None:
    visit(homes, "1", "no", date(2026, 3, 1))
    visit(homes, "1", "yes", date(2026, 9, 1))
    visit(homes, "3", "no", date(2025, 9, 1))
    found = outreach.publicity(homes)
    assert (found.known.numerator, found.known.denominator) == (1, 1)
    assert found.visited.numerator == 1
    span = outreach.publicity(homes, since=date(2025, 1, 1), until=date(2026, 4, 1))
    assert (span.known.numerator, span.known.denominator) == (0, 2)


def test_what_is_for_the_whole_village_covers_no_hamlet(homes: Desk) -> None:
    outreach.record_talk(homes, TalkFields(VILLAGE, (), TODAY, "broadcast", "广播", reached=900))
    outreach.record_handout(homes, HandoutFields(VILLAGE, 300))
    found = outreach.publicity(homes)
    assert found.reached.numerator == 0
    assert (len(found.talks), len(found.handouts)) == (1, 1)
    assert sum(one.pieces for one in found.hamlets) == 0


def test_one_talk_in_several_hamlets_is_one_act(homes: Desk) -> None:
    assert outreach.record_talk(homes, TalkFields(VILLAGE, ("1组", "2组"), topic="政策")).value == 2
    assert outreach.publicity(homes).talked.numerator == 2
    assert "宣讲" in roster.undo_last(homes).value
    assert outreach.publicity(homes).talks == ()


def test_bad_input_is_a_sentence_and_changes_nothing(homes: Desk) -> None:
    outreach.record_talk(homes, TalkFields(VILLAGE, ("1组",), topic="政策"))
    before = outreach.publicity(homes)
    row = before.talks[0].id
    tomorrow = date(2026, 11, 21)
    cases = {
        "no_topic": lambda: outreach.record_talk(homes, TalkFields(VILLAGE)),
        "bad_village": lambda: outreach.record_talk(homes, TalkFields(B, topic="政策")),
        "no_such_hamlet": lambda: outreach.record_talk(
            homes, TalkFields(VILLAGE, ("9组",), topic="政策")
        ),
        "future_date": lambda: outreach.record_handout(
            homes, HandoutFields(VILLAGE, 1, given_on=tomorrow)
        ),
        "too_long_ago": lambda: outreach.record_handout(
            homes, HandoutFields(VILLAGE, 1, given_on=date(2016, 11, 1))
        ),
        "bad_count": lambda: outreach.record_handout(homes, HandoutFields(VILLAGE, 0)),
        "no_reason": lambda: outreach.remove(homes, row, " "),
        "bad_span": lambda: outreach.publicity(homes, since=tomorrow, until=TODAY),
    }
    for reason, act in cases.items():
        assert refusal_of(act) == reason
    assert outreach.publicity(homes) == before
    outreach.remove(homes, row, "记错了")
    assert refusal_of(lambda: outreach.remove(homes, row, "记错了")) == "no_such_record"


def test_the_workbook_has_coverage_talks_and_material(homes: Desk, tmp_path: Path) -> None:
    outreach.record_talk(homes, TalkFields(VILLAGE, ("1组",), topic="=补缴政策"))
    outreach.record_handout(homes, HandoutFields(VILLAGE, 20, ("1组",)))
    out = export(homes, outreach.publicity(homes), tmp_path / "宣传.xlsx")
    book = load_workbook(out)
    assert book.sheetnames == ["覆盖情况", "宣讲", "发放材料"]
    cover = [row for row in book["覆盖情况"].values if row[1] in {"1组", "2组", "3组"}]
    assert [(row[1], row[-1]) for row in cover][-1] == ("1组", "已覆盖")
    assert any("=补缴政策" in map(str, row) for row in book["宣讲"].values)


@pytest.mark.usefixtures("mother")
def test_the_town_sees_what_the_village_did(exchange: Exchange) -> None:
    town, village = exchange.town, exchange.desks[A]
    outreach.record_talk(village, TalkFields(A, (), topic="政策", reached=12))
    outreach.record_handout(town, HandoutFields(A, 100))
    exchange.both_ways(A)
    for desk in (town, village):
        found = outreach.publicity(desk, village=A)
        assert [one.reached for one in found.talks] == [12]
        assert [one.pieces for one in found.handouts] == [100]
