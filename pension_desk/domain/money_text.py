"""Sums of money and counts as offices write them, read exactly."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("−"): "-"}
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_PLAIN = re.compile(
    r"(?:RMB|CNY|人民币|[¥￥])?([-+]?)(?:[¥￥])?(\d+|\d{1,3}(?:,\d{3})+)(\.\d*)?"
    r"(?:元|圆)?(?:整|正)?(?:/年|每年|/人|档次?|标准)?"
)
_YUAN_INSIDE = re.compile(r"(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)元")
_TWO_NUMBERS = re.compile(r"\d\s+\d")
_NOTHING = frozenset({"", "-", "--", "/", "无", "空", "—", "——"})
_COUNT = re.compile(r"(\d+)(?:\.(\d+))?(?:年|个|人|次|岁)?(?:零?\d{1,2}个?月)?")


def read_fen(cell: object) -> int | None:
    """Return a sum sent in yuan (元) as integer fen (分); None for an empty cell.

    Takes 300, 300.0, "1,000.00", "￥300元", full width, "(300.00)" and "-300" for refunds.

    Raises:
        ValueError: not a sum, or finer than a fen.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        return _text_fen(cell)
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        raise ValueError(str(cell))  # noqa: TRY004 - one error for whatever is no sum
    # a spreadsheet shows and means 15 digits: 0.1 + 0.2 is 0.3 there
    return _exact(Decimal(f"{cell:.15g}"), cell)


def _exact(yuan: Decimal, cell: object) -> int:
    fen = yuan * 100
    if not fen.is_finite() or fen != fen.to_integral_value() or abs(fen) >= 10**15:
        raise ValueError(str(cell))
    return int(fen)


@lru_cache(maxsize=8192)
def _text_fen(text: str) -> int | None:
    narrow = text.translate(_FULL_WIDTH)
    if _TWO_NUMBERS.search(narrow):
        raise ValueError(text)
    bare = _SPACES.sub("", narrow).strip("'\"‘’").upper()
    if bare in _NOTHING:
        return None
    negative = bare.startswith("(") and bare.endswith(")")
    found = _PLAIN.fullmatch(bare[1:-1] if negative else bare)
    if found is not None:
        digits = (found[2] + (found[3] or "")).replace(",", "").rstrip(".")
        sign = -1 if negative or found[1] == "-" else 1
    else:
        inside = _YUAN_INSIDE.findall(bare)
        if len(inside) != 1:
            raise ValueError(text)
        digits, sign = inside[0].replace(",", ""), 1
    try:
        return sign * _exact(Decimal(digits), text)
    except InvalidOperation:
        raise ValueError(text) from None


def read_count(cell: object) -> int | None:
    """Return a whole number such as full years of contribution (8, "8年", 8.5); None when empty.

    What is beyond the whole number (half years, months) is cut off.

    Raises:
        ValueError: not a number, or below zero.
    """
    if cell is None:
        return None
    if isinstance(cell, str):
        bare = _SPACES.sub("", cell.translate(_FULL_WIDTH)).strip("'\"‘’")
        if bare in _NOTHING:
            return None
        found = _COUNT.fullmatch(bare)
        if found is None:
            raise ValueError(cell)
        return int(found[1])
    if isinstance(cell, bool) or not isinstance(cell, int | float) or not 0 <= cell < 10**9:
        raise ValueError(str(cell))
    return int(cell)
