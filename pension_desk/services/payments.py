"""Contributions: entered by the village, confirmed by the tax list, counted by hamlet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import EntryKind
from pension_desk.domain.payment_entry import (
    Entry,
    PayerYear,
    Way,
    doubt,
    entry_problem,
    in_way,
    kind_at,
    payer_of,
    voucher_used,
)
from pension_desk.domain.payment_rules import FIRST_YEAR, Problem
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import Contribution, PersonPage
from pension_desk.domain.screening import StatusKind
from pension_desk.services.desk import Desk, Role
from pension_desk.services.ledger import TOPICS
from pension_desk.services.outcome import Written
from pension_desk.services.policy import policy
from pension_desk.services.roster import person
from pension_desk.services.standing import refresh_standing
from pension_desk.store import ledger as ledger_store
from pension_desk.store import payments as store
from pension_desk.store import roster
from pension_desk.store.benefits import drawing_since
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import ActWriter
from pension_desk.store.payments import HamletPayments, VillagePayments

__all__ = [
    "FIRST_YEAR",
    "Entry",
    "HamletPayments",
    "VillagePayments",
    "by_village",
    "check",
    "detail_of",
    "enter",
    "enter_in_way",
    "facts_of",
    "is_town",
    "of_year",
    "problem_of",
    "record",
    "withdraw",
    "write",
]

HARDSHIP = frozenset({StatusKind.LOW_INCOME, StatusKind.DISABLED})


def of_year(desk: Desk, year: int) -> tuple[HamletPayments, ...]:
    """Return who has and has not paid in a year, by village and hamlet, with amounts."""
    with desk.file.reading() as conn:
        return store.by_hamlet(conn, year)


def by_village(desk: Desk) -> tuple[VillagePayments, ...]:
    """Return how far this year's payments are in each village, by today's standings."""
    with desk.file.reading() as conn:
        return store.by_village(conn)


def record(
    desk: Desk,
    row: RowId,
    *,
    year: int,
    amount_fen: int,
    channel: str = "",
    paid_on: date | None = None,
    note: str = "",
    again: bool = False,
) -> Written[Contribution]:
    """Enter a person's own payment; see `enter`, which takes all that an entry can say."""
    entry = Entry(year, amount_fen, paid_on=paid_on, channel=channel, note=note)
    return enter(desk, row, entry, again=again)


def enter(desk: Desk, row: RowId, entry: Entry, *, again: bool = False) -> Written[Contribution]:
    """Enter one entry of the ledger.

    ``again``: the person has said that what was asked is meant; see `payment_entry.doubt`.

    Raises:
        Refused: a sum that the year's rules do not allow, a wrong year or day, a person who
            cannot have paid, a voucher that another entry bears, a kind that is the town's, or
            (unless ``again``) what `payment_entry.doubt` asks: a year that is already paid, that
            lies beyond the age of the benefit, a person of the employees' scheme.
    """
    page = person(desk, row)
    check(desk, page, entry, again=again)
    with desk.acting("pay", detail_of(page, entry)) as (conn, writer):
        made = write(conn, writer, desk, page, entry)
    found = next(c for c in person(desk, row).contributions if c.id == made)
    return Written(found, TOPICS)


def enter_in_way(
    desk: Desk, row: RowId, entry: Entry, way: Way, *, again: bool = False
) -> Written[Contribution]:
    """Enter an entry of the kind and purpose that a chosen way has; see `enter`."""
    so_far = facts_of(desk, person(desk, row), entry.year).so_far
    said = replace(entry, paid_on=entry.paid_on or desk.today())
    return enter(desk, row, in_way(said, way, so_far), again=again)


def check(desk: Desk, page: PersonPage, entry: Entry, *, again: bool = False) -> None:
    """Refuse an entry as `enter` does; ``page``: the person's, as it stands."""
    facts = facts_of(desk, page, entry.year)
    problem = entry_problem(policy(desk), facts, entry, desk.today(), town=is_town(desk))
    if problem:
        raise problem.refused()
    _check_voucher(desk, page.resident.id, entry)
    asked = None if again else doubt(policy(desk), facts, entry, town=is_town(desk))
    if asked:
        raise asked.refused()


