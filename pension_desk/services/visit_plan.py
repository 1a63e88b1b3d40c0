"""What lies on a stick and what this desk has for its receivers: both directions of one visit."""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from pension_desk.bundles import stick
from pension_desk.bundles.opening import OpenedBundle
from pension_desk.domain.bundles import BundleKind, Outside
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import DeskError, Refused
from pension_desk.domain.ids import DeskId
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bundle_board import Waiting, waiting
from pension_desk.services.bundle_import import BundleFile, opened_by
from pension_desk.services.bundle_keys import has_keys
from pension_desk.services.bundle_taking import check_order, vouched
from pension_desk.services.bundle_trust import trust_in
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.store import bundle_log, peers
from pension_desk.store.desk_file import Connection
from pension_desk.store.merging import Sender
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import Replicas, joined


class Found(StrEnum):
    """What a file on the stick is to this desk."""

    NEW = "new"
    AGAIN = "again"
    GAP = "gap"
    UNREADABLE = "unreadable"
    FOREIGN = "foreign"
    OWN = "own"
    KIT = "kit"


@dataclass(frozen=True)
class Brought:
    """One bundle file of the stick.

    ``why``: a sentence where it is not simply new. ``sender``, ``receiver``: division codes, empty
    where the outside cannot be read; ``sha256``: only of what could be opened. ``enrols``: it
    proves the keys of a village that this desk does not know yet, or does not any more.
    """

    path: Path
    found: Found
    kind: BundleKind | None
    sender: str
    receiver: str
    number: int
    created: datetime | None
    sha256: str = ""
    why: str = ""
    enrols: bool = False


@dataclass(frozen=True)
class Owed:
    """What this desk has for one receiver.

    ``waiting``: None before its first report, which tells its keys, has been taken in. ``came``:
    its bundles on this stick that can be taken, each of which wants a receipt. ``asks``: a bundle
    of it lacks an earlier one; what we write tells it to send from there.
    """

    receiver: str
    name: str
    waiting: Waiting | None
    came: int
    asks: bool

    @property
    def receipts(self) -> int:
        """Receipts that a bundle written after the taking would carry."""
        return self.came + (self.waiting.receipts if self.waiting else 0)

    @property
    def anything(self) -> bool:
        """Whether there is a reason to write to it."""
        unsent = self.waiting is not None and bool(self.waiting.unsent or self.waiting.unanswered)
        return unsent or bool(self.receipts) or self.asks


@dataclass(frozen=True)
class Choice:
    """What a visit is to do: files to take, receivers to write to, of these whom everything anew.

    The default does nothing.
    """

    take: tuple[BundleFile, ...] = ()
    write: tuple[str, ...] = ()
    full: tuple[str, ...] = ()


@dataclass(frozen=True)
class VisitPlan:
    """Both directions of a visit, as they were when the stick was looked at.

    ``free``: bytes on the stick. ``writable``: as far as the system says. ``enrolled``: whether
    this desk takes part in bundles at all.
    """

    folder: Path
    brought: tuple[Brought, ...]
    owed: tuple[Owed, ...]
    free: int
    writable: bool
    enrolled: bool

    def proposal(self, *, take: bool = True, write: bool = True) -> Choice:
        """Return what a visit usually does.

        Everything new is taken. A village writes to its town; a town answers those whose bundles
        lie on the stick, new or taken before, and nobody else.
        """
        files = tuple(
            BundleFile(one.path, one.sha256) for one in self.brought if one.found is Found.NEW
        )
        here = {one.sender for one in self.brought if one.found in _ANSWERED}
        written = tuple(
            owed.receiver
            for owed in self.owed
            if owed.anything and (owed.receiver in here or len(owed.receiver) == 9)
        )
        return Choice(files if take else (), written if write and self.writable else ())


_ANSWERED = frozenset({Found.NEW, Found.AGAIN, Found.GAP})


def look(desk: Desk, folder: Path, *, watch: Watch = UNWATCHED) -> VisitPlan:
    """Return what lies on a stick, each file verified, and what waits for whom.

    Raises `Unavailable` when the folder cannot be read, `Cancelled`.
    """
    files = stick.list_bundles(folder)
    space = shutil.disk_usage(folder).free
    with desk.file.reading() as conn:
        enrolled = has_keys(conn)
        looker = _Looker(desk, conn)
        ordered = sorted(files, key=_order)
        brought = tuple(
            looker.look(file, watch.part(number, len(ordered)))
            for number, file in enumerate(ordered, 1)
        )
    owed = tuple(_owed(desk, brought))
    return VisitPlan(folder, brought, owed, space, stick.writable(folder), enrolled)


