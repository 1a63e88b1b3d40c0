"""Identifiers: each kind its own type, so that one is never passed for another."""

from __future__ import annotations

from typing import NewType
from uuid import UUID

RowId = NewType("RowId", UUID)
"""Identity of one record in any synced table; the same on every desk, never reused."""

DeskId = NewType("DeskId", UUID)
"""Identity of one desk (一台电脑上的一份数据); a restored or replaced laptop gets a new one."""

VillageCode = NewType("VillageCode", str)
"""Village division code (村级行政区划代码), 12 digits."""

TownCode = NewType("TownCode", str)
"""Town division code (乡镇行政区划代码), 9 digits."""


def town_of(village: VillageCode) -> TownCode:
    """Return the town that a village belongs to: its first nine digits."""
    return TownCode(village[:9])
