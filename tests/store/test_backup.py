"""A backup is one encrypted file that is proved before it counts, and comes back whole."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pension_desk.domain.errors import Cancelled, DeskError, Refused, Unavailable
from pension_desk.domain.progress import Watch
from pension_desk.store import schema
from pension_desk.store.backup import (
    BackupInfo,
    automatic_backups,
    backup,
    backup_automatically,
    read_info,
)
from pension_desk.store.desk_file import DeskFile, create_file, open_file
from pension_desk.store.keyring import KdfCost, change_passphrase
from pension_desk.store.lock import lock_desk
from pension_desk.store.migrate import HEAD
from pension_desk.store.restore import RESTORED_AT, restore

NOON = datetime(2026, 11, 24, 12, 0, 5, tzinfo=timezone(timedelta(hours=8)))
MEMBERS = ["backup.json", "desk.json", "desk.db"]


def _put(desk: DeskFile, name: str, value: str = "值") -> None:
    with desk.writing() as connection:
        connection.execute(schema.settings.insert().values(name=name, value=value))


def _settings(folder: Path, passphrase: str) -> dict[str, str]:
    desk = open_file(folder, passphrase)
    try:
        with desk.reading() as connection:
            return {row.name: row.value for row in connection.execute(schema.settings.select())}
    finally:
        desk.close()


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != "desk.lock"
    }


@pytest.fixture
def taken(desk_file: DeskFile, tmp_path: Path) -> BackupInfo:
    """A backup of a desk with one setting, ``name`` = ``韦美丽``."""
    _put(desk_file, "name", "韦美丽")
    return backup(desk_file, tmp_path / "one.pdbackup", at=NOON)


# --- taking one ---------------------------------------------------------------------------


def test_a_backup_tells_what_it_is(taken: BackupInfo) -> None:
    assert read_info(taken.file) == taken
    assert (taken.made_at, taken.schema) == ("2026-11-24T12:00:05+08:00", HEAD)
    with zipfile.ZipFile(taken.file) as archive:
        assert archive.namelist() == MEMBERS
        assert archive.getinfo("desk.db").file_size == taken.size


def test_a_backup_shows_nothing_and_leaves_nothing_else(
    taken: BackupInfo, desk_file: DeskFile, tmp_path: Path
) -> None:
    content = taken.file.read_bytes()
    assert "韦美丽".encode() not in content
    assert b"SQLite format 3" not in content
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk", "one.pdbackup"]
    assert not list(desk_file.folder.glob("*.copy*"))


def test_into_a_folder_it_is_named_by_the_time(desk_file: DeskFile, tmp_path: Path) -> None:
    assert backup(desk_file, tmp_path, at=NOON).file.name == "desk-20261124-120005.pdbackup"


def _stop_after(step: str) -> Watch:
    """Cancel once the step has been reported; at once when it is empty."""
    seen = [""]
    return Watch(lambda _done, _total, name: seen.append(name), lambda: step in seen)


@pytest.mark.parametrize("step", ["", "复制数据", "核对数据", "写入备份"])
def test_a_cancelled_backup_leaves_the_older_one(
    step: str, desk_file: DeskFile, taken: BackupInfo, tmp_path: Path
) -> None:
    desk_file.close()
    before = _tree(tmp_path)
    with pytest.raises(Cancelled):
        backup(desk_file, taken.file, at=NOON, watch=_stop_after(step))
    desk_file.close()
    assert _tree(tmp_path) == before


def test_a_disk_that_lies_is_found_out(desk_file: DeskFile, tmp_path: Path) -> None:
    target = tmp_path / "stick.pdbackup"

    def damage(_done: int, _total: int, step: str) -> None:
        part = target.with_name("stick.pdbackup.part")
        if step == "核对备份" or not part.exists():
            return
        with part.open("r+b") as file:
            file.seek(5_000)
            file.write(b"lost")

    _put(desk_file, "three megabytes", "x" * 3_000_000)
    with pytest.raises(Unavailable) as unavailable:
        backup(desk_file, target, at=NOON, watch=Watch(damage))
    assert unavailable.value.reason == "not_read_back"
    assert not list(tmp_path.glob("stick*"))


def test_a_full_disk_is_told_before_anything_is_written(
    desk_file: DeskFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = shutil.disk_usage(tmp_path)
    monkeypatch.setattr(shutil, "disk_usage", lambda _folder: usage._replace(free=1000))
    with pytest.raises(Unavailable) as unavailable:
        backup(desk_file, tmp_path, at=NOON)
    assert unavailable.value.reason == "disk_full"
    assert not list(tmp_path.glob("*backup*"))


def test_a_missing_folder_is_told(desk_file: DeskFile, tmp_path: Path) -> None:
    with pytest.raises(Unavailable) as unavailable:
        backup(desk_file, tmp_path / "pulled out" / "one.pdbackup", at=NOON)
    assert unavailable.value.reason == "not_found"


def test_only_the_newest_automatic_ones_are_kept(desk_file: DeskFile, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    mine = backup(desk_file, folder, at=NOON - timedelta(days=900)).file
    for day in range(5):
        made = backup_automatically(desk_file, folder, at=NOON + timedelta(days=day), keep=3)
    assert [path.name[16:18] for path in automatic_backups(folder)] == ["28", "27", "26"]
    late = backup_automatically(desk_file, folder, at=NOON - timedelta(days=99), keep=3)
    assert late.file in automatic_backups(folder)
    assert made.file in automatic_backups(folder)
    assert mine.exists()


# --- bringing it back ---------------------------------------------------------------------


def test_a_backup_comes_back_into_an_empty_folder(
    taken: BackupInfo, tmp_path: Path, passphrase: str
) -> None:
    done = restore(taken.file, tmp_path / "new", passphrase, at=NOON)
    assert (done.backup, done.set_aside) == (taken, None)
    assert _settings(tmp_path / "new", passphrase) == {
        "name": "韦美丽",
        RESTORED_AT: NOON.isoformat(),
    }
    names = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert names == ["desk.db", "desk.json", "desk.lock"]


def test_the_present_desk_is_set_aside_and_still_opens(
    taken: BackupInfo, desk_file: DeskFile, passphrase: str
) -> None:
    _put(desk_file, "later")
    desk_file.close()
    for number in range(2):
        done = restore(taken.file, desk_file.folder, passphrase, at=NOON)
        assert done.set_aside is not None
        if number == 0:
            assert "later" in _settings(done.set_aside, passphrase)
        assert "later" not in _settings(desk_file.folder, passphrase)
    assert len(list(desk_file.folder.glob("replaced-*"))) == 2


def test_it_opens_with_the_pass_phrase_of_its_day(
    taken: BackupInfo, desk_file: DeskFile, tmp_path: Path, passphrase: str, cheap_kdf: KdfCost
) -> None:
    change_passphrase(desk_file.folder, passphrase, "a newer pass-phrase", kdf=cheap_kdf)
    with pytest.raises(Refused) as refused:
        restore(taken.file, tmp_path / "new", "a newer pass-phrase", at=NOON)
    assert refused.value.reason == "wrong_passphrase"
    restore(taken.file, tmp_path / "new", passphrase, at=NOON)


def test_an_open_desk_is_not_replaced(
    taken: BackupInfo, desk_file: DeskFile, passphrase: str
) -> None:
    before = _tree(desk_file.folder)
    with lock_desk(desk_file.folder), pytest.raises(Refused) as refused:
        restore(taken.file, desk_file.folder, passphrase, at=NOON)
    assert refused.value.reason == "second_copy"
    assert _tree(desk_file.folder) == before


@pytest.mark.parametrize("step", ["", "读取备份"])
def test_a_cancelled_restore_changes_nothing(
    step: str, taken: BackupInfo, desk_file: DeskFile, passphrase: str
) -> None:
    desk_file.close()
    before = _tree(desk_file.folder)
    with pytest.raises(Cancelled):
        restore(taken.file, desk_file.folder, passphrase, at=NOON, watch=_stop_after(step))
    assert _tree(desk_file.folder) == before


def test_a_swap_that_fails_half_way_is_taken_back(
    taken: BackupInfo, desk_file: DeskFile, passphrase: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk_file.close()
    before = _tree(desk_file.folder)
    rename = Path.rename

    def fail_at_the_last(source: Path, target: Path) -> Path:
        if source.parent.name.startswith("ready-") and source.name == "desk.json":
            raise OSError(5, "Input/output error")
        return rename(source, target)

    monkeypatch.setattr(Path, "rename", fail_at_the_last)
    with pytest.raises(Unavailable) as unavailable:
        restore(taken.file, desk_file.folder, passphrase, at=NOON)
    assert unavailable.value.reason == "disk_failed"
    assert _tree(desk_file.folder) == before


# --- hostile and damaged files ------------------------------------------------------------


def _rezip(
    file: Path,
    edit: Callable[[dict[str, bytes]], None],
    compression: int = zipfile.ZIP_STORED,
) -> None:
    with zipfile.ZipFile(file) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    edit(members)
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, content in members.items():
            archive.writestr(name, content)


def _manifest(**values: object) -> Callable[[dict[str, bytes]], None]:
    def edit(members: dict[str, bytes]) -> None:
        found = json.loads(members["backup.json"]) | values
        members["backup.json"] = json.dumps(found).encode()

    return edit


def _add(name: str) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update({name: b"x"})


def _swap(name: str, content: bytes) -> Callable[[dict[str, bytes]], None]:
    return lambda members: members.update({name: content})


HOSTILE: dict[str, tuple[Callable[[dict[str, bytes]], None], str]] = {
    "climbs out": (_add("../desk.json"), "not_a_backup"),
    "an absolute path": (_add("/tmp/desk.db"), "not_a_backup"),
    "one more member": (_add("readme.txt"), "not_a_backup"),
    "no key": (lambda members: members.pop("desk.json"), "not_a_backup"),
    "a huge key file": (_swap("desk.json", b" " * 100_000), "not_a_backup"),
    "a huge manifest": (_swap("backup.json", b" " * 100_000), "not_a_backup"),
    "a manifest of another kind": (_swap("backup.json", b"[1]"), "not_a_backup"),
    "a deep manifest": (_swap("backup.json", b"[" * 16_000), "not_a_backup"),
    "a manifest with more": (_manifest(extra=1), "not_a_backup"),
    "a manifest with less": (_manifest(sha256=None), "not_a_backup"),
    "a size that is wrong": (_manifest(size=10**15), "not_a_backup"),
    "a size that is no number": (_manifest(size="1"), "not_a_backup"),
    "an older format": (_manifest(format=0), "not_a_backup"),
    "a newer format": (_manifest(format=2), "newer_backup"),
    "another hash": (_manifest(sha256="0" * 64), "damaged_backup"),
    "a broken key file": (_swap("desk.json", b"{}"), "damaged_keyring"),
}


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_file_changes_nothing(
    case: str, taken: BackupInfo, desk_file: DeskFile, tmp_path: Path, passphrase: str
) -> None:
    desk_file.close()
    edit, reason = HOSTILE[case]
    _rezip(taken.file, edit)
    before = _tree(tmp_path)
    with pytest.raises(Refused) as refused:
        restore(taken.file, desk_file.folder, passphrase, at=NOON)
    assert refused.value.reason == reason
    assert _tree(tmp_path) == before


def test_a_compressed_archive_could_swell_and_is_refused(taken: BackupInfo) -> None:
    _rezip(taken.file, _swap("desk.db", bytes(10_000_000)), zipfile.ZIP_DEFLATED)
    assert taken.file.stat().st_size < 50_000
    with pytest.raises(Refused) as refused:
        read_info(taken.file)
    assert refused.value.reason == "not_a_backup"


def test_a_database_under_another_key_is_damaged(
    taken: BackupInfo, tmp_path: Path, passphrase: str, cheap_kdf: KdfCost
) -> None:
    create_file(tmp_path / "other", passphrase, kdf=cheap_kdf).close()
    _rezip(taken.file, _swap("desk.json", (tmp_path / "other" / "desk.json").read_bytes()))
    with pytest.raises(Refused) as refused:
        restore(taken.file, tmp_path / "new", passphrase, at=NOON)
    assert refused.value.reason == "damaged_file"


def test_a_newer_schema_is_refused(desk_file: DeskFile, tmp_path: Path, passphrase: str) -> None:
    with desk_file.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9002'")
    made = backup(desk_file, tmp_path, at=NOON)
    with pytest.raises(Refused) as refused:
        restore(made.file, tmp_path / "new", passphrase, at=NOON)
    assert refused.value.reason == "newer_schema"


@pytest.mark.parametrize("content", [b"", b"PK\x05\x06" + bytes(18), b"text", bytes(100_000)])
def test_another_file_is_no_backup(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(Refused) as refused:
        read_info(tmp_path / "file")
    assert refused.value.reason == "not_a_backup"


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_info(tmp_path / "none")
    assert refused.value.reason == "no_backup"


_WHOLE: dict[Path, bytes] = {}
"""The undamaged content of the backup that hypothesis damages again and again."""


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_any_damage_is_refused_in_a_sentence_or_harmless(
    data: st.DataObject, taken: BackupInfo, desk_file: DeskFile, tmp_path: Path, passphrase: str
) -> None:
    whole = _WHOLE.setdefault(taken.file, taken.file.read_bytes())
    damaged = bytearray(whole)
    outside = len(whole) - taken.size
    place = data.draw(st.integers(0, outside - 1).map(lambda n: n if n < 900 else n + taken.size))
    damaged[place : place + 1] = data.draw(st.binary(max_size=9))
    taken.file.write_bytes(damaged)
    folder = tmp_path / "new"
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(DeskError):
        restore(taken.file, folder, passphrase, at=NOON)
        assert _settings(folder, passphrase)["name"] == "韦美丽"
        return
    assert not (folder / "desk.db").exists()


def test_a_stream_of_zeros_where_the_data_was_is_damaged(
    taken: BackupInfo, tmp_path: Path, passphrase: str
) -> None:
    content = io.BytesIO(taken.file.read_bytes())
    content.seek(taken.size // 2)
    content.write(bytes(4096))
    taken.file.write_bytes(content.getvalue())
    with pytest.raises(Refused):
        restore(taken.file, tmp_path / "new", passphrase, at=NOON)
    assert not (tmp_path / "new" / "desk.db").exists()
