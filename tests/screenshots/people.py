"""A village of invented people for pictures and window tests."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from pathlib import Path

from pension_desk.services import roster
from pension_desk.services.desk import Desk, Role, create_desk
from pension_desk.store.keyring import KdfCost

VILLAGE = "450821105201"
PASSPHRASE = "龙眼 摩托 晒谷坪"
CHEAP_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
NOW = datetime(2026, 10, 20, 9, 30, tzinfo=timezone(timedelta(hours=8)))

_SURNAMES = "覃陈梁黄李韦莫罗陆蒙"
_GIVEN = ("小明", "秀英", "志强", "桂花", "国平", "丽芳", "建华", "玉兰")
_HAMLETS = ("上屯", "下屯", "坡头屯")


def today() -> datetime:
    """Return the day on which every picture is taken."""
    return NOW


def village_desk(folder: Path) -> Desk:
    """Make a village desk with some households."""
    desk = create_desk(
        folder,
        PASSPHRASE,
        role=Role.VILLAGE,
        division=VILLAGE,
        author="覃小明",
        clock=today,
        kdf=CHEAP_KDF,
    )
    for number in range(40):
        add_person(desk, number)
    return desk


def add_person(desk: Desk, number: int) -> None:
    """Enter one invented resident."""
    household, member = divmod(number, 3)
    roster.add(
        desk,
        {
            "village": VILLAGE,
            "hamlet": _HAMLETS[household % len(_HAMLETS)],
            "household_no": f"{household + 1:04d}",
            "name": _SURNAMES[household % len(_SURNAMES)] + _GIVEN[(number * 5) % len(_GIVEN)],
            "sex": "男" if member != 1 else "女",
            "relation": ("户主", "配偶", "子")[member],
            "id_number": id_number(1955 + (number * 7) % 55, number),
        },
    )


def id_number(year: int, serial: int) -> str:
    """Return a valid ID number (GB 11643) of an invented person."""
    head = f"450821{year}0{serial % 9 + 1}{serial % 28 + 1:02d}{serial % 1000:03d}"
    weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
    total = sum(int(digit) * weight for digit, weight in zip(head, weights, strict=True))
    return head + "10X98765432"[total % 11]
