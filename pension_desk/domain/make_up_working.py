"""How the cost and the subsidy of making up came about (补缴的算法)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pension_desk.domain.make_up import Choice, LumpOffer, YearOffer
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.policy_values import yuan
from pension_desk.domain.working import Operation, Unit, Working, fact, worked


@dataclass(frozen=True)
class MakeUpWorking:
    """The workings of one offer: what it costs and what subsidy it brings."""

    cost: Working
    subsidy: Working


def year_cost_working(policy: Policy, year: YearOffer, choice: Choice) -> MakeUpWorking:
    """Return the workings of making up or raising one year."""
    tier = _of_table(policy, year.year, f"{year.year}年档次", choice.tier.amount_fen)
    paid = fact("已缴", Unit.FEN, year.paid_fen)
    cost = worked("要补缴", Unit.FEN, Operation.DIFFERENCE, [tier, paid])
    subsidy = _of_table(policy, year.year, "补贴", choice.subsidy_fen)
    return MakeUpWorking(cost, subsidy)


def lump_working(policy: Policy, lump: LumpOffer, choice: Choice) -> MakeUpWorking:
    """Return the workings of paying the missing years at once."""
    years = fact("补缴年数", Unit.YEARS, lump.years)
    tier = _of_table(policy, lump.on.year, f"{lump.on.year}年档次", choice.cost_fen)
    given = _of_table(policy, lump.on.year, f"{lump.on.year}年补贴", choice.subsidy_fen)
    return MakeUpWorking(
        worked("要补缴", Unit.FEN, Operation.PRODUCT, [tier, years]),
        worked("补贴", Unit.FEN, Operation.PRODUCT, [given, years]),
    )


def _of_table(policy: Policy, year: int, name: str, fen: int) -> Working:
    """Return a leaf that stands in the year's table of tiers."""
    table = policy.figure(Key.TIERS, date(year, 1, 1))
    return Working(name, Unit.FEN, Decimal(fen), figure=table, note=f"{yuan(fen)}元")
