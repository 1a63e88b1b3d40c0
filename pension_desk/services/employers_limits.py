"""The limits that notices and orders usually give (告知书、限期改正), by the policy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from pension_desk.domain.employers_course import Stage
from pension_desk.domain.policy_keys import Key
from pension_desk.services.desk import Desk
from pension_desk.services.policy import policy

_DAYS = {Stage.NOTIFIED: Key.EMPLOYER_NOTICE_DAYS, Stage.CORRECTING: Key.EMPLOYER_CORRECT_DAYS}


@dataclass(frozen=True)
class UsualLimit:
    """What a limit is filled in with: ``days`` after the paper's day.

    ``source``: where the figure comes from; ``unconfirmed``: it is shown with 待核实.
    """

    days: int
    source: str
    unconfirmed: bool

    def after(self, day: date) -> date:
        """Return the last day of the limit of a paper of this day."""
        return day + timedelta(days=self.days)


def usual_limit(desk: Desk, stage: Stage) -> UsualLimit | None:
    """Return the usual limit of a step to a stage; None where it sets none or none is known."""
    key = _DAYS.get(stage)
    if key is None:
        return None
    rules, today = policy(desk), desk.today()
    days, figure = rules.count(key, today), rules.figure(key, today)
    return UsualLimit(days, figure.source, figure.unconfirmed) if days else None


@dataclass(frozen=True)
class LateRate:
    """The share of arrears that is added for each day, as text in percent; and where it stands."""

    percent: str
    source: str
    from_on: date
    unconfirmed: bool


def late_rate(desk: Desk) -> LateRate | None:
    """Return the late fee's rate in force today (社会保险法 86); None when it is not known."""
    rules, today = policy(desk), desk.today()
    rate, figure = rules.number(Key.LAW_LATE_RATE, today), rules.figure(Key.LAW_LATE_RATE, today)
    if rate is None:
        return None
    return LateRate(f"{rate.normalize():f}", figure.source, figure.from_on, figure.unconfirmed)
