"""The sum in sentences for a farmer, with every figure a link to its working."""

from __future__ import annotations

from pension_desk.domain.reckoning import TierSum
from pension_desk.domain.sum_curve import (
    CurvePoint,
    account_working,
    drawn_working,
    given_working,
    paid_working,
)
from pension_desk.domain.working import Working
from pension_desk.ui.reckon.figure_text import Telling
from pension_desk.ui.reckon.words import money, month_word
from pension_desk.ui.translation import translate


def statement(one: TierSum, telling: Telling) -> str:
    """Return the sum in the words in which a farmer would be told it, its figures as links."""
    ahead = one.prospect
    years = len(ahead.planned)
    own = _money(telling, one.own_a_year)
    when = month_word(ahead.begins)
    if not years:
        start = translate("reckon", "今后不用再缴，{when}起").format(when=when)
    elif years == 1:
        start = translate("reckon", "今年缴 {sum}，{when}起").format(sum=own, when=when)
    else:
        words = translate("reckon", "每年缴 {sum}，缴 {n} 年，{when}起")
        start = words.format(sum=own, n=years, when=when)
    if one.monthly is None:
        words = translate("reckon", "{start}缴费只有 {n} 年，还差 {short} 年，不能按月领养老金。")
        known = telling.figure(str(one.years.count), one.years)
        return words.format(start=start, n=known, short=one.short_of)
    gets = translate("reckon", "每月领 {sum}").format(sum=_money(telling, one.monthly))
    back = one.earned_back
    if back is None or not back.count:
        return translate("reckon", "{start}{gets}。").format(start=start, gets=gets)
    words = translate("reckon", "{start}{gets}，领 {n} 个月就回本。")
    if one.paid_at_most:
        words = translate("reckon", "{start}{gets}，不到 {n} 个月就回本。")
    return words.format(start=start, gets=gets, n=telling.figure(str(back.count), back))


def _money(telling: Telling, working: Working) -> str:
    return telling.figure(money(working.fen), working)


def government_words(one: TierSum, telling: Telling) -> str:
    """Return in a sentence what the government adds, and what is made up; figures as links."""
    words = translate("reckon", "政府共补贴 {sum}")
    parts = [words.format(sum=_money(telling, one.subsidy))]
    if one.on_behalf.fen:
        words = translate("reckon", "代缴 {sum}")
        parts.append(words.format(sum=_money(telling, one.on_behalf)))
    if one.made_up.parts:
        words = translate("reckon", "另补缴 {n} 年共 {sum}")
        cost = _money(telling, one.made_up)
        parts.append(words.format(n=len(one.made_up.parts), sum=cost))
    account = translate("reckon", "到时账户里有 {sum}").format(sum=_money(telling, one.account))
    return translate("reckon", "，").join([*parts, account]) + translate("reckon", "。")


def year_words(one: TierSum, point: CurvePoint, telling: Telling) -> str:
    """Return where a year of the curve stands at its end, its figures as links."""
    words = translate("reckon", "{year}年 {age}岁：个人共缴 {paid}，政府共给 {given}").format(
        year=point.year,
        age=point.age,
        paid=telling.figure(money(point.paid_fen), paid_working(one, point.year)),
        given=telling.figure(money(point.given_fen), given_working(one, point.year)),
    )
    if point.drawn_fen:
        drawn = telling.figure(money(point.drawn_fen), drawn_working(one, point.year))
        return words + translate("reckon", "，共领到 {sum}").format(sum=drawn)
    if point.account_fen is not None:
        account = telling.figure(money(point.account_fen), account_working(one, point.year))
        return words + translate("reckon", "，账户 {sum}").format(sum=account)
    return words
