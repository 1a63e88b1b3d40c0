"""The employees' scheme for a flexible worker (灵活就业参加职保), beside the residents' one.

From this month to the month of retirement at a fixed share of the average wage, in today's
wages; no past years are made up. Who has too few years then pays on until they are full, which
the law allows (社会保险法第十六条), and draws from then. Benefit after 国发〔2005〕38号: base = the
mean of the wage and the indexed wage × years × 1 %, account = balance ÷ months by age.
Money of the residents' scheme moves in when the employees' years suffice (人社部发〔2014〕17号);
its years do not count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from pension_desk.domain.policy import Figure, Line, Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.retirement import (
    Retirement,
    month_after,
    retirement,
    retirement_key,
)
from pension_desk.domain.savings import interest, interest_of
from pension_desk.domain.working import (
    Operation,
    Unit,
    Working,
    cited,
    fact,
    rounded,
    total,
    worked,
)


@dataclass(frozen=True)
class FlexibleYear:
    """One calendar year of paying, in fen: months, own money, and the account's course.

    ``rate``: the figure that the interest rests on, None in the year of retiring.
    """

    year: int
    months: int
    paid_fen: int
    opening_fen: int
    interest_fen: int
    closing_fen: int
    rate: Figure | None


@dataclass(frozen=True)
class FlexibleSum:
    """What paying as a flexible worker comes to at one base.

    ``retires``: by the law's age. ``draws``: the first of the month after that in which the age
    is reached and the years are full. ``base``: the monthly contribution base (缴费基数).
    ``had_years``: employees' years so far. ``moved_in_fen``: the residents' account that would
    move in.
    """

    policy: Policy
    as_of: date
    birth: date
    retires: Retirement
    draws: date
    base: Working
    had_years: Decimal
    moved_in_fen: int
    lines: tuple[FlexibleYear, ...]

    @property
    def drawing_age_months(self) -> int:
        """The age in months that is reached when paying ends."""
        return _months_between(self.birth, self.draws) - 1

    @property
    def pays_on(self) -> bool:
        """Whether the years are not full at the law's age, so that paying goes on."""
        return self.draws > month_after(self.retires.month, 1)

    @property
    def months(self) -> int:
        """Months to pay from now until the benefit begins."""
        return sum(one.months for one in self.lines)

    @cached_property
    def premium(self) -> Working:
        """The monthly contribution."""
        rate = cited(self.policy.figure(Key.RATE_FLEXIBLE, self.as_of))
        return worked("每月缴费", Unit.FEN, Operation.PRODUCT, [self.base, rate])

    @cached_property
    def yearly(self) -> Working:
        """A full year's contribution."""
        twelve = fact("一年月数", Unit.NUMBER, 12)
        return worked("每年缴费", Unit.FEN, Operation.PRODUCT, [self.premium, twelve])

    @cached_property
    def paid(self) -> Working:
        """Own money until the benefit begins."""
        months = fact("缴费月数", Unit.NUMBER, self.months)
        return worked("个人缴费合计", Unit.FEN, Operation.PRODUCT, [self.premium, months])

    @cached_property
    def years(self) -> Working:
        """Contribution years when the benefit begins, with decimals for months."""
        months = fact("今后缴费月数", Unit.NUMBER, self.months)
        twelve = fact("一年月数", Unit.NUMBER, 12)
        ahead = worked("今后缴费年限", Unit.YEARS, Operation.QUOTIENT, [months, twelve])
        return total(
            "职保缴费年限", [fact("已有职保年限", Unit.YEARS, self.had_years), ahead], Unit.YEARS
        )

    @cached_property
    def needed(self) -> Working:
        """Years that retiring takes in the year of the law's age."""
        return cited(self.policy.figure(Key.EMPLOYEES_YEARS_NEEDED, self.retires.month))

    @cached_property
    def account(self) -> Working:
        """The personal account when the benefit begins."""
        share = cited(self.policy.figure(Key.RATE_ACCOUNT, self.as_of))
        monthly = worked("每月记入账户", Unit.FEN, Operation.PRODUCT, [self.base, share])
        months = fact("缴费月数", Unit.NUMBER, self.months)
        own = worked("记入个人账户", Unit.FEN, Operation.PRODUCT, [monthly, months])
        earned = [
            interest_of(one.year, one.opening_fen, one.rate) for one in self.lines if one.rate
        ]
        moved = fact("转入的居保账户", Unit.FEN, self.moved_in_fen)
        return total("领取时个人账户", [own, total("利息", earned), moved])

    @cached_property
    def monthly(self) -> Working:
        """The monthly benefit from its beginning."""
        return total("每月养老金", [self._base_pension(), self._account_pension()])

    @cached_property
    def earned_back(self) -> Working | None:
        """Months of drawing until everything paid has come back."""
        if not self.monthly.result:
            return None
        parts = [self.paid, self.monthly]
        return worked("领回本金所需月数", Unit.MONTHS, Operation.QUOTIENT, parts)

    def _base_pension(self) -> Working:
        wage = benefit_wage(self.policy, self.draws)
        average = latest(self.policy, Key.AVERAGE_WAGE, self.as_of)
        index = worked("缴费指数", Unit.NUMBER, Operation.QUOTIENT, [self.base, average])
        indexed = worked("指数化工资", Unit.FEN, Operation.PRODUCT, [wage, index])
        both = total("计发基数与指数化工资之和", [wage, indexed])
        mean = worked("两者平均", Unit.FEN, Operation.QUOTIENT, [both, fact("二", Unit.NUMBER, 2)])
        accrual = cited(self.policy.figure(Key.ACCRUAL, self.draws))
        parts = [mean, self.years, accrual]
        return worked("基础养老金", Unit.FEN, Operation.PRODUCT, parts)

    def _account_pension(self) -> Working:
        figure = self.policy.figure(Key.EMPLOYEES_DIVISOR, self.draws)
        lines = figure.value if isinstance(figure.value, tuple) else ()
        age = self.drawing_age_months // 12
        found = [one.value for one in lines if isinstance(one, Line) and one.age == age]
        if not found:
            return fact("个人账户养老金", Unit.FEN, 0, f"{age}周岁的计发月数不详，没有计入")
        divisor = Working(f"{age}周岁计发月数", Unit.NUMBER, found[0], figure=figure)
        parts = [self.account, divisor]
        return worked("个人账户养老金", Unit.FEN, Operation.QUOTIENT, parts)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every policy figure that entered, each once."""
        trees = (self.paid, self.needed, self.account, self.monthly)
        found = [one for tree in trees if tree for one in tree.figures()]
        return tuple(dict.fromkeys((*found, self.retires.figure)))


def latest(policy: Policy, key: Key, on: date) -> Working:
    """Return a figure in force, or the latest known with a note where that one is not known."""
    now, known = policy.figure(key, on), policy.last_known(key, on)
    if now == known:
        return cited(known)
    note = f"{now.from_on.year}年起的数字不详，暂按{known.from_on.isoformat()}起的数字"
    return cited(known, note=note)


def benefit_wage(policy: Policy, on: date) -> Working:
    """Return the wage that benefits are reckoned by; the average wage where it is not known."""
    known = policy.last_known(Key.BENEFIT_WAGE, on)
    if known.value is not None:
        return latest(policy, Key.BENEFIT_WAGE, on)
    average = policy.last_known(Key.AVERAGE_WAGE, on)
    note = f"计发基数不详，暂以{average.from_on.year}年的平均工资试算"
    return cited(average, name="养老金计发基数", note=note)


def flexible_sum(
    policy: Policy,
    *,
    birth: date,
    sex: str,
    as_of: date,
    base_key: Key = Key.BASE_LOWER,
    had_years: Decimal = Decimal(0),
    residents_account_fen: int = 0,
) -> FlexibleSum | None:
    """Return what a person would pay and draw as a flexible worker from this month on.

    Args:
        policy: the parameters.
        birth: day of birth.
        sex: 男 or 女.
        as_of: today.
        base_key: `Key.BASE_LOWER`, `Key.AVERAGE_WAGE` or `Key.BASE_UPPER`.
        had_years: employees' years so far.
        residents_account_fen: the residents' account that moves in when the years suffice.

    Returns:
        None when the person has reached the retirement age or the base is not known.
    """
    when = retirement(policy, retirement_key(policy, sex, as_of), birth)
    base = latest(policy, base_key, as_of)
    if when is None or not base.result or when.month <= as_of:
        return None
    draws = _draws(policy, as_of, when, had_years)
    premium = _share(base, policy.number(Key.RATE_FLEXIBLE, as_of))
    credit = _share(base, policy.number(Key.RATE_ACCOUNT, as_of))
    lines = _years(policy, as_of, draws, premium, credit)
    enough = policy.number(Key.TRANSFER_YEARS, as_of)
    years = had_years + Decimal(_months_between(as_of, draws)) / 12
    moved = residents_account_fen if enough is not None and years >= enough else 0
    return FlexibleSum(policy, as_of, birth, when, draws, base, had_years, moved, lines)


def _draws(policy: Policy, as_of: date, when: Retirement, had_years: Decimal) -> date:
    """Return the month after that in which the age is reached and the years are full."""
    needed = policy.number(Key.EMPLOYEES_YEARS_NEEDED, when.month) or Decimal(0)
    months = rounded((needed - had_years) * 12, Unit.MONTHS)
    return max(month_after(when.month, 1), month_after(as_of, int(max(months, Decimal(0)))))


def _months_between(first: date, last: date) -> int:
    return (last.year - first.year) * 12 + last.month - first.month


def _share(base: Working, percent: Decimal | None) -> int:
    return int(rounded(base.result * (percent or Decimal(0)) / 100))


def _years(
    policy: Policy, as_of: date, until: date, premium: int, credit: int
) -> tuple[FlexibleYear, ...]:
    """Return each year's months and account; a year's interest is on what stood at its start."""
    lines: list[FlexibleYear] = []
    balance = 0
    for year in range(as_of.year, until.year + 1):
        first = as_of.month if year == as_of.year else 1
        last = until.month - 1 if year == until.year else 12
        months = max(0, last - first + 1)
        earned, rate = 0, None
        if year < until.year:
            earned, rate = interest(policy, Key.EMPLOYEES_INTEREST, year, balance)
        closing = balance + earned + months * credit
        lines.append(FlexibleYear(year, months, months * premium, balance, earned, closing, rate))
        balance = closing
    return tuple(lines)
