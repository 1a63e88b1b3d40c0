"""A resident's payment years at a glance (缴费年度一览): paid, reported, unpaid or not due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.roster import Contribution
from pension_desk.domain.screening import net_paid

SHOWN_YEARS = 15
"""As many as the benefit takes (国发〔2014〕8号)."""

_ADULT_AGE = 16
_BENEFIT_AGE = 60


class YearState(StrEnum):
    """What is known of one year.

    ``paid``: the tax list has it. ``reported``: only the village says so. ``not_due``: under 16
    all year, past the year of the 60th birthday, or dead before the year began.
    """

    PAID = "paid"
    REPORTED = "reported"
    UNPAID = "unpaid"
    NOT_DUE = "not_due"


@dataclass(frozen=True)
class PaymentYear:
    """One year's state and what counts as paid, in fen (分)."""

    year: int
    state: YearState
    amount_fen: int = 0


def payment_years(
    contributions: Iterable[Contribution],
    *,
    birth: date | None,
    died_on: date | None,
    last_year: int,
    shown: int = SHOWN_YEARS,
) -> tuple[PaymentYear, ...]:
    """Return the last ``shown`` years up to ``last_year``, the earliest first.

    What the tax list confirms replaces what the village reported (`net_paid`); a year whose
    payment was refunded counts as unpaid.
    """
    entries: dict[int, list[Contribution]] = defaultdict(list)
    for entry in contributions:
        entries[entry.year].append(entry)
    first = last_year - shown + 1
    return tuple(
        _year(year, entries.get(year, ()), birth, died_on) for year in range(first, last_year + 1)
    )


def paid_in(entries: Sequence[Contribution]) -> int:
    """Return what one year's entries come to, in fen: never the same payment twice."""
    sums: dict[bool, int | None] = {True: None, False: None}
    for entry in entries:
        confirmed = entry.kind == "confirmed"
        sums[confirmed] = (sums[confirmed] or 0) + entry.amount_fen
    return net_paid(sums[True], sums[False])


def _year(
    year: int, entries: Sequence[Contribution], birth: date | None, died_on: date | None
) -> PaymentYear:
    fen = paid_in(entries)
    if fen > 0:
        confirmed = any(entry.kind == "confirmed" for entry in entries)
        return PaymentYear(year, YearState.PAID if confirmed else YearState.REPORTED, fen)
    too_young = birth is not None and year - birth.year < _ADULT_AGE
    too_old = birth is not None and year - birth.year > _BENEFIT_AGE
    gone = died_on is not None and died_on.year < year
    return PaymentYear(
        year, YearState.NOT_DUE if too_young or too_old or gone else YearState.UNPAID
    )
