"""Payments for working through: the people of a place, the last entries, sums of a household."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import EntryKind
from pension_desk.services.desk import Desk, Role
from pension_desk.store import payment_lists as store
from pension_desk.store.payment_lists import Entry, YearPeople
from pension_desk.store.payments import HamletPayments

__all__ = ["Entry", "HamletPayments", "YearPeople", "recent_entries", "totals", "year_people"]


def year_people(
    desk: Desk, year: int, *, village: str = "", hamlet: str | None = None, paid: bool = False
) -> YearPeople:
    """Return who of a place has paid in a year, or who is due and has not, in walking order.

    ``village``: its code, empty for all that the desk holds; ``hamlet``: None for all of it.
    """
    with desk.file.reading() as conn:
        return store.year_people(conn, year, village, hamlet, paid=paid)


def recent_entries(desk: Desk, limit: int = 30) -> tuple[Entry, ...]:
    """Return the last payments that this desk's kind entered by hand, the latest first.

    Withdrawn ones are left out.
    """
    town = desk.identity.role is Role.TOWN
    kind = EntryKind.RECORDED if town else EntryKind.REPORTED
    with desk.file.reading() as conn:
        return store.recent(conn, kind, limit)


def totals(desk: Desk, rows: Sequence[RowId]) -> Mapping[RowId, int]:
    """Return what each of these residents has paid over all years, in fen."""
    with desk.file.reading() as conn:
        return store.totals(conn, rows)
