"""Drawing without right (违规领取), what follows a death, and whether a benefit began on time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.benefit_states import BenefitState
from pension_desk.domain.benefits import (
    BenefitFacts,
    BenefitRules,
    death_of,
    months_between,
    next_month,
    reaches_on,
    state_of,
)
from pension_desk.domain.ids import RowId


class Wrong(StrEnum):
    """Why a person draws without right."""

    DEAD = "dead"
    BOTH_SCHEMES = "both_schemes"
    IN_PRISON = "in_prison"
    MOVED = "moved"

    @property
    def label(self) -> str:
        """The reason as a person reads it."""
        return _WRONGS[self]


_WRONGS = {
    Wrong.DEAD: "已死亡仍领取",
    Wrong.BOTH_SCHEMES: "两种养老保险同时领取或参保",
    Wrong.IN_PRISON: "服刑期间仍领取",
    Wrong.MOVED: "户口已迁出仍在本地领取",
}


@dataclass(frozen=True)
class WithoutRight:
    """One reason, the first month that should not have been paid, and what was overpaid.

    ``months``: None where lists do not say since when. ``fen``: None where the monthly amount
    is not known. ``unconfirmed``: the rule itself is not confirmed.
    """

    wrong: Wrong
    since: date | None = None
    months: int | None = None
    fen: int | None = None
    unconfirmed: bool = False


def wrongs_of(facts: BenefitFacts, rules: BenefitRules) -> tuple[WithoutRight, ...]:
    """Return why a person who still draws has no right to, the gravest first."""
    if state_of(facts, rules) is not BenefitState.DRAWING:
        return ()
    found: list[WithoutRight] = []
    death = death_of(facts)
    if death is not None and death <= rules.as_of:
        found.append(_overpaid(Wrong.DEAD, next_month(death), facts, rules))
    elif facts.claimed_dead:
        found.append(WithoutRight(Wrong.DEAD))
    if facts.employees.active or facts.institutions.active:
        found.append(WithoutRight(Wrong.BOTH_SCHEMES))
    if facts.imprisoned_on is not None and rules.prison_stops is not False:
        since = next_month(facts.imprisoned_on)
        found.append(
            _overpaid(Wrong.IN_PRISON, since, facts, rules, sure="prison" not in rules.unconfirmed)
        )
    if facts.moved_on is not None and facts.moved_on <= rules.as_of:
        found.append(WithoutRight(Wrong.MOVED))
    return tuple(found)


def _overpaid(
    wrong: Wrong, since: date, facts: BenefitFacts, rules: BenefitRules, *, sure: bool = True
) -> WithoutRight:
    """Return the months paid without right, this month's payment included."""
    months = max(0, months_between(since, rules.as_of) + 1)
    fen = None if facts.month_fen is None else months * facts.month_fen
    return WithoutRight(wrong, since, months, fen, unconfirmed=not sure)


@dataclass(frozen=True)
class Relative:
    """A member of the household with what they are to the head (与户主关系)."""

    id: RowId
    name: str
    relation: str


_FIRST_HEIRS = {
    "户主": ("配偶", "子", "女", "父", "母"),
    "配偶": ("户主", "子", "女"),
    "子": ("户主", "配偶", "儿媳", "孙"),
    "女": ("户主", "配偶", "女婿", "外孙"),
    "父": ("母", "户主"),
    "母": ("父", "户主"),
}


def likely_heirs(relation: str, household: Sequence[Relative]) -> tuple[Relative, ...]:
    """Return who of a household may inherit the account first: spouse, children, parents.

    By the register's relations to the head (民法典第一千一百二十七条); who lives elsewhere is not
    among them, so the list is a hint, not a finding.
    """
    mine = next((key for key in _FIRST_HEIRS if relation.startswith(key)), "")
    wanted = _FIRST_HEIRS.get(mine, ())
    return tuple(one for one in household if one.relation.startswith(wanted)) if wanted else ()


@dataclass(frozen=True)
class AfterDeath:
    """What follows a death: stop month, what was overpaid, funeral grant, account and heirs.

    Money in fen, None where it is not known. ``unconfirmed``: the grant is 待核实.
    """

    died_on: date
    stops_from: date
    overpaid: WithoutRight | None
    funeral_fen: int | None
    account_fen: int | None
    heir: str
    likely: tuple[Relative, ...] = ()
    unconfirmed: bool = False


def after_death(
    facts: BenefitFacts,
    rules: BenefitRules,
    *,
    account_fen: int | None = None,
    likely: tuple[Relative, ...] = (),
) -> AfterDeath | None:
    """Return what follows a person's death; None for the living and those who never drew."""
    death = death_of(facts)
    drew = state_of(facts, rules) in {
        BenefitState.DRAWING, BenefitState.PAUSED, BenefitState.STOPPED,
    }  # fmt: skip
    if death is None or not drew:
        return None
    wrongs = [one for one in wrongs_of(facts, rules) if one.wrong is Wrong.DEAD]
    return AfterDeath(
        died_on=death,
        stops_from=next_month(death),
        overpaid=wrongs[0] if wrongs else None,
        funeral_fen=rules.funeral_fen,
        account_fen=account_fen,
        heir=facts.benefit.heir if facts.benefit else "",
        likely=likely,
        unconfirmed=rules.funeral_fen is None or "funeral" in rules.unconfirmed,
    )


def paid_on_time(facts: BenefitFacts, rules: BenefitRules) -> bool | None:
    """Return whether the benefit began in the month it should; None where it is not known.

    The indicator 待遇按时发放: of those who reached the age with the years needed, those whose
    first payment was for the month after it.
    """
    began = facts.drawing_since
    if facts.birth is None or began is None:
        return None
    return began <= next_month(reaches_on(facts.birth, rules.benefit_age))
