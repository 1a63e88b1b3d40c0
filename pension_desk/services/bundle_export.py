"""Export (导出): everything that the other side has not acknowledged, written safely to a stick."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from pension_desk import __version__
from pension_desk.bundles import stick
from pension_desk.bundles.keys import keys_from_text
from pension_desk.bundles.sealing import write_bundle
from pension_desk.domain.bundles import (
    FIRST_PROGRAM,
    BundleKind,
    DivisionCode,
    Manifest,
    Outside,
    Record,
    RecordKind,
)
from pension_desk.domain.changes import VersionVector
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, TownCode, VillageCode, town_of
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bundle_clock import clock_warnings
from pension_desk.services.bundle_keys import desks_blob, own_enrolment, own_keys
from pension_desk.services.bundle_sent import SENT_FOLDER, drop_acknowledged, forget
from pension_desk.services.bundle_trust import sending_warnings
from pension_desk.services.desk import Desk, Role
from pension_desk.services.divisions import division_name
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import bundle_log, delta, peers
from pension_desk.store.bundle_log import Dispatch, Logged
from pension_desk.store.delta import Delta
from pension_desk.store.desk_file import Connection
from pension_desk.store.disk import disk_failures
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import of_division, within
from pension_desk.store.spans import last_change


@dataclass(frozen=True)
class Exported:
    """A bundle that lies on the stick. ``size`` in bytes; ``warnings``: sentences to show."""

    file: Path
    kind: BundleKind
    receiver: DivisionCode
    number: int
    changes: int
    receipts: int
    full: bool
    size: int
    warnings: tuple[str, ...]


@dataclass(frozen=True)
class Parcel:
    """What goes into one bundle, apart from keys and the file.

    ``sure``: whether it is known what the receiver was told before.
    """

    outside: Outside
    manifest: Manifest
    cut: Delta
    extra: tuple[Record, ...]
    sure: bool = True

    def records(self) -> Iterable[Record]:
        """Yield every record: what explains the others first."""
        return chain(self.extra, self.cut.records())


def export(
    desk: Desk, to: str, out_dir: Path, *, full: bool = False, watch: Watch = UNWATCHED
) -> Written[Exported]:
    """Write a report or an assignment to a folder, normally the stick.

    Args:
        desk: the open desk.
        to: a village's code, or ``town`` (or its code).
        out_dir: an existing folder.
        full: everything in the other side's scope, not only what it has not acknowledged.
        watch: progress and cancel.

    Raises:
        Refused: nobody to send to yet (no_peer, not_enrolled).
        Unavailable: the stick or the disk; the desk's state is as it was.
        Cancelled: through ``watch``.
    """
    target = receiver_code(desk, to)
    warnings = clock_warnings(desk)
    drop_acknowledged(desk)
    with ExitStack() as unless_kept:
        with desk.acting("export", f"{division_name(target)}") as (conn, _writer):
            peer = _peer(conn, target)
            warnings += sending_warnings(conn, peer)
            due = bundle_log.receipts_due(conn, peer)
            parcel = _parcel(desk, conn, peer, due, full=full)
            saved = _write(desk, conn, peer, parcel, out_dir, watch, unless_kept)
            _note(conn, peer, parcel, saved, due)
        unless_kept.pop_all()
    exported = Exported(
        saved.path,
        parcel.outside.kind,
        target,
        parcel.outside.number,
        len(parcel.cut.numbers),
        len(due),
        full,
        saved.written.bytes,
        warnings,
    )
    return Written(exported, frozenset({Topic.BUNDLES}))


def receiver_code(desk: Desk, to: str) -> DivisionCode:
    """Return the division that ``town`` or a code means; refused when it is not one of ours."""
    if desk.identity.role is Role.VILLAGE:
        town = town_of(VillageCode(desk.identity.division))
        if to not in ("town", town):
            raise Refused("bad_receiver", "村里的数据包只能上报给本镇。")
        return town
    if not (len(to) == 12 and to.isdecimal() and desk.in_scope(to)):
        raise Refused("bad_receiver", f"“{to}”不是本镇的村（社区）代码。", "村级代码是12位数字。")
    return VillageCode(to)


def _peer(conn: Connection, target: DivisionCode) -> Peer:
    peer = peers.peer_of_division(conn, target)
    name = division_name(target)
    if peer is None and peers.revoked_of_division(conn, target):
        raise Refused("revoked", f"{name}的电脑已经停用。", "请先为该村制作新的开村包。")
    if peer is None:
        raise Refused("no_peer", f"还没有与{name}交换数据的约定。", "请先制作或打开开村包。")
    if peer.keys is None:
        raise Refused(
            "not_enrolled",
            f"{name}的开村包还没有回音，不知道它的密钥。",
            "请先收下该村的第一次上报，再下发。",
        )
    return peer


def _parcel(
    desk: Desk, conn: Connection, peer: Peer, due: Iterable[Logged], *, full: bool
) -> Parcel:
    report = desk.identity.role is Role.VILLAGE
    vector: VersionVector = {} if full else peers.acknowledged(conn, peer)
    if report:
        cut = delta.cut(conn, vector, None, () if full else bundle_log.heard_from(conn, peer))
    else:
        cut = delta.cut(conn, vector, bundle_log.told_to(conn, peer, full=full))
        # of what was forgotten with a restore this village may have brought its part
        cut = replace(cut, holds=bundle_log.held_with(conn, peer))
    sure = report or bundle_log.answered_since_restore(conn, peer)
    base = bundle_log.last_arrived(conn, peer)
    enrolment = None
    if report:  # each time: the town may have been restored from before it knew our keys
        enrolment = own_enrolment(conn, desk.identity.division, desk.identity.desk_id)
    outside = Outside(
        kind=BundleKind.REPORT if report else BundleKind.ASSIGNMENT,
        sender=own_code(desk),
        receiver=VillageCode(peer.division) if not report else TownCode(peer.division),
        desk=desk.identity.desk_id,
        number=peer.sent + 1,
        created=desk.clock(),
        enrolment=enrolment,
    )
    extra: list[Record] = [desks_blob(cut.desks)] if not report or _neighbours(desk, cut) else []
    for logged in due:
        if logged.received is not None:
            extra += [logged.received.receipt, *logged.received.lines]
    told = tuple(extra)
    manifest = manifest_of(desk, cut, told, since=vector, full=full, base=base, receiver=peer.desk)
    if not sure:  # nothing counts as told before the village has said what it holds
        manifest = replace(manifest, upto={})
    return Parcel(outside, manifest, cut, told, sure)


def _neighbours(desk: Desk, cut: Delta) -> bool:
    """Whether a village has word of others, which it gives back to a town that forgot it."""
    own = desk.identity.division
    return any(one.role is Owner.VILLAGE and one.division != own for one in cut.desks)


def own_code(desk: Desk) -> DivisionCode:
    """Return this desk's division as its own type."""
    code = desk.identity.division
    return TownCode(code) if desk.identity.role is Role.TOWN else VillageCode(code)


