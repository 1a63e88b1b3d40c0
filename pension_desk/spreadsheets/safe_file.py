"""Put a finished workbook in its place: written beside, flushed to the disk, then renamed."""

from __future__ import annotations

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from pension_desk.domain.errors import DeskError, Unavailable


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """Give a path to write to; when the block ends well the file takes the place of ``path``.

    The temporary folder lies beside ``path``, so that the text of the list never rests on
    another disk and the rename is one step. Whatever happens, it is removed.

    Raises:
        Unavailable: the folder is missing, read-only or full, or the old file is open in
            another program.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=".writing-", dir=path.parent))
    except OSError as error:
        unwritable(path, error)
    try:
        draft = folder / path.name
        yield draft
        _flush(draft)
        draft.replace(path)
        _flush(path.parent)
    except DeskError:
        raise
    except OSError as error:
        unwritable(path, error)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def unwritable(path: Path, error: OSError) -> NoReturn:
    """Turn an error of the operating system into a sentence about writing ``path``."""
    raise _sentence_of(path, error) from error


def _sentence_of(path: Path, error: OSError) -> Unavailable:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Unavailable(
            "disk_full", f"磁盘或 U 盘空间不足，“{path.name}”没有写成。", "请腾出空间后再试。"
        )
    if error.errno == errno.EROFS:
        return Unavailable(
            "read_only", f"磁盘或 U 盘是只读的，“{path.name}”没有写成。", "请换一个位置保存。"
        )
    if isinstance(error, PermissionError):
        return Unavailable(
            "locked_file",
            f"“{path.name}”写不进去，可能正在 WPS 或 Excel 里打开，或者该文件夹不许写入。",
            "请先关闭它，或换一个位置保存。",
        )
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Unavailable(
            "missing_folder", f"保存位置不存在，“{path.name}”没有写成。", "请换一个位置保存。"
        )
    if isinstance(error, IsADirectoryError) or error.errno == errno.ENOTEMPTY:
        return Unavailable("directory", f"“{path.name}”是一个文件夹。", "请换一个文件名保存。")
    return Unavailable(
        "unwritable_file", f"写入“{path.name}”时磁盘或 U 盘出错。", "请换一个位置保存。"
    )


def _flush(path: Path) -> None:
    """Have the system write to the disk; a folder can be flushed only where POSIX allows."""
    if path.is_dir() and os.name == "nt":
        return
    number = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(number)
    finally:
        os.close(number)
