"""Receive (收包): verify, rehearse, merge, answer with a receipt. One transaction a bundle."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pension_desk.bundles import stick
from pension_desk.bundles.keys import keys_to_text
from pension_desk.bundles.opening import OpenedBundle, open_bundle
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import (
    Blob,
    BundleKind,
    BundleName,
    Outside,
    Receipt,
    ReceiptLine,
    Receiver,
    Record,
    Verdict,
)
from pension_desk.domain.changes import Act, Change, VersionVector
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_export import SENT_FOLDER, own_code
from pension_desk.services.bundle_keys import (
    DESKS_BLOB,
    Trust,
    desks_from_blob,
    has_keys,
    own_keys,
    trust_in,
)
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import bundle_log, peers, touched
from pension_desk.store.bundle_log import Reception
from pension_desk.store.desk_file import Connection
from pension_desk.store.merging import Merge, Merged, Sender
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import of_division, within
from pension_desk.store.touched import HouseholdLine, NotTakenLine
from pension_desk.store.undoing import built_upon, take_back

_TOPICS = frozenset(
    {
        Topic.ROSTER,
        Topic.PAYMENTS,
        Topic.SCREENING,
        Topic.VISITS,
        Topic.NOTICES,
        Topic.BUNDLES,
    }
)
_FEW = 2_000
"""Up to so many residents are screened anew one by one; beyond, everyone at once."""


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


@dataclass(frozen=True)
class SkippedFile:
    """A file of the folder that could not be taken, and why."""

    name: str
    sentence: str


@dataclass(frozen=True)
class Received:
    """What became of everything that was to be received."""

    bundles: tuple[ReceivedBundle, ...]
    skipped: tuple[SkippedFile, ...] = ()

    @property
    def accepted(self) -> int:
        """Changes taken."""
        return sum(bundle.receipt.accepted for bundle in self.bundles)

    @property
    def unchanged(self) -> int:
        """Changes that were held already."""
        return sum(bundle.receipt.unchanged for bundle in self.bundles)

    @property
    def contested(self) -> int:
        """Changes that were taken, but differ from what others wrote."""
        return sum(bundle.receipt.contested for bundle in self.bundles)

    @property
    def refused(self) -> int:
        """Changes that were not taken."""
        return sum(bundle.receipt.refused for bundle in self.bundles)


class _Rehearsed(Exception):
    """Ends a rehearsal with what would have happened."""

    def __init__(self, received: ReceivedBundle) -> None:
        super().__init__()
        self.received = received


def receive(desk: Desk, path: Path, *, watch: Watch = UNWATCHED) -> Written[Received]:
    """Take in one bundle, or all bundles of a folder that are for this desk, in their order.

    Raises:
        Refused: the file is not for us, not whole, not from whom we trust; needs a bundle that
            we have not seen (gap); or this file is older than what was sent from it (rewound).
            Nothing was applied. In a folder, a file that fails is told among the skipped.
        Unavailable: the stick or the disk.
        Cancelled: through ``watch``; the bundles before stay taken.
    """
    return _receive(desk, path, watch, rehearsal=False)


def rehearse(desk: Desk, path: Path, *, watch: Watch = UNWATCHED) -> Received:
    """Return what `receive` would do, household by household; nothing is written."""
    return _receive(desk, path, watch, rehearsal=True).value


def _receive(desk: Desk, path: Path, watch: Watch, *, rehearsal: bool) -> Written[Received]:
    if not path.is_dir():
        received = Received((_one(desk, path, watch, rehearsal=rehearsal),))
        return Written(received, _topics(received))
    taken: list[ReceivedBundle] = []
    skipped: list[SkippedFile] = []
    for file in _for_us(desk, path):
        try:
            taken.append(_one(desk, file, watch, rehearsal=rehearsal))
        except Refused as why:
            skipped.append(SkippedFile(file.name, why.sentence()))
    received = Received(tuple(taken), tuple(skipped))
    return Written(received, _topics(received))


def _topics(received: Received) -> frozenset[Topic]:
    return _TOPICS if any(not bundle.again for bundle in received.bundles) else frozenset()


def _for_us(desk: Desk, folder: Path) -> list[Path]:
    """Return the folder's bundles to this desk in their order; refused when there are none."""
    found = [
        (bundle.outside.sender, bundle.outside.created, bundle.outside.number, bundle.path)
        for bundle in stick.list_bundles(folder)
        if bundle.outside is not None
        and bundle.outside.receiver == desk.identity.division
        and bundle.outside.kind is not BundleKind.KIT
    ]
    if not found:
        raise Refused("no_bundles", "这个文件夹里没有发给本单位的数据包。", "请检查U盘是否拿对。")
    return [path for *_order, path in sorted(found)]


