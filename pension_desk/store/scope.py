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
    SYNCED,
    TABLES,
    VILLAGE,
    TableRule,
)
from pension_desk.domain.merge import is_deleted
from pension_desk.domain.merging_people import survivors
from pension_desk.store.belonging import hosts_named
from pension_desk.store.log_entries import (
    Entry,
    entries_of,
    heads_of,
    hex_array,
    settled_values,
)
from pension_desk.store.row_ids import row_bytes

_LIVING = "coalesce((SELECT a.living FROM aliases AS a WHERE a.id = {row}), {row})"
"""The record that lives on for a resident, as SQL."""


def _place(rule: TableRule) -> str:
    """Return, as SQL, the village that the changed record of a table lies in now."""
    if rule.scope == EVERYONE:
        return f"WHEN '{rule.name}' THEN :village"
    return (
        f"WHEN '{rule.name}' THEN (SELECT h.village FROM {_own_place(rule)}"  # noqa: S608
        " WHERE t.id = c.row)"
    )


def _own_place(rule: TableRule) -> str:
    """Return, as SQL, a table's records ``t`` with the record ``h`` whose village counts."""
    row = f"t.{rule.scope}" if rule.hangs else "t.id"
    host = rule.host if rule.hangs else rule.name
    if host == "residents":
        row = _LIVING.format(row=row)
    return f"{rule.name} AS t CROSS JOIN {host} AS h ON h.id = {row}"


_MERGED = "merged_into"
PLACES = " ".join(_place(rule) for rule in SYNCED)
"""For SQL's CASE over a change's table: the village that its record lies in now."""
_DECIDING = sorted({DELETED, VILLAGE, _MERGED, *(rule.scope for rule in HANGING)})
TOUCHES = " OR ".join(f"instr(c.fields, '\"{name}\":') > 0" for name in _DECIDING)
"""In SQL: whether a change may say anew where its record belongs."""
_NEWS = f"""
WITH news AS (
    SELECT c.n, c.row, CASE c."table" {PLACES} END AS village, ({TOUCHES}) AS touches
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
    news.came.update(_set_free(conn, village, news.unclear))
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


_SET_FREE = f"""
WITH RECURSIVE merged (id) AS (
    SELECT a.id FROM json_each(:rows) AS j CROSS JOIN aliases AS a ON a."into" = unhex(j.value)
    UNION SELECT a.id FROM merged AS m CROSS JOIN aliases AS a ON a."into" = m.id
)
SELECT m.id FROM merged AS m CROSS JOIN residents AS h ON h.id = {_LIVING.format(row="m.id")}
WHERE h.village = :village
"""  # noqa: S608


def _set_free(conn: Connection, village: str, rows: set[bytes]) -> set[bytes]:
    """Return the village's residents who had been merged into one of these and may be back."""
    asked = {"rows": hex_array(rows), "village": village}
    return {row for (row,) in conn.exec_driver_sql(_SET_FREE, asked)}


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
    logs = _with_hosts(conn, entries_of(conn, rows))
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


def _with_hosts(conn: Connection, logs: dict[bytes, list[Entry]]) -> dict[bytes, list[Entry]]:
    """Return logs with those of every record that these ever hung on or were merged into."""
    lacking = set(logs)
    while lacking:
        named = {host for row in lacking for host in _named_by(logs[row])}
        lacking = named - logs.keys()
        logs.update(entries_of(conn, lacking))
        lacking &= logs.keys()
    return logs


def _named_by(entries: Sequence[Entry]) -> set[bytes]:
    """Return the records that one ever hung on or was merged into."""
    merged = {row_bytes(x.fields.get(_MERGED)) for x in entries} - {None}
    return hosts_named(entries) | {row for row in merged if row is not None}


