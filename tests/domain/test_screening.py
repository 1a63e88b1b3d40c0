"""Every category and every finding, with the days on which they begin and end."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.scheme_states import SchemeState
from pension_desk.domain.screening import (
    OPEN_CASES,
    Category,
    Facts,
    Finding,
    ScreeningRules,
    StatusKind,
    category_of,
    months_after,
    screen_person,
    status_holds,
)
from tests.usual_rules import screening_rules

AS_OF = date(2026, 11, 20)
RULES = screening_rules(2026, AS_OF)
ADULT = date(1980, 5, 1)
S = SchemeState


def facts(birth: date | None = ADULT, *statuses: StatusKind, **more: object) -> Facts:
    return replace(Facts(birth, statuses=frozenset(statuses)), **more)


def findings(known: Facts, rules: ScreeningRules = RULES) -> set[Finding]:
    return set(screen_person(known, rules)[1])


CATEGORIES = [
    ("nothing known of an adult", facts(), Category.UNREGISTERED),
    ("nothing known at all", facts(None), Category.UNREGISTERED),
    ("dead on the day itself", facts(died_on=AS_OF), Category.DECEASED),
    ("dies a day later", facts(died_on=date(2026, 11, 21)), Category.UNREGISTERED),
    ("moved on the day itself", facts(moved_on=AS_OF), Category.MOVED_AWAY),
    ("moves a day later", facts(moved_on=date(2026, 11, 21)), Category.UNREGISTERED),
    ("moved, then died", facts(moved_on=date(2026, 1, 1), died_on=AS_OF), Category.DECEASED),
    ("turns 16 today", facts(date(2010, 11, 20)), Category.UNREGISTERED),
    ("turns 16 tomorrow", facts(date(2010, 11, 21)), Category.UNDER_16),
    ("a child who paid", facts(date(2012, 1, 1), paid_fen=20_000), Category.UNDER_16),
    ("a child who moved", facts(date(2012, 1, 1), moved_on=AS_OF), Category.MOVED_AWAY),
    ("teacher", facts(institutions=S.NORMAL, employees=S.NORMAL), Category.INSTITUTION_SCHEME),
    ("left the institution", facts(institutions=S.ENDED), Category.UNREGISTERED),
    ("worker", facts(employees=S.NORMAL, residents=S.DRAWING), Category.EMPLOYEE_SCHEME),
    ("retired worker", facts(employees=S.DRAWING), Category.EMPLOYEE_SCHEME),
    ("worker who stopped", facts(employees=S.SUSPENDED), Category.UNREGISTERED),
    ("worker who left", facts(employees=S.ENDED, residents=S.NORMAL), Category.REGISTERED_UNPAID),
    ("draws, and paid", facts(residents=S.DRAWING, paid_fen=1), Category.DRAWING_BENEFIT),
    ("benefit paused", facts(residents=S.BENEFIT_PAUSED), Category.DRAWING_BENEFIT),
    ("paid", facts(residents=S.NORMAL, paid_fen=1), Category.PAID),
    ("paid, on no register", facts(paid_fen=1), Category.PAID),
    ("all refunded", facts(residents=S.NORMAL, paid_fen=0), Category.REGISTERED_UNPAID),
    ("more refunded", facts(residents=S.NORMAL, paid_fen=-1), Category.REGISTERED_UNPAID),
    ("suspended", facts(residents=S.SUSPENDED), Category.REGISTERED_UNPAID),
    ("registration ended", facts(residents=S.ENDED), Category.UNREGISTERED),
    (
        "student on the register",
        facts(ADULT, StatusKind.STUDENT, residents=S.NORMAL),
        Category.REGISTERED_UNPAID,
    ),
    ("student and soldier", facts(ADULT, StatusKind.SOLDIER, StatusKind.STUDENT),
     Category.IN_SCHOOL),
    ("soldier", facts(ADULT, StatusKind.SOLDIER, StatusKind.PRISONER), Category.IN_SERVICE),
    ("prisoner", facts(ADULT, StatusKind.PRISONER, StatusKind.ABROAD), Category.IN_PRISON),
    ("abroad", facts(ADULT, StatusKind.ABROAD), Category.ABROAD),
    ("low income excuses nobody", facts(ADULT, StatusKind.LOW_INCOME), Category.UNREGISTERED),
]  # fmt: skip


@pytest.mark.parametrize(
    ("known", "expected"), [case[1:] for case in CATEGORIES], ids=[case[0] for case in CATEGORIES]
)
def test_category(known: Facts, expected: Category) -> None:
    assert category_of(known, RULES) is expected


def test_a_leap_day_child_is_16_on_the_leap_day_and_of_age_only_after_the_eve() -> None:
    born = facts(date(2008, 2, 29))
    assert category_of(born, screening_rules(2024, date(2024, 2, 28))) is Category.UNDER_16
    assert category_of(born, screening_rules(2024, date(2024, 2, 29))) is Category.UNREGISTERED


NEAR = [
    ("60 today", date(1966, 11, 20), False),
    ("60 tomorrow", date(1966, 11, 21), True),
    ("60 in exactly twelve months", date(1967, 11, 20), True),
    ("60 a day later than that", date(1967, 11, 21), False),
]


@pytest.mark.parametrize(
    ("birth", "near"), [case[1:] for case in NEAR], ids=[case[0] for case in NEAR]
)
def test_turning_60(birth: date, near: bool) -> None:
    for known in (facts(birth), facts(birth, residents=S.NORMAL)):
        assert (Finding.TURNING_60_OPEN in findings(known)) is near
    assert Finding.TURNING_60_OPEN not in findings(facts(birth, residents=S.NORMAL, paid_fen=1))
    assert Finding.TURNING_60_OPEN not in findings(facts(birth, employees=S.NORMAL))


@pytest.mark.parametrize(
    ("as_of", "birth", "near"),
    [
        (date(2028, 2, 29), date(1969, 2, 28), True),
        (date(2028, 2, 29), date(1969, 3, 1), False),
        (date(2027, 2, 28), date(1968, 2, 29), False),
        (date(2027, 3, 1), date(1968, 2, 29), True),
        (date(2028, 2, 28), date(1968, 2, 29), True),
        (date(2028, 2, 29), date(1968, 2, 29), False),
    ],
)
def test_turning_60_around_leap_days(as_of: date, birth: date, near: bool) -> None:
    found = findings(facts(birth), screening_rules(as_of.year, as_of))
    assert (Finding.TURNING_60_OPEN in found) is near


def test_the_span_ahead_is_a_rule() -> None:
    half_a_year = screening_rules(2026, AS_OF, near_months=6)
    assert Finding.TURNING_60_OPEN in findings(facts(date(1967, 5, 20)), half_a_year)
    assert Finding.TURNING_60_OPEN not in findings(facts(date(1967, 5, 21)), half_a_year)


@pytest.mark.parametrize(
    ("more", "short"),
    [
        ({"residents": S.NORMAL, "years_paid": 14}, True),
        ({"residents": S.NORMAL, "years_paid": 14, "paid_fen": 20_000}, True),
        ({"residents": S.NORMAL, "years_paid": 15}, False),
        ({"residents": S.NORMAL, "years_paid": None}, False),
        ({}, True),
        ({"employees": S.NORMAL, "residents": S.NORMAL, "years_paid": 3}, False),
    ],
)
def test_turning_60_short_of_years(more: dict[str, object], short: bool) -> None:
    known = facts(date(1967, 3, 1), **more)
    assert (Finding.TURNING_60_SHORT in findings(known)) is short
    assert Finding.TURNING_60_SHORT not in findings(replace(known, birth=date(1968, 3, 1)))


def test_dead_still_drawing_only_while_benefit_runs() -> None:
    dead = facts(date(1940, 1, 1), died_on=date(2026, 9, 1))
    assert findings(replace(dead, residents=S.DRAWING)) == {Finding.DEAD_STILL_DRAWING}
    for state in (S.BENEFIT_PAUSED, S.NORMAL, S.ENDED, S.NONE):
        assert findings(replace(dead, residents=state)) == set()
    alive = replace(dead, died_on=None, residents=S.DRAWING)
    assert Finding.DEAD_STILL_DRAWING not in findings(alive)


@pytest.mark.parametrize("scheme", ["employees", "institutions"])
@pytest.mark.parametrize(
    ("residents", "other", "both"),
    [
        (S.NORMAL, S.NORMAL, True),
        (S.SUSPENDED, S.NORMAL, True),
        (S.DRAWING, S.DRAWING, True),
        (S.ENDED, S.NORMAL, False),
        (S.NONE, S.NORMAL, False),
        (S.NORMAL, S.SUSPENDED, False),
        (S.NORMAL, S.ENDED, False),
    ],
)
def test_in_both_schemes(scheme: str, residents: S, other: S, both: bool) -> None:
    known = facts(residents=residents, **{scheme: other})
    assert (Finding.IN_BOTH_SCHEMES in findings(known)) is both
    assert Finding.IN_BOTH_SCHEMES not in findings(replace(known, died_on=AS_OF))


def test_low_income_counts_only_in_open_cases() -> None:
    poor = facts(ADULT, StatusKind.LOW_INCOME)
    assert findings(poor) == {Finding.LOW_INCOME_UNCOVERED}
    assert findings(replace(poor, residents=S.NORMAL)) == {Finding.LOW_INCOME_UNCOVERED}
    assert findings(replace(poor, residents=S.NORMAL, paid_fen=1)) == set()
    assert findings(replace(poor, employees=S.NORMAL)) == set()
    assert findings(replace(poor, birth=date(2015, 1, 1))) == set()
    assert findings(facts(ADULT, StatusKind.LOW_INCOME, StatusKind.STUDENT)) == {
        Finding.STUDENT_25_OR_MORE
    }


def test_over_60_not_registered_from_the_birthday() -> None:
    assert Finding.OVER_60_NOT_REGISTERED in findings(facts(date(1966, 11, 20)))
    assert Finding.OVER_60_NOT_REGISTERED not in findings(facts(date(1966, 11, 21)))
    assert findings(facts(date(1960, 1, 1), residents=S.NORMAL)) == set()
    assert findings(facts(date(1960, 1, 1), employees=S.DRAWING)) == set()


def test_student_from_the_25th_birthday() -> None:
    student = StatusKind.STUDENT
    assert findings(facts(date(2001, 11, 20), student)) == {Finding.STUDENT_25_OR_MORE}
    assert findings(facts(date(2001, 11, 21), student)) == set()


def test_proof_of_life_holds_twelve_months_and_silence_says_nothing() -> None:
    drawing = facts(date(1950, 1, 1), residents=S.DRAWING)
    assert findings(drawing) == set()
    assert findings(replace(drawing, proved_on=date(2025, 11, 20))) == set()
    late = replace(drawing, proved_on=date(2025, 11, 19))
    assert findings(late) == {Finding.PROOF_OF_LIFE_OVERDUE}
    assert findings(replace(late, died_on=AS_OF)) == {Finding.DEAD_STILL_DRAWING}


def test_findings_about_the_number_stand_for_the_dead_too() -> None:
    about = {"id_whole": False, "id_shared": True, "names_differ": True}
    wanted = {Finding.ID_DAMAGED, Finding.SAME_ID_TWICE, Finding.NAME_DIFFERS}
    assert findings(facts(**about)) == wanted
    assert findings(facts(died_on=AS_OF, **about)) == wanted


@pytest.mark.parametrize(
    ("since", "until", "holds"),
    [
        ("", "", True),
        ("2026-11-20", "", True),
        ("2026-11-21", "", False),
        ("2026-11", "", True),
        ("2026-12", "", False),
        ("2026", "", True),
        ("", "2026-11-20", True),
        ("", "2026-11-19", False),
        ("", "2026-11", True),
        ("", "2026-10", False),
        ("", "2026", True),
        ("2027", "2026", False),
    ],
)
def test_a_standing_holds_between_its_bounds(since: str, until: str, holds: bool) -> None:
    assert status_holds(since, until, AS_OF) is holds


def test_months_end_where_the_shorter_month_ends() -> None:
    assert months_after(date(2028, 2, 29), 12) == date(2029, 2, 28)
    assert months_after(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert months_after(date(2026, 1, 15), -1) == date(2025, 12, 15)


def test_everything_has_a_chinese_label() -> None:
    labels = [one.label for one in (*Category, *Finding)]
    assert len(set(labels)) == len(labels)


DAYS = st.dates(date(1920, 1, 1), date(2030, 12, 31))
STATES = st.sampled_from(SchemeState)
FACTS = st.builds(
    Facts,
    birth=st.none() | DAYS,
    died_on=st.none() | DAYS,
    moved_on=st.none() | DAYS,
    residents=STATES,
    employees=STATES,
    institutions=STATES,
    years_paid=st.none() | st.integers(0, 30),
    paid_fen=st.integers(-20_000, 600_000),
    statuses=st.frozensets(st.sampled_from(StatusKind)),
    proved_on=st.none() | DAYS,
    id_whole=st.booleans(),
    id_shared=st.booleans(),
    names_differ=st.booleans(),
)


@given(FACTS)
def test_everyone_has_one_category_and_findings_without_repeats(known: Facts) -> None:
    category, found = screen_person(known, RULES)
    assert category in set(Category)
    assert list(found) == sorted(set(found), key=list(Finding).index)
    if Finding.TURNING_60_OPEN in found or Finding.LOW_INCOME_UNCOVERED in found:
        assert category in OPEN_CASES


@given(FACTS, DAYS)
def test_a_death_by_the_day_always_decides(known: Facts, day: date) -> None:
    dead = replace(known, died_on=min(day, AS_OF))
    assert category_of(dead, RULES) is Category.DECEASED


@given(FACTS, st.sampled_from(["employees", "residents", "institutions"]))
def test_more_that_is_known_never_moves_anyone_down_the_order(known: Facts, scheme: str) -> None:
    before = list(Category).index(category_of(known, RULES))
    after = category_of(replace(known, **{scheme: SchemeState.DRAWING}), RULES)
    assert list(Category).index(after) <= before


@given(FACTS, DAYS, DAYS)
def test_births_with_the_same_mark_are_judged_alike(known: Facts, birth: date, day: date) -> None:
    for rules in (RULES, screening_rules(day.year, day), screening_rules(2028, date(2028, 2, 29))):
        marked = replace(known, birth=rules.age_mark(birth))
        assert screen_person(marked, rules) == screen_person(replace(known, birth=birth), rules)


@pytest.mark.parametrize("as_of", [AS_OF, date(2027, 2, 28), date(2028, 2, 29)])
def test_marks_are_the_very_days(as_of: date) -> None:
    rules = screening_rules(as_of.year, as_of)
    for mark in rules.age_marks:
        after = mark + timedelta(days=1)
        assert rules.age_mark(mark) == mark != rules.age_mark(after)
        for known in (facts(), facts(ADULT, StatusKind.STUDENT)):
            judged = screen_person(replace(known, birth=mark), rules)
            if judged != screen_person(replace(known, birth=after), rules):
                break
        else:
            pytest.fail(f"{mark} parts nobody")


@given(FACTS)
def test_coming_off_a_status_list_changes_only_the_unregistered(known: Facts) -> None:
    category = category_of(known, RULES)
    bare = category_of(replace(known, statuses=frozenset()), RULES)
    excused = {Category.IN_SCHOOL, Category.IN_SERVICE, Category.IN_PRISON, Category.ABROAD}
    assert bare is (Category.UNREGISTERED if category in excused else category)
