"""The data file: encrypted, transactional, shared between threads, its failures told plainly."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from pension_desk.domain.errors import Cancelled, DeskError, Refused, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.store.desk_file import Connection, DeskFile, create_file, open_file
from pension_desk.store.keyring import KEYRING_NAME, KdfCost
from pension_desk.store.schema import settings


def _put(connection: Connection, name: str, value: str = "值") -> None:
    connection.execute(settings.insert().values(name=name, value=value))


def _names(desk: DeskFile) -> list[str]:
    with desk.reading() as connection:
        return list(connection.scalars(settings.select().order_by(settings.c.name)))


def _reason(error: pytest.ExceptionInfo[DeskError]) -> str:
    assert error.value.message.endswith("。")
    return error.value.reason


# --- what lies on the disk ----------------------------------------------------------------


def test_no_file_shows_what_was_written(desk_file: DeskFile, passphrase: str) -> None:
    secret = "韦美丽 450123196001011234"
    with desk_file.writing() as connection:
        for number in range(200):
            _put(connection, f"{secret} {number}", secret)
    desk_file.copy_to(desk_file.folder / "copy.db")
    files = {path.name: path.read_bytes() for path in desk_file.folder.iterdir()}
    assert {"desk.db", "desk.db-wal", "desk.db-shm", "desk.json", "copy.db"} == set(files)
    for content in files.values():
        for plain in (secret, "韦美丽", "450123196001011234", "CREATE TABLE", passphrase):
            assert plain.encode() not in content
            assert plain.encode("utf-16-le") not in content
        assert not content.startswith(b"SQLite format 3")


def test_two_desks_of_one_pass_phrase_share_no_key(
    tmp_path: Path, passphrase: str, cheap_kdf: KdfCost
) -> None:
    for name in ("a", "b"):
        create_file(tmp_path / name, passphrase, kdf=cheap_kdf).close()
    (tmp_path / "a" / KEYRING_NAME).replace(tmp_path / "b" / KEYRING_NAME)
    with pytest.raises(Refused) as refused:
        open_file(tmp_path / "b", passphrase)
    assert _reason(refused) == "damaged_file"


def test_nothing_is_left_beside_a_closed_file(desk_file: DeskFile) -> None:
    with desk_file.writing() as connection:
        _put(connection, "a")
    desk_file.close()
    assert sorted(path.name for path in desk_file.folder.iterdir()) == ["desk.db", "desk.json"]


def test_the_settings_that_guard_the_file_hold_on_every_connection(desk_file: DeskFile) -> None:
    with desk_file.reading() as first, desk_file.writing() as second:
        for connection in (first, second):
            found = {
                name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("journal_mode", "synchronous", "foreign_keys", "temp_store")
            }
            assert found == {
                "journal_mode": "wal",
                "synchronous": 2,
                "foreign_keys": 1,
                "temp_store": 2,
            }


def test_error_texts_keep_people_s_data_to_themselves(desk_file: DeskFile) -> None:
    with desk_file.writing() as connection:
        _put(connection, "韦美丽")
    with pytest.raises(IntegrityError) as broken, desk_file.writing() as connection:
        _put(connection, "韦美丽")
    assert "韦美丽" not in str(broken.value)


# --- making and opening -------------------------------------------------------------------


def test_what_was_written_is_there_when_opened_again(desk_file: DeskFile, passphrase: str) -> None:
    with desk_file.writing() as connection:
        _put(connection, "a")
    desk_file.close()
    again = open_file(desk_file.folder, passphrase)
    assert _names(again) == ["a"]
    again.close()


def test_a_wrong_pass_phrase_opens_nothing(desk_file: DeskFile) -> None:
    with pytest.raises(Refused) as refused:
        open_file(desk_file.folder, "not the right one")
    assert _reason(refused) == "wrong_passphrase"


@pytest.mark.parametrize("name", ["desk.db", "desk.json"])
def test_a_folder_that_holds_a_desk_or_a_part_of_one_is_not_overwritten(
    name: str, tmp_path: Path, passphrase: str, cheap_kdf: KdfCost
) -> None:
    (tmp_path / name).write_bytes(b"precious")
    with pytest.raises(Refused) as refused:
        create_file(tmp_path, passphrase, kdf=cheap_kdf)
    assert _reason(refused) == "desk_exists"
    assert (tmp_path / name).read_bytes() == b"precious"


def test_an_empty_folder_has_no_desk(tmp_path: Path, passphrase: str) -> None:
    with pytest.raises(Refused) as refused:
        open_file(tmp_path, passphrase)
    assert _reason(refused) == "no_desk"
    assert list(tmp_path.iterdir()) == []


def test_a_key_without_its_data_is_incomplete(desk_file: DeskFile, passphrase: str) -> None:
    desk_file.close()
    desk_file.path.unlink()
    with pytest.raises(Refused) as refused:
        open_file(desk_file.folder, passphrase)
    assert _reason(refused) == "incomplete_desk"
    assert not desk_file.path.exists()


@pytest.mark.parametrize("content", [b"SQLite format 3\0" * 512, bytes(8192), b"no database"])
def test_another_file_in_its_place_is_damaged(
    content: bytes, desk_file: DeskFile, passphrase: str
) -> None:
    desk_file.close()
    desk_file.path.write_bytes(content)
    with pytest.raises(Refused) as refused:
        open_file(desk_file.folder, passphrase)
    assert _reason(refused) == "damaged_file"


def test_a_weak_pass_phrase_leaves_no_desk(tmp_path: Path) -> None:
    with pytest.raises(Refused):
        create_file(tmp_path / "desk", "short")
    assert list((tmp_path / "desk").iterdir()) == []


# --- transactions -------------------------------------------------------------------------


@pytest.mark.parametrize("stop", [KeyboardInterrupt, Cancelled, ValueError, SystemExit])
def test_whatever_is_raised_undoes_the_whole_act(
    stop: type[BaseException], desk_file: DeskFile
) -> None:
    def act() -> None:
        with desk_file.writing() as connection:
            _put(connection, "a")
            raise stop

    with pytest.raises(stop):
        act()
    assert _names(desk_file) == []
    with desk_file.writing() as connection:
        _put(connection, "b")
    assert _names(desk_file) == ["b"]


def test_a_table_made_in_a_failed_act_is_gone(desk_file: DeskFile) -> None:
    def act() -> None:
        with desk_file.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE half (n INTEGER)")
            raise Cancelled

    with pytest.raises(Cancelled):
        act()
    with desk_file.reading() as connection:
        found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE name = 'half'")
        assert found.all() == []


def test_a_reader_sees_one_state_while_another_thread_writes(desk_file: DeskFile) -> None:
    with desk_file.reading() as connection:
        assert connection.execute(settings.select()).all() == []

        def write() -> None:
            with desk_file.writing() as writer:
                _put(writer, "a")

        worker = threading.Thread(target=write)
        worker.start()
        worker.join()
        assert connection.execute(settings.select()).all() == []
    assert _names(desk_file) == ["a"]


def test_writers_take_turns(desk_file: DeskFile) -> None:
    def write(which: int) -> None:
        for number in range(10):
            with desk_file.writing() as connection:
                _put(connection, f"{which}-{number}")

    workers = [threading.Thread(target=write, args=(which,)) for which in range(4)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len(_names(desk_file)) == 40


def test_a_killed_writer_leaves_the_file_as_before(desk_file: DeskFile, passphrase: str) -> None:
    with desk_file.writing() as connection:
        _put(connection, "before")
    desk_file.close()
    script = (
        "import os, sys; from pathlib import Path\n"
        "from pension_desk.store.desk_file import open_file\n"
        "desk = open_file(Path(sys.argv[1]), sys.argv[2])\n"
        "with desk.writing() as connection:\n"
        "    connection.exec_driver_sql('PRAGMA cache_size = 5')\n"
        "    for n in range(2000):\n"
        "        connection.exec_driver_sql(\n"
        "            'INSERT INTO settings VALUES (?, ?)', (str(n), 'x' * 500))\n"
        "    os._exit(9)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script, str(desk_file.folder), passphrase], check=False
    )
    assert ended.returncode == 9
    again = open_file(desk_file.folder, passphrase)
    assert _names(again) == ["before"]
    again.close()


# --- failures -----------------------------------------------------------------------------


def test_a_full_disk_is_told_and_undone(desk_file: DeskFile) -> None:
    def act() -> None:
        with desk_file.writing() as connection:
            _put(connection, "a")
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
            _put(connection, "b", "值" * 100_000)

    with pytest.raises(Unavailable) as unavailable:
        act()
    assert _reason(unavailable) == "disk_full"
    assert _names(desk_file) == []


def test_another_program_that_writes_too_long_is_told(
    desk_file: DeskFile, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pension_desk.store.desk_file.BUSY_SECONDS", 0.01)
    other = open_file(desk_file.folder, passphrase)
    with desk_file.writing() as connection:
        _put(connection, "a")
        with pytest.raises(Unavailable) as unavailable, other.writing():
            pass
    other.close()
    assert _reason(unavailable) == "file_busy"
    assert _names(desk_file) == ["a"]


@pytest.fixture
def ordinary_user() -> Iterator[None]:
    """Give up the right to write everywhere, where the tests run as root."""
    if sys.platform == "win32":
        pytest.skip("folders are guarded otherwise there")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


@pytest.fixture
def guarded_folder(tmp_path: Path) -> Path:
    """A folder that everybody may read and nobody may write."""
    for parent in (tmp_path, *tmp_path.parents):
        if parent.stat().st_mode & 0o777 == 0o700:
            parent.chmod(0o711)
    folder = tmp_path / "guarded"
    folder.mkdir(mode=0o555)
    folder.chmod(0o555)
    return folder


def test_a_folder_that_may_not_be_written_is_told(
    guarded_folder: Path, ordinary_user: None, passphrase: str, cheap_kdf: KdfCost
) -> None:
    with pytest.raises(Unavailable) as unavailable:
        create_file(guarded_folder, passphrase, kdf=cheap_kdf)
    assert _reason(unavailable) == "read_only"
    assert list(guarded_folder.iterdir()) == []


def test_a_folder_that_is_a_file_is_told(
    tmp_path: Path, passphrase: str, cheap_kdf: KdfCost
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Unavailable) as unavailable:
        create_file(tmp_path / "file" / "desk", passphrase, kdf=cheap_kdf)
    assert _reason(unavailable) == "not_found"


# --- copies -------------------------------------------------------------------------------


def test_a_copy_holds_one_state_while_others_write(desk_file: DeskFile, passphrase: str) -> None:
    with desk_file.writing() as connection:
        _put(connection, "before", "x" * 6_000_000)

    def write_meanwhile(done: int, _total: int, _step: str) -> None:
        with desk_file.writing() as connection:
            _put(connection, f"during {done}")

    copy = desk_file.folder / "copy.db"
    desk_file.copy_to(copy, Watch(progress=write_meanwhile))
    assert len(_names(desk_file)) > 1
    desk_file.close()
    copy.replace(desk_file.path)
    again = open_file(desk_file.folder, passphrase)
    assert _names(again) == ["before"]
    again.close()


def test_a_cancelled_copy_leaves_nothing(desk_file: DeskFile) -> None:
    copy = desk_file.folder / "copy.db"
    with pytest.raises(Cancelled):
        desk_file.copy_to(copy, Watch(cancelled=lambda: True))
    assert not copy.exists()


def test_a_copy_overwrites_nothing(desk_file: DeskFile) -> None:
    copy = desk_file.folder / "copy.db"
    copy.write_bytes(b"precious")
    with pytest.raises(Unavailable) as unavailable:
        desk_file.copy_to(copy)
    assert _reason(unavailable) == "name_taken"
    assert copy.read_bytes() == b"precious"
