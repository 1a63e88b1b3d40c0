"""A person's contribution ledger: shown with who entered what; corrected by counter-entries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import (
    EntryKind,
    Ledger,
    Purpose,
    ledger,
    months_in,
    paid_in,
    remaining,
)
from pension_desk.domain.money_text import exact_yuan
from pension_desk.domain.payment_rules import (
    YearSoFar,
    correction_problem,
    day_problem,
    year_problem,
)
from pension_desk.domain.roster import Contribution, PersonPage
from pension_desk.domain.scheme_states import scheme_state
from pension_desk.services.desk import Desk, Role
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.policy import policy
from pension_desk.services.roster import person
from pension_desk.services.standing import refresh_standing
from pension_desk.store import ledger as store
from pension_desk.store import roster
from pension_desk.store.ledger import Author

__all__ = ["Author", "LedgerView", "correct", "of_page", "of_person", "refund"]

TOPICS = frozenset({Topic.PAYMENTS, Topic.ROSTER, Topic.SCREENING})

_TOLD = frozenset({EntryKind.REPORTED, EntryKind.RECORDED})


@dataclass(frozen=True)
class LedgerView:
    """A person's ledger, and who entered each of its entries."""

    resident: RowId
    name: str
    ledger: Ledger
    authors: Mapping[RowId, Author]


def of_person(desk: Desk, row: RowId) -> LedgerView:
    """Return one resident's ledger; refused when the id is unknown."""
    return of_page(desk, person(desk, row))


def of_page(desk: Desk, page: PersonPage) -> LedgerView:
    """Return the ledger of a person whose page was read."""
    years = [r.years_paid for r in page.registrations if r.scheme == "residents"]
    known = [count for count in years if count is not None]
    with desk.file.reading() as conn:
        authors = store.authors(conn, [entry.id for entry in page.contributions])
    found = ledger(
        page.contributions,
        register_years=max(known, default=None),
        employee_months=partial(_employee_months, page, desk.today()),
    )
    return LedgerView(page.resident.id, page.resident.name, found, authors)


def _employee_months(page: PersonPage, today: date, year: int) -> int:
    """Return the months of a year under the employees' scheme, as far as its list says.

    From the first month to today while the person is in it; who left is not reckoned: the list
    does not say when.
    """
    spans = [
        (one.first_month, f"{today:%Y-%m}")
        for one in page.registrations
        if one.scheme == "employees" and one.first_month and scheme_state(one.state).active
    ]
    return max((months_in(year, first, last) for first, last in spans), default=0)


def correct(
    desk: Desk,
    row: RowId,
    entry: RowId,
    reason: str,
    *,
    amount_fen: int = 0,
    year: int | None = None,
) -> Written[PersonPage]:
    """Correct a confirmed entry by counter-entries; the entry itself stays as it was.

    Args:
        desk: the town's desk.
        row: the resident.
        entry: what is wrong.
        reason: why, in words.
        amount_fen: what it should be; 0: it should not be there at all.
        year: the payment year that it belongs to; its own when left out.

    Raises:
        Refused: a village's desk, an entry that can be withdrawn instead, no reason, nothing
            that would change, a sum that the year's rules do not have.
    """
    page = person(desk, row)
    found = _entry_of(page, entry)
    _check_correctable(desk, found, reason)
    if amount_fen < 0:
        raise Refused("bad_amount", "更正后的金额不能是负数。", "要退费请登记退费。")
    to_year = year or found.year
    problem = year_problem(to_year, desk.today())
    if problem:
        raise problem.refused()
    identities = (found.identity,) if found.identity else ()
    wrong = correction_problem(
        policy(desk), found.kind, to_year, amount_fen,
        so_far=_beside(page, found, to_year), identities=identities,
    )  # fmt: skip
    if wrong:
        raise wrong.refused()
    left = remaining(found, page.contributions)
    if to_year == found.year:
        sums = [(found.year, amount_fen - left)]
    else:
        sums = [(found.year, -left), (to_year, amount_fen)]
    made = [
        _against(found, of_year, fen, Purpose.CORRECTION, desk.today(), reason.strip())
        for of_year, fen in sums
        if fen
    ]
    if not made:
        raise Refused("nothing_changed", "更正后与原来一样，没有什么要改。")
    _write(desk, row, "correct", f"{page.resident.name} {found.year}年：{reason.strip()}", made)
    return Written(person(desk, row), TOPICS)


