"""A day's work on expropriated land, done on invented lists: for the demonstration and practice.

The town's figures are marked as what they are: made up, so that sums come to what the invented
ledger requires.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from pension_desk.domain.errors import Refused
from pension_desk.domain.form_kinds import LAND_KINDS
from pension_desk.domain.land import Project, UseWay
from pension_desk.domain.land_course import CourseState
from pension_desk.domain.land_indicators import ProjectStanding
from pension_desk.domain.land_money import PlanState, spread
from pension_desk.domain.policy_keys import Key
from pension_desk.services import (
    land,
    land_course,
    land_money,
    land_plans,
    land_subsidies,
    policy_edit,
)
from pension_desk.services.desk import Desk
from pension_desk.services.land_money import UseEntry
from pension_desk.services.land_papers import LandWanted, print_land
from pension_desk.services.policy_edit import NewFigure

SOURCE = "练习用的数字，不是政策规定"
_FIGURES = (
    (Key.LAND_WAGE, "6000"),
    (Key.LAND_VERIFY_DAYS, "60"),
    (Key.LAND_NOTICE_DAYS, "7"),
    (Key.LAND_USE_MONTHS, "3"),
    (Key.LAND_ALL_MEMBERS, "是"),
)
_BEGAN = date(2016, 1, 1)
_PAID = 3
"""So many people of each project have their subsidy paid by one voucher list."""


def town_work(desk: Desk) -> str:
    """Set the figures; take what is verified through review, reckoning, money and first uses."""
    for key, value in _FIGURES:
        policy_edit.set_figure(desk, NewFigure(key, _BEGAN, value, SOURCE))
    reckoned = sum(_of_project(desk, line.standing) for line in land.status(desk).projects)
    paid = sum(_pay(desk, line.standing) for line in land.status(desk).projects)
    return f"测算{reckoned}户，登记{paid}人使用补贴"


def _of_project(desk: Desk, one: ProjectStanding) -> int:
    """Do a project's plans and its verified households' steps; return how many were reckoned."""
    project = one.project
    homes = [home.id for home in one.households if home.state is CourseState.TOWN_REVIEWED]
    _plan(desk, project, one)
    if not homes:
        return 0
    land_course.step(desk, homes, CourseState.COUNTY_REVIEWED)
    try:
        made = land_subsidies.compute_all(desk, project.id).value
    except Refused:
        return 0
    done = [line.household.id for line in made.lines if line.made]
    land_course.step(desk, done, CourseState.COMPUTED)
    with suppress(Refused):  # where no money has come they wait, as they would at a real desk
        land_course.step(desk, done, CourseState.FUNDED)
    people = sum(len(line.due) for line in made.lines)
    plan = land_plans.add_fund_plan(
        desk, project.id, desk.today().year, amount_fen=made.total_fen, people=people
    ).value
    land_plans.step_fund_plan(desk, plan, PlanState.SUBMITTED)
    return len(done)


def _plan(desk: Desk, project: Project, one: ProjectStanding) -> None:
    if project.required_fen and not one.plan and one.account.open_fen:
        first = project.signed_on or desk.today()
        land_plans.set_plan(desk, project.id, spread(project.required_fen, 2, first, 12))


def _pay(desk: Desk, one: ProjectStanding) -> int:
    funded = {home.id for home in one.households if home.state is CourseState.FUNDED}
    entries = [
        UseEntry(person.id, person.subsidy_fen, f"付{desk.today().year}001")
        for person in one.people
        if person.household in funded
        and person.eligibility.counts
        and not person.issued
        and person.subsidy_fen
    ][:_PAID]
    if not entries:
        return 0
    return len(land_money.use_many(desk, entries, UseWay.ON_BEHALF).value.done)


def village_work(desk: Desk) -> str:
    """Confirm what was collected; post most of it, one household objected to."""
    homes = [
        home.id
        for line in land.status(desk).projects
        for home in line.standing.households
        if home.state is CourseState.COLLECTED
    ]
    if not homes:
        return "没有待核实的户"
    began = desk.today() - timedelta(days=2)
    confirmed = land_course.step(desk, homes, CourseState.GROUP_CONFIRMED, on=began).value.done
    kept = max(1, len(confirmed) * 3 // 4)
    land_course.step(desk, confirmed[:kept], CourseState.VILLAGE_CONFIRMED, on=began)
    posted = land_course.step(
        desk, confirmed[: max(1, kept * 2 // 3)], CourseState.PUBLISHED, on=began
    ).value.done
    land_course.object_to(desk, posted[0], by="同组村民", about="说被征面积多算了一分地")
    return f"组里确认{len(confirmed)}户，公示{len(posted)}户，异议1条"


def print_all(desk: Desk, folder: Path) -> tuple[Path, ...]:
    """Print every land paper that has something in it, for the first project of the ledger."""
    made: list[Path] = []
    for line in land.status(desk).projects:
        for kind, known in LAND_KINDS.items():
            out = folder / f"{known.label}.pdf"
            if out not in made:
                try:
                    print_land(desk, LandWanted(kind, project=line.standing.project.id), out)
                except Refused as refused:
                    if refused.reason != "nothing_to_print":
                        raise
                else:
                    made.append(out)
    return tuple(made)
