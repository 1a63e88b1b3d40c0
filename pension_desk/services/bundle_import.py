"""Receive (收包): verify, rehearse, merge, answer with a receipt. One transaction a bundle."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pension_desk.bundles import stick
from pension_desk.bundles.opening import OpenedBundle, open_bundle
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import (
    BundleKind,
    Outside,
    Receiver,
)
from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_export import SENT_FOLDER, own_code
from pension_desk.services.bundle_keys import (
    Trust,
    has_keys,
    own_keys,
    trust_in,
)
from pension_desk.services.bundle_taking import ReceivedBundle, Taking
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import bundle_log, peers, touched
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
_FEW = 20_000
"""Up to so many residents are screened anew by themselves; beyond, everyone at once."""


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
        taking = Taking(desk, conn, opened, trust)
        taking.check()
        received = taking.run(path, warnings, watch)
        if rehearsal or received.again:
            raise _Rehearsed(received)
        numbers = touched.resident_numbers(conn, taking.merged.rows)
        refresh_standing(conn, desk, numbers if len(numbers) <= _FEW else None)
    if not trust.former_id:
        _drop_acknowledged(desk, outside)
    return received


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
