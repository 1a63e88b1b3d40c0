"""Sums of money and counts as offices write them: read exactly, and written in capitals."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from pension_desk.domain.money_capitals import read_capitals, split_capitals

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {ord("−"): "-"}
_SPACES = re.compile(r"[\s\u200b\ufeff]+")
_PLAIN = re.compile(
    r"(?:RMB|CNY|人民币|[¥￥])?([-+]?)(?:[¥￥])?(\d+|\d{1,3}(?:,\d{3})+)(\.\d*)?"
    r"(?:元|圆)?(?:整|正)?(?:/年|每年|/人|档次?|标准)?"
)
_YUAN_INSIDE = re.compile(r"(?<![\d.,])(\d+(?:,\d{3})*(?:\.\d+)?)元")
_TWO_NUMBERS = re.compile(r"\d\s+\d")


class SumsDiffer(ValueError):
    """A cell names two sums, in figures and in capitals, that are not equal."""


_NOTHING = frozenset({"", "-", "--", "/", "无", "空", "—", "——"})
_COUNT = re.compile(r"(\d+)(?:\.(\d+))?(?:年|个人|个|人次|人|名|位|次|岁)?(?:零?\d{1,2}个?月)?")


def read_fen(cell: object) -> int | None:
    """Return a sum sent in yuan (元) as integer fen (分); None for an empty cell.

    Takes 300, 300.0, "1,000.00", "￥300元", full width, "(300.00)" and "-300" for refunds, and
    capitals (壹仟元整), with figures beside them if these say the same.

    Raises:
        SumsDiffer: figures and capitals of one cell differ.
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
        in_capitals, beside = split_capitals(bare)
        if in_capitals:
            fen = read_capitals(in_capitals)
            if beside and _text_fen(beside) != fen:
                raise SumsDiffer(text)
            return fen
        inside = _YUAN_INSIDE.findall(bare)
        if len(inside) != 1:
            raise ValueError(text)
        digits, sign = inside[0].replace(",", ""), 1
    try:
        return sign * _exact(Decimal(digits), text)
    except InvalidOperation:
        raise ValueError(text) from None


def exact_yuan(fen: int) -> str:
    """Return a sum in yuan as a sentence names it, exact and without separators: 200, 1234567.5."""
    return f"{Decimal(fen).scaleb(-2).normalize():f}"


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


_CAPITALS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_MOST_YUAN = 10**16


def capitals(fen: int) -> str:
    """Return a sum in fen as money in capitals (人民币大写): 人民币壹仟肆佰零玖元伍角整.

    By 支付结算办法附一《正确填写票据和结算凭证的基本规定》, whose numerals GB/T 15835 takes
    over: zeros in a row are one 零; 整 follows a sum that ends in yuan or jiao, never fen; a
    zero before fen is written. Below zero the sum begins with 负.

    Raises:
        ValueError: ten thousand million million yuan or more.
    """
    yuan, rest = divmod(abs(fen), 100)
    if yuan >= _MOST_YUAN:
        raise ValueError(str(fen))
    jiao, odd = divmod(rest, 10)
    told = f"{_whole(yuan)}元" if yuan else ""
    if jiao:
        told += f"{_CAPITALS[jiao]}角"
    elif odd and yuan:
        told += "零"
    if odd:
        told += f"{_CAPITALS[odd]}分"
    sign = "负" if fen < 0 else ""
    return f"人民币{sign}{told or '零元'}{'' if odd else '整'}"


def _whole(number: int) -> str:
    """Return a whole number above zero in capitals, by groups of four digits."""
    told, gap = "", False
    for at in reversed(range(len(_GROUPS))):
        group = number // 10_000**at % 10_000
        if group == 0:
            gap = bool(told)
            continue
        if told and (gap or group < 1_000):
            told += "零"
        told += _four(group) + (_GROUPS[at] if at < 3 or not number // 10**8 % 10_000 else "万")
        gap = False
    return told


def _four(group: int) -> str:
    """Return up to four digits in capitals, without a zero at their beginning or end."""
    told, gap = "", False
    for place in reversed(range(4)):
        digit = group // 10**place % 10
        if digit == 0:
            gap = bool(told)
            continue
        told += ("零" if gap else "") + _CAPITALS[digit] + _PLACES[place]
        gap = False
    return told
