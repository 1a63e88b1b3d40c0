"""A person's sum as a curve (逐年曲线): what was paid in and what was drawn, year by year.

Drawn sums are those of whole months: the benefit of each month from its beginning, with the
extra for 65 from the month after that birthday. Nothing is assumed of rises to come.
"""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.make_up import birthday
from pension_desk.domain.reckoning import TierSum

SHOWN_TO_AGE = 85
"""The age to which drawing is shown."""

_EXTRA_AGE = 65


@dataclass(frozen=True)
class CurvePoint:
    """The end of one year, in fen since the beginning.

    ``paid_fen``: the person's own money. ``given_fen``: subsidies and what was paid on behalf.
    ``account_fen``: what stands in the account, None before it is known and once it is drawn.
    ``drawn_fen``: benefits.
    """

    year: int
    age: int
    paid_fen: int
    given_fen: int
    account_fen: int | None
    drawn_fen: int


def curve(one: TierSum, to_age: int = SHOWN_TO_AGE) -> tuple[CurvePoint, ...]:
    """Return the end of every year from the first known to the one in which an age is reached.

    Money paid before the first year known is there from the beginning.
    """
    birth, begins = one.prospect.saver.birth, one.prospect.begins
    by_year = {line.year: line for line in one.lines}
    paid = one.paid.fen - sum(line.own_fen for line in one.lines)
    given = 0
    points = []
    last = max(birth.year + to_age, begins.year)
    for year in range(min(by_year), last + 1):
        line = by_year.get(year)
        if line:
            paid += line.own_fen
            given += line.subsidy_fen + line.on_behalf_fen
        account = line.closing_fen if line and year < begins.year else None
        points.append(
            CurvePoint(year, year - birth.year, paid, given, account, drawn_by(one, year))
        )
    return tuple(points)


def drawn_by(one: TierSum, year: int) -> int:
    """Return what was drawn by the end of a year, in fen; nothing without a benefit."""
    monthly, later = one.monthly, one.monthly_at_65
    if monthly is None or later is None:
        return 0
    begins = one.prospect.begins
    months = max(0, (year - begins.year) * 12 + 13 - begins.month)
    reached = birthday(one.prospect.saver.birth, _EXTRA_AGE)
    since = (year - reached.year) * 12 + 12 - reached.month
    extra = min(months, max(0, since))
    return months * monthly.fen + extra * (later.fen - monthly.fen)


def earned_back_in(points: tuple[CurvePoint, ...]) -> int | None:
    """Return the first year by whose end at least as much was drawn as paid; None when never."""
    return next(
        (one.year for one in points if one.drawn_fen and one.drawn_fen >= one.paid_fen), None
    )
