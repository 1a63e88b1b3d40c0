"""What real small file systems do to a stick: each its own sentence, and nothing is lost.

They are mounted by the test: as root, else in a name space of its own (`test_as_another_user`).
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

import pytest

from pension_desk.bundles.sealing import write_bundle
from pension_desk.bundles.stick import save
from pension_desk.domain.bundles import Written
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.services import backup, bundles, roster
from tests.bundles import town as bundle_town
from tests.faults.devices import KINDS, MEGA, Device, device, in_memory, loop, tmpfs
from tests.faults.scene import files
from tests.services.exchange import TOWN, A, B, Exchange, person, state, whole

OLD = {"照片.jpg": b"an old picture" * 100}
NAME, NUMBER = "覃玉兰", "450821199311138323"


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    """A town and a village that has something to report."""
    made = Exchange(tmp_path)
    row = person(made.town, A, NAME, id_number=NUMBER)
    made.open_village(A)
    made.both_ways(A)
    roster.edit(made.desks[A], row, {"note": "要上报"})
    yield made
    made.close()


@pytest.fixture(params=KINDS)
def stick(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Device]:
    with device(request.param, tmp_path / "stick") as made:
        yield with_old(made)


def with_old(made: Device) -> Device:
    for name, content in OLD.items():
        (made.folder / name).write_bytes(content)
    return made


def told(exchange: Exchange, act: Callable[[], object], reason: str, desk: str = A) -> None:
    """Hold that an act fails with this reason and a sentence, and leaves the desk as it was."""
    before = whole(exchange.desks[desk])
    sent = files(exchange.desks[desk].folder / "sent")
    with pytest.raises(Unavailable) as failed:
        act()
    assert failed.value.reason == reason
    assert failed.value.sentence().endswith("。")
    assert whole(exchange.desks[desk]) == before
    assert files(exchange.desks[desk].folder / "sent") == sent


def only_old(made: Device) -> None:
    found = files(made.folder)
    found.pop("电影.mp4", None)
    found = {name: content for name, content in found.items() if "lost+found" not in name}
    assert found == OLD


def report(exchange: Exchange, made: Device, **how: object) -> bundles.Exported:
    return bundles.export(exchange.desks[A], "town", made.folder, **how).value  # type: ignore[arg-type]


# --- every kind of stick --------------------------------------------------------------------


def test_a_visit_goes_well(exchange: Exchange, stick: Device) -> None:
    sent = report(exchange, stick)
    assert sent.file.name.startswith("动界村_上报_")
    exchange.take(TOWN, sent)
    back = bundles.export(exchange.town, A, stick.folder).value
    exchange.take(A, back)
    assert state(exchange.town) == state(exchange.desks[A])
    assert {name: files(stick.folder)[name] for name in OLD} == OLD


def test_a_full_stick_is_told_before(exchange: Exchange, stick: Device) -> None:
    stick.fill(leave=MEGA)
    told(exchange, lambda: report(exchange, stick), "full")
    only_old(stick)


def test_a_stick_that_fills_up_half_way_is_told(exchange: Exchange, stick: Device) -> None:
    """Somebody else's file takes the room while ours is being written."""

    def fill(_done: int, _total: int, step: str) -> None:
        if step == "正在写入U盘" and not (stick.folder / "电影.mp4").exists():
            stick.fill(leave=20_000)

    told(exchange, lambda: report(exchange, stick, watch=Watch(fill)), "full")
    only_old(stick)


def test_a_kit_that_does_not_fit_is_told(exchange: Exchange, stick: Device) -> None:
    """A kit is written straight to the stick: its size is not known before."""

    def fill(_done: int, _total: int, step: str) -> None:
        if step == "正在加密写入" and not (stick.folder / "电影.mp4").exists():
            stick.fill(leave=20_000)

    kit = partial(bundles.make_kit, exchange.town, B, stick.folder, watch=Watch(fill))
    told(exchange, kit, "full", TOWN)
    only_old(stick)


def test_a_backup_that_does_not_fit_is_told(exchange: Exchange, stick: Device) -> None:
    stick.fill(leave=200_000)
    told(exchange, lambda: backup.backup(exchange.desks[A], stick.folder), "disk_full")
    only_old(stick)


def test_a_stick_pulled_out_half_way_is_told(exchange: Exchange, stick: Device) -> None:
    def pull(_done: int, _total: int, step: str) -> None:
        if step == "正在写入U盘":
            stick.pull()

    told(exchange, lambda: report(exchange, stick, watch=Watch(pull)), "vanished")


def test_a_stick_pulled_out_while_it_is_read_changes_nothing(
    exchange: Exchange, stick: Device
) -> None:
    sent = report(exchange, stick)
    before = whole(exchange.town)
    stick.pull()
    with pytest.raises(Unavailable):
        bundles.receive(exchange.town, sent.file)
    assert whole(exchange.town) == before


@pytest.mark.parametrize("kind", KINDS)
def test_a_write_protected_stick_is_told(exchange: Exchange, tmp_path: Path, kind: str) -> None:
    with device(kind, tmp_path / "stick") as made:
        with_old(made)
        made.remount("ro")
        told(exchange, lambda: report(exchange, made), "read_only")
        told(exchange, lambda: bundles.make_kit(exchange.town, B, made.folder), "read_only", TOWN)
        only_old(made)


# --- sticks with a fault of their own -------------------------------------------------------


