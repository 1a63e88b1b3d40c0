"""One bundle being taken in: what is checked before, merged, and written down after."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from pension_desk.bundles.keys import keys_to_text
from pension_desk.bundles.opening import OpenedBundle
from pension_desk.domain.bundles import (
    Blob,
    BundleName,
    Manifest,
    Outside,
    Receipt,
    ReceiptLine,
    Record,
    Verdict,
)
from pension_desk.domain.changes import Act, Change, VersionVector
from pension_desk.domain.dictionary import EVERYONE, TABLES, Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId
from pension_desk.domain.progress import Watch
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_keys import DESKS_BLOB, bad_desks, desks_from_blob
from pension_desk.services.bundle_trust import Trust, trust_first_heard, trust_warnings
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.store import bundle_log, evidence, peers, touched
from pension_desk.store.bundle_log import Reception
from pension_desk.store.desk_file import Connection
from pension_desk.store.merging import Merge, Merged, Sender
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import Replica, Replicas, joined, of_division, within
from pension_desk.store.spans import Span, records_of, records_of_others
from pension_desk.store.touched import HouseholdLine, NotTakenLine

_TO_EVERYONE = frozenset(name for name, rule in TABLES.items() if rule.scope == EVERYONE)


@dataclass(frozen=True)
class ReceivedBundle:
    """What became of one bundle.

    ``receipt``: goes back to the sender; its counts are the bundle's changes. ``answers``: what
    the other side says became of ours. ``again``: this very file had been taken before.
    """

    file: Path
    outside: Outside
    receipt: Receipt
    households: tuple[HouseholdLine, ...]
    not_taken: tuple[NotTakenLine, ...]
    answers: tuple[Receipt, ...]
    again: bool
    warnings: tuple[str, ...]


class Taking:
    """One bundle being taken within a transaction. ``visit``: shared by all taken together."""

    def __init__(
        self, desk: Desk, conn: Connection, opened: OpenedBundle, trust: Trust, visit: int
    ) -> None:
        self.desk = desk
        self.visit = visit
        self.conn = conn
        self.opened = opened
        self.trust = trust
        self.merged = Merged({}, (), Span(1, 0))
        self._answers: list[Receipt] = []
        self._answer_lines: list[ReceiptLine] = []
        self._merge: Merge | None = None
        self._told = False
        self._sender = Sender(_role_of(opened.outside), opened.outside.sender)

    def check(self) -> None:
        """Refuse a bundle that skips what we have not seen, or knows more of us than we do."""
        held = bundle_log.held_with(self.conn, self.trust.peer)
        check_order(self.desk, self.opened.outside, self.opened.manifest, held)

    def meet(self) -> bool:
        """Keep the keys that a bundle proves though it cannot be taken; whether it proves any."""
        if self.opened.learned is None:
            return False
        self._peer()
        return True

    def run(self, path: Path, watch: Watch) -> ReceivedBundle:
        """Merge every record and write down what became of the bundle."""
        warnings = (
            *trust_warnings(self.conn, self.trust),
            *clock_warnings(self.desk, self.opened.outside.created),
        )
        known = bundle_log.known_file(self.conn, self.opened.sha256)
        first = trust_first_heard(self.conn, self.trust)
        self.opened.for_each(self._record, watch)
        merge = self._merging()
        self.merged = merge.finish()
        replicas = merge.replicas.by_number.values()
        merge.hold(vouched(self.opened.manifest, self._sender, replicas))
        warnings += (*self._brought_back(), *self._carried_back())
        warnings += self._waited_for(merge.replicas) if first else ()
        receipt = self._receipt()
        if known is None:
            self._note(receipt)
        return ReceivedBundle(
            path,
            self.opened.outside,
            receipt,
            touched.households(self.conn, self.merged),
            touched.not_taken_lines(self.conn, self.merged),
            tuple(self._answers),
            known is not None,
            warnings,
        )

    def _brought_back(self) -> tuple[str, ...]:
        """Say what a village brings back of the word to everyone: it is taken on its word alone."""
        if self._sender.role is Owner.TOWN:
            return ()
        tables = records_of(self.conn, self.merged.span, _TO_EVERYONE)
        if not tables:
            return ()
        labels = "、".join(TABLES[name].label for name in tables)
        name, number = division_name(self._sender.division), sum(tables.values())
        brought = f"{name}带回了恢复备份以前面向全镇写的{number}条（{labels}），本机已不记得。"
        return (f"{brought}请逐条核对：不是镇里写的，请撤销这次收包。",)

    def _carried_back(self) -> tuple[str, ...]:
        """Say what a village brings back of other villages, whose laptop is in use no more."""
        if self._sender.role is Owner.TOWN:
            return ()
        name = division_name(self._sender.division)
        found = records_of_others(self.conn, self.merged.span, self._sender.division)
        return tuple(
            f"{name}带回了{division_name(other)}停用的电脑写过的{count}条，本机恢复备份以后没有了。"
            "请逐条核对：不对的，请撤销这次收包。"
            for other, count in found.items()
        )

    def _waited_for(self, replicas: Replicas) -> tuple[str, ...]:
        """Say of which other villages the sender has been told what this town has forgotten.

        Of a desk in use that is its own to say again, not the sender's; see decision 101.
        """
        ours, used = (self._sender.division, self.desk.identity.division), peers.in_use
        known = {
            replicas.by_number[n].division
            for desk, number in self.opened.manifest.holds.items()
            if (n := replicas.find(desk)) is not None and number > replicas.held[n]
            if n in used(self.conn, replicas)
        }
        name = division_name(self._sender.division)
        return tuple(
            f"{name}知道{division_name(other)}的一些修改，本机恢复备份以后没有了。请先收"
            f"{division_name(other)}的上报；它的电脑已经丢失的，请为它重新制作开村包，再收{name}"
            "的上报，就会带回来。"
            for other in sorted(known.difference(ours))
        )

    def _merging(self) -> Merge:
        if self._merge is None:
            self._merge = Merge(self.conn, self._sender)
        return self._merge

    def _record(self, record: Record) -> None:
        match record:
            case Act() | Change():
                if self._sender.role is Owner.TOWN and not self._told:
                    raise bad_desks()
                self._merging().take(record)
            case Receipt():
                self._answers.append(record)
            case ReceiptLine():
                self._answer_lines.append(record)
            case Blob(name=name) if name == DESKS_BLOB and self._sender.role is Owner.TOWN:
                if self._merge is not None:
                    raise bad_desks()
                told = desks_from_blob(record)
                self._sender = Sender(self._sender.role, self._sender.division, told)
                self._told = True
            case Blob(name=name) if name == DESKS_BLOB:
                if self._merge is not None:
                    raise bad_desks()
                self._sender = replace(self._sender, desks=self._neighbours(record))
            case Blob():
                take_file(self.conn, record)

    def _neighbours(self, blob: Blob) -> dict[DeskId, Replica]:
        """Return whose the desks of other villages are of which a village gives word back."""
        town, own = self.desk.identity.division, self._sender.division
        return {
            desk: one
            for desk, one in desks_from_blob(blob).items()
            if one.role is Owner.VILLAGE and one.division.startswith(town) and one.division != own
        }

    def _receipt(self) -> Receipt:
        counts = self.merged.counts
        return Receipt(
            BundleName(self.opened.outside.desk, self.opened.outside.number),
            self.opened.sha256,
            self.desk.clock(),
            self.desk.author,
            counts[Verdict.ACCEPTED],
            counts[Verdict.UNCHANGED],
            counts[Verdict.CONTESTED],
            counts[Verdict.REFUSED],
        )

    def _note(self, receipt: Receipt) -> None:
        """Keep keys, numbers, acknowledgements and the receipt."""
        outside, now = self.opened.outside, self.desk.clock()
        peer, span = self._peer(), self.merged.span
        lines = tuple(
            ReceiptLine(receipt.bundle, x.dot, x.verdict, x.reason) for x in self.merged.not_taken
        )
        bundle_log.log_bundle(
            self.conn,
            peer,
            number=outside.number,
            kind=outside.kind,
            at=now,
            file_name=outside.kind.label,
            sha256=self.opened.sha256,
            what=Reception(
                receipt,
                lines,
                span.first if span else 0,
                span.last,
                visit=self.visit,
                brought=self._brought(),
            ),
        )
        self._keep_answers(peer, now)
        if self.trust.former_id or outside.number <= peer.received:
            return
        peers.note_received(self.conn, peer, outside.number, now)
        peers.acknowledge(self.conn, peer, self.opened.manifest.holds)

    def _brought(self) -> VersionVector:
        """Return how far a village brought back what this town forgot with a restore.

        Of the town's own former desks, and of others' that are in use no more.
        """
        if self._sender.role is Owner.TOWN or self.merged.counts[Verdict.REFUSED]:
            return {}
        replicas = Replicas(self.conn)
        used = peers.in_use(self.conn, replicas)
        speaking = {self.desk.identity.desk_id, *(replicas.by_number[n].id for n in used)}
        own = of_division(replicas.by_number.values(), self._sender.division)
        former = frozenset(x.id for x in replicas.by_number.values()) - own - speaking
        held = replicas.vector()
        # what it got of them piecemeal its own vector does not say; it sends all that we lack
        told = within(joined(self.opened.manifest.holds, self._merging().met()), former)
        return {desk: number for desk, number in told.items() if number > held.get(desk, 0)}

    def _peer(self) -> Peer:
        """Return the sender as a peer; what its bundle has proven is kept."""
        peer = self.trust.peer
        if self.trust.kit is not None:
            return self._come_back(self.trust.kit)
        if peer is None:
            raise RuntimeError("a bundle was opened whose sender is nobody")
        if self.opened.learned is not None:
            peers.learn_keys(self.conn, peer, keys_to_text(self.opened.learned))
        if self.trust.new_id:
            peers.take_new_id(self.conn, peer, self.opened.outside.desk)
        kept = peers.peer_of_division(self.conn, peer.division)
        return kept or peer

    def _come_back(self, kit: bytes) -> Peer:
        """Enter the desk of a kit that we have forgotten; its making had revoked the former."""
        if self.opened.learned is None:
            raise RuntimeError("a forgotten kit's desk was taken without its keys")
        if self.trust.peer is not None:
            peers.revoke(self.conn, self.trust.peer, self.desk.clock())
        outside = self.opened.outside
        village = Replica(outside.desk, Owner.VILLAGE, outside.sender)
        keys = keys_to_text(self.opened.learned)
        return peers.add_peer(self.conn, village, keys=keys, secret=kit.hex())

    def _keep_answers(self, peer: Peer, now: datetime) -> None:
        """Match the receipts with what we sent; a kit is answered by the first bundle."""
        for answer in self._answers:
            logged = bundle_log.sent_file(self.conn, peer, answer.sha256)
            if logged is not None:
                lines = tuple(x for x in self._answer_lines if x.bundle == answer.bundle)
                bundle_log.keep_receipt(self.conn, logged, answer, lines, now)
        for kit in bundle_log.kits_unanswered(self.conn, peer):
            bundle_log.note_arrived(self.conn, kit, now)


def check_order(desk: Desk, outside: Outside, manifest: Manifest, held: VersionVector) -> None:
    """Refuse a bundle that needs what ``held`` lacks (gap), or knows more of us than we do."""
    own = desk.identity.desk_id
    if max(manifest.upto.get(own, 0), manifest.holds.get(own, 0)) > held.get(own, 0):
        raise Refused(
            "rewound",
            "对方收到过的本机数据，比本机现有的还新：本机的数据文件可能被旧文件换掉了。",
            "请不要继续录入，用“恢复备份”恢复最近的备份后再导入。",
        )
    if any(number > held.get(other, 0) for other, number in manifest.since.items()):
        name = division_name(outside.sender)
        missing = f"第{manifest.base_number}号" if manifest.base_number else "更早的"
        raise Refused(
            "gap",
            f"{name}的第{outside.number}号数据包要接在{missing}数据包之后，本机还没有那一部分。",
            f"请先导入{name}的{missing}数据包；找不到时，给对方写一份，它下次就从缺的地方报起；"
            "也可以请对方导出一份完整的数据包。",
        )


def vouched(manifest: Manifest, sender: Sender, replicas: Iterable[Replica]) -> VersionVector:
    """Return what is held after a bundle: a village vouches for its own desks' changes only."""
    if sender.role is Owner.VILLAGE:
        return within(manifest.upto, of_division(replicas, sender.division))
    return manifest.upto


def take_file(conn: Connection, blob: Blob) -> None:
    """Keep a file of evidence that rides along; other blobs are for others to read.

    Raises `Refused` bad_record where the file is not what its name says.
    """
    if blob.name.startswith(evidence.PREFIX) and not evidence.take(conn, blob):
        raise Refused(
            "bad_record", "这个数据包里的凭证附件与登记的校验值不符。", "请让对方重新导出一份。"
        )


def _role_of(outside: Outside) -> Owner:
    return Owner.TOWN if len(outside.sender) == 9 else Owner.VILLAGE
