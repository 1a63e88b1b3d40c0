"""Real small file systems that stand for a stick: tmpfs, a loop device, a stick in memory."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MEGA = 2**20


@dataclass
class Device:
    """A mounted stick. ``image``: the raw device, where there is one; ``pull``: takes it out."""

    folder: Path
    image: Path | None = None
    pull: Callable[[], None] = field(default=lambda: None)

    def remount(self, how: str) -> None:
        """Mount it with other options."""
        run("mount", "-o", f"remount,{how}", str(self.folder))

    def fill(self, leave: int) -> None:
        """Fill it up with a file of somebody else's, but for so many bytes."""
        size = shutil.disk_usage(self.folder).free - leave
        (self.folder / "电影.mp4").write_bytes(os.urandom(max(size, 0)))


def run(*command: str) -> str:
    """Run a command; skip the test where this user, or this kernel, may not."""
    done = subprocess.run(command, capture_output=True, check=False, text=True)
    if done.returncode:
        pytest.skip(f"{command[0]}: {done.stderr.strip()[:200]}")
    return done.stdout


@contextmanager
def mounted(folder: Path, *mount: str) -> Iterator[None]:
    run("mount", *mount, str(folder))
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)


@contextmanager
def tmpfs(folder: Path, size: int) -> Iterator[Device]:
    """A file system in memory."""
    folder.mkdir()
    with mounted(folder, "-t", "tmpfs", "-o", f"size={size}", "tmpfs"):
        yield Device(folder, pull=lambda: _detach(folder))


@contextmanager
def loop(folder: Path, size: int, kind: str, image: Path | None = None) -> Iterator[Device]:
    """A file system on a loop device: ``ext2`` or ``vfat``."""
    folder.mkdir()
    image = image or folder.with_suffix(".img")
    with image.open("wb") as file:
        file.truncate(size)
    maker = shutil.which(f"mkfs.{kind}", path=f"{os.environ.get('PATH', '')}:/sbin:/usr/sbin")
    if maker is None:
        pytest.skip(f"mkfs.{kind} is not installed")
    quiet = ("-q", "-m", "0") if kind == "ext2" else ()
    run(maker, *quiet, str(image))
    options = "loop,iocharset=utf8" if kind == "vfat" else "loop"
    with mounted(folder, "-t", kind, "-o", options, str(image)):
        yield Device(folder, image, pull=lambda: _detach(folder))


@contextmanager
def in_memory(folder: Path, **options: int) -> Iterator[Device]:
    """A stick of our own making; see `tests.faults.fuse`."""
    folder.mkdir()
    if not os.access("/dev/fuse", os.R_OK | os.W_OK):
        pytest.skip("no file system in user space here")
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.faults.fuse", str(folder)]
        + [f"{name}={value}" for name, value in options.items()],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert server.stdout is not None
    assert server.stderr is not None
    try:
        if not server.stdout.readline():
            pytest.skip(f"cannot be mounted: {server.stderr.read().decode()[-200:]}")
        yield Device(folder, pull=server.kill)
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False, capture_output=True)
        server.kill()
        server.communicate()


def _detach(folder: Path) -> None:
    subprocess.run(["umount", "-l", str(folder)], check=True)


KINDS = ("tmpfs", "ext2", "vfat", "memory")


@contextmanager
def device(kind: str, folder: Path, size: int = 4 * MEGA) -> Iterator[Device]:
    """A stick of this kind; the test is skipped where it cannot be had."""
    with ExitStack() as stack:
        if kind == "tmpfs":
            yield stack.enter_context(tmpfs(folder, size))
        elif kind == "memory":
            yield stack.enter_context(in_memory(folder, claims=size, fat=1))
        else:
            yield stack.enter_context(loop(folder, size, kind))
