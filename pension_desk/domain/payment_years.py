"""A resident's payment years at a glance (缴费年度一览): paid, reported, unpaid or not due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ledger import YearStanding, paid_in, standing_of
from pension_desk.domain.roster import Contribution

SHOWN_YEARS = 15
"""As many as the benefit takes (国发〔2014〕8号)."""

_ADULT_AGE = 16
_BENEFIT_AGE = 60


class YearState(StrEnum):
    """What is known of one year.

    ``paid``: the tax list has it, or it was paid on behalf. ``reported``: only village or town
    say so. ``not_due``: under 16 all year, past the year of the 60th birthday, or dead before
    the year began.
    """

    PAID = "paid"
    REPORTED = "reported"
    UNPAID = "unpaid"
    NOT_DUE = "not_due"


@dataclass(frozen=True)
class PaymentYear:
    """One year's state and what counts as paid, in fen (分), on behalf included."""

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

    What counts as paid is `pension_desk.domain.ledger`'s to say; a year whose payment was
    refunded counts as unpaid.
    """
    entries: dict[int, list[Contribution]] = defaultdict(list)
    for entry in contributions:
        entries[entry.year].append(entry)
    first = last_year - shown + 1
    return tuple(
        _year(year, entries.get(year, ()), birth, died_on) for year in range(first, last_year + 1)
    )


def _year(
    year: int, entries: Sequence[Contribution], birth: date | None, died_on: date | None
) -> PaymentYear:
    standing = standing_of(entries)
    if standing is not YearStanding.UNPAID:
        settled = standing is YearStanding.SETTLED
        state = YearState.PAID if settled else YearState.REPORTED
        return PaymentYear(year, state, paid_in(entries))
    too_young = birth is not None and year - birth.year < _ADULT_AGE
    too_old = birth is not None and year - birth.year > _BENEFIT_AGE
    gone = died_on is not None and died_on.year < year
    return PaymentYear(
        year, YearState.NOT_DUE if too_young or too_old or gone else YearState.UNPAID
    )
