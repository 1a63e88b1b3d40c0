"""Which record lives on, and which only repeats another."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.errors import Refused
from pension_desk.domain.field_rules import Owner
from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.domain.merging_people import (
    Hanging,
    check_merge,
    compared,
    doubles,
    survivors,
    taken,
)
from pension_desk.domain.roster import Resident
from pension_desk.store.row_ids import new_row_id

A, B, C, D = b"a", b"b", b"c", b"d"


@pytest.mark.parametrize(
    ("into", "there", "living"),
    [
        ({A: B}, {A, B}, {A: B}),
        ({A: B, B: C}, {A, B, C}, {A: C, B: C}),
        ({A: B, B: A}, {A, B}, {A: A, B: A}),
        ({A: B, B: C, C: B}, {A, B, C}, {A: B, B: B, C: B}),
        ({A: A}, {A}, {A: A}),
        ({A: B}, {A}, {A: A}),  # the target was deleted: nobody is lost with it
        ({A: B, B: C}, {A, C}, {A: C, B: C}),  # a deleted alias still leads on
        ({A: B, B: C}, {A, B}, {A: B, B: B}),
        ({A: B, B: A}, {B}, {A: B, B: B}),
        ({A: B}, set(), {A: A}),
    ],
)
def test_who_lives_on(
    into: dict[bytes, bytes], there: set[bytes], living: dict[bytes, bytes]
) -> None:
    assert survivors(into, there) == living


rows = st.sampled_from([A, B, C, D])


@given(into=st.dictionaries(rows, rows), there=st.sets(rows))
def test_everyone_lives_on_in_one_who_lives(into: dict[bytes, bytes], there: set[bytes]) -> None:
    living = survivors(into, there)
    assert living.keys() == into.keys()
    for row, target in living.items():
        if target in there:
            assert living.get(target, target) == target
        else:
            assert target == row
            assert row not in there
    for row in there:
        assert living.get(row, row) in there


def entry(row: bytes, host: bytes, same: object = 1, filled: int = 3, **more: bool) -> Hanging:
    return Hanging(row, host, (same,), filled, **more)


@pytest.mark.parametrize(
    ("records", "repeated"),
    [
        ([entry(b"1", A), entry(b"2", B)], {b"1"}),
        ([entry(b"1", A, filled=5), entry(b"2", B)], {b"2"}),
        ([entry(b"1", A), entry(b"2", A)], set()),
        ([entry(b"1", B), entry(b"2", B), entry(b"3", A)], {b"3"}),
        ([entry(b"1", A, 1), entry(b"2", B, 2)], set()),
        ([entry(b"1", A), entry(b"2", C)], {b"2"}),
        ([entry(b"1", A, linked=True), entry(b"2", B)], set()),
    ],
)
def test_what_repeats_another_record(records: list[Hanging], repeated: set[bytes]) -> None:
    """B is the one that lives on."""
    assert doubles(records, B) == repeated
    assert doubles(records[::-1], B) == repeated


def resident(**changed: object) -> Resident:
    made = Resident(
        RowId(new_row_id()), VillageCode("450821105201"), "", "17", "覃玉兰", "", "", None, None,
        None, "", "", "", "",
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("keep", "alias", "role", "reason"),
    [
        ({"id_number": "1"}, {"id_number": "2"}, Owner.TOWN, "numbers_differ"),
        ({}, {"village": VillageCode("450821105202")}, Owner.VILLAGE, "other_village"),
        ({}, {"village": VillageCode("450821105202")}, Owner.TOWN, None),
        ({"id_number": "1"}, {"id_number": "1"}, Owner.VILLAGE, None),
        ({"id_number": "1"}, {}, Owner.VILLAGE, None),
    ],
)
def test_who_may_be_merged(
    keep: dict[str, object], alias: dict[str, object], role: Owner, reason: str | None
) -> None:
    found = None
    try:
        check_merge(resident(**keep), resident(**alias), role)
    except Refused as refused:
        found = refused.reason
    assert found == reason


def test_nobody_is_merged_with_themselves() -> None:
    one = resident()
    with pytest.raises(Refused, match="同一条记录"):
        check_merge(one, one, Owner.TOWN)


def test_only_what_the_other_says_otherwise_is_taken() -> None:
    pairs = compared(resident(phone="1"), resident(phone="2", sex="女", id_sent="4508"))
    assert {pair.name for pair in pairs if pair.takeable} == {"phone", "sex", "id_sent"}
    assert taken(pairs, ["sex"]) == {"sex": "女"}
    assert taken(pairs, ["phone"]) == {"phone": "2"}
    for name in ("name", "note", "village", "merged_into"):
        with pytest.raises(Refused) as caught:
            taken(pairs, [name])
        assert caught.value.reason == "not_takeable"
