"""What another desk is to get: acts and changes beyond what it has said that it holds.

Deltas are cut from what the peer acknowledged, never from what was last sent, so that any stick
may vanish. `cut` decides; the `Delta` then reads the records as they are written out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import chain, islice
from uuid import UUID

from sqlalchemy import Connection

from pension_desk.domain.bundles import Blob
from pension_desk.domain.changes import Act, Change, Dot, VersionVector
from pension_desk.domain.dictionary import TABLES
from pension_desk.domain.ids import DeskId, RowId, VillageCode
from pension_desk.domain.json_text import unpacked
from pension_desk.store import evidence
from pension_desk.store.log_entries import as_array, in_parts
from pension_desk.store.log_numbers import LogNumbers
from pension_desk.store.replicas import Replica, Replicas
from pension_desk.store.scope import Told, concerning, everything_of
from pension_desk.store.spans import Span

_CHUNK = 2_000


@dataclass(frozen=True)
class Delta:
    """The changes for one peer by their numbers in the file; read within the same transaction.

    ``holds``: what this file holds; ``desks``: every desk known here. ``schema_min``: the oldest
    schema of the records that has all that is said. ``files``: hashes of the evidence told of.
    """

    conn: Connection
    numbers: LogNumbers
    acts: LogNumbers
    holds: VersionVector
    desks: tuple[Replica, ...]
    schema_min: int
    files: tuple[str, ...] = ()

    def records(self) -> Iterator[Act | Change | Blob]:
        """Yield every act, every change in the order of their coming, then the files told of."""
        names = {n: DeskId(UUID(bytes=identity)) for n, identity in self._desks()}
        for some in _chunks(self.acts):
            yield from _acts(self.conn, some, names)
        for some in _chunks(self.numbers):
            yield from _changes(self.conn, some, names)
        yield from evidence.blobs(self.conn, self.files)

    def _desks(self) -> Sequence[tuple[int, bytes]]:
        return [(n, i) for n, i in self.conn.exec_driver_sql("SELECT n, id FROM desks")]


def cut(
    conn: Connection,
    vector: VersionVector,
    told: Told | None,
    heard: Sequence[Span] = (),
) -> Delta:
    """Cut what a peer lacks.

    Args:
        conn: a transaction that lasts until the delta has been read.
        vector: what the peer holds of its scope; empty for everything.
        told: of a village, what it was told before; None for the town, which gets everything.
        heard: what the town itself sent under the id that it has now; it is not sent back.
    """
    replicas = Replicas(conn)
    beyond = replicas.beyond(vector)
    chosen = (
        _all_beyond(conn, beyond, heard)
        if told is None
        else concerning(conn, replicas, beyond, told)
    )
    return _delta(conn, replicas, chosen)


def cut_kit(conn: Connection, village: VillageCode) -> Delta:
    """Cut all of a village's records for a desk that has nothing yet."""
    return _delta(conn, Replicas(conn), everything_of(conn, village))


def _delta(conn: Connection, replicas: Replicas, numbers: LogNumbers) -> Delta:
    acts = LogNumbers()
    tables: set[str] = set()
    files: set[str] = set()
    for some in _chunks(numbers):
        for act, table in conn.exec_driver_sql(
            'SELECT DISTINCT c.act, c."table"'
            " FROM json_each(?) AS j CROSS JOIN changes AS c ON c.n = j.value",
            (some,),
        ):
            acts.add(act)
            tables.add(table)
        if evidence.CARRIED & tables:
            files.update(evidence.told_in(conn, some))
    return Delta(
        conn,
        numbers,
        acts,
        replicas.vector(),
        tuple(replicas.by_number.values()),
        _schema_min(conn, numbers, tables),
        tuple(sorted(files)),
    )


def _schema_min(conn: Connection, numbers: LogNumbers, tables: set[str]) -> int:
    """Return the oldest schema that has these tables and the fields that are set."""
    oldest = max((TABLES[name].since for name in tables), default=1)
    younger = [
        (rule.since, name, rule.name)
        for name in tables
        for rule in TABLES[name].fields
        if rule.since > oldest
    ]
    for since in sorted({since for since, _table, _field in younger}, reverse=True):
        named = [(table, f'"{field}":') for told, table, field in younger if told == since]
        if any(_sets(conn, some, named) for some in _chunks(numbers)):
            return since
    return oldest


def _sets(conn: Connection, numbers: str, named: Sequence[tuple[str, str]]) -> bool:
    """Whether one of these changes, a JSON array, sets one of these fields, each of a table."""
    wanted = " OR ".join(['c."table" = ? AND instr(c.fields, ?) > 0'] * len(named))
    found = conn.exec_driver_sql(
        "SELECT 1 FROM json_each(?) AS j CROSS JOIN changes AS c ON c.n = j.value"  # noqa: S608
        f" WHERE {wanted} LIMIT 1",
        (numbers, *chain.from_iterable(named)),
    )
    return found.first() is not None


_NEWS = """
FROM changes AS c WHERE c.desk = ? AND c.number > ? AND NOT EXISTS (
    SELECT 1 FROM json_each(?) AS s WHERE c.n BETWEEN s.value ->> 0 AND s.value ->> 1)
"""


def _all_beyond(conn: Connection, beyond: Mapping[int, int], heard: Sequence[Span]) -> LogNumbers:
    asked, spans = f"SELECT c.n {_NEWS}", _spans(heard)
    return LogNumbers(
        n for one in beyond.items() for (n,) in conn.exec_driver_sql(asked, (*one, spans))
    )


def _spans(heard: Sequence[Span]) -> str:
    return as_array((one.first, one.last) for one in heard)


def count_beyond(conn: Connection, vector: VersionVector, heard: Sequence[Span]) -> int:
    """Return how many changes the town lacks, which gets everything; as `cut` for it."""
    asked, spans = f"SELECT count(*) {_NEWS}", _spans(heard)
    return sum(
        int(conn.exec_driver_sql(asked, (*one, spans)).scalar_one())
        for one in Replicas(conn).beyond(vector).items()
    )


def _chunks(numbers: LogNumbers) -> Iterator[str]:
    """Yield the numbers in order as JSON arrays, some at a time."""
    left = iter(numbers)
    while some := tuple(islice(left, _CHUNK)):
        yield as_array(some)


def _acts(conn: Connection, numbers: str, names: dict[int, DeskId]) -> Iterator[Act]:
    for desk, number, kind, author, at, detail in in_parts(
        conn,
        "SELECT a.desk, a.number, a.kind, a.author, a.at, a.detail"
        " FROM json_each(?) AS j CROSS JOIN acts AS a ON a.n = j.value",
        (numbers,),
    ):
        yield Act(names[desk], number, kind, author, datetime.fromisoformat(at), detail)


def _changes(conn: Connection, numbers: str, names: dict[int, DeskId]) -> Iterator[Change]:
    for desk, number, act, table, row, fields, supersedes in in_parts(
        conn,
        'SELECT c.desk, c.number, a.number, c."table", c.row, c.fields, c.supersedes'
        " FROM json_each(?) AS j CROSS JOIN changes AS c ON c.n = j.value"
        " JOIN acts AS a ON a.n = c.act",
        (numbers,),
    ):
        yield Change(
            Dot(names[desk], number),
            act,
            table,
            RowId(UUID(bytes=row)),
            unpacked(fields),
            {
                name: tuple(Dot(names[d], n) for d, n in dots)
                for name, dots in unpacked(supersedes).items()
            }
            if supersedes
            else {},
        )
