"""The desks that bundles go to and come from: their keys, and what they said they hold.

A peer is who holds a pair of keys. Its desk id may change: a restored laptop counts its changes
anew under a new id. A village that gets a new kit is a new peer, and the former one is revoked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Row, delete, insert, select, update

from pension_desk.domain.changes import VersionVector
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.ids import DeskId
from pension_desk.store import schema
from pension_desk.store.replicas import Replica, Replicas

_P, _A, _D = schema.peers.c, schema.acknowledged.c, schema.desks.c


@dataclass(frozen=True)
class Peer:
    """One other desk. ``n``: its number in the file.

    ``keys``: its public keys as text, None before its first report. ``secret``: hex of the
    enrolment secret that went with its kit. ``sent``, ``received``: the last bundle numbers.
    """

    n: int
    desk: DeskId
    role: Owner
    division: str
    keys: str | None
    secret: str | None = field(repr=False)
    revoked_at: datetime | None
    sent: int
    received: int
    received_at: datetime | None


def _time(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _peer(row: Row[tuple[object, ...]]) -> Peer:
    return Peer(
        n=row.n,
        desk=DeskId(UUID(bytes=row.id)),
        role=Owner(row.role),
        division=row.division,
        keys=row.public_keys,
        secret=row.enrolment,
        revoked_at=_time(row.revoked_at),
        sent=row.sent,
        received=row.received,
        received_at=_time(row.received_at),
    )


def peers(conn: Connection) -> tuple[Peer, ...]:
    """Return every peer, revoked ones too, by division and the order of their making."""
    asked = select(schema.peers).order_by(_P.division, _P.n)
    return tuple(_peer(row) for row in conn.execute(asked))


def peer_of_division(conn: Connection, division: str) -> Peer | None:
    """Return the peer that now stands for a division, None when there is none."""
    asked = select(schema.peers).where(_P.division == division, _P.revoked_at.is_(None))
    row = conn.execute(asked.order_by(_P.n.desc())).first()
    return None if row is None else _peer(row)


def revoked_of_division(conn: Connection, division: str) -> tuple[Peer, ...]:
    """Return the former peers of a division, of whom nothing is taken any more."""
    asked = select(schema.peers).where(_P.division == division, _P.revoked_at.is_not(None))
    return tuple(_peer(row) for row in conn.execute(asked.order_by(_P.n)))


def peer_of_desk(conn: Connection, desk: DeskId) -> Peer | None:
    """Return the peer that now has this desk id, revoked or not."""
    row = conn.execute(select(schema.peers).where(_P.id == desk.bytes)).first()
    return None if row is None else _peer(row)


def add_peer(
    conn: Connection, replica: Replica, *, keys: str | None = None, secret: str | None = None
) -> Peer:
    """Enter a new peer: the town of an opened kit (with keys), or a kit's village (with secret)."""
    Replicas(conn).enter(replica)
    conn.execute(
        insert(schema.peers).values(
            id=replica.id.bytes,
            role=replica.role,
            division=replica.division,
            public_keys=keys,
            enrolment=secret,
        )
    )
    made = peer_of_desk(conn, replica.id)
    if made is None:
        raise RuntimeError("a peer that was just entered is not there")
    return made


def learn_keys(conn: Connection, peer: Peer, keys: str) -> None:
    """Keep the keys that a village's first report has proven."""
    conn.execute(update(schema.peers).where(_P.n == peer.n).values(public_keys=keys))


def take_new_id(conn: Connection, peer: Peer, desk: DeskId) -> None:
    """Follow a peer that was restored: it counts anew, and so do we."""
    Replicas(conn).enter(Replica(desk, peer.role, peer.division))
    conn.execute(update(schema.peers).where(_P.n == peer.n).values(id=desk.bytes, received=0))


def revoke(conn: Connection, peer: Peer, at: datetime) -> None:
    """Take no more bundles from this desk."""
    conn.execute(
        update(schema.peers)
        .where(_P.n == peer.n)
        .values(revoked_at=at.isoformat(timespec="seconds"))
    )


def note_sent(conn: Connection, peer: Peer, number: int) -> None:
    """Keep the number of the last bundle sent."""
    conn.execute(update(schema.peers).where(_P.n == peer.n).values(sent=number))


def note_received(conn: Connection, peer: Peer, number: int, at: datetime) -> None:
    """Keep the number and time of the last bundle received."""
    conn.execute(
        update(schema.peers)
        .where(_P.n == peer.n)
        .values(received=number, received_at=at.isoformat(timespec="seconds"))
    )


def acknowledged(conn: Connection, peer: Peer) -> dict[DeskId, int]:
    """Return what the peer has said that it holds."""
    asked = select(_D.id, _A.number).join_from(schema.acknowledged, schema.desks, _A.desk == _D.n)
    return {
        DeskId(UUID(bytes=identity)): number
        for identity, number in conn.execute(asked.where(_A.peer == peer.n))
    }


def acknowledge(conn: Connection, peer: Peer, holds: VersionVector) -> None:
    """Replace what the peer holds by what it says now: a restored peer may hold less.

    Desks that we do not know are left out: we have nothing of theirs to send. What it claims
    beyond what we have ourselves is not believed: it would never get those changes.
    """
    replicas = Replicas(conn)
    latest = replicas.latest()
    conn.execute(delete(schema.acknowledged).where(_A.peer == peer.n))
    rows = [
        {"peer": peer.n, "desk": n, "number": min(number, max(replicas.held[n], latest[n]))}
        for desk, number in holds.items()
        if (n := replicas.find(desk)) is not None
    ]
    if rows:
        conn.execute(insert(schema.acknowledged), rows)


def adopt_id(conn: Connection, desk: DeskId) -> None:
    """Take the id that a kit gave to this desk; only before it has made any change."""
    made = conn.execute(
        update(schema.desks)
        .where(
            _D.n
            == select(schema.settings.c.value)
            .where(schema.settings.c.name == "self")
            .scalar_subquery(),
            _D.held == 0,
        )
        .values(id=desk.bytes)
    )
    if made.rowcount != 1:
        raise RuntimeError("this desk has changes of its own")


def is_desk_of(conn: Connection, desk: DeskId, division: str) -> bool:
    """Return whether a desk id is known as one of a division's, past or present."""
    asked = select(_D.n).where(_D.id == desk.bytes, _D.division == division)
    return conn.scalar(asked) is not None
