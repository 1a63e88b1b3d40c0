r"""Set the desk up and run its everyday tasks with nothing but Python 3.11.

``python3 packaging/bootstrap.py TASK [arguments]`` is what every line of the Makefile calls, so
each task works the same without make, on Linux and on Windows (``py packaging\bootstrap.py``).
The first call makes ``.venv``, installs the locked dependencies by hash and checks Qt's system
libraries; later calls find a stamp and go straight to the task.
"""
# ruff: noqa: S603, T201 - a set-up script runs programs and talks to a terminal

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_libraries

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")
DESK = BIN / ("pension-desk.exe" if os.name == "nt" else "pension-desk")
LOCK = ROOT / "packaging" / "requirements.lock"
STAMP = VENV / "pension_desk.stamp"
OLDEST, NEWEST = (3, 11), (3, 13)  # Qt 6.9's wheels end at 3.13


def stop(sentence: str) -> None:
    """Leave with a sentence that says what to do."""
    raise SystemExit(sentence)


def suitable_python() -> str:
    """Return an interpreter that the locked wheels fit: this one, else one on the path."""
    if OLDEST <= sys.version_info[:2] <= NEWEST:
        return sys.executable
    for minor in range(NEWEST[1], OLDEST[1] - 1, -1):
        found = shutil.which(f"python3.{minor}")
        if found:
            return found
    stop(
        "Python 3.11, 3.12 or 3.13 is needed 需要 Python 3.11 至 3.13；"
        f"this is {sys.version_info[0]}.{sys.version_info[1]}. Debian: apt-get install python3"
    )
    raise AssertionError


def fingerprint() -> str:
    """Return a digest of all that an installation depends on.

    Only the project table counts, so that a changed linter setting does not reinstall.
    """
    import tomllib

    with (ROOT / "pyproject.toml").open("rb") as file:
        settings = tomllib.load(file)
    digest = hashlib.sha256(LOCK.read_bytes())
    digest.update(json.dumps([settings["project"], settings["build-system"]]).encode())
    digest.update(str(ROOT).encode())
    return digest.hexdigest()


def is_installed() -> bool:
    """Tell whether ``.venv`` holds exactly what the lock and the project now say."""
    return (
        PYTHON.exists()
        and DESK.exists()
        and STAMP.exists()
        and STAMP.read_text(encoding="ascii") == fingerprint()
    )


def make_venv(python: str) -> None:
    """Create ``.venv``; where Debian left venv out, install its package or name it."""
    probe = "import sys, venv, ensurepip; print('%d.%d' % sys.version_info[:2])"
    if subprocess.run([python, "-c", probe], capture_output=True, check=False).returncode:
        version = Path(python).resolve().name  # python3.11: the package follows the real name
        package = f"{version}-venv" if version.startswith("python3.") else "python3-venv"
        if not system_libraries.apt_install([package]):
            stop(
                f"Python's venv module is missing 缺少 venv 模块，请以管理员身份安装："
                f"apt-get install {package}"
            )
    print("Creating .venv 正在建立运行环境……", flush=True)
    subprocess.run([python, "-m", "venv", "--clear", str(VENV)], check=True)


def install() -> None:
    """Install the locked dependencies by hash, then this checkout in place."""
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "-qq"]
    print("Installing dependencies 正在安装依赖……", flush=True)
    for arguments in (
        ["--require-hashes", "-r", str(LOCK)],
        ["--no-deps", "--no-build-isolation", "-e", str(ROOT)],
    ):
        if subprocess.run([*pip, *arguments], check=False).returncode:
            stop(
                "Dependencies could not be installed: see pip's message above. "
                "依赖安装失败，请看上面 pip 的提示；检查网络或 pip 源后重试。"
            )
    STAMP.write_text(fingerprint(), encoding="ascii")


def setup() -> None:
    """Leave a working ``.venv/bin/pension-desk``; quick when nothing has changed."""
    first_time = not is_installed()
    if first_time:
        python = suitable_python()
        if not (PYTHON.exists() and _has_pip()):
            make_venv(python)
        install()
    system_libraries.ensure(first_time=first_time)


