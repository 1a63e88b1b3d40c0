"""The program as it is called from outside: words in, an exit code and two streams out."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pension_desk.__main__ import main
from pension_desk.cli.context import PASSPHRASE as VARIABLE
from pension_desk.services.desk import Role, create_desk
from pension_desk.store.keyring import KdfCost
from tests.cli.office import Sheet, write

PASSPHRASE = "木棉花开三月红了"
CHEAP_KDF = KdfCost(memory_kib=8, passes=1, lanes=1)
AS_OF = "2026-11-20"
TOWN, VILLAGE = "450821105", "450821105201"
QIN = "450821199311138323"
HEAD = ("户编号", "姓名", "性别", "公民身份号码", "与户主关系", "村", "屯", "联系电话")
PEOPLE = (
    ("2010001", "覃玉兰", "女", QIN, "户主", "动界村", "上坪屯", "13800138000"),
    ("2010001", "单小明", "男", "450821196208115330", "夫", "动界村", "上坪屯", ""),
    ("2010001", "单𬱖", "男", "", "子", "动界村", "上坪屯", ""),
    ("2010002", "覃玉兰", "女", "452524196805251001", "户主", "动界村", "3组", ""),
)


@dataclass(frozen=True)
class Ran:
    """What one call gave back."""

    code: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """The one JSON document on standard output; fails when anything else stands there."""
        return json.loads(self.out)

    @property
    def error(self) -> Mapping[str, str]:
        """The reason, message and advice of a refusal."""
        told: Mapping[str, str] = self.document["error"]
        return told


@dataclass(frozen=True)
class Program:
    """Calls the program on one desk, with ``--json`` and a fixed day."""

    folder: Path

    def __call__(self, *words: object) -> Ran:
        return call("--data", self.folder, "--as-of", AS_OF, *words, "--json")

    def done(self, *words: object, code: int = 0) -> Any:
        """Call, expect this exit code, and return the document."""
        ran = self(*words)
        assert ran.code == code, (ran.code, ran.out[:2000], ran.err[:2000])
        return ran.document

    def refused(self, *words: object, code: int = 1) -> Mapping[str, str]:
        """Call, expect a refusal, and return what it says; the sentence stands on stderr too."""
        ran = self(*words)
        assert ran.code == code, (ran.code, ran.out[:2000], ran.err[:2000])
        assert ran.error["message"] in ran.err
        return ran.error


def call(*words: object) -> Ran:
    """Call the program within this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            code = main([str(word) for word in words])
        except SystemExit as ended:
            code = int(ended.code or 0)
    ran = Ran(code, out.getvalue(), err.getvalue())
    _no_traceback(ran)
    return ran


def call_outside(*words: object, **environment: str) -> Ran:
    """Call the program as a process of its own, without a terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "pension_desk", *map(str, words)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        env=os.environ | environment,
        check=False,
    )
    ran = Ran(done.returncode, done.stdout.decode(), done.stderr.decode())
    _no_traceback(ran)
    return ran


def _no_traceback(ran: Ran) -> None:
    assert "Traceback" not in ran.out + ran.err, ran.err


def made_desk(folder: Path, division: str) -> Program:
    """Make a desk that opens quickly."""
    role = Role.TOWN if len(division) == 9 else Role.VILLAGE
    create_desk(
        folder, PASSPHRASE, role=role, division=division, author="阿梅", kdf=CHEAP_KDF
    ).close()
    return Program(folder)


@pytest.fixture(autouse=True)
def passphrase(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)


@pytest.fixture(scope="session")
def empty_desks(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """An empty desk of 大安镇 and one of 动界村: made once, then copied."""
    folder = tmp_path_factory.mktemp("empty")
    return {code: made_desk(folder / code, code).folder for code in (TOWN, VILLAGE)}


@pytest.fixture
def town(tmp_path: Path, empty_desks: Mapping[str, Path]) -> Program:
    """An empty desk of 大安镇."""
    return Program(shutil.copytree(empty_desks[TOWN], tmp_path / "town"))


@pytest.fixture
def village(tmp_path: Path, empty_desks: Mapping[str, Path]) -> Program:
    """An empty desk of 动界村."""
    return Program(shutil.copytree(empty_desks[VILLAGE], tmp_path / "village"))


@pytest.fixture
def desk(village: Program, tmp_path: Path) -> Program:
    """The village with four people, one of them without an ID number."""
    file = write(tmp_path / "户籍人口花名册.xlsx", Sheet("Sheet1", (HEAD, *PEOPLE)))
    document = village.done("import", file, code=4)
    assert (document["accepted"], document["proposed"]) == (3, 1)
    return village
