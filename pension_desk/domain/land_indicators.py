"""The indicators of expropriated farmers (征地指标), each a numerator over a denominator.

(a) back projects: verified projects / projects; (b) enrolment rate of those verified = people to
whom the subsidy was issued / verified people; (c), (d), (e) the same and the funds in place for
the plan year's projects. Every number keeps who or what is behind it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson, Project
from pension_desk.domain.land_money import Account, Arrival, Instalment, SupplyCheck


class LandIndicator(StrEnum):
    """One indicator of the plan."""

    BACK_VERIFIED = "back_verified"
    BACK_ENROLLED = "back_enrolled"
    YEAR_VERIFIED = "year_verified"
    YEAR_FUNDED = "year_funded"
    YEAR_ENROLLED = "year_enrolled"

    @property
    def label(self) -> str:
        """Its name."""
        return _TEXTS[self][0]

    @property
    def definition(self) -> str:
        """Its definition, printed wherever its number is."""
        return _TEXTS[self][1]

    @property
    def counts_money(self) -> bool:
        """Whether numerator and denominator are money in fen; else projects or people."""
        return self is LandIndicator.YEAR_FUNDED


_ENROLLED = "已发放补贴的人数÷已核实的补贴对象人数（以已发放补贴为参保标准）"
_TEXTS = {
    LandIndicator.BACK_VERIFIED: (
        "历年项目核实率",
        "历年征地项目中，名单已收齐且各户都已核实的项目数÷历年征地项目数",
    ),
    LandIndicator.BACK_ENROLLED: ("历年项目参保率", f"历年征地项目中，{_ENROLLED}"),
    LandIndicator.YEAR_VERIFIED: (
        "当年项目核实率",
        "当年征地项目中，名单已收齐且各户都已核实的项目数÷当年征地项目数",
    ),
    LandIndicator.YEAR_FUNDED: (
        "当年项目补贴资金到位率",
        "当年征地项目已缴存的补贴资金÷应缴存的补贴资金",
    ),
    LandIndicator.YEAR_ENROLLED: ("当年项目参保率", f"当年征地项目中，{_ENROLLED}"),
}


@dataclass(frozen=True)
class ProjectStanding:
    """One project as it stands, with everything behind its numbers.

    ``people``: everyone on its list; ``verified``: those to be subsidised whose household is
    verified; ``issued``: of these, to whom the subsidy was issued.
    """

    project: Project
    households: tuple[LandHousehold, ...]
    people: tuple[LandPerson, ...]
    account: Account
    supply: SupplyCheck
    arrivals: tuple[Arrival, ...] = ()
    plan: tuple[Instalment, ...] = ()

    @property
    def verified_project(self) -> bool:
        """Whether the list is closed and every household on it is verified."""
        return (
            self.project.list_closed
            and bool(self.households)
            and all(one.verified for one in self.households)
        )

    @cached_property
    def verified_people(self) -> tuple[LandPerson, ...]:
        """People to be subsidised whose household is verified."""
        good = {one.id for one in self.households if one.verified}
        return tuple(p for p in self.people if p.household in good and p.eligibility.counts)

    @cached_property
    def issued_people(self) -> tuple[LandPerson, ...]:
        """Verified people to whom the subsidy was issued."""
        return tuple(person for person in self.verified_people if person.issued)


@dataclass(frozen=True)
class Ratio:
    """One indicator's value. ``over`` and ``under``: the ids of projects or people behind it."""

    indicator: LandIndicator
    numerator: int
    denominator: int
    over: tuple[RowId, ...] = ()
    under: tuple[RowId, ...] = ()

    @property
    def percent(self) -> Decimal | None:
        """The ratio in percent with one decimal; None where there is nothing to divide by."""
        if not self.denominator:
            return None
        return (Decimal(self.numerator) * 100 / self.denominator).quantize(Decimal("0.1"))


class Grouping(StrEnum):
    """By what the indicators are told apart."""

    TOWN = "town"
    YEAR = "year"
    VILLAGE = "village"
    PROJECT = "project"


@dataclass(frozen=True)
class Group:
    """The indicators of one year, village or project.

    ``key``: the year, the village's code, or the project's name; empty for the town. A village
    has no rate of funds: a project's money is not divided by villages.
    """

    key: str
    ratios: tuple[Ratio, ...]


def grouped(
    standings: Sequence[ProjectStanding], plan_year: int, by: Grouping
) -> tuple[Group, ...]:
    """Return the indicators of each group, in the order of years, villages or the ledger."""
    if by is Grouping.TOWN:
        return (Group("", indicators(standings, plan_year)),)
    if by is Grouping.VILLAGE:
        codes = sorted({home.village for one in standings for home in one.households})
        return tuple(Group(code, _of_village(standings, code, plan_year)) for code in codes)
    parts: dict[str, list[ProjectStanding]] = {}
    for at, one in enumerate(standings):
        key = str(one.project.year) if by is Grouping.YEAR else f"{at}"
        parts.setdefault(key, []).append(one)
    return tuple(
        Group(key if by is Grouping.YEAR else some[0].project.name, indicators(some, plan_year))
        for key, some in parts.items()
    )


def _of_village(
    standings: Iterable[ProjectStanding], village: str, plan_year: int
) -> tuple[Ratio, ...]:
    mine = [part for one in standings if (part := within(one, village)).households]
    return tuple(
        Ratio(one.indicator, 0, 0) if one.indicator.counts_money else one
        for one in indicators(mine, plan_year)
    )


def within(standing: ProjectStanding, village: str) -> ProjectStanding:
    """Return a project with one village's households and people only; its money is the whole."""
    homes = tuple(one for one in standing.households if one.village == village)
    ids = {one.id for one in homes}
    people = tuple(one for one in standing.people if one.household in ids)
    return replace(standing, households=homes, people=people)


def indicators(standings: Iterable[ProjectStanding], plan_year: int) -> tuple[Ratio, ...]:
    """Return all five indicators; a project of an earlier year than the plan's is a back one."""
    known = tuple(standings)
    back = [one for one in known if one.project.year < plan_year]
    now = [one for one in known if one.project.year == plan_year]
    return (
        _verified(LandIndicator.BACK_VERIFIED, back),
        _enrolled(LandIndicator.BACK_ENROLLED, back),
        _verified(LandIndicator.YEAR_VERIFIED, now),
        _funded(now),
        _enrolled(LandIndicator.YEAR_ENROLLED, now),
    )


def _verified(indicator: LandIndicator, some: Sequence[ProjectStanding]) -> Ratio:
    every = [one.project.id for one in some]
    done = [one.project.id for one in some if one.verified_project]
    return Ratio(indicator, len(done), len(every), tuple(done), tuple(every))


def _enrolled(indicator: LandIndicator, some: Sequence[ProjectStanding]) -> Ratio:
    verified = [person.id for one in some for person in one.verified_people]
    issued = [person.id for one in some for person in one.issued_people]
    return Ratio(indicator, len(issued), len(verified), tuple(issued), tuple(verified))


def _funded(some: Sequence[ProjectStanding]) -> Ratio:
    return Ratio(
        LandIndicator.YEAR_FUNDED,
        sum(one.account.deposited_fen for one in some),
        sum(one.account.required_fen for one in some),
        tuple(one.project.id for one in some if one.account.in_place),
        tuple(one.project.id for one in some),
    )