def test_a_stick_that_lies_about_its_capacity_is_found_out(
    exchange: Exchange, tmp_path: Path
) -> None:
    """It says that it has a gigabyte and keeps 20 kB; what is beyond reads as zeros."""
    with in_memory(tmp_path / "stick", holds=20_000) as made:
        with_old(made)
        told(exchange, lambda: report(exchange, made), "lying")
        only_old(made)
        told(exchange, lambda: bundles.make_kit(exchange.town, B, made.folder), "lying", TOWN)
        folder = made.folder
        told(exchange, lambda: backup.backup(exchange.desks[A], folder), "not_read_back")
        only_old(made)


def test_a_stick_that_breaks_half_way_is_told(exchange: Exchange, tmp_path: Path) -> None:
    with in_memory(tmp_path / "stick", breaks=40_000) as made:
        with_old(made)
        told(exchange, lambda: report(exchange, made), "vanished")
        only_old(made)


def test_a_stick_whose_cells_fail_at_the_sync_is_told(exchange: Exchange, tmp_path: Path) -> None:
    """Its image lies on a file system that has no room for it: writes go well, the sync fails."""
    with tmpfs(tmp_path / "small", MEGA) as small:
        image = small.folder / "stick.img"
        with loop(tmp_path / "stick", 16 * MEGA, "ext2", image) as made:
            (small.folder / "filler").write_bytes(bytes(shutil.disk_usage(small.folder).free))
            # the kernel hands on why the device under the device had no room
            told(exchange, lambda: report(exchange, made), "full")


def test_a_file_that_the_stick_cannot_hold_is_told(tmp_path: Path) -> None:
    """FAT32 ends at 4 GiB; the place is gone to, not filled."""

    def beyond(target: BinaryIO) -> Written:
        target.seek(2**32 - 10)
        target.write(bytes(100))
        target.flush()
        raise AssertionError("it was held")

    with in_memory(tmp_path / "stick", claims=2**40, fat=1) as made:
        with_old(made)
        with pytest.raises(Unavailable) as failed:
            save(made.folder, "大.pdb", beyond)
        assert failed.value.reason == "too_big"
        only_old(made)


@pytest.mark.parametrize("kind", ["vfat", "memory"])
def test_a_stick_in_memory_is_as_narrow_as_fat(tmp_path: Path, kind: str) -> None:
    """What the kernel's vfat does, where it has that, our own stick does too."""
    with device(kind, tmp_path / "stick") as made:
        file, other = made.folder / "Report.pdb", made.folder / "second.pdb"
        file.write_bytes(b"first")
        assert (made.folder / "REPORT.PDB").read_bytes() == b"first"
        other.write_bytes(b"second")
        other.replace(made.folder / "report.pdb")
        assert {x.name.casefold() for x in made.folder.iterdir()} == {"report.pdb"}
        assert file.read_bytes() == b"second"
        os.utime(file, (1_700_000_001, 1_700_000_001))
        file.chmod(0o755)  # as it is: nothing to refuse
        assert file.stat().st_mtime == 1_700_000_000
        for forbidden in (
            lambda: file.chmod(0o600),
            lambda: (made.folder / "link").symlink_to(file),
            lambda: (made.folder / "link").hardlink_to(file),
            lambda: (made.folder / "a:b").write_bytes(b""),
        ):
            with pytest.raises(OSError, match=r"."):
                forbidden()
        assert [x.name.casefold() for x in made.folder.iterdir()] == ["report.pdb"]


@pytest.mark.parametrize("kind", ["vfat", "memory"])
@pytest.mark.parametrize("village", ['a<b>:"/\\|?*c', "名" * 300, " . ", "a\nb\tc", "尾点..."])
def test_every_name_can_stand_on_a_fat_stick(tmp_path: Path, kind: str, village: str) -> None:
    from pension_desk.bundles.stick import file_name

    def write(target: BinaryIO) -> Written:
        return write_bundle(
            target,
            bundle_town.outside(),
            bundle_town.manifest(bundle_town.records()),
            bundle_town.records(),
            recipient=bundle_town.TOWN_KEYS.public(),
            signer=bundle_town.VILLAGE_KEYS,
        )

    with device(kind, tmp_path / "stick") as made:
        name = file_name(bundle_town.outside(), village)
        assert save(made.folder, name, write).path.name == name
        assert name in files(made.folder)


# --- nothing plain -------------------------------------------------------------------------


def test_nothing_plain_ever_reaches_the_stick_or_a_temporary_folder(
    exchange: Exchange, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The whole device is searched, what was deleted from it included."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(variable, str(temporary))
    with loop(tmp_path / "stick", 16 * MEGA, "ext2") as made:
        exchange.take(TOWN, report(exchange, made))
        exchange.take(A, bundles.export(exchange.town, A, made.folder).value)
        bundles.make_kit(exchange.town, B, made.folder)
        backup.backup(exchange.desks[A], made.folder)
        with pytest.raises(Refused, match="不是发给本单位的"):
            bundles.receive(exchange.desks[A], next(made.folder.glob("*上报*.pdb")))
        os.sync()
        assert made.image is not None
        device_bytes = made.image.read_bytes()
    assert "动界村".encode() in device_bytes  # the file's name: the search does find things
    for text in (NAME, NUMBER, "要上报"):
        for encoding in ("utf-8", "utf-16-le", "gb18030"):
            assert text.encode(encoding) not in device_bytes
    assert files(temporary) == {}


@pytest.mark.skipif(os.geteuid() == 0, reason="root mounts by itself")
def test_as_another_user() -> None:
    """Run this file in a name space where this user may mount."""
    space = ["unshare", "-Urm"]
    if subprocess.run([*space, "true"], check=False, capture_output=True).returncode:
        pytest.skip("this user may not mount a file system")
    within = [*space, sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", __file__]
    assert subprocess.run(within, check=False).returncode == 0
