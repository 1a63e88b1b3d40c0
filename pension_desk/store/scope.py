"""Which changes concern one village: its own people's, those who came, those who left.

Residents belong by their village, other records through the resident that they hang on
(`TableRule.scope`); a deleted record belongs where it last did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import DELETED, SYNCED, TABLES, TableRule
from pension_desk.store.belonging import named, row_bytes
from pension_desk.store.log_entries import (
    Entry,
    entries_of,
    heads_of,
    hex_array,
    settled_values,
)

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
    unclear: set[bytes]


def concerning(conn: Connection, village: str, beyond: dict[int, int]) -> set[int]:
    """Return the numbers in the file of all changes that a village is to get.

    ``beyond``: desk → the change number up to which the village holds what was in its scope.
    """
    news = _look(conn, village, beyond)
    chosen = news.inside
    chosen.update(_whole_log(conn, _with_hanging(conn, news.came)))
    chosen.update(_of_unclear(conn, village, beyond, news.unclear))
    return chosen


def _look(conn: Connection, village: str, beyond: dict[int, int]) -> _News:
    news = _News(set(), set(), set())
    for desk, number in beyond.items():
        for n, row, of, moved in conn.exec_driver_sql(_NEWS, (desk, number, village)):
            if of == village:
                news.inside.add(n)
                if moved:
                    news.came.add(row)
            else:
                news.unclear.add(row)
    return news


def _of_unclear(
    conn: Connection, village: str, beyond: dict[int, int], rows: set[bytes]
) -> Iterator[int]:
    """Yield what the village gets of records that left it, were deleted, or hang on nobody.

    What the peer's vector covers is this desk's log as it was when the peer was last told. A
    record that lay in the village by that log is there still; the change that took it away is
    told, and nothing after it. One that came and went since was never told at all. Where the
    vector covers nothing the peer may hold anything: all that was ever there is told, up to its
    going.
    """
    logs = entries_of(conn, rows)
    logs.update(entries_of(conn, _hosts_named(logs) - logs.keys()))
    now = _Places(conn, logs)
    then = _Places(conn, {row: _told(entries, beyond) for row, entries in logs.items()})
    for row in rows:
        if now.village_of(row) == village:
            yield from (entry.n for entry in logs[row])
        elif not any(beyond.values()):
            yield from _up_to_departure(village, logs[row], now)
        elif then.village_of(row) == village:
            yield from _departure(conn, village, logs[row], beyond, now)


def _told(entries: Sequence[Entry], beyond: dict[int, int]) -> list[Entry]:
    return [x for x in entries if x.number <= beyond.get(x.desk, x.number)]


def _hosts_named(logs: dict[bytes, list[Entry]]) -> set[bytes]:
    """Return every resident that these records ever hung on."""
    return {
        host
        for entries in logs.values()
        for value in named(entries, "resident_id")
        if (host := row_bytes(value)) is not None
    }


class _Places:
    """Where records belong by some part of the log, those of residents they hang on included."""

    def __init__(self, conn: Connection, logs: dict[bytes, list[Entry]]) -> None:
        heads = {row: (x[0].table, heads_of(x)) for row, x in logs.items() if x}
        self._tables = {row: table for row, (table, _heads) in heads.items()}
        self._values = settled_values(conn, heads)

    def village_of(self, row: bytes) -> str | None:
        """Return the village of a record, None when these changes do not say."""
        values = self._values.get(row)
        return None if values is None else self.place(self._tables[row], values)

    def place(self, table: str, values: Mapping[str, FieldValue]) -> str | None:
        """Return the village that these values put a record of a table into."""
        scope = TABLES[table].scope
        if scope == "village":
            village = values.get(scope)
        else:
            host = row_bytes(values.get(scope))
            village = None if host is None else self._values.get(host, {}).get("village")
        return None if village is None else str(village)


def _departure(
    conn: Connection,
    village: str,
    entries: Sequence[Entry],
    beyond: dict[int, int],
    now: _Places,
) -> Iterator[int]:
    """Yield the first change that takes a record out of the village; all such if it takes more."""
    table = entries[0].table
    told = _told(entries, beyond)
    moves = [x for x in entries if x not in told and TABLES[table].scope in x.fields]
    for move in moves:
        heads = {move.row: (table, heads_of([*told, move]))}
        if now.place(table, settled_values(conn, heads)[move.row]) != village:
            yield move.n
            return
    yield from (move.n for move in moves)


def _up_to_departure(village: str, entries: Sequence[Entry], now: _Places) -> Iterator[int]:
    """Yield what a village that may hold anything is to get of a record that once was there."""
    inside = False
    for at, entry in enumerate(entries):
        place = now.place(entry.table, entry.fields)
        if place == village:
            inside = True
        elif inside and place is not None:
            yield from (x.n for x in entries[: at + 1])
            return


def _with_hanging(conn: Connection, rows: set[bytes]) -> set[bytes]:
    """Return records together with all that hang, or ever hung, on those that are residents.

    What was taken off or given to another while a resident was away is known by the log alone:
    it is read through once, which is why nobody is looked for when nobody came.
    """
    if not rows:
        return rows
    hung = conn.exec_driver_sql(
        "SELECT DISTINCT row FROM changes WHERE \"table\" <> 'residents'"
        " AND replace(json_extract(fields, '$.resident_id'), '-', '')"
        " IN (SELECT value FROM json_each(?))",
        (hex_array(rows),),
    )
    return rows | {row for (row,) in hung}


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
