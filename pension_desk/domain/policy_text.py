"""A figure as one line of text: as the town types it, as a row carries it, as a page shows it."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation

from pension_desk.domain.policy import AgeSteps, DaySpan, Line, Tier, Value
from pension_desk.domain.policy_catalogue import Kind, Parameter
from pension_desk.domain.policy_values import (
    BadFigure,
    checked_lines,
    checked_number,
    checked_span,
    checked_steps,
    checked_tiers,
    checked_words,
    plain,
    yuan,
)

_NUMBER = re.compile(r"-?\d{1,12}(?:\.\d{1,6})?")
_SEPARATORS = re.compile(r"[\s,;、]+")
_TRUE, _FALSE = frozenset({"是", "可以", "yes", "true"}), frozenset({"否", "不可以", "no", "false"})


def read_value(parameter: Parameter, text: str) -> Value:
    """Return the value that a line of text means.

    Raises:
        BadFigure: with a sentence that says what would be right.
    """
    plain_text = unicodedata.normalize("NFKC", text).strip()
    if not plain_text:
        raise BadFigure("没有填写数字")
    return _READERS[parameter.kind](parameter, plain_text)


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise BadFigure(f"“{text[:40]}”不是数字，只填数字，如 131 或 4053.6")
    try:
        return Decimal(text)
    except InvalidOperation:
        raise BadFigure(f"“{text}”不是数字") from None


def _one_number(parameter: Parameter, text: str) -> Value:
    return checked_number(parameter, _number(text.removesuffix(parameter.unit).rstrip("% 元")))


def _flag(_parameter: Parameter, text: str) -> Value:
    word = text.lower()
    if word not in _TRUE | _FALSE:
        raise BadFigure(f"“{text}”不对，请填“是”或“否”")
    return word in _TRUE


def _day(_parameter: Parameter, text: str) -> Value:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise BadFigure(f"“{text}”不是日期，请写成 2026-03-02 的样子") from None


def _pairs(text: str) -> list[tuple[Decimal, Decimal, bool]]:
    found = []
    for part in _SEPARATORS.split(text):
        left, colon, right = part.removesuffix("*").partition(":")
        if not colon:
            raise BadFigure(f"“{part}”不对，请写成 200:35 的样子，各项用空格隔开")
        found.append((_number(left), _number(right), part.endswith("*")))
    return found


def _tiers(parameter: Parameter, text: str) -> Value:
    return checked_tiers(parameter, _pairs(text))


def _lines(parameter: Parameter, text: str) -> Value:
    return checked_lines(parameter, [(left, right) for left, right, _star in _pairs(text)])


def _words(_parameter: Parameter, text: str) -> Value:
    return checked_words(re.split(r"[、;\n]+", text))


def _steps(parameter: Parameter, text: str) -> Value:
    found = re.fullmatch(r"(\d{2})(?:-(\d{2})/(\d{1,2}))?", text)
    if not found:
        raise BadFigure(f"“{text}”不对，请写成 60 或 60-63/4（每4个月增加1个月）的样子")
    start = int(found[1])
    return checked_steps(parameter, start, int(found[2] or start), int(found[3] or 0))


def _span(_parameter: Parameter, text: str) -> Value:
    first, tilde, last = text.partition("~")
    if not tilde:
        raise BadFigure(f"“{text}”不对，请写成 01-01~12-31 的样子")
    return checked_span(first, last)


_READERS = {
    Kind.MONEY: _one_number,
    Kind.PERCENT: _one_number,
    Kind.NUMBER: _one_number,
    Kind.FLAG: _flag,
    Kind.DAY: _day,
    Kind.TIERS: _tiers,
    Kind.BY_AGE: _lines,
    Kind.WORDS: _words,
    Kind.STEPS: _steps,
    Kind.SPAN: _span,
}


def value_text(value: Value | None) -> str:
    """Return the line of text that `read_value` takes back; empty when not known."""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, int):
        return yuan(value)
    if isinstance(value, Decimal):
        return plain(value)
    if isinstance(value, AgeSteps):
        return f"{value.start}-{value.end}/{value.every}" if value.every else f"{value.start}"
    if isinstance(value, DaySpan):
        (month, day), (last_month, last_day) = value.first, value.last
        return f"{month:02}-{day:02}~{last_month:02}-{last_day:02}"
    if isinstance(value, tuple):
        words = all(isinstance(one, str) for one in value)
        return ("、" if words else " ").join(_item_text(one) for one in value)
    return value.isoformat() if value else ""


def _item_text(item: Tier | Line | str) -> str:
    if isinstance(item, Tier):
        star = "*" if item.hardship_only else ""
        return f"{yuan(item.amount_fen)}:{yuan(item.subsidy_fen)}{star}"
    return item if isinstance(item, str) else f"{item.age}:{plain(item.value)}"


def shown_value(parameter: Parameter, value: Value | None) -> str:
    """Return a value with its unit as a sentence shows it; 数字不详 when not known."""
    if value is None:
        return "数字不详"
    if isinstance(value, AgeSteps):
        if not value.every:
            return f"{value.start}周岁"
        return f"{value.start}→{value.end}周岁，每{value.every}个月增加1个月"
    if isinstance(value, DaySpan):
        (month, day), (last_month, last_day) = value.first, value.last
        return f"{month}月{day}日至{last_month}月{last_day}日"
    if isinstance(value, tuple):
        return _shown_items(value)
    return value_text(value) + (parameter.unit if type(value) in {int, Decimal} else "")


def _shown_items(items: tuple[Tier, ...] | tuple[Line, ...] | tuple[str, ...]) -> str:
    shown = []
    for item in items:
        if isinstance(item, Tier):
            note = "（困难群体）" if item.hardship_only else ""
            shown.append(f"{yuan(item.amount_fen)}补{yuan(item.subsidy_fen)}{note}")
        else:
            shown.append(item if isinstance(item, str) else f"{item.age}岁{plain(item.value)}")
    return "、".join(shown)
