"""A kit's lock: its one-time key and the town's signing key, sealed with the pass-code.

The lock is an age file with a pass-code (scrypt) recipient that holds an age identity file, so
the ``age`` tool takes it as it is for ``-i``. The age library chooses its work factor by timing
the machine it runs on: a fast machine at the town would ask half a gigabyte of memory of a
village's old laptop. So the one-recipient, one-chunk age file is written here with a fixed
factor; it is read by the library, and the tests hold it against the ``age`` tool.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import re
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from pyrage import DecryptError, passphrase

from pension_desk.bundles.keys import identity_from_text
from pension_desk.bundles.refusals import Reason, refusal

WORK_FACTOR = 16
"""log2 of scrypt's N: 64 MB. The pass-code has 76 bits; it does not lean on slowness."""

_MAX_LOCK = 1024
_MAX_WORK_FACTOR = 18
_HEAD = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n")
_FIRST = "# pension-desk kit 1"
_VERIFY = "# verify "


@dataclass(frozen=True)
class Lock:
    """What the pass-code protects: the kit's one-time age identity, the town's verify key."""

    identity: str = field(repr=False)
    verify_key: str


def close_lock(lock: Lock, passcode: str, work: int = WORK_FACTOR) -> str:
    """Return the lock as base64 for the preface; ``passcode`` as it is printed.

    ``work``: log2 of scrypt's N.
    """
    text = f"{_FIRST}\n{_VERIFY}{lock.verify_key}\n{lock.identity}\n"
    return base64.b64encode(_age_with_passphrase(text.encode("ascii"), passcode, work)).decode(
        "ascii"
    )


def open_lock(sealed: str, passcode: str) -> Lock:
    """Open a lock from a preface.

    Raises:
        Refused: wrong_passcode; changed when it is no lock.
    """
    try:
        raw = base64.b64decode(sealed, validate=True)
        head = _HEAD.match(raw)
        if head is None or int(head[1]) > _MAX_WORK_FACTOR or len(raw) > _MAX_LOCK:
            raise refusal(Reason.CHANGED)
        text = passphrase.decrypt(raw, passcode).decode("ascii")
        first, verify, identity = text.splitlines()
        identity_from_text(identity)
    except (DecryptError, OSError) as error:
        raise refusal(Reason.WRONG_PASSCODE) from error
    except ValueError as error:
        raise refusal(Reason.CHANGED) from error
    if first != _FIRST or not verify.startswith(_VERIFY):
        raise refusal(Reason.CHANGED)
    return Lock(identity, verify.removeprefix(_VERIFY))


def _age_with_passphrase(plain: bytes, passcode: str, work: int) -> bytes:
    """Return an age v1 file with one scrypt recipient; ``plain`` fits one chunk (64 KiB)."""
    salt, file_key, nonce = os.urandom(16), os.urandom(16), os.urandom(16)
    label = b"age-encryption.org/v1/scrypt"
    wrap_key = hashlib.scrypt(
        passcode.encode("ascii"),
        salt=label + salt,
        n=1 << work,
        r=8,
        p=1,
        maxmem=2**28,
        dklen=32,
    )
    wrapped = ChaCha20Poly1305(wrap_key).encrypt(bytes(12), file_key, None)
    header = (
        b"age-encryption.org/v1\n"
        + b"-> scrypt %s %d\n" % (_base64(salt), work)
        + _base64(wrapped)
        + b"\n---"
    )
    mac = hmac.new(_derive(file_key, b"", b"header"), header, hashlib.sha256).digest()
    last_chunk = bytes(11) + b"\x01"
    payload_key = _derive(file_key, nonce, b"payload")
    payload = ChaCha20Poly1305(payload_key).encrypt(last_chunk, plain, None)
    return header + b" " + _base64(mac) + b"\n" + nonce + payload


def _derive(key: bytes, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), 32, salt, info).derive(key)


def _base64(raw: bytes) -> bytes:
    return base64.b64encode(raw).rstrip(b"=")
