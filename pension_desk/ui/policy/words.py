"""Policy parameters in words: names, groups, values with their units, how sure a figure is."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from pension_desk.domain.policy import AgeSteps, Confidence, DaySpan, Figure, Line, Tier, Value
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_text import value_text
from pension_desk.domain.policy_values import plain
from pension_desk.ui.line_words import yuan
from pension_desk.ui.theme import Tone
from pension_desk.ui.translation import translate


def unconfirmed_word() -> str:
    """Return the mark of what nobody has confirmed."""
    return translate("policy", "待核实")


def sure_word(figure: Figure) -> str:
    """Return how sure a figure is, as its status says it."""
    if figure.value is None:
        return translate("policy", "数字不详")
    if figure.confidence is Confidence.CONFIRMED:
        return translate("policy", "镇里已确认")
    return translate("policy", "可靠") if not figure.unconfirmed else unconfirmed_word()


def sure_tone(figure: Figure) -> Tone:
    """Return the tone of that status."""
    if figure.value is None:
        return Tone.DANGER
    return Tone.WARNING if figure.unconfirmed else Tone.GOOD


def day_word(day: date) -> str:
    """Return the first day of a figure; a dash for one that has always held."""
    return day.isoformat() if day.year > 1 else "—"


def value_words(key: Key, value: Value | None) -> str:
    """Return a value with its unit; what is not known says so."""
    if value is None:
        return translate("policy", "数字不详")
    if isinstance(value, bool):
        return translate("policy", "是") if value else translate("policy", "否")
    if isinstance(value, AgeSteps):
        return _steps(value)
    if isinstance(value, DaySpan):
        (month, day), (last_month, last_day) = value.first, value.last
        words = translate("policy", "{m}月{d}日至{m2}月{d2}日")
        return words.format(m=month, d=day, m2=last_month, d2=last_day)
    if isinstance(value, tuple):
        return _items(value)
    if isinstance(value, int):
        return _with_unit(key, yuan(value))
    return _with_unit(key, plain(value) if isinstance(value, Decimal) else value_text(value))


def _with_unit(key: Key, number: str) -> str:
    return unit_words(PARAMETERS[key].unit).format(n=number)


def unit_words(unit: str) -> str:
    """Return a unit with a place ``{n}`` for its number."""
    return translate("policy", f"{{n}} {unit}") if unit else "{n}"


def every_unit() -> tuple[str, ...]:
    """Return every unit in the window's language, so that the translation finds them."""
    return (
        translate("policy", "{n} 元"),
        translate("policy", "{n} 元/年"),
        translate("policy", "{n} 元/月"),
        translate("policy", "{n} %"),
        translate("policy", "{n} 周岁"),
        translate("policy", "{n} 年"),
        translate("policy", "{n} 个月"),
        translate("policy", "{n} 日"),
        translate("policy", "{n} 亩"),
    )


def _steps(value: AgeSteps) -> str:
    if not value.every:
        return translate("policy", "{n} 周岁").format(n=value.start)
    words = translate("policy", "{a}→{b} 周岁，每 {n} 个月增加 1 个月")
    return words.format(a=value.start, b=value.end, n=value.every)


def _items(items: tuple[Tier, ...] | tuple[Line, ...] | tuple[str, ...]) -> str:
    first, last = items[0], items[-1]
    if isinstance(first, Tier) and isinstance(last, Tier):
        words = translate("policy", "{n} 档：{a}—{b} 元")
        return words.format(n=len(items), a=yuan(first.amount_fen), b=yuan(last.amount_fen))
    if isinstance(first, Line) and isinstance(last, Line):
        words = translate("policy", "{a}—{b} 周岁：{m}—{n} 个月")
        return words.format(a=first.age, b=last.age, m=plain(first.value), n=plain(last.value))
    return translate("policy", "{n} 个：{first}…").format(n=len(items), first=first)


def item_lines(value: Value | None) -> tuple[str, ...]:
    """Return each line of a table or list in words; empty for a single value."""
    if not isinstance(value, tuple):
        return ()
    told = []
    for one in value:
        if isinstance(one, Tier):
            words = translate("policy", "{sum} 元，补贴 {subsidy} 元")
            if one.hardship_only:
                words = translate("policy", "{sum} 元，补贴 {subsidy} 元（只限困难群体）")
            told.append(words.format(sum=yuan(one.amount_fen), subsidy=yuan(one.subsidy_fen)))
        elif isinstance(one, Line):
            words = translate("policy", "{age} 周岁：{n} 个月")
            told.append(words.format(age=one.age, n=plain(one.value)))
        else:
            told.append(one)
    return tuple(told)


def figure_words(figure: Figure) -> str:
    """Return a figure in one line: value, first day, source."""
    words = translate("policy", "{value}，{day} 起，{source}")
    value = value_words(figure.key, figure.value)
    return words.format(value=value, day=day_word(figure.from_on), source=figure.source)
