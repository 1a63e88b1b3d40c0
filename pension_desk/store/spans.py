"""A span of the log: what one import brought, and the records that its changes speak of.

The log itself says what was touched: an import of any size keeps two numbers in memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from pension_desk.store.log_entries import as_array

_SOME = 2_000
"""Changes looked at together."""


@dataclass(frozen=True)
class Span:
    """The changes with these numbers in the file, both ends included; none where last < first."""

    first: int
    last: int

    def __bool__(self) -> bool:
        return self.first <= self.last


class Touched(NamedTuple):
    """A record that changes of a span speak of. ``row``: the 16 bytes of its id.

    ``new``: nothing was known of it before the span.
    """

    row: bytes
    table: str
    new: bool


_TOUCHED = """
SELECT c.n, c.row, c."table",
    (SELECT max(o.n) FROM changes AS o WHERE o.row = c.row AND o.n < c.n) AS older
FROM changes AS c WHERE c.n BETWEEN ? AND ? ORDER BY c.n LIMIT ?
"""


def last_change(conn: Connection) -> int:
    """Return the number that the file gave to the newest change; 0 where there is none."""
    asked = "SELECT coalesce(max(n), 0) AS n FROM changes"
    return int(conn.exec_driver_sql(asked).one().n)


def touched_in(conn: Connection, span: Span) -> Iterator[Sequence[Touched]]:
    """Yield each record of a span once, some at a time, in the order of their coming.

    The file may be written to between two parts.
    """
    first = span.first
    while first <= span.last:
        some = conn.exec_driver_sql(_TOUCHED, (first, span.last, _SOME)).all()
        if not some:
            return
        yield [
            Touched(row, table, older is None)
            for _n, row, table, older in some
            if older is None or older < span.first
        ]
        first = some[-1].n + 1


def records_of_others(conn: Connection, span: Span, village: str) -> dict[str, int]:
    """Return how many records were changed in a span by desks of villages other than this one.

    By the code of each such village.
    """
    asked = (
        "SELECT d.division, count(DISTINCT c.row) AS records FROM changes AS c"
        " JOIN desks AS d ON d.n = c.desk WHERE c.n BETWEEN ? AND ?"
        " AND d.role = 'village' AND d.division <> ? GROUP BY d.division ORDER BY d.division"
    )
    found = conn.exec_driver_sql(asked, (span.first, span.last, village))
    return {division: records for division, records in found}  # noqa: C416 - types


def records_of(conn: Connection, span: Span, tables: Iterable[str]) -> dict[str, int]:
    """Return how many records of these tables a span speaks of, in the order of their coming."""
    asked = (
        'SELECT "table", count(DISTINCT row) AS records FROM changes'
        ' WHERE n BETWEEN ? AND ? AND "table" IN (SELECT value FROM json_each(?))'
        ' GROUP BY "table" ORDER BY min(n)'
    )
    given = (span.first, span.last, as_array(sorted(tables)))
    return {table: records for table, records in conn.exec_driver_sql(asked, given)}  # noqa: C416 - types
