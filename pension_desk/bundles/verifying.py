"""Reading a file only as it was when its signature was verified.

The whole file is hashed first. While it is read again for decryption, each chunk is held against
the first reading, so a stick that gives other bytes the second time changes nothing.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from pension_desk.bundles.keys import signature_holds
from pension_desk.bundles.preface import PREFACE_BYTES, ReadPreface, read_preface
from pension_desk.bundles.refusals import Reason, refusal
from pension_desk.bundles.sealing import signed_message
from pension_desk.domain.bundles import Outside, PublicKeys
from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.domain.progress import UNWATCHED, Watch

CHUNK = 2**20
_STEP = "正在核对签名"


@contextmanager
def reading(path: Path) -> Iterator[BinaryIO]:
    """Open a bundle to read; a device that fails is told as such.

    Raises:
        Refused: not_a_bundle.
        Unavailable: not_found, unreadable.
    """
    try:
        file = _open_regular(path)
    except FileNotFoundError as error:
        name = path.name
        raise Unavailable("not_found", f"找不到文件：{name}。", "请检查U盘是否插好。") from error
    except OSError as error:
        raise _unreadable() from error
    with file:
        yield file


def _open_regular(path: Path) -> BinaryIO:
    """Open a file; a folder, or a pipe that never answers, is not waited for but refused."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise refusal(Reason.NOT_A_BUNDLE)
    return os.fdopen(handle, "rb")


def inspect(path: Path) -> Outside:
    """Return what the outside says; nothing of it is verified, no key is needed.

    Raises:
        Refused: not_a_bundle, cut, grown, changed, newer_format.
        Unavailable: not_found, unreadable.
    """
    with reading(path) as file:
        return whole_preface(file).preface.outside


def whole_preface(file: BinaryIO) -> ReadPreface:
    """Return the preface of a file that has exactly the size that it says; raises as `inspect`."""
    try:
        read = read_preface(file)
    except OSError as error:
        raise _unreadable() from error
    size = os.fstat(file.fileno()).st_size
    expected = PREFACE_BYTES + read.preface.age_bytes
    if size < expected:
        raise refusal(Reason.CUT)
    if size > expected:
        raise refusal(Reason.GROWN)
    return read


@dataclass(frozen=True)
class VerifiedFile:
    """A file whose signature held. ``chunks``: the hash of each `CHUNK` of its age part."""

    file: BinaryIO
    age_bytes: int
    chunks: tuple[bytes, ...]
    sha256: str

    def age_part(self) -> AgePart:
        """Return the age part from its start, for one reading."""
        return AgePart(self)


def verify(file: BinaryIO, read: ReadPreface, verify_key: str, watch: Watch) -> VerifiedFile:
    """Hash the whole file and check the signature over it.

    Raises:
        Refused: changed, cut.
        Cancelled: through ``watch``.
    """
    file.seek(0)
    whole = hashlib.sha256(_read_exactly(file, PREFACE_BYTES))
    age = hashlib.sha512()
    chunks: list[bytes] = []
    done, total = 0, read.preface.age_bytes
    while done < total:
        watch.step(done, total, _STEP)
        chunk = _read_exactly(file, min(CHUNK, total - done))
        whole.update(chunk)
        age.update(chunk)
        chunks.append(_chunk_hash(chunk))
        done += len(chunk)
    if not signature_holds(verify_key, read.signature, signed_message(read.header, age.digest())):
        raise refusal(Reason.CHANGED)
    return VerifiedFile(file, total, tuple(chunks), whole.hexdigest())


def signed_by(path: Path, desks: Iterable[PublicKeys]) -> bool:
    """Return whether one of these desks has signed the file; raises as `inspect`."""
    with reading(path) as file:
        read = whole_preface(file)
        for keys in desks:
            try:
                verify(file, read, keys.verify_key, UNWATCHED)
            except Refused:
                continue
            return True
    return False


class AgePart:
    """The age part as a stream for the decryption; every byte given out has been verified."""

    def __init__(self, verified: VerifiedFile) -> None:
        self._verified = verified
        self._next = 0
        self._chunk = b""
        self._at = 0
        self.failure: BaseException | None = None

    def read(self, size: int) -> bytes:
        """Return up to ``size`` bytes, none at the end."""
        try:
            if self._at == len(self._chunk):
                self._chunk, self._at = self._following(), 0
        except BaseException as failure:
            self.failure = failure
            raise
        part = self._chunk[self._at : self._at + size]
        self._at += len(part)
        return part

    def _following(self) -> bytes:
        verified = self._verified
        if self._next == len(verified.chunks):
            return b""
        start = self._next * CHUNK
        verified.file.seek(PREFACE_BYTES + start)
        chunk = _read_exactly(verified.file, min(CHUNK, verified.age_bytes - start))
        if _chunk_hash(chunk) != verified.chunks[self._next]:
            raise refusal(Reason.CHANGED)
        self._next += 1
        return chunk


def _read_exactly(file: BinaryIO, size: int) -> bytes:
    try:
        chunk = file.read(size)
    except OSError as error:
        raise _unreadable() from error
    if len(chunk) != size:
        raise refusal(Reason.CUT)
    return chunk


def _chunk_hash(chunk: bytes) -> bytes:
    return hashlib.sha256(chunk).digest()


def _unreadable() -> Unavailable:
    return Unavailable(
        "unreadable", "读取文件时U盘或磁盘出错，数据没有任何改动。", "请重新插好U盘再试。"
    )
