"""The household's sum and its offer to make up, filled in for printing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import UUID

from pension_desk.domain import papers
from pension_desk.domain.errors import Refused
from pension_desk.domain.facts import Chart
from pension_desk.domain.household_sum import RECKONED, HouseholdSum
from pension_desk.domain.ids import RowId
from pension_desk.domain.papers import Paper
from pension_desk.domain.screening import Category
from pension_desk.domain.sum_papers import (
    at_most_words,
    basis_of,
    make_up_rows,
    one_page,
    others_words,
    sum_chart,
)
from pension_desk.services import reckon
from pension_desk.services.gathering import Gathering, by_household, tail_of
from pension_desk.services.policy import policy

_RECKONED = tuple(one.value for one in Category if one in RECKONED)


def household_sums(gathering: Gathering) -> Iterator[Paper]:
    """Yield each household's sum, where a member has one."""
    tiers = _shown_tiers(gathering)
    for place, found in _reckoned(gathering, frozenset(tiers)):
        pages = one_page(found, tiers)
        if not pages[0].rows:
            continue
        basis = basis_of(found, tiers[0])
        paper: papers.HouseholdSumPaper | None = None
        for page in reversed(pages):
            paper = papers.HouseholdSumPaper(
                **place,
                people=page.rows,
                shorter=paper,
                basis=basis.known,
                unknown=basis.unknown,
                others=others_words(found),
                at_most=at_most_words(found),
                left_out=page.left_out,
            )
        if paper is not None and pages[0].lines <= _BESIDE_CHART:
            whose, chart = _chart(gathering, found)
            paper = replace(paper, chart_name=whose, chart=chart, shorter=paper)
        if paper is not None:
            yield paper


def _chart(gathering: Gathering, found: HouseholdSum) -> tuple[str, Chart]:
    """Return the chart of the first member who has a benefit, over all tiers."""
    for some in found.members:
        if any(one.monthly for one in some.tiers):
            whole = reckon.of_person(gathering.desk, RowId(UUID(some.member.key)))
            return sum_chart(whole)
    return "", Chart()


_BESIDE_CHART = 10
"""Lines that usually fit on a page with the chart; a larger family gets one page without it."""


def make_ups(gathering: Gathering) -> Iterator[Paper]:
    """Yield each household's offer to make up, where a member may."""
    tier = _shown_tiers(gathering)[0]
    members = gathering.members(_RECKONED)
    tails = {str(one.id): tail_of(one) for one in members}
    for place, found in _reckoned(gathering, frozenset({tier})):
        rows = make_up_rows(found, tier, tails)
        if rows:
            basis = basis_of(found, tier)
            yield papers.MakeUpPaper(**place, people=rows, basis=basis.known, unknown=basis.unknown)


def _shown_tiers(gathering: Gathering) -> tuple[int, ...]:
    """Return the tiers that the form asks for and the year has; else four over the whole table."""
    table = policy(gathering.desk).tiers(gathering.year)
    known = tuple(tier.amount_fen for tier in table.ordinary) if table else ()
    if not known:
        raise Refused(
            "no_tiers", f"{gathering.year}年的缴费档次没有录入，算不出来。", "请镇里补上政策参数。"
        )
    wanted = tuple(fen for fen in gathering.tiers if fen in known)
    return wanted or tuple(dict.fromkeys(known[len(known) * part // 4] for part in range(4)))


def _reckoned(
    gathering: Gathering, tiers: frozenset[int] | None
) -> Iterator[tuple[dict[str, Any], HouseholdSum]]:
    """Yield the sum of each household that has one to reckon."""
    houses = list(by_household(gathering.members(_RECKONED)))
    for number, (place, members) in enumerate(houses):
        gathering.watch.step(number, len(houses), "计算经济账")
        first = members[0]
        if first.household_no:
            found = reckon.of_household(gathering.desk, first.village, first.household_no, tiers)
        else:
            found = reckon.of_person(gathering.desk, first.id, tiers)
        yield place, found
