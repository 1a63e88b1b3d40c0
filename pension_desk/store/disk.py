"""The disk and what it can do wrong: failures told in sentences, files replaced whole.

Every part of the store that touches a file does so under `disk_failures`, so that a full, a
write-protected or a vanished disk reaches the person as `Unavailable`, never as a traceback.
"""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from pension_desk.domain.errors import DeskError, Refused, Unavailable

_NO_SPACE = (
    "disk_full",
    "磁盘空间不足，没有写入。",
    "请清理磁盘，或换一个有空间的磁盘后重试。",
)
_READ_ONLY = (
    "read_only",
    "数据所在的文件夹不能写入（只读，或没有权限）。",
    "请换一个可以写入的文件夹，或请管理员放开权限；U盘请检查写保护开关。",
)
_BROKEN = (
    "disk_failed",
    "磁盘读写出错，没有写入。",
    "请检查磁盘或U盘是否松动、损坏，然后重试；如仍出错，请从备份恢复。",
)
_MISSING = (
    "not_found",
    "找不到文件或文件夹，可能已被移走，或U盘已拔出。",
    "请检查路径，插好U盘后重试。",
)
_BUSY = (
    "file_busy",
    "数据文件正被另一个程序占用，这一次没有写入。",
    "请稍后重试，或关闭占用它的程序。",
)
_TAKEN = (
    "name_taken",
    "同名的文件或文件夹已经存在，没有覆盖它。",
    "请换一个名字，或先移走原有的文件。",
)
_NO_MEMORY = ("no_memory", "电脑内存不足，操作没有完成。", "请关闭其他程序后重试。")
_DAMAGED = (
    "damaged_file",
    "数据文件已损坏，不能打开。",
    "请不要再写入，改用最近的备份恢复。",
)

_UNAVAILABLE_BY_SQLITE_CODE = {
    5: _BUSY,  # SQLITE_BUSY
    6: _BUSY,  # SQLITE_LOCKED
    7: _NO_MEMORY,  # SQLITE_NOMEM
    8: _READ_ONLY,  # SQLITE_READONLY
    10: _BROKEN,  # SQLITE_IOERR
    13: _NO_SPACE,  # SQLITE_FULL
    14: _MISSING,  # SQLITE_CANTOPEN
}
_REFUSED_BY_SQLITE_CODE = {11: _DAMAGED, 26: _DAMAGED}  # SQLITE_CORRUPT, SQLITE_NOTADB

_SQLITE_CODE_BY_TEXT = {
    "database is locked": 5,
    "database table is locked": 6,
    "out of memory": 7,
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
    "unable to open database file": 14,
    "file is not a database": 26,
}
"""The driver gives no code when copying a database fails, only SQLite's words for it."""

_UNAVAILABLE_BY_ERRNO = {
    errno.ENOSPC: _NO_SPACE,
    errno.EDQUOT: _NO_SPACE,
    errno.EFBIG: _NO_SPACE,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.ENODEV: _MISSING,
    errno.ENXIO: _MISSING,
    errno.EBUSY: _BUSY,
    errno.EEXIST: _TAKEN,
}


@contextmanager
def disk_failures() -> Iterator[None]:
    """Turn failures of the disk and of the database file within into `DeskError`.

    Errors that no disk causes (a broken constraint, a wrong statement) pass: they are bugs.
    """
    try:
        yield
    except (OSError, DBAPIError, sqlcipher.Error) as error:
        told = failure_of(error)
        if told is None:
            raise
        raise told from error


def failure_of(error: BaseException) -> DeskError | None:
    """Return what to tell the person about a failure, or None when it is a bug of ours."""
    if isinstance(error, DBAPIError):
        return failure_of(error.orig) if error.orig is not None else None
    if isinstance(error, OSError):
        return Unavailable(*_UNAVAILABLE_BY_ERRNO.get(error.errno or 0, _BROKEN))
    # The low byte is the kind, the rest says where within SQLite it arose.
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if not code and isinstance(error, sqlcipher.Error):
        code = _SQLITE_CODE_BY_TEXT.get(str(error), 0)
    if code in _UNAVAILABLE_BY_SQLITE_CODE:
        return Unavailable(*_UNAVAILABLE_BY_SQLITE_CODE[code])
    if code in _REFUSED_BY_SQLITE_CODE:
        return Refused(*_REFUSED_BY_SQLITE_CODE[code])
    return None


def replace_file(path: Path, content: bytes) -> None:
    """Write a small file so that a crash at any instant leaves the old content or the new."""
    beside = path.with_name(path.name + ".new")
    try:
        with beside.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except BaseException:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder as durable as its files' content, where the system can."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        # Some stick file systems cannot sync a folder; the files themselves are synced already.
        with suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def free_bytes(folder: Path) -> int:
    """Return how many bytes may still be written to the disk that holds the folder."""
    return shutil.disk_usage(folder).free