def _order(file: stick.FoundBundle) -> tuple[bool, str, float, int, str]:
    outside = file.outside
    if outside is None:
        return (True, "", 0.0, 0, file.path.name)
    return (False, outside.sender, outside.created.timestamp(), outside.number, file.path.name)


class _Looker:
    """Looks at one file after another; a later one may need what an earlier one brings."""

    def __init__(self, desk: Desk, conn: Connection) -> None:
        self._desk = desk
        self._conn = conn
        self._enrolled = has_keys(conn)
        self._replicas = Replicas(conn)
        self._held: dict[DeskId, int] = self._replicas.vector()

    def look(self, file: stick.FoundBundle, watch: Watch) -> Brought:
        """Return what a file is to this desk."""
        outside = file.outside
        if outside is None:
            why = file.problem.sentence() if file.problem else ""
            return Brought(file.path, Found.UNREADABLE, None, "", "", 0, None, why=why)
        brought = Brought(
            file.path,
            Found.NEW,
            outside.kind,
            outside.sender,
            outside.receiver,
            outside.number,
            outside.created,
        )
        elsewhere = self._elsewhere(outside)
        if elsewhere is not None:
            found, why = elsewhere
            return replace(brought, found=found, why=why)
        try:
            return self._open(brought, outside, watch)
        except DeskError as problem:
            return replace(brought, found=Found.UNREADABLE, why=problem.sentence())

    def _elsewhere(self, outside: Outside) -> tuple[Found, str] | None:
        """Return what a bundle is that is not to be taken here; None for one that is."""
        us, to = self._desk.identity.division, division_name(outside.receiver)
        if outside.kind is BundleKind.KIT:
            return Found.KIT, f"{to}的开村包，在{to}的电脑上第一次启动时打开。"
        if outside.receiver == us:
            return None
        if outside.sender == us:
            return Found.OWN, f"本机写给{to}的，等对方来收。"
        return Found.FOREIGN, f"发给{to}的，不是给本单位的。"

    def _open(self, brought: Brought, outside: Outside, watch: Watch) -> Brought:
        if not self._enrolled:
            raise Refused(
                "no_peer", "本机还没有与任何单位交换数据的约定。", "请先制作或打开开村包。"
            )
        trust = trust_in(self._conn, outside)
        with opened_by(self._desk, self._conn, brought.path, trust, watch) as opened:
            enrols = opened.learned is not None
            brought = replace(brought, sha256=opened.sha256, enrols=enrols)
            known = bundle_log.known_file(self._conn, opened.sha256)
            if known is not None:
                why = f"{known.at:%Y-%m-%d}已经收过，不用再收。"
                return replace(brought, found=Found.AGAIN, why=why)
            try:
                check_order(self._desk, outside, opened.manifest, self._holds_of(trust.peer))
            except Refused as why:
                found = Found.GAP if why.reason == "gap" else Found.UNREADABLE
                return replace(brought, found=found, why=why.sentence())
            self._reach(opened)
        return brought

    def _holds_of(self, peer: Peer | None) -> dict[DeskId, int]:
        """Return what is held when the files before this one have been taken."""
        return joined(bundle_log.held_with(self._conn, peer), self._held)

    def _reach(self, opened: OpenedBundle) -> None:
        """Count what this bundle brings as held, for those after it."""
        outside = opened.outside
        role = Owner.TOWN if len(outside.sender) == 9 else Owner.VILLAGE
        sender = Sender(role, outside.sender)
        upto = vouched(opened.manifest, sender, self._replicas.by_number.values())
        for other, number in upto.items():
            if other != self._desk.identity.desk_id:
                self._held[other] = max(number, self._held.get(other, 0))


def _owed(desk: Desk, brought: tuple[Brought, ...]) -> Iterator[Owed]:
    """Yield what waits for each peer, also for those whose first report is on the stick."""
    came = Counter(one.sender for one in brought if one.found is Found.NEW)
    known = {found.receiver: found for found in waiting(desk)}
    met = known.keys() | {one.sender for one in brought if one.enrols}
    asks = {one.sender for one in brought if one.found is Found.GAP} & met
    with desk.file.reading() as conn:
        codes = [peer.division for peer in peers.peers(conn) if peer.revoked_at is None]
    for code in dict.fromkeys((*codes, *sorted(met))):
        if code in known or came[code] or code in asks:
            yield Owed(code, division_name(code), known.get(code), came[code], code in asks)
