"""Codes, names, trades, states, standings and the late fee of employers."""

# ruff: noqa: E501 - cases are read by their rows
from __future__ import annotations

from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.domain.employers import Employer, Standing
from pension_desk.domain.employers_clocks import Pressing, clock_of, late_fee
from pension_desk.domain.employers_codes import checks, near, read_code
from pension_desk.domain.employers_course import Stage
from pension_desk.domain.employers_names import NameLikeness, likeness
from pension_desk.domain.employers_words import Existence, KeyTrade, existence_of, key_trade_of
from pension_desk.domain.ids import RowId

CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
REAL = ("91110000802100433B", "91440300708461136T", "914403001922038216")
"""Public codes of large companies, as their licences print them."""


@pytest.mark.parametrize("code", REAL)
def test_real_codes_check(code: str) -> None:
    assert checks(code)
    assert read_code(f" {code[:8]}-{code[8:].lower()} ").value == code


@given(st.text(CHARACTERS, min_size=17, max_size=17))
def test_one_of_31_ends_is_right_and_every_single_slip_is_seen(first: str) -> None:
    (whole,) = [first + end for end in CHARACTERS if checks(first + end)]
    slips = [
        whole[:at] + other + whole[at + 1 :]
        for at in range(18)
        for other in CHARACTERS[:3]
        if other != whole[at]
    ]
    assert not any(checks(slip) for slip in slips)
    shorter = [whole[:at] + whole[at + 1 :] for at in range(18)]
    longer = [whole[:at] + "0" + whole[at:] for at in range(19)]
    assert all(near(slip, whole) for slip in (*slips, *shorter, *longer))
    assert not near(whole, whole[2:])


@given(st.text())
def test_any_text_is_read_without_a_fall(text: str) -> None:
    reading = read_code(text)
    assert reading.blank or reading.value or reading.why


@pytest.mark.parametrize(
    ("one", "other", "how"),
    [
        ("平南县恒达木业有限责任公司", "平南县恒达木业有限公司", NameLikeness.SAME),
        ("恒达（广西）木业有限公司", "恒达(广西)木业有限公司", NameLikeness.SAME),
        ("大安镇老街理发店（个体工商户）", "大安镇老街理发店", NameLikeness.SAME),
        ("平南县恒达木业有限公司", "平南县大安镇恒达木业有限公司", NameLikeness.PLACE_DIFFERS),
        ("平南县恒达木业有限公司平南分公司", "平南县恒达木业有限公司", NameLikeness.BRANCH),
        ("平南县恒达木业有限公司", "平南县恒发木业有限公司", None),
        ("平南县第一小学", "平南县第二小学", None),
        ("大安镇中心幼儿园", "大安镇希望幼儿园", None),
    ],
)
def test_names_compared(one: str, other: str, how: NameLikeness | None) -> None:
    assert likeness(one, other) is how
    assert likeness(other, one) is how


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("存续", "existing"), ("存续（在营、开业、在册）", "existing"), ("在营", "existing"), ("开业", "existing"),
        ("正常", "existing"), ("登记成立", "existing"), ("未注销", "existing"), ("是", "existing"),
        ("注销", "cancelled"), ("已注销", "cancelled"), ("注销企业", "cancelled"), ("否", "cancelled"),
        ("吊销", "revoked"), ("吊销，未注销", "revoked"), ("吊销未注销", "revoked"), ("撤销登记", "revoked"),
        ("迁出", "moved_out"), ("停业", "suspended"), ("歇业", "suspended"), ("哈哈", "unknown"), ("", "unknown"),
    ],
)  # fmt: skip
def test_states_of_existence(words: str, state: str) -> None:
    assert existence_of(words).value == state