def _has_pip() -> bool:
    probe = [str(PYTHON), "-m", "pip", "--version"]
    return subprocess.run(probe, capture_output=True, check=False).returncode == 0


def call(*command: str | Path, **environment: str) -> None:
    """Run one program from the root of the checkout; leave with its code when it fails."""
    done = subprocess.run(
        [str(part) for part in command], cwd=ROOT, env={**os.environ, **environment}, check=False
    )
    if done.returncode:
        raise SystemExit(done.returncode)


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(extra: list[str]) -> None:
    """Open the practice village; without a screen, do the whole job on the sample town."""
    if has_display():
        call(DESK, "--practice", *extra)
        return
    print("No display: running the demo instead 没有显示器，改为运行演示。", flush=True)
    demo(extra)


def demo(extra: list[str]) -> None:
    """Run the whole job on the sample town and say where its results lie."""
    out = ROOT / "build" / "demo"
    call(DESK, "demo", "--out", out, *extra)
    print(f"Results lie in 结果保存在：{out}")


def test(extra: list[str]) -> None:
    """Run the tests on two processes, off the screen."""
    call(PYTHON, "-m", "pytest", "-n", "2", *extra, QT_QPA_PLATFORM="offscreen")


def lint(_extra: list[str]) -> None:
    """Check style, types and the import rule."""
    call(PYTHON, "-m", "ruff", "check", ".")
    call(PYTHON, "-m", "ruff", "format", "--check", ".")
    call(PYTHON, "-m", "mypy")
    call(BIN / "lint-imports")


def bench(extra: list[str]) -> None:
    """Measure against the references and rewrite docs/benchmarks.*."""
    call(PYTHON, "-m", "tests.bench", *extra, QT_QPA_PLATFORM="offscreen")


def soak(extra: list[str]) -> None:
    """Run the property tests and the slow ones with many more examples."""
    soaking = {"HYPOTHESIS_PROFILE": "soak", "QT_QPA_PLATFORM": "offscreen"}
    call(PYTHON, "-m", "pytest", "-n", "2", "--timeout", "3600", *extra, **soaking)


def screenshots(extra: list[str]) -> None:
    """Render every screen, both themes and text sizes, into docs/screenshots."""
    call(PYTHON, "-m", "tests.screenshots", *extra, QT_QPA_PLATFORM="offscreen")


def package(extra: list[str]) -> None:
    """Build the program folder that goes to laptops without Python."""
    call(PYTHON, ROOT / "packaging" / "build.py", *extra)


def lock(extra: list[str]) -> None:
    """Resolve the dependencies anew, by hash and for every platform (needs uv)."""
    uv = shutil.which("uv", path=os.pathsep.join([str(BIN), os.environ.get("PATH", "")]))
    if uv is None:
        stop("uv is needed to lock 需要 uv：.venv/bin/pip install uv")
    options = "--universal --generate-hashes --no-header --no-annotate --python-version 3.11"
    extras = ["--extra", "dev", "--extra", "package"]
    call(str(uv), "pip", "compile", *options.split(), "pyproject.toml", *extras, *extra,
         "--quiet", "-o", LOCK)  # fmt: skip


TASKS = (run, test, lint, bench, soak, screenshots, package, demo, lock)


def main() -> None:
    """Read the task's name, set up, do it."""
    for stream in (sys.stdout, sys.stderr):  # a Western Windows cannot print Chinese to a pipe
        stream.reconfigure(errors="replace")
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    names = {task.__name__: task for task in TASKS}
    parser.add_argument("task", choices=["setup", *names])
    parser.add_argument("extra", nargs=argparse.REMAINDER, help="handed on to the task's program")
    wanted = parser.parse_args()
    setup()
    if wanted.task == "setup":
        print(f"Ready 已就绪：{DESK}")
    else:
        names[wanted.task](wanted.extra)


if __name__ == "__main__":
    main()
