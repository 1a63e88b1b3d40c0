"""The work with employers as kept: contacts, steps and papers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Table, select

from pension_desk.domain.employers_course import Stage
from pension_desk.domain.ids import RowId
from pension_desk.store.land import row_id
from pension_desk.store.roster import as_day
from pension_desk.store.schema_employers import (
    employer_contacts,
    employer_papers,
    employer_steps,
)


@dataclass(frozen=True)
class LastContact:
    """An employer's contacts in short: how many, the last one's day, and what was promised."""

    count: int
    on: date | None
    promised_on: date | None


NO_CONTACT = LastContact(0, None, None)


def last_contacts(conn: Connection, employer: RowId | None = None) -> dict[bytes, LastContact]:
    """Return by employer's id what its contacts come to; of one employer, or of all."""
    found: dict[bytes, LastContact] = {}
    c = employer_contacts.c
    asked = select(c.employer_id, c.contacted_on, c.promised_on).order_by(c.contacted_on, c.n)
    if employer is not None:
        asked = asked.where(c.employer_id == employer.bytes)
    for row in conn.execute(asked):
        before = found.get(row.employer_id, NO_CONTACT)
        found[row.employer_id] = LastContact(
            before.count + 1, as_day(row.contacted_on), as_day(row.promised_on)
        )
    return found


@dataclass(frozen=True)
class Contact:
    """One contact; ``mode``, ``result`` and ``units`` are codes of `domain.employers_words`."""

    id: RowId
    on: date
    mode: str
    result: str
    by: str
    met: str
    units: str
    promised_on: date | None
    note: str


def contacts_of(conn: Connection, employer: RowId) -> tuple[Contact, ...]:
    """Return an employer's contacts, the earliest first."""
    return tuple(
        Contact(
            row_id(row.id),
            day,
            row.mode or "",
            row.result or "",
            row.by_name or "",
            row.met or "",
            row.units or "",
            as_day(row.promised_on),
            row.note or "",
        )
        for row, day in _dated(conn, employer_contacts, "contacted_on", employer)
    )


@dataclass(frozen=True)
class EmployerStep:
    """One step that was taken: from where to where, on which day, until when, by whom and why."""

    id: RowId
    start: Stage
    end: Stage
    on: date
    limit_on: date | None
    by: str
    reason: str


def steps_of(conn: Connection, employer: RowId) -> tuple[EmployerStep, ...]:
    """Return an employer's steps in the order in which they were taken."""
    known = set(Stage)
    return tuple(
        EmployerStep(
            row_id(row.id),
            Stage(row.start),
            Stage(row.end),
            day,
            as_day(row.limit_on),
            row.by_name or "",
            row.reason or "",
        )
        for row, day in _dated(conn, employer_steps, "taken_on", employer)
        if row.start in known and row.end in known
    )


@dataclass(frozen=True)
class EmployerPaper:
    """One paper that was printed for an employer; ``kind``: a form's name."""

    id: RowId
    kind: str
    on: date
    by: str


def papers_of(conn: Connection, employer: RowId) -> tuple[EmployerPaper, ...]:
    """Return the papers printed for an employer, the earliest first."""
    return tuple(
        EmployerPaper(row_id(row.id), row.kind, day, row.by_name or "")
        for row, day in _dated(conn, employer_papers, "printed_on", employer)
    )


def _dated(
    conn: Connection, table: Table, day_field: str, employer: RowId
) -> Iterator[tuple[Any, date]]:
    day_column = table.c[day_field]
    asked = select(table).where(table.c.employer_id == employer.bytes)
    for row in conn.execute(asked.order_by(day_column, table.c.n)):
        day = as_day(getattr(row, day_field))
        if day is not None:
            yield row, day
