"""Lists of an invented town, and desks to take them in: what several bench modules begin with."""

from __future__ import annotations

import datetime as dt
import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pension_desk.services.desk import Desk, Role, create_desk, open_desk
from pension_desk.store.desk_file import Connection, DeskFile
from pension_desk.store.keyring import KdfCost
from tests.practice import Village, iter_villages
from tests.practice.records import Payment, Resident
from tests.practice.standing import CHANNELS, TIERS
from tests.practice.town import AS_OF, FIRST_TOWN
from tests.practice.writers import write_lists

PASSPHRASE = "木棉花开三月红了"
PAYMENT_YEARS = 10
"""Payments of each resident in the tax list."""

_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
_MOST_VILLAGES = 25
"""So many villages has the town; its desk refuses people of another."""


def build_lists(folder: Path, size: int, kinds: Sequence[str]) -> None:
    """Write a town's lists as an office exports them: the register has 25 columns."""
    villages = min(max(1, size // 5_000), _MOST_VILLAGES)
    made = iter_villages(1, villages, size)
    write_lists(map(_paying, made) if "payments" in kinds else made, folder, "wide", kinds)


def _paying(village: Village) -> Village:
    """Return the village with ten payments a head, in no order, as a tax office has them.

    Children pay nothing; what is lacking to ten a head others pay beside, to raise a year.
    """
    rng = random.Random(village.code)
    payers = [one for one in village.residents if _years(one)]
    lines = [line for person in payers for line in _payments(rng, person, _years(person))]
    while len(lines) < PAYMENT_YEARS * len(village.residents):
        person = rng.choice(payers)
        lines += _payments(rng, person, [rng.choice(_years(person))])
    rng.shuffle(lines)
    return replace(village, payments=tuple(lines))


def _years(person: Resident) -> list[int]:
    """Return for which of the years a person can have paid."""
    first = max(AS_OF.year - PAYMENT_YEARS + 1, person.birth.year + 16)
    return list(range(first, AS_OF.year + 1))


def _payments(rng: random.Random, person: Resident, years: Sequence[int]) -> Iterator[Payment]:
    for year in years:
        paid_on = dt.date(year, 1, 1) + dt.timedelta(days=rng.randrange(300))
        voucher = f"345{year % 100}{rng.randrange(10**13):013d}"
        tiers = [tier for tier in TIERS if year >= 2019 or tier <= 2000]
        yield Payment(person.name, person.id_number, year, rng.choice(tiers), paid_on,
                      rng.choice(CHANNELS), voucher, person.id_number)  # fmt: skip


def _clock() -> dt.datetime:
    return dt.datetime.combine(AS_OF, dt.time(9), dt.timezone(dt.timedelta(hours=8)))


@contextmanager
def fresh_desk(like: Path | None = None, *, keep: Path | None = None) -> Iterator[Desk]:
    """Yield the town's desk in a folder of its own: empty, or as the desk of another folder is.

    ``keep``: where the folder goes when the desk is closed; it is thrown away otherwise.
    """
    with TemporaryDirectory(prefix="pension-desk-bench-") as folder:
        place = Path(folder) / "desk"
        if like is not None:
            shutil.copytree(like, place)
            desk = open_desk(place, PASSPHRASE, clock=_clock)
        else:
            desk = create_desk(place, PASSPHRASE, role=Role.TOWN, division=FIRST_TOWN,
                               author="测速", clock=_clock, kdf=_KDF)  # fmt: skip
        with desk:
            yield desk
        if keep is not None:
            shutil.move(place, keep)


@contextmanager
def bare_file() -> Iterator[Connection]:
    """Yield a write transaction on an empty encrypted file without any table.

    With as many pages in memory as our own imports have: else it would be slow for want of them.
    """
    with TemporaryDirectory(prefix="pension-desk-bench-") as folder:
        file = DeskFile(Path(folder), bytes(32))
        try:
            with file.writing() as conn:
                conn.exec_driver_sql("PRAGMA cache_size = -131072")
                yield conn
        finally:
            file.close()
