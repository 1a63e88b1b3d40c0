"""The contribution ledger (缴费台账) of one person: what an entry is, what counts, which years.

Whose word and whose money an entry is stands in its kind. The same payment is often entered
three times: the village reports it, the town's office records it, the tax list confirms it. Of
a person's own payments of a year only the weightiest source counts, never their sum. What was
paid on behalf and the government's subsidy come on top.

Nothing confirmed is overwritten: a correction is an entry of the same kind that names the one
it corrects (``corrects``) and takes back or adds what differs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ids import RowId
from pension_desk.domain.roster import Contribution


class EntryKind(StrEnum):
    """Whose word and whose money: the person's own by three sources, and the government's."""

    REPORTED = "reported"
    RECORDED = "recorded"
    CONFIRMED = "confirmed"
    ON_BEHALF = "on_behalf"
    SUBSIDY = "subsidy"

    @property
    def label(self) -> str:
        """The kind as a person reads it."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    EntryKind.REPORTED: "村里登记",
    EntryKind.RECORDED: "镇里登记",
    EntryKind.CONFIRMED: "税务确认",
    EntryKind.ON_BEHALF: "代缴",
    EntryKind.SUBSIDY: "政府补贴",
}

OWN = (EntryKind.CONFIRMED, EntryKind.RECORDED, EntryKind.REPORTED)
"""The sources of a person's own payments, the weightiest first."""


class Purpose(StrEnum):
    """What an entry is for. ``MISSED`` and ``RAISE`` are the two ways of make-up (补缴)."""

    ORDINARY = ""
    MISSED = "missed"
    RAISE = "raise"
    REFUND = "refund"
    CORRECTION = "correction"

    @property
    def label(self) -> str:
        """The purpose as a person reads it; empty for an ordinary entry."""
        return _PURPOSE_LABELS[self]


_PURPOSE_LABELS = {
    Purpose.ORDINARY: "",
    Purpose.MISSED: "补缴缺年",
    Purpose.RAISE: "补差提档",
    Purpose.REFUND: "退费",
    Purpose.CORRECTION: "更正",
}

MAKE_UP = frozenset({Purpose.MISSED, Purpose.RAISE})


class YearStanding(StrEnum):
    """How sure a year is.

    ``SETTLED``: the tax list or the payer on behalf says so. ``TOLD``: only village or town do.
    ``UNPAID``: nothing, or all of it was taken back.
    """

    SETTLED = "settled"
    TOLD = "told"
    UNPAID = "unpaid"


@dataclass(frozen=True)
class LedgerLine:
    """One entry in its year. ``counts``: false where a weightier source stands for it."""

    entry: Contribution
    purpose: Purpose
    counts: bool


@dataclass(frozen=True)
class LedgerYear:
    """One year; money in fen, refunds and corrections taken off.

    ``running_fen``: all that came in up to the end of this year, subsidies included.
    ``employee_months``: months of the year under the employees' scheme; what was paid for them
    is refunded when the two are joined (人社部发〔2014〕17号).
    """

    year: int
    standing: YearStanding
    own_fen: int
    on_behalf_fen: int
    subsidy_fen: int
    running_fen: int
    employee_months: int
    lines: tuple[LedgerLine, ...]

    @property
    def counted(self) -> bool:
        """Whether the year counts: once, however often it was paid."""
        return self.standing is not YearStanding.UNPAID

    @property
    def total_fen(self) -> int:
        """All that came into the account for this year."""
        return self.own_fen + self.on_behalf_fen + self.subsidy_fen


@dataclass(frozen=True)
class Ledger:
    """A person's ledger, the earliest year first.

    ``register_years``: cumulated years (累计缴费年限) by the scheme's register, None when it does
    not say.
    """

    years: tuple[LedgerYear, ...]
    register_years: int | None = None

    @property
    def own_fen(self) -> int:
        """The person's own payments."""
        return sum(year.own_fen for year in self.years)

    @property
    def on_behalf_fen(self) -> int:
        """What was paid on behalf."""
        return sum(year.on_behalf_fen for year in self.years)

    @property
    def subsidy_fen(self) -> int:
        """The government's subsidies."""
        return sum(year.subsidy_fen for year in self.years)

    @property
    def total_fen(self) -> int:
        """All that came into the account."""
        return sum(year.total_fen for year in self.years)

    @property
    def years_counted(self) -> int:
        """Years that count, those not yet confirmed included."""
        return sum(year.counted for year in self.years)

    @property
    def years_settled(self) -> int:
        """Years that the tax list or a payer on behalf confirms."""
        return sum(year.standing is YearStanding.SETTLED for year in self.years)

    @property
    def difference(self) -> int | None:
        """The register's years less the ledger's; None when the register does not say."""
        return None if self.register_years is None else self.register_years - self.years_counted

    def entries(self, kinds: Iterable[str]) -> tuple[Contribution, ...]:
        """Return the entries that count of these kinds: what a sum is made of."""
        wanted = set(kinds)
        return tuple(
            line.entry
            for year in self.years
            for line in year.lines
            if line.counts and line.entry.kind in wanted
        )


