"""The personal account of the residents' scheme year by year (个人账户逐年): in, interest, balance.

Interest of a year is credited at its end on what stood at its beginning, at the rate in force on
1 January; a payment bears interest from the following year, and the year of the benefit's
beginning bears none. A year whose rate is not known bears none either: the sum is then a least
one, and the missing figure is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from pension_desk.domain.policy import Figure, Policy, TierTable
from pension_desk.domain.policy_keys import Key
from pension_desk.domain.working import Operation, Unit, Working, cited, fact, rounded, worked


class YearKind(StrEnum):
    """Where a year's payment comes from."""

    PAID = "paid"
    PLANNED = "planned"
    MADE_UP = "made_up"
    NONE = "none"


@dataclass(frozen=True)
class PaidYear:
    """One year's payment in fen: the person's own, the government's on behalf, the subsidy."""

    year: int
    own_fen: int
    on_behalf_fen: int = 0
    subsidy_fen: int = 0
    kind: YearKind = YearKind.PAID

    @property
    def total_fen(self) -> int:
        """What counts for the tier: own and on behalf (代缴与个人缴费合计)."""
        return self.own_fen + self.on_behalf_fen

    @property
    def credit_fen(self) -> int:
        """What goes into the account: the payment and the subsidy."""
        return self.total_fen + self.subsidy_fen


@dataclass(frozen=True)
class Saver:
    """A person as far as the sum goes; money in fen.

    ``paid``: the years that the ledger knows, each year once. ``years_known``: contribution
    years that count so far, which may be more. ``balance_fen``: the register's account balance,
    None when it does not say; ``balance_through``: the last payment year that is in it, 0 when
    the register does not say, and then this year's payment is taken to be in it.
    ``hardship``: wordings of hardship identities in force.
    """

    birth: date
    registered: bool = True
    drawing: bool = False
    first_year: int | None = None
    paid: tuple[PaidYear, ...] = ()
    years_known: int = 0
    balance_fen: int | None = None
    balance_through: int = 0
    hardship: tuple[str, ...] = ()

    @cached_property
    def years_paid(self) -> int:
        """Contribution years that count: the ledger's, or more where the register says so."""
        return max(self.years_known, sum(one.total_fen > 0 for one in self.paid))


@dataclass(frozen=True)
class YearLine:
    """One year of the account in fen.

    ``opening_fen`` and ``closing_fen`` are None for a year before the register's balance, whose
    course is not known. ``rate``: the figure that the interest rests on.
    """

    year: int
    age: int
    paid: PaidYear
    made_up: tuple[PaidYear, ...]
    opening_fen: int | None
    interest_fen: int
    closing_fen: int | None
    rate: Figure | None

    @property
    def payments(self) -> tuple[PaidYear, ...]:
        """Everything paid in that year: for the year itself and for missed ones."""
        return (self.paid, *self.made_up)

    @property
    def own_fen(self) -> int:
        """What the person paid in that year."""
        return sum(one.own_fen for one in self.payments)

    @property
    def on_behalf_fen(self) -> int:
        """What the government paid on the person's behalf."""
        return sum(one.on_behalf_fen for one in self.payments)

    @property
    def subsidy_fen(self) -> int:
        """The subsidy of that year."""
        return sum(one.subsidy_fen for one in self.payments)


@dataclass(frozen=True)
class Opening:
    """Where an account starts: what stood at the beginning of ``year``, in fen.

    ``from_register``: the register said so; else it is zero before the first payment known.
    """

    year: int
    fen: int
    from_register: bool


def subsidy_fen(table: TierTable | None, total_fen: int) -> int:
    """Return a year's subsidy: that of the highest tier that the total reaches, in fen."""
    reached = [one for one in table.tiers if one.amount_fen <= total_fen] if table else []
    return reached[-1].subsidy_fen if reached else 0


def interest(policy: Policy, key: Key, year: int, opening_fen: int) -> tuple[int, Figure]:
    """Return a year's interest in fen and the rate that it rests on; 0 where it is not known."""
    figure = policy.figure(key, date(year, 1, 1))
    rate = figure.value if isinstance(figure.value, Decimal) else Decimal(0)
    return int(rounded(opening_fen * rate / 100)), figure


def interest_of(year: int, opening_fen: int, rate: Figure) -> Working:
    """Return the working of a year's interest."""
    opening = fact(f"{year}年初余额", Unit.FEN, opening_fen)
    return worked(f"{year}年利息", Unit.FEN, Operation.PRODUCT, [opening, cited(rate)])


def grow(
    policy: Policy,
    *,
    birth: date,
    opening: Opening,
    payments: Mapping[int, PaidYear],
    made_up: Mapping[int, tuple[PaidYear, ...]],
    last_year: int,
) -> tuple[YearLine, ...]:
    """Return the account year by year from the first payment to ``last_year``, which bears none.

    Args:
        policy: for the interest.
        birth: for the age in each year.
        opening: where the balance is known to start.
        payments: each year's own payment.
        made_up: what was or will be paid in a year for other years.
        last_year: the year in which the benefit begins.
    """
    lines: list[YearLine] = []
    balance: int | None = None
    for year in range(min([opening.year, *payments]), last_year + 1):
        paid = payments.get(year, PaidYear(year, 0, kind=YearKind.NONE))
        more = made_up.get(year, ())
        if year == opening.year:
            balance = opening.fen
        earned, rate = 0, None
        if balance is not None and year < last_year:
            earned, rate = interest(policy, Key.INTEREST, year, balance)
        credit = sum(one.credit_fen for one in (paid, *more))
        closing = None if balance is None else balance + earned + credit
        lines.append(YearLine(year, year - birth.year, paid, more, balance, earned, closing, rate))
        balance = closing
    return tuple(lines)
