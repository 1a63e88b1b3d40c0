"""Desks on real encrypted files, cheap to open, with a clock that stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.ids import RowId
from pension_desk.services import roster
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.store.keyring import KdfCost
from tests.services.exchange import A, Exchange, person

PASSPHRASE = "木棉花开三月红了"
CHEAP_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
NOW = datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
VILLAGE = "450821105201"
TOWN = "450821105"

AddPerson = Callable[..., RowId]


def still_clock() -> datetime:
    return NOW


@pytest.fixture
def village(tmp_path: Path) -> Iterator[Desk]:
    """An empty village desk (动界村)."""
    with create_desk(
        tmp_path / "village",
        PASSPHRASE,
        role=Role.VILLAGE,
        division=VILLAGE,
        author="阿梅",
        clock=still_clock,
        kdf=CHEAP_KDF,
    ) as desk:
        yield desk


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Desk]:
    """An empty town desk (大安镇)."""
    with create_desk(
        tmp_path / "town",
        PASSPHRASE,
        role=Role.TOWN,
        division=TOWN,
        author="老陈",
        clock=still_clock,
        kdf=CHEAP_KDF,
    ) as desk:
        yield desk


@pytest.fixture
def add_person(village: Desk) -> AddPerson:
    """Enter a resident of the village desk by hand; named fields replace the usual ones."""

    def add(**changed: FieldValue) -> RowId:
        fields: dict[str, FieldValue] = {
            "village": VILLAGE,
            "hamlet": "2组",
            "household_no": "17",
            "name": "覃玉兰",
            "id_number": "450821199311138323",
            "relation": "户主",
        }
        return roster.add(village, fields | changed).value.resident.id

    return add


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A town that exchanges bundles with villages yet to be opened."""
    made = Exchange(tmp_path)
    yield made
    made.close()


@pytest.fixture
def mother(exchange: Exchange) -> RowId:
    """One resident of village A, known to the town and to the village."""
    row = person(exchange.town, A)
    exchange.open_village(A)
    exchange.both_ways(A)
    return row
