"""Restoring (恢复) a desk from a backup file; what was there before is set aside, never deleted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.store.backup import SPARE_BYTES, BackupInfo, extract, opened, read_info
from pension_desk.store.desk_file import DeskFile
from pension_desk.store.disk import disk_failures, free_bytes
from pension_desk.store.keyring import KEYRING_NAME, unseal
from pension_desk.store.lock import lock_desk
from pension_desk.store.migrate import check_known, revision_of
from pension_desk.store.placing import beside, making, put_in_place
from pension_desk.store.schema import settings
from pension_desk.store.settings import get_setting

RESTORED_AT = "restored_at"
"""Setting left in a restored file: ISO time. Whoever opens it next gives the desk a new counter
identity before anything is written, or its change numbers would be used twice."""


@dataclass(frozen=True)
class RestoreInfo:
    """What was restored, and where the desk that was there before now lies (None: none was)."""

    backup: BackupInfo
    folder: Path
    set_aside: Path | None


def restore(
    file: Path, folder: Path, passphrase: str, *, at: datetime, watch: Watch = UNWATCHED
) -> RestoreInfo:
    """Put the desk of a backup file into the folder; a desk there is moved into a subfolder.

    Args:
        file: the backup.
        folder: the desk's folder, made when missing. No program may have its desk open: the
            lock of the folder is taken for the time of the restore.
        passphrase: the one that the desk had when it was backed up.
        at: the desk's clock; becomes the marker `RESTORED_AT`.
        watch: bytes read so far.

    The backup is read, opened and examined completely before the present desk is touched.
    Raises `Refused` (``no_backup``, ``not_a_backup``, ``damaged_backup``, ``newer_backup``,
    ``wrong_passphrase``, ``newer_schema``, ``second_copy``), `Unavailable`, `Cancelled`.
    """
    info = read_info(file)
    with disk_failures(), lock_desk(folder), making(folder) as staging:
        _check_space(folder, info.size)
        with opened(file) as archive:
            key = unseal(archive.read(KEYRING_NAME), passphrase)
            extract(archive, staging, watch)
        _examine(DeskFile(staging, key), at, watch)
        set_aside = put_in_place(staging, folder, at.strftime("replaced-%Y%m%d-%H%M%S"))
    return RestoreInfo(info, folder, set_aside)


@dataclass(frozen=True)
class DeskContents:
    """Whose desk a file is and how much it holds.

    ``role``, ``division``: of the desk. ``residents``, ``changes``: counts. ``last_at``,
    ``last_by``: the newest act in it, by the clock of the desk where it was done.
    """

    role: str
    division: str
    residents: int
    changes: int
    last_at: datetime | None
    last_by: str


def contents(connection: Connection) -> DeskContents:
    """Return what a desk holds, of whatever schema."""
    own = {name: get_setting(connection, name) or "" for name in ("role", "division")}
    last = connection.exec_driver_sql("SELECT at, author FROM acts ORDER BY n DESC LIMIT 1").first()
    count = connection.exec_driver_sql
    return DeskContents(
        role=own["role"],
        division=own["division"],
        residents=count("SELECT count(*) FROM residents").scalar_one(),
        changes=count("SELECT count(*) FROM changes").scalar_one(),
        last_at=datetime.fromisoformat(last.at) if last else None,
        last_by=last.author if last else "",
    )


def look_inside(
    file: Path, folder: Path, passphrase: str, *, watch: Watch = UNWATCHED
) -> DeskContents:
    """Return what a backup holds, fully unpacked and opened; nothing of the desk is touched.

    ``folder``: the desk's, on whose disk the encrypted copy lies meanwhile; the desk may be open.
    Raises as `restore`.
    """
    info = read_info(file)
    with disk_failures(), beside(folder) as staging:
        _check_space(folder, info.size)
        with opened(file) as archive:
            key = unseal(archive.read(KEYRING_NAME), passphrase)
            extract(archive, staging, watch)
        copy = DeskFile(staging, key)
        try:
            with copy.reading() as connection:
                check_known(revision_of(connection))
                return contents(connection)
        finally:
            copy.close()


def _check_space(folder: Path, size: int) -> None:
    if free_bytes(folder) < size + SPARE_BYTES:
        raise Unavailable(
            "disk_full",
            "磁盘空间不足，不能恢复。",
            "请清理磁盘后重试。现有数据没有任何改动。",
        )


def _examine(desk: DeskFile, at: datetime, watch: Watch) -> None:
    """Prove that what was unpacked is whole, leave the marker in it, and close it."""
    try:
        watch.step(0, 0, "检查备份")
        with desk.reading() as connection:
            check_known(revision_of(connection))
            whole = [
                *connection.exec_driver_sql("PRAGMA cipher_integrity_check").scalars(),
                *connection.exec_driver_sql("PRAGMA integrity_check(1)").scalars(),
            ]
        if whole != ["ok"]:
            raise Refused(
                "damaged_backup",
                "备份里的数据不完整，已经损坏。",
                "请换一份备份。现有数据没有任何改动。",
            )
        _mark(desk, at)
    finally:
        desk.close()


def _mark(desk: DeskFile, at: datetime) -> None:
    value = at.isoformat()
    with desk.writing() as connection:
        connection.execute(
            insert(settings)
            .values(name=RESTORED_AT, value=value)
            .on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )
