from __future__ import annotations

import pytest

from pension_desk.domain.walking import chinese_number, natural_key, walk_key


@pytest.mark.parametrize(
    ("text", "value"),
    [("一", 1), ("十", 10), ("十二", 12), ("二十", 20), ("二十一", 21), ("一百零三", 103)],
)
def test_chinese_numbers(text: str, value: int) -> None:
    assert chinese_number(text) == value


def test_hamlets_go_as_a_person_counts() -> None:
    hamlets = ["10组", "2组", "1组", "第3村民小组", "十一组"]
    assert sorted(hamlets, key=natural_key) == ["1组", "2组", "第3村民小组", "10组", "十一组"]


def test_a_numeral_inside_a_name_is_a_name() -> None:
    assert natural_key("三家坡") != natural_key("3家坡")
    assert natural_key("二组") == natural_key("2组")


def test_the_head_comes_first_in_the_household() -> None:
    members = [
        ("2组", "17", "子"),
        ("2组", "17", "配偶"),
        ("2组", "17", "户主"),
        ("2组", "3", "户主"),
    ]
    ordered = sorted(members, key=lambda one: walk_key(*one))
    assert ordered == [
        ("2组", "3", "户主"),
        ("2组", "17", "户主"),
        ("2组", "17", "配偶"),
        ("2组", "17", "子"),
    ]
