"""One program at a time on one desk's folder (单实例): an operating-system lock on a file.

The system drops the lock when the program ends, however it ends: a lock file that is left
behind holds nobody up.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from pension_desk.domain.errors import Refused
from pension_desk.store.disk import disk_failures

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK_NAME = "desk.lock"


class DeskLock:
    """A held lock; released by `release`, at the end of a ``with`` block, or by a crash."""

    def __init__(self, handle: int) -> None:
        """Take over an open file handle that is locked already; see `lock_desk`."""
        self._handle: int | None = handle

    def release(self) -> None:
        """Let the next program in; a second call does nothing."""
        handle, self._handle = self._handle, None
        if handle is None:
            return
        with suppress(OSError):
            _unlock(handle)
        os.close(handle)

    def __enter__(self) -> DeskLock:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def lock_desk(folder: Path) -> DeskLock:
    """Take the lock of a desk's folder, which is made when missing.

    Raises `Refused` ``second_copy`` when another program (or another part of this one) has it,
    `Unavailable` when the folder cannot be written.
    """
    with disk_failures():
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / LOCK_NAME, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        with disk_failures():
            if not _try_lock(handle):
                raise Refused(
                    "second_copy",
                    f"文件夹“{folder}”里的数据已经被本程序的另一个窗口打开{_holder(handle)}。",
                    "请切换到那个窗口，或先关闭它再打开。",
                )
            # For whoever looks into the file; the lock itself does not depend on it.
            os.ftruncate(handle, 0)
            os.write(handle, f"{os.getpid()}\n".encode())
    except BaseException:
        os.close(handle)
        raise
    return DeskLock(handle)


def _holder(handle: int) -> str:
    """Return who has the lock, as far as the file tells."""
    with suppress(OSError):
        written = os.read(handle, 20).decode("ascii", "replace").strip()
        if written.isdecimal():
            return f"（进程号 {written}）"
    return ""


if sys.platform == "win32":
    # Windows forbids reading what is locked: the lock lies beyond the number that is written.
    _LOCKED_BYTE = 1 << 20

    def _try_lock(handle: int) -> bool:
        """Lock without waiting; tell whether it was free."""
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        finally:
            os.lseek(handle, 0, os.SEEK_SET)
        return True

    def _unlock(handle: int) -> None:
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)

else:

    def _try_lock(handle: int) -> bool:
        """Lock without waiting; tell whether it was free."""
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)
