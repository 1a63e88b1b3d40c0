"""Putting a finished desk in its place (整体换入), so that a death at any instant loses nothing.

A new or restored desk is made in a folder of its own within the desk's folder. When it is
complete, one rename of that folder says so; only then are its files moved in. Whoever opens the
desk after a death throws away what was not complete, or moves in what was.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pension_desk.domain.errors import Unavailable
from pension_desk.paths import READY
from pension_desk.store.desk_file import DB_NAME
from pension_desk.store.disk import disk_failures, sync_folder
from pension_desk.store.keyring import KEYRING_NAME

_STAGING = "making-"
_DESK_NAMES = (KEYRING_NAME, DB_NAME, f"{DB_NAME}-wal", f"{DB_NAME}-shm")
_LEFT_BY_A_DEATH = (
    f"{_STAGING}*",
    f"{DB_NAME}.copy*",
    f"{KEYRING_NAME}.new",
    "backups/*.part",
    "desk-before-*.db-journal",
)


@contextmanager
def making(folder: Path) -> Iterator[Path]:
    """Yield an empty folder on the same disk to make a desk in, removed with all that is left.

    The caller holds the folder's lock; what a death left there is tidied up first.
    """
    tidy(folder)
    with beside(folder) as staging:
        yield staging


@contextmanager
def beside(folder: Path) -> Iterator[Path]:
    """Yield an empty folder on the desk's disk, removed at the end; the desk may be in use."""
    with disk_failures():
        folder.mkdir(parents=True, exist_ok=True)
        staging = Path(tempfile.mkdtemp(prefix=_STAGING, dir=folder))
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def put_in_place(staging: Path, folder: Path, aside: str) -> Path | None:
    """Move the present desk into a subfolder and the one that was made in.

    Args:
        staging: from `making`; the desk in it is closed.
        folder: the desk's folder, whose lock the caller holds.
        aside: name for the subfolder; numbered when it is taken.

    Returns the subfolder, None when no desk was there. When this raises `Unavailable`, the
    present desk is where it was, or will be replaced by the next start.
    """
    if (staging / f"{DB_NAME}-wal").exists():
        # Its last changes lie beside the file: the disk failed when it was closed.
        raise Unavailable(
            "disk_failed",
            "磁盘读写出错，没有写入。",
            "请检查磁盘后重试；现有数据没有任何改动。",
        )
    ready = folder / f"{READY}{_free(folder, aside).name}"
    with disk_failures():
        sync_folder(staging)
        staging.rename(ready)
        sync_folder(folder)
        return _move_in(ready, folder, staging)


def tidy(folder: Path) -> None:
    """Complete or clear away what a death left in a folder; the caller holds its lock."""
    with disk_failures():
        for ready in folder.glob(f"{READY}*"):
            _move_in(ready, folder, None)
        for pattern in _LEFT_BY_A_DEATH:
            for left in folder.glob(pattern):
                with suppress(OSError):
                    shutil.rmtree(left) if left.is_dir() else left.unlink()


def _move_in(ready: Path, folder: Path, staging: Path | None) -> Path | None:
    """Do what of the exchange is not done yet; ``staging``: where to go back to on a failure."""
    aside = folder / ready.name.removeprefix(READY)
    moved: list[tuple[Path, Path]] = []
    try:
        # As long as the new file has not moved, what lies here belongs to the former desk.
        if (ready / DB_NAME).exists():
            _move(_DESK_NAMES, folder, aside, moved)
            _move((DB_NAME,), ready, folder, moved)
        _move((KEYRING_NAME,), ready, folder, moved)
    except BaseException:
        if staging is not None:
            with suppress(OSError):
                _move_back(moved)
                ready.rename(staging)
        raise
    sync_folder(folder)
    shutil.rmtree(ready, ignore_errors=True)
    return aside if aside.exists() else None


def _move(
    names: tuple[str, ...], source: Path, target: Path, moved: list[tuple[Path, Path]]
) -> None:
    for name in names:
        if (source / name).exists():
            target.mkdir(exist_ok=True)
            (source / name).rename(target / name)
            moved.append((source / name, target / name))


def _move_back(moved: list[tuple[Path, Path]]) -> None:
    for source, target in reversed(moved):
        target.replace(source)
        with suppress(OSError):
            target.parent.rmdir()


def _free(folder: Path, name: str) -> Path:
    """Return a subfolder that does not exist yet: the name, numbered when it is taken."""
    path, number = folder / name, 1
    while path.exists():
        number += 1
        path = folder / f"{name}-{number}"
    return path
