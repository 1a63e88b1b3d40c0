"""A person's sum as a curve (逐年曲线): what was paid in and what was drawn, year by year.

Drawn sums are those of whole months: the benefit of each month from its beginning, with the
extra for the old from the month after that birthday. Nothing is assumed of rises to come.
"""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.domain.make_up import birthday
from pension_desk.domain.reckoning import TierSum
from pension_desk.domain.reckoning_working import by_years
from pension_desk.domain.working import Operation, Unit, Working, fact, total, worked

SHOWN_TO_AGE = 85
"""The age to which drawing is shown."""


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
    monthly, later = one.monthly, one.monthly_with_extra
    if monthly is None or later is None:
        return 0
    months, extra = _months_drawn(one, year)
    return months * monthly.fen + extra * (later.fen - monthly.fen)


def _months_drawn(one: TierSum, year: int) -> tuple[int, int]:
    """Return the months drawn by the end of a year, and those with the extra of the old."""
    begins = one.prospect.begins
    months = max(0, (year - begins.year) * 12 + 13 - begins.month)
    age = one.extra_age
    if age is None:
        return months, 0
    reached = birthday(one.prospect.saver.birth, age)
    since = (year - reached.year) * 12 + 12 - reached.month
    return months, min(months, max(0, since))


def earned_back_in(points: tuple[CurvePoint, ...]) -> int | None:
    """Return the first year by whose end at least as much was drawn as paid; None when never."""
    return next(
        (one.year for one in points if one.drawn_fen and one.drawn_fen >= one.paid_fen), None
    )


def paid_working(one: TierSum, year: int) -> Working:
    """Return how the person's own money by the end of a year came about."""
    earlier = one.paid.fen - sum(line.own_fen for line in one.lines)
    until = [line for line in one.lines if line.year <= year]
    before = fact("以前已缴的个人部分", Unit.FEN, earlier)
    years = by_years("个人缴费", until, lambda line: line.own_fen)
    return total(f"{year}年末个人共缴", [before, years])


def given_working(one: TierSum, year: int) -> Working:
    """Return how what the government had given by the end of a year came about."""
    until = [line for line in one.lines if line.year <= year]
    subsidies = by_years("政府补贴", until, lambda line: line.subsidy_fen)
    behalf = by_years("政府代缴", until, lambda line: line.on_behalf_fen)
    return total(f"{year}年末政府共给", [subsidies, behalf])


def account_working(one: TierSum, year: int) -> Working | None:
    """Return how the account at the end of a year came about; None where it is not known."""
    line = next((line for line in one.lines if line.year == year), None)
    return one.year_working(line) if line else None


def drawn_working(one: TierSum, year: int) -> Working | None:
    """Return how what was drawn by the end of a year came about; None without a benefit."""
    if one.monthly is None or one.monthly_with_extra is None:
        return None
    months, later = _months_drawn(one, year)
    drawn = fact("领取的月数", Unit.MONTHS, months)
    parts = [worked("按月领的", Unit.FEN, Operation.PRODUCT, [drawn, one.monthly])]
    if later:
        more = worked(
            f"满{one.extra_age}周岁后每月多领",
            Unit.FEN,
            Operation.DIFFERENCE,
            [one.monthly_with_extra, one.monthly],
        )
        since = fact(f"满{one.extra_age}周岁后领取的月数", Unit.MONTHS, later)
        parts.append(worked("多领的", Unit.FEN, Operation.PRODUCT, [since, more]))
    return total(f"{year}年末共领到", parts)
