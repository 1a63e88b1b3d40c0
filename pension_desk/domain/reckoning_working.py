"""The workings of a person's sum (算法): each figure as a tree down to years and figures."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal

from pension_desk.domain.policy import Figure, Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_values import yuan
from pension_desk.domain.savings import Saver, YearKind, YearLine, interest_of
from pension_desk.domain.working import Operation, Unit, Working, cited, fact, total, worked

REGISTER_BALANCE = "登记册上的账户余额"


def years(known: int, lines: Sequence[YearLine]) -> Working:
    """Return the contribution years when the benefit begins."""
    planned = sum(line.paid.kind is YearKind.PLANNED for line in lines)
    made_up = sum(len(line.made_up) for line in lines)
    return total(
        "累计缴费年限",
        [
            fact("已缴年限", Unit.YEARS, known),
            fact("今后缴费年数", Unit.YEARS, planned),
            fact("补缴年数", Unit.YEARS, made_up),
        ],
        Unit.YEARS,
    )


def needed(policy: Policy, on: date) -> Working:
    """Return the years that the benefit takes."""
    return cited(policy.figure(Key.YEARS_NEEDED, on))


FigureOf = Callable[[YearLine], Figure | None]
"""Returns the policy figure that a year's sum rests on, None where it comes from the ledger."""


def by_years(
    name: str,
    lines: Sequence[YearLine],
    part: Callable[[YearLine], int],
    figure_of: FigureOf | None = None,
) -> Working:
    """Return the sum over the years of one part of each, in fen; years without it left out."""
    leaves = []
    for line in lines:
        fen = part(line)
        if fen:
            figure = figure_of(line) if figure_of else None
            note = f"按{yuan(line.paid.total_fen)}元档" if figure and line.paid.total_fen else ""
            leaves.append(
                Working(f"{line.year}年", Unit.FEN, Decimal(fen), figure=figure, note=note)
            )
    return total(name, leaves)


def own_money(saver: Saver, lines: Sequence[YearLine]) -> Working:
    """Return all the person's own money.

    Where the ledger knows fewer years than count, the register's balance, which is never less
    than what was paid, stands for the past.
    """
    ahead = still_to_pay(lines)
    past = by_years("已缴个人部分", lines, lambda line: _own(line, ahead=False))
    counted = sum(one.total_fen > 0 for one in saver.paid)
    if counted < saver.years_known and saver.balance_fen is not None:
        note = f"缴费明细只有{counted}年，不足{saver.years_known}年，以账户余额（含补贴和利息）计"
        ledger = Working(past.name, Unit.FEN, past.result, past.operation, past.parts)
        balance = fact(REGISTER_BALANCE, Unit.FEN, saver.balance_fen, note)
        past = worked("已缴个人部分", Unit.FEN, Operation.GREATEST, [ledger, balance])
    return total("个人缴费合计", [past, ahead])


def own_a_year(tier_fen: int, behalf_fen: int, figure: Figure | None) -> Working:
    """Return what the person pays in a year to come: the tier without the government's part."""
    behalf = Working("政府代缴", Unit.FEN, Decimal(behalf_fen), figure=figure)
    tier = fact("缴费档次", Unit.FEN, tier_fen)
    return worked("每年个人缴费", Unit.FEN, Operation.DIFFERENCE, [tier, behalf])


def still_to_pay(lines: Sequence[YearLine]) -> Working:
    """Return the person's own money from now on, made-up years included."""
    return by_years("今后个人缴费", lines, lambda line: _own(line, ahead=True))


def _own(line: YearLine, *, ahead: bool) -> int:
    return sum(one.own_fen for one in line.payments if (one.kind is not YearKind.PAID) is ahead)


def account(lines: Sequence[YearLine], tier_of: FigureOf, help_of: FigureOf) -> Working:
    """Return the account at its end: what stood at the start, payments, subsidies, interest."""
    known = [line for line in lines if line.opening_fen is not None]
    start = known[0].opening_fen or 0
    first = f"{known[0].year}年初账户余额"
    note = REGISTER_BALANCE if start else ""
    return total(
        "领取时个人账户累计",
        [
            fact(first, Unit.FEN, start, note),
            by_years("个人缴费", known, lambda line: line.own_fen),
            by_years("政府代缴", known, lambda line: line.on_behalf_fen, help_of),
            by_years("政府补贴", known, lambda line: line.subsidy_fen, tier_of),
            total(
                "利息",
                [
                    interest_of(line.year, line.opening_fen or 0, line.rate)
                    for line in known
                    if line.rate
                ],
            ),
        ],
    )


