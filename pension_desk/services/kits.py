"""Enrolling a village (开村): the town makes a kit, a new village desk opens it."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import BinaryIO
from uuid import uuid4

from pension_desk.bundles import kits as bundle_kits
from pension_desk.bundles import stick
from pension_desk.bundles.keys import keys_to_text
from pension_desk.bundles.kits import OpenedKit
from pension_desk.bundles.locks import WORK_FACTOR
from pension_desk.bundles.passcodes import new_passcode
from pension_desk.domain import bundles as values
from pension_desk.domain.bundles import Blob, BundleKind, KitContents, Outside, Record
from pension_desk.domain.changes import Act, Change
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, TownCode, VillageCode
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.bundle_export import manifest_of
from pension_desk.services.bundle_keys import (
    DESKS_BLOB,
    bad_desks,
    desks_blob,
    desks_from_blob,
    keep_secret,
    own_keys,
    secret_for_kit,
)
from pension_desk.services.bundle_sent import drop_acknowledged, forget
from pension_desk.services.bundle_taking import take_file
from pension_desk.services.desk import (
    Clock,
    Desk,
    DeskIdentity,
    Role,
    create_desk,
    local_now,
)
from pension_desk.services.divisions import division_name, divisions
from pension_desk.services.outcome import Topic, Written
from pension_desk.services.standing import refresh_standing
from pension_desk.store import bundle_log, delta, peers
from pension_desk.store.bundle_log import Dispatch
from pension_desk.store.desk_file import Connection
from pension_desk.store.keyring import DEFAULT_KDF, KdfCost
from pension_desk.store.merging import Merge, Sender
from pension_desk.store.peers import Peer
from pension_desk.store.replicas import Replica
from pension_desk.store.spans import last_change


@dataclass(frozen=True)
class Kit:
    """A kit that lies in its folder. ``passcode``: told on paper, kept nowhere.

    ``revoked``: whether a former desk of the village is from now on refused.
    """

    file: Path
    passcode: str
    village: VillageCode
    residents_changes: int
    revoked: bool


def make_kit(
    desk: Desk,
    village: str,
    out_dir: Path,
    *,
    work: int = WORK_FACTOR,
    watch: Watch = UNWATCHED,
) -> Written[Kit]:
    """Make the kit with which a village sets up its desk; a former desk of it is revoked.

    ``work``: how much a guess at its pass-code costs, log2 of scrypt's N.

    Raises:
        Refused: not a town's desk, or not a village of the town.
        Unavailable: the stick; the desk's state is as it was.
        Cancelled: through ``watch``.
    """
    code = _village_of_town(desk, village)
    passcode = new_passcode()
    with ExitStack() as unless_kept:
        with desk.acting("kit", division_name(code)) as (conn, _writer):
            former = peers.peer_of_division(conn, code)
            if former is not None:
                peers.revoke(conn, former, desk.clock())
            contents = _contents(desk, conn, code)
            peer = peers.add_peer(
                conn,
                Replica(contents.desk, Owner.VILLAGE, code),
                secret=contents.enrolment_secret.hex(),
            )
            outside = _outside(desk, contents)
            cut = delta.cut_kit(conn, code)
            extra: tuple[Record, ...] = (desks_blob(cut.desks),)
            manifest = manifest_of(
                desk, cut, extra, since={}, full=True, base=0, receiver=contents.desk
            )

            def write(stream: BinaryIO) -> values.Written:
                return bundle_kits.write_kit(
                    stream,
                    outside,
                    manifest,
                    contents,
                    chain(extra, cut.records()),
                    passcode=passcode,
                    signer=own_keys(conn),
                    work=work,
                    watch=watch,
                )

            name = stick.file_name(outside, division_name(code))
            saved = stick.save(out_dir, name, write)
            unless_kept.callback(forget, saved.path)
            sent = Dispatch(len(cut.numbers), manifest.holds, last_change(conn))
            _note(conn, peer, outside, saved, sent)
        unless_kept.pop_all()
    kit = Kit(saved.path, passcode, code, len(cut.numbers), former is not None)
    return Written(kit, frozenset({Topic.BUNDLES}))


@dataclass(frozen=True)
class Revoked:
    """A desk that is from now on refused. ``last_report``: number of its last, None without any."""

    village: VillageCode
    last_report: int | None
    reported_at: datetime | None


def revoke(desk: Desk, village: str) -> Written[Revoked]:
    """Trust a village's laptop no more, at once: it was lost, stolen or given away.

    What it reported so far stays; whatever it still sends is refused, also what was written
    before. What waited to be sent to it is deleted here. A new kit brings the village all that
    the town holds of it.

    Raises `Refused`: not a town's desk, not a village of the town, or nothing to revoke.
    """
    code = _village_of_town(desk, village)
    with desk.acting("revoke", division_name(code)) as (conn, _writer):
        peer = peers.peer_of_division(conn, code)
        if peer is None:
            told = f"{division_name(code)}没有正在使用的电脑或开村包。"
            raise Refused("nothing_to_revoke", told, "可以直接制作新的开村包。")
        peers.revoke(conn, peer, desk.clock())
    drop_acknowledged(desk)
    return Written(
        Revoked(code, peer.received or None, peer.received_at), frozenset({Topic.BUNDLES})
    )


def _note(
    conn: Connection, peer: Peer, outside: Outside, saved: stick.Saved, sent: Dispatch
) -> None:
    peers.note_sent(conn, peer, outside.number)
    bundle_log.log_bundle(
        conn,
        peer,
        number=outside.number,
        kind=outside.kind,
        at=outside.created,
        file_name=saved.path.name,
        sha256=saved.written.sha256,
        what=sent,
    )


def _village_of_town(desk: Desk, village: str) -> VillageCode:
    if desk.identity.role is not Role.TOWN:
        raise Refused("not_a_town", "只有镇中心能制作开村包、停用村里的电脑。")
    for town in divisions():
        for found in town.villages:
            if found.code == village and desk.in_scope(village):
                return found.code
    raise Refused("bad_village", f"“{village}”不是本镇的村（社区）代码。", "村级代码是12位数字。")


def _contents(desk: Desk, conn: Connection, village: VillageCode) -> KitContents:
    return KitContents(
        town=TownCode(desk.identity.division),
        town_name=division_name(desk.identity.division),
        town_desk=desk.identity.desk_id,
        town_keys=own_keys(conn).public(),
        village=village,
        village_name=division_name(village),
        desk=DeskId(uuid4()),
        enrolment_secret=secret_for_kit(conn, village, peers.count_of_division(conn, village) + 1),
    )


def _outside(desk: Desk, contents: KitContents) -> Outside:
    return Outside(
        kind=BundleKind.KIT,
        sender=contents.town,
        receiver=contents.village,
        desk=desk.identity.desk_id,
        number=1,
        created=desk.clock(),
    )


def open_kit(
    file: Path,
    passcode: str,
    folder: Path,
    passphrase: str,
    author: str,
    *,
    clock: Clock = local_now,
    kdf: KdfCost = DEFAULT_KDF,
    fill: Callable[[Desk], object] = lambda _desk: None,
    watch: Watch = UNWATCHED,
) -> Desk:
    """Make the village's desk in an empty folder from its kit, and open it.

    Args:
        file: the kit.
        passcode: as typed from the paper.
        folder: where the desk shall lie, empty or missing.
        passphrase: for the new desk.
        author: who sits at it.
        clock: the desk's clock.
        kdf: cost of the key derivation.
        fill: puts in what must not lack beside the kit's records, as in `create_desk`.
        watch: progress and cancel.

    Raises:
        Refused: not a kit, a wrong pass-code, a damaged file, a weak pass-phrase, or the folder
            holds a desk already.
        Unavailable: the stick or the disk.
        Cancelled: through ``watch``. Whatever is raised, no desk is left behind.
    """
    with bundle_kits.open_kit(file, passcode, watch=watch) as kit:

        def made(desk: Desk) -> None:
            _fill(desk, kit, watch)
            fill(desk)

        return create_desk(
            folder,
            passphrase,
            role=Role.VILLAGE,
            division=kit.contents.village,
            author=author,
            clock=clock,
            kdf=kdf,
            fill=made,
        )


def _fill(desk: Desk, kit: OpenedKit, watch: Watch) -> None:
    contents = kit.contents
    desk.identity = DeskIdentity(contents.desk, Role.VILLAGE, contents.village)
    with desk.file.writing() as conn:
        peers.adopt_id(conn, contents.desk)
        own_keys(conn)
        keep_secret(conn, contents.enrolment_secret)
    detail = f"{contents.town_name} {BundleKind.KIT.label}"
    with desk.acting("open_kit", detail) as (conn, _writer):
        town = Replica(contents.town_desk, Owner.TOWN, contents.town)
        peer = peers.add_peer(conn, town, keys=keys_to_text(contents.town_keys))
        _merge(conn, kit, watch)
        peers.acknowledge(conn, peer, kit.manifest.holds)
        peers.note_received(conn, peer, kit.outside.number, desk.clock())
        refresh_standing(conn, desk, None)


def _merge(conn: Connection, kit: OpenedKit, watch: Watch) -> None:
    """Take the kit's records; a kit of which anything would be refused is no good."""
    started: list[Merge] = []

    def take(record: Record) -> None:
        if isinstance(record, Blob) and record.name == DESKS_BLOB:
            if started:
                raise bad_desks()
            town = Sender(Owner.TOWN, kit.contents.town, desks_from_blob(record))
            started.append(Merge(conn, town))
        elif isinstance(record, Blob):
            take_file(conn, record)
        elif isinstance(record, Act | Change):
            if not started:
                raise bad_desks()
            started[0].take(record)

    kit.for_each(take, watch)
    if not started:
        raise bad_desks()
    merged = started[0].finish()
    if merged.counts[values.Verdict.REFUSED]:
        why = merged.not_taken[0].reason
        raise Refused("bad_kit", f"开村包里有记录不能接收：{why}。", "请镇中心重新制作开村包。")
    started[0].hold(kit.manifest.upto)
