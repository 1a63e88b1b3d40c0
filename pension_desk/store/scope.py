"""Which changes concern one village: its own people's, those who came, those who left.

Records belong by their village, or through the record that they hang on, or to everyone
(`TableRule.scope`); a deleted record belongs where it last did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from pension_desk.domain.changes import FieldValue
from pension_desk.domain.dictionary import (
    DELETED,
    EVERYONE,
    HANGING,
    OWN,
    SYNCED,
    TABLES,
    TOWN_WIDE,
    VILLAGE,
    TableRule,
)
from pension_desk.store.belonging import hosts_named, row_bytes
from pension_desk.store.log_entries import (
    Entry,
    entries_of,
    heads_of,
    hex_array,
    settled_values,
)


def _place(rule: TableRule) -> str:
    """Return, as SQL, the village that the changed record of a table lies in now."""
    if rule.scope == EVERYONE:
        return f"WHEN '{rule.name}' THEN :village"
    if rule.scope == VILLAGE:
        return (
            f"WHEN '{rule.name}' THEN (SELECT t.village FROM {rule.name} AS t WHERE t.id = c.row)"  # noqa: S608
        )
    return (
        f"WHEN '{rule.name}' THEN (SELECT h.village FROM {rule.name} AS t"  # noqa: S608
        f" JOIN {rule.host} AS h ON h.id = t.{rule.scope} WHERE t.id = c.row)"
    )


_PLACES = " ".join(_place(rule) for rule in SYNCED)
_DECIDING = sorted({DELETED, VILLAGE, *(rule.scope for rule in HANGING)})
_TOUCHES = " OR ".join(f"instr(c.fields, '\"{name}\":') > 0" for name in _DECIDING)
_NEWS = f"""
WITH news AS (
    SELECT c.n, c.row, CASE c."table" {_PLACES} END AS village, ({_TOUCHES}) AS touches
    FROM changes AS c WHERE c.desk = :desk AND c.number > :number
)
SELECT n, row, village, touches AND EXISTS (
    SELECT 1 FROM changes AS older WHERE older.row = news.row AND older.n < news.n) AS moved
FROM news WHERE village = :village OR village IS NULL OR moved
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
        asked = {"desk": desk, "number": number, "village": village}
        for n, row, of, moved in conn.exec_driver_sql(_NEWS, asked):
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
    """Return every record that these records ever hung on."""
    return {host for entries in logs.values() for host in hosts_named(entries)}


class _Places:
    """Where records belong by some part of the log, that of those they hang on included."""

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
        rule = TABLES[table]
        if rule.hangs:
            host = row_bytes(values.get(rule.scope))
            values = {} if host is None else self._values.get(host, {})
        village = values.get(VILLAGE)
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


_HOST_FIELD = " ".join(f"WHEN '{rule.name}' THEN '$.{rule.scope}'" for rule in HANGING)
_HUNG = f"""
SELECT DISTINCT row FROM changes
WHERE replace(json_extract(fields, CASE "table" {_HOST_FIELD} END), '-', '')
    IN (SELECT value FROM json_each(?))
"""  # noqa: S608 - the dictionary's names


def _with_hanging(conn: Connection, rows: set[bytes]) -> set[bytes]:
    """Return records together with all that hang, or ever hung, on them.

    What was taken off or given to another while a resident was away is known by the log alone:
    it is read through, which is why nobody is looked for when nobody came.
    """
    if not rows:
        return rows
    hung = conn.exec_driver_sql(_HUNG, (hex_array(rows),))
    return rows | {row for (row,) in hung}


def _whole_log(conn: Connection, rows: Iterable[bytes]) -> Iterator[int]:
    for (n,) in conn.exec_driver_sql(
        "SELECT c.n FROM json_each(?) AS j CROSS JOIN changes AS c ON c.row = unhex(j.value)",
        (hex_array(rows),),
    ):
        yield n


def everything_of(conn: Connection, village: str) -> set[int]:
    """Return the numbers of all changes of the records that now belong to a village: a kit's."""
    found: set[int] = set()
    for rule in OWN:
        found.update(_numbers(conn, f"FROM {rule.name} AS t", village))
    for rule in HANGING:
        source = f"FROM {rule.host} AS h CROSS JOIN {rule.name} AS t ON t.{rule.scope} = h.id"
        found.update(_numbers(conn, source, village, "h"))
    for rule in TOWN_WIDE:
        found.update(_numbers(conn, f"FROM {rule.name} AS t"))
    return found


def _numbers(
    conn: Connection, source: str, village: str | None = None, of: str = "t"
) -> Iterator[int]:
    where = "" if village is None else f"WHERE {of}.village = :village"
    for (n,) in conn.exec_driver_sql(
        f"SELECT c.n {source} CROSS JOIN changes AS c ON c.row = t.id {where}",
        {"village": village},
    ):
        yield n
