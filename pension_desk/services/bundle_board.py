"""What each village owes the town, and what waits at this desk for a stick."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from pension_desk.domain.ids import DeskId, VillageCode
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.store import bundle_log, contested, delta, peers
from pension_desk.store.bundle_log import Logged
from pension_desk.store.desk_file import Connection
from pension_desk.store.peers import Peer


@dataclass(frozen=True)
class BoardLine:
    """One village on the town's board.

    ``last_report``, ``reported_at``: the last bundle's number and when it was taken in, None
    before the first. ``age_days``: days since then. ``missing``: numbers that never came.
    ``enrolled``: whether its kit has been answered. ``contested``: fields that wait for a person.
    """

    village: VillageCode
    name: str
    enrolled: bool
    last_report: int | None
    reported_at: datetime | None
    age_days: int | None
    next_expected: int
    missing: tuple[int, ...]
    contested: int


@dataclass(frozen=True)
class Waiting:
    """What waits for one receiver. ``unsent``: changes not yet in any bundle to it.

    ``unanswered``: changes in bundles it has not acknowledged; ``days``: since the oldest of
    these bundles, or 0. ``receipts``: of bundles received, which it may not have seen yet.
    """

    receiver: str
    name: str
    unsent: int
    unanswered: int
    days: int
    receipts: int


def board(desk: Desk) -> tuple[BoardLine, ...]:
    """Return every village that was given a kit, in order of their codes; empty at a village."""
    if desk.identity.role is not Role.TOWN:
        return ()
    with desk.file.reading() as conn:
        open_fields = Counter(found.village for found in contested.contested_fields(conn))
        return tuple(
            _line(desk, conn, peer, open_fields[peer.division])
            for peer in peers.peers(conn)
            if peer.revoked_at is None
        )


def _line(desk: Desk, conn: Connection, peer: Peer, open_fields: int) -> BoardLine:
    seen = {logged.number for logged in bundle_log.bundles_received(conn, peer)}
    age = (desk.clock() - peer.received_at).days if peer.received_at else None
    return BoardLine(
        village=VillageCode(peer.division),
        name=division_name(peer.division),
        enrolled=peer.keys is not None,
        last_report=peer.received or None,
        reported_at=peer.received_at,
        age_days=None if age is None else max(0, age),
        next_expected=peer.received + 1,
        missing=tuple(n for n in range(1, peer.received) if n not in seen),
        contested=open_fields,
    )


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Return what waits for each receiver that can be written to."""
    with desk.file.reading() as conn:
        return tuple(
            _waiting(desk, conn, peer)
            for peer in peers.peers(conn)
            if peer.revoked_at is None and peer.keys is not None
        )


def _waiting(desk: Desk, conn: Connection, peer: Peer) -> Waiting:
    scope = VillageCode(peer.division) if len(peer.division) == 12 else None
    acknowledged = peers.acknowledged(conn, peer)
    sent = bundle_log.bundles_sent(conn, peer)
    arrived = max((logged.number for logged in sent if logged.acknowledged_at), default=0)
    open_ones = [logged for logged in sent if logged.number > arrived]
    seen = dict(acknowledged)
    if open_ones:
        seen = _join(seen, open_ones[-1])
    return Waiting(
        receiver=peer.division,
        name=division_name(peer.division),
        unsent=len(delta.cut(conn, seen, scope).numbers),
        unanswered=open_ones[-1].sent.changes if open_ones and open_ones[-1].sent else 0,
        days=max(0, (desk.clock() - open_ones[0].at).days) if open_ones else 0,
        receipts=len(bundle_log.receipts_due(conn, peer)),
    )


def _join(vector: dict[DeskId, int], logged: Logged) -> dict[DeskId, int]:
    """Return the vector as it would be had this bundle arrived."""
    upto = logged.sent.upto if logged.sent else {}
    return vector | {desk: max(number, vector.get(desk, 0)) for desk, number in upto.items()}
