"""Migrations lead to the schema that the program uses, keep a copy, and fail without a trace."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from pension_desk.domain.errors import Refused
from pension_desk.store import migrate
from pension_desk.store.desk_file import Connection, DeskFile, open_file
from pension_desk.store.schema import metadata, settings

ADD_A_COLUMN = '''
"""Say who set a setting."""

import sqlalchemy as sa
from alembic import op

revision = "9001"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("settings", sa.Column("author", sa.Text()))
    with op.batch_alter_table("desks") as desks:
        desks.alter_column("division", nullable=False, server_default="")
    {then}
'''


@pytest.fixture
def migrated(tmp_path: Path) -> Iterator[DeskFile]:
    """A file that only the scripts have made."""
    desk = DeskFile(tmp_path, bytes(32))
    with desk.writing() as connection:
        migrate.run_scripts(connection)
    yield desk
    desk.close()


def _next_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, then: str = "") -> None:
    """Make the program one revision newer than the files that it finds."""
    scripts = tmp_path / "scripts"
    shutil.copytree(migrate.SCRIPTS, scripts)
    text = ADD_A_COLUMN.lstrip().format(head=migrate.HEAD, then=then)
    (scripts / "versions" / "9001_author.py").write_text(text, encoding="utf-8")
    monkeypatch.setattr(migrate, "SCRIPTS", scripts)
    monkeypatch.setattr(migrate, "HEAD", "9001")


def _statements(connection: Connection) -> list[tuple[str, str, list[str]]]:
    """Return every table and index as SQLite keeps it: its parts in any order, spacing aside."""
    found = connection.exec_driver_sql(
        "SELECT type, name, coalesce(sql, '') FROM sqlite_master ORDER BY type, name"
    )
    return [(kind, name, _parts(sql)) for kind, name, sql in found]


def _parts(sql: str) -> list[str]:
    """Split a statement at its breaks and commas, those in inner brackets aside.

    A rebuilt table's name has quotes; a column that was added later stands on a line with others.
    """
    bare = sql.replace('"', "").strip().removesuffix(")")
    return sorted(part.strip(" \t\n)") for part in re.split(r"[,(]\s*\n|,(?![^(]*\))", bare))


def _fingerprint(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}


def _settings(desk: DeskFile) -> list[str]:
    with desk.reading() as connection:
        return list(connection.scalars(settings.select()))


def test_the_newest_script_is_the_head() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [migrate.HEAD]


def test_the_scripts_lead_to_the_models(migrated: DeskFile) -> None:
    with migrated.reading() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, metadata) == []


def test_a_new_file_is_what_the_scripts_make(migrated: DeskFile, desk_file: DeskFile) -> None:
    with migrated.reading() as by_scripts, desk_file.reading() as by_models:
        assert _statements(by_scripts) == _statements(by_models)
        for connection in (by_scripts, by_models):
            assert migrate.revision_of(connection) == migrate.HEAD


def test_an_up_to_date_file_is_left_alone(desk_file: DeskFile) -> None:
    assert migrate.upgrade(desk_file) is None
    assert not list(desk_file.folder.glob("desk-before-*"))


def test_opening_an_up_to_date_file_does_not_load_alembic(
    desk_file: DeskFile, passphrase: str
) -> None:
    desk_file.close()
    script = (
        "import sys; from pathlib import Path\n"
        "from pension_desk.store.desk_file import open_file\n"
        "open_file(Path(sys.argv[1]), sys.argv[2]).close()\n"
        "sys.exit('alembic' in sys.modules)\n"
    )
    command = [sys.executable, "-c", script, str(desk_file.folder), passphrase]
    assert subprocess.run(command, check=False).returncode == 0


def test_an_older_file_is_brought_up_and_a_copy_kept(
    desk_file: DeskFile, passphrase: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk_file.writing() as connection:
        connection.execute(settings.insert().values(name="kept", value="v"))
        connection.exec_driver_sql(
            "INSERT INTO desks (id, division) VALUES (zeroblob(16), '450123')"
        )
        connection.exec_driver_sql(
            "INSERT INTO acts (desk, number, kind, author, at) VALUES (1, 1, 'init', 'a', 'now')"
        )
    desk_file.close()
    before = migrate.HEAD
    _next_release(tmp_path, monkeypatch)
    newer = open_file(desk_file.folder, passphrase)
    with newer.reading() as connection:
        assert migrate.revision_of(connection) == "9001"
        found = connection.exec_driver_sql("SELECT name, value, author FROM settings").all()
        assert [tuple(row) for row in found] == [("kept", "v", None)]
        assert connection.exec_driver_sql("SELECT count(*) FROM acts").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    newer.close()
    copy = desk_file.folder / "desk-before-9001.db"
    copy.replace(desk_file.path)
    monkeypatch.undo()
    older = open_file(desk_file.folder, passphrase)
    with older.reading() as connection:
        assert migrate.revision_of(connection) == before
    assert _settings(older) == ["kept"]
    older.close()


def test_a_migration_that_fails_leaves_the_file_as_it_was(
    desk_file: DeskFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with desk_file.reading() as connection:
        before, statements = migrate.revision_of(connection), _statements(connection)
    _next_release(tmp_path, monkeypatch, "raise KeyboardInterrupt")
    for _attempt in range(2):
        with pytest.raises(KeyboardInterrupt):
            migrate.upgrade(desk_file)
        with desk_file.reading() as connection:
            assert migrate.revision_of(connection) == before
            assert _statements(connection) == statements


def test_a_migration_that_breaks_a_reference_is_undone(
    desk_file: DeskFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrong = "INSERT INTO acts (desk, number, kind, author, at) VALUES (7, 1, '', '', '')"
    _next_release(tmp_path, monkeypatch, f'op.execute("{wrong}")')
    with pytest.raises(RuntimeError, match="acts"):
        migrate.upgrade(desk_file)
    with desk_file.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM acts").scalar() == 0


@pytest.mark.parametrize("stamp", ["9002", "x'; DROP TABLE settings", ""])
def test_a_newer_file_is_refused_byte_for_byte(
    stamp: str, desk_file: DeskFile, passphrase: str
) -> None:
    with desk_file.writing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = ?", (stamp,))
    desk_file.close()
    before = _fingerprint(desk_file.folder)
    with pytest.raises(Refused) as refused:
        open_file(desk_file.folder, passphrase)
    assert refused.value.reason == "newer_schema"
    assert "新版本" in refused.value.advice
    assert _fingerprint(desk_file.folder) == before


def test_a_database_that_never_was_a_desk_is_refused(tmp_path: Path) -> None:
    stranger = DeskFile(tmp_path, bytes(32))
    with stranger.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE recipes (name TEXT)")
    with pytest.raises(Refused) as refused:
        migrate.upgrade(stranger)
    stranger.close()
    assert refused.value.reason == "newer_schema"
