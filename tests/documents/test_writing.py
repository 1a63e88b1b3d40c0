"""A document takes its name when it is whole, and a bad disk is told in a sentence."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from pension_desk.documents.writing import whole_file
from pension_desk.domain.errors import Unavailable


def test_the_file_appears_whole(tmp_path: Path) -> None:
    path = tmp_path / "提醒.pdf"
    with whole_file(path) as file:
        file.write(b"new")
        assert not path.exists()
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "提醒.pdf"
    path.write_bytes(b"old")
    with pytest.raises(TypeError), whole_file(path) as file:
        file.writelines([b"half", None])  # type: ignore[list-item]
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as told, whole_file(tmp_path / "gone" / "a.pdf"):
        pass
    assert told.value.reason == "not_found"


def test_a_name_that_cannot_be_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "a.pdf"
    folder.mkdir()
    with pytest.raises(Unavailable), whole_file(folder) as file:
        file.write(b"new")
    assert list(tmp_path.iterdir()) == [folder]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of a process are a Unix thing")
def test_a_full_disk(tmp_path: Path) -> None:
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        with pytest.raises(Unavailable) as told, whole_file(tmp_path / "a.pdf") as file:
            file.write(b"x" * 200_000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert told.value.reason == "disk_full"
    assert told.value.advice
    assert list(tmp_path.iterdir()) == []
