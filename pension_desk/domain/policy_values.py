"""What a figure may be (数值校验): bounds, order and completeness of each kind of value.

Every check raises `BadFigure` with a sentence in Chinese that says what would be right.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise

from pension_desk.domain.policy import AgeSteps, DaySpan, Line, Tier
from pension_desk.domain.policy_catalogue import Kind, Parameter


class BadFigure(ValueError):
    """A figure that cannot be; its text is a sentence in Chinese that says what would be right."""


_MONTH_DAY = re.compile(r"(\d{1,2})-(\d{1,2})")


def checked_number(parameter: Parameter, number: Decimal) -> Decimal | int:
    """Return a number as the parameter keeps it: fen for money, else as it is."""
    unit = parameter.unit
    if not number.is_finite() or not parameter.low <= number <= parameter.high:
        least, most = plain(parameter.low), plain(parameter.high)
        raise BadFigure(f"{plain(number)}超出范围，应在{least}到{most}{unit}之间")
    if number != round(number, 4):
        raise BadFigure(f"{number}的小数太多，最多四位")
    if parameter.kind is not Kind.MONEY:
        return number.normalize() if number else Decimal(0)
    if number * 100 != int(number * 100):
        raise BadFigure(f"{number}的小数太多，金额最多两位小数（到分）")
    return int(number * 100)


def checked_tiers(
    parameter: Parameter, pairs: Sequence[tuple[Decimal, Decimal, bool]], count: int | None = None
) -> tuple[Tier, ...]:
    """Return the tiers of (amount, subsidy, hardship only) in yuan, the lowest first.

    ``count``: how many tiers the document names; a missing one is refused.
    """
    if not pairs:
        raise BadFigure("没有一个档次，至少要有一个")
    tiers = sorted((_tier(parameter, *pair) for pair in pairs), key=lambda one: one.amount_fen)
    for before, after in pairwise(tiers):
        if before.amount_fen == after.amount_fen:
            raise BadFigure(f"{yuan(after.amount_fen)}元这一档出现了两次，每档只能有一个补贴")
        if before.subsidy_fen > after.subsidy_fen:
            low, high = yuan(before.amount_fen), yuan(after.amount_fen)
            raise BadFigure(f"{high}元档的补贴比{low}元档还低，请核对；档次越高补贴不会越少")
    if all(one.hardship_only for one in tiers):
        raise BadFigure("只有困难群体专用的档次，还缺一般人员可选的档次")
    if count is not None and count != len(tiers):
        kind = "缺" if len(tiers) < count else "多"
        off = abs(count - len(tiers))
        raise BadFigure(f"写明共{count}档，实际列了{len(tiers)}档，{kind}{off}档；请补齐或改正档数")
    return tuple(tiers)


def _tier(parameter: Parameter, amount: Decimal, subsidy: Decimal, hardship: bool) -> Tier:
    fen, given = checked_fen(parameter, amount), checked_fen(parameter, subsidy)
    if fen <= 0:
        raise BadFigure("档次应大于0元")
    return Tier(fen, given, hardship)


def checked_fen(parameter: Parameter, number: Decimal) -> int:
    """Return a sum in yuan as fen, within the parameter's bounds."""
    fen = number * 100
    if not number.is_finite() or not parameter.low <= number <= parameter.high:
        low, high = plain(parameter.low), plain(parameter.high)
        raise BadFigure(f"{plain(number)}超出范围，应在{low}到{high}元之间")
    if fen != int(fen):
        raise BadFigure(f"{number}的小数太多，金额最多两位小数（到分）")
    return int(fen)


def checked_lines(
    parameter: Parameter, pairs: Sequence[tuple[Decimal, Decimal]]
) -> tuple[Line, ...]:
    """Return a table by age; every full year between the first and the last must be there."""
    if not pairs:
        raise BadFigure("没有一行，至少要有一个年龄")
    lines = sorted((_line(parameter, *pair) for pair in pairs), key=lambda one: one.age)
    for before, after in pairwise(lines):
        if after.age == before.age:
            raise BadFigure(f"{after.age}岁出现了两次")
        if after.age != before.age + 1:
            raise BadFigure(f"缺{before.age + 1}岁这一行，年龄应逐岁连续")
    return tuple(lines)


def _line(parameter: Parameter, age: Decimal, number: Decimal) -> Line:
    if age != int(age) or not 0 < age < 120:
        raise BadFigure(f"年龄{plain(age)}不对，应为周岁整数")
    value = checked_number(parameter, number)
    return Line(int(age), Decimal(value))


def checked_words(words: Sequence[str]) -> tuple[str, ...]:
    """Return a list of names without blanks; each once, 40 characters at most."""
    names = tuple(" ".join(word.split()) for word in words)
    if not names or not all(names):
        raise BadFigure("名称不能空白")
    if len(set(names)) < len(names):
        raise BadFigure("有重复的名称")
    if len(names) > 30 or any(len(name) > 40 for name in names):
        raise BadFigure("最多30个名称，每个不超过40字")
    return names


def checked_steps(parameter: Parameter, start: int, end: int, every: int) -> AgeSteps:
    """Return a rising age: bounds kept, never falling, and standing still only with 0."""
    low, high = int(parameter.low), int(parameter.high)
    if not low <= start <= end <= high:
        raise BadFigure(f"年龄{start}到{end}不对，应从小到大，在{low}到{high}周岁之间")
    if (every == 0) != (start == end) or not 0 <= every <= 24:
        raise BadFigure("每几个月增加1个月：年龄不变时为0，否则为1到24")
    return AgeSteps(start, end, every)


def checked_span(first: str, last: str) -> DaySpan:
    """Return a span of days within a year from two texts such as 01-01 and 12-31."""
    begin, end = _month_day(first), _month_day(last)
    if begin > end:
        raise BadFigure(f"起日{first}晚于止日{last}")
    return DaySpan(begin, end)


def _month_day(text: str) -> tuple[int, int]:
    found = _MONTH_DAY.fullmatch(text.strip())
    try:
        day = date(2024, int(found[1]), int(found[2])) if found else None
    except ValueError:
        day = None
    if day is None:
        raise BadFigure(f"“{text}”不是月日，请写成 01-01 的样子")
    return day.month, day.day


def plain(number: Decimal) -> str:
    """Return a number as people write it: no exponent, no trailing zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(fen: int) -> str:
    """Return fen as yuan, with decimals only where there are any."""
    return plain(Decimal(fen) / 100)
