"""What the rest of the file knows of people on land lists: other projects, students, schemes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Connection, and_, distinct, exists, func, or_, select

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import Eligibility, Project
from pension_desk.domain.scheme_states import SchemeState, scheme_state
from pension_desk.domain.screening import StatusKind, status_holds
from pension_desk.store.land import projects, row_id
from pension_desk.store.roster import as_day
from pension_desk.store.schema import registrations, residents, statuses
from pension_desk.store.schema_land import land_households, land_people, land_projects
from pension_desk.store.state import CHUNK

_P, _H = land_people.c, land_households.c
_RULED = (StatusKind.STUDENT.value, StatusKind.SOLDIER.value)


def elsewhere(conn: Connection, project: RowId | None = None) -> dict[str, list[Project]]:
    """Return, for ID numbers on the lists of several projects, these projects.

    With ``project`` only the numbers on that one's list.
    """
    several = (
        select(_P.id_number)
        .join(land_households, _H.id == _P.household_id)
        .where(_P.id_number.is_not(None))
        .group_by(_P.id_number)
        .having(func.count(distinct(_H.project_id)) > 1)
    )
    if project is not None:
        here = (
            select(_P.id_number)
            .join(land_households, _H.id == _P.household_id)
            .where(_H.project_id == project.bytes)
        )
        several = several.where(_P.id_number.in_(here))
    asked = (
        select(_P.id_number, land_projects.c.id)
        .distinct()
        .join(land_households, _H.id == _P.household_id)
        .join(land_projects, land_projects.c.id == _H.project_id)
        .where(_P.id_number.in_(several))
        .order_by(land_projects.c.year, land_projects.c.n)
    )
    known = {one.id.bytes: one for one in projects(conn)}
    found: dict[str, list[Project]] = defaultdict(list)
    for number, row in conn.execute(asked):
        found[number].append(known[row])
    return found


def died(conn: Connection) -> dict[RowId, date]:
    """Return the land people whose resident has died on a day that is told whole."""
    asked = (
        select(_P.id, residents.c.died_on)
        .join(residents, residents.c.id == _P.resident_id)
        .where(residents.c.died_on.is_not(None))
    )
    days = ((row_id(row), as_day(day)) for row, day in conn.execute(asked))
    return {row: day for row, day in days if day is not None}


def marked(conn: Connection, today: date, *, household: RowId | None = None) -> dict[RowId, str]:
    """Return who of the land people is on a list of students or soldiers now: 学生, 军人."""
    c = statuses.c
    asked = (
        select(_P.id, c.kind, c.since, c.until)
        .join(statuses, c.resident_id == _P.resident_id)
        .where(c.kind.in_(_RULED))
    )
    if household is not None:
        asked = asked.where(_P.household_id == household.bytes)
    return {
        row_id(row): "学生" if kind == StatusKind.STUDENT else "军人"
        for row, kind, since, until in conn.execute(asked)
        if status_holds(since or "", until or "", today)
    }


def marked_residents(conn: Connection, residents: Iterable[RowId], today: date) -> frozenset[RowId]:
    """Return which residents are on a list of students or soldiers now."""
    c = statuses.c
    wanted = [row.bytes for row in dict.fromkeys(residents)]
    found: set[RowId] = set()
    for start in range(0, len(wanted), CHUNK):
        asked = select(c.resident_id, c.since, c.until).where(
            c.resident_id.in_(wanted[start : start + CHUNK]), c.kind.in_(_RULED)
        )
        for row, since, until in conn.execute(asked):
            if status_holds(since or "", until or "", today):
                found.add(row_id(row))
    return frozenset(found)


def uninsured(conn: Connection) -> frozenset[RowId]:
    """Return the land people whose resident is registered in no scheme, or in an ended one only.

    Empty while the file has no list of insured at all: then nothing is known of anybody.
    """
    holds = _registered(conn)
    if holds is None:
        return frozenset()
    asked = select(_P.id).where(_P.resident_id.is_not(None), ~holds)
    return frozenset(row_id(row) for (row,) in conn.execute(asked))


def insured(conn: Connection) -> frozenset[RowId]:
    """Return the land people said to be in no scheme whose resident is registered in one."""
    holds = _registered(conn)
    if holds is None:
        return frozenset()
    said = _P.eligibility == Eligibility.NOT_IN_SCHEME.value
    return frozenset(row_id(row) for (row,) in conn.execute(select(_P.id).where(said, holds)))


def _registered(conn: Connection) -> ColumnElement[bool] | None:
    """Return the condition that a land person is in a scheme; None where no list tells."""
    c = registrations.c
    states = {state or "" for (state,) in conn.execute(select(c.state).distinct())}
    if not states:
        return None
    gone = [s for s in states if s and scheme_state(s) in {SchemeState.ENDED, SchemeState.NONE}]
    return exists().where(
        and_(c.resident_id == _P.resident_id, or_(c.state.is_(None), c.state.not_in(gone)))
    )
