"""Every bundle sent and received: numbers, files, receipts, and what an import did."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, func, insert, select, update

from pension_desk.domain.bundles import BundleName, Receipt, ReceiptLine, Verdict
from pension_desk.domain.changes import Dot, VersionVector
from pension_desk.domain.ids import DeskId
from pension_desk.store import schema
from pension_desk.store.log import self_desk
from pension_desk.store.peers import Peer
from pension_desk.store.scope import Told

_B = schema.bundles.c


@dataclass(frozen=True)
class Reception:
    """What receiving one bundle left behind.

    ``receipt`` and ``lines`` go back to the sender. ``first``, ``last``: the numbers that the
    file gave to the changes it took; 0 when it took none. ``told_in``: number of our bundle that
    carried the receipt, 0 before. ``visit``: what bundles that were received together share; 0
    for one that came alone before this was kept.
    """

    receipt: Receipt
    lines: tuple[ReceiptLine, ...]
    first: int = 0
    last: int = 0
    told_in: int = 0
    visit: int = 0


@dataclass(frozen=True)
class Dispatch:
    """What sending one bundle left behind.

    ``last``: the number in the file of the newest change when it was cut. ``receipt``, ``lines``:
    what the other side answered.
    """

    changes: int
    upto: VersionVector
    last: int = 0
    receipt: Receipt | None = None
    lines: tuple[ReceiptLine, ...] = ()


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


def _lines_to(lines: Iterable[ReceiptLine]) -> Any:
    return [[str(x.dot.desk), x.dot.number, x.verdict.value, x.reason] for x in lines]


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
    return json.dumps(
        {
            "changes": sent.changes,
            "upto": _vector_to(sent.upto),
            "last": sent.last,
            "receipt": _receipt_to(sent.receipt),
            "lines": _lines_to(sent.lines),
        },
        ensure_ascii=False,
    )


def _reception_to(received: Reception) -> str:
    return json.dumps(
        {
            "receipt": _receipt_to(received.receipt),
            "lines": _lines_to(received.lines),
            "first": received.first,
            "last": received.last,
            "told_in": received.told_in,
            "visit": received.visit,
        },
        ensure_ascii=False,
    )


def _logged(row: Row[Any]) -> Logged:
    values = json.loads(row.summary)
    receipt = _receipt_from(values["receipt"])
    lines = _lines_from(values["lines"], receipt)
    sent = received = None
    if row.direction == "out":
        upto, last = _vector_from(values["upto"]), values.get("last", 0)
        sent = Dispatch(values["changes"], upto, last, receipt, lines)
    elif receipt is not None:
        spans = (values["first"], values["last"], values["told_in"], values.get("visit", 0))
        received = Reception(receipt, lines, *spans)
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
    out = isinstance(what, Dispatch)
    conn.execute(
        insert(schema.bundles).values(
            peer=peer.n,
            direction="out" if out else "in",
            number=number,
            kind=kind,
            at=at.isoformat(timespec="seconds"),
            file_name=file_name,
            file_hash=sha256,
            summary=_dispatch_to(what) if isinstance(what, Dispatch) else _reception_to(what),
        )
    )


def bundles_sent(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return what was sent to a peer, the earliest first."""
    return _of(conn, peer, "out")


