"""Who could insure themselves, how far they are, and how many parts a text takes."""

from __future__ import annotations

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.flexible_workers import (
    Ages,
    Candidate,
    ContactState,
    FlexibleFilter,
    FlexibleSpot,
    Work,
    contact_state,
    counts_of,
    spot_of,
    work_of,
)
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.messages import Message, sms_parts
from pension_desk.domain.policy import Policy
from pension_desk.domain.roster import Visit
from pension_desk.domain.screening import Category
from pension_desk.services.policy import shipped_figures

DAY = date(2026, 11, 20)
ME = RowId(UUID(int=1))
VILLAGE = VillageCode("450821105201")
AGES = Ages(Policy(shipped_figures()), DAY)


def visit(
    on: date,
    outcome: str = "",
    *,
    about: bool = True,
    promised: date | None = None,
    reason: str = "",
    number: int = 0,
) -> Visit:
    points = "tiers,flexible" if about else "tiers"
    return Visit(
        RowId(UUID(int=100 + number)), ME, on, "电话", "阿梅", outcome, reason, promised, "", "",
        points=points,
    )  # fmt: skip


EARLIER, LATER = date(2026, 5, 1), date(2026, 6, 1)
STATES = [
    ("nobody told them", [], ContactState.NONE),
    ("a visit about something else", [visit(LATER, "unwilling", about=False)], ContactState.NONE),
    ("told, no word yet", [visit(EARLIER)], ContactState.TOLD),
    ("told, not met", [visit(EARLIER, "not_met")], ContactState.TOLD),
    ("considering", [visit(EARLIER), visit(LATER, "considering")], ContactState.CONSIDERING),
    ("agreed", [visit(EARLIER), visit(LATER, "agreed_to_register")], ContactState.PROMISED),
    ("agreed by a day that is still ahead",
     [visit(EARLIER), visit(LATER, "agreed_to_register", promised=date(2026, 12, 1))],
     ContactState.PROMISED),
    ("agreed by a day that has come",
     [visit(EARLIER), visit(LATER, "agreed_to_register", promised=DAY)],
     ContactState.PROMISE_DUE),
    ("declined", [visit(EARLIER), visit(LATER, "unwilling", reason="hard_up")],
     ContactState.DECLINED),
    ("an employer insures them", [visit(EARLIER), visit(LATER, "employee_here")],
     ContactState.DECLINED),
    ("says to have joined", [visit(EARLIER), visit(LATER, "joined", about=False)],
     ContactState.JOINED),
    ("what was said before is past", [visit(EARLIER, "unwilling", about=False), visit(LATER)],
     ContactState.TOLD),
]  # fmt: skip


@pytest.mark.parametrize(("_what", "visits", "state"), STATES, ids=[one[0] for one in STATES])
def test_states(_what: str, visits: list[Visit], state: ContactState) -> None:
    for ordered in (visits, visits[::-1]):
        assert contact_state(Category.UNREGISTERED, ordered, DAY) is state


def test_whoever_was_told_and_is_insured_has_joined() -> None:
    told = [visit(EARLIER)]
    assert contact_state(Category.EMPLOYEE_SCHEME, told, DAY) is ContactState.JOINED
    assert contact_state(Category.PAID, told, DAY) is ContactState.JOINED
    assert contact_state(Category.EMPLOYEE_SCHEME, [], DAY) is ContactState.NONE


def candidate(category: str, birth: date, *visits: Visit, work: str = "") -> Candidate:
    return Candidate(1, VILLAGE, "2组", "男", birth, True, category, work, visits)


ADULT = date(1990, 3, 2)


@pytest.mark.parametrize(
    ("found", "meant"),
    [
        (candidate(Category.UNREGISTERED, ADULT), True),
        (candidate(Category.REGISTERED_UNPAID, ADULT), False),
        (candidate(Category.REGISTERED_UNPAID, ADULT, work="new_trade"), True),
        (
            candidate(
                Category.REGISTERED_UNPAID, ADULT, visit(EARLIER, about=False, reason="works_away")
            ),
            True,
        ),
        (candidate(Category.UNREGISTERED, date(2011, 1, 1)), False),
        (candidate(Category.UNREGISTERED, date(1965, 10, 2)), False),
        (candidate(Category.UNREGISTERED, date(1966, 10, 2)), True),
        (candidate(Category.EMPLOYEE_SCHEME, ADULT), False),
        (candidate(Category.EMPLOYEE_SCHEME, ADULT, visit(EARLIER)), True),
    ],
)
def test_who_is_meant(found: Candidate, meant: bool) -> None:
    assert (spot_of(found, AGES, DAY) is not None) is meant


def test_the_age_follows_the_table_of_2025() -> None:
    man = AGES.retires("男", date(1965, 10, 2))
    assert man is not None
    assert (man.month, man.age_months) == (date(2026, 1, 1), 60 * 12 + 3)
    woman = AGES.retires("女", date(1975, 1, 15))
    assert woman is not None
    assert woman.age_months == 55 * 12 + 16


def test_kinds_of_work() -> None:
    assert work_of("new_trade") is Work.NEW_TRADE
    assert work_of("", [visit(EARLIER, reason="works_away")]) is Work.MIGRANT
    assert work_of("casual", [visit(EARLIER, reason="works_away")]) is Work.CASUAL
    assert work_of("") is None


def spot(
    number: int, age: int, state: ContactState, work: Work | None, phone: bool
) -> FlexibleSpot:
    return FlexibleSpot(
        number, VILLAGE, f"{number}组", age, phone, Category.UNREGISTERED, state, work
    )


SPOTS = [
    spot(1, 20, ContactState.NONE, None, True),
    spot(2, 35, ContactState.TOLD, Work.MIGRANT, True),
    spot(3, 50, ContactState.JOINED, Work.NEW_TRADE, False),
]


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        (FlexibleFilter(), [1, 2, 3]),
        (FlexibleFilter(village=VILLAGE), [1, 2, 3]),
        (FlexibleFilter(village="450821105202"), []),
        (FlexibleFilter(hamlets=("2组", "3组")), [2, 3]),
        (FlexibleFilter(ages=((16, 29), (45, 54))), [1, 3]),
        (FlexibleFilter(states=(ContactState.NONE,)), [1]),
        (FlexibleFilter(works=("", "migrant")), [1, 2]),
        (FlexibleFilter(phone=False), [3]),
        (FlexibleFilter(phone=True, states=(ContactState.TOLD,)), [2]),
    ],
)
def test_the_filter(wanted: FlexibleFilter, numbers: list[int]) -> None:
    assert [one.number for one in SPOTS if one.admitted(wanted)] == numbers


def test_counts() -> None:
    counts = counts_of(SPOTS)
    assert (counts.people, counts.phones, counts.joined) == (3, 2, 1)
    assert dict(counts.works) == {Work.MIGRANT: 1, Work.NEW_TRADE: 1, None: 1}


@pytest.mark.parametrize(
    ("length", "parts"), [(0, 0), (1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4)]
)
def test_parts_of_an_sms(length: int, parts: int) -> None:
    assert sms_parts("字" * length) == parts


def test_a_rare_character_counts_twice() -> None:
    assert sms_parts("𬱖" * 35) == 1
    assert sms_parts("𬱖" * 36) == 2
    assert Message("黄𬱖", "13800138000", "好").parts == 1


@given(st.text(max_size=300))
def test_a_longer_text_never_takes_fewer_parts(text: str) -> None:
    assert sms_parts(text) <= sms_parts(text + "字")
