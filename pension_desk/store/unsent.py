"""About how many changes wait for each village: one pass over the news for all of them.

Cutting what each village is to get takes a pass a village; a town that has just read a list of
fifty thousand would wait ten seconds for twenty numbers. Here a record that moved, was deleted or
hangs elsewhere now counts once for every village that it ever lay in, whoever is told of it; so a
count can be a little high. What the village took back by an act of its own, and may be told anew,
is not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sqlalchemy import Connection

from pension_desk.domain.changes import VersionVector
from pension_desk.store.log_entries import entries_of
from pension_desk.store.places import villages_ever, with_hosts
from pension_desk.store.replicas import Replicas
from pension_desk.store.scope import NEWS

_ALL = "*"


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
        for _n, number, row, place, moved in conn.exec_driver_sql(NEWS, asked):
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
    logs = with_hosts(conn, entries_of(conn, set(odd.values())))
    for (desk, number), row in odd.items():
        for village in villages_ever(logs, row):
            vector = vectors.get(village)
            if vector is not None and number > vector.get(replicas.by_number[desk].id, 0):
                found[village] += 1


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
