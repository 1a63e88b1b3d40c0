"""The clocks of the work with employers (时限), and the late fee on arrears (滞纳金)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
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
class LatePart:
    """A span of days that counts at one rate, in percent a day."""

    percent_a_day: Decimal
    days: int

    @property
    def words(self) -> str:
        """Rate and days as factors."""
        return f"{self.percent_a_day.normalize():f}%×{self.days}天"


@dataclass(frozen=True)
class LateFee:
    """A late fee in fen with its working: the spans reckoned for, the earliest first."""

    arrears_fen: int
    parts: tuple[LatePart, ...]
    fee_fen: int
    basis: str

    @property
    def days(self) -> int:
        """How many days it was reckoned for."""
        return sum(part.days for part in self.parts)

    @property
    def working(self) -> str:
        """How it was reckoned, in one line."""
        factors = "+".join(part.words for part in self.parts)
        if len(self.parts) > 1:
            factors = f"（{factors}）"
        return (
            f"{self.arrears_fen / 100:,.2f}元×{factors}={self.fee_fen / 100:,.2f}元（{self.basis}）"
        )


def late_fee(
    arrears_fen: int, since: date, until: date, rates: Sequence[tuple[date, Decimal]], basis: str
) -> LateFee:
    """Return the late fee on arrears: each day from ``since``, the day itself included.

    社会保险法 86: from the day of the arrears, by the day, at that day's share of the premium that
    is owed; no fee on the fee.

    Args:
        arrears_fen: what is owed, in fen.
        since: the first day of the arrears.
        until: the last day that counts.
        rates: from which day on which percent a day, at least one, in the order of their days;
            the first also counts before its day.
        basis: where the rate stands.
    """
    ends = [began - timedelta(days=1) for began, _percent in rates[1:]] + [until]
    parts = []
    first = since
    for (_began, percent), end in zip(rates, ends, strict=True):
        last = min(end, until)
        if last >= first:
            parts.append(LatePart(percent, (last - first).days + 1))
            first = last + timedelta(days=1)
    shares = sum((part.percent_a_day * part.days for part in parts), Decimal(0))
    fee = Decimal(arrears_fen) * shares / 100
    told = tuple(parts) or (LatePart(rates[-1][1], 0),)
    return LateFee(arrears_fen, told, int(fee.quantize(Decimal(1), ROUND_HALF_UP)), basis)
