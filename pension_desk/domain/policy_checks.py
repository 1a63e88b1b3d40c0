"""Parameters held against each other (参数互校): what cannot both be right."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_keys import Key

_RISING = (
    (Key.BASE_LOWER, Key.AVERAGE_WAGE),
    (Key.AVERAGE_WAGE, Key.BASE_UPPER),
    (Key.RATE_ACCOUNT, Key.RATE_FLEXIBLE),
    (Key.JOIN_AGE, Key.BENEFIT_AGE),
    (Key.LAND_FLOOR, Key.LAND_CAP),
)
"""Pairs of which the first is never above the second on any day."""


def contradiction(policy: Policy) -> str:
    """Return a sentence for the first two figures that cannot both be right; empty when none."""
    for lower, upper in _RISING:
        days = {one.from_on for key in (lower, upper) for one in policy.history(key)}
        for day in sorted(days):
            if _above(policy, lower, upper, day):
                low, high = PARAMETERS[lower].label, PARAMETERS[upper].label
                return f"{day}起“{low}”大于“{high}”，请核对这两个数字"
    return ""


def _above(policy: Policy, lower: Key, upper: Key, day: date) -> bool:
    if PARAMETERS[lower].kind.value == "money":
        low, high = policy.fen(lower, day), policy.fen(upper, day)
        return low is not None and high is not None and low > high
    less, more = policy.number(lower, day), policy.number(upper, day)
    return less is not None and more is not None and less > more
