"""What each village owes the town, and what waits at this desk for a stick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from pension_desk.domain.bundles import BundleKind
from pension_desk.domain.ids import VillageCode
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.store import bundle_log, contested, peers
from pension_desk.store.bundle_log import Logged
from pension_desk.store.delta import count_beyond
from pension_desk.store.desk_file import Connection
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import joined
from pension_desk.store.unsent import Heard, unsent_by_village

OVERDUE_DAYS = 14
"""A fortnight without a report, or without an answer to ours, is too long: the town's bulletin
comes out every fortnight (半月通报)."""


@dataclass(frozen=True)
class BoardLine:
    """One village on the town's board.

    ``last_report``, ``reported_at``: the last bundle's number and when it was taken in, None
    before the first. ``age_days``: days since then. ``missing``: numbers that never came.
    ``enrolled``: whether its kit has been answered. ``kit_at``: when that was made.
    ``stopped_at``: when its desk was revoked, where no new kit was made since. ``contested``:
    fields that wait for a person.
    """

    village: VillageCode
    name: str
    enrolled: bool
    kit_at: datetime | None
    stopped_at: datetime | None
    last_report: int | None
    reported_at: datetime | None
    age_days: int | None
    next_expected: int
    missing: tuple[int, ...]
    contested: int

    @property
    def overdue(self) -> bool:
        """Whether its last report lies too long back."""
        return self.age_days is not None and self.age_days > OVERDUE_DAYS


@dataclass(frozen=True)
class Waiting:
    """What waits for one receiver.

    ``unsent``: changes not yet in any bundle to it, for a village about; see `store.unsent`.
    ``unanswered``: changes in bundles it has not acknowledged; ``days``: since the oldest of
    these bundles, or 0. ``receipts``: of bundles received, which it may not have seen yet.
    """

    receiver: str
    name: str
    unsent: int
    unanswered: int
    days: int
    receipts: int

    @property
    def overdue(self) -> bool:
        """Whether an answer has been awaited too long."""
        return bool(self.unanswered) and self.days > OVERDUE_DAYS


def board(desk: Desk) -> tuple[BoardLine, ...]:
    """Return every village that was ever given a kit, by code; empty at a village's desk."""
    if desk.identity.role is not Role.TOWN:
        return ()
    with desk.file.reading() as conn:
        open_fields = Counter(found.village for found in contested.contested_fields(conn))
        # of several peers of a village the one that is trusted, else the one revoked last
        latest = {peer.division: peer for peer in sorted(peers.peers(conn), key=_standing)}
        return tuple(_line(desk, conn, latest[code], open_fields[code]) for code in sorted(latest))


def _standing(peer: Peer) -> tuple[bool, int]:
    return (peer.revoked_at is None, peer.n)


def _line(desk: Desk, conn: Connection, peer: Peer, open_fields: int) -> BoardLine:
    return BoardLine(
        village=VillageCode(peer.division),
        name=division_name(peer.division),
        enrolled=peer.keys is not None,
        kit_at=bundle_log.last_sent_at(conn, peer, BundleKind.KIT),
        stopped_at=peer.revoked_at,
        last_report=peer.received or None,
        reported_at=peer.received_at,
        age_days=_days(desk, peer.received_at) if peer.received_at else None,
        next_expected=peer.received + 1,
        missing=bundle_log.numbers_missing(conn, peer),
        contested=open_fields,
    )


@dataclass(frozen=True)
class Summary:
    """What waits for sticks, over all partners.

    ``unsent``: changes not yet in any bundle, for ``partners`` of them. ``unanswered``: partners
    that have not acknowledged what was sent, ``days`` since the oldest of these bundles.
    ``silent``: villages whose last report lies too long back.
    """

    unsent: int
    partners: int
    unanswered: int
    days: int
    silent: int

    @property
    def overdue(self) -> bool:
        """Whether an answer has been awaited too long."""
        return bool(self.unanswered) and self.days > OVERDUE_DAYS


def summary(desk: Desk) -> Summary:
    """Return what waits for sticks; may take a second where a long list has just been read."""
    found = waiting(desk)
    with desk.file.reading() as conn:
        ages = [_days(desk, peer.received_at) for peer in _reachable(conn) if peer.received_at]
    town = desk.identity.role is Role.TOWN
    return Summary(
        unsent=sum(one.unsent for one in found),
        partners=sum(bool(one.unsent) for one in found),
        unanswered=sum(bool(one.unanswered) for one in found),
        days=max((one.days for one in found if one.unanswered), default=0),
        silent=sum(age > OVERDUE_DAYS for age in ages) if town else 0,
    )


def waiting(desk: Desk) -> tuple[Waiting, ...]:
    """Return what waits for each receiver that can be written to."""
    with desk.file.reading() as conn:
        reachable = _reachable(conn)
        opened = {peer.n: bundle_log.unanswered(conn, peer) for peer in reachable}
        heard = {peer.division: _heard(conn, peer, opened[peer.n]) for peer in reachable}
        unsent = _unsent(desk, conn, heard)
        return tuple(
            _waiting(desk, conn, peer, opened[peer.n], unsent[peer.division]) for peer in reachable
        )


def _reachable(conn: Connection) -> tuple[Peer, ...]:
    """Return the partners that can be written to."""
    return tuple(peer for peer in peers.peers(conn) if not peer.revoked_at and peer.keys)


def _days(desk: Desk, since: datetime) -> int:
    return max(0, (desk.clock() - since).days)


def _unsent(desk: Desk, conn: Connection, heard: Mapping[str, Heard]) -> dict[str, int]:
    if desk.identity.role is Role.TOWN:
        return unsent_by_village(conn, heard)
    return {
        peer.division: count_beyond(
            conn, heard[peer.division].vector, bundle_log.heard_from(conn, peer)
        )
        for peer in _reachable(conn)
    }


def _waiting(
    desk: Desk, conn: Connection, peer: Peer, opened: tuple[Logged, ...], unsent: int
) -> Waiting:
    return Waiting(
        receiver=peer.division,
        name=division_name(peer.division),
        unsent=unsent,
        unanswered=opened[-1].sent.changes if opened and opened[-1].sent else 0,
        days=_days(desk, opened[0].at) if opened else 0,
        receipts=bundle_log.count_receipts_due(conn, peer),
    )


def _heard(conn: Connection, peer: Peer, opened: tuple[Logged, ...]) -> Heard:
    """Return what a partner would hold had all that was sent to it arrived."""
    vector = peers.acknowledged(conn, peer)
    last = opened[-1].sent if opened else None
    if last is not None:
        return Heard(joined(vector, last.upto), last.last)
    return Heard(vector, bundle_log.told_to(conn, peer).arrived)
