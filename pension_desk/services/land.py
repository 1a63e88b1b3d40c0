"""Expropriated land (征地核实): the ledger of projects, its clocks, indicators and findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.dictionary import Owner
from pension_desk.domain.land_checks import LandFinding, findings
from pension_desk.domain.land_clocks import Deadline, Urgency, use_of_money, verification
from pension_desk.domain.land_course import steps_from
from pension_desk.domain.land_indicators import ProjectStanding, Ratio, indicators
from pension_desk.services.desk import Desk, Role
from pension_desk.services.land_rules import clock_rules
from pension_desk.services.policy import policy
from pension_desk.store import land as store


@dataclass(frozen=True)
class ProjectLine:
    """One project with its clocks and what is wrong with it.

    ``verify``: from the agreement to everybody's verification; ``use``: from the money's arrival
    to its use for everybody.
    """

    standing: ProjectStanding
    verify: Deadline
    use: Deadline
    findings: tuple[LandFinding, ...]


@dataclass(frozen=True)
class LandStatus:
    """All projects and the plan's five indicators; ``plan_year`` parts back from present ones."""

    plan_year: int
    projects: tuple[ProjectLine, ...]
    indicators: tuple[Ratio, ...]


def status(desk: Desk, *, year: int | None = None, plan_year: int | None = None) -> LandStatus:
    """Return how the projects stand, as of the desk's day.

    Args:
        desk: the open desk; a village sees its own households, and projects that have any.
        year: only projects of this year.
        plan_year: the plan's year; the desk's day's when left out.
    """
    village = desk.identity.division if desk.identity.role is Role.VILLAGE else ""
    with desk.file.reading() as conn:
        everything = store.standings(conn, village=village)
    elsewhere = _elsewhere(everything)
    wanted = [one for one in everything if year in {None, one.project.year}]
    today, rules = desk.today(), policy(desk)
    lines = []
    for one in wanted:
        clocks = clock_rules(rules, one.project.signed_on or today)
        others = {
            number: [name for name in names if name != one.project.name]
            for number, names in elsewhere.items()
        }
        lines.append(
            ProjectLine(
                one,
                verification(one.project.signed_on, verified_on(one), clocks, today),
                use_of_money(one.arrivals, used_up_on(one), clocks, today),
                findings(one, others, today),
            )
        )
    chosen = plan_year or today.year
    return LandStatus(chosen, tuple(lines), indicators(wanted, chosen))


@dataclass(frozen=True)
class LandWork:
    """What presses on expropriated land, in projects: clocks that ran out or soon will, breaches.

    ``review``: households whose next step is this desk's.
    """

    overdue: int
    soon: int
    breaches: int
    review: int


def work(desk: Desk) -> LandWork:
    """Return what presses at this desk today."""
    found = status(desk).projects
    clocks = [{one.verify.urgency, one.use.urgency} for one in found]
    mine = Owner.TOWN if desk.identity.role is Role.TOWN else Owner.VILLAGE
    waiting = [home.state for one in found for home in one.standing.households]
    return LandWork(
        overdue=sum(Urgency.OVERDUE in urgencies for urgencies in clocks),
        soon=sum(
            Urgency.SOON in urgencies and Urgency.OVERDUE not in urgencies for urgencies in clocks
        ),
        breaches=sum(one.standing.supply.breached for one in found),
        review=sum(any(not step.back for step in steps_from(state, mine)) for state in waiting),
    )


def verified_on(standing: ProjectStanding) -> date | None:
    """Return the day on which the last household was verified, None before that."""
    if not standing.verified_project:
        return None
    days = [one.verified_on or one.state_since for one in standing.households]
    return max((day for day in days if day is not None), default=standing.project.signed_on)


def used_up_on(standing: ProjectStanding) -> date | None:
    """Return the day on which the last verified person's subsidy was used, None before that."""
    due = standing.verified_people
    days = [person.used_on for person in due if person.used_on is not None]
    return max(days) if due and len(days) == len(due) else None


def _elsewhere(standings: Sequence[ProjectStanding]) -> dict[str, list[str]]:
    """Return, for ID numbers on the lists of several projects, the projects' names."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in standings:
        for number in {person.id_number for person in one.people if person.id_number}:
            found[number].append(one.project.name)
    return {number: names for number, names in found.items() if len(names) > 1}
