"""Sticks: what lies on each at a glance, and letting one go."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pension_desk.domain.errors import Unavailable
from pension_desk.services import bundles, ejecting
from pension_desk.services.drives import Drive, drives, glance, is_there, made_folder
from tests.services.exchange import A, B, Exchange


@pytest.fixture
def exchange(tmp_path: Path) -> Iterator[Exchange]:
    made = Exchange(tmp_path / "desks")
    yield made
    made.close()


def test_drives_can_be_looked_for_anywhere() -> None:
    assert all(drive.size >= drive.free for drive in drives())


def test_a_glance_counts_what_is_for_us_and_what_of_it_is_new(exchange: Exchange) -> None:
    exchange.open_village(A)
    exchange.open_village(B)
    stick = exchange.stick()
    assert glance(exchange.town, stick).ours == 0
    taken = bundles.export(exchange.desks[A], "town", stick).value
    bundles.receive(exchange.town, taken.file)
    for code in (A, B):
        bundles.export(exchange.desks[code], "town", stick)
    bundles.export(exchange.town, A, stick)
    seen = glance(exchange.town, stick)
    assert (seen.ours, seen.fresh, seen.others, seen.problem) == (3, 2, 1, "")
    assert seen.senders == ("动界村", "同新村")
    assert seen.writable


def test_a_drive_that_is_gone_is_told(exchange: Exchange, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    assert glance(exchange.town, gone).problem
    assert not is_there(gone)
    assert is_there(tmp_path)
    assert not is_there(tmp_path, "/dev/another")


def test_flushing_works_on_any_folder(tmp_path: Path) -> None:
    ejecting.flush(tmp_path)
    ejecting.flush(tmp_path / "gone")


# --- the system's own tool, here a script that notes how it was called ------------------------


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is searched for programs."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    return folder


def _script(tools: Path, name: str, answer: int = 0) -> Path:
    told = tools / "told.txt"
    script = tools / name
    script.write_text(f'#!/bin/sh\necho "$@" >> "{told}"\nexit {answer}\n')
    script.chmod(0o755)
    return told


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux desktops only")
class TestEject:
    def test_udisks_unmounts_and_switches_off(self, tools: Path, tmp_path: Path) -> None:
        told = _script(tools, "udisksctl")
        drive = Drive("KINGSTON", tmp_path, "/dev/sdz1", 1, 2)
        assert ejecting.can_eject(drive)
        ejecting.eject(drive)
        first, second = told.read_text().splitlines()
        assert first.startswith("unmount")
        assert first.endswith("/dev/sdz1")
        assert second.startswith("power-off")

    def test_without_udisks_gio_does_it(self, tools: Path, tmp_path: Path) -> None:
        told = _script(tools, "gio")
        ejecting.eject(Drive("KINGSTON", tmp_path, "/dev/sdz1", 1, 2))
        assert told.read_text().strip() == f"mount -u {tmp_path}"

    def test_a_stick_in_use_is_told(self, tools: Path, tmp_path: Path) -> None:
        _script(tools, "udisksctl", answer=1)
        with pytest.raises(Unavailable) as caught:
            ejecting.eject(Drive("KINGSTON", tmp_path, "/dev/sdz1", 1, 2))
        assert caught.value.reason == "busy"

    def test_where_nothing_can_eject_the_tray_is_named(self, tools: Path, tmp_path: Path) -> None:
        drive = Drive("KINGSTON", tmp_path, "/dev/sdz1", 1, 2)
        assert not ejecting.can_eject(drive)
        with pytest.raises(Unavailable) as caught:
            ejecting.eject(drive)
        assert "弹出" in caught.value.sentence()


def test_no_folder_is_made_in_place_of_a_missing_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pension_desk.services.drives._MOUNTED_UNDER", (f"{tmp_path}/media/",))
    media = tmp_path / "media" / "amei"
    media.mkdir(parents=True)
    made_folder(media / "KINGSTON")
    assert list(media.iterdir()) == []
    made_folder(tmp_path / "上报")
    assert (tmp_path / "上报").is_dir()
