"""The desk's data key (数据密钥) and the pass-phrase (口令) that guards it: ``desk.json``.

The database is encrypted with 32 random bytes. They are kept beside it, wrapped with AES-GCM
under a key that Argon2id (RFC 9106) derives from the pass-phrase, so that a new pass-phrase
does not rewrite the database. Neither pass-phrase nor key is ever put into an error or a log.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
import unicodedata
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from pension_desk.domain.errors import Refused, Unavailable
from pension_desk.store.disk import disk_failures, replace_file

KEYRING_NAME = "desk.json"
FORMAT = 1
KEY_BYTES = 32
SALT_BYTES = 16
NONCE_BYTES = 12
SHORTEST_PASSPHRASE = 8
LONGEST_PASSPHRASE = 1_000
LARGEST_KEYRING = 16 * 1024
"""Bytes of ``desk.json`` that are read at most; ours has about 400."""


@dataclass(frozen=True)
class KdfCost:
    """What one guess of the pass-phrase costs: memory in KiB, passes over it, lanes."""

    memory_kib: int
    passes: int
    lanes: int

    def is_bearable(self) -> bool:
        """Tell whether this machine would survive deriving with it: at most 512 MiB."""
        return (
            1 <= self.lanes <= 16
            and 1 <= self.passes <= 16
            and 8 * self.lanes <= self.memory_kib <= 512 * 1024
        )


DEFAULT_KDF = KdfCost(memory_kib=64 * 1024, passes=3, lanes=4)
"""The second recommended choice of RFC 9106 §4: about 0.2 s on an office laptop."""


@dataclass(frozen=True)
class _Sealed:
    """What ``desk.json`` holds."""

    cost: KdfCost
    salt: bytes
    nonce: bytes
    wrapped: bytes

    def bound_header(self) -> bytes:
        """Return what the wrap also authenticates, so that no part can be exchanged."""
        return b"pension-desk keyring %d %d %d %d " % (
            FORMAT,
            self.cost.memory_kib,
            self.cost.passes,
            self.cost.lanes,
        )


def check_passphrase(passphrase: str) -> None:
    """Raise `Refused` when a new pass-phrase is too short or too long (8 to 1,000 characters)."""
    length = len(unicodedata.normalize("NFKC", passphrase))
    if length < SHORTEST_PASSPHRASE:
        raise Refused(
            "short_passphrase",
            f"口令太短，至少要 {SHORTEST_PASSPHRASE} 个字符。",
            "请换一个更长的口令，例如几个不相干的词连在一起。",
        )
    if length > LONGEST_PASSPHRASE:
        raise Refused(
            "long_passphrase",
            f"口令太长，最多 {LONGEST_PASSPHRASE} 个字符。",
            "请换一个短一些的口令。",
        )


def create_keyring(folder: Path, passphrase: str, kdf: KdfCost = DEFAULT_KDF) -> bytes:
    """Make a new data key, keep it wrapped in the folder, and return it.

    Raises `Refused` for a pass-phrase that breaks the rules, `Unavailable` for the disk.
    """
    check_passphrase(passphrase)
    key = os.urandom(KEY_BYTES)
    write_keyring(folder, key, passphrase, kdf)
    return key


def write_keyring(folder: Path, key: bytes, passphrase: str, kdf: KdfCost = DEFAULT_KDF) -> None:
    """Wrap a data key and put it into the folder, replacing what was there in one step."""
    with disk_failures():
        replace_file(folder / KEYRING_NAME, seal(key, passphrase, kdf))


def unlock(folder: Path, passphrase: str) -> bytes:
    """Return the data key of the desk in the folder.

    Raises `Refused`: ``no_desk``, ``wrong_passphrase``, ``damaged_keyring``, ``newer_keyring``.
    """
    return unseal(read_keyring(folder), passphrase)


def change_passphrase(folder: Path, old: str, new: str, *, kdf: KdfCost = DEFAULT_KDF) -> None:
    """Guard the same data key by another pass-phrase; killed at any instant, one of them holds.

    Raises `Refused` when the old one is wrong or the new one breaks the rules.
    """
    key = unlock(folder, old)
    check_passphrase(new)
    write_keyring(folder, key, new, kdf)


def read_keyring(folder: Path) -> bytes:
    """Return the bytes of ``desk.json``; raises `Refused` ``no_desk`` when there is none."""
    path = folder / KEYRING_NAME
    with disk_failures():
        if not path.is_file():
            raise Refused(
                "no_desk",
                f"文件夹“{folder}”里没有数据。",
                "请检查文件夹是否选对，或先新建，或从备份恢复。",
            )
        with path.open("rb") as file:
            return file.read(LARGEST_KEYRING + 1)


def seal(key: bytes, passphrase: str, kdf: KdfCost = DEFAULT_KDF) -> bytes:
    """Return the content of a ``desk.json`` that guards the key by the pass-phrase."""
    open_header = _Sealed(kdf, os.urandom(SALT_BYTES), os.urandom(NONCE_BYTES), b"")
    cipher = AESGCM(_derive(passphrase, open_header))
    wrapped = cipher.encrypt(open_header.nonce, key, open_header.bound_header())
    document = {
        "format": FORMAT,
        "kdf": {"name": "argon2id", **asdict(kdf), "salt": _to_text(open_header.salt)},
        "key": {
            "cipher": "aes-256-gcm",
            "nonce": _to_text(open_header.nonce),
            "wrapped": _to_text(wrapped),
        },
    }
    return (json.dumps(document, indent=2) + "\n").encode()


def unseal(content: bytes, passphrase: str) -> bytes:
    """Return the data key that the content of a ``desk.json`` guards.

    The content may come from anyone: sizes and costs are bounded before anything is derived.
    Raises `Refused`: ``wrong_passphrase``, ``damaged_keyring``, ``newer_keyring``.
    """
    sealed = _parse(content)
    cipher = AESGCM(_derive(passphrase, sealed))
    try:
        return cipher.decrypt(sealed.nonce, sealed.wrapped, sealed.bound_header())
    except InvalidTag:
        raise Refused(
            "wrong_passphrase",
            "口令不对。",
            "请重新输入；注意大小写和中英文输入法。",
        ) from None


def _derive(passphrase: str, sealed: _Sealed) -> bytes:
    """Return the wrapping key: Argon2id over the NFKC form, so that any keyboard types it."""
    # surrogatepass: an odd byte from the environment must not end in an error that quotes it.
    secret = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    kdf = Argon2id(
        salt=sealed.salt,
        length=KEY_BYTES,
        iterations=sealed.cost.passes,
        lanes=sealed.cost.lanes,
        memory_cost=sealed.cost.memory_kib,
    )
    try:
        return kdf.derive(secret)
    except MemoryError:
        raise Unavailable(
            "no_memory", "电脑内存不足，无法核对口令。", "请关闭其他程序后重试。"
        ) from None


def _parse(content: bytes) -> _Sealed:
    """Read a ``desk.json`` strictly."""
    if len(content) > LARGEST_KEYRING:
        raise _damaged()
    try:
        document = json.loads(content)
        _check_format(document["format"])
        kdf, key = document["kdf"], document["key"]
        if (kdf["name"], key["cipher"]) != ("argon2id", "aes-256-gcm"):
            raise _damaged()
        sealed = _Sealed(
            KdfCost(_whole(kdf["memory_kib"]), _whole(kdf["passes"]), _whole(kdf["lanes"])),
            _to_bytes(kdf["salt"], SALT_BYTES),
            _to_bytes(key["nonce"], NONCE_BYTES),
            _to_bytes(key["wrapped"], KEY_BYTES + 16),
        )
    except (ValueError, KeyError, TypeError, RecursionError):
        raise _damaged() from None
    if not sealed.cost.is_bearable():
        raise _damaged()
    return sealed


def _check_format(found: Any) -> None:
    """Refuse a ``desk.json`` that a newer program wrote."""
    if _whole(found) > FORMAT:
        raise Refused(
            "newer_keyring",
            "这份数据由更新版本的程序写成，本版本不能打开。",
            "请安装新版本的程序。数据没有任何改动。",
        )
    if found != FORMAT:
        raise _damaged()


def _damaged() -> Refused:
    """Return the refusal of a ``desk.json`` that is not ours or not whole."""
    return Refused(
        "damaged_keyring",
        f"密钥文件 {KEYRING_NAME} 已损坏，不能打开数据。",
        "请从备份恢复。",
    )


def _whole(value: Any) -> int:
    """Return a JSON number that is a whole one; raises `TypeError` otherwise."""
    if type(value) is not int:
        raise TypeError
    return value


def _to_text(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _to_bytes(value: Any, length: int) -> bytes:
    """Return the bytes of a base64 text; raises `ValueError` unless of that length."""
    try:
        found = base64.b64decode(value, validate=True)
    except (binascii.Error, ValueError):
        raise ValueError("not base64") from None
    if len(found) != length:
        raise ValueError("wrong length")
    return found
