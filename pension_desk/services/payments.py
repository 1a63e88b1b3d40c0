"""Contributions: entered by the village, confirmed by the tax list, counted by hamlet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import OWN, EntryKind, Purpose
from pension_desk.domain.payment_rules import (
    FIRST_YEAR,
    Payer,
    Problem,
    YearSoFar,
    amount_problem,
    benefit_start,
    day_problem,
    person_problem,
    year_problem,
)
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import Contribution, PersonPage
from pension_desk.domain.scheme_states import SchemeState, strongest
from pension_desk.domain.screening import StatusKind
from pension_desk.services.desk import Desk, Role
from pension_desk.services.ledger import TOPICS, paid_so_far
from pension_desk.services.outcome import Written
from pension_desk.services.policy import policy
from pension_desk.services.roster import person
from pension_desk.services.standing import refresh_standing
from pension_desk.store import ledger as ledger_store
from pension_desk.store import payments as store
from pension_desk.store import roster
from pension_desk.store.payments import HamletPayments, VillagePayments

__all__ = [
    "FIRST_YEAR",
    "Entry",
    "HamletPayments",
    "VillagePayments",
    "by_village",
    "enter",
    "of_year",
    "problem_of",
    "record",
    "withdraw",
]

_HARDSHIP = frozenset({StatusKind.LOW_INCOME, StatusKind.DISABLED})


def of_year(desk: Desk, year: int) -> tuple[HamletPayments, ...]:
    """Return who has and has not paid in a year, by village and hamlet, with amounts."""
    with desk.file.reading() as conn:
        return store.by_hamlet(conn, year)


def by_village(desk: Desk) -> tuple[VillagePayments, ...]:
    """Return how far this year's payments are in each village, by today's standings."""
    with desk.file.reading() as conn:
        return store.by_village(conn)


@dataclass(frozen=True)
class Entry:
    """What a person enters into the ledger; money in fen.

    ``kind``: empty for the person's own payment, as this desk enters it: a village reports, a
    town records. ``paid_on``: today when left out. ``purpose``: empty where amount and day say
    it. ``paid_by`` and ``identity``: of what is paid on behalf.
    """

    year: int
    amount_fen: int
    kind: str = ""
    paid_on: date | None = None
    channel: str = ""
    voucher: str = ""
    purpose: str = ""
    paid_by: str = ""
    identity: str = ""
    note: str = ""


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

    ``again``: the person has said that it is no double entry.

    Raises:
        Refused: a sum that the year's rules do not allow, a wrong year or day, a person who
            cannot have paid, a voucher that another entry bears, a kind that is the town's, or
            (unless ``again``) a year that is already paid.
    """
    page = person(desk, row)
    day = entry.paid_on or desk.today()
    kind = _kind(desk, entry)
    problem = problem_of(desk, page, entry)
    if problem:
        raise problem.refused()
    _check_voucher(desk, row, entry)
    if not again and entry.amount_fen > 0 and not entry.purpose:
        _check_double(page, entry.year, kind)
    detail = f"{page.resident.name} {entry.year}年 {entry.amount_fen / 100:.2f}元"
    with desk.acting("pay", detail) as (conn, writer):
        made = writer.insert("contributions", _fields(page, entry, kind, day))
        refresh_standing(conn, desk, [roster.number_of(conn, row) or 0])
    found = next(c for c in person(desk, row).contributions if c.id == made)
    return Written(found, TOPICS)


def problem_of(desk: Desk, page: PersonPage, entry: Entry) -> Problem | None:
    """Return what is wrong with an entry as it is being typed; None when nothing is."""
    today, rules = desk.today(), policy(desk)
    day = entry.paid_on or today
    kind = _kind(desk, entry)
    if kind not in set(EntryKind) or entry.purpose not in set(Purpose):
        return Problem("bad_kind", f"没有“{entry.kind or entry.purpose}”这一类登记。")
    if kind == EntryKind.CONFIRMED:
        return Problem("tax_only", "税务确认的缴费由税务名单导入。", "手工登记请不要选这一类。")
    if kind not in (EntryKind.REPORTED, EntryKind.RECORDED) and not _is_town(desk):
        return Problem("town_only", f"{EntryKind(kind).label}由镇中心登记。")
    join_age = rules.count(Key.JOIN_AGE, day) or 0
    paid, on_behalf = paid_so_far(page, entry.year)
    return (
        year_problem(entry.year, today)
        or day_problem(entry.year, day, today)
        or person_problem(_payer(desk, page), entry.year, day, join_age)
        or amount_problem(
            rules,
            kind,
            entry.year,
            entry.amount_fen,
            day=day,
            so_far=YearSoFar(paid - on_behalf, on_behalf),
            purpose=entry.purpose,
            identities=_identities(page, entry),
        )
    )


