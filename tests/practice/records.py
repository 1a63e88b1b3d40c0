"""The values of an invented town: people, and one line of each office's list.

In every list ``id_sent`` is what the office wrote in the ID cell: the true number, or what
damage made of it (a float where Excel kept a number).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

IdCell = str | float


class Resident(NamedTuple):
    """One row of the household register. A plain tuple: towns hold hundreds of thousands."""

    village: str
    hamlet: str
    household: str
    head: str
    name: str
    male: bool
    nation: str
    id_number: str
    relation: str
    birth: dt.date
    phone: str
    id_sent: IdCell


class Insured(NamedTuple):
    """One row of the residents' scheme register; ``balance`` in yuan, ``first`` as YYYYMM."""

    number: str
    name: str
    id_number: str
    status: str
    tier: int
    first: str
    years: int
    balance: float
    id_sent: IdCell


class Payment(NamedTuple):
    """One line of the tax office's export; ``amount`` in whole yuan."""

    name: str
    id_number: str
    year: int
    amount: int
    paid_on: dt.date
    channel: str
    ticket: str
    id_sent: IdCell


class Listed(NamedTuple):
    """One line of any shorter list.

    ``what``: the employer, school, unit, kind of aid, destination or way of proof; ``since``: the
    date that the list gives (death, move, enrolment, start, proof); ``grade``: disability 1–4,
    else 0.
    """

    name: str
    id_number: str
    what: str
    since: dt.date
    grade: int
    id_sent: IdCell


class DamagedId(NamedTuple):
    """One ID cell that was damaged on purpose."""

    kind: str
    id_number: str
    id_sent: IdCell


SHORT_LISTS = (
    "employee",
    "institution",
    "low_income",
    "disabled",
    "students",
    "deaths",
    "moved",
    "soldiers",
    "proofs",
)
"""Kinds of list that hold `Listed` lines, by the names that ``import --kind`` takes."""


@dataclass(frozen=True, slots=True)
class Village:
    """One village with its part of every office's list, in the order that offices send."""

    code: str
    name: str
    hamlets: tuple[str, ...]
    residents: tuple[Resident, ...]
    insured: tuple[Insured, ...]
    payments: tuple[Payment, ...]
    lists: Mapping[str, tuple[Listed, ...]]
    damaged: Mapping[str, tuple[DamagedId, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Town:
    """An invented town: its payment year, the date of its lists, its villages."""

    seed: int
    year: int
    as_of: dt.date
    villages: tuple[Village, ...]
