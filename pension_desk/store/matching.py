"""Finding the residents that rows of a list may mean, many rows at a time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, select

from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.ids import RowId
from pension_desk.domain.matching import Candidate
from pension_desk.store import schema
from pension_desk.store.log_entries import as_array, hex_array
from pension_desk.store.state import CHUNK

_R = schema.residents.c
_P = schema.pending_rows.c


def _candidates(conn: Connection, condition: ColumnElement[bool]) -> Iterable[Candidate]:
    presumed = (
        select(_P.proposed_id)
        .where(_P.resident_id == _R.id, _P.state == "proposed")
        .limit(1)
        .scalar_subquery()
    )
    asked = select(
        _R.id,
        _R.village,
        _R.name_key,
        _R.id_number,
        _R.id_sent,
        _R.birth,
        presumed.label("presumed"),
    )
    for row in conn.execute(asked.where(condition, _R.present == 1)):
        yield Candidate(
            RowId(UUID(bytes=row.id)),
            row.village,
            row.name_key,
            row.id_number,
            row.id_sent,
            row.birth,
            row.presumed if row.id_number is None else None,
        )


def _parts(values: Iterable[str]) -> Iterable[list[str]]:
    found = sorted(set(values))
    for start in range(0, len(found), CHUNK):
        yield found[start : start + CHUNK]


def by_number(conn: Connection, numbers: Iterable[str]) -> dict[str, list[Candidate]]:
    """Return the residents who bear these whole ID numbers, by number."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for some in _parts(numbers):
        for candidate in _candidates(conn, _R.id_number.in_(some)):
            found[candidate.id_number or ""].append(candidate)
    return found


def by_name(conn: Connection, name_keys: Iterable[str]) -> dict[str, list[Candidate]]:
    """Return the residents of these names, by comparison key."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    for some in _parts(key for key in name_keys if key):
        for candidate in _candidates(conn, _R.name_key.in_(some)):
            found[candidate.name_key].append(candidate)
    return found


def damaged_by_name(conn: Connection, name_keys: Iterable[str]) -> dict[str, list[Candidate]]:
    """Return those residents of these names who have no whole ID number, by comparison key."""
    wanted = set(name_keys)
    found: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in _candidates(conn, _R.id_number.is_(None)) if wanted else ():
        if candidate.name_key in wanted:
            found[candidate.name_key].append(candidate)
    return found


def by_prefix(conn: Connection, prefix: str) -> list[Candidate]:
    """Return the residents whose number begins with these digits."""
    upper = prefix + "~"
    return list(_candidates(conn, (_R.id_number >= prefix) & (_R.id_number < upper)))


def by_sent(conn: Connection, sent: Iterable[str]) -> dict[str, list[Candidate]]:
    """Return the residents whose number once came damaged as one of these texts."""
    found: dict[str, list[Candidate]] = defaultdict(list)
    texts = [text for text in sent if text]
    for some in _parts(texts):
        for candidate in _candidates(conn, _R.id_sent.in_(some)):
            found[candidate.id_sent or ""].append(candidate)
    return found


def sole_bearers(conn: Connection, numbers: Iterable[str]) -> dict[str, RowId]:
    """Return, for each whole ID number that just one resident bears, that resident."""
    found: dict[str, RowId] = {}
    for number, row in conn.exec_driver_sql(
        "SELECT r.id_number, min(r.id) FROM json_each(?) AS j"
        " CROSS JOIN residents AS r ON r.id_number = j.value"
        " WHERE r.present GROUP BY r.id_number HAVING count(*) = 1",
        (as_array(set(numbers)),),
    ):
        found[number] = RowId(UUID(bytes=row))
    return found


def residents_bearing(conn: Connection, numbers: Iterable[str]) -> dict[str, list[dict[str, Any]]]:
    """Return the whole records of those who bear these ID numbers, ``name_key`` too."""
    names = ("id", *TABLES["residents"].field_names, "name_key")
    found: dict[str, list[dict[str, Any]]] = {}
    for values in conn.exec_driver_sql(
        f"SELECT {', '.join(f'r.{name}' for name in names)} FROM json_each(?) AS j"  # noqa: S608
        " CROSS JOIN residents AS r ON r.id_number = j.value"
        " WHERE r.present",
        (as_array(set(numbers)),),
    ):
        record = dict(zip(names, values, strict=True))
        found.setdefault(record["id_number"], []).append(record)
    return found


def held_records(
    conn: Connection, table: str, residents: Sequence[RowId]
) -> dict[RowId, list[dict[str, Any]]]:
    """Return the records about these residents, ``id`` and synced fields, by resident."""
    owner = "id" if table == "residents" else "resident_id"
    names = ("id", *TABLES[table].field_names)
    by_owner = {row.bytes: row for row in residents}
    found: dict[RowId, list[dict[str, Any]]] = defaultdict(list)
    for values in conn.exec_driver_sql(
        f"SELECT {', '.join(f't.{name}' for name in names)} FROM json_each(?) AS j"  # noqa: S608
        f" CROSS JOIN {table} AS t ON t.{owner} = unhex(j.value)",
        (hex_array(by_owner),),
    ):
        record = dict(zip(names, values, strict=True))
        found[by_owner[record[owner]]].append(record)
    return found


def away_numbers(conn: Connection) -> frozenset[str]:
    """Return the ID numbers of those who have left this desk's village and stay as history."""
    asked = (
        "SELECT r.id_number FROM residents AS r WHERE NOT r.present AND r.id_number IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM aliases AS a WHERE a.id = r.id AND a.living <> a.id)"
    )
    return frozenset(number for (number,) in conn.exec_driver_sql(asked))


def resident_count(conn: Connection) -> int:
    """Return how many residents the roster holds (0 before the first household register)."""
    return len(conn.execute(select(_R.n).limit(1)).all())


def served(
    conn: Connection, table: str, residents: Sequence[RowId], equal: Mapping[str, object]
) -> frozenset[RowId]:
    """Return those residents who already have a record with these values."""
    if table == "residents":
        return frozenset()
    target = schema.metadata.tables[table]
    found: set[RowId] = set()
    for start in range(0, len(residents), CHUNK):
        some = [row.bytes for row in residents[start : start + CHUNK]]
        conditions = [target.c[name] == value for name, value in equal.items()]
        asked = select(target.c.resident_id).where(target.c.resident_id.in_(some), *conditions)
        found.update(RowId(UUID(bytes=row)) for row in conn.scalars(asked))
    return frozenset(found)
