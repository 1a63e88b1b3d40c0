"""The desks that bundles go to and come from: their keys, and what they said they hold.

A peer is who holds a pair of keys. Its desk id may change: a restored laptop counts its changes
anew under a new id. A village that gets a new kit is a new peer, and the former one is revoked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Row

from pension_desk.domain.changes import VersionVector
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.ids import DeskId
from pension_desk.store.replicas import Replica, Replicas


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
    asked = "SELECT * FROM peers ORDER BY division, n"
    return tuple(_peer(row) for row in conn.exec_driver_sql(asked))


def peer_of_division(conn: Connection, division: str) -> Peer | None:
    """Return the peer that now stands for a division, None when there is none."""
    asked = "SELECT * FROM peers WHERE division = ? AND revoked_at IS NULL ORDER BY n DESC"
    row = conn.exec_driver_sql(asked, (division,)).first()
    return None if row is None else _peer(row)


def revoked_of_division(conn: Connection, division: str) -> tuple[Peer, ...]:
    """Return the former peers of a division, of whom nothing is taken any more."""
    asked = "SELECT * FROM peers WHERE division = ? AND revoked_at IS NOT NULL ORDER BY n"
    return tuple(_peer(row) for row in conn.exec_driver_sql(asked, (division,)))


def revoked_under(conn: Connection, name: str) -> DeskId | None:
    """Return the id that this town had when it last revoked a village's desk by a person's act.

    ``name``: the village's, as the act tells it. None where no such act is known.
    """
    asked = (
        "SELECT d.id FROM acts AS a JOIN desks AS d ON d.n = a.desk"
        " WHERE a.kind = 'revoke' AND a.detail = ? AND d.role = 'town' ORDER BY a.n DESC"
    )
    row = conn.exec_driver_sql(asked, (name,)).first()
    return None if row is None else DeskId(UUID(bytes=row.id))


def in_use(conn: Connection, replicas: Replicas) -> frozenset[int]:
    """Return the numbers of the desks that peers now have, revoked ones left out."""
    asked = "SELECT id FROM peers WHERE revoked_at IS NULL"
    found = (replicas.find(DeskId(UUID(bytes=x))) for (x,) in conn.exec_driver_sql(asked))
    return frozenset(n for n in found if n is not None)


def count_of_division(conn: Connection, division: str) -> int:
    """Return how many peers a division has ever had, as far as this file knows."""
    asked = "SELECT count(*) FROM peers WHERE division = ?"
    return int(conn.exec_driver_sql(asked, (division,)).scalar_one())


def peer_of_desk(conn: Connection, desk: DeskId) -> Peer | None:
    """Return the peer that now has this desk id, revoked or not."""
    row = conn.exec_driver_sql("SELECT * FROM peers WHERE id = ?", (desk.bytes,)).first()
    return None if row is None else _peer(row)


def add_peer(
    conn: Connection, replica: Replica, *, keys: str | None = None, secret: str | None = None
) -> Peer:
    """Enter a new peer: the town of an opened kit (with keys), or a kit's village (with secret)."""
    Replicas(conn).enter(replica)
    conn.exec_driver_sql(
        "INSERT INTO peers (id, role, division, public_keys, enrolment) VALUES (?, ?, ?, ?, ?)",
        (replica.id.bytes, replica.role.value, replica.division, keys, secret),
    )
    made = peer_of_desk(conn, replica.id)
    if made is None:
        raise RuntimeError("a peer that was just entered is not there")
    return made


def learn_keys(conn: Connection, peer: Peer, keys: str) -> None:
    """Keep the keys that a village's first report has proven."""
    conn.exec_driver_sql("UPDATE peers SET public_keys = ? WHERE n = ?", (keys, peer.n))


def take_new_id(conn: Connection, peer: Peer, desk: DeskId) -> None:
    """Follow a peer that was restored: it counts anew, and so do we."""
    Replicas(conn).enter(Replica(desk, peer.role, peer.division))
    conn.exec_driver_sql("UPDATE peers SET id = ?, received = 0 WHERE n = ?", (desk.bytes, peer.n))


def revoke(conn: Connection, peer: Peer, at: datetime) -> None:
    """Take no more bundles from this desk."""
    conn.exec_driver_sql(
        "UPDATE peers SET revoked_at = ? WHERE n = ?", (at.isoformat(timespec="seconds"), peer.n)
    )


def note_sent(conn: Connection, peer: Peer, number: int) -> None:
    """Keep the number of the last bundle sent."""
    conn.exec_driver_sql("UPDATE peers SET sent = ? WHERE n = ?", (number, peer.n))


def note_received(conn: Connection, peer: Peer, number: int, at: datetime) -> None:
    """Keep the number and time of the last bundle received."""
    conn.exec_driver_sql(
        "UPDATE peers SET received = ?, received_at = ? WHERE n = ?",
        (number, at.isoformat(timespec="seconds"), peer.n),
    )


def acknowledged(conn: Connection, peer: Peer) -> dict[DeskId, int]:
    """Return what the peer has said that it holds."""
    return {
        DeskId(UUID(bytes=identity)): number
        for identity, number in conn.exec_driver_sql(
            "SELECT d.id, a.number FROM acknowledged AS a JOIN desks AS d ON d.n = a.desk"
            " WHERE a.peer = ?",
            (peer.n,),
        )
    }


def acknowledge(conn: Connection, peer: Peer, holds: VersionVector) -> None:
    """Replace what the peer holds by what it says now: a restored peer may hold less.

    Desks that we do not know are left out: we have nothing of theirs to send. What it claims
    beyond what we have ourselves is not believed: it would never get those changes.
    """
    replicas = Replicas(conn)
    latest = replicas.latest()
    conn.exec_driver_sql("DELETE FROM acknowledged WHERE peer = ?", (peer.n,))
    rows = [
        (peer.n, n, min(number, max(replicas.held[n], latest[n])))
        for desk, number in holds.items()
        if (n := replicas.find(desk)) is not None
    ]
    if rows:
        conn.exec_driver_sql("INSERT INTO acknowledged (peer, desk, number) VALUES (?, ?, ?)", rows)


def adopt_id(conn: Connection, desk: DeskId) -> None:
    """Take the id that a kit gave to this desk; only before it has made any change."""
    made = conn.exec_driver_sql(
        "UPDATE desks SET id = ? WHERE held = 0"
        " AND n = (SELECT value FROM settings WHERE name = 'self')",
        (desk.bytes,),
    )
    if made.rowcount != 1:
        raise RuntimeError("this desk has changes of its own")


def is_desk_of(conn: Connection, desk: DeskId, division: str) -> bool:
    """Return whether a desk id is known as one of a division's, past or present."""
    asked = "SELECT 1 FROM desks WHERE id = ? AND division = ?"
    return conn.exec_driver_sql(asked, (desk.bytes, division)).first() is not None
