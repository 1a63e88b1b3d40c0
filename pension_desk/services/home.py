"""What today and this week ask for (工作台): each line a number and the place where it is met.

`today` is cheap at any size. The rest is judged person by person, project by project or over the
change log, and asked apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pension_desk.domain.benefit_lists import BenefitList
from pension_desk.domain.home import Matter, Place, TodayLine, When
from pension_desk.domain.roster import Lack, RosterFilter
from pension_desk.services import (
    benefits,
    employers,
    indicators,
    land,
    merging_people,
    roster,
    targets,
    tasks,
    visits,
)
from pension_desk.services.backup import backup_age
from pension_desk.services.bundle_board import Summary, summary
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_undo import last_import
from pension_desk.services.desk import Desk, Role
from pension_desk.services.tasks import TaskDue, TaskKind
from pension_desk.store import home as store

__all__ = ["BACKUP_DUE_DAYS", "Matter", "Place", "TodayLine", "When", "deadline_lines",
           "land_lines", "pace_lines", "people_lines", "stick_lines", "today"]  # fmt: skip

BACKUP_DUE_DAYS = 7
UNDO_DAYS = 3
"""So long the home page offers to take the last import back."""
WEEK_DAYS = 7

INCOMPLETE = RosterFilter(lacks=(Lack.PHONE, Lack.HAMLET, Lack.HOUSEHOLD, Lack.HEAD), gone=False)
"""Whose record lacks what walking, calling and printing need; damaged numbers have a line."""

_COUNTED: tuple[tuple[Matter, Place, When], ...] = (
    (Matter.PROMISES, Place.PROMISES, When.TODAY),
    (Matter.FOLLOW_UPS, Place.FOLLOW_UPS, When.TODAY),
    (Matter.CONTESTED, Place.CONTESTED, When.TODAY),
    (Matter.PROPOSALS, Place.PROPOSALS, When.TODAY),
    (Matter.NOTICES, Place.NOTICES, When.OPEN),
    (Matter.WORK_ITEMS, Place.WORK_ITEMS, When.OPEN),
    (Matter.UNPAID, Place.UNPAID, When.OPEN),
    (Matter.UNREGISTERED, Place.UNREGISTERED, When.OPEN),
    (Matter.DAMAGED, Place.DAMAGED, When.OPEN),
    (Matter.WAITING, Place.WAITING, When.OPEN),
)
"""What the file counts at once, under the matter's own name."""

_BENEFITS = (
    (BenefitList.DEATHS, Matter.DEATHS, Place.DEATHS, When.TODAY),
    (BenefitList.PROOF_OVERDUE, Matter.PROOF_OVERDUE, Place.PROOF_OVERDUE, When.TODAY),
    (BenefitList.TURNING60, Matter.TURNING60, Place.TURNING60, When.OPEN),
)

_TASKS = {
    TaskKind.MEASURE: (Matter.MEASURE, Place.MEASURES),
    TaskKind.DECISION: (Matter.DECISION, Place.MEETINGS),
    TaskKind.ORDER: (Matter.ORDER, Place.ORDERS),
}


def today(desk: Desk) -> tuple[TodayLine, ...]:
    """Return what waits at this desk, the pressing lines first; nothing that counts zero."""
    with desk.file.reading() as conn:
        counts = store.counts(conn, desk.today().isoformat())
    found = [
        TodayLine(matter, place, counts[matter.value], when)
        for matter, place, when in _COUNTED
        if counts[matter.value]
    ]
    found += [
        TodayLine(Matter.CLOCK, Place.CLOCK, 0, When.TODAY, detail=words)
        for words in clock_warnings(desk)
    ]
    found += _backup(backup_age(desk))
    return tuple(sorted(found, key=lambda one: not one.pressing))


