"""Which changes concern one village: its own people's, those who came, those who left.

Records belong by their village, or through the record that they hang on, or to everyone
(`TableRule.scope`); a deleted record belongs where it last did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection

from pension_desk.domain.dictionary import DELETED, EVERYONE, HANGING, SYNCED, VILLAGE, TableRule
from pension_desk.store.departures import up_to_departure
from pension_desk.store.log_entries import as_array, entries_of, hex_array
from pension_desk.store.log_numbers import LogNumbers
from pension_desk.store.places import MERGED, Places, villages_ever, with_hosts
from pension_desk.store.replicas import Replicas

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


_PLACES = " ".join(_place(rule) for rule in SYNCED)
"""For SQL's CASE over a change's table: the village that its record lies in now."""
_DECIDING = sorted({DELETED, VILLAGE, MERGED, *(rule.scope for rule in HANGING)})
_TOUCHES = " OR ".join(f"instr(c.fields, '\"{name}\":') > 0" for name in _DECIDING)
"""In SQL: whether a change may say anew where its record belongs."""
NEWS = f"""
SELECT c.n, c.number, c.row, CASE c."table" {_PLACES} END AS village, ({_TOUCHES}) AND EXISTS (
    SELECT 1 FROM changes AS older WHERE older.row = c.row AND older.n < c.n) AS moved
