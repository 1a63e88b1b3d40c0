"""What a village is told of a record that is no longer its own: what took it away, no more.

It may have been told a record that lay there when a bundle was cut for it, or by what it has
acknowledged since; whether that bundle arrived is not known. So what the bundle held is told once
more, and then the change that took the record away. One that came and went in between was never
told, and is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from pension_desk.domain.dictionary import DELETED, TABLES, VILLAGE
from pension_desk.store.log_entries import Entry, heads_of, settled_values
from pension_desk.store.places import MERGED, LogsOf, Places, chain_of


def up_to_departure(
    conn: Connection,
    logs: LogsOf,
    rows: Iterable[bytes],
    village: str,
    acknowledged: Mapping[int, int],
    cuts: Sequence[int],
    arrived: int,
) -> Iterator[tuple[Entry, bool]]:
    """Yield the changes that a village may have been told, and those that took records away.

    Each with whether what it may have been told of the record has arrived: then it holds what
    its acknowledgement covers. Else that only says what it held of the records it had.

    What the village made for somebody who has left it by its own word it holds, out of sight, and
    will see again when they come back: of that it is told whether it was deleted since.

    Args:
        conn: any transaction.
        logs: of the records and of all that they ever hung on.
        rows: the records; none belongs to the village now, or it is deleted.
        village: whom it is told.
        acknowledged: desk → the change number up to which the village holds what was in scope.
        cuts: for each bundle cut for it, the number in the file of the newest change there was.
        arrived: that of the last bundle that it has acknowledged.
    """
    known = _known(conn, logs, set(rows), village, acknowledged, cuts)
    held = _known(
        conn, logs, set(known), village, acknowledged, [cut for cut in cuts if cut <= arrived]
    )
    now = Places(conn, logs)
    for row, entries in known.items():
        for entry in (*entries, *_departure(conn, logs[row], entries, village, now)):
            yield entry, row in held
    own = _made_in(conn, _covered(logs, acknowledged), village)
    for row in own.intersection(rows) - known.keys():
        for entry in logs[row]:
            if DELETED in entry.fields and TABLES[entry.table].hangs:
                yield entry, True


def _known(
    conn: Connection,
    logs: LogsOf,
    rows: set[bytes],
    village: str,
    acknowledged: Mapping[int, int],
    cuts: Sequence[int],
) -> dict[bytes, list[Entry]]:
    """Return, for each record that the village may have been told, what it then may know of it."""
    covered = _covered(logs, acknowledged)
    own = _made_in(conn, covered, village)
    known = {row: covered[row] for row in _lying_in(conn, covered, rows, village, own)}
    open_ones = set(rows)
    for cut in sorted(set(cuts), reverse=True):
        open_ones = {row for row in open_ones if logs[row][0].n <= cut}
        if not open_ones:
            break
        chains = {one for row in open_ones for one in chain_of(logs, row)}
        then = {row: [x for x in logs[row] if x.n <= cut] for row in chains}
        for row in _lying_in(conn, then, open_ones, village):
            before = known.get(row, [])
            known[row] = before + [x for x in then[row] if x not in before]
            open_ones.discard(row)
    return known


def _covered(logs: LogsOf, acknowledged: Mapping[int, int]) -> dict[bytes, list[Entry]]:
    """Return of each log what a village's acknowledgement covers."""
    return {
        row: [x for x in entries if x.number <= acknowledged.get(x.desk, 0)]
        for row, entries in logs.items()
    }


def _lying_in(
    conn: Connection,
    logs: LogsOf,
    rows: Iterable[bytes],
    village: str,
    own: frozenset[bytes] = frozenset(),
) -> list[bytes]:
    """Return those of the records that are there by these logs, and lie in a village.

    ``own``: those that the village made itself. It holds them though it has deleted what they hang
    on: that may be brought back without them.
    """
    places = Places(conn, logs)

    def lies_in(row: bytes) -> str | None:
        return places.last_village_of(row) if row in own else places.village_of(row)

    return [row for row in rows if lies_in(row) == village and not places.is_gone(row)]


def _made_in(conn: Connection, logs: LogsOf, village: str) -> frozenset[bytes]:
    """Return the records that a village's own desks made."""
    asked = "SELECT n FROM desks WHERE division = ?"
    desks = {n for (n,) in conn.exec_driver_sql(asked, (village,))}
    return frozenset(row for row, entries in logs.items() if entries and entries[0].desk in desks)


def _departure(
    conn: Connection,
    entries: Sequence[Entry],
    known: Sequence[Entry],
    village: str,
    now: Places,
) -> Sequence[Entry]:
    """Return what takes a record out of the village: all such changes up to the one that does.

    A merge takes a person to somebody whom the village may not know: then what moved them besides
    is told too, or the village would go on holding them for its own. One that was deleted is taken
    out by its deletion. Where its host has left, that is told of the host, and of the record only
    whether it was deleted since.
    """
    table = entries[0].table
    later = [x for x in entries if x not in known]
    moves = [x for x in later if {TABLES[table].scope, MERGED} & x.fields.keys()]
    gone = 0
    for told in range(1, len(moves) + 1):
        row = moves[told - 1].row
        values = settled_values(conn, {row: (table, heads_of([*known, *moves[:told]]))})[row]
        if now.place(table, values) != village:
            gone = gone or told
            if TABLES[table].hangs or values.get(VILLAGE) != village:
                return moves[:told]
    return moves[:gone] or [x for x in later if x in moves or DELETED in x.fields]
