"""Employers (企业扩面): how each stands, what presses, and the counts by trade and village."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from pension_desk.domain.employers import Employer, Finding, Standing, findings
from pension_desk.domain.employers_clocks import Clock, Pressing, clock_of
from pension_desk.domain.employers_course import Stage
from pension_desk.services.desk import Desk, Role
from pension_desk.store import employers as store
from pension_desk.store import employers_contacts as contacts
from pension_desk.store import employers_questions as queue
from pension_desk.store.desk_file import Connection


@dataclass(frozen=True)
class EmployerLine:
    """One employer as the table shows it. ``contacted_on``: the last contact's day."""

    employer: Employer
    findings: tuple[Finding, ...]
    clock: Clock | None
    contacts: int
    contacted_on: date | None

    @property
    def number(self) -> int:
        """The employer's local number."""
        return self.employer.number


def lines(desk: Desk) -> tuple[EmployerLine, ...]:
    """Return every employer of this desk, in the order in which the lists named them."""
    village = desk.identity.division if desk.identity.role is Role.VILLAGE else ""
    with desk.file.reading() as conn:
        known = store.employers_of(conn, village=village)
        last = contacts.last_contacts(conn)
    return _lines(known, last, desk.today())


def _lines(
    known: Sequence[Employer], last: dict[bytes, contacts.LastContact], today: date
) -> tuple[EmployerLine, ...]:
    bearers = Counter(one.credit_code for one in known if one.credit_code)
    found = []
    for one in known:
        told = last.get(one.id.bytes, contacts.NO_CONTACT)
        found.append(
            EmployerLine(
                one,
                findings(one, same_code=bearers[one.credit_code] if one.credit_code else 1),
                clock_of(one, told.promised_on, today),
                told.count,
                told.on,
            )
        )
    return tuple(found)


def line_of(conn: Connection, employer: Employer, today: date) -> EmployerLine:
    """Return one employer as the table shows it."""
    last = contacts.last_contacts(conn, employer.id)
    bearers = store.bearers(conn, employer.credit_code)
    (line,) = _lines([employer], last, today)
    return replace(line, findings=findings(employer, same_code=bearers))


@dataclass(frozen=True)
class EmployersStatus:
    """How the employers stand; ``questions``: rows of lists that wait for a person."""

    lines: tuple[EmployerLine, ...]
    questions: int

    def standing(self, wanted: Standing) -> tuple[Employer, ...]:
        """Return the employers that stand so."""
        return tuple(x.employer for x in self.lines if x.employer.standing is wanted)

    @property
    def missing(self) -> int:
        """How many declared people are not insured, all employers together."""
        return sum(line.employer.missing for line in self.lines)


def status(desk: Desk) -> EmployersStatus:
    """Return how every employer of this desk stands."""
    found = lines(desk)
    with desk.file.reading() as conn:
        return EmployersStatus(found, len(queue.open_questions(conn)))


@dataclass(frozen=True)
class EmployerWork:
    """What presses about employers, for the home page.

    ``overdue`` and ``soon``: employers whose clock ran out or soon will. ``untouched``: employers
    that owe and were never contacted. ``unplaced``: without a village (the town's). ``questions``:
    rows of lists that wait for a person.
    """

    overdue: int
    soon: int
    untouched: int
    unplaced: int
    questions: int


def due(desk: Desk) -> EmployerWork:
    """Return what presses at this desk today."""
    found = status(desk)
    clocks = [line.clock.pressing for line in found.lines if line.clock]
    return EmployerWork(
        overdue=clocks.count(Pressing.OVERDUE),
        soon=clocks.count(Pressing.SOON),
        untouched=sum(line.employer.stage is Stage.FOUND for line in found.lines),
        unplaced=sum(
            not line.employer.village and line.employer.standing.owes for line in found.lines
        ),
        questions=found.questions,
    )