FROM changes AS c WHERE c.desk = :desk AND c.number > :number AND c.n > :cut
"""  # noqa: S608 - the dictionary's names
"""Changes of one desk beyond a number, and beyond ``:cut`` by their own in the file, each with the
village that its record lies in now: None for nowhere, ``:village`` for what is everyone's.
``moved``: it says anew where an existing record belongs, or whether it is there at all."""

_NEWS_OF = f"""
SELECT n, row, village, moved FROM ({NEWS})
WHERE village = :village OR village IS NULL OR moved
"""  # noqa: S608
"""Those of them that may concern a village."""

_CLAIMS = f"""
SELECT c.row, CASE c."table" {_PLACES} END AS village
FROM changes AS c
WHERE c.n > :arrived AND c.desk IN (SELECT value FROM json_each(:desks)) AND ({_TOUCHES})
AND EXISTS (SELECT 1 FROM changes AS older WHERE older.row = c.row AND older.n < c.n)
"""  # noqa: S608 - the dictionary's names
"""Records of which the village knew before this file that they belong elsewhere: by its own act, or
by a word that this town had forgotten, of desks that it now holds piecemeal. It need not be told
that, but of one that became its own so it lacks what was made of it elsewhere."""


@dataclass(frozen=True)
class Told:
    """What a village has been told and what it answered.

    ``village``: its code.
    ``acknowledged``: desk → the change number up to which it holds what was in its scope.
    ``cuts``: for each bundle cut for it, the number in the file of the newest change there was.
    ``arrived``: that of the last bundle that it has acknowledged and still holds; 0 before, and
    where a full bundle is wanted.
    """

    village: str
    acknowledged: Mapping[int, int] = field(default_factory=dict)
    cuts: tuple[int, ...] = ()
    arrived: int = 0


@dataclass
class _News:
    """What one pass over the news found: changes in scope, and records to look at closely."""

    inside: LogNumbers
    came: set[bytes]
    unclear: set[bytes]

    def sort_in(self, row: bytes, *, inside: bool) -> None:
        """Note a record of which the news say anew where it belongs, or whether it is there."""
        (self.came if inside else self.unclear).add(row)


def concerning(
    conn: Connection, replicas: Replicas, beyond: dict[int, int], told: Told
) -> LogNumbers:
    """Return the numbers in the file of all changes that a village is to get.

    ``beyond``: desk → the change number up to which the village holds what was in its scope.

    News of its records, the whole log of those that came with all that hangs on them, and of
    those that it may have been told and that are no longer its own, what took them away.
    """
    village = told.village
    piecemeal = replicas.piecemeal()
    since = _since(beyond, piecemeal, told.arrived)
    news = _look(conn, village, since)
    own = {n for n, one in replicas.by_number.items() if one.division == village}
    asked = {"village": village, "arrived": told.arrived, "desks": as_array(own | piecemeal)}
    for row, of in conn.exec_driver_sql(_CLAIMS, asked):
        news.sort_in(row, inside=of == village)
    news.came.update(_set_free(conn, village, news.unclear))
    news.came.update(_living_on(conn, village, news.unclear))
    chosen = news.inside
    chosen.update(_whole_log(conn, _with_hanging(conn, news.came)))
    chosen.update(_of_unclear(conn, since, told, news.unclear))
    return chosen


_Since = Mapping[int, tuple[int, int]]
"""Desk → the change number and the number in the file beyond both of which its changes are news."""


def _since(beyond: Mapping[int, int], piecemeal: frozenset[int], arrived: int) -> _Since:
    """Return since when changes are news to a village.

    What this file holds of a desk piecemeal, no vector can say that it was told: all that came
    before the last bundle that arrived was in it or an earlier one, where it concerned the village.
    """
    return {desk: (n, arrived if desk in piecemeal else 0) for desk, n in beyond.items()}


def _look(conn: Connection, village: str, since: _Since) -> _News:
    news = _News(LogNumbers(), set(), set())
    for desk, (number, cut) in since.items():
        asked = {"desk": desk, "number": number, "cut": cut, "village": village}
        for n, row, of, moved in conn.exec_driver_sql(_NEWS_OF, asked):
            if of == village:
                news.inside.add(n)
            if moved or of != village:
                news.sort_in(row, inside=of == village)
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


_LIVING_ON = """
SELECT a.id FROM json_each(:rows) AS j CROSS JOIN aliases AS a ON a.id = unhex(j.value)
CROSS JOIN residents AS h ON h.id = a.living
WHERE h.village = :village
"""


def _living_on(conn: Connection, village: str, rows: set[bytes]) -> set[bytes]:
    """Return those of the records, deleted since they were merged, that live on in the village.

    What hung on them hangs on its resident.
    """
    asked = {"rows": hex_array(rows), "village": village}
    return {row for (row,) in conn.exec_driver_sql(_LIVING_ON, asked)}


def _of_unclear(conn: Connection, since: _Since, told: Told, rows: set[bytes]) -> Iterator[int]:
    """Yield what the village gets of records that left it, were deleted, or hang on nobody."""
    logs = with_hosts(conn, entries_of(conn, rows))
    now = Places(conn, logs)
    gone: set[bytes] = set()
    for row in rows:
        if now.village_of(row) == told.village and not now.is_gone(row):
            yield from (entry.n for entry in logs[row])
        elif told.village in villages_ever(logs, row):
            gone.add(row)
    for entry, arrived in up_to_departure(
        conn, logs, gone, told.village, told.acknowledged, told.cuts, told.arrived
    ):
        number, cut = since.get(entry.desk, (entry.number, 0))
        if not arrived or (entry.number > number and entry.n > cut):
            yield entry.n


def _with_hanging(conn: Connection, rows: set[bytes]) -> set[bytes]:
    """Return records together with those merged with them, and all that hangs on any of these."""
    if not rows:
        return rows
    people = _select(conn, _MERGED_WITH, rows)
    return people.union(
        *(
            _select(
                conn,
                "SELECT t.id FROM json_each(?) AS j"  # noqa: S608 - the dictionary's names
                f" CROSS JOIN {rule.name} AS t ON t.{rule.scope} = unhex(j.value)",
                people,
            )
            for rule in HANGING
        )
    )


_MERGED_WITH = """
WITH RECURSIVE merged (id) AS (
    SELECT unhex(j.value) FROM json_each(?) AS j
    UNION SELECT a.id FROM merged AS m CROSS JOIN aliases AS a ON a."into" = m.id
)
SELECT id FROM merged UNION SELECT a.living FROM merged AS m CROSS JOIN aliases AS a ON a.id = m.id
"""


def _select(conn: Connection, asked: str, rows: set[bytes]) -> set[bytes]:
    return {row for (row,) in conn.exec_driver_sql(asked, (hex_array(rows),))}


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


def everything_of(conn: Connection, village: str) -> LogNumbers:
    """Return the numbers of all changes of the records that now belong to a village: a kit's."""
    found = LogNumbers()
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
