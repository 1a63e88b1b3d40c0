"""A resident's payment years at a glance (缴费年度一览): paid, reported, unpaid or not due."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pension_desk.domain.ledger import YearStanding, paid_in, standing_of
from pension_desk.domain.policy import Policy
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.roster import Contribution


class YearState(StrEnum):
    """What is known of one year.

    ``paid``: the tax list has it, or it was paid on behalf. ``reported``: only village or town
    say so. ``not_due``: under the age of joining all year, past the year in which the age of
    the benefit is reached, or dead before the year began.
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
    policy: Policy,
    shown: int | None = None,
) -> tuple[PaymentYear, ...]:
    """Return the last ``shown`` years up to ``last_year``, the earliest first.

    As many as the benefit takes where ``shown`` is left out. Ages are those of each year's own
    policy; nobody is too young or too old by one that is not known.
    What counts as paid is `pension_desk.domain.ledger`'s to say; a year whose payment was
    refunded counts as unpaid.
    """
    entries: dict[int, list[Contribution]] = defaultdict(list)
    for entry in contributions:
        entries[entry.year].append(entry)
    span = shown or policy.standing_count(Key.YEARS_NEEDED, date(last_year, 12, 31))
    return tuple(
        _year(year, entries.get(year, ()), due=_due(policy, year, birth, died_on))
        for year in range(last_year - span + 1, last_year + 1)
    )


def _due(policy: Policy, year: int, birth: date | None, died_on: date | None) -> bool:
    """Return whether a year can be paid for at all."""
    if died_on is not None and died_on.year < year:
        return False
    if birth is None:
        return True
    age, on = year - birth.year, date(year, 12, 31)
    joins, draws = policy.count(Key.JOIN_AGE, on), policy.count(Key.BENEFIT_AGE, on)
    return not ((joins is not None and age < joins) or (draws is not None and age > draws))


def _year(year: int, entries: Sequence[Contribution], *, due: bool) -> PaymentYear:
    standing = standing_of(entries)
    if standing is not YearStanding.UNPAID:
        settled = standing is YearStanding.SETTLED
        state = YearState.PAID if settled else YearState.REPORTED
        return PaymentYear(year, state, paid_in(entries))
    return PaymentYear(year, YearState.UNPAID if due else YearState.NOT_DUE)
