"""What the government pays for hardship groups (困难群体代缴), by identity and date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from pension_desk.domain.hardship import hardship_rank
from pension_desk.domain.policy import Figure, Policy
from pension_desk.domain.policy_keys import Key

_BY_RANK = {
    0: Key.ON_BEHALF_DESTITUTE,
    1: Key.ON_BEHALF_LOW_INCOME,
    2: Key.ON_BEHALF_SEVERE_DISABILITY,
    3: Key.ON_BEHALF_DISABILITY,
    4: Key.ON_BEHALF_MONITORED,
}


@dataclass(frozen=True)
class OnBehalf:
    """What is paid for one person in a year.

    ``figure``: the highest of the person's identities; None where no identity is paid for.
    ``missing``: identities whose amount is not known, so that more may be paid.
    """

    figure: Figure | None
    missing: tuple[Figure, ...] = ()

    @property
    def fen(self) -> int:
        """The sum a year in fen, as far as it is known."""
        value = self.figure.value if self.figure else None
        return value if isinstance(value, int) else 0


def on_behalf(policy: Policy, wordings: Iterable[str], on: date) -> OnBehalf:
    """Return what is paid on behalf of a person with these hardship wordings on a day.

    The person may add to it; the subsidy follows the total (桂政办发〔2014〕70号).
    """
    ranks = sorted({hardship_rank(wording) for wording in wordings} & _BY_RANK.keys())
    figures = [policy.figure(_BY_RANK[rank], on) for rank in ranks]
    known = [one for one in figures if isinstance(one.value, int)]
    best = max(known, key=_fen, default=None)
    return OnBehalf(best, tuple(one for one in figures if one.value is None))


def _fen(figure: Figure) -> int:
    return figure.value if isinstance(figure.value, int) else 0
