"""Reports: columns, groups, what is refused."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from pension_desk.domain.errors import Refused
from pension_desk.domain.reports import (
    BANDS,
    Group,
    Kind,
    Report,
    band_of,
    checked,
    checked_name,
    column,
    columns_offered,
    grouped,
    ordered,
    shown_cell,
    total_of,
)

DAY = date(2026, 11, 20)


def test_every_column_offered_is_known_by_its_key() -> None:
    offered = columns_offered(DAY)
    assert len({one.key for one in offered}) == len(offered)
    assert all(column(one.key) == one for one in offered)
    assert next(one.key for one in offered if one.key.startswith("paid:")) == "paid:2026"
    assert column("paid:abcd") is None
    assert column("hardship_secret") is None


def test_bands_leave_no_gap() -> None:
    for (_low, high), (low, _high) in pairwise(BANDS):
        assert low == high + 1
    assert band_of(16) == "16–29岁"
    assert band_of(101) == "80岁以上"


def test_groups_count_and_add_up_in_a_persons_order() -> None:
    rows = [
        {"village": "甲村", "hamlet": "10组", "paid:2026": 20_000},
        {"village": "甲村", "hamlet": "2组", "paid:2026": None},
        {"village": "甲村", "hamlet": "2组", "paid:2026": 30_000},
        {"village": "", "hamlet": None, "paid:2026": 5},
    ]
    found = grouped(Group.HAMLET, rows, ["paid:2026"])
    assert [(one.label, one.people, one.sums) for one in found] == [
        ("甲村 2组", 2, (30_000,)),
        ("甲村 10组", 1, (20_000,)),
        ("（没有填）", 1, (5,)),
    ]
    assert total_of(found).people == 4
    assert total_of(found).sums == (50_005,)


@pytest.mark.parametrize(
    ("group", "row", "label"),
    [
        (Group.AGE, {"age": 33}, "30–44岁"),
        (Group.AGE, {"age": None}, "（没有填）"),
        (Group.TIER, {"tier": 20_000}, "200元"),
        (Group.SEX, {"sex": "女"}, "女"),
        (Group.CATEGORY, {"category": "未缴费"}, "未缴费"),
    ],
)
def test_group_words(group: Group, row: dict[str, str | int | None], label: str) -> None:
    assert [one.label for one in grouped(group, [row], [])] == [label]


def test_numbers_of_people_are_masked() -> None:
    assert shown_cell(Kind.IDENTITY, "450821199311138323", whole=False) == "450821********8323"
    assert shown_cell(Kind.IDENTITY, "450821199311138323", whole=True) == "450821199311138323"
    assert shown_cell(Kind.PHONE, "13800138000", whole=False) == "138****8000"
    assert shown_cell(Kind.MONEY, 123_450, whole=False) == "1,234.50"
    assert shown_cell(Kind.NUMBER, None, whole=False) == ""


def test_what_is_refused() -> None:
    with pytest.raises(Refused, match="没有选要列出"):
        checked(Report(columns=("unknown",)))
    with pytest.raises(Refused, match="起个名字"):
        checked_name("  ")
    with pytest.raises(Refused, match="名字太长"):
        checked_name("长" * 31)
    many = tuple(f"paid:{year}" for year in range(1980, 2026))
    with pytest.raises(Refused, match="栏目太多"):
        checked(Report(columns=many))


def test_any_column_orders_a_list_with_empty_cells_last() -> None:
    assert ordered([20_000, None, 500, 20_000], descending=False) == [2, 0, 3, 1]
    assert ordered([20_000, None, 500, 20_000], descending=True) == [0, 3, 2, 1]
    assert ordered(["10组", "", "2组", "2组"], descending=False) == [2, 3, 0, 1]
    assert ordered([], descending=True) == []


def test_a_column_that_there_is_not_orders_nothing() -> None:
    with pytest.raises(Refused, match="没有“shoe_size”这一栏"):
        checked(Report(by="shoe_size"))
