"""Deciding many fields by one rule: what it decides, and what it leaves to a person."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from pension_desk.domain.contested import ContestedField, Rule, Side, choose
from pension_desk.domain.field_rules import Owner
from pension_desk.store.row_ids import new_row_id

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
T, V = Owner.TOWN, Owner.VILLAGE


def field(*said: tuple[str | None, Owner, int], grave: bool = False) -> ContestedField:
    sides = tuple(
        Side(value, "阿梅", role, "450821105", NOON + timedelta(minutes=late))
        for value, role, late in said
    )
    return ContestedField("residents", new_row_id(), "note", grave, "x", sides, "", "", "")


BOTH = (("镇", T, 0), ("村", V, 5))


@pytest.mark.parametrize(
    ("said", "rule", "chosen"),
    [
        (BOTH, Rule.TOWN, "镇"),
        (BOTH, Rule.VILLAGE, "村"),
        (BOTH, Rule.LATER, "村"),
        ((("一", T, 0), ("二", T, 3), ("村", V, 5)), Rule.TOWN, "二"),
        ((("一", V, 0), ("二", V, 3)), Rule.TOWN, ...),
        ((("一", T, 0), ("二", V, 0)), Rule.LATER, ...),
        ((("一", T, 2), ("一", V, 2), ("二", V, 0)), Rule.LATER, "一"),
        ((("镇", T, 0), (None, V, 5)), Rule.VILLAGE, None),
    ],
)
def test_what_a_rule_chooses(
    said: tuple[tuple[str | None, Owner, int], ...], rule: Rule, chosen: object
) -> None:
    one = field(*said)
    found = choose([one], rule)
    if chosen is ...:
        assert (found.made, found.left) == ((), (one,))
    else:
        assert ([x.value for x in found.made], found.left) == ([chosen], ())


def test_a_grave_field_is_left_unless_that_is_asked_for() -> None:
    plain, grave = field(*BOTH), field(*BOTH, grave=True)
    assert choose([plain, grave], Rule.TOWN).left == (grave,)
    assert choose([plain, grave], Rule.TOWN, grave=True).left == ()
