"""Scans and photos attached to records (附件): in the encrypted file, by their hash.

The record of a piece of evidence travels as every record does; the file itself rides along as a
blob in each bundle that brings the record, of those tables that are `CARRIED`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, func, select

from pension_desk.domain.bundles import Blob
from pension_desk.domain.ids import RowId
from pension_desk.store.land import row_id
from pension_desk.store.roster import as_day
from pension_desk.store.schema_base import metadata
from pension_desk.store.schema_land import evidence_files

PREFIX = "evidence/"
"""What the names of evidence's blobs begin with; the hash follows."""

LAND, ORDER, MEASURE = "land_evidence", "order_evidence", "measure_evidence"
EMPLOYER = "employer_evidence"

HOSTS = {LAND: "household_id", ORDER: "order_id", MEASURE: "entry_id", EMPLOYER: "employer_id"}
"""Each table of evidence, and the field that names the record which it is attached to."""

CARRIED = frozenset({LAND, ORDER, EMPLOYER})
"""Whose files travel. What is attached to the town's own measures stays at the town: it would go
to every village, and none is asked to check it."""


@dataclass(frozen=True)
class Evidence:
    """One piece: its title, kind, size in bytes, hash, and whether the file itself is here."""

    id: RowId
    title: str
    media_type: str
    size: int
    sha256: str
    added_on: date | None
    here: bool


def evidence_of(conn: Connection, host: RowId, table: str = LAND) -> tuple[Evidence, ...]:
    """Return what is attached to a record, in the order of its entry; ``table``: of `HOSTS`."""
    attached = metadata.tables[table]
    c = attached.c
    asked = (
        select(attached, evidence_files.c.sha256.label("held"))
        .outerjoin(evidence_files, evidence_files.c.sha256 == c.sha256)
        .where(c[HOSTS[table]] == host.bytes)
        .order_by(c.n)
    )
    return tuple(
        Evidence(
            row_id(row.id),
            row.title,
            row.media_type or "",
            row.size or 0,
            row.sha256,
            as_day(row.added_on),
            row.held is not None,
        )
        for row in conn.execute(asked)
    )


def counts(conn: Connection, table: str) -> dict[RowId, int]:
    """Return how many files each record has that has any."""
    host = metadata.tables[table].c[HOSTS[table]]
    asked = select(host, func.count()).group_by(host)
    return {row_id(row): number for row, number in conn.execute(asked)}


def keep(conn: Connection, data: bytes) -> str:
    """Keep a file, once however often it comes, and return its hash."""
    sha256 = hashlib.sha256(data).hexdigest()
    conn.exec_driver_sql(
        "INSERT INTO evidence_files (sha256, size, data) VALUES (?, ?, ?)"
        " ON CONFLICT (sha256) DO NOTHING",
        (sha256, len(data), data),
    )
    return sha256


def file_of(conn: Connection, sha256: str) -> bytes | None:
    """Return a file's bytes, None when only its record is here."""
    found = conn.scalar(select(evidence_files.c.data).where(evidence_files.c.sha256 == sha256))
    return None if found is None else bytes(found)


def told_in(conn: Connection, numbers: str) -> tuple[str, ...]:
    """Return the hashes of the files held here whose records these changes speak of.

    Not of a record that was taken off since: nobody else needs its file. One that was put back
    brings it along anew.

    ``numbers``: those that the file gave them, as a JSON array.
    """
    return tuple(
        sha256
        for (sha256,) in conn.exec_driver_sql(_TOLD_IN, (numbers, json.dumps(sorted(CARRIED))))
    )


_TOLD_IN = (
    "WITH told AS MATERIALIZED (SELECT DISTINCT c.row FROM json_each(?) AS j"
    " CROSS JOIN changes AS c ON c.n = j.value"
    ' WHERE c."table" IN (SELECT value FROM json_each(?))),'
    " standing AS (SELECT id, sha256 FROM land_evidence UNION ALL"
    " SELECT id, sha256 FROM order_evidence UNION ALL SELECT id, sha256 FROM employer_evidence)"
    " SELECT DISTINCT f.sha256 FROM told JOIN standing AS e ON e.id = told.row"
    " JOIN evidence_files AS f ON f.sha256 = e.sha256 ORDER BY f.sha256"
)


def blobs(conn: Connection, hashes: Sequence[str]) -> Iterator[Blob]:
    """Yield files as a bundle carries them, one at a time."""
    for sha256 in hashes:
        data = file_of(conn, sha256)
        if data is not None:
            yield Blob(f"{PREFIX}{sha256}", "application/octet-stream", data)


def take(conn: Connection, blob: Blob) -> bool:
    """Keep a file that a bundle brought; return False when it is not what its name says."""
    if hashlib.sha256(blob.data).hexdigest() != blob.name.removeprefix(PREFIX):
        return False
    keep(conn, blob.data)
    return True
