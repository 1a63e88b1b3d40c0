"""About how many changes wait for each village: one pass over the news for all of them.

Cutting what each village is to get takes a pass a village; a town that has just read a list of
fifty thousand would wait ten seconds for twenty numbers. Here a record that moved, was deleted or
hangs elsewhere now counts once for every village that it ever lay in, whoever is told of it; so a
count can be a little high. What the village took back by an act of its own, and may be told anew,
is not counted.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection

from pension_desk.domain.changes import VersionVector
from pension_desk.domain.dictionary import VILLAGE
from pension_desk.store.belonging import named
from pension_desk.store.log_entries import Entry, entries_of
from pension_desk.store.places import named_by
from pension_desk.store.replicas import Replicas
from pension_desk.store.scope import PLACES, TOUCHES

_ALL = "*"
_NEWS = f"""
SELECT c.number, c.row, CASE c."table" {PLACES} END AS village, ({TOUCHES}) AND EXISTS (
    SELECT 1 FROM changes AS older WHERE older.row = c.row AND older.n < c.n) AS moved
FROM changes AS c WHERE c.desk = :desk AND c.number > :number
"""  # noqa: S608 - the dictionary's names


def unsent_by_village(conn: Connection, vectors: Mapping[str, VersionVector]) -> dict[str, int]:
    """Return about how many changes each village lacks.

    ``vectors``: village → what it holds, or would hold once all that was sent has arrived.
    """
    replicas = Replicas(conn)
    found: Counter[str] = Counter()
    odd: dict[tuple[int, int], bytes] = {}
    for desk, last in replicas.latest().items():
        held = {
            village: vector.get(replicas.by_number[desk].id, 0)
            for village, vector in vectors.items()
        }
        least = min(held.values(), default=last)
        if least >= last:
            continue
        asked = {"desk": desk, "number": least, "village": _ALL}
        for number, row, place, moved in conn.exec_driver_sql(_NEWS, asked):
            for village in held if place == _ALL else (place,):
                if number > held.get(village, number):
                    found[village] += 1
            if moved or place is None:
                odd[desk, number] = row
    _count_moved(conn, replicas, vectors, odd, found)
    return {village: found[village] for village in vectors}


def _count_moved(
    conn: Connection,
    replicas: Replicas,
    vectors: Mapping[str, VersionVector],
    odd: Mapping[tuple[int, int], bytes],
    found: Counter[str],
) -> None:
    """Count what says that a record left, once for each village that it ever was in."""
    ever = _villages_ever(conn, set(odd.values()))
    for (desk, number), row in odd.items():
        for village in ever[row]:
            vector = vectors.get(village)
            if vector is not None and number > vector.get(replicas.by_number[desk].id, 0):
                found[village] += 1


def _villages_ever(conn: Connection, rows: Iterable[bytes]) -> Mapping[bytes, set[str]]:
    """Return every village that each record lay in: itself, its hosts, who it was merged into."""
    logs = entries_of(conn, rows)
    hosts = {row: named_by(entries) for row, entries in logs.items()}
    hosting = entries_of(conn, {host for some in hosts.values() for host in some})
    ever: dict[bytes, set[str]] = defaultdict(set)
    for row, entries in logs.items():
        ever[row] = _named(entries)
        for host in hosts[row]:
            ever[row] |= _named(hosting.get(host, []))
    return ever


def _named(entries: Iterable[Entry]) -> set[str]:
    return {str(village) for village in named(entries, VILLAGE) if village}


def unsent_at_all(conn: Connection, vector: VersionVector) -> int:
    """Return how many changes someone lacks who is to get everything: the town."""
    beyond = Replicas(conn).beyond(vector)
    return sum(
        int(
            conn.exec_driver_sql(
                "SELECT count(*) FROM changes WHERE desk = ? AND number > ?", (desk, number)
            ).scalar_one()
        )
        for desk, number in beyond.items()
    )
