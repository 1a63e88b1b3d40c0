"""Desks of invented people for pictures and window tests."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from pension_desk.domain.lists import ListKind
from pension_desk.paths import resource
from pension_desk.services import roster
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.services.kits import make_kit, open_kit
from pension_desk.store.keyring import KdfCost

VILLAGE = "450821105211"
PASSPHRASE = "龙眼 摩托 晒谷坪"
CHEAP_LOCK = 4
"""log2 of scrypt's N for kits that nobody shall guess at."""
CHEAP_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
NOW = datetime(2026, 10, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))
PEOPLE = (("覃小明", "上屯", "0001"), ("覃秀英", "上屯", "0001"), ("梁志强", "下屯", "0002"))


def today() -> datetime:
    """Return the moment at which every picture is taken."""
    return NOW


def empty_desk(folder: Path) -> Desk:
    """Make a village desk that has nobody yet."""
    return create_desk(
        folder,
        PASSPHRASE,
        role=Role.VILLAGE,
        division=VILLAGE,
        author="覃小明",
        clock=today,
        kdf=CHEAP_KDF,
    )


def village_desk(folder: Path) -> Desk:
    """Make a village desk with the lists of the practice village.

    From a kit, with the tax list that its town has read: only the town confirms payments.
    """
    from pension_desk.services import practice

    lists = resource("practice")
    with TemporaryDirectory() as beside:
        with create_desk(
            Path(beside) / "town",
            PASSPHRASE,
            role=Role.TOWN,
            division=VILLAGE[:9],
            author="韦主任",
            clock=today,
            kdf=CHEAP_KDF,
        ) as town:
            wanted = frozenset({ListKind.HOUSEHOLDS, ListKind.PAYMENTS})
            practice.fill(town, lists, only=wanted)
            kit = make_kit(town, VILLAGE, Path(beside), work=CHEAP_LOCK).value
        desk = open_kit(
            kit.file, kit.passcode, folder, PASSPHRASE, "覃小明", clock=today, kdf=CHEAP_KDF
        )
    practice.fill(desk, lists)
    return desk


def small_desk(folder: Path) -> Desk:
    """Make a village desk with three people."""
    desk = empty_desk(folder)
    for name, hamlet, household in PEOPLE:
        fields = {"hamlet": hamlet, "household_no": household, "name": name}
        roster.add(desk, {"village": VILLAGE, **fields})
    return desk
