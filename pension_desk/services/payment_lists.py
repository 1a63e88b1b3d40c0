"""Payments for working through: the people of a place, the last entries, sums of a household."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pension_desk.domain.ids import RowId
from pension_desk.services.desk import Desk
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
    """Return the last payments entered by hand and not withdrawn, the latest first."""
    with desk.file.reading() as conn:
        return store.recent(conn, limit)


def totals(desk: Desk, rows: Sequence[RowId]) -> Mapping[RowId, int]:
    """Return what each of these residents has paid over all years, in fen."""
    with desk.file.reading() as conn:
        return store.totals(conn, rows)
