"""Writing a document so that the name never stands for half a file."""

from __future__ import annotations

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from pension_desk.domain.errors import Unavailable

_FULL = ("disk_full", "磁盘空间不足，文件没有生成。", "请清理磁盘，或换一个有空间的位置后重试。")
_READ_ONLY = (
    "read_only",
    "这个位置不能写入（只读、没有权限，或文件正在别的程序里打开）。",
    "请关闭打开着的同名文件，或换一个文件夹；U盘请检查写保护开关。",
)
_MISSING = ("not_found", "找不到要保存到的文件夹。", "请检查路径，插好U盘后重试。")
_FAILED = ("disk_failed", "磁盘读写出错，文件没有生成。", "请检查磁盘或U盘，或换一个位置后重试。")
_TOLD = {
    errno.ENOSPC: _FULL,
    errno.EDQUOT: _FULL,
    errno.EFBIG: _FULL,
    errno.EROFS: _READ_ONLY,
    errno.EACCES: _READ_ONLY,
    errno.EPERM: _READ_ONLY,
    errno.EISDIR: _READ_ONLY,
    errno.ENOENT: _MISSING,
    errno.ENOTDIR: _MISSING,
    errno.ENODEV: _MISSING,
}


@contextmanager
def whole_file(path: Path) -> Iterator[BinaryIO]:
    """Give a file to write to that takes the name ``path`` only when all went well.

    It lies in the same folder under a temporary name, is synced, and then replaces what was
    there. Any exception inside, a cancel too, leaves the folder as it was.

    Raises:
        Unavailable: ``disk_full``, ``read_only``, ``not_found``, ``disk_failed``.
    """
    with disk_failures():
        handle, name = tempfile.mkstemp(prefix=f".{path.stem}-", suffix=".part", dir=path.parent)
        beside = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except BaseException:
            with suppress(OSError):
                beside.unlink(missing_ok=True)
            raise


@contextmanager
def disk_failures() -> Iterator[None]:
    """Turn what a disk does wrong into `Unavailable`."""
    try:
        yield
    except OSError as error:
        raise Unavailable(*_TOLD.get(error.errno or 0, _FAILED)) from error
