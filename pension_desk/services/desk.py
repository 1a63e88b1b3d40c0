"""The desk itself: making one, opening one, and what every other service is handed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from uuid import uuid4

from pension_desk.domain.errors import Refused
from pension_desk.domain.ids import DeskId
from pension_desk.paths import has_desk
from pension_desk.store import bundle_log, log
from pension_desk.store.desk_file import (
    Connection,
    DeskFile,
    already_there,
    create_file,
    open_file,
)
from pension_desk.store.keyring import (
    DEFAULT_KDF,
    KdfCost,
    change_passphrase,
    read_keyring,
    unlock,
)
from pension_desk.store.lock import DeskLock, lock_desk
from pension_desk.store.log import ActWriter, act
from pension_desk.store.own_ids import new_id, root_of
from pension_desk.store.placing import making, put_in_place, tidy
from pension_desk.store.restore import RESTORED_AT
from pension_desk.store.settings import get_setting, set_setting

Clock = Callable[[], datetime]


def local_now() -> datetime:
    """Return the machine's clock with its UTC offset."""
    return datetime.now().astimezone()


class Role(StrEnum):
    """What this desk is: a village's (村) or the town's (镇)."""

    VILLAGE = "village"
    TOWN = "town"


@dataclass(frozen=True)
class DeskIdentity:
    """Who this desk is: its counter identity, role and division code (12 or 9 digits)."""

    desk_id: DeskId
    role: Role
    division: str


class Desk:
    """An open desk: its file, its identity, who sits at it and its clock."""

    def __init__(
        self, file: DeskFile, lock: DeskLock, identity: DeskIdentity, author: str, clock: Clock
    ) -> None:
        self.file = file
        self._lock = lock
        self.identity = identity
        self.author = author
        self.clock = clock
        self.as_of: date | None = None

    @property
    def folder(self) -> Path:
        """The folder in which the desk lies."""
        return self.file.folder

    def today(self) -> date:
        """Return the day for which everything is reckoned: ``as_of``, else the clock's day."""
        return self.as_of or self.clock().date()

    def in_scope(self, village: str) -> bool:
        """Return whether a village's records belong to this desk."""
        return village.startswith(self.identity.division)

    @contextmanager
    def acting(
        self, kind: str, detail: str = "", *, bulk: bool = False
    ) -> Iterator[tuple[Connection, ActWriter]]:
        """Open one write transaction, wide for a list, and the act that its changes belong to."""
        with self.file.writing(bulk=bulk) as conn:
            writer = act(conn, kind=kind, author=self.author, at=self.clock(), detail=detail)
            yield conn, writer
            writer.follow_merged()

    def close(self) -> None:
        """Close the file and let the next program in; the desk cannot be used afterwards."""
        self.file.close()
        self._lock.release()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()


def _checked_division(role: Role, division: str) -> str:
    digits = 9 if role is Role.TOWN else 12
    if not (division.isascii() and division.isdecimal() and len(division) == digits):
        raise Refused(
            "bad_division",
            f"行政区划代码“{division}”不对。",
            f"{'镇' if role is Role.TOWN else '村（社区）'}的代码是{digits}位数字。",
        )
    return division


def create_desk(
    folder: Path,
    passphrase: str,
    *,
    role: Role,
    division: str,
    author: str,
    clock: Clock = local_now,
    kdf: KdfCost = DEFAULT_KDF,
    fill: Callable[[Desk], object] = lambda _desk: None,
) -> Desk:
    """Make a new desk in an empty or missing folder and open it.

    ``fill`` puts into the desk what must not lack; it is handed the desk while that is being
    made elsewhere. Whatever is raised, or when the program dies, no desk is left behind.

    Raises:
        Refused: a weak pass-phrase, a wrong division code, or a desk is already there.
        Unavailable: the folder cannot be written.
    """
    division = _checked_division(role, division)
    identity = DeskIdentity(DeskId(uuid4()), role, division)
    name = author.strip() or "协管员"
    with _locked(folder) as lock, making(folder) as staging:
        if has_desk(folder):
            raise already_there(folder)
        desk = Desk(create_file(staging, passphrase, kdf=kdf), lock.lock, identity, name, clock)
        try:
            with desk.file.writing() as conn:
                log.found_desk(conn, identity.desk_id, role, division)
                set_setting(conn, "role", role)
                set_setting(conn, "division", division)
                set_setting(conn, "author", name)
                act(conn, kind="init", author=name, at=clock(), detail=division)
                _found_town(conn, role)
            fill(desk)
        finally:
            desk.file = desk.file.moved(folder)
        put_in_place(staging, folder, "replaced")
        lock.keep()
        return desk


def open_desk(folder: Path, passphrase: str, *, clock: Clock = local_now) -> Desk:
    """Open the desk of a folder, alone.

    Raises:
        Refused: no desk there, a wrong pass-phrase, a newer schema, a second copy.
        Unavailable: the folder or the disk fails.
    """
    if not has_desk(folder):
        read_keyring(folder)  # refuses, and leaves no trace in the folder
    with _locked(folder) as lock:
        tidy(folder)
        file = open_file(folder, passphrase)
        with file.reading() as conn:
            role = Role(get_setting(conn, "role") or "village")
            division = get_setting(conn, "division") or ""
            author = get_setting(conn, "author") or ""
            restored = get_setting(conn, RESTORED_AT)
            me = log.self_desk(conn)
            founded = role is not Role.TOWN or root_of(conn) is not None
        if not founded:  # made by a program that did this with the first kit
            with file.writing() as conn:
                _found_town(conn, role)
        if restored:
            me = _renew(file, role, division)
        return Desk(file, lock.keep(), DeskIdentity(me.id, role, division), author, clock)


def _found_town(conn: Connection, role: Role) -> None:
    """Give a town what its villages will know it by; the cryptography is loaded only here."""
    if role is Role.TOWN:
        from pension_desk.services.bundle_keys import found_town

        found_town(conn)


def passphrase_opens(folder: Path, passphrase: str) -> None:
    """Return when the pass-phrase is right, whether or not the desk is open; refused otherwise."""
    unlock(folder, passphrase)


class _Held:
    """A lock that is released unless somebody keeps it."""

    def __init__(self, lock: DeskLock) -> None:
        self.lock = lock
        self.kept = False

    def keep(self) -> DeskLock:
        """Hand the lock over for good."""
        self.kept = True
        return self.lock


@contextmanager
def _locked(folder: Path) -> Iterator[_Held]:
    held = _Held(lock_desk(folder))
    try:
        yield held
    finally:
        if not held.kept:
            held.lock.release()


def _renew(file: DeskFile, role: Role, division: str) -> log.SelfDesk:
    """Give a restored file a new counter identity: numbers used after the backup stay theirs."""
    with file.writing() as conn:
        set_setting(conn, RESTORED_AT, "")
        bundle_log.note_restored(conn)
        return log.found_desk(conn, new_id(conn), role, division)


def set_author(desk: Desk, name: str) -> None:
    """Say who sits at the desk from now on; refused when the name is blank."""
    if not name.strip():
        raise Refused("no_author", "请填写经办人姓名。")
    with desk.file.writing() as conn:
        set_setting(conn, "author", name.strip())
    desk.author = name.strip()


def renew_passphrase(desk: Desk, old: str, new: str) -> None:
    """Change the pass-phrase; the file itself is not written anew."""
    change_passphrase(desk.folder, old, new)
