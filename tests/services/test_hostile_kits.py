"""A kit that is rightly locked and signed and lies inside makes no desk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest

from pension_desk.bundles.kits import write_kit
from pension_desk.bundles.passcodes import new_passcode
from pension_desk.domain.bundles import Blob, BundleKind, KitContents, Outside, Record
from pension_desk.domain.changes import Change, Dot
from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId, TownCode, VillageCode
from pension_desk.services import bundles
from pension_desk.services.bundle_export import manifest_of
from pension_desk.services.bundle_keys import DESKS_BLOB, desks_blob, own_keys
from pension_desk.store import delta
from pension_desk.store.row_ids import new_row_id
from tests.faults.scene import files
from tests.services import forging
from tests.services.exchange import CHEAP_KDF, CHEAP_LOCK, PASSPHRASE, TOWN, B, Exchange, keys_of

PASSCODE = new_passcode()


def kit(exchange: Exchange, records: list[Record], *, first: bool = True) -> Path:
    """Write a kit for village B with these records; ``first``: after the list of desks."""
    town = exchange.town
    with town.file.reading() as conn:
        cut = delta.cut_kit(conn, VillageCode(B))
    made = DeskId(uuid4())
    inside = [desks_blob(cut.desks), *records] if first else records
    contents = KitContents(
        TownCode(TOWN), "大安镇", town.identity.desk_id, keys_of(town).public(),
        VillageCode(B), "同新村", made, bytes(32),
    )  # fmt: skip
    told = manifest_of(town, cut, (), since={}, full=True, base=0, receiver=made)
    kinds = [type(record).__name__.lower() for record in inside]
    told = replace(told, counts={kind: kinds.count(kind) for kind in kinds})
    path = exchange.stick() / "kit.pdb"
    outside = Outside(
        BundleKind.KIT, TownCode(TOWN), VillageCode(B), town.identity.desk_id, 1, exchange.clock()
    )
    write_kit(
        path,
        outside,
        told,
        contents,
        inside,
        passcode=PASSCODE,
        signer=keys_of(town),
        work=CHEAP_LOCK,
    )
    return path


@pytest.mark.parametrize(
    "lie", ["no list", "late list", "two lists", "no list of desks", "foreign"]
)
def test_a_kit_that_lies_makes_no_desk(exchange: Exchange, tmp_path: Path, lie: str) -> None:
    with exchange.town.file.writing() as conn:
        own_keys(conn)  # made at the first time of asking
    town = exchange.town
    act = forging.deed(exchange, town)
    change = Change(
        Dot(town.identity.desk_id, 900), 900, "residents", new_row_id(),
        {"village": B if lie != "foreign" else "450821101201", "name": "甲"}, {},
    )  # fmt: skip
    blob = Blob(DESKS_BLOB, "application/json", b"[]" if lie != "no list of desks" else b"{")
    path = {
        "no list": lambda: kit(exchange, [act, change], first=False),
        "late list": lambda: kit(exchange, [act, change, blob], first=False),
        "two lists": lambda: kit(exchange, [blob, act, change]),
        "no list of desks": lambda: kit(exchange, [blob, act, change], first=False),
        "foreign": lambda: kit(exchange, [act, change]),
    }[lie]()
    folder = tmp_path / "new"
    with pytest.raises(Refused) as refused:
        bundles.open_kit(path, PASSCODE, folder, PASSPHRASE, "阿梅", kdf=CHEAP_KDF)
    assert refused.value.reason == ("bad_kit" if lie == "foreign" else "bad_record")
    assert set(files(folder)) <= {"desk.lock"}
