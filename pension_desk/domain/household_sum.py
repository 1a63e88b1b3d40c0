"""A household's sum (经济账): every member with every tier, for a window or a sheet of paper.

It is read by the household alone; paper shows neither ID numbers nor hardship identities.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from pension_desk.domain.flexible import FlexibleSum, flexible_sum
from pension_desk.domain.make_up import MakeUpOffer
from pension_desk.domain.policy import Figure, Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.reckoning import Prospect, TierSum, prospect, reckon
from pension_desk.domain.roster import age_on
from pension_desk.domain.savings import Saver
from pension_desk.domain.screening import Category
from pension_desk.domain.working import Working, total

RECKONED = frozenset({Category.PAID, Category.REGISTERED_UNPAID, Category.UNREGISTERED})
"""Categories for which the residents' scheme has a sum; the others get a sentence instead."""


@dataclass(frozen=True)
class HouseholdMember:
    """One member as the desk knows them. ``saver`` is None where the birth date is unknown.

    ``key`` tells members apart (the record's id as text). ``usual_fen``: the tier last paid or
    registered, 0 when not known.
    """

    key: str
    name: str
    sex: str
    relation: str
    birth: date | None
    category: Category
    saver: Saver | None
    usual_fen: int = 0
    employee_years: Decimal = Decimal(0)


@dataclass(frozen=True)
class MemberSum:
    """One member's sums: a `TierSum` for each tier, without and with making up.

    ``why_not`` is a sentence where there is no sum (draws already, too young, other scheme).
    ``made_up`` is empty where nothing can be made up. ``flexible``: the employees' scheme at
    the lower base and at the average wage.
    """

    member: HouseholdMember
    age: int | None
    why_not: str
    ahead: Prospect | None = None
    tiers: tuple[TierSum, ...] = ()
    made_up: tuple[TierSum, ...] = ()
    flexible: tuple[FlexibleSum, ...] = ()

    @property
    def offer(self) -> MakeUpOffer:
        """What the member may make up."""
        return self.ahead.offer if self.ahead else MakeUpOffer(why_not=self.why_not)

    def at(self, tier_fen: int, *, make_up: bool = False) -> TierSum | None:
        """Return the sum of exactly this tier; None where the member may not choose it."""
        some = self.made_up if make_up and self.made_up else self.tiers
        return next((one for one in some if one.tier.amount_fen == tier_fen), None)


@dataclass(frozen=True)
class HouseholdSum:
    """The whole household on a day; ``household_no`` and ``hamlet`` as on the roster."""

    village_name: str
    hamlet: str
    household_no: str
    head_name: str
    as_of: date
    members: tuple[MemberSum, ...]

    @property
    def tier_amounts(self) -> tuple[int, ...]:
        """Every tier in fen that some member may choose, the lowest first."""
        found = {one.tier.amount_fen for some in self.members for one in some.tiers}
        return tuple(sorted(found))

    def figures(self) -> tuple[Figure, ...]:
        """Every policy figure that entered any member's sum, each once."""
        found: list[Figure] = []
        for some in self.members:
            found += [figure for one in (*some.tiers, *some.made_up) for figure in one.figures]
            found += [figure for one in some.flexible for figure in one.figures]
        return tuple(dict.fromkeys(found))

    @property
    def unconfirmed(self) -> tuple[Figure, ...]:
        """Figures that entered and are shown with 待核实."""
        return tuple(one for one in self.figures() if one.unconfirmed and one.value is not None)

    @property
    def missing(self) -> tuple[Figure, ...]:
        """Figures that nobody knows; what rests on them is a least sum."""
        return tuple(one for one in self.figures() if one.value is None)


def member_sum(
    policy: Policy, member: HouseholdMember, as_of: date, tiers: frozenset[int] | None = None
) -> MemberSum:
    """Return one member's sums on a day, of all tiers or of those named (fen)."""
    age = age_on(member.birth, as_of) if member.birth else None
    why_not = _why_not(member)
    saver = member.saver
    if why_not or saver is None:
        return MemberSum(member, age, why_not)
    ahead = prospect(policy, saver, as_of)
    chosen = [one for one in ahead.tiers if tiers is None or one.amount_fen in tiers]
    made_up = chosen if ahead.offer.anything else []
    flexible = (
        flexible_sum(
            policy,
            birth=saver.birth,
            sex=member.sex,
            as_of=as_of,
            base_key=key,
            had_years=member.employee_years,
            residents_account_fen=saver.balance_fen or 0,
        )
        for key in (Key.BASE_LOWER, Key.AVERAGE_WAGE)
    )
    return MemberSum(
        member,
        age,
        "",
        ahead,
        tuple(reckon(ahead, one) for one in chosen),
        tuple(reckon(ahead, one, make_up=True) for one in made_up),
        tuple(one for one in flexible if one is not None),
    )


_REASONS = {
    Category.DECEASED: "已死亡。",
    Category.MOVED_AWAY: "户口已迁出。",
    Category.UNDER_16: "还没到参保年龄，到时再参保。",
    Category.INSTITUTION_SCHEME: "已参加机关事业单位养老保险，不用再缴居保。",
    Category.EMPLOYEE_SCHEME: "已参加职工养老保险，不用再缴居保。",
    Category.DRAWING_BENEFIT: "已领取居保待遇，每月金额以发放为准。",
    Category.IN_SCHOOL: "在校学生，毕业后再参保。",
    Category.IN_SERVICE: "现役军人，退役后再参保。",
    Category.IN_PRISON: "服刑期间暂不参保。",
    Category.ABROAD: "在国（境）外，回来后再参保。",
}


def _why_not(member: HouseholdMember) -> str:
    if member.category not in RECKONED:
        return _REASONS[member.category]
    return "" if member.saver else "出生日期不详，补上后才能算。"


def year_total(sums: Iterable[tuple[str, TierSum]]) -> Working:
    """Return what the members who have still to pay pay a year, by name, in fen."""
    owing = [(name, one.own_a_year) for name, one in sums if one.prospect.planned]
    return total("全户一年共缴", (total(name, [part]) for name, part in owing))


def month_total(sums: Iterable[tuple[str, TierSum]]) -> Working:
    """Return what the members get a month once all of them draw, by name, in fen."""
    drawing = [(name, one.monthly) for name, one in sums if one.monthly]
    return total("全户每月共领", (total(name, [part]) for name, part in drawing))
