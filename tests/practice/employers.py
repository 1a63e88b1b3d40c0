"""Invented employers of a town, and what a right comparison must find in their lists.

The truth is reckoned from what was invented, by plain arithmetic and none of the program's code.
"""

# ruff: noqa: E501 - a sheet is read by its rows
from __future__ import annotations

import random
from dataclasses import dataclass, replace

from tests.practice.ledgers import credit_code

TRADES = (
    ("胶合板制造", "wood"), ("正餐服务", "none"), ("餐饮业", "catering"), ("房屋建筑施工", "building"),
    ("道路货物运输", "transport"), ("民办幼儿园教育", "school"), ("口腔诊所", "medical"),
    ("日用百货零售", "none"), ("产业园区配套", "park"),
)  # fmt: skip
EXISTING = ("存续", "在营", "开业", "在营（开业）企业", "正常", "存续（在营、开业、在册）")
GONE = ("注销", "吊销", "吊销，未注销", "已注销")
KINDS = (
    ("91", "有限责任公司"),
    ("92", "个体工商户"),
    ("93", "农民专业合作社"),
    ("52", "民办非企业单位"),
)
_STEMS = "鑫恒旺利达源丰盛兴泰华隆祥富顺和通"


@dataclass(frozen=True)
class Invented:
    """One employer. ``staff`` and ``insured``: None where it is not on that list."""

    code: str
    name: str
    kind: str
    trade: str
    key_trade: str
    state: str
    gone: bool
    staff: int | None
    insured: int | None
    village: str
    owner: str
    phone: str


@dataclass(frozen=True)
class Truth:
    """Codes of employers that insure nobody, and with how many are missing of the others."""

    uninsured: frozenset[str]
    partly: dict[str, int]
    gone: frozenset[str]
    without_staff: frozenset[str]


def invent(
    seed: int, count: int, villages: tuple[str, ...] = ("动界村", "六平村")
) -> list[Invented]:
    """Return employers, their names different; one in ten is no longer there."""
    rng = random.Random(f"employers/{seed}")
    found: list[Invented] = []
    names: set[str] = set()
    while len(found) < count:
        kind, kind_name = rng.choice(KINDS)
        trade, key = rng.choice(TRADES)
        stem = "".join(rng.choice(_STEMS) for _ in range(3))
        tail = {"91": "有限责任公司", "92": "经营部", "93": "专业合作社", "52": "服务中心"}[kind]
        name = f"平南县{stem}{trade[:2]}{tail}"
        if name in names:
            continue
        names.add(name)
        gone = rng.random() < 0.1
        staff = rng.choice((None, 0, 1, 2, 5, 8, 12, 36, 120))
        insured = None
        if staff is None:
            insured = rng.choice((None, None, 3))
        elif staff and rng.random() < 0.6:
            insured = rng.choice((staff, max(1, staff // 2), max(1, staff - 1)))
        found.append(
            Invented(
                credit_code(rng, kind), name, kind_name, trade, key,
                rng.choice(GONE if gone else EXISTING), gone, staff, insured,
                rng.choice(villages), f"{rng.choice('韦覃黄陈李')}{rng.choice('大小文国')}{rng.choice('山明英强')}",
                f"139{rng.randrange(10**8):08d}",
            )
        )  # fmt: skip
    return found


def truth(employers: list[Invented]) -> Truth:
    """Return what a comparison must find."""
    here = [one for one in employers if not one.gone]
    return Truth(
        frozenset(one.code for one in here if one.staff and not one.insured),
        {
            one.code: one.staff - one.insured
            for one in here
            if one.staff and one.insured and one.insured < one.staff
        },
        frozenset(one.code for one in employers if one.gone),
        frozenset(one.code for one in here if one.staff == 0 and not one.insured),
    )


def with_staff(one: Invented, staff: int | None) -> Invented:
    """Return the employer with another count, for an earlier month."""
    return replace(one, staff=staff)
