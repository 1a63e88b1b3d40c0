"""Sticks that are plugged in (U盘): finding them, and a glance at what lies on each."""

from __future__ import annotations

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pension_desk.bundles import stick
from pension_desk.domain.bundles import BundleKind
from pension_desk.domain.errors import DeskError
from pension_desk.services.desk import Desk
from pension_desk.services.divisions import division_name
from pension_desk.store import peers

_MOUNTED_UNDER = ("/media/", "/run/media/", "/mnt/")
"""Where Linux desktops mount what is plugged in."""


@dataclass(frozen=True)
class Drive:
    """A removable drive: what it is called, where it lies, its device, free and whole bytes."""

    name: str
    folder: Path
    device: str
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
            name = folder.name or part.mountpoint
            found.append(Drive(name, folder, part.device, usage.free, usage.total))
    return tuple(found)


def _removable(folder: str, options: str) -> bool:
    if sys.platform == "win32":
        return "removable" in options.split(",")
    return folder.startswith(_MOUNTED_UNDER)


def made_folder(folder: Path) -> Path:
    """Return a folder to write bundles to, made where only its last part is lacking.

    Not where sticks are plugged in: a folder in place of a missing stick would be on the laptop.
    """
    where = folder.absolute()
    plugs_in = f"{where}/".startswith(_MOUNTED_UNDER) and not _on_a_drive(where.parent)
    if where.parent.is_dir() and not plugs_in:
        try:
            where.mkdir(exist_ok=True)
        except OSError:
            return folder  # whoever writes there says what is wrong with it
    return folder


def _on_a_drive(folder: Path) -> bool:
    """Whether a folder lies on something that is plugged in."""
    within = [one for one in (folder, *folder.parents) if f"{one}/".startswith(_MOUNTED_UNDER)]
    return any(one.is_mount() for one in within)


@dataclass(frozen=True)
class Glance:
    """What lies in a folder, by the outsides, which anybody can read and nobody has verified.

    ``ours``: bundles to this desk; ``fresh``: of these, with a number above the last received;
    ``senders``: names of whom these come from; ``others``: bundles that are not ours. ``problem``:
    a sentence when the folder cannot be read.
    """

    ours: int
    fresh: int
    senders: tuple[str, ...]
    others: int
    writable: bool
    problem: str = ""


def glance(desk: Desk, folder: Path) -> Glance:
    """Return what lies in a folder; slow sticks make this slow."""
    try:
        outsides = [found.outside for found in stick.list_bundles(folder)]
        writable = stick.writable(folder)
    except DeskError as problem:
        return Glance(0, 0, (), 0, writable=False, problem=problem.sentence())
    us = desk.identity.division
    ours = [
        outside
        for outside in outsides
        if outside and outside.receiver == us and outside.kind is not BundleKind.KIT
    ]
    with desk.file.reading() as conn:
        last = {peer.desk: peer.received for peer in peers.peers(conn)}
    fresh = [outside for outside in ours if outside.number > last.get(outside.desk, 0)]
    senders = tuple(dict.fromkeys(division_name(outside.sender) for outside in fresh))
    return Glance(len(ours), len(fresh), senders, len(outsides) - len(ours), writable)


def is_there(folder: Path, device: str = "") -> bool:
    """Return whether a folder can still be read, and is still the drive that it was."""
    if not stick.is_folder(folder):
        return False
    return not device or any(
        drive.folder == folder and drive.device == device for drive in drives()
    )
