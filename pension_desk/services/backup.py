"""The file's health: copies, restoring one, and examining it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from pension_desk.domain.errors import DeskError, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Clock, Desk, local_now
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import backup as store
from pension_desk.store import health
from pension_desk.store import restore as store_restore
from pension_desk.store.backup import BackupInfo
from pension_desk.store.health import HealthReport
from pension_desk.store.restore import DeskContents, RestoreInfo
from pension_desk.store.settings import get_setting, set_setting

if TYPE_CHECKING:
    from pension_desk.services.drives import Drive


def backup(
    desk: Desk, target: Path | None = None, *, watch: Watch = UNWATCHED
) -> Written[BackupInfo]:
    """Copy the desk to one encrypted file: to a folder or file, or among its own copies."""
    if target is None:
        info = store.backup_automatically(
            desk.file, desk.folder / "backups", at=desk.clock(), watch=watch
        )
    else:
        info = store.backup(desk.file, target, at=desk.clock(), watch=watch)
    # The copy stands, whether or not its day can be noted: a full disk is why many a one is made.
    with suppress(Unavailable), desk.file.writing() as conn:
        set_setting(conn, "backup_at", desk.clock().isoformat(timespec="seconds"))
    return Written(info, frozenset({Topic.SETTINGS}))


def backup_age(desk: Desk) -> int | None:
    """Return full days since the last backup, None when there never was one."""
    with desk.file.reading() as conn:
        at = get_setting(conn, "backup_at")
    if not at:
        return None
    return max(0, (desk.clock() - datetime.fromisoformat(at)).days)


def restore(
    file: Path,
    folder: Path,
    passphrase: str,
    *,
    clock: Clock = local_now,
    watch: Watch = UNWATCHED,
) -> RestoreInfo:
    """Bring a copy back; the desk that was there is set aside, never deleted."""
    return store_restore.restore(file, folder, passphrase, at=clock(), watch=watch)


@dataclass(frozen=True)
class FoundBackup:
    """A backup file that was found: when it was made, how big its data are in bytes, and where.

    ``place``: name of the stick, empty for the desk's own copies. ``problem``: why it is of no
    use, a sentence; then ``made_at`` is None.
    """

    file: Path
    place: str
    made_at: datetime | None
    size: int
    problem: str = ""


def found_backups(folder: Path, drives: Sequence[Drive]) -> tuple[FoundBackup, ...]:
    """Return the backups among a desk's own copies and on sticks, the newest first.

    Slow sticks make this slow; one that goes away meanwhile has none.
    """
    places = [(folder / "backups", ""), *((drive.folder, drive.name) for drive in drives)]
    found = [described(file, place) for where, place in places for file in store.backups_in(where)]
    return tuple(
        sorted(found, key=lambda one: one.made_at.timestamp() if one.made_at else 0, reverse=True)
    )


def described(file: Path, place: str = "") -> FoundBackup:
    """Return what a backup file says of itself, or why it is none."""
    try:
        info = store.read_info(file)
        return FoundBackup(file, place, datetime.fromisoformat(info.made_at), info.size)
    except (DeskError, ValueError) as problem:
        said = problem.sentence() if isinstance(problem, DeskError) else ""
        return FoundBackup(file, place, None, 0, said or "这个文件读不懂。")


def look_inside(
    file: Path, folder: Path, passphrase: str, *, watch: Watch = UNWATCHED
) -> DeskContents:
    """Return what a backup holds before it is brought back; raises as `restore`."""
    return store_restore.look_inside(file, folder, passphrase, watch=watch)


def present(desk: Desk) -> DeskContents:
    """Return what the open desk holds, to be held against a backup."""
    with desk.file.reading() as conn:
        return store_restore.contents(conn)


def verify(desk: Desk, *, watch: Watch = UNWATCHED) -> HealthReport:
    """Examine the file: encryption, structure, references, numbering of the log."""
    return health.verify(desk.file, watch)
