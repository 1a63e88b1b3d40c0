"""Whom this desk trusts: its own keys, its peers' keys, and what a new sender may prove."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from pension_desk.bundles.enrolment import enrol, proof_holds
from pension_desk.bundles.keys import DeskKeys, keys_from_text
from pension_desk.domain.bundles import Blob, Enrolment, KnownDesk, Outside, PublicKeys
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, TownCode, VillageCode
from pension_desk.store import peers
from pension_desk.store.desk_file import Connection
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import Replica
from pension_desk.store.settings import get_setting, set_setting

_KEYS, _SECRET = "desk_keys", "enrolment_secret"
DESKS_BLOB = "desks.json"
"""The blob in which a town says the role and division of every desk that its bundle names."""

_NO_KEYS = PublicKeys("", "")


def own_keys(conn: Connection) -> DeskKeys:
    """Return this desk's keys; made at the first time of asking, within a write transaction."""
    kept = get_setting(conn, _KEYS)
    if kept:
        return DeskKeys.from_text(kept)
    made = DeskKeys.generate()
    set_setting(conn, _KEYS, made.to_text())
    return made


def has_keys(conn: Connection) -> bool:
    """Return whether this desk ever made its keys, that is, whether it takes part in bundles."""
    return bool(get_setting(conn, _KEYS))


def keep_secret(conn: Connection, secret: bytes) -> None:
    """Keep the enrolment secret of the kit that made this village's desk."""
    set_setting(conn, _SECRET, secret.hex())


def own_enrolment(conn: Connection, division: str, desk: DeskId) -> Enrolment | None:
    """Return what a village's report brings so that the town learns its keys; None at the town."""
    secret = get_setting(conn, _SECRET)
    if not secret:
        return None
    keys = own_keys(conn).public()
    return enrol(keys, VillageCode(division), desk, bytes.fromhex(secret))


@dataclass(frozen=True)
class Trust:
    """What this desk knows of the sender of one bundle, by what that says on its ``outside``.

    ``peer``: who it is, or claims to be; ``known``: the keys to hold it to, None where only an
    enrolment can prove it. ``new_id``: the peer speaks under an id never seen: it was restored.
    ``former_id``: it speaks under an id from before that. ``revoked``: keys of the division's
    desks that were revoked; who has them is one of these under another id.
    """

    outside: Outside
    peer: Peer | None
    known: KnownDesk | None
    new_id: bool = False
    former_id: bool = False
    revoked: tuple[PublicKeys, ...] = ()

    def secret_of(self, _outside: Outside) -> bytes | None:
        """Return the secret of the kit that the sender would have to know."""
        if self.peer is None or self.peer.keys or not self.peer.secret:
            return None
        return bytes.fromhex(self.peer.secret)

    @property
    def vouched(self) -> bool:
        """Whether the outside proves that its sender knows the secret of its village's kit.

        Who does writes to the town, whichever desk of the town it has met last: the town may have
        been restored since, more than once, and know no more under which ids it wrote.
        """
        secret = self.peer.secret if self.peer is not None else None
        return bool(secret) and proof_holds(self.outside, bytes.fromhex(secret or ""))


def _known(peer: Peer) -> KnownDesk | None:
    division = (VillageCode if len(peer.division) == 12 else TownCode)(peer.division)
    revoked = peer.revoked_at is not None
    if peer.keys is None:
        return KnownDesk(_NO_KEYS, division, revoked=True) if revoked else None
    return KnownDesk(keys_from_text(peer.keys), division, revoked)


def trust_in(conn: Connection, outside: Outside) -> Trust:
    """Return what is known of the desk that a bundle says it comes from.

    A desk id that is new, from a division whose keys are known, is held to those keys: who has
    them is that village, restored from a backup.
    """
    peer = peers.peer_of_desk(conn, outside.desk)
    if peer is not None:
        return Trust(outside, peer, _known(peer))
    revoked = tuple(
        keys_from_text(peer.keys)
        for peer in peers.revoked_of_division(conn, outside.sender)
        if peer.keys
    )
    peer = peers.peer_of_division(conn, outside.sender)
    if peer is None:
        return Trust(outside, None, None, revoked=revoked)
    former = peers.is_desk_of(conn, outside.desk, outside.sender)
    return Trust(outside, peer, _known(peer), new_id=not former, former_id=former, revoked=revoked)


def desks_blob(desks: Iterable[Replica]) -> Blob:
    """Return the blob that tells a village whose desks the changes in a bundle come from."""
    told = [[str(desk.id), desk.role.value, desk.division] for desk in desks]
    return Blob(DESKS_BLOB, "application/json", json.dumps(told).encode())


def _replica(desk: str, role: str, division: str) -> Replica:
    known = Owner(role)
    if not re.fullmatch(r"[0-9]{9}" if known is Owner.TOWN else r"[0-9]{12}", division):
        raise ValueError("not a division of that role")
    return Replica(DeskId(UUID(desk)), known, division)


def desks_from_blob(blob: Blob) -> dict[DeskId, Replica]:
    """Read what `desks_blob` wrote; refused when it is not that."""
    try:
        told = [_replica(*entry) for entry in json.loads(blob.data)]
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise bad_desks() from error
    return {replica.id: replica for replica in told}


def bad_desks() -> Refused:
    """Return the refusal of a bundle whose list of desks is missing, late or not one."""
    return Refused("bad_record", "这个数据包里的电脑名册读不懂。", "请让对方重新导出一份。")
