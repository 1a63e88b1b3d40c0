"""Sticks that are plugged in (U盘), and the bundles that lie on one."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from pension_desk.bundles import stick
from pension_desk.domain.bundles import BundleKind, DivisionCode
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name

_MOUNTED_UNDER = ("/media/", "/run/media/", "/mnt/")
"""Where Linux desktops mount what is plugged in."""


@dataclass(frozen=True)
class Drive:
    """A removable drive: what it is called, where it lies, free and whole size in bytes."""

    name: str
    folder: Path
    free: int
    size: int


def drives() -> tuple[Drive, ...]:
    """Return the removable drives that can be read now; slow sticks make this slow."""
    import psutil

    found = []
    for part in psutil.disk_partitions(all=False):
        if not _removable(part.mountpoint, part.opts):
            continue
        with suppress(OSError):
            usage = psutil.disk_usage(part.mountpoint)
            folder = Path(part.mountpoint)
            found.append(Drive(folder.name or str(folder), folder, usage.free, usage.total))
    return tuple(found)


def _removable(folder: str, options: str) -> bool:
    if sys.platform == "win32":
        return "removable" in options.split(",")
    return folder.startswith(_MOUNTED_UNDER)


@dataclass(frozen=True)
class FoundBundle:
    """A bundle file by its outside, which anybody can read. ``problem``: why it is none."""

    path: Path
    kind: BundleKind | None
    sender: DivisionCode | None
    sender_name: str
    number: int
    created: datetime | None
    for_us: bool
    problem: str


def found_bundles(desk: Desk, folder: Path) -> tuple[FoundBundle, ...]:
    """Return the bundles of a folder, those for this desk first, the newest first.

    Raises `Unavailable` when the folder cannot be read.
    """
    found = [_found(desk, bundle) for bundle in stick.list_bundles(folder)]
    return tuple(sorted(found, key=_order))


def _order(found: FoundBundle) -> tuple[bool, float]:
    return (not found.for_us, -found.created.timestamp() if found.created else 0.0)


def _found(desk: Desk, bundle: stick.FoundBundle) -> FoundBundle:
    outside = bundle.outside
    if outside is None:
        problem = bundle.problem.message if bundle.problem else ""
        return FoundBundle(bundle.path, None, None, "", 0, None, for_us=False, problem=problem)
    ours = outside.receiver == desk.identity.division and outside.kind is not BundleKind.KIT
    problem = "" if ours else f"发给{division_name(outside.receiver)}的，不是给本单位的"
    if outside.kind is BundleKind.KIT:
        problem = "开村包在第一次启动时打开"
    return FoundBundle(
        bundle.path,
        outside.kind,
        outside.sender,
        division_name(outside.sender),
        outside.number,
        outside.created,
        for_us=ours,
        problem=problem,
    )
