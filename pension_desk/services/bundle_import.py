"""Receive (收包): verify, rehearse, merge, answer with a receipt. One transaction an import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from pension_desk.bundles import stick
from pension_desk.bundles.opening import OpenedBundle, open_bundle
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.verifying import inspect, signed_by
from pension_desk.domain.bundles import BundleKind, Receiver
from pension_desk.domain.errors import DeskError, Refused, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bulk import uncollected
from pension_desk.services.bundle_export import own_code
from pension_desk.services.bundle_keys import has_keys, own_keys
from pension_desk.services.bundle_sent import drop_acknowledged
from pension_desk.services.bundle_taking import ReceivedBundle, Taking
from pension_desk.services.bundle_trust import Trust, trust_in
from pension_desk.services.bundle_undo import TOPICS
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Written
from pension_desk.services.standing import refresh_of_span
from pension_desk.store import aliases, bundle_log
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import act
from pension_desk.store.spans import Span, last_change
from pension_desk.store.touched import HouseholdLine

LEVELS = 3
"""How far below a folder that is received its bundles may lie."""


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
    def took(self) -> bool:
        """Whether any change was new here, so that there is something to take back."""
        return any(
            bundle.receipt.accepted + bundle.receipt.contested
            for bundle in self.bundles
            if not bundle.again
        )

    @property
    def households(self) -> tuple[HouseholdLine, ...]:
        """What all bundles together do to each household, in order of village and number."""
        found: dict[tuple[str, str], HouseholdLine] = {}
        for line in (line for bundle in self.bundles for line in bundle.households):
            key = line.village, line.household_no
            found[key] = found[key].joined(line) if key in found else line
        return tuple(found[key] for key in sorted(found))

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

    def __init__(self, received: Received) -> None:
        super().__init__()
        self.received = received


class _Again(Exception):
    """Ends the taking of a bundle that had been taken before."""

    def __init__(self, received: ReceivedBundle) -> None:
        super().__init__()
        self.received = received


def receive(desk: Desk, path: Path, *, watch: Watch = UNWATCHED) -> Written[Received]:
    """Take in one bundle, or all bundles of a folder that are for this desk, in their order.

    Those in folders below it too, `LEVELS` deep: a town copies each village's stick into its own.

    Raises:
        Refused: the file is not for us, not whole, not from whom we trust; needs a bundle that
            we have not seen (gap); or this file is older than what was sent from it (rewound).
            In a folder, a file that fails is told among the skipped. Of a village that proves its
            keys by a bundle with a gap, these are kept all the same; see decision 052.
        Unavailable: the stick or the disk.
        Cancelled: through ``watch``. Whatever is raised, nothing was applied.
    """
    return take_files(desk, _files_at(desk, path), whole=not stick.is_folder(path), watch=watch)


def rehearse(desk: Desk, path: Path, *, watch: Watch = UNWATCHED) -> Received:
    """Return what `receive` would do, household by household; nothing is written."""
    files = _files_at(desk, path)
    return rehearse_files(desk, files, whole=not stick.is_folder(path), watch=watch)


@dataclass(frozen=True)
class BundleFile:
    """A bundle to be taken.

    ``sha256``: of the file that was looked at, empty for any. ``under``: what it is told by in the
    folder that is received, empty for its own name.
    """

    path: Path
    sha256: str = ""
    under: str = ""

    @property
    def name(self) -> str:
        """How a person is told of it."""
        return self.under or self.path.name


@uncollected()
def take_files(
    desk: Desk, files: Sequence[BundleFile], *, whole: bool = False, watch: Watch = UNWATCHED
) -> Written[Received]:
    """Take these bundles in this order, in one transaction and so that one undo takes all back.

    ``whole``: a file that cannot be taken ends it all; else it is told among the skipped. A stick
    that vanishes always ends it all. Raises as `receive`.
    """
    with suppress(_Rehearsed), desk.file.writing() as conn:
        run = _Import(desk, conn)
        received = run.take(files, whole=whole, watch=watch)
        if not run.taken and not run.met:
            raise _Rehearsed(received)
        run.screen(watch)
        if run.taken:
            _write_down(desk, conn, run.taken)
    if run.taken or run.met:
        drop_acknowledged(desk)
    if run.failed is not None:
        raise run.failed
    return Written(received, TOPICS if run.taken or run.met else frozenset())


@uncollected()
def rehearse_files(
    desk: Desk, files: Sequence[BundleFile], *, whole: bool = False, watch: Watch = UNWATCHED
) -> Received:
    """Return what `take_files` would do; nothing is written."""
    try:
        with desk.file.writing() as conn:
            run = _Import(desk, conn)
            received = run.take(files, whole=whole, watch=watch)
            raise run.failed or _Rehearsed(received)
    except _Rehearsed as done:
        return done.received


def _files_at(desk: Desk, path: Path) -> tuple[BundleFile, ...]:
    return _for_us(desk, path) if stick.is_folder(path) else (BundleFile(path),)


def _for_us(desk: Desk, folder: Path) -> tuple[BundleFile, ...]:
    """Return the folder's bundles to this desk in their order; refused when there are none.

    Files whose outside cannot be read come last, to be told among the skipped: whose they were
    nobody knows.
    """
    listed = stick.list_bundles(folder, LEVELS)
    found = [
        (bundle.outside.sender, bundle.outside.created, bundle.outside.number, bundle.path)
        for bundle in listed
        if bundle.outside is not None
        and bundle.outside.receiver == desk.identity.division
        and bundle.outside.kind is not BundleKind.KIT
    ]
    paths = [path for *_order, path in sorted(found)]
    paths += [bundle.path for bundle in listed if bundle.outside is None]
    if not paths:
        raise Refused("no_bundles", "这个文件夹里没有发给本单位的数据包。", "请检查U盘是否拿对。")
    return tuple(BundleFile(x, under=x.relative_to(folder).as_posix()) for x in paths)


class _Import:
    """Bundles being taken together. ``taken``: those that brought something new to the log.

    ``met``: whether a village has proven its keys by a bundle that lacks an earlier one; they are
    kept, so that the town can answer and the village begins anew. ``failed``: that bundle's
    refusal, where one that is refused ends it all.
    """

    def __init__(self, desk: Desk, conn: Connection) -> None:
        self._desk = desk
        self._conn = conn
        self._visit = bundle_log.next_visit(conn)
        self._before = last_change(conn)
        self.taken: list[ReceivedBundle] = []
        self.met = False
        self.failed: DeskError | None = None

    def take(self, files: Sequence[BundleFile], *, whole: bool, watch: Watch) -> Received:
        """Take the files, each within a part of the transaction that can fail alone."""
        found: list[ReceivedBundle] = []
        skipped: list[SkippedFile] = []
        for number, file in enumerate(files, 1):
            try:
                found.append(self._one(file, watch.part(number, len(files))))
            except (Refused, Unavailable) as why:
                # a stick that is no longer there ends it all; one bad file does not
                gone = isinstance(why, Unavailable) and not stick.is_there(file.path)
                if gone or (whole and not self.met):
                    raise
                self.failed = why if whole else None
                skipped.append(SkippedFile(file.name, why.sentence()))
        return Received(tuple(found), tuple(skipped))

    def screen(self, watch: Watch) -> None:
        """Screen anew whom the bundles have touched; what a rehearsal tells does not need it."""
        came = Span(self._before + 1, last_change(self._conn))
        if came:
            watch.step(0, 0, "重新比对")
            refresh_of_span(self._conn, self._desk, came)

    def _one(self, file: BundleFile, watch: Watch) -> ReceivedBundle:
        outside = inspect(file.path)
        if not has_keys(self._conn):
            raise Refused(
                "no_peer", "本机还没有与任何单位交换数据的约定。", "请先制作或打开开村包。"
            )
        trust = trust_in(self._conn, outside)
        try:
            with opened_by(self._desk, self._conn, file.path, trust, watch) as opened:
                if file.sha256 and opened.sha256 != file.sha256:
                    raise Refused(
                        "stick_changed", "这个文件和刚才看的不一样了。", "请重新查看U盘。"
                    )
                taking = Taking(self._desk, self._conn, opened, trust, self._visit)
                self._check(taking)
                with self._conn.begin_nested():
                    received = self._merge(file.path, taking, watch)
        except _Again as known:
            return known.received
        self.taken.append(received)
        return received

    def _check(self, taking: Taking) -> None:
        try:
            taking.check()
        except Refused:
            self.met = taking.meet() or self.met
            raise

    def _merge(self, path: Path, taking: Taking, watch: Watch) -> ReceivedBundle:
        received = taking.run(path, watch)
        if received.again:
            raise _Again(received)
        return received


_NAMING = frozenset({Reason.REVOKED, Reason.WRONG_DIVISION, Reason.OTHER_RECEIVER})
"""Refusals that name a division, which below is known by its code alone."""


@contextmanager
def opened_by(
    desk: Desk, conn: Connection, path: Path, trust: Trust, watch: Watch
) -> Iterator[OpenedBundle]:
    """Open a bundle with this desk's keys; raises as `open_bundle`.

    A bundle whose signature does not fit, under an id that is not the known one, is a stranger's,
    or a desk's that was revoked.
    """
    try:
        with open_bundle(
            path,
            own_keys(conn),
            trusted=lambda _desk: trust.known,
            receiver=Receiver(own_code(desk), None if trust.vouched else desk.identity.desk_id),
            enrolment_secret=trust.secret_of,
            watch=watch,
        ) as opened:
            if opened.outside != trust.outside:  # another file has taken its place meanwhile
                raise refusal(Reason.CHANGED)
            yield opened
    except Refused as why:
        sender, receiver = trust.outside.sender, trust.outside.receiver
        named = {"sender": division_name(sender), "receiver": division_name(receiver)}
        other_id = why.reason == Reason.CHANGED and (trust.new_id or trust.former_id)
        if other_id or why.reason in (Reason.STRANGER, Reason.FALSE_PROOF):
            found = Reason.REVOKED if signed_by(path, trust.revoked) else why.reason
            found = Reason.STRANGER if found == Reason.CHANGED else Reason(found)
            raise refusal(found, **named) from why
        if why.reason in _NAMING:
            raise refusal(Reason(why.reason), **named) from why
        raise


def _write_down(desk: Desk, conn: Connection, taken: Sequence[ReceivedBundle]) -> None:
    """Enter the receiving as a deed, and what has to follow people merged elsewhere."""
    if aliases.astray(conn):
        act(conn, kind="follow", author=desk.author, at=desk.clock()).follow_merged()
    act(conn, kind="receive", author=desk.author, at=desk.clock(), detail=_detail(taken))


def _detail(taken: Sequence[ReceivedBundle]) -> str:
    """Return which bundles were taken, as the history shows it."""
    outside = taken[0].outside
    first = f"{division_name(outside.sender)} {outside.kind.label}第{outside.number}号"
    return first if len(taken) == 1 else f"{first}等{len(taken)}个包"
