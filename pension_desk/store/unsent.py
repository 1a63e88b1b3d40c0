"""About how many changes wait for each village: one pass over the news for all of them.

Cutting what each village is to get takes a pass a village; a town that has just read a list of
fifty thousand would wait ten seconds for twenty numbers. Here a record that moved, was deleted or
hangs elsewhere now counts once for every village that it ever lay in, whoever is told of it; so a
count can be a little high. What the village took back by an act of its own, and may be told anew,
is not counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from sqlalchemy import Connection

from pension_desk.domain.changes import VersionVector
from pension_desk.store.log_entries import entries_of
from pension_desk.store.places import villages_ever, with_hosts
from pension_desk.store.replicas import Replicas
from pension_desk.store.scope import NEWS

_ALL = "*"


@dataclass(frozen=True)
class Heard:
    """What a village holds, or would hold once all that was sent has arrived.

    ``cut``: the number in the file of the newest change there was when that was cut.
    """

    vector: VersionVector
    cut: int = 0


@dataclass(frozen=True)
class _OfDesk:
    """One desk's changes as a village has heard of them.

    ``number``: the last one in order; ``cut``: what is here piecemeal it was told up to this
    number in the file, else 0. See `store.scope`.
    """

    number: int
    cut: int

    def lacks(self, number: int, n: int) -> bool:
        """Whether the village lacks a change, by its desk's number and the file's."""
        return number > self.number and n > self.cut


class _Odd(NamedTuple):
    """A change of a record that moved or lies nowhere: its desk's number, the file's.

    ``of``: by village, what has been heard of its desk.
    """

    row: bytes
    number: int
    n: int
    of: Mapping[str, _OfDesk]


def unsent_by_village(conn: Connection, heard: Mapping[str, Heard]) -> dict[str, int]:
    """Return about how many changes each village lacks. ``heard``: by village."""
    replicas = Replicas(conn)
    piecemeal = replicas.piecemeal()
    found: Counter[str] = Counter()
    odd: list[_Odd] = []
    for desk, last in replicas.latest().items():
        of = {
            village: _OfDesk(
                told.vector.get(replicas.by_number[desk].id, 0),
                told.cut if desk in piecemeal else 0,
            )
            for village, told in heard.items()
        }
        least = min((one.number for one in of.values()), default=last)
        if least >= last:
            continue
        asked = {
            "desk": desk,
            "number": least,
            "cut": min(one.cut for one in of.values()),
            "village": _ALL,
        }
        for n, number, row, place, moved in conn.exec_driver_sql(NEWS, asked):
            for village in of if place == _ALL else (place,):
                if village in of and of[village].lacks(number, n):
                    found[village] += 1
            if moved or place is None:
                odd.append(_Odd(row, number, n, of))
    _count_moved(conn, odd, found)
    return {village: found[village] for village in heard}


def _count_moved(conn: Connection, odd: Sequence[_Odd], found: Counter[str]) -> None:
    """Count what says that a record left, once for each village that it ever was in."""
    logs = with_hosts(conn, entries_of(conn, {one.row for one in odd}))
    for one in odd:
        for village in villages_ever(logs, one.row):
            if village in one.of and one.of[village].lacks(one.number, one.n):
                found[village] += 1