def _one(desk: Desk, path: Path, watch: Watch, *, rehearsal: bool) -> ReceivedBundle:
    outside = inspect(path)
    with desk.file.reading() as conn:
        if not has_keys(conn):
            raise Refused(
                "no_peer", "本机还没有与任何单位交换数据的约定。", "请先制作或打开开村包。"
            )
        trust, keys = trust_in(conn, outside), own_keys(conn)
    receiver = Receiver(own_code(desk), desk.identity.desk_id)
    try:
        with open_bundle(
            path,
            keys,
            trusted=lambda _desk: trust.known,
            receiver=receiver,
            enrolment_secret=trust.secret_of,
            watch=watch,
        ) as opened:
            return _take(desk, path, opened, trust, watch, rehearsal=rehearsal)
    except _Rehearsed as done:
        return done.received
    except Refused as why:
        if why.reason == Reason.CHANGED and (trust.new_id or trust.former_id):
            raise refusal(Reason.STRANGER, sender=outside.sender) from why
        raise


def _take(
    desk: Desk, path: Path, opened: OpenedBundle, trust: Trust, watch: Watch, *, rehearsal: bool
) -> ReceivedBundle:
    outside = opened.outside
    warnings = clock_warnings(desk, outside.created)
    detail = f"{division_name(outside.sender)} {outside.kind.label}第{outside.number}号"
    with desk.acting("receive", detail) as (conn, _writer):
        taking = _Taking(desk, conn, opened, trust)
        taking.check()
        received = taking.run(path, warnings, watch)
        if rehearsal or received.again:
            raise _Rehearsed(received)
        numbers = touched.resident_numbers(conn, taking.merged.rows)
        refresh_standing(conn, desk, numbers if len(numbers) <= _FEW else None)
    if not trust.former_id:
        _drop_acknowledged(desk, outside)
    return received


