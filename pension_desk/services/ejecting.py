"""Letting a stick go (弹出U盘): everything flushed, then unmounted where the system offers it."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from pension_desk.domain.errors import Unavailable
from pension_desk.services.drives import Drive

_PATIENCE = 60
"""Seconds that a slow stick gets to take what is still in the system's memory."""


def flush(folder: Path) -> None:
    """Have the system write out all that it still holds for the drive of a folder.

    Our own files are flushed one by one as they are written; this is for the rest, such as the
    times of folders. What fails here has been told before or does not matter.
    """
    if sys.platform == "win32":
        return
    with suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            ctypes.CDLL(None, use_errno=True).syncfs(handle)
        finally:
            os.close(handle)


def can_eject(drive: Drive) -> bool:
    """Return whether `eject` has something to call; on Windows the tray's icon does it."""
    return sys.platform.startswith("linux") and bool(drive.device) and _tool() is not None


def eject(drive: Drive) -> None:
    """Unmount a drive and, where it can be, switch it off.

    Raises `Unavailable`: no_eject where nothing on this system does it, busy when something still
    uses the drive.
    """
    tool = _tool()
    if not can_eject(drive) or tool is None:
        raise Unavailable(
            "no_eject", "这台电脑上不能从程序里弹出U盘。", "请用任务栏右下角的“弹出”图标。"
        )
    flush(drive.folder)
    if Path(tool).name == "udisksctl":
        _run(tool, "unmount", "--no-user-interaction", "-b", drive.device)
        # the partition is free by now; not every reader can be switched off
        with suppress(Unavailable):
            _run(tool, "power-off", "--no-user-interaction", "-b", drive.device)
    else:
        _run(tool, "mount", "-u", str(drive.folder))


def _tool() -> str | None:
    return shutil.which("udisksctl") or shutil.which("gio")


def _run(*words: str) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the system's own tool and a mounted device
            words, capture_output=True, check=False, timeout=_PATIENCE
        )
        failed = done.returncode != 0
    except (OSError, subprocess.TimeoutExpired):
        failed = True
    if failed:
        raise Unavailable(
            "busy", "U盘还在被别的程序使用，没有弹出。", "请关掉打开着U盘文件的窗口，再试一次。"
        )
