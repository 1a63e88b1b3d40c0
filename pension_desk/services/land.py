"""Expropriated land (征地核实): the ledger of projects, its clocks, indicators and findings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from pension_desk.domain.dictionary import Owner
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson, Project
from pension_desk.domain.land_checks import Known, findings
from pension_desk.domain.land_clocks import (
    ClockRules,
    Deadline,
    Paid,
    Urgency,
    public_notice,
    still_hangs,
    use_of_money,
    verification,
)
from pension_desk.domain.land_course import CourseState, steps_from
from pension_desk.domain.land_faults import LandFinding
from pension_desk.domain.land_indicators import (
    Group,
    Grouping,
    ProjectStanding,
    Ratio,
    grouped,
    indicators,
)
from pension_desk.domain.land_money import uses_of
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.services.bulk import uncollected
from pension_desk.services.desk import Desk, Role
from pension_desk.services.land_records import with_marks
from pension_desk.services.land_rules import adult_age, clock_rules, unsure
from pension_desk.services.land_subsidies import outdated, paid_otherwise
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store import land_course, land_held, land_people


@dataclass(frozen=True)
class ProjectLine:
    """One project with its clocks and what is wrong with it.

    ``verify``: from the agreement to everybody's verification; ``use``: from the money's arrival
    to its use for everybody. ``waiting``: households whose next step is this desk's to take now, or
    with an objection to be settled.
    ``notices``: the clock of each household's public notice that hangs. ``objected``: of those
    households, the ones with an open objection. ``outdated``: households whose kept subsidy is no
    longer what today's parameters and areas give; the town's to reckon.
    """

    standing: ProjectStanding
    verify: Deadline
    use: Deadline
    findings: tuple[LandFinding, ...]
    waiting: int
    notices: Mapping[RowId, Deadline]
    objected: frozenset[RowId]
    outdated: tuple[RowId, ...]

    @property
    def overdue(self) -> bool:
        """Whether one of its clocks has run out."""
        return Urgency.OVERDUE in {self.verify.urgency, self.use.urgency}

    @property
    def soon(self) -> bool:
        """Whether one of its clocks is soon due, and none has run out."""
        return not self.overdue and Urgency.SOON in {self.verify.urgency, self.use.urgency}


@dataclass(frozen=True)
class LandStatus:
    """All projects and the plan's five indicators; ``plan_year`` parts back from present ones.

    ``unsure``: the clocks' parameters that are unknown or 待核实 today.
    """

    plan_year: int
    projects: tuple[ProjectLine, ...]
    indicators: tuple[Ratio, ...]
    unsure: tuple[Key, ...] = ()


@uncollected()
def status(
    desk: Desk,
    *,
    year: int | None = None,
    plan_year: int | None = None,
    project: RowId | None = None,
) -> LandStatus:
    """Return how the projects stand, as of the desk's day.

    Args:
        desk: the open desk; a village sees its own households, and projects that have any.
        year: only projects of this year.
        plan_year: the plan's year; the desk's day's when left out.
        project: only this one.
    """
    village = desk.identity.division if desk.identity.role is Role.VILLAGE else ""
    today, rules = desk.today(), policy(desk)
    with desk.file.reading() as conn:
        everything = store.standings(conn, project=project, village=village)
        known = Known(
            land_people.elsewhere(conn, project),
            land_people.uninsured(conn),
            land_people.insured(conn),
            land_people.died(conn),
            land_course.objected(conn),
            whole=not village,
            held={home: one.labels for home, one in land_held.held(conn).items()},
        )
        marked = land_people.marked(conn, today)
    mine = Owner.TOWN if desk.identity.role is Role.TOWN else Owner.VILLAGE
    wanted = [
        _with_marks(_as_of(one, today), marked)
        for one in everything
        if year in {None, one.project.year}
    ]
    lines = tuple(_line(one, known, rules, mine, today) for one in wanted)
    chosen = plan_year or today.year
    return LandStatus(
        chosen, lines, indicators(wanted, chosen), unsure(rules, today, subsidy=False)
    )


def _line(
    one: ProjectStanding, known: Known, rules: Policy, mine: Owner, today: date
) -> ProjectLine:
    """Return one project with its clocks and findings; ``mine``: whose steps this desk takes."""

    def clocks(started: date | None) -> ClockRules:
        return clock_rules(rules, started or today, today)

    signed = one.project.signed_on
    notices = {
        home.id: public_notice(home.state_since, clocks(home.state_since), today)
        for home in one.households
        if home.state is CourseState.PUBLISHED
    }
    verified = {home.id for home in one.households if home.verified}
    open_ones = known.objected & (notices.keys() | verified)
    return ProjectLine(
        one,
        verification(signed, verified_on(one), clocks(signed), today),
        use_of_money(_paid(one), clocks, today),
        findings(one, _known_of(one, known, rules, mine), today),
        sum(
            home.id in open_ones or _waits(home, mine, notices.get(home.id))
            for home in one.households
        ),
        notices,
        open_ones,
        outdated(one, rules) if mine is Owner.TOWN else (),
    )


def _known_of(one: ProjectStanding, known: Known, rules: Policy, mine: Owner) -> Known:
    """Return what is known beside a project's own lists, with the policy of its agreement."""
    return replace(
        known,
        adult=adult_age(rules, one.project.signed_on),
        due_now=paid_otherwise(one, rules) if mine is Owner.TOWN else {},
    )


