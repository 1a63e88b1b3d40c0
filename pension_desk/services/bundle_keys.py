"""This desk's own keys, the secrets of a town's kits, and the list of desks in its bundles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from uuid import UUID

from pension_desk.bundles.enrolment import enrol, kit_secret, new_secret
from pension_desk.bundles.keys import DeskKeys
from pension_desk.domain.bundles import Blob, Enrolment
from pension_desk.domain.dictionary import Owner
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, VillageCode
from pension_desk.store.desk_file import Connection
from pension_desk.store.log import self_desk
from pension_desk.store.own_ids import ROOT, root_of
from pension_desk.store.replicas import Replica, Replicas
from pension_desk.store.settings import get_setting, set_setting

_KEYS, _SECRET = "desk_keys", "enrolment_secret"
_MOST_KITS = 200
"""No village ever gets so many."""

DESKS_BLOB = "desks.json"
"""The blob in which a town says the role and division of every desk that its bundle names."""


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


def found_town(conn: Connection) -> None:
    """Make a town's keys and the root of its kits' secrets with the town itself.

    So every backup has them, one from before the first kit too, and what villages have written
    since is neither a stranger's nor closed to the restored town.
    """
    own_keys(conn)
    _root(conn)


def _root(conn: Connection) -> bytes:
    root = root_of(conn)
    if root is None:
        root = new_secret()
        set_setting(conn, ROOT, root.hex())
    return root


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


KitRank = tuple[int, int]
"""Orders a village's kits by their making: the place of the town's desk, and the kit's number."""


def secret_for_kit(conn: Connection, village: VillageCode, number: int) -> bytes:
    """Return the secret of the kit that is about to be made, the village's ``number``-th."""
    return kit_secret(_root(conn), village, self_desk(conn).id, number)


def secrets_of_kits(
    conn: Connection, village: VillageCode, under: DeskId | None = None
) -> Iterator[tuple[KitRank, bytes]]:
    """Yield the secret of every kit that this town may ever have made for a village.

    Also of those made after the backup from which it was restored; what it has made since then
    comes last, whenever it met an id of the time between. ``under``: only those of this id.
    """
    root = root_of(conn)
    if root is None:
        return
    replicas, me = Replicas(conn).by_number, self_desk(conn).n
    ours = [n for n, town in replicas.items() if town.division == replicas[me].division]
    for place, n in enumerate(sorted(ours, key=lambda n: (n == me, n))):
        if under not in (None, replicas[n].id):
            continue
        for number in range(1, _MOST_KITS):
            yield (place, number), kit_secret(root, village, replicas[n].id, number)


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
