"""The sum in words: names of workings, results with their units, months, ages and years."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import cache

from pension_desk.domain.household_sum import MemberSum
from pension_desk.domain.policy_values import plain
from pension_desk.domain.working import Unit, Working
from pension_desk.ui.line_words import yuan
from pension_desk.ui.translation import translate


def unconfirmed_word() -> str:
    """Return the mark of what rests on a figure that nobody has confirmed."""
    return translate("reckon", "待核实")


def money(fen: int) -> str:
    """Return a sum in yuan with its unit."""
    return translate("reckon", "{n} 元").format(n=yuan(fen))


def result_words(working: Working) -> str:
    """Return a result with its unit."""
    if working.unit is Unit.FEN:
        return money(working.fen)
    number = plain(round(working.result, 4)) if working.result else "0"
    units = {
        Unit.MONTHS: translate("reckon", "{n} 个月"),
        Unit.YEARS: translate("reckon", "{n} 年"),
        Unit.PERCENT: "{n}%",
    }
    return units.get(working.unit, "{n}").format(n=number)


_NUMBERS = re.compile(r"\d+(?:-\d+-\d+)?")


@cache
def _template(name: str) -> tuple[str, tuple[str, ...]]:
    """Return a name with places for its numbers, and the numbers."""
    numbers = tuple(_NUMBERS.findall(name))
    places = iter(range(len(numbers)))
    return _NUMBERS.sub(lambda _found: f"{{{next(places)}}}", name), numbers


def name_word(name: str) -> str:
    """Return the name or note of a working as the window says it.

    Workings are domain and speak Chinese; a name that the catalogue does not have stays so.
    """
    template, numbers = _template(name)
    for context in ("working", "policy"):
        if translate(context, name) != name:
            return translate(context, name)
    return translate("working", template).format(*numbers)


def every_name() -> tuple[str, ...]:
    """Return every name of a working in the window's language, for the translation to find."""
    return (*_of_residents(), *_of_employees_and_notes())


def _of_residents() -> tuple[str, ...]:
    return (
        translate("working", "累计缴费年限"),
        translate("working", "已缴年限"),
        translate("working", "今后缴费年数"),
        translate("working", "补缴年数"),
        translate("working", "已缴个人部分"),
        translate("working", "今后个人缴费"),
        translate("working", "个人缴费合计"),
        translate("working", "政府代缴合计"),
        translate("working", "政府补贴合计"),
        translate("working", "领取时个人账户累计"),
        translate("working", "个人缴费"),
        translate("working", "政府代缴"),
        translate("working", "政府补贴"),
        translate("working", "利息"),
        translate("working", "个人账户养老金"),
        translate("working", "每月养老金"),
        translate("working", "基础养老金"),
        translate("working", "基础养老金合计"),
        translate("working", "超过年限"),
        translate("working", "长缴加发"),
        translate("working", "满{0}周岁后每月养老金"),
        translate("working", "领回本金所需月数"),
        translate("working", "登记册上的账户余额"),
        translate("working", "每月缴费"),
        translate("working", "每年缴费"),
        translate("working", "一年月数"),
        translate("working", "缴费月数"),
        translate("working", "今后缴费月数"),
        translate("working", "今后缴费年限"),
    )


def _of_employees_and_notes() -> tuple[str, ...]:
    return (
        translate("working", "已有职保年限"),
        translate("working", "职保缴费年限"),
        translate("working", "每月记入账户"),
        translate("working", "记入个人账户"),
        translate("working", "转入的居保账户"),
        translate("working", "领取时个人账户"),
        translate("working", "缴费指数"),
        translate("working", "指数化工资"),
        translate("working", "计发基数与指数化工资之和"),
        translate("working", "两者平均"),
        translate("working", "二"),
        translate("working", "{0}年末账户"),
        translate("working", "{0}年档次"),
        translate("working", "{0}年补贴"),
        translate("working", "已缴"),
        translate("working", "要补缴"),
        translate("working", "每年个人缴费"),
        translate("working", "缴费档次"),
        translate("working", "全户一年共缴"),
        translate("working", "全户每月共领"),
        translate("working", "{0}年末个人共缴"),
        translate("working", "以前已缴的个人部分"),
        translate("working", "{0}年末政府共给"),
        translate("working", "{0}年末共领到"),
        translate("working", "领取的月数"),
        translate("working", "按月领的"),
        translate("working", "多领的"),
        translate("working", "满{0}周岁后每月多领"),
        translate("working", "满{0}周岁后领取的月数"),
        translate("working", "补贴"),
        translate("working", "{0}元"),
        translate("working", "按{0}元档"),
        translate("working", "养老金计发基数"),
        translate("working", "数字不详，没有计入"),
        translate("working", "{0}年"),
        translate("working", "{0}年利息"),
        translate("working", "{0}年初余额"),
        translate("working", "{0}年初账户余额"),
        translate("working", "{0}周岁计发月数"),
        translate("working", "{0}周岁的计发月数不详，没有计入"),
        translate("working", "{0}年起的数字不详，暂按{1}起的数字"),
        translate("working", "计发基数不详，暂以{0}年的平均工资试算"),
        translate("working", "缴费明细只有{0}年，不足{1}年，以账户余额（含补贴和利息）计"),
        translate("working", "基础养老金（自治区）{0}年起现行数字"),
    )


def month_word(month: date) -> str:
    """Return a month as people say it."""
    return translate("reckon", "{y}年{m}月").format(y=month.year, m=month.month)


def age_word(months: int) -> str:
    """Return an age in months as people say it."""
    years, rest = divmod(months, 12)
    if not rest:
        return translate("reckon", "{y}岁").format(y=years)
    return translate("reckon", "{y}岁{m}个月").format(y=years, m=rest)


def member_words(some: MemberSum) -> str:
    """Return a member's name with the age."""
    if some.age is None:
        return some.member.name
    return translate("reckon", "{name}　{age}岁").format(name=some.member.name, age=some.age)


def years_word(number: Decimal) -> str:
    """Return a number of years that may have decimals."""
    return translate("reckon", "{n} 年").format(n=plain(round(number, 1)))
