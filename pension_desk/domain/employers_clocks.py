"""The clocks of the work with employers (时限), and the late fee on arrears (滞纳金)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from pension_desk.domain.employers import Employer
from pension_desk.domain.employers_course import Stage

SOON_DAYS = 5
"""How long before its end a clock is shown as due soon."""


class Pressing(StrEnum):
    """How a clock stands on a day."""

    OVERDUE = "overdue"
    SOON = "soon"
    RUNNING = "running"

    @property
    def label(self) -> str:
        """The word beside the colour."""
        return {"overdue": "已逾期", "soon": "快到期", "running": "期限内"}[self.value]


@dataclass(frozen=True)
class Clock:
    """What is waited for until a day: ``what`` in words; ``days_left`` is negative when overdue."""

    what: str
    due_on: date
    days_left: int

    @property
    def pressing(self) -> Pressing:
        """How it stands."""
        if self.days_left < 0:
            return Pressing.OVERDUE
        return Pressing.SOON if self.days_left <= SOON_DAYS else Pressing.RUNNING

    @property
    def sentence(self) -> str:
        """The clock in one sentence."""
        if self.days_left < 0:
            return f"{self.what}到{self.due_on}为止，已逾期{-self.days_left}天"
        return f"{self.what}到{self.due_on}为止，还有{self.days_left}天"


def clock_of(employer: Employer, promised_on: date | None, today: date) -> Clock | None:
    """Return the clock that runs for an employer, None while nothing is waited for.

    The limit of a notice or an order to correct; before these what the employer promised.
    """
    stage = employer.stage
    due: date | None = None
    what = ""
    if stage is Stage.NOTIFIED:
        what, due = "告知书的答复期限", employer.limit_on
    elif stage is Stage.CORRECTING:
        what, due = "限期改正的期限", employer.limit_on
    elif stage is Stage.CONTACTED:
        what, due = "答应办理的日期", promised_on
    return None if due is None else Clock(what, due, (due - today).days)


@dataclass(frozen=True)
class LateFee:
    """A late fee in fen with its working; ``days``: how many it was reckoned for."""

    arrears_fen: int
    percent_a_day: Decimal
    days: int
    fee_fen: int
    basis: str

    @property
    def working(self) -> str:
        """How it was reckoned, in one line."""
        return (
            f"{self.arrears_fen / 100:,.2f}元×{self.percent_a_day.normalize():f}%×{self.days}天"
            f"={self.fee_fen / 100:,.2f}元（{self.basis}）"
        )


def late_fee(
    arrears_fen: int, since: date, until: date, percent_a_day: Decimal, basis: str
) -> LateFee:
    """Return the late fee on arrears: each day from ``since``, the day itself included.

    社会保险法 86: from the day of the arrears, by the day, at the parameter's share of the
    premium that is owed; no fee on the fee. ``until`` is the last day that counts.
    """
    days = max(0, (until - since).days + 1)
    fee = Decimal(arrears_fen) * percent_a_day / 100 * days
    return LateFee(
        arrears_fen, percent_a_day, days, int(fee.quantize(Decimal(1), ROUND_HALF_UP)), basis
    )
