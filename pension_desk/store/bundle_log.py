"""Every bundle sent and received: numbers, files, receipts, and what an import did."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row

from pension_desk.domain.bundles import BundleName, Receipt, ReceiptLine, Verdict
from pension_desk.domain.changes import Dot, VersionVector
from pension_desk.domain.ids import DeskId
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import Replicas, joined
from pension_desk.store.scope import Told
from pension_desk.store.settings import get_setting, set_setting
from pension_desk.store.spans import Span


@dataclass(frozen=True)
class Reception:
    """What receiving one bundle left behind.

    ``receipt`` and ``lines`` go back to the sender. ``first``, ``last``: the numbers that the
    file gave to the changes it took; 0 when it took none. ``told_in``: number of our bundle that
    carried the receipt, 0 before. ``visit``: what bundles that were received together share; 0
    for one that came alone before this was kept. ``brought``: how far it brought back what this
    town wrote before a restore, by the ids that the town had; see `brought_by`.
    """

    receipt: Receipt
    lines: tuple[ReceiptLine, ...]
    first: int = 0
    last: int = 0
    told_in: int = 0
    visit: int = 0
    brought: VersionVector = field(default_factory=dict)


@dataclass(frozen=True)
class Dispatch:
    """What sending one bundle left behind.

    ``last``: the number in the file of the newest change when it was cut. ``receipt``, ``lines``:
    what the other side answered. ``sure``: whether it was known what the other side had been told
    before; else what it holds is cut again.
    """

    changes: int
    upto: VersionVector
    last: int = 0
    receipt: Receipt | None = None
    lines: tuple[ReceiptLine, ...] = ()
    sure: bool = True


@dataclass(frozen=True)
class Logged:
    """One bundle of the log; ``sent`` or ``received`` says what came of it."""

    n: int
    peer: int
    number: int
    kind: str
    at: datetime
    file_name: str
    sha256: str
    acknowledged_at: datetime | None
    undone_at: datetime | None
    sent: Dispatch | None = None
    received: Reception | None = None


def _receipt_to(receipt: Receipt | None) -> Any:
    if receipt is None:
        return None
    return [
        str(receipt.bundle.desk),
        receipt.bundle.number,
        receipt.sha256,
        receipt.at.isoformat(),
        receipt.by,
        receipt.accepted,
        receipt.unchanged,
        receipt.contested,
        receipt.refused,
    ]


def _receipt_from(values: Any) -> Receipt | None:
    if values is None:
        return None
    desk, number, sha256, at, *rest = values
    return Receipt(
        BundleName(DeskId(UUID(desk)), number), sha256, datetime.fromisoformat(at), *rest
    )


def _packed(values: Mapping[str, Any], lines: Iterable[ReceiptLine]) -> str:
    """Return values and lines as JSON, packed line by line: a bundle may be refused whole."""
    told = cache(str)
    packed = ", ".join(
        json.dumps([told(x.dot.desk), x.dot.number, x.verdict.value, x.reason], ensure_ascii=False)
        for x in lines
    )
    return f'{json.dumps(values, ensure_ascii=False)[:-1]}, "lines": [{packed}]}}'


def _lines_from(values: Any, receipt: Receipt | None) -> tuple[ReceiptLine, ...]:
    if receipt is None:
        return ()
    return tuple(
        ReceiptLine(receipt.bundle, Dot(DeskId(UUID(desk)), number), Verdict(verdict), reason)
        for desk, number, verdict, reason in values
    )


def _vector_to(vector: VersionVector) -> dict[str, int]:
    return {str(desk): number for desk, number in vector.items()}


def _vector_from(values: Mapping[str, int]) -> dict[DeskId, int]:
    return {DeskId(UUID(desk)): number for desk, number in values.items()}


def _dispatch_to(sent: Dispatch) -> str:
    values = {
        "changes": sent.changes,
        "upto": _vector_to(sent.upto),
        "last": sent.last,
        "sure": sent.sure,
        "receipt": _receipt_to(sent.receipt),
    }
    return _packed(values, sent.lines)


def _reception_to(received: Reception) -> str:
    values = {
        "receipt": _receipt_to(received.receipt),
        "first": received.first,
        "last": received.last,
        "told_in": received.told_in,
        "visit": received.visit,
        "brought": _vector_to(received.brought),
    }
    return _packed(values, received.lines)


def _logged(row: Row[Any]) -> Logged:
    values = json.loads(row.summary)
    receipt = _receipt_from(values["receipt"])
    lines = _lines_from(values["lines"], receipt)
    sent = received = None
    if row.direction == "out":
        upto, last = _vector_from(values["upto"]), values.get("last", 0)
        sent = Dispatch(values["changes"], upto, last, receipt, lines, values.get("sure", True))
    elif receipt is not None:
        spans = (values["first"], values["last"], values["told_in"], values.get("visit", 0))
        brought = _vector_from(values.get("brought", {}))
        received = Reception(receipt, lines, *spans, brought)
    return Logged(
        n=row.n,
        peer=row.peer,
        number=row.number,
        kind=row.kind,
        at=datetime.fromisoformat(row.at),
        file_name=row.file_name,
        sha256=row.file_hash,
        acknowledged_at=datetime.fromisoformat(row.acknowledged_at)
        if row.acknowledged_at
        else None,
        undone_at=datetime.fromisoformat(row.undone_at) if row.undone_at else None,
        sent=sent,
        received=received,
    )


def log_bundle(
    conn: Connection,
    peer: Peer,
    *,
    number: int,
    kind: str,
    at: datetime,
    file_name: str,
    sha256: str,
    what: Dispatch | Reception,
) -> None:
    """Enter a bundle that was sent or received."""
    if isinstance(what, Dispatch):
        direction, summary = "out", _dispatch_to(what)
    else:
        direction, summary = "in", _reception_to(what)
    conn.exec_driver_sql(
        "INSERT INTO bundles (peer, direction, number, kind, at, file_name, file_hash, summary)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (peer.n, direction, number, str(kind), _moment(at), file_name, sha256, summary),
    )


def _moment(at: datetime) -> str:
    return at.isoformat(timespec="seconds")


def bundles_sent(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return what was sent to a peer, the earliest first."""
    return _select(conn, "peer = ? AND direction = 'out' ORDER BY n", peer.n)


