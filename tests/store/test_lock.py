"""One program at a time on one desk, and a crash holds nobody up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.store.lock import LOCK_NAME, lock_desk

HOLD = """
import sys
from pathlib import Path
from pension_desk.store.lock import lock_desk
lock = lock_desk(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_copy_is_refused_and_told_who_has_it(tmp_path: Path) -> None:
    with lock_desk(tmp_path):
        with pytest.raises(Refused) as refused:
            lock_desk(tmp_path)
        assert refused.value.reason == "second_copy"
        assert str(os.getpid()) in refused.value.message


def test_a_released_lock_is_free_again(tmp_path: Path) -> None:
    lock = lock_desk(tmp_path)
    lock.release()
    lock.release()
    lock_desk(tmp_path).release()


def test_two_folders_do_not_mind_each_other(tmp_path: Path) -> None:
    with lock_desk(tmp_path / "a"), lock_desk(tmp_path / "b"):
        pass


@pytest.mark.parametrize("left", [b"", b"4194304\n", b"\xff" * 4096])
def test_a_stale_lock_file_holds_nobody_up(left: bytes, tmp_path: Path) -> None:
    (tmp_path / LOCK_NAME).write_bytes(left)
    with lock_desk(tmp_path):
        assert (tmp_path / LOCK_NAME).read_bytes() == f"{os.getpid()}\n".encode()


def test_another_process_is_seen_and_its_crash_frees_the_desk(tmp_path: Path) -> None:
    other = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(Refused, match=str(other.pid)):
            lock_desk(tmp_path)
        other.kill()
    lock_desk(tmp_path).release()


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable):
        lock_desk(tmp_path / "file" / "desk")
