"""The set-up scripts: what they need, when they reinstall, what they say when they cannot go on."""

from __future__ import annotations

import ctypes
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def bootstrap(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("bootstrap")


@pytest.fixture
def system_libraries(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("system_libraries")


def test_every_make_target_is_a_task(bootstrap) -> None:
    line = next(
        line for line in (ROOT / "Makefile").read_text("utf-8").splitlines()
        if line.startswith("TASKS :=")
    )  # fmt: skip
    assert set(line.split()[2:]) == {"setup", *(task.__name__ for task in bootstrap.TASKS)}


def test_set_up_needs_nothing_but_the_standard_library() -> None:
    script = "import sys; sys.path.insert(0, 'packaging'); import bootstrap"
    subprocess.run([sys.executable, "-S", "-I", "-c", script], cwd=ROOT, check=True)


def test_a_linter_setting_does_not_reinstall_but_a_dependency_does(
    bootstrap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    settings = tmp_path / "pyproject.toml"
    project = '[build-system]\nrequires = []\n[project]\nname = "x"\ndependencies = []\n'
    settings.write_text(project, encoding="utf-8")
    first = bootstrap.fingerprint()
    settings.write_text(project + "[tool.ruff]\nline-length = 80\n", encoding="utf-8")
    assert bootstrap.fingerprint() == first
    settings.write_text(project.replace("[]\n[p", '["a"]\n[p'), encoding="utf-8")
    assert bootstrap.fingerprint() != first


def test_an_old_python_looks_for_a_newer_one_and_else_names_what_is_needed(
    bootstrap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(SystemExit, match=r"Python 3\.11"):
        bootstrap.suitable_python()
    newer = tmp_path / ("python3.12.exe" if os.name == "nt" else "python3.12")
    newer.write_text("#!/bin/sh\n", encoding="ascii")
    newer.chmod(0o755)
    assert Path(bootstrap.suitable_python()) == newer


def test_a_screen_is_found_by_its_variables(bootstrap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert not bootstrap.has_display()
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert bootstrap.has_display()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux names")
def test_a_library_counts_as_there_only_when_it_loads(system_libraries) -> None:
    ctypes.CDLL("libc.so.6")
    wanted = {"libc.so.6": "libc6", "libnosuchthing.so.9": "libnosuchthing9"}
    assert system_libraries.missing_libraries(wanted) == ["libnosuchthing9"]


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux names")
def test_where_nothing_may_be_installed_the_packages_are_named(
    system_libraries, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
) -> None:  # fmt: skip
    monkeypatch.setenv("PATH", str(tmp_path))  # no apt-get, no sudo
    monkeypatch.setattr(system_libraries, "OFFSCREEN", {"libnosuchthing.so.9": "libnosuchthing9"})
    system_libraries.ensure(first_time=False)
    assert "apt-get install libnosuchthing9" in capsys.readouterr().err
