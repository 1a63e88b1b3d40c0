"""Letters about the employees' scheme, filled in for printing, and the sums that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pension_desk.domain.flexible_papers import FlexibleLetter, FlexibleRow, month_of
from pension_desk.domain.flexible_workers import Ages
from pension_desk.domain.knowledge_figures import tell_figure
from pension_desk.domain.papers import Paper
from pension_desk.domain.screening import Category
from pension_desk.services.desk import Desk
from pension_desk.services.gathering import Gathering, by_household, row_of
from pension_desk.services.policy import policy
from pension_desk.store.papers import Member

_MEANT = (Category.UNREGISTERED.value, Category.REGISTERED_UNPAID.value)


@dataclass(frozen=True)
class Sums:
    """What both schemes cost at least, in words; what is not confirmed says so."""

    month: str
    year_sum: str
    lowest: str
    subsidy: str


def sums_of(desk: Desk) -> Sums:
    """Return the least sums of both schemes as of today."""
    whole, today = policy(desk), desk.today()
    names = (
        "flexible.month_lowest", "flexible.year_lowest", "tiers.lowest", "tiers.lowest_subsidy",
    )  # fmt: skip
    return Sums(*(tell_figure(name, whole, today).words for name in names))


def flexible_letters(gathering: Gathering) -> Iterator[Paper]:
    """Yield a letter for each household with members of working age whom no scheme has.

    Where people are named, also those among them who are registered and have not paid.
    """
    ages = Ages(policy(gathering.desk), gathering.today)
    sums = sums_of(gathering.desk)
    meant = _MEANT if gathering.place.residents else _MEANT[:1]
    for place, members in by_household(gathering.members(meant)):
        rows = tuple(row for one in members if (row := _row(gathering, one, ages)) is not None)
        if rows:
            yield FlexibleLetter(
                **place, people=rows, month=sums.month, year_sum=sums.year_sum,
                lowest=sums.lowest, subsidy=sums.subsidy,
            )  # fmt: skip


def _row(gathering: Gathering, member: Member, ages: Ages) -> FlexibleRow | None:
    birth = member.birth
    if birth is None or not ages.working(member.sex, birth):
        return None
    retires = ages.retires(member.sex, birth)
    years = None
    if retires is not None:
        today = gathering.today
        years = ((retires.month.year - today.year) * 12 + retires.month.month - today.month) // 12
    return FlexibleRow(
        *row_of(gathering, member), month_of(retires.month if retires else None), years
    )