def _kind(desk: Desk, entry: Entry) -> str:
    return entry.kind or (EntryKind.RECORDED if _is_town(desk) else EntryKind.REPORTED)


def _is_town(desk: Desk) -> bool:
    return desk.identity.role is Role.TOWN


def _identities(page: PersonPage, entry: Entry) -> tuple[str, ...]:
    listed = [f"{one.detail}{one.grade}" for one in page.statuses if one.kind in _HARDSHIP]
    return (entry.identity,) if entry.identity else tuple(listed)


def _payer(desk: Desk, page: PersonPage) -> Payer:
    resident = page.resident
    states = [one.state for one in page.registrations if one.scheme == "residents"]
    draws = strongest(states) >= SchemeState.BENEFIT_PAUSED
    since = None
    if draws and resident.birth:
        age = policy(desk).count(Key.BENEFIT_AGE, desk.today()) or 0
        since = benefit_start(resident.birth, age)
    return Payer(resident.name, resident.birth, resident.died_on, since)


def _fields(page: PersonPage, entry: Entry, kind: str, day: date) -> dict[str, FieldValue]:
    return {
        "resident_id": page.resident.id.hex,
        "year": entry.year,
        "kind": kind,
        "amount_fen": entry.amount_fen,
        "paid_on": day.isoformat(),
        "channel": entry.channel or None,
        "voucher": entry.voucher.strip() or None,
        "payer_name": page.resident.name,
        "purpose": entry.purpose or None,
        "paid_by": entry.paid_by.strip() or None,
        "identity": entry.identity.strip() or None,
        "note": entry.note or None,
    }


def _check_voucher(desk: Desk, row: RowId, entry: Entry) -> None:
    """Refuse a voucher that another entry bears; the tax list may confirm the person's own."""
    if not entry.voucher.strip():
        return
    with desk.file.reading() as conn:
        uses = ledger_store.voucher_uses(conn, entry.voucher.strip())
    for use in uses:
        if (use.resident, use.year) != (row, entry.year):
            raise Refused(
                "voucher_used",
                f"票据号码已经登记在{use.name}的{use.year}年缴费上。",
                "请核对票据；一张票据只登记一次。",
            )


def _check_double(page: PersonPage, year: int, kind: str) -> None:
    own = kind in OWN
    paid = [
        c
        for c in page.contributions
        if c.year == year and c.amount_fen > 0 and (c.kind in OWN if own else c.kind == kind)
    ]
    if paid:
        first = paid[0]
        how = "税务已确认" if first.kind == EntryKind.CONFIRMED else "已登记"
        raise Refused(
            "already_paid",
            f"{page.resident.name}的{year}年已有一笔{first.amount_fen / 100:g}元（{how}）。",
            "确实又缴了一笔时，请选“仍要登记”。",
        )


def withdraw(desk: Desk, row: RowId, contribution: RowId, reason: str) -> Written[PersonPage]:
    """Take back what village or town entered by hand; a confirmed one is never taken away."""
    page = person(desk, row)
    found = next((c for c in page.contributions if c.id == contribution), None)
    if found is None:
        raise Refused("no_such_payment", "找不到这笔缴费，可能已经撤回。")
    if found.kind not in (EntryKind.REPORTED, EntryKind.RECORDED):
        raise Refused("confirmed_payment", "税务已确认的缴费不能撤回。", "请由镇中心核对后更正。")
    if found.kind == EntryKind.RECORDED and not _is_town(desk):
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
