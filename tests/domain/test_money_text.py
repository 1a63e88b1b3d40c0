from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.money_text import SumsDiffer, capitals, exact_yuan, read_count, read_fen


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        (300, 30000),
        (300.0, 30000),
        (8830.18, 883018),
        (0.1 + 0.2, 30),
        ("1,000.00", 100000),
        ("￥300元", 30000),
        ("３００．００", 30000),
        ("１，０００", 100000),
        ("-300", -30000),
        ("(300.00)", -30000),
        ("（300.00）", -30000),
        (-300.0, -30000),
        ("300元/年", 30000),
        ("一档200元", 20000),
        ("二档（300元）", 30000),
        ("人民币300元整", 30000),
        ("0", 0),
        (None, None),
        ("", None),
        ("-", None),
    ],
)
def test_sums_are_exact(cell: object, fen: int | None) -> None:
    assert read_fen(cell) == fen


@pytest.mark.parametrize(
    "cell", ["300.005", 300.005, "三百", "1.5万", "1,00", "300 400", True, float("nan"), "1e400"]
)
def test_what_is_no_sum_is_an_error(cell: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message only repeats the cell
        read_fen(cell)


@pytest.mark.parametrize(
    ("cell", "fen"),
    [
        ("壹仟元整", 100000),
        ("人民币壹仟肆佰零玖元伍角整", 140950),
        ("叁佰圆正", 30000),
        ("贰佰", 20000),
        ("拾元整", 1000),
        ("壹拾万零伍佰元", 10050000),
        ("貳佰元整", 20000),
        ("壹仟元整（1000.00）", 100000),
        ("¥1,000.00 大写：壹仟元整", 100000),
        ("金额（大写）叁佰元整 300", 30000),
        ("负叁佰元", -30000),
        ("伍角", 50),
        ("零元整", 0),
    ],
)
def test_sums_are_read_in_capitals(cell: str, fen: int) -> None:
    assert read_fen(cell) == fen


@pytest.mark.parametrize(
    "cell", ["佰壹元", "壹仟仟元", "壹佰贰仟元", "壹佰元贰佰元", "元整", "人民币", "壹分伍角"]
)
def test_capitals_out_of_order_are_no_sum(cell: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message only repeats the cell
        read_fen(cell)


def test_capitals_that_say_another_sum_are_told_apart() -> None:
    with pytest.raises(SumsDiffer):
        read_fen("壹仟元整(100)")


@given(st.integers(-(10**17) + 1, 10**17 - 1))
def test_capitals_read_back_what_is_written(fen: int) -> None:
    assert read_fen(capitals(fen)) == fen


@given(st.integers(-(10**10), 10**10))
def test_every_sum_survives_text_and_floating_point(fen: int) -> None:
    sign, yuan, rest = "-" if fen < 0 else "", abs(fen) // 100, abs(fen) % 100
    assert read_fen(f"{sign}{yuan}.{rest:02d}") == fen
    assert read_fen(f"{sign}{yuan:,}.{rest:02d}") == fen
    assert read_fen(fen / 100) == fen


def test_counts() -> None:
    assert [read_count(cell) for cell in (8, 8.0, 8.5, "8年", "8年6个月", None, "/")] == [
        8,
        8,
        8,
        8,
        8,
        None,
        None,
    ]
    for cell in ("八年", -1, True):
        with pytest.raises(ValueError):  # noqa: PT011
            read_count(cell)


@pytest.mark.parametrize(
    ("yuan", "told"),
    [
        ("1409.50", "人民币壹仟肆佰零玖元伍角整"),
        ("6007.14", "人民币陆仟零柒元壹角肆分"),
        ("16409.02", "人民币壹万陆仟肆佰零玖元零贰分"),
        ("325.04", "人民币叁佰贰拾伍元零肆分"),
        ("0", "人民币零元整"),
        ("0.05", "人民币伍分"),
        ("10", "人民币壹拾元整"),
        ("10010", "人民币壹万零壹拾元整"),
        ("30000200", "人民币叁仟万零贰佰元整"),
        ("100010001", "人民币壹亿零壹万零壹元整"),
        ("1000100000000", "人民币壹万零壹亿元整"),
        ("-200", "人民币负贰佰元整"),
    ],
)
def test_sums_in_capitals(yuan: str, told: str) -> None:
    assert capitals(int(Decimal(yuan) * 100)) == told


_UNITS = {"拾": 10, "佰": 100, "仟": 1000}


def _value(told: str) -> int:
    """Read capitals back, by the rules of reading and none of the writing's code."""
    bare = told.removeprefix("人民币")
    sign = -1 if bare.startswith("负") else 1
    total = group = digit = fen = 0
    for sign_ in bare.removeprefix("负").removesuffix("整"):
        if sign_ in "零壹贰叁肆伍陆柒捌玖":
            digit = "零壹贰叁肆伍陆柒捌玖".index(sign_)
        elif sign_ in _UNITS:
            group, digit = group + digit * _UNITS[sign_], 0
        elif sign_ == "万":
            total, group, digit = total + (group + digit) * 10**4, 0, 0
        elif sign_ == "亿":
            total, group, digit = (total + group + digit) * 10**8, 0, 0
        elif sign_ == "元":
            total, group, digit = total + group + digit, 0, 0
        else:
            fen, digit = fen + digit * (10 if sign_ == "角" else 1), 0
    return sign * (total * 100 + fen)


@given(st.integers(-(10**18) + 1, 10**18 - 1) | st.integers(-(10**9), 10**9))
def test_capitals_say_the_sum_and_nothing_twice(fen: int) -> None:
    told = capitals(fen)
    assert _value(told) == fen
    assert "零零" not in told
    assert told.endswith("整") == (fen % 10 == 0)


def test_no_capitals_beyond_what_anybody_pays() -> None:
    with pytest.raises(ValueError, match="10000"):
        capitals(10**18)


@pytest.mark.parametrize(
    ("fen", "words"),
    [(20_000, "200"), (123_456_789, "1234567.89"), (9_999_999_999_900, "99999999999"),
     (-5_050, "-50.5"), (0, "0"), (1, "0.01")],
)  # fmt: skip
def test_a_sentence_names_a_sum_exactly(fen: int, words: str) -> None:
    assert exact_yuan(fen) == words
