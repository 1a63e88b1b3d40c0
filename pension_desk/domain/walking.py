"""The order in which a person walks a village (走访顺序): hamlet, household, head first."""

from __future__ import annotations

import re
from functools import lru_cache

_DIGITS = "零一二三四五六七八九"
_NUMERAL = re.compile(r"[0-9]+|[一二三四五六七八九十百]+(?=[组队社区屯]|村民小组|生产队)")
_RANKS = {"户主": "0", "本人": "0", "配偶": "1"}


def chinese_number(text: str) -> int:
    """Return the value of a Chinese numeral below one thousand (``二十一`` is 21)."""
    total = unit = 0
    for char in text:
        if char == "百":
            total, unit = total + (unit or 1) * 100, 0
        elif char == "十":
            total, unit = total + (unit or 1) * 10, 0
        else:
            unit = _DIGITS.index(char)
    return total + unit


def _padded(match: re.Match[str]) -> str:
    text = match.group()
    return text.zfill(12) if text.isdecimal() else str(chinese_number(text)).zfill(12)


@lru_cache(maxsize=65536)
def natural_key(text: str) -> str:
    """Return a text that sorts as a person counts: 2组 before 10组, and 二组 with 2组."""
    return _NUMERAL.sub(_padded, text.strip().removeprefix("第"))


def walk_key(hamlet: str | None, household_no: str | None, relation: str | None) -> str:
    """Return the sort key of a resident within a village: hamlet, household, head, spouse."""
    rank = _RANKS.get(relation or "", "2")
    return f"{natural_key(hamlet or '')}\x1f{natural_key(household_no or '')}\x1f{rank}"