def manifest_of(
    desk: Desk,
    cut: Delta,
    extra: tuple[Record, ...],
    *,
    since: VersionVector,
    full: bool,
    base: int,
    receiver: DeskId,
) -> Manifest:
    """Return the manifest of a cut.

    What the receiver holds afterwards: all that the town holds of a village's scope; of a
    village, only its own desks' changes, since of others it knows no more than its own scope.
    """
    upto = dict(cut.holds)
    if desk.identity.role is Role.VILLAGE:
        upto = within(upto, of_division(cut.desks, desk.identity.division))
    counts = {RecordKind.ACT.value: len(cut.acts), RecordKind.CHANGE.value: len(cut.numbers)}
    counts[RecordKind.BLOB.value] = len(cut.files)
    for record in extra:
        kind = _KINDS[type(record).__name__].value
        counts[kind] = counts.get(kind, 0) + 1
    return Manifest(
        desks=tuple(dict.fromkeys([*(replica.id for replica in cut.desks), *_named(extra)])),
        counts={kind: count for kind, count in counts.items() if count},
        full=full,
        since=since,
        upto=upto,
        holds=cut.holds,
        base_number=base,
        program=__version__,
        needs_program=FIRST_PROGRAM[cut.schema_min],
        schema_min=cut.schema_min,
        receiver_desk=receiver,
    )


_KINDS = {
    "Receipt": RecordKind.RECEIPT,
    "ReceiptLine": RecordKind.VERDICT,
    "Blob": RecordKind.BLOB,
}


def _named(extra: Iterable[Record]) -> Iterable[DeskId]:
    """Yield the desks that receipts name."""
    for record in extra:
        bundle = getattr(record, "bundle", None)
        dot = getattr(record, "dot", None)
        yield from (named.desk for named in (bundle, dot) if named is not None)


def _write(
    desk: Desk,
    conn: Connection,
    peer: Peer,
    parcel: Parcel,
    out_dir: Path,
    watch: Watch,
    unless_kept: ExitStack,
) -> stick.Saved:
    """Write the desk's own copy, then the stick's; ``unless_kept`` takes both away again."""
    village = peer.division if len(peer.division) == 12 else desk.identity.division
    name = stick.file_name(parcel.outside, division_name(village))
    copy = desk.folder / SENT_FOLDER / name
    with disk_failures():
        copy.parent.mkdir(exist_ok=True)
        copy.unlink(missing_ok=True)
        unless_kept.callback(forget, copy)
        write_bundle(
            copy,
            parcel.outside,
            parcel.manifest,
            parcel.records(),
            recipient=keys_from_text(peer.keys or ""),
            signer=own_keys(conn),
            watch=watch,
        )
    saved = stick.copy_bundle(copy, out_dir, name, watch)
    unless_kept.callback(forget, saved.path)
    if saved.path.name != name:  # the stick had that one already
        kept = copy.with_name(saved.path.name)
        unless_kept.callback(forget, kept)
        with disk_failures():
            copy.replace(kept)
    return saved


def _note(
    conn: Connection, peer: Peer, parcel: Parcel, saved: stick.Saved, due: Iterable[Logged]
) -> None:
    outside = parcel.outside
    peers.note_sent(conn, peer, outside.number)
    bundle_log.note_told(conn, due, outside.number)
    bundle_log.log_bundle(
        conn,
        peer,
        number=outside.number,
        kind=outside.kind,
        at=outside.created,
        file_name=saved.path.name,
        sha256=saved.written.sha256,
        what=Dispatch(
            len(parcel.cut.numbers),
            parcel.manifest.holds,
            last_change(conn),
            sure=parcel.sure,
        ),
    )
