"""The desks known here as the log numbers them, and the version vectors over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection, bindparam, func, insert, select, update

from pension_desk.domain.changes import Dot, VersionVector
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.ids import DeskId
from pension_desk.store import schema

_D, _C = schema.desks.c, schema.changes.c


@dataclass(frozen=True)
class Replica:
    """One desk that changes were made at: its id, its role and its division's code."""

    id: DeskId
    role: Owner
    division: str


class Replicas:
    """Every desk of the file by its number; new ones are entered as they are met."""

    def __init__(self, conn: Connection) -> None:
        self._conn = conn
        self.by_number: dict[int, Replica] = {}
        self._numbers: dict[DeskId, int] = {}
        self.held: dict[int, int] = {}
        for row in conn.execute(select(schema.desks)):
            replica = Replica(DeskId(UUID(bytes=row.id)), Owner(row.role), row.division)
            self._know(row.n, replica, row.held)

    def _know(self, number: int, replica: Replica, held: int) -> None:
        self.by_number[number] = replica
        self._numbers[replica.id] = number
        self.held[number] = held

    def find(self, desk: DeskId) -> int | None:
        """Return a desk's number, None when it is not known."""
        return self._numbers.get(desk)

    def enter(self, replica: Replica) -> int:
        """Return a desk's number; it is written down when it is new."""
        known = self._numbers.get(replica.id)
        if known is not None:
            return known
        made = self._conn.execute(
            insert(schema.desks).values(
                id=replica.id.bytes, role=replica.role, division=replica.division, held=0
            )
        )
        number = int((made.inserted_primary_key or (0,))[0])
        self._know(number, replica, 0)
        return number

    def dot(self, desk: int, number: int) -> Dot:
        """Return the name of a change by its local numbers."""
        return Dot(self.by_number[desk].id, number)

    def vector(self) -> dict[DeskId, int]:
        """Return what this file holds."""
        return {self.by_number[n].id: held for n, held in self.held.items() if held}

    def raise_held(self, upto: VersionVector) -> None:
        """Note that the changes of these known desks are held up to these numbers."""
        higher = [
            {"_n": n, "_held": number}
            for desk, number in upto.items()
            if (n := self._numbers.get(desk)) is not None and number > self.held[n]
        ]
        for entry in higher:
            self.held[entry["_n"]] = entry["_held"]
        if higher:
            statement = update(schema.desks).where(_D.n == bindparam("_n"))
            self._conn.execute(statement.values(held=bindparam("_held")), higher)

    def latest(self) -> dict[int, int]:
        """Return the highest change number that the log has of each desk.

        It can be above ``held``: a restored town gets its own lost changes back piecemeal.
        """
        highest = select(func.max(_C.number)).where(_C.desk == _D.n).correlate(schema.desks)
        asked = select(_D.n, func.coalesce(highest.scalar_subquery(), 0))
        return {number: int(last) for number, last in self._conn.execute(asked)}

    def beyond(self, vector: VersionVector) -> dict[int, int]:
        """Return, for each desk of which the log has more than the vector says, what it says."""
        found: dict[int, int] = {}
        for number, last in self.latest().items():
            seen = vector.get(self.by_number[number].id, 0)
            if last > seen:
                found[number] = seen
        return found


def of_division(replicas: Iterable[Replica], division: str) -> frozenset[DeskId]:
    """Return the desks, past and present, of one division."""
    return frozenset(replica.id for replica in replicas if replica.division == division)


def within(vector: Mapping[DeskId, int], desks: frozenset[DeskId]) -> dict[DeskId, int]:
    """Return the part of a vector that speaks of these desks."""
    return {desk: number for desk, number in vector.items() if desk in desks}
