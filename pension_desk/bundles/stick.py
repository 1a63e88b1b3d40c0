"""Writing a bundle to a stick (U盘) so that it lies there whole or not at all.

Free space, temporary name, flush to the device, read back from the device, rename. Whatever
fails, the files that were there stay as they were.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import re
import shutil
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pension_desk.bundles.sealing import WRITE_DIFFERS
from pension_desk.bundles.verifying import inspect
from pension_desk.domain.bundles import BundleKind, Outside, Written
from pension_desk.domain.errors import DeskError, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch

SUFFIX = ".pdb"
_UNFINISHED = ".part"
_OF_THE_SYSTEM = frozenset({"System Volume Information", "$RECYCLE.BIN", "lost+found"})
_SPARE = 2**20
_CHUNK = 2**20
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\s.]+')

_UNCHANGED = "U盘上原有的文件没有改动。"
_SENTENCES: dict[str, tuple[str, str]] = {
    "full": ("U盘空间不够，没有写成。", f"{_UNCHANGED}请清理U盘或换一个再试。"),
    "read_only": ("U盘不能写入，可能开了写保护。", f"{_UNCHANGED}请关掉写保护或换一个再试。"),
    "vanished": ("U盘读写中断，可能被拔出。", "请重新插好U盘再导出一次，本机数据没有改动。"),
    "no_folder": ("找不到要写入的文件夹。", "请检查U盘是否插好。"),
    "too_big": ("U盘的格式放不下这么大的文件。", f"{_UNCHANGED}请换一个 exFAT 或 NTFS 格式的U盘。"),
    "lying": (
        "从U盘读回的内容与写入的不一致，这个U盘可能是坏的或者虚标容量。",
        f"{_UNCHANGED}请换一个U盘再导出。",
    ),
    "stick_failed": ("写U盘时出错（{code}）。", f"{_UNCHANGED}请换一个U盘再试。"),
}
_CAUSES = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EFBIG: "too_big",
    errno.EIO: "vanished",
    errno.ENODEV: "vanished",
    errno.ENXIO: "vanished",
    errno.ENOENT: "vanished",
    errno.ENOTCONN: "vanished",
    errno.ESTALE: "vanished",
}
_WINDOWS_CAUSES = {
    19: "read_only",  # ERROR_WRITE_PROTECT
    21: "vanished",  # ERROR_NOT_READY
    55: "vanished",  # ERROR_DEV_NOT_EXIST
    112: "full",  # ERROR_DISK_FULL
    223: "too_big",  # ERROR_FILE_TOO_LARGE
    433: "vanished",  # ERROR_NO_SUCH_DEVICE
    1117: "vanished",  # ERROR_IO_DEVICE
    1167: "vanished",  # ERROR_DEVICE_NOT_CONNECTED
}
"""Windows folds most of these into EACCES or EINVAL; its own number tells them apart."""


@dataclass(frozen=True)
class Saved:
    """A bundle that lies on the stick under its final name, read back and found right."""

    path: Path
    written: Written


@dataclass(frozen=True)
class FoundBundle:
    """One bundle file in a folder: what its outside says, or why it cannot be one."""

    path: Path
    outside: Outside | None
    problem: DeskError | None = None


def file_name(outside: Outside, village_name: str) -> str:
    """Return a name that a person understands: ``动界村_上报_第0007号_20261120.pdb``.

    ``village_name``: the village on either end. Every character may stand in a FAT name, and
    nothing in it is about a person.
    """
    village = _FORBIDDEN.sub("", unicodedata.normalize("NFC", village_name))[:30] or "未命名"
    day = outside.created.strftime("%Y%m%d")
    if outside.kind is BundleKind.KIT:
        return f"{village}_{outside.kind.label}_{day}{SUFFIX}"
    return f"{village}_{outside.kind.label}_第{outside.number:04d}号_{day}{SUFFIX}"


def save(
    folder: Path, name: str, write: Callable[[BinaryIO], Written], *, needed: int = 0
) -> Saved:
    """Let ``write`` fill a new file, see that the device kept it, and give it its name.

    ``needed``: bytes that the file will take, as far as known. A name that is taken gets a
    number behind it; no existing file is ever written over. What ``write`` itself raises as a
    `DeskError` comes out as it is.

    Raises:
        Unavailable: full, read_only, vanished, no_folder, too_big, lying, stick_failed.
    """
    if not is_folder(folder):
        raise _unavailable("no_folder")
    unfinished = folder / f"{name}{_UNFINISHED}"
    with _told(), _removed_on_failure(unfinished) as mine:
        _clear_unfinished(folder, name)
        if shutil.disk_usage(folder).free < needed + _SPARE:
            raise _unavailable("full")
        with unfinished.open("x+b") as stream:
            written = _written(write, stream)
            _to_device(stream)
        if _hash_on_device(unfinished) != written:
            raise _unavailable("lying")
        final = _free_name(folder, name)
        unfinished.rename(final)
        mine.append(final)
        _folder_to_device(folder)
    return Saved(final, written)


def copy_bundle(source: Path, folder: Path, name: str, watch: Watch = UNWATCHED) -> Saved:
    """Copy a finished bundle from the desk's folder; raises as `save`, or `Cancelled`."""
    size = source.stat().st_size

    def copy(target: BinaryIO) -> Written:
        digest = hashlib.sha256()
        done = 0
        with source.open("rb") as original:
            while chunk := original.read(_CHUNK):
                watch.step(done, size, "正在写入U盘")
                digest.update(chunk)
                target.write(chunk)
                done += len(chunk)
        return Written(done, digest.hexdigest())

    return save(folder, name, copy, needed=size)


