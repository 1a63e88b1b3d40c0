"""The desk's one data file: an encrypted SQLite database (SQLCipher) and its transactions.

``desk.db`` and the wrapped key ``desk.json`` lie together in the desk's folder. Nothing plain
ever touches the disk: the database, its write-ahead log and its copies are encrypted, and
temporary tables stay in memory.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2 as sqlcipher

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch
from pension_desk.store import migrate
from pension_desk.store.disk import disk_failures, sync_folder
from pension_desk.store.keyring import (
    DEFAULT_KDF,
    KEYRING_NAME,
    KdfCost,
    create_keyring,
    unlock,
)

__all__ = ["DB_NAME", "Connection", "DeskFile", "create_file", "open_file"]

DB_NAME = "desk.db"
BUSY_SECONDS = 5.0
_COPY_PAGES = 1_000
"""Pages (4 KiB) copied between two looks at the watch."""

_PRAGMAS = (
    "PRAGMA journal_mode = WAL",  # the window reads while the worker writes
    "PRAGMA synchronous = FULL",  # a committed act survives a pulled plug
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",  # a temporary file would be plain text
    "PRAGMA cache_size = -32768",  # 32 MiB (in KiB) a connection: pages are dear to decrypt
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


_WIDE, _USUAL = "PRAGMA cache_size = -131072", "PRAGMA cache_size = -32768"


class DeskFile:
    """An open data file. Reading and writing may go on in different threads at once.

    Made by `create_file` and `open_file`. Within `reading` and `writing`, failures of the disk
    come out as `Unavailable` and a damaged file as `Refused`.
    """

    def __init__(self, folder: Path, key: bytes) -> None:
        """Prepare a file whose 32-byte data key is known; nothing is opened yet."""
        self.folder = folder
        self.path = folder / DB_NAME
        self._key = key
        self._engine = _engine(self.path, key)

    def __repr__(self) -> str:
        return f"DeskFile({str(self.path)!r})"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Yield a connection that sees one state of the file and cannot write."""
        with self._transaction("BEGIN", query_only=True) as connection:
            yield connection

    @contextmanager
    def writing(self, *, foreign_keys: bool = True, bulk: bool = False) -> Iterator[Connection]:
        """Yield a connection that alone may write; whatever is raised within undoes it all.

        ``foreign_keys``: off only where a migration rebuilds tables that others point to.
        ``bulk``: for hundreds of thousands of rows: with 128 MiB of pages none is encrypted
        time and again. Raises `Unavailable` ``file_busy`` when another writer does not end
        within 5 seconds.
        """
        with self._transaction("BEGIN IMMEDIATE", foreign_keys=foreign_keys) as connection:
            if bulk:
                connection.exec_driver_sql(_WIDE)
            try:
                yield connection
            finally:
                if bulk:
                    connection.exec_driver_sql(_USUAL)

    def copy_to(self, target: Path, watch: Watch = UNWATCHED) -> None:
        """Copy the database as it is at this moment, encrypted with the same key.

        Others may go on reading and writing. ``target`` must not exist; when the copy fails or
        is cancelled it is removed again.
        """

        def report(_status: int, remaining: int, total: int) -> None:
            watch.step(total - remaining, total, "复制数据")

        with disk_failures():
            # A journal that a death left would be played into the new file.
            target.with_name(f"{target.name}-journal").unlink(missing_ok=True)
            target.touch(exist_ok=False)
        try:
            with self.reading() as source, _closing(target, self._key) as copy:
                source.exec_driver_sql("SELECT count(*) FROM sqlite_master")
                _driver(source).backup(copy, pages=_COPY_PAGES, progress=report)
        except BaseException:
            with suppress(OSError):
                target.unlink(missing_ok=True)
            raise

    def close(self) -> None:
        """Close every connection; the write-ahead log is folded into the file."""
        self._engine.dispose()

    def moved(self, folder: Path) -> DeskFile:
        """Return the same file in the folder that it is about to lie in; this one is closed."""
        self.close()
        return DeskFile(folder, self._key)

    @contextmanager
    def _transaction(
        self, begin: str, *, query_only: bool = False, foreign_keys: bool = True
    ) -> Iterator[Connection]:
        try:
            with disk_failures(), self._engine.connect() as connection, connection.begin():
                # The driver emits no BEGIN of its own; COMMIT and ROLLBACK come from SQLAlchemy.
                for name, value in (("query_only", query_only), ("foreign_keys", foreign_keys)):
                    if connection.info.get(name) != value:
                        connection.exec_driver_sql(f"PRAGMA {name} = {int(value)}")
                        connection.info[name] = value
                connection.exec_driver_sql(begin)
                yield connection
        except Unavailable as failure:
            if isinstance(failure.__cause__, DBAPIError) and not query_only:
                self._forget_unsynced()
            raise

    def _forget_unsynced(self) -> None:
        """Empty the write-ahead log after a write that failed, as far as the disk still lets us.

        Where the last sync failed, the log may hold the end of an act that was told as not
        written; were the program to die now, the next start would take it as written.
        """
        with suppress(DBAPIError), self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def create_file(folder: Path, passphrase: str, *, kdf: KdfCost = DEFAULT_KDF) -> DeskFile:
    """Make a new, empty desk in the folder (made too when missing) and open it.

    Raises `Refused` when the folder holds a desk or a part of one (``desk_exists``) or the
    pass-phrase breaks the rules, `Unavailable` for the disk. A failure leaves no desk behind.
    """
    paths = (folder / KEYRING_NAME, folder / DB_NAME)
    with disk_failures():
        folder.mkdir(parents=True, exist_ok=True)
        if any(path.exists() for path in paths):
            raise already_there(folder)
    desk = DeskFile(folder, create_keyring(folder, passphrase, kdf))
    try:
        with desk.writing() as connection:
            migrate.create_schema(connection)
        with disk_failures():
            sync_folder(folder)
    except BaseException:
        desk.close()
        for path in paths:
            with suppress(OSError):
                path.unlink(missing_ok=True)
        raise
    return desk


