"""Whatever the stick does, a bundle lies there whole or not at all, and the others stay."""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

import pytest

from pension_desk.bundles import stick
from pension_desk.bundles.sealing import write_bundle
from pension_desk.bundles.stick import copy_bundle, file_name, list_bundles, save
from pension_desk.domain.bundles import BundleKind, Record, Written
from pension_desk.domain.errors import Cancelled, Unavailable
from pension_desk.domain.progress import Watch
from tests.bundles import town

NAME = "动界村_上报_第0007号_20261120.pdb"


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def write_straight(target: BinaryIO) -> Written:
    return write_bundle(
        target,
        town.outside(),
        town.manifest(town.records()),
        town.records(),
        recipient=town.TOWN_KEYS.public(),
        signer=town.VILLAGE_KEYS,
    )


def failing(number: int) -> Callable[[BinaryIO], Written]:
    def write(target: BinaryIO) -> Written:
        target.write(b"half")
        raise OSError(number, os.strerror(number))

    return write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "stick"
    place.mkdir()
    (place / "别的文件.txt").write_text("keep")
    return place


def test_a_bundle_is_saved_under_its_name_and_opens(folder: Path) -> None:
    saved = save(folder, NAME, write_straight, needed=70_000)
    assert saved.path == folder / NAME
    assert set(files(folder)) == {NAME, "别的文件.txt"}
    got: list[Record] = []
    town.open_report(saved.path, got)
    assert got == town.records()


def test_a_copy_is_the_same_byte_for_byte(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "kept.pdb"
    written = town.write_report(source)
    saved = copy_bundle(source, folder, NAME)
    assert saved.written == written
    assert saved.path.read_bytes() == source.read_bytes()


def test_a_taken_name_is_never_written_over(folder: Path) -> None:
    paths = [save(folder, NAME, write_straight).path.name for _ in range(3)]
    assert paths == [
        NAME,
        "动界村_上报_第0007号_20261120_2.pdb",
        "动界村_上报_第0007号_20261120_3.pdb",
    ]
    assert len({path.read_bytes() for path in folder.glob("*.pdb")}) == 3


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "vanished"),
        (errno.ENODEV, "vanished"),
        (errno.EFBIG, "too_big"),
        (errno.EDOM, "stick_failed"),
    ],
)
def test_a_failing_device_is_told_and_leaves_nothing(
    folder: Path, number: int, reason: str
) -> None:
    before = files(folder)
    with pytest.raises(Unavailable) as told:
        save(folder, NAME, failing(number))
    assert told.value.reason == reason
    assert files(folder) == before


def test_windows_numbers_are_understood(folder: Path) -> None:
    def write(_target: BinaryIO) -> Written:
        error = OSError(errno.EACCES, "not ready")
        error.winerror = 21  # type: ignore[attr-defined]
        raise error

    with pytest.raises(Unavailable) as told:
        save(folder, NAME, write)
    assert told.value.reason == "vanished"


def test_a_stick_that_keeps_something_else_is_a_liar(folder: Path) -> None:
    before = files(folder)

    def lie(target: BinaryIO) -> Written:
        return replace(write_straight(target), sha256="00" * 32)

    with pytest.raises(Unavailable) as told:
        save(folder, NAME, lie)
    assert told.value.reason == "lying"
    assert files(folder) == before


def test_too_little_space_is_seen_before_writing(folder: Path) -> None:
    def never(_target: BinaryIO) -> Written:
        raise AssertionError("written")

    with pytest.raises(Unavailable) as told:
        save(folder, NAME, never, needed=shutil.disk_usage(folder).free)
    assert told.value.reason == "full"


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    for act in (lambda: save(tmp_path / "gone", NAME, write_straight), lambda: list_bundles(
        tmp_path / "gone"
    )):  # fmt: skip
        with pytest.raises(Unavailable) as told:
            act()
        assert told.value.reason == "no_folder"


