"""The clocks of a project (时限): verification, use of the money, public notice.

How long each may take is a dated policy parameter; None where the town has not said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from pension_desk.domain.land_course import notice_ends
from pension_desk.domain.land_money import Arrival
from pension_desk.domain.screening import months_after


class Clock(StrEnum):
    """What runs out."""

    VERIFY = "verify"
    USE = "use"
    NOTICE = "notice"

    @property
    def label(self) -> str:
        """The clock as a person reads it."""
        return _LABELS[self]


_LABELS = {
    Clock.VERIFY: "信息收集核实",
    Clock.USE: "补贴使用",
    Clock.NOTICE: "公示",
}


@dataclass(frozen=True)
class ClockRules:
    """How long each clock runs.

    ``verify_days``: calendar days (自然日) from the agreement; ``use_months``: months from the
    money's arrival; ``notice_days``: days a public notice hangs; ``soon_days``: how long before
    its end a clock is shown as due soon.
    """

    verify_days: int | None
    use_months: int | None
    notice_days: int | None
    soon_days: int


class Urgency(StrEnum):
    """How a clock stands on a day. ``DONE``: finished in time; ``LATE``: finished, but late."""

    DONE = "done"
    LATE = "late"
    RUNNING = "running"
    SOON = "soon"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The word beside the colour."""
        return _URGENCY_LABELS[self]


_URGENCY_LABELS = {
    Urgency.DONE: "已完成",
    Urgency.LATE: "逾期完成",
    Urgency.RUNNING: "进行中",
    Urgency.SOON: "快到期",
    Urgency.OVERDUE: "已逾期",
    Urgency.UNKNOWN: "期限待定",
}


@dataclass(frozen=True)
class Deadline:
    """One clock of one project or household on a day. ``days_left`` is negative when overdue."""

    clock: Clock
    due_on: date | None
    done_on: date | None
    urgency: Urgency
    days_left: int | None

    @property
    def pressing(self) -> bool:
        """Whether it belongs on the home page."""
        return self.urgency in {Urgency.SOON, Urgency.OVERDUE}


def deadline(
    clock: Clock, due_on: date | None, done_on: date | None, today: date, soon_days: int
) -> Deadline:
    """Return how a clock stands. ``done_on``: when its work was finished, None before."""
    left = (due_on - today).days if due_on and not done_on else None
    return Deadline(clock, due_on, done_on, urgency_of(due_on, done_on, today, soon_days), left)


def urgency_of(
    due_on: date | None, done_on: date | None, today: date, soon_days: int = 10
) -> Urgency:
    """Return how something that is due on a day stands."""
    if due_on is None:
        return Urgency.DONE if done_on else Urgency.UNKNOWN
    if done_on is not None:
        return Urgency.DONE if done_on <= due_on else Urgency.LATE
    left = (due_on - today).days
    return Urgency.OVERDUE if left < 0 else Urgency.SOON if left <= soon_days else Urgency.RUNNING


def verification(
    signed_on: date | None, verified_on: date | None, rules: ClockRules, today: date
) -> Deadline:
    """Return the clock from the agreement to the whole project's verification."""
    due = None
    if signed_on is not None and rules.verify_days is not None:
        due = signed_on + timedelta(days=rules.verify_days)
    return deadline(Clock.VERIFY, due, verified_on, today, rules.soon_days)


def use_of_money(
    arrivals: Iterable[Arrival], used_up_on: date | None, rules: ClockRules, today: date
) -> Deadline:
    """Return the clock from the first money's arrival to its use for everybody.

    Each instalment starts a clock of its own for the people whom it pays; the first that runs
    out is the one to look at.
    """
    days = [one.arrived_on for one in arrivals if one.arrived_on and one.amount_fen > 0]
    due = None
    if days and rules.use_months is not None:
        due = months_after(min(days), rules.use_months)
    return deadline(Clock.USE, due, used_up_on, today, rules.soon_days)


def public_notice(since: date | None, rules: ClockRules, today: date) -> Deadline:
    """Return the clock of a household's public notice: its last day; the town may review after it.

    ``since``: the day on which it was hung; one in the future is a list's slip, told among the
    findings, and holds nobody up.
    """
    due = None
    if since is not None and since <= today and rules.notice_days is not None:
        due = notice_ends(since, rules.notice_days)
    return deadline(Clock.NOTICE, due, None, today, rules.soon_days)


def still_hangs(notice: Deadline | None) -> bool:
    """Return whether a public notice hangs today; one whose end nobody knows holds nobody up."""
    left = notice.days_left if notice is not None else None
    return left is not None and left >= 0
