"""Backups (备份): one file that holds a whole desk, encrypted as the desk itself is.

A backup is a zip archive, stored without compression, of exactly three members:
``backup.json`` (what it is: format, time, schema revision, size and SHA-256 of the data),
``desk.json`` (the wrapped key) and ``desk.db`` (the encrypted database). It opens with the
pass-phrase that the desk had when it was taken. Nothing plain is ever written.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.store.desk_file import DB_NAME, DeskFile
from pension_desk.store.disk import disk_failures, free_bytes, replace_file, sync_folder
from pension_desk.store.keyring import KEYRING_NAME, LARGEST_KEYRING, read_keyring
from pension_desk.store.migrate import revision_of

FORMAT = 1
MANIFEST_NAME = "backup.json"
SUFFIX = ".pdbackup"
AUTOMATIC_PREFIX = "auto-"
_UNFINISHED = ".part"
BLOCK = 1 << 20
SPARE_BYTES = 1 << 20
"""What the archive needs beside the database: names, key, room of the file system."""


@dataclass(frozen=True)
class BackupInfo:
    """What a backup file says of itself.

    ``made_at``: ISO time with offset. ``schema``: revision. ``size``: bytes of the database.
    """

    file: Path
    made_at: str
    schema: str
    size: int
    sha256: str


@dataclass(frozen=True)
class _Manifest:
    """The content of ``backup.json``."""

    format: int
    made_at: str
    schema: str
    size: int
    sha256: str


def backup(desk: DeskFile, target: Path, *, at: datetime, watch: Watch = UNWATCHED) -> BackupInfo:
    """Write a backup of the desk as it is at this moment, while others may go on working.

    Args:
        desk: the open desk.
        target: a folder, in which a file named by the time is made, or a file's path.
        at: the desk's clock.
        watch: bytes copied and written so far.

    The file is written under another name, synced, read back from the disk and compared
    before it gets its own; whatever fails, an older file of that name stays as it was.
    Raises `Unavailable` (``disk_full``, ``read_only``, ``not_read_back`` …), `Cancelled`.
    """
    with disk_failures():
        into = target.is_dir()
        file = target / f"{_stamp(at)}{SUFFIX}" if into else target
        if into:
            _clear_unfinished(target)
        _check_space(file.parent, desk.path.stat().st_size)
        with _staged_copy(desk, watch) as copy:
            with desk.reading() as connection:
                schema = revision_of(connection)
            size = copy.stat().st_size
            manifest = _Manifest(FORMAT, at.isoformat(), schema, size, _digest(copy, watch))
            _write_archive(file, copy, read_keyring(desk.folder), manifest, watch)
    return _info(file, manifest)


def backup_automatically(
    desk: DeskFile, folder: Path, *, at: datetime, keep: int = 10, watch: Watch = UNWATCHED
) -> BackupInfo:
    """Write a backup into a folder (made when missing) and keep only its newest automatic ones.

    Backups that a person made or renamed are never removed. Raises as `backup` does.
    """
    with disk_failures():
        folder.mkdir(parents=True, exist_ok=True)
    made = backup(desk, folder / f"{AUTOMATIC_PREFIX}{_stamp(at)}{SUFFIX}", at=at, watch=watch)
    # The stamp sorts by time; the one just made stays even where the clock was set back.
    old = [file for file in automatic_backups(folder) if file != made.file]
    for file in old[max(keep - 1, 0) :]:
        with suppress(OSError):
            file.unlink()
    return made


def automatic_backups(folder: Path) -> tuple[Path, ...]:
    """Return the automatic backups of a folder, newest first."""
    with disk_failures():
        return tuple(sorted(folder.glob(f"{AUTOMATIC_PREFIX}*{SUFFIX}"), reverse=True))


def backups_in(folder: Path) -> tuple[Path, ...]:
    """Return every backup file of a folder; none where the folder cannot be read."""
    try:
        return tuple(sorted(file for file in folder.iterdir() if file.suffix == SUFFIX))
    except OSError:
        return ()


def read_info(file: Path) -> BackupInfo:
    """Return what a backup file says of itself; raises `Refused` ``not_a_backup``."""
    with opened(file) as archive:
        return _info(file, _read_manifest(archive))


@contextmanager
def opened(file: Path) -> Iterator[zipfile.ZipFile]:
    """Yield the archive of a backup file, its members checked before anything is read.

    The file may come from anyone: members other than ours, doubled, compressed (so that they
    could swell), encrypted or larger than the file itself are refused as ``not_a_backup``.
    """
    with disk_failures():
        if not file.is_file():
            raise Refused("no_backup", f"找不到备份文件“{file}”。", "请检查路径，插好U盘后重试。")
        try:
            with zipfile.ZipFile(file) as archive:
                _check_members(archive, file.stat().st_size)
                yield archive
        except (zipfile.BadZipFile, NotImplementedError, EOFError, UnicodeDecodeError):
            raise _not_a_backup() from None


def extract(archive: zipfile.ZipFile, folder: Path, watch: Watch) -> None:
    """Write key and database of a backup into an existing folder, compared with the manifest.

    Raises `Refused` ``damaged_backup`` when the data are not those that were backed up.
    """
    manifest = _read_manifest(archive)
    replace_file(folder / KEYRING_NAME, archive.read(KEYRING_NAME))
    digest = hashlib.sha256()
    with archive.open(DB_NAME) as source, (folder / DB_NAME).open("xb") as target:
        for block in _blocks(source, manifest.size, watch, "读取备份"):
            digest.update(block)
            target.write(block)
        target.flush()
        os.fsync(target.fileno())
        written = target.tell()
    if (written, digest.hexdigest()) != (manifest.size, manifest.sha256):
        raise Refused(
            "damaged_backup",
            "备份文件的内容与备份时不一致，已经损坏。",
            "请换一份备份。现有数据没有任何改动。",
        )


def _clear_unfinished(folder: Path) -> None:
    """Remove what backups left there that were killed or lost their stick."""
    for left in folder.glob(f"desk-*{SUFFIX}{_UNFINISHED}"):
        with suppress(OSError):
            left.unlink()


def _check_space(folder: Path, size: int) -> None:
    """Refuse early what would fail late; a disk that fills up meanwhile is noticed anyway."""
    if free_bytes(folder) < size + SPARE_BYTES:
        raise Unavailable(
            "disk_full",
            f"目标磁盘空间不足，备份需要约 {size // (1 << 20) + 1} MB。",
            "请清理磁盘，或换一个有空间的磁盘后重试。",
        )


@contextmanager
def _staged_copy(desk: DeskFile, watch: Watch) -> Iterator[Path]:
    """Yield an encrypted copy of the database beside it, and remove the copy at the end."""
    copy = desk.folder / f"{DB_NAME}.copy"
    copy.unlink(missing_ok=True)  # left by a backup that failed
    try:
        desk.copy_to(copy, watch)
        yield copy
    finally:
        with suppress(OSError):  # the next start clears it away
            copy.unlink(missing_ok=True)


def _write_archive(
    file: Path, copy: Path, keyring: bytes, manifest: _Manifest, watch: Watch
) -> None:
    """Write the archive under a temporary name, prove it, and give it its own name."""
    beside = file.with_name(file.name + _UNFINISHED)
    beside.unlink(missing_ok=True)
    try:
        with beside.open("xb") as raw:
            with zipfile.ZipFile(raw, "w", zipfile.ZIP_STORED) as archive:
                archive.writestr(MANIFEST_NAME, json.dumps(asdict(manifest), indent=2) + "\n")
                archive.writestr(KEYRING_NAME, keyring)
                with (
                    copy.open("rb") as source,
                    archive.open(DB_NAME, "w", force_zip64=True) as target,
                ):
                    for block in _blocks(source, manifest.size, watch, "写入备份"):
                        target.write(block)
            raw.flush()
            os.fsync(raw.fileno())
            _forget_cached(raw)
        _read_back(beside, keyring, manifest, watch)
        beside.replace(file)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(file.parent)


def _read_back(file: Path, keyring: bytes, manifest: _Manifest, watch: Watch) -> None:
    """Compare what the disk holds with what was to be written: some sticks lie."""
    try:
        with opened(file) as archive:
            same = _read_manifest(archive) == manifest and archive.read(KEYRING_NAME) == keyring
            digest = hashlib.sha256()
            with archive.open(DB_NAME) as source:
                for block in _blocks(source, manifest.size, watch, "核对备份"):
                    digest.update(block)
    except Refused:
        same = False
    if not same or digest.hexdigest() != manifest.sha256:
        raise Unavailable(
            "not_read_back",
            "备份写入后读回的内容不一致，这个磁盘不可靠，备份没有完成。",
            "请换一个U盘或磁盘后重试。",
        )


def _check_members(archive: zipfile.ZipFile, file_size: int) -> None:
    """Refuse any archive that `backup` could not have written."""
    members = archive.infolist()
    if sorted(member.filename for member in members) != [MANIFEST_NAME, DB_NAME, KEYRING_NAME]:
        raise _not_a_backup()
    for member in members:
        plainly_stored = member.compress_type == zipfile.ZIP_STORED and not member.flag_bits & 1
        fits = member.file_size == member.compress_size <= file_size
        small = member.filename == DB_NAME or member.file_size <= LARGEST_KEYRING
        if not (plainly_stored and fits and small):
            raise _not_a_backup()


def _read_manifest(archive: zipfile.ZipFile) -> _Manifest:
    """Read ``backup.json`` strictly."""
    try:
        found = json.loads(archive.read(MANIFEST_NAME))
        manifest = _Manifest(**found)
    except (ValueError, TypeError, RecursionError):
        raise _not_a_backup() from None
    texts = (manifest.made_at, manifest.schema, manifest.sha256)
    numbers = (manifest.format, manifest.size)
    if any(type(text) is not str for text in texts) or any(type(n) is not int for n in numbers):
        raise _not_a_backup()
    if manifest.format > FORMAT:
        raise Refused(
            "newer_backup",
            "这份备份由更新版本的程序写成，本版本不能读取。",
            "请安装新版本的程序后再恢复。",
        )
    if manifest.format != FORMAT or archive.getinfo(DB_NAME).file_size != manifest.size:
        raise _not_a_backup()
    return manifest


def _blocks(source: IO[bytes], total: int, watch: Watch, step: str) -> Iterator[bytes]:
    """Yield a stream by the megabyte, reporting bytes done of all."""
    done = 0
    while block := source.read(BLOCK):
        done += len(block)
        watch.step(done, total, step)
        yield block


def _digest(file: Path, watch: Watch) -> str:
    """Return the SHA-256 of a file."""
    digest = hashlib.sha256()
    with file.open("rb") as source:
        for block in _blocks(source, file.stat().st_size, watch, "核对数据"):
            digest.update(block)
    return digest.hexdigest()


def _forget_cached(file: IO[bytes]) -> None:
    """Have the next reading come from the disk itself, where the system knows how."""
    if hasattr(os, "posix_fadvise"):
        with suppress(OSError):
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _stamp(at: datetime) -> str:
    """Return the part of a backup's file name that tells when it was taken."""
    return at.strftime("desk-%Y%m%d-%H%M%S")


def _info(file: Path, manifest: _Manifest) -> BackupInfo:
    return BackupInfo(file, manifest.made_at, manifest.schema, manifest.size, manifest.sha256)


def _not_a_backup() -> Refused:
    return Refused(
        "not_a_backup",
        "这个文件不是本程序的备份，或者已经损坏。",
        "请另选一份备份文件。现有数据没有任何改动。",
    )
