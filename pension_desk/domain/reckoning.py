"""One person's sum at one tier (经济账): paid in, subsidy, account, benefit, earned back.

What lies ahead is reckoned by the figures in force when the benefit begins as far as they are
known, else by the latest known: no rise of base pension or tiers is assumed. A figure that
nobody knows counts as nothing and is named, so that the person gets at least what stands here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from pension_desk.domain import reckoning_working as workings
from pension_desk.domain.make_up import MakeUpOffer, PaidSoFar, birthday, make_up_offer
from pension_desk.domain.on_behalf import OnBehalf, on_behalf
from pension_desk.domain.policy import Figure, Policy, Tier
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.savings import (
    Opening,
    PaidYear,
    Saver,
    YearKind,
    YearLine,
    grow,
    subsidy_fen,
)
from pension_desk.domain.working import Operation, Unit, Working, fact, total


@dataclass(frozen=True)
class Prospect:
    """What is the same at every tier: when the benefit begins and which years are still to pay."""

    policy: Policy
    saver: Saver
    as_of: date
    sixty: date
    planned: tuple[int, ...]
    help: OnBehalf
    offer: MakeUpOffer

    @property
    def begins(self) -> date:
        """The first day of the month in which the benefit is first paid."""
        reached = max(self.sixty, self.as_of)
        return date(reached.year + reached.month // 12, reached.month % 12 + 1, 1)

    @property
    def tiers(self) -> tuple[Tier, ...]:
        """The tiers that this person may choose today."""
        table = self.policy.tiers(self.as_of.year)
        if table is None:
            return ()
        return table.tiers if self.help.figure or self.help.missing else table.ordinary


def prospect(policy: Policy, saver: Saver, as_of: date) -> Prospect:
    """Return what lies ahead of a person from a day on.

    A year is still to pay when nothing was paid for it, from this year to the year of the 60th
    birthday, from the age of joining on. Nobody who draws has any.
    """
    age = policy.standing_count(Key.BENEFIT_AGE, as_of)
    join_age = policy.standing_count(Key.JOIN_AGE, as_of)
    sixty = birthday(saver.birth, age)
    done = {one.year for one in saver.paid if one.total_fen > 0}
    if saver.balance_through >= as_of.year:
        done.add(as_of.year)
    first = max(as_of.year, saver.birth.year + join_age)
    open_years = range(first, sixty.year + 1) if as_of < sixty and not saver.drawing else ()
    planned = tuple(year for year in open_years if year not in done)
    so_far = PaidSoFar(
        birth=saver.birth,
        registered=saver.registered,
        drawing=saver.drawing,
        first_year=saver.first_year,
        paid={one.year: one.total_fen for one in saver.paid},
        years=saver.years_paid,
    )
    return Prospect(
        policy=policy,
        saver=saver,
        as_of=as_of,
        sixty=sixty,
        planned=planned,
        help=on_behalf(policy, saver.hardship, as_of),
        offer=make_up_offer(policy, so_far, as_of, planned_years=len(planned)),
    )


@dataclass(frozen=True)
class TierSum:
    """One tier's sum. Every figure is a `Working` that opens down to its facts and figures."""

    prospect: Prospect
    tier: Tier
    make_up: bool
    lines: tuple[YearLine, ...]

    @cached_property
    def years(self) -> Working:
        """Contribution years when the benefit begins (累计缴费年限)."""
        return workings.years(self.prospect.saver.years_paid, self.lines)

    @cached_property
    def needed(self) -> Working:
        """Years that the benefit takes."""
        return workings.needed(self.prospect.policy, self.prospect.begins)

    @property
    def short_of(self) -> int:
        """Years that are missing for the benefit; 0 when it is reached."""
        return max(0, self.needed.count - self.years.count)

    @cached_property
    def paid(self) -> Working:
        """The person's own money, past and planned (个人缴费合计)."""
        return workings.own_money(self.prospect.saver, self.lines)

    @property
    def paid_at_most(self) -> bool:
        """Whether the account's balance stands for past payments, so that less was paid."""
        return any(one.operation is Operation.GREATEST for one in self.paid.parts)

    @cached_property
    def to_pay(self) -> Working:
        """The person's own money from now on."""
        return workings.still_to_pay(self.lines)

    @property
    def own_a_year(self) -> Working:
        """What the person pays a year from now on."""
        behalf = min(self.prospect.help.fen, self.tier.amount_fen)
        return workings.own_a_year(self.tier.amount_fen, behalf, self.prospect.help.figure)

    @cached_property
    def made_up(self) -> Working:
        """The person's own money for missed years that are made up, year by year."""
        years = [paid for line in self.lines for paid in line.made_up]
        leaves = (fact(f"{paid.year}年", Unit.FEN, paid.own_fen) for paid in years)
        return total("要补缴", leaves)

    @cached_property
    def on_behalf(self) -> Working:
        """What the government pays on the person's behalf, past and planned."""
        return workings.by_years(
            "政府代缴合计", self.lines, lambda one: one.on_behalf_fen, self._help_of
        )

    @cached_property
    def subsidy(self) -> Working:
        """Government subsidies, past and planned (政府补贴合计)."""
        return workings.by_years(
            "政府补贴合计", self.lines, lambda one: one.subsidy_fen, self._tier_of
        )

    @cached_property
    def account(self) -> Working:
        """The personal account when the benefit begins (个人账户累计)."""
        return workings.account(self.lines, self._tier_of, self._help_of)

    def year_working(self, line: YearLine) -> Working | None:
        """Return how a year's closing balance came about: opening, own, behalf, subsidy, interest.

        None where the year's beginning is not known.
        """
        return workings.year_end(line, self._tier_of, self._help_of)

    def _tier_of(self, line: YearLine) -> Figure | None:
        """Return the table of tiers that a year's subsidy rests on, None for a paid year."""
        if all(one.kind is YearKind.PAID for one in line.payments):
            return None
        return self.prospect.policy.figure(Key.TIERS, date(line.year, 1, 1))

    def _help_of(self, line: YearLine) -> Figure | None:
        planned = line.paid.kind is YearKind.PLANNED
        return self.prospect.help.figure if planned else None

    @cached_property
    def monthly(self) -> Working | None:
        """The monthly benefit from its beginning; None while years are missing."""
        if self.short_of:
            return None
        return workings.monthly(
            self.prospect.policy, self.prospect.begins, self.account, self.years, self.needed
        )

    @property
    def monthly_fen(self) -> int | None:
        """What `monthly` comes to; None while years are missing."""
        return self.monthly_briefly.fen if self.monthly_briefly else None

    @cached_property
    def monthly_briefly(self) -> Working | None:
        """The same as `monthly` without the account's own working: for whole villages."""
        if self.short_of:
            return None
        balance = fact("领取时个人账户累计", Unit.FEN, self.lines[-1].closing_fen or 0)
        policy, begins = self.prospect.policy, self.prospect.begins
        return workings.monthly(policy, begins, balance, self.years, self.needed)

    @cached_property
    def monthly_with_extra(self) -> Working | None:
        """The monthly benefit from `extra_age` on; None while years are missing."""
        if self.monthly is None:
            return None
        policy, begins = self.prospect.policy, self.prospect.begins
        return workings.monthly_with_extra(policy, begins, self.monthly)

    @property
    def extra_age(self) -> int | None:
        """The age from which the benefit is higher; None where nobody knows it."""
        return workings.extra_age(self.prospect.policy, self.prospect.begins)

    @cached_property
    def earned_back(self) -> Working | None:
        """Months of drawing until everything paid has come back; None without a benefit."""
        if self.monthly is None or not self.monthly.result:
            return None
        return workings.earned_back(self.paid, self.monthly)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Every policy figure that entered, each once."""
        trees: Iterable[Working | None] = (
            self.needed, self.account, self.monthly, self.monthly_with_extra,
        )  # fmt: skip
        table = self.prospect.policy.figure(Key.TIERS, self.prospect.as_of)
        extra = (table, *([self.prospect.help.figure] if self.prospect.help.figure else []))
        extra += self.prospect.help.missing
        found = [one for tree in trees if tree for one in tree.figures()]
        rules = self.prospect.offer.rests_on if self.make_up else ()
        return tuple(dict.fromkeys((*extra, *rules, *found)))

    @property
    def unconfirmed(self) -> tuple[Figure, ...]:
        """The figures among them that are shown with 待核实."""
        return tuple(one for one in self.figures if one.unconfirmed and one.value is not None)

    @property
    def missing(self) -> tuple[Figure, ...]:
        """The figures that nobody knows and that therefore count as nothing."""
        return tuple(one for one in self.figures if one.value is None)


def reckon(ahead: Prospect, tier: Tier, *, make_up: bool = False) -> TierSum:
    """Return a person's sum at one tier, with or without making up what was missed.

    With making up, every missed year is paid today at the highest of its tiers that is not
    above the chosen one; who may pay the missing years at once at 60 does that instead.
    """
    payments = {one.year: one for one in ahead.saver.paid}
    payments |= {year: planned_year(ahead, year, tier) for year in ahead.planned}
    more = _made_up(ahead, tier) if make_up else {}
    lines = grow(
        ahead.policy,
        birth=ahead.saver.birth,
        opening=_opening(ahead),
        payments=payments,
        made_up=more,
        last_year=ahead.begins.year,
    )
    return TierSum(ahead, tier, make_up, lines)


def planned_year(ahead: Prospect, year: int, tier: Tier) -> PaidYear:
    """Return what a year still to come brings at a tier: own money, on behalf, subsidy.

    The government's part is taken off the person's; the subsidy follows the total.
    """
    behalf = min(ahead.help.fen, tier.amount_fen)
    subsidy = subsidy_fen(ahead.policy.tiers(year), tier.amount_fen)
    return PaidYear(year, tier.amount_fen - behalf, behalf, subsidy, YearKind.PLANNED)


def _opening(ahead: Prospect) -> Opening:
    """Return where the account starts: the register's balance, else the first payment known."""
    saver, this_year = ahead.saver, ahead.as_of.year
    if saver.balance_fen is None:
        first = min([one.year for one in saver.paid], default=this_year)
        return Opening(min(first, this_year), 0, from_register=False)
    through = saver.balance_through or this_year
    inside = [one.credit_fen for one in saver.paid if this_year <= one.year <= through]
    return Opening(this_year, max(0, saver.balance_fen - sum(inside)), from_register=True)


def _made_up(ahead: Prospect, tier: Tier) -> Mapping[int, tuple[PaidYear, ...]]:
    offer = ahead.offer
    if offer.lump:
        choice = offer.lump.at(tier.amount_fen)
        one = choice and PaidYear(
            offer.lump.on.year, choice.cost_fen, 0, choice.subsidy_fen, YearKind.MADE_UP
        )
        return {offer.lump.on.year: (one,) * offer.lump.years} if one else {}
    chosen = [(one.year, one.at(tier.amount_fen)) for one in offer.missed]
    made = tuple(
        PaidYear(year, choice.cost_fen, 0, choice.subsidy_fen, YearKind.MADE_UP)
        for year, choice in chosen
        if choice
    )
    return {ahead.as_of.year: made} if made else {}
