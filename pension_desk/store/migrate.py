"""The schema's revision: new files get the newest, older ones are brought up, newer refused.

Alembic is slow to import and not needed to open a file that is up to date: the revision is
read by plain SQL and compared with `HEAD`. A test holds `HEAD` equal to the newest script.

After a change of `pension_desk.store.schema`, write the next script by

    python -m pension_desk.store.migrate 0002 "what changes, as a sentence"

read it, format it (``ruff check --fix``, ``ruff format``), and set `HEAD`. As long as a revision
is not released, it may be deleted and written anew under its own number instead.
"""

from __future__ import annotations

import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Index
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection
from sqlalchemy.schema import CreateIndex, CreateTable

from pension_desk.domain.errors import Refused
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.store.disk import disk_failures
from pension_desk.store.schema import metadata

if TYPE_CHECKING:
    from pension_desk.store.desk_file import DeskFile

HEAD = "0020"
"""Revision of `pension_desk.store.schema`; the newest script in ``migrations/versions``."""

SCRIPTS = Path(__file__).parent / "migrations"


_VERSION_TABLE = """
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
)"""


def create_schema(connection: Connection) -> None:
    """Create every table of the newest schema in an empty file, and stamp its revision."""
    for statement in _statements():
        connection.exec_driver_sql(statement)
    connection.exec_driver_sql(_VERSION_TABLE)
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))


@cache
def _statements() -> tuple[str, ...]:
    """Return what makes every table and index of `metadata`, in an order that can be run."""
    made: list[CreateTable | CreateIndex] = []
    for table in metadata.sorted_tables:
        made.append(CreateTable(table))
        made.extend(CreateIndex(index) for index in sorted(table.indexes, key=_name))
    return tuple(str(one.compile(dialect=sqlite.dialect())) for one in made)


def _name(index: Index) -> str:
    return index.name or ""


def revision_of(connection: Connection) -> str:
    """Return the revision that a file says it has; empty when it says none."""
    stamped = connection.exec_driver_sql(
        "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'alembic_version'"
    ).scalar()
    if not stamped:
        return ""
    found = connection.exec_driver_sql("SELECT max(version_num) FROM alembic_version").scalar()
    return str(found or "")


def upgrade(desk: DeskFile, watch: Watch = UNWATCHED) -> Path | None:
    """Bring a file up to `HEAD`; return the copy taken before, or None when it was up to date.

    The copy ``desk-before-<HEAD>.db`` lies beside the file and opens with the same key. The
    migration is one transaction: when it fails, the file is as it was. Raises `Refused`
    ``newer_schema`` for a revision that this program does not know; the file is not touched.
    """
    with desk.reading() as connection:
        found = revision_of(connection)
    if found == HEAD:
        return None
    check_known(found)
    copy = desk.folder / f"desk-before-{HEAD}.db"
    # Left by a migration that failed: the file has not moved on since, so it can be taken anew.
    with disk_failures():
        copy.unlink(missing_ok=True)
    desk.copy_to(copy, watch)
    with desk.writing(foreign_keys=False) as connection:
        run_scripts(connection)
        _refuse_broken_references(connection)
    return copy


def check_known(revision: str) -> None:
    """Raise `Refused` ``newer_schema`` unless there are scripts from this revision to `HEAD`."""
    if revision == HEAD or revision in _known_revisions():
        return
    raise Refused(
        "newer_schema",
        f"这份数据的格式（{revision or '无版本号'}）本版本程序不认识，多半由更新的版本写成。",
        "请安装新版本的程序再打开。数据没有任何改动。",
    )


def run_scripts(connection: Connection) -> None:
    """Run every script that the file lacks, within the connection's open transaction."""
    from alembic import command

    command.upgrade(_config(connection), "heads")


def _known_revisions() -> frozenset[str]:
    """Return the revisions of all scripts."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config())
    return frozenset(script.revision for script in scripts.walk_revisions())


def _config(connection: Connection | None = None) -> Any:
    """Return Alembic's settings: the scripts as plain files, also in the frozen program."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _refuse_broken_references(connection: Connection) -> None:
    """Undo a migration that left a reference pointing nowhere: a bug of its script."""
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
    if broken is not None:
        raise RuntimeError(f"migration broke a reference of table {broken[0]}")


def write_script(revision: str, message: str) -> Path:
    """Write the script that leads from the newest one to the present schema; for developers."""
    from alembic import command

    from pension_desk.store.desk_file import DeskFile

    with tempfile.TemporaryDirectory() as folder:
        desk = DeskFile(Path(folder), bytes(32))
        try:
            with desk.writing() as connection:
                run_scripts(connection)
                command.revision(_config(connection), message, autogenerate=True, rev_id=revision)
        finally:
            desk.close()
    return next((SCRIPTS / "versions").glob(f"{revision}_*.py"))


if __name__ == "__main__":
    sys.stdout.write(f"{write_script(sys.argv[1], sys.argv[2])}\n")