@pytest.mark.parametrize(
    ("trade", "name", "key"),
    [
        ("木材加工", "", "wood"), ("胶合板制造", "", "wood"), ("餐饮业", "", "catering"),
        ("", "平南县鑫源大酒楼", "catering"), ("房屋建筑业", "", "building"),
        ("道路货物运输", "", "transport"), ("民办幼儿园", "", "school"), ("", "大安康复医院", "medical"),
        ("园区企业", "", "park"), ("零售", "平南县恒兴商店", "none"), ("", "大安镇卫生院", "none"),
    ],
)  # fmt: skip
def test_key_trades(trade: str, name: str, key: str) -> None:
    assert key_trade_of(trade, name) is KeyTrade(key)


def employer(staff: int | None, insured: int | None, state: str = "existing") -> Employer:
    return Employer(
        1, RowId(UUID(int=1)), "甲", staff=staff, insured=insured, existence=Existence(state)
    )


@pytest.mark.parametrize(
    ("staff", "insured", "state", "standing", "missing"),
    [
        (5, None, "existing", "uninsured", 5), (5, 0, "existing", "uninsured", 5),
        (5, 2, "existing", "partly", 3), (5, 5, "existing", "insured", 0),
        (5, 7, "existing", "insured", 0), (0, None, "existing", "no_staff", 0),
        (0, 2, "existing", "insured", 0), (None, None, "existing", "not_declared", 0),
        (None, 3, "existing", "insured", 0), (5, None, "cancelled", "gone", 0),
        (5, None, "revoked", "gone", 0), (5, None, "unknown", "uninsured", 5),
        (5, None, "suspended", "uninsured", 5),
    ],
)  # fmt: skip
def test_standings(
    staff: int | None, insured: int | None, state: str, standing: str, missing: int
) -> None:
    found = employer(staff, insured, state)
    assert found.standing is Standing(standing)
    assert found.missing == missing
    assert (found.stage is Stage.FOUND) == found.standing.owes


def test_the_late_fee_by_hand() -> None:
    """12,000.00 元 from 1 to 30 June: 30 days × 0.05 % = 1.5 % = 180.00 元."""
    law = [(date(2011, 7, 1), Decimal("0.05"))]
    june = (date(2026, 6, 1), date(2026, 6, 30))
    fee = late_fee(1_200_000, *june, law, "社会保险法第八十六条")
    assert (fee.days, fee.fee_fen) == (30, 18_000)
    assert fee.working == "12,000.00元×0.05%×30天=180.00元（社会保险法第八十六条）"
    assert late_fee(100, date(2026, 6, 2), date(2026, 6, 1), law, "").fee_fen == 0
    # 10 days × 0.05 % + 20 days × 0.02 % = 0.9 % = 108.00 元
    changed = [*law, (date(2026, 6, 11), Decimal("0.02"))]
    fee = late_fee(1_200_000, *june, changed, "新规定")
    assert (fee.days, fee.fee_fen) == (30, 10_800)
    assert fee.working == "12,000.00元×（0.05%×10天+0.02%×20天）=108.00元（新规定）"
    later = late_fee(1_200_000, date(2026, 6, 20), date(2026, 6, 30), changed, "")
    assert [(str(part.percent_a_day), part.days) for part in later.parts] == [("0.02", 11)]


@pytest.mark.parametrize(
    ("stage", "limit", "promised", "pressing"),
    [
        ("correcting", date(2026, 11, 19), None, Pressing.OVERDUE),
        ("correcting", date(2026, 11, 20), None, Pressing.SOON),
        ("notified", date(2026, 11, 25), None, Pressing.SOON),
        ("notified", date(2026, 11, 26), None, Pressing.RUNNING),
        ("contacted", None, date(2026, 11, 1), Pressing.OVERDUE),
        ("contacted", None, None, None),
        ("joined", date(2026, 11, 1), date(2026, 11, 1), None),
        ("notified", None, date(2026, 11, 1), None),
    ],
)
def test_clocks(
    stage: str, limit: date | None, promised: date | None, pressing: Pressing | None
) -> None:
    from dataclasses import replace

    one = replace(employer(5, 0), stage_set=Stage(stage), limit_on=limit)
    clock = clock_of(one, promised, date(2026, 11, 20))
    assert (clock.pressing if clock else None) is pressing
