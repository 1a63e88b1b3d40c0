"""Making, locking, copying and examining a desk; pass-phrases; disks that fail."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import (
    PASSPHRASE,
    TOWN,
    VARIABLE,
    VILLAGE,
    Program,
    call,
    call_outside,
    made_desk,
)
from tests.cli.office import Sheet, write

HOLD = """
import sys
from pathlib import Path
from pension_desk.services.desk import open_desk
with open_desk(Path(sys.argv[1]), sys.argv[2]):
    print("open", flush=True)
    sys.stdin.read()
"""

REGISTER = (
    ("姓名", "性别", "公民身份号码", "与户主关系", "户编号", "组"),
    ("覃玉兰", "女", "450821199311138323", "户主", "17", "2组"),
)


def register(folder: Path) -> Path:
    return write(folder / "户籍人口花名册.xlsx", Sheet("动界村", REGISTER))


def test_init_says_what_was_made(tmp_path: Path) -> None:
    made = Program(tmp_path / "new").done("init", "--role", "village", "--division", VILLAGE)
    assert made["role"] == "village"
    assert made["division"] == VILLAGE
    assert Program(tmp_path / "new").done("find", "陈") == {"people": []}


@pytest.mark.parametrize(
    ("role", "division"),
    [("town", "45082110"), ("town", VILLAGE), ("village", TOWN), ("town", "大安镇"), ("town", "")],
)
def test_a_division_that_does_not_fit_the_role(tmp_path: Path, role: str, division: str) -> None:
    desk = Program(tmp_path / "new")
    refusal = desk.refused("init", "--role", role, "--division", division)
    assert refusal["reason"] == "bad_division"
    assert not (tmp_path / "new" / "desk.db").exists()


def test_a_desk_is_not_made_over_another(town: Program) -> None:
    before = (town.folder / "desk.db").read_bytes()
    refusal = town.refused("init", "--role", "town", "--division", TOWN)
    assert refusal["reason"] == "desk_exists"
    assert (town.folder / "desk.db").read_bytes() == before


def test_wrong_missing_and_weak_passphrase(
    town: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "错误的口令一二三")
    assert town.refused("verify")["reason"] == "wrong_passphrase"
    monkeypatch.setenv(VARIABLE, "")
    assert town.refused("verify")["reason"] == "wrong_passphrase"
    weak = Program(tmp_path / "weak")
    monkeypatch.setenv(VARIABLE, "123")
    refusal = weak.refused("init", "--role", "town", "--division", TOWN)
    assert refusal["reason"] == "short_passphrase"
    monkeypatch.delenv(VARIABLE)
    ran = call_outside("--data", town.folder, "verify", "--json")
    assert (ran.code, ran.error["reason"]) == (1, "no_passphrase")
    assert VARIABLE in ran.error["advice"]


@pytest.mark.parametrize("before", [b"", b"\xef\xbb\xbf"], ids=["plain", "with BOM"])
@pytest.mark.parametrize("after", [b"", b"\n", b"\r\n"], ids=["no end", "LF", "CRLF"])
def test_passphrase_from_a_file(
    town: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: bytes, after: bytes
) -> None:
    monkeypatch.delenv(VARIABLE)
    file = tmp_path / "口令.txt"
    file.write_bytes(before + PASSPHRASE.encode() + after)
    assert town.done("--passphrase-file", file, "verify")["ok"]


def test_passphrase_files_that_cannot_be_read(town: Program, tmp_path: Path) -> None:
    (tmp_path / "gbk.txt").write_bytes(PASSPHRASE.encode("gb18030"))
    for name in ("none.txt", "gbk.txt", "."):
        refusal = town.refused("--passphrase-file", tmp_path / name, "verify")
        assert refusal["reason"] == "no_passphrase_file"
        assert "Errno" not in refusal["message"]
        assert "codec" not in refusal["message"]


def test_a_second_copy_on_the_same_desk_is_refused(town: Program, tmp_path: Path) -> None:
    file = register(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, town.folder, PASSPHRASE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"open"
        for words in (("import", file), ("find", "陈"), ("backup",), ("screen", "--year", 2026)):
            assert town.refused(*words)["reason"] == "second_copy", words
        other.communicate(b"")
    assert town.done("import", file)["accepted"] == 1


def test_backup_restore_verify(town: Program, tmp_path: Path) -> None:
    town.done("import", register(tmp_path))
    copy = Path(town.done("backup", "--out", tmp_path / "copy.pdbackup")["file"])
    assert copy.exists()
    assert PASSPHRASE.encode() not in copy.read_bytes()
    assert "覃玉兰".encode() not in copy.read_bytes()
    town.done("visit", "450821199311138323", "--note", "后来的")
    restored = town.done("restore", copy)["restored"]
    assert Path(restored["set_aside"]).exists()
    assert [p["name"] for p in town.done("find", "覃玉兰")["people"]] == ["覃玉兰"]
    elsewhere = Program(tmp_path / "elsewhere")
    assert elsewhere.done("restore", copy)["restored"]["set_aside"] is None
    assert elsewhere.done("verify")["ok"]


def test_what_is_no_backup_is_not_restored(town: Program, tmp_path: Path) -> None:
    (tmp_path / "照片.pdbackup").write_bytes(b"\x89PNG\r\n\x1a\n" * 50)
    (tmp_path / "empty.pdbackup").write_bytes(b"")
    copy = Path(town.done("backup", "--out", tmp_path / "copy.pdbackup")["file"])
    short = tmp_path / "short.pdbackup"
    short.write_bytes(copy.read_bytes()[:-5_000])
    for name in ("照片.pdbackup", "empty.pdbackup", "none.pdbackup", "short.pdbackup"):
        town.refused("restore", tmp_path / name)
        assert town.done("verify")["ok"], name


def test_restore_asks_for_the_passphrase_of_the_copy(
    town: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = town.done("backup", "--out", tmp_path / "copy.pdbackup")["file"]
    monkeypatch.setenv(VARIABLE, "错误的口令一二三")
    assert town.refused("restore", copy)["reason"] == "wrong_passphrase"
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    assert town.done("verify")["ok"]


def test_a_damaged_desk_is_not_called_whole(town: Program) -> None:
    file = town.folder / "desk.db"
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.write_bytes(bytes(data))
    ran = town("verify")
    assert ran.code == 1
    assert "error" in ran.document or ran.document["ok"] is False


def test_self_test_tries_every_part() -> None:
    ran = call("self-test", "--json")
    assert ran.code == 0
    assert ran.document["ok"] is True
    assert len(ran.document["steps"]) >= 4


@pytest.fixture
def read_only(town: Program) -> Iterator[Program]:
    """The desk in a folder that nobody may write; root may all the same, so a mount is needed."""
    if os.geteuid() == 0:
        done = subprocess.run(
            ["mount", "--bind", "-o", "ro", town.folder, town.folder],
            check=False, capture_output=True,
        )  # fmt: skip
        if done.returncode:
            pytest.skip("a read-only mount is not allowed here")
        subprocess.run(["mount", "-o", "remount,ro,bind", town.folder], check=True)
        yield town
        subprocess.run(["umount", town.folder], check=True)
    else:
        town.folder.chmod(0o500)
        yield town
        town.folder.chmod(0o700)


def test_a_read_only_folder_is_the_environments_failure(read_only: Program, tmp_path: Path) -> None:
    assert read_only.refused("import", register(tmp_path), code=3)["message"]


def test_a_file_where_the_folder_should_be(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    for words in (("init", "--role", "town", "--division", TOWN), ("verify",)):
        ran = Program(file)(*words)
        assert ran.code in {1, 3}
        assert ran.error["message"]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0:
        pytest.skip("mounting a small disk needs root")
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], check=False, capture_output=True
    )
    if done.returncode:
        pytest.skip("mounting is not allowed here")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def test_a_full_disk_loses_nothing(small_disk: Path, tmp_path: Path) -> None:
    desk = made_desk(small_disk / "desk", TOWN)
    assert desk.done("import", register(tmp_path))["accepted"] == 1
    names = [f"陈{chr(0x4E00 + n % 900)}{chr(0x5E00 + n // 900)}" for n in range(1_800)]
    head = ("村", *REGISTER[0])
    rows = [("动界村", name, "男", "", "户主", n, "3组") for n, name in enumerate(names)]
    big = write(tmp_path / "大名册.csv", Sheet("", [head, *rows]))
    (small_disk / "fill").write_bytes(b"x" * (_free(small_disk) - 100_000))
    refusal = desk.refused("import", big, code=3)
    assert "满" in refusal["message"] or "空间" in refusal["message"]
    out = small_disk / "名单.xlsx"
    (small_disk / "more").write_bytes(b"x" * _free(small_disk))
    assert desk.refused("list", "unregistered", "--out", out, code=3)["message"]
    assert not out.exists()
    assert desk.refused("backup", code=3)["message"]
    (small_disk / "more").unlink()
    (small_disk / "fill").unlink()
    assert [p["name"] for p in desk.done("find", "覃玉兰")["people"]] == ["覃玉兰"]
    assert desk.done("verify")["ok"]


def _free(disk: Path) -> int:
    state = os.statvfs(disk)
    return state.f_bavail * state.f_frsize


def test_folders_that_are_missing_are_the_environments_failure(
    town: Program, tmp_path: Path
) -> None:
    town.done("import", register(tmp_path))
    missing = tmp_path / "U盘"
    town.refused("list", "unregistered", "--out", missing / "a.xlsx", code=3)
    town.refused("backup", "--out", missing / "a.pdbackup", code=3)
    ran = call("--data", town.folder, "list", "unregistered", "--out", missing / "a.xlsx")
    assert (ran.code, ran.out) == (3, "")
