"""The parameters of expropriated land in force at a desk: clocks and the subsidy's figures."""

from __future__ import annotations

from datetime import date

from pension_desk.domain.land_clocks import ClockRules
from pension_desk.domain.land_subsidy import Divisor, SubsidyRules
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_catalogue import PARAMETERS
from pension_desk.domain.policy_keys import Key

CLOCKS = (Key.LAND_VERIFY_DAYS, Key.LAND_USE_MONTHS, Key.LAND_NOTICE_DAYS)
"""The parameters that say how long a clock runs."""
_SUBSIDY = (Key.LAND_RATE, Key.LAND_WAGE, Key.LAND_CAP, Key.LAND_FLOOR, Key.LAND_ALL_MEMBERS)


def clock_rules(policy: Policy, on: date, today: date) -> ClockRules:
    """Return how long a clock runs that starts on a day; how soon to remind is today's figure."""
    return ClockRules(
        policy.count(Key.LAND_VERIFY_DAYS, on),
        policy.count(Key.LAND_USE_MONTHS, on),
        policy.count(Key.LAND_NOTICE_DAYS, on),
        policy.count(Key.LAND_SOON_DAYS, today) or 0,
    )


def adult_age(policy: Policy, on: date | None) -> int | None:
    """Return the age that somebody must have reached at the agreement to be subsidised."""
    return None if on is None else policy.count(Key.LAND_ADULT_AGE, on)


def unsure(policy: Policy, on: date, *, subsidy: bool) -> tuple[Key, ...]:
    """Return which clocks' (or the subsidy's) parameters are unknown or 待核实 on a day."""
    keys = _SUBSIDY if subsidy else CLOCKS
    figures = ((key, policy.figure(key, on)) for key in keys)
    return tuple(key for key, one in figures if one.value is None or one.unconfirmed)


def subsidy_rules(policy: Policy, on: date) -> SubsidyRules:
    """Return the subsidy's figures in force on the day of the agreement."""
    percent = policy.number(Key.LAND_RATE, on)
    wage = policy.figure(Key.LAND_WAGE, on)
    by_all = policy.allows(Key.LAND_ALL_MEMBERS, on)
    divisor = Divisor.ADULTS if by_all is False else Divisor.ALL_MEMBERS
    keys = _SUBSIDY if divisor is Divisor.ALL_MEMBERS else (*_SUBSIDY, Key.LAND_ADULT_AGE)
    figures = [policy.figure(key, on) for key in keys]
    year = wage.from_on.year if wage.value is not None else None
    return SubsidyRules(
        share=None if percent is None else percent / 100,
        wage_fen=policy.fen(Key.LAND_WAGE, on),
        wage_year=year,
        cap_mu=policy.number(Key.LAND_CAP, on),
        floor_mu=policy.number(Key.LAND_FLOOR, on),
        divisor=divisor,
        adult_age=adult_age(policy, on),
        wage_source=wage.source,
        unconfirmed=tuple(
            PARAMETERS[key].label
            for key, figure in zip(keys, figures, strict=True)
            if figure.unconfirmed or (key is Key.LAND_WAGE and year not in {None, on.year})
        ),
        year=on.year,
    )
