"""What a roster of expropriated farmers is held against: households by number, entries by place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Connection, select

from pension_desk.domain.ids import RowId, VillageCode
from pension_desk.store import schema
from pension_desk.store.land import row_id
from pension_desk.store.schema_land import land_households, land_people
from pension_desk.store.state import CHUNK

_R = schema.residents.c


def villages_of_numbers(
    conn: Connection, numbers: Iterable[str]
) -> dict[str, tuple[VillageCode, str]]:
    """Return village and hamlet of each household number that stands in one village only."""
    wanted = sorted(set(numbers))
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for start in range(0, len(wanted), CHUNK):
        asked = select(_R.household_no, _R.village, _R.hamlet).where(
            _R.household_no.in_(wanted[start : start + CHUNK])
        )
        for number, village, hamlet in conn.execute(asked):
            found[number].setdefault(village, hamlet or "")
    return {
        number: (VillageCode(village), hamlet)
        for number, places in found.items()
        if len(places) == 1
        for village, hamlet in places.items()
    }


def members_of_numbers(conn: Connection, numbers: Iterable[str]) -> dict[str, frozenset[RowId]]:
    """Return the residents of each household number."""
    wanted = sorted(set(numbers))
    found: dict[str, set[RowId]] = defaultdict(set)
    for start in range(0, len(wanted), CHUNK):
        asked = select(_R.household_no, _R.id).where(
            _R.household_no.in_(wanted[start : start + CHUNK]), _R.present == 1
        )
        for number, row in conn.execute(asked):
            found[number].add(row_id(row))
    return {number: frozenset(rows) for number, rows in found.items()}


def has_residents(conn: Connection) -> bool:
    """Return whether a household register has come."""
    return conn.scalar(select(_R.n).limit(1)) is not None


def places_of_residents(
    conn: Connection, residents: Iterable[RowId]
) -> dict[RowId, tuple[VillageCode, str, str]]:
    """Return village, hamlet and household number of residents."""
    wanted = [row.bytes for row in dict.fromkeys(residents)]
    found = {}
    for start in range(0, len(wanted), CHUNK):
        asked = select(_R.id, _R.village, _R.hamlet, _R.household_no).where(
            _R.id.in_(wanted[start : start + CHUNK])
        )
        for row, village, hamlet, number in conn.execute(asked):
            found[row_id(row)] = (VillageCode(village), hamlet or "", number or "")
    return found


def held_households(conn: Connection) -> list[dict[str, Any]]:
    """Return every land household as its columns hold it."""
    return [dict(row) for row in conn.execute(select(land_households)).mappings()]


def held_people(conn: Connection) -> list[dict[str, Any]]:
    """Return every land person as its columns hold it."""
    return [dict(row) for row in conn.execute(select(land_people)).mappings()]


def unlinked(conn: Connection, numbers: Iterable[str]) -> dict[str, list[RowId]]:
    """Return entries without a resident, by their whole ID number."""
    wanted = sorted(set(numbers))
    c = land_people.c
    found: dict[str, list[RowId]] = defaultdict(list)
    for start in range(0, len(wanted), CHUNK):
        asked = select(c.id_number, c.id).where(
            c.id_number.in_(wanted[start : start + CHUNK]), c.resident_id.is_(None)
        )
        for number, row in conn.execute(asked):
            found[number].append(row_id(row))
    return found
