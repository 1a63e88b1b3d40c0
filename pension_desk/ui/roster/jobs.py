"""What the roster tab has done off the main thread: plain functions over the services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.payment_years import PaymentYear, payment_years
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import HistoryLine, PersonPage, Resident
from pension_desk.services import benefits, ledger, payment_lists, payments, roster
from pension_desk.services.benefits import BenefitPage
from pension_desk.services.desk import Desk
from pension_desk.services.editing import checked_resident
from pension_desk.services.land_pages import ResidentLand, of_resident
from pension_desk.services.ledger import LedgerView
from pension_desk.services.outcome import Written
from pension_desk.services.policy import policy
from pension_desk.services.printed import NoticeRecord, printed_for


@dataclass(frozen=True)
class PersonView:
    """All that a person's page shows. ``number``: the local number, for the table's row.

    ``totals``: what each member of the household has paid over all years, in fen.
    """

    number: int
    page: PersonPage
    history: tuple[HistoryLine, ...]
    printed: tuple[NoticeRecord, ...]
    totals: Mapping[RowId, int]
    years: tuple[PaymentYear, ...]
    ledger: LedgerView
    hamlets: tuple[str, ...]
    benefit: BenefitPage
    land: tuple[ResidentLand, ...]
    today: date


class FieldRefused(Refused):
    """A refused resident, with the name of the field that is at fault (empty: none alone)."""

    def __init__(self, field: str, error: Refused) -> None:
        super().__init__(error.reason, error.message, error.advice)
        self.field = field


def read_person(desk: Desk, row: RowId) -> PersonView:
    """Return a person's whole page; refused when the resident is gone."""
    page = roster.person(desk, row)
    resident = page.resident
    own = next((line for line in page.household if line.id == row), None)
    return PersonView(
        number=own.number if own else 0,
        page=page,
        history=roster.history(desk, row),
        printed=printed_for(desk, resident.village, resident.household_no, row),
        totals=payment_lists.totals(desk, [line.id for line in page.household]),
        years=payment_years(
            page.contributions,
            birth=resident.birth,
            died_on=resident.died_on,
            last_year=desk.today().year,
            policy=policy(desk),
        ),
        ledger=ledger.of_page(desk, page),
        hamlets=roster.hamlets(desk, resident.village),
        benefit=benefits.of_page(desk, page),
        land=of_resident(desk, row),
        today=desk.today(),
    )


def row_id(desk: Desk, number: int) -> RowId:
    """Return the identity behind a local number; refused when the resident is gone."""
    found = roster.lines(desk, [number])
    if not found:
        raise Refused("no_such_resident", "找不到这个人，可能已被合并或删除。")
    return found[0].id


def read_person_at(desk: Desk, number: int) -> PersonView:
    """Return the page of a row of the table."""
    return read_person(desk, row_id(desk, number))


def save(
    desk: Desk, row: RowId, fields: Mapping[str, FieldValue], _watch: Watch
) -> Written[PersonPage]:
    """Set fields of a resident; raises `FieldRefused`."""
    before = roster.person(desk, row).resident
    try:
        return roster.edit(desk, row, fields)
    except Refused as error:
        raise _at_field(error, fields, before, desk.today()) from error


def add(desk: Desk, fields: Mapping[str, FieldValue], _watch: Watch) -> Written[PersonPage]:
    """Enter a resident; raises `FieldRefused`."""
    try:
        return roster.add(desk, fields)
    except Refused as error:
        raise _at_field(error, fields, None, desk.today()) from error


def remove(desk: Desk, row: RowId, reason: str, _watch: Watch) -> Written[str]:
    """Take a wrongly entered resident off the roster."""
    return roster.remove(desk, row, reason)


def reveal(desk: Desk, row: RowId, _watch: Watch) -> Written[str]:
    """Return the whole ID number; that it was looked at is logged."""
    return Written(roster.reveal(desk, row))


def withdraw(
    desk: Desk, row: RowId, contribution: RowId, reason: str, _watch: Watch
) -> Written[PersonPage]:
    """Take back a payment that the village reported."""
    return payments.withdraw(desk, row, contribution, reason)


_AT_FIELD = {
    "no_name": "name",
    "bad_id_number": "id_number",
    "bad_phone": "phone",
    "bad_sex": "sex",
    "bad_village": "village",
    "birth_differs": "id_number",
}


def _at_field(
    error: Refused, fields: Mapping[str, FieldValue], before: Resident | None, today: date
) -> FieldRefused:
    """Find the field that a refusal is about: by its reason, else the one refused alone."""
    if error.reason in _AT_FIELD:
        return FieldRefused(_AT_FIELD[error.reason], error)
    for name, value in fields.items():
        try:
            checked_resident({name: value}, before, today)
        except Refused as alone:
            if alone.reason == error.reason:
                return FieldRefused(name, error)
    return FieldRefused("", error)
