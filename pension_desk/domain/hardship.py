"""The order of hardship identities (困难身份): who comes first where only one can be shown."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pension_desk.domain.screening import StatusKind

UNRANKED = 9
"""Rank of a wording that is not known: kept as it is, shown last."""

_NOT = re.compile(r"非|不是|未享受|未纳入|退出|取消|停发|^无$")
_ORDER: tuple[tuple[int, re.Pattern[str]], ...] = (
    (0, re.compile(r"特困|五保|孤儿|事实无人抚养")),
    (5, re.compile(r"边缘家庭|低保边缘|保障边缘|低收入|支出型")),
    (1, re.compile(r"低保|最低生活保障")),
    (2, re.compile(r"重度残疾|重残|残.*[一二壹贰12]级|^[一二壹贰12]级|[一二壹贰12]级.*残|极重度")),
    (3, re.compile(r"残.*[三四叁肆34]级|^[三四叁肆34]级|[三四叁肆34]级.*残|残疾")),
    (4, re.compile(r"返贫|致贫|监测|易贫|突发严重困难|贫困|脱贫")),
)


def hardship_rank(wording: str) -> int:
    """Return the rank of a hardship wording; 0 comes first, `UNRANKED` last.

    Order: 特困 > 低保 > 重度残疾 1–2 级 > 残疾 3–4 级 > 返贫致贫与监测对象 > 低收入、低保边缘,
    then whatever is not known.
    """
    text = re.sub(r"\s", "", wording)
    if not text or (_NOT.search(text) and "返贫" not in text):
        return UNRANKED
    return next((rank for rank, pattern in _ORDER if pattern.search(text)), UNRANKED)


def foremost(wordings: Iterable[str]) -> str:
    """Return the wording that comes first in the order; empty when there is none."""
    return min((w for w in wordings if w), key=hardship_rank, default="")


def hardship_wording(kind: str, detail: str, grade: str) -> str:
    """Return how a standing reads as a hardship: low income as listed, disability by its grade.

    Empty for a standing that is no hardship (students, soldiers and so on).
    """
    if kind == StatusKind.LOW_INCOME:
        return detail or "低保"
    if kind == StatusKind.DISABLED:
        return f"残疾{grade}级" if grade.isdecimal() else f"残疾{grade}"
    return ""
