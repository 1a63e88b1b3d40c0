"""Whom this desk trusts: its peers by their keys, and what a new sender may prove."""

from __future__ import annotations

from dataclasses import dataclass

from pension_desk.bundles.enrolment import proof_holds
from pension_desk.bundles.keys import keys_from_text
from pension_desk.domain.bundles import KnownDesk, Outside, PublicKeys
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.ids import DeskId, TownCode, VillageCode
from pension_desk.services.bundle_keys import KitRank, secrets_of_kits
from pension_desk.services.divisions import division_name
from pension_desk.store import bundle_log, peers
from pension_desk.store.desk_file import Connection
from pension_desk.store.peers import Peer

_NO_KEYS = PublicKeys("", "")
_OLDEST: KitRank = (0, 0)
"""The rank of a kit that was made before their secrets told their order."""


@dataclass(frozen=True)
class Trust:
    """What this desk knows of the sender of one bundle, by what that says on its ``outside``.

    ``peer``: who it is, or claims to be; ``known``: the keys to hold it to, None where only an
    enrolment can prove it. ``new_id``: the peer speaks under an id never seen: it was restored.
    ``former_id``: it speaks under an id from before that. ``revoked``: keys of the division's
    desks that were revoked; who has them is one of these under another id. ``kit``: the secret
    that the sender proves to know, of a kit that this desk made and has forgotten by a restore;
    ``peer`` then is the one whose place it takes.
    """

    outside: Outside
    peer: Peer | None
    known: KnownDesk | None
    new_id: bool = False
    former_id: bool = False
    revoked: tuple[PublicKeys, ...] = ()
    kit: bytes | None = None

    def secret_of(self, _outside: Outside) -> bytes | None:
        """Return the secret of the kit that the sender would have to know."""
        if self.kit is not None:
            return self.kit
        return None if self.peer is None or self.peer.keys else _secret(self.peer)

    @property
    def vouched(self) -> bool:
        """Whether the outside proves that its sender knows the secret of its village's kit.

        Who does writes to the town, whichever desk of the town it has met last: the town may have
        been restored since, more than once, and know no more under which ids it wrote.
        """
        secret = self.kit or (_secret(self.peer) if self.peer is not None else None)
        return secret is not None and proof_holds(self.outside, secret)


def _secret(peer: Peer) -> bytes | None:
    return bytes.fromhex(peer.secret) if peer.secret else None


def _known(peer: Peer) -> KnownDesk | None:
    division = (VillageCode if len(peer.division) == 12 else TownCode)(peer.division)
    revoked = peer.revoked_at is not None
    if peer.keys is None:
        return KnownDesk(_NO_KEYS, division, revoked=True) if revoked else None
    return KnownDesk(keys_from_text(peer.keys), division, revoked)


def trust_in(conn: Connection, outside: Outside) -> Trust:
    """Return what is known of the desk that a bundle says it comes from.

    A desk id that is new, from a division whose keys are known, is held to those keys: who has
    them is that village, restored from a backup. One that knows the secret of a later kit than
    the one known here has it from us, before we were restored.
    """
    peer = peers.peer_of_desk(conn, outside.desk)
    if peer is not None:
        return Trust(outside, peer, _known(peer))
    former = peers.revoked_of_division(conn, outside.sender)
    revoked = tuple(keys_from_text(peer.keys) for peer in former if peer.keys)
    peer = peers.peer_of_division(conn, outside.sender)
    kit = _forgotten_kit(conn, outside, peer, former)
    if kit is not None:
        return Trust(outside, peer, None, revoked=revoked, kit=kit)
    if peer is None:
        return Trust(outside, None, None, revoked=revoked)
    gone = peers.is_desk_of(conn, outside.desk, outside.sender)
    return Trust(outside, peer, _known(peer), new_id=not gone, former_id=gone, revoked=revoked)


def _forgotten_kit(
    conn: Connection, outside: Outside, peer: Peer | None, former: tuple[Peer, ...]
) -> bytes | None:
    """Return the secret that an enrolment proves, of a kit later than those known; else None.

    Whom a person has revoked, no kit brings back but one made under the same id of the town: that
    this file forgot it tells that it came after the revocation, which the file knows.
    """
    if outside.enrolment is None or len(outside.sender) != 12:
        return None
    under: DeskId | None = None
    if peer is None and former:
        under = peers.revoked_under(conn, division_name(outside.sender))
        if under is None:
            return None
    held = {_secret(one) for one in (*former, *((peer,) if peer is not None else ()))}
    proven, known = None, _OLDEST
    for rank, secret in secrets_of_kits(conn, VillageCode(outside.sender), under):
        if secret in held:
            known = max(known, rank)
        elif proof_holds(outside, secret):
            proven = rank, secret
    return proven[1] if proven is not None and proven[0] > known else None


def trust_warnings(conn: Connection, trust: Trust) -> tuple[str, ...]:
    """Return what a person should know before believing a sender: what a restore made forget.

    A town that was restored knows nothing of what it revoked, or made anew, after the backup.
    """
    name = division_name(trust.outside.sender)
    if trust.kit is not None:
        found = f"本机是从备份恢复的，不记得给{name}的这个开村包；凭证对得上，已认下这台电脑。"
        return (found + "原来登记的那台从现在起停用。" if trust.peer is not None else found,)
    if not trust_first_heard(conn, trust):
        return ()
    keys = trust.known.keys if trust.known is not None else None
    code = f"，核对码 {keys.fingerprint}" if keys is not None else ""
    first = f"本机从备份恢复以后第一次收{name}的包。备份以后停用过哪些电脑，本机已不记得："
    return (f"{first}请确认发来的是正在使用的那台{code}；停用过的，请先重新停用，不要收。",)


def sending_warnings(conn: Connection, peer: Peer) -> tuple[str, ...]:
    """Return what a person should know before a bundle is handed on."""
    if _believed(conn, peer):
        return ()
    first = f"本机从备份恢复以后还没有收到过{division_name(peer.division)}的上报。"
    return (f"{first}备份以后停用过它的电脑的，请先重新停用，不要把这个包交出去。",)


def trust_first_heard(conn: Connection, trust: Trust) -> bool:
    """Whether a known sender is heard for the first time since this desk was restored."""
    return trust.peer is not None and not _believed(conn, trust.peer)


def _believed(conn: Connection, peer: Peer) -> bool:
    return peer.role is Owner.TOWN or bundle_log.heard_since_restore(conn, peer)
