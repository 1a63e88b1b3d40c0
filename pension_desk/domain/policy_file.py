"""A file of policy parameters (政策参数文件, TOML): read with suspicion.

One table ``[[figure]]`` a figure: ``key``, ``from`` (a day), ``source``, ``confidence`` (high,
middling, low, confirmed), ``note``; and either ``value`` or ``unknown = true``. ``until`` may name
the last day of a figure; the next one must not begin before it has passed. Tiers are pairs
``[amount, subsidy]`` with ``count``, the number of tiers, and ``hardship`` for those that only
hardship groups may choose; tables by age are pairs ``[age, number]``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal

from pension_desk.domain.errors import Refused
from pension_desk.domain.policy import (
    Confidence,
    Figure,
    Tier,
    Value,
)
from pension_desk.domain.policy_catalogue import PARAMETERS, Kind, Parameter
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import read_value
from pension_desk.domain.policy_values import (
    BadFigure,
    checked_lines,
    checked_number,
    checked_tiers,
    checked_words,
)

LARGEST_FILE = 1_000_000
"""Characters that a file of parameters may have; the shipped ones have some 20,000."""

_KNOWN = frozenset({
    "key", "from", "until", "value", "unknown", "count", "hardship", "source", "confidence", "note",
})  # fmt: skip
_LONGEST_TEXT = 200
_QUOTED = 40
_HEADER = re.compile(r"^[ \t]*\[\[[ \t]*figure[ \t]*\]\]", re.MULTILINE)


@dataclass(frozen=True)
class _Entry:
    """One figure as read, with its last day where the file names one, and its place."""

    figure: Figure
    until: date | None
    place: str


def read_figures(name: str, text: str) -> tuple[Figure, ...]:
    """Return the figures of a file; refused as a whole when one thing in it is wrong.

    Args:
        name: the file's name, for the sentence.
        text: its content.

    Raises:
        Refused: ``bad_policy``, naming file, place and what would be right.
    """
    raw = _parsed(name, text)
    tables = raw.get("figure", [])
    strange = sorted(set(raw) - {"figure"})
    if strange:
        raise _refusal(name, "", f"不认识“{_short(strange[0])}”，文件里只能有 [[figure]] 各段")
    if not isinstance(tables, list) or not tables:
        raise _refusal(name, "", "一个参数都没有，每个参数写成一段 [[figure]]")
    lines = [text.count("\n", 0, hit.start()) + 1 for hit in _HEADER.finditer(text)]
    known_lines = lines if len(lines) == len(tables) else [0] * len(tables)
    entries = []
    for number, (table, line) in enumerate(zip(tables, known_lines, strict=True), 1):
        place = f"第{line}行起的第{number}段" if line else f"第{number}段"
        entries.append(_entry(name, place, table))
    return _without_overlaps(name, entries)


def _parsed(name: str, text: str) -> dict[str, object]:
    if len(text) > LARGEST_FILE:
        raise _refusal(name, "", "文件太大，不像是政策参数")
    try:
        return tomllib.loads(text, parse_float=Decimal)
    except (tomllib.TOMLDecodeError, ArithmeticError, ValueError, RecursionError) as error:
        where = re.search(r"at line (\d+), column (\d+)", str(error))
        place = f"第{where[1]}行第{where[2]}列" if where else ""
        raise _refusal(name, place, "不合TOML格式；请检查引号、括号和逗号") from error


def _refusal(name: str, place: str, wrong: str) -> Refused:
    there = f"{place}：" if place else ""
    return Refused(
        "bad_policy", f"政策参数文件“{name}”{there}{wrong}。", "整个文件没有采用，改正后再试。"
    )


def _short(given: object) -> str:
    """Return what a file gave as a sentence can quote it."""
    text = str(given)
    return text if len(text) <= _QUOTED else f"{text[:_QUOTED]}…"


def _entry(name: str, place: str, table: object) -> _Entry:
    try:
        if not isinstance(table, dict):
            raise BadFigure("不是一段参数")
        key = _key(table)
        place = f"{place}（{PARAMETERS[key].label}，{_short(table.get('from', '没有起日'))}）"
        return _checked(table, PARAMETERS[key], place)
    except BadFigure as error:
        raise _refusal(name, place, str(error)) from error


def _key(table: dict[str, object]) -> Key:
    try:
        return Key(str(table.get("key", "")))
    except ValueError:
        raise BadFigure(f"没有“{_short(table.get('key', ''))}”这个参数（key）") from None


def _checked(table: dict[str, object], parameter: Parameter, place: str) -> _Entry:
    strange = sorted(set(table) - _KNOWN)
    if strange:
        raise BadFigure(f"不认识“{_short(strange[0])}”这一项")
    from_on = _day(table, "from")
    if from_on is None:
        raise BadFigure("没有写起日（from），如 from = 2025-01-01")
    until = _day(table, "until")
    if until is not None and until < from_on:
        raise BadFigure(f"止日{until}早于起日{from_on}")
    figure = Figure(
        key=parameter.key,
        from_on=from_on,
        value=_value(table, parameter),
        source=_text(table, "source", needed=True),
        confidence=_confidence(table),
        note=_text(table, "note"),
    )
    return _Entry(figure, until, place)


def _day(table: dict[str, object], name: str) -> date | None:
    found = table.get(name)
    if found is None:
        return None
    if not isinstance(found, date) or isinstance(found, datetime):
        raise BadFigure(f"{name} 应为日期，不加引号，如 2025-01-01")
    if not 1950 <= found.year <= 2100:
        raise BadFigure(f"{name} 的年份{found.year}不对")
    return found


def _text(table: dict[str, object], name: str, *, needed: bool = False) -> str:
    found = table.get(name, "")
    if not isinstance(found, str):
        raise BadFigure(f"{name} 应为文字，加引号")
    tidy = " ".join(found.split())
    if needed and not tidy:
        raise BadFigure(f"没有写出处（{name}），每个数字都要有文件或来源")
    if len(tidy) > _LONGEST_TEXT:
        raise BadFigure(f"{name} 太长，请控制在{_LONGEST_TEXT}字以内")
    return tidy


def _confidence(table: dict[str, object]) -> Confidence:
    try:
        return Confidence(str(table.get("confidence", "")))
    except ValueError:
        grades = "、".join(Confidence)
        raise BadFigure(
            f"confidence“{table.get('confidence', '')}”不对，应为{grades}之一"
        ) from None


def _value(table: dict[str, object], parameter: Parameter) -> Value | None:
    unknown = table.get("unknown", False)
    if not isinstance(unknown, bool):
        raise BadFigure("unknown 应为 true 或 false")
    if unknown == ("value" in table):
        raise BadFigure("value（数值）与 unknown = true（数字不详）应写且只写一个")
    for name in ("count", "hardship"):
        if name in table and (unknown or parameter.kind is not Kind.TIERS):
            raise BadFigure(f"{name} 只用于缴费档次")
    return None if unknown else _native(table, parameter)


def _native(table: dict[str, object], parameter: Parameter) -> Value:
    value, kind = table["value"], parameter.kind
    if kind in {Kind.MONEY, Kind.PERCENT, Kind.NUMBER}:
        return checked_number(parameter, _number(value))
    if kind is Kind.TIERS:
        return _tiers(table, parameter)
    if kind is Kind.BY_AGE:
        return checked_lines(parameter, _pairs(value))
    if kind is Kind.WORDS:
        return checked_words(_strings(value))
    if kind is Kind.FLAG and isinstance(value, bool):
        return value
    if kind is Kind.DAY and isinstance(value, date) and not isinstance(value, datetime):
        return value
    if kind in {Kind.STEPS, Kind.SPAN} and isinstance(value, str):
        return read_value(parameter, value)
    raise BadFigure(f"value“{_short(value)}”不对，{_WANTED[kind]}")


_WANTED = {
    Kind.FLAG: "应为 true（是）或 false（否），不加引号",
    Kind.DAY: "应为日期，不加引号，如 2025-01-01",
    Kind.STEPS: '应为文字，如 "60" 或 "60-63/4"',
    Kind.SPAN: '应为文字，如 "01-01~12-31"',
}


def _strings(value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise BadFigure('value 应为名称的列表，如 ["银行柜台", "云闪付"]')
    return value


def _number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise BadFigure(f"“{_short(value)}”应为数字，不加引号")
    number = Decimal(value)
    if not number.is_finite() or abs(number) > 10**12:
        raise BadFigure("数字太大")
    return number


def _pairs(value: object) -> list[tuple[Decimal, Decimal]]:
    if not isinstance(value, list):
        raise BadFigure("value 应为成对数字的列表，如 [[200, 35], [300, 40]]")
    pairs = []
    for pair in value:
        if not isinstance(pair, list) or len(pair) != 2:
            raise BadFigure(f"“{_short(pair)}”应为一对数字，如 [200, 35]")
        pairs.append((_number(pair[0]), _number(pair[1])))
    return pairs


def _tiers(table: dict[str, object], parameter: Parameter) -> tuple[Tier, ...]:
    count = table.get("count")
    if isinstance(count, bool) or not isinstance(count, int):
        raise BadFigure("没有写共有几档（count），如 count = 16；少列一档才查得出来")
    ordinary = [(*pair, False) for pair in _pairs(table["value"])]
    hardship = [(*pair, True) for pair in _pairs(table.get("hardship", []))]
    return checked_tiers(parameter, ordinary + hardship, count)


def _without_overlaps(name: str, entries: Sequence[_Entry]) -> tuple[Figure, ...]:
    """Return all figures; a gap after a named last day becomes a figure that is not known."""
    by_key: dict[Key, list[_Entry]] = {}
    for entry in entries:
        by_key.setdefault(entry.figure.key, []).append(entry)
    figures: list[Figure] = []
    for some in by_key.values():
        some.sort(key=lambda one: one.figure.from_on)
        for before, after in zip(some, [*some[1:], None], strict=True):
            figures.append(before.figure)
            figures += _gap(name, before, after)
    return tuple(figures)


def _gap(name: str, before: _Entry, after: _Entry | None) -> Iterable[Figure]:
    begins = after.figure.from_on if after else date.max
    if after and begins == before.figure.from_on:
        wrong = f"与{before.place}同一天起有两个数字，同一天只能有一个"
        raise _refusal(name, after.place, wrong)
    if before.until is None:
        return
    if after and begins <= before.until:
        wrong = f"日期重叠：{before.place}到{before.until}才止，这一段应从其次日或更晚开始"
        raise _refusal(name, after.place, wrong)
    next_day = before.until + timedelta(days=1)
    if begins > next_day:
        ended = f"上一数字止于{before.until}"
        yield Figure(before.figure.key, next_day, None, ended, Confidence.LOW)
