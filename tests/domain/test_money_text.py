from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.money_text import read_count, read_fen


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
