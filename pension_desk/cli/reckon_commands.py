"""The household's sum on the command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Mapping
from typing import Any

from pension_desk.cli import context
from pension_desk.cli.answers import Answer, plain
from pension_desk.domain.calendar_text import read_fen
from pension_desk.domain.errors import Refused
from pension_desk.domain.flexible import FlexibleSum
from pension_desk.domain.household_sum import HouseholdSum, MemberSum
from pension_desk.domain.make_up import Choice, MakeUpOffer
from pension_desk.domain.policy import UNCONFIRMED_MARK, Figure
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_text import shown_value
from pension_desk.domain.policy_values import yuan
from pension_desk.domain.reckoning import TierSum
from pension_desk.domain.retirement import age_text
from pension_desk.domain.working import Working
from pension_desk.services import make_up, make_up_export, reckon


def add_reckon(parser: ArgumentParser) -> None:
    """Describe ``reckon``."""
    parser.add_argument("id", metavar="ID", help="身份证号码或记录号")
    parser.add_argument("--tier", metavar="N", help="只算这一档（元）")
    parser.add_argument("--person", action="store_true", help="只算本人，不算全户")
    parser.add_argument("--working", action="store_true", help="附上每个数字的算法")


def run_reckon(args: Namespace) -> Answer:
    """Reckon what a person or household pays and gets."""
    tiers = frozenset({_tier(args.tier)}) if args.tier else None
    with context.desk(args) as desk:
        row = context.resident(desk, args.id)
        asked = reckon.of_person if args.person else reckon.around_person
        found = asked(desk, row, tiers)
    if tiers and not found.tier_amounts:
        _no_such_tier(args.tier, found)
    return Answer(_document(found, working=args.working), tuple(_lines(found, args.working)))


def add_make_up(parser: ArgumentParser) -> None:
    """Describe ``make-up``."""
    parser.add_argument("--village", help="村12位代码（村工作台可不写）")
    parser.add_argument("--reaching", action="store_true", help="只列补了才能领的")
    parser.add_argument("--out", metavar="FILE.xlsx", help="另存为表格")


def run_make_up(args: Namespace) -> Answer:
    """List who of a village may make up, at what cost and to what end."""
    with context.desk(args) as desk:
        village = args.village or desk.identity.division
        found = make_up.candidates(desk, village, context.watch(args))
        shown = tuple(one for one in found if one.reaches or not args.reaching)
        out = context.out_file(args.out, ".xlsx") if args.out else None
        if out is not None:
            make_up_export.export(desk, shown, out, watch=context.watch(args))
    people = [{**plain(one), "reaches": one.reaches} for one in shown]
    lines = [
        f"{one.name}，{one.age}周岁：补缴至少{yuan(one.cost_fen)}元"
        f"{f'（{UNCONFIRMED_MARK}）' if one.cost_unsure else ''}，"
        f"年限{one.years_before}→{one.years_after}年{'，补了才能领' if one.reaches else ''}"
        for one in shown
    ]
    told = (*lines, *((f"已存为{out}",) if out else ()))
    document = {"village": village, "people": people, "file": out}
    return Answer(document, told or ("没有可以补缴的人。",))


def _tier(text: str) -> int:
    try:
        fen = read_fen(text)
    except ValueError:
        fen = None
    if not fen or fen < 0:
        raise Refused("bad_amount", f"档次“{text}”不对。", "请填一个档次的元数，如 200。")
    return fen


def _no_such_tier(text: str, found: HouseholdSum) -> None:
    ahead = next((one.ahead for one in found.members if one.ahead), None)
    if ahead is not None:
        listed = "、".join(yuan(one.amount_fen) for one in ahead.tiers)
        year = found.as_of.year
        raise Refused("not_a_tier", f"{text}元不是{year}年的缴费档次。", f"档次（元）：{listed}。")


def _document(found: HouseholdSum, *, working: bool) -> dict[str, Any]:
    return {
        "village": found.village_name,
        "hamlet": found.hamlet,
        "household_no": found.household_no,
        "head": found.head_name,
        "as_of": found.as_of,
        "members": [_member(one, working=working) for one in found.members],
        "unconfirmed": [_figure(one) for one in found.unconfirmed],
        "missing": [_figure(one) for one in found.missing],
    }


def _member(one: MemberSum, *, working: bool) -> dict[str, Any]:
    ahead = one.ahead
    return {
        "id": one.member.key,
        "name": one.member.name,
        "relation": one.member.relation,
        "age": one.age,
        "category": one.member.category,
        "why_not": one.why_not,
        "usual_fen": one.member.usual_fen,
        "begins": ahead.begins if ahead else None,
        "years_paid": ahead.saver.years_paid if ahead else None,
        "years_to_pay": len(ahead.planned) if ahead else None,
        "tiers": [_sum(found, working=working) for found in (*one.tiers, *one.made_up)],
        "make_up": _offer(one.offer),
        "flexible": [_flexible(found, working=working) for found in one.flexible],
    }


def _sum(one: TierSum, *, working: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "tier": int(one.tier.amount_fen / 100),
        "tier_fen": one.tier.amount_fen,
        "make_up": one.make_up,
        "years": one.years.count,
        "short_of": one.short_of,
        "paid_in_fen": one.paid.fen,
        "to_pay_fen": one.to_pay.fen,
        "on_behalf_fen": one.on_behalf.fen,
        "subsidy_fen": one.subsidy.fen,
        "account_at_60_fen": one.account.fen,
        "monthly_fen": one.monthly.fen if one.monthly else None,
        "extra_age": one.extra_age,
        "monthly_with_extra_fen": one.monthly_with_extra.fen if one.monthly_with_extra else None,
        "earned_back_months": one.earned_back.count if one.earned_back else None,
        "unconfirmed": [figure.key for figure in one.unconfirmed],
        "missing": [figure.key for figure in one.missing],
        "by_year": [
            {
                "year": line.year,
                "age": line.age,
                "paid_fen": line.own_fen,
                "on_behalf_fen": line.on_behalf_fen,
                "subsidy_fen": line.subsidy_fen,
                "interest_fen": line.interest_fen,
                "account_fen": line.closing_fen,
            }
            for line in one.lines
        ],
    }
    if working:
        trees = {"paid_in": one.paid, "account_at_60": one.account, "monthly": one.monthly}
        told["working"] = _workings({**trees, "earned_back": one.earned_back})
    return told


def _flexible(one: FlexibleSum, *, working: bool) -> dict[str, Any]:
    told: dict[str, Any] = {
        "base_fen": one.base.fen,
        "monthly_premium_fen": one.premium.fen,
        "yearly_premium_fen": one.yearly.fen,
        "months": one.months,
        "retires": one.retires.month,
        "draws": one.draws,
        "drawing_age_months": one.drawing_age_months,
        "paid_in_fen": one.paid.fen,
        "account_fen": one.account.fen,
        "monthly_fen": one.monthly.fen,
        "earned_back_months": one.earned_back.count if one.earned_back else None,
        "unconfirmed": [figure.key for figure in one.figures if figure.unconfirmed],
    }
    if working:
        told["working"] = _workings({"paid_in": one.paid, "monthly": one.monthly})
    return told


def _workings(trees: Mapping[str, Working | None]) -> dict[str, Any]:
    return {name: _tree(tree) for name, tree in trees.items() if tree}


def _tree(one: Working) -> dict[str, Any]:
    told: dict[str, Any] = {"name": one.name, "unit": one.unit, "result": str(one.result)}
    if one.parts:
        told |= {"formula": one.formula, "parts": [_tree(part) for part in one.parts]}
    if one.note:
        told["note"] = one.note
    if one.figure:
        told["figure"] = _figure(one.figure)
    return told


def _offer(offer: MakeUpOffer) -> dict[str, Any]:
    return {
        "why_not": offer.why_not,
        "missed": [{"year": one.year, "choices": _choices(one.choices)} for one in offer.missed],
        "raised": [
            {"year": one.year, "paid_fen": one.paid_fen, "choices": _choices(one.choices)}
            for one in offer.raised
        ],
        "lump": offer.lump
        and {
            "years": offer.lump.years,
            "on": offer.lump.on,
            "choices": _choices(offer.lump.choices),
        },
        "uncertain_years": offer.uncertain,
        "hidden_years": offer.hidden,
    }


def _choices(choices: Iterable[Choice]) -> list[dict[str, int]]:
    return [
        {
            "tier_fen": one.tier.amount_fen,
            "cost_fen": one.cost_fen,
            "subsidy_fen": one.subsidy_fen,
        }
        for one in choices
    ]


def _figure(figure: Figure) -> dict[str, Any]:
    parameter = PARAMETERS[figure.key]
    return {
        "key": figure.key,
        "label": parameter.label,
        "from_on": figure.from_on,
        "value": shown_value(parameter, figure.value),
        "source": figure.source,
        "unconfirmed": figure.unconfirmed,
    }


def _lines(found: HouseholdSum, working: bool) -> Iterable[str]:
    yield f"{found.village_name} {found.hamlet} 户{found.household_no}（{found.head_name}）"
    for one in found.members:
        age = "" if one.age is None else f"，{one.age}周岁"
        yield f"{one.member.name}{age}{'：' + one.why_not if one.why_not else ''}"
        for some in (*one.tiers, *one.made_up):
            yield _told(some)
            if working and some.monthly:
                yield from _tree_lines(some.monthly, 2)
        yield from (_told_flexible(some) for some in one.flexible)
    for figure in (*found.missing, *found.unconfirmed):
        parameter = PARAMETERS[figure.key]
        shown = shown_value(parameter, figure.value)
        yield f"{UNCONFIRMED_MARK}：{parameter.label} {shown}（{figure.from_on}起）"


def _told(one: TierSum) -> str:
    mark = "补缴 " if one.make_up else ""
    start = f"  {mark}{yuan(one.tier.amount_fen)}元档：个人共缴{yuan(one.paid.fen)}元"
    middle = f"，补贴{yuan(one.subsidy.fen)}元，账户{yuan(one.account.fen)}元"
    if one.monthly is None:
        return f"{start}{middle}，缴费{one.years.count}年，差{one.short_of}年，不能领取"
    months = f"，{one.earned_back.count}个月领回本金" if one.earned_back else ""
    return f"{start}{middle}，每月领{yuan(one.monthly.fen)}元{months}"


def _told_flexible(one: FlexibleSum) -> str:
    age = age_text(one.drawing_age_months)
    paid = f"  灵活就业：每年缴{yuan(one.yearly.fen)}元，共缴{yuan(one.paid.fen)}元"
    return f"{paid}，{age}起每月领{yuan(one.monthly.fen)}元"


def _tree_lines(one: Working, depth: int) -> Iterable[str]:
    shown = yuan(one.fen) if one.unit == "fen" else f"{one.result:f}"
    note = f"（{one.note}）" if one.note else ""
    yield f"{'  ' * depth}{one.name} {shown}{' = ' + one.formula if one.parts else ''}{note}"
    for part in one.parts:
        yield from _tree_lines(part, depth + 1)
