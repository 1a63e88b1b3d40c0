"""Making up (补缴): which years, at which tiers, at what cost, with what subsidy.

桂人社规〔2023〕2号, from 2023-10-01: whoever is registered and does not yet draw may pay a missed
year at any tier of that year, without subsidy; may raise a paid year to a higher tier of that
year for the difference, with the difference of the subsidies only in the current year; never
above that year's top tier. Those who had fewer years to go than the benefit takes when the
scheme began pay the missing ones at once at 60, at the tiers of that day, with subsidy; with
what they have no more than the years that the benefit takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.policy import Figure, Policy, Tier
from pension_desk.domain.policy_keys import Key


@dataclass(frozen=True)
class PaidSoFar:
    """What making up is judged by.

    ``first_year``: the year of the first registration, None when not known. ``paid``: total of
    each paid year in fen, own and on behalf. ``years``: contribution years that count, which
    may be more than ``paid`` has where older payments are only known as a number: as many of
    the years that look missed were paid.
    """

    birth: date
    registered: bool
    drawing: bool
    first_year: int | None
    paid: Mapping[int, int]
    years: int


@dataclass(frozen=True)
class Choice:
    """One tier that may be paid: what it costs now and what subsidy it brings, in fen."""

    tier: Tier
    cost_fen: int
    subsidy_fen: int


@dataclass(frozen=True)
class YearOffer:
    """A year that may be made up or raised. ``paid_fen`` is 0 for a missed one.

    ``choices`` is empty where the tiers of that year are not known.
    """

    year: int
    paid_fen: int
    choices: tuple[Choice, ...]

    def at(self, tier_fen: int) -> Choice | None:
        """Return the choice nearest to a wish: the highest not above it, else the lowest."""
        below = [one for one in self.choices if one.tier.amount_fen <= tier_fen]
        return below[-1] if below else next(iter(self.choices), None)


@dataclass(frozen=True)
class LumpOffer:
    """The missing years paid at once when the benefit begins; choices are for one year each."""

    years: int
    on: date
    choices: tuple[Choice, ...]

    def at(self, tier_fen: int) -> Choice | None:
        """Return the choice of exactly this tier, else the highest below, else the lowest."""
        return YearOffer(self.on.year, 0, self.choices).at(tier_fen)


@dataclass(frozen=True)
class MakeUpOffer:
    """All that a person may make up on a day.

    ``why_not``: a sentence where nothing may be made up. ``rests_on``: the rules in force.
    ``uncertain``: missed years before the first registration, which are offered only once the
    town has confirmed that they may be paid. ``hidden``: years that were paid but that nobody
    knows by name; as many years, the earliest, are left out of ``missed``, and which ones are
    really missing must be looked up.
    """

    missed: tuple[YearOffer, ...] = ()
    raised: tuple[YearOffer, ...] = ()
    lump: LumpOffer | None = None
    why_not: str = ""
    uncertain: tuple[int, ...] = ()
    hidden: int = 0
    rests_on: tuple[Figure, ...] = ()

    @property
    def anything(self) -> bool:
        """Whether there is a missed year or a lump to pay; raising alone does not count."""
        return bool(self.lump or any(one.choices for one in self.missed))


def make_up_offer(
    policy: Policy, who: PaidSoFar, on: date, *, planned_years: int = 0
) -> MakeUpOffer:
    """Return what a person may make up on a day.

    Args:
        policy: the parameters.
        who: the person's years so far.
        on: the day of paying.
        planned_years: contribution years still to come until the benefit begins; they lessen
            what is missing then.
    """
    refusal = _why_not(policy, who, on)
    if refusal:
        return MakeUpOffer(why_not=refusal)
    missed, uncertain = _missed(policy, who, on)
    return MakeUpOffer(
        missed=missed,
        raised=_raised(policy, who, on),
        lump=_lump(policy, who, on, who.years + planned_years),
        uncertain=uncertain,
        hidden=_hidden(who),
        rests_on=tuple(
            policy.figure(key, on)
            for key in _RULES
            if uncertain or key is not Key.MAKE_UP_BEFORE_JOINING
        ),
    )


_RULES = (
    Key.MAKE_UP_MISSED,
    Key.MAKE_UP_MISSED_SUBSIDY,
    Key.MAKE_UP_RAISE,
    Key.MAKE_UP_RAISE_SUBSIDY,
    Key.MAKE_UP_BEFORE_JOINING,
    Key.MAKE_UP_LUMP,
    Key.MAKE_UP_LUMP_SUBSIDY,
    Key.SCHEME_BEGAN,
)


def _why_not(policy: Policy, who: PaidSoFar, on: date) -> str:
    if who.drawing:
        return "已领取待遇，不能补缴。"
    if not who.registered:
        return "还没有参保登记，登记后才能补缴。"
    known = [policy.allows(key, on) for key in (Key.MAKE_UP_MISSED, Key.MAKE_UP_RAISE)]
    if known == [None, None]:
        return f"{on}适用的补缴办法没有录入，请镇里在政策参数中补上。"
    return ""


def _missed(
    policy: Policy, who: PaidSoFar, on: date
) -> tuple[tuple[YearOffer, ...], tuple[int, ...]]:
    if not policy.allows(Key.MAKE_UP_MISSED, on):
        return (), ()
    with_subsidy = bool(policy.allows(Key.MAKE_UP_MISSED_SUBSIDY, on))
    before = policy.allows(Key.MAKE_UP_BEFORE_JOINING, on)
    years = [year for year in _open_years(policy, who, on) if who.paid.get(year, 0) <= 0]
    joined = _joined(who, on)
    since = [year for year in years if year >= joined][_hidden(who) :]
    offered = [year for year in years if year < joined and before] + since
    uncertain = tuple(year for year in years if year < joined and before is None)
    return tuple(_offer(policy, year, 0, subsidy=with_subsidy) for year in offered), uncertain


def _joined(who: PaidSoFar, on: date) -> int:
    """Return the year of joining; where nobody knows it, that of the first payment.

    Years are not promised that may lie before joining. Where years are known as a number only,
    the first payment is not known either, and the earliest years stand for those.
    """
    if who.first_year or _hidden(who):
        return who.first_year or 0
    return min((year for year, fen in who.paid.items() if fen > 0), default=on.year)


def _hidden(who: PaidSoFar) -> int:
    """Return how many paid years are known as a number only."""
    return max(0, who.years - sum(fen > 0 for fen in who.paid.values()))


def _open_years(policy: Policy, who: PaidSoFar, on: date) -> Iterable[int]:
    """Return the years before the current one in which the person could have paid."""
    join_age = policy.standing_count(Key.JOIN_AGE, on)
    benefit_age = policy.standing_count(Key.BENEFIT_AGE, on)
    began = policy.figure(Key.SCHEME_BEGAN, on).value
    earliest = began.year if isinstance(began, date) else 0
    if who.paid:
        earliest = min(earliest or min(who.paid), *who.paid)
    first = max(earliest, who.birth.year + join_age)
    return range(first, min(on.year, who.birth.year + benefit_age + 1)) if earliest else ()


def _offer(policy: Policy, year: int, paid_fen: int, *, subsidy: bool) -> YearOffer:
    table = policy.tiers(year)
    tiers = table.ordinary if table else ()
    return YearOffer(
        year,
        paid_fen,
        tuple(
            Choice(one, one.amount_fen - paid_fen, _gain(tiers, one, paid_fen) if subsidy else 0)
            for one in tiers
            if one.amount_fen > paid_fen
        ),
    )


def _gain(tiers: tuple[Tier, ...], wanted: Tier, paid_fen: int) -> int:
    reached = [one.subsidy_fen for one in tiers if one.amount_fen <= paid_fen]
    return max(0, wanted.subsidy_fen - (reached[-1] if reached else 0))


def _raised(policy: Policy, who: PaidSoFar, on: date) -> tuple[YearOffer, ...]:
    if not policy.allows(Key.MAKE_UP_RAISE, on):
        return ()
    current = bool(policy.allows(Key.MAKE_UP_RAISE_SUBSIDY, on))
    offers = (
        _offer(policy, year, fen, subsidy=current and year == on.year)
        for year, fen in sorted(who.paid.items())
        if fen > 0 and year <= on.year
    )
    return tuple(one for one in offers if one.choices)


def _lump(policy: Policy, who: PaidSoFar, on: date, years: int) -> LumpOffer | None:
    """Return the lump at the benefit's beginning for those whom the scheme found too old."""
    if not policy.allows(Key.MAKE_UP_LUMP, on):
        return None
    age, needed = policy.count(Key.BENEFIT_AGE, on), policy.count(Key.YEARS_NEEDED, on)
    began = policy.figure(Key.SCHEME_BEGAN, on).value
    if age is None or needed is None or not isinstance(began, date) or years >= needed:
        return None
    reached = birthday(who.birth, age)
    if not began < reached < birthday(began, needed):
        return None
    paying = max(on, reached)
    with_subsidy = bool(policy.allows(Key.MAKE_UP_LUMP_SUBSIDY, on))
    choices = _offer(policy, paying.year, 0, subsidy=with_subsidy).choices
    return LumpOffer(needed - years, paying, choices) if choices else None


def birthday(born: date, age: int) -> date:
    """Return the day on which an age is reached; 1 March for those born on a leap day."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return date(born.year + age, 3, 1)
