"""The clocks of a project (时限): verification, use of the money, public notice.

How long each may take is a dated policy parameter, of the day on which the clock starts: of the
agreement, of the money's arrival, of the posting; None where the town has not said.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate

from pension_desk.domain.land_course import notice_ends
from pension_desk.domain.land_money import Arrival, Use
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


@dataclass(frozen=True)
class Paid:
    """A project's money as the clock of its use sees it.

    ``waiting``: what those who have had nothing yet are due, in fen, None where it is not
    reckoned. ``done_on``: when everybody's had been used, None before.
    """

    arrivals: Sequence[Arrival]
    uses: Sequence[Use] = ()
    waiting: Sequence[int | None] = (None,)
    done_on: date | None = None


def use_of_money(paid: Paid, rules_on: Callable[[date], ClockRules], today: date) -> Deadline:
    """Return the clock from the money's arrival to its use.

    Each instalment starts a clock of its own for the people whom it pays, by the rules of the
    day on which it came; what came first is used first. Before everybody has been paid the clock
    runs from the day on which the money for the next was there, and rests while there is none.
    Afterwards it is that of the use that took longest.
    """
    soon = rules_on(today).soon_days
    days, sums = _came(paid.arrivals)

    def due_of(total: int) -> date | None:
        """Return by when the fen up to a total of all uses must have been used."""
        at = bisect_left(sums, total)
        months = rules_on(days[at]).use_months if at < len(days) else None
        return None if months is None else months_after(days[at], months)

    if paid.done_on is None:
        needed = min((one or 1 for one in paid.waiting), default=1)
        due = due_of(sum(one.amount_fen for one in paid.uses) + needed)
        return deadline(Clock.USE, due, None, today, soon)
    uses = sorted(paid.uses, key=lambda one: one.used_on) or [Use(paid.done_on, 1)]
    totals = accumulate(one.amount_fen for one in uses)
    known = [
        (one.used_on - due, one.used_on, due)
        for one, total in zip(uses, totals, strict=True)
        if (due := due_of(total)) is not None
    ]
    if not known:
        return deadline(Clock.USE, None, paid.done_on, today, soon)
    _late, used_on, due = max(known)
    return deadline(Clock.USE, due, used_on, today, soon)


def _came(arrivals: Iterable[Arrival]) -> tuple[list[date], list[int]]:
    """Return the days on which money came and how much had come by then, in fen.

    What was paid back is taken from what came last.
    """
    dated = [(one.arrived_on, one.amount_fen) for one in arrivals if one.arrived_on]
    back = -sum(fen for _day, fen in dated if fen < 0)
    lots = sorted((day, fen) for day, fen in dated if fen > 0)
    while lots and back > 0:
        day, fen = lots.pop()
        if fen > back:
            lots.append((day, fen - back))
        back -= fen
    return [day for day, _fen in lots], list(accumulate(fen for _day, fen in lots))


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
