"""System libraries that Qt loads on Linux: find what is missing, install it where that is allowed.

Wheels bring Qt itself but not the libraries under it. A bare Debian has none of them, and Qt
then dies with a message that names a plugin, not a package. So each library is really loaded
here, once, and the Debian package that holds it is named. Standard library only: this runs
before anything has been installed.
"""
# ruff: noqa: S603, T201 - a set-up script runs programs and talks to a terminal

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys

# Without these Qt cannot even draw off the screen.
OFFSCREEN = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libX11.so.6": "libx11-6",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
}
# A real window and a real printer need these as well.
WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libcups.so.2": "libcups2",
}
# Programs that some tests use when they are there, and skip without.
TEST_PROGRAMS = {
    "age": "age",
    "zstd": "zstd",
    "strace": "strace",
    "mkfs.vfat": "dosfstools",
    "pdftotext": "poppler-utils",
    "Xvfb": "xvfb",
}


def missing_libraries(libraries: dict[str, str]) -> list[str]:
    """Return the Debian packages of those libraries that the loader cannot load."""
    missing = []
    for soname, package in libraries.items():
        try:
            ctypes.CDLL(soname)
        except OSError:
            missing.append(package)
    return missing


def missing_programs() -> list[str]:
    """Return the Debian packages of the optional test programs that are not on the path."""
    return [package for name, package in TEST_PROGRAMS.items() if shutil.which(name) is None]


def apt_prefix() -> list[str] | None:
    """Return what to put before ``apt-get``, or None where nothing may be installed."""
    if shutil.which("apt-get") is None:
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n"]
    return None


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages without asking; return whether that worked.

    A bare machine has no package lists yet, so a first failure fetches them and tries again.
    """
    prefix = apt_prefix()
    if prefix is None or not packages:
        return not packages
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    install = [*apt, "install", "-y", "--no-install-recommends", *packages]
    print("Installing system packages 正在安装系统软件包：" + " ".join(packages), flush=True)
    if _succeeds(install):
        return True
    _succeeds([*apt, "update"])
    return subprocess.run(install, stdout=subprocess.DEVNULL, check=False).returncode == 0


def _succeeds(command: list[str]) -> bool:
    quiet = subprocess.DEVNULL
    return subprocess.run(command, stdout=quiet, stderr=quiet, check=False).returncode == 0


def ensure(*, first_time: bool) -> None:
    """Make Qt's libraries loadable, or say in one sentence which packages are missing.

    Optional test programs are fetched only at the first set-up: a machine that cannot get them
    should not try again at every command.
    """
    if not sys.platform.startswith("linux"):
        return
    wanted = missing_libraries(OFFSCREEN) + missing_libraries(WINDOW)
    optional = missing_programs() if first_time else []
    if not wanted and not optional:
        return
    if apt_install(wanted):
        for package in optional:  # one by one: one that is not to be had must not stop the others
            apt_install([package])
    still = missing_libraries(OFFSCREEN) + missing_libraries(WINDOW)
    if still:
        print(
            "Qt needs system packages that are missing 缺少界面所需的系统软件包，"
            "请以管理员身份安装：apt-get install " + " ".join(still),
            file=sys.stderr,
        )
    if first_time and missing_programs():
        print("Optional, for some tests 部分测试可选：" + " ".join(missing_programs()))