class _Places:
    """Where records belong by some part of the log, that of those they hang on included."""

    def __init__(self, conn: Connection, logs: dict[bytes, list[Entry]]) -> None:
        heads = {row: (x[0].table, heads_of(x)) for row, x in logs.items() if x}
        self._tables = {row: table for row, (table, _heads) in heads.items()}
        self._values = settled_values(conn, heads)
        merged = {row: row_bytes(values.get(_MERGED)) for row, values in self._values.items()}
        into = {row: target for row, target in merged.items() if target is not None}
        there = {
            row
            for row, (table, known) in heads.items()
            if table == "residents" and not is_deleted(known.get(DELETED, {}).values())
        }
        self._living = survivors(into, there)

    def village_of(self, row: bytes) -> str | None:
        """Return the village of a record, None when these changes do not say."""
        row = self._living.get(row, row)
        values = self._values.get(row)
        if values is None:
            return None
        if TABLES[self._tables[row]].hangs:
            return self.place(self._tables[row], values)
        village = values.get(VILLAGE)
        return None if village is None else str(village)

    def place(self, table: str, values: Mapping[str, FieldValue]) -> str | None:
        """Return the village that these values put a record of a table into."""
        rule = TABLES[table]
        if rule.hangs:
            host = row_bytes(values.get(rule.scope))
            return None if host is None else self.village_of(host)
        target = row_bytes(values.get(_MERGED))
        if target in self._values:
            return self.village_of(target)
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
    deciding = {TABLES[table].scope, _MERGED}
    moves = [x for x in entries if x not in told and deciding & x.fields.keys()]
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
WHERE replace(json_extract(
    fields, CASE "table" WHEN 'residents' THEN '$.{_MERGED}' {_HOST_FIELD} END), '-', '')
    IN (SELECT value FROM json_each(?))
"""  # noqa: S608 - the dictionary's names


def _with_hanging(conn: Connection, rows: set[bytes]) -> set[bytes]:
    """Return records together with all that hang, or ever hung, on them or were merged into them.

    What was taken off or given to another while a resident was away is known by the log alone:
    it is read through, which is why nobody is looked for when nobody came.
    """
    found, new = set(rows), set(rows)
    while new:
        hung = conn.exec_driver_sql(_HUNG, (hex_array(new),))
        new = {row for (row,) in hung} - found
        found |= new
        new = _hosts_among(conn, new)
    return found


def _hosts_among(conn: Connection, rows: set[bytes]) -> set[bytes]:
    """Return those of the records that others may hang on."""
    asked = (
        'SELECT DISTINCT c.row, c."table" FROM json_each(?) AS j'
        " CROSS JOIN changes AS c ON c.row = unhex(j.value)"
    )
    hosts = {"residents", *(rule.host for rule in HANGING)}
    return {row for row, table in conn.exec_driver_sql(asked, (hex_array(rows),)) if table in hosts}


def _whole_log(conn: Connection, rows: Iterable[bytes]) -> Iterator[int]:
    for (n,) in conn.exec_driver_sql(
        "SELECT c.n FROM json_each(?) AS j CROSS JOIN changes AS c ON c.row = unhex(j.value)",
        (hex_array(rows),),
    ):
        yield n


_PEOPLE_HERE = """
WITH here (id) AS (
    SELECT r.id FROM residents AS r WHERE r.village = :village
        AND r.id NOT IN (SELECT id FROM aliases)
    UNION
    SELECT a.id FROM aliases AS a JOIN residents AS r ON r.id = a.living
    WHERE r.village = :village
)
"""
"""The residents of a village: those merged with one of them too, deleted or not."""


def everything_of(conn: Connection, village: str) -> set[int]:
    """Return the numbers of all changes of the records that now belong to a village: a kit's."""
    found: set[int] = set()
    for rule in SYNCED:
        source = f"{rule.name} AS t"
        where = "WHERE t.village = :village" if rule.scope == VILLAGE else ""
        if rule.name == "residents":
            source, where = "here AS t", ""
        elif rule.hangs and rule.host == "residents":
            source = f"here AS h CROSS JOIN {source} ON t.{rule.scope} = h.id"
        elif rule.hangs:
            source = f"{rule.host} AS h CROSS JOIN {source} ON t.{rule.scope} = h.id"
            where = "WHERE h.village = :village"
        asked = f"SELECT c.n FROM {source} CROSS JOIN changes AS c ON c.row = t.id {where}"  # noqa: S608
        found.update(n for (n,) in conn.exec_driver_sql(_PEOPLE_HERE + asked, {"village": village}))
    return found