def deadline_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return deadlines: overdue ones and today's, then the week's by day.

    Promises and follow-up visits of the week (today's are counted by `today`), measures,
    decisions, orders, employers' limits.
    """
    return (*_promised(desk), *map(_task, tasks.due(desk)), *_employers(desk))


def _promised(desk: Desk) -> Iterator[TodayLine]:
    ahead = (one for one in visits.due(desk, within=WEEK_DAYS) if one.days < 0)
    counted = Counter((one.due_on, one.kind == "promise") for one in ahead)
    for (day, promise), count in sorted(counted.items()):
        matter = Matter.PROMISES if promise else Matter.FOLLOW_UPS
        yield TodayLine(matter, Place(matter.value), count, When.WEEK, due_on=day)


def _task(one: TaskDue) -> TodayLine:
    matter, place = _TASKS[one.kind]
    when = When.OPEN
    if one.days_left is not None:
        when = When.TODAY if one.days_left <= 0 else When.WEEK
    return TodayLine(matter, place, 0, when, due_on=one.due_on, detail=one.title)


def _employers(desk: Desk) -> Iterator[TodayLine]:
    found = employers.due(desk)
    if found.overdue:
        yield TodayLine(
            Matter.EMPLOYERS_OVERDUE, Place.EMPLOYERS_OVERDUE, found.overdue, When.TODAY
        )
    if found.soon:
        yield TodayLine(Matter.EMPLOYERS_SOON, Place.EMPLOYERS_SOON, found.soon, When.WEEK)


def stick_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return what waits for a stick, what was never answered, and an import that can be undone.

    Asked apart from `today`, because it may take a second where a long list has just been read.
    """
    return tuple(sorted(_stick_lines(desk), key=lambda one: not one.pressing))


def _stick_lines(desk: Desk) -> Iterator[TodayLine]:
    sticks = summary(desk)
    yield from _of_town(sticks) if desk.identity.role is Role.TOWN else _of_village(sticks)
    came = last_import(desk)
    if came and not came.why_not and (desk.clock() - came.at).days < UNDO_DAYS:
        yield TodayLine(Matter.CAME, Place.UNDO_IMPORT, came.changes, detail=came.what, at=came.at)


def people_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return whose benefit asks for something, who is owed a visit, who may be entered twice."""
    sizes = benefits.sizes(desk, [which for which, *_line in _BENEFITS])
    found = [
        TodayLine(matter, place, sizes[which], when) for which, matter, place, when in _BENEFITS
    ]
    if desk.identity.role is Role.VILLAGE:
        owed = len(visits.owed_numbers(desk, visits.Place()))
        found.append(TodayLine(Matter.OWED_VISITS, Place.OWED_VISITS, owed))
    lacking = roster.count(desk, INCOMPLETE)
    found.append(TodayLine(Matter.QUALITY, Place.QUALITY, lacking))
    twice = len(merging_people.duplicates(desk))
    found.append(TodayLine(Matter.DUPLICATES, Place.DUPLICATES, twice))
    return tuple(line for line in found if line.count)


def land_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return what presses on expropriated land."""
    found = land.work(desk)
    lines = (
        TodayLine(Matter.LAND_BREACHES, Place.LAND_BREACHES, found.breaches, When.TODAY),
        TodayLine(Matter.LAND_OVERDUE, Place.LAND_OVERDUE, found.overdue, When.TODAY),
        TodayLine(Matter.LAND_SOON, Place.LAND_SOON, found.soon, When.WEEK),
        TodayLine(Matter.LAND_STEPS, Place.LAND_STEPS, found.review),
        TodayLine(Matter.LAND_OUTDATED, Place.LAND_OUTDATED, found.outdated),
    )
    return tuple(line for line in lines if line.count)


def pace_lines(desk: Desk) -> tuple[TodayLine, ...]:
    """Return how many villages are behind a target's pace; at a village's desk, of how many."""
    known = targets.targets(desk, desk.today().year)
    if not known:
        return ()
    reckoned = indicators.reckon(desk, desk.today().year)
    behind = [
        (key, village)
        for key, village in known
        if desk.in_scope(village) and targets.progress_in(known, reckoned, key, village).behind
    ]
    if not behind:
        return ()
    if desk.identity.role is Role.TOWN:
        villages = {village for _key, village in behind}
        return (TodayLine(Matter.BEHIND_VILLAGES, Place.INDICATORS, len(villages)),)
    return (TodayLine(Matter.BEHIND_INDICATORS, Place.INDICATORS, len(behind)),)


def _of_town(sticks: Summary) -> Iterator[TodayLine]:
    if sticks.silent:
        yield TodayLine(Matter.SILENT, Place.BUNDLES, sticks.silent, When.TODAY)
    if sticks.unsent:
        yield TodayLine(Matter.TO_VILLAGES, Place.EXPORT, sticks.partners, more=sticks.unsent)
    if sticks.days:
        when = When.TODAY if sticks.overdue else When.OPEN
        yield TodayLine(
            Matter.VILLAGES_UNANSWERED, Place.BUNDLES, sticks.unanswered, when, more=sticks.days
        )


def _of_village(sticks: Summary) -> Iterator[TodayLine]:
    if sticks.unsent:
        yield TodayLine(Matter.TO_TOWN, Place.EXPORT, sticks.unsent)
    if sticks.days:
        when = When.TODAY if sticks.overdue else When.OPEN
        yield TodayLine(Matter.TOWN_UNANSWERED, Place.BUNDLES, sticks.days, when)


def _backup(age: int | None) -> list[TodayLine]:
    if age is None:
        return [TodayLine(Matter.NO_BACKUP, Place.BACKUP, 0, When.TODAY)]
    if age >= BACKUP_DUE_DAYS:
        return [TodayLine(Matter.OLD_BACKUP, Place.BACKUP, age, When.TODAY)]
    return []
