"""What one employer's page shows: everything at one reading."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pension_desk.domain.employers import Employee
from pension_desk.domain.employers_clocks import LateFee, clock_of
from pension_desk.domain.employers_course import Step
from pension_desk.domain.employers_timeline import Moment, timeline
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import HistoryLine
from pension_desk.services import employers
from pension_desk.services.desk import Desk
from pension_desk.services.employers import EmployerLine
from pension_desk.services.employers_work import fee_of, possible
from pension_desk.services.roster import history_lines
from pension_desk.store import employers as store
from pension_desk.store import employers_contacts as work
from pension_desk.store import evidence
from pension_desk.store.employers_contacts import Contact, EmployerPaper, EmployerStep
from pension_desk.store.evidence import Evidence


@dataclass(frozen=True)
class EmployerPage:
    """One employer with all that hangs on it, and what may be done now.

    ``fee``: the late fee up to today, None without arrears or without the parameter; ``fee_why``:
    why it cannot be reckoned.
    """

    line: EmployerLine
    staff: tuple[Employee, ...]
    contacts: tuple[Contact, ...]
    steps: tuple[EmployerStep, ...]
    papers: tuple[EmployerPaper, ...]
    evidence: tuple[Evidence, ...]
    possible: tuple[Step, ...]
    moments: tuple[Moment, ...]
    fee: LateFee | None
    fee_why: str


def page(desk: Desk, row: RowId) -> EmployerPage:
    """Return one employer's page; refused when the desk has no such employer."""
    with desk.file.reading() as conn:
        held = store.employer(conn, row)
        if held is None:
            raise Refused("no_such_employer", "找不到这个单位，可能已被删除。")
        staff = store.staff_of(conn, row)
        contacts = work.contacts_of(conn, row)
        steps = work.steps_of(conn, row)
        papers = work.papers_of(conn, row)
        files = evidence.evidence_of(conn, row, evidence.EMPLOYER)
        line = employers.line_of(conn, held, desk.today())
    fee, why = None, ""
    try:
        fee = fee_of(desk, held)
    except Refused as cannot:
        why = cannot.sentence()
    promised = contacts[-1].promised_on if contacts else None
    line = replace(line, clock=clock_of(held, promised, desk.today()))
    return EmployerPage(
        line,
        staff,
        contacts,
        steps,
        papers,
        files,
        possible(desk, held),
        timeline(contacts, steps, papers),
        fee,
        why,
    )


def history(desk: Desk, row: RowId) -> tuple[HistoryLine, ...]:
    """Return what was ever changed of an employer and of all that hangs on it, latest first."""
    found = page(desk, row)
    hanging = (
        *(one.id for one in found.staff),
        *(one.id for one in found.contacts),
        *(one.id for one in found.steps),
        *(one.id for one in found.papers),
        *(one.id for one in found.evidence),
    )
    return history_lines(desk, (row, *hanging))