def refund(
    desk: Desk,
    row: RowId,
    entry: RowId,
    reason: str,
    *,
    amount_fen: int | None = None,
    paid_on: date | None = None,
) -> Written[PersonPage]:
    """Enter that money of an entry went back (退费).

    ``amount_fen``: how much, above zero; all that is left when not given. ``paid_on``: the day;
    today when left out. Refused as `correct` is, and for more than is left.
    """
    page = person(desk, row)
    found = _entry_of(page, entry)
    _check_correctable(desk, found, reason)
    left = remaining(found, page.contributions)
    back = left if amount_fen is None else amount_fen
    if not 0 < back <= left:
        raise Refused(
            "refund_too_much",
            f"这笔缴费还剩{exact_yuan(left)}元，不能退{exact_yuan(back)}元。",
        )
    day = paid_on or desk.today()
    problem = day_problem(found.year, day, desk.today())
    if problem:
        raise problem.refused()
    made = _against(found, found.year, -back, Purpose.REFUND, day, reason.strip())
    _write(desk, row, "refund", f"{page.resident.name} {found.year}年 {back / 100:.2f}元", [made])
    return Written(person(desk, row), TOPICS)


def _against(
    found: Contribution,
    year: int,
    fen: int,
    purpose: Purpose,
    day: date,
    reason: str,
) -> dict[str, FieldValue]:
    """Return an entry that names another one, in the same kind and under the same voucher."""
    return {
        "resident_id": found.resident.hex,
        "year": year,
        "kind": found.kind,
        "amount_fen": fen,
        "paid_on": day.isoformat(),
        "voucher": found.voucher or None,
        "payer_name": found.payer_name or None,
        "paid_by": found.paid_by or None,
        "identity": found.identity or None,
        "purpose": purpose.value,
        "corrects": found.id.hex,
        "note": reason,
    }


def _entry_of(page: PersonPage, entry: RowId) -> Contribution:
    for one in page.contributions:
        if one.id == entry:
            return one
    raise Refused("no_such_payment", "找不到这笔缴费，可能已经撤回。")


def _beside(page: PersonPage, found: Contribution, year: int) -> YearSoFar:
    """Return what a year has without an entry and what corrects it."""
    others = [
        one
        for one in page.contributions
        if one.year == year and found.id not in (one.id, one.corrects)
    ]
    on_behalf = sum(x.amount_fen for x in others if x.kind == EntryKind.ON_BEHALF)
    return YearSoFar(paid_in(others) - on_behalf, on_behalf)


def _check_correctable(desk: Desk, found: Contribution, reason: str) -> None:
    if found.kind in _TOLD:
        raise Refused("told_payment", "这笔还没有经税务确认，可以直接撤回，再重新登记。")
    if desk.identity.role is not Role.TOWN:
        raise Refused(
            "town_only",
            "税务已确认的缴费、代缴和补贴由镇中心更正。",
            "请在走访或备注里写明情况，报给镇中心。",
        )
    if found.corrects is not None:
        raise Refused("correction_itself", "这一笔本身就是更正或退费。", "请更正原来的那一笔。")
    if not reason.strip():
        raise Refused("no_reason", "请写明原因。")


def _write(
    desk: Desk, row: RowId, kind: str, detail: str, entries: list[dict[str, FieldValue]]
) -> None:
    with desk.acting(kind, detail) as (conn, writer):
        for fields in entries:
            writer.insert("contributions", fields)
        refresh_standing(conn, desk, [roster.number_of(conn, row) or 0])
