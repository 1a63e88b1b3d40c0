"""What was printed for a household: its notices, the latest first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from pension_desk.store import schema
from pension_desk.store.roster import as_day

_N = schema.notices.c


@dataclass(frozen=True)
class PrintedNotice:
    """One notice of a household: its kind, payment year, code, last day and number of prints."""

    kind: str
    year: int | None
    code: str
    printed_on: date | None
    times_printed: int


def printed(conn: Connection, village: str, household_no: str) -> tuple[PrintedNotice, ...]:
    """Return the notices of a household."""
    asked = select(schema.notices).where(
        _N.village == village, _N.household_no == household_no, _N.times_printed > 0
    )
    return tuple(
        PrintedNotice(
            row.kind, row.year, row.code or "", as_day(row.printed_on), row.times_printed or 0
        )
        for row in conn.execute(asked.order_by(_N.year.desc(), _N.n.desc()))
    )
