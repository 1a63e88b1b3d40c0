"""Build the program folder, try it, and pack it: ``make package``.

Leaves ``dist/pension-desk/`` (the folder to copy) and one archive of it beside; on Windows with
Inno Setup installed also ``dist/pension-desk-<version>-setup.exe``.
"""
# ruff: noqa: S603, T201 - a build script runs programs and talks to a terminal

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import tomllib
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
FOLDER = DIST / "pension-desk"
PROGRAM = FOLDER / ("pension-desk.exe" if os.name == "nt" else "pension-desk")


def version() -> str:
    """Return the project's version."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        found: str = tomllib.load(file)["project"]["version"]
    return found


def ensure_tools() -> None:
    """On Linux, PyInstaller reads libraries with objdump and needs Python as a library."""
    if not sys.platform.startswith("linux"):
        return
    wanted = [] if shutil.which("objdump") else ["binutils"]
    soname = str(sysconfig.get_config_var("INSTSONAME"))
    if ".so" in soname:
        package = "libpython{}.{}".format(*sys.version_info)
        wanted += system_libraries.missing_libraries({soname: package})
    if not system_libraries.apt_install(wanted):
        raise SystemExit("Missing to build 缺少打包工具，请以管理员身份安装：" + " ".join(wanted))


def freeze() -> None:
    """Run PyInstaller over the spec."""
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN",
         "--distpath", DIST, "--workpath", ROOT / "build" / "pyinstaller",
         ROOT / "packaging" / "pension_desk.spec"],
        cwd=ROOT, check=True,
    )  # fmt: skip


def try_out() -> None:
    """Run the frozen program as a stranger would: its self-test, then the whole job.

    It gets a folder of its own and none of this checkout's paths, so that a forgotten resource
    shows here and not on a village's laptop.
    """
    with tempfile.TemporaryDirectory() as folder:
        clean = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
        clean |= {"QT_QPA_PLATFORM": "offscreen", "PENSION_DESK_PASSPHRASE": "self-test-of-a-build"}
        for arguments in (
            ["--data", f"{folder}/desk", "self-test"],
            ["demo", "--out", f"{folder}/demo"],
        ):
            print("Trying 试运行：pension-desk " + " ".join(arguments), flush=True)
            subprocess.run([PROGRAM, *arguments], cwd=folder, env=clean, check=True)


def pack() -> Path:
    """Put the folder, with what its platform needs to install it, into one archive."""
    if sys.platform.startswith("linux"):
        for name in ("install.sh", "pension-desk.desktop"):
            shutil.copy2(ROOT / "packaging" / "linux" / name, FOLDER / name)
    shutil.copy2(ROOT / "LICENSE", FOLDER / "LICENSE")
    kind = "zip" if os.name == "nt" else "gztar"
    name = f"pension-desk-{version()}-{sys.platform}"
    return Path(shutil.make_archive(str(DIST / name), kind, DIST, "pension-desk"))


def make_installer() -> None:
    """Build the Windows installer where Inno Setup is there."""
    compiler = shutil.which("iscc") or shutil.which("ISCC")
    if compiler:
        script = ROOT / "packaging" / "windows" / "pension_desk.iss"
        subprocess.run([compiler, f"/DVersion={version()}", str(script)], check=True)
    elif os.name == "nt":
        print("Inno Setup (iscc) is not here: no installer 未找到 Inno Setup，未生成安装程序。")


def size_mb(folder: Path) -> int:
    """Return a folder's size in MB; a link to a file of the same folder counts once."""
    files = (p for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
    return sum(path.stat().st_size for path in files) >> 20


def main() -> None:
    """Freeze, try, pack, and say what came of it."""
    sys.stdout.reconfigure(errors="replace")  # a Western Windows cannot print Chinese to a pipe
    ensure_tools()
    freeze()
    try_out()
    packed = pack()
    make_installer()
    print(f"{FOLDER}: {size_mb(FOLDER)} MB; {packed}: {packed.stat().st_size >> 20} MB")


if __name__ == "__main__":
    main()