def test_a_stick_pulled_out_while_writing_is_told(folder: Path) -> None:
    def write(target: BinaryIO) -> Written:
        written = write_straight(target)
        shutil.rmtree(folder)
        return written

    with pytest.raises(Unavailable) as told:
        save(folder, NAME, write)
    assert told.value.reason == "vanished"


def test_cancelling_leaves_nothing(folder: Path, tmp_path: Path) -> None:
    source = tmp_path / "kept.pdb"
    town.write_report(source)
    before = files(folder)
    with pytest.raises(Cancelled):
        copy_bundle(source, folder, NAME, Watch(cancelled=lambda: True))
    assert files(folder) == before


def test_what_an_earlier_attempt_left_is_replaced(folder: Path) -> None:
    (folder / f"{NAME}.part").write_bytes(b"half")
    save(folder, NAME, write_straight)
    assert set(files(folder)) == {NAME, "别的文件.txt"}


def test_a_real_full_device_is_told(tmp_path: Path) -> None:
    """A small file system in memory, where the system lets us have one."""
    place = tmp_path / "small"
    place.mkdir()
    size = "size=2m"
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", size, "tmpfs", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("this user may not mount a file system")
    try:
        (place / "old.pdb").write_bytes(b"old")

        def too_much(target: BinaryIO) -> Written:
            for _ in range(40):
                target.write(bytes(100_000))
            raise AssertionError("the device held it all")

        with pytest.raises(Unavailable) as told:
            save(place, NAME, too_much)
        assert told.value.reason == "full"
        assert files(place) == {"old.pdb": b"old"}
        subprocess.run(["mount", "-o", "remount,ro", str(place)], check=True)
        with pytest.raises(Unavailable) as told:
            save(place, NAME, write_straight)
        assert told.value.reason == "read_only"
    finally:
        subprocess.run(["umount", str(place)], check=True)


def test_names_tell_people_what_the_file_is() -> None:
    report = town.outside()
    assert file_name(report, "动界村") == NAME
    assert (
        file_name(replace(report, kind=BundleKind.ASSIGNMENT), "动界村")
        == "动界村_下发_第0007号_20261120.pdb"
    )
    kit = replace(report, kind=BundleKind.KIT)
    assert file_name(kit, "动界村") == "动界村_开村包_20261120.pdb"


@pytest.mark.parametrize("village", ["../..", 'a<b>:"/\\|?*c', "", " . ", "名" * 300, "a\x00b\n"])
def test_names_are_safe_on_every_file_system(village: str) -> None:
    name = file_name(town.outside(), village)
    assert not set(name) & set('<>:"/\\|?*\x00\n ')
    assert len(name.encode()) < 200
    assert name.count(".") == 1


def test_a_folder_lists_its_bundles_and_what_cannot_be_one(folder: Path) -> None:
    save(folder, NAME, write_straight)
    (folder / "坏的.pdb").write_bytes((folder / NAME).read_bytes()[:-1])
    (folder / "half.pdb.part").write_bytes(b"")
    (folder / "folder.pdb").mkdir()
    good, bad = list_bundles(folder)
    assert (good.path.name, good.outside, good.problem) == (NAME, town.outside(), None)
    assert bad.outside is None
    assert bad.problem is not None
    assert bad.problem.reason == "cut"


def test_folders_below_are_looked_into_where_asked(folder: Path) -> None:
    for place in ("动界村/第一次", "动界村", ".隐藏", "System Volume Information", "a/b/c/d"):
        (folder / place).mkdir(parents=True, exist_ok=True)
        save(folder / place, NAME, write_straight)
    (folder / "圈").symlink_to(folder)
    assert list_bundles(folder) == ()
    found = [x.path.relative_to(folder).as_posix() for x in list_bundles(folder, 3)]
    assert found == [f"动界村/{NAME}", f"动界村/第一次/{NAME}"]
    assert "d" in [x.path.parent.name for x in list_bundles(folder, 4)]


def test_bundles_have_their_own_ending() -> None:
    assert stick.SUFFIX == ".pdb"