def list_bundles(folder: Path, levels: int = 0) -> tuple[FoundBundle, ...]:
    """Return the bundle files of a folder by name, unfinished ones left out.

    ``levels``: how far below it folders are looked into as well; links never are, nor hidden
    folders and the system's own. One that cannot be opened is found as what holds no bundle.

    Raises:
        Unavailable: no_folder, vanished.
    """
    if not is_folder(folder):
        raise _unavailable("no_folder")
    with _told():
        paths = sorted(_bundles_in(folder, levels))
    return tuple(_found(path) for path in paths)


def _bundles_in(folder: Path, levels: int) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.startswith(".") or path.name in _OF_THE_SYSTEM:
            continue
        if path.suffix.lower() == SUFFIX and path.is_file():
            yield path
        elif levels and path.is_dir() and not path.is_symlink():
            try:
                yield from _bundles_in(path, levels - 1)
            except PermissionError:
                yield path


def is_folder(path: Path) -> bool:
    """Return whether a folder is there and answers; a stick that was pulled out does not."""
    with contextlib.suppress(OSError):
        return path.is_dir()
    return False


def is_there(path: Path) -> bool:
    """Return whether a file or folder is there and answers."""
    with contextlib.suppress(OSError):
        return path.exists()
    return False


def writable(folder: Path) -> bool:
    """Return whether the system lets files be made there; a broken stick may fail all the same."""
    return os.access(folder, os.W_OK)


def _found(path: Path) -> FoundBundle:
    try:
        return FoundBundle(path, inspect(path))
    except DeskError as problem:
        return FoundBundle(path, None, problem)


def _written(write: Callable[[BinaryIO], Written], stream: BinaryIO) -> Written:
    """Let the file be written; what its writer reads back otherwise is the stick's lie."""
    try:
        return write(stream)
    except Unavailable as failure:
        if failure.reason == WRITE_DIFFERS:
            raise _unavailable("lying") from failure
        raise


def _free_name(folder: Path, name: str) -> Path:
    path = folder / name
    count = 1
    while path.exists():
        count += 1
        path = folder / f"{name.removesuffix(SUFFIX)}_{count}{SUFFIX}"
    return path


@contextmanager
def _told() -> Iterator[None]:
    """Turn what the system says into a sentence for the person with the stick."""
    try:
        yield
    except OSError as error:
        number = error.errno or 0
        windows = _WINDOWS_CAUSES.get(getattr(error, "winerror", None) or 0)
        reason = windows or _CAUSES.get(number, "stick_failed")
        raise _unavailable(reason, errno.errorcode.get(number, "?")) from error


def _clear_unfinished(folder: Path, name: str) -> None:
    """Remove what earlier attempts left: files for the same village and of the same kind."""
    village, kind, *_rest = [*name.split("_"), "", ""]
    for path in folder.iterdir():
        if path.name.startswith(f"{village}_{kind}_") and path.name.endswith(_UNFINISHED):
            path.unlink(missing_ok=True)


@contextmanager
def _removed_on_failure(unfinished: Path) -> Iterator[list[Path]]:
    """Yield the list of files that are removed should anything be raised."""
    mine = [unfinished]
    try:
        yield mine
    except BaseException:
        for path in mine:
            with contextlib.suppress(OSError):
                path.unlink(missing_ok=True)
        raise


def _to_device(stream: BinaryIO) -> None:
    """Push the file out of every cache that we can reach, so that it is read from the device."""
    stream.flush()
    os.fsync(stream.fileno())
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(stream.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _hash_on_device(path: Path) -> Written:
    digest = hashlib.sha256()
    size = 0
    with path.open("rb", buffering=0) as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return Written(size, digest.hexdigest())


def _folder_to_device(folder: Path) -> None:
    """Make the new name last; Windows has no such call, FAT drivers may refuse it."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with contextlib.suppress(OSError):
            os.fsync(handle)
    finally:
        os.close(handle)


def _unavailable(reason: str, code: str = "") -> Unavailable:
    message, advice = _SENTENCES[reason]
    return Unavailable(reason, message.format(code=code), advice)