def net_paid(
    confirmed: int | None, reported: int | None, recorded: int | None = None, on_behalf: int = 0
) -> int:
    """Return what counts as paid for a year, in fen: never the same payment twice.

    Each is the sum of a source's entries, refunds taken off; None means that there is none.
    """
    own = next((fen for fen in (confirmed, recorded, reported) if fen is not None), 0)
    return own + on_behalf


def own_source(entries: Iterable[Contribution]) -> EntryKind | None:
    """Return the source that stands for one year's own payments; None without any."""
    kinds = {entry.kind for entry in entries}
    return next((kind for kind in OWN if kind in kinds), None)


def paid_in(entries: Sequence[Contribution]) -> int:
    """Return what one year's entries come to, on behalf included, subsidies not; in fen."""
    source = own_source(entries)
    counted = {source, EntryKind.ON_BEHALF}
    return sum(entry.amount_fen for entry in entries if entry.kind in counted)


def standing_of(entries: Sequence[Contribution]) -> YearStanding:
    """Return how sure one year is."""
    source = own_source(entries)
    sums: dict[str, int] = defaultdict(int)
    for entry in entries:
        sums[entry.kind] += entry.amount_fen
    if sums[EntryKind.ON_BEHALF] > 0 or sums[EntryKind.CONFIRMED] > 0:
        return YearStanding.SETTLED
    return YearStanding.TOLD if source and sums[source] > 0 else YearStanding.UNPAID


def ledger(
    entries: Iterable[Contribution],
    *,
    register_years: int | None = None,
    employee_months: Callable[[int], int] | Mapping[int, int] | None = None,
) -> Ledger:
    """Return a person's ledger; the order of the entries does not matter.

    ``employee_months``: months under the employees' scheme in a year, none when left out.
    """
    months = employee_months.get if isinstance(employee_months, Mapping) else employee_months
    by_year: dict[int, list[Contribution]] = defaultdict(list)
    for entry in entries:
        by_year[entry.year].append(entry)
    running = 0
    years = []
    for year in sorted(by_year):
        some = sorted(by_year[year], key=_in_order)
        made = _year(year, some, running, (months(year) or 0) if months else 0)
        running = made.running_fen
        years.append(made)
    return Ledger(tuple(years), register_years)


def _in_order(entry: Contribution) -> tuple[bool, date, str]:
    return entry.paid_on is None, entry.paid_on or date.min, entry.id.hex


def _year(year: int, entries: Sequence[Contribution], before: int, months: int) -> LedgerYear:
    source = own_source(entries)
    counted = {source, EntryKind.ON_BEHALF, EntryKind.SUBSIDY}
    lines = tuple(
        LedgerLine(entry, purpose_of(entry, entries[:at]), entry.kind in counted)
        for at, entry in enumerate(entries)
    )
    sums: dict[str, int] = defaultdict(int)
    for entry in entries:
        sums[entry.kind] += entry.amount_fen
    own = sums[source] if source else 0
    on_behalf, subsidy = sums[EntryKind.ON_BEHALF], sums[EntryKind.SUBSIDY]
    return LedgerYear(
        year=year,
        standing=standing_of(entries),
        own_fen=own,
        on_behalf_fen=on_behalf,
        subsidy_fen=subsidy,
        running_fen=before + own + on_behalf + subsidy,
        employee_months=months,
        lines=lines,
    )


def purpose_of(entry: Contribution, earlier: Sequence[Contribution]) -> Purpose:
    """Return what an entry is for: what it says, else what amount and day show.

    A negative one is a refund. One of the person's own paid after its year is a make-up: for a
    missed year when nothing of the same kind was paid for it before, else to raise it.
    ``earlier``: the year's entries before it.
    """
    if entry.purpose:
        return Purpose(entry.purpose) if entry.purpose in set(Purpose) else Purpose.ORDINARY
    if entry.corrects is not None:
        return Purpose.CORRECTION
    if entry.amount_fen < 0:
        return Purpose.REFUND
    late = entry.paid_on is not None and entry.paid_on.year > entry.year
    if not late or entry.kind not in OWN:
        return Purpose.ORDINARY
    paid = sum(one.amount_fen for one in earlier if one.kind == entry.kind)
    return Purpose.RAISE if paid > 0 else Purpose.MISSED


def remaining(entry: Contribution, entries: Iterable[Contribution]) -> int:
    """Return what is left of an entry once its corrections and refunds are taken off, in fen."""
    return entry.amount_fen + sum(
        one.amount_fen for one in entries if one.corrects == entry.id and one.id != entry.id
    )


def months_in(year: int, first: str, last: str) -> int:
    """Return how many months of a year lie between two months (ISO ``YYYY-MM``), both included."""
    begin, end = max(first, f"{year}-01"), min(last, f"{year}-12")
    return max(0, int(end[5:7]) - int(begin[5:7]) + 1) if begin <= end else 0


def corrected_ids(entries: Iterable[Contribution]) -> frozenset[RowId]:
    """Return which entries some other one corrects."""
    return frozenset(one.corrects for one in entries if one.corrects is not None)
