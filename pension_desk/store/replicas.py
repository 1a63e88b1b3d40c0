"""The desks known here as the log numbers them, and the version vectors over them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.changes import Dot, VersionVector
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.ids import DeskId


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
        for n, identity, role, division, held in conn.exec_driver_sql(
            "SELECT n, id, role, division, held FROM desks"
        ):
            self._know(n, Replica(DeskId(UUID(bytes=identity)), Owner(role), division), held)

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
        number = self._conn.exec_driver_sql(
            "INSERT INTO desks (id, role, division, held) VALUES (?, ?, ?, 0)",
            (replica.id.bytes, replica.role.value, replica.division),
        ).lastrowid
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
            (number, n)
            for desk, number in upto.items()
            if (n := self._numbers.get(desk)) is not None and number > self.held[n]
        ]
        self.held.update((n, number) for number, n in higher)
        if higher:
            self._conn.exec_driver_sql("UPDATE desks SET held = ? WHERE n = ?", higher)

    def was_restored(self, me: int) -> bool:
        """Return whether this desk, by its number here, ever had another id: from a backup."""
        division = self.by_number[me].division
        return any(n != me and x.division == division for n, x in self.by_number.items())

    def latest(self) -> dict[int, int]:
        """Return the highest change number that the log has of each desk.

        It can be above ``held``: a restored town gets its own lost changes back piecemeal.
        """
        return {
            row.n: row.last
            for row in self._conn.exec_driver_sql(
                "SELECT n, coalesce((SELECT max(number) FROM changes WHERE desk = desks.n), 0)"
                " AS last FROM desks"
            )
        }

    def piecemeal(self) -> frozenset[int]:
        """Return the desks of which the log has changes without those between.

        A restored town has them: each village brings its own part of what was forgotten.
        """
        return frozenset(n for n, last in self.latest().items() if last > self.held[n])

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


def joined(one: Mapping[DeskId, int], other: Mapping[DeskId, int]) -> dict[DeskId, int]:
    """Return what two vectors say together: of each desk the higher number."""
    return {**one, **{desk: max(number, one.get(desk, 0)) for desk, number in other.items()}}


def within(vector: Mapping[DeskId, int], desks: frozenset[DeskId]) -> dict[DeskId, int]:
    """Return the part of a vector that speaks of these desks."""
    return {desk: number for desk, number in vector.items() if desk in desks}
