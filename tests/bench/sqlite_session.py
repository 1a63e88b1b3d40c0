"""SQLite's own changesets, through its C library: the reference for exchanging changes.

SQLCipher's build in `sqlcipher3` has no sessions, so the reference works on a plain file, which
is quicker than an encrypted one. Debian's libsqlite3 has sessions; nothing need be installed.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from ctypes import POINTER, byref, c_char_p, c_int, c_void_p
from functools import cache
from pathlib import Path


@cache
def _library() -> ctypes.CDLL:
    """Return SQLite's library; raises `RuntimeError` where it has no sessions."""
    name = ctypes.util.find_library("sqlite3")
    library = ctypes.CDLL(name) if name else None
    if library is None or not hasattr(library, "sqlite3session_create"):
        raise RuntimeError("these cases need SQLite's library built with sessions (libsqlite3)")
    library.sqlite3_open.argtypes = [c_char_p, POINTER(c_void_p)]
    library.sqlite3_close.argtypes = [c_void_p]
    library.sqlite3_exec.argtypes = [c_void_p, c_char_p, c_void_p, c_void_p, c_void_p]
    library.sqlite3_free.argtypes = [c_void_p]
    library.sqlite3session_create.argtypes = [c_void_p, c_char_p, POINTER(c_void_p)]
    library.sqlite3session_attach.argtypes = [c_void_p, c_char_p]
    library.sqlite3session_changeset.argtypes = [c_void_p, POINTER(c_int), POINTER(c_void_p)]
    library.sqlite3changeset_apply.argtypes = [
        c_void_p, c_int, c_char_p, c_void_p, _CONFLICT, c_void_p,
    ]  # fmt: skip
    return library


_CONFLICT = ctypes.CFUNCTYPE(c_int, c_void_p, c_int, c_void_p)
_ABORT = _CONFLICT(lambda _context, _kind, _change: 2)
"""SQLITE_CHANGESET_ABORT: these edits meet no others."""


class PlainFile:
    """A plain SQLite file whose edits from now on are recorded."""

    def __init__(self, path: Path) -> None:
        self._sqlite = _library()
        self._db, self._session = c_void_p(), c_void_p()
        self._check(self._sqlite.sqlite3_open(str(path).encode(), byref(self._db)))
        self._check(self._sqlite.sqlite3session_create(self._db, b"main", byref(self._session)))
        self._check(self._sqlite.sqlite3session_attach(self._session, None))

    @staticmethod
    def _check(result: int) -> None:
        if result:
            raise RuntimeError(f"SQLite says {result}")

    def run(self, script: str) -> None:
        """Run statements."""
        self._check(self._sqlite.sqlite3_exec(self._db, script.encode(), None, None, None))

    def changeset(self) -> bytes:
        """Return what was edited since the file was opened."""
        size, data = c_int(), c_void_p()
        self._check(self._sqlite.sqlite3session_changeset(self._session, byref(size), byref(data)))
        found = ctypes.string_at(data.value or 0, size.value)
        self._sqlite.sqlite3_free(data)
        return found

    def apply(self, changeset: bytes) -> None:
        """Take in what was edited elsewhere, and take it back again."""
        self.run("BEGIN")
        self._check(
            self._sqlite.sqlite3changeset_apply(
                self._db, len(changeset), changeset, None, _ABORT, None
            )
        )
        self.run("ROLLBACK")