class _Taking:
    """One bundle being taken within its transaction."""

    def __init__(self, desk: Desk, conn: Connection, opened: OpenedBundle, trust: Trust) -> None:
        self.desk = desk
        self.conn = conn
        self.opened = opened
        self.trust = trust
        self.merged = Merged({}, (), {}, frozenset())
        self._answers: list[Receipt] = []
        self._answer_lines: list[ReceiptLine] = []
        self._merge: Merge | None = None
        self._sender = Sender(_role_of(opened.outside), opened.outside.sender)

    def check(self) -> None:
        """Refuse a bundle that skips what we have not seen, or knows more of us than we do."""
        outside, manifest = self.opened.outside, self.opened.manifest
        held = Merge(self.conn, self._sender).replicas.vector()
        own = self.desk.identity.desk_id
        if max(manifest.upto.get(own, 0), manifest.holds.get(own, 0)) > held.get(own, 0):
            raise Refused(
                "rewound",
                "对方收到过的本机数据，比本机现有的还新：本机的数据文件可能被旧文件换掉了。",
                "请不要继续录入，用“恢复备份”恢复最近的备份后再导入。",
            )
        if any(number > held.get(desk, 0) for desk, number in manifest.since.items()):
            name = division_name(outside.sender)
            missing = f"第{manifest.base_number}号" if manifest.base_number else "更早的"
            raise Refused(
                "gap",
                f"{name}的第{outside.number}号数据包要接在{missing}数据包之后，本机还没有那一部分。",
                f"请先导入{name}的{missing}数据包；找不到时，请对方导出一份完整的数据包。",
            )

    def run(self, path: Path, warnings: tuple[str, ...], watch: Watch) -> ReceivedBundle:
        """Merge every record and write down what became of the bundle."""
        before = bundle_log.last_change(self.conn)
        known = bundle_log.known_file(self.conn, self.opened.sha256)
        self.opened.for_each(self._record, watch)
        merge = self._merging()
        self.merged = merge.finish()
        merge.hold(self._upto(merge))
        receipt = self._receipt()
        if known is None:
            self._note(receipt, before)
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

    def _merging(self) -> Merge:
        if self._merge is None:
            self._merge = Merge(self.conn, self._sender)
        return self._merge

    def _record(self, record: Record) -> None:
        match record:
            case Act() | Change():
                self._merging().take(record)
            case Receipt():
                self._answers.append(record)
            case ReceiptLine():
                self._answer_lines.append(record)
            case Blob(name=name) if name == DESKS_BLOB and self._sender.role is Owner.TOWN:
                told = desks_from_blob(record)
                self._sender = Sender(self._sender.role, self._sender.division, told)

    def _upto(self, merge: Merge) -> VersionVector:
        """Return what we hold now: a village vouches for its own desks' changes only."""
        upto = self.opened.manifest.upto
        if self._sender.role is Owner.VILLAGE:
            mine = of_division(merge.replicas.by_number.values(), self._sender.division)
            upto = within(upto, mine)
        return upto

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

    def _note(self, receipt: Receipt, before: int) -> None:
        """Keep keys, numbers, acknowledgements and the receipt."""
        outside, now = self.opened.outside, self.desk.clock()
        peer = self._peer()
        last = bundle_log.last_change(self.conn)
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
            what=Reception(receipt, lines, before + 1 if last > before else 0, last),
        )
        self._keep_answers(peer, now)
        if self.trust.former_id or outside.number <= peer.received:
            return
        peers.note_received(self.conn, peer, outside.number, now)
        peers.acknowledge(self.conn, peer, self.opened.manifest.holds)

    def _peer(self) -> Peer:
        """Return the sender as a peer; what its bundle has proven is kept."""
        peer = self.trust.peer
        if peer is None:
            raise RuntimeError("a bundle was opened whose sender is nobody")
        if self.opened.learned is not None:
            peers.learn_keys(self.conn, peer, keys_to_text(self.opened.learned))
        if self.trust.new_id:
            peers.take_new_id(self.conn, peer, self.opened.outside.desk)
        kept = peers.peer_of_division(self.conn, peer.division)
        return kept or peer

    def _keep_answers(self, peer: Peer, now: datetime) -> None:
        """Match the receipts with what we sent; a kit is answered by the first bundle."""
        answers = {answer.sha256: answer for answer in self._answers}
        for logged in bundle_log.bundles_sent(self.conn, peer):
            answer = answers.get(logged.sha256)
            if answer is not None:
                lines = tuple(x for x in self._answer_lines if x.bundle == answer.bundle)
                bundle_log.keep_receipt(self.conn, logged, answer, lines, now)
            elif logged.kind == BundleKind.KIT and logged.acknowledged_at is None:
                bundle_log.note_arrived(self.conn, logged, now)


def _role_of(outside: Outside) -> Owner:
    return Owner.TOWN if len(outside.sender) == 9 else Owner.VILLAGE


def _drop_acknowledged(desk: Desk, outside: Outside) -> None:
    """Delete our copies of bundles that the other side has taken, and of those before them."""
    with desk.file.reading() as conn:
        peer = peers.peer_of_division(conn, outside.sender)
        sent = bundle_log.bundles_sent(conn, peer) if peer else ()
    arrived = max((logged.number for logged in sent if logged.acknowledged_at), default=0)
    for logged in sent:
        if logged.number <= arrived:
            with suppress(OSError):
                (desk.folder / SENT_FOLDER / logged.file_name).unlink(missing_ok=True)


def undo_receive(desk: Desk) -> Written[str]:
    """Take back the bundle received last, as one act of this desk.

    Counter-changes are written: they travel like any others. Raises `Refused`: nothing to take
    back (nothing_to_undo), or later changes build on it (built_upon).
    """
    with desk.file.reading() as conn:
        logged = bundle_log.last_received(conn)
    if logged is None or logged.received is None or logged.undone_at or not logged.received.first:
        raise Refused("nothing_to_undo", "没有可以撤销的收包。")
    first, last = logged.received.first, logged.received.last
    sentence = f"{logged.file_name}第{logged.number}号"
    with desk.acting("undo_receive", sentence) as (conn, writer):
        if built_upon(conn, first, last):
            raise Refused(
                "built_upon", f"收下{sentence}之后又有改动，不能整包撤销。", "请逐项更正。"
            )
        rows = take_back(conn, writer, first, last)
        bundle_log.note_undone(conn, logged, desk.clock())
        refresh_standing(
            conn, desk, None if len(rows) > _FEW else touched.resident_numbers(conn, rows)
        )
    return Written(sentence, _TOPICS)
