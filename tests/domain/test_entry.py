"""Where a typed or scanned text leads, the next voucher, and sums typed in hundreds."""

from __future__ import annotations

import pytest

from pension_desk.domain.entry import Jump, next_voucher, read_jump
from pension_desk.domain.errors import Refused
from pension_desk.domain.payment_entry import Way, typed_amount
from pension_desk.domain.payment_rules import YearSoFar
from pension_desk.domain.short_codes import qr_text, short_code, spaced_code

CODE = short_code(20_000_000_123)
TIERS = [yuan * 100 for yuan in (100, 200, 300, 1000, 1500, 2000, 5000)]


@pytest.mark.parametrize(("typed", "wanted"), [
    ("17", Jump(place=17)),
    (CODE, Jump(code=CODE, words=CODE)),
    (spaced_code(CODE).lower(), Jump(code=CODE, words=spaced_code(CODE).lower())),
    (qr_text(CODE), Jump(code=CODE, words=qr_text(CODE))),
    (f" {spaced_code(CODE)} 17 ", Jump(code=CODE, place=17)),
    ("覃玉兰", Jump(words="覃玉兰")),
    ("18 19", Jump(words="18 19")),
    ("4508219", Jump(words="4508219")),
])  # fmt: skip
def test_a_jump_is_a_line_a_list_or_a_person(typed: str, wanted: Jump) -> None:
    assert read_jump(typed) == wanted


@pytest.mark.parametrize(("before", "after"), [
    ("000123", "000124"), ("A-99", "A-100"), ("税009号", "税010号"), ("无号", "无号"), ("", ""),
])  # fmt: skip
def test_vouchers_count_on(before: str, after: str) -> None:
    assert next_voucher(before) == after


@pytest.mark.parametrize(("typed", "way", "paid", "yuan"), [
    ("2", Way.OWN, 0, 200),
    ("15", Way.OWN, 0, 1500),
    ("200", Way.OWN, 0, 200),
    ("1,500元", Way.OWN, 0, 1500),
    ("50", Way.OWN, 0, 5000),
    ("50", Way.ON_BEHALF, 0, 50),  # a sum on behalf is typed whole
    ("35", Way.SUBSIDY, 0, 35),
    ("7", Way.OWN, 0, 7),  # no tier in hundreds either: refused later, as it was typed
    ("3", Way.MAKE_UP, 200, 300),
    ("1", Way.MAKE_UP, 200, 100),  # what raises 200 to 300
    ("50", Way.OWN, 50, 50),  # what raises 50 on behalf to 100
])  # fmt: skip
def test_one_or_two_digits_are_hundreds(typed: str, way: Way, paid: int, yuan: int) -> None:
    assert typed_amount(typed, way, TIERS, YearSoFar(paid * 100)) == yuan * 100


@pytest.mark.parametrize("typed", ["", "0", "-2", "两百", "2 0", "2.001"])
def test_what_is_no_sum_is_refused(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        typed_amount(typed, Way.OWN, TIERS, YearSoFar())
    assert refused.value.reason == "bad_amount"