def bundles_received(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return what was received from a peer, in the order of receiving."""
    return _of(conn, peer, "in")


def _of(conn: Connection, peer: Peer, direction: str) -> tuple[Logged, ...]:
    asked = select(schema.bundles).where(_B.peer == peer.n, _B.direction == direction)
    return tuple(_logged(row) for row in conn.execute(asked.order_by(_B.n)))


def by_numbers(conn: Connection, numbers: Sequence[int]) -> tuple[Logged, ...]:
    """Return bundles by their numbers in the file, in that order."""
    asked = select(schema.bundles).where(_B.n.in_(numbers)).order_by(_B.n)
    return tuple(_logged(row) for row in conn.execute(asked))


def told_to(conn: Connection, peer: Peer) -> Told:
    """Return what a village has been told so far, as far as this file remembers."""
    acknowledged = {
        row.desk: row.number
        for row in conn.execute(select(schema.acknowledged).filter_by(peer=peer.n))
    }
    sent = conn.exec_driver_sql(
        "SELECT coalesce(summary ->> 'last', 0), acknowledged_at IS NOT NULL FROM bundles"
        " WHERE peer = ? AND direction = 'out' ORDER BY number",
        (peer.n,),
    ).all()
    return Told(
        acknowledged,
        tuple(last for last, _arrived in sent),
        max((last for last, arrived in sent if arrived), default=0),
    )


def next_visit(conn: Connection) -> int:
    """Return a number for bundles that are about to be received together, never used before."""
    return int(conn.scalar(select(func.max(_B.n))) or 0) + 1


def last_import(conn: Connection) -> tuple[Logged, ...]:
    """Return the bundles that were received last and together, in their order."""
    asked = select(schema.bundles).where(_B.direction == "in").order_by(_B.n.desc())
    found: list[Logged] = []
    for row in conn.execute(asked):
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
    conn.execute(
        update(schema.bundles)
        .where(_B.n == logged.n)
        .values(summary=_dispatch_to(told), acknowledged_at=at.isoformat(timespec="seconds"))
    )


def note_arrived(conn: Connection, logged: Logged, at: datetime) -> None:
    """Note that a bundle that we sent has arrived, where no receipt says so: a kit."""
    conn.execute(
        update(schema.bundles)
        .where(_B.n == logged.n)
        .values(acknowledged_at=at.isoformat(timespec="seconds"))
    )


def known_file(conn: Connection, sha256: str) -> Logged | None:
    """Return the reception of this very file, None when it was never taken."""
    asked = select(schema.bundles).where(_B.direction == "in", _B.file_hash == sha256)
    row = conn.execute(asked.order_by(_B.n).limit(1)).first()
    return None if row is None else _logged(row)


def files_waiting(conn: Connection) -> frozenset[str]:
    """Return the names of the files that were sent and that nothing has acknowledged yet.

    What was sent before something acknowledged is not needed any more either, nor what was for
    a desk that is revoked.
    """
    later = schema.bundles.alias()
    arrived = select(func.coalesce(func.max(later.c.number), 0)).where(
        later.c.peer == _B.peer, later.c.direction == "out", later.c.acknowledged_at.is_not(None)
    )
    asked = (
        select(_B.file_name)
        .join_from(schema.bundles, schema.peers, schema.peers.c.n == _B.peer)
        .where(
            _B.direction == "out",
            _B.number > arrived.correlate(schema.bundles).scalar_subquery(),
            schema.peers.c.revoked_at.is_(None),
        )
    )
    return frozenset(conn.scalars(asked))


def last_change(conn: Connection) -> int:
    """Return the number that the file gave to the newest change."""
    return int(conn.scalar(select(func.max(schema.changes.c.n))) or 0)


def receipts_due(conn: Connection, peer: Peer) -> tuple[Logged, ...]:
    """Return the received bundles whose receipts the peer may not have seen yet."""
    arrived = max(
        (logged.number for logged in bundles_sent(conn, peer) if logged.acknowledged_at), default=0
    )
    return tuple(
        logged
        for logged in bundles_received(conn, peer)
        if logged.received is not None and not 0 < logged.received.told_in <= arrived
    )


def note_told(conn: Connection, due: Iterable[Logged], number: int) -> None:
    """Note in which of our bundles these receipts travel, the first time they do."""
    for logged in due:
        if logged.received is not None and not logged.received.told_in:
            told = replace(logged.received, told_in=number)
            conn.execute(
                update(schema.bundles).where(_B.n == logged.n).values(summary=_reception_to(told))
            )


def note_undone(conn: Connection, logged: Logged, at: datetime) -> None:
    """Note that an import was taken back."""
    conn.execute(
        update(schema.bundles)
        .where(_B.n == logged.n)
        .values(undone_at=at.isoformat(timespec="seconds"))
    )


def last_own_act(conn: Connection) -> datetime | None:
    """Return when, by its own clock, this desk did anything last, before a restore too."""
    acts, desks = schema.acts.c, schema.desks.c
    me = select(desks.division).where(desks.n == self_desk(conn).n).scalar_subquery()
    asked = (
        select(acts.at)
        .join_from(schema.acts, schema.desks, acts.desk == desks.n)
        .where(desks.division == me)
        .order_by(desks.n.desc(), acts.number.desc())
    )
    at = conn.scalar(asked.limit(1))
    return datetime.fromisoformat(at) if at else None
