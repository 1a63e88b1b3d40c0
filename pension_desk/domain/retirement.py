"""When the employees' scheme lets a person retire (渐进式延迟法定退休年龄, from 2025).

The age rises by a month for every so many months of birth, from the month in which people of
the old age would have retired after the rule began (2024-09-13 decision, article 1 and tables).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pension_desk.domain.policy import AgeSteps, Figure, Policy
from pension_desk.domain.policy_keys import Key


@dataclass(frozen=True)
class Retirement:
    """A retirement: the first of its month, the age in months then, and the rule it follows."""

    month: date
    age_months: int
    figure: Figure


def age_text(months: int) -> str:
    """Return an age in months as people say it: 62周岁零3个月."""
    years, rest = divmod(months, 12)
    return f"{years}周岁" + (f"零{rest}个月" if rest else "")


def retirement(policy: Policy, key: Key, birth: date) -> Retirement | None:
    """Return when somebody born on a day retires by one of the three tables.

    Args:
        policy: the parameters.
        key: `Key.RETIRE_MEN`, `Key.RETIRE_WOMEN_55` or `Key.RETIRE_WOMEN_50`.
        birth: the day of birth.

    Returns:
        None when the table is not known.
    """
    for figure in reversed(policy.history(key)):
        steps = figure.value
        if not isinstance(steps, AgeSteps):
            continue
        old_month = date(birth.year + steps.start, birth.month, 1)
        if old_month >= figure.from_on or figure is policy.history(key)[0]:
            months = steps.start * 12 + _delay(steps, old_month, figure.from_on)
            return Retirement(month_after(birth, months), months, figure)
    return None


def retirement_key(policy: Policy, sex: str, on: date) -> Key:
    """Return which table a flexible worker follows: men's, or a women's by her old age."""
    if sex != "女":
        return Key.RETIRE_MEN
    return (
        Key.RETIRE_WOMEN_50
        if policy.count(Key.FLEXIBLE_WOMEN_AGE, on) == 50
        else Key.RETIRE_WOMEN_55
    )


def _delay(steps: AgeSteps, old_month: date, began: date) -> int:
    if not steps.every:
        return 0
    waited = (old_month.year - began.year) * 12 + old_month.month - began.month
    return min(waited // steps.every + 1, (steps.end - steps.start) * 12)


def month_after(day: date, months: int) -> date:
    """Return the first of the month some months after the month of a day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, 1)
