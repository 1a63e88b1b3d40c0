"""What one project's and one household's page show (征地核实): everything at one reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.land import LandHousehold, LandPerson, Project
from pension_desk.domain.land_clocks import Deadline, public_notice
from pension_desk.domain.land_course import CourseState, Objection, Step
from pension_desk.domain.land_money import FundPlan
from pension_desk.domain.land_timeline import Event, timeline
from pension_desk.services import land
from pension_desk.services.desk import Desk
from pension_desk.services.land import ProjectLine
from pension_desk.services.land_course import possible
from pension_desk.services.land_records import known_person, people_of_home
from pension_desk.services.land_rules import clock_rules
from pension_desk.services.policy import policy
from pension_desk.store import land as store
from pension_desk.store import land_course as course_store
from pension_desk.store.evidence import evidence_of
from pension_desk.store.land_course import HouseholdStep, KeptSubsidy


@dataclass(frozen=True)
class ProjectPage:
    """One project with all that hangs on it.

    ``people``: by household id. ``states``: how many households stand where, every state in the
    order of the course.
    """

    line: ProjectLine
    people: dict[RowId, tuple[LandPerson, ...]]
    states: tuple[tuple[CourseState, int], ...]
    events: tuple[Event, ...]
    fund_plans: tuple[FundPlan, ...]


@dataclass(frozen=True)
class HouseholdPage:
    """One land household: its people, steps, objections, subsidies, and what may be done now.

    ``subsidies``: the latest first; earlier results are kept as they were reckoned. ``notice``:
    the clock of its public notice while that hangs. ``evidence``: attached files.
    """

    project: Project
    household: LandHousehold
    people: tuple[LandPerson, ...]
    steps: tuple[HouseholdStep, ...]
    objections: tuple[Objection, ...]
    subsidies: tuple[KeptSubsidy, ...]
    possible: tuple[Step, ...]
    notice: Deadline | None = None
    evidence: int = 0

    @property
    def objected(self) -> bool:
        """Whether an objection is open."""
        return any(one.settled_on is None for one in self.objections)


@dataclass(frozen=True)
class ResidentLand:
    """One entry of a resident on a project's list."""

    project: Project
    household: LandHousehold
    person: LandPerson


def of_resident(desk: Desk, resident: RowId) -> tuple[ResidentLand, ...]:
    """Return a resident's entries, whichever project, the earliest first."""
    found = []
    with desk.file.reading() as conn:
        for person in store.people_of_resident(conn, resident):
            home = store.household(conn, person.household)
            project = store.project(conn, home.project) if home else None
            if home is not None and project is not None:
                found.append(ResidentLand(project, home, person))
    return tuple(found)


def project_page(desk: Desk, project: RowId) -> ProjectPage:
    """Return one project's page; refused when the desk has no such project."""
    line = next(iter(land.status(desk, project=project).projects), None)
    if line is None:
        raise Refused("no_such_project", "找不到这个征地项目，可能已被删除。")
    with desk.file.reading() as conn:
        plans = store.fund_plans(conn, project)
    people: dict[RowId, list[LandPerson]] = {}
    for person in line.standing.people:
        people.setdefault(person.household, []).append(person)
    counts = [home.state for home in line.standing.households]
    return ProjectPage(
        line,
        {row: tuple(some) for row, some in people.items()},
        tuple((state, counts.count(state)) for state in CourseState),
        timeline(line.standing, line.verify, line.use, desk.today()),
        plans,
    )


def people(desk: Desk, wanted: Sequence[RowId]) -> tuple[LandPerson, ...]:
    """Return land people by their ids; refused when the desk lacks one of them."""
    with desk.file.reading() as conn:
        return tuple(known_person(conn, row) for row in wanted)


def household_page(desk: Desk, household: RowId) -> HouseholdPage:
    """Return one household's page; refused when the desk has no such household."""
    today, rules = desk.today(), policy(desk)
    with desk.file.reading() as conn:
        home = store.household(conn, household)
        project = store.project(conn, home.project) if home else None
        if home is None or project is None:
            raise Refused("no_such_household", "找不到这一户，可能已被删除。")
        clocks = clock_rules(rules, home.state_since or today, today)
        return HouseholdPage(
            project,
            home,
            people_of_home(conn, home, today),
            course_store.steps(conn, household),
            course_store.objections(conn, household),
            course_store.subsidies(conn, household),
            possible(desk, home),
            public_notice(home.state_since, clocks, today)
            if home.state is CourseState.PUBLISHED
            else None,
            len(evidence_of(conn, household)),
        )
