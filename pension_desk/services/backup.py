"""The file's health: copies, restoring one, and examining it."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from pension_desk.domain.errors import Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.services.desk import Clock, Desk, local_now
from pension_desk.services.outcome import Topic, Written
from pension_desk.store import backup as store
from pension_desk.store import health
from pension_desk.store import restore as store_restore
from pension_desk.store.backup import BackupInfo
from pension_desk.store.health import HealthReport
from pension_desk.store.restore import RestoreInfo
from pension_desk.store.settings import get_setting, set_setting


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


def verify(desk: Desk, *, watch: Watch = UNWATCHED) -> HealthReport:
    """Examine the file: encryption, structure, references, numbering of the log."""
    return health.verify(desk.file, watch)
