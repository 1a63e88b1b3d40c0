"""Which changes concern one village: its own people's, those who came, those who left.

Residents belong by their village, other records through the resident that they hang on
(`TableRule.scope`); a deleted record belongs where it last did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.dictionary import DELETED, SYNCED, TABLES, TableRule
from pension_desk.domain.ids import RowId
from pension_desk.store.belonging import named, row_bytes
from pension_desk.store.log_entries import Entry, entries_of, hex_array, log_values

HANGING: tuple[TableRule, ...] = tuple(rule for rule in SYNCED if rule.scope != "village")
"""Tables whose records hang on a resident."""

_HANGING_JOINS = "".join(
    f" LEFT JOIN {rule.name} ON c.\"table\" = '{rule.name}' AND {rule.name}.id = c.row"
    for rule in HANGING
)
_RESIDENT = "coalesce({})".format(
    ", ".join(
        ["CASE c.\"table\" WHEN 'residents' THEN c.row END"]
        + [f"{rule.name}.{rule.scope}" for rule in HANGING]
    )
)
_TOUCHES = " OR ".join(
    [f"instr(c.fields, '\"{DELETED}\":') > 0"]
    + [f"instr(c.fields, '\"{name}\":') > 0" for name in sorted({r.scope for r in SYNCED})]
)
_NEWS = f"""
WITH news AS (
    SELECT c.n, c.row, coalesce(residents.village, notices.village) AS village,
        ({_TOUCHES}) AS touches
    FROM changes AS c{_HANGING_JOINS}
    LEFT JOIN residents ON residents.id = {_RESIDENT}
    LEFT JOIN notices ON c."table" = 'notices' AND notices.id = c.row
    WHERE c.desk = ? AND c.number > ?
)
SELECT n, row, village, touches AND EXISTS (
    SELECT 1 FROM changes AS older WHERE older.row = news.row AND older.n < news.n) AS moved
FROM news WHERE village = ? OR village IS NULL OR moved
"""  # noqa: S608 - the dictionary's names
"""Changes of one desk beyond a number that may concern a village. ``moved``: it says anew where
an existing record belongs, or whether it is there at all."""


@dataclass
class _News:
    """What one pass over the news found: changes in scope, and records to look at closely."""

    inside: set[int]
    came: set[bytes]
    unclear: dict[bytes, set[int]]


def concerning(conn: Connection, village: str, beyond: dict[int, int]) -> set[int]:
    """Return the numbers in the file of all changes that a village is to get.

    ``beyond``: desk → the change number up to which the village holds what was in its scope.
    """
    news = _look(conn, village, beyond)
    chosen = news.inside
    chosen.update(_whole_log(conn, _with_hanging(conn, news.came)))
    chosen.update(_of_unclear(conn, village, news.unclear))
    return chosen


def _look(conn: Connection, village: str, beyond: dict[int, int]) -> _News:
    news = _News(set(), set(), {})
    for desk, number in beyond.items():
        for n, row, of, moved in conn.exec_driver_sql(_NEWS, (desk, number, village)):
            if of == village:
                news.inside.add(n)
                if moved:
                    news.came.add(row)
            else:
                news.unclear.setdefault(row, set()).add(n)
    return news


def _of_unclear(conn: Connection, village: str, rows: dict[bytes, set[int]]) -> Iterator[int]:
    """Yield what the village gets of records that left it, were deleted, or hang on nobody."""
    logs = entries_of(conn, rows)
    standing = log_values(conn, [RowId(UUID(bytes=row)) for row in rows])
    hosts = _hosts(conn, logs)
    for row, entries in logs.items():
        values = standing[RowId(UUID(bytes=row))]
        if _village_of(entries[0].table, values, hosts) == village:
            yield from (entry.n for entry in entries)
            continue
        yield from _departure(village, entries, rows[row], hosts)


def _hosts(conn: Connection, logs: dict[bytes, list[Entry]]) -> dict[bytes, Any]:
    """Return what the log says of every resident that these records ever hung on."""
    residents = {
        host
        for entries in logs.values()
        for value in named(entries, "resident_id")
        if (host := row_bytes(value)) is not None
    }
    found = log_values(conn, [RowId(UUID(bytes=row)) for row in residents])
    return {row.bytes: values for row, values in found.items()}


def _village_of(table: str, values: dict[str, Any], hosts: dict[bytes, Any]) -> str | None:
    scope = TABLES[table].scope if table in TABLES else "village"
    if scope == "village":
        return values.get("village")
    host = row_bytes(values.get(scope))
    village: str | None = hosts.get(host or b"", {}).get("village")
    return village


def _departure(
    village: str, entries: Sequence[Entry], news: set[int], hosts: dict[bytes, Any]
) -> Iterator[int]:
    """Yield the change by which a record left the village, when that is news; nothing after it."""
    was_inside = False
    for entry in entries:
        place = _place(entry, hosts)
        if place is None:
            continue
        if place != village and was_inside:
            if entry.n in news:
                yield entry.n
            was_inside = False
        elif place == village:
            was_inside = True


def _place(entry: Entry, hosts: dict[bytes, Any]) -> str | None:
    """Return the village that a change puts its record into, None when it does not say."""
    scope = TABLES[entry.table].scope if entry.table in TABLES else "village"
    if scope not in entry.fields:
        return None
    return _village_of(entry.table, dict(entry.fields), hosts)


def _with_hanging(conn: Connection, rows: set[bytes]) -> set[bytes]:
    """Return records together with all that hangs on those of them that are residents."""
    found = set(rows)
    for rule in HANGING:
        found.update(
            row
            for (row,) in conn.exec_driver_sql(
                "SELECT t.id FROM json_each(?) AS j"  # noqa: S608 - the dictionary's names
                f" CROSS JOIN {rule.name} AS t ON t.{rule.scope} = unhex(j.value)",
                (hex_array(rows),),
            )
        )
    return found


def _whole_log(conn: Connection, rows: Iterable[bytes]) -> Iterator[int]:
    for (n,) in conn.exec_driver_sql(
        "SELECT c.n FROM json_each(?) AS j CROSS JOIN changes AS c ON c.row = unhex(j.value)",
        (hex_array(rows),),
    ):
        yield n


def everything_of(conn: Connection, village: str) -> set[int]:
    """Return the numbers of all changes of the records that now belong to a village: a kit's."""
    found = set(_numbers(conn, "FROM residents AS t", village))
    found.update(_numbers(conn, "FROM notices AS t", village))
    for rule in HANGING:
        source = f"FROM residents CROSS JOIN {rule.name} AS t ON t.{rule.scope} = residents.id"
        found.update(_numbers(conn, source, village))
    return found


def _numbers(conn: Connection, source: str, village: str) -> Iterator[int]:
    for (n,) in conn.exec_driver_sql(
        f"SELECT c.n {source} CROSS JOIN changes AS c ON c.row = t.id WHERE village = ?",
        (village,),
    ):
        yield n
