"""The rules of the house, as tests: layers, sizes, names, and nothing that ties us to a machine."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "packaging" / "requirements.lock"
TOP_LEVEL = {
    "pension_desk", "resources", "forms", "packaging", "tests", "docs", "pyproject.toml",
    "README.md", "Makefile", "CHANGELOG.md", "LICENSE",
}  # fmt: skip
BANNED_STEMS = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "logic"}
BINARY = {
    ".xlsx", ".xls", ".ods", ".png", ".ico", ".icns", ".ttf", ".otf", ".pdf", ".desk", ".qm", ".db",
    ".pdb",
}  # fmt: skip


@cache
def committed() -> tuple[Path, ...]:
    """Return every file that belongs to the project, also those not yet committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
    if told.returncode:
        pytest.skip("not a git checkout")
    names = told.stdout.decode().split("\0")
    return tuple(ROOT / name for name in names if name and (ROOT / name).is_file())


@cache
def modules(folder: str = "pension_desk") -> tuple[tuple[Path, ast.Module], ...]:
    """Return each module of a folder with its syntax tree."""
    paths = sorted((ROOT / folder).rglob("*.py"))
    return tuple((path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_import_contracts_hold() -> None:
    told = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=ROOT, capture_output=True, encoding="utf-8", check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout


def test_no_file_over_500_lines() -> None:
    lengths = {_name(path): len(path.read_text("utf-8").splitlines()) for path, _ in modules()}
    assert {name: n for name, n in lengths.items() if n > 500} == {}


def test_no_function_over_60_lines() -> None:
    long = {
        f"{_name(path)}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for path, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > 60
    }
    assert long == {}


def test_every_module_class_and_public_function_says_what_it_is() -> None:
    silent = [_name(path) for path, tree in modules() if not ast.get_docstring(tree)]
    for path, tree in modules():
        if "migrations" in path.parts:  # Alembic's upgrade() is the same sentence every time
            continue
        for node in tree.body:
            named = isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
            if named and not node.name.startswith("_") and not ast.get_docstring(node):
                silent.append(f"{_name(path)}:{node.lineno} {node.name}")
    assert silent == []


def test_no_catch_all_module_names() -> None:
    stems = [_name(p) for p in committed() if p.suffix == ".py" and p.stem in BANNED_STEMS]
    assert stems == []
    assert [_name(p) for p, _ in modules() if p.stem.endswith("manager")] == []


def test_no_lambda_that_holds_self_is_connected_to_a_signal() -> None:
    found = [
        f"{_name(path)}:{call.lineno}"
        for path, tree in modules()
        for call in ast.walk(tree)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "connect"
        and any(
            isinstance(part, ast.Name) and part.id == "self"
            for argument in call.args
            if isinstance(argument, ast.Lambda)
            for part in ast.walk(argument)
        )
    ]
    assert found == []


def test_the_top_level_is_what_the_readme_maps() -> None:
    top = {path.relative_to(ROOT).parts[0] for path in committed()}
    assert {name for name in top if not name.startswith(".")} <= TOP_LEVEL


def test_lock_names_no_address_and_hashes_everything() -> None:
    text = LOCK.read_text(encoding="utf-8")
    assert "://" not in text
    pins = re.findall(r"^[a-z0-9][^\s=]*==", text, flags=re.MULTILINE)
    blocks = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert len(pins) == len(blocks) > 40
    assert all("--hash=sha256:" in block for block in blocks)


def test_lock_fits_what_the_project_asks_for() -> None:
    pins = dict(re.findall(r"^([a-z0-9._-]+)==(\S+)", LOCK.read_text("utf-8"), re.MULTILINE))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    extras = project["optional-dependencies"]
    asked = [*project["dependencies"], *extras["dev"], *extras["package"]]
    for line in asked:
        wanted = Requirement(line)
        name = re.sub(r"[-_.]+", "-", wanted.name).lower()
        assert name in pins, f"{name}: run make lock"
        assert wanted.specifier.contains(pins[name]), f"{line}: locked {pins[name]}; run make lock"


def test_nothing_names_the_machine_it_was_written_on() -> None:
    # Written in pieces, so that this file does not hold what it looks for.
    machine = "|".join(["/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/[a-z]", "/op" + "t/pypi"])
    indexes = "|".join(["art" + "ifact-?registry", "--index" + "-url", "file:" + "///"])
    forbidden = re.compile(f"(?<![\\w.])(?:{machine})|{indexes}")
    found = []
    for path in committed():
        if path.suffix.lower() in BINARY or path.name == "LICENSE":
            continue
        text = path.read_text(encoding="utf-8", errors="ignore")
        found += [f"{_name(path)}: {hit.group()}" for hit in forbidden.finditer(text)]
    assert found == []


def test_divisions_are_the_whole_county() -> None:
    lines = (ROOT / "resources/divisions/450821.csv").read_text("utf-8").splitlines()[1:]
    codes = [line.split(",")[0] for line in lines]
    towns = {line.split(",")[2] for line in lines}
    assert (len(set(codes)), len(towns)) == (296, 21)
    assert all(re.fullmatch(r"450821\d{6}", code) for code in codes)


def test_this_qt_survives_many_void_calls() -> None:
    """Some Qt bindings lose a reference to None at each void call and abort after thousands."""
    script = (
        "from PySide6.QtWidgets import QApplication, QLabel\n"
        "app = QApplication([]); label = QLabel()\n"
        "for number in range(20_000): label.setText(str(number))\n"
        "assert label.text() == '19999'\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )  # fmt: skip
    assert told.returncode == 0, told.stderr[-500:]


def test_links_between_documents_lead_somewhere() -> None:
    broken = []
    for path in committed():
        if path.suffix != ".md" or path.parent.name == "sample_town":
            continue
        for target in re.findall(r"\]\(([^)#\s]+)", path.read_text(encoding="utf-8")):
            there = path.parent / target
            unrendered = "docs/screenshots/" in target and not (ROOT / "docs/screenshots").exists()
            if "://" not in target and not there.exists() and not unrendered:
                broken.append(f"{_name(path)}: {target}")
    assert broken == []