def bundles_received(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return what was received from a peer, in the order of receiving."""
    return _select(conn, "peer = ? AND direction = 'in' ORDER BY n", peer.n)


def brought_by(conn: Connection, peer: Peer) -> dict[DeskId, int]:
    """Return how far a village has brought back what this town wrote before a restore.

    Of each id that the town had: all of the village's part up to that number is here. The town as
    a whole holds less, until every village has brought its own part.
    """
    asked = (
        "SELECT summary ->> 'brought' FROM bundles WHERE peer = ? AND direction = 'in'"
        " AND summary ->> 'brought' <> '{}'"
    )
    found: dict[DeskId, int] = {}
    for (told,) in conn.exec_driver_sql(asked, (peer.n,)):
        found = joined(found, _vector_from(json.loads(told)))
    return found


def heard_from(conn: Connection, peer: Peer) -> tuple[Span, ...]:
    """Return where in the log that stands which a peer has sent under the id that it has now."""
    asked = (
        "SELECT summary ->> 'first' AS first, summary ->> 'last' AS last FROM bundles"
        " WHERE peer = ? AND direction = 'in' AND summary ->> '$.receipt[0]' = ?"
    )
    found = conn.exec_driver_sql(asked, (peer.n, str(peer.desk)))
    return tuple(Span(row.first, row.last) for row in found if row.first)


def held_with(conn: Connection, peer: Peer | None) -> dict[DeskId, int]:
    """Return what this desk holds of what a peer may know: more where that brought it back."""
    held = Replicas(conn).vector()
    return held if peer is None else joined(held, brought_by(conn, peer))


def numbers_missing(conn: Connection, peer: Peer) -> tuple[int, ...]:
    """Return the numbers below a peer's last that never came.

    Of what was received after a backup, and forgotten with a restore, nothing is known: what came
    next said that it builds on it or brought it along.
    """
    asked = "SELECT n, number FROM bundles WHERE peer = ? AND direction = 'in' ORDER BY n"
    came = [(row.n, row.number) for row in conn.exec_driver_sql(asked, (peer.n,))]
    unknown = {number for _n, number in came}
    for mark in _restores(conn):
        before = max((number for n, number in came if n <= mark), default=0)
        after = min((number for n, number in came if n > mark), default=0)
        unknown.update(range(before + 1, after))
    return tuple(number for number in range(1, peer.received) if number not in unknown)


def last_sent_at(conn: Connection, peer: Peer, kind: str) -> datetime | None:
    """Return when a bundle of this kind was last sent to a peer, None when none was."""
    asked = (
        "SELECT at FROM bundles WHERE peer = ? AND direction = 'out' AND kind = ?"
        " ORDER BY n DESC LIMIT 1"
    )
    at = conn.exec_driver_sql(asked, (peer.n, str(kind))).scalar()
    return datetime.fromisoformat(at) if at else None


def _select(conn: Connection, where: str, *values: object) -> tuple[Logged, ...]:
    asked = f"SELECT * FROM bundles WHERE {where}"  # noqa: S608 - written below and above
    return tuple(_logged(row) for row in conn.exec_driver_sql(asked, values))


def by_numbers(conn: Connection, numbers: Sequence[int]) -> tuple[Logged, ...]:
    """Return bundles by their numbers in the file, in that order."""
    return _select(
        conn, "n IN (SELECT value FROM json_each(?)) ORDER BY n", json.dumps(list(numbers))
    )


def last_arrived(conn: Connection, peer: Peer) -> int:
    """Return the highest number of ours that a peer has acknowledged, 0 before the first."""
    asked = (
        "SELECT coalesce(max(number), 0) AS number FROM bundles"
        " WHERE peer = ? AND direction = 'out' AND acknowledged_at IS NOT NULL"
    )
    return int(conn.exec_driver_sql(asked, (peer.n,)).one().number)


def unanswered(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return what was sent to a peer after the last bundle that is known to have arrived."""
    later = "peer = ? AND direction = 'out' AND number > ? ORDER BY n"
    return _select(conn, later, peer.n, last_arrived(conn, peer))


def kits_unanswered(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return the kits of a peer that nothing has answered yet."""
    kits = "peer = ? AND direction = 'out' AND kind = 'kit' AND acknowledged_at IS NULL"
    return _select(conn, kits, peer.n)


def sent_file(conn: Connection, peer: Peer, sha256: str) -> Logged | None:
    """Return the sending of this very file to a peer, None when it was never sent."""
    found = _select(
        conn, "file_hash = ? AND peer = ? AND direction = 'out' LIMIT 1", sha256, peer.n
    )
    return found[0] if found else None


def told_to(conn: Connection, peer: Peer, *, full: bool = False) -> Told:
    """Return what a village has been told so far, as far as this file remembers.

    ``full``: as if nothing of it had arrived. Nor has, for all we know, what a village had before
    it was itself restored from a backup.
    """
    acknowledged = conn.exec_driver_sql(
        "SELECT desk, number FROM acknowledged WHERE peer = ?", (peer.n,)
    )
    sent = conn.exec_driver_sql(
        "SELECT coalesce(summary ->> 'last', 0) * coalesce(summary ->> 'sure', 1),"
        " acknowledged_at IS NOT NULL AND n > ("
        "  SELECT coalesce(max(i.n), 0) FROM bundles AS i WHERE i.peer = b.peer"
        "  AND i.direction = 'in' AND i.summary ->> '$.receipt[0]' <> ?)"
        " FROM bundles AS b WHERE peer = ? AND direction = 'out' ORDER BY number",
        (str(peer.desk), peer.n),
    ).all()
    return Told(
        peer.division,
        {row.desk: row.number for row in acknowledged},
        tuple(last for last, _arrived in sent),
        0 if full else max((last for last, arrived in sent if arrived), default=0),
    )


def next_visit(conn: Connection) -> int:
    """Return a number for bundles that are about to be received together, never used before."""
    asked = "SELECT coalesce(max(n), 0) + 1 AS visit FROM bundles"
    return int(conn.exec_driver_sql(asked).one().visit)


def last_import(conn: Connection) -> tuple[Logged, ...]:
    """Return the bundles that were received last and together, in their order."""
    asked = "SELECT * FROM bundles WHERE direction = 'in' ORDER BY n DESC"
    found: list[Logged] = []
    for row in conn.exec_driver_sql(asked):
        logged = _logged(row)
        if found and (not _visit(logged) or _visit(logged) != _visit(found[0])):
            break
        found.append(logged)
    return tuple(reversed(found))


def _visit(logged: Logged) -> int:
    return logged.received.visit if logged.received else 0


def keep_receipt(
    conn: Connection, logged: Logged, receipt: Receipt, lines: tuple[ReceiptLine, ...], at: datetime
) -> None:
    """Note that a bundle that we sent has arrived, and what became of it."""
    if logged.sent is None:
        raise ValueError("only what was sent is acknowledged")
    told = replace(logged.sent, receipt=receipt, lines=lines)
    conn.exec_driver_sql(
        "UPDATE bundles SET summary = ?, acknowledged_at = ? WHERE n = ?",
        (_dispatch_to(told), _moment(at), logged.n),
    )


def note_arrived(conn: Connection, logged: Logged, at: datetime) -> None:
    """Note that a bundle that we sent has arrived, where no receipt says so: a kit."""
    conn.exec_driver_sql(
        "UPDATE bundles SET acknowledged_at = ? WHERE n = ?", (_moment(at), logged.n)
    )


def known_file(conn: Connection, sha256: str) -> Logged | None:
    """Return the reception of this very file, None when it was never taken."""
    found = _select(conn, "file_hash = ? AND direction = 'in' ORDER BY n LIMIT 1", sha256)
    return found[0] if found else None


def files_waiting(conn: Connection) -> frozenset[str]:
    """Return the names of the files that were sent and that nothing has acknowledged yet.

    What was sent before something acknowledged is not needed any more either, nor what was for
    a desk that is revoked.
    """
    asked = """
        SELECT b.file_name FROM bundles AS b JOIN peers AS p ON p.n = b.peer
        WHERE b.direction = 'out' AND p.revoked_at IS NULL AND b.number > (
            SELECT coalesce(max(later.number), 0) FROM bundles AS later
            WHERE later.peer = b.peer AND later.direction = 'out'
                AND later.acknowledged_at IS NOT NULL)
    """
    return frozenset(name for (name,) in conn.exec_driver_sql(asked))


def receipts_due(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return the received bundles whose receipts the peer may not have seen yet."""
    return _select(conn, f"{_DUE} ORDER BY n", peer.n, last_arrived(conn, peer))


def count_receipts_due(conn: Connection, peer: Peer) -> int:
    """Return how many `receipts_due` would return."""
    asked = f"SELECT count(*) AS due FROM bundles WHERE {_DUE}"  # noqa: S608 - written below
    return int(conn.exec_driver_sql(asked, (peer.n, last_arrived(conn, peer))).one().due)


_DUE = (
    "peer = ? AND direction = 'in' AND summary ->> 'receipt' IS NOT NULL"
    " AND NOT summary ->> 'told_in' BETWEEN 1 AND ?"
)


def note_told(conn: Connection, due: Iterable[Logged], number: int) -> None:
    """Note in which of our bundles these receipts travel, the first time they do."""
    for logged in due:
        if logged.received is not None and not logged.received.told_in:
            told = replace(logged.received, told_in=number)
            conn.exec_driver_sql(
                "UPDATE bundles SET summary = ? WHERE n = ?", (_reception_to(told), logged.n)
            )


def note_undone(conn: Connection, logged: Logged, at: datetime) -> None:
    """Note that an import was taken back."""
    conn.exec_driver_sql("UPDATE bundles SET undone_at = ? WHERE n = ?", (_moment(at), logged.n))


_RESTORED = "restored_bundles"
"""Setting: how far the log of bundles went each time this file was restored from a backup, with
commas between."""


def note_restored(conn: Connection) -> None:
    """Note that what the log says of partners is only as of a backup."""
    marks = (*_restores(conn), next_visit(conn) - 1)
    set_setting(conn, _RESTORED, ",".join(map(str, dict.fromkeys(marks))))


def _restores(conn: Connection) -> tuple[int, ...]:
    kept = get_setting(conn, _RESTORED)
    return tuple(map(int, kept.split(","))) if kept else ()


def heard_since_restore(conn: Connection, peer: Peer) -> bool:
    """Return whether a peer's bundle was received since a restore; true where there was none."""
    restores = _restores(conn)
    if not restores:
        return True
    asked = "SELECT 1 FROM bundles WHERE peer = ? AND direction = 'in' AND n > ?"
    return conn.exec_driver_sql(asked, (peer.n, restores[-1])).first() is not None


def answered_since_restore(conn: Connection, peer: Peer) -> bool:
    """Return whether a peer has answered what this desk sent since a restore; true without one.

    Until then nobody here knows what it was told before, by what this desk has forgotten. That it
    was heard says less: its bundle may be older than what it was told last.
    """
    restores = _restores(conn)
    if not restores:
        return True
    asked = (
        "SELECT 1 FROM bundles WHERE peer = ? AND direction = 'out' AND n > ?"
        " AND acknowledged_at IS NOT NULL"
    )
    return conn.exec_driver_sql(asked, (peer.n, restores[-1])).first() is not None


def last_own_act(conn: Connection) -> datetime | None:
    """Return when, by its own clock, this desk did anything last, before a restore too."""
    asked = """
        SELECT (SELECT at FROM acts WHERE desk = d.n ORDER BY number DESC LIMIT 1) AS last
        FROM desks AS d WHERE last IS NOT NULL AND d.division = (
            SELECT division FROM desks WHERE n = (SELECT value FROM settings WHERE name = 'self'))
        ORDER BY d.n DESC
    """
    found = conn.exec_driver_sql(asked).first()
    return None if found is None else datetime.fromisoformat(found.last)
