"""People who may have been entered twice, and who was merged into whom."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.ids import RowId
from pension_desk.domain.merging_people import Duplicates, Twin, Why
from pension_desk.domain.roster import Resident
from pension_desk.store.aliases import aliases
from pension_desk.store.roster import resident, resident_record

_BY_NUMBER = """
SELECT r.id_number AS shared, r.id FROM residents AS r
WHERE r.present AND r.id_number IN (
    SELECT id_number FROM residents WHERE id_number IS NOT NULL
    GROUP BY id_number HAVING count(*) > 1)
ORDER BY r.village, r.walk_key, r.n
"""
"""Records that are gone are left out last: their numbers alone are read from the index."""
_BY_HOUSEHOLD = """
WITH alike AS (
    SELECT village, household_no, name_key, birth FROM residents NOT INDEXED
    WHERE present AND household_no IS NOT NULL AND birth IS NOT NULL
    GROUP BY village, household_no, name_key, birth HAVING count(*) > 1)
SELECT a.village || '/' || a.household_no || '/' || a.name_key || '/' || a.birth AS shared, r.id
FROM alike AS a CROSS JOIN residents AS r
    ON r.village = a.village AND r.household_no = a.household_no
    AND r.name_key = a.name_key AND r.birth = a.birth
WHERE r.present ORDER BY r.village, r.walk_key, r.n
"""
_HANGING = """
SELECT (SELECT count(*) FROM registrations WHERE resident_id = :row),
    (SELECT count(*) FROM contributions WHERE resident_id = :row),
    (SELECT count(*) FROM visits WHERE resident_id = :row)
"""


def duplicates(conn: Connection) -> tuple[Duplicates, ...]:
    """Return the groups of records that may be one person, each group once.

    Those with one ID number first; then those of one name and birth date in one household, whose
    numbers do not say otherwise.
    """
    found: list[Duplicates] = []
    seen: set[frozenset[RowId]] = set()
    for why, sql in ((Why.NUMBER, _BY_NUMBER), (Why.HOUSEHOLD, _BY_HOUSEHOLD)):
        groups: dict[str, list[RowId]] = {}
        for shared, row in conn.exec_driver_sql(sql):
            groups.setdefault(shared, []).append(RowId(UUID(bytes=row)))
        for rows in (some for some in groups.values() if len(some) > 1):
            people = [_twin(conn, row) for row in rows]
            numbers = {x.resident.id_number for x in people} - {None}
            if frozenset(rows) not in seen and len(numbers) <= 1:
                seen.add(frozenset(rows))
                people.sort(key=lambda x: -(x.registrations + x.contributions + x.visits))
                found.append(Duplicates(why, tuple(people)))
    return tuple(found)


def _twin(conn: Connection, row: RowId) -> Twin:
    found = resident(conn, row)
    if found is None:
        raise RuntimeError("a resident that was just found is not there")
    return Twin(found, *conn.exec_driver_sql(_HANGING, {"row": row.bytes}).one())


def merged_people(conn: Connection) -> tuple[tuple[Resident, Resident], ...]:
    """Return every merged record that is there, with the one it lives on in."""
    pairs = (
        (resident_record(conn, RowId(UUID(bytes=row))), resident(conn, RowId(UUID(bytes=living))))
        for row, living in sorted(aliases(conn).items())
    )
    return tuple((alias, kept) for alias, kept in pairs if alias and kept)
