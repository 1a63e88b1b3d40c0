"""The graph of a field's changes: heads, what stands, what is contested, what is gone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.changes import Dot, FieldValue
from pension_desk.domain.dictionary import RESIDENTS, Owner
from pension_desk.domain.ids import DeskId
from pension_desk.domain.merge import Head, Said, differ, heads, is_deleted, settle

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
NOTE = RESIDENTS.field("note")  # the village's
MOVED = RESIDENTS.field("moved_on")  # the town's


def said(name: str, value: FieldValue, *replaced: str) -> Said[str]:
    return name, {"note": value}, {"note": replaced} if replaced else {}


@pytest.mark.parametrize(
    ("changes", "newest"),
    [
        ([said("a", 1)], {"a": 1}),
        ([said("a", 1), said("b", 2, "a")], {"b": 2}),
        ([said("a", 1), said("b", 2)], {"a": 1, "b": 2}),
        ([said("a", 1), said("b", 2, "a"), said("c", 3, "a")], {"b": 2, "c": 3}),
        ([said("a", 1), said("b", 2), said("c", 3, "a", "b")], {"c": 3}),
        ([said("b", 2, "a")], {"b": 2}),  # what it replaces has not come yet
        ([said("a", None)], {"a": None}),
    ],
)
def test_the_newest_are_those_that_no_other_replaces(
    changes: list[Said[str]], newest: dict[str, FieldValue]
) -> None:
    assert heads(changes)["note"] == newest
    assert heads(reversed(changes))["note"] == newest


@st.composite
def histories(draw: st.DrawFn) -> list[Said[int]]:
    """Changes 0, 1, 2 …, each of which has seen some of those before it."""
    count = draw(st.integers(1, 8))
    made: list[Said[int]] = []
    for number in range(count):
        seen = draw(st.sets(st.integers(0, number - 1))) if number else set()
        made.append((number, {"note": draw(st.integers(0, 2))}, {"note": sorted(seen)}))
    return made


@given(history=histories(), random=st.randoms())
def test_order_and_repetition_change_nothing(history: list[Said[int]], random: object) -> None:
    shuffled = history * 2
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert heads(shuffled) == heads(history)


@given(history=histories())
def test_something_always_stands_and_the_last_word_is_among_it(history: list[Said[int]]) -> None:
    newest = heads(history)["note"]
    assert history[-1][0] in newest
    everything = [*history, (99, {"note": 7}, {"note": list(newest)})]
    assert heads(everything)["note"] == {99: 7}


def head(value: FieldValue, role: Owner, minutes: int = 0, desk: int = 1, number: int = 1) -> Head:
    dot = Dot(DeskId(UUID(int=desk)), number)
    return Head(dot, value, role, NOON + timedelta(minutes=minutes))


T, V = Owner.TOWN, Owner.VILLAGE


@pytest.mark.parametrize(
    ("newest", "stands", "contested"),
    [
        ([head("x", T)], "x", False),
        ([head("x", T), head("x", V)], "x", False),
        ([head("x", T), head(None, V)], None, True),
        ([head("x", T, 5), head("y", V)], "y", True),  # the owner first, however early
        ([head("x", V, 1), head("y", V, 2)], "y", True),  # then the later
        ([head("x", V, desk=1), head("y", V, desk=2)], "y", True),  # then by desk
        ([head("x", V, number=1), head("y", V, number=2)], "y", True),
    ],
)
def test_what_stands_of_a_field_of_the_village(
    newest: list[Head], stands: FieldValue, contested: bool
) -> None:
    for order in (newest, newest[::-1]):
        found = settle(NOTE, order)
        assert (found.value, found.contested) == (stands, contested)


def test_the_owner_is_the_dictionary_s() -> None:
    newest = [head("x", T), head("y", V, 5)]
    assert (settle(NOTE, newest).value, settle(MOVED, newest).value) == ("y", "x")


def test_one_deletion_is_enough() -> None:
    assert is_deleted([0, 1])
    assert not is_deleted([0, 0])
    assert not is_deleted([])
    assert differ([None, 0])
    assert not differ(["x", "x"])