def _as_of(standing: ProjectStanding, today: date) -> ProjectStanding:
    """Return a project whose supply lies ahead as one not supplied yet; a finding tells the day."""
    supplied = standing.supply.supplied_on
    if supplied is None or supplied <= today:
        return standing
    return replace(standing, supply=replace(standing.supply, supplied_on=None, arrived_fen=0))


def _paid(standing: ProjectStanding) -> Paid:
    """Return a project's money as the clock of its use sees it."""
    due = standing.verified_people
    waiting = [one.subsidy_fen for one in due if not one.issued] if due else [None]
    return Paid(standing.arrivals, uses_of(standing.people), waiting, used_up_on(standing))


def _with_marks(standing: ProjectStanding, marked: Mapping[RowId, str]) -> ProjectStanding:
    if not any(one.id in marked for one in standing.people):
        return standing
    reviewed = {home.id for home in standing.households if home.verified}
    return replace(standing, people=with_marks(standing.people, marked, reviewed))


def _waits(home: LandHousehold, mine: Owner, notice: Deadline | None) -> bool:
    """Return whether a desk may take a household's next step now."""
    onward = any(not step.back for step in steps_from(home.state, mine))
    return onward and not still_hangs(notice)


def indicators_by(desk: Desk, by: Grouping, *, plan_year: int | None = None) -> tuple[Group, ...]:
    """Return the five indicators of each year, village or project, or of all together."""
    village = desk.identity.division if desk.identity.role is Role.VILLAGE else ""
    with desk.file.reading() as conn:
        everything = store.standings(conn, village=village)
    if not everything:
        return ()
    return grouped(everything, plan_year or desk.today().year, by)


@dataclass(frozen=True)
class Behind:
    """Who or what stands behind an indicator's number. ``counted``: in the numerator too.

    ``household`` and ``person`` are None where projects are counted.
    """

    project: Project
    counted: bool
    household: LandHousehold | None = None
    person: LandPerson | None = None


def behind(desk: Desk, ratio: Ratio) -> tuple[Behind, ...]:
    """Return the projects or people that a ratio counts, those missing in its numerator first."""
    village = desk.identity.division if desk.identity.role is Role.VILLAGE else ""
    with desk.file.reading() as conn:
        everything = store.standings(conn, village=village)
    over, under = set(ratio.over), set(ratio.under)
    found = [
        Behind(one.project, one.project.id in over) for one in everything if one.project.id in under
    ]
    for one in everything:
        homes = {home.id: home for home in one.households}
        found += [
            Behind(one.project, person.id in over, homes[person.household], person)
            for person in one.people
            if person.id in under
        ]
    return tuple(sorted(found, key=lambda line: line.counted))


@dataclass(frozen=True)
class LandWork:
    """What presses on expropriated land, in projects: clocks that ran out or soon will, breaches.

    ``review``: households whose next step is this desk's. ``outdated``: those whose subsidy has to
    be reckoned anew.
    """

    overdue: int
    soon: int
    breaches: int
    review: int
    outdated: int


def work(desk: Desk) -> LandWork:
    """Return what presses at this desk today."""
    found = status(desk).projects
    return LandWork(
        overdue=sum(one.overdue for one in found),
        soon=sum(one.soon for one in found),
        breaches=sum(one.standing.supply.breached for one in found),
        review=sum(one.waiting for one in found),
        outdated=sum(len(one.outdated) for one in found),
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