def already_there(folder: Path) -> Refused:
    """Return the refusal to make a desk where one lies."""
    return Refused(
        "desk_exists",
        f"文件夹“{folder}”里已经有数据，不能再新建。",
        "请换一个空文件夹，或直接打开原有的数据。",
    )


def open_file(folder: Path, passphrase: str) -> DeskFile:
    """Open the desk in the folder, its schema brought up to date.

    Raises `Refused`: ``no_desk``, ``incomplete_desk``, ``wrong_passphrase``,
    ``damaged_keyring``, ``damaged_file``, ``newer_schema`` (file untouched); `Unavailable` for
    the disk.
    """
    key = unlock(folder, passphrase)
    with disk_failures():
        # SQLite would make an empty file in its place.
        if not (folder / DB_NAME).is_file():
            raise Refused(
                "incomplete_desk",
                f"文件夹“{folder}”里缺少数据文件 {DB_NAME}。",
                "请从备份恢复。",
            )
    desk = DeskFile(folder, key)
    try:
        migrate.upgrade(desk)
    except BaseException:
        desk.close()
        raise
    return desk


def _engine(path: Path, key: bytes) -> Engine:
    """Return an engine that keys every connection before SQLAlchemy sees it."""

    def connect() -> Any:
        driver = _keyed(path, key)
        try:
            for pragma in _PRAGMAS:
                driver.execute(pragma)
        except BaseException:
            driver.close()
            raise
        return driver

    return create_engine(
        "sqlite://",
        module=sqlcipher,
        creator=connect,
        poolclass=QueuePool,
        pool_size=3,
        max_overflow=5,
        pool_use_lifo=True,  # the connection used last has the warmest cache
        hide_parameters=True,  # people's data stay out of error texts
    )


def _keyed(path: Path, key: bytes) -> Any:
    """Return a driver connection with its key set, out of reach of any statement log."""
    driver = sqlcipher.connect(
        str(path), timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        driver.execute("PRAGMA cipher_log_level = NONE")
        driver.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    except BaseException:
        driver.close()
        raise
    return driver


@contextmanager
def _closing(path: Path, key: bytes) -> Iterator[Any]:
    """Yield a driver connection to a file and close it, which makes it durable."""
    with disk_failures():
        driver = _keyed(path, key)
    try:
        yield driver
    finally:
        driver.close()


def _driver(connection: Connection) -> Any:
    """Return the driver's own connection."""
    return connection.connection.dbapi_connection
