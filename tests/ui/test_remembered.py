"""What the window remembers is hostile until parsed, and holds no person."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pension_desk.ui.remembered import FILE_NAME, Remembered
from pension_desk.ui.shell.settings import (
    Language,
    WindowSettings,
    keep_settings,
    read_settings,
)
from pension_desk.ui.theme import Look, Mode, TextSize


def test_settings_come_back(tmp_path: Path) -> None:
    settings = WindowSettings(Look(Mode.DARK, TextSize.HUGE), 3, Language.ENGLISH)
    keep_settings(Remembered(tmp_path), settings)
    assert read_settings(Remembered(tmp_path)) == settings


def test_states_come_back(tmp_path: Path) -> None:
    remembered = Remembered(tmp_path)
    remembered.set("geometry", b"\x00\x01\xff")
    remembered.save()
    assert Remembered(tmp_path).state("geometry") == b"\x00\x01\xff"


@pytest.mark.parametrize(
    "text",
    [
        "[window]\nidle_minutes = 999999999999\ntheme = @Variant(\\0\\0)\n",
        "[window]\nidle_minutes = -1\ntext_size = %(theme)s\n",
        "[window]\ngeometry = not base64!\n",
        "[window]\nidle_minutes = ٣\n",
        "no section\n",
        "[other]\nx = 1\n",
        "[window]\n" + "geometry = " + "A" * 300_000,
    ],
)
def test_a_broken_file_reads_as_never_remembered(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE_NAME).write_text(text, "utf-8")
    remembered = Remembered(tmp_path)
    assert read_settings(remembered) == WindowSettings()
    assert remembered.state("geometry") == b""


@given(content=st.binary(max_size=400))
def test_no_bytes_make_it_fail(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / FILE_NAME).write_bytes(content)
    remembered = Remembered(folder)
    read_settings(remembered)
    remembered.state("geometry")
    keep_settings(remembered, WindowSettings())
    assert read_settings(Remembered(folder)) == WindowSettings()


def test_a_folder_that_cannot_be_written_is_passed_over(tmp_path: Path) -> None:
    Remembered(tmp_path / "missing").save()