def year_end(line: YearLine, tier_of: FigureOf, help_of: FigureOf) -> Working | None:
    """Return what stood at a year's end; None where the year's beginning is not known."""
    if line.opening_fen is None:
        return None
    some = [line]
    earned = (
        interest_of(line.year, line.opening_fen, line.rate)
        if line.rate
        else fact("利息", Unit.FEN, 0)
    )
    return total(
        f"{line.year}年末账户",
        [
            fact(f"{line.year}年初余额", Unit.FEN, line.opening_fen),
            by_years("个人缴费", some, lambda one: one.own_fen),
            by_years("政府代缴", some, lambda one: one.on_behalf_fen, help_of),
            by_years("政府补贴", some, lambda one: one.subsidy_fen, tier_of),
            earned,
        ],
    )


def monthly(
    policy: Policy, begins: date, balance: Working, all_years: Working, enough: Working
) -> Working:
    """Return the monthly benefit: base pension, account by its divisor, extra for long years."""
    return total(
        "每月养老金",
        [
            base_pension(policy, begins),
            worked(
                "个人账户养老金",
                Unit.FEN,
                Operation.QUOTIENT,
                [balance, cited(policy.figure(Key.DIVISOR, begins))],
            ),
            *_long_years(policy, begins, all_years, enough),
        ],
    )


def base_pension(policy: Policy, begins: date) -> Working:
    """Return the base pension: Guangxi's, no less than the national floor, and the county's.

    Where Guangxi's is not known, the latest known stands in: base pensions do not fall.
    """
    now = policy.figure(Key.BASE_PENSION, begins)
    latest = policy.last_known(Key.BASE_PENSION, begins)
    parts = [cited(latest), cited(policy.last_known(Key.BASE_PENSION_FLOOR, begins))]
    if now != latest:
        note = f"{now.from_on.year}年起的数字不详，暂按{latest.from_on.isoformat()}起的数字"
        parts[0] = cited(latest, note=note)
        parts.append(cited(now, name=f"{parts[0].name}{now.from_on.year}年起现行数字"))
    highest = worked("基础养老金", Unit.FEN, Operation.GREATEST, parts)
    return total("基础养老金合计", [highest, cited(policy.figure(Key.BASE_PENSION_COUNTY, begins))])


def _long_years(policy: Policy, begins: date, all_years: Working, enough: Working) -> list[Working]:
    if all_years.result <= enough.result:
        return []
    beyond = worked("超过年限", Unit.YEARS, Operation.DIFFERENCE, [all_years, enough])
    extra = cited(policy.figure(Key.LONG_YEARS_EXTRA, begins))
    return [worked("长缴加发", Unit.FEN, Operation.PRODUCT, [beyond, extra])]


def extra_age(policy: Policy, begins: date) -> int | None:
    """Return the age from which a benefit is higher; the first known where it began earlier."""
    known = [one.value for one in policy.history(Key.EXTRA_FROM_AGE) if one.value is not None]
    found = policy.last_known(Key.EXTRA_FROM_AGE, begins).value or next(iter(known), None)
    return int(found) if isinstance(found, Decimal) else None


def monthly_with_extra(policy: Policy, begins: date, at_first: Working) -> Working:
    """Return the monthly benefit from the age on that brings the extra."""
    age, extra = extra_age(policy, begins), cited(policy.figure(Key.AGE_EXTRA, begins))
    return total(f"满{age}周岁后每月养老金" if age else "高龄后每月养老金", [at_first, extra])


def earned_back(paid: Working, benefit: Working) -> Working:
    """Return after how many months of drawing the person's own money has come back."""
    return worked("领回本金所需月数", Unit.MONTHS, Operation.QUOTIENT, [paid, benefit])