def detail_of(page: PersonPage, entry: Entry) -> str:
    """Return what the log says of an entry."""
    return f"{page.resident.name} {entry.year}年 {entry.amount_fen / 100:.2f}元"


def write(conn: Connection, writer: ActWriter, desk: Desk, page: PersonPage, entry: Entry) -> RowId:
    """Write an entry that was checked, within an act; return its record's id."""
    kind, day = kind_at(entry, town=is_town(desk)), entry.paid_on or desk.today()
    made = writer.insert("contributions", _fields(page, entry, kind, day))
    refresh_standing(conn, desk, [roster.number_of(conn, page.resident.id) or 0])
    return made


def problem_of(desk: Desk, page: PersonPage, entry: Entry) -> Problem | None:
    """Return what is wrong with an entry as it is being typed; None when nothing is."""
    facts = facts_of(desk, page, entry.year)
    return entry_problem(policy(desk), facts, entry, desk.today(), town=is_town(desk))


def facts_of(desk: Desk, page: PersonPage, year: int) -> PayerYear:
    """Return what an entry for a year is held against."""
    registered = [(one.scheme, one.state) for one in page.registrations]
    listed = [f"{one.detail}{one.grade}" for one in page.statuses if one.kind in HARDSHIP]
    age = policy(desk).standing_count(Key.BENEFIT_AGE, desk.today())
    row = page.resident.id
    with desk.file.reading() as conn:
        since = drawing_since(conn, [row]).get(row)
    who = payer_of(page.resident, registered, listed, age, since)
    return PayerYear(who, year, tuple(one for one in page.contributions if one.year == year))


def is_town(desk: Desk) -> bool:
    """Return whether this is the town's desk."""
    return desk.identity.role is Role.TOWN


def _fields(page: PersonPage, entry: Entry, kind: str, day: date) -> dict[str, FieldValue]:
    return {
        "resident_id": page.resident.id.hex,
        "year": entry.year,
        "kind": kind,
        "amount_fen": entry.amount_fen,
        "paid_on": day.isoformat(),
        "channel": entry.channel or None,
        "voucher": entry.voucher or None,
        "payer_name": page.resident.name,
        "purpose": entry.purpose or None,
        "paid_by": entry.paid_by.strip() or None,
        "identity": entry.identity.strip() or None,
        "note": entry.note or None,
    }


def _check_voucher(desk: Desk, row: RowId, entry: Entry) -> None:
    """Refuse a voucher that another entry bears; the tax list may confirm the person's own."""
    if not entry.voucher:
        return
    with desk.file.reading() as conn:
        uses = ledger_store.voucher_uses(conn, entry.voucher)
    for use in uses:
        if (use.resident, use.year) != (row, entry.year):
            raise voucher_used(use.name, use.year).refused()


def withdraw(desk: Desk, row: RowId, contribution: RowId, reason: str) -> Written[PersonPage]:
    """Take back what village or town entered by hand; a confirmed one is never taken away."""
    page = person(desk, row)
    found = next((c for c in page.contributions if c.id == contribution), None)
    if found is None:
        raise Refused("no_such_payment", "找不到这笔缴费，可能已经撤回。")
    if found.kind not in (EntryKind.REPORTED, EntryKind.RECORDED):
        raise Refused("confirmed_payment", "税务已确认的缴费不能撤回。", "请由镇中心核对后更正。")
    if found.kind == EntryKind.RECORDED and not is_town(desk):
        raise Refused("town_only", "镇里登记的缴费由镇中心撤回。")
    if not reason.strip():
        raise Refused("no_reason", "请写明撤回的原因。")
    with desk.acting("withdraw", f"{page.resident.name} {found.year}年：{reason.strip()}") as (
        conn,
        writer,
    ):
        writer.delete("contributions", contribution)
        refresh_standing(conn, desk, [roster.number_of(conn, row) or 0])
    return Written(person(desk, row), TOPICS)
