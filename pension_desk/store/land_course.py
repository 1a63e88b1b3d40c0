"""The course of expropriated households as kept: their steps and objections."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, select, text

from pension_desk.domain.ids import RowId
from pension_desk.domain.land import mu_of
from pension_desk.domain.land_course import CourseState, Objection
from pension_desk.domain.land_subsidy import WorkingLine
from pension_desk.store.land import row_id
from pension_desk.store.roster import as_day
from pension_desk.store.schema_land import land_objections, land_steps, land_subsidies
from pension_desk.store.state import CHUNK

_POSTED = text(
    "SELECT s.household_id, max(s.taken_on) AS taken_on FROM land_steps AS s"
    " JOIN land_households AS h ON h.id = s.household_id"
    " WHERE h.project_id = :project AND s.\"end\" = 'published'"
    " GROUP BY s.household_id"
)


@dataclass(frozen=True)
class HouseholdStep:
    """One step that was taken: from where to where, on which day, by whom and why."""

    start: CourseState
    end: CourseState
    on: date
    by: str
    reason: str

    @property
    def back(self) -> bool:
        """Whether it went back."""
        return self.end.place < self.start.place


def steps(conn: Connection, household: RowId) -> tuple[HouseholdStep, ...]:
    """Return a household's steps in the order in which they were taken."""
    c = land_steps.c
    known = frozenset(CourseState)
    asked = select(land_steps).where(c.household_id == household.bytes)
    return tuple(
        HouseholdStep(
            CourseState(row.start), CourseState(row.end), day, row.by_name or "", row.reason or ""
        )
        for row in conn.execute(asked.order_by(c.taken_on, c.n))
        if row.start in known and row.end in known and (day := as_day(row.taken_on)) is not None
    )


def posted_on(conn: Connection, project: RowId) -> dict[RowId, date]:
    """Return on which day each household of a project was posted last, where a desk did that."""
    found = conn.execute(_POSTED, {"project": project.bytes})
    days = ((row_id(row.household_id), as_day(row.taken_on)) for row in found)
    return {home: day for home, day in days if day is not None}


@dataclass(frozen=True)
class KeptSubsidy:
    """A subsidy as it was reckoned: each person's sum in fen, the area that counted, its working.

    ``working``: lines of what, how, result. ``unconfirmed``: parameters that were 待核实.
    """

    computed_on: date
    amount_fen: int
    area_mu: Decimal | None
    people: int
    working: tuple[WorkingLine, ...]
    unconfirmed: str


def subsidies(conn: Connection, household: RowId) -> tuple[KeptSubsidy, ...]:
    """Return a household's subsidies, the latest first."""
    c = land_subsidies.c
    asked = select(land_subsidies).where(c.household_id == household.bytes)
    return tuple(
        KeptSubsidy(
            day,
            row.amount_fen,
            mu_of(row.area_mu4),
            row.people or 0,
            _working(row.working),
            row.unconfirmed or "",
        )
        for row in conn.execute(asked.order_by(c.computed_on.desc(), c.n.desc()))
        if (day := as_day(row.computed_on)) is not None
    )


def _working(kept: str | None) -> tuple[WorkingLine, ...]:
    """Return the lines of a kept working; none where another program wrote what is none."""
    try:
        told = json.loads(kept or "[]")
        return tuple(WorkingLine(str(what), str(how), str(result)) for what, how, result in told)
    except (ValueError, TypeError):
        return ()


def objections(conn: Connection, household: RowId) -> tuple[Objection, ...]:
    """Return the objections raised against a household's entry, in order."""
    return objections_of(conn, [household]).get(household, ())


def objections_of(
    conn: Connection, households: Sequence[RowId]
) -> dict[RowId, tuple[Objection, ...]]:
    """Return the objections raised against these households' entries, each household's in order."""
    c = land_objections.c
    found: dict[RowId, list[Objection]] = defaultdict(list)
    for start in range(0, len(households), CHUNK):
        part = [row.bytes for row in households[start : start + CHUNK]]
        asked = select(land_objections).where(c.household_id.in_(part))
        for row in conn.execute(asked.order_by(c.raised_on, c.n)):
            day = as_day(row.raised_on)
            if day is not None:
                found[row_id(row.household_id)].append(
                    Objection(
                        day, row.by_name or "", row.about, as_day(row.settled_on), row.outcome or ""
                    )
                )
    return {household: tuple(some) for household, some in found.items()}


def objected(conn: Connection) -> frozenset[RowId]:
    """Return the households with an objection that nobody has settled."""
    c = land_objections.c
    asked = select(c.household_id).where(c.settled_on.is_(None))
    return frozenset(row_id(row.household_id) for row in conn.execute(asked))


def objection_rows(conn: Connection, household: RowId) -> list[tuple[RowId, date]]:
    """Return the objections' record ids and days, in the order of `objections`."""
    c = land_objections.c
    asked = select(c.id, c.raised_on).where(c.household_id == household.bytes)
    return [
        (row_id(row.id), day)
        for row in conn.execute(asked.order_by(c.raised_on, c.n))
        if (day := as_day(row.raised_on)) is not None
    ]
