"""What the payments tab has done off the main thread: plain functions over the services."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pension_desk.domain.hardship import foremost
from pension_desk.domain.ids import RowId
from pension_desk.domain.ledger import paid_in
from pension_desk.domain.on_behalf import on_behalf
from pension_desk.domain.payment_entry import Way
from pension_desk.domain.progress import Watch
from pension_desk.domain.roster import Contribution, PersonPage, RosterLine
from pension_desk.services import payment_lists, payments, roster
from pension_desk.services.desk import Desk
from pension_desk.services.outcome import Written
from pension_desk.services.payment_lists import Entry, HamletPayments
from pension_desk.services.policy import policy


@dataclass(frozen=True)
class PaymentEntry:
    """What a person enters: whose payment, of which year, how much (分), where, when.

    ``paid_by`` and ``identity``: of what is paid on behalf.
    """

    resident: RowId
    year: int
    amount_fen: int
    channel: str = ""
    paid_on: date | None = None
    note: str = ""
    voucher: str = ""
    way: Way = Way.OWN
    paid_by: str = ""
    identity: str = ""


@dataclass(frozen=True)
class Payer:
    """Who is to pay: the line, what the year already has, what is likely to be paid (分).

    ``likely``: what the policy says of what is paid on behalf and as subsidy, where it is known.
    ``identity``: the foremost hardship identity, empty for none.
    """

    line: RosterLine
    year: int
    paid_fen: int
    usual_fen: int
    likely: Mapping[Way, int] = field(default_factory=dict)
    identity: str = ""


@dataclass(frozen=True)
class YearOverview:
    """A year by hamlet, in walking order, and the last entries made by hand."""

    year: int
    hamlets: tuple[HamletPayments, ...]
    entries: tuple[Entry, ...]


def read_overview(desk: Desk, year: int) -> YearOverview:
    """Return how far each hamlet is."""
    return YearOverview(year, payments.of_year(desk, year), payment_lists.recent_entries(desk))


def read_payer(desk: Desk, row: RowId, year: int) -> Payer:
    """Return a person with what the year has and what they usually pay."""
    page = roster.person(desk, row)
    line = next(line for line in page.household if line.id == row)
    paid = paid_in([entry for entry in page.contributions if entry.year == year])
    facts, rules = payments.facts_of(desk, page, year), policy(desk)
    identities = facts.payer.identities
    table = rules.tiers(year)
    subsidies = {tier.amount_fen: tier.subsidy_fen for tier in table.tiers} if table else {}
    likely = {
        Way.ON_BEHALF: on_behalf(rules, identities, date(year, 12, 31)).fen,
        Way.SUBSIDY: subsidies.get(paid, 0),
    }
    return Payer(line, year, paid, _usual(page), likely, foremost(identities))


def read_payer_at(desk: Desk, number: int, year: int) -> Payer | None:
    """Return the person of a local number, None when they are gone."""
    found = roster.lines(desk, [number])
    return read_payer(desk, found[0].id, year) if found else None


def _usual(page: PersonPage) -> int:
    """Return what was paid last, else the registered tier, else nothing."""
    last = next((one.amount_fen for one in page.contributions if one.amount_fen > 0), 0)
    tiers = (reg.tier_fen or 0 for reg in page.registrations if reg.scheme == "residents")
    return last or max(tiers, default=0)


def record(desk: Desk, entry: PaymentEntry, again: bool, _watch: Watch) -> Written[Contribution]:
    """Enter a payment; ``again``: the person said that it is not a double entry."""
    said = payments.Entry(
        entry.year,
        entry.amount_fen,
        paid_on=entry.paid_on,
        channel=entry.channel,
        voucher=entry.voucher,
        note=entry.note,
        paid_by=entry.paid_by,
        identity=entry.identity,
    )
    return payments.enter_in_way(desk, entry.resident, said, entry.way, again=again)


def withdraw(desk: Desk, entry: Entry, reason: str, _watch: Watch) -> Written[PersonPage]:
    """Take back a payment that the village reported."""
    contribution = entry.contribution
    return payments.withdraw(desk, contribution.resident, contribution.id, reason)
